//! An enquiry of ours: from what was typed to a job in the outbox.

use std::collections::BTreeSet;

use aircop_api::{EnquiryDraft, EnquiryQuestion, ErrorCode, can_be_asked, can_be_blind};
use aircop_archive as archive;
use aircop_archive::{AuditAction, EntityKey};
use aircop_codes::{CodeList, Handling, Tlp, is_country};
use aircop_directory::GroupKind;
use aircop_envelope::ContentKind;
use aircop_message::{
    EntityKind, Fault, FieldError, GroupId, MessageId, OfficeId, Timestamp, born_as_typed,
};

use super::blind::blinded;
use super::payload::{Enquiry, MAX_QUESTIONS, QUESTION_CHARS, Question, REASON_CHARS};
use crate::connections::seen::mentions_of;
use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::outbox::after_close::Part;
use crate::outbox::seal_job::SealJob;

/// Hours in which an answer is wanted: if nothing is said, and at most, as long as the envelope lives.
const HOURS: u16 = 24;
const LONGEST_HOURS: u16 = 30 * 24;

impl State {
    /// Asks: the enquiry, its list and its job in one transaction. Its number at this desk.
    pub(super) fn ask(&mut self, draft: &EnquiryDraft, now: Timestamp) -> Outcome<i64> {
        self.may_send(now)?;
        let us = self.office()?;
        let asked: BTreeSet<OfficeId> = draft.to.iter().copied().filter(|to| *to != us).collect();
        if asked.is_empty() {
            return Err(ClientError::new(ErrorCode::NoRecipients));
        }
        let group = self.group_to_ask_in(draft.group, &asked, now)?;
        let enquiry = finish(draft, group, now).map_err(ClientError::of_fields)?;

        let id = self.new_message_id();
        let recipients: Vec<OfficeId> = asked.into_iter().collect();
        let (mut job, beside) = if draft.blind {
            let (blind, beside) = blinded(&enquiry)?;
            let kind = ContentKind::BlindEnquiry;
            (self.service_job(kind, recipients, &blind, now), beside)
        } else {
            let kind = ContentKind::Enquiry;
            let job = self.service_job(kind, recipients, &enquiry, now);
            (job, Vec::new())
        };
        let officer = self.vault.officer();
        job.in_the_name_of(officer, now);
        let name = officer.name.clone();
        let state = &*self;
        self.archive.transaction(|archive| -> Outcome<i64> {
            let number = state.enter_enquiry((id, &name), &enquiry, &job, now)?;
            archive.add_blind_questions(number, &beside)?;
            Ok(number)
        })
    }

    /// Keeps an enquiry of ours and enters its job.
    pub(super) fn enter_enquiry(
        &self,
        (id, officer): (MessageId, &str),
        enquiry: &Enquiry,
        job: &SealJob,
        now: Timestamp,
    ) -> Outcome<i64> {
        let blind = job.kind == ContentKind::BlindEnquiry;
        let kept = archive::Enquiry {
            id,
            hash: None,
            ours: true,
            office: self.office()?,
            device: self.secrets.device(),
            officer: officer.to_owned(),
            created: job.created,
            received: now,
            questions: u32::try_from(enquiry.questions.len()).unwrap_or(u32::MAX),
            over: false,
            blind,
            payload: job.payload.0.to_vec(),
            asked: job.recipients.clone(),
        };
        let number = self.archive.add_enquiry(&kept)?;
        self.archive.enqueue(&archive::NewJob {
            message: id,
            class: archive::Class::Receipt,
            job: job.to_bytes(),
            created: now,
        })?;
        let names: Vec<String> = kept.asked.iter().map(|o| self.name_of_office(o)).collect();
        let mut detail = format!("{number} {}: {}", kinds(enquiry), names.join(", "));
        if blind {
            detail.push_str(", blind");
        }
        self.audit_with(AuditAction::EnquirySent, None, detail, now)?;
        Ok(number)
    }

    /// The group that was named, or one that all of them are in: a permanent one first.
    fn group_to_ask_in(
        &self,
        wanted: Option<GroupId>,
        asked: &BTreeSet<OfficeId>,
        now: Timestamp,
    ) -> Outcome<GroupId> {
        let directory = self.directory()?;
        let outside = |group: &GroupId| {
            let mut outside = asked.iter();
            outside.find(|office| directory.role(group, office).is_none())
        };
        if wanted.is_some() {
            let group = self.sendable_group(wanted, Part::Begins, now)?.id;
            return match outside(&group) {
                Some(office) => Err(ClientError::with(ErrorCode::UnknownOffice, office)),
                None => Ok(group),
            };
        }
        let mut groups: Vec<_> = directory
            .groups()
            // Training is asked for by name.
            .filter(|group| group.kind != GroupKind::Exercise && outside(&group.id).is_none())
            .filter(|group| {
                self.sendable_group(Some(group.id), Part::Begins, now)
                    .is_ok()
            })
            .map(|group| (group.kind != GroupKind::Permanent, group.id))
            .collect();
        groups.sort_unstable();
        let first = groups.first().map(|(_, group)| *group);
        first.ok_or_else(|| ClientError::new(ErrorCode::UnknownGroup))
    }

    pub(super) fn name_of_office(&self, office: &OfficeId) -> String {
        crate::screen::row::office(self.directory.as_ref(), office).name
    }
}

/// What is asked for by kind, for the log: never by name or number, since more people read it.
pub(super) fn kinds(enquiry: &Enquiry) -> String {
    let kinds: Vec<String> = enquiry
        .questions
        .iter()
        .map(|question| aircop_message::shown(&question.kind))
        .collect();
    kinds.join(", ")
}

