//! The blind way: the asked office does not learn what is asked for, the asking one learns whether.
//!
//! The question carries blinded elements (`oprf`). The asked desk applies a key of this one enquiry to
//! them and to everything that it holds of the same kinds, and sends both back; the asking desk takes
//! the blinding off and looks whether its output is among theirs. Where it is, the asking desk asks that
//! office openly at once, so that the holder is told of each hit and its officer decides what to
//! release. Where it is not, nothing that was asked for has left.
//!
//! What bounds it: the asking desk can try a guess with each question, so questions are counted and
//! logged, and names are not offered: there are few of them, and likeness cannot be looked for.

use std::collections::BTreeSet;

use aircop_api::{EnquiryReply, Event, can_be_blind};
use aircop_archive as archive;
use aircop_archive::{AuditAction, BlindQuestion, EntityKey};
use aircop_envelope::{Content, ContentKind};
use aircop_message::{EntityKind, Fault, FieldError, MessageId, OfficeId, Timestamp, shown};
use rand_core::Rng as _;

use super::arrive::told;
use super::blind_payload::{BlindEnquiry, Blinded, Evaluation, MAX_TAGS};
use super::oprf::{self, Key, TAG};
use super::payload::{Enquiry, EnquiryAnswer, HIT, Question, RELEASED_CHARS, Said};
use crate::bytes::Bytes;
use crate::connections::seen::mentions_of;
use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::inbox::receive::Sender;
use crate::outbox::payload::to_bytes;

/// What goes into the function: the kind, a zero, and the key under which equal things meet.
fn input(key: &EntityKey) -> Vec<u8> {
    [key.kind.code(), key.number()].join("\0").into_bytes()
}

/// The input of a question.
fn input_of(kind: &str, text: &str) -> Option<Vec<u8>> {
    let kind = EntityKind::from_code(kind)?;
    let mentions = mentions_of(kind, text, "");
    mentions
        .first()
        .and_then(EntityKey::of)
        .map(|key| input(&key))
}

/// What is sent of an enquiry, and what stays here.
pub(super) fn blinded(enquiry: &Enquiry) -> Outcome<(BlindEnquiry, Vec<BlindQuestion>)> {
    let mut questions = Vec::new();
    let mut kept = Vec::new();
    for asked in &enquiry.questions {
        let made = input_of(&asked.kind, &asked.text).and_then(|input| oprf::blind(&input));
        let (state, element) = made.ok_or_else(|| error::internal("a question without a key"))?;
        questions.push(Blinded {
            kind: asked.kind.clone(),
            element: Bytes::new(&element),
        });
        kept.push(BlindQuestion {
            kind: asked.kind.clone(),
            text: asked.text.clone(),
            country: asked.country.clone(),
            state: state.to_vec(),
        });
    }
    let blind = BlindEnquiry {
        group: enquiry.group,
        questions,
        reason: enquiry.reason.clone(),
        handling: enquiry.handling.clone(),
        tlp: enquiry.tlp.clone(),
        answer_by: enquiry.answer_by,
    };
    Ok((blind, kept))
}

/// An enquiry that is to be evaluated, with everything that takes part.
struct Due {
    row: archive::EnquiryRow,
    seed: [u8; 32],
    elements: Vec<Bytes>,
    inputs: Vec<Vec<u8>>,
    cut: bool,
}

impl Due {
    /// Some 100 microseconds for each thing that is held.
    fn evaluate(&self) -> Option<Evaluation> {
        let key = Key::new(&self.seed)?;
        let elements: Option<Vec<Bytes>> = self
            .elements
            .iter()
            .map(|element| key.evaluate(&element.0).map(|done| Bytes::new(&done)))
            .collect();
        let tags: BTreeSet<[u8; TAG]> = self
            .inputs
            .iter()
            .filter_map(|input| key.tag(input))
            .collect();
        let tags: Vec<u8> = tags.into_iter().flatten().collect();
        Some(Evaluation {
            elements: elements?,
            tags: Bytes::new(&tags),
            cut: self.cut,
        })
    }
}

impl Desk {
    /// Evaluates the next blind enquiry that is due; false when there is none. Without the desk's lock
    /// while it computes.
    pub(crate) async fn evaluate_blind(&self) -> bool {
        let due = self.lock().due_evaluation();
        let due = match due {
            Ok(Some(due)) => due,
            Ok(None) => return false,
            Err(error) => {
                tracing::error!(%error, "a blind enquiry cannot be read");
                return false;
            }
        };
        let done = self.config.beside(move || {
            let evaluation = due.evaluate();
            (due, evaluation)
        });
        let Ok((due, evaluation)) = done.await else {
            return false;
        };
        let number = due.row.number;
        let sent = self.lock().send_evaluation(&due, evaluation, self.now());
        match sent {
            Ok(()) => {
                // Nobody here knows what it says.
                self.tell(Event::Enquiry {
                    number,
                    answered: true,
                    news: false,
                });
                true
            }
            Err(error) => {
                tracing::error!(%error, "a blind enquiry was not evaluated");
                false
            }
        }
    }
}

