//! The split-view alarm as a file that anyone can check without an account and without a network:
//! two checkpoints that headquarters' keys signed and that no one log can have.
//!
//! It names no office, and holds nothing that is not proved: when and from whom the second
//! checkpoint came is the finder's word, so it stays in the list here.

use aircop_api::{ApiError, ErrorCode};
use aircop_archive as archive;
use aircop_archive::AuditAction;
use aircop_directory::{ShownSplit, SplitProof};
use aircop_message::Timestamp;
use serde::{Deserialize, Serialize};

use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::export::evidence::BadEvidence;
use crate::session::engine::Engine;

/// Marks the file.
const MARK: &str = "aircop split view 1";
/// Bytes of a file at most.
const MAX_LEN: usize = 4 * 1024 * 1024;

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitEvidence {
    evidence: String,
    proof: SplitProof,
}

/// An alarm that was raised here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// From 1, in the order in which they were found.
    pub number: usize,
    /// When.
    pub found: Timestamp,
    /// The office whose message brought the checkpoint; `None` when the relay did.
    pub brought_by: Option<String>,
    /// What it proves; `None` when this desk's log alone cannot prove it.
    pub shown: Option<ShownSplit>,
}

impl SplitEvidence {
    /// Whether a text says that it is such a file.
    #[must_use]
    pub fn is_one(text: &str) -> bool {
        #[derive(Deserialize)]
        struct Marked {
            evidence: String,
        }
        serde_json::from_str::<Marked>(text).is_ok_and(|read| read.evidence == MARK)
    }

    /// Reads a file, which has one form only.
    ///
    /// # Errors
    /// [`BadEvidence::Malformed`].
    pub fn from_text(text: &str) -> Result<Self, BadEvidence> {
        let bad = |why: String| BadEvidence::Malformed(why);
        if text.len() > MAX_LEN {
            return Err(bad("it is too long".into()));
        }
        let read: Self = serde_json::from_str(text).map_err(|e| bad(e.to_string()))?;
        if read.evidence != MARK {
            return Err(bad("it is of another version".into()));
        }
        if read.to_text() != text.strip_suffix('\n').unwrap_or(text) {
            return Err(bad("it is not in its one form".into()));
        }
        Ok(read)
    }

    /// The file's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Strings and numbers can always be written.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Checks everything.
    ///
    /// # Errors
    /// [`BadEvidence::Certificate`] with the first thing that does not hold.
    pub fn verify(&self) -> Result<ShownSplit, BadEvidence> {
        Ok(self.proof.verify()?)
    }
}

impl From<SplitProof> for SplitEvidence {
    fn from(proof: SplitProof) -> Self {
        Self {
            evidence: MARK.into(),
            proof,
        }
    }
}

impl Engine {
    /// Every split view that this desk has found.
    ///
    /// # Errors
    /// Locked or not joined; when the archive cannot be read.
    pub fn alarms(&self) -> Result<Vec<Alarm>, ApiError> {
        Ok(self.desk()?.lock().alarms()?)
    }

    /// An alarm as evidence, by its number.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownAlarm`] when there is none of that number;
    /// [`ErrorCode::DirectoryInvalid`] when this desk's log alone cannot prove it.
    pub fn alarm_evidence(&self, number: usize) -> Result<SplitEvidence, ApiError> {
        let desk = self.desk()?;
        let state = desk.lock();
        let found = state.archive.split_views().map_err(ClientError::from)?;
        let wanted = number.checked_sub(1).and_then(|at| found.get(at));
        let wanted = wanted
            .ok_or_else(|| ClientError::with(ErrorCode::UnknownAlarm, "no alarm of this number"))?;
        let proof = state.prove(wanted)?;
        state.audit(AuditAction::Exported, None, desk.now())?;
        Ok(proof.into())
    }
}

impl State {
    fn alarms(&self) -> Outcome<Vec<Alarm>> {
        let found = self.archive.split_views()?;
        let directory = self.directory.as_ref();
        let office = |split: &archive::SplitView| {
            let device = directory?.device(&split.device?)?;
            Some(directory?.office(&device.office)?.name.clone())
        };
        let alarms = found.iter().zip(1..).map(|(split, number)| Alarm {
            number,
            found: split.found_at,
            brought_by: office(split).or_else(|| split.device.map(|key| key.to_string())),
            shown: self.prove(split).ok().and_then(|proof| proof.verify().ok()),
        });
        Ok(alarms.collect())
    }

    /// The proof with the note that was held then, or, when that covered too little, with the
    /// newest that we hold now.
    fn prove(&self, split: &archive::SplitView) -> Outcome<SplitProof> {
        let directory = self.directory()?;
        let proved = directory.prove_split(&split.ours, &split.theirs);
        let proved = match (proved, directory.latest()) {
            (Err(_), Some(latest)) => directory.prove_split(&latest.note, &split.theirs),
            (proved, _) => proved,
        };
        proved.map_err(ClientError::from)
    }
}
