//! When two names are one to the eye.
//!
//! A rule for who signs, not for who reads: tables of look-alikes grow with Unicode, and readers of
//! every version must come to the same root. Headquarters' program refuses a second "AIRCOP"; a log
//! that has one all the same is read, and who types the name is asked which of them is meant.

use aircop_message::{GroupId, OfficeId};
use unicode_normalization::UnicodeNormalization as _;
use unicode_security::confusable_detection::skeleton;

use crate::view::Directory;

/// What a name is compared as: compatibility forms and case folded, blanks and what is not seen left
/// out, look-alikes replaced by their prototypes (UTS 39 section 4).
#[must_use]
pub fn folded_name(name: &str) -> String {
    let lower = |text: String| -> String { text.chars().flat_map(char::to_lowercase).collect() };
    let plain = lower(name.nfkc().collect());
    let seen: String = plain.chars().filter(|c| is_seen(*c)).collect();
    // A prototype may be a capital letter: 0 looks like O.
    lower(skeleton(&seen).collect())
}

/// Not a blank, a control character, or a format character that leaves no mark (soft hyphen, joiners,
/// direction marks, variation selectors, byte order mark).
fn is_seen(c: char) -> bool {
    !c.is_whitespace()
        && !c.is_control()
        && !matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{e0000}'..='\u{e0fff}')
}

impl Directory {
    /// The office in use whose name looks like this one.
    #[must_use]
    pub fn office_like(&self, name: &str) -> Option<OfficeId> {
        let wanted = folded_name(name);
        let mut live = self.offices().filter(|office| !office.is_revoked());
        live.find(|office| folded_name(&office.name) == wanted)
            .map(|office| office.id)
    }

    /// The group that was not closed and whose name looks like this one.
    #[must_use]
    pub fn group_like(&self, name: &str) -> Option<GroupId> {
        let wanted = folded_name(name);
        let mut open = self.groups().filter(|group| group.is_open());
        open.find(|group| folded_name(&group.name) == wanted)
            .map(|group| group.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_are_one() {
        for other in [
            "aircop",
            "AIRCOP ",
            " Air Cop",
            "AIRC0P",
            // Cyrillic А, С, О, Р.
            "\u{410}IR\u{421}\u{41e}\u{420}",
            // Fullwidth.
            "\u{ff21}\u{ff29}\u{ff32}\u{ff23}\u{ff2f}\u{ff30}",
            "AIR\u{200b}COP",
            "AIR\u{ad}COP\u{202e}",
        ] {
            assert_eq!(folded_name(other), folded_name("AIRCOP"), "{other:?}");
        }
    }

    #[test]
    fn names_that_differ_to_the_eye_stay_two() {
        for (one, other) in [
            ("COCAIR 3", "COCAIR 4"),
            ("JAITF Dakar", "JAITF Dakar 2"),
            ("JAITF Lom\u{e9}", "JAITF Lome"),
            (
                "\u{645}\u{637}\u{627}\u{631} \u{62f}\u{643}\u{627}\u{631}",
                "\u{645}\u{637}\u{627}\u{631} \u{628}\u{631}\u{627}\u{64a}\u{627}",
            ),
        ] {
            assert_ne!(folded_name(one), folded_name(other));
        }
    }
}
