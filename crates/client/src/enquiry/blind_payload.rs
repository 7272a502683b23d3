//! What a blind enquiry and its evaluation are on the wire (PROTOCOL.md 6.2).

use aircop_message::{GroupId, Timestamp};
use serde::{Deserialize, Serialize};

use super::oprf::{ELEMENT, TAG, is_element};
use super::payload::{CODE_CHARS, MAX_QUESTIONS, REASON_CHARS, within};
use crate::bytes::Bytes;
use crate::outbox::payload::{BadPayload, one_form};

/// Outputs of one evaluation at most: some seconds of one core.
pub(crate) const MAX_TAGS: usize = 20_000;

/// Something that is asked for without showing it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Blinded {
    /// A code of `EntityKind`.
    #[serde(rename = "k")]
    pub(crate) kind: String,
    /// The blinded element, 32 bytes.
    #[serde(rename = "e")]
    pub(crate) element: Bytes,
}

/// "Do you hold this?", without showing what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BlindEnquiry {
    /// The group in which it is asked.
    #[serde(rename = "g")]
    pub(crate) group: GroupId,
    #[serde(rename = "q")]
    pub(crate) questions: Vec<Blinded>,
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

/// What an asked desk gives back: nothing that either can read without the other's half.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Evaluation {
    /// The element of each question under the key of this enquiry, in their order.
    #[serde(rename = "e")]
    pub(crate) elements: Vec<Bytes>,
    /// The first 8 bytes of the output of everything that is held of these kinds, ascending.
    #[serde(rename = "t")]
    pub(crate) tags: Bytes,
    /// More is held: these are the newest.
    #[serde(rename = "c", default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) cut: bool,
}

impl BlindEnquiry {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let whole =
            |asked: &Blinded| within(&asked.kind, 1, CODE_CHARS) && is_element(&asked.element.0);
        if (1..=MAX_QUESTIONS).contains(&read.questions.len())
            && read.questions.iter().all(whole)
            && within(&read.reason, 1, REASON_CHARS)
            && within(&read.handling, 1, CODE_CHARS)
            && within(&read.tlp, 1, CODE_CHARS)
        {
            return Ok(read);
        }
        let why =
            "no questions, more than allowed, no element, or a text that is empty or too long";
        Err(BadPayload(why.into()))
    }
}

impl Evaluation {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, BadPayload> {
        let read: Self = one_form(bytes)?;
        let (tags, rest) = read.tags.0.as_chunks::<TAG>();
        let whole = |element: &Bytes| element.0.len() == ELEMENT && is_element(&element.0);
        if (1..=MAX_QUESTIONS).contains(&read.elements.len())
            && read.elements.iter().all(whole)
            && rest.is_empty()
            && tags.len() <= MAX_TAGS
            && tags.is_sorted_by(|a, b| a < b)
        {
            return Ok(read);
        }
        let why = "no elements, more than allowed, or outputs that are cut or not ascending";
        Err(BadPayload(why.into()))
    }

    /// Whether an output is among those of what is held.
    pub(crate) fn holds(&self, tag: &[u8; TAG]) -> bool {
        let (tags, _) = self.tags.0.as_chunks::<TAG>();
        tags.binary_search(tag).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::super::oprf::blind;
    use super::*;
    use crate::outbox::payload::to_bytes;

    #[test]
    fn an_element_is_one_and_outputs_ascend() {
        let (_, element) = blind(b"x").unwrap();
        let enquiry = |element: &[u8]| BlindEnquiry {
            group: GroupId([1; 16]),
            questions: vec![Blinded {
                kind: "document".into(),
                element: Bytes::new(element),
            }],
            reason: "Courier".into(),
            handling: "H1".into(),
            tlp: "AMBER".into(),
            answer_by: Timestamp(5),
        };
        let reads = |element: &[u8]| BlindEnquiry::read(&to_bytes(&enquiry(element))).is_ok();
        assert!(reads(&element));
        assert!(!reads(&[0; 32]) && !reads(&element[..31]));
        let evaluation = |tags: &[u8], elements: usize| Evaluation {
            elements: vec![Bytes::new(&element); elements],
            tags: Bytes::new(tags),
            cut: false,
        };
        let reads = |tags: &[u8], elements| {
            Evaluation::read(&to_bytes(&evaluation(tags, elements))).is_ok()
        };
        assert!(reads(&[], 1) && reads(&[[1; 8], [2; 8]].concat(), 10));
        assert!(!reads(&[], 0) && !reads(&[], 11));
        assert!(!reads(&[1; 7], 1) && !reads(&[1; 16], 1));
        assert!(!reads(&[[2; 8], [1; 8]].concat(), 1));
        let held = evaluation(&[[1; 8], [3; 8]].concat(), 1);
        assert!(held.holds(&[3; 8]) && !held.holds(&[2; 8]));
        let flood: Vec<u8> = (0..=20_000_u64).flat_map(u64::to_be_bytes).collect();
        assert!(!reads(&flood, 1) && reads(&flood[8..], 1));
    }
}
