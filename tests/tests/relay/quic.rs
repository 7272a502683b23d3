//! The client's link against the real relay over QUIC, and a relay that is killed at its work.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aircop_client::link::quic::QuicLink;
use aircop_client::link::{Connection, Link, LinkError, Subscription};
use aircop_relay::store::{Sqlite, SqliteOptions};
use aircop_relay::{Limits, Relay, serve};
use aircop_tests::process::program;
use aircop_tests::stage::RelayProcess;
use aircop_wire::limits::{MAX_CHUNK, WRAP_LEN};
use aircop_wire::{
    AdmissionRecord, BlobId, Chunk, ChunkName, Credential, Deposit, DepositId, DeviceAdmission,
    DirectoryAppend, Item, MailboxId, NewChunk, Notice, Refusal, Reply, Request, SignedAdmission,
    Ticket, TicketAdmission, TransportKey, Wrap,
};
use ed25519_dalek::SigningKey;
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, JoinSet};

pub(super) const BRUSSELS: u8 = 1;
pub(super) const DAKAR: u8 = 2;
pub(super) const PRAIA: u8 = 3;
pub(super) const LAGOS: u8 = 4;
pub(super) const HOUR: i64 = 3_600_000;

/// Headquarters' relay-admin key.
pub(super) fn admin() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

pub(super) fn public(seed: &[u8; 32]) -> TransportKey {
    TransportKey(SigningKey::from_bytes(seed).verifying_key().to_bytes())
}

pub(super) fn now_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_millis()).unwrap()
}

pub(super) fn mailbox(office: u8) -> MailboxId {
    MailboxId([office; 16])
}

pub(super) fn admission(office: u8) -> DeviceAdmission {
    DeviceAdmission {
        transport_key: public(&[office; 32]),
        mailbox: mailbox(office),
        expires_at_ms: now_ms() + 100 * HOUR,
        revoked: false,
        sequence: 1,
    }
}

pub(super) fn signed(device: DeviceAdmission) -> SignedAdmission {
    SignedAdmission::sign(AdmissionRecord::Device(device), &admin())
}

/// Where a relay is and what it shows.
struct Address {
    at: String,
    key: TransportKey,
}

impl Address {
    fn link(&self, office: u8) -> QuicLink {
        QuicLink::new(&self.at, self.key, &[office; 32]).unwrap()
    }

    /// With the admission that the office brings.
    async fn join(&self, office: u8) -> Arc<dyn Connection> {
        let credential = Credential::Admission(signed(admission(office)));
        self.link(office).connect(&credential).await.unwrap()
    }

    async fn known(&self, office: u8) -> Result<Arc<dyn Connection>, LinkError> {
        self.link(office).connect(&Credential::Known).await
    }
}

