//! Bad invitations, a wrong relay, no relay, a device that is not admitted: what the command line
//! says, with which exit status, and that nothing is lost or left behind.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use aircop_client::hq::{Invited, OfficePlan};
use aircop_client::{Config, Engine};
use aircop_tests::process::program;
use aircop_tests::stage::{Office, RelayProcess};
use serde_json::{Value, json};

const NOTE: &str = r#"{"subject": "Handover", "narrative": "Nothing to report."}"#;
const SEND: [&str; 6] = ["send", "note", "--json-file", "-", "--to", "EVERYONE"];

/// How a command ended.
#[derive(Debug)]
struct Ended {
    status: Option<i32>,
    /// The one document.
    document: Value,
    err: String,
}

impl Ended {
    #[track_caller]
    fn done(self) -> Value {
        assert_eq!(self.status, Some(0), "{} {}", self.document, self.err);
        self.document
    }

    /// Exit status 1; words, code and detail on standard error, the code in the document.
    #[track_caller]
    fn refused(self, code: &str) -> Self {
        assert_eq!(self.status, Some(1), "{} {}", self.document, self.err);
        assert_eq!(self.document["error"]["code"], code, "{}", self.err);
        let mut lines = self.err.lines();
        let words = lines.next().unwrap();
        assert!(
            words.starts_with("aircop: ") && words.ends_with('.'),
            "{words}"
        );
        assert!(
            lines.next().unwrap().trim().starts_with(code),
            "{}",
            self.err
        );
        self
    }
}

fn run(office: &Office, arguments: &[&str]) -> Ended {
    let mut child = Command::new(program("aircop").unwrap())
        .args(arguments)
        .args(["--json", "--kdf-memory", "8", "--language", "en"])
        .args(["--officer", &office.officer, "--data"])
        .arg(&office.data)
        .env("AIRCOP_PASSWORD", &office.password)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that refuses early has closed the pipe.
    let _ = child.stdin.take().unwrap().write_all(NOTE.as_bytes());
    let output = child.wait_with_output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    Ended {
        status: output.status.code(),
        document: serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments:?}: {error}: {err}")),
        err,
    }
}

/// A relay and headquarters with one group.
struct Scene {
    dir: tempfile::TempDir,
    relay: RelayProcess,
    hq: Office,
    /// Whose orders a relay obeys.
    admin: String,
}

impl Scene {
    fn set() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let hq = Office::new(dir.path(), "OCU Brussels", "Duty officer");
        let init = ["hq", "init", "--name", "OCU Brussels", "--country", "BE"];
        let made = run(&hq, &[&init[..], &["--place", "Brussels"]].concat()).done();
        let admin = made["relay_admin_key"].as_str().unwrap().to_owned();
        let relay = RelayProcess::start(&dir.path().join("relay"), &admin).unwrap();
        let scene = Self {
            dir,
            relay,
            hq,
            admin,
        };
        let (address, key) = (scene.relay.address.clone(), scene.relay.key.clone());
        let set = ["hq", "relay", "--address", &address, "--key", &key];
        assert_eq!(run(&scene.hq, &set).done()["put_up"], true);
        let create = ["hq", "group", "create", "--name", "AIRCOP", "--kind"];
        run(&scene.hq, &[&create[..], &["PERMANENT"]].concat()).done();
        scene
    }

    fn office(&self, name: &str) -> Office {
        Office::new(self.dir.path(), name, "Lt A. Diop")
    }

    /// An invitation's file.
    fn invite(&self, name: &str) -> String {
        let file = self.dir.path().join(format!("{name}.invitation"));
        let file = file.to_str().unwrap().to_owned();
        let invite = ["hq", "invite", "--name", name, "--country", "SN", "--place"];
        let more = ["DSS", "--role", "AIRCOP=PLAIN", "--out", &file];
        let made = run(&self.hq, &[&invite[..], &more].concat()).done();
        assert_eq!(made["put_up"], true);
        file
    }

    /// An office that has joined.
    fn enrol(&self, name: &str) -> Office {
        let office = self.office(name);
        let joining = run(&office, &["join", &self.invite(name)]).done();
        let fingerprint = joining["fingerprint"].as_str().unwrap();
        run(&self.hq, &["hq", "requests"]).done();
        run(&self.hq, &["hq", "approve", fingerprint]).done();
        assert_eq!(run(&office, &["sync"]).done()["session"], "unlocked");
        office
    }
}

