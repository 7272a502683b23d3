//! Opening this office's vault for one command.
//!
//! The password is asked for once and kept until the command ends: headquarters' statements open the
//! vault twice, first without a link to write them down, then with one to put them up. That way a
//! statement is never lost to a connection that breaks, and "put up" is known, not guessed.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use aircop_api::{ApiError, Command, ErrorCode, Reply, StatusView};
use aircop_client::vault::{Kdf, Vault};
use aircop_client::{Config, Engine, Recovered};
use zeroize::Zeroizing;

use crate::arguments::Options;
use crate::failure::{Failure, Outcome};
use crate::print::Console;
use crate::read::warnings;
use crate::turn::Turn;

/// How long a command waits for the relay.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);
/// Holds the password, for scripts and services.
const PASSWORD: &str = "AIRCOP_PASSWORD";
/// Holds the recovery code from the safe, where a vault was tied to a PC that is gone.
const RECOVERY: &str = "AIRCOP_RECOVERY";
/// Holds a second one: of an officer who is added, or the own one from now on.
const NEW_PASSWORD: &str = "AIRCOP_NEW_PASSWORD";
/// Holds the passphrase of a backup or of a key file.
const PASSPHRASE: &str = "AIRCOP_PASSPHRASE";
/// The directory that the desktop uses, below the platform's for local data.
const IDENTIFIER: &str = "int.aircop.desktop";

/// Who acts, on which vault.
pub(crate) struct Session {
    data: PathBuf,
    kdf: Kdf,
    officer: String,
    password: Zeroizing<String>,
    /// From the first opening on, so that nothing comes between two of one command.
    turn: tokio::sync::Mutex<Option<Turn>>,
    console: Console,
    clock_is_right: bool,
    /// That the log of who did what was cut is said once.
    cut_said: AtomicBool,
    older_said: AtomicBool,
}

impl Session {
    /// Finds the vault and asks for the password.
    ///
    /// # Errors
    /// [`ErrorCode::NotJoined`] without a vault, and nothing is written then.
    pub(crate) async fn begin(console: &Console, options: &Options) -> Outcome<Self> {
        let data = data(options)?;
        if !data.join("vault").exists() {
            let nothing = format!("no office at {}", data.display());
            return Err(ApiError::with(ErrorCode::NotJoined, nothing).into());
        }
        // Without opening the office: while a password is typed, whoever watches goes on watching.
        let officers = match Vault::officers(&data.join("vault")) {
            Ok(officers) => officers.into_iter().map(|officer| officer.name).collect(),
            // The engine says what is wrong with it.
            Err(_) => {
                let turn = Turn::take(&data, console).await?;
                let start = || Engine::start_with(config(&data, options, false));
                let engine = turn.open(&data, start).await?;
                status(&engine).await?.officers
            }
        };
        let officer = match (&options.officer, officers.as_slice()) {
            (Some(name), _) => name.clone(),
            (None, [only]) => only.clone(),
            (None, _) => {
                return Err(Failure::with_words(
                    ApiError::with(ErrorCode::OfficerNeeded, "no --officer"),
                    "cli-several-officers",
                    vec![("officers", officers.join(", "))],
                ));
            }
        };
        Ok(Self {
            kdf: kdf(options),
            password: old_password(console, &officer)?,
            data,
            officer,
            turn: tokio::sync::Mutex::default(),
            console: console.clone(),
            clock_is_right: options.clock_is_right,
            cut_said: AtomicBool::new(false),
            older_said: AtomicBool::new(false),
        })
    }

    /// Where the office's data are.
    pub(crate) fn data(&self) -> &Path {
        &self.data
    }

    /// Who acts.
    pub(crate) fn officer(&self) -> &str {
        &self.officer
    }

    /// Their password.
    pub(crate) fn password(&self) -> &str {
        &self.password
    }

