//! `audit`: who opened, exported or deleted what, and when; changes to it show.
//!
//! Each row's hash covers the row and the hash before, so a row that was changed, dropped or put
//! in between breaks the chain there. Who holds the archive's key could compute the whole chain
//! anew or cut off its end; against that the engine keeps the head in the vault, and
//! [`Archive::verify_audit_from`] compares. Turned down: a signature on each row (the same
//! desktop holds the key, and a head in the vault shows the same).

use aircop_message::{MessageId, OfficerId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

use crate::archive::Archive;
use crate::columns::{Columns, codes, signed};
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE audit (
    number  INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    at      INTEGER NOT NULL,
    action  TEXT    NOT NULL,
    officer BLOB    NOT NULL CHECK (length(officer) = 16),
    name    TEXT    NOT NULL,
    message BLOB    CHECK (length(message) = 16),
    detail  TEXT    NOT NULL,
    hash    BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;
";

codes! {
    /// What was done.
    AuditAction {
        /// An officer unlocked the desktop.
        Unlocked = "unlocked",
        /// It was locked, by the officer or by itself.
        Locked = "locked",
        /// A message was shown.
        Opened = "opened",
        /// A message left the archive as a file, on paper or by the clipboard.
        Exported = "exported",
        /// A message, draft or quarantined envelope was deleted.
        Deleted = "deleted",
        /// A message was sent.
        Sent = "sent",
        /// An officer was added.
        OfficerAdded = "officer_added",
        /// An officer was removed.
        OfficerRemoved = "officer_removed",
        /// An officer was named to administer the desk.
        AdministratorNamed = "administrator_named",
        /// An officer no longer administers it.
        AdministratorEnded = "administrator_ended",
        /// An acknowledgement was taken back before its sender was told.
        AcknowledgementUndone = "acknowledgement_undone",
        /// An officer left the desk to the next one.
        HandedOver = "handed_over",
        /// An officer took over what was open.
        TakenOver = "taken_over",
        /// An officer changed the own password.
        PasswordChanged = "password_changed",
        /// The vault was tied to the system's keyring.
        KeyringTied = "keyring_tied",
        /// It was untied.
        KeyringUntied = "keyring_untied",
        /// A thread was left to an officer, or to whoever is on duty.
        Assigned = "assigned",
        /// A backup was made.
        BackedUp = "backed_up",
        /// Messages, or the whole archive, were taken from a backup.
        Restored = "restored",
        /// A passenger list was matched against watch list and archive.
        PassengersMatched = "passengers_matched",
        /// Records of before were taken out of a file.
        Imported = "imported",
        /// An officer took note that the log does not go on from where it was.
        BreakNoted = "break_noted",
        /// An officer said of two messages whether they are about the same, or took it back.
        Judged = "judged",
        /// An entry was put on the watch list.
        WatchAdded = "watch_added",
        /// An entry was taken off the watch list.
        WatchRemoved = "watch_removed",
        /// An entry of the watch list expired.
        WatchExpired = "watch_expired",
        /// Somebody looked at the watch list.
        WatchShown = "watch_shown",
        /// Other offices were asked whether they hold something.
        EnquirySent = "enquiry_sent",
        /// Another office asked.
        EnquiryReceived = "enquiry_received",
        /// An enquiry was answered.
        EnquiryAnswered = "enquiry_answered",
        /// An answer to an enquiry of this office came.
        EnquiryAnswerReceived = "enquiry_answer_received",
        /// Whether the desk answers "no hit" by itself was changed.
        EnquiryByItself = "enquiry_by_itself",
        /// A thread was put under a legal hold.
        Held = "held",
        /// It was released.
        Released = "released",
        /// Messages were erased for good.
        Erased = "erased",
        /// A certificate of an erasure was written.
        ErasureCertified = "erasure_certified",
        /// Erasing by itself was switched on or off.
        RetentionSwitched = "retention_switched",
        /// Headquarters: an invitation was made.
        Invited = "invited",
        /// Headquarters: an invitation was cancelled.
        InvitationCancelled = "invitation_cancelled",
        /// Headquarters: a request to join was refused.
        RequestRefused = "request_refused",
        /// Headquarters: an office was admitted.
        OfficeAdmitted = "office_admitted",
        /// Headquarters: a device was admitted.
        DeviceAdmitted = "device_admitted",
        /// Headquarters: an office was revoked.
        OfficeRevoked = "office_revoked",
        /// Headquarters: a device was revoked.
        DeviceRevoked = "device_revoked",
        /// Headquarters: a group was opened.
        GroupOpened = "group_opened",
        /// Headquarters: a group was closed.
        GroupClosed = "group_closed",
        /// Headquarters: an office was given a role in a group.
        RoleGranted = "role_granted",
        /// Headquarters: an office was taken out of a group.
        RoleWithdrawn = "role_withdrawn",
        /// Headquarters: for how long messages are kept was set.
        RetentionSet = "retention_set",
        /// Headquarters: where an office is called was set.
        TelephoneSet = "telephone_set",
        /// Headquarters: the keys that sign, or how many must, were changed.
        PolicyChanged = "policy_changed",
        /// Headquarters: another relay address or key was set.
        RelayChanged = "relay_changed",
        /// Headquarters: the key under which the relay keeps the directory was replaced.
        LogKeyReplaced = "log_key_replaced",
        /// Headquarters: a statement waits for others' signatures.
        Proposed = "proposed",
    }
}

/// What an officer did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: Timestamp,
    /// What.
    pub action: AuditAction,
    /// Who.
    pub officer: OfficerId,
    /// The officer's name on that day.
    pub name: String,
    /// The message that it was done to, if it was one. It may be gone by now.
    pub message: Option<MessageId>,
    /// What a person needs to know beyond it; may be empty.
    pub detail: String,
}

/// An entry in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    /// From 1, without gaps.
    pub number: u64,
    /// The entry.
    pub entry: AuditEntry,
}

