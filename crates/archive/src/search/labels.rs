//! Coded values by their names in all seven languages: кокаин finds what is stored as COCAINE_HCL.
//!
//! The index holds the ids of the labels, not their words: the words of seven languages would make
//! it a half larger and would have to be built anew with every translation.

use std::sync::OnceLock;

use aircop_locale::Language;

use super::normalise::normalise;
use super::words::stem;

/// Tokens of one word of a query at most.
const MOST: usize = 64;
/// A word shorter than this is compared whole.
const BEGINNING: usize = 4;

/// The token under which a label's id stands in the index.
pub(crate) fn token(label_id: &str) -> String {
    std::iter::once('v')
        .chain(label_id.chars().filter(char::is_ascii_alphanumeric))
        .collect()
}

/// The tokens of the coded values whose name in any language has a word that begins like this
/// normalised one; endings differ by case and number.
pub(crate) fn named(word: &str) -> Vec<String> {
    let word = stem(word);
    let long = word.chars().count() >= BEGINNING && !word.chars().any(char::is_numeric);
    let mut tokens: Vec<String> = labels()
        .iter()
        .filter(|(have, _)| {
            if long {
                have.starts_with(word)
            } else {
                have == word
            }
        })
        .map(|(_, token)| token.clone())
        .collect();
    tokens.sort_unstable();
    tokens.dedup();
    tokens.truncate(MOST);
    tokens
}

/// Each word of each label with the label's token.
fn labels() -> &'static [(String, String)] {
    static WORDS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let all = Language::ALL.into_iter().flat_map(aircop_locale::labels);
        let mut words = Vec::new();
        for (id, text) in all {
            let token = token(id);
            let normal = normalise(text);
            let parts = normal.split(|c: char| !c.is_alphanumeric());
            // Short words are prepositions, and units that are numbers' company.
            for part in parts.filter(|part| part.chars().count() > 2) {
                words.push((stem(part).to_owned(), token.clone()));
            }
        }
        words.sort_unstable();
        words.dedup();
        words
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coded_value_is_named_in_any_language() {
        for typed in [
            "cocaine",
            "cocaïne",
            "кокаин",
            "كوكايين",
            "الكوكايين",
            "Kokain",
            "cocaína",
        ] {
            let tokens = named(&normalise(typed));
            assert!(
                tokens.contains(&token("drug-cocaine-hcl")),
                "{typed}: {tokens:?}"
            );
        }
        assert!(named("senegal").contains(&token("country-sn")));
        assert!(named("сенегал").contains(&token("country-sn")));
        assert!(named("zzzz").is_empty());
    }
}
