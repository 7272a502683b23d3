//! What a thief who knows a password gets from a vault, and what an insider can do with it.

use std::path::Path;
use std::sync::Arc;

use aircop_client::config::Dial;
use aircop_client::link::Connection;
use aircop_client::vault::Vault;
use aircop_envelope::{
    Content, ContentKind, DeviceSigningKey, Prekey, PrekeyBundle, PrekeySecret, Sealed, Unsealed,
    message_id,
};
use aircop_message::{OfficeId, canonical};
use aircop_wire::{Credential, Deposit, DepositId, MailboxId, Reply, Request, TransportKey, Wrap};
use ciborium::Value;
use ed25519_dalek::SigningKey;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::{Office, PASSWORD, World};
use crate::fuzz::forge;

/// Everything that a vault keeps at one moment.
pub struct Stolen {
    /// Signs in the device's name.
    pub signing: DeviceSigningKey,
    /// The transport key's seed.
    pub transport: [u8; 32],
    /// The archive's key.
    pub archive: [u8; 32],
    /// Where its mail waits.
    pub mailbox: MailboxId,
    /// Its office.
    pub office: OfficeId,
    /// The private halves that have not been destroyed.
    pub prekeys: Vec<PrekeySecret>,
    /// How many prekeys were ever made.
    pub made: u64,
    /// Under which the relay kept the log when the device asked to join: the first one.
    pub log_key: [u8; 32],
    /// All of those, each with the first entry that is sealed under it.
    pub log_keys: Vec<(u64, [u8; 32])>,
    /// Under which the device gets later ones.
    pub reading: [u8; 32],
    /// Headquarters' key over everybody's.
    pub hq_reading: Option<[u8; 32]>,
    /// Headquarters' signing key: its name and seed.
    pub hq: Option<(String, [u8; 32])>,
}

impl std::fmt::Debug for Stolen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stolen")
    }
}

/// Everything in a vault's file, as its layout says: a map.
pub fn secrets(vault: &Path, officer: &str, password: &str) -> Value {
    let (_, secrets) = Vault::unlock(vault, officer, password).unwrap();
    ciborium::from_reader(secrets.as_slice()).unwrap()
}

/// A field of a map.
pub fn field<'a>(map: &'a Value, name: &str) -> &'a Value {
    let map = map.as_map().unwrap();
    let found = map.iter().find(|(key, _)| key.as_text() == Some(name));
    &found.unwrap().1
}

/// A field that is bytes, exactly `N`.
pub fn bytes<const N: usize>(map: &Value, name: &str) -> [u8; N] {
    field(map, name)
        .as_bytes()
        .unwrap()
        .as_slice()
        .try_into()
        .unwrap()
}

impl Office {
    /// Opens the vault's file beside the running engine.
    pub fn steal(&self) -> Stolen {
        let path = self.config.data.join("vault");
        let all = secrets(&path, &self.officer, PASSWORD);
        let prekeys = field(&all, "prekeys").as_array().unwrap();
        let hq = field(&all, "hq");
        let log_keys = field(&all, "log_keys").as_array().unwrap().iter();
        let log_keys: Vec<(u64, [u8; 32])> = log_keys
            .map(|era| {
                let first = field(era, "first").as_integer().unwrap();
                (first.try_into().unwrap(), bytes(era, "key"))
            })
            .collect();
        Stolen {
            signing: DeviceSigningKey::from_seed(&bytes(&all, "signing")),
            transport: bytes(&all, "transport"),
            archive: bytes(&all, "archive"),
            mailbox: MailboxId(bytes(&all, "mailbox")),
            office: self.id,
            prekeys: prekeys
                .iter()
                .map(|p| PrekeySecret::from_bytes(field(p, "secret").as_bytes().unwrap()).unwrap())
                .collect(),
            made: field(&all, "sequence")
                .as_integer()
                .unwrap()
                .try_into()
                .unwrap(),
            log_key: log_keys[0].1,
            log_keys,
            reading: bytes(&all, "reading"),
            hq_reading: hq.is_map().then(|| bytes(hq, "reading")),
            hq: hq.is_map().then(|| {
                let name = field(hq, "name").as_text().unwrap().to_owned();
                (name, bytes(hq, "seed"))
            }),
        }
    }

    /// Where this installation keeps its archive.
    pub fn archive_path(&self) -> std::path::PathBuf {
        self.config.data.join("archive.db")
    }
}