/// Changes a member of an invitation's file.
fn forge(file: &str, member: &str, value: &str) -> String {
    let mut invitation: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let is_list = invitation[member].is_array();
    assert!(is_list || invitation[member].is_string());
    invitation[member] = if is_list {
        json!([value])
    } else {
        json!(value)
    };
    let forged = format!("{file}.{member}");
    std::fs::write(&forged, invitation.to_string()).unwrap();
    forged
}

/// A refused joining leaves neither keys nor messages.
#[track_caller]
fn nothing_is_left(office: &Office) {
    let left: Vec<_> = std::fs::read_dir(&office.data)
        .map(|dir| dir.flatten().map(|entry| entry.file_name()).collect())
        .unwrap_or_default();
    assert!(left.iter().all(|name| name == "lock"), "{left:?}");
    run(office, &["whoami"]).refused("not-joined");
}

/// Refused because nothing comes from the address, whatever the network says about it.
#[track_caller]
fn nobody_answers(ended: &Ended) {
    assert_eq!(ended.status, Some(1), "{}", ended.err);
    let code = ended.document["error"]["code"].as_str().unwrap();
    let silent = ["relay-unreachable", "relay-nothing-there", "relay-silent"];
    assert!(silent.contains(&code), "{code}: {}", ended.err);
}

fn waiting(office: &Office) -> usize {
    let outbox = run(office, &["outbox"]).done();
    outbox["rows"].as_array().unwrap().len()
}

#[test]
fn an_invitation_is_good_for_one_device() {
    let scene = Scene::set();
    let file = scene.invite("JAITF Dakar");
    let (first, second) = (scene.office("first"), scene.office("second"));
    let joining = run(&first, &["join", &file]).done();
    assert_eq!(joining["session"], "joining");
    run(&second, &["join", &file]).refused("invitation-used");
    nothing_is_left(&second);
    // The first one is not disturbed.
    let fingerprint = joining["fingerprint"].as_str().unwrap();
    run(&scene.hq, &["hq", "requests"]).done();
    run(&scene.hq, &["hq", "approve", fingerprint]).done();
    assert_eq!(run(&first, &["sync"]).done()["session"], "unlocked");
    // Nor can it be used once more afterwards, nor approved twice.
    run(&second, &["join", &file]).refused("invitation-used");
    run(&scene.hq, &["hq", "approve", fingerprint]).refused("invitation-used");
    run(&first, &["join", &file]).refused("already-joined");
}

#[test]
fn an_expired_invitation() {
    let scene = Scene::set();
    let file = scene.invite("JAITF Dakar");
    let office = scene.office("JAITF Dakar");
    let old = forge(&file, "expires", "2026-01-01T00:00:00Z");
    run(&office, &["join", &old]).refused("invitation-expired");
    nothing_is_left(&office);

    // One whose date was changed passes here, and the relay knows better.
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let text = runtime.block_on(expired(&scene.hq));
    let file = scene.dir.path().join("expired");
    std::fs::write(&file, text).unwrap();
    let later = forge(file.to_str().unwrap(), "expires", "2099-01-01T00:00:00Z");
    run(&office, &["join", &later]).refused("invitation-withdrawn");
    nothing_is_left(&office);
}

/// An invitation that was good for no time at all, known to the relay.
async fn expired(hq: &Office) -> String {
    let engine = Engine::start_with(Config::new(hq.data.clone())).unwrap();
    engine.unlock(&hq.officer, &hq.password).await.unwrap();
    let plan = OfficePlan {
        name: "JAITF Lagos".into(),
        kind: "JAITF".parse().unwrap(),
        country: "NG".into(),
        place: "LOS".into(),
        languages: vec!["en".into()],
    };
    let roles = Vec::new();
    let invitation = engine.invite(&Invited::Office { plan, roles }, 0).unwrap();
    engine.shutdown().await;
    drop(engine);
    // A new connection puts up everything before it settles.
    run(hq, &["sync"]).done();
    invitation.to_text()
}

