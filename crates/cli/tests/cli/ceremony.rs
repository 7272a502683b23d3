//! Headquarters with three keys in three places, by the real program: no account and no network at
//! the key holders', and only files between them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::desk::{Desk, Ended, ended, program};

const INIT: [&str; 10] = [
    "hq",
    "init",
    "--officer",
    "Duty officer",
    "--name",
    "OCU Brussels",
    "--country",
    "BE",
    "--place",
    "Brussels",
];

/// Somebody who signs for headquarters, on a machine of their own.
struct Holder {
    dir: TempDir,
    name: &'static str,
    passphrase: String,
    /// As it is put into the policy.
    signer: String,
}

impl Holder {
    fn new(name: &'static str) -> Self {
        let mut holder = Self {
            dir: tempfile::tempdir().unwrap(),
            name,
            passphrase: format!("the passphrase of {name}"),
            signer: String::new(),
        };
        let key = holder.path("hq.key");
        let made = holder.done(&["hq", "key", "new", &key, "--name", name]);
        holder.signer = made["signer"].as_str().unwrap().to_owned();
        holder
    }

    fn path(&self, file: &str) -> String {
        self.dir.path().join(file).to_str().unwrap().to_owned()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command
            .args(arguments)
            .args(["--kdf-memory", "8"])
            .current_dir(self.dir.path())
            .env_clear()
            .env("AIRCOP_PASSPHRASE", &self.passphrase)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.command(arguments).output().unwrap())
    }

    fn done(&self, arguments: &[&str]) -> Value {
        let ended = self.run(&[arguments, &["--json"]].concat());
        assert_eq!(ended.status, 0, "{arguments:?}: {}", ended.err);
        ended.document()
    }

    /// Gets a copy of the file, signs it, and hands it back under a name of its own.
    fn signs(&self, desk: &Desk, file: &str) -> String {
        let copy = self.receives(file);
        self.done(&["hq", "sign", &copy, "--key", &self.path("hq.key")]);
        let back = desk.path(&format!("from-{}.json", self.name));
        std::fs::copy(&copy, &back).unwrap();
        back
    }

    fn receives(&self, file: &str) -> String {
        let name = Path::new(file).file_name().unwrap().to_str().unwrap();
        let copy = self.path(name);
        std::fs::copy(file, &copy).unwrap();
        copy
    }
}

fn three() -> [Holder; 3] {
    ["awa", "ben", "chloe"].map(Holder::new)
}

/// What the desk writes down for others to sign.
fn proposes(desk: &Desk, arguments: &[&str], file: &str, missing: u64) -> String {
    let file = desk.path(file);
    let made = desk.done(&[arguments, &["--proposal", &file]].concat());
    assert_eq!(made["proposal"], file.as_str());
    assert_eq!(made["missing"], missing);
    file
}

fn size(desk: &Desk) -> u64 {
    desk.done(&["directory"])["size"].as_u64().unwrap()
}

/// The desk's own key and those of the three; two must sign but for revocations.
fn headquarters(holders: &[Holder; 3]) -> Desk {
    let desk = Desk::new();
    let mut init = INIT.to_vec();
    for holder in holders {
        init.extend(["--signer", &holder.signer]);
    }
    init.extend([
        "--root-needs",
        "2",
        "--admit-needs",
        "2",
        "--groups-needs",
        "2",
    ]);
    let file = proposes(&desk, &init, "founding.json", 1);
    let alone = desk
        .run(&["hq", "submit", &file])
        .refused("signatures-missing");
    assert!(alone.err.contains("1 of 2"), "{}", alone.err);
    desk.run(&["directory"]).refused("not-joined");
    let signed = holders[0].signs(&desk, &file);
    let founded = desk.done(&["hq", "submit", &signed]);
    assert_eq!(founded["relay_admin_key"].as_str().unwrap().len(), 64);
    assert_eq!(founded["fingerprint"].as_str().unwrap().len(), 39);
    // Policy, office, device, and the first heartbeat.
    assert_eq!(size(&desk), 4);
    desk.run(&["hq", "submit", &signed])
        .refused("proposal-stale");
    desk
}

