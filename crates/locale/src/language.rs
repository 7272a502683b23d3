//! The seven languages.

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, also what stands in for a missing text.
    En,
    /// French.
    Fr,
    /// Portuguese, in the spelling of Portugal and Cabo Verde.
    Pt,
    /// Spanish.
    Es,
    /// Russian.
    Ru,
    /// Modern Standard Arabic.
    Ar,
    /// German.
    De,
}

impl Language {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 7] = [
        Self::En,
        Self::Fr,
        Self::Pt,
        Self::Es,
        Self::Ru,
        Self::Ar,
        Self::De,
    ];

    /// The BCP 47 tag, as for HTML's `lang`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Pt => "pt",
            Self::Es => "es",
            Self::Ru => "ru",
            Self::Ar => "ar",
            Self::De => "de",
        }
    }

    /// Its name in itself, the only one by which a reader finds it in a menu.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Pt => "Português",
            Self::Es => "Español",
            Self::Ru => "Русский",
            Self::Ar => "العربية",
            Self::De => "Deutsch",
        }
    }

    /// Written from right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self == Self::Ar
    }

    /// The language of exactly this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }

    /// The best of the seven for what somebody wants: a BCP 47 tag, a list as in RFC 9110's
    /// `Accept-Language` (`pt-CV, fr;q=0.8`), or a POSIX locale (`fr_SN.UTF-8`). The region does
    /// not matter, there is one text per language; weight comes before order. English when none
    /// fits.
    ///
    /// Turned down: `fluent-langneg`, which knows regions and scripts that do not occur here.
    #[must_use]
    pub fn negotiate(wanted: &str) -> Self {
        let mut best: Option<(Self, f32)> = None;
        for part in wanted.split([',', ':']) {
            let mut halves = part.trim().splitn(2, ';');
            let tag = halves.next().unwrap_or_default().to_ascii_lowercase();
            let weight = halves.next().map_or(Some(1.0), |w| {
                w.trim().strip_prefix("q=").and_then(|q| q.parse().ok())
            });
            let first = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
            if let (Some(language), Some(weight)) = (Self::from_code(first), weight)
                && weight > best.map_or(0.0, |(_, w)| w)
            {
                best = Some((language, weight));
            }
        }
        best.map_or(Self::En, |(language, _)| language)
    }
}
