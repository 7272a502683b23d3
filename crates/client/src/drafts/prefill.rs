//! Drafts out of what is here already: an answer, a seizure, a correction. Each goes, unless the
//! officer changes it, to everyone who takes part in the thread and is still in the group.

use std::collections::BTreeSet;

use aircop_api::{BegunView, ErrorCode};
use aircop_archive as archive;
use aircop_codes::airport;
use aircop_message::{Draft, GroupId, MessageId, OfficeId, RecipientsDraft};

use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::screen::thread::{Entry, Thread};

impl State {
    /// An answer to the alert of the thread. A seizure that we recorded is named in it.
    pub(crate) fn begin_reply(&self, message: MessageId) -> Outcome<BegunView> {
        let thread = self.load_thread(self.thread_id(message)?)?;
        let alert = alert_of(&thread)?;
        let mut draft = Draft::reply_to(alert.row.id, &alert.said);
        let ours = self.office()?;
        let seizure = thread.in_force().rev().find(|entry| {
            let seizure = entry.said.seizure.as_ref();
            seizure.is_some_and(|seizure| !seizure.is_withdrawn())
                && entry.row.sender_office == ours
        });
        if let Some(seizure) = seizure {
            draft
                .reply
                .seizure_reference
                .clone_from(&seizure.said.reference);
        }
        self.begun(draft, &thread, alert)
    }

    /// The withdrawal of the alert of the thread, in the version in force, to everyone who has it.
    pub(crate) fn begin_stand_down(&self, message: MessageId) -> Outcome<BegunView> {
        let thread = self.load_thread(self.thread_id(message)?)?;
        let alert = alert_of(&thread)?;
        if alert.row.sender_office != self.office()? {
            return Err(ClientError::with(
                ErrorCode::UnknownMessage,
                "only the office that sent an alert can withdraw it",
            ));
        }
        let draft = Draft::stand_down_of(alert.row.id, &alert.said);
        self.begun(draft, &thread, alert)
    }

    /// A seizure out of the alert of the thread and our last reply, at our own airport.
    pub(crate) fn begin_seizure(&self, message: MessageId) -> Outcome<BegunView> {
        let thread = self.load_thread(self.thread_id(message)?)?;
        let alert = alert_of(&thread)?;
        let ours = self.office()?;
        let reply = thread
            .in_force()
            .rev()
            .find(|entry| entry.said.reply.is_some() && entry.row.sender_office == ours);
        let reply = reply.map(|entry| &entry.said);
        let mut draft = Draft::seizure_from(alert.row.id, &alert.said, reply);
        let place = self.directory()?.office(&ours).map(|o| o.place.clone());
        if let Some(place) = place.filter(|place| airport(place).is_some()) {
            draft.seizure.airport = place;
        }
        self.begun(draft, &thread, alert)
    }

    /// A correction of a message that we sent, to those that it was sent to.
    pub(crate) fn begin_correction(&self, message: MessageId) -> Outcome<BegunView> {
        let thread = self.load_thread(self.thread_id(message)?)?;
        let id = thread.corrected_by(message).unwrap_or(message);
        let entry = thread
            .entries
            .iter()
            .find(|entry| entry.row.id == id)
            .ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
        if entry.row.direction != archive::Direction::Out {
            return Err(ClientError::with(
                ErrorCode::UnknownMessage,
                "only the office that sent a message can correct it",
            ));
        }
        let mut draft = Draft::correction_of(id, &entry.said);
        draft.to = self.those(entry.said.group, entry.recipients.iter().map(|r| r.office))?;
        Ok(BegunView {
            draft,
            about: entry.said.reference.clone(),
        })
    }

    fn begun(&self, mut draft: Draft, thread: &Thread, alert: &Entry) -> Outcome<BegunView> {
        let everyone = thread.versions().into_iter().flat_map(|entry| {
            let list = entry.recipients.iter().map(|r| r.office);
            list.chain([entry.row.sender_office])
        });
        draft.to = self.those(alert.said.group, everyone)?;
        Ok(BegunView {
            draft,
            about: alert.said.reference.clone(),
        })
    }

    /// Of these offices the others that are members of the group now.
    fn those(
        &self,
        group: GroupId,
        offices: impl Iterator<Item = OfficeId>,
    ) -> Outcome<RecipientsDraft> {
        let ours = self.office()?;
        let directory = self.directory()?;
        let members: BTreeSet<OfficeId> = directory.members(&group).map(|(id, _)| id).collect();
        let offices: BTreeSet<OfficeId> = offices
            .filter(|office| *office != ours && members.contains(office))
            .collect();
        Ok(RecipientsDraft {
            classes: Vec::new(),
            offices: offices.into_iter().collect(),
        })
    }
}

fn alert_of(thread: &Thread) -> Outcome<&Entry> {
    thread
        .alert()
        .ok_or_else(|| ClientError::with(ErrorCode::UnknownMessage, "the thread has no alert"))
}
