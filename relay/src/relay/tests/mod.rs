//! The rules over a real database and a clock of the tests' own.

mod access;
mod deposits;
mod directory;
mod files;
mod model;
mod storage;
mod successor;
mod tickets;
mod twins;
mod upkeep;

use std::sync::Arc;

use aircop_wire::limits::WRAP_LEN;
use aircop_wire::{
    AdmissionRecord, Credential, Deposit, DepositId, DeviceAdmission, Item, MailboxId, Notice,
    Refusal, Reply, Request, SignedAdmission, StatusReport, TransportKey, Wrap,
};
use ed25519_dalek::SigningKey;
use tempfile::TempDir;

use crate::store::{Commits, Sqlite, SqliteOptions, Totals};
use crate::{Limits, Relay, Session, Subscriber};

/// Some morning.
const NOW: i64 = 1_790_000_000_000;
const HOUR: i64 = 3_600_000;

const BRUSSELS: u8 = 1;
const DAKAR: u8 = 2;
const PRAIA: u8 = 3;
const LAGOS: u8 = 4;

/// A relay on a disk, and headquarters.
struct World {
    dir: TempDir,
    relay: Relay,
    admin: SigningKey,
    limits: Limits,
    options: SqliteOptions,
}

impl World {
    fn new() -> Self {
        Self::with(Limits::default(), SqliteOptions::default())
    }

    fn with(limits: Limits, options: SqliteOptions) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let admin = SigningKey::from_bytes(&[9; 32]);
        let options = SqliteOptions {
            reserve_bytes: 0,
            ..options
        };
        let relay = relay(&dir, &admin, &limits, &options);
        Self {
            dir,
            relay,
            admin,
            limits,
            options,
        }
    }

    /// As after the process has ended and begun again. No session may be left.
    fn restart(self) -> Self {
        let Self {
            dir,
            relay: old,
            admin,
            limits,
            options,
        } = self;
        drop(old);
        let relay = relay(&dir, &admin, &limits, &options);
        Self {
            dir,
            relay,
            admin,
            limits,
            options,
        }
    }

    fn totals(&self) -> Totals {
        Sqlite::totals(&self.dir.path().join("relay.db")).unwrap()
    }

    fn admission(&self, device: DeviceAdmission) -> SignedAdmission {
        SignedAdmission::sign(AdmissionRecord::Device(device), &self.admin)
    }

    /// Lets an office's device in, with the admission it brings.
    async fn join(&self, office: u8) -> Session {
        let credential = Credential::Admission(self.admission(admitted(office)));
        self.relay
            .greet(key(office), &credential, NOW)
            .await
            .unwrap()
    }

    async fn known(&self, office: u8, now_ms: i64) -> Result<Session, Refusal> {
        self.relay
            .greet(key(office), &Credential::Known, now_ms)
            .await
    }
}

fn relay(dir: &TempDir, admin: &SigningKey, limits: &Limits, options: &SqliteOptions) -> Relay {
    let store = Sqlite::open(&dir.path().join("relay.db"), options).unwrap();
    Relay::new(Arc::new(store), admin.verifying_key(), limits.clone())
}

fn key(office: u8) -> TransportKey {
    TransportKey([office; 32])
}

fn mailbox(office: u8) -> MailboxId {
    MailboxId([office; 16])
}

fn admitted(office: u8) -> DeviceAdmission {
    DeviceAdmission {
        transport_key: key(office),
        mailbox: mailbox(office),
        expires_at_ms: NOW + 1000 * HOUR,
        revoked: false,
        sequence: 1,
    }
}

/// An envelope whose body and wraps tell it from others.
fn envelope(n: u32, to: &[u8]) -> Deposit {
    let mut id = [0; 16];
    id[..4].copy_from_slice(&n.to_be_bytes());
    Deposit {
        id: DepositId(id),
        expires_at_ms: NOW + 10 * HOUR,
        body: n.to_be_bytes().repeat(64),
        wraps: to
            .iter()
            .map(|office| (mailbox(*office), wrap(n, *office)))
            .collect(),
    }
}

fn wrap(n: u32, office: u8) -> Wrap {
    let mut bytes = vec![office; WRAP_LEN];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    Wrap::from_slice(&bytes).unwrap()
}

async fn deposit(session: &Session, deposit: &Deposit) -> Result<(), Refusal> {
    deposit_at(session, deposit, NOW).await
}

async fn deposit_at(session: &Session, deposit: &Deposit, now_ms: i64) -> Result<(), Refusal> {
    let id = deposit.id;
    match session
        .handle(Request::Deposit(deposit.clone()), now_ms)
        .await
    {
        Reply::Accepted { id: accepted } if accepted == id => Ok(()),
        Reply::Refused(refusal) => Err(refusal),
        other => panic!("{other:?}"),
    }
}

async fn acknowledge(session: &Session, seqs: &[u64]) {
    let request = Request::Acknowledge {
        seqs: seqs.to_vec(),
    };
    assert_eq!(session.handle(request, NOW).await, Reply::Done);
}

async fn status(session: &Session) -> StatusReport {
    match session.handle(Request::Status, NOW).await {
        Reply::Status(status) => status,
        other => panic!("{other:?}"),
    }
}

async fn item(subscriber: &mut Subscriber) -> Item {
    match next(subscriber).await {
        Notice::Item(item) => item,
        other => panic!("{other:?}"),
    }
}

async fn next(subscriber: &mut Subscriber) -> Notice {
    let patience = std::time::Duration::from_secs(20);
    tokio::time::timeout(patience, subscriber.next())
        .await
        .expect("a notice was due")
}

/// Everything that waits behind `after`.
async fn backlog(session: &Session, after: u64) -> Vec<Item> {
    let mut subscriber = session.subscribe(after, NOW).await.unwrap();
    let mut items = Vec::new();
    loop {
        match next(&mut subscriber).await {
            Notice::Item(item) => items.push(item),
            Notice::CaughtUp => return items,
            other => panic!("{other:?}"),
        }
    }
}

/// Which envelope it is, by its body; its wrap must be of the same one, for this office.
fn number(item: &Item, office: u8) -> u32 {
    let n = u32::from_be_bytes(item.body[..4].try_into().unwrap());
    assert_eq!(item.body, envelope(n, &[]).body);
    assert_eq!(item.wrap, wrap(n, office));
    n
}

fn numbers(items: &[Item], office: u8) -> Vec<u32> {
    assert!(items.is_sorted_by(|a, b| a.seq < b.seq));
    items.iter().map(|item| number(item, office)).collect()
}
