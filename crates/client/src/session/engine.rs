//! The engine: one installation of an office, from locked to unlocked, and every command it takes.

use std::fs::{self, File, TryLockError};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aircop_api::{
    ApiError, Command, ErrorCode, Event, Link, Reply, Secret, Session, StatusView, Trust,
};
use aircop_archive::{AuditAction, LONGEST_HOLD_SECONDS};
use aircop_message::MessageId;
use rand::SeedableRng;
use rand::rngs::StdRng;
use tokio::sync::{broadcast, watch};
use tokio::task::JoinHandle;

use crate::attachment;
use crate::config::Config;
use crate::connections::passengers;
use crate::desk::{Desk, Preferences};
use crate::error::{self, ClientError, Outcome};
use crate::hq::window;
use crate::link::proxy::Proxy;
use crate::session::dispatch;
use crate::session::idle;
use crate::session::idle::Activity;
use crate::session::keyring_tie;
use crate::session::locked_watch::{Heard, Lookout};
use crate::session::officer_accounts;
use crate::vault::Vault;

/// Events that a slow listener may fall behind before it misses some.
const EVENTS: usize = 1024;

/// One installation. Clones are the same one.
#[derive(Clone)]
pub struct Engine {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) config: Config,
    /// Held for as long as the engine lives: one program a directory.
    _lock: File,
    pub(crate) events: broadcast::Sender<Event>,
    pub(crate) preferences: Arc<Mutex<Preferences>>,
    open: Mutex<Option<Open>>,
    /// Listens while the desk is locked.
    lookout: Mutex<Option<Lookout>>,
    /// When an officer last did something here.
    pub(crate) activity: Activity,
    /// One unlock, join or lock at a time.
    pub(crate) session: tokio::sync::Mutex<()>,
    /// How often random numbers were begun out of the seed of a test.
    begun: AtomicU64,
}

/// An unlocked desk and its exchange with the relay.
pub(crate) struct Open {
    pub(crate) desk: Arc<Desk>,
    pub(crate) stop: watch::Sender<bool>,
    pub(crate) sync: Option<JoinHandle<()>>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine")
            .field("data", &self.inner.config.data)
            .finish_non_exhaustive()
    }
}

impl Engine {
    /// Starts on a data directory, locked, for an officer at a desk: it locks itself when nobody
    /// is there any more. Call it inside a tokio runtime.
    ///
    /// # Errors
    /// [`ErrorCode::InUse`] when another program has the directory; [`ErrorCode::Internal`] when
    /// it cannot be made.
    pub fn start(data: PathBuf) -> Result<Self, ApiError> {
        Self::start_with(Config {
            attended: true,
            ..Config::new(data)
        })
    }

