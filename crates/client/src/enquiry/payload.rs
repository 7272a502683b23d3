//! What an enquiry and its answer are on the wire (PROTOCOL.md 6.2): canonical CBOR in one form.
//!
//! An answer names what it answers in the header (`re`, `rh`), as an officer's answer to a message
//! does, and the officer in `of`. Turned down: naming it in the payload a second time.

use aircop_message::{GroupId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::outbox::payload::{BadPayload, one_form};

/// Questions of one enquiry at most.
pub(crate) const MAX_QUESTIONS: usize = 10;
/// Characters of what is asked for.
pub(crate) const QUESTION_CHARS: usize = 200;
/// Characters of the reason.
pub(crate) const REASON_CHARS: usize = 500;
/// Characters of what an office releases.
pub(crate) const RELEASED_CHARS: usize = 1_000;
/// Characters of a code: kinds, handling, TLP.
pub(crate) const CODE_CHARS: usize = 40;
/// Characters of an issuer's code and of a date of birth.
const ISSUER_CHARS: usize = 3;
const BORN_CHARS: usize = 10;

/// One thing that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    /// A code of `EntityKind`. One that only a newer version knows is kept, and left to an officer.
    #[serde(rename = "k")]
    pub(crate) kind: String,
    /// Name or number, as it was typed.
    #[serde(rename = "x")]
    pub(crate) text: String,
    /// Who issued a document, ISO 3166-1 alpha-2.
    #[serde(rename = "c", default, skip_serializing_if = "String::is_empty")]
    pub(crate) country: String,
    /// When a person was born, ISO 8601.
    #[serde(rename = "b", default, skip_serializing_if = "String::is_empty")]
    pub(crate) born: String,
}

/// "Do you hold this?"
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Enquiry {
    /// The group in which it is asked.
    #[serde(rename = "g")]
    pub(crate) group: GroupId,
    #[serde(rename = "q")]
    pub(crate) questions: Vec<Question>,
    /// Why.
    #[serde(rename = "w")]
    pub(crate) reason: String,
    /// A code of `Handling`.
    #[serde(rename = "h")]
    pub(crate) handling: String,
    /// A code of `Tlp`.
    #[serde(rename = "p")]
    pub(crate) tlp: String,
    /// Until when an answer is wanted.
    #[serde(rename = "u")]
    pub(crate) answer_by: Timestamp,
}

/// What is said to a question.
pub(crate) const HIT: &str = "hit";
pub(crate) const NO_HIT: &str = "no-hit";
pub(crate) const DECLINED: &str = "declined";

/// What an office says to one question: whether, and how many; never which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    /// `hit`, `no-hit` or `declined`.
    #[serde(rename = "k")]
    pub(crate) said: String,
    /// How many, of a hit alone.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    pub(crate) hits: Option<u32>,
}

impl Said {
    pub(crate) fn hit(hits: u32) -> Self {
        Self {
            said: HIT.to_owned(),
            hits: Some(hits),
        }
    }

    pub(crate) fn no_hit() -> Self {
        Self {
            said: NO_HIT.to_owned(),
            hits: None,
        }
    }

    pub(crate) fn declined() -> Self {
        Self {
            said: DECLINED.to_owned(),
            hits: None,
        }
    }

    fn is_whole(&self) -> bool {
        match self.said.as_str() {
            HIT => self.hits.is_some_and(|hits| hits > 0),
            NO_HIT | DECLINED => self.hits.is_none(),
            _ => false,
        }
    }
}

/// What an office says to an enquiry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EnquiryAnswer {
    /// One for each question, in their order.
    #[serde(rename = "a")]
    pub(crate) said: Vec<Said>,
    /// The desk found nothing and was allowed to say so without an officer.
    #[serde(rename = "s", default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) by_itself: bool,
    /// What the office releases.
    #[serde(rename = "x", default, skip_serializing_if = "String::is_empty")]
    pub(crate) text: String,
}

/// Whether a text has at least and at most so many characters.
pub(super) fn within(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.chars().count())
}

