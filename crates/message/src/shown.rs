//! Text of others as a reader may see it.
//!
//! Unicode's explicit embeddings, overrides and isolates (UAX #9) make a text read otherwise than
//! it was signed: a name or a flight number backwards, a file's ending in its middle. Arabic and
//! Hebrew do not need them, since the algorithm orders them by itself. Turned down: refusing such
//! a message (a text pasted from a word processor may hold them, and an alert would be lost) and
//! removing them (the reader should see that something was there).

use ciborium::Value;

use crate::model::Message;

/// The character as it may be shown: U+FFFD for what turns text round, for controls other than
/// tab and line feed, and for Unicode's own line separators.
#[must_use]
pub fn harmless(c: char) -> char {
    match c {
        '\t' | '\n' => c,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

/// A text with every character made [`harmless`]. It has as many characters as before, so that
/// marks of a search stay in their places.
#[must_use]
pub fn shown(text: &str) -> String {
    text.chars().map(harmless).collect()
}

impl Message {
    /// The message with all its texts made [`harmless`], for screens and paper. What was signed is
    /// the original; evidence and corrections are made of that.
    #[must_use]
    pub fn shown(self) -> Self {
        // As a tree the texts of all forms are reached, those of newer versions too.
        let Ok(mut tree) = Value::serialized(&self) else {
            return self;
        };
        if make_harmless(&mut tree) {
            tree.deserialized().unwrap_or(self)
        } else {
            self
        }
    }
}

/// Whether anything was to be done.
fn make_harmless(value: &mut Value) -> bool {
    match value {
        Value::Text(text) => {
            let changed = text.chars().any(|c| harmless(c) != c);
            if changed {
                *text = shown(text);
            }
            changed
        }
        // Without a short circuit: all of them are to be reached.
        Value::Array(values) => values
            .iter_mut()
            .fold(false, |any, v| make_harmless(v) | any),
        Value::Map(fields) => {
            let values = fields.iter_mut().map(|(_, value)| value);
            values.fold(false, |any, v| make_harmless(v) | any)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, GroupId, LegDraft, MessageId, PersonDraft, Stamp, Timestamp};

    #[test]
    fn what_turns_text_round_becomes_visible_and_scripts_stay_as_they_are() {
        assert_eq!(shown("a\u{202e}gpj.exe"), "a\u{fffd}gpj.exe");
        assert_eq!(
            shown("\u{2067}x\u{2069}\u{85}"),
            "\u{fffd}x\u{fffd}\u{fffd}"
        );
        for fine in [
            "محمد بن سالم\u{200f} 2134",
            "Þórður\tJökull\nnext",
            "नमस्ते क्\u{200d}ष",
            "می\u{200c}خواهم",
        ] {
            assert_eq!(shown(fine), fine);
        }
    }

    #[test]
    fn every_text_of_a_message_is_reached() {
        let now = Timestamp(1_795_478_400_000);
        let mut draft = Draft {
            kind: "ALERT".into(),
            subject: "s\u{202e}1".into(),
            narrative: "n\u{2066}\nsecond line\u{202d}".into(),
            urgency: "FLASH".into(),
            ..Draft::default()
        };
        draft.alert.reasons = vec!["PROFILE".into()];
        draft.alert.action = "CHECK_FULL".into();
        draft.alert.legs = vec![LegDraft {
            airport: "RAI".into(),
            flight: "TP1547".into(),
            eta: now.plus_seconds(3600).to_rfc3339(),
            ..LegDraft::default()
        }];
        draft.alert.persons = vec![PersonDraft {
            name: "p\u{202e}2".into(),
            ..PersonDraft::default()
        }];
        let stamp = Stamp {
            id: MessageId([1; 16]),
            reference: "SN-DSS-2026-000123".into(),
            group: GroupId([2; 16]),
            exercise: false,
            thread: None,
            now,
            offset_minutes: 0,
            language: "fr".into(),
        };
        let message = draft.finish(&stamp).unwrap();
        let shown = message.clone().shown();
        assert_eq!(shown.subject, "s\u{fffd}1");
        assert_eq!(shown.narrative, "n\u{fffd}\nsecond line\u{fffd}");
        let alert = shown.alert.as_ref().unwrap();
        assert_eq!(alert.persons[0].name, "p\u{fffd}2");
        // Everything else is as it was.
        let mut as_it_was = shown.clone();
        as_it_was.subject = message.subject.clone();
        as_it_was.narrative = message.narrative.clone();
        as_it_was.alert = message.alert.clone();
        assert_eq!(as_it_was, message);
    }
}
