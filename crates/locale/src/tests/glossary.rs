//! Each language keeps to the terms of `locales/glossary.toml`.

use std::collections::BTreeMap;

use fluent_syntax::parser;
use serde::Deserialize;

use crate::Language;
use crate::words::files;

#[derive(Deserialize)]
struct Glossary {
    term: Vec<Term>,
}

#[derive(Deserialize)]
struct Term {
    name: String,
    texts: Vec<String>,
    #[serde(flatten)]
    decisions: BTreeMap<String, Decision>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    word: String,
    #[serde(default)]
    forms: Vec<String>,
    #[serde(default)]
    never: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
}

fn glossary() -> Glossary {
    toml::from_str(include_str!("../../../../locales/glossary.toml")).unwrap()
}

/// Id to source text, one line, lower case, plain spaces.
fn texts(language: Language) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for &(_, source) in files(language) {
        let resource = parser::parse(source).unwrap();
        for entry in resource.body {
            let fluent_syntax::ast::Entry::Message(message) = entry else {
                continue;
            };
            let text = fluent_syntax::serializer::serialize(&fluent_syntax::ast::Resource {
                body: vec![fluent_syntax::ast::Entry::Message(message.clone())],
            });
            let text = text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
            let (_, text) = text.split_once('=').unwrap();
            all.insert(message.id.name.to_owned(), text.to_owned());
        }
    }
    all
}

/// Whether the words stand in the text as whole words; `*` stands for any letters.
fn stands(pattern: &str, text: &str) -> bool {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '-';
    let pattern = pattern.to_lowercase();
    let (open_start, open_end) = (pattern.starts_with('*'), pattern.ends_with('*'));
    let pattern = pattern.trim_matches('*');
    text.match_indices(pattern).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        (open_start || !before.is_some_and(part_of_word))
            && (open_end || !after.is_some_and(part_of_word))
    })
}

#[test]
fn every_term_is_decided_in_every_language() {
    for term in glossary().term {
        let decided: Vec<_> = term.decisions.keys().map(String::as_str).collect();
        let mut languages = Language::ALL.map(Language::code);
        languages.sort_unstable();
        assert_eq!(decided, languages, "{}", term.name);
        assert!(!term.texts.is_empty(), "{}", term.name);
    }
}

#[test]
fn the_texts_use_the_words_that_were_decided() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let texts = texts(language);
        for term in glossary().term {
            let decision = &term.decisions[language.code()];
            for id in &term.texts {
                let text = texts.get(id).unwrap_or_else(|| panic!("no text {id}"));
                let mut words = std::iter::once(&decision.word).chain(&decision.forms);
                if !words.any(|word| stands(word, text)) {
                    wrong.push(format!(
                        "{language:?} {id} does not say {:?} for {}: {text}",
                        decision.word, term.name
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_text_uses_a_word_that_means_something_else() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        let texts = texts(language);
        for term in glossary().term {
            let decision = &term.decisions[language.code()];
            for (id, text) in texts.iter().filter(|(id, _)| !decision.except.contains(id)) {
                for word in decision.never.iter().filter(|word| stands(word, text)) {
                    wrong.push(format!("{language:?} {id} says {word:?}: {text}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
