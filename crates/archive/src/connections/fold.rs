//! From a mention to the key under which equal ones meet.

use aircop_message::{EntityKind, Mention};

use crate::search::{fold_code, fold_flight, fold_telephone, normalise};

/// Raised whenever a key is made in another way: every archive then reads its messages again.
pub(crate) const VERSION: u32 = 1;

/// What is equal has the same one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityKey {
    /// What it is.
    pub kind: EntityKind,
    /// Folded; see `fold`. A document's ends in `/` and its issuer where that is known, a
    /// telephone's digits stand in reverse.
    pub key: String,
}

/// The key of a mention; `None` for what is too short to be told from anything else.
pub(crate) fn fold(mention: &Mention) -> Option<EntityKey> {
    let text = mention.text.as_str();
    let code = |least: usize| Some(fold_code(text)).filter(|key| key.len() >= least);
    let key = match mention.kind {
        EntityKind::Person | EntityKind::Party => words(text, 2),
        EntityKind::Address => words(text, 6),
        EntityKind::Document => code(4).map(|number| with_country(number, &mention.country)),
        EntityKind::Born => born(text),
        EntityKind::Telephone => fold_telephone(text).map(|number| number.chars().rev().collect()),
        EntityKind::Email => Some(normalise(text.trim())).filter(|mail| mail.contains('@')),
        EntityKind::Pnr => code(5),
        EntityKind::Ticket => code(13),
        EntityKind::BagTag => code(6),
        EntityKind::Container => code(8),
        EntityKind::Waybill | EntityKind::Serial => code(4),
        EntityKind::Seal | EntityKind::Registration => code(3),
        EntityKind::Flight => fold_flight(text),
    };
    key.map(|key| EntityKey {
        kind: mention.kind,
        key,
    })
}

impl EntityKey {
    /// The key of a mention; none for what is too short to be told from anything else.
    #[must_use]
    pub fn of(mention: &Mention) -> Option<Self> {
        fold(mention)
    }

    /// A document's number without its issuer; the whole key of everything else.
    #[must_use]
    pub fn number(&self) -> &str {
        self.key.split('/').next().unwrap_or_default()
    }

    /// Who issued a document; empty where that is not known.
    pub(crate) fn country(&self) -> &str {
        self.key.split_once('/').map_or("", |(_, country)| country)
    }

    /// Whether equal ones make a connection by themselves. Many are born on one day and fly on one
    /// flight, and a name alone is many people's.
    pub(crate) fn identifies(&self) -> bool {
        !matches!(
            self.kind,
            EntityKind::Person | EntityKind::Born | EntityKind::Flight
        )
    }
}

fn with_country(number: String, country: &str) -> String {
    if country.is_empty() {
        number
    } else {
        format!("{number}/{}", country.to_ascii_lowercase())
    }
}

/// Words in the order of the alphabet: `DIALLO, Mamadou` is `diallo mamadou`.
fn words(text: &str, least: usize) -> Option<String> {
    let normal = normalise(text);
    let mut words: Vec<&str> = normal
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    let key = words.join(" ");
    (key.chars().count() >= least).then_some(key)
}

/// ISO 8601, whole or in part: digits alone.
fn born(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    matches!(digits.len(), 4 | 6 | 8).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(kind: EntityKind, text: &str, country: &str) -> Option<String> {
        let mention = Mention {
            kind,
            text: text.into(),
            country: country.into(),
            who: 0,
        };
        fold(&mention).map(|key| key.key)
    }

    #[test]
    fn equal_things_have_one_key_however_they_are_written() {
        for (kind, a, b) in [
            (EntityKind::Person, "DIALLO, Mamadou", "Mamadou Diallo"),
            (EntityKind::Party, "Société Sahel", "SOCIETE SAHEL"),
            (EntityKind::Telephone, "+221 77 123 45 67", "00221771234567"),
            (
                EntityKind::Email,
                "A.Diop@Example.org",
                "a.diop@example.org",
            ),
            (EntityKind::Container, "CSQU 305438-3", "csqu3054383"),
            (EntityKind::Flight, "TP0641", "TAP641"),
            (EntityKind::Ticket, "047-2345678901", "0472345678901"),
            (EntityKind::Born, "1985-03-07", "19850307"),
        ] {
            let one = key(kind, a, "");
            assert!(one.is_some(), "{a}");
            assert_eq!(one, key(kind, b, ""), "{a} {b}");
        }
        assert_eq!(
            key(EntityKind::Document, "A 012-34567", "SN").as_deref(),
            Some("a01234567/sn")
        );
        for (kind, short) in [
            (EntityKind::Document, "12"),
            (EntityKind::Person, "X"),
            (EntityKind::Telephone, "1547"),
        ] {
            assert_eq!(key(kind, short, ""), None);
        }
    }
}
