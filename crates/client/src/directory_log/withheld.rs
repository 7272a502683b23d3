//! A longer log that headquarters has signed and that the relay does not give.
//!
//! Whoever holds such a note knows that something was said which is kept from this desk, a
//! revocation perhaps. For some minutes that is how a log spreads; a relay that goes on for 15
//! minutes of connection hides it, and an officer has to know. The note is kept: it bears
//! headquarters' signature, and the log has to come to its size and root.

use aircop_api::{ApiError, Trust};
use aircop_directory::{Consistency, Cosigned, DirectoryError};
use aircop_message::{DeviceKey, Timestamp};
use serde::{Deserialize, Serialize};
use tokio::time::Instant;

use crate::desk::State;
use crate::error::{self, ClientError, Outcome};
use crate::session::engine::Engine;

/// The setting that keeps it; empty for none.
const WITHHELD: &str = "directory.withheld";
/// How long, on line, before it is an alarm (15 minutes, in milliseconds).
pub const PATIENCE_MS: u64 = 15 * 60_000;

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// Entries that the note covers.
    pub size: u64,
    /// Headquarters' note (C2SP tlog-checkpoint).
    pub note: String,
    /// The device whose message brought it; none when the relay itself served it.
    pub brought_by: Option<DeviceKey>,
    /// When it came.
    pub since: Timestamp,
    /// For how long this desk has been connected since.
    pub waited_ms: u64,
    /// The relay does give the log, and too few witnesses have cosigned the note: how many have, and
    /// how many must.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cosigned: Option<(u8, u8)>,
}

impl Withheld {
    /// Whether it is an alarm by now.
    #[must_use]
    pub fn is_alarm(&self) -> bool {
        self.waited_ms >= PATIENCE_MS
    }
}

impl Engine {
    /// A note over more of the directory than the relay gives, with since when and by whom.
    ///
    /// # Errors
    /// Locked or not joined; when the archive cannot be read.
    pub fn withheld(&self) -> Result<Option<Withheld>, ApiError> {
        Ok(self.desk()?.lock().withheld()?)
    }
}

impl State {
    pub(crate) fn withheld(&self) -> Outcome<Option<Withheld>> {
        let text = self.archive.setting(WITHHELD)?;
        // One that cannot be read is noted anew with the next message.
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// A note that is ahead of the log although the relay was asked for more.
    pub(crate) fn note_withheld(
        &mut self,
        size: u64,
        note: &[u8],
        brought_by: Option<DeviceKey>,
        now: Timestamp,
    ) -> Outcome<()> {
        let known = self.withheld()?;
        if known.as_ref().is_some_and(|known| known.size >= size) {
            return Ok(());
        }
        if known.is_none() {
            self.counted = Some(Instant::now());
        }
        // It goes on counting: each further entry that is kept back must not begin anew.
        let cosigned = known.as_ref().and_then(|known| known.cosigned);
        let (since, waited_ms) = known.map_or((now, 0), |known| (known.since, known.waited_ms));
        self.keep_withheld(Some(&Withheld {
            size,
            note: String::from_utf8_lossy(note).into_owned(),
            brought_by,
            since,
            waited_ms,
            cosigned,
        }))
    }

    /// The relay gives more of the log than we have, under a note that too few witnesses have cosigned.
    pub(crate) fn note_uncosigned(
        &mut self,
        size: u64,
        note: &[u8],
        few: Cosigned,
        now: Timestamp,
    ) -> Outcome<()> {
        self.note_withheld(size, note, None, now)?;
        let Some(mut withheld) = self.withheld()? else {
            return Ok(());
        };
        withheld.cosigned = Some((few.has, few.needs));
        self.keep_withheld(Some(&withheld))
    }

    fn keep_withheld(&self, withheld: Option<&Withheld>) -> Outcome<()> {
        let text = withheld.map(serde_json::to_string).transpose();
        let text = text.map_err(error::internal)?.unwrap_or_default();
        self.archive
            .set_setting(WITHHELD, &text)
            .map_err(ClientError::from)
    }

    /// The desk is connected from now on: time counts.
    pub(crate) fn begin_counting(&mut self) {
        self.counted = Some(Instant::now());
    }

    /// Adds the time of connection since it was last counted. By no clock that anybody can set, and
    /// over as many connections as the relay likes to break.
    pub(crate) fn count_withheld(&mut self) -> Outcome<bool> {
        let Some(mut withheld) = self.withheld()? else {
            return Ok(false);
        };
        let Some(counted) = self.counted.replace(Instant::now()) else {
            return Ok(false);
        };
        let passed = u64::try_from(counted.elapsed().as_millis()).unwrap_or(u64::MAX);
        let before = withheld.is_alarm();
        withheld.waited_ms = withheld.waited_ms.saturating_add(passed);
        self.keep_withheld(Some(&withheld))?;
        Ok(withheld.is_alarm() && !before)
    }

    /// The connection has ended.
    pub(crate) fn end_counting(&mut self) -> Outcome<()> {
        self.count_withheld()?;
        self.counted = None;
        Ok(())
    }

    /// The log has grown: whether it is now what the note says.
    pub(crate) fn settle_withheld(&mut self, now: Timestamp) -> Outcome<()> {
        let (Some(withheld), Some(directory)) = (self.withheld()?, self.directory.as_mut()) else {
            return Ok(());
        };
        if directory.size() < withheld.size {
            return Ok(());
        }
        let judged = directory.check_checkpoint(withheld.note.as_bytes());
        if let Err(DirectoryError::Split(split)) = judged {
            self.note_split(split.ours, split.theirs, withheld.brought_by, now)?;
        }
        self.keep_withheld(None)
    }

    /// What a withheld log makes of the trust in ours.
    pub(crate) fn trust_withheld(&self) -> Option<Trust> {
        let withheld = self.withheld().ok().flatten()?;
        withheld.is_alarm().then_some(match withheld.cosigned {
            Some(_) => Trust::Uncosigned,
            None => Trust::Withheld,
        })
    }

    /// The size of a note that is validly signed and ahead of our log.
    pub(crate) fn ahead(&self, note: &[u8]) -> Option<u64> {
        match self.directory.as_ref().map(|d| d.check_checkpoint(note)) {
            Some(Ok(Consistency::Ahead { size })) => Some(size),
            _ => None,
        }
    }
}
