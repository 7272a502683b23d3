//! A desk that nobody sits at locks itself.
//!
//! Idle is measured twice: by the clock on the wall, which goes on while the PC sleeps, and by
//! the timer, which nobody can set back. Whichever is over first locks. What the window asks by
//! itself when mail arrives is no sign of an officer; it tells of keys and pointer by
//! `Command::Activity`.

use std::sync::{Mutex, PoisonError, Weak};
use std::time::Duration;

use aircop_api::Command;
use aircop_message::Timestamp;
use tokio::sync::watch;
use tokio::time::Instant;

use crate::session::engine::{Engine, Inner};

/// The longest that an officer may choose.
pub(crate) const LONGEST_MINUTES: u16 = 240;

/// When an officer last did something.
#[derive(Debug, Default)]
pub(crate) struct Activity(Mutex<Option<(Timestamp, Instant)>>);

impl Activity {
    /// An officer did something.
    pub(crate) fn note(&self, now: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, Instant::now()));
    }

    /// How long ago that was.
    fn idle(&self, now: Timestamp) -> Duration {
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.map_or(Duration::ZERO, |(at, instant)| {
            let by_wall = u64::try_from(now.0.saturating_sub(at.0)).unwrap_or(0);
            Duration::from_millis(by_wall).max(instant.elapsed())
        })
    }
}

/// Whether a command shows that an officer is there. Questions do not.
pub(crate) fn is_an_officers(command: &Command) -> bool {
    !matches!(
        command,
        Command::Status
            | Command::List(_)
            | Command::Thread { .. }
            | Command::Recipients { .. }
            | Command::Drafts
            | Command::Attachments { .. }
            | Command::Quarantine
            | Command::Directory
            | Command::Headquarters
            | Command::DirectoryHistory
            | Command::HqHealth
            | Command::Proposals
            | Command::CheckOfficeList { .. }
            | Command::Officers
            | Command::Templates
            | Command::Seen { .. }
            | Command::SeenDraft { .. }
            | Command::Enquiries
            | Command::Enquiry { .. }
            | Command::QuestionsLeft
            | Command::Retention { .. }
            | Command::Handover
            | Command::Handovers { .. }
            | Command::Pivot(_)
            | Command::Response(_)
            | Command::Board { .. }
            | Command::Results { .. }
            | Command::Briefing { .. }
            | Command::Notify { .. }
            | Command::Tray { .. }
    )
}

/// Locks the desk of `stopped` once nobody was there for as long as the preferences say.
pub(crate) async fn watch(inner: Weak<Inner>, mut stopped: watch::Receiver<bool>) {
    loop {
        let wait = {
            let Some(inner) = inner.upgrade() else { return };
            let minutes = inner.preferences().auto_lock_minutes;
            let limit = Duration::from_secs(u64::from(minutes) * 60);
            let idle = inner.activity.idle(inner.config.clock.now());
            if minutes > 0 && idle >= limit {
                Engine { inner }.lock_idle(&stopped).await;
                return;
            }
            if minutes == 0 {
                LOOK
            } else {
                limit.saturating_sub(idle).min(LOOK)
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stopped.wait_for(|stopped| *stopped) => return,
        }
    }
}

/// After a sleeping PC wakes up, it takes this long at most.
const LOOK: Duration = Duration::from_secs(5);
