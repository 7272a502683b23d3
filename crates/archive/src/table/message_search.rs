//! `message_search`: the full-text index over the normalised shadow of each message.
//!
//! Contentless: it holds no text that could be read back, the originals stand in `message`. Its
//! rowid is `message.position`, so matches come out by time without a sort.

use rusqlite::params;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::search::words::{Word, ascii, codes, stem, words};
use crate::search::{label_token, number};

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
        let (subject, text, names, listed, reference, route, labels): (
            String,
            String,
            String,
            String,
            String,
            String,
            String,
        ) = self
            .conn
            .prepare_cached(
                "SELECT subject, text, names, codes, reference, route, labels
             FROM message WHERE position = ?1",
            )?
            .query_row([position], |r| {
                Ok((
                    r.get(0)?,
                    r.get(1)?,
                    r.get(2)?,
                    r.get(3)?,
                    r.get(4)?,
                    r.get(5)?,
                    r.get(6)?,
                ))
            })?;
        let mut all_codes: Vec<String> = labels.lines().map(label_token).collect();
        for line in [&subject, &text, &listed]
            .into_iter()
            .flat_map(|text| text.lines())
        {
            all_codes.extend(number::tokens(&words(line).collect::<Vec<_>>()));
        }
        let subject: Vec<Word> = words(&subject).collect();
        let text: Vec<Word> = words(&text).collect();
        let named: Vec<Word> = words(&names).collect();
        let listed: Vec<Word> = words(&format!("{listed}\n{reference}\n{route}")).collect();
        all_codes.extend(listed.iter().map(|word| ascii(&word.normal)));
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
                self.learn_names(&names)?.join(" "),
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
        self.forget_names()?;
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
