//! A briefing: what every office of an operation is to know before and while it runs, in the
//! sender's language and, where the sender has them, in others.
//!
//! The sender's own text is the subject and the narrative of the message, so that a program which
//! knows no briefings shows it as any other message; the other languages stand here.

use serde::{Deserialize, Serialize};

use crate::{Message, Newer};

/// The texts of a briefing in other languages than the sender's own.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Briefing {
    /// At most 9, each language once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<BriefingText>,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// The same in one more language.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BriefingText {
    /// BCP 47.
    pub language: String,
    /// One line, at most 200 characters.
    pub subject: String,
    /// At most 20,000 characters.
    pub text: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// A message as it is read in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadIn<'a> {
    /// BCP 47 language of the text.
    pub language: &'a str,
    /// Its subject.
    pub subject: &'a str,
    /// Its text.
    pub text: &'a str,
    /// The text is in the language that was asked for.
    pub own: bool,
}

impl Message {
    /// What a reader of `language` (BCP 47) reads: the text in that language, else the sender's own.
    #[must_use]
    pub fn read_in(&self, language: &str) -> ReadIn<'_> {
        let senders = ReadIn {
            language: &self.language,
            subject: &self.subject,
            text: &self.narrative,
            own: same_language(&self.language, language),
        };
        let others = self.briefing.iter().flat_map(|briefing| &briefing.texts);
        let mut others = others.map(|text| ReadIn {
            language: &text.language,
            subject: &text.subject,
            text: &text.text,
            own: same_language(&text.language, language),
        });
        if senders.own {
            return senders;
        }
        others.find(|text| text.own).unwrap_or(senders)
    }
}

/// Whether two tags (BCP 47) name one language, whatever region or script.
#[must_use]
pub fn same_language(one: &str, other: &str) -> bool {
    let primary = |tag: &str| {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        first.to_ascii_lowercase()
    };
    primary(one) == primary(other)
}
