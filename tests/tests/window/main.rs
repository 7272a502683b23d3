//! Journeys over real windows, driven by WebDriver under Xvfb. `ignored` for a plain `cargo test`,
//! since they need the built programs and a display; `cargo xtask test` runs them, one at a time.

mod accessible;
mod accidents;
mod alarms;
mod board;
mod captions;
mod devices;
mod directory;
mod enquiries;
mod files;
mod flash;
mod handover;
mod headquarters;
mod hostile;
mod hq_work;
mod journey;
mod kept;
mod keystrokes;
mod killed;
mod memory;
mod message;
mod office_notes;
mod older;
mod opens;
mod operation;
mod palette;
mod paper;
mod passengers;
mod proposed;
mod seen;
mod signs;
mod stand_down;
mod statistics;
mod templates;
mod thread;
mod watch;
