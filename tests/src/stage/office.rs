//! An office and its command line.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use aircop_message::Timestamp;
use rand::RngExt as _;
use serde_json::{Value, json};

use super::{Parcel, StageError};
use crate::process::program;

/// Memory for deriving keys, in MiB: what a small PC would use, so that a stage is soon set.
const KDF_MEMORY: &str = "64";

/// An office's data directory, and who unlocks it.
#[derive(Debug, Clone)]
pub struct Office {
    /// `JAITF Dakar`.
    pub name: String,
    /// Its data directory.
    pub data: PathBuf,
    /// The officer of its vault.
    pub officer: String,
    /// Their password.
    pub password: String,
    /// The code from the safe, where its vault was tied to a PC.
    pub recovery: Option<String>,
    /// How far this PC's clock is off, as `faketime -f` takes it: `-20m`, `+70m`, `-6y`.
    pub clock_off: Option<String>,
    /// Where this PC's clock stands still; none for the clock that everything here has.
    pub clock_at: Option<Timestamp>,
}

impl Office {
    /// An office that has not been enrolled yet, with a new password.
    #[must_use]
    pub fn new(dir: &Path, name: &str, officer: &str) -> Self {
        let folder: String = name.to_lowercase().replace('ã', "a").replace(' ', "-");
        Self {
            name: name.to_owned(),
            data: dir.join(folder),
            officer: officer.to_owned(),
            password: password(),
            recovery: None,
            clock_off: None,
            clock_at: None,
        }
    }

    /// The same office when the clock of its PC stands still at a moment. Debug builds do so.
    #[must_use]
    pub fn with_its_clock_at(&self, at: Timestamp) -> Self {
        Self {
            clock_at: Some(at),
            ..self.clone()
        }
    }

    /// The same office on a PC whose clock is off by so much (`-20m`, `+70m`, `-6y`): the real
    /// programs under `faketime`, which only the wall clock is told to.
    #[must_use]
    pub fn with_its_clock_off(&self, by: &str) -> Self {
        Self {
            clock_off: Some(by.to_owned()),
            ..self.clone()
        }
    }

    /// `aircop` at this PC.
    fn program(&self) -> std::io::Result<Command> {
        let aircop = program("aircop")?;
        let Some(by) = &self.clock_off else {
            return Ok(Command::new(aircop));
        };
        let mut command = Command::new("faketime");
        // What measures how long something takes goes on as it is.
        command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        command.args(["-f", by]).arg(aircop);
        Ok(command)
    }

    /// What is sent from its window leaves at once: a journey that is not about taking back does
    /// not wait for it.
    ///
    /// # Errors
    /// When the preferences cannot be written.
    pub fn send_at_once(&self) -> Result<(), StageError> {
        self.wait_before_sending(0)
    }

    /// What is sent from its window can be taken back for so many seconds.
    ///
    /// # Errors
    /// When the preferences cannot be written.
    pub fn wait_before_sending(&self, seconds: u16) -> Result<(), StageError> {
        let path = self.data.join("preferences.json");
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let mut preferences: Value = serde_json::from_str(&kept).unwrap_or(serde_json::json!({}));
        if let Some(preferences) = preferences.as_object_mut() {
            preferences.insert("send_wait_seconds".into(), seconds.into());
        }
        Ok(std::fs::write(path, preferences.to_string())?)
    }

    /// Runs `aircop ARGUMENTS --json` here and returns its document.
    ///
    /// # Errors
    /// What it says on standard error when it refuses.
    pub fn run(&self, arguments: &[&str]) -> Result<Value, StageError> {
        self.run_with(arguments, "")
    }

