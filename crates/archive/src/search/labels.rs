//! Coded values by their names in all seven languages: кокаин finds what is stored as COCAINE_HCL,
//! Женева what passes through GVA.
//!
//! The index holds the ids of the labels, not their words: the words of seven languages would make
//! it a half larger and would have to be built anew with every translation.

use std::sync::OnceLock;

use aircop_locale::Language;

use super::normalise::normalise;
use super::words::stem;

/// Tokens of one word of a query at most.
const MOST: usize = 200;
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
    let named = labels()
        .iter()
        .filter(|(have, _)| {
            if long {
                have.starts_with(word)
            } else {
                have == word
            }
        })
        .map(|(_, token)| token.clone());
    tokens(named.chain(country(word)))
}

/// A country by the three letters that passports print.
fn country(word: &str) -> Option<String> {
    let code = word.to_ascii_uppercase();
    let country = aircop_codes::nationality(&code)?;
    Some(token(&format!("country-{}", country.to_ascii_lowercase())))
}

fn tokens(found: impl Iterator<Item = String>) -> Vec<String> {
    let mut tokens: Vec<String> = found.collect();
    tokens.sort_unstable();
    tokens.dedup();
    tokens.truncate(MOST);
    tokens
}

/// The tokens of the coded values that are called by exactly these words, of which the last may go
/// on: chlorhydrate de cocaïne, Guinea-Bissau. Nobody could find those by words one by one, since
/// prepositions are no names of their own.
pub(crate) fn called(words: &[&str], begun: bool) -> Vec<String> {
    let asked: Vec<&str> = words.iter().map(|word| stem(word)).collect();
    let asked = asked.join(" ");
    let all = phrases();
    let from = all.partition_point(|(name, _)| name.as_str() < asked.as_str());
    let fits = |name: &str| match begun {
        true => name.starts_with(&asked),
        false => name == asked,
    };
    let found = all.iter().skip(from).take_while(|(name, _)| fits(name));
    tokens(found.map(|(_, token)| token.clone()))
}

/// Every name of every coded value, of every airport's city and of the airlines, normalised, with
/// what stands for it in the index: a label's token, the airport's or the airline's own code.
fn names() -> impl Iterator<Item = (String, String)> {
    let labels = Language::ALL.into_iter().flat_map(aircop_locale::labels);
    let labels = labels.map(|(id, text)| (normalise(text), token(id)));
    let cities = aircop_codes::airports().iter().flat_map(|airport| {
        let code = airport.iata.to_ascii_lowercase();
        let languages = Language::ALL.into_iter();
        let mut called: Vec<&str> = languages.map(|l| airport.city_in(l.code())).collect();
        called.push(airport.city);
        called.sort_unstable();
        called.dedup();
        called
            .into_iter()
            .map(move |city| (normalise(city), code.clone()))
    });
    labels.chain(cities)
}

/// What is a name as a whole only, and no part of it: codes as they are stored (COCAINE_HCL, BGN,
/// DE), and airlines, of which half are called Air or Airlines.
fn wholes() -> impl Iterator<Item = (String, String)> {
    let ids = aircop_locale::labels(Language::En);
    let codes = ids.filter_map(|(id, _)| {
        let code = LISTS.iter().find_map(|list| {
            let code = id.strip_prefix(list)?.strip_prefix('-')?;
            (code.len() > 1).then_some(code)
        })?;
        Some((code.replace('-', " "), token(id)))
    });
    let countries = COUNTRIES.iter().map(|(name, code)| {
        let token = token(&format!("country-{code}"));
        ((*name).to_owned(), token)
    });
    let airlines = aircop_codes::carriers().iter().flat_map(|carrier| {
        let (iata, icao) = (carrier.code.to_lowercase(), carrier.icao.to_lowercase());
        let mut all = vec![(normalise(carrier.name), iata.clone())];
        if !icao.is_empty() {
            // Flights stand in the index by either designator.
            all.push((normalise(carrier.name), icao.clone()));
            all.push((icao.clone(), iata.clone()));
            all.push((iata, icao));
        }
        all
    });
    codes.chain(countries).chain(airlines)
}

/// What people call countries beside the names that are shown, normalised.
const COUNTRIES: [(&str, &str); 34] = [
    ("america", "us"),
    ("belorussia", "by"),
    ("birmanie", "mm"),
    ("birmania", "mm"),
    ("bielorussie", "by"),
    ("burma", "mm"),
    ("cabo verde", "cv"),
    ("cape verde", "cv"),
    ("costa de marfil", "ci"),
    ("costa do marfim", "ci"),
    ("czech republic", "cz"),
    ("elfenbeinkuste", "ci"),
    ("emirates", "ae"),
    ("england", "gb"),
    ("grande bretagne", "gb"),
    ("great britain", "gb"),
    ("gran bretana", "gb"),
    ("gra bretanha", "gb"),
    ("grossbritannien", "gb"),
    ("holanda", "nl"),
    ("holland", "nl"),
    ("hollande", "nl"),
    ("ivory coast", "ci"),
    ("kap verde", "cv"),
    ("macedonia", "mk"),
    ("macedoine", "mk"),
    ("swaziland", "sz"),
    ("turkiye", "tr"),
    ("turkey", "tr"),
    ("uae", "ae"),
    ("usa", "us"),
    ("англия", "gb"),
    ("белоруссия", "by"),
    ("сша", "us"),
];

