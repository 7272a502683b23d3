//! Which entries of the watch list a message, a scan or a passenger meets.

use std::collections::{BTreeMap, BTreeSet};

use aircop_message::{EntityKind, Mention, Timestamp};
use rusqlite::params;

use super::fold::{EntityKey, fold};
use super::neighbours::{exchanged, neighbours};
use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::search::{fold_name, normalise, same_name};
use crate::table::watch::{ENTRY, WatchEntry, WatchHit, Watched, read_entry};

const SOUND: &str = "sound";
const PATTERN: &str = "pattern";
const ROUTE: &str = "route";

/// An airport of a journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedLeg {
    /// IATA location identifier.
    pub airport: String,
    /// The flight, if it is known.
    pub flight: String,
    /// The day of the week there, 0 for Monday, if it is known.
    pub weekday: Option<u8>,
}

/// The keys under which an entry is looked up; none where nothing of it can be compared.
pub(crate) fn watch_keys(entry: &WatchEntry) -> BTreeSet<(String, String)> {
    let one = |kind: &str, key: String| BTreeSet::from([(kind.to_owned(), key)]);
    match entry.watched {
        Watched::Route => match airports(&entry.text).first() {
            Some(first) => one(ROUTE, first.clone()),
            None => BTreeSet::new(),
        },
        Watched::Entity(EntityKind::Person | EntityKind::Party) if entry.text.contains('*') => {
            // A pattern of stars alone would meet everybody.
            let letters = normalise(&entry.text);
            let enough = letters.chars().filter(|c| c.is_alphanumeric()).count() >= 2;
            if enough {
                one(PATTERN, String::new())
            } else {
                BTreeSet::new()
            }
        }
        Watched::Entity(EntityKind::Person) => {
            let keys = fold_name(&entry.text).into_iter();
            keys.map(|key| (SOUND.to_owned(), key)).collect()
        }
        Watched::Entity(kind) => match fold(&mention_of(entry, kind)) {
            Some(key) if kind == EntityKind::Document => one(kind.code(), key.number().to_owned()),
            Some(key) => one(kind.code(), key.key),
            None => BTreeSet::new(),
        },
    }
}

fn mention_of(entry: &WatchEntry, kind: EntityKind) -> Mention {
    Mention {
        kind,
        text: entry.text.clone(),
        country: entry.country.clone(),
        who: 0,
    }
}

/// Airports of a route as it is typed: `GRU-LIS-DSS`, `gru > dss`.
fn airports(text: &str) -> Vec<String> {
    let normal = normalise(text).to_ascii_uppercase();
    let words = normal.split(|c: char| !c.is_ascii_alphabetic());
    words
        .filter(|word| word.len() == 3)
        .map(str::to_owned)
        .collect()
}

impl Archive {
    /// The entries that this meets at `now`, each once.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn watch_hits(
        &self,
        mentions: &[Mention],
        legs: &[WatchedLeg],
        now: Timestamp,
    ) -> Result<Vec<WatchHit>, ArchiveError> {
        // One look at an empty list instead of some hundreds.
        let any: bool = self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM watch WHERE expires > ?1)")?
            .query_row([now.0], |row| row.get(0))?;
        if !any {
            return Ok(Vec::new());
        }
        let mut watch = Watch {
            archive: self,
            now,
            births: births(mentions),
            hits: BTreeMap::new(),
        };
        let patterns = watch.entries(PATTERN, "")?;
        for mention in mentions {
            watch.patterns(mention, &patterns);
            watch.mention(mention)?;
        }
        watch.journey(legs)?;
        Ok(watch.hits.into_values().collect())
    }
}

/// Dates of birth by traveller.
fn births(mentions: &[Mention]) -> BTreeMap<u16, BTreeSet<String>> {
    let mut all: BTreeMap<u16, BTreeSet<String>> = BTreeMap::new();
    for mention in mentions.iter().filter(|m| m.kind == EntityKind::Born) {
        if let Some(key) = fold(mention) {
            all.entry(mention.who).or_default().insert(key.key);
        }
    }
    all
}