    /// The engine, unlocked; it connects by itself when `online`. Takes the turn at this office
    /// until the session ends.
    pub(crate) async fn open(&self, online: bool) -> Outcome<Engine> {
        let turn = self.turn().await?;
        self.open_in(&turn, online).await
    }

    /// The turn at this office, taken once.
    async fn turn(&self) -> Outcome<Turn> {
        let mut turn = self.turn.lock().await;
        match turn.as_ref() {
            Some(turn) => Ok(turn.clone()),
            None => {
                let taken = Turn::take(&self.data, &self.console).await?;
                *turn = Some(taken.clone());
                Ok(taken)
            }
        }
    }

    /// The same in a turn that the caller has taken.
    pub(crate) async fn open_in(&self, turn: &Turn, online: bool) -> Outcome<Engine> {
        let config = || Config {
            kdf: self.kdf,
            online,
            clock_is_right: self.clock_is_right,
            ..Config::new(self.data.clone())
        };
        let start = || Engine::start_with(config());
        let engine = turn.open(&self.data, start).await?;
        let recovery = std::env::var(RECOVERY).ok().map(Zeroizing::new);
        let recovery = recovery.as_ref().map(|code| code.as_str());
        engine
            .unlock_with(&self.officer, &self.password, recovery)
            .await?;
        if status(&engine).await?.audit_broken && !self.cut_said.swap(true, Ordering::Relaxed) {
            self.console.note(&self.console.text("cli-log-cut"));
        }
        if !self.older_said.swap(true, Ordering::Relaxed) {
            // Whoever looks only at what this command answers must know it too.
            let mut status = status(&engine).await?;
            status.gap = status.gap.filter(|gap| !gap.noted);
            for said in warnings(&self.console, &status) {
                self.console.note(&said);
            }
        }
        Ok(engine)
    }

    /// This command's own answer says what is wrong with the data.
    pub(crate) fn says_it_itself(&self) {
        self.older_said.store(true, Ordering::Relaxed);
    }

