//! `message_count`, `owed_count`: what the strip at the top shows, kept and not counted. It is asked
//! for with every event; counting a million messages took a quarter of a second each time.
//!
//! Triggers keep them up in the transaction of whatever changes them, so that no way of writing can
//! forget it. [`Archive::recount`] counts anew and says whether they were right.

use rusqlite::params;

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;
use crate::table::message_row::GroupCount;
use crate::table::owed::Owes;

/// What `message_count` must hold.
const COUNTED: &str = "SELECT group_id, exercise, sum(read_at IS NULL),
        sum(kind = 'alert' AND acknowledged_at IS NULL)
    FROM message WHERE direction = 'in' GROUP BY group_id, exercise";

/// `standing` counts what is owed for good: the rest ends by itself and is found by its time.
pub(crate) const CREATE: &str = "
CREATE TABLE message_count (
    group_id       BLOB    NOT NULL CHECK (length(group_id) = 16),
    exercise       INTEGER NOT NULL CHECK (exercise IN (0, 1)),
    unread         INTEGER NOT NULL,
    unacknowledged INTEGER NOT NULL,
    PRIMARY KEY (group_id, exercise)
) STRICT, WITHOUT ROWID;
INSERT INTO message_count
    SELECT group_id, exercise, sum(read_at IS NULL),
        sum(kind = 'alert' AND acknowledged_at IS NULL)
    FROM message WHERE direction = 'in' GROUP BY group_id, exercise;
CREATE TRIGGER message_count_added AFTER INSERT ON message WHEN NEW.direction = 'in' BEGIN
    INSERT INTO message_count (group_id, exercise, unread, unacknowledged)
        VALUES (NEW.group_id, NEW.exercise, NEW.read_at IS NULL,
            NEW.kind = 'alert' AND NEW.acknowledged_at IS NULL)
        ON CONFLICT (group_id, exercise) DO UPDATE SET unread = unread + excluded.unread,
            unacknowledged = unacknowledged + excluded.unacknowledged;
END;
CREATE TRIGGER message_count_changed AFTER UPDATE OF read_at, acknowledged_at ON message
WHEN NEW.direction = 'in' AND ((NEW.read_at IS NULL) <> (OLD.read_at IS NULL)
    OR (NEW.acknowledged_at IS NULL) <> (OLD.acknowledged_at IS NULL))
BEGIN
    UPDATE message_count SET
        unread = unread + (NEW.read_at IS NULL) - (OLD.read_at IS NULL),
        unacknowledged = unacknowledged + (NEW.kind = 'alert')
            * ((NEW.acknowledged_at IS NULL) - (OLD.acknowledged_at IS NULL))
    WHERE group_id = NEW.group_id AND exercise = NEW.exercise;
END;
CREATE TRIGGER message_count_gone AFTER DELETE ON message WHEN OLD.direction = 'in' BEGIN
    UPDATE message_count SET unread = unread - (OLD.read_at IS NULL),
        unacknowledged = unacknowledged - (OLD.kind = 'alert' AND OLD.acknowledged_at IS NULL)
    WHERE group_id = OLD.group_id AND exercise = OLD.exercise;
