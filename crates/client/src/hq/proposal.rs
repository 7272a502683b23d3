//! The proposal file: what passes from one key holder of headquarters to the next.
//!
//! JSON with hexadecimal: `proposal`, the log before it, and the entries with their signatures so
//! far. It holds no secret, but names everyone who takes part, as the log does.

use aircop_directory::{Directory, DirectoryError, Proposal};
use serde::{Deserialize, Serialize};

/// Marks the file.
const MARK: &str = "aircop proposal 1";
/// Bytes of a file at most: some 100,000 entries.
pub const MAX_LEN: usize = 64 * 1024 * 1024;

/// Why a file is no proposal that anyone may sign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadProposal {
    /// Not a file of this kind or version.
    #[error("this is not a proposal that this version can read: {0}")]
    Malformed(String),
    /// The log in it does not verify, its rules refuse what is proposed, or it was changed after it
    /// was signed.
    #[error("{0}")]
    Refused(#[from] DirectoryError),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    proposal: String,
    log: Vec<String>,
    entries: Vec<String>,
}

/// The file's text.
#[must_use]
pub fn to_text(proposal: &Proposal) -> String {
    let log = proposal.before().map(Directory::entries);
    let text = Text {
        proposal: MARK.into(),
        log: log.into_iter().flatten().map(hex::encode).collect(),
        entries: proposal.entries().iter().map(hex::encode).collect(),
    };
    // Strings can always be written.
    serde_json::to_string_pretty(&text).unwrap_or_default()
}

/// Reads a file's text and verifies everything in it.
///
/// # Errors
/// [`BadProposal`].
pub fn from_text(text: &str) -> Result<Proposal, BadProposal> {
    let bad = |why: String| BadProposal::Malformed(why);
    if text.len() > MAX_LEN {
        return Err(bad("it is too long".into()));
    }
    let text: Text = serde_json::from_str(text).map_err(|e| bad(e.to_string()))?;
    if text.proposal != MARK {
        return Err(bad("it is of another version".into()));
    }
    let bytes = |lines: &[String]| -> Result<Vec<Vec<u8>>, BadProposal> {
        let lines = lines.iter().map(hex::decode);
        let lines: Result<_, _> = lines.collect();
        lines.map_err(|e| bad(format!("an entry: {e}")))
    };
    Ok(Proposal::read(&bytes(&text.log)?, &bytes(&text.entries)?)?)
}
