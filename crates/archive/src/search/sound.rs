//! How the words of a name sound, across scripts and the transcriptions of seven languages.
//!
//! A word is read into [`Sound`]s, one alphabet for all scripts; two words are compared by a weighted
//! edit distance ([`Spoken::distance`]), in which what the transcriptions confuse costs little (o and
//! ou, v and w, kh and h) and what tells people apart costs much. Arabic is written without its short
//! vowels, so that a vowel which only the other word has costs next to nothing there, while a vowel
//! that Arabic does write (ا و ي) has to be answered.
//!
//! The distance needs two words. To find candidates, a word also has [`Spoken::keys`]: what is left
//! of it when everything that transcriptions confuse has been merged or dropped. Words whose distance
//! is small share a key, and many others do too.
//!
//! Turned down: Soundex, Metaphone and Daitch-Mokotoff (each made for one language's spelling, all
//! blind to the difference of Mahmoud and Mohamed), plain edit distance (Oumar and Umar differ as
//! much as Omar and Amar), a dictionary of spellings alone (finds only the names it holds).

use any_ascii::any_ascii;

use super::spelling::{Script, Sound, read, romance};

/// Up to here two words count as one name; per unit of length, see [`Spoken::distance`].
pub(crate) const SAME: f32 = 0.185;
/// Keys of one word at most.
const MAX_KEYS: usize = 12;
/// Sounds of one word at most: nobody's name is longer, and the distance is quadratic.
const MAX_SOUNDS: usize = 32;

/// A word as it sounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// The first is the plain reading; further ones are those of other languages.
    readings: Vec<Vec<Sound>>,
    script: Script,
}

impl Spoken {
    /// Reads one word, normalised or as it was written; `None` when nothing of it sounds: digits,
    /// signs, or a script that is not read by its letters.
    pub(crate) fn read(word: &str) -> Option<Self> {
        if word.chars().any(char::is_numeric) {
            return None;
        }
        let script = Script::of(word)?;
        let mut readings = match script {
            Script::Other => vec![read(&any_ascii(word), Script::Latin)],
            Script::Latin => {
                let mut all = vec![read(word, script)];
                all.extend(romance(word).map(|heard| read(&heard, script)));
                all
            }
            known => vec![read(word, known)],
        };
        readings
            .iter_mut()
            .for_each(|sounds| sounds.truncate(MAX_SOUNDS));
        let sounds = readings.first().is_some_and(|sounds| !sounds.is_empty());
        sounds.then_some(Self { readings, script })
    }

