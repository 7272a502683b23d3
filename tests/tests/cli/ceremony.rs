//! An office joins through a real relay although no one person of headquarters can admit it: the
//! programs that people run, and files that pass between three machines.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use aircop_tests::process::program;
use aircop_tests::stage::{Office, RelayProcess};
use serde_json::Value;

/// A machine without an account: only a key file.
struct Holder {
    dir: PathBuf,
    signer: String,
}

fn aircop(dir: &Path, arguments: &[&str]) -> Value {
    let output = Command::new(program("aircop").unwrap())
        .args(arguments)
        .args(["--json", "--kdf-memory", "8"])
        .current_dir(dir)
        .env("AIRCOP_PASSPHRASE", "three horses in the rain")
        .env_remove("HOME")
        .output()
        .unwrap();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {err}");
    serde_json::from_slice(&output.stdout).unwrap()
}

impl Holder {
    fn new(scene: &Path, name: &str) -> Self {
        let dir = scene.join(name);
        std::fs::create_dir(&dir).unwrap();
        let made = aircop(&dir, &["hq", "key", "new", "hq.key", "--name", name]);
        Self {
            signer: made["signer"].as_str().unwrap().to_owned(),
            dir,
        }
    }

    /// The signed copy of a proposal that came on a stick.
    fn signs(&self, file: &str) -> String {
        let copy = self.dir.join("proposal.json");
        std::fs::copy(file, &copy).unwrap();
        aircop(
            &self.dir,
            &["hq", "sign", "proposal.json", "--key", "hq.key"],
        );
        copy.to_str().unwrap().to_owned()
    }
}

#[test]
fn an_office_joins_by_two_signatures_and_is_shut_out_by_one() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    let holders = ["awa", "ben", "chloe"].map(|name| Holder::new(dir.path(), name));
    let hq = Office::new(dir.path(), "OCU Brussels", "Duty officer");
    let does = |arguments: &[&str]| hq.run(arguments).unwrap();

    // Founded by the desk and two of the three.
    let mut init = vec!["hq", "init", "--name", "OCU Brussels", "--country", "BE"];
    let founding = path("founding.json");
    init.extend([
        "--place",
        "Brussels",
        "--root-needs",
        "3",
        "--admit-needs",
        "3",
    ]);
    init.extend(["--proposal", &founding]);
    for holder in &holders {
        init.extend(["--signer", &holder.signer]);
    }
    assert_eq!(does(&init)["missing"], 2);
    let (one, two) = (holders[0].signs(&founding), holders[2].signs(&founding));
    assert!(hq.run(&["hq", "submit", &one]).is_err(), "two of three");
    let founded = does(&["hq", "submit", &one, &two]);
    let admin = founded["relay_admin_key"].as_str().unwrap();
    let relay = RelayProcess::start(&dir.path().join("relay"), admin).unwrap();
    let set = [
        "hq",
        "relay",
        "--address",
        &relay.address,
        "--key",
        &relay.key,
    ];
    assert_eq!(does(&set)["put_up"], true);
    let group = [
        "hq",
        "group",
        "create",
        "--name",
        "AIRCOP",
        "--kind",
        "PERMANENT",
    ];
    assert_eq!(does(&group)["put_up"], true);

    // Dakar asks; the duty officer's own signature admits nobody.
    let invitation = path("dakar.invitation");
    let invite = [
        "hq",
        "invite",
        "--name",
        "JAITF Dakar",
        "--country",
        "SN",
        "--place",
    ];
    let more = ["DSS", "--role", "AIRCOP=PLAIN", "--out", &invitation];
    does(&[&invite[..], &more].concat());
    let dakar = Office::new(dir.path(), "JAITF Dakar", "Lt A. Diop");
    let joining = dakar.run(&["join", &invitation]).unwrap();
    let fingerprint = joining["fingerprint"].as_str().unwrap();
    does(&["hq", "requests"]);
    let admission = path("admission.json");
    let approve = ["hq", "approve", fingerprint, "--proposal", &admission];
    assert_eq!(does(&approve)["missing"], 2);
    does(&["sync"]);
    assert_eq!(dakar.run(&["sync"]).unwrap()["session"], "joining");
    assert_eq!(does(&["hq", "requests"])[0]["approved"], false);

    // What a key holder reads is what the telephone said.
    std::fs::copy(&admission, holders[1].dir.join("proposal.json")).unwrap();
    let shown = aircop(&holders[1].dir, &["hq", "sign", "proposal.json"]);
    assert_eq!(shown["log"], founded["fingerprint"]);
    assert!(shown["says"].to_string().contains("JAITF Dakar"));
    let (one, two) = (holders[1].signs(&admission), holders[2].signs(&admission));
    assert!(hq.run(&["hq", "submit", &one]).is_err());
    assert_eq!(does(&["hq", "submit", &two, &one])["put_up"], true);
    let joined = dakar.run(&["sync"]).unwrap();
    assert_eq!(joined["session"], "unlocked");
    assert_eq!(joined["groups"][0]["name"], "AIRCOP");

    // Its device stands in the directory with the fingerprint of that telephone call; one key
    // shuts it out.
    let directory = dakar.run(&["directory"]).unwrap();
    let devices = directory["devices"].as_array().unwrap();
    let own = devices.iter().find(|d| d["fingerprint"] == fingerprint);
    assert_eq!(own.unwrap()["revoked"], false);
    let begins = fingerprint.get(..9).unwrap();
    let revoke = ["hq", "revoke", "device", begins, "--reason", "PC lost"];
    // Without a terminal it does not ask, so it does not do it, and says whose device it would be.
    let unasked = hq.run(&revoke).unwrap_err();
    assert!(
        format!("{unasked:?}").contains("JAITF Dakar"),
        "{unasked:?}"
    );
    let revoked = does(&[&revoke[..], &["--yes"]].concat());
    assert_eq!(revoked["device"], own.unwrap()["key"]);
    assert_eq!(revoked["fingerprint"], fingerprint);
    assert_eq!(revoked["put_up"], true);
    let listed = does(&["directory"]);
    let devices = listed["devices"].as_array().unwrap();
    let own = devices.iter().find(|d| d["fingerprint"] == fingerprint);
    assert_eq!(own.unwrap()["revoked"], true);
    assert!(
        dakar.run(&["sync"]).is_err(),
        "the relay lets it in no more"
    );
    assert!(
        hq.run(&["hq", "revoke", "device", begins, "--yes"])
            .is_err()
    );
}
