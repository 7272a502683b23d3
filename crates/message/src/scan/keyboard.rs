//! Readers that press the keys of a US keyboard on a PC that takes them for those of another.
//!
//! Such a reader presses the key where a US keyboard has `<`, and an AZERTY PC writes `.`. The
//! translation back is tried where a text makes no sense as it stands, and believed only when
//! check digits prove it.

/// The keyboard that the PC is set to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keyboard {
    /// French AZERTY.
    French,
    /// Belgian AZERTY.
    Belgian,
    /// German and Central European QWERTZ.
    German,
    /// QWERTY with the signs of Portugal, Spain and Italy.
    Latin,
    /// QWERTZ with the signs of Czechia, where digits need the shift key.
    Czech,
    /// The same of Slovakia.
    Slovak,
    /// QWERTZ with the signs of Hungary.
    Hungarian,
    /// QWERTY with the signs of Turkey.
    Turkish,
    /// QWERTY with the signs of Brazil (ABNT2).
    Brazilian,
    /// Russian and Ukrainian.
    Russian,
    /// The French keyboard of Canada.
    Canadian,
    /// Greek.
    Greek,
    /// Hebrew.
    Hebrew,
    /// Arabic (101).
    Arabic,
    /// Arabic (102), whose brackets stand the other way round.
    Arabic102,
    /// Arabic of the Maghreb, where digits need the shift key.
    ArabicAzerty,
    /// The same with the brackets of [`Keyboard::Arabic102`].
    ArabicAzerty102,
}

impl Keyboard {
    /// Those that are tried. Latin before German, which differs in where Y and Z are.
    pub const ALL: [Self; 17] = [
        Self::French,
        Self::Belgian,
        Self::Latin,
        Self::German,
        Self::Brazilian,
        Self::Czech,
        Self::Slovak,
        Self::Hungarian,
        Self::Turkish,
        Self::Russian,
        Self::Canadian,
        Self::Greek,
        Self::Hebrew,
        Self::Arabic,
        Self::Arabic102,
        Self::ArabicAzerty,
        Self::ArabicAzerty102,
    ];

    /// Its name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::French | Self::Belgian => "AZERTY",
            Self::German | Self::Czech | Self::Slovak | Self::Hungarian => "QWERTZ",
            Self::Latin | Self::Brazilian | Self::Turkish | Self::Canadian => "QWERTY",
            Self::Russian => "ЙЦУКЕН",
            Self::Greek => "Ελληνικά",
            Self::Hebrew => "עברית",
            Self::Arabic | Self::Arabic102 | Self::ArabicAzerty | Self::ArabicAzerty102 => {
                "العربية"
            }
        }
    }

    /// What a US keyboard would have written; several texts where one key writes what two others
    /// write together.
    pub(super) fn translate(self, text: &str) -> Vec<String> {
        let back = |text: &str| text.chars().map(|c| self.back(c)).collect();
        if self == Self::Greek && text.contains(SIGMA) {
            return vec![back(text), back(&text.replace(SIGMA, "W"))];
        }
        if !self.is_arabic() {
            return vec![back(text)];
        }
        // Keys that write lam and an alef, as two letters or as one sign of both.
        let mut text = text.to_owned();
        for (written, key) in LAM_ALEF {
            text = text.replace(written, key);
        }
        if text.contains(LAM_AND_ALEF) {
            vec![back(&text.replace(LAM_AND_ALEF, "b")), back(&text)]
        } else {
            vec![back(&text)]
        }
    }

    fn is_arabic(self) -> bool {
        matches!(
            self,
            Self::Arabic | Self::Arabic102 | Self::ArabicAzerty | Self::ArabicAzerty102
        )
    }

    fn back(self, c: char) -> char {
        // The earlier table has the say: there a digit stands where another has a letter.
        self.tables()
            .iter()
            .find_map(|(there, us)| {
                let at = there.chars().position(|known| known == c)?;
                us.chars().nth(at)
            })
            .unwrap_or(c)
    }

    fn tables(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::French => &[FRENCH],
            Self::Belgian => &[BELGIAN],
            Self::German => &[GERMAN],
            Self::Latin => &[LATIN],
            Self::Brazilian => &[BRAZILIAN],
            Self::Czech => &[CZECH],
            Self::Slovak => &[SLOVAK],
            Self::Hungarian => &[HUNGARIAN],
            Self::Turkish => &[TURKISH],
            Self::Russian => &[RUSSIAN],
            Self::Canadian => &[CANADIAN],
            Self::Greek => &[GREEK],
            Self::Hebrew => &[HEBREW],
            Self::Arabic => &[BRACKETS_101, ARABIC],
            Self::Arabic102 => &[BRACKETS_102, ARABIC],
            Self::ArabicAzerty => &[MAGHREB_DIGITS, BRACKETS_101, ARABIC],
            Self::ArabicAzerty102 => &[MAGHREB_DIGITS, BRACKETS_102, ARABIC],
        }
    }
}

