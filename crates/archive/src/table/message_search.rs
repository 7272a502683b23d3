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

/// What a message is found by; lists are one entry a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts<'a> {
    pub(crate) subject: &'a str,
    pub(crate) text: &'a str,
    pub(crate) names: &'a str,
    pub(crate) codes: &'a str,
    pub(crate) reference: &'a str,
    pub(crate) route: &'a str,
    pub(crate) labels: &'a str,
}

impl Archive {
    /// Writes the search row of the message at `position` from its columns.
    pub(crate) fn index_message(&self, position: i64) -> Result<(), ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT subject, text, names, codes, reference, route, labels
             FROM message WHERE position = ?1",
        )?;
        let texts: [String; 7] = statement.query_row([position], |r| {
            Ok([
                r.get(0)?,
                r.get(1)?,
                r.get(2)?,
                r.get(3)?,
                r.get(4)?,
                r.get(5)?,
                r.get(6)?,
            ])
        })?;
        let [subject, text, names, codes, reference, route, labels] = &texts;
        self.index_texts(
            position,
            &Texts {
                subject,
                text,
                names,
                codes,
                reference,
                route,
                labels,
            },
        )
    }

    /// Writes the search row of the message at `position`, which has none.
    pub(crate) fn index_texts(&self, position: i64, texts: &Texts<'_>) -> Result<(), ArchiveError> {
        let mut all_codes: Vec<String> = texts.labels.lines().map(label_token).collect();
        for line in [texts.subject, texts.text, texts.codes]
            .into_iter()
            .flat_map(str::lines)
        {
            all_codes.extend(number::tokens(&words(line).collect::<Vec<_>>()));
        }
        let subject: Vec<Word> = words(texts.subject).collect();
        let text: Vec<Word> = words(texts.text).collect();
        let named: Vec<Word> = words(texts.names).collect();
        let listed = format!("{}\n{}\n{}", texts.codes, texts.reference, texts.route);
        let listed: Vec<Word> = words(&listed).collect();
        all_codes.extend(listed.iter().map(|word| ascii(&word.normal)));
        for part in [&listed, &subject, &text] {
            all_codes.extend(codes(part));
        }
        let stems = stems(&[&subject, &text, &named]);
        for part in [&subject, &text, &named, &listed] {
            self.learn_words(part.iter().map(|word| word.normal.as_str()))?;
        }
        self.learn_words(stems.split(' '))?;
        self.learn_words(all_codes.iter().map(String::as_str))?;
        self.conn
            .prepare_cached(
                "INSERT INTO message_search (rowid, subject, text, stems, names, sounds, codes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                position,
                shadow(&subject),
                shadow(&text),
                stems,
                shadow(&named),
                self.learn_names(texts.names)?.join(" "),
                all_codes.join(" "),
            ])?;
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