/// A relay in this process.
struct Here {
    address: Address,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Here {
    async fn start(dir: &Path) -> Self {
        let store = Sqlite::open(&dir.join("relay.db"), &SqliteOptions::default()).unwrap();
        let relay = Relay::new(Arc::new(store), admin().verifying_key(), Limits::default());
        let seed = [77; 32];
        let endpoint = serve::bind("127.0.0.1:0".parse().unwrap(), &seed).unwrap();
        let at = endpoint.local_addr().unwrap().to_string();
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(serve::run(endpoint, relay, async {
            let _ = stopped.await;
        }));
        let key = public(&seed);
        Self {
            address: Address { at, key },
            stop,
            task,
        }
    }
}

pub(super) fn envelope(n: u32, to: &[u8]) -> Deposit {
    let mut id = [0; 16];
    id[..4].copy_from_slice(&n.to_be_bytes());
    let wraps = to.iter().map(|office| (mailbox(*office), wrap(n, *office)));
    Deposit {
        id: DepositId(id),
        expires_at_ms: now_ms() + HOUR,
        body: n.to_be_bytes().repeat(512),
        wraps: wraps.collect(),
    }
}

pub(super) fn wrap(n: u32, office: u8) -> Wrap {
    let mut bytes = vec![office; WRAP_LEN];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    Wrap::from_slice(&bytes).unwrap()
}

/// Which envelope it is; every byte of it must be right.
pub(super) fn number(item: &Item, office: u8) -> u32 {
    let n = u32::from_be_bytes(item.body[..4].try_into().unwrap());
    assert_eq!(item.body, n.to_be_bytes().repeat(512));
    assert_eq!(item.wrap, wrap(n, office));
    n
}

pub(super) async fn deposit(
    connection: &dyn Connection,
    deposit: Deposit,
) -> Result<(), LinkError> {
    let reply = connection.request(Request::Deposit(deposit)).await?;
    assert!(matches!(reply, Reply::Accepted { .. }));
    Ok(())
}

pub(super) async fn next(subscription: &mut dyn Subscription) -> Result<Notice, LinkError> {
    let patience = Duration::from_secs(20);
    tokio::time::timeout(patience, subscription.next())
        .await
        .expect("a notice was due")
}

async fn item(subscription: &mut dyn Subscription) -> Item {
    match next(subscription).await.unwrap() {
        Notice::Item(item) => item,
        other => panic!("{other:?}"),
    }
}

pub(super) async fn backlog(connection: &dyn Connection) -> Vec<Item> {
    let mut subscription = connection.subscribe(0).await.unwrap();
    let mut items = Vec::new();
    loop {
        match next(subscription.as_mut()).await.unwrap() {
            Notice::Item(item) => items.push(item),
            Notice::CaughtUp => return items,
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn an_envelope_goes_from_dakar_to_praia() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let dakar = relay.address.join(DAKAR).await;
    let praia = relay.address.join(PRAIA).await;
    assert_eq!(praia.welcome().mailbox, Some(mailbox(PRAIA)));
    assert!((praia.welcome().relay_time_ms - now_ms()).abs() < 60_000);

    let prekey = Request::PutPrekey {
        prekey: vec![4; 1300],
    };
    assert_eq!(praia.request(prekey).await, Ok(Reply::Done));
    let get = Request::GetPrekeys {
        mailboxes: vec![mailbox(PRAIA), mailbox(LAGOS)],
    };
    let prekeys = vec![
        (mailbox(PRAIA), Some(vec![4; 1300])),
        (mailbox(LAGOS), None),
    ];
    assert_eq!(dakar.request(get).await, Ok(Reply::Prekeys(prekeys)));

    // One that waited, then one that is pushed.
    deposit(dakar.as_ref(), envelope(1, &[PRAIA]))
        .await
        .unwrap();
    let mut subscription = praia.subscribe(0).await.unwrap();
    let first = item(subscription.as_mut()).await;
    assert_eq!(number(&first, PRAIA), 1);
    assert_eq!(next(subscription.as_mut()).await, Ok(Notice::CaughtUp));
    deposit(dakar.as_ref(), envelope(2, &[PRAIA]))
        .await
        .unwrap();
    let second = item(subscription.as_mut()).await;
    assert_eq!(number(&second, PRAIA), 2);

    let acknowledge = Request::Acknowledge {
        seqs: vec![first.seq, second.seq],
    };
    assert_eq!(praia.request(acknowledge).await, Ok(Reply::Done));
    assert!(backlog(praia.as_ref()).await.is_empty());

    // The directory: headquarters appends, the subscriber hears.
    let brussels = relay.address.join(BRUSSELS).await;
    let append = DirectoryAppend::sign(0, 1, vec![vec![5; 300]], vec![6; 90], &admin());
    let reply = brussels.request(Request::DirectoryAppend(append)).await;
    assert_eq!(reply, Ok(Reply::Done));
    assert_eq!(
        next(subscription.as_mut()).await,
        Ok(Notice::DirectoryGrew { size: 1 })
    );
    let page = praia.request(Request::DirectoryGet { from: 0 }).await;
    let Ok(Reply::DirectoryEntries(page)) = page else {
        panic!("{page:?}");
    };
    assert_eq!(
        (page.entries, page.checkpoint),
        (vec![vec![5; 300]], vec![6; 90])
    );
}

#[tokio::test]
async fn the_largest_envelope_fits() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let brussels = relay.address.join(BRUSSELS).await;
    let mut wraps = Vec::new();
    for n in 0..600_u32 {
        let mut id = [8; 16];
        id[..4].copy_from_slice(&n.to_be_bytes());
        let device = DeviceAdmission {
            mailbox: MailboxId(id),
            transport_key: TransportKey([id, id].concat().try_into().unwrap()),
            ..admission(DAKAR)
        };
        wraps.push((device.mailbox, wrap(n, 0)));
        let put = Request::PutAdmission(signed(device));
        assert_eq!(brussels.request(put).await, Ok(Reply::Done));
    }
    let largest = Deposit {
        body: vec![7; 1 << 20],
        wraps,
        ..envelope(1, &[])
    };
    deposit(brussels.as_ref(), largest).await.unwrap();
    let over = Deposit {
        body: vec![7; (1 << 20) + 1],
        ..envelope(2, &[BRUSSELS])
    };
    let over = deposit(brussels.as_ref(), over).await;
    assert!(matches!(over, Err(LinkError::Unsendable(_))), "{over:?}");
}

#[tokio::test]
async fn strangers_and_strange_relays_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let stranger = relay.address.known(DAKAR).await.err();
    assert_eq!(stranger, Some(LinkError::Refused(Refusal::NotAdmitted)));

    let wrong = QuicLink::new(&relay.address.at, public(&[5; 32]), &[DAKAR; 32]).unwrap();
    let wrong = wrong.connect(&Credential::Known).await.err();
    assert_eq!(wrong, Some(LinkError::WrongRelayKey));

    let forged = AdmissionRecord::Device(admission(DAKAR));
    let forged = SignedAdmission::sign(forged, &SigningKey::from_bytes(&[1; 32]));
    let forged = Credential::Admission(forged);
    let forged = relay.address.link(DAKAR).connect(&forged).await.err();
    assert_eq!(forged, Some(LinkError::Refused(Refusal::BadSignature)));
}

/// A link to a name with these addresses.
fn named(key: TransportKey, addrs: Vec<std::net::SocketAddr>) -> QuicLink {
    QuicLink::new("relay.example:4433", key, &[DAKAR; 32])
        .unwrap()
        .looking_up_by(Arc::new(move |_, _| Ok(addrs.clone())))
}

#[tokio::test]
async fn of_several_addresses_a_silent_one_is_passed_by() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let living = relay.address.at.parse().unwrap();
    // Bound and never read: packets go in and nothing comes back.
    let silent = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let refused = {
        let gone = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
        gone.local_addr().unwrap()
    };
    let credential = Credential::Admission(signed(admission(DAKAR)));
    for before in [silent.local_addr().unwrap(), refused] {
        let link = named(relay.address.key, vec![before, living]);
        let connected = tokio::time::timeout(Duration::from_secs(3), link.connect(&credential));
        connected.await.expect("within 3 s").unwrap();
    }
}

