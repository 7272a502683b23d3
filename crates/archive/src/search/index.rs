//! Keeping the search index in step with the program.
//!
//! A new normal form, or new fields by which messages are found, has every message read into the
//! index again: the newest first, a few in each transaction, beside the officer's work. Until one's
//! turn comes it is found as before. It goes on after a crash where it was; how many are left is
//! kept, since counting them would read them all.

use aircop_message::Message;
use rusqlite::params;

use super::normalise;
use crate::archive::Archive;
use crate::error::ArchiveError;

/// Which normal form wrote the index.
const NORMAL_FORM: &str = "archive.search_version";
/// Which fields of a message were indexed.
const FIELDS: &str = "archive.fields_version";
/// Messages below this position are still to be read again.
const BELOW: &str = "archive.search_below";
/// How many there are.
const LEFT: &str = "archive.search_left";

/// What a message is found by, beside its subject, reference and route.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchFields {
    /// See [`crate::Indexed::text`].
    pub text: String,
    /// See [`crate::Indexed::names`].
    pub names: Vec<String>,
    /// See [`crate::Indexed::codes`].
    pub codes: Vec<String>,
    /// See [`crate::Indexed::labels`].
    pub labels: Vec<String>,
}

/// Notes that the index has to be read anew if another version of the normal form wrote it.
pub(crate) fn note_normal_form(archive: &Archive) -> Result<(), ArchiveError> {
    archive.note_version(NORMAL_FORM, normalise::VERSION)
}

impl Archive {
    /// Notes that every message here has to be read into the search index again, if other fields
    /// were indexed by whoever wrote it: `version` is raised when [`SearchFields`] are made in
    /// another way.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn search_fields_in_step(&self, version: u32) -> Result<(), ArchiveError> {
        self.note_version(FIELDS, version)
    }

    fn note_version(&self, setting: &str, version: u32) -> Result<(), ArchiveError> {
        let wanted = version.to_string();
        if self.setting(setting)?.as_deref() == Some(wanted.as_str()) {
            return Ok(());
        }
        self.transaction(|_| {
            let left = self.message_count()?;
            if left > 0 {
                self.set_setting(BELOW, &i64::MAX.to_string())?;
            }
            self.set_setting(LEFT, &left.to_string())?;
            self.set_setting(setting, &wanted)
        })
    }

    /// Reads at most `limit` messages into the search index again, the newest first, in one
    /// transaction, and returns how many were read; 0 when there is nothing left to do. `fields`
    /// makes what a message is found by; one that this program cannot read keeps what it has.
    ///
    /// # Errors
    /// When the archive cannot be written; then it goes on from where it was.
    pub fn index_again(
        &self,
        limit: u32,
        fields: impl Fn(&Message) -> SearchFields,
    ) -> Result<usize, ArchiveError> {
        let Some(below) = self.search_below()? else {
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
                    self.set_fields(*position, &fields(&message))?;
                }
                self.conn
                    .prepare_cached("DELETE FROM message_search WHERE rowid = ?1")?
                    .execute([position])?;
                self.index_message(*position)?;
            }
            let done = rows.len() < limit as usize;
            let reached = rows.last().filter(|_| !done).map(|(position, _)| *position);
            self.set_setting(BELOW, &reached.unwrap_or(i64::MIN).to_string())?;
            let left = self.left_to_index()?.saturating_sub(rows.len() as u64);
            self.set_setting(LEFT, &if done { 0 } else { left }.to_string())?;
            Ok(rows.len())
        })
    }

    /// How many messages are still found as an older program indexed them.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn left_to_index(&self) -> Result<u64, ArchiveError> {
        let left = self.setting(LEFT)?;
        Ok(left.and_then(|left| left.parse().ok()).unwrap_or(0))
    }

    /// Writes the row only where something has changed: it is long.
    fn set_fields(&self, position: i64, fields: &SearchFields) -> Result<(), ArchiveError> {
        let lines = |list: &[String]| list.join("\n");
        self.conn
            .prepare_cached(
                "UPDATE message SET text = ?2, names = ?3, codes = ?4, labels = ?5
                 WHERE position = ?1
                    AND (text <> ?2 OR names <> ?3 OR codes <> ?4 OR labels <> ?5)",
            )?
            .execute(params![
                position,
                fields.text,
                lines(&fields.names),
                lines(&fields.codes),
                lines(&fields.labels),
            ])?;
        Ok(())
    }

    fn search_below(&self) -> Result<Option<i64>, ArchiveError> {
        let below = self.setting(BELOW)?;
        Ok(below
            .and_then(|below| below.parse().ok())
            .filter(|below| *below != i64::MIN))
    }
}

