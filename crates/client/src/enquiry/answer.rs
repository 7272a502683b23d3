//! What this office says to an enquiry: an officer, or where it is allowed the desk by itself.

use aircop_api::{EnquiryDecision, EnquiryReply, ErrorCode};
use aircop_archive as archive;
use aircop_archive::AuditAction;
use aircop_envelope::ContentKind;
use aircop_message::{Fault, FieldError, MessageId, Timestamp};

use super::arrive::told;
use super::look_up::Found;
use super::payload::{DECLINED, Enquiry, EnquiryAnswer, HIT, NO_HIT, RELEASED_CHARS, Said};
use crate::bytes::Bytes;
use crate::desk::State;
use crate::error::{self, ClientError, Outcome};

impl State {
    /// An officer answers. What the desk proposes stands where he decides nothing.
    pub(super) fn answer_enquiry(
        &mut self,
        number: i64,
        reply: &EnquiryReply,
        now: Timestamp,
    ) -> Outcome<()> {
        let row = self.archive.enquiry(number)?;
        let row = row.ok_or_else(|| ClientError::new(ErrorCode::UnknownEnquiry))?;
        if row.enquiry.ours {
            return Err(ClientError::new(ErrorCode::OwnEnquiry));
        }
        self.may_send(now)?;
        if row.enquiry.blind {
            return self.answer_blind(&row, reply, now);
        }
        let enquiry = Enquiry::read(&row.enquiry.payload).map_err(error::internal)?;
        let exercise = self.is_training(enquiry.group);
        let mut faults = Vec::new();
        let mut said = Vec::new();
        for (at, question) in (1..).zip(&enquiry.questions) {
            let mut decisions = reply.decisions.iter();
            let decision = decisions.find(|decision| decision.question == at);
            let found = self.look_up(question, exercise, row.enquiry.office)?;
            match decided(decision, reply.decline, &found) {
                Ok(one) => said.push(one),
                Err(fault) => faults.push(FieldError::new(format!("questions.{at}"), fault)),
            }
        }
        let asked = u32::try_from(enquiry.questions.len()).unwrap_or(u32::MAX);
        let places = reply.decisions.iter().map(|decision| decision.question);
        for place in places.filter(|place| !(1..=asked).contains(place)) {
            faults.push(FieldError::new(format!("questions.{place}"), Fault::Range));
        }
        let text = reply.text.trim();
        if text.chars().count() > RELEASED_CHARS {
            faults.push(FieldError::new("text", Fault::TooLong));
        }
        if !faults.is_empty() {
            return Err(ClientError::of_fields(faults));
        }
        let answer = EnquiryAnswer {
            said,
            by_itself: false,
            text: text.to_owned(),
        };
        let id = self.new_message_id();
        let state = &*self;
        self.archive
            .transaction(|_| state.send_answer((row.number, &row.enquiry), &answer, id, now))
    }

    /// Says "no hit" by itself where the office has allowed it, everything was looked at, nothing is
    /// here, not even alike, and the asking office has not asked too much.
    pub(super) fn answer_by_itself(
        &self,
        (number, kept): (i64, &archive::Enquiry),
        enquiry: &Enquiry,
        id: MessageId,
        now: Timestamp,
    ) -> Outcome<()> {
        if kept.over
            || !self.says_no_hit_by_itself()?
            // Another device of the office was faster.
            || !self.archive.enquiry_answers(kept.id)?.is_empty()
        {
            return Ok(());
        }
        let exercise = self.is_training(enquiry.group);
        let mut said = Vec::new();
        for question in &enquiry.questions {
            let found = self.look_up(question, exercise, kept.office)?;
            match found.proposed() {
                Some(one) if one == Said::no_hit() => said.push(one),
                _ => return Ok(()),
            }
        }
        let answer = EnquiryAnswer {
            said,
            by_itself: true,
            text: String::new(),
        };
        self.send_answer((number, kept), &answer, id, now)
    }

    /// Keeps our answer and enters its job. It names the enquiry by id and hash.
    pub(super) fn send_answer(
        &self,
        (number, enquiry): (i64, &archive::Enquiry),
        answer: &EnquiryAnswer,
        id: MessageId,
        now: Timestamp,
    ) -> Outcome<()> {
        let hash = enquiry.hash;
        let hash = hash.ok_or_else(|| error::internal("an enquiry of another without its hash"))?;
        let to = vec![enquiry.office];
        let mut job = self.service_job(ContentKind::EnquiryAnswer, to, answer, now);
        if !answer.by_itself {
            job.in_the_name_of(self.vault.officer(), now);
        }
        job.in_reply_to = Some(enquiry.id);
        job.answered_hash = Some(Bytes::new(&hash));
        self.archive.add_enquiry_answer(&archive::EnquiryAnswer {
            id,
            enquiry: enquiry.id,
            hash,
            office: self.office()?,
            officer: job
                .officer
                .as_ref()
                .map(|(_, name)| name.clone())
                .unwrap_or_default(),
            created: job.created,
            received: now,
            payload: job.payload.0.to_vec(),
        })?;
        self.archive.enqueue(&archive::NewJob {
            message: id,
            class: archive::Class::Receipt,
            job: job.to_bytes(),
            created: now,
        })?;
        let how = if answer.by_itself { " (by itself)" } else { "" };
        let to = self.name_of_office(&enquiry.office);
        let detail = format!("{number} {to}: {}{how}", told(answer));
        self.audit_with(AuditAction::EnquiryAnswered, None, detail, now)
    }
}

/// What is said to one question: the officer's word, or else what the desk proposes.
fn decided(
    decision: Option<&EnquiryDecision>,
    decline: bool,
    found: &Found,
) -> Result<Said, Fault> {
    let Some(decision) = decision else {
        if decline {
            return Ok(Said::declined());
        }
        // Likenesses alone: nobody can say for the officer whether they are the same.
        return found.proposed().ok_or(Fault::Required);
    };
    match decision.said.as_str() {
        DECLINED => Ok(Said::declined()),
        // What is here is not denied; an office that will not tell declines.
        NO_HIT if found.hits() > 0 => Err(Fault::OutOfPlace),
        NO_HIT => Ok(Said::no_hit()),
        HIT if decision.hits > 0 => Ok(Said::hit(decision.hits)),
        // Also what an officer knows from elsewhere.
        HIT => Ok(Said::hit(found.hits().saturating_add(found.alike()).max(1))),
        _ => Err(Fault::UnknownCode),
    }
}