#[tokio::test]
async fn what_stands_in_the_way_of_a_relay_is_told() {
    let key = public(&[77; 32]);
    let failure = async |link: QuicLink| link.connect(&Credential::Known).await.err().unwrap();
    let silent = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let silent = silent.local_addr().map(|at| (silent, at)).unwrap();
    let port = silent.1.port();
    let gone = std::net::UdpSocket::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    // What answers nothing at all tells more than what is switched off.
    let (alone, both, refused) = tokio::join!(
        failure(named(key, vec![silent.1])),
        failure(named(key, vec![gone, silent.1])),
        failure(named(key, vec![gone])),
    );
    assert_eq!(alone, LinkError::Silent { port });
    assert_eq!(both, LinkError::Silent { port });
    assert_eq!(refused, LinkError::NothingThere);
    let nobody = QuicLink::new("no-such-host.invalid:4433", key, &[DAKAR; 32]).unwrap();
    let unknown = failure(nobody).await;
    let expected = [
        LinkError::NameUnknown("no-such-host.invalid".into()),
        // Where the tests run without a network.
        LinkError::NoNetwork,
    ];
    assert!(expected.contains(&unknown), "{unknown:?}");
}

#[tokio::test]
async fn an_invitation_serves_one_device() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let brussels = relay.address.join(BRUSSELS).await;
    let ticket = Ticket([5; 32]);
    let record = AdmissionRecord::Ticket(TicketAdmission {
        token_hash: ticket.hash(),
        inbox: mailbox(BRUSSELS),
        expires_at_ms: now_ms() + HOUR,
        sequence: 1,
    });
    let put = Request::PutAdmission(SignedAdmission::sign(record, &admin()));
    assert_eq!(brussels.request(put).await, Ok(Reply::Done));
    let ticket = Credential::Ticket(ticket);
    let holder = relay.address.link(DAKAR).connect(&ticket).await.unwrap();
    assert_eq!(holder.welcome().mailbox, None);
    deposit(holder.as_ref(), envelope(1, &[BRUSSELS]))
        .await
        .unwrap();
    let thief = relay.address.link(LAGOS).connect(&ticket).await.err();
    assert_eq!(thief, Some(LinkError::Refused(Refusal::TicketUsed)));
    let read = holder.subscribe(0).await.unwrap().next().await;
    assert_eq!(read, Err(LinkError::Refused(Refusal::NotAllowed)));
    assert_eq!(number(&backlog(brussels.as_ref()).await[0], BRUSSELS), 1);
}