    /// Sends a message by `aircop send`.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub fn send(&self, parcel: &Parcel) -> Result<Value, StageError> {
        let to = parcel.to.join(",");
        self.run_with(
            &[
                "send",
                &parcel.kind,
                "--json-file",
                "-",
                "--group",
                &parcel.group,
                "--to",
                &to,
            ],
            &parcel.draft_at_now().to_string(),
        )
    }

    /// Sends a flash alert of a flight from Dakar to Praia to the task force there; its reference.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub fn send_flash(&self, subject: &str, flight: &str) -> Result<String, StageError> {
        let parcel = json!({
            "from": self.name, "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
            "draft": { "urgency": "FLASH", "subject": subject, "narrative": subject,
                "alert": { "reasons": ["PROFILE"], "action": "CHECK_FULL", "legs": [
                    { "airport": "DSS", "flight": flight, "etd": "+1h" },
                    { "airport": "RAI", "eta": "+4h" },
                ] } },
        });
        let malformed = |document: String| StageError::Unexpected {
            what: "a flash alert".into(),
            document,
        };
        let parcel = serde_json::from_value(parcel).map_err(|why| malformed(why.to_string()))?;
        let sent = self.send(&parcel)?;
        let reference = sent.get("reference").and_then(Value::as_str);
        reference
            .map(str::to_owned)
            .ok_or_else(|| malformed(sent.to_string()))
    }

    /// Runs `aircop ARGUMENTS` here and returns what people read of it, in English.
    ///
    /// # Errors
    /// What it says on standard error when it refuses.
    pub fn read(&self, arguments: &[&str]) -> Result<String, StageError> {
        self.read_in("en", arguments)
    }

    /// The same in another language, by its BCP 47 code.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_in(&self, language: &str, arguments: &[&str]) -> Result<String, StageError> {
        let output = self
            .program()?
            .args(arguments)
            .args(["--language", language, "--kdf-memory", KDF_MEMORY])
            .args(["--officer", &self.officer, "--data"])
            .arg(&self.data)
            .env("AIRCOP_PASSWORD", &self.password)
            .stdin(Stdio::null())
            .output()?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        if !output.status.success() {
            return Err(StageError::Refused {
                office: self.name.clone(),
                command: format!("aircop {}", arguments.join(" ")),
                reason: text(&output.stderr),
            });
        }
        Ok(text(&output.stdout))
    }

    /// The same with something on its standard input, after the password.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub fn run_with(&self, arguments: &[&str], input: &str) -> Result<Value, StageError> {
        let mut child = self
            .program()?
            .args(arguments)
            .arg("--json")
            .args([
                "--kdf-memory",
                KDF_MEMORY,
                "--officer",
                &self.officer,
                "--data",
            ])
            .arg(&self.data)
            .env("AIRCOP_PASSWORD", &self.password)
            .envs(self.clock_at.map(|at| ("AIRCOP_CLOCK", at.0.to_string())))
            .envs(self.recovery.iter().map(|code| ("AIRCOP_RECOVERY", code)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            // One that reads nothing has closed the pipe.
            let _ = stdin.write_all(input.as_bytes());
        }
        let output = child.wait_with_output()?;
        // 3: sent, and waiting in the outbox.
        if !output.status.success() && output.status.code() != Some(3) {
            return Err(StageError::Refused {
                office: self.name.clone(),
                command: format!("aircop {}", arguments.join(" ")),
                reason: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
            });
        }
        serde_json::from_slice(&output.stdout).map_err(|error| StageError::Unexpected {
            what: format!("not one JSON document ({error})"),
            document: String::from_utf8_lossy(&output.stdout).into_owned(),
        })
    }
}

/// Five syllables and four digits: easy to type into two windows.
fn password() -> String {
    const ONSETS: [&str; 14] = [
        "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z",
    ];
    const VOWELS: [&str; 5] = ["a", "e", "i", "o", "u"];
    let mut rng = rand::rng();
    let mut pick = |from: &[&'static str]| -> &'static str {
        from.get(rng.random_range(0..from.len()))
            .copied()
            .unwrap_or("a")
    };
    let word: String = (0..5)
        .flat_map(|_| [pick(&ONSETS), pick(&VOWELS)])
        .collect();
    format!("{word}-{:04}", rand::rng().random_range(0..10_000))
}
