//! A briefing by command: headquarters sends it, offices read and acknowledge it, the roll is called.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::Stage;

#[test]
fn headquarters_briefs_an_operation_and_calls_the_roll() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (dakar, praia) = (
        stage.office("Dakar").unwrap(),
        stage.office("Praia").unwrap(),
    );
    let file = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let en = format!("en={}", file("en.txt", "Opening\n\nSix in the morning.\n"));
    let fr = format!("fr={}", file("fr.txt", "Ouverture\nÀ six heures.\n"));
    let send = ["briefing", "send", "AIRCOP", "--text", &en, "--text", &fr];
    // Only headquarters and the OCU.
    assert!(dakar.run(&send).is_err());
    let sent = stage.hq.run(&send).unwrap();
    assert_eq!(sent["current"]["texts"][1]["subject"], "Ouverture");

    for office in [dakar, praia] {
        office.run(&["sync"]).unwrap();
    }
    let read = |language: &str| {
        dakar
            .read(&["--language", language, "briefing", "show", "AIRCOP"])
            .unwrap()
    };
    assert!(read("fr").contains("À six heures."));
    let russian = read("ru");
    assert!(russian.contains("Six in the morning.") && !russian.contains("heures"));
    assert!(dakar.run(&["briefing", "roll-call", "AIRCOP"]).is_err());
    let done = dakar.run(&["briefing", "acknowledge", "AIRCOP"]).unwrap();
    assert_eq!(done["told"], true);
    assert!(
        stage
            .hq
            .run(&["briefing", "acknowledge", "AIRCOP"])
            .is_err(),
        "nobody acknowledges his own"
    );

    stage.hq.run(&["sync"]).unwrap();
    let roll = stage.hq.run(&["briefing", "roll-call", "AIRCOP"]).unwrap();
    let row = |name: &str| {
        let rows = roll.as_array().unwrap().iter();
        let found = rows.into_iter().find(|row| row["office"]["name"] == name);
        found.unwrap().clone()
    };
    let told = row("JAITF Dakar");
    assert!(!told["acknowledged"].is_null() && !told["officer"].as_str().unwrap().is_empty());
    let silent = row("JAITF Praia");
    assert!(!silent["delivered"].is_null() && silent["acknowledged"].is_null());

    // A newer one takes its place, and has nobody's word yet.
    let newer = format!("en={}", file("en2.txt", "Later\n\nSeven.\n"));
    let sent = stage
        .hq
        .run(&["briefing", "send", "AIRCOP", "--text", &newer])
        .unwrap();
    assert_eq!(sent["earlier"].as_array().unwrap().len(), 1);
    let roll = stage.hq.run(&["briefing", "roll-call", "AIRCOP"]).unwrap();
    assert!(
        roll.as_array()
            .unwrap()
            .iter()
            .all(|row| row["acknowledged"].is_null())
    );
}