#[tokio::test]
async fn a_revocation_cuts_the_live_connection() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let brussels = relay.address.join(BRUSSELS).await;
    let praia = relay.address.join(PRAIA).await;
    let mut subscription = praia.subscribe(0).await.unwrap();
    assert_eq!(next(subscription.as_mut()).await, Ok(Notice::CaughtUp));
    let revoked = signed(DeviceAdmission {
        revoked: true,
        sequence: 2,
        ..admission(PRAIA)
    });
    let put = brussels.request(Request::PutAdmission(revoked)).await;
    assert_eq!(put, Ok(Reply::Done));
    let revoked = LinkError::Refused(Refusal::Revoked);
    assert_eq!(next(subscription.as_mut()).await, Err(revoked.clone()));
    assert_eq!(praia.request(Request::Status).await, Err(revoked.clone()));
    assert_eq!(relay.address.known(PRAIA).await.err(), Some(revoked));
}

#[tokio::test]
async fn stopping_tells_every_client_and_a_restart_keeps_what_waits() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let dakar = relay.address.join(DAKAR).await;
    let praia = relay.address.join(PRAIA).await;
    deposit(dakar.as_ref(), envelope(1, &[PRAIA]))
        .await
        .unwrap();
    let mut live = dakar.subscribe(0).await.unwrap();
    assert_eq!(next(live.as_mut()).await, Ok(Notice::CaughtUp));
    relay.stop.send(()).unwrap();
    let stopping = Err(LinkError::Refused(Refusal::ShuttingDown));
    assert_eq!(next(live.as_mut()).await, stopping);
    relay.task.await.unwrap();
    assert_eq!(
        praia.request(Request::Status).await.map(|_| ()),
        stopping.map(|_| ())
    );
    let relay = Here::start(dir.path()).await;
    let praia = relay.address.known(PRAIA).await.unwrap();
    let waiting = backlog(praia.as_ref()).await;
    assert_eq!(waiting.len(), 1);
    assert_eq!(number(&waiting[0], PRAIA), 1);
}

