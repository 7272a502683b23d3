//! An unlocked desk: its keys, its archive and the directory it believes, behind one lock.
//!
//! One lock, because there is one officer and one archive connection, and because what belongs
//! together (a message, its state, the list on the screen) must never be seen half changed. No
//! network wait happens under it. Turned down: an actor with a channel (each command would need a
//! message type of its own beside `aircop_api::Command`).

pub(crate) mod audit;
pub mod clock;
pub(crate) mod named_list;
pub(crate) mod relay_clock;
pub(crate) mod secrets;
pub(crate) mod steady_clock;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aircop_api::{
    ApiError, Carrier, ErrorCode, Event, Link, ListOrder, Secret, Sounds, StatusView, ThreadView,
    Trust,
};
use aircop_archive::{Archive, AuditAction, AuditEntry};
use aircop_codes::CodeList as _;
use aircop_directory::{Directory, DirectoryError, Freshness};
use aircop_envelope::message_id;
use aircop_message::{MessageId, OfficeId, Timestamp};
use rand::rngs::StdRng;
use rand_core::Rng as _;
use serde::{Deserialize, Serialize};
use tokio::sync::{Notify, broadcast, watch};

use crate::attachment;
use crate::config::Config;
use crate::desk::relay_clock::RelayClock;
use crate::desk::secrets::{AuditBreak, Secrets};
use crate::desk::steady_clock::Steady;
use crate::error::{self, ClientError, Outcome};
use crate::sync::earlier_relays::Visits;
use crate::sync::relay_address::RelayAddress;
use crate::vault::Vault;

/// How far the exchange with the relay is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Progress {
    /// How often somebody asked for everything to be exchanged.
    pub(crate) asked: u64,
    /// The last of these questions after which everything that waited at the relay was here, and
    /// nothing that could go waited here.
    pub(crate) answered: Option<u64>,
    /// Why the last attempt failed.
    pub(crate) failed: Option<ApiError>,
}

/// An unlocked desk.
pub(crate) struct Desk {
    pub(crate) config: Config,
    state: Mutex<State>,
    /// Something waits to be sent, or an officer wants the link tried now.
    pub(crate) wake: Notify,
    pub(crate) events: broadcast::Sender<Event>,
    pub(crate) progress: watch::Sender<Progress>,
    pub(crate) preferences: Arc<Mutex<Preferences>>,
    /// Files that are being attached.
    pub(crate) staging: attachment::Staging,
    /// Rises when a file may move.
    pub(crate) files: watch::Sender<u64>,
    /// Which of the relay's addresses answered last.
    pub(crate) answered: Arc<AtomicUsize>,
    /// Visits to relays that were left.
    pub(crate) visits: Visits,
    /// Where the locked desk went on listening: its log is worth a look, no more.
    hint: Mutex<Option<RelayAddress>>,
}

/// What the screen looks like: kept outside the vault, since the unlock screen needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Preferences {
    /// BCP 47; empty for the system's.
    pub(crate) language: String,
    /// `system`, `light`, `dark` or `contrast`.
    pub(crate) theme: String,
    /// Minutes without an officer after which the desk locks itself; 0 for never.
    pub(crate) auto_lock_minutes: u16,
    /// Whether the desk listens while it is locked.
    pub(crate) listens: bool,
    /// What arrivals sound like.
    pub(crate) sounds: Sounds,
    /// By how many seconds this PC's clock was ahead of the relay's when they last differed, for
    /// the unlock screen of a desk that has not connected yet.
    pub(crate) clock_off_seconds: Option<i64>,
    /// Size of everything in the window, in percent.
    pub(crate) text_percent: u16,
    /// Seconds that what was sent or acknowledged can be taken back.
    pub(crate) send_wait_seconds: u16,
    /// Whether the panic key destroys this installation.
    pub(crate) panic_key: bool,
    /// In which order the inbox stands.
    pub(crate) inbox_order: ListOrder,
    /// What carried the link last.
    pub(crate) carrier: Option<Carrier>,
    /// The HTTP proxy on the way to the relay; none for that of the environment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) proxy: Option<Secret>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: String::new(),
            theme: String::new(),
            auto_lock_minutes: 15,
            // A desk that locks by itself at night must not miss what it is there for.
            listens: true,
            sounds: Sounds::default(),
            clock_off_seconds: None,
            text_percent: 100,
            send_wait_seconds: 5,
            panic_key: false,
            inbox_order: ListOrder::Catchable,
            carrier: None,
            proxy: None,
        }
    }
}

impl Preferences {
    pub(crate) fn write(&self, config: &Config) -> Outcome<()> {
        let text = serde_json::to_string(self).map_err(error::internal)?;
        std::fs::write(config.preferences(), text).map_err(ClientError::from)
    }
}