impl State {
    /// Keeps a blind enquiry; called in the transaction that remembers it.
    pub(crate) fn take_blind_enquiry(
        &self,
        enquiry: &BlindEnquiry,
        content: &Content,
        sender: &Sender,
        now: Timestamp,
    ) -> Outcome<Vec<Event>> {
        let questions = enquiry.questions.len();
        let kept = self.arrived_enquiry(content, sender, (questions, true), now)?;
        let kinds: Vec<String> = enquiry.questions.iter().map(|q| shown(&q.kind)).collect();
        let number = self.keep_arrived(&kept, &kinds.join(", "), now)?;
        let by_itself = !kept.ours && !kept.over && self.evaluates_by_itself()?;
        if by_itself {
            self.archive.set_enquiry_due(number, true)?;
        }
        // What the desk evaluates by itself in a moment is no officer's.
        let news = !kept.ours && !self.is_answered(&kept)? && !by_itself;
        Ok(vec![Event::Enquiry {
            number,
            answered: false,
            news,
        }])
    }

    /// An officer lets a blind enquiry be evaluated, or declines it.
    pub(super) fn answer_blind(
        &mut self,
        row: &archive::EnquiryRow,
        reply: &EnquiryReply,
        now: Timestamp,
    ) -> Outcome<()> {
        let text = reply.text.trim();
        let mut faults = Vec::new();
        // Nobody here knows what is asked for.
        if !reply.decisions.is_empty() {
            faults.push(FieldError::new("questions", Fault::OutOfPlace));
        }
        if !text.is_empty() && !reply.decline {
            faults.push(FieldError::new("text", Fault::OutOfPlace));
        }
        if text.chars().count() > RELEASED_CHARS {
            faults.push(FieldError::new("text", Fault::TooLong));
        }
        if !faults.is_empty() {
            return Err(ClientError::of_fields(faults));
        }
        if !reply.decline {
            self.archive.set_enquiry_due(row.number, true)?;
            return Ok(());
        }
        let questions = usize::try_from(row.enquiry.questions).unwrap_or(1);
        let answer = EnquiryAnswer {
            said: vec![Said::declined(); questions],
            by_itself: false,
            text: text.to_owned(),
        };
        let id = self.new_message_id();
        let state = &*self;
        self.archive.transaction(|archive| {
            archive.set_enquiry_due(row.number, false)?;
            state.send_answer((row.number, &row.enquiry), &answer, id, now)
        })
    }

    fn due_evaluation(&mut self) -> Outcome<Option<Due>> {
        let Some(row) = self.archive.due_enquiry()? else {
            return Ok(None);
        };
        // What has not been read into the index would be missing among what is held.
        if self.archive.older_to_index()? > 0 {
            return Ok(None);
        }
        let enquiry = BlindEnquiry::read(&row.enquiry.payload).map_err(error::internal)?;
        let exercise = self.is_training(enquiry.group);
        let kinds: BTreeSet<EntityKind> = enquiry
            .questions
            .iter()
            .filter_map(|asked| EntityKind::from_code(&asked.kind))
            .filter(|kind| can_be_blind(*kind))
            .collect();
        let (mut inputs, mut cut) = (Vec::new(), false);
        for kind in kinds {
            let left = MAX_TAGS.saturating_sub(inputs.len());
            let mut keys = self.archive.held_keys(
                kind,
                exercise,
                row.enquiry.office,
                left.saturating_add(1),
            )?;
            cut |= keys.len() > left;
            keys.truncate(left);
            inputs.extend(keys.iter().map(input));
        }
        let mut seed = [0; 32];
        self.rng.fill_bytes(&mut seed);
        Ok(Some(Due {
            elements: enquiry.questions.into_iter().map(|q| q.element).collect(),
            row,
            seed,
            inputs,
            cut,
        }))
    }

    /// Keeps that it was evaluated and enters the job: to the asking device, which alone can read it.
    fn send_evaluation(
        &mut self,
        due: &Due,
        evaluation: Option<Evaluation>,
        now: Timestamp,
    ) -> Outcome<()> {
        let (number, enquiry) = (due.row.number, &due.row.enquiry);
        let hash = enquiry.hash;
        let (Some(evaluation), Some(hash)) = (evaluation, hash) else {
            self.archive.set_enquiry_due(number, false)?;
            return Err(error::internal("elements that cannot be evaluated"));
        };
        let to = vec![enquiry.office];
        let mut job = self.service_job(ContentKind::Evaluation, to, &evaluation, now);
        job.only = vec![enquiry.device];
        job.in_reply_to = Some(enquiry.id);
        job.answered_hash = Some(Bytes::new(&hash));
        let id = self.new_message_id();
        let us = self.office()?;
        let state = &*self;
        self.archive.transaction(|archive| -> Outcome<()> {
            archive.set_enquiry_due(number, false)?;
            archive.add_enquiry_answer(&archive::EnquiryAnswer {
                id,
                enquiry: enquiry.id,
                hash,
                office: us,
                officer: String::new(),
                created: job.created,
                received: now,
                // Nobody here knows what it says.
                payload: Vec::new(),
            })?;
            archive.enqueue(&archive::NewJob {
                message: id,
                class: archive::Class::Mending,
                job: job.to_bytes(),
                created: now,
            })?;
            let to = state.name_of_office(&enquiry.office);
            let held = due.inputs.len();
            let detail = format!("{number} {to}: evaluated blind, {held} held");
            state.audit_with(AuditAction::EnquiryAnswered, None, detail, now)
        })
    }