/// 500 deposits from four offices to two mailboxes each, all in flight at once; the relay is
/// killed after a part of them was accepted.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_in_the_middle_of_500_deposits_it_has_each_accepted_one_once() {
    const ALL: u32 = 500;
    let dir = tempfile::tempdir().unwrap();
    let admin_key = hex::encode(admin().verifying_key().to_bytes());
    let mut process = RelayProcess::start(&dir.path().join("relay"), &admin_key).unwrap();
    let mut accepted_before_kill = Vec::new();
    let mut next_number = 0;
    let mut in_the_middle = false;
    // Each round kills later, so that one of them hits the middle on any machine.
    for round in 1..=3_u32 {
        let address = Address {
            at: process.address.clone(),
            key: process.key.parse().unwrap(),
        };
        for office in [PRAIA, LAGOS] {
            drop(address.join(office).await);
        }
        let numbers: Vec<u32> = (next_number..next_number + ALL).collect();
        next_number += ALL;
        let (accepted, mut results) = tokio::sync::mpsc::unbounded_channel();
        let mut deposits = JoinSet::new();
        for office in 10..14_u8 {
            let connection = address.join(office).await;
            for n in numbers.iter().filter(|n| **n % 4 == u32::from(office - 10)) {
                let (connection, accepted, n) = (Arc::clone(&connection), accepted.clone(), *n);
                deposits.spawn(async move {
                    let sent = deposit(connection.as_ref(), envelope(n, &[PRAIA, LAGOS])).await;
                    if sent.is_ok() {
                        accepted.send(n).unwrap();
                    }
                });
            }
        }
        drop(accepted);
        let mut known = Vec::new();
        while known.len() < (round * ALL / 5) as usize {
            known.push(results.recv().await.unwrap());
        }
        process.kill();
        // Those whose answer was on its way count as accepted too, the others are unknown; what
        // waits for an answer that will not come need not wait for the client's patience.
        while let Ok(n) = results.try_recv() {
            known.push(n);
        }
        deposits.abort_all();
        while deposits.join_next().await.is_some() {}
        while let Ok(n) = results.try_recv() {
            known.push(n);
        }
        println!(
            "round {round}: {} of {ALL} accepted before the kill",
            known.len()
        );
        in_the_middle |= known.len() < ALL as usize;

        process.run().unwrap();
        let praia = address.known(PRAIA).await.unwrap();
        let lagos = address.known(LAGOS).await.unwrap();
        let stored_at = async |connection: &dyn Connection, office| {
            let mut times = BTreeMap::new();
            for item in backlog(connection).await {
                *times.entry(number(&item, office)).or_insert(0) += 1;
            }
            assert!(times.values().all(|times| *times == 1), "doubled");
            times.into_keys().collect::<Vec<u32>>()
        };
        let stored = stored_at(praia.as_ref(), PRAIA).await;
        // For both recipients or for none.
        assert_eq!(stored, stored_at(lagos.as_ref(), LAGOS).await);
        accepted_before_kill.extend(known);
        for n in &accepted_before_kill {
            assert!(
                stored.binary_search(n).is_ok(),
                "{n} was accepted and is lost"
            );
        }
        println!("round {round}: {} stored", stored.len());

        // The senders repeat all that they have no answer to, and for good measure the rest.
        let again = address.join(10).await;
        let mut repeats = JoinSet::new();
        for n in numbers {
            let again = Arc::clone(&again);
            repeats.spawn(async move {
                deposit(again.as_ref(), envelope(n, &[PRAIA, LAGOS]))
                    .await
                    .unwrap();
            });
        }
        repeats.join_all().await;
        let all: Vec<u32> = (0..next_number).collect();
        assert_eq!(stored_at(praia.as_ref(), PRAIA).await, all);
        assert_eq!(stored_at(lagos.as_ref(), LAGOS).await, all);
        accepted_before_kill = all;
    }
    assert!(in_the_middle, "every kill came too late");
    assert!(process.stop().unwrap(), "SIGTERM ends it in order");
}

