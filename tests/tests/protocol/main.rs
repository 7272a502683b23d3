//! What another implementation stands on: the text of PROTOCOL.md, the vectors, a reader in another
//! language, the models and the fuzzers' corpus.

mod fuzz_corpus;
mod interop;
mod limits;
mod models;
mod text;
mod vectors;
