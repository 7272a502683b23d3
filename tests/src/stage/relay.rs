//! The relay as a process.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::{StageError, text};
use crate::process::{Group, bound, program};

/// A relay on loopback; killed when dropped.
#[derive(Debug)]
pub struct RelayProcess {
    /// `127.0.0.1:PORT`; the same after a restart.
    pub address: String,
    /// Its TLS key as clients pin it.
    pub key: String,
    /// Its database and its keys.
    pub data: PathBuf,
    /// Where it tells its counters to Prometheus, `127.0.0.1:PORT`.
    pub metrics: String,
    /// What it writes to standard error.
    pub log: PathBuf,
    program: PathBuf,
    process: Option<Group>,
}

impl RelayProcess {
    /// `aircop-relay init` and `run`, on a port that the system chooses.
    ///
    /// # Errors
    /// When it refuses or does not get ready.
    pub fn start(data: &Path, admin_key: &str) -> Result<Self, StageError> {
        Self::start_program(&program("aircop-relay")?, data, admin_key)
    }

    /// The same of another build.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn start_program(program: &Path, data: &Path, admin_key: &str) -> Result<Self, StageError> {
        let output = Command::new(program)
            .args(["init", "--json", "--admin-key", admin_key, "--data"])
            .arg(data)
            .output()?;
        if !output.status.success() {
            return Err(StageError::Refused {
                office: "relay".into(),
                command: "aircop-relay init".into(),
                reason: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
            });
        }
        let made: Value = serde_json::from_slice(&output.stdout).map_err(std::io::Error::from)?;
        let mut relay = Self {
            address: "127.0.0.1:0".into(),
            key: text(&made, "key")?.to_owned(),
            data: data.to_path_buf(),
            metrics: String::new(),
            log: data.with_extension("log"),
            program: program.to_path_buf(),
            process: None,
        };
        relay.run()?;
        Ok(relay)
    }

    /// Starts it again at its address, after [`Self::kill`] or [`Self::stop`].
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn run(&mut self) -> Result<(), StageError> {
        let log = File::options().create(true).append(true).open(&self.log)?;
        let mut command = bound(&self.program);
        command
            .args(["run", "--json", "--metrics-port", "0"])
            .args(["--listen", &self.address, "--data"])
            .arg(&self.data);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log);
        let mut process = Group::start(&mut command)?;
        // One line once it takes connections.
        let mut line = String::new();
        if let Some(stdout) = process.child().stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        let ready: Value = serde_json::from_str(&line).map_err(|_| StageError::Refused {
            office: "relay".into(),
            command: "aircop-relay run".into(),
            reason: std::fs::read_to_string(&self.log).unwrap_or_default(),
        })?;
        self.address = text(&ready, "address")?.to_owned();
        self.metrics = text(&ready, "metrics")?.to_owned();
        self.process = Some(process);
        Ok(())
    }

    /// Its process id, while it runs.
    #[must_use]
    pub fn id(&self) -> Option<u32> {
        self.process.as_ref().map(Group::id)
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        self.process = None;
    }

    /// SIGTERM, as a service manager does; true when it ended in order.
    ///
    /// # Errors
    /// When the system cannot say how it ended.
    pub fn stop(&mut self) -> Result<bool, StageError> {
        match self.process.take() {
            Some(process) => Ok(process.stop(Duration::from_secs(10))?.success()),
            None => Ok(true),
        }
    }
}
