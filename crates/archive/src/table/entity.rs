//! `entity`, `mention`, `traveller`: what messages mention, under keys that meet.
//!
//! Written in the transaction that stores a message. Messages of before are read again in the
//! background, the newest first ([`Archive::index_older`]): that is the one place where the archive
//! parses payloads, since it must be able to do so after a change of the keys, too.

use std::collections::BTreeSet;

use aircop_message::{EntityKind, Mention, Message};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::connections::{EntityKey, fold};
use crate::error::ArchiveError;
use crate::search::fold_name;

/// `mention.who` tells the travellers of one message apart, 0 is nobody. `traveller` has a row for
/// each name of somebody whose whole date of birth is known. `entity.sounds` are the keys of a
/// name's sound, so that most names are left out without being compared.
pub(crate) const CREATE: &str = "
CREATE TABLE entity (
    number INTEGER NOT NULL PRIMARY KEY,
    kind   TEXT    NOT NULL,
    key    TEXT    NOT NULL,
    text   TEXT    NOT NULL,
    sounds TEXT    NOT NULL,
    UNIQUE (kind, key)
) STRICT;
CREATE TABLE mention (
    position INTEGER NOT NULL,
    entity   INTEGER NOT NULL,
    who      INTEGER NOT NULL,
    PRIMARY KEY (position, entity, who)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_of ON mention (entity, position);
CREATE TABLE traveller (
    born     TEXT    NOT NULL,
    name     INTEGER NOT NULL,
    position INTEGER NOT NULL,
    who      INTEGER NOT NULL,
    PRIMARY KEY (born, name, position, who)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entity_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM traveller WHERE position = OLD.position
        AND born IN (SELECT e.key FROM mention m JOIN entity e ON e.number = m.entity
                     WHERE m.position = OLD.position AND e.kind = 'born')
        AND name IN (SELECT entity FROM mention WHERE position = OLD.position);
    DELETE FROM entity
        WHERE number IN (SELECT entity FROM mention WHERE position = OLD.position)
        AND NOT EXISTS (SELECT 1 FROM mention o
                        WHERE o.entity = entity.number AND o.position <> OLD.position);
    DELETE FROM mention WHERE position = OLD.position;
END;
";

/// An answer while an officer types must not count a million messages.
pub(crate) const COUNTED: i64 = 50_000;

/// Which way of making keys wrote the tables.
const VERSION: &str = "archive.entity_version";
/// Messages below this position have not been read yet.
const BELOW: &str = "archive.entities_below";

impl Archive {
    /// Keeps what the message at `position` mentions.
    pub(crate) fn index_mentions(
        &self,
        position: i64,
        mentions: &[Mention],
    ) -> Result<(), ArchiveError> {
        let mut names: Vec<(u16, i64)> = Vec::new();
        let mut births: BTreeSet<(u16, String)> = BTreeSet::new();
        for mention in mentions {
            let Some(key) = fold(mention) else { continue };
            let entity = self.entity_number(&key, &mention.text)?;
            self.conn
                .prepare_cached(
                    "INSERT OR IGNORE INTO mention (position, entity, who) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![position, entity, mention.who])?;
            match key.kind {
                EntityKind::Person => names.push((mention.who, entity)),
                EntityKind::Born if key.key.len() == 8 => {
                    births.insert((mention.who, key.key));
                }
                _ => {}
            }
        }
        for (who, born) in births {
            for (_, name) in names.iter().filter(|(named, _)| *named == who) {
                self.conn
                    .prepare_cached(
                        "INSERT OR IGNORE INTO traveller (born, name, position, who)
                         VALUES (?1, ?2, ?3, ?4)",
                    )?
                    .execute(params![born, name, position, who])?;
            }
        }
        Ok(())
    }

    fn entity_number(&self, key: &EntityKey, text: &str) -> Result<i64, ArchiveError> {
        if let Some(known) = self.entity_of(key)? {
            return Ok(known);
        }
        let sounds = match key.kind {
            EntityKind::Person => format!(" {} ", fold_name(text).join(" ")),
            _ => String::new(),
        };
        self.conn
            .prepare_cached("INSERT INTO entity (kind, key, text, sounds) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![key.kind.code(), key.key, text, sounds])?;
        Ok(self.conn.last_insert_rowid())
    }

    pub(crate) fn entity_of(&self, key: &EntityKey) -> Result<Option<i64>, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("SELECT number FROM entity WHERE kind = ?1 AND key = ?2")?
            .query_row(params![key.kind.code(), key.key], |found| found.get(0))
            .optional()?)
    }

    /// Notes that every message here has to be read, if another version of the keys wrote the
    /// tables, or none.
    pub(crate) fn entities_in_step(&self) -> Result<(), ArchiveError> {
        let wanted = crate::connections::VERSION.to_string();
        if self.setting(VERSION)?.as_deref() == Some(wanted.as_str()) {
            return Ok(());
        }
        self.transaction(|_| {
            self.conn
                .execute_batch("DELETE FROM traveller; DELETE FROM mention; DELETE FROM entity")?;
            self.set_setting(BELOW, &i64::MAX.to_string())?;
            self.set_setting(VERSION, &wanted)
        })
    }

    /// Reads at most `limit` messages of before into the tables, the newest first, in one
    /// transaction, and returns how many were read; 0 when there is nothing left to do. What is not
    /// a message that this program knows is left out.
    ///
    /// # Errors
    /// When the archive cannot be written; then it goes on from where it was.
    pub fn index_older(&self, limit: u32) -> Result<usize, ArchiveError> {
        let Some(below) = self.entities_below()? else {
            return Ok(0);
        };
        self.transaction(|_| {
            let mut statement = self.conn.prepare_cached(
                "SELECT position, payload FROM message WHERE position < ?1
                 ORDER BY position DESC LIMIT ?2",
            )?;
            let rows =
                statement.query_map(params![below, limit], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let rows = rows.collect::<Result<Vec<(i64, Vec<u8>)>, _>>()?;
            for (position, payload) in &rows {
                if let Ok(message) = Message::from_stored(payload) {
                    self.index_mentions(*position, &message.mentions())?;
                }
            }
            let reached = rows.last().map_or(i64::MIN, |(position, _)| *position);
            self.set_setting(BELOW, &reached.to_string())?;
            Ok(rows.len())
        })
    }

    /// How many messages of before have not been read yet; not counted beyond [`COUNTED`].
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn older_to_index(&self) -> Result<u64, ArchiveError> {
        let Some(below) = self.entities_below()? else {
            return Ok(0);
        };
        let left: i64 = self
            .conn
            .prepare_cached(
                "SELECT count(*) FROM (SELECT 1 FROM message WHERE position < ?1 LIMIT ?2)",
            )?
            .query_row([below, COUNTED], |row| row.get(0))?;
        Ok(u64::try_from(left).unwrap_or(0))
    }

    fn entities_below(&self) -> Result<Option<i64>, ArchiveError> {
        let below = self.setting(BELOW)?;
        Ok(below
            .and_then(|below| below.parse().ok())
            .filter(|below| *below != i64::MIN))
    }
}
