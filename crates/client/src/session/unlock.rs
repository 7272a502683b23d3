//! How a desk is opened: with an officer's password, or for the first time with an invitation.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use aircop_api::{ApiError, ErrorCode};
use aircop_archive::{Archive, AuditAction};
use aircop_message::Timestamp;
use tokio::sync::watch;

use crate::config::Config;
use crate::connections;
use crate::continuity::gap::Found;
use crate::desk::secrets::Secrets;
use crate::desk::{Desk, State};
use crate::directory_log::uncovered::Uncovered;
use crate::error::{self, ClientError, Outcome};
use crate::inbox::index;
use crate::join;
use crate::join::invitation::Invitation;
use crate::link::LinkError;
use crate::session::engine::{Engine, Open};
use crate::session::idle;
use crate::statistics;
use crate::sync;
use crate::vault::{Attempts, Vault, VaultError};

/// Bytes that SQLite needs beside the archive before it takes anything: the index of its log.
const ROOM: usize = 64 * 1024;

impl Engine {
    /// Opens the vault and the archive, and connects when the configuration says so.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassword`], [`ErrorCode::TooSoon`], [`ErrorCode::NotJoined`],
    /// [`ErrorCode::VaultDamaged`], [`ErrorCode::ArchiveDamaged`], ...
    pub async fn unlock(&self, officer: &str, password: &str) -> Result<(), ApiError> {
        self.unlock_with(officer, password, None).await
    }

    /// The same with the recovery code of a vault whose keyring was lost.
    ///
    /// # Errors
    /// As [`Engine::unlock`], and [`ErrorCode::BadRecovery`].
    pub async fn unlock_with(
        &self,
        officer: &str,
        password: &str,
        recovery: Option<&str>,
    ) -> Result<(), ApiError> {
        let _one = self.inner.session.lock().await;
        if self.inner.open().is_some() {
            return Ok(());
        }
        let (vault, secrets) = self.open_vault(officer, password, recovery).await?;
        let (archive, unwritable) = open_archive(&self.inner.config.archive(), &secrets)?;
        Ok(self.open_desk_as(vault, secrets, archive, unwritable)?)
    }

    /// The vault's part of unlocking, with the wait after wrong passwords.
    pub(crate) async fn open_vault(
        &self,
        officer: &str,
        password: &str,
        recovery: Option<&str>,
    ) -> Outcome<(Vault, Secrets)> {
        let config = &self.inner.config;
        let path = config.vault();
        if !Vault::exists(&path) {
            return Err(ClientError::new(ErrorCode::NotJoined));
        }
        let now = config.clock.now();
        Attempts::check(&path, now)?;
        let opened = {
            let (path, officer) = (path.clone(), officer.to_owned());
            let (kdf, mut rng) = (config.kdf, self.inner.rng());
            let password = zeroize::Zeroizing::new(password.to_owned());
            let recovery = recovery.map(|code| zeroize::Zeroizing::new(code.to_owned()));
            let keyring = config.keyring.clone();
            // Deriving the key takes most of a second of one core.
            let deriving = config.beside(move || {
                let recovery = recovery.as_ref().map(|code| code.as_str());
                let (mut vault, secrets) =
                    Vault::unlock_with(&path, &officer, &password, keyring.as_ref(), recovery)?;
                match vault.strengthen(&password, &kdf, &mut rng) {
                    // It can wait until there is room; to read must not.
                    Err(VaultError::DiskFull | VaultError::Io(_)) | Ok(_) => {}
                    Err(other) => return Err(other),
                }
                Ok((vault, secrets))
            });
            deriving.await.map_err(error::internal)?
        };
        let (vault, secrets) = match opened {
            Ok(opened) => {
                // Where they cannot be forgotten, nothing else can be written either.
                if let Err(error) = Attempts::clear(&path).map_err(ClientError::from)
                    && !error::is_of_the_disk(error.code())
                {
                    return Err(error);
                }
                opened
            }
            Err(error) => {
                if matches!(error, VaultError::WrongPassword)
                    && let Err(error) = Attempts::record(&path, now)
                {
                    tracing::warn!(%error, "a wrong password could not be counted");
                }
                return Err(error.into());
            }
        };
        let secrets = Secrets::from_bytes(&secrets)
            .ok_or_else(|| ClientError::with(ErrorCode::VaultDamaged, "its secrets"))?;
        Ok((vault, secrets))
    }

