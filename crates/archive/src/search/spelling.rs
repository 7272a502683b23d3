//! From letters to sounds: Latin in the spellings of seven languages, Cyrillic, Arabic.

/// One sound. Capitals are sounds without a letter of their own in Latin (`S` sh, `C` ch as in
/// church, `J` as in job, `X` kh, `G` gh, `T` Arabic ث, `D` Arabic ذ ض ظ, `H` a final ه or ة, `Z` a final ي or ى,
/// `Q` the nasal end of João), long vowels (`A I U`),
/// Arabic waw and ya inside a word (`W Y`) and ayn (`E`). `c` is Latin ch, which five languages read
/// in four ways, `K` Latin c, which stands for ç as well, `2` Latin g before e and i, `j` is Latin j, which six do; `~` is the h of Portuguese nh and lh.
pub(crate) type Sound = char;

/// How the letters of a word are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Cyrillic,
    Arabic,
    /// Letters that are read by way of their Latin transcription: Greek, Georgian, Armenian ...
    Other,
}

impl Script {
    /// The script of the first letter; `None` without letters, and for scripts whose signs are no
    /// letters (Chinese, Japanese, Thai).
    pub(crate) fn of(word: &str) -> Option<Self> {
        let first = word.chars().find(|c| c.is_alphabetic())?;
        Some(match first {
            '\u{0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff21}'..='\u{ff5a}' => Self::Latin,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fefc}' => Self::Arabic,
            first if super::words::unspaced(first) => return None,
            _ => Self::Other,
        })
    }
}

/// The sounds of a normalised word.
pub(crate) fn read(word: &str, script: Script) -> Vec<Sound> {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let mut sounds = match script {
        Script::Cyrillic => cyrillic(&letters),
        Script::Arabic => arabic(&letters),
        Script::Latin | Script::Other => latin(&letters),
    };
    // Doubled letters are spelling; y and i beside each other are one sound (-iy, -ii, -yi).
    sounds.dedup_by(|b, a| a == b || (matches!(*a, 'i' | 'y') && matches!(*b, 'i' | 'y')));
    sounds
}

/// Longest first: a shorter one must not cut a longer one.
const LATIN: &[(&str, &str)] = &[
    ("schtsch", "SC"),
    ("chtch", "SC"),
    ("shch", "SC"),
    ("tsch", "C"),
    ("dsch", "J"),
    ("tch", "C"),
    ("tth", "T"),
    ("sch", "S"),
    ("dzh", "J"),
    ("eau", "o"),
    ("oui", "wi"),
    ("dj", "J"),
    ("zh", "J"),
    ("kh", "X"),
    ("gh", "G"),
    ("sh", "S"),
    ("ph", "f"),
    ("th", "T"),
    ("dh", "D"),
    ("rh", "r"),
    ("wh", "w"),
    ("ch", "c"),
    ("ck", "k"),
    ("cq", "k"),
    ("nh", "n~"),
    ("lh", "l~"),
    ("ou", "u"),
    ("oo", "U"),
    ("ee", "I"),
    ("tz", "ts"),
];

/// A Latin word as French and Portuguese say it, spelled so that [`read`] hears it: Dubois as dubwa,
/// Garnier as garnye, Teixeira with sh; `None` if that is no different.
pub(crate) fn romance(word: &str) -> Option<String> {
    let mut heard = word.strip_prefix('h').unwrap_or(word).to_owned();
    let long = heard.len() >= 4;
    if let Some(stem) = heard
        .strip_suffix("ier")
        .or_else(|| heard.strip_suffix("yer"))
    {
        heard = format!("{stem}ye");
    } else if long && let Some(stem) = heard.strip_suffix(['s', 't', 'd', 'x', 'z', 'p']) {
        heard = stem.to_owned();
    }
    for (spelled, said) in [
        ("oi", "wa"),
        ("eau", "o"),
        ("au", "o"),
        ("ai", "e"),
        ("x", "sh"),
    ] {
        heard = heard.replace(spelled, said);
    }
    (heard != word).then_some(heard)
}

