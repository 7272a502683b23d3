//! Cutting text into words, and the forms of one word that the index holds.

use super::normalise::{normalise, vanishes};
use any_ascii::any_ascii;

/// A word of a text: where it stands in the original, and its normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// First character, counted in `char`s of the original.
    pub(crate) start: usize,
    /// One past the last character.
    pub(crate) end: usize,
    /// Normalised, never empty.
    pub(crate) normal: String,
}

/// The words of `text`, one after the other: runs of letters and digits.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words {
        rest: text.chars().enumerate().peekable(),
        ready: Vec::new(),
    }
}

pub(crate) struct Words<'a> {
    rest: std::iter::Peekable<std::iter::Enumerate<std::str::Chars<'a>>>,
    ready: Vec<Word>,
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        while self.ready.is_empty() {
            let (start, first) = self.rest.find(|(_, c)| c.is_alphanumeric())?;
            let mut run = String::from(first);
            let mut end = start + 1;
            // A sign of a script without blanks is a word of its own.
            let goes_on =
                |c: char| vanishes(c) || (c.is_alphanumeric() && !unspaced(first) && !unspaced(c));
            while let Some((at, c)) = self.rest.next_if(|(_, c)| goes_on(*c)) {
                end = at + 1;
                run.push(c);
            }
            // One character may stand for several words (ﷺ); they share its place.
            let normal = normalise(&run);
            let parts = normal
                .split(|c: char| !c.is_alphanumeric())
                .filter(|p| !p.is_empty());
            self.ready.extend(parts.map(|part| Word {
                start,
                end,
                normal: part.to_owned(),
            }));
            self.ready.reverse();
        }
        self.ready.pop()
    }
}

/// Letters of scripts that put no blanks between words: Thai, Lao, Khmer, Burmese, Chinese, Japanese,
/// and Korean, whose names are written together. Each is a word, so that any part is found.
pub(crate) fn unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{323af}')
}

/// A normalised word without the Arabic article, also where a one-letter word is joined to it:
/// المطار, والمطار, بالمطار, كالمطار, فالمطار and للمطار give مطار. `None` if there is none, or
/// under two letters would be left.
pub(crate) fn without_article(word: &str) -> Option<&str> {
    const ARTICLES: [&str; 6] = ["ال", "وال", "بال", "كال", "فال", "لل"];
    ARTICLES
        .iter()
        .find_map(|article| word.strip_prefix(article))
        .filter(|rest| rest.chars().count() >= 2)
}

/// The word without its article, or as it is.
pub(crate) fn stem(word: &str) -> &str {
    without_article(word).unwrap_or(word)
}

/// The word in ASCII letters and digits: СУ2134 is su2134. Empty where nothing is left.
pub(crate) fn ascii(word: &str) -> String {
    any_ascii(word)
        .to_ascii_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect()
}

/// Codes in a run of words: SU2134 gives su2134, su, 2134; "SU 2134" gives su2134.
pub(crate) fn codes(words: &[Word]) -> Vec<String> {
    let mut found = Vec::new();
    for word in words {
        let code = ascii(&word.normal);
        if !mixed(&code) {
            continue;
        }
        let mut part = String::new();
        for c in code.chars() {
            if part.ends_with(|last: char| last.is_ascii_digit() != c.is_ascii_digit()) {
                found.push(std::mem::take(&mut part));
            }
            part.push(c);
        }
        found.push(part);
        found.push(code);
    }
    for pair in words.windows(2) {
        if let [carrier, number] = pair {
            found.extend(flight_number(carrier, number));
        }
    }
    found
}

/// A flight number in two words, as IATA writes it: a designator of two or three, up to four
/// digits and perhaps a suffix letter (SSIM, standard 3.1).
fn flight_number(carrier: &Word, number: &Word) -> Option<String> {
    let gap = number.start.checked_sub(carrier.end)?;
    let carrier = ascii(&carrier.normal);
    let number = ascii(&number.normal);
    let fits = gap <= 1
        && (2..=3).contains(&carrier.len())
        && carrier.chars().any(|c| c.is_ascii_alphabetic())
        && (1..=5).contains(&number.len())
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().filter(|c| !c.is_ascii_digit()).count() <= 1;
    fits.then(|| carrier + &number)
}

fn mixed(code: &str) -> bool {
    code.chars().any(|c| c.is_ascii_digit()) && code.chars().any(|c| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normals(text: &str) -> Vec<String> {
        words(text).map(|word| word.normal).collect()
    }

    #[test]
    fn words_know_their_place_in_the_original() {
        let text = "Le vol «SU-2134», مُحَمَّد!";
        let original: Vec<char> = text.chars().collect();
        let places: Vec<String> = words(text)
            .map(|word| original[word.start..word.end].iter().collect())
            .collect();
        assert_eq!(places, ["Le", "vol", "SU", "2134", "مُحَمَّد"]);
        assert_eq!(normals(text), ["le", "vol", "su", "2134", "محمد"]);
        assert!(normals("🙂 \u{200f} -- \u{301}").is_empty());
    }

    #[test]
    fn scripts_without_blanks_are_cut_into_their_signs() {
        assert_eq!(
            normals("田中太郎 Tanaka"),
            ["田", "中", "太", "郎", "tanaka"]
        );
        assert_eq!(normals("王伟, 3"), ["王", "伟", "3"]);
        assert_eq!(normals("김민수").len(), 3);
        assert_eq!(normals("สมชาย").len(), 5);
        assert_eq!(normals("ABC王"), ["abc", "王"]);
    }

    #[test]
    fn the_article_goes_and_short_words_stay() {
        for with in ["المطار", "والمطار", "بالمطار", "كالمطار", "للمطار"]
        {
            assert_eq!(without_article(with), Some("مطار"), "{with}");
        }
        for as_it_is in ["الم", "مطار", "ال", "su"] {
            assert_eq!(without_article(as_it_is), None, "{as_it_is}");
        }
    }

    #[test]
    fn codes_are_found_whole_and_in_part() {
        let of = |text: &str| codes(&words(text).collect::<Vec<_>>());
        assert_eq!(of("SU2134"), ["su", "2134", "su2134"]);
        assert_eq!(of("SU 2134"), ["su2134"]);
        assert_eq!(of("СУ-2134"), ["su2134"]);
        assert_eq!(of("SU, 2134"), Vec::<String>::new());
        assert_eq!(of("2134 5678"), Vec::<String>::new());
    }
}
