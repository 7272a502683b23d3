//! `name_word`: the spellings that occur in names, by the keys of their sound.
//!
//! A search for a name looks up which spellings of it occur, and then asks the full-text index for
//! those. That keeps Mahmoud out of a search for Mohamed, which no key can do, at the speed of the
//! index. Words stay here when their message goes.

use std::collections::BTreeSet;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::search::{same_spelling, vocabulary, word_keys};

pub(crate) const CREATE: &str = "
CREATE TABLE name_word (
    key  TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (key, word)
) STRICT, WITHOUT ROWID;
";

/// Spellings of one word that a search asks for at most.
const MOST: usize = 96;
/// Words that are compared for one key at most.
const CANDIDATES: i64 = 5_000;

impl Archive {
    /// Keeps the words of these names, one name a line, and returns them.
    pub(crate) fn learn_names(&self, names: &str) -> Result<Vec<String>, ArchiveError> {
        let words: BTreeSet<String> = names.lines().flat_map(vocabulary).collect();
        let mut insert = self
            .conn
            .prepare_cached("INSERT OR IGNORE INTO name_word (key, word) VALUES (?1, ?2)")?;
        for word in &words {
            for key in word_keys(word) {
                insert.execute([&key, word])?;
            }
        }
        Ok(words.into_iter().collect())
    }

    /// The spellings here that are the same name as this normalised word, or begin like it when it
    /// is still being typed. The word itself is always among them.
    pub(crate) fn spellings(&self, word: &str, begun: bool) -> Result<Vec<String>, ArchiveError> {
        let mut found = BTreeSet::from([word.to_owned()]);
        for key in word_keys(word) {
            let mut add = |have: String| {
                if found.len() < MOST && same_spelling(word, &have, begun) {
                    found.insert(have);
                }
            };
            // Three letters as a beginning would find half of all names.
            if begun && word.chars().count() > 3 {
                let mut statement = self.conn.prepare_cached(
                    "SELECT DISTINCT word FROM name_word
                     WHERE key >= ?1 AND key < ?1 || '~' LIMIT ?2",
                )?;
                let words = statement.query_map((&key, CANDIDATES), |row| row.get(0))?;
                words
                    .collect::<Result<Vec<String>, _>>()?
                    .into_iter()
                    .for_each(&mut add);
            } else {
                let mut statement = self
                    .conn
                    .prepare_cached("SELECT word FROM name_word WHERE key = ?1 LIMIT ?2")?;
                let words = statement.query_map((&key, CANDIDATES), |row| row.get(0))?;
                words
                    .collect::<Result<Vec<String>, _>>()?
                    .into_iter()
                    .for_each(&mut add);
            }
        }
        Ok(found.into_iter().collect())
    }
}
