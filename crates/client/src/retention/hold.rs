//! Legal holds: a thread that is kept whatever its days say, until an officer releases it.
//!
//! Of this desk alone: which case a thread belongs to is nothing that another office is told, and a
//! hold that others could set would be a way to have a desk keep what its law has it erase.

use aircop_api::{ApiError, ErrorCode, Event, HoldView};
use aircop_archive as archive;
use aircop_archive::AuditAction;
use aircop_message::{MessageId, Timestamp, shown};

use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::session::engine::Engine;

/// Characters of a reason, and of an order.
pub(super) const REASON_CHARS: usize = 500;

/// One line or several, not blank, without controls.
pub(super) fn reason(text: &str) -> Outcome<String> {
    let text = text.trim();
    let fits = (1..=REASON_CHARS).contains(&text.chars().count());
    if !fits || text.chars().any(|c| c.is_control() && c != '\n') {
        let why = format!("1 to {REASON_CHARS} characters");
        return Err(ClientError::with(ErrorCode::Malformed, why));
    }
    Ok(text.to_owned())
}

impl State {
    pub(super) fn hold(&mut self, message: MessageId, why: &str, now: Timestamp) -> Outcome<()> {
        let reason = reason(why)?;
        let thread = self.thread_id(message)?;
        let hold = archive::LegalHold {
            thread,
            at: now,
            officer: self.officer(),
            reason,
        };
        if !self.archive.hold_thread(&hold)? {
            return Err(ClientError::new(ErrorCode::NothingToDo));
        }
        // The reason stays in the hold alone, which is erased with the thread; this log never is.
        self.audit(AuditAction::Held, Some(thread), now)?;
        self.save_secrets()
    }

    pub(super) fn release(&mut self, message: MessageId, now: Timestamp) -> Outcome<()> {
        let thread = self.thread_id(message)?;
        if !self.archive.release_thread(thread, now, &self.officer())? {
            return Err(ClientError::new(ErrorCode::NothingToDo));
        }
        self.audit(AuditAction::Released, Some(thread), now)?;
        self.save_secrets()
    }

    pub(super) fn hold_views(&self) -> Outcome<Vec<HoldView>> {
        let holds = self.archive.holds_standing()?;
        holds.iter().map(|hold| self.hold_view(hold)).collect()
    }

    fn hold_view(&self, hold: &archive::LegalHold) -> Outcome<HoldView> {
        let rows = self.archive.thread(hold.thread)?;
        Ok(HoldView {
            thread: hold.thread,
            references: rows.into_iter().map(|row| row.reference).collect(),
            at: hold.at,
            officer: shown(&hold.officer),
            reason: shown(&hold.reason),
        })
    }
}

impl Engine {
    /// Keeps the thread of a message until it is released; the holds afterwards.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownMessage`]; [`ErrorCode::NothingToDo`] when it is held already;
    /// [`ErrorCode::Malformed`] for a reason that is empty or longer than 500 characters.
    pub fn hold_thread(&self, message: MessageId, why: &str) -> Result<Vec<HoldView>, ApiError> {
        let desk = self.desk()?;
        desk.lock().hold(message, why, desk.now())?;
        desk.tell(Event::Changed { message });
        self.holds()
    }

    /// Ends the hold of a message's thread; the holds afterwards.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownMessage`]; [`ErrorCode::NothingToDo`] when it is not held.
    pub fn release_thread(&self, message: MessageId) -> Result<Vec<HoldView>, ApiError> {
        let desk = self.desk()?;
        desk.lock().release(message, desk.now())?;
        desk.tell(Event::Changed { message });
        self.holds()
    }

    /// The threads that are held, the oldest hold first.
    ///
    /// # Errors
    /// Locked; when the archive cannot be read.
    pub fn holds(&self) -> Result<Vec<HoldView>, ApiError> {
        let desk = self.desk()?;
        let state = desk.lock();
        Ok(state.hold_views()?)
    }
}
