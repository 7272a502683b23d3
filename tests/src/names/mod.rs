//! Pairs of names that are one person's or two persons', out of a seed.
//!
//! # How a pair comes about
//! `names.tsv` holds some 250 given and family names of seven cultures with the spellings that
//! passports, tickets and officers of the seven languages use: Arabic, Latin and Cyrillic letters,
//! English, French, German and other transcriptions. Russian names are romanised by rule instead, in
//! the ways of five countries (`romanised`). A person is a given and a family name of one culture,
//! sometimes with a second given name.
//!
//! - *The same person*: two spellings, chosen independently for each word, then written as documents
//!   write: in capitals, with the family name first, with a comma, without accents, with an umlaut
//!   as two letters, with hyphen or blank or joined, with or without the second given name.
//! - *Another person*: one half takes two persons that share the given or the family name and whose
//!   other name is the one of the same culture that looks most like it; one quarter shares one name
//!   with anything else of the culture; one quarter shares nothing. They are written in the same ways.
//!
//! Half of the pairs are of each sort. Whoever adds names should add those that are missed in the
//! field, not those that are found.

use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

/// Two names, and whether they are one person's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// As the one document writes it.
    pub a: String,
    /// As the other does.
    pub b: String,
    /// What a reader who knows would say.
    pub same: bool,
}

/// A name in its spellings.
#[derive(Debug)]
struct Name {
    culture: &'static str,
    given: bool,
    spellings: Vec<String>,
}

/// What a person is called: places in the list of names.
#[derive(Debug, Clone, Copy)]
struct Person<'a> {
    given: &'a Name,
    second: Option<&'a Name>,
    family: &'a Name,
}

/// That many pairs of this seed, half of them of one person.
#[must_use]
pub fn pairs(seed: u64, count: usize) -> Vec<Pair> {
    let names = names();
    let mut rng = StdRng::seed_from_u64(seed);
    let mut pairs = Vec::with_capacity(count);
    while pairs.len() < count {
        let person = person(&names, &mut rng);
        let same = pairs.len().is_multiple_of(2);
        let other = if same {
            person
        } else {
            another(&names, person, &mut rng)
        };
        let (a, b) = (written(person, &mut rng), written(other, &mut rng));
        pairs.push(Pair { a, b, same });
    }
    pairs
}

/// That many persons of this seed, each with a name as two documents write it.
#[must_use]
pub fn persons(seed: u64, count: usize) -> Vec<(String, String)> {
    let names = names();
    let mut rng = StdRng::seed_from_u64(seed);
    let mut twice = || {
        let person = person(&names, &mut rng);
        (written(person, &mut rng), written(person, &mut rng))
    };
    (0..count).map(|_| twice()).collect()
}

fn names() -> Vec<Name> {
    let lines = include_str!("names.tsv").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let (culture, kind) = (columns.next()?, columns.next()?);
            let spellings = columns.next()?.split('|');
            let spellings = match culture {
                "russian" => spellings.flat_map(romanised).collect(),
                _ => spellings.map(str::to_owned).collect(),
            };
            Some(Name {
                culture,
                given: kind == "g",
                spellings,
            })
        })
        .collect()
}

fn choose<'a>(
    names: &'a [Name],
    rng: &mut StdRng,
    fits: impl Fn(&Name) -> bool,
) -> Option<&'a Name> {
    let fitting: Vec<&Name> = names.iter().filter(|name| fits(name)).collect();
    fitting.choose(rng).copied()
}

fn person<'a>(names: &'a [Name], rng: &mut StdRng) -> Person<'a> {
    loop {
        let given = choose(names, rng, |name| name.given);
        let Some(given) = given else { continue };
        let family = choose(names, rng, |name| {
            !name.given && name.culture == given.culture
        });
        let second = rng
            .random_bool(0.2)
            .then(|| {
                choose(names, rng, |name| {
                    name.given && name.culture == given.culture && name.spellings != given.spellings
                })
            })
            .flatten();
        if let Some(family) = family {
            return Person {
                given,
                second,
                family,
            };
        }
    }
}

