//! Erasing by itself: off unless an officer has switched it on, then once a day.

use aircop_api::{ApiError, ErrorCode};
use aircop_archive::{AuditAction, Ground};
use aircop_message::{Day, Timestamp};

use crate::desk::{Desk, State};
use crate::error::{ClientError, Outcome};
use crate::session::engine::Engine;

/// Whether the desk erases by itself: `on`, or anything else.
const AUTOMATIC: &str = "retention.automatic";
/// The day on which it last looked.
const LOOKED: &str = "retention.looked";

impl State {
    pub(super) fn erases_by_itself(&self) -> Outcome<bool> {
        Ok(self.archive.setting(AUTOMATIC)?.as_deref() == Some("on"))
    }

    pub(super) fn set_erases_by_itself(&mut self, on: bool, now: Timestamp) -> Outcome<()> {
        if self.erases_by_itself()? == on {
            return Err(ClientError::new(ErrorCode::NothingToDo));
        }
        let value = if on { "on" } else { "off" };
        self.archive.set_setting(AUTOMATIC, value)?;
        self.audit_with(AuditAction::RetentionSwitched, None, value.into(), now)?;
        self.save_secrets()
    }
}

impl Desk {
    /// Makes up for a sweep that could not be done, and erases what is due where that is wanted. Once
    /// a day: the archive is written anew for it.
    pub(crate) fn erase_what_is_due(&self, now: Timestamp) -> Outcome<()> {
        let mut state = self.lock();
        if state.archive.is_unswept()? {
            state.archive.sweep()?;
        }
        if !state.erases_by_itself()? {
            return Ok(());
        }
        let today = Day::of(state.credible(now));
        let looked = state.archive.setting(LOOKED)?;
        if looked.as_deref() == Some(today.to_string().as_str()) {
            return Ok(());
        }
        let threads = state.free_threads(today)?;
        let done = if threads.is_empty() {
            None
        } else {
            // Nobody confirmed it: it is the desk's doing, as its officers have switched it on.
            let ground = (Ground::Due, String::new(), String::new());
            Some(state.erase_threads(&threads, ground, now)?)
        };
        state.archive.set_setting(LOOKED, &today.to_string())?;
        drop(state);
        if let Some(done) = done {
            self.after_erasure(&done);
        }
        Ok(())
    }
}

impl Engine {
    /// Has this desk erase by itself what is due, or no longer.
    ///
    /// # Errors
    /// Locked; [`ErrorCode::NothingToDo`] when it is so already.
    pub fn set_erases_by_itself(&self, on: bool) -> Result<(), ApiError> {
        let desk = self.desk()?;
        let now = desk.now();
        desk.lock().set_erases_by_itself(on, now)?;
        Ok(())
    }
}