fn finish(
    draft: &EnquiryDraft,
    group: GroupId,
    now: Timestamp,
) -> Result<Enquiry, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut fault = |field: &str, fault| faults.push(FieldError::new(field, fault));
    if draft.questions.is_empty() {
        fault("questions", Fault::Required);
    }
    if draft.questions.len() > MAX_QUESTIONS {
        fault("questions", Fault::TooMany);
    }
    let reason = draft.reason.trim();
    if reason.is_empty() {
        fault("reason", Fault::Required);
    } else if reason.chars().count() > REASON_CHARS {
        fault("reason", Fault::TooLong);
    }
    let handling = match draft.handling.trim() {
        "" => Handling::H1,
        typed => Handling::from_code(typed),
    };
    if !handling.is_recognised() {
        fault("handling", Fault::UnknownCode);
    }
    let tlp = match draft.tlp.trim() {
        "" => Tlp::Amber,
        typed => Tlp::from_code(typed),
    };
    if !tlp.is_recognised() {
        fault("tlp", Fault::UnknownCode);
    }
    let hours = if draft.hours == 0 { HOURS } else { draft.hours };
    if hours > LONGEST_HOURS {
        fault("hours", Fault::Range);
    }
    let mut questions = Vec::new();
    for (at, typed) in draft.questions.iter().enumerate() {
        match question(typed, draft.blind) {
            Ok(question) => questions.push(question),
            Err((field, why)) => fault(&format!("questions.{at}.{field}"), why),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Enquiry {
        group,
        questions,
        reason: reason.to_owned(),
        handling: handling.code().to_owned(),
        tlp: tlp.code().to_owned(),
        answer_by: now.plus_seconds(i64::from(hours) * 3600),
    })
}

/// The first fault of a question, by its field.
fn question(typed: &EnquiryQuestion, blind: bool) -> Result<Question, (&'static str, Fault)> {
    let kind = EntityKind::from_code(typed.kind.trim()).filter(|kind| can_be_asked(*kind));
    let kind = kind.ok_or(("kind", Fault::UnknownCode))?;
    if blind && !can_be_blind(kind) {
        return Err(("kind", Fault::OutOfPlace));
    }
    let text = typed.text.trim();
    if text.is_empty() {
        return Err(("text", Fault::Required));
    }
    if text.chars().count() > QUESTION_CHARS {
        return Err(("text", Fault::TooLong));
    }
    let country = typed.country.trim().to_ascii_uppercase();
    if !country.is_empty() && (kind != EntityKind::Document || !is_country(&country)) {
        return Err(("country", Fault::UnknownCountry));
    }
    let born = match typed.born.trim() {
        "" => String::new(),
        typed if kind == EntityKind::Person => {
            born_as_typed(typed).ok_or(("born", Fault::BirthDate))?
        }
        _ => return Err(("born", Fault::BirthDate)),
    };
    let mentions = mentions_of(kind, text, "");
    // Too short to be told from anything else.
    if mentions.first().and_then(EntityKey::of).is_none() {
        return Err(("text", Fault::Format));
    }
    Ok(Question {
        kind: kind.code().to_owned(),
        text: text.to_owned(),
        country,
        born,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(kind: &str, text: &str) -> EnquiryDraft {
        EnquiryDraft {
            questions: vec![EnquiryQuestion {
                kind: kind.into(),
                text: text.into(),
                ..EnquiryQuestion::default()
            }],
            reason: "Courier".into(),
            ..EnquiryDraft::default()
        }
    }

    fn finished(draft: &EnquiryDraft) -> Result<Enquiry, Vec<String>> {
        finish(draft, GroupId([1; 16]), Timestamp(0))
            .map_err(|faults| faults.into_iter().map(|fault| fault.field).collect())
    }

    #[test]
    fn what_was_typed_becomes_an_enquiry_with_its_defaults() {
        let mut typed = draft("person", " DIOUF, Aminata ");
        typed.questions[0].born = "2 JAN 1990".into();
        let enquiry = finished(&typed).unwrap();
        assert_eq!(enquiry.questions[0].text, "DIOUF, Aminata");
        assert_eq!(enquiry.questions[0].born, "1990-01-02");
        assert_eq!(
            (enquiry.handling.as_str(), enquiry.tlp.as_str()),
            ("H1", "AMBER")
        );
        assert_eq!(enquiry.answer_by, Timestamp(24 * 3_600_000));
    }

    #[test]
    fn each_fault_is_told_by_its_field() {
        let faults = |change: &dyn Fn(&mut EnquiryDraft)| {
            let mut typed = draft("document", "FX204418");
            change(&mut typed);
            finished(&typed).unwrap_err()
        };
        let mut born = faults(&|d| d.questions[0].born = "1990-01-02".into());
        assert_eq!(born, ["questions.0.born"]);
        born = faults(&|d| {
            d.questions[0].kind = "person".into();
            d.questions[0].born = "yesterday".into();
        });
        assert_eq!(born, ["questions.0.born"]);
        for kind in ["born", "flight", "planet"] {
            let odd = faults(&|d| d.questions[0].kind = kind.into());
            assert_eq!(odd, ["questions.0.kind"], "{kind}");
        }
        for text in ["", "12", &"9".repeat(QUESTION_CHARS + 1)] {
            let odd = faults(&|d| d.questions[0].text = text.into());
            assert_eq!(odd, ["questions.0.text"]);
        }
        let odd = faults(&|d| d.questions[0].country = "QQ".into());
        assert_eq!(odd, ["questions.0.country"]);
        let all = faults(&|d| {
            d.questions.clear();
            d.reason = " ".into();
            d.handling = "H9".into();
            d.tlp = "PINK".into();
            d.hours = LONGEST_HOURS + 1;
        });
        assert_eq!(all, ["questions", "reason", "handling", "tlp", "hours"]);
    }
}