/// Somebody else: with one name in common and the other alike, with one in common, or with none.
fn another<'a>(names: &'a [Name], person: Person<'a>, rng: &mut StdRng) -> Person<'a> {
    let way = rng.random_range(0..4);
    if way == 3 {
        loop {
            let other = self::person(names, rng);
            let differs = other.given.spellings != person.given.spellings
                && other.family.spellings != person.family.spellings;
            if differs {
                return other;
            }
        }
    }
    let change_given = rng.random_bool(0.5);
    let old = if change_given {
        person.given
    } else {
        person.family
    };
    let candidates: Vec<&Name> = names
        .iter()
        .filter(|name| {
            name.given == old.given
                && name.culture == old.culture
                && person
                    .second
                    .is_none_or(|second| second.spellings != name.spellings)
                && !name
                    .spellings
                    .iter()
                    .any(|spelling| old.spellings.contains(spelling))
        })
        .collect();
    let new = if way < 2 {
        candidates
            .iter()
            .min_by_key(|name| alike(name, old))
            .copied()
    } else {
        candidates.choose(rng).copied()
    };
    let new = new.unwrap_or(old);
    // A second given name must not make the two one person again.
    let second = person
        .second
        .filter(|second| second.spellings != new.spellings);
    match change_given {
        true => Person {
            given: new,
            second,
            ..person
        },
        false => Person {
            family: new,
            second,
            ..person
        },
    }
}

/// The least number of letters that tell two names apart, over their spellings.
fn alike(a: &Name, b: &Name) -> usize {
    let pairs = a
        .spellings
        .iter()
        .flat_map(|a| b.spellings.iter().map(move |b| (a, b)));
    pairs.map(|(a, b)| edits(a, b)).min().unwrap_or(usize::MAX)
}

fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, have) in (1..).zip(a.chars()) {
        let mut diagonal = at - 1;
        let mut left = at;
        for (cell, want) in row.iter_mut().skip(1).zip(&b) {
            let swapped = diagonal + usize::from(have != *want);
            diagonal = *cell;
            left = swapped.min(left + 1).min(*cell + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = at;
        }
    }
    row.last().copied().unwrap_or(0)
}

/// As one document writes a person.
fn written(person: Person<'_>, rng: &mut StdRng) -> String {
    let script = rng.random_range(0..10);
    let mut spell = |name: &Name| {
        let of_script: Vec<&String> = name
            .spellings
            .iter()
            .filter(|spelling| match script {
                0..7 => latin(spelling),
                7 | 8 => spelling
                    .chars()
                    .any(|c| ('\u{400}'..='\u{4ff}').contains(&c)),
                _ => spelling
                    .chars()
                    .any(|c| ('\u{600}'..='\u{6ff}').contains(&c)),
            })
            .collect();
        // A document has one script; a name that has no spelling in it is written in Latin.
        let fallback: Vec<&String> = name.spellings.iter().filter(|s| latin(s)).collect();
        let from = if of_script.is_empty() {
            &fallback
        } else {
            &of_script
        };
        from.choose(rng)
            .map_or_else(String::new, |spelling| (*spelling).clone())
    };
    let (given, family) = (spell(person.given), spell(person.family));
    let second = person.second.map(&mut spell);
    let second = second.filter(|_| rng.random_bool(0.7));
    let given = second.map_or(given.clone(), |second| format!("{given} {second}"));
    let whole = match rng.random_range(0..5) {
        0 => format!("{family} {given}"),
        1 => format!("{}, {given}", family.to_uppercase()),
        2 => format!("{family} {given}").to_uppercase(),
        _ => format!("{given} {family}"),
    };
    match rng.random_range(0..4) {
        0 => plain(&whole),
        1 => whole.replace('-', " "),
        2 => whole.replace('\'', "’"),
        _ => whole,
    }
}

fn latin(text: &str) -> bool {
    !text.chars().any(|c| c > '\u{24f}' && c.is_alphabetic())
}