/// What stands behind the lock.
pub(crate) struct State {
    pub(crate) vault: Vault,
    pub(crate) secrets: Secrets,
    pub(crate) archive: Archive,
    /// None until the first entries of the log are here.
    pub(crate) directory: Option<Directory>,
    pub(crate) rng: StdRng,
    pub(crate) link: Link,
    pub(crate) offline_since: Option<Timestamp>,
    pub(crate) link_error: Option<ErrorCode>,
    /// The relay's clock beside ours.
    pub(crate) relay_clock: RelayClock,
    /// The port that was silent at the last attempt.
    pub(crate) silent_port: Option<u16>,
    /// When the mailbox was last empty.
    pub(crate) drained: Option<Timestamp>,
    /// The relay's time, for what is late.
    pub(crate) steady: Steady,
    /// Up to when the time of this connection was counted, see [`crate::directory_log::withheld`].
    pub(crate) counted: Option<tokio::time::Instant>,
    /// When what has expired was last purged from the archive.
    pub(crate) purged: Option<tokio::time::Instant>,
    /// When this desk was opened.
    pub(crate) opened: Timestamp,
    /// Why nothing can be written here, if that is so: the disk is full, or may not be written.
    /// What is here can be read; nothing is exchanged, since nothing could be kept.
    pub(crate) unwritable: Option<ErrorCode>,
    /// See [`Config::clock_is_right`].
    pub(crate) clock_is_right: bool,
    /// Messages of handling code H3 whose reading was logged since the desk was unlocked.
    pub(crate) read_closely: BTreeSet<MessageId>,
    /// Messages of the time that is missing which somebody has not confirmed: since when that is
    /// known, none once they were sent again.
    pub(crate) unconfirmed: BTreeMap<MessageId, Option<Timestamp>>,
}

impl Desk {
    /// Opens the archive that belongs to an unlocked vault, and replays the log it holds.
    pub(crate) fn open(
        config: &Config,
        vault: Vault,
        secrets: Secrets,
        archive: Archive,
        rng: StdRng,
        events: broadcast::Sender<Event>,
        preferences: Arc<Mutex<Preferences>>,
    ) -> Outcome<Arc<Self>> {
        let directory = replay(&archive, &secrets)?;
        attachment::tidy(config, &archive)?;
        let refused = secrets.joining.as_ref().is_some_and(|j| j.refused);
        let state = State {
            vault,
            secrets,
            archive,
            directory,
            rng,
            link: Link::Offline,
            offline_since: None,
            link_error: refused.then_some(ErrorCode::InvitationRefused),
            relay_clock: RelayClock::default(),
            silent_port: None,
            drained: None,
            steady: Steady::begin(config.clock.now()),
            counted: None,
            purged: None,
            opened: config.clock.now(),
            unwritable: None,
            clock_is_right: config.clock_is_right,
            read_closely: BTreeSet::new(),
            unconfirmed: BTreeMap::new(),
        };
        Ok(Arc::new(Self {
            config: config.clone(),
            state: Mutex::new(state),
            wake: Notify::new(),
            events,
            progress: watch::Sender::new(Progress::default()),
            preferences,
            staging: attachment::Staging::default(),
            files: watch::Sender::new(0),
            answered: Arc::default(),
            visits: Visits::default(),
            hint: Mutex::default(),
        }))
    }

    /// The strip at the top.
    pub(crate) fn status(&self) -> Outcome<StatusView> {
        let preferences = self
            .preferences
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let mut status = self.lock().status(self.now(), &preferences)?;
        status.offset_minutes = self.config.clock.offset_minutes();
        status.zone = self.config.clock.zone();
        Ok(status)
    }

    /// Tells the window how things stand now.
    pub(crate) fn tell_status(&self) {
        // To gather it is some twenty queries, and the command line mostly has nobody listening.
        if self.events.receiver_count() == 0 {
            return;
        }
        match self.status() {
            Ok(status) => self.tell(Event::Status(Box::new(status))),
            Err(error) => tracing::error!(%error, "no status"),
        }
    }

    /// The state. A panic under the lock leaves nothing half done: the archive has transactions.
    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn hint(&self) -> MutexGuard<'_, Option<RelayAddress>> {
        self.hint.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.config.clock.now()
    }

    /// Tells whoever listens. Nobody may.
    pub(crate) fn tell(&self, event: Event) {
        let _ = self.events.send(event);
    }
}

impl State {
    /// Our office.
    pub(crate) fn office(&self) -> Outcome<OfficeId> {
        self.secrets
            .office
            .ok_or_else(|| ClientError::new(ErrorCode::NotJoined))
    }

    /// The directory, once its first entry is here.
    pub(crate) fn directory(&self) -> Outcome<&Directory> {
        self.directory
            .as_ref()
            .ok_or_else(|| ClientError::new(ErrorCode::NotJoined))
    }

    /// The airport that our office works at, if it is one.
    pub(crate) fn our_airport(&self) -> Option<String> {
        let office = self.directory.as_ref()?.office(&self.secrets.office?)?;
        aircop_codes::airport(&office.place).map(|_| office.place.clone())
    }

