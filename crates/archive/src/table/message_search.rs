//! `message_search`: the full-text index over the normalised shadow of each message.
//!
//! Contentless: it holds no text that could be read back, the originals stand in `message`. Its
//! rowid is `message.position`, so matches come out by time without a sort.

use rusqlite::params;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::search::fold_name;
use crate::search::words::{Word, ascii, codes, stem, words};

pub(crate) const CREATE: &str = "
CREATE VIRTUAL TABLE message_search USING fts5(
    subject, text, stems, names, sounds, codes,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
";

impl Archive {
    /// Writes the search row of the message at `position`.
    pub(crate) fn index_message(&self, position: i64) -> Result<(), ArchiveError> {
        let (subject, text, names, listed, reference, route): (
            String, String, String, String, String, String,
        ) = self.conn.prepare_cached(
            "SELECT subject, text, names, codes, reference, route FROM message WHERE position = ?1",
        )?.query_row([position], |r| {
            Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?))
        })?;
        let subject: Vec<Word> = words(&subject).collect();
        let text: Vec<Word> = words(&text).collect();
        let named: Vec<Word> = words(&names).collect();
        let listed: Vec<Word> = words(&format!("{listed}\n{reference}\n{route}")).collect();
        let mut all_codes: Vec<String> = listed.iter().map(|word| ascii(&word.normal)).collect();
        for part in [&listed, &subject, &text] {
            all_codes.extend(codes(part));
        }
        self.conn
            .prepare_cached(
                "INSERT INTO message_search (rowid, subject, text, stems, names, sounds, codes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                position,
                shadow(&subject),
                shadow(&text),
                stems(&[&subject, &text, &named]),
                shadow(&named),
                fold_names(&names),
                all_codes.join(" "),
            ])?;
        Ok(())
    }

    /// Builds the whole index anew from the originals.
    pub(crate) fn rebuild_search(&self) -> Result<(), ArchiveError> {
        self.conn.execute(
            "INSERT INTO message_search (message_search) VALUES ('delete-all')",
            [],
        )?;
        let mut statement = self
            .conn
            .prepare("SELECT position FROM message ORDER BY position")?;
        let positions = statement.query_map([], |found| found.get(0))?;
        for position in positions.collect::<Result<Vec<i64>, _>>()? {
            self.index_message(position)?;
        }
        Ok(())
    }
}

fn shadow(words: &[Word]) -> String {
    words
        .iter()
        .map(|word| word.normal.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The texts without articles; empty where that makes no difference, as in most languages.
fn stems(texts: &[&[Word]]) -> String {
    let mut out: Vec<&str> = Vec::new();
    for text in texts {
        if text.iter().any(|word| stem(&word.normal) != word.normal) {
            out.extend(text.iter().map(|word| stem(&word.normal)));
        }
    }
    out.join(" ")
}

fn fold_names(names: &str) -> String {
    names
        .lines()
        .map(|name| fold_name(name).join(" "))
        .collect::<Vec<_>>()
        .join(" ")
}