    /// Starts with a clock, a dialler and so on of the caller's choice.
    ///
    /// # Errors
    /// As [`Engine::start`].
    pub fn start_with(config: Config) -> Result<Self, ApiError> {
        aircop_files::create_dir(&config.data).map_err(ClientError::from)?;
        let lock = lock_file(&config).map_err(ClientError::from)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(ClientError::new(ErrorCode::InUse).into()),
            Err(TryLockError::Error(e)) => return Err(ClientError::from(e).into()),
        }
        let preferences: Preferences = fs::read_to_string(config.preferences())
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        let proxy = preferences.proxy.as_ref();
        config.dial.use_proxy(proxy.map_or("", |said| &said.0));
        Ok(Self {
            inner: Arc::new(Inner {
                config,
                _lock: lock,
                events: broadcast::channel(EVENTS).0,
                preferences: Arc::new(Mutex::new(preferences)),
                open: Mutex::new(None),
                lookout: Mutex::new(None),
                activity: Activity::default(),
                session: tokio::sync::Mutex::new(()),
                begun: AtomicU64::new(0),
            }),
        })
    }

    /// What happens without being asked. Subscribe before asking for a snapshot.
    #[must_use]
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.inner.events.subscribe()
    }

    /// Ends the exchange with the relay and closes the desk.
    pub async fn shutdown(&self) {
        let _one = self.inner.session.lock().await;
        self.close().await;
        self.stop_listening().await;
    }

    /// Carries out one command.
    ///
    /// # Errors
    /// [`ClientError`] with the code that says why not.
    pub async fn dispatch(&self, command: Command) -> Result<Reply, ApiError> {
        let done = self.carry_out(command).await;
        done.map_err(|error| self.of_this_disk(error.into()))
    }

    /// Of an archive that was opened for reading, SQLite says only that it may not be written: here
    /// is why.
    fn of_this_disk(&self, error: ApiError) -> ApiError {
        let why = self.desk().ok().and_then(|desk| desk.lock().unwritable);
        match why {
            Some(code) if error.code == ErrorCode::DiskReadOnly => ApiError { code, ..error },
            _ => error,
        }
    }

    async fn carry_out(&self, command: Command) -> Outcome<Reply> {
        if idle::is_an_officers(&command) {
            self.inner.activity.note(self.inner.config.clock.now());
        }
        match command {
            Command::Status => self.status().map(boxed_status),
            Command::Activity => Ok(Reply::Done),
            Command::Unlock {
                officer,
                password,
                recovery,
            } => {
                let recovery = recovery.as_ref().map(|code| code.0.as_str());
                self.unlock_with(&officer, &password.0, recovery).await?;
                self.status().map(boxed_status)
            }
            Command::Lock => {
                self.lock().await;
                let status = self.status()?;
                self.tell(Event::Status(Box::new(status.clone())));
                Ok(boxed_status(status))
            }
            Command::Join {
                invitation,
                officer,
                password,
            } => {
                self.join(&invitation, &officer, &password.0).await?;
                self.status().map(boxed_status)
            }
            Command::SetLanguage { language } => {
                self.set_preferences(|p| p.language = language)?;
                self.status().map(boxed_status)
            }
            Command::SetTheme { theme } => {
                self.set_preferences(|p| p.theme = theme)?;
                self.status().map(boxed_status)
            }
            Command::SetAutoLock { minutes } => {
                if minutes > idle::LONGEST_MINUTES {
                    return Err(ClientError::with(
                        ErrorCode::Malformed,
                        "at most 240 minutes",
                    ));
                }
                self.set_preferences(|p| p.auto_lock_minutes = minutes)?;
                self.status().map(boxed_status)
            }
            Command::SetListening { on } => {
                self.set_preferences(|p| p.listens = on)?;
                self.status().map(boxed_status)
            }
            Command::SetTextSize { percent } => {
                if !(80..=200).contains(&percent) {
                    return Err(ClientError::with(ErrorCode::Malformed, "80 to 200 percent"));
                }
                self.set_preferences(|p| p.text_percent = percent)?;
                self.status().map(boxed_status)
            }
            Command::SetSendWait { seconds } => {
                if i64::from(seconds) > LONGEST_HOLD_SECONDS {
                    return Err(ClientError::with(
                        ErrorCode::Malformed,
                        "at most 60 seconds",
                    ));
                }
                self.set_preferences(|p| p.send_wait_seconds = seconds)?;
                self.status().map(boxed_status)
            }
            Command::SetProxy { proxy } => {
                let said = proxy.0.trim();
                if !matches!(said, "" | "direct") && Proxy::parse(said).is_none() {
                    return Err(ClientError::new(ErrorCode::BadProxy));
                }
                self.inner.config.dial.use_proxy(said);
                let kept = (!said.is_empty()).then(|| Secret(said.to_owned()));
                self.set_preferences(|p| p.proxy = kept)?;
                self.status().map(boxed_status)
            }
            Command::SetPanicKey { on } => {
                self.desk()?.lock().administers_or_refuse()?;
                self.set_preferences(|p| p.panic_key = on)?;
                self.status().map(boxed_status)
            }
            Command::Wipe { password } => {
                officer_accounts::confirm(self.desk()?, password).await?;
                self.wiped().await
            }
            Command::Panic => {
                if self.inner.config.attended && !self.inner.preferences().panic_key {
                    return Err(ClientError::new(ErrorCode::PanicOff));
                }
                self.wiped().await
            }
            Command::SetSounds { sounds } => {
                self.set_preferences(|p| p.sounds = sounds)?;
                self.status().map(boxed_status)
            }
            Command::SetInboxOrder { order } => {
                self.set_preferences(|p| p.inbox_order = order)?;
                self.status().map(boxed_status)
            }
            Command::SaveView { view } => {
                self.desk()?.lock().save_view(view)?;
                self.status().map(boxed_status)
            }
            Command::RemoveView { name } => {
                self.desk()?.lock().remove_view(&name)?;
                self.status().map(boxed_status)
            }
            Command::RenameView { name, to } => {
                self.desk()?.lock().rename_view(&name, &to)?;
                self.status().map(boxed_status)
            }
            Command::BindKeyring => keyring_tie::tie(self.desk()?).await,
            Command::UnbindKeyring => {
                keyring_tie::untie(self.desk()?).await?;
                self.status().map(boxed_status)
            }
            Command::NoteAuditBreak => {
                self.note_audit_break()?;
                self.status().map(boxed_status)
            }
            Command::NoteGap => {
                self.desk()?.lock().note_gap()?;
                self.status().map(boxed_status)
            }
            Command::NoteClashes => {
                let desk = self.desk()?;
                desk.lock().archive.note_clashes()?;
                self.status().map(boxed_status)
            }
            Command::NoteDevices => {
                self.desk()?.lock().note_devices()?;
                self.status().map(boxed_status)
            }
            Command::Officers => officer_accounts::listed(self.desk()?.as_ref()),
            Command::AddOfficer { officer, password } => {
                officer_accounts::add(self.desk()?, officer, password).await
            }
            Command::RemoveOfficer { officer } => {
                officer_accounts::remove(self.desk()?.as_ref(), &officer)
            }
            Command::SetAdministrator { officer, on } => {
                officer_accounts::set_administrator(self.desk()?.as_ref(), &officer, on)
            }
            Command::ChangePassword { old, new } => {
                officer_accounts::change_password(self.desk()?, old, new).await
            }
            Command::BackUp { passphrase } => self.back_up_to_downloads(passphrase).await,
            Command::MatchPassengers { text, bytes, dates } => {
                passengers::dispatch(self.desk()?, text, bytes, dates).await
            }
            command if window::is_long(&command) => window::beside(self.desk()?, command).await,
            command if attachment::is_about_files(&command) => {
                attachment::dispatch(self.desk()?, command).await
            }
            other => {
                let desk = self.desk()?;
                dispatch::on_desk(&desk, &self.language(), other)
            }
        }
    }

    /// The unlocked desk.
    pub(crate) fn desk(&self) -> Outcome<Arc<Desk>> {
        let desk = self.inner.open().as_ref().map(|open| open.desk.clone());
        desk.ok_or_else(|| {
            let joined = Vault::exists(&self.inner.config.vault());
            ClientError::new(if joined {
                ErrorCode::Locked
            } else {
                ErrorCode::NotJoined
            })
        })
    }

    /// Waits until everything that the relay had is here and everything that could go has gone.
    ///
    /// # Errors
    /// Why the relay could not be asked; [`ErrorCode::RelayUnreachable`] when it took too long.
    pub async fn settle(&self, patience: Duration) -> Result<(), ApiError> {
        let desk = self.desk()?;
        if let Some(code) = desk.lock().unwritable {
            return Err(ClientError::new(code).into());
        }
        let mut progress = desk.progress.subscribe();
        // What was answered before this question is no answer to it.
        let mut mine = 0;
        desk.progress.send_modify(|p| {
            p.asked += 1;
            p.failed = None;
            mine = p.asked;
        });
        desk.wake.notify_one();
        let settled =
            progress.wait_for(|p| p.answered.is_some_and(|a| a >= mine) || p.failed.is_some());
        match tokio::time::timeout(patience, settled).await {
            Ok(Ok(progress)) => match &progress.failed {
                Some(failed) => Err(failed.clone()),
                None => Ok(()),
            },
            _ => Err(ClientError::with(ErrorCode::RelayUnreachable, "no answer in time").into()),
        }
    }

    /// A message as a file that anyone can check: see [`crate::export::evidence`].
    ///
    /// # Errors
    /// [`ErrorCode::UnknownMessage`]; [`ErrorCode::NotSigned`] while it waits to be sealed.
    pub fn evidence(
        &self,
        message: MessageId,
    ) -> Result<crate::export::evidence::Evidence, ApiError> {
        let desk = self.desk()?;
        let state = desk.lock();
        state.may_leave(message)?;
        let evidence = state.evidence(message)?;
        state.audit(AuditAction::Exported, Some(message), desk.now())?;
        Ok(evidence)
    }

    pub(crate) fn status(&self) -> Outcome<StatusView> {
        if let Ok(desk) = self.desk() {
            return desk.status();
        }
        let config = &self.inner.config;
        let joined = Vault::exists(&config.vault());
        let officers = if joined {
            Vault::officers(&config.vault())?
        } else {
            Vec::new()
        };
        let heard = self.inner.lookout().as_ref().map(Lookout::heard);
        let preferences = self.inner.preferences();
        let now = config.clock.now();
        let (link, offline_since, link_error, heard, clock_off_seconds) = match heard {
            Some(heard) => {
                let Heard {
                    link,
                    offline_since,
                    link_error,
                    view,
                    relay_clock,
                    ..
                } = heard;
                let off = relay_clock.off_seconds(now);
                (link, offline_since, link_error, Some(view), off)
            }
            None => (
                Link::Offline,
                None,
                None,
                None,
                preferences.clock_off_seconds,
            ),
        };
        Ok(StatusView {
            session: if joined {
                Session::Locked
            } else {
                Session::NotJoined
            },
            officers: officers.into_iter().map(|o| o.name).collect(),
            officer: None,
            office: None,
            fingerprint: None,
            about: None,
            link,
            carrier: preferences.carrier,
            offline_since,
            link_error,
            silent_port: None,
            directory: Trust::Fresh,
            heartbeat: None,
            counts: aircop_api::CountsView::default(),
            groups: Vec::new(),
            now,
            offset_minutes: config.clock.offset_minutes(),
            zone: config.clock.zone(),
            language: preferences.language.clone(),
            theme: preferences.theme.clone(),
            auto_lock_minutes: preferences.auto_lock_minutes,
            audit_broken: false,
            gap: None,
            clashes: Vec::new(),
            new_devices: Vec::new(),
            keyring: false,
            headquarters: false,
            attention: Vec::new(),
            last_used: aircop_api::LastUsed::default(),
            last_used_exercise: aircop_api::LastUsed::default(),
            text_percent: preferences.text_percent,
            send_wait_seconds: preferences.send_wait_seconds,
            panic_key: preferences.panic_key,
            administers: false,
            inbox_order: preferences.inbox_order,
            on_duty: None,
            handover_due: false,
            backed_up: None,
            backup_due: false,
            saved_views: Vec::new(),
            sounds: preferences.sounds.clone(),
            listens: preferences.listens,
            heard,
            clock_off_seconds,
            unwritable: None,
        })
    }

    async fn wiped(&self) -> Outcome<Reply> {
        self.wipe().await?;
        let status = self.status()?;
        self.tell(Event::Status(Box::new(status.clone())));
        Ok(boxed_status(status))
    }

    fn language(&self) -> String {
        let language = self.inner.preferences().language.clone();
        if language.is_empty() {
            "en".into()
        } else {
            language
        }
    }

    fn set_preferences(&self, change: impl FnOnce(&mut Preferences)) -> Outcome<()> {
        {
            let mut preferences = self.inner.preferences();
            change(&mut preferences);
            preferences.write(&self.inner.config)?;
        }
        // A command line that talks to this engine may have changed what a window shows.
        self.tell(Event::Status(Box::new(self.status()?)));
        Ok(())
    }

    pub(crate) fn tell(&self, event: Event) {
        // Nobody may be listening.
        let _ = self.inner.events.send(event);
    }
}