END;
CREATE TABLE owed_count (
    whose    TEXT    NOT NULL PRIMARY KEY,
    standing INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO owed_count SELECT whose, count(*) FROM owed
    WHERE until = 9223372036854775807 GROUP BY whose;
CREATE TRIGGER owed_count_added AFTER INSERT ON owed WHEN NEW.until = 9223372036854775807 BEGIN
    INSERT INTO owed_count (whose, standing) VALUES (NEW.whose, 1)
        ON CONFLICT (whose) DO UPDATE SET standing = standing + 1;
END;
CREATE TRIGGER owed_count_gone AFTER DELETE ON owed WHEN OLD.until = 9223372036854775807 BEGIN
    UPDATE owed_count SET standing = standing - 1 WHERE whose = OLD.whose;
END;
";

impl Archive {
    /// Unread and unacknowledged messages by group, those with neither left out.
    pub(crate) fn kept_counts(&self) -> Result<Vec<GroupCount>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT group_id, exercise, unread, unacknowledged FROM message_count
             WHERE unread > 0 OR unacknowledged > 0 ORDER BY group_id, exercise",
        )?;
        let groups = statement.query_map([], group_count)?;
        Ok(groups.collect::<Result<_, _>>()?)
    }

    /// Counts everything that is kept anew and writes down what is right. True when nothing had to
    /// be mended. Reads every message: for checks, not for every day.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn recount(&self) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let counted = self.counted()?;
            let owed = self.counted_owed()?;
            let mut kept: Vec<GroupCount> = self
                .conn
                .prepare(
                    "SELECT group_id, exercise, unread, unacknowledged FROM message_count
                     ORDER BY group_id, exercise",
                )?
                .query_map([], group_count)?
                .collect::<Result<_, _>>()?;
            // A group whose messages have all gone keeps a row of zeros.
            kept.retain(|count| {
                let (unread, unacknowledged) = (count.unread, count.unacknowledged);
                unread > 0 || unacknowledged > 0 || counted.contains(count)
            });
            let mut kept_owed: Vec<(String, i64)> = self
                .conn
                .prepare("SELECT whose, standing FROM owed_count ORDER BY whose")?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<_, _>>()?;
            kept_owed.retain(|(_, standing)| *standing != 0);
            let right = kept == counted && kept_owed == owed;
            if !right {
                self.conn
                    .execute_batch("DELETE FROM message_count; DELETE FROM owed_count")?;
                self.conn.execute(
                    &format!(
                        "INSERT INTO message_count (group_id, exercise, unread, unacknowledged)
                         {COUNTED}"
                    ),
                    [],
                )?;
                for (whose, standing) in owed {
                    self.conn.execute(
                        "INSERT INTO owed_count (whose, standing) VALUES (?1, ?2)",
                        params![whose, standing],
                    )?;
                }
            }
            Ok(right)
        })
    }

    fn counted(&self) -> Result<Vec<GroupCount>, ArchiveError> {
        let sql = format!("{COUNTED} ORDER BY group_id, exercise");
        let mut statement = self.conn.prepare(&sql)?;
        let groups = statement.query_map([], group_count)?;
        Ok(groups.collect::<Result<_, _>>()?)
    }

    fn counted_owed(&self) -> Result<Vec<(String, i64)>, ArchiveError> {
        let mut statement = self.conn.prepare(
            "SELECT whose, count(*) FROM owed WHERE until = 9223372036854775807
             GROUP BY whose ORDER BY whose",
        )?;
        let owed = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(owed.collect::<Result<_, _>>()?)
    }

    /// How many answers are owed for good.
    pub(crate) fn standing_owed(&self, whose: Owes) -> Result<u32, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT coalesce((SELECT standing FROM owed_count WHERE whose = ?1), 0)",
        )?;
        Ok(statement.query_row([whose.code()], |row| row.get(0))?)
    }
}

fn group_count(found: &rusqlite::Row<'_>) -> rusqlite::Result<GroupCount> {
    let mut c = Columns::new(found);
    Ok(GroupCount {
        group: c.group()?,
        exercise: c.take()?,
        unread: c.take()?,
        unacknowledged: c.take()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ArchiveKey;

    #[test]
    fn counts_that_are_wrong_are_mended() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[1; 32])).unwrap();
        assert!(archive.recount().unwrap());
        archive
            .conn
            .execute_batch(
                "INSERT INTO message_count VALUES (zeroblob(16), 0, 7, 0);
                 INSERT INTO owed_count VALUES ('ours', 3)",
            )
            .unwrap();
        assert_eq!(archive.counts().unwrap().unread, 7);
        assert!(!archive.recount().unwrap());
        assert_eq!(archive.counts().unwrap().unread, 0);
        assert_eq!(archive.standing_owed(Owes::Ours).unwrap(), 0);
        assert!(archive.recount().unwrap());
    }
}