/// What the keys write there, and on a US keyboard, in the same order: those that zones and boarding
/// passes are made of.
const FRENCH: (&str, &str) = (
    "&é\"'(-è_çàAQZWaqzw?,.;/:§!M)°123456789^$¨",
    "1234567890QAWZqawzMm<,>.?/:-_!@#$%^&*([]{",
);
const BELGIAN: (&str, &str) = (
    "&é\"'(§è!çàAQZWaqzw?,.;/:+=M)°123456789$",
    "1234567890QAWZqawzMm<,>.?/:-_!@#$%^&*(]",
);
// The accents are dead keys, which write themselves before a letter that they do not fit. The key
// of the bracket: + in Germany, \u{a8} in Switzerland, đ in Croatia, î in Romania, @ in Albania.
const GERMAN: (&str, &str) = ("ZYzy;:-_ß?&ü+\u{a8}đî@'", "YZyz<>/?-_^[]]]]]-");
// The key of the bracket: + in Spain and Italy, \u{b4} in Portugal, \u{a8} in Scandinavia.
const LATIN: (&str, &str) = (";:-_'?&+\u{b4}\u{a8}", "<>/?-_^]]]");
const BRAZILIAN: (&str, &str) = (";:\u{a8}[", "/?^]");
const CZECH: (&str, &str) = ("+ěščřžýáíéZYzy?:-_=)ú", "1234567890YZyz<>/?-][");
const SLOVAK: (&str, &str) = ("+ľščťžýáíéZYzy?:-_=äú", "1234567890YZyz<>/?-][");
const HUNGARIAN: (&str, &str) = ("öZYzy?:-_üúő", "0YZyz<>/?-][");
const TURKISH: (&str, &str) = ("ÖÇöç.:*?&üğıİ", "<>,./?-_^][i\"");
const RUSSIAN: (&str, &str) = (
    "ЙЦУКЕНГШЩЗФЫІВАПРОЛДЯЧСМИТЬйцукенгшщзфыівапролдячсмитьБЮбю.хъї:",
    "QWERTYUIOPASSDFGHJKLZXCVBNMqwertyuiopassdfghjklzxcvbnm<>,./[]]^",
);
const CANADIAN: (&str, &str) = ("'.é\u{b8}?", "<>/]^");
// The accent of the W key is dead; some keyboards write a sigma there.
const GREEK: (&str, &str) = (
    ":;ς\u{385}ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜερτυθιοπασδφγηξκλζχψωβνμ",
    "QqwWERTYUIOPASDFGHJKLZXCVBNMertyuiopasdfghjklzxcvbnm",
);
// Capitals are Latin; brackets and the signs of more and less stand the other way round.
const HEBREW: (&str, &str) = (
    "><.[/'קראטוןםפשדגכעיחלךזסבהנמצתץ",
    "<>/]qwertyuiopasdfghjklzxcvbnm,.",
);
// With the shift key first, of which the marks of vowels are written alone.
const ARABIC: (&str, &str) = (
    "\u{64e}\u{64b}\u{64f}\u{64c}إ\u{2018}`÷×؛\u{650}\u{64d}أـ،/~\u{652}آ\u{2019}',.؟\
     ضصثقفغعهخحجدشسيبلاتنمئءؤر\u{fefb}ىةوزظ",
    "QWERYUUIOPASHJKLZXNMM<>?qwertyuiop[]asdfghjklzxcvbnm,./",
);
const BRACKETS_101: (&str, &str) = ("][}{", "DFCV");
const BRACKETS_102: (&str, &str) = ("[]{}", "DFCV");
const MAGHREB_DIGITS: (&str, &str) = ("&é\"'(-è_çà", "1234567890");
/// What the keys B, G and T write with the shift key.
const LAM_ALEF: [(&str, &str); 6] = [
    ("\u{644}\u{622}", "B"),
    ("\u{644}\u{623}", "G"),
    ("\u{644}\u{625}", "T"),
    ("\u{fef5}", "B"),
    ("\u{fef7}", "G"),
    ("\u{fef9}", "T"),
];
/// What the key B writes without the shift key; G and H write the same one after the other.
const LAM_AND_ALEF: &str = "\u{644}\u{627}";

/// What the key S writes, and on some Greek keyboards the key W.
const SIGMA: char = 'Σ';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_its_key() {
        for keyboard in Keyboard::ALL {
            for (there, us) in keyboard.tables() {
                assert_eq!(there.chars().count(), us.chars().count(), "{keyboard:?}");
                let us_keys = |c: char| c.is_ascii_graphic();
                assert!(us.chars().all(us_keys), "{keyboard:?}");
                for c in there.chars() {
                    assert_eq!(there.matches(c).count(), 1, "{keyboard:?} {c:?}");
                }
            }
        }
    }
}
