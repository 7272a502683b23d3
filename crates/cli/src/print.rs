//! What is printed: one JSON document, or text in aligned columns in the reader's language.
//!
//! A command returns an [`Answer`] and prints nothing itself, so that `--json` cannot print a second
//! document. Everything from a message, a directory or a peer goes through [`clean`] before it
//! reaches a terminal: a subject line must not be able to clear the screen or turn a line round.

use std::io::{self, IsTerminal as _, Write};

use aircop_api::{ApiError, ErrorCode};
use aircop_locale::{Arg, Locale};
use aircop_message::{Timestamp, harmless, zone};
use serde::Serialize;
use serde_json::Value;

use crate::failure::{Failure, Outcome};

/// What a command has to say.
#[derive(Debug)]
pub(crate) struct Answer {
    /// For `--json`.
    pub(crate) document: Value,
    /// For people; several lines, the last one ended.
    pub(crate) text: String,
    /// Exit status: 0, or what the command documents.
    pub(crate) status: u8,
}

impl Answer {
    /// An answer; the document may be anything that serialises.
    pub(crate) fn new(document: &impl Serialize, text: impl Into<String>) -> Outcome<Self> {
        let document = serde_json::to_value(document)
            .map_err(|error| aircop_api::ApiError::with(aircop_api::ErrorCode::Internal, error))?;
        let mut text = text.into();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        Ok(Self {
            document,
            text,
            status: 0,
        })
    }

    /// The same with another exit status.
    pub(crate) fn with_status(self, status: u8) -> Self {
        Self { status, ..self }
    }
}

/// Where and how to print.
#[derive(Debug, Clone)]
pub(crate) struct Console {
    /// One JSON document instead of text.
    pub(crate) json: bool,
    /// The reader's language.
    pub(crate) locale: Locale,
    /// Minutes east of UTC at this desk.
    pub(crate) offset_minutes: i16,
    /// Time zone of this desk (IANA), for the offset at other times.
    pub(crate) zone: String,
}

impl Console {
    /// Prints the answer to standard output.
    pub(crate) fn print(&self, answer: &Answer) -> Outcome<()> {
        let mut out = io::stdout().lock();
        if self.json {
            writeln!(out, "{}", answer.document)?;
        } else {
            out.write_all(answer.text.as_bytes())?;
        }
        out.flush()?;
        Ok(())
    }

    /// Tells why not: on standard error in words, with `--json` on standard output as well.
    /// Returns the exit status.
    pub(crate) fn fail(&self, failure: &Failure) -> u8 {
        match failure {
            Failure::Closed => 0,
            Failure::Usage(id) => {
                self.note(&self.locale.text(id));
                2
            }
            Failure::Refused(refusal) => {
                say(&refusal.words(&self.locale));
                if self.json {
                    let document = serde_json::json!({ "error": refusal.error });
                    // The exit status tells it, too.
                    let _ = writeln!(io::stdout().lock(), "{document}");
                }
                1
            }
        }
    }

    /// A line on standard error: what is worth knowing beside the answer.
    pub(crate) fn note(&self, text: &str) {
        say(&format!("aircop: {text}\n"));
    }

    /// Text on standard error that only people want.
    pub(crate) fn show(&self, text: &str) {
        if !self.json {
            say(text);
        }
    }

    /// Says what is about to be done for good and asks at the terminal.
    ///
    /// # Errors
    /// Another answer than yes; no terminal to ask at, where `--yes` is the way.
    pub(crate) fn confirm(&self, what: &str) -> Outcome<()> {
        let unasked = |id| {
            Failure::with_words(
                ApiError::new(ErrorCode::NotConfirmed),
                id,
                vec![("what", what.to_owned())],
            )
        };
        if !io::stdin().is_terminal() {
            return Err(unasked("cli-confirm-needed"));
        }
        let question = self.text_with(
            "cli-confirm",
            &[("yes", self.text("cli-yes").as_str().into())],
        );
        say(&format!("{}\n{question} ", clean(what)));
        let mut answer = String::new();
        io::stdin().read_line(&mut answer)?;
        let answer = answer.trim().to_lowercase();
        if answer == self.text("cli-yes").to_lowercase() || answer == "yes" {
            Ok(())
        } else {
            Err(unasked("cli-not-confirmed"))
        }
    }

    /// The text of an id.
    pub(crate) fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }

    /// The same with values filled in.
    pub(crate) fn text_with(&self, id: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.locale.text_with(id, values)
    }

    /// An instant by this desk's clock.
    pub(crate) fn time(&self, at: Timestamp) -> String {
        let then = zone::offset_at(&self.zone, at);
        self.locale
            .date_time(at, then.unwrap_or(self.offset_minutes))
    }

    /// Rows in aligned columns under these headings (Fluent ids); one line of `empty` without rows.
    pub(crate) fn table(&self, headings: &[&str], rows: &[Vec<String>], empty: &str) -> String {
        if rows.is_empty() {
            return format!("{}\n", self.text(empty));
        }
        let headings: Vec<String> = headings.iter().map(|id| self.text(id)).collect();
        columns(std::iter::once(&headings).chain(rows))
    }

    /// `Label  value` lines, aligned; what is empty is left out. Labels are Fluent ids.
    pub(crate) fn fields(&self, fields: &[(&str, String)]) -> String {
        let rows: Vec<Vec<String>> = fields
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(id, value)| vec![self.text(id), value.clone()])
            .collect();
        columns(rows.iter())
    }
}

