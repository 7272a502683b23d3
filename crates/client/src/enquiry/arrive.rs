//! An enquiry or an answer that has come: whether it is taken, and what becomes of it.

use aircop_api::Event;
use aircop_archive as archive;
use aircop_archive::AuditAction;
use aircop_envelope::Content;
use aircop_message::{GroupId, MessageId, OfficeId, Timestamp, shown};
use aircop_wire::Item;

use super::ask::kinds;
use super::payload::{Enquiry, EnquiryAnswer};
use crate::desk::State;
use crate::error::Outcome;
use crate::inbox::receive::{Sender, officer};
use crate::outbox::after_close::Part;

/// Questions of one office in an hour that this desk answers by itself; what is above waits for an
/// officer.
pub(crate) const QUESTIONS_AN_HOUR: u32 = 60;
pub(super) const HOUR_SECONDS: i64 = 3600;
/// Answers of one office to one enquiry that are kept.
const ANSWERS_OF_ONE: usize = 20;
/// Answers of one office that wait for an enquiry which has not come.
const EARLY_ANSWERS: u32 = 200;

impl State {
    /// Whether an enquiry is taken; else the reason for the quarantine.
    pub(crate) fn enquiry_fits(
        &self,
        item: &Item,
        content: &Content,
        group: GroupId,
        sender: &Sender,
    ) -> Result<(), &'static str> {
        // Nothing may be sealed to it, so that no answer could reach it.
        if sender.shut_out {
            return Err("revoked_sender");
        }
        self.fits_group_of(item, content, (group, Part::Begins, None), sender)?;
        match self.archive.enquiry_of_id(content.message) {
            Ok(Some(here)) if here.enquiry.hash != content.message_hash() => Err("two_contents"),
            // What cannot be read now is met again when it is stored.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Whether an answer is taken; else the reason for the quarantine.
    pub(crate) fn answer_fits(
        &self,
        content: &Content,
        said: usize,
        sender: &Sender,
    ) -> Outcome<Result<(), &'static str>> {
        let Some((id, hash)) = content.in_reply_to.zip(content.answered_hash) else {
            return Ok(Err("bad_payload"));
        };
        let Some(here) = self.archive.enquiry_of_id(id)? else {
            let early = self.archive.early_enquiry_answers(sender.office)?;
            return Ok(if early < EARLY_ANSWERS {
                Ok(())
            } else {
                Err("not_asked")
            });
        };
        let answers = self.archive.enquiry_answers(id)?;
        let of_sender = answers.iter().filter(|a| a.office == sender.office);
        if of_sender.count() >= ANSWERS_OF_ONE {
            return Ok(Err("not_asked"));
        }
        Ok(self.answers_enquiry(&here.enquiry, sender.office, &hash, said))
    }

