//! Persons and their documents: the same, and alike.

use std::collections::{BTreeMap, BTreeSet};

use aircop_message::EntityKind;
use rusqlite::params;

use super::fold::EntityKey;
use super::links::{Gathered, Keyed, Reason, because};
use super::neighbours::{exchanged, neighbours};
use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::search::{fold_name, same_name};

/// Names that are compared for one date of birth at most. In some countries the first of January
/// stands for a date that nobody knows.
const NAMES: i64 = 20_000;

/// What is known of one traveller.
#[derive(Default)]
struct Traveller {
    names: Vec<String>,
    births: BTreeSet<String>,
    /// A document of the traveller is known.
    documented: bool,
}

impl Traveller {
    /// Whether what is known of two travellers speaks for one person, against, or not at all. The
    /// name decides; a passport office gives neighbouring numbers to a family, whose members share
    /// much else. Where a name is missing, the date of birth does.
    fn fits(&self, other: &Self) -> Option<bool> {
        if !self.names.is_empty() && !other.names.is_empty() {
            let alike = |a: &String| other.names.iter().any(|b| same_name(a, b));
            return Some(self.names.iter().any(alike));
        }
        if !self.births.is_empty() && !other.births.is_empty() {
            let born = |born: &String| {
                other.births.contains(born)
                    || exchanged(born).is_some_and(|born| other.births.contains(&born))
            };
            return Some(self.births.iter().any(born));
        }
        None
    }
}