#[test]
fn two_of_the_keys_open_a_group_and_one_does_not() {
    let holders = three();
    let desk = headquarters(&holders);
    let open = [
        "hq",
        "group",
        "create",
        "--name",
        "AIRCOP",
        "--kind",
        "PERMANENT",
    ];
    let file = proposes(&desk, &open, "group.json", 1);
    desk.run(&["hq", "submit", &file])
        .refused("signatures-missing");
    assert_eq!(size(&desk), 4);

    // In words, without a key and without an account.
    let copy = holders[1].receives(&file);
    let shown = holders[1].run(&["hq", "sign", &copy]);
    assert_eq!(shown.status, 0, "{}", shown.err);
    for words in ["AIRCOP", "OCU Brussels", "Signatures: 1 of 2 (hq)"] {
        assert!(shown.out.contains(words), "{words}: {}", shown.out);
    }
    let signed = holders[1].signs(&desk, &file);
    let submitted = desk.done(&["hq", "submit", &file, &signed]);
    assert_eq!(submitted["size"], 6);
    let groups = desk.done(&["hq", "group", "list"]);
    assert_eq!(groups[0]["name"], "AIRCOP");
    assert_eq!(groups[0]["role"], "OCU");

    // Role change, leaving, closing: the same way.
    let role = [
        "hq",
        "role",
        "--office",
        "OCU Brussels",
        "--group",
        "AIRCOP",
        "--role",
    ];
    for (nth, role) in [
        [&role[..], &["CN"]].concat(),
        [&role[..], &["NONE"]].concat(),
    ]
    .iter()
    .enumerate()
    {
        let file = proposes(&desk, role, &format!("role-{nth}.json"), 1);
        desk.done(&["hq", "submit", &holders[2].signs(&desk, &file)]);
    }
    // Out of it, headquarters still sees who is in it.
    let groups = desk.done(&["hq", "group", "list"]);
    assert_eq!(groups[0]["role"], "");
    assert_eq!(groups[0]["members"], serde_json::json!([]));
    let close = ["hq", "group", "close", "AIRCOP", "--yes"];
    let file = proposes(&desk, &close, "close.json", 1);
    desk.done(&["hq", "submit", &holders[0].signs(&desk, &file)]);
    desk.run(&close).refused("unknown-group");
}

#[test]
fn without_a_name_the_proposal_gets_one_that_is_not_taken() {
    let holders = three();
    let desk = headquarters(&holders);
    let here = tempfile::tempdir().unwrap();
    let mut files: Vec<PathBuf> = Vec::new();
    for name in ["ONE", "TWO"] {
        let create = [
            "hq", "group", "create", "--name", name, "--kind", "EXERCISE",
        ];
        let mut command = desk.command(&[&create[..], &["--language", "en"]].concat());
        let said = ended(command.current_dir(here.path()).output().unwrap());
        assert_eq!(said.status, 0, "{}", said.err);
        assert!(said.out.contains("Signatures missing: 1."), "{}", said.out);
        let found = std::fs::read_dir(here.path())
            .unwrap()
            .map(|e| e.unwrap().path());
        let new: Vec<_> = found.filter(|path| !files.contains(path)).collect();
        assert_eq!(new.len(), 1);
        let written = new[0].file_name().unwrap().to_str().unwrap();
        assert!(said.out.contains(written), "{}", said.out);
        files.extend(new);
    }
    assert!(files[0].ends_with("proposal-4.json") && files[1].ends_with("proposal-4-2.json"));
}

