//! Which earlier messages are connected to what is asked about, and why.

use std::collections::{BTreeMap, BTreeSet};

use aircop_message::{EntityKind, Mention, MessageId};
use rusqlite::{OptionalExtension, params};

use super::fold::{EntityKey, fold};
use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;
use crate::table::message_row::{MessageRow, ROW, row};
use crate::table::verdict::Verdict;

/// Messages that are asked for about one key at most, the newest.
pub(super) const OF_ONE: i64 = 200;
/// Keys of one message at most: a text full of numbers must not slow its arrival.
const KEYS: usize = 128;

/// Why two messages are connected, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The same document, telephone ...: equal keys.
    Same(EntityKind),
    /// The same name, and born on the same day.
    SamePerson,
    /// The name alike, in another spelling or script, and born on the same day.
    AlikeBornSame,
    /// The name the same or alike, and born on the same day with day and month exchanged.
    AlikeBornExchanged,
    /// One character off in a document, of somebody whose name is alike, or where a name is missing
    /// who was born that day, or of whom neither is known.
    DocumentOneOff,
    /// A telephone number, once with the country's code and once without.
    TelephoneWithoutCountry,
    /// The same name in at least two words, and nothing else is known of who is asked about.
    SameName,
}

impl Reason {
    /// Whether it rests on equality alone; else it is a likeness, for an officer to judge.
    #[must_use]
    pub fn is_exact(self) -> bool {
        matches!(self, Self::Same(_) | Self::SamePerson)
    }
}

/// A reason with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Because {
    /// Why.
    pub reason: Reason,
    /// As it stands in what is asked about.
    pub ours: String,
    /// As it stands in the other message.
    pub theirs: String,
    /// What opens the page of it.
    pub entity: EntityKey,
}

/// An earlier message, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    /// The message.
    pub row: MessageRow,
    /// The surest reason first; each once.
    pub because: Vec<Because>,
    /// What an officer here said of the two.
    pub verdict: Option<Verdict>,
}

/// What is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What it mentions.
    pub mentions: &'a [Mention],
    /// Training and live traffic never meet.
    pub exercise: bool,
    /// The message itself, if it is stored: only what arrived before it, outside of its thread.
    pub message: Option<MessageId>,
    /// The thread that an answer being typed belongs to: left out.
    pub thread: Option<MessageId>,
    /// Messages at most.
    pub limit: usize,
}

/// The earlier messages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Earlier {
    /// Those of the surest reason first, all likenesses behind; among equals the newest first.
    pub found: Vec<Connection>,
    /// How many there are, up to [`OF_ONE`] for each key.
    pub total: usize,
}

/// What was found so far: by the position of a message.
#[derive(Default)]
pub(super) struct Gathered {
    by_message: BTreeMap<i64, BTreeSet<Because>>,
}

impl Gathered {
    pub(super) fn add(&mut self, position: i64, because: Because) {
        self.by_message.entry(position).or_default().insert(because);
    }
}

/// A mention with its key.
pub(super) struct Keyed<'a> {
    pub(super) key: EntityKey,
    pub(super) mention: &'a Mention,
}

