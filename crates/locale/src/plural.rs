//! Which plural form a number takes, by the rules of today's Unicode CLDR.
//!
//! By `icu_plurals`, because `intl_pluralrules` 7.0.2, which fluent-bundle carries, knows no "many"
//! for French, Spanish and Portuguese (1,000,000 *de* messages) and takes Arabic numbers above 102
//! for "other". Its rules and data add 48 KB to the web view (measured).

use fixed_decimal::Decimal;
use icu_locale_core::{Locale, locale};
use icu_plurals::{PluralCategory, PluralRules};
// For its feature `sync` alone: rules may then be shared between threads.
use icu_provider as _;

use crate::Language;

pub(crate) use icu_plurals::PluralCategory as Category;

/// The cardinal rules of one language.
pub(crate) struct Plurals {
    /// None would mean that the compiled-in data lack one of the seven languages.
    rules: Option<PluralRules>,
}

impl Plurals {
    pub(crate) fn of(language: Language) -> Self {
        let rules = PluralRules::try_new_cardinal(identifier(language).into()).ok();
        Self { rules }
    }

    /// The category of a number as it is shown: with at most three decimals, without sign.
    pub(crate) fn category(&self, n: f64) -> PluralCategory {
        let shown = format!("{:.3}", n.abs());
        let shown = shown.trim_end_matches('0').trim_end_matches('.');
        match (&self.rules, shown.parse::<Decimal>()) {
            (Some(rules), Ok(shown)) => rules.category_for(&shown),
            _ => PluralCategory::Other,
        }
    }
}

fn identifier(language: Language) -> Locale {
    match language {
        Language::En => locale!("en"),
        Language::Fr => locale!("fr"),
        Language::Pt => locale!("pt-PT"),
        Language::Es => locale!("es"),
        Language::Ru => locale!("ru"),
        Language::Ar => locale!("ar"),
        Language::De => locale!("de"),
    }
}
