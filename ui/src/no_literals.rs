//! Reads the sources of this crate: no human text stands in them, every id that they ask for has
//! words, and no words are left that nobody asks for.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use aircop_locale::{Language, Locale};

/// Names engraved on keys, and shapes of dates, are the same in every language.
const SAME_EVERYWHERE: [&str; 37] = [
    "F1",
    "Escape",
    "Enter",
    "Esc",
    "F6",
    "F10",
    "ContextMenu",
    "Ctrl",
    "Ctrl+Enter",
    "Control+Z",
    "Ctrl+Shift+Delete",
    "Delete",
    "Dead",
    "Key",
    "Slash",
    "Tab",
    "ArrowDown",
    "ArrowUp",
    "Shift",
    "Shift+A",
    "A",
    "e",
    "f",
    "g",
    "x",
    "a",
    "r",
    "s",
    "j",
    "k",
    "m",
    "n",
    "w",
    "/",
    "?",
    "__TAURI__",
    // A question to the style sheet.
    "(max-width: 1099px)",
];

#[test]
fn no_human_text_bypasses_fluent() {
    let mut found = Vec::new();
    for (path, source) in sources() {
        for literal in literals(&source) {
            if literal.is_human_text() {
                found.push(format!("{}: {:?}", path.display(), literal.text));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// The scanner itself: what it must find, and what it must let pass.
#[test]
fn the_scanner_tells_text_from_code() {
    let human = |source: &str| literals(source).iter().any(Literal::is_human_text);
    for source in [
        r#"<p>"Send"</p>"#,
        r#"<p>{x} "sent to"</p>"#,
        r#"<button title="Close the form">"#,
        r#"let x = format!("{count} messages waiting");"#,
        r#"<p>"LIVE"</p>"#,
        r#"<option>"é"</option>"#,
        r#"text.push_str("Not yet");"#,
    ] {
        assert!(human(source), "{source}");
    }
    for source in [
        r#"<p>" " {x} ": "</p>"#,
        r#"<div class="row unread">"#,
        r#"x => "views-inbox","#,
        r#"match x { 1 => {} "persons" | "goods" => {} }"#,
        r#"#[allow(x, reason = "why it is so")]"#,
        r#"words.text("views-inbox")"#,
        r#"// a comment with "Human text" in it"#,
        r#"d="M2 9h3.5l1 2h3l1-2H14""#,
        r#"<kbd>"Esc"</kbd>"#,
        r#"matches!(tag, "INPUT" | "TEXTAREA")"#,
        r#"format!("row {} {}", a, b)"#,
        r#"'"' "views-sent""#,
    ] {
        assert!(!human(source), "{source}");
    }
}

#[test]
fn every_id_has_words_and_every_word_is_asked_for() {
    let english = Locale::plain(Language::En);
    let mut asked = BTreeSet::new();
    let mut missing = Vec::new();
    for (path, source) in sources() {
        for literal in literals(&source) {
            if literal.is_id() && !english.has(&literal.text) {
                missing.push(format!("{}: {}", path.display(), literal.text));
            }
            asked.insert(literal.text);
        }
    }
    assert!(missing.is_empty(), "no words for {missing:#?}");
    let mut file = String::new();
    for name in [
        "interface.ftl",
        "forms.ftl",
        "watch.ftl",
        "desk.ftl",
        "reading.ftl",
        "handover.ftl",
        "headquarters.ftl",
        "guide.ftl",
    ] {
        let path = root().join("../locales/en").join(name);
        file.push_str(&std::fs::read_to_string(path).unwrap());
    }
    // `alarm-clash-{}`, with a code behind it.
    let composed = |id: &str| {
        asked.iter().any(|text| {
            let begin = text.split_once('{').map_or("", |(begin, _)| begin);
            begin.len() > 5 && begin.ends_with('-') && id.starts_with(begin)
        })
    };
    let unused: Vec<&str> = file
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
        .filter(|id| !asked.contains(*id) && !composed(id))
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:#?}");
    assert!(asked.len() > 300);
}

#[test]
fn one_is_not_many() {
    let english = Locale::plain(Language::En);
    let say = |count: u32| english.text_with("strip-outbox", &[("count", count.into())]);
    assert_eq!(say(1), "1 waits to be sent");
    assert_eq!(say(2), "2 wait to be sent");
}

pub(crate) struct Literal {
    pub(crate) text: String,
    /// What stands before it, without spaces.
    pub(crate) before: String,
    /// It is compared with, not shown: an arm of a `match`.
    pattern: bool,
}

impl Literal {
    fn is_human_text(&self) -> bool {
        let plain = without_placeholders(&self.text);
        if self.pattern || self.before.ends_with("reason=") {
            return false;
        }
        let has_letter = plain.chars().any(char::is_alphabetic);
        if !has_letter || SAME_EVERYWHERE.contains(&self.text.as_str()) || is_drawing(&plain) {
            return false;
        }
        if self.before.ends_with("class=") || self.before.ends_with("class=format!(") {
            return false;
        }
        let text_node = self.before.ends_with(['>', '}']) && !self.before.ends_with("=>");
        let words = plain
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphabetic))
            .count();
        let mut chars = plain.trim().chars();
        let capital = chars.next().is_some_and(char::is_uppercase)
            && chars.next().is_some_and(char::is_lowercase);
        let foreign = plain.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
        text_node || words > 1 || capital || foreign
    }

    fn is_id(&self) -> bool {
        [".t(", ".text(", ".say(", "label=", "what=", "says="]
            .iter()
            .any(|before| self.before.ends_with(before))
            && !self.before.ends_with("aria-label=")
    }
}

fn without_placeholders(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// A path of an SVG drawing.
fn is_drawing(text: &str) -> bool {
    text.starts_with('M')
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || " .-MLHVCSAZmlhvcsaz".contains(c))
}

/// String literals outside comments, with what stands before each.
pub(crate) fn literals(source: &str) -> Vec<Literal> {
    let chars: Vec<char> = source.chars().collect();
    let mut out = Vec::new();
    let mut before = String::new();
    let mut at = 0;
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('/')) => {
                while at < chars.len() && chars[at] != '\n' {
                    at += 1;
                }
            }
            // A character, not a lifetime.
            ('\'', Some('\\')) => {
                at += 2;
                while at < chars.len() && chars[at] != '\'' {
                    at += 1;
                }
            }
            ('\'', Some(_)) if chars.get(at + 2) == Some(&'\'') => at += 2,
            ('"', _) => {
                let mut text = String::new();
                at += 1;
                while at < chars.len() && chars[at] != '"' {
                    if chars[at] == '\\' {
                        at += 1;
                        // The character of an escape is no word.
                        if chars.get(at) == Some(&'u') {
                            while chars.get(at).is_some_and(|c| *c != '}') {
                                at += 1;
                            }
                        }
                    } else {
                        text.push(chars[at]);
                    }
                    at += 1;
                }
                let after: String = chars[at..]
                    .iter()
                    .skip(1)
                    .filter(|c| !c.is_whitespace())
                    .take(2)
                    .collect();
                out.push(Literal {
                    text,
                    before: before.clone(),
                    pattern: after == "=>" || after.starts_with("|\""),
                });
                before.push('"');
            }
            (c, _) if c.is_whitespace() => {}
            (c, _) => before.push(c),
        }
        if before.len() > 200 {
            before = before.chars().skip(100).collect();
        }
        at += 1;
    }
    out
}

/// Every source but the tests, up to the tests of a file.
pub(crate) fn sources() -> Vec<(PathBuf, String)> {
    let mut out = Vec::new();
    walk(&root().join("src"), &mut out);
    assert!(out.len() > 30);
    out
}

fn walk(directory: &Path, out: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, out);
        } else if !TESTS.iter().any(|name| path.ends_with(name)) {
            let whole = std::fs::read_to_string(&path).unwrap();
            let code = whole.split("#[cfg(test)]\nmod tests").next().unwrap();
            out.push((path, code.to_owned()));
        }
    }
}

/// Sources that hold nothing but tests.
const TESTS: [&str; 4] = [
    "no_literals.rs",
    "contrast.rs",
    "stylesheet.rs",
    "guide/tests.rs",
];

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
