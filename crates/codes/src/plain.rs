//! Codes as they are pasted: with marks that nobody sees, other dashes, letters of double width,
//! digits of other scripts.

/// A pasted code in plain characters: invisible marks are left out, every dash is `-`, every blank
/// a space, full-width letters and signs their usual selves, the decimal digits of any script `0`
/// to `9`. Letters of other scripts stay: a Cyrillic А is another letter than a Latin A, and
/// whoever reads a code decides whether it may hold one.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter_map(plain_char).collect()
}

/// The same without blanks and in capitals: what most codes are compared as.
#[must_use]
pub fn plain_code(text: &str) -> String {
    let plain = plain(text);
    let code = plain.chars().filter(|c| !c.is_whitespace());
    code.collect::<String>().to_ascii_uppercase()
}

fn plain_char(c: char) -> Option<char> {
    Some(match c {
        // Soft hyphen, joiners, marks and isolates of direction, variation selectors, byte order
        // mark.
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' => return None,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' => return None,
        '\u{feff}' => return None,
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{60c}' | '\u{3001}' => ',',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c if c.is_ascii() => c,
        c if c.is_whitespace() => ' ',
        c => digit(c).unwrap_or(c),
    })
}

/// A decimal digit of any script as an ASCII one.
fn digit(c: char) -> Option<char> {
    let at = u32::from(c);
    let zero = ZEROS.iter().rev().find(|zero| **zero <= at)?;
    char::from_digit(at - zero, 10)
}

/// Where the ten digits of each script in use begin (Unicode general category Nd).
const ZEROS: [u32; 25] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0xa620, 0x1e950,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_becomes_plain() {
        for (pasted, code) in [
            ("\u{200e}TP1547", "TP1547"),
            ("\u{2068}LIS\u{2069}", "LIS"),
            ("020\u{2013}12345675", "020-12345675"),
            ("020\u{2011}1234\u{a0}5675", "020-12345675"),
            ("\u{ff23}\u{ff33}\u{ff31}\u{ff35}3054383", "CSQU3054383"),
            ("TP\u{661}\u{665}\u{664}\u{667}", "TP1547"),
            ("\u{6f1}\u{6f2}\u{966}\u{e53}", "1203"),
            ("\u{feff}tp\u{3000}1547\u{200b}", "TP1547"),
        ] {
            assert_eq!(plain_code(pasted), code, "{pasted:?}");
        }
        // A letter that only looks like another is not taken for it.
        assert_eq!(plain_code("\u{410}B12"), "\u{410}B12");
        assert_eq!(plain("Ab 1"), "Ab 1");
    }
}
