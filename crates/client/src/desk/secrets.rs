//! What the vault keeps for a device: its keys, its prekeys, and where it belongs.

use aircop_archive::{ArchiveKey, AuditHead};
use aircop_directory::{Fingerprint, HqKey, WitnessKey, Witnessed};
use aircop_envelope::{DeviceSigningKey, PrekeySecret};
use aircop_message::{DeviceKey, MailboxId, OfficeId, OfficerId, Timestamp};
use aircop_wire::{Ticket, TransportKey};
use ed25519_dalek::SigningKey;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::bytes::{Bytes, Key};
use crate::directory_log::log_key::{Era, LogKey, LogKeys};
use crate::directory_log::reading::Reader;
use crate::sync::relay_address::RelayAddress;

const VERSION: u8 = 1;

/// A prekey of ours with its private half.
#[derive(Clone, Debug)]
pub(crate) struct OwnPrekey {
    pub(crate) secret: PrekeySecret,
    /// When a newer one took its place.
    pub(crate) superseded: Option<Timestamp>,
}

/// A relay that this desk has left and may still hear something from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EarlierRelay {
    pub(crate) relay: RelayAddress,
    /// When it was left.
    pub(crate) left: Timestamp,
}

/// What a device keeps until headquarters has admitted it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Joining {
    /// The invitation's one-time token, for the relay.
    pub(crate) ticket: Bytes,
    /// The sealed request, deposited again under the same id until it is accepted.
    pub(crate) deposit_id: Bytes,
    pub(crate) body: Bytes,
    pub(crate) wrap: Bytes,
    /// Under which whoever holds the invitation gets log keys.
    #[serde(default)]
    pub(crate) reading: Bytes,
    /// Headquarters' mailbox.
    pub(crate) inbox: MailboxId,
    /// The relay has accepted it.
    pub(crate) deposited: bool,
    /// Headquarters has refused it, as the relay said when it was last asked.
    #[serde(default)]
    pub(crate) refused: bool,
}

/// Keys of headquarters, on its installation only.
pub(crate) struct HqSecrets {
    pub(crate) name: String,
    /// Signs the directory.
    pub(crate) seed: Key,
    /// Signs what the relay obeys.
    pub(crate) admin: Key,
    /// Seals the reading keys of devices in the log.
    pub(crate) reading: Key,
}

impl HqSecrets {
    pub(crate) fn key(&self) -> HqKey {
        HqKey::from_seed(&self.name, **self.seed)
    }

    pub(crate) fn admin_key(&self) -> SigningKey {
        SigningKey::from_bytes(&self.admin)
    }
}

/// The key of an outside witness, and what it cosigned last: an archive that is put back must not make
/// it cosign a second log.
pub(crate) struct WitnessSecrets {
    pub(crate) name: String,
    pub(crate) seed: Key,
    pub(crate) last: Option<Witnessed>,
}

impl WitnessSecrets {
    pub(crate) fn key(&self) -> WitnessKey {
        WitnessKey::from_seed(&self.name, &self.seed)
    }
}

/// Everything that the vault keeps.
pub(crate) struct Secrets {
    pub(crate) signing: DeviceSigningKey,
    pub(crate) transport: Key,
    pub(crate) archive: ArchiveKey,
    pub(crate) mailbox: MailboxId,
    pub(crate) relay: Option<RelayAddress>,
    /// Relays that were left, the last one first.
    pub(crate) earlier: Vec<EarlierRelay>,
    /// Which directory this installation believes.
    pub(crate) log: Option<Fingerprint>,
    /// Under which the relay kept it when this device asked to join. The log gives the later ones.
    pub(crate) log_keys: LogKeys,
    /// Under which this device gets them.
    pub(crate) reading: Key,
    /// Our office, once admitted.
    pub(crate) office: Option<OfficeId>,
    pub(crate) joining: Option<Joining>,
    pub(crate) prekeys: Vec<OwnPrekey>,
    /// What the office's other devices seal to what was done there, so that a locked desk can
    /// count by it: see [`crate::session::locked_keys`]. The newest last.
    pub(crate) listening: Vec<PrekeySecret>,
    /// Of the newest prekey that was made.
    pub(crate) sequence: u64,
    pub(crate) hq: Option<HqSecrets>,
    pub(crate) witness: Option<WitnessSecrets>,
    /// Entries of the directory that were here when this was last saved, at most.
    pub(crate) log_size: u64,
    /// How far the archive's audit log went when this was last saved.
    pub(crate) audit: Option<AuditHead>,
    /// That it did not go on from there, until an officer has taken note.
    pub(crate) audit_break: Option<AuditBreak>,
    /// The officers who administer the desk.
    pub(crate) administrators: Vec<OfficerId>,
}

