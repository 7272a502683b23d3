//! Real windows, driven as a person would: `aircop-desktop` under `WebKitWebDriver`, on a screen
//! of its own.
//!
//! A small client of our own for the dozen calls that are used. Turned down: `tauri-driver` (one
//! more program to install, and all it does is pass the capabilities on), fantoccini and
//! thirtyfour (async, with a TLS stack, for requests over loopback one after the other).

mod screen;
mod session;
mod window;

use std::path::PathBuf;

pub use screen::Screen;
pub use session::{Element, Session};
pub use window::{Desktop, Window};

/// Keys without a character, as the W3C WebDriver standard numbers them (section 17.4.2).
pub mod key {
    /// Enter.
    pub const ENTER: char = '\u{E007}';
    /// Escape.
    pub const ESCAPE: char = '\u{E00C}';
    /// Tab.
    pub const TAB: char = '\u{E004}';
    /// Backspace.
    pub const BACKSPACE: char = '\u{E003}';
    /// Left Control.
    pub const CONTROL: char = '\u{E009}';
    /// Left Shift.
    pub const SHIFT: char = '\u{E008}';
    /// Left Alt.
    pub const ALT: char = '\u{E00A}';
    /// Arrow up.
    pub const UP: char = '\u{E013}';
    /// Arrow down.
    pub const DOWN: char = '\u{E015}';
    /// Arrow left.
    pub const LEFT: char = '\u{E012}';
    /// Arrow right.
    pub const RIGHT: char = '\u{E014}';
    /// Home.
    pub const HOME: char = '\u{E011}';
    /// End.
    pub const END: char = '\u{E010}';
}

/// Why a window could not be driven.
#[derive(Debug, thiserror::Error)]
pub enum WebDriverError {
    /// A program of this machine could not be started.
    #[error("{program} could not be started (cargo xtask setup installs it): {source}")]
    Start {
        /// Which.
        program: String,
        /// Why.
        source: std::io::Error,
    },
    /// A program ended, or said nothing, before it was ready.
    #[error("{0} did not get ready")]
    NotReady(String),
    /// The driver did not answer.
    #[error("the driver did not answer: {0}")]
    Http(#[from] Box<ureq::Error>),
    /// The driver refused.
    #[error("{code}: {message}")]
    Refused {
        /// The standard's error code (section 6.6).
        code: String,
        /// In words.
        message: String,
    },
    /// The driver's answer is not what the standard says.
    #[error("the driver's answer makes no sense: {0}")]
    Malformed(String),
    /// What was waited for did not come.
    #[error("waited {seconds} s for {what}; the page says:\n{page}")]
    Late {
        /// What.
        what: String,
        /// How long.
        seconds: u64,
        /// The page's text.
        page: String,
    },
    /// A file could not be written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}