fn chunk(index: u16, total: u16) -> NewChunk {
    NewChunk {
        name: ChunkName {
            blob: BlobId([0xb1; 16]),
            index,
        },
        total,
        bytes: vec![index as u8; MAX_CHUNK],
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_does_not_wait_behind_a_file_that_goes_up_or_comes_down() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let (dakar, praia) = (
        relay.address.join(DAKAR).await,
        relay.address.join(PRAIA).await,
    );
    let mut mail = praia.subscribe(0).await.unwrap();
    let total = 120;
    let done = Arc::new(AtomicU32::new(0));
    let mut film = JoinSet::new();
    for index in 0..total {
        let (dakar, done) = (dakar.clone(), done.clone());
        film.spawn(async move {
            let put = dakar.request(Request::PutChunk(chunk(index, total))).await;
            assert_eq!(put, Ok(Reply::Done));
            done.fetch_add(1, Ordering::Relaxed);
        });
    }
    while done.load(Ordering::Relaxed) < 5 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let begun = std::time::Instant::now();
    let alert = envelope(1, &[PRAIA]);
    dakar.request(Request::Deposit(alert)).await.unwrap();
    let behind = u32::from(total) - done.load(Ordering::Relaxed);
    println!(
        "accepted after {:?}, {behind} of {total} chunks still on their way",
        begun.elapsed()
    );
    assert!(behind > 20, "only {behind} chunks were still on their way");
    while film.join_next().await.is_some() {}
    let held = dakar
        .request(Request::ChunksHeld {
            blob: BlobId([0xb1; 16]),
        })
        .await;
    let Ok(Reply::ChunksHeld(held)) = held else {
        panic!("{held:?}");
    };
    assert_eq!((held.total, held.count()), (total, total));

    // And down: the alert is pushed between the chunks that are being fetched.
    let fetched = Arc::new(AtomicU32::new(0));
    for index in 0..total {
        let (praia, fetched) = (praia.clone(), fetched.clone());
        film.spawn(async move {
            let name = chunk(index, total).name;
            let got = praia.request(Request::GetChunk(name)).await;
            let bytes = chunk(index, total).bytes;
            assert_eq!(got, Ok(Reply::Chunk(Chunk { name, bytes })));
            fetched.fetch_add(1, Ordering::Relaxed);
        });
    }
    loop {
        if let Notice::Item(item) = mail.next().await.unwrap() {
            assert_eq!(number(&item, PRAIA), 1);
            break;
        }
    }
    dakar
        .request(Request::Deposit(envelope(2, &[PRAIA])))
        .await
        .unwrap();
    loop {
        if let Notice::Item(item) = mail.next().await.unwrap() {
            assert_eq!(number(&item, PRAIA), 2);
            break;
        }
    }
    let behind = u32::from(total) - fetched.load(Ordering::Relaxed);
    println!("pushed while {behind} of {total} chunks were still on their way");
    assert!(behind > 20, "only {behind} chunks were still on their way");
    while film.join_next().await.is_some() {}
    relay.stop.send(()).unwrap();
    relay.task.await.unwrap();
}

#[test]
fn the_program_says_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("relay");
    let run = |arguments: &[&str]| {
        let output = std::process::Command::new(program("aircop-relay").unwrap())
            .args(arguments)
            .arg("--data")
            .arg(&data)
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (
            output.status.code(),
            text(&output.stdout),
            text(&output.stderr),
        )
    };
    let (status, _, error) = run(&["run"]);
    assert_eq!(status, Some(1));
    assert!(error.contains("make one with aircop-relay init"), "{error}");
    assert_eq!(run(&["init"]).0, Some(2));
    assert_eq!(run(&["init", "--admin-key", "12"]).0, Some(1));
    let admin_key = hex::encode(admin().verifying_key().to_bytes());
    let (status, made, error) = run(&["init", "--json", "--admin-key", &admin_key]);
    assert_eq!((status, error.as_str()), (Some(0), ""));
    let made: serde_json::Value = serde_json::from_str(&made).unwrap();
    let (status, _, error) = run(&["init", "--admin-key", &admin_key]);
    assert_eq!(status, Some(1));
    assert!(error.contains("holds a relay already"), "{error}");
    let (status, counts, _) = run(&["status", "--json"]);
    assert_eq!(status, Some(0));
    let counts: serde_json::Value = serde_json::from_str(&counts).unwrap();
    assert_eq!(counts["key"], made["key"]);
    assert_eq!(counts["devices"], 0);

    // While one serves, another may count but not serve.
    let mut process = RelayProcess::start(&dir.path().join("other"), &admin_key).unwrap();
    let other = |arguments: &[&str]| {
        std::process::Command::new(program("aircop-relay").unwrap())
            .args(arguments)
            .arg("--data")
            .arg(dir.path().join("other"))
            .output()
            .unwrap()
    };
    assert!(other(&["status"]).status.success());
    let second = other(&["run", "--listen", "127.0.0.1:0"]);
    assert_eq!(second.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&second.stderr).contains("another process serves"));
    let taken = process.address.clone();
    let (status, _, error) = run(&["run", "--listen", &taken]);
    assert_eq!(status, Some(1));
    assert!(
        error.contains("choose a free address with --listen"),
        "{error}"
    );
    assert!(process.stop().unwrap());
}
