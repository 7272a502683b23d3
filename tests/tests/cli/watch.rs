//! `sync --watch` runs at headquarters while everything else is done there: over a real relay.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use aircop_tests::process::program;
use aircop_tests::stage::{Office, RelayProcess};
use serde_json::Value;

const NOTE: &str = r#"{"subject": "Handover", "narrative": "Nothing to report."}"#;
/// For what a busy machine does in a minute and a half.
const PATIENCE: Duration = Duration::from_secs(300);
const SEND: [&str; 6] = ["send", "note", "--json-file", "-", "--to", "EVERYONE"];

/// `sync --watch` in a process of its own, line by line.
struct Watch {
    child: Child,
    lines: Receiver<Value>,
}

impl Watch {
    fn start(office: &Office) -> Self {
        let mut child = Command::new(program("aircop").unwrap())
            .args(["sync", "--watch", "--json", "--officer", &office.officer])
            .arg("--data")
            .arg(&office.data)
            .env("AIRCOP_PASSWORD", &office.password)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (tell, lines) = channel();
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                let line = serde_json::from_str(&line).unwrap();
                if tell.send(line).is_err() {
                    return;
                }
            }
        });
        Self { child, lines }
    }

    /// Waits for a line of this event that fits.
    fn hears(&self, event: &str, fits: impl Fn(&Value) -> bool) -> Value {
        loop {
            let line = self.lines.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("no {event} was heard"));
            if line["event"] == event && fits(&line) {
                return line;
            }
        }
    }

    fn ends(mut self) {
        let pid = i32::try_from(self.child.id()).unwrap();
        let pid = rustix::process::Pid::from_raw(pid).unwrap();
        rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
        let code = self.child.wait().unwrap().code();
        // A Windows program knows no such signal.
        if std::env::var_os("AIRCOP_WINE").is_none() {
            assert_eq!(code, Some(0));
        }
    }
}

#[test]
fn headquarters_works_beside_its_watch_which_says_who_asks_to_join() {
    let dir = tempfile::tempdir().unwrap();
    let hq = Office::new(dir.path(), "OCU Brussels", "Duty officer");
    let does = |arguments: &[&str]| hq.run(arguments).unwrap();
    let init = ["hq", "init", "--name", "OCU Brussels", "--country", "BE"];
    let made = does(&[&init[..], &["--place", "Brussels"]].concat());
    let admin = made["relay_admin_key"].as_str().unwrap();
    let relay = RelayProcess::start(&dir.path().join("relay"), admin).unwrap();
    let set = ["hq", "relay", "--address", &relay.address, "--key"];
    does(&[&set[..], &[&relay.key]].concat());
    let create = ["hq", "group", "create", "--name", "AIRCOP", "--kind"];
    does(&[&create[..], &["PERMANENT"]].concat());

    let watch = Watch::start(&hq);
    watch.hears("status", |line| line["link"] == "online");

    // Invite, and somebody asks to join, while it runs.
    let file = dir.path().join("dakar.invitation");
    let file = file.to_str().unwrap();
    let invite = ["hq", "invite", "--name", "JAITF Dakar", "--country", "SN"];
    let more = ["--place", "DSS", "--role", "AIRCOP=PLAIN", "--out", file];
    assert_eq!(does(&[&invite[..], &more].concat())["put_up"], true);
    let dakar = Office::new(dir.path(), "JAITF Dakar", "Lt A. Diop");
    let joining = dakar.run(&["join", file]).unwrap();
    let asks = watch.hears("asks-to-join", |line| line["office_name"] == "JAITF Dakar");
    assert_eq!(asks["fingerprint"], joining["fingerprint"]);
    assert_eq!(asks["officer"], "Lt A. Diop");
    let fingerprint = asks["fingerprint"].as_str().unwrap();
    assert_eq!(does(&["hq", "approve", fingerprint])["put_up"], true);
    assert_eq!(dakar.run(&["sync"]).unwrap()["session"], "unlocked");

    // Both ways, reading and writing; what arrives is told, whoever fetched it.
    let sent = dakar.run_with(&SEND, NOTE).unwrap();
    let heard = watch.hears("arrived", |line| line["reference"] == sent["reference"]);
    assert_eq!(heard["subject"], "Handover");
    assert_eq!(does(&["inbox"])["rows"][0]["reference"], sent["reference"]);
    let second = dakar.run_with(&SEND, NOTE).unwrap();
    does(&["sync"]);
    watch.hears("arrived", |line| line["reference"] == second["reference"]);
    let answer = hq.run_with(&SEND, NOTE).unwrap();
    assert_eq!(answer["state"], "SENT");
    dakar.run(&["sync"]).unwrap();
    assert_eq!(
        dakar.run(&["inbox"]).unwrap()["rows"][0]["reference"],
        answer["reference"]
    );
    // Three at once take turns.
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| does(&["whoami"]));
        }
    });
    // A second watch would tell everything twice.
    let refused = hq.run(&["sync", "--watch"]).unwrap_err().to_string();
    assert!(refused.contains("in-use"), "{refused}");
    // Nobody asks twice.
    watch.ends();
}
