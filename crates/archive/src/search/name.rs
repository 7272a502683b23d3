//! Names across scripts: Мохаммед, محمد, Mohamed, Mohammed and Muhammad meet in one key.

use any_ascii::any_ascii;

use super::normalise::normalise;
use super::words::without_article;

/// Keys under which a name is found: of every word its consonants, as they sound across the
/// transcriptions in use. A word with the Arabic article gives two keys. Ordered as written.
///
/// Wide on purpose, and it has limits. Too wide: Mahmoud and Mohamed share a key, and so do
/// Sousa and Souza, Pedro and Badr; short names (Ba, Ly) hardly differ. Too narrow: Russian г for
/// h (Ибрагим), Egyptian g for j (Gamal), soft g (Georges), w between vowels against в
/// (Kowalski), Portuguese lh and nh (Carvalho), translated names (Joseph, Youssef), initials.
#[must_use]
pub fn fold_name(name: &str) -> Vec<String> {
    let normal = normalise(name);
    let mut keys = Vec::new();
    for word in normal
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        for form in [Some(word), without_article(word)].into_iter().flatten() {
            let key = fold_word(form);
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// The key of one normalised word; empty if nothing of it sounds.
pub(crate) fn fold_word(word: &str) -> String {
    // Alef and ayn open a syllable (أحمد Ahmed, عمر Omar); any_ascii writes neither as a letter.
    let spoken = match word.strip_prefix(['ا', 'ع']) {
        Some(rest) => format!("a{}", any_ascii(rest)),
        None => any_ascii(word),
    };
    let mut letters: String = spoken
        .to_ascii_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    for (from, to) in SOUNDS {
        if letters.contains(from) {
            letters = letters.replace(from, to);
        }
    }
    consonants(&letters)
}

/// Longest first: a shorter one must not cut a longer one.
const SOUNDS: &[(&str, &str)] = &[
    ("sch", "s"),
    ("tch", "s"),
    ("dzh", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("kh", "h"),
    ("ch", "s"),
    ("sh", "s"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("gh", "g"),
    ("ck", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "sy"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("z", "s"),
    ("v", "f"),
    ("p", "b"),
];

fn consonants(letters: &str) -> String {
    let mut key = String::with_capacity(letters.len());
    let mut before = None;
    for (at, c) in letters.chars().enumerate() {
        if before == Some(c) && !c.is_ascii_digit() {
            continue; // doubled
        }
        before = Some(c);
        match c {
            'a' | 'e' | 'i' | 'o' | 'u' if at == 0 => key.push('a'),
            'w' if at == 0 => key.push('f'),
            'a' | 'e' | 'i' | 'o' | 'u' | 'w' => {}
            'y' if at > 0 => {}
            other => key.push(other),
        }
    }
    // A final h is mostly spelling: Fatimah, Fatima, فاطمة.
    if key.len() > 1 && letters.ends_with('h') && key.ends_with('h') {
        key.pop();
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_in_several_scripts_has_one_key() {
        let people: [&[&str]; 12] = [
            &[
                "Мохаммед",
                "محمد",
                "مُحَمَّد",
                "Mohamed",
                "Mohammed",
                "Muhammad",
                "Mohammad",
                "Мухаммад",
            ],
            &["Ahmed", "Ahmad", "أحمد", "Ахмед"],
            &["Omar", "Umar", "Oumar", "عمر", "Омар"],
            &["Youssef", "Yusuf", "Yousuf", "يوسف", "Юсуф"],
            &["Fatima", "Fatimah", "فاطمة", "Фатима"],
            &["Khaled", "Khalid", "خالد", "Халед"],
            &["Cheikh", "Sheikh", "شيخ", "Шейх"],
            &["Jamal", "Djamal", "جمال", "Джамал"],
            &["Alexandre", "Alexander", "Александр"],
            &["Müller", "Mueller", "Мюллер"],
            &["Oliveira", "أوليفيرا", "Оливейра"],
            &["Ali", "Aly", "علي", "Али"],
        ];
        for spellings in people {
            let key = fold_name(spellings[0]);
            for spelling in spellings {
                assert_eq!(fold_name(spelling), key, "{spelling}");
            }
        }
    }

    #[test]
    fn different_names_keep_different_keys() {
        let names = [
            "Mohamed",
            "Ahmed",
            "Omar",
            "Fatima",
            "Diallo",
            "Silva",
            "Traoré",
            "Иванов",
        ];
        let mut keys: Vec<_> = names.iter().map(|name| fold_name(name)).collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), names.len());
    }

    #[test]
    fn the_article_is_kept_and_left_out() {
        assert_eq!(fold_name("الحسن"), ["alhsn", "hsn"]);
        assert_eq!(fold_name("Al-Hassan"), ["al", "hsn"]);
        assert!(fold_name("🙂 --").is_empty());
    }
}
