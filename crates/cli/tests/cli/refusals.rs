//! What is wrong is said, with exit status 1 or 2, and changes nothing.

use crate::desk::{self, Desk, PASSWORD};
use serde_json::json;

const TO_ALL: [&str; 4] = ["--to", "EVERYONE", "--json-file", "-"];

fn note(more: &[&'static str]) -> Vec<&'static str> {
    [&["send", "note"], more].concat()
}

#[test]
fn a_desk_that_has_not_joined() {
    let desk = Desk::new();
    for task in ["whoami", "inbox", "sync", "outbox", "directory"] {
        desk.run(&[task]).refused("not-joined");
    }
    desk.feed(&note(&TO_ALL), br#"{"subject": "x", "narrative": "y"}"#)
        .refused("not-joined");
    assert!(desk.is_untouched(), "looking must not make a directory");
}

#[test]
fn with_json_a_refusal_is_the_one_document() {
    let desk = Desk::new();
    let ended = desk.run(&["whoami", "--json"]);
    assert_eq!(ended.status, 1);
    let document = ended.document();
    assert_eq!(document["error"]["code"], "not-joined");
    assert!(ended.err.contains("not-joined"));
}

#[test]
fn a_wrong_password_and_a_wrong_officer_look_the_same() {
    let hq = Desk::headquarters();
    let mut wrong = hq.command(&["whoami"]);
    let password = desk::ended(
        wrong
            .env("AIRCOP_PASSWORD", "lumafosi-geda-78")
            .output()
            .unwrap(),
    )
    .refused("wrong-password");
    let officer = hq
        .run(&["whoami", "--officer", "Nobody"])
        .refused("wrong-password");
    assert_eq!(password.err, officer.err);
    assert!(!password.err.contains("lumafosi"));
    hq.done(&["whoami"]);
}

#[test]
fn wrong_passwords_slow_the_next_attempt_down() {
    let hq = Desk::headquarters();
    let try_wrong = || {
        let mut wrong = hq.command(&["whoami"]);
        desk::ended(
            wrong
                .env("AIRCOP_PASSWORD", "wrong wrong wrong")
                .output()
                .unwrap(),
        )
    };
    // Three cost nothing; the fourth begins the waiting.
    for _ in 0..4 {
        try_wrong().refused("wrong-password");
    }
    // Even the right one has to wait.
    hq.run(&["whoami"]).refused("too-soon");
}

#[test]
fn weak_passwords_and_bad_names_make_no_vault() {
    let desk = Desk::new();
    let init = [
        "hq",
        "init",
        "--name",
        "OCU",
        "--country",
        "BE",
        "--place",
        "Brussels",
    ];
    let mut weak = desk.command(&[&init[..], &["--officer", "Duty officer"]].concat());
    desk::ended(weak.env("AIRCOP_PASSWORD", "short").output().unwrap()).refused("weak-password");
    desk.run(&[&init[..], &["--officer", "two\nlines"]].concat())
        .refused("bad-name");
    desk.run(&["whoami"]).refused("not-joined");
    // And nothing is in the way of the right one.
    desk.done(&[&init[..], &["--officer", "Duty officer"]].concat());
    desk.run(&[&init[..], &["--officer", "Duty officer"]].concat())
        .refused("already-joined");
}

#[test]
fn a_directory_with_other_files_is_not_taken_over() {
    let desk = Desk::new();
    std::fs::create_dir(desk.data()).unwrap();
    std::fs::write(desk.data().join("holiday.jpg"), "x").unwrap();
    let init = [
        "hq",
        "init",
        "--name",
        "OCU",
        "--country",
        "BE",
        "--place",
        "Brussels",
    ];
    desk.run(&[&init[..], &["--officer", "Duty officer"]].concat())
        .refused("folder-in-use");
    assert_eq!(std::fs::read_dir(desk.data()).unwrap().count(), 1);
}

#[test]
fn malformed_json_names_line_and_column() {
    let hq = Desk::headquarters();
    for (text, place) in [
        ("", "line 1, column 0"),
        (
            "{\n  \"subject\": \"x\",\n  \"narrative\": }",
            "line 3, column 16",
        ),
        ("{\n  \"subjekt\": \"x\"\n}", "line 2, column 11"),
        ("[]", "line 1, column 1"),
        ("{} {}", "line 1, column 4"),
        ("{\"subject\": \"\u{1b}[2J\"}", "line 1, column 14"),
    ] {
        let ended = hq.feed(&note(&TO_ALL), text.as_bytes()).refused("bad-json");
        assert!(ended.err.contains(place), "{text}: {}", ended.err);
        assert!(!ended.err.contains('\u{1b}'));
    }
    let deep = "{\"alert\":".repeat(100_000);
    hq.feed(&note(&TO_ALL), deep.as_bytes()).refused("bad-json");
    hq.feed(&note(&TO_ALL), b"{\"subject\": \"\xff\"}")
        .refused("bad-json");
    let long = vec![b' '; 2 * 1024 * 1024];
    hq.feed(&note(&TO_ALL), &long).refused("file-too-long");
    hq.run(&note(&["--to", "EVERYONE", "--json-file", "/not/there"]))
        .refused("file-missing");
    let kind = json!({ "kind": "ALERT", "subject": "x", "narrative": "y" });
    hq.feed(&note(&TO_ALL), kind.to_string().as_bytes())
        .refused("bad-json");
}

#[test]
fn a_text_of_20_001_characters_is_refused_and_one_of_20_000_is_not() {
    let hq = Desk::headquarters();
    // Characters, not bytes.
    let draft = |n: usize| json!({ "subject": "x", "narrative": "é".repeat(n) }).to_string();
    let long = hq
        .feed(&note(&TO_ALL), draft(20_001).as_bytes())
        .refused("invalid-draft");
    let field = long.err.lines().last().unwrap();
    assert!(field.trim().starts_with("narrative: "), "{field}");
    assert!(field.ends_with("(too-long)"), "{field}");
    // Headquarters is alone in its group: the text is right and there is nobody to read it.
    hq.feed(&note(&TO_ALL), draft(20_000).as_bytes())
        .refused("no-recipients");
    assert_eq!(hq.done(&["outbox"])["rows"], json!([]));
}

#[test]
fn every_fault_is_told_with_the_path_of_its_field() {
    let hq = Desk::headquarters();
    let draft = json!({
        "subject": "",
        "alert": { "legs": [{ "airport": "XXX", "flight": "?" }, { "airport": "DSS" }] }
    });
    let arguments = [
        "send",
        "alert",
        "--to",
        "EVERYONE",
        "--json-file",
        "-",
        "--json",
    ];
    let ended = hq.feed(&arguments, draft.to_string().as_bytes());
    assert_eq!(ended.status, 1);
    let document = ended.document();
    let fields = document["error"]["fields"].as_array().unwrap();
    for (path, fault) in [
        ("subject", "required"),
        ("alert.reasons", "at-least-one"),
        ("alert.legs.0.airport", "unknown-airport"),
        ("alert.legs.0.flight", "flight-number"),
    ] {
        assert!(
            fields.contains(&json!({ "field": path, "fault": fault })),
            "{path} {fault}: {fields:?}"
        );
        assert!(ended.err.contains(&format!("{path}: ")), "{}", ended.err);
    }
}

#[test]
fn unknown_offices_groups_and_messages() {
    let hq = Desk::headquarters();
    let draft = br#"{"subject": "x", "narrative": "y"}"#;
    for who in ["JAITF Atlantis", "OCU Brussels", "DSS", "ALL_SPIES"] {
        let arguments = ["send", "note", "--json-file", "-", "--to", who];
        let ended = hq.feed(&arguments, draft).refused("unknown-office");
        assert!(ended.err.contains(who), "{}", ended.err);
    }
    let other = [&note(&TO_ALL)[..], &["--group", "COCAIR 9"]].concat();
    hq.feed(&other, draft).refused("unknown-group");
    for task in ["show", "acknowledge", "recall"] {
        hq.run(&[task, "BE-BRU-2026-000001"])
            .refused("unknown-message");
    }
    hq.run(&["show", &"ab".repeat(16)])
        .refused("unknown-message");
    hq.run(&["recall", &"ab".repeat(16)]).refused("not-waiting");
    let role = [
        "hq", "role", "--group", "AIRCOP", "--role", "PLAIN", "--office",
    ];
    hq.run(&[&role[..], &["JAITF Atlantis"]].concat())
        .refused("unknown-office");
    hq.run(&["hq", "revoke", "office", "JAITF Atlantis"])
        .refused("unknown-office");
    hq.run(&["hq", "group", "close", "COCAIR 9"])
        .refused("unknown-group");
    hq.run(&["hq", "approve", "0000-0000-0000-0000-0000"])
        .refused("unknown-request");
}

#[test]
fn several_open_groups_must_be_told_apart() {
    let hq = Desk::headquarters();
    hq.done(&[
        "hq",
        "group",
        "create",
        "--name",
        "COCAIR 3",
        "--kind",
        "OPERATION",
    ]);
    let draft = br#"{"subject": "x", "narrative": "y"}"#;
    let ended = hq.feed(&note(&TO_ALL), draft).refused("group-needed");
    assert!(ended.err.contains("COCAIR 3") && ended.err.contains("AIRCOP"));
    hq.done(&["hq", "group", "close", "COCAIR 3", "--yes"]);
    hq.feed(&note(&TO_ALL), draft).refused("no-recipients");
}

#[test]
fn an_invitation_needs_a_relay_and_a_new_file() {
    let hq = Desk::headquarters();
    let file = hq.path("praia.invitation");
    let invite = [
        "hq",
        "invite",
        "--name",
        "JAITF Praia",
        "--country",
        "CV",
        "--place",
        "RAI",
        "--out",
    ];
    let to_file = [&invite[..], &[file.as_str()]].concat();
    hq.run(&to_file).refused("relay-unreachable");
    assert!(!std::path::Path::new(&file).exists(), "half an invitation");
    hq.run(&["hq", "relay", "--address", "127.0.0.1:1", "--key", "abcd"])
        .refused("bad-relay-key");
    std::fs::write(&file, "something else").unwrap();
    hq.run(&to_file).refused("file-exists");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "something else");
}

#[test]
fn invitations_that_are_none() {
    let desk = Desk::new();
    for text in [
        "",
        "{}",
        "\u{0}",
        "{\"invitation\": \"aircop invitation 2\"}",
    ] {
        let file = desk.file("bad", text);
        desk.run(&["join", &file, "--officer", "Lt A. Diop"])
            .refused("invitation-malformed");
    }
    desk.run(&["join", "/not/there", "--officer", "Lt A. Diop"])
        .refused("file-missing");
    desk.run(&["whoami"]).refused("not-joined");
}

#[test]
fn wrong_usage_has_exit_status_2_and_prints_nothing_on_standard_output() {
    let desk = Desk::new();
    for arguments in [
        &["fly"][..],
        &["send", "note", "--to", "EVERYONE"],
        &["list", "everything"],
        &["show"],
        // Who unlocks a new vault must be said.
        &[
            "hq",
            "init",
            "--name",
            "O",
            "--country",
            "BE",
            "--place",
            "B",
            "--json",
        ],
    ] {
        let ended = desk.run(arguments);
        assert_eq!(ended.status, 2, "{arguments:?}");
        assert_eq!(ended.out, "");
        assert!(!ended.err.is_empty());
    }
    assert!(desk.is_untouched());
}

#[test]
fn words_come_in_the_readers_language_and_codes_do_not_change() {
    let desk = Desk::new();
    let said = |command: &mut std::process::Command| {
        desk::ended(command.output().unwrap())
            .refused("not-joined")
            .err
    };
    let english = said(&mut desk.command(&["whoami"]));
    let french = said(desk.command(&["whoami"]).env("LANG", "fr_SN.UTF-8"));
    let asked = said(&mut desk.command(&["whoami", "--language", "fr"]));
    assert_ne!(english, french);
    assert_eq!(french, asked);
}

/// Without a terminal and without the variable there is nobody to ask.
#[cfg(target_os = "linux")]
#[test]
fn a_password_that_cannot_be_asked_for() {
    let hq = Desk::headquarters();
    let direct = hq.command(&["whoami"]);
    // A session of its own has no terminal.
    let mut command = std::process::Command::new("setsid");
    command
        .arg("--wait")
        .arg(direct.get_program())
        .args(direct.get_args())
        .env_remove("AIRCOP_PASSWORD")
        .env("LANG", "C")
        .stdin(std::process::Stdio::null());
    let ended = desk::ended(command.output().unwrap()).refused("locked");
    assert!(ended.err.contains("AIRCOP_PASSWORD"), "{}", ended.err);
    assert!(!ended.err.contains(PASSWORD));
}

#[test]
fn what_cannot_be_undone_is_asked_for_and_not_done_without_an_answer() {
    let hq = Desk::headquarters();
    let size = || hq.done(&["directory"])["size"].as_u64().unwrap();
    let before = size();
    let office = ["hq", "revoke", "office", "ocu brussels"];
    let directory = hq.done(&["directory"]);
    let fingerprint = directory["devices"][0]["fingerprint"].as_str().unwrap();
    let begins = fingerprint.get(..9).unwrap();
    let device = ["hq", "revoke", "device", begins];
    for (arguments, whose) in [
        (&office[..], "OCU Brussels (BE, Brussels)"),
        (&device[..], "OCU Brussels (BE, Brussels)"),
        (&["hq", "group", "close", "aircop"], "AIRCOP"),
    ] {
        let ended = hq.run(arguments).refused("not-confirmed");
        assert!(ended.err.contains(whose), "{}", ended.err);
        assert!(ended.err.contains("--yes"), "{}", ended.err);
    }
    assert_eq!(size(), before);
    hq.done(&["hq", "group", "close", "aircop", "--yes"]);
    assert_eq!(size(), before + 1);
}

#[test]
fn an_operation_of_the_past_and_a_name_that_is_taken_are_refused() {
    let hq = Desk::headquarters();
    let create = |name: &str, dates: &[&str]| {
        let create = [
            "hq",
            "group",
            "create",
            "--kind",
            "OPERATION",
            "--name",
            name,
        ];
        hq.run(&[&create[..], dates].concat())
    };
    let past = [
        "--starts",
        "2010-01-01T00:00Z",
        "--ends",
        "2010-02-01T00:00Z",
    ];
    create("COCAIR 1", &past).refused("operation-over");
    for name in ["aircop", "AIRCOP ", "AIRC0P", "\u{410}IRCOP"] {
        create(name, &[]).refused("name-taken");
    }
    let ahead = [
        "--starts",
        "2126-01-01T00:00Z",
        "--ends",
        "2126-02-01T00:00Z",
    ];
    let opened = create(
        "COCAIR 9",
        &[&ahead[..], &["--briefing", "Couriers."]].concat(),
    );
    assert_eq!(opened.status, 0, "{}", opened.err);
    assert!(opened.out.contains("2126-01-01"), "{}", opened.out);
    assert!(!opened.out.contains("is open."), "{}", opened.out);
    // Nothing can be sent in it yet, and everyone sees from when to when it is and who is in it.
    let draft = br#"{"subject": "x", "narrative": "y"}"#;
    let send = [&note(&TO_ALL)[..], &["--group", "COCAIR 9"]].concat();
    hq.feed(&send, draft).refused("operation-ahead");
    for task in [&["directory"][..], &["hq", "group", "list"]] {
        let text = hq.run(task).out;
        for words in [
            "2126-01-01",
            "2126-02-01",
            "not begun",
            "Couriers.",
            "OCU Brussels",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
}

#[test]
fn what_headquarters_states_is_in_its_log() {
    let hq = Desk::headquarters();
    let log = hq.run(&["audit"]).out;
    for words in [
        "keys of headquarters changed",
        "office admitted",
        "group opened",
    ] {
        assert!(log.contains(words), "{words}: {log}");
    }
}
