//! Words to search by: one normal form for the index and for what is typed.
//!
//! SQLite's `unicode61` alone misses vocalised Arabic, the forms of alef, ya and ta marbuta, the
//! article, ё and е, ß and ss, Arabic-Indic digits, and the 2134 in SU2134. So the index holds a
//! shadow of each text in the form of [`fn@normalise`], and the original stands beside it.
//!
//! Names are looked up in a vocabulary of the names that occur (`table/name_word.rs`), by keys that
//! are wide, and then compared by sound ([`same_name`]): the index itself is asked for spellings that
//! occur and are the same. Numbers are folded into tokens ([`fold_telephone`], [`fold_date`] ...).
//! A coded value is indexed by the id of its label and found by its name in any of the seven languages.
//! Chinese, Japanese, Thai and their like are indexed sign by sign.
//!
//! Turned down: stemmers (seven languages, and officers search for names and numbers first), ICU
//! (20 MB, and no help with names across scripts), trigrams (five times the size).

mod date;
pub(crate) mod index;
mod labels;
mod name;
mod normalise;
pub(crate) mod number;
mod query;
pub(crate) mod snippet;
mod sound;
mod spelling;
pub(crate) mod words;

pub use index::SearchFields;
pub(crate) use labels::token as label_token;
pub use name::{fold_name, same_name};
pub(crate) use name::{same_spelling, vocabulary, word_keys};
pub use normalise::normalise;
pub use number::{fold_code, fold_date, fold_flight, fold_telephone};
pub use query::Query;
pub use snippet::{Field, Snippet, marks};
