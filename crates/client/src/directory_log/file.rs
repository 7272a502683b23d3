//! The directory as a file: for a desk that no relay reaches any more, because the one that it knows
//! is gone.
//!
//! It is what a relay would serve, sealed under the key that every member holds, so that the stick
//! tells its finder no more than a relay's operator learns. Who takes it verifies every entry as if
//! a relay had brought it: the file can be old or damaged, never false.

use aircop_api::{ApiError, ErrorCode, Event};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::directory_log::log_key::seal_entry;
use crate::directory_log::uncovered::{Settled, Uncovered};
use crate::error::{self, ClientError, Outcome};
use crate::session::engine::Engine;

/// Marks the file.
const MARK: &str = "aircop directory 1";
/// Bytes of a file at most: some 60,000 entries.
pub const MAX_DIRECTORY_FILE: usize = aircop_wire::limits::MAX_DIRECTORY_FILE;

/// What a directory file brought.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TakenDirectory {
    /// Entries that were not here before.
    pub new_entries: u64,
    /// The relay's addresses, when the file moved this desk to another relay.
    pub moved_to: Option<Vec<String>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    directory: String,
    /// Fingerprint of the log, hexadecimal.
    log: String,
    /// Sealed entries from the first one on, hexadecimal.
    entries: Vec<String>,
    /// A checkpoint note over all of them, hexadecimal.
    checkpoint: String,
}

impl Engine {
    /// The directory as a file for a desk that no relay reaches.
    ///
    /// # Errors
    /// Locked or not joined.
    pub fn directory_file(&self) -> Result<String, ApiError> {
        Ok(self.desk()?.directory_file()?)
    }

    /// Takes a directory file: verifies what is new in it, and moves to the relay that it names.
    ///
    /// # Errors
    /// [`ErrorCode::DirectoryFileMalformed`]; [`ErrorCode::DirectoryInvalid`] and
    /// [`ErrorCode::DirectorySplit`] as from a relay. What was verified before stays.
    pub fn take_directory_file(&self, text: &str) -> Result<TakenDirectory, ApiError> {
        Ok(self.desk()?.take_directory_file(text)?)
    }
}

impl Desk {
    pub(crate) fn directory_file(&self) -> Outcome<String> {
        let mut state = self.lock();
        let keys = state.log_keys(state.directory.as_ref())?;
        let log = hex::encode(state.directory()?.fingerprint().0);
        let checkpoint = match state.hq() {
            Ok(hq) => {
                let key = hq.key();
                Some(state.directory()?.sign_checkpoint(&key))
            }
            Err(_) => state.directory()?.latest().map(|c| c.note.clone()),
        };
        let entries: Vec<Vec<u8>> = state.directory()?.entries().map(<[u8]>::to_vec).collect();
        let mut lines = Vec::with_capacity(entries.len());
        for (index, entry) in (0_u64..).zip(&entries) {
            let sealed = seal_entry(&keys, index, entry, &mut state.rng);
            let sealed = sealed.ok_or_else(|| error::internal("an entry cannot be sealed"))?;
            lines.push(hex::encode(sealed));
        }
        let text = Text {
            directory: MARK.into(),
            log,
            entries: lines,
            checkpoint: hex::encode(checkpoint.unwrap_or_default()),
        };
        serde_json::to_string_pretty(&text).map_err(error::internal)
    }

    pub(crate) fn take_directory_file(&self, text: &str) -> Outcome<TakenDirectory> {
        let bad = |why: &str| ClientError::with(ErrorCode::DirectoryFileMalformed, why);
        if text.len() > MAX_DIRECTORY_FILE {
            return Err(bad("it is too long"));
        }
        let text: Text = serde_json::from_str(text.trim())
            .map_err(|e| bad(&format!("line {}, column {}", e.line(), e.column())))?;
        if text.directory != MARK {
            return Err(bad("it is of another version"));
        }
        let now = self.now();
        let mut state = self.lock();
        let ours = state.secrets.log.map(|log| hex::encode(log.0));
        if ours.as_deref() != Some(text.log.as_str()) {
            return Err(bad("it is of another directory"));
        }
        let note = hex::decode(&text.checkpoint).map_err(|_| bad("its checkpoint is damaged"))?;
        let mut uncovered = Uncovered::default();
        let have = uncovered.from(state.directory.as_ref());
        let mut new_entries = 0;
        for (index, line) in (0_u64..).zip(&text.entries).skip_while(|(i, _)| *i < have) {
            let sealed = hex::decode(line).map_err(|_| bad("an entry is damaged"))?;
            let entry = state.open_next(&mut uncovered, index, &sealed)?;
            let entry = entry.ok_or_else(|| bad("an entry is damaged"))?;
            state.gather(&mut uncovered, entry, state.taken(now))?;
            new_entries += 1;
        }
        match state.settle(&mut uncovered, &note, now)? {
            Settled::Kept(_) => {}
            Settled::Ahead => return Err(bad("its checkpoint does not cover its entries")),
            Settled::Uncosigned(few) => return Err(error::uncosigned(few)),
            Settled::Split(_) => return Err(ClientError::new(ErrorCode::DirectorySplit)),
        }
        let moved = state.follow_directory(&self.config.blobs(), now)?;
        let relay = state.secrets.relay.clone();
        drop(state);
        self.tell(Event::DirectoryChanged);
        self.visits.has_moved();
        self.wake.notify_one();
        Ok(TakenDirectory {
            new_entries,
            moved_to: relay.filter(|_| moved).map(|relay| relay.addresses),
        })
    }
}