/// How far the log goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditHead {
    /// Number of entries.
    pub count: u64,
    /// Hash of the last one, over all before; zeros when there is none.
    pub hash: [u8; 32],
}

impl Archive {
    /// Appends an entry and returns the new head, for the vault.
    ///
    /// # Errors
    /// When the archive cannot be written; then what was to be done should not be done.
    pub fn audit(&self, entry: &AuditEntry) -> Result<AuditHead, ArchiveError> {
        self.transaction(|_| {
            let before = self.audit_head()?;
            let count = before.count.saturating_add(1);
            let hash = link(&before.hash, count, entry);
            self.conn
                .prepare_cached(
                    "INSERT INTO audit (number, at, action, officer, name, message, detail, hash)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                )?
                .execute(params![
                    signed(count),
                    entry.at.0,
                    entry.action.code(),
                    entry.officer.0,
                    entry.name,
                    entry.message.map(|message| message.0),
                    entry.detail,
                    hash,
                ])?;
            Ok(AuditHead { count, hash })
        })
    }

    /// Entries with a number below `before` (`None`: from the last one), the newest first; at
    /// most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn audit_entries(
        &self,
        before: Option<u64>,
        limit: u32,
    ) -> Result<Vec<AuditRow>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT number, at, action, officer, name, message, detail, hash
             FROM audit WHERE number < ?1 ORDER BY number DESC LIMIT ?2",
        )?;
        let before = before.map_or(i64::MAX, signed);
        let rows = statement.query_map(params![before, limit], |row| Ok(read(row)?.0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the first entry was made; none of an empty log.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn audit_begins(&self) -> Result<Option<Timestamp>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT at FROM audit ORDER BY number LIMIT 1")?;
        let first = statement.query_row([], |row| row.get(0)).optional()?;
        Ok(first.map(Timestamp))
    }

    /// The head of the log as it stands.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn audit_head(&self) -> Result<AuditHead, ArchiveError> {
        let last = self
            .conn
            .prepare_cached("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")?
            .query_row([], |row| {
                let mut c = Columns::new(row);
                Ok(AuditHead {
                    count: c.number()?,
                    hash: c.take()?,
                })
            })
            .optional()?;
        Ok(last.unwrap_or(NOTHING))
    }

    /// Whether the log still has the entry that `kept` names, as it was. One row is read;
    /// [`Archive::verify_audit_from`] reads all.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn audit_holds(&self, kept: &AuditHead) -> Result<bool, ArchiveError> {
        if kept.count == 0 {
            return Ok(true);
        }
        let hash = self
            .conn
            .prepare_cached("SELECT hash FROM audit WHERE number = ?1")?
            .query_row([signed(kept.count)], |row| row.get::<_, [u8; 32]>(0))
            .optional()?;
        Ok(hash == Some(kept.hash))
    }

    /// Checks the whole chain. Returns the number of entries.
    ///
    /// # Errors
    /// [`ArchiveError::AuditBroken`] with the number of the first entry that is not as it was
    /// written.
    pub fn verify_audit(&self) -> Result<u64, ArchiveError> {
        self.verify_audit_from(&NOTHING)
    }

    /// Checks the whole chain, and that it goes on from a head that was kept elsewhere: nothing
    /// was cut off, and it was not written anew. Returns the number of entries.
    ///
    /// # Errors
    /// [`ArchiveError::AuditBroken`]; its number is that of `kept` when the chain is sound in
    /// itself and another one.
    pub fn verify_audit_from(&self, kept: &AuditHead) -> Result<u64, ArchiveError> {
        let mut statement = self.conn.prepare(
            "SELECT number, at, action, officer, name, message, detail, hash
             FROM audit ORDER BY number",
        )?;
        let mut head = NOTHING;
        let mut met = kept.count == 0;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let expected = head.count.saturating_add(1);
            let broken = ArchiveError::AuditBroken { at: expected };
            // A value that can't be read is no other fault than one that was changed.
            let Ok((found, hash)) = read(row) else {
                return Err(broken);
            };
            if found.number != expected || link(&head.hash, expected, &found.entry) != hash {
                return Err(broken);
            }
            head = AuditHead {
                count: expected,
                hash,
            };
            met |= head == *kept;
        }
        if met {
            Ok(head.count)
        } else {
            Err(ArchiveError::AuditBroken { at: kept.count })
        }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<(AuditRow, [u8; 32])> {
    let mut c = Columns::new(row);
    let row = AuditRow {
        number: c.number()?,
        entry: AuditEntry {
            at: c.time()?,
            action: c.code(AuditAction::from_code)?,
            officer: c.take().map(OfficerId)?,
            name: c.take()?,
            message: c.take::<Option<[u8; 16]>>()?.map(MessageId),
            detail: c.take()?,
        },
    };
    Ok((row, c.take()?))
}

