//! How much of what an office sends is flash: whoever calls everything a flash is soon not heard.

use aircop_message::{OfficeId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::message::position_at;

/// Live messages of one office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlashShare {
    /// Who sent them.
    pub office: OfficeId,
    /// How many.
    pub messages: u64,
    /// Of these, flash.
    pub flash: u64,
}

/// A range of the table's own order: what is older is not read. The sign before the office keeps the
/// planner from walking every message in the order of its sender. 2 is flash.
const SHARES: &str = "SELECT sender_office, count(*), sum(urgency = 2) FROM message
    WHERE position >= ?1 AND exercise = 0 AND state NOT IN ('cancelled', 'refused')
    GROUP BY +sender_office";

impl Archive {
    /// Live messages that came or were sent since then, by the office that sent them.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn flash_shares(&self, since: Timestamp) -> Result<Vec<FlashShare>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(SHARES)?;
        let from = position_at(since);
        let rows = statement.query_map(params![from], |row| {
            let number = |value: i64| u64::try_from(value).unwrap_or(0);
            Ok(FlashShare {
                office: OfficeId(row.get(0)?),
                messages: number(row.get(1)?),
                flash: number(row.get(2)?),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ArchiveKey;

    /// Asked with the directory: it must not walk every message that was ever received.
    #[test]
    fn the_shares_are_counted_along_the_newest_messages() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[1; 32])).unwrap();
        let mut plan = archive
            .conn
            .prepare(&format!("EXPLAIN QUERY PLAN {SHARES}"))
            .unwrap();
        let steps: Vec<String> = plan
            .query_map([1], |found| found.get(3))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let ranged = |step: &String| step.contains("position>?") || step.contains("rowid>?");
        assert!(steps.iter().any(ranged), "{steps:?}");
    }
}