struct Watch<'a> {
    archive: &'a Archive,
    now: Timestamp,
    births: BTreeMap<u16, BTreeSet<String>>,
    hits: BTreeMap<i64, WatchHit>,
}

impl Watch<'_> {
    fn entries(&self, kind: &str, key: &str) -> Result<Vec<(i64, WatchEntry)>, ArchiveError> {
        let mut statement = self.archive.conn.prepare_cached(&format!(
            "SELECT {ENTRY} FROM watch_key k JOIN watch w ON w.number = k.entry
             WHERE k.kind = ?1 AND k.key = ?2 AND w.expires > ?3",
        ))?;
        let entries = statement.query_map(params![kind, key, self.now.0], read_entry)?;
        Ok(entries.collect::<Result<_, _>>()?)
    }

    /// An exact hit stays one.
    fn hit(&mut self, entry: i64, text: &str, exact: bool) {
        let hit = self.hits.entry(entry).or_insert_with(|| WatchHit {
            entry,
            text: text.to_owned(),
            exact,
        });
        if exact && !hit.exact {
            hit.exact = true;
            text.clone_into(&mut hit.text);
        }
    }

    fn mention(&mut self, mention: &Mention) -> Result<(), ArchiveError> {
        let Some(key) = fold(mention) else {
            return Ok(());
        };
        match key.kind {
            EntityKind::Person => self.person(mention, &key),
            EntityKind::Document => self.document(mention, &key),
            EntityKind::Telephone => self.telephone(mention, &key),
            // With its day of the week, in `journey`.
            EntityKind::Flight => Ok(()),
            _ => self.equal(key.kind.code(), &key.key, &mention.text, true),
        }
    }

    fn equal(
        &mut self,
        kind: &str,
        key: &str,
        text: &str,
        exact: bool,
    ) -> Result<(), ArchiveError> {
        for (number, _) in self.entries(kind, key)? {
            self.hit(number, text, exact);
        }
        Ok(())
    }

    fn person(&mut self, mention: &Mention, key: &EntityKey) -> Result<(), ArchiveError> {
        // An entry may sound alike in several words; it is compared once.
        let mut alike = BTreeMap::new();
        for sound in fold_name(&mention.text) {
            alike.extend(self.entries(SOUND, &sound)?);
        }
        for (number, entry) in alike {
            // The date of birth is quickly compared, and rules most of them out.
            let day = self.born(mention.who, &entry.born);
            if matches!(day, Some(Day::Other))
                || self.hits.get(&number).is_some_and(|hit| hit.exact)
                || !same_name(&entry.text, &mention.text)
            {
                continue;
            }
            let equal = matches!(day, Some(Day::Same))
                && fold(&mention_of(&entry, EntityKind::Person)).is_some_and(|own| own == *key);
            self.hit(number, &mention.text, equal);
        }
        Ok(())
    }

    /// How the traveller's date of birth compares; `None` where one is not known.
    fn born(&self, who: u16, wanted: &str) -> Option<Day> {
        let wanted: String = wanted.chars().filter(char::is_ascii_digit).collect();
        let known = self.births.get(&who).filter(|_| who > 0)?;
        if wanted.is_empty() {
            return None;
        }
        // A year alone says as much as it says.
        let within = |born: &String| born.starts_with(&wanted) || wanted.starts_with(born.as_str());
        Some(if known.iter().any(within) {
            Day::Same
        } else if exchanged(&wanted).is_some_and(|wanted| known.contains(&wanted)) {
            Day::Exchanged
        } else {
            Day::Other
        })
    }

    fn document(&mut self, mention: &Mention, key: &EntityKey) -> Result<(), ArchiveError> {
        let kind = EntityKind::Document.code();
        for (number, entry) in self.entries(kind, key.number())? {
            let differ = !entry.country.is_empty()
                && !key.country().is_empty()
                && !entry.country.eq_ignore_ascii_case(key.country());
            if !differ {
                self.hit(number, &mention.text, true);
            }
        }
        for near in neighbours(key.number()) {
            self.equal(kind, &near, &mention.text, false)?;
        }
        Ok(())
    }

    /// With the country's code or without.
    fn telephone(&mut self, mention: &Mention, key: &EntityKey) -> Result<(), ArchiveError> {
        let kind = EntityKind::Telephone.code();
        self.equal(kind, &key.key, &mention.text, true)?;
        for without in 1..=3 {
            let shorter = key.key.len().checked_sub(without);
            let shorter = shorter.and_then(|end| key.key.get(..end));
            if let Some(shorter) = shorter.filter(|number| number.len() >= 7) {
                self.equal(kind, shorter, &mention.text, false)?;
            }
        }
        let mut statement = self.archive.conn.prepare_cached(
            "SELECT DISTINCT key FROM watch_key
             WHERE kind = 'telephone' AND key > ?1 AND key < ?1 || ':' LIMIT 16",
        )?;
        let longer = statement.query_map([&key.key], |row| row.get(0))?;
        for longer in longer.collect::<Result<Vec<String>, _>>()? {
            if longer.len() - key.key.len() <= 3 {
                self.equal(kind, &longer, &mention.text, false)?;
            }
        }
        Ok(())
    }

    fn patterns(&mut self, mention: &Mention, patterns: &[(i64, WatchEntry)]) {
        if !matches!(mention.kind, EntityKind::Person | EntityKind::Party) {
            return;
        }
        let name = plain(&mention.text);
        for (number, entry) in patterns {
            let of_kind = entry.watched == Watched::Entity(mention.kind);
            if of_kind && fits(&plain(&entry.text), &name) {
                self.hit(*number, &mention.text, true);
            }
        }
    }

    fn journey(&mut self, legs: &[WatchedLeg]) -> Result<(), ArchiveError> {
        let counts = |entry: &WatchEntry, weekday: Option<u8>| {
            entry.weekdays == 0 || weekday.is_none_or(|day| entry.weekdays & (1 << day) != 0)
        };
        for leg in legs {
            let flight = Mention {
                kind: EntityKind::Flight,
                text: leg.flight.clone(),
                country: String::new(),
                who: 0,
            };
            if let Some(key) = fold(&flight) {
                for (number, entry) in self.entries(EntityKind::Flight.code(), &key.key)? {
                    if counts(&entry, leg.weekday) {
                        self.hit(number, &leg.flight, true);
                    }
                }
            }
            for (number, entry) in self.entries(ROUTE, &leg.airport)? {
                let route = airports(&entry.text);
                let mut flown = legs.iter().map(|leg| &leg.airport);
                let follows = route
                    .iter()
                    .all(|stop| flown.any(|airport| airport == stop));
                if follows && counts(&entry, leg.weekday) {
                    let text = legs.iter().map(|leg| leg.airport.as_str());
                    self.hit(number, &text.collect::<Vec<_>>().join(" "), true);
                }
            }
        }
        Ok(())
    }
}

enum Day {
    Same,
    Exchanged,
    Other,
}

/// Words and stars alone, one blank between words.
fn plain(text: &str) -> String {
    let normal = normalise(text);
    let words = normal.split(|c: char| !(c.is_alphanumeric() || c == '*'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Whether a name fits a pattern in which `*` stands for any characters.
fn fits(pattern: &str, name: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, between)) = parts.split_last() else {
        return rest.is_empty();
    };
    for part in between {
        let Some(at) = rest.find(part) else {
            return false;
        };
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_letters() {
        for (pattern, name, expected) in [
            ("diallo*", "diallo mamadou", true),
            ("*diallo", "mamadou diallo", true),
            ("d*llo m*", "diallo mamadou", true),
            ("diallo", "diallo mamadou", false),
            ("*a*a*", "ana", true),
            ("*ab", "a", false),
            ("ab*ba", "aba", false),
        ] {
            assert_eq!(fits(pattern, name), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn a_route_is_read_however_it_is_typed() {
        for typed in ["GRU-LIS-DSS", "gru > lis > dss", "GRU, LIS, DSS"] {
            assert_eq!(airports(typed), ["GRU", "LIS", "DSS"], "{typed}");
        }
    }
}