impl Stolen {
    /// The device's transport key.
    pub fn transport_key(&self) -> TransportKey {
        let key = SigningKey::from_bytes(&self.transport).verifying_key();
        TransportKey(key.to_bytes())
    }
}

/// An admitted device whose owner writes his own program. Shut its engine down first.
pub struct Insider {
    /// Its keys.
    pub keys: Stolen,
    connection: Arc<dyn Connection>,
    rng: StdRng,
}

impl std::fmt::Debug for Insider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Insider")
    }
}

impl Insider {
    /// Connects with these keys.
    pub async fn new(world: &World, keys: Stolen) -> Self {
        let link = world
            .network
            .link("relay:4433", world.network.relay_key(), &keys.transport)
            .unwrap();
        Self {
            keys,
            connection: link.connect(&Credential::Known).await.unwrap(),
            rng: StdRng::from_seed([211; 32]),
        }
    }

    /// Everything that the relay keeps of the log, as it keeps it.
    pub async fn whole_log(&self) -> Vec<Vec<u8>> {
        let mut all = Vec::new();
        loop {
            let from = all.len() as u64;
            let request = Request::DirectoryGet { from };
            let Reply::DirectoryEntries(page) = self.connection.request(request).await.unwrap()
            else {
                panic!("no directory");
            };
            if page.entries.is_empty() {
                return all;
            }
            all.extend(page.entries);
        }
    }

    /// The prekey that the relay has of a device.
    pub async fn prekey_of(&self, world: &World, victim: &Stolen) -> Prekey {
        self.bundle_of(victim).await.verify(world.now()).unwrap()
    }

    /// The same, as it is published.
    pub async fn bundle_of(&self, victim: &Stolen) -> PrekeyBundle {
        let request = Request::GetPrekeys {
            mailboxes: vec![victim.mailbox],
        };
        let Reply::Prekeys(served) = self.connection.request(request).await.unwrap() else {
            panic!("no prekeys");
        };
        PrekeyBundle::from_bytes(served[0].1.as_ref().unwrap()).unwrap()
    }

    /// An honest header over any payload.
    pub fn content(
        &mut self,
        world: &World,
        kind: ContentKind,
        to: &[OfficeId],
        payload: Vec<u8>,
    ) -> Unsealed {
        let mut recipients = to.to_vec();
        recipients.sort_unstable();
        Unsealed {
            kind,
            message: message_id(&self.keys.signing.public(), self.rng.random()),
            sender_office: Some(self.keys.office),
            officer: None,
            created: world.now(),
            expires: world.now().plus_seconds(86_400),
            in_reply_to: None,
            answered_hash: None,
            recipients,
            checkpoint: None,
            prekey: None,
            attachments: Vec::new(),
            payload,
        }
    }

    /// Seals for a device.
    pub fn seal(&mut self, world: &World, content: &Unsealed, to: &Prekey) -> Sealed {
        let to = std::slice::from_ref(to);
        aircop_envelope::seal(world.now(), &mut self.rng, &self.keys.signing, content, to).unwrap()
    }

    /// Seals content that the envelope crate refuses to seal.
    pub fn forge(
        &mut self,
        world: &World,
        content: &Unsealed,
        to: &PrekeyBundle,
        change: impl FnOnce(&mut Content),
    ) -> Sealed {
        let prekey = to.clone().verify(world.now()).unwrap();
        let mut sealed = self.seal(world, content, &prekey);
        let mut content: Content = canonical::from_slice(&sealed.signed_bytes).unwrap();
        let cek = self.rng.random();
        content.commit = forge::commitment(&cek);
        change(&mut content);
        let signed = canonical::to_vec(&content).unwrap();
        let plain = forge::padded(forge::plaintext(&self.keys.signing, &signed)).unwrap();
        sealed.body = forge::body(&cek, &content.commit, &plain);
        sealed.wraps = vec![(to.device, forge::wrap(to, &sealed.body, &cek).unwrap())];
        sealed
    }

    /// Leaves it at the relay for the one device that it was sealed for.
    pub async fn deposit(&mut self, world: &World, sealed: &Sealed, to: &Stolen) {
        let deposit = Deposit {
            id: DepositId(self.rng.random()),
            expires_at_ms: world.now().plus_seconds(86_400).0,
            body: sealed.body.clone(),
            wraps: vec![(to.mailbox, Wrap::from_slice(&sealed.wraps[0].1).unwrap())],
        };
        self.connection
            .request(Request::Deposit(deposit))
            .await
            .unwrap();
    }
}