#[cfg(test)]
mod tests {
    use aircop_message::{DeviceKey, Draft, GroupId, MessageId, OfficeId, Stamp, Timestamp};

    use super::*;
    use crate::{ArchiveKey, Direction, Indexed, ListQuery, Received, State};

    fn note(number: u8) -> Received {
        let id = MessageId([number; 16]);
        let now = Timestamp(1_795_478_400_000 + i64::from(number) * 1000);
        let draft = Draft {
            kind: "NOTE".into(),
            subject: format!("number {number}"),
            narrative: "what an older program left out".into(),
            ..Draft::default()
        };
        let stamp = Stamp {
            id,
            reference: format!("R{number}"),
            group: GroupId([2; 16]),
            exercise: false,
            thread: None,
            now,
            offset_minutes: 0,
            language: "en".into(),
        };
        let said = draft.finish(&stamp).unwrap();
        Received {
            message: Indexed {
                id,
                thread: id,
                kind: "note".into(),
                direction: Direction::In,
                group: GroupId([2; 16]),
                exercise: false,
                sender_office: OfficeId([3; 16]),
                sender_device: DeviceKey([4; 32]),
                sender_officer: String::new(),
                reference: said.reference.clone(),
                urgency: 0,
                subject: said.subject.clone(),
                language: "en".into(),
                created: now,
                received: now,
                expires: now,
                reply_by: None,
                next_leg_at: None,
                due_at: None,
                here: false,
                route: String::new(),
                handling: String::new(),
                tlp: String::new(),
                state: State::Received,
                text: String::new(),
                names: Vec::new(),
                mentions: Vec::new(),
                codes: Vec::new(),
                labels: Vec::new(),
                payload: said.to_bytes().unwrap(),
                signed: Vec::new(),
                signature: vec![1; 64],
            },
            recipients: Vec::new(),
            remember_until: now,
            receipt: None,
            relay_seq: None,
        }
    }

    fn fields(message: &Message) -> SearchFields {
        SearchFields {
            text: message.narrative.clone(),
            ..SearchFields::default()
        }
    }

    fn found(archive: &Archive, text: &str) -> usize {
        let query = ListQuery {
            text: text.into(),
            ..ListQuery::default()
        };
        archive.list(&query).unwrap().len()
    }

    #[test]
    fn what_was_stored_before_is_found_by_fields_indexed_since() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let key = ArchiveKey::new(&[3; 32]);
        let archive = Archive::create(&path, &key).unwrap();
        archive.search_fields_in_step(1).unwrap();
        assert_eq!(archive.left_to_index().unwrap(), 0);
        for number in 1..=7 {
            archive.receive(&note(number)).unwrap();
        }
        // One that this program cannot read is found as before.
        let mut strange = note(8);
        strange.message.payload = vec![0xff];
        archive.receive(&strange).unwrap();
        assert_eq!(found(&archive, "older"), 0);
        archive.search_fields_in_step(2).unwrap();
        assert_eq!(archive.left_to_index().unwrap(), 8);
        assert_eq!(archive.index_again(3, fields).unwrap(), 3);
        assert_eq!(archive.left_to_index().unwrap(), 5);
        assert_eq!(found(&archive, "older"), 2);
        // The rest is found as before in the meantime.
        assert_eq!(found(&archive, "number"), 8);
        // A crash: it goes on where it was, and what arrives meanwhile is not counted.
        drop(archive);
        let archive = Archive::open(&path, &key).unwrap();
        archive.search_fields_in_step(2).unwrap();
        archive.receive(&note(9)).unwrap();
        assert_eq!(archive.left_to_index().unwrap(), 5);
        let mut rounds = 0;
        while archive.index_again(2, fields).unwrap() > 0 {
            rounds += 1;
        }
        assert_eq!(rounds, 3);
        assert_eq!(archive.left_to_index().unwrap(), 0);
        assert_eq!(found(&archive, "older"), 7);
        assert_eq!(found(&archive, "number"), 9);
        archive.check().unwrap();
    }

    #[test]
    fn a_new_normal_form_has_everything_read_again() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let key = ArchiveKey::new(&[3; 32]);
        let archive = Archive::create(&path, &key).unwrap();
        archive.receive(&note(1)).unwrap();
        archive.set_setting(NORMAL_FORM, "0").unwrap();
        archive.close().unwrap();
        let archive = Archive::open(&path, &key).unwrap();
        assert_eq!(archive.left_to_index().unwrap(), 1);
        assert_eq!(archive.index_again(50, fields).unwrap(), 1);
        assert_eq!(archive.index_again(50, fields).unwrap(), 0);
        assert_eq!(found(&archive, "older"), 1);
    }
}
