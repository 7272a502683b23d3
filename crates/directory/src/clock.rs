//! Whether the clock of who is about to sign is right.
//!
//! An entry's time is a claim that nobody can check later, and with it stands when an office was
//! admitted or shut out, for as long as the log exists. So it is compared before it is signed: with
//! the relay's clock, which is another machine's, and with the log's last entry.

use aircop_message::Timestamp;

use crate::view::Directory;

/// How far two right clocks may lie apart (5 minutes, in milliseconds).
const SLACK_MS: i64 = 5 * 60_000;
/// Headquarters gives a heartbeat a day. A clock that lies this far ahead of the last entry (8 days,
/// in milliseconds) is not believed before the relay's clock says the same.
const SILENCE_MS: i64 = 8 * 24 * 3_600_000;

/// What a clock was compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockWitness {
    /// The relay's clock.
    Relay,
    /// The time of the log's last entry.
    LastEntry,
    /// The time at which the proposal says that it was made.
    Proposal,
}

/// A clock that says something else than its witness: one of the two is wrong, and nothing is
/// signed before a person has seen which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this clock says {}, {} says {}", .ours.to_rfc3339(), .witness.words(), .theirs.to_rfc3339())]
pub struct ClockFault {
    /// What our clock says.
    pub ours: Timestamp,
    /// What the witness says.
    pub theirs: Timestamp,
    /// Who it is.
    pub witness: ClockWitness,
}

impl ClockWitness {
    fn words(self) -> &'static str {
        match self {
            Self::Relay => "the relay",
            Self::LastEntry => "the last entry of the directory",
            Self::Proposal => "the proposal",
        }
    }
}

impl Directory {
    /// Whether something may be signed at `now` by this desk's clock. `relay` is the relay's clock
    /// at the same moment, where it is known; `alone` says that there is no relay to ask yet.
    ///
    /// Where the relay agrees, the last entry is not asked: it was signed under a wrong clock then,
    /// and headquarters must be able to go on.
    ///
    /// # Errors
    /// [`ClockFault`] with both times.
    pub fn check_clock(
        &self,
        now: Timestamp,
        relay: Option<Timestamp>,
        alone: bool,
    ) -> Result<(), ClockFault> {
        if let Some(relay) = relay {
            return close(now, relay, ClockWitness::Relay);
        }
        let ahead = now.since(self.last_created());
        if ahead < -SLACK_MS || (!alone && ahead > SILENCE_MS) {
            return Err(ClockFault {
                ours: now,
                theirs: self.last_created(),
                witness: ClockWitness::LastEntry,
            });
        }
        Ok(())
    }
}

/// A proposal's own time must not lie ahead of the clock of who signs it.
pub(crate) fn not_ahead(now: Timestamp, created: Timestamp) -> Result<(), ClockFault> {
    if created.since(now) > SLACK_MS {
        return Err(ClockFault {
            ours: now,
            theirs: created,
            witness: ClockWitness::Proposal,
        });
    }
    Ok(())
}

fn close(now: Timestamp, theirs: Timestamp, witness: ClockWitness) -> Result<(), ClockFault> {
    if now.since(theirs).saturating_abs() > SLACK_MS {
        return Err(ClockFault {
            ours: now,
            theirs,
            witness,
        });
    }
    Ok(())
}