/// As a passport's machine-readable zone has it: no accents, umlauts as two letters (ICAO 9303-3).
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'Ä' => out.push_str("AE"),
            'Ö' => out.push_str("OE"),
            'Ü' => out.push_str("UE"),
            'ß' => out.push_str("ss"),
            'á' | 'à' | 'â' | 'ã' => out.push('a'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'í' | 'î' | 'ï' => out.push('i'),
            'ó' | 'ô' | 'õ' => out.push('o'),
            'ú' | 'û' => out.push('u'),
            'ç' => out.push('c'),
            'ñ' => out.push('n'),
            'Á' | 'À' | 'Â' | 'Ã' => out.push('A'),
            'É' | 'È' | 'Ê' | 'Ë' => out.push('E'),
            'Í' | 'Î' | 'Ï' => out.push('I'),
            'Ó' | 'Ô' | 'Õ' => out.push('O'),
            'Ú' | 'Û' => out.push('U'),
            'Ç' => out.push('C'),
            'Ñ' => out.push('N'),
            other => out.push(other),
        }
    }
    out
}

/// A Cyrillic name, and as passports (ICAO 9303-3), English, French and German texts and ISO 9
/// without its marks write it.
fn romanised(name: &str) -> Vec<String> {
    const WAYS: [&[(char, &str)]; 5] = [
        &[
            ('е', "e"),
            ('ё', "e"),
            ('ж', "zh"),
            ('й', "i"),
            ('х', "kh"),
            ('ц', "ts"),
            ('ч', "ch"),
            ('ш', "sh"),
            ('щ', "shch"),
            ('ы', "y"),
            ('ь', ""),
            ('э', "e"),
            ('ю', "iu"),
            ('я', "ia"),
        ],
        &[
            ('е', "e"),
            ('ё', "yo"),
            ('ж', "zh"),
            ('й', "y"),
            ('х', "kh"),
            ('ц', "ts"),
            ('ч', "ch"),
            ('ш', "sh"),
            ('щ', "shch"),
            ('ы', "y"),
            ('ь', ""),
            ('э', "e"),
            ('ю', "yu"),
            ('я', "ya"),
        ],
        &[
            ('е', "e"),
            ('ё', "io"),
            ('ж', "j"),
            ('й', "ï"),
            ('х', "kh"),
            ('ц', "ts"),
            ('ч', "tch"),
            ('ш', "ch"),
            ('щ', "chtch"),
            ('ы', "y"),
            ('ь', ""),
            ('э', "e"),
            ('ю', "iou"),
            ('я', "ia"),
            ('у', "ou"),
        ],
        &[
            ('е', "e"),
            ('ё', "jo"),
            ('ж', "sch"),
            ('й', "j"),
            ('х', "ch"),
            ('ц', "z"),
            ('ч', "tsch"),
            ('ш', "sch"),
            ('щ', "schtsch"),
            ('ы', "y"),
            ('ь', ""),
            ('э', "e"),
            ('ю', "ju"),
            ('я', "ja"),
            ('в', "w"),
            ('з', "s"),
        ],
        &[
            ('е', "e"),
            ('ё', "e"),
            ('ж', "z"),
            ('й', "j"),
            ('х', "h"),
            ('ц', "c"),
            ('ч', "c"),
            ('ш', "s"),
            ('щ', "sc"),
            ('ы', "y"),
            ('ь', ""),
            ('э', "e"),
            ('ю', "ju"),
            ('я', "ja"),
        ],
    ];
    const COMMON: &[(char, &str)] = &[
        ('а', "a"),
        ('б', "b"),
        ('в', "v"),
        ('г', "g"),
        ('д', "d"),
        ('з', "z"),
        ('и', "i"),
        ('к', "k"),
        ('л', "l"),
        ('м', "m"),
        ('н', "n"),
        ('о', "o"),
        ('п', "p"),
        ('р', "r"),
        ('с', "s"),
        ('т', "t"),
        ('у', "u"),
        ('ф', "f"),
    ];
    let mut all = vec![name.to_owned()];
    for way in WAYS {
        let small = name.to_lowercase();
        let letters = small.chars().map(|c| {
            let found = way.iter().chain(COMMON).find(|(from, _)| *from == c);
            found.map_or("", |(_, to)| *to)
        });
        let mut word: String = letters.collect();
        if let Some(first) = word.get(..1) {
            word = first.to_uppercase() + word.get(1..).unwrap_or_default();
        }
        all.push(word);
    }
    all
}