impl Archive {
    /// The messages here that are connected to what is asked about.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn earlier(&self, asked: &Asked<'_>) -> Result<Earlier, ArchiveError> {
        let mut seen = BTreeSet::new();
        let keyed: Vec<Keyed<'_>> = asked
            .mentions
            .iter()
            .filter_map(|mention| fold(mention).map(|key| Keyed { key, mention }))
            .filter(|keyed| seen.insert((keyed.key.clone(), keyed.mention.who)))
            .take(KEYS)
            .collect();
        let (below, thread) = self.bounds(asked)?;
        let mut gathered = Gathered::default();
        for one in keyed.iter().filter(|one| one.key.identifies()) {
            match one.key.kind {
                EntityKind::Document => self.same_document(one, &keyed, below, &mut gathered)?,
                EntityKind::Telephone => self.same_telephone(one, below, &mut gathered)?,
                _ => self.same(one, below, &mut gathered)?,
            }
        }
        self.same_persons(&keyed, below, &mut gathered)?;
        self.rows_of(asked, gathered, thread)
    }

    /// Below which position a message is an earlier one, and which thread is left out.
    fn bounds(&self, asked: &Asked<'_>) -> Result<(i64, Option<MessageId>), ArchiveError> {
        let Some(message) = asked.message else {
            return Ok((i64::MAX, asked.thread));
        };
        let found = self
            .conn
            .prepare_cached("SELECT position, thread FROM message WHERE id = ?1")?
            .query_row([message.0], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (position, thread) = found.ok_or(ArchiveError::Missing("message"))?;
        Ok((position, Some(MessageId(thread))))
    }

    fn same(
        &self,
        one: &Keyed<'_>,
        below: i64,
        gathered: &mut Gathered,
    ) -> Result<(), ArchiveError> {
        if let Some(entity) = self.entity_of(&one.key)? {
            let theirs = self.text_of(entity)?;
            for (position, _) in self.mentioned(entity, below)? {
                gathered.add(
                    position,
                    because(Reason::Same(one.key.kind), one, &theirs, &one.key),
                );
            }
        }
        Ok(())
    }

    /// A number that one ends with the other, where at most a country's code is missing.
    fn same_telephone(
        &self,
        one: &Keyed<'_>,
        below: i64,
        gathered: &mut Gathered,
    ) -> Result<(), ArchiveError> {
        let key = &one.key.key;
        let mut statement = self.conn.prepare_cached(
            "SELECT number, key, text FROM entity
             WHERE kind = 'telephone' AND key >= ?1 AND key < ?1 || ':' LIMIT 64",
        )?;
        let longer =
            statement.query_map([key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let mut found = longer.collect::<Result<Vec<(i64, String, String)>, _>>()?;
        for without in 1..=COUNTRY_CODE {
            let shorter = key
                .len()
                .checked_sub(without)
                .and_then(|end| key.get(..end));
            let Some(shorter) = shorter.filter(|number| number.len() >= LEAST_TELEPHONE) else {
                continue;
            };
            let mut statement = self.conn.prepare_cached(
                "SELECT number, key, text FROM entity WHERE kind = 'telephone' AND key = ?1",
            )?;
            let equal = statement
                .query_map([shorter], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            found.extend(equal.collect::<Result<Vec<(i64, String, String)>, _>>()?);
        }
        for (entity, theirs, text) in found {
            if theirs.len().abs_diff(key.len()) > COUNTRY_CODE {
                continue;
            }
            let reason = if theirs == *key {
                Reason::Same(EntityKind::Telephone)
            } else {
                Reason::TelephoneWithoutCountry
            };
            let entity_key = EntityKey {
                kind: EntityKind::Telephone,
                key: theirs,
            };
            for (position, _) in self.mentioned(entity, below)? {
                gathered.add(position, because(reason, one, &text, &entity_key));
            }
        }
        Ok(())
    }

    /// Messages that mention an entity, with which of their travellers, the newest first.
    pub(super) fn mentioned(
        &self,
        entity: i64,
        below: i64,
    ) -> Result<Vec<(i64, u16)>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT position, who FROM mention
             WHERE entity = ?1 AND position < ?2 ORDER BY position DESC LIMIT ?3",
        )?;
        let rows = statement.query_map(params![entity, below, OF_ONE], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn text_of(&self, entity: i64) -> Result<String, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("SELECT text FROM entity WHERE number = ?1")?
            .query_row([entity], |row| row.get(0))?)
    }

    /// The surest first; without those that do not count.
    fn rows_of(
        &self,
        asked: &Asked<'_>,
        gathered: Gathered,
        thread: Option<MessageId>,
    ) -> Result<Earlier, ArchiveError> {
        let mut order: Vec<(i64, Vec<Because>)> = gathered
            .by_message
            .into_iter()
            .map(|(position, because)| (position, without_weaker(because)))
            .collect();
        // The surest reason of each decides; `Reason` is in that order.
        order.sort_by_key(|(position, because)| {
            let surest = because.iter().map(|because| because.reason).min();
            (surest, std::cmp::Reverse(*position))
        });
        let mut earlier = Earlier::default();
        let mut counts = self.conn.prepare_cached(
            "SELECT thread FROM message
             WHERE position = ?1 AND exercise = ?2 AND state NOT IN ('cancelled', 'refused')",
        )?;
        let sql = format!("SELECT {ROW} FROM message m WHERE m.position = ?1");
        let mut whole = self.conn.prepare_cached(&sql)?;
        for (position, because) in order {
            let counted = counts
                .query_row(params![position, asked.exercise], |row| row.get(0))
                .optional()?;
            let Some(of_thread) = counted.map(MessageId) else {
                continue;
            };
            if thread == Some(of_thread) {
                continue;
            }
            earlier.total += 1;
            if earlier.found.len() >= asked.limit {
                continue;
            }
            let row = whole.query_row([position], |found| row(&mut Columns::new(found)))?;
            let verdict = match asked.message {
                Some(message) => self.verdict((message, row.id))?,
                None => None,
            };
            earlier.found.push(Connection {
                row,
                because,
                verdict,
            });
        }
        Ok(earlier)
    }
}

pub(super) fn because(
    reason: Reason,
    one: &Keyed<'_>,
    theirs: &str,
    entity: &EntityKey,
) -> Because {
    Because {
        reason,
        ours: one.mention.text.clone(),
        theirs: theirs.to_owned(),
        entity: entity.clone(),
    }
}

/// A reason says less where a surer one says the same.
fn without_weaker(because: BTreeSet<Because>) -> Vec<Because> {
    let has = |reason: Reason| because.iter().any(|b| b.reason == reason);
    let person = has(Reason::SamePerson);
    let document = has(Reason::Same(EntityKind::Document));
    let alike = has(Reason::AlikeBornSame) || has(Reason::AlikeBornExchanged);
    let mut seen = BTreeSet::new();
    let kept = because.iter().filter(|b| match b.reason {
        Reason::AlikeBornSame | Reason::AlikeBornExchanged => !person,
        Reason::SameName => !person && !alike,
        Reason::DocumentOneOff => !document,
        _ => true,
    });
    let once = kept.filter(|b| seen.insert((b.reason, b.entity.clone())));
    once.cloned().collect()
}

/// Digits of a country's code (ITU-T E.164) at most.
const COUNTRY_CODE: usize = 3;
/// Digits of a number that is compared without one at least.
const LEAST_TELEPHONE: usize = 7;
