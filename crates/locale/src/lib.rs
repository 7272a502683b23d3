//! Words in seven languages: one lookup for the interface, exports and the command line.
//!
//! The texts are the Fluent files of `locales/`, built into the program, so that a desk without a
//! network reads the same as one with it and no file beside the program can change what a screen
//! says. An id that a language lacks is read in English, one that English lacks is shown as the id
//! itself: a hole in a translation must not stop an officer.
//!
//! # Two directions on one line
//! [`Locale::new`] is for the window, in **every** language, not Arabic alone: whatever is filled
//! into a sentence stands between U+2068 and U+2069 (first strong isolate), so that a flight
//! number, a reference or `14:30` keeps its order inside an Arabic sentence and an Arabic name
//! cannot turn an English one round (nor can a hostile subject line). In Arabic, dates and
//! numbers stand between U+2066 and U+2069 as well, because after an Arabic letter the bare
//! `2026-11-25` is shown as `25-11-2026` (UAX #9, rules W2 and W4).
//! [`Locale::plain`] puts none of these marks: for the command line, where most terminals print
//! them as boxes and scripts compare texts, and for file names and JSON.
//!
//! # Dates, times, numbers
//! Dates and times are the same in every language, `2026-11-25` and `14:30`, with Latin digits:
//! they are read aloud between desks, and `05/06` is two different days. Numbers take the
//! language's separators (`figures`, which lists the decision for each language). Arabic writes
//! Western digits: plain `ar` does so in CLDR 48 (`ar-EG` and others do not), passports, tickets and
//! the lists of the WCO do so everywhere, and a number is compared with them. What an officer types
//! in Arabic-Indic digits is understood and found all the same. Turned down: ICU4X for dates and
//! numbers, whose data weighs more than everything else in the web view, for the sake of month names
//! that are not wanted; its plural rules alone are used (`plural`).
//!
//! # Terms
//! `locales/glossary.toml` says what each term is called in each language and which words mean
//! something else to an officer; a test holds the texts to it.

mod amount;
mod arg;
mod figures;
mod language;
mod plural;
mod statement;
mod words;

#[cfg(test)]
mod tests;

use aircop_codes::{Airport, CodeList};
use aircop_message::{LocalTime, Timestamp};

pub use arg::Arg;
pub use language::Language;
pub use statement::{Fact, Known, Section, Text, statement};

use words::Words;

/// The words of one language, with English behind them. A copy is a pointer.
#[derive(Clone, Copy)]
pub struct Locale {
    language: Language,
    isolating: bool,
    words: &'static Words,
    english: &'static Words,
}

