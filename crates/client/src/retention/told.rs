//! What an office says that it has erased of ours.

use aircop_api::Event;
use aircop_archive as archive;
use aircop_message::Timestamp;

use crate::desk::State;
use crate::error::Outcome;
use crate::inbox::receive::Sender;
use crate::outbox::payload::ErasedMessages;

impl State {
    /// Notes it of messages of ours that this office had; of anything else it says nothing.
    pub(crate) fn take_erased(
        &self,
        erased: &ErasedMessages,
        sender: &Sender,
        now: Timestamp,
    ) -> Outcome<Vec<Event>> {
        let mut events = Vec::new();
        for named in &erased.messages {
            let Some(found) = self.archive.get(named.message)? else {
                continue;
            };
            let ours = found.row.direction == archive::Direction::Out
                && found.row.sender_device == named.device
                && found.recipients.iter().any(|r| r.office == sender.office);
            let hash = named.hash.0.as_slice();
            if !ours || !self.speaks_of_ours(named.message, hash, sender.office, now)? {
                continue;
            }
            let at = erased.at.min(now);
            let new = self
                .archive
                .note_erased_elsewhere(named.message, sender.office, at)?;
            if new {
                let message = named.message;
                events.push(Event::Changed { message });
            }
        }
        Ok(events)
    }
}