    /// The name of the officer who unlocked the desk.
    pub(crate) fn officer(&self) -> String {
        self.vault.officer().name.clone()
    }

    pub(crate) fn new_message_id(&mut self) -> MessageId {
        let mut random = [0; 8];
        self.rng.fill_bytes(&mut random);
        message_id(&self.secrets.device(), random)
    }

    /// Writes the secrets into the vault, and how far the log of who did what goes.
    pub(crate) fn save_secrets(&mut self) -> Outcome<()> {
        // The archive is written first, always: a crash between the two leaves it ahead.
        self.secrets.audit = Some(self.archive.audit_head()?);
        let size = self.directory.as_ref().map_or(0, Directory::size);
        self.secrets.log_size = self.secrets.log_size.max(size);
        let bytes = self.secrets.to_bytes();
        self.vault
            .save(&bytes, &mut self.rng)
            .map_err(ClientError::from)
    }

    /// Looks whether the log goes on from where the vault saw it last. An archive file that was
    /// exchanged for an older copy of itself, for which nobody needs a key, shows here. True when it
    /// does not go on.
    pub(crate) fn look_for_a_break(&mut self) -> Outcome<bool> {
        let Some(kept) = self.secrets.audit else {
            return Ok(false);
        };
        let broken = !self.archive.audit_holds(&kept)?;
        if broken {
            let found = self.archive.audit_head()?.count;
            tracing::error!(
                kept = kept.count,
                found,
                "the audit log was cut or exchanged"
            );
            self.secrets.audit_break.get_or_insert(AuditBreak {
                kept: kept.count,
                found,
            });
        }
        Ok(broken)
    }

    /// Writes into the tamper-evident log who did what. What cannot be logged is not done.
    pub(crate) fn audit(
        &self,
        action: AuditAction,
        message: Option<MessageId>,
        now: Timestamp,
    ) -> Outcome<()> {
        self.audit_with(action, message, String::new(), now)
    }

    /// The same with what a person needs to know beyond it.
    pub(crate) fn audit_with(
        &self,
        action: AuditAction,
        message: Option<MessageId>,
        detail: String,
        now: Timestamp,
    ) -> Outcome<()> {
        let officer = self.vault.officer();
        self.archive
            .audit(&AuditEntry {
                at: now,
                action,
                officer: officer.id,
                name: officer.name.clone(),
                message,
                detail,
            })
            .map(drop)
            .map_err(ClientError::from)
    }

    /// Logs that the officer who unlocked the desk is shown messages of handling code H3, each once
    /// until it is locked. Reading goes on where nothing can be written: a full disk must not hide an
    /// alert.
    pub(crate) fn log_reading(&mut self, thread: &ThreadView, now: Timestamp) {
        for message in &thread.messages {
            let id = message.row.id;
            if message.handling.code() != "H3" || self.read_closely.contains(&id) {
                continue;
            }
            match self.audit_with(AuditAction::Opened, Some(id), "H3".into(), now) {
                Ok(()) => {
                    self.read_closely.insert(id);
                }
                Err(error) => tracing::error!(%error, "the reading of a message was not logged"),
            }
        }
    }

    /// How far the directory can be trusted at `now`.
    pub(crate) fn trust(&self, now: Timestamp) -> Trust {
        let split = self.archive.split_views();
        if split.is_ok_and(|found| !found.is_empty()) {
            return Trust::Split;
        }
        let relay = self.relay_now();
        match self.directory.as_ref().map(|d| d.freshness(now, relay)) {
            Some(Freshness::Frozen) => Trust::Frozen,
            Some(Freshness::Stale) => self.trust_withheld().unwrap_or(Trust::Stale),
            Some(Freshness::Fresh) | None => self.trust_withheld().unwrap_or(Trust::Fresh),
        }
    }
}

/// The log in the archive, verified again from its first entry.
pub(crate) fn replay(archive: &Archive, secrets: &Secrets) -> Outcome<Option<Directory>> {
    let entries = archive.directory_log()?;
    let Some(((genesis, taken), rest)) = entries.split_first() else {
        return Ok(None);
    };
    let log = secrets
        .log
        .ok_or_else(|| error::internal("a log without the fingerprint that names it"))?;
    let fault = ClientError::Directory;
    let mut directory = Directory::from_genesis_at(&log, genesis, *taken).map_err(fault)?;
    for (entry, taken) in rest {
        directory.append_at(entry, *taken).map_err(fault)?;
    }
    if let Some(checkpoint) = archive.checkpoint()? {
        match directory.accept_checkpoint(&checkpoint.note) {
            // The policy has changed since, and its key was removed: the next one takes its place.
            Ok(_) | Err(DirectoryError::UnsignedCheckpoint) => {}
            Err(error) => return Err(fault(error)),
        }
    }
    Ok(Some(directory))
}
