//! This desk as an outside witness, and what headquarters does with cosignatures.
//!
//! A witness is a desk like any other: it fetches the log, replays it, and cosigns the newest
//! checkpoint under a key of its own when the log has grown from what it cosigned before. The note
//! with its cosignature goes with everything that it sends; so that headquarters has it soon, it
//! sends an empty receipt at once. Headquarters puts the cosignatures below its own signature and
//! the note to the relay again, which tells every desk. So the relay needs to know nothing of
//! witnesses.
//!
//! What was cosigned last is in the vault before the cosignature leaves: neither a crash nor an
//! archive that was put back makes a witness cosign two logs.

use aircop_api::{ApiError, ErrorCode};
use aircop_archive as archive;
use aircop_directory::{Directory, OfficeKind, WitnessRefusal, Witnessed};
use aircop_envelope::ContentKind;
use aircop_message::{OfficeId, Timestamp};
use rand_core::Rng as _;

use crate::bytes::Key;
use crate::desk::State;
use crate::desk::secrets::WitnessSecrets;
use crate::error::{self, ClientError, Outcome};
use crate::outbox::payload::Receipts;
use crate::session::engine::Engine;

/// The setting that says why nothing was cosigned, until something is.
const REFUSED: &str = "witness.refused";
/// The setting that says that a note with more cosignatures has to go to the relay.
const GATHERED: &str = "hq.cosigned";
/// Characters of a witness's name: it stands in a policy.
const NAME_CHARS: usize = 40;

/// This desk as a witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// Its name in the policy.
    pub name: String,
    /// Its public key (Ed25519), for headquarters' policy.
    pub key: [u8; 32],
    /// The policy in force names this key.
    pub named: bool,
    /// The state of the log that it has cosigned last.
    pub cosigned: Option<Witnessed>,
    /// Why it has cosigned nothing since, in technical English; none when nothing stands in the way.
    pub refused: Option<String>,
}

impl Engine {
    /// Makes this desk a witness under `name`, once; a second call with the same name changes nothing.
    ///
    /// # Errors
    /// Locked or not joined; [`ErrorCode::NothingToDo`] when it is one under another name;
    /// [`ErrorCode::Malformed`] for a name that no policy can have; headquarters, which would be its
    /// own witness.
    pub fn begin_witness(&self, name: &str) -> Result<Witness, ApiError> {
        let desk = self.desk()?;
        let mut state = desk.lock();
        state.begin_witness(name)?;
        let witness = state.witness()?;
        drop(state);
        desk.wake.notify_one();
        Ok(witness.ok_or_else(|| error::internal("no witness"))?)
    }

    /// This desk as a witness; none when it is no witness.
    ///
    /// # Errors
    /// Locked or not joined; when the archive cannot be read.
    pub fn witness(&self) -> Result<Option<Witness>, ApiError> {
        Ok(self.desk()?.lock().witness()?)
    }
}

impl State {
    fn begin_witness(&mut self, name: &str) -> Outcome<()> {
        self.office()?;
        let visible = name.chars().all(|c| c.is_ascii_graphic() && c != '+');
        if !visible || !(1..=NAME_CHARS).contains(&name.len()) {
            let why = "1 to 40 visible characters without a plus sign";
            return Err(ClientError::with(ErrorCode::Malformed, why));
        }
        if self.secrets.hq.is_some() {
            let why = "headquarters is no witness of itself";
            return Err(ClientError::with(ErrorCode::Malformed, why));
        }
        match &self.secrets.witness {
            Some(known) if known.name == name => Ok(()),
            Some(known) => Err(ClientError::with(
                ErrorCode::NothingToDo,
                format!("this desk is the witness {:?} already", known.name),
            )),
            None => {
                let mut seed = Key::default();
                self.rng.fill_bytes(seed.as_mut_slice());
                self.secrets.witness = Some(WitnessSecrets {
                    name: name.to_owned(),
                    seed,
                    last: None,
                });
                self.save_secrets()
            }
        }
    }

    fn witness(&self) -> Outcome<Option<Witness>> {
        let Some(witness) = &self.secrets.witness else {
            return Ok(None);
        };
        let key = witness.key().public();
        let refused = self.archive.setting(REFUSED)?;
        Ok(Some(Witness {
            name: witness.name.clone(),
            key,
            named: self.is_witness(),
            cosigned: witness.last,
            refused: refused.filter(|why| !why.is_empty()),
        }))
    }

