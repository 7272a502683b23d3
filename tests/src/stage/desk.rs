//! An office's window, and what an officer does in it. Every selector of the interface that the
//! journeys use stands here and nowhere else.

use std::path::Path;

use super::Office;
use crate::process::program;
use crate::webdriver::{Desktop, Screen, WebDriverError, Window};

/// An open window of an office.
#[derive(Debug)]
pub struct Desk {
    office: Office,
    window: Window,
}

impl Desk {
    /// Opens an office's window.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn open(screen: &Screen, office: &Office) -> Result<Self, WebDriverError> {
        let start = |source| WebDriverError::Start {
            program: "aircop-desktop".into(),
            source,
        };
        let desktop = Desktop {
            program: program("aircop-desktop").map_err(start)?,
            data: office.data.clone(),
            log: Some(office.data.with_extension("window.log")),
        };
        Ok(Self {
            office: office.clone(),
            window: Window::open(screen, &desktop)?,
        })
    }

    /// The window itself.
    #[must_use]
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// The window itself, to close it or to kill it.
    #[must_use]
    pub fn into_window(self) -> Window {
        self.window
    }

    /// Types the password.
    ///
    /// # Errors
    /// When the inbox does not open.
    pub fn unlock(&self) -> Result<(), WebDriverError> {
        self.window
            .fill("input[type=password]", &self.office.password)?;
        self.window.click("button[type=submit]")
    }

    /// Saves what it shows.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn picture(&self, path: &Path) -> Result<(), WebDriverError> {
        self.window.screenshot(path)
    }
}