    /// Whether `office` may answer this enquiry here, and speaks of the content that is here.
    pub(super) fn answers_enquiry(
        &self,
        enquiry: &archive::Enquiry,
        office: OfficeId,
        hash: &[u8; 32],
        said: usize,
    ) -> Result<(), &'static str> {
        // Of another office's enquiry we hear from our own other devices alone.
        let may = if enquiry.ours {
            enquiry.asked.contains(&office)
        } else {
            Some(office) == self.secrets.office
        };
        if !may {
            return Err("not_asked");
        }
        if enquiry.hash.as_ref() != Some(hash) {
            return Err("other_content");
        }
        if usize::try_from(enquiry.questions) != Ok(said) {
            return Err("bad_payload");
        }
        Ok(())
    }

    /// Keeps an enquiry; called in the transaction that remembers it. `id` names the answer that the
    /// desk may give by itself.
    pub(crate) fn take_enquiry(
        &self,
        enquiry: &Enquiry,
        content: &Content,
        sender: &Sender,
        id: MessageId,
        now: Timestamp,
    ) -> Outcome<Vec<Event>> {
        let questions = enquiry.questions.len();
        let kept = self.arrived_enquiry(content, sender, (questions, false), now)?;
        let number = self.keep_arrived(&kept, &kinds(enquiry), now)?;
        if !kept.ours {
            self.answer_by_itself((number, &kept), enquiry, id, now)?;
        }
        let news = !kept.ours && !self.is_answered(&kept)?;
        Ok(vec![Event::Enquiry {
            number,
            answered: false,
            news,
        }])
    }

    /// Whether this office has said something to an enquiry: by itself now, or at another PC before.
    pub(super) fn is_answered(&self, enquiry: &archive::Enquiry) -> Outcome<bool> {
        let answers = self.archive.enquiry_answers(enquiry.id)?;
        Ok(answers
            .iter()
            .any(|answer| Some(answer.office) == self.secrets.office))
    }

    /// Keeps an enquiry that has come and what was answered before it came, and logs it.
    pub(super) fn keep_arrived(
        &self,
        kept: &archive::Enquiry,
        kinds: &str,
        now: Timestamp,
    ) -> Outcome<i64> {
        let number = self.archive.add_enquiry(kept)?;
        for early in self.archive.enquiry_answers(kept.id)? {
            let said = EnquiryAnswer::read(&early.payload).map_or(0, |answer| answer.said.len());
            let fits = self.answers_enquiry(kept, early.office, &early.hash, said);
            if let Err(reason) = fits {
                tracing::warn!(
                    reason,
                    "an answer that came before its enquiry is none to it"
                );
                self.archive.drop_enquiry_answer(early.id)?;
            }
        }
        if !kept.ours {
            let from = self.name_of_office(&kept.office);
            let mut detail = format!("{number} {kinds}: {from}");
            if kept.blind {
                detail.push_str(", blind");
            }
            if kept.over {
                detail.push_str(&format!(", above {QUESTIONS_AN_HOUR} an hour"));
            }
            self.audit_with(AuditAction::EnquiryReceived, None, detail, now)?;
        }
        Ok(number)
    }

    /// An enquiry as it is kept: what is above the limit of an hour is marked.
    pub(super) fn arrived_enquiry(
        &self,
        content: &Content,
        sender: &Sender,
        (questions, blind): (usize, bool),
        now: Timestamp,
    ) -> Outcome<archive::Enquiry> {
        // From another device of our own office.
        let ours = Some(sender.office) == self.secrets.office;
        let questions = u32::try_from(questions).unwrap_or(u32::MAX);
        let hour = now.plus_seconds(-HOUR_SECONDS);
        let before = self.archive.questions_since(sender.office, hour)?;
        Ok(archive::Enquiry {
            id: content.message,
            hash: content.message_hash(),
            ours,
            office: sender.office,
            device: sender.device,
            officer: officer(content),
            created: content.created,
            received: now,
            questions,
            over: !ours && before.saturating_add(questions) > QUESTIONS_AN_HOUR,
            blind,
            payload: content.payload.clone(),
            asked: content.recipients.clone(),
        })
    }

    /// Keeps an answer; called in the transaction that remembers it.
    pub(crate) fn take_enquiry_answer(
        &self,
        answer: &EnquiryAnswer,
        content: &Content,
        sender: &Sender,
        now: Timestamp,
    ) -> Outcome<Vec<Event>> {
        let Some((id, hash)) = content.in_reply_to.zip(content.answered_hash) else {
            return Ok(Vec::new());
        };
        self.archive.add_enquiry_answer(&archive::EnquiryAnswer {
            id: content.message,
            enquiry: id,
            hash,
            office: sender.office,
            officer: if answer.by_itself {
                String::new()
            } else {
                officer(content)
            },
            created: content.created,
            received: now,
            payload: content.payload.clone(),
        })?;
        let Some(here) = self.archive.enquiry_of_id(id)? else {
            return Ok(Vec::new());
        };
        if here.enquiry.ours {
            let from = self.name_of_office(&sender.office);
            let detail = format!("{} {from}: {}", here.number, told(answer));
            self.audit_with(AuditAction::EnquiryAnswerReceived, None, detail, now)?;
        }
        Ok(vec![Event::Enquiry {
            number: here.number,
            answered: true,
            news: here.enquiry.ours,
        }])
    }
}

/// What is said to each question, for the log: `hit 3, no-hit`.
pub(super) fn told(answer: &EnquiryAnswer) -> String {
    let said: Vec<String> = answer
        .said
        .iter()
        .map(|said| match said.hits {
            Some(hits) => format!("{} {hits}", shown(&said.said)),
            None => shown(&said.said),
        })
        .collect();
    said.join(", ")
}
