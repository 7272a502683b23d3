//! One entity: the messages that mention it, and what they mention beside it, two steps far.

use std::collections::{BTreeMap, BTreeSet};

use aircop_message::EntityKind;
use rusqlite::{OptionalExtension, params};

use super::fold::EntityKey;
use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;
use crate::table::message_row::{MessageRow, ROW, row};

/// Messages of one entity that are read at most, the newest.
const MESSAGES: i64 = 200;
/// Entities one step far at most, those of most messages.
const NEAR: usize = 24;
/// And of those two steps far, beside each of the near ones.
const FAR: usize = 4;

/// An entity on the page of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub key: EntityKey,
    /// As it stands in the first message that mentions it.
    pub text: String,
    /// 0 for the entity itself, then 1 or 2.
    pub steps: u8,
}

/// Two entities that stand in the same messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Index of a node.
    pub from: usize,
    /// Index of another, further out.
    pub to: usize,
    /// In how many messages, as far as these were read.
    pub messages: u32,
}

/// The page of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// The newest messages that mention it, the newest first.
    pub messages: Vec<MessageRow>,
    /// How many do.
    pub total: u64,
    /// The entity itself first.
    pub nodes: Vec<Node>,
    /// What stands beside what.
    pub edges: Vec<Edge>,
}

impl Archive {
    /// The page of an entity; `None` when no message here mentions it. Live and training messages
    /// are never on one page.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn network(
        &self,
        key: &EntityKey,
        exercise: bool,
    ) -> Result<Option<Network>, ArchiveError> {
        let Some(entity) = self.entity_of(key)? else {
            return Ok(None);
        };
        let total = self
            .conn
            .prepare_cached(
                "SELECT count(DISTINCT n.position) FROM mention n
                 JOIN message m ON m.position = n.position
                 WHERE n.entity = ?1 AND m.exercise = ?2",
            )?
            .query_row(params![entity, exercise], |row| row.get::<_, i64>(0))?;
        let positions = self.positions_of(entity, exercise)?;
        if positions.is_empty() {
            return Ok(None);
        }
        let sql = format!("SELECT {ROW} FROM message m WHERE m.position = ?1");
        let mut whole = self.conn.prepare_cached(&sql)?;
        let messages = positions
            .iter()
            .map(|at| Ok(whole.query_row([at], |found| row(&mut Columns::new(found)))?))
            .collect::<Result<Vec<_>, ArchiveError>>()?;
        let mut network = Network {
            messages,
            total: u64::try_from(total).unwrap_or(0),
            nodes: vec![Node {
                key: key.clone(),
                text: self.text_of(entity)?,
                steps: 0,
            }],
            edges: Vec::new(),
        };
        let mut placed = BTreeMap::from([(entity, 0)]);
        let near = self.beside(&positions, &placed, NEAR)?;
        let near: Vec<(i64, usize)> = near
            .into_iter()
            .filter_map(|one| network.place(self, &mut placed, (0, 1), one).transpose())
            .collect::<Result<_, ArchiveError>>()?;
        for (entity, at) in near {
            // Everybody on one flight, or born on one day, is no connection.
            let leads_on = network.nodes.get(at).is_some_and(|node| {
                !matches!(node.key.kind, EntityKind::Flight | EntityKind::Born)
            });
            if !leads_on {
                continue;
            }
            let positions = self.positions_of(entity, exercise)?;
            for one in self.beside(&positions, &placed, FAR)? {
                network.place(self, &mut placed, (at, 2), one)?;
            }
        }
        Ok(Some(network))
    }

    fn positions_of(&self, entity: i64, exercise: bool) -> Result<Vec<i64>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT n.position FROM mention n JOIN message m ON m.position = n.position
             WHERE n.entity = ?1 AND m.exercise = ?2 AND m.state NOT IN ('cancelled', 'refused')
             ORDER BY n.position DESC LIMIT ?3",
        )?;
        let rows = statement.query_map(params![entity, exercise, MESSAGES], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What else these messages mention, with in how many of them, the most first.
    fn beside(
        &self,
        positions: &[i64],
        known: &BTreeMap<i64, usize>,
        most: usize,
    ) -> Result<Vec<(i64, u32)>, ArchiveError> {
        let mut counts: BTreeMap<i64, u32> = BTreeMap::new();
        let mut statement = self
            .conn
            .prepare_cached("SELECT DISTINCT entity FROM mention WHERE position = ?1")?;
        for position in positions {
            let rows = statement.query_map([position], |row| row.get(0))?;
            for entity in rows.collect::<Result<BTreeSet<i64>, _>>()? {
                if !known.contains_key(&entity) {
                    *counts.entry(entity).or_default() += 1;
                }
            }
        }
        let mut all: Vec<(i64, u32)> = counts.into_iter().collect();
        all.sort_by_key(|(entity, count)| (std::cmp::Reverse(*count), *entity));
        all.truncate(most);
        Ok(all)
    }
}

impl Network {
    /// Adds an entity beside the node `from`; where it came to stand.
    fn place(
        &mut self,
        archive: &Archive,
        placed: &mut BTreeMap<i64, usize>,
        (from, steps): (usize, u8),
        (entity, messages): (i64, u32),
    ) -> Result<Option<(i64, usize)>, ArchiveError> {
        let found = archive
            .conn
            .prepare_cached("SELECT kind, key, text FROM entity WHERE number = ?1")?
            .query_row([entity], |row| {
                Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        let Some((kind, key, text)) = found else {
            return Ok(None);
        };
        let Some(kind) = EntityKind::from_code(&kind) else {
            return Ok(None);
        };
        let to = self.nodes.len();
        self.nodes.push(Node {
            key: EntityKey { kind, key },
            text,
            steps,
        });
        placed.insert(entity, to);
        self.edges.push(Edge { from, to, messages });
        Ok(Some((entity, to)))
    }
}