    /// Puts a backup's archive in the place of a damaged one.
    pub(crate) async fn recover(
        &self,
        input: &mut impl Read,
        passphrase: &str,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Outcome<Recovered> {
        let turn = self.turn().await?;
        let config = || Config {
            kdf: self.kdf,
            online: false,
            ..Config::new(self.data.clone())
        };
        let start = || Engine::start_with(config());
        let engine = turn.open(&self.data, start).await?;
        let done = engine
            .recover(&self.officer, &self.password, input, passphrase, progress)
            .await;
        engine.shutdown().await;
        Ok(done?)
    }
}

/// A new vault in the making.
pub(crate) struct Newcomer {
    pub(crate) engine: Engine,
    pub(crate) officer: String,
    pub(crate) password: Zeroizing<String>,
}

impl Newcomer {
    /// Finds a place for a new vault and asks for its first password, at a terminal twice.
    ///
    /// # Errors
    /// [`ErrorCode::AlreadyJoined`]; a directory that holds other files, since the engine closes
    /// its directory to everyone else.
    pub(crate) fn begin(console: &Console, options: &Options) -> Outcome<Self> {
        let officer = options
            .officer
            .clone()
            .ok_or(Failure::Usage("cli-officer-needed"))?;
        let data = data(options)?;
        if data.join("vault").exists() {
            return Err(ApiError::new(ErrorCode::AlreadyJoined).into());
        }
        if options.data.is_some() && holds_other_files(&data) {
            return Err(Failure::with_words(
                ApiError::with(ErrorCode::FolderInUse, "the directory is not empty"),
                "cli-directory-in-use",
                vec![("directory", data.display().to_string())],
            ));
        }
        let password = new_password(console, &officer)?;
        Ok(Self {
            engine: Engine::start_with(config(&data, options, true))?,
            officer,
            password,
        })
    }
}

/// Waits until everything that the relay had is here and everything that could go has gone.
///
/// # Errors
/// Why the relay could not be asked, at once when none is set.
pub(crate) async fn exchange(engine: &Engine) -> Result<(), ApiError> {
    if engine.has_relay()? {
        engine.settle(PATIENCE).await
    } else {
        Err(ApiError::with(
            ErrorCode::RelayUnreachable,
            "no relay is set",
        ))
    }
}

/// How things stand.
pub(crate) async fn status(engine: &Engine) -> Outcome<StatusView> {
    match engine.dispatch(Command::Status).await? {
        Reply::Status(status) => Ok(*status),
        other => Err(unexpected(&other)),
    }
}

/// The engine answered something else than the contract says.
pub(crate) fn unexpected(reply: &Reply) -> Failure {
    // Only the kind of reply: it may hold a message.
    let kind = serde_json::to_value(reply).ok();
    let kind = kind.as_ref().and_then(|value| value.get("reply"));
    ApiError::with(ErrorCode::Internal, format!("unexpected reply {kind:?}")).into()
}

fn config(data: &Path, options: &Options, online: bool) -> Config {
    Config {
        kdf: kdf(options),
        online,
        ..Config::new(data.to_path_buf())
    }
}

/// How expensive new passwords are made to guess.
pub(crate) fn kdf(options: &Options) -> Kdf {
    options
        .kdf_memory
        .map_or_else(Kdf::default, Kdf::with_memory_mib)
}

pub(crate) fn data(options: &Options) -> Outcome<PathBuf> {
    if let Some(data) = &options.data {
        return Ok(data.clone());
    }
    platform_data(|name| std::env::var_os(name).map(PathBuf::from))
        .map(|dir| dir.join(IDENTIFIER))
        .ok_or(Failure::Usage("cli-data-needed"))
}

/// Where the platform keeps an application's local data, as the desktop finds it.
fn platform_data(var: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    // A relative path counts as none (XDG Base Directory Specification).
    let absolute = |name: &str| var(name).filter(|path| path.is_absolute());
    if cfg!(windows) {
        absolute("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        absolute("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
    }
}

fn holds_other_files(data: &Path) -> bool {
    let ours = ["lock", "preferences.json"];
    let Ok(entries) = std::fs::read_dir(data) else {
        return false;
    };
    let names: Vec<_> = entries.flatten().map(|entry| entry.file_name()).collect();
    !names.is_empty() && !names.iter().any(|name| ours.iter().any(|our| name == our))
}

/// The engine on this office's directory, locked and without a link, and the turn at it.
pub(crate) async fn locked(console: &Console, options: &Options) -> Outcome<(Engine, Turn)> {
    let data = data(options)?;
    if !data.join("vault").exists() && !data.join("archive.db").exists() {
        let nothing = format!("no office at {}", data.display());
        return Err(ApiError::with(ErrorCode::NotJoined, nothing).into());
    }
    let turn = Turn::take(&data, console).await?;
    let start = || Engine::start_with(config(&data, options, false));
    let engine = turn.open(&data, start).await?;
    Ok((engine, turn))
}

/// A password beside the one that opens the vault.
pub(crate) fn second_password(console: &Console, officer: &str) -> Outcome<Zeroizing<String>> {
    match given(NEW_PASSWORD)? {
        Some(password) => Ok(password),
        None => ask_new(console, officer),
    }
}

/// The passphrase of a backup; a new one is asked for twice.
pub(crate) fn passphrase(console: &Console, new: bool) -> Outcome<Zeroizing<String>> {
    if let Some(passphrase) = given(PASSPHRASE)? {
        return Ok(passphrase);
    }
    let first = ask(&console.text("cli-passphrase"))?;
    if new {
        same(&first, &ask(&console.text("cli-password-again"))?)?;
    }
    Ok(first)
}

/// The passphrase of a headquarters key; a new one is asked for twice.
pub(crate) fn key_passphrase(
    console: &Console,
    name: &str,
    new: bool,
) -> Outcome<Zeroizing<String>> {
    if let Some(passphrase) = given(PASSPHRASE)? {
        return Ok(passphrase);
    }
    let first = ask(&console.text_with("cli-key-passphrase", &[("name", name.into())]))?;
    if new {
        same(&first, &ask(&console.text("cli-password-again"))?)?;
    }
    Ok(first)
}

fn old_password(console: &Console, officer: &str) -> Outcome<Zeroizing<String>> {
    match given_password()? {
        Some(password) => Ok(password),
        None => ask(&console.text_with("cli-password", &[("officer", officer.into())])),
    }
}

fn new_password(console: &Console, officer: &str) -> Outcome<Zeroizing<String>> {
    if let Some(password) = given_password()? {
        return Ok(password);
    }
    ask_new(console, officer)
}

fn ask_new(console: &Console, officer: &str) -> Outcome<Zeroizing<String>> {
    let first = ask(&console.text_with("cli-new-password", &[("officer", officer.into())]))?;
    same(&first, &ask(&console.text("cli-password-again"))?)?;
    Ok(first)
}

fn same(first: &str, second: &str) -> Outcome<()> {
    if first == second {
        Ok(())
    } else {
        Err(Failure::with_words(
            ApiError::with(ErrorCode::PasswordsDiffer, "two different passwords"),
            "cli-passwords-differ",
            Vec::new(),
        ))
    }
}

fn given_password() -> Outcome<Option<Zeroizing<String>>> {
    given(PASSWORD)
}

fn given(variable: &str) -> Outcome<Option<Zeroizing<String>>> {
    match std::env::var(variable) {
        Ok(password) => Ok(Some(Zeroizing::new(password))),
        Err(std::env::VarError::NotPresent) => Ok(None),
        // The value itself must not be shown.
        Err(std::env::VarError::NotUnicode(_)) => {
            let what = format!("{variable} is not UTF-8");
            Err(ApiError::with(ErrorCode::WrongPassword, what).into())
        }
    }
}

fn ask(prompt: &str) -> Outcome<Zeroizing<String>> {
    rpassword::prompt_password(prompt)
        .map(Zeroizing::new)
        .map_err(|error| {
            Failure::with_words(
                ApiError::with(ErrorCode::Locked, error),
                "cli-no-password",
                Vec::new(),
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn the_data_are_where_the_desktop_has_them() {
        let home = |name: &str| (name == "HOME").then(|| PathBuf::from("/home/diop"));
        assert_eq!(
            platform_data(home).unwrap(),
            Path::new("/home/diop/.local/share")
        );
        let both = |name: &str| match name {
            "XDG_DATA_HOME" => Some(PathBuf::from("/srv/data")),
            _ => home(name),
        };
        assert_eq!(platform_data(both).unwrap(), Path::new("/srv/data"));
        let relative = |name: &str| match name {
            "XDG_DATA_HOME" => Some(PathBuf::from("data")),
            _ => home(name),
        };
        assert_eq!(
            platform_data(relative).unwrap(),
            Path::new("/home/diop/.local/share")
        );
        assert_eq!(platform_data(|_| None), None);
    }

    #[cfg(windows)]
    #[test]
    fn the_data_are_where_the_desktop_has_them() {
        let local = |name: &str| (name == "LOCALAPPDATA").then(|| PathBuf::from(r"C:\Users\diop"));
        assert_eq!(platform_data(local).unwrap(), Path::new(r"C:\Users\diop"));
        let relative = |name: &str| (name == "LOCALAPPDATA").then(|| PathBuf::from("diop"));
        assert_eq!(platform_data(relative), None);
    }

    #[test]
    fn a_directory_of_other_things_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!holds_other_files(dir.path()));
        assert!(!holds_other_files(&dir.path().join("not there")));
        std::fs::write(dir.path().join("letter.txt"), "x").unwrap();
        assert!(holds_other_files(dir.path()));
        std::fs::write(dir.path().join("lock"), "").unwrap();
        assert!(!holds_other_files(dir.path()));
    }
}
