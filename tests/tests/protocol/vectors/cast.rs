//! Who plays in the vectors, and the numbers that stand where random ones would.

use std::convert::Infallible;

use aircop_envelope::{DeviceSigningKey, PrekeySecret};
use aircop_message::{MailboxId, OfficeId, Timestamp};
use rand_core::{TryCryptoRng, TryRng};
use serde::Serialize;

/// 24 November 2026, 00:00 UTC.
pub(crate) const NOW: Timestamp = Timestamp(1_795_478_400_000);

/// One device of one office.
pub(crate) struct Desk {
    pub(crate) name: &'static str,
    pub(crate) office: OfficeId,
    seed: u8,
}

pub(crate) const DAKAR: Desk = Desk {
    name: "Dakar",
    office: OfficeId([0xda; 16]),
    seed: 0x01,
};
pub(crate) const PRAIA: Desk = Desk {
    name: "Praia",
    office: OfficeId([0x0a; 16]),
    seed: 0x02,
};
pub(crate) const LAGOS: Desk = Desk {
    name: "Lagos",
    office: OfficeId([0x1a; 16]),
    seed: 0x03,
};

/// Of a kind that this version does not know.
pub(crate) const AIRLINE: Desk = Desk {
    name: "Air liaison",
    office: OfficeId([0xa1; 16]),
    seed: 0x04,
};
pub(crate) const NEW_COUNTRY: Desk = Desk {
    name: "Newtown",
    office: OfficeId([0xc0; 16]),
    seed: 0x05,
};
pub(crate) const ELSEWHERE: Desk = Desk {
    name: "Elsewhere",
    office: OfficeId([0xe1; 16]),
    seed: 0x06,
};

impl Desk {
    pub(crate) fn signing_seed(&self) -> [u8; 32] {
        [self.seed; 32]
    }

    pub(crate) fn key(&self) -> DeviceSigningKey {
        DeviceSigningKey::from_seed(&self.signing_seed())
    }

    pub(crate) fn transport_seed(&self) -> [u8; 32] {
        [self.seed | 0x10; 32]
    }

    pub(crate) fn transport_key(&self) -> [u8; 32] {
        let key = ed25519_dalek::SigningKey::from_bytes(&self.transport_seed());
        key.verifying_key().to_bytes()
    }

    pub(crate) fn mailbox(&self) -> MailboxId {
        MailboxId([self.seed | 0x20; 16])
    }

    pub(crate) fn prekey_seed(&self) -> [u8; 32] {
        [self.seed | 0x40; 32]
    }

    pub(crate) fn prekey(&self) -> PrekeySecret {
        let mut rng = Script::new(&[&self.prekey_seed()]);
        PrekeySecret::generate(NOW, &mut rng, &self.key(), 1)
    }

    pub(crate) fn reader(&self) -> Reader {
        Reader {
            name: self.name,
            office: self.office.to_string(),
            signing_seed: hex::encode(self.signing_seed()),
            device: self.key().public().to_string(),
            prekey_seed: hex::encode(self.prekey_seed()),
        }
    }
}

/// Whoever opens an envelope.
#[derive(Serialize)]
pub(crate) struct Reader {
    name: &'static str,
    office: String,
    signing_seed: String,
    device: String,
    prekey_seed: String,
}

/// Gives out the bytes that were put in, in order, and fails the test when it runs dry.
pub(crate) struct Script(Vec<u8>);

impl Script {
    pub(crate) fn new(parts: &[&[u8]]) -> Self {
        Self(parts.concat())
    }

    pub(crate) fn is_used_up(&self) -> bool {
        self.0.is_empty()
    }
}

impl TryRng for Script {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        rand_core::utils::next_word_via_fill(self)
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        out.copy_from_slice(&self.0.drain(..out.len()).collect::<Vec<_>>());
        Ok(())
    }
}

impl TryCryptoRng for Script {}
