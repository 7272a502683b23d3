//! What is carried out is answered: exit status 0, text or one JSON document.

use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use crate::desk::Desk;
use serde_json::Value;

const READING: [&[&str]; 10] = [
    &["whoami"],
    &["directory"],
    &["inbox"],
    &["list", "needs-answer"],
    &["list", "all", "--group", "AIRCOP", "--limit", "500"],
    &["search", "cocaine", "GRU"],
    &["outbox"],
    &["quarantine"],
    &["drafts"],
    &["hq", "group", "list"],
];

#[test]
fn every_reading_command_gives_one_document_and_no_remark() {
    let hq = Desk::headquarters();
    for arguments in READING {
        let ended = hq.run(&[arguments, &["--json"]].concat());
        assert_eq!((ended.status, &*ended.err), (0, ""), "{arguments:?}");
        ended.document();
        let text = hq.run(arguments);
        assert_eq!((text.status, &*text.err), (0, ""), "{arguments:?}");
        assert!(text.out.ends_with('\n'), "{arguments:?}");
        assert!(serde_json::from_str::<Value>(&text.out).is_err());
    }
}

#[test]
fn headquarters_begins_with_an_office_a_log_and_a_key_for_the_relay() {
    let desk = Desk::new();
    let made = desk.done(&[
        "hq",
        "init",
        "--name",
        "OCU Brussels",
        "--country",
        "be",
        "--place",
        "Brussels",
        "--languages",
        "en,fr",
        "--officer",
        "Duty officer",
    ]);
    assert_eq!(made["relay_admin_key"].as_str().unwrap().len(), 64);
    let who = desk.done(&["whoami"]);
    assert_eq!(who["session"], "unlocked");
    assert_eq!(who["officer"], "Duty officer");
    assert_eq!(who["office"]["id"], made["office"]);
    assert_eq!(who["office"]["country"], "BE");
    let directory = desk.done(&["directory"]);
    assert_eq!(directory["fingerprint"], made["fingerprint"]);
    assert_eq!(directory["offices"].as_array().unwrap().len(), 1);
    // Nothing secret is shown and nothing but the vault and the archive is left behind.
    let text = desk.run(&["whoami"]).out;
    assert!(text.contains("OCU Brussels (BE, Brussels)"), "{text}");
}

#[test]
fn statements_before_there_is_a_relay_stay_here_and_say_so() {
    let hq = Desk::headquarters();
    let create = [
        "hq",
        "group",
        "create",
        "--name",
        "COCAIR 3",
        "--kind",
        "OPERATION",
    ];
    let span = [
        "--starts",
        "2026-11-25T00:00Z",
        "--ends",
        "2126-12-05T00:00Z",
        "--json",
    ];
    let ended = hq.run(&[&create[..], &span[..]].concat());
    assert_eq!(ended.status, 0, "{}", ended.err);
    assert_eq!(ended.document()["put_up"], false);
    assert_eq!(ended.err.lines().count(), 1, "{}", ended.err);
    let size = |desk: &Desk| desk.done(&["directory"])["size"].as_u64().unwrap();
    let before = size(&hq);
    assert_eq!(hq.done(&["hq", "heartbeat"])["put_up"], false);
    assert_eq!(size(&hq), before + 1);
    hq.done(&["hq", "group", "close", "COCAIR 3", "--yes"]);
    let groups = hq.done(&["hq", "group", "list"]);
    let closed = |name: &str| {
        let mut groups = groups.as_array().unwrap().iter();
        let group = groups.find(|g| g["name"] == name).unwrap();
        group["open"] == false
    };
    assert!(closed("COCAIR 3") && !closed("AIRCOP"));
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    let hq = Desk::headquarters();
    for arguments in [
        &["directory"][..],
        &["directory", "--json"],
        &["--help"],
        &["whoami"],
    ] {
        let mut command = hq.command(arguments);
        let mut child = command.spawn().unwrap();
        // Nobody reads any more.
        drop(child.stdout.take());
        let mut err = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut err)
            .unwrap();
        let status = child.wait().unwrap();
        assert!(!err.contains("panicked"), "{arguments:?}: {err}");
        assert_eq!(status.code(), Some(0), "{arguments:?}: {err}");
    }
    // A refusal is still one when nobody hears it.
    let mut command = hq.command(&["show", "XX-XXX-2026-000001"]);
    let mut child = command.spawn().unwrap();
    drop((child.stdout.take(), child.stderr.take()));
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

#[cfg(unix)]
#[test]
fn watching_ends_in_order_at_a_signal_and_steps_aside_for_others() {
    use rustix::process::{Pid, Signal, kill_process};
    for signal in [Signal::INT, Signal::TERM] {
        let hq = Desk::headquarters();
        let mut command = hq.command(&["sync", "--watch", "--json"]);
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let first: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(first["event"], "status");
        assert_eq!(first["session"], "unlocked");
        // It steps aside, and is there again afterwards.
        hq.done(&["whoami"]);
        hq.run(&["sync", "--watch"]).refused("in-use");
        hq.done(&["whoami"]);
        let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
        kill_process(pid, signal).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{signal:?}");
        for line in out.lines() {
            serde_json::from_str::<Value>(&line.unwrap()).unwrap();
        }
        // Free again.
        hq.done(&["whoami"]);
    }
}