fn say(text: &str) {
    // When nobody reads standard error, there is nobody to tell.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Cells under each other; no line ends in spaces.
pub(crate) fn columns<'a>(rows: impl Iterator<Item = &'a Vec<String>>) -> String {
    let rows: Vec<Vec<String>> = rows
        .map(|row| row.iter().map(|cell| clean(cell)).collect())
        .collect();
    let mut widths: Vec<usize> = Vec::new();
    for row in &rows {
        widths.resize(widths.len().max(row.len()), 0);
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(wide(cell));
        }
    }
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            let gap = width.saturating_sub(wide(cell)) + 2;
            line.extend(std::iter::repeat_n(' ', gap));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// One line that a terminal shows as it is: control characters and marks that turn text round are
/// replaced, line breaks and tabs become spaces.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .map(|c| {
            if matches!(c, '\n' | '\t') {
                ' '
            } else {
                harmless(c)
            }
        })
        .collect()
}

/// The same for a text of several lines, each after `indent`.
pub(crate) fn clean_lines(text: &str, indent: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        out.push_str(format!("{indent}{}", clean(line)).trim_end());
        out.push('\n');
    }
    out
}

/// Columns that a text takes in a terminal. Enough of UAX #11 for names of people and places;
/// a whole table of it would be a dependency for the sake of alignment.
fn wide(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            // Accents, Arabic and Hebrew points, joiners and directional marks.
            '\u{300}'..='\u{36f}'
            | '\u{483}'..='\u{489}'
            | '\u{591}'..='\u{5bd}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6dc}'
            | '\u{200b}'..='\u{200f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' => 0,
            '\u{1100}'..='\u{115f}'
            | '\u{2e80}'..='\u{a4cf}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe6f}'
            | '\u{ff00}'..='\u{ff60}'
            | '\u{ffe0}'..='\u{ffe6}'
            | '\u{1f300}'..='\u{1faff}'
            | '\u{20000}'..='\u{3fffd}' => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use aircop_locale::Language;

    use super::*;

    fn console() -> Console {
        Console {
            json: false,
            locale: Locale::plain(Language::En),
            offset_minutes: 0,
            zone: String::new(),
        }
    }

    #[test]
    fn columns_stand_under_each_other_in_every_script() {
        let rows = [
            ["JAITF São Paulo", "a"],
            ["JAITF Sa\u{303}o Paulo", "b"],
            ["مُطار", "c"],
            ["東京", "d"],
        ]
        .map(|row| row.map(str::to_owned).to_vec());
        let text = columns(rows.iter());
        for line in text.lines() {
            let (last, before) = line
                .char_indices()
                .next_back()
                .map(|(at, c)| (c, &line[..at]))
                .unwrap();
            assert!("abcd".contains(last));
            assert_eq!(wide(before), 17, "{line}");
        }
    }

    #[test]
    fn no_line_ends_in_spaces_and_empty_fields_are_left_out() {
        let text = console().fields(&[
            ("cli-office", "Dakar".into()),
            ("cli-officer", String::new()),
        ]);
        assert_eq!(text, "Office  Dakar\n");
    }

    #[test]
    fn a_terminal_gets_no_control_character_from_a_message() {
        assert_eq!(
            clean("a\u{1b}]0;x\u{7}b\u{9b}c"),
            "a\u{fffd}]0;x\u{fffd}b\u{fffd}c"
        );
        assert_eq!(clean("GRU\u{202e}RAI"), "GRU\u{fffd}RAI");
        assert_eq!(clean("one\r\ntwo"), "one\u{fffd} two");
        assert_eq!(clean("مطار DSS é"), "مطار DSS é");
        assert_eq!(
            clean_lines("one\ntwo\u{8}\n", "  "),
            "  one\n  two\u{fffd}\n"
        );
    }

    #[test]
    fn times_are_those_of_this_desk() {
        let there: aircop_message::LocalTime = "2026-11-24T23:15:00-03:00".parse().unwrap();
        assert_eq!(console().time(there.at), "2026-11-25 02:15");
        assert_eq!(
            console().locale.time_there(there),
            "2026-11-24 23:15 -03:00"
        );
    }

    #[test]
    fn a_message_of_july_has_julys_clock_in_november() {
        let console = Console {
            offset_minutes: 60,
            zone: "Europe/Paris".into(),
            ..console()
        };
        let july = "2026-07-10T12:00:00Z".parse().unwrap();
        assert_eq!(console.time(july), "2026-07-10 14:00");
    }
}
