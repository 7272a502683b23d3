//! Proposals that this desk keeps while they gather signatures: those that it has made, and those
//! whose files were opened here.
//!
//! Kept are the entries alone, since the log before them is here; what is shown was read and
//! verified again each time.

use std::sync::Arc;

use aircop_api::{Command, ErrorCode, ProposalStanding, ProposalView, Reply};
use aircop_archive::AuditAction;
use aircop_directory::{DirectoryError, Event as Entry, Proposal};
use aircop_message::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::desk::clock::clock_wrong;
use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::hq::announce::Stated;
use crate::hq::key_file::{self, KeyFile};
use crate::hq::{change, proposal, window};

/// The setting that holds them.
const KEPT: &str = "hq.proposals";
/// Proposals that are kept; the oldest goes.
const MOST: usize = 20;
/// Bytes of a file that the window may give at once.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// A proposal as it is kept.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    id: String,
    /// Entries of the log before it.
    first: u64,
    entries: Vec<String>,
}

impl Kept {
    fn of(proposal: &Proposal) -> Self {
        Self {
            id: id(proposal),
            first: proposal.first(),
            entries: proposal.entries().iter().map(hex::encode).collect(),
        }
    }

    /// Reads it on the log; none where the log is shorter, as after a restoration.
    fn read(&self, log: &[Vec<u8>]) -> Outcome<Option<Proposal>> {
        let first = usize::try_from(self.first).unwrap_or(usize::MAX);
        let Some(before) = log.get(..first).filter(|before| !before.is_empty()) else {
            return Ok(None);
        };
        let entries: Result<Vec<Vec<u8>>, _> = self.entries.iter().map(hex::decode).collect();
        let entries = entries.map_err(error::internal)?;
        let read = Proposal::read(before, &entries);
        read.map(Some).map_err(|e| error::statement(&e))
    }
}

/// The root that the log would have with it: that depends on no signature.
fn id(proposal: &Proposal) -> String {
    let root = proposal.after().root();
    hex::encode(root.get(..8).unwrap_or_default())
}

/// Carries out a command about proposals.
pub(crate) fn on_desk(desk: &Arc<Desk>, command: Command) -> Outcome<Reply> {
    match command {
        Command::OpenProposal { bytes } => open(desk, &window::of_base64(&bytes, MOST_BYTES)?)?,
        Command::SignProposal {
            id,
            key_file: bytes,
            passphrase,
        } => {
            let passphrase = Zeroizing::new(passphrase.0);
            let bytes = window::of_base64(&bytes, key_file::MAX_LEN)?;
            let text = String::from_utf8(bytes)
                .map_err(|_| ClientError::with(ErrorCode::BadKeyFile, "this is no text"))?;
            sign(desk, &id, &text, &passphrase)?;
        }
        Command::SaveProposal { id } => {
            let found = find(desk, &id)?;
            let stem = format!("proposal-{}", found.first());
            let text = proposal::to_text(&found);
            let name = window::write(desk, &stem, "json", text.as_bytes())?;
            return Ok(Reply::Saved { name });
        }
        Command::SubmitProposal { id } => {
            desk.submit(&[find(desk, &id)?])?;
            desk.tell_status();
        }
        Command::RenewProposal { id } => {
            let stale = find(desk, &id)?;
            // A new one is kept where it was stated.
            if let Stated::Done(()) = desk.renew(&stale)? {
                desk.tell_status();
            }
            desk.lock().forget_proposal(&id)?;
        }
        Command::ForgetProposal { id } => desk.lock().forget_proposal(&id)?,
        _ => {}
    }
    list(desk).map(Reply::Proposals)
}

fn list(desk: &Desk) -> Outcome<Vec<ProposalView>> {
    let (kept, log) = here(desk)?;
    let mut views = Vec::with_capacity(kept.len());
    for one in kept.iter().rev() {
        // The lock is free while the log is read again.
        if let Some(read) = one.read(&log)? {
            views.push(desk.lock().proposal_view(&read)?);
        }
    }
    Ok(views)
}

fn here(desk: &Desk) -> Outcome<(Vec<Kept>, Vec<Vec<u8>>)> {
    let state = desk.lock();
    state.hq()?;
    let log = state.directory()?.entries().map(<[u8]>::to_vec).collect();
    Ok((state.kept_proposals()?, log))
}

fn find(desk: &Desk, id: &str) -> Outcome<Proposal> {
    let (kept, log) = here(desk)?;
    let found = kept.iter().find(|one| one.id == id);
    let read = found.map(|one| one.read(&log)).transpose()?.flatten();
    read.ok_or_else(|| ClientError::with(ErrorCode::BadProposal, "it is not kept here"))
}

