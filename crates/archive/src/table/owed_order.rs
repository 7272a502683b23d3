//! The first of what is owed, in the order in which it can still be caught.
//!
//! With years of messages behind it a desk has thousands of alerts that nobody acknowledged, and the
//! strip at the top asks for the first twenty with every event. What is owed for good is walked along
//! an index; what ends by itself is of the last weeks, and sorted here.

use std::cmp::Reverse;

use aircop_message::Timestamp;
use rusqlite::params;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::owed::Owes;

/// `urgency` and `due` are those of the message or, where it has none, of its thread's alert; the
/// engine has the thread looked at again whenever that may change.
pub(crate) const ADD: &str = "
ALTER TABLE owed ADD COLUMN urgency INTEGER NOT NULL DEFAULT 0;
ALTER TABLE owed ADD COLUMN due INTEGER;
ALTER TABLE owed ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
UPDATE owed SET (urgency, due, position) = (
    SELECT max(m.urgency, coalesce((SELECT a.urgency FROM message a
            WHERE a.thread = m.thread AND a.kind = 'alert' ORDER BY a.position DESC LIMIT 1), 0)),
        coalesce(m.due_at, (SELECT a.due_at FROM message a
            WHERE a.thread = m.thread AND a.kind = 'alert' ORDER BY a.position DESC LIMIT 1)),
        m.position
    FROM message m WHERE m.id = owed.message)
WHERE message IN (SELECT id FROM message);
CREATE INDEX owed_standing ON owed (whose, urgency, due, position DESC)
    WHERE until = 9223372036854775807;
CREATE INDEX owed_ending ON owed (whose, until, urgency, due, position)
    WHERE until < 9223372036854775807;
";

/// One row of the order: what is past is behind, then the more urgent, then the sooner, then the
/// newer.
type Key = (bool, Reverse<i64>, bool, Option<i64>, Reverse<i64>);

fn key(urgency: i64, due: Option<i64>, position: i64, now: Timestamp) -> Key {
    let past = due.is_some_and(|due| due < now.0);
    (
        past,
        Reverse(urgency),
        due.is_none(),
        due,
        Reverse(position),
    )
}

impl Archive {
    /// Positions of the messages that are owed an answer at `now`: `limit` of them after the first
    /// `skip`.
    pub(crate) fn first_owed(
        &self,
        whose: Owes,
        now: Timestamp,
        skip: u32,
        limit: u32,
    ) -> Result<Vec<i64>, ArchiveError> {
        let most = skip.saturating_add(limit);
        let mut found = self.ending(whose, now)?;
        found.extend(self.standing(whose, now, most)?);
        found.sort_unstable();
        let shown = found.into_iter().skip(skip as usize).take(limit as usize);
        Ok(shown
            .map(|(_, _, _, _, Reverse(position))| position)
            .collect())
    }

    fn ending(&self, whose: Owes, now: Timestamp) -> Result<Vec<Key>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT urgency, due, position FROM owed INDEXED BY owed_ending
             WHERE whose = ?1 AND until > ?2 AND until < 9223372036854775807",
        )?;
        let rows = statement.query_map(params![whose.code(), now.0], |row| {
            Ok(key(row.get(0)?, row.get(1)?, row.get(2)?, now))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The first of what is owed for good: at most `most` of each urgency and time.
    fn standing(&self, whose: Owes, now: Timestamp, most: u32) -> Result<Vec<Key>, ArchiveError> {
        let mut ranks = Vec::new();
        let mut below = i64::MAX;
        while let Some(urgency) = self.next_urgency(whose, below)? {
            ranks.push(urgency);
            below = urgency;
        }
        let mut found = Vec::new();
        for time in ["due >= ?3", "due IS NULL AND ?3 IS NOT NULL", "due < ?3"] {
            // What is past comes behind everything else.
            if time == "due < ?3" && found.len() >= most as usize {
                break;
            }
            let sql = format!(
                "SELECT urgency, due, position FROM owed INDEXED BY owed_standing
                 WHERE until = 9223372036854775807 AND whose = ?1 AND urgency = ?2 AND {time}
                 ORDER BY due, position DESC LIMIT ?4"
            );
            let mut statement = self.conn.prepare_cached(&sql)?;
            for urgency in &ranks {
                let rows = statement
                    .query_map(params![whose.code(), urgency, now.0, most], |row| {
                        Ok(key(row.get(0)?, row.get(1)?, row.get(2)?, now))
                    })?;
                for row in rows {
                    found.push(row?);
                }
            }
        }
        Ok(found)
    }

    fn next_urgency(&self, whose: Owes, below: i64) -> Result<Option<i64>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT max(urgency) FROM owed INDEXED BY owed_standing
             WHERE until = 9223372036854775807 AND whose = ?1 AND urgency < ?2",
        )?;
        Ok(statement.query_row(params![whose.code(), below], |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ArchiveKey;

    /// None of these may walk what is owed.
    #[test]
    fn the_first_of_what_is_owed_is_found_by_an_index() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[1; 32])).unwrap();
        for sql in [
            "SELECT urgency, due, position FROM owed INDEXED BY owed_standing
             WHERE until = 9223372036854775807 AND whose = 'ours' AND urgency = 1 AND due >= 5
             ORDER BY due, position DESC LIMIT 3",
            "SELECT urgency, due, position FROM owed INDEXED BY owed_standing
             WHERE until = 9223372036854775807 AND whose = 'ours' AND urgency = 1
                AND due IS NULL ORDER BY due, position DESC LIMIT 3",
            "SELECT urgency, due, position FROM owed INDEXED BY owed_ending
             WHERE whose = 'ours' AND until > 1 AND until < 9223372036854775807",
        ] {
            let mut plan = archive
                .conn
                .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
                .unwrap();
            let steps: Vec<String> = plan
                .query_map([], |found| found.get(3))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            let indexed = |step: &String| step.contains("INDEX owed_");
            assert!(steps.iter().all(indexed), "{steps:?}");
        }
    }
}
