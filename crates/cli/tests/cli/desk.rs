//! A desk that is worked by the real program.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) const PASSWORD: &str = "lumafosi-geda-77";

/// The program; under Wine the one in `AIRCOP_BIN_DIR`.
pub(crate) fn program() -> PathBuf {
    let windows = std::env::var_os("AIRCOP_WINE").and(std::env::var_os("AIRCOP_BIN_DIR"));
    windows.map_or_else(
        || PathBuf::from(env!("CARGO_BIN_EXE_aircop")),
        |dir| PathBuf::from(dir).join("aircop"),
    )
}

/// A data directory, and who works there.
pub(crate) struct Desk {
    dir: TempDir,
}

/// How a command ended.
pub(crate) struct Ended {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// A desk that has joined nothing.
    pub(crate) fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
        }
    }

    /// Headquarters with one group and no relay.
    pub(crate) fn headquarters() -> Self {
        let desk = Self::new();
        let init = ["hq", "init", "--officer", "Duty officer"];
        let office = [
            "--name",
            "OCU Brussels",
            "--country",
            "BE",
            "--place",
            "Brussels",
        ];
        desk.done(&[&init[..], &office[..]].concat());
        desk.done(&[
            "hq",
            "group",
            "create",
            "--name",
            "AIRCOP",
            "--kind",
            "PERMANENT",
        ]);
        desk
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// A file beside the data directory.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Where a file beside the data directory would be.
    pub(crate) fn path(&self, name: &str) -> String {
        self.dir.path().join(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command
            .args(arguments)
            .args(["--kdf-memory", "8", "--data"])
            .arg(self.data())
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LANG", "C.UTF-8")
            .env("HOME", self.dir.path())
            .env("AIRCOP_PASSWORD", PASSWORD)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.command(arguments).output().unwrap())
    }

    /// Runs with something on standard input.
    pub(crate) fn feed(&self, arguments: &[&str], input: &[u8]) -> Ended {
        let mut command = self.command(arguments);
        let mut child: Child = command.stdin(Stdio::piped()).spawn().unwrap();
        // One that refuses early has closed the pipe.
        let _ = child.stdin.take().unwrap().write_all(input);
        ended(child.wait_with_output().unwrap())
    }

    /// Runs with `--json`; must be carried out, with one document.
    pub(crate) fn done(&self, arguments: &[&str]) -> Value {
        let ended = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(ended.status, 0, "{arguments:?}: {}", ended.err);
        ended.document()
    }

    /// Whether anything has been written.
    pub(crate) fn is_untouched(&self) -> bool {
        !Path::new(&self.data()).exists()
    }
}

impl Ended {
    /// The one document on standard output; nothing may stand beside it.
    pub(crate) fn document(&self) -> Value {
        assert!(self.out.ends_with('\n'), "{:?}", self.out);
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {:?}", self.out))
    }

    /// Refused with this code: exit status 1, words, code and nothing on standard output.
    #[track_caller]
    pub(crate) fn refused(self, code: &str) -> Self {
        assert_eq!(self.status, 1, "{} {}", self.out, self.err);
        assert_eq!(self.out, "");
        let lines: Vec<&str> = self.err.lines().collect();
        let said = lines
            .iter()
            .position(|line| line.trim().split([':', ' ']).next() == Some(code));
        let said = said.unwrap_or_else(|| panic!("not {code}: {}", self.err));
        assert!(lines[said - 1].starts_with("aircop: "), "{}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }
}

pub(crate) fn ended(output: Output) -> Ended {
    Ended {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
