//! The other languages of a briefing.

use super::faults::Faults;
use super::numbered;
use crate::briefing::{Briefing, BriefingText, same_language};
use crate::draft::{Draft, Fault, Stamp};
use crate::limits::{BRIEFING_TEXTS, LANGUAGE_CHARS, NARRATIVE_CHARS, SUBJECT_CHARS};
use crate::model::Newer;

pub(super) fn briefing(draft: &Draft, stamp: &Stamp, faults: &mut Faults) -> Briefing {
    let typed = &draft.briefing.texts;
    faults.at_most("briefing.texts", typed.len(), BRIEFING_TEXTS);
    let mut languages = vec![if draft.language.is_empty() {
        stamp.language.as_str()
    } else {
        draft.language.as_str()
    }];
    let mut texts = Vec::new();
    for (at, text) in numbered(typed) {
        let field = |name: &str| format!("briefing.texts.{at}.{name}");
        let language = faults.line(field("language"), &text.language, LANGUAGE_CHARS, true);
        // Two texts in one language would leave open which of them is read.
        if languages
            .iter()
            .any(|other| same_language(other, &text.language))
        {
            faults.add(field("language"), Fault::OutOfPlace);
        }
        languages.push(&text.language);
        texts.push(BriefingText {
            language,
            subject: faults.line(field("subject"), &text.subject, SUBJECT_CHARS, true),
            text: faults.text(field("text"), &text.text, NARRATIVE_CHARS, true),
            newer: Newer::new(),
        });
    }
    Briefing {
        texts,
        newer: Newer::new(),
    }
}
