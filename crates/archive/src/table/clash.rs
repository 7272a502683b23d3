//! `clash`: devices that were found to work with data that is older than what they did, or that
//! is used in two places. Evidence: noted by an officer, never removed.

use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp};
use rusqlite::params;

use crate::archive::Archive;
use crate::columns::{Columns, codes};
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE clash (
    id        INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    device    BLOB    NOT NULL CHECK (length(device) = 32),
    kind      TEXT    NOT NULL,
    reference TEXT    NOT NULL,
    reporter  BLOB    NOT NULL CHECK (length(reporter) = 16),
    first     BLOB    CHECK (length(first) = 16),
    second    BLOB    CHECK (length(second) = 16),
    found_at  INTEGER NOT NULL,
    noted     INTEGER NOT NULL DEFAULT 0 CHECK (noted IN (0, 1)),
    UNIQUE (device, kind, reference, reporter)
) STRICT;
CREATE INDEX message_by_reference ON message (sender_office, reference);
";

/// What names the messages beside their ids.
pub(crate) const ADD_NAMES: &str = "
ALTER TABLE clash ADD COLUMN first_device BLOB CHECK (length(first_device) = 32);
ALTER TABLE clash ADD COLUMN first_hash BLOB CHECK (length(first_hash) = 32);
ALTER TABLE clash ADD COLUMN second_device BLOB CHECK (length(second_device) = 32);
ALTER TABLE clash ADD COLUMN second_hash BLOB CHECK (length(second_hash) = 32);
";

/// What names a message: two contents of one id have two names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// The device that signed it.
    pub device: DeviceKey,
    /// Its id.
    pub message: MessageId,
    /// The hash of its content; none before it was sealed.
    pub hash: Option<[u8; 32]>,
}

codes! {
    /// What was found.
    ClashKind {
        /// It has older data than it had.
        Older = "older",
        /// Its data is in use in two places.
        Twin = "twin",
        /// Two messages bear one reference.
        TwoReferences = "two-references",
        /// One message has two contents.
        TwoContents = "two-contents",
        /// An office has another content of a message than this desk.
        OtherContent = "other-content",
    }
}

/// What was found about a device, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Which device.
    pub device: DeviceKey,
    /// What.
    pub kind: ClashKind,
    /// The reference that two messages bear; else empty.
    pub reference: String,
    /// The office that found it: our own, or one that reported it.
    pub reporter: OfficeId,
    /// The messages, as far as there are any, the one that was here first; or the two contents of one.
    pub messages: Vec<Named>,
    /// When it was found, by the reporter's clock.
    pub found_at: Timestamp,
}

/// Clashes that one office can have reported: none of its reports may push out another's.
const MOST_OF_ONE: u32 = 200;

impl Archive {
    /// Keeps it; the same again is news only once an officer has noted the one before. False when
    /// it is no news, or when this reporter has reported too many.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn add_clash(&self, clash: &Clash) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let reported: u32 = self
                .conn
                .prepare_cached("SELECT count(*) FROM clash WHERE reporter = ?1")?
                .query_row([clash.reporter.0], |found| found.get(0))?;
            if reported >= MOST_OF_ONE {
                return Ok(false);
            }
            let (first, second) = (clash.messages.first(), clash.messages.get(1));
            let hash = |named: &Named| named.hash;
            let changed = self
                .conn
                .prepare_cached(
                    "INSERT INTO clash (device, kind, reference, reporter, first, second, found_at,
                     first_device, first_hash, second_device, second_hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                 ON CONFLICT (device, kind, reference, reporter) DO UPDATE
                 SET found_at = excluded.found_at, noted = 0
                 WHERE noted = 1 AND excluded.found_at > found_at",
                )?
                .execute(params![
                    clash.device.0,
                    clash.kind.code(),
                    clash.reference,
                    clash.reporter.0,
                    first.map(|named| named.message.0),
                    second.map(|named| named.message.0),
                    clash.found_at.0,
                    first.map(|named| named.device.0),
                    first.and_then(hash),
                    second.map(|named| named.device.0),
                    second.and_then(hash),
                ])?;
            Ok(changed == 1)
        })
    }

    /// Those that no officer has noted yet, the newest first; at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn clashes(&self, limit: u32) -> Result<Vec<Clash>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT device, kind, reference, reporter, found_at, first, first_device, first_hash,
                 second, second_device, second_hash FROM clash
             WHERE noted = 0 ORDER BY found_at DESC, id DESC LIMIT ?1",
        )?;
        let rows = statement.query_map([limit], |found| {
            let mut c = Columns::new(found);
            let mut clash = Clash {
                device: c.device()?,
                kind: c.code(ClashKind::from_code)?,
                reference: c.take()?,
                reporter: c.office()?,
                found_at: c.time()?,
                messages: Vec::new(),
            };
            for _ in 0..2 {
                let message = c.take::<Option<[u8; 16]>>()?.map(MessageId);
                let device = c.take::<Option<[u8; 32]>>()?.map(DeviceKey);
                let hash = c.take()?;
                clash.messages.extend(message.map(|message| Named {
                    // An older program kept the id alone.
                    device: device.unwrap_or(clash.device),
                    message,
                    hash,
                }));
            }
            Ok(clash)
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// An officer has noted them all. How many there were.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn note_clashes(&self) -> Result<usize, ArchiveError> {
        Ok(self
            .conn
            .execute("UPDATE clash SET noted = 1 WHERE noted = 0", [])?)
    }

    /// What was found about this device by this office is over: the same again is news.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn note_clashes_of(
        &self,
        device: DeviceKey,
        reporter: OfficeId,
    ) -> Result<usize, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("UPDATE clash SET noted = 1 WHERE device = ?1 AND reporter = ?2")?;
        Ok(statement.execute(params![device.0, reporter.0])?)
    }
}
