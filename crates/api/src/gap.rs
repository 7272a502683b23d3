//! Data that are older than what a desk did, or in use twice: what is missing, and who was found.

use aircop_message::{MessageId, Timestamp};
use serde::{Deserialize, Serialize};

/// Messages that are missing at this desk, since its data were put back or there is a copy of them.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapView {
    /// From when on.
    pub since: Timestamp,
    /// A copy of this desk's data is in use; else they were put back, or there is a copy.
    pub twin: bool,
    /// An officer has taken note.
    pub noted: bool,
    /// Every office that was asked has handed over all that it had.
    pub complete: bool,
    /// Offices that were asked.
    pub asked: u32,
    /// Of these, how many have answered.
    pub answered: u32,
    /// Names of those that have not.
    pub waiting: Vec<String>,
    /// Messages that came.
    pub came: u32,
}

/// A device that headquarters has admitted, and of which this desk's officers have not taken note.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewDeviceView {
    /// Its office.
    pub office: String,
    /// Its fingerprint, as headquarters shuts it out by.
    pub device: String,
    /// What it calls itself.
    pub label: String,
    /// When, as headquarters signed it.
    pub admitted: Timestamp,
    /// Names of headquarters' keys that signed it.
    pub by: Vec<String>,
    /// The office had a device already.
    pub further: bool,
}

/// A device that was found to work with data that it should not have.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClashView {
    /// `older`, `twin`, `two-references`, `two-contents` or `other-content`.
    pub kind: String,
    /// The office whose device it is.
    pub office: String,
    /// The device's fingerprint, as headquarters shuts it out by.
    pub device: String,
    /// The office that found it.
    pub reporter: String,
    /// The reference that two messages bear; else empty.
    pub reference: String,
    /// These messages, as far as there are any.
    pub messages: Vec<MessageId>,
    /// When it was found.
    pub found: Timestamp,
}
