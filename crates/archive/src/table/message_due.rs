//! The alerts that somebody may have to look at now.

use aircop_message::{OfficeId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;
use crate::table::message_row::{Direction, MessageRow, ROW, row};

impl Archive {
    /// Live alerts received that nobody here has acknowledged and whose moment is not before
    /// `since`: the most urgent first, then the soonest, those without a time last; at most
    /// `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn unacknowledged(
        &self,
        since: Timestamp,
        limit: u32,
    ) -> Result<Vec<(MessageRow, Option<Timestamp>)>, ArchiveError> {
        let sql = format!(
            "SELECT {ROW}, m.due_at FROM message m WHERE m.position IN ({FIRST})
             ORDER BY m.urgency DESC, m.due_at IS NULL, m.due_at, m.position"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params![since.0, limit], with_due)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When this device last got a message of an office.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn last_heard(&self, office: OfficeId) -> Result<Option<Timestamp>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT max(position) FROM message WHERE sender_office = ?1")?;
        let position: Option<i64> = statement.query_row([office.0], |row| row.get(0))?;
        Ok(position.map(|position| Timestamp(position >> 20)))
    }

    /// Live alerts of one direction whose moment lies from `from` to `to`, the soonest first; at
    /// most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn due_alerts(
        &self,
        direction: Direction,
        (from, to): (Timestamp, Timestamp),
        limit: u32,
    ) -> Result<Vec<(MessageRow, Option<Timestamp>)>, ArchiveError> {
        let sql = format!(
            "SELECT {ROW}, m.due_at FROM message m
             WHERE m.kind = 'alert' AND m.exercise = 0 AND m.due_at IS NOT NULL
                 AND m.due_at BETWEEN ?1 AND ?2 AND m.direction = ?3
             ORDER BY m.due_at LIMIT ?4"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params![from.0, to.0, direction.code(), limit], with_due)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Out of the index alone: the rows themselves are read only of the few that come first.
const FIRST: &str = "SELECT position FROM message
    WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL AND exercise = 0
        AND (due_at IS NULL OR due_at >= ?1)
    ORDER BY urgency DESC, due_at IS NULL, due_at, position LIMIT ?2";

fn with_due(found: &rusqlite::Row<'_>) -> rusqlite::Result<(MessageRow, Option<Timestamp>)> {
    let mut c = Columns::new(found);
    Ok((row(&mut c)?, c.time_if_any()?))
}

#[cfg(test)]
mod tests {
    use super::FIRST;
    use crate::{Archive, ArchiveKey};

    /// Both are asked with every status; neither may walk the messages.
    #[test]
    fn what_is_due_is_found_by_an_index() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[1; 32])).unwrap();
        let first = FIRST.replace("?1", "1").replace("?2", "2");
        for (sql, index) in [
            (first.as_str(), "COVERING INDEX message_open"),
            (
                "SELECT id FROM message m WHERE m.kind = 'alert' AND m.exercise = 0
                 AND m.due_at IS NOT NULL AND m.due_at BETWEEN 1 AND 2 AND m.direction = 'in'",
                "message_due",
            ),
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
            let read = steps.iter().filter(|step| !step.contains("ORDER BY"));
            assert!(read.clone().all(|step| step.contains(index)), "{steps:?}");
            assert!(read.count() > 0);
        }
    }
}
