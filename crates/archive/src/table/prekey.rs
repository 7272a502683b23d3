//! `prekey`: the newest verified prekey bundle of every other device.

use aircop_message::{DeviceKey, Timestamp};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::columns::{Columns, signed};
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE prekey (
    device   BLOB    NOT NULL PRIMARY KEY CHECK (length(device) = 32),
    sequence INTEGER NOT NULL,
    expires  INTEGER NOT NULL,
    bundle   BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
";

/// A verified bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prekey {
    /// The device that signed it.
    pub device: DeviceKey,
    /// Its sequence; only ever larger.
    pub sequence: u64,
    /// Until when it may be sealed to.
    pub expires: Timestamp,
    /// The signed bundle.
    pub bundle: Vec<u8>,
}

impl Archive {
    /// Keeps a verified bundle if its sequence is newer than what is here: an older one that a
    /// relay serves is refused with false.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn put_prekey(&self, prekey: &Prekey) -> Result<bool, ArchiveError> {
        let changed = self
            .conn
            .prepare_cached(
                "INSERT INTO prekey (device, sequence, expires, bundle) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (device) DO UPDATE SET sequence = excluded.sequence,
                 expires = excluded.expires, bundle = excluded.bundle
             WHERE excluded.sequence > sequence",
            )?
            .execute(params![
                prekey.device.0,
                signed(prekey.sequence),
                prekey.expires.0,
                prekey.bundle
            ])?;
        Ok(changed == 1)
    }

    /// The newest bundle of a device, also an expired one.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn prekey(&self, device: DeviceKey) -> Result<Option<Prekey>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT device, sequence, expires, bundle FROM prekey WHERE device = ?1",
        )?;
        Ok(statement
            .query_row([device.0], |found| {
                let mut c = Columns::new(found);
                Ok(Prekey {
                    device: c.device()?,
                    sequence: c.number()?,
                    expires: c.time()?,
                    bundle: c.take()?,
                })
            })
            .optional()?)
    }
}