fn traveller(keyed: &[Keyed<'_>], who: u16) -> Traveller {
    let mut known = Traveller::default();
    for one in keyed.iter().filter(|one| one.mention.who == who && who > 0) {
        match one.key.kind {
            EntityKind::Person => known.names.push(one.mention.text.clone()),
            EntityKind::Born => {
                known.births.insert(one.key.key.clone());
            }
            EntityKind::Document => known.documented = true,
            _ => {}
        }
    }
    known
}

impl Archive {
    /// The same document, and those of which one character is another.
    pub(super) fn same_document(
        &self,
        one: &Keyed<'_>,
        all: &[Keyed<'_>],
        below: i64,
        gathered: &mut Gathered,
    ) -> Result<(), ArchiveError> {
        for (entity, key, text) in self.of_number(one.key.number())? {
            // Two countries give out the same numbers.
            let (ours, theirs) = (one.key.country(), key.country());
            if !ours.is_empty() && !theirs.is_empty() && ours != theirs {
                continue;
            }
            for (position, _) in self.mentioned(entity, below)? {
                let reason = Reason::Same(EntityKind::Document);
                gathered.add(position, because(reason, one, &text, &key));
            }
        }
        let us = traveller(all, one.mention.who);
        for number in neighbours(one.key.number()) {
            for (entity, key, text) in self.of_number(&number)? {
                for (position, who) in self.mentioned(entity, below)? {
                    if us.fits(&self.traveller_of(position, who)?) != Some(false) {
                        gathered.add(position, because(Reason::DocumentOneOff, one, &text, &key));
                    }
                }
            }
        }
        Ok(())
    }

    /// Documents of a number, whoever issued them: keys are letters and digits, and `/` stands
    /// right before the first of them.
    fn of_number(&self, number: &str) -> Result<Vec<(i64, EntityKey, String)>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT number, key, text FROM entity
             WHERE kind = 'document' AND key >= ?1 AND key < ?1 || '0'",
        )?;
        let rows = statement.query_map([number], |row| {
            let key = EntityKey {
                kind: EntityKind::Document,
                key: row.get(1)?,
            };
            Ok((row.get(0)?, key, row.get(2)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn traveller_of(&self, position: i64, who: u16) -> Result<Traveller, ArchiveError> {
        let mut known = Traveller::default();
        if who == 0 {
            return Ok(known);
        }
        let mut statement = self.conn.prepare_cached(
            "SELECT e.kind, e.key, e.text FROM mention m JOIN entity e ON e.number = m.entity
             WHERE m.position = ?1 AND m.who = ?2 AND e.kind IN ('person', 'born')",
        )?;
        let mut rows = statement.query(params![position, who])?;
        while let Some(row) = rows.next()? {
            let kind: String = row.get(0)?;
            if kind == EntityKind::Person.code() {
                known.names.push(row.get(2)?);
            } else {
                known.births.insert(row.get(1)?);
            }
        }
        Ok(known)
    }

    /// Persons by name and date of birth; by the name alone where one date is not known.
    pub(super) fn same_persons(
        &self,
        keyed: &[Keyed<'_>],
        below: i64,
        gathered: &mut Gathered,
    ) -> Result<(), ArchiveError> {
        let named = keyed
            .iter()
            .filter(|one| matches!(one.key.kind, EntityKind::Person | EntityKind::Party));
        let mut of_day: BTreeMap<String, Vec<Born>> = BTreeMap::new();
        for one in named {
            let us = traveller(keyed, one.mention.who);
            // Once for all whom it is compared with.
            let sounds: Vec<String> = fold_name(&one.mention.text)
                .into_iter()
                .map(|key| format!(" {key} "))
                .collect();
            for born in us.births.iter().filter(|born| born.len() == 8) {
                let turned = exchanged(born);
                for day in [Some(born), turned.as_ref()].into_iter().flatten() {
                    if !of_day.contains_key(day) {
                        of_day.insert(day.clone(), self.names_born(day)?);
                    }
                    let same_day = day == born;
                    for other in of_day.get(day).into_iter().flatten() {
                        let known = Known {
                            one,
                            sounds: &sounds,
                        };
                        self.compare(&known, other, (day, same_day), below, gathered)?;
                    }
                }
            }
            self.same_names(one, &us, below, gathered)?;
        }
        Ok(())
    }

    fn compare(
        &self,
        known: &Known<'_>,
        other: &Born,
        (day, same_day): (&str, bool),
        below: i64,
        gathered: &mut Gathered,
    ) -> Result<(), ArchiveError> {
        let one = known.one;
        let equal = other.key == one.key.key;
        let sounds = || known.sounds.iter().any(|key| other.sounds.contains(key));
        if !(equal || sounds() && same_name(&one.mention.text, &other.text)) {
            return Ok(());
        }
        let reason = match (same_day, equal) {
            (true, true) => Reason::SamePerson,
            (true, false) => Reason::AlikeBornSame,
            (false, _) => Reason::AlikeBornExchanged,
        };
        let entity = EntityKey {
            kind: EntityKind::Person,
            key: other.key.clone(),
        };
        let mut statement = self.conn.prepare_cached(
            "SELECT position FROM traveller WHERE born = ?1 AND name = ?2 AND position < ?3
             ORDER BY position DESC LIMIT 200",
        )?;
        let rows = statement.query_map(params![day, other.entity, below], |row| row.get(0))?;
        for position in rows.collect::<Result<Vec<i64>, _>>()? {
            gathered.add(position, because(reason, one, &other.text, &entity));
        }
        Ok(())
    }

    /// Different names of those born on a day.
    fn names_born(&self, day: &str) -> Result<Vec<Born>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT e.number, e.key, e.text, e.sounds FROM
                (SELECT DISTINCT name FROM traveller WHERE born = ?1 LIMIT ?2) t
             JOIN entity e ON e.number = t.name",
        )?;
        let rows = statement.query_map(params![day, NAMES], |row| {
            Ok(Born {
                entity: row.get(0)?,
                key: row.get(1)?,
                text: row.get(2)?,
                sounds: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The same name of a traveller or a party of whom nothing else is known here. A name alone is
    /// many people's: measured on the seeded set, it was wrong nearly always where a date of birth
    /// or a document could have told.
    fn same_names(
        &self,
        one: &Keyed<'_>,
        us: &Traveller,
        below: i64,
        gathered: &mut Gathered,
    ) -> Result<(), ArchiveError> {
        if !one.key.key.contains(' ') || !us.births.is_empty() || us.documented {
            return Ok(());
        }
        for kind in [EntityKind::Person, EntityKind::Party] {
            // A party of the same name is the same party.
            if (kind, one.key.kind) == (EntityKind::Party, EntityKind::Party) {
                continue;
            }
            let key = EntityKey {
                kind,
                key: one.key.key.clone(),
            };
            let Some(entity) = self.entity_of(&key)? else {
                continue;
            };
            let text = self.text_of(entity)?;
            for (position, _) in self.mentioned(entity, below)? {
                gathered.add(position, because(Reason::SameName, one, &text, &key));
            }
        }
        Ok(())
    }
}

/// A name that is asked about, with the keys of its sound.
struct Known<'a> {
    one: &'a Keyed<'a>,
    sounds: &'a [String],
}

/// A name of somebody born on a day.
struct Born {
    entity: i64,
    key: String,
    text: String,
    sounds: String,
}