    /// Whether two words are one name as far as their sound tells.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.distance(other) <= SAME
    }

    /// How far apart two words sound: 0 for the same, about 1 for words that share nothing. The cost
    /// of turning one into the other, divided by their mean length, in which a vowel counts half.
    pub(crate) fn distance(&self, other: &Self) -> f32 {
        self.compare(other, false)
    }

    /// The same, with `other` free to go on: for a word that is still being typed.
    pub(crate) fn distance_to_beginning_of(&self, other: &Self) -> f32 {
        self.compare(other, true)
    }

    fn compare(&self, other: &Self, may_go_on: bool) -> f32 {
        // Within one script a silent letter is written by everybody; another script writes what it
        // hears, by the rules of the language that the name comes from.
        let all = if self.script == other.script {
            1
        } else {
            usize::MAX
        };
        let mine = self.readings.iter().take(all);
        mine.flat_map(|a| other.readings.iter().take(all).map(move |b| (a, b)))
            .map(|(a, b)| self.compare_readings(a, b, other.script, may_go_on))
            .fold(f32::MAX, f32::min)
    }

    fn compare_readings(&self, a: &[Sound], b: &[Sound], other: Script, may_go_on: bool) -> f32 {
        let costs = Costs {
            abjad: (self.script == Script::Arabic) != (other == Script::Arabic),
            cyrillic: (self.script == Script::Cyrillic) != (other == Script::Cyrillic),
        };
        let mut row: Vec<f32> = Vec::with_capacity(b.len() + 1);
        let mut so_far = 0.0;
        row.push(so_far);
        for at in 0..b.len() {
            so_far += costs.alone(b, at, other, self.script);
            row.push(so_far);
        }
        for (i, &sound) in a.iter().enumerate() {
            let dropped = costs.alone(a, i, self.script, other);
            let mut diagonal = row.first().copied().unwrap_or(0.0);
            let mut left = diagonal + dropped;
            if let Some(first) = row.first_mut() {
                *first = left;
            }
            for (j, &against) in b.iter().enumerate() {
                let Some(cell) = row.get_mut(j + 1) else {
                    break;
                };
                let place = match (i, j) {
                    (0, 0) => Place::First,
                    _ if i + 1 == a.len() && j + 1 == b.len() => Place::Last,
                    _ => Place::Inside,
                };
                let best = (diagonal + costs.swap_at(sound, against, place))
                    .min(*cell + dropped)
                    .min(left + costs.alone(b, j, other, self.script));
                diagonal = *cell;
                *cell = best;
                left = best;
            }
        }
        if may_go_on {
            let least = row.iter().copied().fold(f32::MAX, f32::min);
            return least / weight(a).max(1.0);
        }
        let whole = row.last().copied().unwrap_or(0.0);
        whole / ((weight(a) + weight(b)) / 2.0).max(1.0)
    }

    /// Keys under which the word is looked up; two words that are [`Self::same`] share one. Never
    /// empty; the word of vowels alone has the key `-`.
    pub(crate) fn keys(&self) -> Vec<String> {
        let mut all: Vec<String> = self
            .readings
            .iter()
            .flat_map(|sounds| keys_of(sounds))
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

fn keys_of(sounds: &[Sound]) -> Vec<String> {
    let mut keys = vec![String::new()];
    for &sound in sounds {
        let ways = merged(sound);
        if ways.is_empty() {
            continue;
        }
        let mut grown = Vec::with_capacity(keys.len() * ways.len());
        for way in ways {
            if !grown.is_empty() && grown.len() + keys.len() > MAX_KEYS {
                break;
            }
            grown.extend(keys.iter().map(|key| append(key, way)));
        }
        keys = grown;
    }
    for key in &mut keys {
        if key.is_empty() {
            key.push('-');
        }
    }
    keys
}

fn append(key: &str, way: &str) -> String {
    // ts and ds are one sound with s, and nothing is doubled.
    let mut key = if way == "S" && key.ends_with('T') {
        key.get(..key.len() - 1).unwrap_or_default().to_owned()
    } else {
        key.to_owned()
    };
    if !key.ends_with(way) || way.is_empty() {
        key.push_str(way);
    }
    key
}

/// What a sound becomes in a key; several where transcriptions disagree.
fn merged(sound: Sound) -> &'static [&'static str] {
    match sound {
        'b' | 'p' => &["B"],
        'f' | 'v' => &["F"],
        'W' | 'w' => &["", "F"],
        't' | 'd' => &["T"],
        'T' | 'D' => &["T", "S"],
        's' | 'z' | 'S' | 'C' => &["S"],
        'c' => &["S", "K", ""],
        'K' => &["K", "S"],
        'J' => &["S", "K", ""],
        'j' => &["S", "K", ""],
        'k' | 'q' | 'G' => &["K"],
        'g' => &["K", ""],
        '2' => &["K", "S", ""],
        'X' => &["K", ""],
        'l' => &["L"],
        'r' => &["R"],
        'm' => &["M"],
        'n' => &["N"],
        'Q' => &["", "N"],
        _ => &[],
    }
}

fn vowel(sound: Sound) -> bool {
    matches!(sound, 'a' | 'e' | 'i' | 'o' | 'u' | 'A' | 'I' | 'U' | 'E')
}

fn glide(sound: Sound) -> bool {
    matches!(sound, 'y' | 'w' | 'Y' | 'W' | 'Z')
}

fn weight(sounds: &[Sound]) -> f32 {
    sounds
        .iter()
        .map(|&sound| match sound {
            'E' | '~' => 0.0,
            'H' => 0.4,
            'h' => 0.7,
            sound if vowel(sound) || glide(sound) || sound == 'Q' => 0.5,
            _ => 1.0,
        })
        .sum()
}

/// Where two sounds meet: the first vowel tells Omar from Ammar, the last one Maria from Mario.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    First,
    Inside,
    Last,
}

struct Costs {
    /// One of the two words leaves its short vowels out.
    abjad: bool,
    /// One of the two is Cyrillic, which writes h as г or х.
    cyrillic: bool,
}