#[test]
fn what_answers_has_another_key() {
    let scene = Scene::set();
    let dakar = scene.enrol("JAITF Dakar");
    let other = RelayProcess::start(&scene.dir.path().join("other"), &scene.admin);
    let other = other.unwrap();

    let praia = scene.office("JAITF Praia");
    let file = scene.invite("JAITF Praia");
    run(&praia, &["join", &forge(&file, "relay_key", &other.key)]).refused("relay-wrong-key");
    nothing_is_left(&praia);
    run(
        &praia,
        &["join", &forge(&file, "relay_addresses", &other.address)],
    )
    .refused("relay-wrong-key");
    nothing_is_left(&praia);
    run(&praia, &["join", &forge(&file, "relay_key", "abcd")]).refused("invitation-malformed");

    // A relay that does not answer with its key is not stated, unless on purpose.
    let address = scene.relay.address.clone();
    let set = ["hq", "relay", "--address", &address, "--key", &other.key];
    run(&scene.hq, &set).refused("relay-wrong-key");
    run(&scene.hq, &["sync"]).done();
    // Then the statement is kept, and says that it has not left.
    let ended = run(&scene.hq, &[&set[..], &["--force"]].concat());
    assert!(ended.err.contains("relay-wrong-key"), "{}", ended.err);
    assert_eq!(ended.done()["put_up"], false);
    run(&scene.hq, &["sync"]).refused("relay-wrong-key");
    run(&scene.hq, &SEND).refused("relay-wrong-key");
    assert_eq!(waiting(&scene.hq), 0, "refused is not sent later");

    // With the right key everything goes on.
    let key = scene.relay.key.clone();
    let set = ["hq", "relay", "--address", &address, "--key", &key];
    let set = run(&scene.hq, &set);
    assert_eq!(set.document["put_up"], true, "{}", set.err);
    run(&dakar, &["sync"]).done();
}

#[test]
fn the_relay_does_not_know_an_invitation_yet() {
    let mut scene = Scene::set();
    // Made while headquarters could not reach the relay.
    scene.relay.kill();
    let file = scene.dir.path().join("late.invitation");
    let file = file.to_str().unwrap();
    let invite = ["hq", "invite", "--name", "JAITF Praia", "--country", "CV"];
    let more = ["--place", "RAI", "--out", file];
    let made = run(&scene.hq, &[&invite[..], &more].concat()).done();
    assert_eq!(made["put_up"], false);
    scene.relay.run().unwrap();
    let praia = scene.office("JAITF Praia");
    run(&praia, &["join", file, "--wait", "0"]).refused("invitation-unknown");
    nothing_is_left(&praia);
    // It goes on trying by itself.
    let joined = std::thread::scope(|scope| {
        let joining = scope.spawn(|| run(&praia, &["join", file]));
        std::thread::sleep(std::time::Duration::from_secs(1));
        run(&scene.hq, &["sync"]).done();
        joining.join().unwrap()
    });
    assert!(joined.err.contains("invitation-unknown"), "{}", joined.err);
    assert_eq!(joined.done()["session"], "joining");
}

#[test]
fn the_relay_is_replaced_by_command_line_and_by_a_stick() {
    let mut scene = Scene::set();
    let (dakar, praia) = (scene.enrol("JAITF Dakar"), scene.enrol("JAITF Praia"));
    let other = RelayProcess::start(&scene.dir.path().join("other"), &scene.admin);
    let other = other.unwrap();
    let silent = ["hq", "relay", "--address", "127.0.0.1:1", "--key"];
    nobody_answers(&run(&scene.hq, &[&silent[..], &[&other.key]].concat()));

    // A second address that is silent is only a note.
    let set = [
        "hq",
        "relay",
        "--key",
        &other.key,
        "--address",
        &other.address,
    ];
    let more = ["--address", "127.0.0.1:1"];
    let moved = run(&scene.hq, &[&set[..], &more].concat());
    assert!(moved.err.contains("127.0.0.1:1"), "{}", moved.err);
    assert_eq!(moved.done()["put_up"], true);
    // Dakar hears of it at the old relay, which then goes.
    run(&dakar, &["sync"]).done();
    scene.relay.kill();
    let sent = run(&dakar, &SEND).done();
    assert_eq!(sent["state"], "SENT");
    run(&scene.hq, &["sync"]).done();
    let inbox = run(&scene.hq, &["inbox"]).done();
    assert_eq!(inbox["rows"][0]["reference"], sent["reference"]);

    // Praia comes too late for that.
    nobody_answers(&run(&praia, &["sync"]));
    let stick = scene.dir.path().join("relay.statement");
    let stick = stick.to_str().unwrap();
    run(&scene.hq, &["hq", "relay", "--statement", stick]).done();
    let text = std::fs::read_to_string(stick).unwrap();
    assert!(!text.contains("Dakar"), "names are sealed");
    let taken = run(&praia, &["relay", "take", stick]).done();
    assert_eq!(taken["moved_to"][0], other.address.as_str());
    run(&praia, &["sync"]).done();
    let inbox = run(&praia, &["inbox"]).done();
    assert_eq!(inbox["rows"][0]["reference"], sent["reference"]);
}