impl Locale {
    /// For the window: filled-in values are isolated, see the module. The first call for a
    /// language parses its files, later ones are free.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::with_isolation(language, true)
    }

    /// For terminals and files: no invisible marks.
    #[must_use]
    pub fn plain(language: Language) -> Self {
        Self::with_isolation(language, false)
    }

    fn with_isolation(language: Language, isolating: bool) -> Self {
        Self {
            language,
            isolating,
            words: Words::of(language, isolating),
            english: Words::of(Language::En, isolating),
        }
    }

    /// Which language it is.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of an id; the id itself when nobody has written one.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// The same with values filled in. A value that the text asks for and does not get is shown
    /// as `{$name}`.
    #[must_use]
    pub fn text_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// Several names or values in one line, with the comma of the language between them.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        items.join(&self.text("list-comma"))
    }

    /// Whether there is a text, in this language or in English.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.words.has(id) || self.english.has(id)
    }

    /// The label of a coded value. A code that only a newer version knows is shown as it came,
    /// marked as unknown.
    #[must_use]
    pub fn label<C: CodeList>(&self, code: &C) -> String {
        if code.is_recognised() {
            self.text(&code.label_id())
        } else {
            self.unknown(code.code())
        }
    }

    /// The same for a code of the directory: lists `role`, `office-kind`, `group-kind`, and
    /// `class` for recipient classes.
    #[must_use]
    pub fn label_of(&self, list: &str, code: &str) -> String {
        self.find(&format!("{list}-{}", fluent_key(code)), &[])
            .unwrap_or_else(|| self.unknown(code))
    }

    /// The name of a country by its ISO 3166-1 alpha-2 code, as in Unicode CLDR.
    #[must_use]
    pub fn country(&self, alpha2: &str) -> String {
        self.label_of("country", alpha2)
    }

    /// The name of a currency by its ISO 4217 code, as in Unicode CLDR.
    #[must_use]
    pub fn currency(&self, code: &str) -> String {
        self.label_of("currency", code)
    }

    /// The same, and since when it is no longer tender: `Bulgarian Lev, withdrawn 2026`.
    #[must_use]
    pub fn currency_said(&self, code: &str) -> String {
        let name = self.currency(code);
        match aircop_codes::currency(code).and_then(|known| known.withdrawn) {
            Some(year) => {
                let year = year.to_string();
                let said = self.text_with("currency-withdrawn", &[("year", (&year).into())]);
                [name, said].join(", ")
            }
            None => name,
        }
    }

    /// What a place is that is no airport in use: `closed, now DSS`.
    #[must_use]
    pub fn standing(&self, place: &Airport) -> Option<String> {
        let kind = place.standing.code()?;
        let beside = self.left_to_right(place.standing.beside().to_owned());
        let args = [("codes", (&beside).into()), ("name", place.city.into())];
        Some(self.text_with(&format!("place-{kind}"), &args))
    }

    /// The name of a language by its BCP 47 tag: that of the whole tag if it has one, else that of
    /// its first part, else the tag.
    #[must_use]
    pub fn language_name(&self, bcp47: &str) -> String {
        let key = fluent_key(bcp47);
        let first = key.split('-').next().unwrap_or_default();
        self.find(&format!("language-{key}"), &[])
            .or_else(|| self.find(&format!("language-{first}"), &[]))
            .unwrap_or_else(|| bcp47.to_owned())
    }

    /// What happened and what to do, for an error code of the engine.
    #[must_use]
    pub fn error(&self, code: &str) -> String {
        self.find(&format!("error-{}", fluent_key(code)), &[])
            .unwrap_or_else(|| self.text_with("error-other", &[("code", code.into())]))
    }

    /// The same for why the relay is not reached, naming the UDP port that is silent.
    #[must_use]
    pub fn unreached(&self, code: &str, silent_port: Option<u16>) -> String {
        let port = silent_port.filter(|_| code == "relay-silent");
        match port.map(|port| port.to_string()) {
            Some(port) => self.text_with("error-relay-silent-port", &[("port", (&port).into())]),
            None => self.error(code),
        }
    }

    /// What is wrong with a field, for a fault code.
    #[must_use]
    pub fn fault(&self, code: &str) -> String {
        self.label_of("fault", code)
    }

    /// Why something is in quarantine.
    #[must_use]
    pub fn quarantine(&self, reason: &str) -> String {
        self.find(&format!("quarantine-reason-{}", fluent_key(reason)), &[])
            .unwrap_or_else(|| {
                self.text_with("quarantine-reason-other", &[("reason", reason.into())])
            })
    }

    /// `2026-11-25`, as the wall clock `offset_minutes` east of UTC shows it.
    #[must_use]
    pub fn date(&self, at: Timestamp, offset_minutes: i16) -> String {
        self.left_to_right(figures::date(at, offset_minutes))
    }

    /// `14:30`, 24 hours.
    #[must_use]
    pub fn time(&self, at: Timestamp, offset_minutes: i16) -> String {
        self.left_to_right(figures::time(at, offset_minutes))
    }

    /// `2026-11-25 14:30`.
    #[must_use]
    pub fn date_time(&self, at: Timestamp, offset_minutes: i16) -> String {
        self.left_to_right(figures::date_time(at, offset_minutes))
    }

    /// A time by the clock of the place that it belongs to: `2026-11-25 14:30 -03:00`.
    #[must_use]
    pub fn time_there(&self, there: LocalTime) -> String {
        let sign = if there.offset_minutes < 0 { '-' } else { '+' };
        let minutes = there.offset_minutes.unsigned_abs();
        let wall = figures::date_time(there.at, there.offset_minutes);
        self.left_to_right(format!(
            "{wall} {sign}{:02}:{:02}",
            minutes / 60,
            minutes % 60
        ))
    }

    /// A number with the language's separators and at most three decimals.
    #[must_use]
    pub fn number<'a>(&self, n: impl Into<Arg<'a>>) -> String {
        match n.into() {
            Arg::Text(text) => text.to_owned(),
            Arg::Number(n) => self.left_to_right(figures::number(self.language, n)),
        }
    }

    /// The size of a file with one decimal, in powers of ten: `20.9 MB`.
    #[must_use]
    pub fn file_size(&self, bytes: u64) -> String {
        let (id, unit) = match bytes {
            0..1_000 => ("file-size-b", 1.0),
            1_000..1_000_000 => ("file-size-kb", 1e3),
            1_000_000..1_000_000_000 => ("file-size-mb", 1e6),
            _ => ("file-size-gb", 1e9),
        };
        let n = (bytes as f64 / unit * 10.0).round() / 10.0;
        self.text_with(id, &[("n", self.number(n).as_str().into())])
    }

    /// What goes along with a file beside what it shows: where, when and with which device it was
    /// made, each empty for nothing, and whether it may say more. Empty when all of that is.
    #[must_use]
    pub fn file_says(&self, place: &str, time: &str, device: &str, unknown: bool) -> String {
        let what: Vec<String> = [
            ("file-says-place", "place", place),
            ("file-says-time", "time", time),
            ("file-says-device", "device", device),
        ]
        .into_iter()
        .filter(|(_, _, said)| !said.is_empty())
        .map(|(id, name, said)| self.text_with(id, &[(name, said.into())]))
        .collect();
        if what.is_empty() {
            return match unknown {
                true => self.text("file-says-unknown"),
                false => String::new(),
            };
        }
        let what = what.join(" · ");
        let said = self.text_with("file-says", &[("what", what.as_str().into())]);
        match unknown {
            true => format!("{said} {}", self.text("file-says-more")),
            false => said,
        }
    }

    /// A length of time in whole minutes, cut off: `2 h 14 min`, `3 d 4 h`, `less than a minute`.
    /// Negative milliseconds count as their absolute value; the sentence around says which side.
    #[must_use]
    pub fn duration(&self, ms: i64) -> String {
        let minutes = ms.unsigned_abs() / 60_000;
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        let id = match (days, hours, rest) {
            (0, 0, 0) => "duration-moment",
            (0, 0, _) => "duration-minutes",
            (0, _, 0) => "duration-hours",
            (0, _, _) => "duration-hours-minutes",
            (_, 0, _) => "duration-days",
            _ => "duration-days-hours",
        };
        self.text_with(
            id,
            &[
                ("days", days.into()),
                ("hours", hours.into()),
                ("minutes", rest.into()),
            ],
        )
    }

    fn find(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.words
            .find(id, args)
            .or_else(|| self.english.find(id, args))
    }

    fn unknown(&self, code: &str) -> String {
        self.text_with("code-unknown", &[("code", code.into())])
    }

    /// A code, a number or a name in Latin letters, kept from left to right within Arabic.
    #[must_use]
    pub fn left_to_right(&self, text: String) -> String {
        if self.isolating && self.language.is_rtl() {
            format!("\u{2066}{text}\u{2069}")
        } else {
            text
        }
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Locale").field(&self.language).finish()
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        (self.language, self.isolating) == (other.language, other.isolating)
    }
}