    /// Enrols this installation with an invitation's text; afterwards it is unlocked and waits to
    /// be admitted. An invitation that is not good leaves nothing behind.
    ///
    /// # Errors
    /// [`ErrorCode::AlreadyJoined`], [`ErrorCode::InvitationMalformed`],
    /// [`ErrorCode::InvitationExpired`], [`ErrorCode::InvitationUsed`],
    /// [`ErrorCode::WeakPassword`], [`ErrorCode::RelayUnreachable`], ...
    pub async fn join(
        &self,
        invitation: &str,
        officer: &str,
        password: &str,
    ) -> Result<(), ApiError> {
        let _one = self.inner.session.lock().await;
        let config = &self.inner.config;
        if Vault::exists(&config.vault()) {
            return Err(ClientError::new(ErrorCode::AlreadyJoined).into());
        }
        let invitation = Invitation::from_text(invitation).map_err(ClientError::from)?;
        crate::vault::check_password(officer, password).map_err(ClientError::from)?;
        let mut rng = self.inner.rng();
        let now = config.clock.now();
        let dial = |secrets: &Secrets| {
            let relay = secrets.relay.as_ref();
            let relay = relay.ok_or_else(|| LinkError::Local("no relay is set".into()))?;
            relay.dial(config.dial.as_ref(), &secrets.transport, &Arc::default())
        };
        let prepared = join::prepare(&invitation, officer, dial, now, &mut rng).await?;
        self.create(officer, password, prepared.secrets, &prepared.entries)
            .await?;
        let desk = self.desk()?;
        let nothing = &mut Uncovered::default();
        desk.lock().settle(nothing, &prepared.checkpoint, now)?;
        // The relay says now whether the ticket was used before.
        let mut progress = desk.progress.subscribe();
        if config.online {
            let first = progress.wait_for(|p| p.answered.is_some() || p.failed.is_some());
            let first = tokio::time::timeout(Duration::from_secs(20), first).await;
            let failed = first
                .ok()
                .and_then(Result::ok)
                .and_then(|p| p.failed.clone());
            if let Some(failed) = failed
                && matches!(
                    failed.code,
                    ErrorCode::InvitationUsed
                        | ErrorCode::InvitationExpired
                        | ErrorCode::InvitationWithdrawn
                )
            {
                self.close().await;
                let _ = Vault::destroy(&config.vault(), config.keyring.as_ref());
                remove_archive(config);
                return Err(failed);
            }
        }
        Ok(())
    }

    /// Makes vault and archive of a new device and opens the desk.
    pub(crate) async fn create(
        &self,
        officer: &str,
        password: &str,
        secrets: Secrets,
        entries: &[Vec<u8>],
    ) -> Outcome<()> {
        let config = &self.inner.config;
        // Without a vault there is nobody whose archive this could be: half a joining.
        remove_archive(config);
        let made = Archive::create(&config.archive(), &secrets.archive);
        let made = made?;
        for (index, entry) in entries.iter().enumerate() {
            made.append_directory_entry(index as u64, entry, config.clock.now())?;
        }
        let vault = {
            let (path, kdf) = (config.vault(), config.kdf);
            let (officer, bytes) = (officer.to_owned(), secrets.to_bytes());
            let password = zeroize::Zeroizing::new(password.to_owned());
            let mut rng = self.inner.rng();
            let deriving = config
                .beside(move || Vault::create(&path, &officer, &password, &kdf, &bytes, &mut rng));
            deriving.await.map_err(error::internal)?
        };
        let vault = vault.inspect_err(|_| remove_archive(config));
        self.open_desk(vault?, secrets, made)
    }

    pub(crate) fn open_desk(
        &self,
        vault: Vault,
        secrets: Secrets,
        archive: Archive,
    ) -> Outcome<()> {
        self.open_desk_as(vault, secrets, archive, None)
    }

