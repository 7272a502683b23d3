//! A screen that nobody sees.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::WebDriverError;
use crate::process::{Group, bound};

/// An Xvfb of its own; gone when dropped.
#[derive(Debug)]
pub struct Screen {
    display: String,
    _server: Group,
}

impl Screen {
    /// Opens a screen of so many pixels, on the next free display number.
    ///
    /// # Errors
    /// When Xvfb is not there or does not start.
    pub fn open(width: u32, height: u32) -> Result<Self, WebDriverError> {
        let start = |source| WebDriverError::Start {
            program: "Xvfb".into(),
            source,
        };
        let mut command = bound(Path::new("Xvfb"));
        command
            .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset"])
            .args(["-screen", "0", &format!("{width}x{height}x24")])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = Group::start(&mut command).map_err(start)?;
        // It says the number once it takes connections, and closes the pipe when it fails.
        let mut number = String::new();
        if let Some(stdout) = server.child().stdout.take() {
            BufReader::new(stdout)
                .read_line(&mut number)
                .map_err(start)?;
        }
        if number.trim().is_empty() {
            return Err(WebDriverError::NotReady("Xvfb".into()));
        }
        Ok(Self {
            display: format!(":{}", number.trim()),
            _server: server,
        })
    }

    /// The display: `:99`.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }

    /// Puts a program's windows here, away from the person's own session.
    pub fn show<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY")
            // libdbus would start a bus of its own, which outlives us.
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("NO_AT_BRIDGE", "1")
    }
}
