//! The oblivious pseudorandom function of a blind enquiry: RFC 9497, mode OPRF,
//! ristretto255-SHA512, by the crate `voprf`.
//!
//! The asking desk blinds what it asks for, the asked desk applies a key that it makes for this one
//! enquiry to the blinded element and to everything that it holds, and the asking desk, once it has
//! taken the blinding off, sees whether its output is among theirs. Turned down: a lasting key (outputs
//! of two enquiries could be compared), and sending the output back to be looked up (who has the key
//! could try guesses on it).

use rand_core_06::OsRng;
use voprf::{BlindedElement, EvaluationElement, OprfClient, OprfServer, Ristretto255};

/// Bytes of an element, and of the state that takes a blinding off.
pub(super) const ELEMENT: usize = 32;
/// Bytes of an output that are told. Of 20,000 outputs and ten questions one is met by chance once in
/// 2^46 enquiries.
pub(super) const TAG: usize = 8;

/// Blinds an input: the state that takes it off again, and what is sent.
pub(super) fn blind(input: &[u8]) -> Option<([u8; ELEMENT], [u8; ELEMENT])> {
    let blinded = OprfClient::<Ristretto255>::blind(input, &mut OsRng).ok()?;
    Some((
        blinded.state.serialize().into(),
        blinded.message.serialize().into(),
    ))
}

/// Whether these bytes are an element that can be evaluated.
pub(super) fn is_element(bytes: &[u8]) -> bool {
    bytes.len() == ELEMENT && BlindedElement::<Ristretto255>::deserialize(bytes).is_ok()
}

/// A key that is used for one enquiry and forgotten.
pub(super) struct Key(OprfServer<Ristretto255>);

impl Key {
    pub(super) fn new(seed: &[u8; 32]) -> Option<Self> {
        OprfServer::new_from_seed(seed, b"").ok().map(Self)
    }

    pub(super) fn evaluate(&self, element: &[u8]) -> Option<[u8; ELEMENT]> {
        let element = BlindedElement::deserialize(element).ok()?;
        Some(self.0.blind_evaluate(&element).serialize().into())
    }

    /// The output for something that is held.
    pub(super) fn tag(&self, input: &[u8]) -> Option<[u8; TAG]> {
        first(&self.0.evaluate(input).ok()?)
    }
}

/// The output for what was asked, of the element that came back.
pub(super) fn finalize(state: &[u8], input: &[u8], element: &[u8]) -> Option<[u8; TAG]> {
    let client = OprfClient::<Ristretto255>::deserialize(state).ok()?;
    let element = EvaluationElement::deserialize(element).ok()?;
    first(&client.finalize(input, &element).ok()?)
}

fn first(output: &[u8]) -> Option<[u8; TAG]> {
    output.first_chunk().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_is_that_of_the_rfc_whoever_computes_it() {
        // RFC 9497, A.1.1: seed and info of the key, inputs and outputs of the test vectors.
        let key = Key(OprfServer::new_from_seed(&[0xa3; 32], b"test key").unwrap());
        for (input, output) in [
            (&[0_u8][..], "527759c3d9366f27"),
            (&[0x5a; 17][..], "f4a74c9c592497375e"),
        ] {
            let tag = key.tag(input).unwrap();
            assert_eq!(hex::encode(tag), output[..16], "{input:?}");
            let (state, element) = blind(input).unwrap();
            let evaluated = key.evaluate(&element).unwrap();
            assert_eq!(finalize(&state, input, &evaluated), Some(tag));
            // Neither another key nor another input meets it.
            let other = Key::new(&[1; 32]).unwrap().evaluate(&element).unwrap();
            assert_ne!(finalize(&state, input, &other), Some(tag));
            assert_ne!(finalize(&state, b"another", &evaluated), Some(tag));
        }
    }

    #[test]
    fn two_questions_for_one_thing_do_not_show_that_they_are() {
        let (_, one) = blind(b"document\0a01234567").unwrap();
        let (_, two) = blind(b"document\0a01234567").unwrap();
        assert_ne!(one, two);
        assert!(is_element(&one));
        // The identity would give every key away, and noise is no element.
        assert!(!is_element(&[0; 32]) && !is_element(&[255; 32]) && !is_element(&one[..31]));
    }
}
