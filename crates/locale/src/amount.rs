//! Figures of statistics in words: fields, their values, exact amounts with their unit.

use aircop_codes::{CodeList as _, Decimal, Unit, airport, carrier};

use crate::{Locale, figures};

/// Grams and millilitres from here on are kilograms and litres.
const LARGE: u32 = 1_000;

impl Locale {
    /// The name of a field that messages are grouped by.
    #[must_use]
    pub fn field_said(&self, field: &str) -> String {
        self.text(&format!("figure-by-{field}"))
    }

    /// A value of such a field. Offices are known by their names to whoever asks, and come out as
    /// they are.
    #[must_use]
    pub fn value_said(&self, field: &str, value: &str) -> String {
        if value.is_empty() {
            return self.text("figure-not-said");
        }
        match field {
            "country" | "nationality" => self.country(value),
            "airport" => {
                let code = self.left_to_right(value.to_owned());
                match airport(value) {
                    Some(place) => {
                        let city = place.city_in(self.language().code());
                        format!("{city} ({code})")
                    }
                    None => code,
                }
            }
            "airline" => {
                let code = self.left_to_right(value.to_owned());
                match carrier(value) {
                    Some(carrier) => format!("{} ({code})", carrier.name),
                    None => code,
                }
            }
            "weekday" => self.text(&format!("weekday-{value}")),
            "substance" | "concealment" | "detection" | "vector" => {
                if self.has(value) {
                    self.text(value)
                } else {
                    self.unknown(value)
                }
            }
            "office" => value.to_owned(),
            "route" => self.left_to_right(value.replace('-', " \u{2192} ")),
            _ => self.left_to_right(value.to_owned()),
        }
    }

    /// An exact decimal with the language's separators, and no digit lost.
    #[must_use]
    pub fn exact(&self, decimal: &str) -> String {
        let (whole, rest) = decimal.split_once('.').unwrap_or((decimal, ""));
        self.left_to_right(figures::exact(self.language(), whole, rest))
    }

    /// An amount in the base unit of its dimension as people read it: `12.5 kg`, `130,000 USD`.
    #[must_use]
    pub fn amount(&self, dimension: &str, amount: &str) -> String {
        if amount.is_empty() {
            return "\u{2013}".to_owned();
        }
        if let Some(currency) = dimension.strip_prefix("MONEY-") {
            let currency = self.left_to_right(currency.to_owned());
            return format!("{} {currency}", self.exact(amount));
        }
        let (amount, unit) = match dimension {
            "MASS" => scaled(amount, Unit::Gram, Unit::Kilogram),
            "VOLUME" => scaled(amount, Unit::Millilitre, Unit::Litre),
            counted => (amount.to_owned(), Unit::from_code(counted)),
        };
        format!("{} {}", self.exact(&amount), self.label(&unit))
    }

    /// What an amount is of, for the head of a column: `kg`, `USD`.
    #[must_use]
    pub fn dimension(&self, dimension: &str) -> String {
        match dimension {
            "MASS" => self.label(&Unit::Gram),
            "VOLUME" => self.label(&Unit::Millilitre),
            money if money.starts_with("MONEY-") => {
                self.left_to_right(money.trim_start_matches("MONEY-").to_owned())
            }
            counted => self.label(&Unit::from_code(counted)),
        }
    }
}

fn scaled(amount: &str, small: Unit, large: Unit) -> (String, Unit) {
    let whole: Option<Decimal> = amount.parse().ok();
    let larger = whole
        .filter(|whole| *whole >= Decimal::whole(LARGE))
        .and_then(|whole| small.convert(whole, &large));
    match larger {
        Some(larger) => (larger.to_string(), large),
        None => (amount.to_owned(), small),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn amounts_keep_every_digit_and_take_the_larger_unit() {
        let fr = Locale::plain(Language::Fr);
        for (dimension, amount, said) in [
            ("MASS", "1260", "1,26 kg"),
            ("MASS", "999.5", "999,5 g"),
            ("MASS", "1810000", "1\u{202f}810 kg"),
            ("VOLUME", "1500", "1,5 l"),
            ("MONEY-USD", "130000", "130\u{202f}000 USD"),
            (
                "MASS",
                "123456789012345678.1",
                "123\u{202f}456\u{202f}789\u{202f}012\u{202f}345\u{202f}678,1 g",
            ),
        ] {
            assert_eq!(fr.amount(dimension, amount), said);
        }
    }

    #[test]
    fn values_are_said_in_the_readers_language() {
        let de = Locale::plain(Language::De);
        for (field, value, said) in [
            ("country", "CV", "Cabo Verde"),
            ("weekday", "7", "Sonntag"),
            ("airline", "TP", "TAP Air Portugal (TP)"),
            ("route", "GRU-LIS", "GRU \u{2192} LIS"),
            ("month", "2026-11", "2026-11"),
            ("country", "", "nicht angegeben"),
        ] {
            assert_eq!(de.value_said(field, value), said);
        }
        for language in Language::ALL {
            let locale = Locale::plain(language);
            assert_ne!(
                locale.value_said("substance", "drug-cocaine-hcl"),
                "drug-cocaine-hcl"
            );
            assert!(
                locale
                    .value_said("substance", "drug-of-tomorrow")
                    .contains("drug-of-tomorrow")
            );
        }
    }
}