#[test]
fn keys_are_added_and_removed_and_a_removed_one_signs_nothing() {
    let holders = three();
    let [awa, ben, chloe] = &holders;
    let desk = headquarters(&holders);
    let removes = ["hq", "policy", "--remove", "ben"];
    let file = proposes(&desk, &removes, "without-ben.json", 1);
    let shown = awa.run(&["hq", "sign", &awa.receives(&file)]);
    // What changes stands first; then the whole policy, without him.
    let (changes, whole) = shown.out.split_once("from now on:").unwrap();
    assert!(
        changes.contains("- ben is removed: fingerprint "),
        "{}",
        shown.out
    );
    assert!(!changes.contains("awa") && !changes.contains("chloe"));
    assert!(!whole.contains("ben"), "{}", shown.out);
    let document = awa.done(&["hq", "sign", &awa.receives(&file)]);
    let says = &document["says"][0]["changes"];
    assert_eq!(says["removed"], serde_json::json!(["ben"]));
    assert_eq!(says["added"], serde_json::json!([]));
    desk.done(&["hq", "submit", &awa.signs(&desk, &file)]);
    let policy = desk.done(&["hq", "policy"]);
    let names: Vec<&str> = policy["keys"]
        .as_array()
        .unwrap()
        .iter()
        .map(|key| key["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["hq", "awa", "chloe"]);

    let create = [
        "hq",
        "group",
        "create",
        "--name",
        "AIRCOP",
        "--kind",
        "PERMANENT",
    ];
    let file = proposes(&desk, &create, "group.json", 1);
    let copy = ben.receives(&file);
    let refused = ben
        .run(&["hq", "sign", &copy, "--key", &ben.path("hq.key")])
        .refused("bad-proposal");
    assert!(refused.err.contains("ben is not one of"), "{}", refused.err);
    assert_eq!(std::fs::read(&copy).unwrap(), std::fs::read(&file).unwrap());
    desk.done(&["hq", "submit", &chloe.signs(&desk, &file)]);

    // A new key and higher numbers in one change; then three must sign.
    let dora = Holder::new("dora");
    let adds = [
        "hq",
        "policy",
        "--add",
        &dora.signer,
        "--root-needs",
        "3",
        "--admit-needs",
        "3",
    ];
    let file = proposes(&desk, &adds, "with-dora.json", 1);
    let copy = dora.receives(&file);
    let early = dora.run(&["hq", "sign", &copy, "--key", &dora.path("hq.key")]);
    early.refused("bad-proposal");
    desk.done(&["hq", "submit", &awa.signs(&desk, &file)]);
    let file = proposes(
        &desk,
        &["hq", "policy", "--admit-needs", "2"],
        "lower.json",
        2,
    );
    let (one, two) = (dora.signs(&desk, &file), chloe.signs(&desk, &file));
    desk.run(&["hq", "submit", &one])
        .refused("signatures-missing");
    desk.done(&["hq", "submit", &one, &two]);
    assert_eq!(desk.done(&["hq", "policy"])["admit"], 2);

    // What no policy can be, and the desk's own key.
    let cannot = "bad-statement";
    for (arguments, code, words) in [
        (
            &["--remove", "nobody"][..],
            "unknown-hq-key",
            "no key of the policy",
        ),
        (&["--remove", "hq"], cannot, "own key"),
        (
            &["--root-needs", "9"],
            cannot,
            "between 1 and the number of keys",
        ),
        (
            &["--root-needs", "3"],
            "nothing-to-do",
            "this is the policy already",
        ),
        (&["--add", &dora.signer], cannot, "distinct"),
    ] {
        let refused = desk
            .run(&[&["hq", "policy"][..], arguments].concat())
            .refused(code);
        assert!(
            refused.err.contains(words),
            "{arguments:?}: {}",
            refused.err
        );
    }
}

#[test]
fn a_stale_proposal_says_what_to_do_and_can_be_stated_again() {
    let holders = three();
    let desk = headquarters(&holders);
    let create = |name| {
        [
            "hq", "group", "create", "--name", name, "--kind", "EXERCISE",
        ]
    };
    let first = proposes(&desk, &create("FIRST"), "first.json", 1);
    let second = proposes(&desk, &create("SECOND"), "second.json", 1);
    let policy = ["hq", "policy", "--root-needs", "3"];
    let change = proposes(&desk, &policy, "change.json", 1);
    let other = ["hq", "policy", "--remove", "chloe"];
    let other = proposes(&desk, &other, "other.json", 1);
    desk.run(&["hq", "renew", &first]).refused("nothing-to-do");
    let [signed_first, signed_second, signed_change, signed_other] =
        [&first, &second, &change, &other].map(|file| {
            let signed = holders[0].signs(&desk, file);
            let own = format!("{file}.signed");
            std::fs::rename(signed, &own).unwrap();
            own
        });
    desk.run(&["hq", "submit", &signed_first, &signed_second])
        .refused("bad-proposal");
    desk.done(&["hq", "submit", &signed_first]);
    let stale = desk
        .run(&["hq", "submit", &signed_second])
        .refused("proposal-stale");
    assert!(stale.err.contains("aircop hq renew"), "{}", stale.err);
    // Done is done.
    desk.run(&["hq", "renew", &signed_first])
        .refused("proposal-stale");

    let again = proposes(&desk, &["hq", "renew", &signed_second], "again.json", 1);
    let submitted = desk.done(&["hq", "submit", &holders[1].signs(&desk, &again)]);
    assert_eq!(submitted["submitted"], true);

    // A policy may be stated again as long as nobody has changed it since.
    let again = proposes(
        &desk,
        &["hq", "renew", &signed_other],
        "other-again.json",
        1,
    );
    desk.done(&["hq", "submit", &holders[1].signs(&desk, &again)]);
    let undoes = desk
        .run(&["hq", "renew", &signed_change])
        .refused("proposal-stale");
    assert!(
        undoes.err.contains("policy has changed since"),
        "{}",
        undoes.err
    );

    // Another headquarters' proposal.
    let stranger = headquarters(&holders);
    stranger
        .run(&["hq", "submit", &signed_first])
        .refused("bad-proposal");
    stranger
        .run(&["hq", "renew", &signed_first])
        .refused("bad-proposal");
}

#[test]
fn what_was_changed_on_the_way_is_neither_signed_nor_submitted() {
    let holders = three();
    let desk = headquarters(&holders);
    let create = [
        "hq",
        "group",
        "create",
        "--name",
        "AIRCOP",
        "--kind",
        "PERMANENT",
    ];
    let file = proposes(&desk, &create, "group.json", 1);
    let good = std::fs::read_to_string(&file).unwrap();
    let document: Value = serde_json::from_str(&good).unwrap();
    let entry = document["entries"][0].as_str().unwrap();
    // AIRCOP becomes AIRCOQ.
    let changed = good.replace(entry, &entry.replace("414952434f50", "414952434f51"));
    assert_ne!(changed, good);
    let key = holders[0].path("hq.key");
    let with_log = document["log"][0].as_str().unwrap();
    let mut bent = with_log.to_owned();
    bent.replace_range(200..201, if &with_log[200..201] == "0" { "1" } else { "0" });
    for text in [
        changed,
        good.replace(with_log, &bent),
        good.replace("aircop proposal 1", "aircop proposal 2"),
        good.replace("\"entries\"", "\"entrys\""),
        good[..good.len() / 2].to_owned(),
        "{}".to_owned(),
        String::new(),
        "\u{1b}[2J".to_owned(),
    ] {
        let bad = holders[0].path("bad.json");
        std::fs::write(&bad, &text).unwrap();
        let sign = holders[0]
            .run(&["hq", "sign", &bad, "--key", &key])
            .refused("bad-proposal");
        assert!(sign.err.contains("must not be signed"), "{}", sign.err);
        assert!(!sign.err.contains('\u{1b}'));
        assert_eq!(std::fs::read_to_string(&bad).unwrap(), text);
        desk.run(&["hq", "submit", &bad]).refused("bad-proposal");
    }
    assert_eq!(size(&desk), 4);
    desk.run(&["hq", "submit", "not there"])
        .refused("file-missing");
    let usual = Desk::headquarters();
    usual.run(&["hq", "submit", &file]).refused("bad-proposal");
}

#[test]
fn key_files_open_with_their_passphrase_alone_and_are_never_written_over() {
    let awa = Holder::new("awa");
    let key = awa.path("hq.key");
    let shown = awa.done(&["hq", "key", "show", &key]);
    assert_eq!(shown["signer"], awa.signer.as_str());
    assert_eq!(shown["fingerprint"].as_str().unwrap().len(), 24);
    let before = std::fs::read(&key).unwrap();
    awa.run(&["hq", "key", "new", &key]).refused("file-exists");
    assert_eq!(std::fs::read(&key).unwrap(), before);
    let with = |passphrase: &str, arguments: &[&str]| {
        let mut command = awa.command(arguments);
        ended(
            command
                .env("AIRCOP_PASSPHRASE", passphrase)
                .output()
                .unwrap(),
        )
    };
    with("another passphrase", &["hq", "key", "show", &key]).refused("wrong-password");
    let new = awa.path("weak.key");
    with("short", &["hq", "key", "new", &new]).refused("weak-password");
    assert!(!Path::new(&new).exists(), "half a file is left");
    awa.run(&["hq", "key", "new", &awa.path("two words")])
        .refused("bad-key-file");
    awa.run(&["hq", "key", "show", &awa.path("not there")])
        .refused("file-missing");
    let letter = awa.path("letter");
    std::fs::write(&letter, "Dear colleague").unwrap();
    awa.run(&["hq", "key", "show", &letter])
        .refused("bad-key-file");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&key).unwrap().permissions().mode();
        // Wine lets a file inherit from the folder above all the same; the tests of `aircop-files`
        // run there, where nothing above is open.
        if std::env::var_os("AIRCOP_WINE").is_none() {
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}

#[test]
fn one_key_alone_stays_the_default() {
    let desk = Desk::headquarters();
    let policy = desk.done(&["hq", "policy"]);
    assert_eq!(policy["keys"].as_array().unwrap().len(), 1);
    for task in ["root", "admit", "revoke", "groups"] {
        assert_eq!(policy[task], 1);
    }
    // It grows: a second key is added by the first alone.
    let awa = Holder::new("awa");
    let grown = desk.done(&["hq", "policy", "--add", &awa.signer, "--admit-needs", "2"]);
    assert_eq!(grown["keys"].as_array().unwrap().len(), 2);
    let bad = Desk::new();
    bad.run(&[&INIT[..], &["--root-needs", "2"]].concat())
        .refused("bad-statement");
    assert!(!bad.data().join("vault").exists(), "nothing was founded");
}