fn latin(letters: &[char]) -> Vec<Sound> {
    let mut out = Vec::with_capacity(letters.len());
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let rest = letters.get(at..).unwrap_or_default();
        if let Some((spelled, sounds)) = LATIN.iter().find(|(spelled, _)| begins(rest, spelled)) {
            at += spelled.len();
            let vowel_next = letters.get(at).is_some_and(|c| "aeio".contains(*c));
            match *sounds {
                // Ouattara, Oualid.
                "u" if vowel_next => out.push('w'),
                sounds => out.extend(sounds.chars()),
            }
            continue;
        }
        // Portuguese -ão, from which the tilde is gone.
        if at > 0 && matches!(rest, ['a', 'o']) {
            out.extend(['a', 'Q']);
            break;
        }
        // Russian -ий as -ij, -yj.
        if matches!(rest, ['i' | 'y', 'j']) {
            out.push('i');
            break;
        }
        let next = rest.get(1).copied();
        let front = matches!(next, Some('e' | 'i' | 'y'));
        match c {
            'c' if front => out.push('s'),
            'c' => out.push('K'),
            'q' if next == Some('u') => {
                out.push('k');
                at += 1;
                if !matches!(rest.get(2), Some('e' | 'i' | 'y')) {
                    out.push('w');
                }
            }
            'g' if next == Some('u') && matches!(rest.get(2), Some('e' | 'i' | 'y')) => {
                out.push('g');
                at += 1;
            }
            'g' if front => out.push('2'),
            'x' => out.extend(['k', 's']),
            'y' | 'i' => {
                let beside = |c: Option<&char>| c.is_some_and(|&c| "aeou".contains(c));
                let before = at.checked_sub(1).and_then(|at| letters.get(at));
                let glides =
                    beside(rest.get(1)) || (c == 'y' && beside(before)) || diphthong(before, next);
                out.push(if glides { 'y' } else { 'i' });
            }
            'a'..='z' => out.push(c),
            _ => {}
        }
        at += 1;
    }
    out
}

/// i after a or e, before a consonant or at the end: Seidou, Mai.
fn diphthong(before: Option<&char>, next: Option<char>) -> bool {
    matches!(before, Some('a' | 'e' | 'o')) && !next.is_some_and(|c| "aeiouy".contains(c))
}

fn begins(letters: &[char], spelled: &str) -> bool {
    let mut have = letters.iter();
    spelled.chars().all(|c| have.next() == Some(&c))
}

fn cyrillic(letters: &[char]) -> Vec<Sound> {
    let mut out = Vec::with_capacity(letters.len());
    for (at, &c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let vowel = |c: char| "аеёиоуыэюяіїє".contains(c);
        let sounds = match c {
            'а' => "a",
            'б' => "b",
            'в' => "v",
            'г' | 'ґ' => "g",
            'д' => "d",
            'е' | 'э' | 'є' => "e",
            'ё' => "yo",
            'ж' => "J",
            'з' => "z",
            'и' | 'й' | 'ы' | 'і' | 'ї' => {
                let glides =
                    before.is_some_and(vowel) && !letters.get(at + 1).is_some_and(|&c| vowel(c));
                if glides && matches!(before, Some('а' | 'е' | 'о' | 'э')) {
                    "y"
                } else {
                    "i"
                }
            }
            'к' | 'қ' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' | 'ү' | 'ұ' => "u",
            'ў' => "w",
            'ф' => "f",
            'х' | 'ҳ' => "X",
            'ц' => "ts",
            'ч' => "C",
            'ш' => "S",
            'щ' => "SC",
            'ю' => "yu",
            'я' => "ya",
            'ә' => "a",
            'ө' => "o",
            'ң' => "n",
            _ => "",
        };
        // дж is one sound.
        if c == 'ж' && out.last() == Some(&'d') {
            out.pop();
        }
        out.extend(sounds.chars());
    }
    out
}

fn arabic(letters: &[char]) -> Vec<Sound> {
    let mut out = Vec::with_capacity(letters.len());
    for (at, &c) in letters.iter().enumerate() {
        let first = at == 0;
        let last = at + 1 == letters.len();
        let after_alef = at > 0 && letters.get(at - 1) == Some(&'ا');
        let before_alef = letters.get(at + 1) == Some(&'ا');
        let sound = match c {
            'ا' if first => {
                // A vowel of its own follows as waw or ya (أوليفيرا, إيمان): the alef only carries it.
                if matches!(letters.get(1), Some('و' | 'ي')) {
                    continue;
                }
                'E'
            }
            'ا' => 'A',
            'ب' => 'b',
            'پ' => 'p',
            'ت' | 'ط' => 't',
            'ث' => 'T',
            'ج' => {
                // دج is j as in job: Djibril, Ahidjo.
                if out.last() == Some(&'d') {
                    out.pop();
                }
                'j'
            }
            'چ' => 'C',
            'ح' => 'h',
            'ه' if last => 'H',
            'ه' => 'h',
            'خ' => 'X',
            'د' => 'd',
            'ذ' | 'ض' | 'ظ' => 'D',
            'ر' => 'r',
            'ز' => 'z',
            'ژ' => 'J',
            'س' | 'ص' => 's',
            'ش' => {
                // تش is ch.
                if out.last() == Some(&'t') {
                    out.pop();
                    'C'
                } else {
                    'S'
                }
            }
            'ع' => 'E',
            'غ' => 'G',
            'ف' => 'f',
            'ڤ' => 'v',
            'ق' => 'q',
            'ك' => 'k',
            'گ' => 'g',
            'ل' => 'l',
            'م' => 'm',
            'ن' => 'n',
            'و' if first && !before_alef => 'W',
            'و' if first || after_alef || before_alef => 'w',
            'و' => 'W',
            'ي' if last && !first && !after_alef => 'Z',
            'ي' if first || after_alef || before_alef => 'y',
            'ي' => 'Y',
            _ => continue,
        };
        out.push(sound);
    }
    out
}
