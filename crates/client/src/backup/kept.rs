//! A backup from the window: a file in the officer's downloads, and since when there is none.

use aircop_api::{Reply, Secret};
use aircop_message::Timestamp;
use zeroize::Zeroizing;

use crate::desk::State;
use crate::error::{self, Outcome};
use crate::export::paper::{downloads, filled_file};
use crate::session::engine::Engine;

impl Engine {
    /// Writes a backup into the downloads under a name that is free, on a thread of its own: it takes as
    /// long as the archive is large.
    pub(crate) async fn back_up_to_downloads(&self, passphrase: Secret) -> Outcome<Reply> {
        let engine = self.clone();
        let passphrase = Zeroizing::new(passphrase.0);
        let written = tokio::task::spawn_blocking(move || engine.write_to_downloads(&passphrase));
        written.await.map_err(error::internal)?
    }

    fn write_to_downloads(&self, passphrase: &str) -> Outcome<Reply> {
        let desk = self.desk()?;
        let folder = downloads(&desk.config)?;
        let day: String = desk.now().to_rfc3339().chars().take(DAY).collect();
        let name = filled_file(&folder, &format!("aircop-{day}"), "backup", |file| {
            self.write_backup(file, passphrase)
        })?;
        desk.tell_status();
        Ok(Reply::Saved { name })
    }
}

impl State {
    /// Notes that all messages are in a backup now.
    pub(super) fn note_backup(&self, now: Timestamp) -> Outcome<()> {
        Ok(self.archive.set_setting(BACKED_UP, &now.0.to_string())?)
    }

    /// When this desk's messages were last backed up, and whether it is time again: [`WEEK`] after
    /// that, or after the desk began.
    pub(crate) fn backups(&self, now: Timestamp) -> Outcome<(Option<Timestamp>, bool)> {
        let last = self.archive.setting(BACKED_UP)?;
        let last = last.and_then(|at| at.parse().ok()).map(Timestamp);
        let since = match last {
            Some(at) => Some(at),
            None => self.archive.audit_begins()?,
        };
        let due = since.is_some_and(|since| now.since(since) >= WEEK);
        Ok((last, due && self.secrets.office.is_some()))
    }
}

/// The setting that says when, milliseconds since 1970 in UTC.
const BACKED_UP: &str = "backed-up";
/// Milliseconds that a desk should not go without a backup.
const WEEK: i64 = 7 * 24 * 3600 * 1000;
/// Characters of a day in RFC 3339.
const DAY: usize = 10;