impl Inner {
    pub(crate) fn open(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn lookout(&self) -> MutexGuard<'_, Option<Lookout>> {
        self.lookout.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn preferences(&self) -> MutexGuard<'_, Preferences> {
        self.preferences
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn rng(&self) -> StdRng {
        match self.config.seed {
            // Others each time, as the system's are: two messages would have one id else.
            Some(mut seed) => {
                let begun = self.begun.fetch_add(1, Ordering::Relaxed).to_le_bytes();
                seed.iter_mut().zip(begun).for_each(|(to, n)| *to ^= n);
                StdRng::from_seed(seed)
            }
            None => StdRng::try_from_rng(&mut rand::rngs::SysRng).unwrap_or_else(|_| {
                // Without random numbers nothing may be sealed: the thread's own generator stops
                // the program if the system has none.
                StdRng::from_rng(&mut rand::rng())
            }),
        }
    }
}

/// What is locked so that one program alone has a directory. Where none can be made, the vault is
/// locked instead: a folder that may not be written can be read.
fn lock_file(config: &Config) -> std::io::Result<File> {
    let made = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(config.lock());
    made.or_else(|error| {
        let readable = || File::open(config.lock()).or_else(|_| File::open(config.vault()));
        if error::is_of_the_disk(error::io_code(error.kind())) {
            readable().map_err(|_| error)
        } else {
            Err(error)
        }
    })
}

fn boxed_status(status: StatusView) -> Reply {
    Reply::Status(Box::new(status))
}