/// Texts go in with their lengths, so that no two entries are the same bytes.
fn link(before: &[u8; 32], number: u64, entry: &AuditEntry) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(LABEL);
    hash.update(before);
    hash.update(number.to_be_bytes());
    hash.update(entry.at.0.to_be_bytes());
    hash.update(entry.officer.0);
    for text in [entry.action.code(), &entry.name, &entry.detail] {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    match entry.message {
        Some(message) => {
            hash.update([1]);
            hash.update(message.0);
        }
        None => hash.update([0]),
    }
    hash.finalize().into()
}

const LABEL: &[u8] = b"aircop archive audit v1\0";

const NOTHING: AuditHead = AuditHead {
    count: 0,
    hash: [0; 32],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ArchiveKey;

    #[test]
    fn a_head_that_was_kept_is_found_and_a_shorter_or_other_log_is_noticed() {
        let (_dir, archive) = logged(3);
        let head = archive.audit_head().unwrap();
        assert!(archive.audit_holds(&NOTHING).unwrap());
        assert!(archive.audit_holds(&head).unwrap());
        let other = AuditHead {
            hash: [9; 32],
            ..head
        };
        assert!(!archive.audit_holds(&other).unwrap());
        archive
            .conn
            .execute("DELETE FROM audit WHERE number = 3", [])
            .unwrap();
        assert!(!archive.audit_holds(&head).unwrap());
    }

    fn logged(count: u8) -> (tempfile::TempDir, Archive) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[3; 32])).unwrap();
        for number in 1..=count {
            archive.audit(&entry(number)).unwrap();
        }
        (dir, archive)
    }

    fn entry(number: u8) -> AuditEntry {
        AuditEntry {
            at: Timestamp(1_795_478_400_000).plus_seconds(i64::from(number)),
            action: AuditAction::Opened,
            officer: OfficerId([4; 16]),
            name: "João Évora".into(),
            message: number.is_multiple_of(2).then_some(MessageId([number; 16])),
            detail: String::new(),
        }
    }

    fn broken_at(outcome: Result<u64, ArchiveError>) -> Option<u64> {
        match outcome {
            Ok(_) => None,
            Err(ArchiveError::AuditBroken { at }) => Some(at),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn entries_come_back_newest_first_page_by_page_and_after_a_restart() {
        let (dir, archive) = logged(5);
        let head = archive.audit_head().unwrap();
        assert_eq!(head.count, 5);
        archive.close().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::open(&path, &ArchiveKey::new(&[3; 32])).unwrap();
        let page = archive.audit_entries(None, 2).unwrap();
        assert_eq!(
            page.iter().map(|row| row.number).collect::<Vec<_>>(),
            [5, 4]
        );
        assert_eq!(page[1].entry, entry(4));
        let rest = archive.audit_entries(Some(4), 9).unwrap();
        assert_eq!(
            rest.iter().map(|row| row.number).collect::<Vec<_>>(),
            [3, 2, 1]
        );
        assert_eq!(archive.verify_audit_from(&head).unwrap(), 5);
        let next = archive.audit(&entry(6)).unwrap();
        assert_eq!(next, archive.audit_head().unwrap());
        assert_eq!(archive.verify_audit_from(&head).unwrap(), 6);
        assert_eq!(logged(0).1.verify_audit().unwrap(), 0);
    }

    #[test]
    fn every_change_by_sql_is_found_where_it_is() {
        for (sql, at) in [
            ("UPDATE audit SET name = 'Another' WHERE number = 3", 3),
            ("UPDATE audit SET at = at + 1 WHERE number = 1", 1),
            ("UPDATE audit SET action = 'locked' WHERE number = 2", 2),
            ("UPDATE audit SET action = 'unheard of' WHERE number = 2", 2),
            ("UPDATE audit SET message = NULL WHERE number = 4", 4),
            (
                "UPDATE audit SET message = zeroblob(16) WHERE number = 3",
                3,
            ),
            (
                "UPDATE audit SET officer = zeroblob(16) WHERE number = 5",
                5,
            ),
            (
                "UPDATE audit SET detail = name, name = detail WHERE number = 5",
                5,
            ),
            ("UPDATE audit SET hash = zeroblob(32) WHERE number = 5", 5),
            ("DELETE FROM audit WHERE number = 2", 2),
            ("DELETE FROM audit WHERE number = 1", 1),
            (
                "DELETE FROM audit WHERE number = 2;
                 UPDATE audit SET number = number - 1 WHERE number > 2",
                2,
            ),
            (
                "UPDATE audit SET number = 9 WHERE number = 2;
                 UPDATE audit SET number = 2 WHERE number = 3;
                 UPDATE audit SET number = 3 WHERE number = 9",
                2,
            ),
            (
                "INSERT INTO audit SELECT 6, at, action, officer, name, message, detail, hash
                 FROM audit WHERE number = 5",
                6,
            ),
        ] {
            let (_dir, archive) = logged(5);
            archive.conn.execute_batch(sql).unwrap();
            assert_eq!(broken_at(archive.verify_audit()), Some(at), "{sql}");
        }
    }

    #[test]
    fn a_log_cut_short_or_written_anew_differs_from_the_kept_head() {
        let (_dir, archive) = logged(5);
        let kept = archive.audit_head().unwrap();
        archive
            .conn
            .execute_batch("DELETE FROM audit WHERE number > 3")
            .unwrap();
        assert_eq!(broken_at(archive.verify_audit()), None);
        assert_eq!(broken_at(archive.verify_audit_from(&kept)), Some(5));
        archive.conn.execute_batch("DELETE FROM audit").unwrap();
        for number in [1, 2, 4, 4, 5] {
            archive.audit(&entry(number)).unwrap();
        }
        assert_eq!(archive.verify_audit().unwrap(), 5);
        assert_eq!(broken_at(archive.verify_audit_from(&kept)), Some(5));
    }

    #[test]
    fn an_entry_stands_or_falls_with_what_it_tells_of() {
        let (_dir, archive) = logged(1);
        let outcome: Result<(), ArchiveError> = archive.transaction(|archive| {
            archive.audit(&entry(2))?;
            Err(ArchiveError::Missing("message"))
        });
        assert!(outcome.is_err());
        assert_eq!(archive.verify_audit().unwrap(), 1);
    }
}
