//! Stories between offices: who can read what, and what each attacker meets.

mod insider;
mod journey;
mod prekeys;
mod secrets;
mod tamper;

use aircop_message::{DeviceKey, OfficeId, OfficerId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::*;

/// 24 November 2026, 00:00 UTC.
const NOW: Timestamp = Timestamp(1_795_478_400_000);
const DAY: i64 = 24 * 3600;

/// One office with one device.
struct Desk {
    office: OfficeId,
    key: DeviceSigningKey,
    prekey: PrekeySecret,
}

impl Desk {
    fn new(number: u16) -> Self {
        let mut rng = rng(u64::from(number) + 1000);
        let key = DeviceSigningKey::generate(&mut rng);
        let mut office = [0; 16];
        office[..2].copy_from_slice(&number.to_be_bytes());
        Self {
            office: OfficeId(office),
            prekey: PrekeySecret::generate(NOW, &mut rng, &key, 1),
            key,
        }
    }

    fn device(&self) -> DeviceKey {
        self.key.public()
    }

    fn published(&self) -> Prekey {
        self.prekey.bundle().verify(NOW).unwrap()
    }

    fn opens(&self, body: &[u8], wrap: &[u8]) -> Result<Opened, OpenError> {
        let secrets = std::slice::from_ref(&self.prekey);
        open(NOW, body, wrap, self.device(), Some(self.office), secrets)
    }

    fn receives(&self, sealed: &Sealed) -> Result<Opened, OpenError> {
        self.opens(&sealed.body, wrap_of(sealed, self.device()))
    }

    fn alert(&self, to: &[&Desk]) -> Unsealed {
        let mut recipients: Vec<_> = to.iter().map(|desk| desk.office).collect();
        recipients.sort();
        Unsealed {
            kind: ContentKind::Message,
            message: message_id(&self.device(), [7; 8]),
            sender_office: Some(self.office),
            officer: Some(Officer {
                id: OfficerId([8; 16]),
                name: "Lt. Awa Diop".into(),
            }),
            created: NOW,
            expires: NOW.plus_seconds(30 * DAY),
            in_reply_to: None,
            answered_hash: None,
            recipients,
            checkpoint: Some(b"aircop/directory\n5\n".to_vec()),
            prekey: Some(self.prekey.bundle().to_bytes()),
            attachments: Vec::new(),
            payload: b"two couriers on TP1481".to_vec(),
        }
    }

    fn seals(&self, unsealed: &Unsealed, to: &[&Desk]) -> Result<Sealed, SealError> {
        let prekeys: Vec<_> = to.iter().map(|desk| desk.published()).collect();
        seal(NOW, &mut rng(1), &self.key, unsealed, &prekeys)
    }

    fn alerts(&self, to: &[&Desk]) -> Sealed {
        self.seals(&self.alert(to), to).unwrap()
    }
}

fn rng(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

fn wrap_of(sealed: &Sealed, device: DeviceKey) -> &[u8] {
    let found = sealed.wraps.iter().find(|(to, _)| *to == device);
    &found.expect("sealed to this device").1
}

/// Dakar, Praia, Lagos.
fn three_desks() -> [Desk; 3] {
    [Desk::new(1), Desk::new(2), Desk::new(3)]
}
