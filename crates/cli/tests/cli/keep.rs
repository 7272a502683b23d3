//! Officers, backups, the log and the wipe, by the real program.

use std::process::Stdio;

use crate::desk::{Desk, Ended, PASSWORD, ended};

const OTHER: &str = "mirakolo-bute-91";

/// Runs with a second password and a passphrase at hand.
fn with(desk: &Desk, arguments: &[&str], second: &str) -> Ended {
    let mut command = desk.command(arguments);
    command
        .env("AIRCOP_NEW_PASSWORD", second)
        .env("AIRCOP_PASSPHRASE", second)
        .stdin(Stdio::null());
    ended(command.output().unwrap())
}

fn as_officer(desk: &Desk, officer: &str, password: &str) -> Ended {
    let mut command = desk.command(&["whoami", "--officer", officer]);
    ended(command.env("AIRCOP_PASSWORD", password).output().unwrap())
}

#[test]
fn officers_come_change_and_go() {
    let desk = Desk::headquarters();
    let added = with(&desk, &["officer", "add", "F. Sarr"], OTHER);
    assert_eq!(added.status, 0, "{}", added.err);
    assert!(added.out.contains("F. Sarr"), "{}", added.out);
    assert_eq!(as_officer(&desk, "F. Sarr", OTHER).status, 0);
    as_officer(&desk, "F. Sarr", PASSWORD).refused("wrong-password");
    let me = ["--officer", "Duty officer"];
    let again = [&["officer", "add", "F. Sarr"][..], &me].concat();
    with(&desk, &again, OTHER).refused("officer-exists");
    let change = [&["officer", "password"][..], &me].concat();
    with(&desk, &change, "short").refused("weak-password");
    let changed = with(&desk, &change, "a third one, longer");
    assert_eq!(changed.status, 0, "{}", changed.err);
    let new = as_officer(&desk, "Duty officer", "a third one, longer");
    assert_eq!(new.status, 0, "{}", new.err);
    let remove = ["officer", "remove", "Duty officer", "--officer", "F. Sarr"];
    let mut early = desk.command(&remove);
    ended(early.env("AIRCOP_PASSWORD", OTHER).output().unwrap()).refused("not-administrator");
    let mut name = desk.command(&[
        "officer",
        "administer",
        "F. Sarr",
        "--officer",
        "Duty officer",
    ]);
    let named = name.env("AIRCOP_PASSWORD", "a third one, longer").output();
    assert_eq!(ended(named.unwrap()).status, 0);
    let mut remove = desk.command(&remove);
    let removed = ended(remove.env("AIRCOP_PASSWORD", OTHER).output().unwrap());
    assert_eq!(removed.status, 0, "{}", removed.err);
    let mut last = desk.command(&["officer", "remove", "F. Sarr", "--json"]);
    let last = ended(last.env("AIRCOP_PASSWORD", OTHER).output().unwrap());
    assert!(last.err.contains("last-officer"), "{}", last.err);

    let mut audit = desk.command(&["audit", "--json"]);
    let audit = ended(audit.env("AIRCOP_PASSWORD", OTHER).output().unwrap());
    let rows = audit.document();
    let actions: Vec<&str> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["action"].as_str().unwrap())
        .filter(|action| !matches!(*action, "unlocked" | "locked"))
        .collect();
    // Above what headquarters did when it was founded.
    assert_eq!(
        actions[..5],
        [
            "officer_removed",
            "administrator_named",
            "password_changed",
            "officer_added",
            "role_granted"
        ]
    );
}

