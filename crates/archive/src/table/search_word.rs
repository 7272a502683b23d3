//! `search_word`: the words that occur in the search index, for what is still being typed.
//!
//! FTS5 answers `suitcase*` by merging everything that begins so, before it gives the first row: a
//! tenth of a second for a common word in a million messages. With the words themselves
//! (`suitcase OR suitcases`) it gives the newest fifty and stops. Words with a digit among their first
//! letters stay out, since nearly each of them occurs once, and those of three letters, for which the
//! index has prefixes: both are asked for as beginnings. Words stay here when their message goes.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use rusqlite::params;

use crate::archive::Archive;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE search_word (
    word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
";

/// Shorter beginnings have prefixes in the index.
const LEAST: usize = 4;
/// Words that a search asks for at most in place of a beginning.
const MOST: usize = 64;
/// Words that are remembered as kept.
const REMEMBERED: usize = 50_000;

/// Whether a word is kept here.
fn is_kept(word: &str) -> bool {
    word.chars().nth(LEAST - 1).is_some() && !word.chars().take(LEAST).any(char::is_numeric)
}

impl Archive {
    /// Keeps words of the index.
    pub(crate) fn learn_words<'a>(
        &self,
        words: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), ArchiveError> {
        let mut known = self.known_words.borrow_mut();
        let mut insert = self
            .conn
            .prepare_cached("INSERT OR IGNORE INTO search_word (word) VALUES (?1)")?;
        for word in words.into_iter().filter(|word| is_kept(word)) {
            let mut hasher = DefaultHasher::new();
            word.hash(&mut hasher);
            let hash = hasher.finish();
            if known.contains(&hash) {
                continue;
            }
            insert.execute([word])?;
            if known.len() >= REMEMBERED {
                known.clear();
            }
            known.insert(hash);
        }
        Ok(())
    }

    /// The words here that begin so, itself among them. None where they are not kept, where there
    /// are too many, or while messages of before are still to be read.
    pub(crate) fn words_begun(&self, begun: &str) -> Result<Option<Vec<String>>, ArchiveError> {
        if !is_kept(begun) || self.left_to_index()? > 0 {
            return Ok(None);
        }
        // Behind every word that begins so: no letter is above.
        let end = format!("{begun}\u{10ffff}");
        let mut statement = self.conn.prepare_cached(
            "SELECT word FROM search_word WHERE word >= ?1 AND word < ?2 LIMIT ?3",
        )?;
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        let words = statement.query_map(params![begun, end, most], |row| row.get(0))?;
        let mut words = words.collect::<Result<Vec<String>, _>>()?;
        if words.len() >= MOST {
            return Ok(None);
        }
        if words.first().is_none_or(|first| first != begun) {
            words.push(begun.to_owned());
        }
        Ok(Some(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ArchiveKey;

    fn opened() -> (tempfile::TempDir, Archive) {
        let dir = tempfile::tempdir().unwrap();
        let key = ArchiveKey::new(&[1; 32]);
        let archive = Archive::create(&dir.path().join("archive.db"), &key).unwrap();
        (dir, archive)
    }

    #[test]
    fn a_beginning_is_answered_by_the_words_that_occur() {
        let (_dir, archive) = opened();
        archive
            .learn_words([
                "suitcase",
                "suitcases",
                "suit",
                "suite7",
                "su17case",
                "сумка",
                "vol",
            ])
            .unwrap();
        let begun = |text: &str| archive.words_begun(text).unwrap();
        assert_eq!(begun("suitc").unwrap(), ["suitcase", "suitcases", "suitc"]);
        assert_eq!(
            begun("suit").unwrap(),
            ["suit", "suitcase", "suitcases", "suite7"]
        );
        assert_eq!(begun("сумк").unwrap(), ["сумка", "сумк"]);
        // A number behind letters is part of a word.
        assert_eq!(begun("suite").unwrap(), ["suite7", "suite"]);
        assert_eq!(begun("suite7").unwrap(), ["suite7"]);
        // The index has prefixes for these, and numbers are not kept.
        assert_eq!(begun("vol"), None);
        assert_eq!(begun("su17"), None);
        let many: Vec<String> = (0..=MOST)
            .map(|n| {
                let (a, b) = (b'a' + (n / 26) as u8, b'a' + (n % 26) as u8);
                format!("many{}{}", char::from(a), char::from(b))
            })
            .collect();
        archive
            .learn_words(many.iter().map(String::as_str))
            .unwrap();
        assert_eq!(begun("many"), None);
        assert_eq!(begun("manyc").unwrap().len(), 14);
    }

    #[test]
    fn a_word_of_what_was_undone_is_learnt_again() {
        let (_dir, archive) = opened();
        let undone: Result<(), ArchiveError> = archive.transaction(|archive| {
            archive.learn_words(["suitcase"])?;
            Err(ArchiveError::Missing("anything"))
        });
        assert!(undone.is_err());
        archive.learn_words(["suitcase"]).unwrap();
        let found = archive.words_begun("suitca").unwrap().unwrap();
        assert_eq!(found, ["suitcase", "suitca"]);
    }
}
