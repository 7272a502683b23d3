//! An enquiry as the screen shows it.

use aircop_api::{
    EnquiryAnswerView, EnquiryAskedView, EnquiryQuestionView, EnquirySaid, EnquiryView, ErrorCode,
};
use aircop_archive as archive;
use aircop_directory::GroupKind;
use aircop_message::{GroupId, OfficeId, Timestamp, shown};

use super::blind_payload::BlindEnquiry;
use super::payload::{Enquiry, EnquiryAnswer, Question};
use crate::desk::State;
use crate::error::{self, ClientError, Outcome};
use crate::screen::row;

impl State {
    /// One enquiry; of another office with what is here.
    pub(super) fn enquiry_page(&self, number: i64, now: Timestamp) -> Outcome<EnquiryView> {
        let row = self.archive.enquiry(number)?;
        let row = row.ok_or_else(|| ClientError::new(ErrorCode::UnknownEnquiry))?;
        let mut view = self.enquiry_view(&row)?;
        if row.enquiry.ours || row.enquiry.blind {
            return Ok(view);
        }
        let enquiry = Enquiry::read(&row.enquiry.payload).map_err(error::internal)?;
        for (question, shown) in enquiry.questions.iter().zip(&mut view.questions) {
            let found = self.look_up(question, view.exercise, row.enquiry.office)?;
            shown.found = Some(self.found_view(&found, now)?);
        }
        Ok(view)
    }

    /// The same without what is here.
    pub(super) fn enquiry_view(&self, row: &archive::EnquiryRow) -> Outcome<EnquiryView> {
        let kept = &row.enquiry;
        let enquiry = self.asked_of(row)?;
        let directory = self.directory.as_ref();
        let answers = self.archive.enquiry_answers(kept.id)?;
        let asked: Vec<EnquiryAskedView> = kept
            .asked
            .iter()
            .map(|office| EnquiryAskedView {
                office: row::office(directory, office),
                answers: of_office(&answers, office, kept.questions),
            })
            .collect();
        let unanswered = |asked: &&EnquiryAskedView| {
            asked.answers.is_empty() && (kept.ours || Some(asked.office.id) == self.secrets.office)
        };
        let waiting = asked.iter().filter(unanswered).count();
        let group = directory.and_then(|directory| directory.group(&enquiry.group));
        Ok(EnquiryView {
            number: row.number,
            id: kept.id,
            ours: kept.ours,
            from: row::office(directory, &kept.office),
            officer: shown(&kept.officer),
            group: group.map(|group| shown(&group.name)).unwrap_or_default(),
            exercise: self.is_training(enquiry.group),
            created: kept.created,
            received: kept.received,
            answer_by: enquiry.answer_by,
            reason: shown(&enquiry.reason),
            handling: shown(&enquiry.handling),
            tlp: shown(&enquiry.tlp),
            questions: enquiry.questions,
            waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
            asked,
            leaving: kept.ours && self.archive.job(kept.id)?.is_some(),
            over_limit: kept.over,
            blind: kept.blind,
        })
    }

    /// What was signed, of either way. Of a blind question only the desk that asks knows the text.
    fn asked_of(&self, row: &archive::EnquiryRow) -> Outcome<Asked> {
        let payload = &row.enquiry.payload;
        if !row.enquiry.blind {
            let enquiry = Enquiry::read(payload).map_err(error::internal)?;
            return Ok(Asked {
                questions: enquiry.questions.iter().map(question_view).collect(),
                group: enquiry.group,
                reason: enquiry.reason,
                handling: enquiry.handling,
                tlp: enquiry.tlp,
                answer_by: enquiry.answer_by,
            });
        }
        let enquiry = BlindEnquiry::read(payload).map_err(error::internal)?;
        let known = self.archive.blind_questions(row.number)?;
        let mut known = known.into_iter();
        let questions = enquiry.questions.iter().map(|asked| {
            let known = known.next();
            question_view(&Question {
                kind: asked.kind.clone(),
                text: known.as_ref().map(|k| k.text.clone()).unwrap_or_default(),
                country: known.map(|k| k.country).unwrap_or_default(),
                born: String::new(),
            })
        });
        Ok(Asked {
            questions: questions.collect(),
            group: enquiry.group,
            reason: enquiry.reason,
            handling: enquiry.handling,
            tlp: enquiry.tlp,
            answer_by: enquiry.answer_by,
        })
    }

    /// Training and live traffic never meet: which of them is looked at.
    pub(super) fn is_training(&self, group: GroupId) -> bool {
        let directory = self.directory.as_ref();
        let group = directory.and_then(|directory| directory.group(&group));
        group.is_some_and(|group| group.kind == GroupKind::Exercise)
    }
}

/// What both ways say.
struct Asked {
    group: GroupId,
    questions: Vec<EnquiryQuestionView>,
    reason: String,
    handling: String,
    tlp: String,
    answer_by: Timestamp,
}

fn question_view(question: &Question) -> EnquiryQuestionView {
    EnquiryQuestionView {
        kind: shown(&question.kind),
        text: shown(&question.text),
        country: shown(&question.country),
        born: shown(&question.born),
        found: None,
    }
}

fn of_office(
    answers: &[archive::EnquiryAnswer],
    office: &OfficeId,
    questions: u32,
) -> Vec<EnquiryAnswerView> {
    let of = answers.iter().filter(|answer| answer.office == *office);
    of.filter_map(|kept| answer_view(kept, questions)).collect()
}

fn answer_view(kept: &archive::EnquiryAnswer, questions: u32) -> Option<EnquiryAnswerView> {
    let view = |by_itself, said, text: &str| EnquiryAnswerView {
        officer: shown(&kept.officer),
        by_itself,
        at: kept.created,
        said,
        text: shown(text),
    };
    if kept.payload.is_empty() {
        let said = (0..questions).map(|_| EnquirySaid {
            said: EVALUATED.to_owned(),
            hits: 0,
        });
        return Some(view(true, said.collect(), ""));
    }
    let answer = EnquiryAnswer::read(&kept.payload).ok()?;
    let said = answer.said.iter().map(|said| EnquirySaid {
        said: shown(&said.said),
        hits: said.hits.unwrap_or(0),
    });
    Some(view(answer.by_itself, said.collect(), &answer.text))
}

/// What an asked desk did of a blind enquiry: it does not know more.
const EVALUATED: &str = "evaluated";
