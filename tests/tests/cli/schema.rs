//! `aircop schema`: every command is given once over a real relay, and what it prints with `--json`
//! is what its schema says.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use aircop_tests::process::program;
use aircop_tests::stage::{Office, RelayProcess};
use jsonschema::Validator;
use serde_json::{Value, json};

/// Schemas by command; how often a document of each was compared.
struct Shapes(BTreeMap<String, (Validator, RefCell<u32>)>);

/// The program without a desk.
fn bare(arguments: &[&str]) -> Value {
    let mut all = arguments.to_vec();
    all.push("--json");
    let output = Command::new(program("aircop").unwrap())
        .args(all)
        .env("AIRCOP_PASSPHRASE", "correct horse battery staple")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|why| panic!("{why}: {said}"))
}

impl Shapes {
    fn read() -> Self {
        let names = bare(&["schema"]);
        let shape = |name: &str| {
            let schema = bare(&["schema", name]);
            let validator = jsonschema::validator_for(&schema).unwrap();
            (name.to_owned(), (validator, RefCell::new(0)))
        };
        let names = names.as_array().unwrap().iter();
        Self(names.map(|name| shape(name.as_str().unwrap())).collect())
    }

    #[track_caller]
    fn compare(&self, name: &str, document: &Value) {
        let (validator, times) = &self.0[name];
        let faults: Vec<String> = validator
            .iter_errors(document)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{name}: {faults:?}: {document}");
        // A schema that takes everything would prove nothing.
        assert!(!validator.is_valid(&json!("anything")), "{name}");
        assert!(
            !validator.is_valid(&json!({})) || *document == json!({}),
            "{name}"
        );
        *times.borrow_mut() += 1;
    }

    /// The longest name of a command that these arguments begin with.
    fn name(&self, arguments: &[&str]) -> String {
        let words: Vec<&str> = arguments.iter().take(3).copied().collect();
        (1..=words.len())
            .rev()
            .map(|n| words.get(..n).unwrap().join("-"))
            .find(|name| self.0.contains_key(name))
            .unwrap_or_else(|| panic!("no schema for {arguments:?}"))
    }
}

/// A desk whose every answer is compared.
struct Desk<'a> {
    office: Office,
    shapes: &'a Shapes,
}

impl<'a> Desk<'a> {
    fn new(dir: &Path, name: &str, shapes: &'a Shapes) -> Self {
        let office = Office::new(dir, name, "Duty officer");
        Self { office, shapes }
    }

    #[track_caller]
    fn does(&self, arguments: &[&str]) -> Value {
        self.takes(arguments, "")
    }

    #[track_caller]
    fn takes(&self, arguments: &[&str], input: &str) -> Value {
        let (document, said) = self.says(arguments, input);
        assert!(document.get("error").is_none(), "{arguments:?}: {said}");
        self.shapes.compare(&self.shapes.name(arguments), &document);
        document
    }

    #[track_caller]
    fn says(&self, arguments: &[&str], input: &str) -> (Value, String) {
        let mut child = Command::new(program("aircop").unwrap())
            .args(arguments)
            .args(["--json", "--kdf-memory", "8", "--language", "en"])
            .args(["--officer", &self.office.officer, "--data"])
            .arg(&self.office.data)
            .env("AIRCOP_PASSWORD", &self.office.password)
            .env("AIRCOP_NEW_PASSWORD", "a second password of some length")
            .env("AIRCOP_PASSPHRASE", "correct horse battery staple")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // One that does not read has closed the pipe.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let document = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|why| panic!("{arguments:?}: {why}: {said}"));
        (document, said)
    }
}

fn text<'a>(document: &'a Value, member: &str) -> &'a str {
    document[member]
        .as_str()
        .unwrap_or_else(|| panic!("{member}: {document}"))
}