/// The archive's log is not the one that the vault remembers: it was cut, or the file is an older
/// one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditBreak {
    /// Entries that there had been.
    pub kept: u64,
    /// Entries that were found.
    pub found: u64,
}

#[derive(Serialize, Deserialize)]
struct StoredHead {
    count: u64,
    hash: Bytes,
}

#[derive(Serialize, Deserialize)]
struct StoredPrekey {
    secret: Bytes,
    superseded: Option<Timestamp>,
}

#[derive(Serialize, Deserialize)]
struct StoredEra {
    first: u64,
    key: Bytes,
}

#[derive(Serialize, Deserialize)]
struct StoredHq {
    name: String,
    seed: Bytes,
    admin: Bytes,
    reading: Bytes,
}

#[derive(Serialize, Deserialize)]
struct StoredWitness {
    name: String,
    seed: Bytes,
    /// Entries that were cosigned, none at first, and the root over them.
    size: u64,
    root: Bytes,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u8,
    signing: Bytes,
    transport: Bytes,
    archive: Bytes,
    mailbox: MailboxId,
    relay: Option<RelayAddress>,
    #[serde(default)]
    earlier: Vec<EarlierRelay>,
    log: Option<Bytes>,
    log_keys: Vec<StoredEra>,
    reading: Bytes,
    office: Option<OfficeId>,
    joining: Option<Joining>,
    prekeys: Vec<StoredPrekey>,
    #[serde(default)]
    listening: Vec<Bytes>,
    sequence: u64,
    hq: Option<StoredHq>,
    #[serde(default)]
    witness: Option<StoredWitness>,
    #[serde(default)]
    log_size: u64,
    #[serde(default)]
    audit: Option<StoredHead>,
    #[serde(default)]
    audit_break: Option<AuditBreak>,
    #[serde(default)]
    administrators: Vec<OfficerId>,
}

