//! The help says what the window says: a button that is called otherwise tomorrow is called so in the
//! help too, in every language.

use crate::words::files;
use crate::{Language, Locale};

fn source(language: Language) -> &'static str {
    let file = files(language).iter().find(|(name, _)| *name == "guide");
    file.unwrap().1
}

fn quotes(language: Language) -> (char, char) {
    match language {
        Language::En => ('\u{201c}', '\u{201d}'),
        Language::De => ('\u{201e}', '\u{201c}'),
        _ => ('\u{ab}', '\u{bb}'),
    }
}

/// What stands between quotation marks.
fn quoted(language: Language, text: &str) -> Vec<String> {
    let (open, close) = quotes(language);
    let parts = text.split(open).skip(1);
    parts
        .map(|part| {
            let (inside, _) = part.split_once(close).unwrap_or((part, ""));
            inside.trim_matches([' ', '\u{a0}']).to_owned()
        })
        .collect()
}

/// `{ views-inbox }`, and nothing beside it.
fn is_reference(text: &str) -> bool {
    let inside = text.strip_prefix("{ ").and_then(|t| t.strip_suffix(" }"));
    inside.is_some_and(|id| {
        id.starts_with(|c: char| c.is_ascii_lowercase())
            && id
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    })
}

#[test]
fn what_a_button_is_called_is_never_typed_a_second_time() {
    let mut typed = Vec::new();
    for language in Language::ALL {
        let mut found = 0;
        let lines = source(language).lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let quoted = quoted(language, line);
            found += quoted.len();
            typed.extend(
                quoted
                    .into_iter()
                    .filter(|text| !is_reference(text))
                    .map(|text| (language, text)),
            );
            // Quotation marks of another language would pass unseen.
            let (open, close) = quotes(language);
            let foreign = "\"\u{201c}\u{201d}\u{201e}\u{ab}\u{bb}"
                .chars()
                .filter(|mark| ![open, close].contains(mark));
            for mark in foreign {
                assert!(!line.contains(mark), "{language:?} {mark}: {line}");
            }
        }
        assert!(found > 100, "{language:?} quotes {found}");
    }
    assert!(typed.is_empty(), "{typed:#?}");
}

/// The reader itself.
#[test]
fn a_word_between_quotation_marks_is_found() {
    let text = "Press \u{201c}{ write-send }\u{201d} or \u{201c}Send\u{201d}.";
    let found = quoted(Language::En, text);
    assert_eq!(found, ["{ write-send }", "Send"]);
    assert!(is_reference(&found[0]) && !is_reference(&found[1]));
    assert!(!is_reference("{ $keys-send }") && !is_reference("{ a } { b }"));
}

#[test]
fn the_help_is_read_with_the_words_of_the_window() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let said = locale.text("guide-correct-2");
        assert!(said.contains(&locale.text("thread-correct")), "{said}");
        let step = locale.text_with("guide-answer-1", &[("keys-reply", "r".into())]);
        assert!(step.contains('r') && !step.contains("keys-reply"), "{step}");
        assert!(step.contains(&locale.text("message-reply")), "{step}");
    }
}