#[test]
fn no_relay_answers() {
    let mut scene = Scene::set();
    let dakar = scene.enrol("JAITF Dakar");
    let file = scene.invite("JAITF Praia");
    scene.relay.kill();

    let praia = scene.office("JAITF Praia");
    run(&praia, &["join", &file]).refused("relay-nothing-there");
    nothing_is_left(&praia);
    run(&dakar, &["sync"]).refused("relay-nothing-there");
    let heartbeat = run(&scene.hq, &["hq", "heartbeat"]);
    assert!(
        heartbeat.err.contains("relay-nothing-there"),
        "{}",
        heartbeat.err
    );
    assert_eq!(heartbeat.done()["put_up"], false);

    // A message waits, and says so.
    let sent = run(&dakar, &SEND);
    assert!(sent.err.contains("relay-nothing-there"), "{}", sent.err);
    // A status of its own: a script can tell it from a message that has left.
    assert_eq!(sent.status, Some(3));
    let sent = sent.document;
    assert_eq!(sent["state"], "WAITING");
    assert_eq!(waiting(&dakar), 1);
    // Reading goes on.
    run(&dakar, &["inbox"]).done();
    let shown = run(&dakar, &["show", sent["reference"].as_str().unwrap()]).done();
    assert_eq!(shown["messages"][0]["row"]["state"], "WAITING");
    // Nobody acknowledges what they sent themselves.
    let id = sent["message"].as_str().unwrap();
    run(&dakar, &["acknowledge", id]).refused("own-message");

    // And it goes out by itself.
    scene.relay.run().unwrap();
    assert_eq!(run(&dakar, &["sync"]).done()["counts"]["outbox"], 0);
    run(&scene.hq, &["sync"]).done();
    let inbox = run(&scene.hq, &["inbox"]).done();
    assert_eq!(inbox["rows"][0]["reference"], sent["reference"]);
    assert_eq!(inbox["rows"].as_array().unwrap().len(), 1);
    // Nobody is there to confirm the next one: it has left, and that is told apart, too.
    let left = run(&scene.hq, &[&SEND[..], &["--wait", "1"]].concat());
    assert_eq!(left.status, Some(4), "{}", left.err);
    assert_eq!(left.document["state"], "SENT");
    assert_eq!(left.document["delivered"], 0);
    run(&praia, &["join", &file]).done();
}

#[test]
fn a_device_that_is_not_admitted() {
    let scene = Scene::set();
    let dakar = scene.office("JAITF Dakar");
    run(&dakar, &["join", &scene.invite("JAITF Dakar")]).done();
    // Not yet: it may ask, and read nothing, and send nothing.
    let status = run(&dakar, &["sync"]).done();
    assert_eq!(status["session"], "joining");
    run(&dakar, &SEND).refused("invitation-pending");
    for task in [&["hq", "heartbeat"][..], &["hq", "requests"]] {
        run(&dakar, task).refused("not-headquarters");
    }
    // Not with another's fingerprint.
    let wrong = ["hq", "approve", "0000-0000-0000-0000-0000"];
    run(&scene.hq, &wrong).refused("unknown-request");
    assert_eq!(run(&dakar, &["sync"]).done()["session"], "joining");

    // No longer: the relay has cut it off.
    let praia = scene.enrol("JAITF Praia");
    let revoke = [
        "hq",
        "revoke",
        "office",
        "JAITF Praia",
        "--yes",
        "--reason",
        "stolen PC",
    ];
    assert_eq!(run(&scene.hq, &revoke).done()["put_up"], true);
    run(&praia, &["sync"]).refused("relay-revoked");
    run(&praia, &SEND).refused("relay-revoked");
    assert_eq!(waiting(&praia), 0);
    assert!(
        Path::new(&praia.data).join("vault").exists(),
        "reading goes on"
    );
    run(&praia, &["inbox"]).done();
}