impl Eq for Locale {}

/// Id and text of the label of every coded value, sentence of the phrasebook, country and currency
/// in one language.
pub fn labels(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    words::files(language)
        .iter()
        .filter(|(file, _)| matches!(*file, "codes" | "countries" | "phrases"))
        .flat_map(|(file, text)| text.lines().map(move |line| (*file, line)))
        .filter_map(|(file, line)| Some((file, line.split_once(" = ")?)))
        // Beside the sentences stand the words of the form that picks them.
        .filter(|(file, (id, _))| *file != "phrases" || id.starts_with("phrase-"))
        .map(|(_, label)| label)
        .filter(|(id, text)| !id.starts_with(['#', ' ', '-']) && !text.contains('{'))
}

/// Tags (BCP 47) of the languages that have a name in every language of the window.
pub fn language_tags() -> impl Iterator<Item = &'static str> {
    words::files(Language::En)
        .iter()
        .filter(|(file, _)| *file == "languages")
        .flat_map(|(_, text)| text.lines())
        .filter_map(|line| line.split_once(" = ")?.0.strip_prefix("language-"))
}

/// A code as the second half of a Fluent id: `FALSE_DOCS` becomes `false-docs`.
fn fluent_key(code: &str) -> String {
    code.to_ascii_lowercase().replace('_', "-")
}