impl Secrets {
    /// The keys of a new device.
    pub(crate) fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut transport = Key::default();
        rng.fill_bytes(transport.as_mut_slice());
        let mut archive = Key::default();
        rng.fill_bytes(archive.as_mut_slice());
        let mut reading = Key::default();
        rng.fill_bytes(reading.as_mut_slice());
        let mut mailbox = [0; 16];
        rng.fill_bytes(&mut mailbox);
        Self {
            signing: DeviceSigningKey::generate(rng),
            transport,
            archive: ArchiveKey::new(&archive),
            mailbox: MailboxId(mailbox),
            relay: None,
            earlier: Vec::new(),
            log: None,
            log_keys: LogKeys::default(),
            reading,
            office: None,
            joining: None,
            prekeys: Vec::new(),
            listening: Vec::new(),
            sequence: 0,
            hq: None,
            witness: None,
            log_size: 0,
            audit: None,
            audit_break: None,
            administrators: Vec::new(),
        }
    }

    /// The device.
    pub(crate) fn device(&self) -> DeviceKey {
        self.signing.public()
    }

    /// As whom this device gets log keys: as itself, and until it has joined by its invitation.
    pub(crate) fn readers(&self) -> Vec<Reader<'_>> {
        let mut readers = vec![Reader {
            id: *self.device().as_bytes(),
            key: self.reading.as_slice(),
        }];
        let joining = self.joining.as_ref();
        if let Some((joining, ticket)) = joining.and_then(|j| Some((j, j.ticket.exactly()?))) {
            readers.push(Reader {
                id: *Ticket(*ticket).hash().as_bytes(),
                key: &joining.reading.0,
            });
        }
        readers
    }

    /// The public half of the transport key (RFC 7250).
    pub(crate) fn transport_key(&self) -> TransportKey {
        let key = SigningKey::from_bytes(&self.transport);
        TransportKey(key.verifying_key().to_bytes())
    }

    /// Every key that an envelope may be sealed to and whose private half is still here, the newest
    /// first: nearly everything is sealed to that one, and each try costs as much as opening.
    pub(crate) fn prekey_secrets(&self) -> Vec<PrekeySecret> {
        let prekeys = self.prekeys.iter().rev().map(|p| &p.secret);
        let listening = self.listening.iter().rev();
        prekeys.chain(listening).cloned().collect()
    }

    /// Our newest prekey bundle, encoded.
    pub(crate) fn current_prekey(&self) -> Option<Vec<u8>> {
        self.prekeys.last().map(|p| p.secret.bundle().to_bytes())
    }

    /// For the vault.
    pub(crate) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let stored = Stored {
            version: VERSION,
            signing: Bytes::new(self.signing.seed()),
            transport: Bytes::new(self.transport.as_slice()),
            archive: Bytes::new(self.archive.as_bytes()),
            mailbox: self.mailbox,
            relay: self.relay.clone(),
            earlier: self.earlier.clone(),
            log: self.log.map(|f| Bytes::new(&f.0)),
            log_keys: self
                .log_keys
                .eras()
                .iter()
                .map(|era| StoredEra {
                    first: era.first,
                    key: Bytes::new(era.key.as_slice()),
                })
                .collect(),
            reading: Bytes::new(self.reading.as_slice()),
            office: self.office,
            joining: self.joining.clone(),
            prekeys: self
                .prekeys
                .iter()
                .map(|p| StoredPrekey {
                    secret: Bytes(p.secret.to_bytes()),
                    superseded: p.superseded,
                })
                .collect(),
            listening: self
                .listening
                .iter()
                .map(|secret| Bytes(secret.to_bytes()))
                .collect(),
            sequence: self.sequence,
            hq: self.hq.as_ref().map(|hq| StoredHq {
                name: hq.name.clone(),
                seed: Bytes::new(hq.seed.as_slice()),
                admin: Bytes::new(hq.admin.as_slice()),
                reading: Bytes::new(hq.reading.as_slice()),
            }),
            witness: self.witness.as_ref().map(|witness| StoredWitness {
                name: witness.name.clone(),
                seed: Bytes::new(witness.seed.as_slice()),
                size: witness.last.map_or(0, |last| last.size),
                root: Bytes::new(&witness.last.map_or([0; 32], |last| last.root)),
            }),
            log_size: self.log_size,
            audit: self.audit.map(|head| StoredHead {
                count: head.count,
                hash: Bytes::new(&head.hash),
            }),
            audit_break: self.audit_break,
            administrators: self.administrators.clone(),
        };
        // Room for all of it at once: a buffer that grows leaves copies behind.
        let mut out = Zeroizing::new(Vec::with_capacity(256 * 1024));
        // Writing plain values to memory cannot fail.
        let _ = ciborium::into_writer(&stored, &mut *out);
        out
    }

    /// Reads [`Self::to_bytes`]; `None` for anything else.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        // The reader's own buffer would stay on the stack.
        let mut buffer = Zeroizing::new(vec![0; 4096]);
        let stored: Stored = ciborium::de::from_reader_with_buffer(bytes, &mut buffer).ok()?;
        if stored.version != VERSION {
            return None;
        }
        let hq = match &stored.hq {
            Some(hq) => Some(HqSecrets {
                name: hq.name.clone(),
                seed: hq.seed.key()?,
                admin: hq.admin.key()?,
                reading: hq.reading.key()?,
            }),
            None => None,
        };
        let witness = match &stored.witness {
            Some(witness) => Some(WitnessSecrets {
                name: witness.name.clone(),
                seed: witness.seed.key()?,
                last: match witness.size {
                    0 => None,
                    size => Some(Witnessed {
                        size,
                        root: *witness.root.exactly()?,
                    }),
                },
            }),
            None => None,
        };
        let audit = match &stored.audit {
            Some(head) => Some(AuditHead {
                count: head.count,
                hash: *head.hash.array()?,
            }),
            None => None,
        };
        let mut prekeys = Vec::with_capacity(stored.prekeys.len());
        for prekey in &stored.prekeys {
            prekeys.push(OwnPrekey {
                secret: PrekeySecret::from_bytes(&prekey.secret.0).ok()?,
                superseded: prekey.superseded,
            });
        }
        let mut listening = Vec::with_capacity(stored.listening.len());
        for secret in &stored.listening {
            listening.push(PrekeySecret::from_bytes(&secret.0).ok()?);
        }
        let mut eras = Vec::with_capacity(stored.log_keys.len());
        for era in &stored.log_keys {
            let key = LogKey::written(|bytes| {
                bytes.copy_from_slice(era.key.exactly::<32>().ok_or(())?);
                Ok::<_, ()>(())
            });
            eras.push(Era {
                first: era.first,
                key: key.ok()?,
            });
        }
        Some(Self {
            signing: DeviceSigningKey::from_seed(stored.signing.exactly()?),
            transport: stored.transport.key()?,
            archive: ArchiveKey::new(stored.archive.exactly()?),
            mailbox: stored.mailbox,
            relay: stored.relay,
            earlier: stored.earlier,
            log: match stored.log {
                Some(log) => Some(Fingerprint(*log.array()?)),
                None => None,
            },
            log_keys: LogKeys::of(eras),
            reading: stored.reading.key()?,
            office: stored.office,
            joining: stored.joining,
            prekeys,
            listening,
            sequence: stored.sequence,
            hq,
            witness,
            log_size: stored.log_size,
            audit,
            audit_break: stored.audit_break,
            administrators: stored.administrators,
        })
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    #[test]
    fn an_envelope_is_tried_with_the_newest_prekey_first() {
        let mut rng = StdRng::from_seed([8; 32]);
        let mut secrets = Secrets::generate(&mut rng);
        for sequence in [1, 2, 3] {
            let secret = PrekeySecret::generate(Timestamp(5), &mut rng, &secrets.signing, sequence);
            secrets.prekeys.push(OwnPrekey {
                secret,
                superseded: None,
            });
        }
        let tried = secrets.prekey_secrets();
        let tried: Vec<u64> = tried.iter().map(|p| p.bundle().sequence).collect();
        assert_eq!(tried, [3, 2, 1]);
    }

    #[test]
    fn what_the_vault_keeps_comes_back() {
        let mut rng = StdRng::from_seed([7; 32]);
        let mut secrets = Secrets::generate(&mut rng);
        secrets.sequence = 4;
        secrets.prekeys.push(OwnPrekey {
            secret: PrekeySecret::generate(Timestamp(5), &mut rng, &secrets.signing, 4),
            superseded: Some(Timestamp(9)),
        });
        secrets.hq = Some(HqSecrets {
            name: "hq".into(),
            seed: Key::new(Zeroizing::new([1; 32])),
            admin: Key::new(Zeroizing::new([2; 32])),
            reading: Key::new(Zeroizing::new([9; 32])),
        });
        let keys = [(3, 7), (8, 9)].map(|(first, byte)| Era {
            first,
            key: LogKey::written(|bytes| {
                bytes.fill(byte);
                Ok::<_, ()>(())
            })
            .unwrap(),
        });
        secrets.log_keys = LogKeys::of(keys.to_vec());
        let last = Some(Witnessed {
            size: 24,
            root: [6; 32],
        });
        secrets.witness = Some(WitnessSecrets {
            name: "unodc".into(),
            seed: Key::new(Zeroizing::new([5; 32])),
            last,
        });
        secrets.audit = Some(AuditHead {
            count: 3,
            hash: [4; 32],
        });
        secrets.audit_break = Some(AuditBreak { kept: 2, found: 1 });
        let back = Secrets::from_bytes(&secrets.to_bytes()).unwrap();
        assert_eq!(back.audit, secrets.audit);
        assert_eq!(back.audit_break, secrets.audit_break);
        assert_eq!(back.device(), secrets.device());
        assert_eq!(back.transport_key(), secrets.transport_key());
        assert_eq!(back.archive.as_bytes(), secrets.archive.as_bytes());
        assert_eq!(
            back.prekeys[0].secret.hash(),
            secrets.prekeys[0].secret.hash()
        );
        assert_eq!(back.prekeys[0].superseded, Some(Timestamp(9)));
        let hq = back.hq.unwrap();
        assert_eq!((**hq.admin, **hq.reading), ([2; 32], [9; 32]));
        assert_eq!(back.reading, secrets.reading);
        let eras = back.log_keys.eras().iter();
        let eras: Vec<_> = eras.map(|era| (era.first, era.key.as_slice()[0])).collect();
        assert_eq!(eras, [(3, 7), (8, 9)]);
        let witness = back.witness.unwrap();
        assert_eq!((witness.name.as_str(), witness.last), ("unodc", last));
        assert_eq!(**witness.seed, [5; 32]);
        assert!(Secrets::from_bytes(b"\xa0").is_none());
    }
}
