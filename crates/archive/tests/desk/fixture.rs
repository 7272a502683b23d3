//! Praia's desk: a temporary directory with its archive, and messages that reach it.

use std::path::PathBuf;

use aircop_archive::{
    ALERT, Archive, ArchiveKey, Class, Direction, Hit, Indexed, ListQuery, NewJob, ReceiptJob,
    ReceiptKind, Received, State,
};
use aircop_message::{DeviceKey, GroupId, MessageId, OfficeId, Timestamp};

pub(crate) const DAKAR: OfficeId = OfficeId([0xda; 16]);
pub(crate) const PRAIA: OfficeId = OfficeId([0x50; 16]);
pub(crate) const LAGOS: OfficeId = OfficeId([0x1a; 16]);
pub(crate) const DAKAR_DEVICE: DeviceKey = DeviceKey([0xd1; 32]);
pub(crate) const AIRCOP: GroupId = GroupId([0xa1; 16]);
pub(crate) const COCAIR: GroupId = GroupId([0xc0; 16]);

pub(crate) struct Desk {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) archive: Archive,
}

pub(crate) fn key() -> ArchiveKey {
    ArchiveKey::new(&[0x42; 32])
}

/// 2026-11-24T00:00Z and so many minutes.
pub(crate) fn at(minute: i64) -> Timestamp {
    Timestamp(1_795_478_400_000).plus_seconds(60 * minute)
}

pub(crate) fn id(number: u16) -> MessageId {
    let mut bytes = [0; 16];
    // The large part first, so that the order of ids is not the order of arrival.
    bytes[0] = (number as u8).wrapping_mul(37);
    bytes[14..].copy_from_slice(&number.to_be_bytes());
    MessageId(bytes)
}

impl Desk {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let archive = Archive::create(&dir.path().join("archive.db"), &key()).unwrap();
        Self { dir, archive }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.dir.path().join("archive.db")
    }

    /// Closes and opens again, as the next morning.
    pub(crate) fn reopened(self) -> Self {
        let path = self.path();
        self.archive.close().unwrap();
        Self {
            archive: Archive::open(&path, &key()).unwrap(),
            dir: self.dir,
        }
    }

    /// What a power cut at this instant would leave, opened on another machine.
    pub(crate) fn after_power_cut(&self) -> Self {
        let dir = tempfile::tempdir().unwrap();
        for file in ["archive.db", "archive.db-wal"] {
            std::fs::copy(self.dir.path().join(file), dir.path().join(file)).unwrap();
        }
        let archive = Archive::open(&dir.path().join("archive.db"), &key()).unwrap();
        Self { dir, archive }
    }

    pub(crate) fn gets(&self, message: Indexed) -> MessageId {
        let id = message.id;
        let arrival = self.archive.receive(&received(message, None)).unwrap();
        assert_eq!(arrival, aircop_archive::Arrival::Stored);
        id
    }

    pub(crate) fn sends(&self, message: Indexed, to: &[OfficeId]) -> MessageId {
        let id = message.id;
        let job = NewJob {
            message: id,
            class: Class::Message,
            job: b"to whom".to_vec(),
            created: message.created,
        };
        self.archive.enqueue_message(&message, to, &job).unwrap();
        id
    }

    pub(crate) fn finds(&self, text: &str) -> Vec<Hit> {
        let query = ListQuery {
            text: text.into(),
            limit: 1000,
            ..ListQuery::default()
        };
        self.archive.list(&query).unwrap()
    }
}

/// A received alert of Dakar, number `number`, that arrived in that minute.
pub(crate) fn alert(number: u16) -> Indexed {
    Indexed {
        id: id(number),
        thread: id(number),
        kind: ALERT.into(),
        direction: Direction::In,
        group: AIRCOP,
        exercise: false,
        sender_office: DAKAR,
        sender_device: DAKAR_DEVICE,
        sender_officer: "Awa Ndiaye".into(),
        reference: format!("DKR-2026-{number:04}"),
        urgency: 2,
        subject: "Passager suspect".into(),
        language: "fr".into(),
        created: at(i64::from(number) - 1),
        received: at(i64::from(number)),
        expires: at(60 * 24 * 30),
        reply_by: Some(at(i64::from(number) + 60)),
        next_leg_at: Some(at(i64::from(number) + 45)),
        due_at: Some(at(i64::from(number) + 90)),
        here: false,
        route: "GRU>LIS>DKR".into(),
        handling: String::new(),
        tlp: "amber".into(),
        state: State::Received,
        text: "Deux valises sans propriétaire.".into(),
        names: vec![],
        codes: vec![],
        labels: vec![],
        mentions: vec![],
        payload: vec![1, 2, 3],
        signed: vec![4, 5, 6],
        signature: vec![7; 64],
    }
}

/// An alert of ours.
pub(crate) fn our_alert(number: u16) -> Indexed {
    Indexed {
        direction: Direction::Out,
        state: State::Waiting,
        sender_office: PRAIA,
        sender_device: DeviceKey([0x51; 32]),
        sender_officer: "João Évora".into(),
        reference: format!("RAI-2026-{number:04}"),
        ..alert(number)
    }
}

/// The alert as its envelope brought it, with a delivered receipt due.
pub(crate) fn received(message: Indexed, relay_seq: Option<u64>) -> Received {
    let receipt = ReceiptJob {
        message: message.id,
        kind: ReceiptKind::Delivered,
        at: message.received,
        officer: String::new(),
        to_office: message.sender_office,
    };
    Received {
        remember_until: message.expires,
        message,
        recipients: vec![PRAIA, LAGOS],
        receipt: Some(receipt),
        relay_seq,
    }
}