#[test]
fn a_backup_is_taken_with_its_passphrase_alone() {
    let desk = Desk::headquarters();
    let (first, second) = (desk.path("first.backup"), desk.path("second.backup"));
    with(&desk, &["backup", &first], "short").refused("weak-password");
    assert!(
        !std::path::Path::new(&first).exists(),
        "half a file is left"
    );
    let made = with(&desk, &["backup", &first], OTHER);
    assert_eq!(made.status, 0, "{}", made.err);
    // A file that is there already stays as it is.
    with(&desk, &["backup", &first], OTHER).refused("file-exists");

    let open = [
        "hq", "group", "create", "--name", "LATER", "--kind", "EXERCISE",
    ];
    desk.done(&open);
    let groups = || desk.done(&["hq", "group", "list"]).to_string();
    assert!(groups().contains("LATER"));
    with(&desk, &["restore", &first], PASSWORD).refused("wrong-password");
    std::fs::write(
        &second,
        std::fs::read(&first).unwrap().split_last().unwrap().1,
    )
    .unwrap();
    with(&desk, &["restore", &second], OTHER).refused("bad-backup");
    assert!(groups().contains("LATER"), "nothing was touched");
    let restored = with(&desk, &["restore", &first], OTHER);
    assert_eq!(restored.status, 0, "{}", restored.err);
    // A backup adds and takes nothing back: least of all the directory of headquarters itself.
    assert!(groups().contains("LATER"));
    let audit = desk.done(&["audit"]).to_string();
    assert!(audit.contains("\"restored\""), "{audit}");

    // A damaged archive is replaced.
    let archive = desk.data().join("archive.db");
    std::fs::write(&archive, vec![7; 40_960]).unwrap();
    desk.run(&["directory"]).refused("archive-damaged");
    let replaced = with(&desk, &["restore", &first], OTHER);
    assert_eq!(replaced.status, 0, "{}", replaced.err);
    assert!(replaced.out.contains("is kept as"), "{}", replaced.out);
    desk.done(&["directory"]);
}

#[test]
fn an_exchanged_archive_is_told_until_it_is_noted() {
    let desk = Desk::headquarters();
    let archive = desk.data().join("archive.db");
    let older = std::fs::read(&archive).unwrap();
    desk.done(&[
        "hq", "group", "create", "--name", "LATER", "--kind", "EXERCISE",
    ]);
    std::fs::write(&archive, older).unwrap();
    let told = |run: &Ended| run.err.contains("--noted");
    assert!(told(&desk.run(&["audit"])));
    assert!(told(&desk.run(&["audit"])), "once is not enough");
    // Whoever opens the desk is told, whatever for, and where one looks how things stand.
    let words = "has lost entries";
    assert!(desk.run(&["inbox"]).err.contains(words));
    let whoami = desk.run(&["whoami"]);
    assert!(whoami.out.contains(words) && whoami.err.contains(words));
    assert_eq!(desk.done(&["whoami"])["audit_broken"], true);
    desk.done(&["audit", "--noted"]);
    let after = desk.run(&["audit"]);
    assert!(!told(&after), "{}", after.err);
    assert!(
        after.out.contains("break in the log noted"),
        "{}",
        after.out
    );
}

#[test]
fn another_offices_backup_is_not_put_in_place() {
    let (desk, other) = (Desk::headquarters(), Desk::headquarters());
    let file = other.path("foreign.backup");
    assert_eq!(with(&other, &["backup", &file], OTHER).status, 0);
    let before = desk.done(&["directory"]);
    with(&desk, &["restore", &file], OTHER).refused("directory-invalid");
    assert_eq!(desk.done(&["directory"]), before);
    let left: Vec<String> = std::fs::read_dir(desk.data())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("candidate"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_wipe_needs_to_be_meant_and_leaves_nothing() {
    let desk = Desk::headquarters();
    let careless = desk.run(&["wipe"]);
    assert_eq!(careless.status, 2, "{}", careless.err);
    assert!(desk.data().join("vault").exists());
    desk.done(&["wipe", "--yes"]);
    let left: Vec<_> = std::fs::read_dir(desk.data())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["lock"]);
    desk.run(&["whoami"]).refused("not-joined");
    desk.run(&["wipe", "--yes"]).refused("not-joined");
}

#[test]
fn what_is_no_evidence_is_refused_without_a_vault() {
    let desk = Desk::new();
    let file = desk.file("letter.txt", "Dear colleague");
    desk.run(&["verify", &file]).refused("bad-evidence");
    desk.run(&["verify", "not there"]).refused("file-missing");
    assert!(desk.is_untouched());
}