/// A new office joins and is admitted.
fn joins<'a>(hq: &Desk<'a>, dir: &Path, name: &str, roles: &[&str]) -> Desk<'a> {
    let office = Desk::new(dir, name, hq.shapes);
    let file = dir.join(format!("{name}.invitation"));
    let file = file.to_str().unwrap();
    let (_, place) = name.split_once(' ').unwrap();
    let invite = ["hq", "invite", "--name", name, "--country", "SN", "--place"];
    let mut invite = [&invite[..], &[place, "--out", file]].concat();
    for role in roles {
        invite.extend(["--role", role]);
    }
    hq.does(&invite);
    let asked = office.does(&["join", file]);
    let fingerprint = text(&asked, "fingerprint").to_owned();
    hq.does(&["hq", "requests"]);
    hq.does(&["hq", "approve", &fingerprint]);
    office.does(&["sync"]);
    office
}

const NOTE: &str = r#"{"subject": "Handover", "narrative": "Nothing to report."}"#;
const SEIZURE: &str = r#"{"subject": "Courier",
    "seizure": {"at": "2026-01-05T10:00:00Z", "airport": "DSS", "location": "PAX_ARRIVAL", "detection": ["PROFILE"],
        "goods": [{"category": "DRUGS", "drug": "COCAINE_HCL", "quantity": "1.2",
                   "unit": "KG"}]}}"#;