impl Costs {
    /// A sound that only one of the words has. `script` is that word's, `other` the other's.
    fn alone(&self, word: &[Sound], at: usize, script: Script, other: Script) -> f32 {
        let Some(&sound) = word.get(at) else {
            return 0.0;
        };
        let before = at.checked_sub(1).and_then(|at| word.get(at)).copied();
        let after = word.get(at + 1).copied();
        let beside_vowel = [before, after].iter().flatten().any(|&s| vowel(s));
        let last = after.is_none();
        let before_vowel = after.is_some_and(vowel);
        let unwritten = self.abjad && other == Script::Arabic;
        match sound {
            'E' | '~' => 0.05,
            'H' if self.abjad => 0.9,
            'H' => 0.3,
            'h' if last => 0.1,
            'h' => 0.35,
            'y' | 'w' if unwritten => 0.8,
            // Yelena, Fyodor, Jürgen as Юрген, but Nadia.
            'y' if at == 0 || matches!(after, Some('e' | 'o' | 'u')) => 0.25,
            'w' if before_vowel => 0.25,
            'y' if last => 0.3,
            'w' if last => 0.2,
            'y' if before_vowel => 0.7,
            'Q' => 0.4,
            'y' | 'w' => 0.55,
            'Y' | 'W' => 1.0,
            'Z' => 0.9,
            'A' if script == Script::Arabic && last => 0.15,
            'A' if self.abjad && script == Script::Arabic => 0.8,
            'A' if script == Script::Arabic => 0.4,
            'I' | 'U' => 0.7,
            'e' if last => 0.15,
            'a' | 'i' | 'o' | 'u' if last => 1.0,
            'a' | 'e' | 'i' if unwritten => 0.04,
            'o' | 'u' if unwritten => {
                // A short u stands in the first syllable or after another (Yusuf); else waw is
                // written (Mahmoud).
                let mut earlier = word.iter().take(at).rev();
                match earlier.find(|&&s| vowel(s)) {
                    None => 0.06,
                    Some('o' | 'u' | 'U') => 0.3,
                    Some(_) => 0.9,
                }
            }
            'a' | 'e' | 'i' | 'o' | 'u' | 'A' if beside_vowel => 0.15,
            'a' | 'e' | 'i' | 'o' | 'u' | 'A' if at == 0 => 0.7,
            'a' | 'e' | 'i' | 'o' | 'u' | 'A' => 0.4,
            'j' if at > 0 && before_vowel => 0.2,
            'j' => 0.5,
            'C' if before == Some('S') => 0.3,
            // Schmidt and Schmitt; ts and c.
            'd' if after == Some('t') => 0.3,
            't' if after == Some('s') || after == Some('K') => 0.4,
            'n' | 'g' if before == Some('n') || after == Some('n') => 0.6,
            _ => 0.9,
        }
    }

    fn swap_at(&self, a: Sound, b: Sound, place: Place) -> f32 {
        let cost = self.swap(a, b);
        let vowels = vowel(a) && vowel(b) && a != 'E' && b != 'E';
        match place {
            Place::First | Place::Last if vowels && cost > 0.2 => cost * 1.6,
            _ => cost,
        }
    }

