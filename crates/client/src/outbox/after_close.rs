//! What may still be said in a group after it has closed.
//!
//! An operation ends while passengers whom its alerts name are still in the air, and a seizure is
//! counted weeks later. So what began inside can be answered, corrected and followed by seizures
//! for 30 days, as long as its envelopes live. What would begin anew is refused on both sides: the
//! sender keeps it as a draft, the reader puts it into quarantine.
//!
//! The reader goes by the signed time: a message may be sealed again after the close for a device
//! that could not open it, and must not be lost then. A member who dates a new alert back gets it
//! read for those 30 days; the group's own members are whom it was open to. Who could not know of
//! the closing, by the checkpoint inside, has broken no rule.

use aircop_directory::{Directory, Group};
use aircop_message::{Draft, Message, MessageId, Timestamp};

use crate::screen::row::is_open;

/// How long after the close what began inside may be continued.
const CONTINUED_SECONDS: i64 = 30 * 24 * 3600;
/// How far the clocks of headquarters, the relay and the sender may lie apart.
const SLACK_SECONDS: i64 = 15 * 60;

/// Whether a message begins something or goes on with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A new alert, or a note or seizure that stands for itself.
    Begins,
    /// A reply, a correction, a seizure or a note to what is there.
    Continues,
}

impl Part {
    pub(crate) fn of_draft(draft: &Draft) -> Self {
        let answers = draft.in_reply_to.is_some() && draft.kind != "ALERT";
        Self::of(answers || draft.supersedes.is_some())
    }

    pub(crate) fn of_message(id: MessageId, message: &Message) -> Self {
        let answers = message.thread != id && message.alert.is_none();
        Self::of(answers || message.supersedes.is_some())
    }

    fn of(continues: bool) -> Self {
        if continues {
            Self::Continues
        } else {
            Self::Begins
        }
    }
}

/// When and how an envelope came, for [`may_be_taken`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Accepted {
    /// When the relay took it.
    pub(crate) at: Timestamp,
    /// When the sender made it, as signed.
    pub(crate) created: Timestamp,
    /// Entries that the sender's checkpoint covers, if it carries one that holds.
    pub(crate) knew: Option<u64>,
}

/// When a group ended: its own end, or the entry that closed it before; `None` while it is open.
pub(crate) fn ended(directory: &Directory, group: &Group) -> Option<Timestamp> {
    let closed = group.closed_at.and_then(|entry| directory.made_at(entry));
    closed.into_iter().chain(group.ends).min()
}

/// Whether a desk may send this in a group at `now`.
pub(crate) fn may_be_sent(
    directory: &Directory,
    group: &Group,
    part: Part,
    now: Timestamp,
) -> bool {
    is_open(group, now) || (part == Part::Continues && is_continued(directory, group, now))
}

/// Whether a reader takes this.
pub(crate) fn may_be_taken(
    directory: &Directory,
    group: &Group,
    part: Part,
    accepted: Accepted,
) -> bool {
    let Some(end) = ended(directory, group) else {
        return true;
    };
    // The end that was set when the group opened is known to every sender.
    let over = group.ends.is_some_and(|end| accepted.at >= end);
    let closed = group.closed_at.filter(|_| !over);
    let unheard = matches!((closed, accepted.knew), (Some(entry), Some(knew)) if knew <= entry);
    let inside = accepted.created < end.plus_seconds(SLACK_SECONDS);
    (inside || unheard || part == Part::Continues)
        && accepted.at < end.plus_seconds(CONTINUED_SECONDS + SLACK_SECONDS)
}

/// Whether a group has ended at most 30 days before `now`.
pub(crate) fn is_continued(directory: &Directory, group: &Group, now: Timestamp) -> bool {
    ended(directory, group).is_some_and(|end| now < end.plus_seconds(CONTINUED_SECONDS))
}