    /// The same where nothing can be written, for a reason that is known.
    fn open_desk_as(
        &self,
        vault: Vault,
        secrets: Secrets,
        archive: Archive,
        unwritable: Option<ErrorCode>,
    ) -> Outcome<()> {
        let desk = Desk::open(
            &self.inner.config,
            vault,
            secrets,
            archive,
            self.inner.rng(),
            self.inner.events.clone(),
            self.inner.preferences.clone(),
        )?;
        {
            let mut state = desk.lock();
            let now = desk.now();
            let begun = match unwritable {
                Some(code) => Err(ClientError::new(code)),
                None => begin(&mut state, self.inner.config.attended, now),
            };
            match begun {
                Err(error) if error::is_of_the_disk(error.code()) => {
                    tracing::warn!(%error, "nothing can be written");
                    state.unwritable = Some(error.code());
                    state.link_error = Some(error.code());
                    state.offline_since = Some(now);
                }
                other => other?,
            }
        }
        // It ends with the handle to it: an open desk hears for itself.
        let lookout = self.inner.lookout().take();
        *desk.hint() = lookout.and_then(|lookout| lookout.heard().followed);
        let (stop, stopped) = watch::channel(false);
        let connect = {
            let state = desk.lock();
            // What came could not be kept, and must not be acknowledged.
            self.inner.config.online && state.relay().is_some() && state.unwritable.is_none()
        };
        let writes = desk.lock().unwritable.is_none();
        // One task: whoever closes the desk waits for both, so that the archive is open once.
        let sync = (connect || writes).then(|| {
            let (desk, stopped) = (desk.clone(), stopped.clone());
            tokio::spawn(async move {
                let exchange = async {
                    if connect {
                        sync::run(desk.clone(), stopped.clone()).await;
                    }
                };
                let upkeep = async {
                    if writes {
                        connections::keep_up(desk.clone(), stopped.clone()).await;
                    }
                };
                tokio::join!(exchange, upkeep);
            })
        });
        self.inner.activity.note(desk.now());
        if self.inner.config.attended {
            tokio::spawn(idle::watch(Arc::downgrade(&self.inner), stopped.clone()));
        }
        if unwritable.is_none() {
            statistics::begin_catching_up(&desk, stopped);
        }
        *self.inner.open() = Some(Open {
            desk: desk.clone(),
            stop,
            sync,
        });
        desk.tell_status();
        Ok(())
    }
}

/// What is written down when a desk is opened.
fn begin(state: &mut State, attended: bool, now: Timestamp) -> Outcome<()> {
    if state.look_for_a_break()? {
        state.begin_fresh_series(0)?;
        state.is_older(Found::Older, now)?;
    }
    state.ensure_administrator();
    // A program that runs by itself is nobody's duty.
    if attended {
        state.begin_duty(now)?;
    }
    state.audit(AuditAction::Unlocked, None, now)?;
    let fields = state.archive.search_fields_in_step(index::VERSION);
    fields?;
    state.save_secrets()
}

/// The archive; where the disk does not let it be written, for reading alone and with the reason.
fn open_archive(path: &Path, secrets: &Secrets) -> Outcome<(Archive, Option<ErrorCode>)> {
    let why = match Archive::open(path, &secrets.archive) {
        Ok(archive) => return Ok((archive, None)),
        Err(why) => ClientError::from(why),
    };
    if !error::is_of_the_disk(why.code()) {
        return Err(why);
    }
    match Archive::open_to_read(path, &secrets.archive) {
        Ok(archive) => Ok((archive, Some(what_is_wrong(path).unwrap_or(why.code())))),
        Err(_) => Err(why),
    }
}

/// Why nothing can be written beside the archive: SQLite only says that it could not open a file.
fn what_is_wrong(archive: &Path) -> Option<ErrorCode> {
    let mut name = archive.as_os_str().to_owned();
    name.push("-room");
    let path = Path::new(&name);
    let tried = fs::write(path, [0; ROOM]);
    // Not there is as good as removed.
    let _ = fs::remove_file(path);
    tried.err().map(|error| error::io_code(error.kind()))
}

fn remove_archive(config: &Config) {
    let path = config.archive();
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.clone().into_os_string();
        name.push(suffix);
        // Not there is as good as removed; anything else shows at the next step.
        let _ = fs::remove_file(name);
    }
}
