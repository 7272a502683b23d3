//! The normal form of a text for search.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Raised whenever [`normalise`], or the folding of names or numbers changes: every message is then
/// read into the index again, beside the officer's work ([`crate::Archive::index_again`]).
pub(crate) const VERSION: u32 = 4;

/// The form in which texts are compared. Idempotent; loses accents, case and vowel signs.
///
/// - NFKD (Unicode Standard Annex 15), then all marks go: é is e, ё is е, й is и, and Arabic
///   harakat and hamza signs on alef, waw and ya go too
/// - Arabic: no tatweel, no lone hamza; ى and ی are ي, ة is ه, ک is ك, ٱ is ا
/// - lower case; ß is ss, æ is ae, œ is oe, ø is o, ł is l, đ is d, ı is i, ς is σ
/// - Arabic-Indic and Persian digits are ASCII digits
/// - characters that only steer direction or joining go
#[must_use]
pub fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Lower-casing can leave something to decompose and the other way round (İ, ẞ, ϴ): the second
    // pass over the decomposition settles it.
    text.nfkd()
        .filter(|c| !vanishes(*c))
        .flat_map(char::to_lowercase)
        .nfkd()
        .for_each(|c| {
            if !vanishes(c) {
                unify(c, &mut out);
            }
        });
    out
}

/// Part of no word and no gap between words either.
pub(crate) fn vanishes(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c,
            '\u{0640}' | '\u{0621}' // tatweel, lone hamza
            | '\u{00ad}' | '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn unify(c: char, out: &mut String) {
    let one = match c {
        'ß' => return out.push_str("ss"),
        'æ' => return out.push_str("ae"),
        'œ' => return out.push_str("oe"),
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        'ς' => 'σ',
        '\u{0671}' => '\u{0627}',                           // alef wasla
        '\u{0649}' | '\u{06cc}' => '\u{064a}',              // alef maksura and Persian ya: ya
        '\u{0629}' | '\u{06c1}' | '\u{06d5}' => '\u{0647}', // ta marbuta, Urdu and Kurdish ha: ha
        '\u{06a9}' => '\u{0643}',                           // Persian kaf: kaf
        '\u{0660}'..='\u{0669}' => digit(c, 0x0660),
        '\u{06f0}'..='\u{06f9}' => digit(c, 0x06f0),
        other => other,
    };
    out.push(one);
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn forms_that_a_reader_takes_for_one_word_meet() {
        let cases = [
            ("Arabic harakat", "مُحَمَّد", "محمد"),
            ("tatweel", "مـــطار", "مطار"),
            ("alef with hamza above, below, madda, wasla", "أإآٱ", "اااا"),
            ("alef maksura and ya", "مصطفى", "مصطفي"),
            ("ta marbuta and ha", "حقيبة", "حقيبه"),
            ("hamza on ya and waw", "مسؤول طائرة", "مسوول طايره"),
            ("lone hamza", "قراءة", "قراه"),
            ("Persian ya and kaf", "کیف", "كيف"),
            ("Arabic-Indic digits", "٢١٣٤", "2134"),
            ("Persian digits", "۲۱۳۴", "2134"),
            ("Russian yo", "Самолёт", "самолет"),
            ("German sharp s", "Straße", "strasse"),
            ("capital sharp s", "STRAẞE", "strasse"),
            ("German umlaut", "Gepäck", "gepack"),
            (
                "French accents and ligature",
                "Cœur à Orléans",
                "coeur a orleans",
            ),
            (
                "Portuguese tilde and cedilla",
                "São Paulo, apreensão, praça",
                "sao paulo, apreensao, praca",
            ),
            ("Turkish capital i with a dot", "İstanbul", "istanbul"),
            ("full width", "ＳＵ２１３４", "su2134"),
            ("a direction mark inside", "SU\u{200e}2134", "su2134"),
        ];
        for (name, from, to) in cases {
            assert_eq!(normalise(from), to, "{name}");
        }
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in "\\PC{0,60}|[\u{600}-\u{6ff}]{0,30}") {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }
    }
}
