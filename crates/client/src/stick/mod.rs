//! By stick: what waits in the outbox as a file (`PROTOCOL.md` 11.6), for days without a line.
//!
//! A bundle is carried to a desk, which takes what is for its own mailbox; to a desk that has a line,
//! which deposits the envelopes for its sender; or to the relay's operator. What was exported is not
//! delivered: it waits in the outbox until the relay has accepted it, and whoever has it already
//! takes no second one. A stick can be lost, and two copies of it cost nothing.
//!
//! Turned down: taking a job out of the outbox once it is exported, or once a receipt came back by
//! stick (one device of the office has it then; its others, and our own, get it from the relay).

mod carry;
pub(crate) mod export;
mod import;

use aircop_wire::{BundleError, BundleFront, Refusal};
use serde::Serialize;

use aircop_api::ErrorCode;

use crate::desk::State;
use crate::error::{ClientError, Outcome};

/// What was written into a bundle.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ExportedBundle {
    /// Officers' messages.
    pub messages: u32,
    /// Envelopes, those of receipts and the like among them.
    pub envelopes: u32,
    /// Files, whole.
    pub files: u32,
    /// Files that were too large for it: they go when there is a line.
    pub files_left: u32,
    /// What waits and could not be sealed, or did not fit.
    pub left: u32,
    /// Bytes of the bundle.
    pub bytes: u64,
}

/// What became of a bundle.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct TakenBundle {
    /// Envelopes for this desk, those that were here already among them.
    pub envelopes: u32,
    /// Messages that are new here.
    pub messages: u32,
    /// Envelopes that went into quarantine.
    pub quarantined: u32,
    /// Files that are new here.
    pub files: u32,
    /// Envelopes for other desks alone.
    pub for_others: u32,
    /// Entries of the directory that were not here before.
    pub new_entries: u64,
    /// Parts that were not taken.
    pub refused: Vec<RefusedPart>,
}

/// What became of a bundle that was deposited for somebody else.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CarriedBundle {
    /// Envelopes that the relay has accepted.
    pub envelopes: u32,
    /// Chunks of files, which only their sender may put.
    pub chunks_left: u32,
    /// Parts that were not taken.
    pub refused: Vec<RefusedPart>,
}

/// A part of a bundle that was not taken.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusedPart {
    /// Its number in the bundle, from 1.
    pub part: u32,
    /// Why: `damaged`, `cut-short`, `kind`, `malformed`, `trailing`, `disk`, `directory-first` (its
    /// sender has a newer directory), `file-incomplete`, the stable code of an error, or
    /// `relay-` and the number of the relay's refusal.
    pub reason: String,
}

impl RefusedPart {
    fn new(part: u32, reason: impl Into<String>) -> Self {
        Self {
            part,
            reason: reason.into(),
        }
    }

    fn unreadable(part: u32, error: BundleError) -> Self {
        Self::new(
            part,
            match error {
                BundleError::Damaged => "damaged",
                BundleError::CutShort => "cut-short",
                BundleError::Kind => "kind",
                BundleError::Trailing => "trailing",
                BundleError::Io(_) => "disk",
                _ => "malformed",
            },
        )
    }

    fn by_relay(part: u32, refusal: Refusal) -> Self {
        Self::new(part, format!("relay-{}", refusal.code()))
    }
}

/// A bundle of which nothing can be used.
fn unusable(error: BundleError) -> ClientError {
    match error {
        BundleError::Io(kind) => ClientError::Io(kind.into()),
        other => ClientError::with(ErrorCode::BundleMalformed, other),
    }
}

impl State {
    /// Whether it is of our directory.
    fn is_ours(&self, front: &BundleFront) -> Outcome<()> {
        if self.secrets.log.map(|log| log.0) == Some(front.log) {
            return Ok(());
        }
        Err(ClientError::with(
            ErrorCode::BundleForeign,
            "it is of another directory",
        ))
    }

    /// Whether our directory knows the device that signed it. One that was revoked since may have
    /// sent before that; its envelopes are judged one by one.
    fn knows_sender(&self, front: &BundleFront) -> Outcome<()> {
        let directory = self.directory()?;
        let mut offices = directory.offices();
        let known = offices.any(|office| {
            let mut devices = directory.devices_of(&office.id);
            devices.any(|device| device.transport_key == *front.sender.as_bytes())
        });
        if known {
            return Ok(());
        }
        Err(ClientError::with(
            ErrorCode::BundleForeign,
            "the directory does not know its sender",
        ))
    }
}