fn open(desk: &Desk, file: &[u8]) -> Outcome<()> {
    let bad = |why: String| ClientError::with(ErrorCode::BadProposal, why);
    let text = std::str::from_utf8(file).map_err(|_| bad("this is no text".into()))?;
    let mut opened = proposal::from_text(text).map_err(|why| bad(why.to_string()))?;
    let known = find(desk, &id(&opened)).ok();
    if let Some(known) = known {
        opened.merge(&known).map_err(|e| error::statement(&e))?;
    }
    let state = desk.lock();
    match state.check_place(&opened) {
        Ok(()) => {}
        // It is shown as what it is.
        Err(error) if error.code() == ErrorCode::ProposalStale => {}
        Err(error) => return Err(error),
    }
    state.keep_proposal(&opened)
}

fn sign(desk: &Desk, id: &str, key_file: &str, passphrase: &str) -> Outcome<()> {
    let mut found = find(desk, id)?;
    let now = desk.now();
    found
        .check_clock(now)
        .map_err(|fault| clock_wrong(&fault))?;
    let mut events = found.steps().iter().map(aircop_directory::Step::event);
    if events.any(|event| matches!(event, Entry::Unknown(_))) {
        let why = "an event of a newer version";
        return Err(ClientError::with(ErrorCode::BadProposal, why));
    }
    let key = if key_file.is_empty() {
        desk.lock().hq()?.key()
    } else {
        KeyFile::from_text(key_file)
            .and_then(|file| file.open(passphrase))
            .map_err(ClientError::Refused)?
    };
    found.sign(&key).map_err(|why| match why {
        DirectoryError::NotInPolicy => ClientError::with(ErrorCode::UnknownHqKey, why),
        other => error::statement(&other),
    })?;
    let state = desk.lock();
    state.keep_proposal(&found)?;
    let detail = format!("{}: {}", found.first(), key.name());
    state.audit_with(AuditAction::Proposed, None, detail, now)
}

impl State {
    fn kept_proposals(&self) -> Outcome<Vec<Kept>> {
        let text = self.archive.setting(KEPT)?;
        match text.filter(|text| !text.is_empty()) {
            Some(text) => serde_json::from_str(&text).map_err(error::internal),
            None => Ok(Vec::new()),
        }
    }

    fn put_proposals(&self, kept: &[Kept]) -> Outcome<()> {
        let text = serde_json::to_string(kept).map_err(error::internal)?;
        Ok(self.archive.set_setting(KEPT, &text)?)
    }

    /// Keeps a proposal, in the place of what was kept of it. One that founds the directory has no
    /// log before it and passes by its file alone.
    pub(crate) fn keep_proposal(&self, proposal: &Proposal) -> Outcome<()> {
        if proposal.before().is_none() {
            return Ok(());
        }
        let mut all = self.kept_proposals()?;
        let new = Kept::of(proposal);
        match all.iter_mut().find(|known| known.id == new.id) {
            Some(known) => *known = new,
            None => all.push(new),
        }
        let over = all.len().saturating_sub(MOST);
        all.drain(..over);
        self.put_proposals(&all)
    }

    fn forget_proposal(&self, id: &str) -> Outcome<()> {
        self.hq()?;
        let mut all = self.kept_proposals()?;
        all.retain(|one| one.id != id);
        self.put_proposals(&all)
    }

    fn proposal_view(&self, read: &Proposal) -> Outcome<ProposalView> {
        let own = self.hq()?.key();
        let before = read.before().map_or_else(|| self.directory(), Ok)?;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let steps = read.steps();
        let everywhere = |name: &String| steps.iter().all(|step| step.signers().contains(name));
        let first = steps.first();
        let signed: Vec<String> = first
            .map(aircop_directory::Step::signers)
            .unwrap_or_default()
            .iter()
            .filter(|name| everywhere(name))
            .cloned()
            .collect();
        let keys = first.map(|step| step.policy().keys.as_slice());
        let open: Vec<String> = keys
            .unwrap_or_default()
            .iter()
            .map(|key| key.name.clone())
            .filter(|name| !signed.contains(name))
            .collect();
        let missing = read.missing();
        let standing = match self.check_place(read) {
            Ok(()) if missing == 0 => ProposalStanding::Ready,
            Ok(()) => ProposalStanding::Waiting,
            Err(_) if self.has(read) => ProposalStanding::InForce,
            Err(error) if error.code() == ErrorCode::ProposalStale => ProposalStanding::Stale,
            Err(error) => return Err(error),
        };
        let needed = steps.iter().map(aircop_directory::Step::needed).max();
        Ok(ProposalView {
            id: id(read),
            says: change::says(
                steps.iter().map(aircop_directory::Step::event),
                before,
                read.after(),
            ),
            made: first.map_or(Timestamp(0), aircop_directory::Step::created),
            ours: open.iter().any(|name| name == own.name()),
            signed,
            open,
            needed: count(needed.unwrap_or(1)),
            missing: count(missing),
            standing,
        })
    }
}