    /// Whether an evaluation is taken; else the reason for the quarantine.
    pub(crate) fn evaluation_fits(
        &self,
        content: &Content,
        evaluation: &Evaluation,
        sender: &Sender,
    ) -> Outcome<Result<(), &'static str>> {
        let name = content.in_reply_to.zip(content.answered_hash);
        let Some((id, _)) = name else {
            return Ok(Err("bad_payload"));
        };
        let here = self.archive.enquiry_of_id(id)?;
        let us = self.secrets.device();
        // Only this device can take the blinding off.
        let asked = |row: &archive::EnquiryRow| {
            row.enquiry.ours && row.enquiry.blind && row.enquiry.device == us
        };
        if !here.as_ref().is_some_and(asked) {
            return Ok(Err("not_asked"));
        }
        self.answer_fits(content, evaluation.elements.len(), sender)
    }

    /// Takes the blinding off, keeps what it shows, and asks the holder of a hit openly, once; called in
    /// the transaction that remembers it. `id` names that enquiry.
    pub(crate) fn take_evaluation(
        &self,
        evaluation: &Evaluation,
        content: &Content,
        sender: &Sender,
        id: MessageId,
        now: Timestamp,
    ) -> Outcome<Vec<Event>> {
        let name = content.in_reply_to.zip(content.answered_hash);
        let Some((enquiry, hash)) = name else {
            return Ok(Vec::new());
        };
        let Some(row) = self.archive.enquiry_of_id(enquiry)? else {
            return Ok(Vec::new());
        };
        let asked = self.archive.blind_questions(row.number)?;
        let said: Vec<Said> = asked
            .iter()
            .zip(&evaluation.elements)
            .map(|(asked, element)| {
                let tag = input_of(&asked.kind, &asked.text)
                    .and_then(|input| oprf::finalize(&asked.state, &input, &element.0));
                match tag {
                    Some(tag) if evaluation.holds(&tag) => Said::hit(1),
                    _ => Said::no_hit(),
                }
            })
            .collect();
        if said.len() != evaluation.elements.len() {
            tracing::error!("a blind enquiry without what it asked for");
            return Ok(Vec::new());
        }
        let before = self.archive.enquiry_answers(enquiry)?;
        let told_before = before
            .iter()
            .filter(|answer| answer.office == sender.office)
            .filter_map(|answer| EnquiryAnswer::read(&answer.payload).ok())
            .any(|answer| answer.said.iter().any(|said| said.said == HIT));
        let hits: Vec<Question> = asked
            .into_iter()
            .zip(&said)
            .filter(|(_, said)| said.said == HIT)
            .map(|(asked, _)| Question {
                kind: asked.kind,
                text: asked.text,
                country: asked.country,
                born: String::new(),
            })
            .collect();
        let answer = EnquiryAnswer {
            said,
            by_itself: false,
            text: String::new(),
        };
        self.archive.add_enquiry_answer(&archive::EnquiryAnswer {
            id: content.message,
            enquiry,
            hash,
            office: sender.office,
            officer: String::new(),
            created: content.created,
            received: now,
            payload: to_bytes(&answer),
        })?;
        let from = self.name_of_office(&sender.office);
        let mut detail = format!("{} {from}: {}, blind", row.number, told(&answer));
        if evaluation.cut {
            detail.push_str(", of the newest that it holds");
        }
        self.audit_with(AuditAction::EnquiryAnswerReceived, None, detail, now)?;
        // An office that was shut out since is sealed nothing any more.
        if !hits.is_empty() && !told_before && !sender.shut_out {
            let blind = BlindEnquiry::read(&row.enquiry.payload).map_err(error::internal)?;
            self.ask_openly(&blind, hits, (sender.office, &row.enquiry.officer), id, now)?;
        }
        Ok(vec![Event::Enquiry {
            number: row.number,
            answered: true,
            news: true,
        }])
    }

    /// The holder is told of a hit: it has what is named.
    fn ask_openly(
        &self,
        blind: &BlindEnquiry,
        questions: Vec<Question>,
        (holder, officer): (OfficeId, &str),
        id: MessageId,
        now: Timestamp,
    ) -> Outcome<()> {
        let enquiry = Enquiry {
            group: blind.group,
            questions,
            reason: blind.reason.clone(),
            handling: blind.handling.clone(),
            tlp: blind.tlp.clone(),
            answer_by: blind.answer_by,
        };
        let job = self.service_job(ContentKind::Enquiry, vec![holder], &enquiry, now);
        self.enter_enquiry((id, officer), &enquiry, &job, now)?;
        Ok(())
    }
}
