//! Names across spellings and scripts: Мохаммед, محمد, Mohamed, Mohammed and Muhammad are one name,
//! N'Diaye, Ndiaye and N’DIAYE too, Abdelrahman, Abd al-Rahman and عبد الرحمن as well.
//!
//! The one place where names are folded: search, and whatever else asks whether two names may be one
//! person's, come here. [`same_name`] decides; [`fold_name`] gives keys to look names up by before.

use super::normalise::normalise;
use super::sound::{SAME, Spoken};
use super::words::without_article;

/// A beginning is let differ less than a whole word: what follows tells nothing.
const BEGINNING: f32 = SAME * 0.6;
/// Words of a name at most; what follows is not compared.
const MAX_PARTS: usize = 8;

/// The Arabic article as it is written apart in Latin letters, assimilated or not.
const ARTICLES: &[&str] = &[
    "al", "el", "ul", "il", "ar", "as", "ash", "ach", "an", "ad", "at", "az", "ed", "er", "es",
    "ez", "en", "ech", "esh", "l", "аль", "эль", "ал", "эл", "ар", "ас", "аш", "ан", "ад",
];

/// Words between names that one document writes and another leaves out.
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "las", "los", "e", "y",
    "van", "von", "der", "den", "zu", "bin", "ibn", "ben", "bint", "bent", "ould", "wuld", "mint",
    "d", "де", "да", "ду", "душ", "дос", "фон", "ван", "дер", "бин", "бен", "ибн", "ульд", "بن",
    "ابن", "بنت", "ولد", "دي", "دا", "دو", "دوس", "فون",
];

/// Words that make another name of a name, so that they count when two names are compared, and that a
/// search for the name with them should not insist on.
const KINSHIP: &[&str] = &[
    "abu", "abou", "abo", "umm", "oum", "ait", "ag", "weld", "walad", "oulad", "oglu", "ogly",
    "oglou", "kyzy", "kizi", "qizi", "sidi", "minte", "und", "zum", "zur", "ter", "ten", "dela",
    "dello", "ال", "ابو", "ابي", "ام", "ايت", "سيدي", "абу", "оглы", "оглу", "кызы", "гызы",
    "бинт", "минт", "منت",
];

/// First halves of Arabic names that are written as one word or as two.
const FIRST_HALVES: &[&str] = &[
    "عبد", "نور", "صلاح", "سيف", "شمس", "بدر", "نصر", "زين", "فخر", "كمال", "جمال", "عز", "خير",
    "سعد", "حسام", "شرف", "جلال", "ابو", "تقي", "محي", "علا", "ضيا",
];

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// Normalised, without the Arabic article.
    pub(crate) text: String,
    /// May be missing in the other name: an article, a particle, an initial.
    pub(crate) optional: bool,
    spoken: Option<Spoken>,
}

impl Part {
    fn new(text: &str, optional: bool) -> Self {
        Self {
            spoken: Spoken::read(text),
            text: text.to_owned(),
            optional,
        }
    }

    fn same(&self, other: &Self) -> bool {
        same_word(
            &self.text,
            self.spoken.as_ref(),
            &other.text,
            other.spoken.as_ref(),
        )
    }
}

fn same_word(a: &str, spoken_a: Option<&Spoken>, b: &str, spoken_b: Option<&Spoken>) -> bool {
    a == b
        || match (spoken_a, spoken_b) {
            (Some(a), Some(b)) => a.distance(b) <= SAME,
            _ => false,
        }
}

/// Whether two names may be one person's, however each is written: in another script, in another
/// country's transcription, with the words in another order, joined or apart, with articles and
/// particles or without, or with a middle name left out. One word alone is the same as one word
/// alone, never as a whole name.
///
/// Measured by `cargo xtask bench names`. It cannot tell Salim from Salem or Müller from Möller, and
/// does not know names that were translated (Joseph, Youssef) or shortened (Sasha, Alexander).
#[must_use]
pub fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (parts(a), parts(b));
    let needed = |parts: &[Part]| parts.iter().filter(|part| !part.optional).count();
    let (short, long) = if needed(&a) <= needed(&b) {
        (&a, &b)
    } else {
        (&b, &a)
    };
    if short.is_empty() || long.is_empty() {
        return false;
    }
    let matched = Matching { short, long }.best(0, 0, 0);
    match matched {
        None => false,
        // Something of the longer name is left over.
        Some(Found { pairs, left_over }) => left_over == 0 || pairs >= 2,
    }
}

