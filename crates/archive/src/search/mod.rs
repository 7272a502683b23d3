//! Words to search by: one normal form for the index and for what is typed.
//!
//! SQLite's `unicode61` alone misses vocalised Arabic, the forms of alef, ya and ta marbuta, the
//! article, ё and е, ß and ss, Arabic-Indic digits, and the 2134 in SU2134. So the index holds a
//! shadow of each text in the form of [`normalise`], and the original stands beside it.
//!
//! Turned down: stemmers (seven languages, and officers search for names and numbers first), ICU
//! (20 MB, and no help with names across scripts), trigrams (five times the size).

pub(crate) mod index;
mod name;
mod normalise;
mod query;
pub(crate) mod snippet;
pub(crate) mod words;

pub use name::fold_name;
pub use normalise::normalise;
pub use query::Query;
pub use snippet::{Field, Snippet, marks};
