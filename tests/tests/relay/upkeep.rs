//! What an operator does with a relay that runs: copies, checks, compacts, other limits, metrics.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use aircop_client::link::quic::QuicLink;
use aircop_client::link::{Connection, Link, LinkError};
use aircop_tests::process::{Group, bound, program};
use aircop_wire::limits::{MAX_CHUNK, WRAP_LEN};
use aircop_wire::{
    AdmissionRecord, BlobId, ChunkName, Credential, Deposit, DepositId, DeviceAdmission, Item,
    MailboxId, NewChunk, Notice, Refusal, Reply, Request, SignedAdmission, TransportKey, Wrap,
};
use ed25519_dalek::SigningKey;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

const DAKAR: u8 = 2;

fn admin() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

/// A program's exit status, its JSON, and what it says went wrong.
fn relay(arguments: &[&str], data: &Path) -> (Option<i32>, Value, String) {
    let output = Command::new(program("aircop-relay").unwrap())
        .args(arguments)
        .args(["--json", "--data"])
        .arg(data)
        .output()
        .unwrap();
    (
        output.status.code(),
        serde_json::from_slice(&output.stdout).unwrap_or_default(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

fn init(data: &Path) {
    let key = hex::encode(admin().verifying_key().to_bytes());
    assert_eq!(relay(&["init", "--admin-key", &key], data).0, Some(0));
}

/// A relay that runs, and what it said when it was ready.
fn run(data: &Path, options: &[&str]) -> (Group, Value) {
    let mut command = bound(&program("aircop-relay").unwrap());
    command
        .args(["run", "--json", "--listen", "127.0.0.1:0"])
        .args(options)
        .arg("--data")
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut process = Group::start(&mut command).unwrap();
    let mut line = String::new();
    let stdout = process.child().stdout.take().unwrap();
    BufReader::new(stdout).read_line(&mut line).unwrap();
    (process, serde_json::from_str(&line).unwrap())
}

async fn join(ready: &Value, office: u8) -> Arc<dyn Connection> {
    let seed = [office; 32];
    let key = SigningKey::from_bytes(&seed).verifying_key().to_bytes();
    let record = AdmissionRecord::Device(DeviceAdmission {
        transport_key: TransportKey(key),
        mailbox: MailboxId([office; 16]),
        expires_at_ms: i64::MAX,
        revoked: false,
        sequence: 1,
    });
    let credential = Credential::Admission(SignedAdmission::sign(record, &admin()));
    let relay_key = ready["key"].as_str().unwrap().parse().unwrap();
    let link = QuicLink::new(ready["address"].as_str().unwrap(), relay_key, &seed).unwrap();
    link.connect(&credential).await.unwrap()
}

async fn deposit(connection: &dyn Connection, n: u32) -> Result<Reply, LinkError> {
    let mut id = [0x1d; 16];
    id[..4].copy_from_slice(&n.to_be_bytes());
    let byte = n.to_be_bytes()[3];
    let deposit = Deposit {
        id: DepositId(id),
        expires_at_ms: i64::MAX,
        body: vec![byte; 3000],
        wraps: vec![(
            MailboxId([DAKAR; 16]),
            Wrap::from_slice(&[byte; WRAP_LEN]).unwrap(),
        )],
    };
    connection.request(Request::Deposit(deposit)).await
}

/// What waits in a mailbox.
async fn items(connection: &dyn Connection) -> Vec<Item> {
    let mut subscription = connection.subscribe(0).await.unwrap();
    let mut found = Vec::new();
    loop {
        match subscription.next().await.unwrap() {
            Notice::Item(item) => {
                assert_eq!(item.body, vec![item.body[0]; 3000]);
                found.push(item);
            }
            Notice::CaughtUp => return found,
            Notice::DirectoryGrew { .. } => {}
            other => panic!("{other:?}"),
        }
    }
}

async fn bodies(connection: &dyn Connection) -> Vec<u8> {
    let items = items(connection).await;
    items.iter().map(|item| item.body[0]).collect()
}

fn scrape(ready: &Value, path: &str) -> String {
    let at = ready["metrics"].as_str().unwrap();
    let mut stream = std::net::TcpStream::connect(at).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {at}\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

fn counted(ready: &Value, name: &str) -> u64 {
    let text = scrape(ready, "/metrics");
    let begin = format!("aircop_relay_{name} ");
    let line = text.lines().find(|line| line.starts_with(&begin)).unwrap();
    line[begin.len()..].parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_is_made_under_deposits_is_a_whole_relay() {
    let dir = tempfile::tempdir().unwrap();
    let (data, copy, other) = (
        dir.path().join("relay"),
        dir.path().join("copy"),
        dir.path().join("other"),
    );
    init(&data);
    let (process, ready) = run(&data, &[]);
    let dakar = join(&ready, DAKAR).await;
    for n in 1..=20 {
        deposit(dakar.as_ref(), n).await.unwrap();
    }
    let name = ChunkName {
        blob: BlobId([7; 16]),
        index: 0,
    };
    let chunk = NewChunk {
        name,
        total: 1,
        bytes: vec![8; MAX_CHUNK],
    };
    let put = dakar.request(Request::PutChunk(chunk)).await;
    assert_eq!(put, Ok(Reply::Done));
    let accepted = Arc::new(AtomicU32::new(20));
    let stop = Arc::new(AtomicBool::new(false));
    let writing = tokio::spawn({
        let (dakar, accepted, stop) = (Arc::clone(&dakar), accepted.clone(), stop.clone());
        async move {
            for n in 21.. {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                deposit(dakar.as_ref(), n).await.unwrap();
                accepted.store(n, Ordering::SeqCst);
            }
        }
    });
    let to = copy.to_str().unwrap().to_owned();
    let before = accepted.load(Ordering::SeqCst);
    let backup = tokio::task::spawn_blocking({
        let (data, to) = (data.clone(), to.clone());
        move || relay(&["backup", "--to", &to], &data)
    });
    let (status, _, error) = backup.await.unwrap();
    assert_eq!(status, Some(0), "{error}");
    let after = accepted.load(Ordering::SeqCst);
    assert!(after > before, "nothing was accepted meanwhile");
    let (status, found, error) = relay(&["check"], &data);
    assert_eq!(status, Some(0), "while it serves: {error}");
    assert!(found["rows"].as_u64().unwrap() > u64::from(2 * after));
    stop.store(true, Ordering::SeqCst);
    writing.await.unwrap();
    let all = accepted.load(Ordering::SeqCst);
    // Not over another, and no second time.
    let (status, _, error) = relay(&["backup", "--to", &to], &data);
    assert_eq!(status, Some(1));
    assert!(error.contains("holds a relay already"), "{error}");
    let (status, _, error) = relay(&["compact"], &data);
    assert_eq!(status, Some(1), "while it serves");
    assert!(error.contains("stop it first"), "{error}");

    // Room is given back, and nothing is lost by it.
    let waiting: Vec<Item> = items(dakar.as_ref()).await;
    assert_eq!(waiting.len(), all as usize);
    let seqs = waiting.iter().skip(5).map(|item| item.seq).collect();
    let acknowledged = dakar.request(Request::Acknowledge { seqs }).await;
    assert_eq!(acknowledged, Ok(Reply::Done));
    drop(dakar);
    assert!(process.stop(Duration::from_secs(10)).unwrap().success());
    let size = || std::fs::metadata(data.join("relay.db")).unwrap().len();
    let large = size();
    assert_eq!(relay(&["compact"], &data).0, Some(0));
    assert!(size() < large, "{large} bytes before, {} after", size());
    let (process, again) = run(&data, &[]);
    let dakar = join(&again, DAKAR).await;
    assert_eq!(items(dakar.as_ref()).await, waiting[..5]);
    drop(dakar);
    assert!(process.stop(Duration::from_secs(10)).unwrap().success());

    // The copy is of one instant: all that was accepted before it, and from then on up to there.
    let (status, _, error) = relay(&["restore", "--from", &to], &other);
    assert_eq!(status, Some(0), "{error}");
    let (_process, again) = run(&other, &[]);
    assert_eq!(again["key"], ready["key"]);
    let dakar = join(&again, DAKAR).await;
    let restored = items(dakar.as_ref()).await;
    assert!(restored.len() >= before as usize && restored.len() <= all as usize);
    assert_eq!(restored, waiting[..restored.len()]);
    let fetched = dakar.request(Request::GetChunk(name)).await;
    assert!(matches!(fetched, Ok(Reply::Chunk(chunk)) if chunk.bytes == vec![8; MAX_CHUNK]));
    // It goes on from where it was.
    deposit(dakar.as_ref(), 9_999).await.unwrap();
    let newest = items(dakar.as_ref()).await;
    assert_eq!(newest.len(), restored.len() + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flipped_bit_is_found_refused_counted_and_not_restored() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("relay");
    init(&data);
    let (process, ready) = run(&data, &[]);
    let dakar = join(&ready, DAKAR).await;
    for n in [0x51, 0x52, 0x53] {
        deposit(dakar.as_ref(), n).await.unwrap();
    }
    drop(dakar);
    assert!(process.stop(Duration::from_secs(10)).unwrap().success());
    // As a disk does it, beneath SQLite.
    let database = data.join("relay.db");
    let mut file = std::fs::read(&database).unwrap();
    let at = file.windows(2000).position(|w| w == [0x52; 2000]).unwrap();
    file[at + 1000] ^= 1;
    std::fs::write(&database, file).unwrap();

    let (status, found, error) = relay(&["check"], &data);
    assert_eq!((status, &found["damaged"]), (Some(1), &Value::from(1)));
    assert!(error.contains("restore a backup"), "{error}");
    let from = data.to_str().unwrap();
    let other = dir.path().join("other");
    let (status, _, error) = relay(&["restore", "--from", from], &other);
    assert_eq!(status, Some(1));
    assert!(error.contains("use another backup"), "{error}");
    assert!(!other.exists());
    let accepting = ["restore", "--from", from, "--accept-damaged"];
    assert_eq!(relay(&accepting, &other).0, Some(0));
    let (_process, ready) = run(&data, &["--metrics-port", "0"]);
    let dakar = join(&ready, DAKAR).await;
    assert_eq!(bodies(dakar.as_ref()).await, [0x51, 0x53]);
    assert_eq!(counted(&ready, "damaged_total"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_are_read_again_at_sighup_and_a_wrong_file_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("relay");
    init(&data);
    let config = dir.path().join("relay.toml");
    std::fs::write(&config, "[limits]\nmailbox_envelopes = 2\n").unwrap();
    let file = config.to_str().unwrap();
    let (process, ready) = run(&data, &["--config", file, "--metrics-port", "0"]);
    let pid = Pid::from_raw(i32::try_from(process.id()).unwrap()).unwrap();
    let dakar = join(&ready, DAKAR).await;
    deposit(dakar.as_ref(), 1).await.unwrap();
    deposit(dakar.as_ref(), 2).await.unwrap();
    let full = Err(LinkError::Refused(Refusal::OverQuota));
    assert_eq!(deposit(dakar.as_ref(), 3).await, full);
    for (text, taken) in [
        ("[limits]\nmailbox_envelops = 9\n", false),
        ("[limits]\nmailbox_envelopes = 9\n", true),
    ] {
        std::fs::write(&config, text).unwrap();
        kill_process(pid, Signal::HUP).unwrap();
        let begun = Instant::now();
        let mut last = full.clone();
        while last.is_err() && begun.elapsed() < Duration::from_secs(if taken { 20 } else { 1 }) {
            tokio::time::sleep(Duration::from_millis(50)).await;
            last = deposit(dakar.as_ref(), 3).await;
        }
        assert_eq!(last.is_ok(), taken, "{text}: {last:?}");
    }
    assert_eq!(counted(&ready, "deposits_total"), 3);
    assert_eq!(counted(&ready, "connections"), 1);
    assert!(counted(&ready, "refused_deposits_total") > 1);
    assert!(scrape(&ready, "/other").starts_with("HTTP/1.1 404"));
    // Who is there is nobody's business: the only label is what carries a connection.
    let text = scrape(&ready, "/metrics");
    let labels = text
        .lines()
        .filter_map(|line| Some(line.split_once('{')?.1));
    for label in labels {
        let carrier = ["quic", "tcp"].map(|name| format!("carrier=\"{name}\"}} "));
        let known = carrier.iter().any(|known| label.starts_with(known));
        assert!(known, "{label}");
    }
    assert!(!text.contains(&hex::encode([DAKAR; 16])), "{text}");
    // The board and the rules ask for nothing that is not there.
    let operate = Path::new(env!("CARGO_MANIFEST_DIR")).join("../relay/operate");
    for name in ["alerts.yml", "grafana.json"] {
        let asking = std::fs::read_to_string(operate.join(name)).unwrap();
        let words = asking.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let asked: Vec<&str> = words
            .filter(|word| word.starts_with("aircop_relay_") || word.starts_with("process_"))
            .collect();
        assert!(asked.len() > 5);
        for word in asked {
            let there = [' ', '{'].map(|next| text.contains(&format!("\n{word}{next}")));
            let there = there.contains(&true);
            assert!(there, "{name} asks for {word}");
        }
    }
}

#[test]
fn a_wrong_configuration_says_what_and_in_which_line() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("relay");
    init(&data);
    let config = dir.path().join("relay.toml");
    let file = config.to_str().unwrap();
    let refused = || {
        let (status, _, error) =
            relay(&["run", "--listen", "127.0.0.1:0", "--config", file], &data);
        assert_eq!(status, Some(1));
        assert_eq!(error.lines().count(), 1, "{error}");
        error
    };
    assert!(refused().contains("relay.toml: No such file"));
    for (text, expected) in [
        (
            "[limits]\nmailbox_envelops = 9\n",
            "relay.toml, line 2: unknown field `mailbox_envelops`",
        ),
        ("metrics_port = 99999\n", "relay.toml, line 1: "),
        ("reserve_bytes = -1\n", "relay.toml, line 1: "),
        (
            "[limits]\n\nconnections = 0\n",
            "relay.toml, line 3: connections must be at least 1",
        ),
        ("[limits\n", "relay.toml, line 1: "),
    ] {
        std::fs::write(&config, text).unwrap();
        let error = refused();
        assert!(error.contains(expected), "{text}: {error}");
    }
    std::fs::write(&config, [0xff, 0xfe]).unwrap();
    assert!(refused().contains("relay.toml: "));
    // The one that is shipped is right, and says the defaults.
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../relay/operate/relay.toml");
    let settings = aircop_relay::settings::Settings::read(&shipped).unwrap();
    assert_eq!(settings.limits(), aircop_relay::Limits::default());
    let reserve = aircop_relay::store::SqliteOptions::default().reserve_bytes;
    assert_eq!(settings.reserve_bytes, Some(reserve));
}

/// Of a relay of schema 4, the last without digests: Dakar's mailbox, in which the second of four
/// envelopes was acknowledged, by `.dump` of its database.
const STORE_4: &str = include_str!("../../stores/relay_4.sql");

#[tokio::test(flavor = "multi_thread")]
async fn a_store_without_digests_is_taken_over_whole() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("relay");
    init(&data);
    let database = data.join("relay.db");
    std::fs::remove_file(&database).unwrap();
    let raw = rusqlite::Connection::open(&database).unwrap();
    raw.execute_batch(STORE_4).unwrap();
    drop(raw);
    // Nothing is changed by looking.
    let (status, _, error) = relay(&["check"], &data);
    assert_eq!(status, Some(1));
    assert!(
        error.contains("aircop-relay run brings it up to date"),
        "{error}"
    );
    // What it was is saved first.
    let copy = dir.path().join("copy");
    let (status, _, error) = relay(&["backup", "--to", copy.to_str().unwrap()], &data);
    assert_eq!(status, Some(0), "{error}");
    for data in [data, copy] {
        let (_process, ready) = run(&data, &[]);
        let dakar = join(&ready, DAKAR).await;
        let waiting = items(dakar.as_ref()).await;
        let seqs: Vec<u64> = waiting.iter().map(|item| item.seq).collect();
        assert_eq!(seqs, [1, 3, 4]);
        // One that its sender repeats is known, acknowledged or not; another is not.
        for n in 1..=4 {
            deposit(dakar.as_ref(), n).await.unwrap();
        }
        assert_eq!(items(dakar.as_ref()).await, waiting);
        deposit(dakar.as_ref(), 5).await.unwrap();
        assert_eq!(bodies(dakar.as_ref()).await, [1, 3, 4, 5]);
        let (status, found, error) = relay(&["check"], &data);
        assert_eq!(status, Some(0), "{error}");
        assert_eq!(
            (&found["rows"], &found["without_digest"]),
            (&8.into(), &6.into())
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn systemd_is_told_that_it_is_ready_and_that_it_works() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("relay");
    init(&data);
    let path = dir.path().join("notify");
    let socket = std::os::unix::net::UnixDatagram::bind(&path).unwrap();
    socket
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    let mut command = Command::new(program("aircop-relay").unwrap());
    command
        .args(["run", "--listen", "127.0.0.1:0", "--data"])
        .arg(&data)
        .env("NOTIFY_SOCKET", &path)
        .env("WATCHDOG_USEC", "300000")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let process = Group::start(&mut command).unwrap();
    let told = || {
        let mut text = [0; 200];
        let len = socket.recv(&mut text).unwrap();
        String::from_utf8_lossy(&text[..len]).into_owned()
    };
    assert!(told().contains("READY=1"));
    for _ in 0..3 {
        assert!(told().contains("WATCHDOG=1"));
    }
    assert!(process.stop(Duration::from_secs(10)).unwrap().success());
    while !told().contains("STOPPING=1") {}
}