/// Keys under which a name is looked up: of every word, and of every two neighbours read as one
/// word. Names that are [`same_name`] share a key; so do many others.
#[must_use]
pub fn fold_name(name: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for word in vocabulary(name) {
        for key in word_keys(&word) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// Keys of one word; the word itself where it does not sound.
pub(crate) fn word_keys(word: &str) -> Vec<String> {
    Spoken::read(word).map_or_else(|| vec![word.to_owned()], |spoken| spoken.keys())
}

/// Whether two normalised words are one name; or, while the first is still being typed, whether the
/// second begins like it.
pub(crate) fn same_spelling(word: &str, have: &str, begun: bool) -> bool {
    match (Spoken::read(word), Spoken::read(have)) {
        (Some(word), Some(have)) => {
            word.same(&have) || (begun && word.distance_to_beginning_of(&have) <= BEGINNING)
        }
        _ => word == have,
    }
}

/// The words under which a name is found: its parts, and neighbours written as one.
pub(crate) fn vocabulary(name: &str) -> Vec<String> {
    let parts = parts(name);
    let mut words: Vec<String> = parts.iter().map(|part| part.text.clone()).collect();
    for pair in parts.windows(2) {
        if let [a, b] = pair {
            words.push(format!("{}{}", a.text, b.text));
        }
    }
    // Abd al Rahman as Abdalrahman.
    for three in parts.windows(3) {
        if let [a, article, b] = three
            && article.optional
        {
            words.push(format!("{}{}", a.text, b.text));
            words.push(format!("{}{}{}", a.text, article.text, b.text));
        }
    }
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether this normalised word stands between names in one document and is missing in another: a
/// particle, an article, a title of kinship, an initial.
pub(crate) fn is_particle(word: &str) -> bool {
    ARTICLES.contains(&word)
        || PARTICLES.contains(&word)
        || KINSHIP.contains(&word)
        || word.chars().count() < 2
}

/// The parts of one normalised word: Abdelrahman is abd and rahman.
pub(crate) fn parts_of_word(word: &str) -> Vec<Part> {
    if ARTICLES.contains(&word) || PARTICLES.contains(&word) || word.chars().count() < 2 {
        return vec![Part::new(word, true)];
    }
    // Abdul Rahman, Nour Eddine: the first half keeps the article, the second is assimilated.
    if [
        "abdel",
        "abdul",
        "abdal",
        "abdoul",
        "abdol",
        "абдель",
        "абдул",
        "абдуль",
        "абд",
    ]
    .contains(&word)
    {
        return vec![Part::new("abd", false)];
    }
    if [
        "eddine", "uddin", "eddin", "addin", "ouddine", "aldin", "aldeen", "eldin",
    ]
    .contains(&word)
    {
        return vec![Part::new("din", false)];
    }
    let stem = without_article(word)
        .or_else(|| without_assimilated(word))
        .unwrap_or(word);
    match split(stem) {
        Some((first, second)) => vec![
            Part::new(first, false),
            Part::new(without_article(second).unwrap_or(second), false),
        ],
        None => vec![Part::new(stem, false)],
    }
}

fn parts(name: &str) -> Vec<Part> {
    let normal = normalise(name);
    let mut parts: Vec<Part> = normal
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .flat_map(parts_of_word)
        .take(MAX_PARTS)
        .collect();
    if parts.iter().all(|part| part.optional) {
        parts.iter_mut().for_each(|part| part.optional = false);
    }
    parts
}

/// Ettounsi is tounsi, Essaadi saadi: the article has become part of the word.
fn without_assimilated(word: &str) -> Option<&str> {
    let rest = word.strip_prefix('e')?;
    let mut letters = rest.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let doubled = first == second && "stnrdz".contains(first);
    (doubled && word.len() >= 6)
        .then(|| rest.get(1..))
        .flatten()
}

/// The halves of a name that is written as one word.
fn split(word: &str) -> Option<(&str, &str)> {
    servant(word)
        .or_else(|| of_the_faith(word))
        .or_else(|| arabic_halves(word))
}

/// Abdelrahman, Abdurrahman, Abderrahmane, Abdoul...: abd and the rest.
fn servant(word: &str) -> Option<(&str, &str)> {
    let first = ["abd", "абд"]
        .into_iter()
        .find(|first| word.starts_with(first))?;
    let (first, rest) = word.split_at(first.len());
    let vowels = |c: char| "aeiouаеиоуэ".contains(c);
    let name = rest.trim_start_matches(vowels);
    if name.len() == rest.len() {
        return None;
    }
    let name = name.strip_prefix(['l', 'л', 'ь']).unwrap_or(name);
    let name = name.strip_prefix('ь').unwrap_or(name);
    (name.chars().count() >= 2).then_some((first, name))
}

/// Noureddine, Salahuddin, Nasreddin: the first half and din.
fn of_the_faith(word: &str) -> Option<(&str, &str)> {
    let end = ["dine", "din", "deen", "дин"]
        .into_iter()
        .find(|end| word.ends_with(end))?;
    let first = word.strip_suffix(end)?;
    let first = first.strip_suffix(['d', 'д']).unwrap_or(first);
    let bare = first.trim_end_matches(|c: char| "aeiouаеиоуэ".contains(c));
    let linked = bare.len() < first.len() && bare.chars().count() >= 3;
    linked.then_some((bare, end))
}

fn arabic_halves(word: &str) -> Option<(&str, &str)> {
    FIRST_HALVES.iter().find_map(|first| {
        let rest = word.strip_prefix(first)?;
        let name = without_article(rest)?;
        Some((word.get(..first.len())?, name))
    })
}

/// How much of two names was matched.
#[derive(Debug, Clone, Copy)]
struct Found {
    pairs: usize,
    /// Words of the longer name that are needed and were not matched.
    left_over: usize,
}

struct Matching<'a> {
    short: &'a [Part],
    long: &'a [Part],
}

impl Matching<'_> {
    /// The assignment of the words of `short` from `at` on to unused words of `long` that leaves
    /// least over. Every needed word of `short` is matched, or there is none.
    fn best(&self, at: usize, used: u32, pairs: usize) -> Option<Found> {
        let Some(part) = self.short.get(at) else {
            let left_over = self.long.iter().enumerate();
            let left_over = left_over.filter(|(n, part)| used & (1 << n) == 0 && !part.optional);
            return Some(Found {
                pairs,
                left_over: left_over.count(),
            });
        };
        let mut best: Option<Found> = None;
        let mut take = |found: Option<Found>| {
            if let Some(found) = found
                && best.is_none_or(|best| {
                    (found.left_over, best.pairs) < (best.left_over, found.pairs)
                })
            {
                best = Some(found);
            }
        };
        for (n, other) in self.long.iter().enumerate() {
            let free = |n: usize| n < self.long.len() && used & (1 << n) == 0;
            if !free(n) {
                continue;
            }
            if part.same(other) {
                take(self.best(at + 1, used | 1 << n, pairs + usize::from(!part.optional)));
            }
            // Two words here are one there, or the other way round.
            if free(n + 1)
                && let Some(next) = self.long.get(n + 1)
                && joined(other, next).same(part)
            {
                take(self.best(at + 1, used | 3 << n, pairs + 1));
            }
            if let Some(next) = self.short.get(at + 1)
                && joined(part, next).same(other)
            {
                take(self.best(at + 2, used | 1 << n, pairs + 1));
            }
        }
        if part.optional {
            take(self.best(at + 1, used, pairs));
        }
        best
    }
}

fn joined(a: &Part, b: &Part) -> Part {
    Part::new(&format!("{}{}", a.text, b.text), false)
}