    /// Whether the policy in force names this desk's key.
    pub(crate) fn is_witness(&self) -> bool {
        let directory = self.directory.as_ref();
        directory.is_some_and(|directory| self.is_witness_of(directory))
    }

    /// The same of a log that is not ours yet.
    pub(crate) fn is_witness_of(&self, directory: &Directory) -> bool {
        let witness = self.secrets.witness.as_ref();
        witness.is_some_and(|witness| {
            let key = witness.key().public();
            directory.policy().names_witness(&witness.name, &key)
        })
    }

    /// Cosigns the newest checkpoint, when this desk is a witness and has not yet. True when it has now.
    pub(crate) fn cosign_if_due(&mut self, now: Timestamp) -> Outcome<bool> {
        if !self.is_witness() {
            return Ok(false);
        }
        let (Some(witness), Some(directory)) = (&self.secrets.witness, &self.directory) else {
            return Ok(false);
        };
        let Some(latest) = directory.latest() else {
            return Ok(false);
        };
        let state = Witnessed {
            size: latest.size,
            root: latest.root,
        };
        if witness.last == Some(state) && latest.cosigned_by.contains(&witness.name) {
            return Ok(false);
        }
        let at = self.credible(now);
        let (note, last) =
            match directory.cosign(&latest.note, &witness.key(), at, witness.last.as_ref()) {
                Ok(cosigned) => cosigned,
                // The page that covers it has not come yet.
                Err(WitnessRefusal::NotCovered | WitnessRefusal::NotInPolicy) => return Ok(false),
                Err(refusal) => {
                    tracing::error!(%refusal, "this witness does not cosign the directory");
                    return self.keep_refusal(&refusal.to_string()).map(|()| false);
                }
            };
        if let Some(witness) = self.secrets.witness.as_mut() {
            witness.last = Some(last);
        }
        self.save_secrets()?;
        self.keep_refusal("")?;
        if let Some(directory) = self.directory.as_mut() {
            directory.accept_checkpoint(&note)?;
        }
        self.keep_gathered(now)?;
        let nothing = Receipts {
            receipts: Vec::new(),
        };
        let job = self.service_job(ContentKind::Receipt, self.leading_offices()?, &nothing, now);
        let id = self.new_message_id();
        self.archive.enqueue(&archive::NewJob {
            message: id,
            class: archive::Class::Receipt,
            job: job.to_bytes(),
            created: now,
        })?;
        Ok(true)
    }

    fn keep_refusal(&self, why: &str) -> Outcome<()> {
        Ok(self.archive.set_setting(REFUSED, why)?)
    }

    /// Offices of which one is headquarters: the directory does not say which.
    pub(crate) fn leading_offices(&self) -> Outcome<Vec<OfficeId>> {
        let directory = self.directory()?;
        let leads = |kind| matches!(kind, OfficeKind::Hq | OfficeKind::Ocu);
        let mut offices: Vec<OfficeId> = directory
            .offices()
            .filter(|office| !office.is_revoked() && leads(office.kind))
            .map(|office| office.id)
            .collect();
        offices.sort_unstable();
        Ok(offices)
    }

    /// The newest note has come with more cosignatures, or ours was added: it is kept, and at
    /// headquarters goes to the relay again.
    pub(crate) fn keep_gathered(&mut self, now: Timestamp) -> Outcome<()> {
        let Some(latest) = self.directory.as_ref().and_then(|d| d.latest()) else {
            return Ok(());
        };
        self.archive.put_checkpoint(&archive::Checkpoint {
            size: latest.size,
            note: latest.note.clone(),
            seen_at: now,
        })?;
        if self.secrets.hq.is_some() && !latest.cosigned_by.is_empty() {
            self.archive.set_setting(GATHERED, "due")?;
        }
        Ok(())
    }

    /// The newest note, when it covers all of our log and the relay has it with fewer cosignatures.
    pub(crate) fn gathered(&self) -> Outcome<Option<Vec<u8>>> {
        let due = self.archive.setting(GATHERED)?;
        if self.secrets.hq.is_none() || due.is_none_or(|due| due.is_empty()) {
            return Ok(None);
        }
        let directory = self.directory()?;
        let latest = directory.latest().filter(|l| l.size == directory.size());
        Ok(latest.map(|latest| latest.note.clone()))
    }

    /// The relay has this note now.
    pub(crate) fn note_put_up(&self, note: &[u8]) -> Outcome<()> {
        if self.gathered()?.is_some_and(|gathered| gathered == note) {
            self.archive.set_setting(GATHERED, "")?;
        }
        Ok(())
    }
}