impl Enquiry {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let whole = |question: &Question| {
            within(&question.kind, 1, CODE_CHARS)
                && within(&question.text, 1, QUESTION_CHARS)
                && within(&question.country, 0, ISSUER_CHARS)
                && within(&question.born, 0, BORN_CHARS)
        };
        if (1..=MAX_QUESTIONS).contains(&read.questions.len())
            && read.questions.iter().all(whole)
            && within(&read.reason, 1, REASON_CHARS)
            && within(&read.handling, 1, CODE_CHARS)
            && within(&read.tlp, 1, CODE_CHARS)
        {
            return Ok(read);
        }
        let why = "no questions, more than allowed, or a text that is empty or too long";
        Err(BadPayload(why.into()))
    }
}

impl EnquiryAnswer {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let nothing = read.text.is_empty() && read.said.iter().all(|said| said.said == NO_HIT);
        if (1..=MAX_QUESTIONS).contains(&read.said.len())
            && read.said.iter().all(Said::is_whole)
            && read.text.chars().count() <= RELEASED_CHARS
            && (nothing || !read.by_itself)
        {
            return Ok(read);
        }
        let why = "no answers, more than allowed, a count where none belongs, or a text that is too \
                   long";
        Err(BadPayload(why.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outbox::payload::to_bytes;

    fn enquiry() -> Enquiry {
        Enquiry {
            group: GroupId([1; 16]),
            questions: vec![Question {
                kind: "document".into(),
                text: "FX204418".into(),
                country: "FR".into(),
                born: String::new(),
            }],
            reason: "Courier".into(),
            handling: "H1".into(),
            tlp: "AMBER".into(),
            answer_by: Timestamp(5),
        }
    }

    #[test]
    fn an_enquiry_has_one_form_and_limits() {
        let one = enquiry();
        assert_eq!(Enquiry::read(&to_bytes(&one)).unwrap(), one);
        let refused = |change: &dyn Fn(&mut Enquiry)| {
            let mut changed = enquiry();
            change(&mut changed);
            assert!(Enquiry::read(&to_bytes(&changed)).is_err(), "{changed:?}");
        };
        refused(&|e| e.questions.clear());
        refused(&|e| e.questions = vec![e.questions[0].clone(); MAX_QUESTIONS + 1]);
        refused(&|e| e.questions[0].text = "x".repeat(QUESTION_CHARS + 1));
        refused(&|e| e.questions[0].text.clear());
        refused(&|e| e.questions[0].country = "FRAN".into());
        refused(&|e| e.questions[0].born = "1990-01-023".into());
        refused(&|e| e.reason.clear());
        refused(&|e| e.reason = "x".repeat(REASON_CHARS + 1));
        refused(&|e| e.handling.clear());
    }

    #[test]
    fn an_answer_counts_hits_alone_and_a_desk_says_no_more_than_nothing_by_itself() {
        let answer = |said: Vec<Said>, by_itself, text: &str| EnquiryAnswer {
            said,
            by_itself,
            text: text.into(),
        };
        let reads = |answer: &EnquiryAnswer| EnquiryAnswer::read(&to_bytes(answer)).is_ok();
        assert!(reads(&answer(
            vec![Said::hit(3), Said::no_hit(), Said::declined()],
            false,
            "Call us."
        )));
        assert!(reads(&answer(vec![Said::no_hit()], true, "")));
        let odd = |said: &str, hits| Said {
            said: said.into(),
            hits,
        };
        for refused in [
            answer(Vec::new(), false, ""),
            answer(vec![Said::no_hit(); MAX_QUESTIONS + 1], false, ""),
            answer(vec![Said::hit(0)], false, ""),
            answer(vec![odd("hit", None)], false, ""),
            answer(vec![odd("no-hit", Some(1))], false, ""),
            answer(vec![odd("declined", Some(1))], false, ""),
            answer(vec![odd("perhaps", None)], false, ""),
            answer(vec![Said::hit(1)], true, ""),
            answer(vec![Said::declined()], true, ""),
            answer(vec![Said::no_hit()], true, "Nothing."),
            answer(vec![Said::no_hit()], false, &"x".repeat(RELEASED_CHARS + 1)),
        ] {
            assert!(!reads(&refused), "{refused:?}");
        }
    }
}