    fn swap(&self, a: Sound, b: Sound) -> f32 {
        if a == b {
            return 0.0;
        }
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        if let Some(cost) = self.of_vowels(a, b) {
            return cost;
        }
        let arabic = |cost: f32| if self.abjad { 0.05 } else { cost };
        let cyrillic = |cost: f32| if self.cyrillic { 0.1 } else { cost };
        match (a, b) {
            ('b', 'p') => arabic(0.4),
            ('f', 'v') => arabic(0.15),
            ('v', 'w') | ('W', 'v') | ('W', 'w') | ('G', 'g') => 0.1,
            ('f', 'w') => 0.2,
            ('W', 'f') => 0.3,
            ('b', 'v') => 0.5,
            ('b', 'w') => 0.6,
            ('d', 't') => 0.5,
            ('T', 't') | ('D', 'd') | ('D', 'z') => 0.05,
            ('T', 's') => 0.1,
            ('D', 'T') | ('D', 's') => 0.3,
            ('d', 'z') | ('s', 't') => 0.7,
            ('k', 'q') => 0.0,
            ('g', 'q') => 0.2,
            ('g', 'k') | ('G', 'k') => 0.45,
            ('G', 'q') => 0.4,
            ('J', 'g') => arabic(0.35),
            ('g', 'j') => arabic(0.45),
            ('G', 'r') => 0.5,
            ('X', 'h') => 0.1,
            ('X', 'k') => 0.2,
            ('G', 'X') => 0.5,
            ('g', 'h') => cyrillic(0.8),
            ('S', 's') => 0.35,
            ('s', 'z') => 0.12,
            ('C', 'S') => 0.25,
            ('C', 's') => 0.5,
            ('C', 'J') => 0.4,
            ('C', 'j') => 0.4,
            ('C', 'c') => 0.0,
            ('S', 'c') => 0.05,
            ('X', 'c') => 0.2,
            ('K', 'k') | ('K', 'q') => 0.0,
            ('K', 's') | ('K', 'z') => 0.3,
            ('C', 'K') => 0.5,
            ('K', 'g') => 0.45,
            ('K', 'X') | ('K', 'c') => 0.25,
            ('c', 'k') => 0.25,
            ('c', 'h') => 0.4,
            ('c', 's') => 0.45,
            ('J', 'j') => 0.0,
            ('J', 'z') | ('j', 'z') => 0.4,
            ('J', 'S') | ('S', 'j') => 0.3,
            // g before e and i.
            ('2', 'g') | ('2', 'q') | ('2', 'G') => 0.0,
            ('2', 'J') | ('2', 'j') => 0.1,
            ('2', 'X') | ('2', 'h') => 0.25,
            ('2', 'k') => 0.45,
            ('J', 'd') | ('d', 'j') => 0.45,
            ('j', 'y') => 0.15,
            ('J', 'y') | ('Y', 'j') => 0.35,
            ('i', 'j') => 0.2,
            ('X', 'j') | ('h', 'j') => 0.35,
            ('m', 'n') => 0.6,
            ('H', 'a') => 0.02,
            ('H', 'e') | ('H', 'h') | ('A', 'H') => 0.1,
            ('H', 'o') | ('H', 'i') | ('H', 'u') => 0.9,
            ('Q', 'o') | ('Q', 'u') | ('Q', 'w') => 0.05,
            ('Q', 'n') | ('Q', 'm') => 0.15,
            ('h', '~') => 0.0,
            ('y', '~') | ('i', '~') => 0.1,
            _ if vowel(a) != vowel(b) && !glide(a) && !glide(b) => 1.6,
            _ => 1.0,
        }
    }

    fn of_vowels(&self, a: Sound, b: Sound) -> Option<f32> {
        Some(match (a, b) {
            // Ayn carries any vowel or none.
            ('E', other) | (other, 'E') if vowel(other) || glide(other) => 0.05,
            ('a', 'e') => 0.12,
            ('a', 'i') => 0.8,
            ('a', 'o') => 0.5,
            ('a', 'u') => 0.6,
            ('e', 'i') => 0.1,
            ('e', 'o') if self.cyrillic => 0.3,
            ('e', 'o') | ('e', 'u') => 0.45,
            ('i', 'o') => 0.8,
            ('i', 'u') => 0.7,
            ('o', 'u') => 0.05,
            // Arabic alef and what stands for it.
            ('A', 'a') => 0.0,
            // A final ya may be an alef maksura: Mustafa.
            ('Z', 'i') | ('Z', 'y') | ('I', 'Z') | ('Y', 'Z') => 0.0,
            ('Z', 'e') => 0.05,
            ('Z', 'a') | ('A', 'Z') => 0.1,
            ('A', 'e') => 0.2,
            ('A', 'o') => 0.8,
            ('A', 'i') => 0.8,
            ('A', 'u') => 0.7,
            // Arabic waw and ya between consonants.
            ('W', 'o') | ('W', 'u') | ('U', 'W') => 0.0,
            ('Y', 'i') | ('Y', 'y') | ('I', 'Y') => 0.0,
            ('Y', 'e') => 0.05,
            ('W', 'a') | ('W', 'e') | ('W', 'i') => 1.1,
            ('Y', 'a') => 1.0,
            ('Y', 'o') | ('Y', 'u') => 1.1,
            ('W', 'Y') | ('W', 'y') | ('Y', 'w') => 1.1,
            // Long vowels that the spelling marks: ee, oo.
            ('I', 'i') | ('I', 'e') | ('I', 'y') | ('U', 'o') | ('U', 'u') => 0.02,
            ('U', 'w') | ('u', 'w') => 0.05,
            ('i', 'y') => 0.05,
            ('e', 'y') => 0.15,
            ('o', 'w') => 0.1,
            ('a', 'y') | ('a', 'w') => 0.6,
            _ if vowel(a) && vowel(b) => 0.6,
            _ => return None,
        })
    }
}
