//! Statements of headquarters that gather signatures, and how headquarters stands.

use aircop_message::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{EntryView, NeedsView};

/// A proposal that this desk keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    /// What names it.
    pub id: String,
    /// What it will do, in its order.
    pub says: Vec<EntryView>,
    /// When it was stated.
    pub made: Timestamp,
    /// Names of the keys that have signed all of it.
    pub signed: Vec<String>,
    /// Names of the keys that may still sign.
    pub open: Vec<String>,
    /// Signatures that it needs.
    pub needed: u32,
    /// ... and that are still missing.
    pub missing: u32,
    /// How it stands.
    pub standing: ProposalStanding,
    /// This desk's own key has not signed it and may.
    pub ours: bool,
}

/// How a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProposalStanding {
    /// Signatures are missing.
    Waiting,
    /// Enough have signed: it can be put in force.
    Ready,
    /// It is in the directory.
    InForce,
    /// The directory has moved on: it must be stated and signed again.
    Stale,
}

impl ProposalStanding {
    /// As in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Ready => "ready",
            Self::InForce => "in-force",
            Self::Stale => "stale",
        }
    }
}

/// How headquarters stands: what this desk knows of it, and nothing that it would have to guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HqHealthView {
    /// Its last heartbeat.
    pub heartbeat: Timestamp,
    /// When the next is due.
    pub next_heartbeat: Timestamp,
    /// Entries of the directory.
    pub entries: u32,
    /// ... of which the relay was told; none before it was told any.
    pub put_up: Option<u32>,
    /// Orders to the relay that have not gone up yet.
    pub pending: u32,
    /// How many signatures are needed for what.
    pub needs: NeedsView,
    /// Outside witnesses of the policy in force.
    pub witnesses: Vec<WitnessRow>,
    /// How many of them must have confirmed the directory.
    pub cosignatures: u32,
    /// Entries that the newest checkpoint covers.
    pub covered: u32,
    /// Where the relay is; empty before it is set.
    pub relay: Vec<String>,
    /// Every other office, the longest silent first.
    pub offices: Vec<SilentRow>,
}

/// An outside witness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WitnessRow {
    /// Its name in the policy.
    pub name: String,
    /// When it confirmed the newest checkpoint, by its own clock; none when it has not.
    pub at: Option<Timestamp>,
}

/// When an office was last heard here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SilentRow {
    /// Its name.
    pub office: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Where it is called; may be empty.
    pub telephone: String,
    /// Devices that it has in use.
    pub devices: u32,
    /// When a message of it last came here; none when none ever did.
    pub heard: Option<Timestamp>,
}
