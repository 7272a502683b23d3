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
    /// Russian.
    Russian,
}

impl Keyboard {
    /// Those that are tried. Latin before German, which differs in where Y and Z are.
    pub const ALL: [Self; 10] = [
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
    ];

    /// Its name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::French | Self::Belgian => "AZERTY",
            Self::German | Self::Czech | Self::Slovak | Self::Hungarian => "QWERTZ",
            Self::Latin | Self::Brazilian | Self::Turkish => "QWERTY",
            Self::Russian => "ЙЦУКЕН",
        }
    }

    /// What a US keyboard would have written.
    pub(super) fn translate(self, text: &str) -> String {
        text.chars().map(|c| self.back(c)).collect()
    }

    fn back(self, c: char) -> char {
        let (there, us) = match self {
            Self::French => FRENCH,
            Self::Belgian => BELGIAN,
            Self::German => GERMAN,
            Self::Latin => LATIN,
            Self::Brazilian => BRAZILIAN,
            Self::Czech => CZECH,
            Self::Slovak => SLOVAK,
            Self::Hungarian => HUNGARIAN,
            Self::Turkish => TURKISH,
            Self::Russian => RUSSIAN,
        };
        let at = there.chars().position(|known| known == c);
        at.and_then(|at| us.chars().nth(at)).unwrap_or(c)
    }
}

/// What the keys write there, and on a US keyboard, in the same order: those that zones and boarding
/// passes are made of.
const FRENCH: (&str, &str) = (
    "&é\"'(-è_çàAQZWaqzw?,.;/:§!M)°123456789^$6¨",
    "1234567890QAWZqawzMm<,>.?/:-_!@#$%^&*([]^{",
);
const BELGIAN: (&str, &str) = (
    "&é\"'(§è!çàAQZWaqzw?,.;/:+=M)°123456789$",
    "1234567890QAWZqawzMm<,>.?/:-_!@#$%^&*(]",
);
// The accents are dead keys, which write themselves before a letter that they do not fit. The key
// of the bracket: + in Germany, \u{a8} in Switzerland.
const GERMAN: (&str, &str) = ("ZYzy;:-_ß?&ü+\u{a8}'", "YZyz<>/?-_^[]]-");
// The key of the bracket: + in Spain and Italy, \u{b4} in Portugal, \u{a8} in Scandinavia.
const LATIN: (&str, &str) = (";:-_'?&+\u{b4}\u{a8}", "<>/?-_^]]]");
const BRAZILIAN: (&str, &str) = (";:\u{a8}[", "/?^]");
const CZECH: (&str, &str) = ("+ěščřžýáíéZYzy?:-_=)ú", "1234567890YZyz<>/?-][");
const SLOVAK: (&str, &str) = ("+ľščťžýáíéZYzy?:-_=äú", "1234567890YZyz<>/?-][");
const HUNGARIAN: (&str, &str) = ("öZYzy?:-_üúő", "0YZyz<>/?-][");
const TURKISH: (&str, &str) = ("ÖÇöç.:*?&üğıİ", "<>,./?-_^][i\"");
const RUSSIAN: (&str, &str) = (
    "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬйцукенгшщзфывапролдячсмитьБЮбю.хъ:",
    "QWERTYUIOPASDFGHJKLZXCVBNMqwertyuiopasdfghjklzxcvbnm<>,./[]^",
);