#[test]
#[allow(clippy::too_many_lines, reason = "one command after the other")]
fn what_every_command_prints_is_what_its_schema_says() {
    let shapes = Shapes::read();
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let path = |name: &str| dir.join(name).to_str().unwrap().to_owned();

    // What needs no desk.
    let lone = |arguments: &[&str]| {
        let document = bare(arguments);
        shapes.compare(&shapes.name(arguments), &document);
        document
    };
    lone(&["codes"]);
    lone(&["codes", "urgency"]);
    lone(&["completion", "bash"]);
    lone(&["manual", "--out", &path("man")]);
    let key = lone(&["hq", "key", "new", &path("ben.key"), "--name", "ben"]);
    lone(&["hq", "key", "show", &path("ben.key")]);

    // Headquarters.
    let hq = Desk::new(dir, "OCU Brussels", &shapes);
    let init = ["hq", "init", "--name", "OCU Brussels", "--country", "BE"];
    let made = hq.does(&[&init[..], &["--place", "Brussels"]].concat());
    let admin = text(&made, "relay_admin_key");
    let relay = RelayProcess::start(&dir.join("relay"), admin).unwrap();
    let set = [
        "hq",
        "relay",
        "--address",
        &relay.address,
        "--key",
        &relay.key,
    ];
    hq.does(&set);
    hq.does(&["hq", "relay", "--statement", &path("statement")]);
    let create = ["hq", "group", "create", "--kind"];
    hq.does(&[&create[..], &["PERMANENT", "--name", "AIRCOP"]].concat());
    hq.does(&[&create[..], &["EXERCISE", "--name", "HARMATTAN"]].concat());
    hq.does(&["hq", "group", "list"]);
    hq.does(&["hq", "heartbeat"]);
    hq.does(&["hq", "log-key"]);
    let both = ["AIRCOP=PLAIN", "HARMATTAN=CN"];
    let dakar = joins(&hq, dir, "JAITF Dakar", &both);
    let praia = joins(&hq, dir, "JAITF Praia", &both);
    hq.does(&[
        "hq",
        "role",
        "--office",
        "JAITF Praia",
        "--group",
        "AIRCOP",
        "--role",
        "CN",
    ]);
    hq.does(&["hq", "telephone", "JAITF Praia", "+238 241 00 00"]);
    dakar.does(&["relay", "take", &path("statement")]);
    dakar.does(&["relay", "proxy", "environment"]);

    // Somebody who is refused, and an invitation that is taken back.
    let invite = ["hq", "invite", "--name", "JAITF Bissau", "--country", "GW"];
    hq.does(&[&invite[..], &["--place", "OXB", "--out", &path("bissau")]].concat());
    let bissau = Desk::new(dir, "JAITF Bissau", &shapes);
    let asked = bissau.does(&["join", &path("bissau")]);
    hq.does(&["hq", "requests"]);
    hq.does(&["hq", "refuse", text(&asked, "fingerprint")]);
    let refused = bissau.says(&["sync"], "").0;
    assert_eq!(refused["error"]["code"], "invitation-refused");
    shapes.compare("error", &refused);
    let invite = ["hq", "invite", "--name", "JAITF Lome", "--country", "TG"];
    let whole = hq.does(&[&invite[..], &["--place", "LFW"]].concat());
    assert!(whole["invitation"].is_object());
    let offices = path("offices.csv");
    let list = "Name,Country,Airport\nJAITF Accra,Ghana,ACC\nJAITF Nowhere,XX,QQQ\n";
    std::fs::write(&offices, list).unwrap();
    let invite = ["hq", "invite-list", &offices];
    let looked = hq.does(&[&invite[..], &["--dry-run"]].concat());
    assert_eq!(looked["rows"][1]["faults"][0]["field"], "country");
    let folder_of_invitations = path("invitations");
    let to = [
        &invite[..],
        &["--to", &folder_of_invitations, "--role", "AIRCOP=PLAIN"],
    ]
    .concat();
    let refused = hq.says(&to, "").0;
    assert_eq!(refused["error"]["fields"][0]["field"], "3.country");
    let invited = hq.does(&[&to[..], &["--leave-out", "3"]].concat());
    assert_eq!(invited["offices"][0]["file"], "jaitf-accra.invitation");
    let made = hq.does(&["hq", "invitations"]);
    let open = made.as_array().unwrap().iter();
    let open = open.rev().find(|made| made["state"] == "OPEN").unwrap();
    hq.does(&["hq", "cancel", text(open, "id")]);

    // Messages.
    let send = [
        "send",
        "note",
        "--json-file",
        "-",
        "--to",
        "EVERYONE",
        "--group",
        "AIRCOP",
    ];
    let sent = dakar.takes(&send, NOTE);
    let reference = text(&sent, "reference").to_owned();
    praia.does(&["sync"]);
    praia.does(&["inbox"]);
    praia.does(&["list", "all"]);
    praia.does(&["show", &reference]);
    praia.does(&["search", "handover"]);
    praia.does(&["seen", &reference]);
    praia.does(&["acknowledge", &reference]);
    praia.does(&["assign", &reference]);
    praia.does(&["assign", &reference, "--nobody"]);
    praia.does(&["remark", &reference, "seen", "before"]);
    dakar.does(&["outbox"]);
    dakar.does(&["resend", &reference]);
    let evidence = path("evidence");
    dakar.does(&["evidence", &reference, "--out", &evidence]);
    dakar.does(&["verify", &evidence]);
    let vectors = concat!(env!("CARGO_MANIFEST_DIR"), "/vectors/evidence.json");
    let vectors: Value = serde_json::from_slice(&std::fs::read(vectors).unwrap()).unwrap();
    let split = path("split");
    let file = vectors["split_files"][0]["file"].clone();
    let file: aircop_client::split_view::SplitEvidence = serde_json::from_value(file).unwrap();
    std::fs::write(&split, file.to_text()).unwrap();
    lone(&["verify", &split]);
    let note = path("note.json");
    std::fs::write(&note, NOTE).unwrap();
    let photo = path("list.txt");
    std::fs::write(&photo, "seat 14C").unwrap();
    let with = [
        "send",
        "note",
        "--json-file",
        &note,
        "--attach",
        &photo,
        "--to",
        "EVERYONE",
    ];
    let sent = dakar.does(&[&with[..], &["--group", "AIRCOP"]].concat());
    praia.does(&["sync"]);
    praia.does(&["attachments", text(&sent, "reference")]);
    praia.does(&[
        "save",
        text(&sent, "reference"),
        "1",
        "--to",
        &path("saved.txt"),
    ]);
    let seizure = [
        "send",
        "seizure",
        "--json-file",
        "-",
        "--to",
        "EVERYONE",
        "--group",
        "AIRCOP",
    ];
    let seizure = dakar.takes(&seizure, SEIZURE);

    // Watch list, officers, the log, figures.
    let add = ["watch", "add", "person", "Ndiaye*", "--reason", "Courier"];
    dakar.does(&add);
    let entries = path("entries.json");
    let entry = json!([{"kind": "telephone", "text": "+221771234567", "reason": "Courier"}]);
    std::fs::write(&entries, entry.to_string()).unwrap();
    dakar.does(&["watch", "import", &entries]);
    let list = dakar.does(&["watch", "list"]);
    let number = list[0]["number"].to_string();
    dakar.does(&["watch", "remove", &number]);
    let ask = [
        "enquiry",
        "ask",
        "--to",
        "JAITF Praia",
        "--reason",
        "Courier",
    ];
    dakar.does(&[&ask[..], &["--document", "FX204418"]].concat());
    praia.does(&["sync"]);
    praia.does(&["enquiry", "list"]);
    praia.does(&["enquiry", "show", "1"]);
    praia.does(&["enquiry", "answer", "1", "--decline"]);
    praia.does(&["enquiry", "answer-by-itself", "no-hit", "on"]);
    dakar.does(&["sync"]);
    dakar.does(&["enquiry", "show", "1"]);
    dakar.does(&["officer", "list"]);
    dakar.does(&["officer", "add", "Lt B. Sow"]);
    dakar.does(&["officer", "administer", "Lt B. Sow"]);
    dakar.does(&["officer", "remove", "Lt B. Sow"]);
    dakar.does(&["quarantine"]);
    dakar.takes(&["passengers", "-"], "Name,Born\nSow Awa,1985-06-12\n");
    dakar.does(&["alarm", "list"]);
    dakar.does(&["alarm", "note"]);
    dakar.does(&["audit"]);
    dakar.does(&["directory"]);
    dakar.does(&["whoami"]);
    let doctor = dakar.does(&["doctor", "--connect"]);
    let last = doctor["checks"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["check"], &last["verdict"]),
        (&json!("relay"), &json!("good"))
    );
    dakar.does(&["import", "--example"]);
    dakar.does(&["import", "--list"]);
    dakar.does(&["import", "--forget", "1"]);
    let table = path("older.csv");
    std::fs::write(&table, "date,country\n2005-01-04,SN\n").unwrap();
    dakar.does(&["import", &table, "--dry-run"]);
    dakar.does(&["statistics", "--by", "country"]);
    dakar.does(&["response"]);
    dakar.does(&["board", "AIRCOP"]);
    dakar.does(&["board", "AIRCOP", "--show", "messages"]);
    dakar.does(&["results", "AIRCOP"]);
    dakar.does(&["results", "AIRCOP", "--show", "withdrawn"]);
    let role = ["hq", "role", "--office", "JAITF Praia", "--group"];
    hq.does(&[&role[..], &["AIRCOP", "--role", "OCU"]].concat());
    praia.does(&["sync"]);
    let briefing = path("briefing.txt");
    std::fs::write(&briefing, "Opening\n\nSix in the morning.\n").unwrap();
    let english = format!("en={briefing}");
    praia.does(&["briefing", "send", "AIRCOP", "--text", &english]);
    dakar.does(&["sync"]);
    dakar.does(&["briefing", "show", "AIRCOP"]);
    dakar.does(&["briefing", "acknowledge", "AIRCOP"]);
    praia.does(&["sync"]);
    praia.does(&["briefing", "roll-call", "AIRCOP"]);
    dakar.does(&[
        "export",
        "list",
        "all",
        "--format",
        "csv",
        "--out",
        &path("list.csv"),
    ]);
    let cen = [
        "export",
        "cen",
        text(&seizure, "reference"),
        "--format",
        "json",
        "--out",
    ];
    dakar.does(&[&cen[..], &[&path("cen.json")]].concat());
    dakar.does(&[
        "exercise",
        "play",
        "cocair",
        "--group",
        "HARMATTAN",
        "--speed",
        "0",
    ]);
    dakar.does(&["backup", &path("backup")]);
    dakar.does(&["restore", &path("backup")]);

    // How long messages are kept.
    hq.does(&["hq", "retention"]);
    let days = hq.does(&["hq", "retention", "--group", "AIRCOP", "--alert", "90"]);
    assert_eq!(days["days"]["alert"], 90);
    praia.does(&["retention", "list", "--on", "2035-01-01"]);
    praia.does(&[
        "retention",
        "hold",
        &reference,
        "--reason",
        "Court of Praia",
    ]);
    let holds = praia.does(&["retention", "holds"]);
    assert_eq!(holds[0]["reason"], "Court of Praia");
    let erase = [
        "retention",
        "erase",
        "--thread",
        &reference,
        "--order",
        "By order",
    ];
    let sure = [&erase[..], &["--yes"]].concat();
    let held = praia.says(&sure, "").0;
    assert_eq!(held["error"]["code"], "legal-hold");
    praia.does(&["retention", "release", &reference]);
    let unasked = praia.says(&erase, "").0;
    assert_eq!(unasked["error"]["code"], "not-confirmed");
    let erased = praia.does(&sure);
    assert_eq!(erased["references"], json!([reference]));
    let certificate = path("erasure.json");
    praia.does(&["retention", "certificate", &certificate]);
    let proven = lone(&["verify", &certificate]);
    assert_eq!(proven["erased"][0]["reference"], json!(reference));
    praia.does(&["retention", "automatic", "on"]);
    // Its sender is told, and shows it.
    praia.does(&["sync"]);
    dakar.does(&["sync"]);
    let shown = dakar.does(&["show", &reference]);
    let recipients = shown["messages"][0]["recipients"].as_array().unwrap();
    let told = |r: &&Value| r["office"]["name"] == "JAITF Praia" && r["erased"].is_string();
    assert_eq!(recipients.iter().filter(told).count(), 1);

    let carried = path("carried");
    dakar.does(&["outbox", "export", "--to", &carried]);
    praia.does(&["outbox", "carry", &carried]);

    // More people sign.
    let signer = text(&key, "signer");
    hq.does(&["hq", "policy"]);
    dakar.does(&["witness"]);
    let witness = dakar.does(&["witness", "--begin", "unodc"]);
    let witness = format!("unodc={}", text(&witness, "key"));
    hq.does(&["hq", "policy", "--add-witness", &witness]);
    hq.does(&[
        "hq",
        "policy",
        "--add",
        signer,
        "--root-needs",
        "2",
        "--groups-needs",
        "2",
    ]);
    let proposal = path("proposal");
    let close = [
        "hq",
        "group",
        "close",
        "HARMATTAN",
        "--yes",
        "--proposal",
        &proposal,
    ];
    hq.does(&close);
    lone(&["hq", "sign", &proposal]);
    let device = dakar.does(&["directory"]);
    let device = text(&device["devices"][2], "key").to_owned();
    hq.does(&["hq", "revoke", "device", &device, "--yes"]);
    hq.does(&["hq", "renew", &proposal, "--proposal", &path("renewed")]);
    lone(&["hq", "sign", &path("renewed"), "--key", &path("ben.key")]);
    hq.does(&["hq", "submit", &path("renewed")]);

    // Drafts, and what is taken back while no relay answers.
    let save = ["draft", "save", "note", "--json-file", "-"];
    let draft = dakar.takes(&save, NOTE);
    let draft = text(&draft, "draft");
    dakar.does(&["drafts"]);
    dakar.does(&["draft", "show", draft]);
    dakar.takes(&["draft", "change", draft, "--json-file", "-"], NOTE);
    dakar.does(&["draft", "drop", draft]);
    let to = ["--group", "AIRCOP", "--to", "EVERYONE"];
    let draft = dakar.takes(&[&save[..], &to].concat(), NOTE);
    drop(relay);
    let waits = dakar.does(&["draft", "send", text(&draft, "draft")]);
    assert_eq!(waits["state"], "WAITING");
    let bundle = path("bundle");
    dakar.does(&["recall", text(&waits, "reference")]);
    let note = [
        "send",
        "note",
        "--json-file",
        "-",
        "--group",
        "AIRCOP",
        "--to",
        "EVERYONE",
    ];
    dakar.takes(&note, NOTE);
    dakar.does(&["outbox", "export", "--to", &bundle]);
    praia.does(&["inbox", "import", &bundle]);

    hq.does(&["hq", "revoke", "office", "JAITF Praia", "--yes"]);
    praia.does(&["wipe", "--yes"]);

    let unseen: Vec<&String> = shapes
        .0
        .iter()
        .filter(|(_, (_, times))| *times.borrow() == 0)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        unseen,
        [
            "alarm-export",
            "message",
            "officer-password",
            "watch-entries"
        ]
    );
}
