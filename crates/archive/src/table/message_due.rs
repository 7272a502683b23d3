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
        let mut positions = Vec::new();
        let mut below = i64::MAX;
        // One urgency after the other, each along the index: sorting them all would walk every
        // alert that nobody ever acknowledged.
        while positions.len() < limit as usize {
            let urgency: Option<i64> = self
                .conn
                .prepare_cached(NEXT_URGENCY)?
                .query_row([below], |found| found.get(0))?;
            let Some(urgency) = urgency else { break };
            below = urgency;
            for sql in [OPEN_WITH_TIME, OPEN_WITHOUT_TIME] {
                let mut statement = self.conn.prepare_cached(sql)?;
                let left = i64::from(limit) - i64::try_from(positions.len()).unwrap_or(0);
                let found = statement
                    .query_map(params![urgency, since.0, left.max(0)], |found| {
                        found.get::<_, i64>(0)
                    })?;
                for position in found {
                    positions.push(position?);
                }
            }
        }
        let rows = self.rows_at(&positions)?;
        Ok(rows.into_iter().map(|row| (row.row, row.due)).collect())
    }

    /// The rows at these positions, in this order; none for a position without a message.
    pub(crate) fn rows_at(&self, positions: &[i64]) -> Result<Vec<RowAt>, ArchiveError> {
        let sql = format!(
            "SELECT {ROW}, m.due_at FROM json_each(?1) asked
             CROSS JOIN message m ON m.position = asked.value ORDER BY asked.key"
        );
        let asked: Vec<String> = positions.iter().map(i64::to_string).collect();
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map([format!("[{}]", asked.join(","))], |found| {
            let (row, due) = with_due(found)?;
            Ok(RowAt { row, due })
        })?;
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

/// A row with the moment at which it is too late.
pub(crate) struct RowAt {
    pub(crate) row: MessageRow,
    pub(crate) due: Option<Timestamp>,
}

/// The next lower urgency of which an alert is open.
const NEXT_URGENCY: &str = "SELECT max(urgency) FROM message INDEXED BY message_open
    WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL AND exercise = 0
        AND urgency < ?1";
/// Out of the index alone: the rows themselves are read only of the few that come first.
const OPEN_WITH_TIME: &str = "SELECT position FROM message INDEXED BY message_open
    WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL AND exercise = 0
        AND urgency = ?1 AND due_at >= ?2
    ORDER BY due_at, position LIMIT ?3";
const OPEN_WITHOUT_TIME: &str = "SELECT position FROM message INDEXED BY message_open
    WHERE direction = 'in' AND kind = 'alert' AND acknowledged_at IS NULL AND exercise = 0
        AND urgency = ?1 AND due_at IS NULL AND ?2 IS NOT NULL
    ORDER BY position LIMIT ?3";

fn with_due(found: &rusqlite::Row<'_>) -> rusqlite::Result<(MessageRow, Option<Timestamp>)> {
    let mut c = Columns::new(found);
    Ok((row(&mut c)?, c.time_if_any()?))
}

#[cfg(test)]
mod tests {
    use super::{NEXT_URGENCY, OPEN_WITH_TIME, OPEN_WITHOUT_TIME};
    use crate::{Archive, ArchiveKey};

    /// Both are asked with every status; neither may walk the messages.
    #[test]
    fn what_is_due_is_found_by_an_index() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[1; 32])).unwrap();
        let with_values = |sql: &str| sql.replace("?1", "1").replace("?2", "2").replace("?3", "3");
        let (next, timed, untimed) = (
            with_values(NEXT_URGENCY),
            with_values(OPEN_WITH_TIME),
            with_values(OPEN_WITHOUT_TIME),
        );
        for (sql, index) in [
            (next.as_str(), "COVERING INDEX message_open (urgency<?)"),
            (timed.as_str(), "COVERING INDEX message_open (urgency=?"),
            (untimed.as_str(), "COVERING INDEX message_open (urgency=?"),
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
