//! A disk that is full, a folder that may not be written, an output that takes nothing: what is
//! here can be read, and what cannot be done is called by its name.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use crate::desk::{Desk, Ended, ended};

/// Somebody who owns nothing else: rights mean nothing to the administrator.
const NOBODY: u32 = 65_534;

/// Headquarters with a note among its drafts.
fn desk() -> Desk {
    let desk = Desk::headquarters();
    let note = br#"{"subject": "Handover", "narrative": "Nothing to report."}"#;
    let saved = desk.feed(&["draft", "save", "note", "--json-file", "-"], note);
    assert_eq!(saved.status, 0, "{}", saved.err);
    desk
}

/// Takes the right to write from everything below a folder, and gives it back.
fn writable(path: &Path, yes: bool) {
    if path.is_dir() && yes {
        fs::set_permissions(path, fs::Permissions::from_mode(0o700)).unwrap();
    }
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            writable(&entry.unwrap().path(), yes);
        }
    }
    let mode = match (path.is_dir(), yes) {
        (true, true) => 0o700,
        (true, false) => 0o500,
        (false, true) => 0o600,
        (false, false) => 0o400,
    };
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    if rustix::process::geteuid().is_root() {
        chown(path, Some(NOBODY), None).unwrap();
    }
}

#[test]
fn a_folder_that_may_not_be_written_is_read_and_says_so() {
    let desk = desk();
    let home = desk.data().parent().unwrap().to_owned();
    writable(&home, false);
    let run = |arguments: &[&str]| -> Ended {
        let mut command = desk.command(arguments);
        if rustix::process::geteuid().is_root() {
            command.uid(NOBODY);
        }
        ended(command.output().unwrap())
    };
    let files = || fs::read_dir(desk.data()).unwrap().count();
    let before = files();
    let drafts = run(&["drafts", "--language", "en"]);
    let inbox = run(&["inbox"]);
    let status = run(&["whoami", "--json"]);
    let search = run(&["search", "nothing"]);
    let refused = run(&[
        "hq",
        "group",
        "create",
        "--name",
        "B",
        "--kind",
        "PERMANENT",
    ]);
    let after = files();
    writable(&home, true);
    assert_eq!(drafts.status, 0, "{}", drafts.err);
    assert!(drafts.out.contains("Handover"), "{}", drafts.out);
    assert!(drafts.err.contains("data folder"), "{}", drafts.err);
    assert_eq!((inbox.status, search.status), (0, 0), "{}", inbox.err);
    let status = status.document();
    assert_eq!(status["unwritable"], "disk-read-only");
    refused.refused("disk-read-only");
    assert_eq!(before, after);
}

#[test]
fn a_disk_without_room_is_read() {
    let desk = desk();
    let aircop = desk.command(&["drafts", "--language", "en"]);
    // Nothing can grow: the limit that needs no disk of its own. Its signal is put aside, so that
    // the write fails as it does on a full disk.
    let mut limited = Command::new("sh");
    limited
        .args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\" | cat", "sh"])
        .arg(aircop.get_program())
        .args(aircop.get_args())
        .envs(
            aircop
                .get_envs()
                .filter_map(|(key, value)| Some((key, value?))),
        );
    let drafts = ended(limited.output().unwrap());
    assert!(
        drafts.out.contains("Handover"),
        "{} {}",
        drafts.out,
        drafts.err
    );
    assert!(drafts.err.contains("disk"), "{}", drafts.err);
}

#[test]
fn an_answer_that_nobody_takes_says_that_the_deed_is_done() {
    let desk = desk();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = desk.command(&["drafts", "--language", "en"]);
    let ended = ended(command.stdout(full).output().unwrap());
    assert_eq!(ended.status, 1);
    assert!(ended.err.contains("output-failed"), "{}", ended.err);
    assert!(ended.err.contains("is done"), "{}", ended.err);
}