/// The lists whose codes officers know by heart, longer names before those that they begin with.
const LISTS: [&str; 21] = [
    "action",
    "cites",
    "concealment-method",
    "concealment-place",
    "conveyance",
    "country",
    "currency",
    "detection",
    "document-fraud",
    "document",
    "drug",
    "goods",
    "incb-table",
    "location",
    "outcome",
    "payment",
    "precursor",
    "reason",
    "risk",
    "vector",
    "weapon",
];

fn parts(name: &str) -> impl Iterator<Item = &str> {
    let parts = name.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| !part.is_empty())
}

/// Each word of each name with its token.
fn labels() -> &'static [(String, String)] {
    static WORDS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = Vec::new();
        for (name, token) in names() {
            // Short words are prepositions, and units that are numbers' company.
            for part in parts(&name).filter(|part| part.chars().count() > 2) {
                words.push((stem(part).to_owned(), token.clone()));
            }
        }
        words.extend(wholes().filter(|(name, _)| parts(name).count() == 1));
        words.sort_unstable();
        words.dedup();
        words
    })
}

/// Each name of several words with its token, sorted.
fn phrases() -> &'static [(String, String)] {
    static PHRASES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let mut phrases: Vec<(String, String)> = names()
            .chain(wholes())
            .filter_map(|(name, token)| {
                let words: Vec<&str> = parts(&name).map(stem).collect();
                (words.len() > 1).then(|| (words.join(" "), token))
            })
            .collect();
        phrases.sort_unstable();
        phrases.dedup();
        phrases
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

    #[test]
    fn a_name_of_several_words_is_one_name() {
        for (typed, id) in [
            ("chlorhydrate de cocaïne", "drug-cocaine-hcl"),
            ("cloridrato de cocaína", "drug-cocaine-hcl"),
            ("Côte d’Ivoire", "country-ci"),
            ("Кот-д’Ивуар", "country-ci"),
            ("Guinea-Bissau", "country-gw"),
            ("Cap-Vert", "country-cv"),
        ] {
            let normal = normalise(typed);
            let words: Vec<&str> = parts(&normal).collect();
            assert!(called(&words, false).contains(&token(id)), "{typed}");
        }
        assert!(called(&["guinea", "biss"], true).contains(&token("country-gw")));
        assert!(called(&["guinea", "biss"], false).is_empty());
    }

    #[test]
    fn a_code_finds_what_it_stands_for() {
        for (typed, id) in [
            ("BGN", "currency-bgn"),
            ("DE", "country-de"),
            ("DEU", "country-de"),
            ("D", "country-de"),
            ("SEN", "country-sn"),
            ("XXA", "country-xxa"),
            ("RKS", "country-xk"),
            ("METHAMPHETAMINE", "drug-methamphetamine"),
        ] {
            let tokens = named(&normalise(typed));
            assert!(tokens.contains(&token(id)), "{typed}: {tokens:?}");
        }
        for (typed, found) in [
            ("COCAINE_HCL", token("drug-cocaine-hcl")),
            ("cocaine hcl", token("drug-cocaine-hcl")),
            ("AIR_CARGO", token("vector-air-cargo")),
            ("Ivory Coast", token("country-ci")),
            ("Great Britain", token("country-gb")),
            ("Royal Air Maroc", "at".to_owned()),
            ("TAP Air Portugal", "tp".to_owned()),
        ] {
            let normal = normalise(typed);
            let words: Vec<&str> = parts(&normal).collect();
            let tokens = called(&words, false);
            assert!(tokens.contains(&found), "{typed}: {tokens:?}");
        }
        for (typed, code) in [("tap", "tp"), ("tp", "tap"), ("lufthansa", "lh")] {
            assert!(named(typed).contains(&code.to_owned()), "{typed}");
        }
        assert!(!named("air").contains(&"af".to_owned()));
    }

    #[test]
    fn an_airport_is_named_by_its_city_in_any_language() {
        for (typed, code) in [
            ("Libreville", "lbv"),
            ("Lisbonne", "lis"),
            ("Лиссабон", "lis"),
            ("لشبونة", "lis"),
            ("Genf", "gva"),
            ("Astana", "tse"),
            ("Astana", "nqz"),
        ] {
            let tokens = named(&normalise(typed));
            assert!(tokens.contains(&code.to_owned()), "{typed}: {tokens:?}");
        }
        let normal = normalise("São Paulo");
        let words: Vec<&str> = parts(&normal).collect();
        assert!(called(&words, false).contains(&"gru".to_owned()));
    }
}
