//! A mentor plays a script into an exercise group by the real program: everyone gets it marked as
//! training, nothing of it counts as live, and what was broken off goes on without doubling.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::Stage;

const GROUP: &str = "EXERCISE HARMATTAN";

#[test]
fn a_week_is_played_into_an_exercise_group_and_nowhere_else() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let mentor = stage.office("Dakar").unwrap().clone();
    let trainee = stage.office("Praia").unwrap().clone();
    let script = dir.path().join("short.json");
    let step = |at: u8, id: &str, kind: &str, of: &str, draft: &str| {
        let of = if of.is_empty() {
            String::new()
        } else {
            format!(r#""of":"{of}","#)
        };
        format!(r#"{{"at":"{at}h","id":"{id}","kind":"{kind}",{of}"draft":{draft}}}"#)
    };
    let alert = r#"{"urgency":"FLASH","subject":"Courier","narrative":"Training.","alert":{
        "reasons":["PROFILE"],"action":"CHECK_FULL",
        "legs":[{"airport":"GRU","flight":"TP0076","etd":"+1h"},{"airport":"RAI","eta":"+5h"}],
        "persons":[{"name":"EXAMPLE Person"}]}}"#;
    let steps = [
        step(0, "alert", "ALERT", "", alert),
        step(
            1,
            "reply",
            "REPLY",
            "alert",
            r#"{"reply":{"status":"IN_PROGRESS"}}"#,
        ),
        step(
            2,
            "seized",
            "SEIZURE",
            "alert",
            r#"{"seizure":{"at":"-0.1h","airport":"RAI","detection":["PROFILE"],"goods":[
                {"category":"DRUGS","drug":"COCAINE_HCL","quantity":"1.26","unit":"KG"}]}}"#,
        ),
    ];
    let text = |steps: &[String]| {
        let steps = steps.join(",");
        format!(r#"{{"exercise":"aircop exercise 1","name":"SHORT","steps":[{steps}]}}"#)
    };
    // The last step is not there yet, as if the mentor had broken off.
    let padded = text(&steps).replace(&steps[2], &step(2, "seized", "NOTE", "", "{}"));
    std::fs::write(&script, padded).unwrap();
    let file = script.to_str().unwrap();
    let play =
        |group: &str| mentor.run(&["exercise", "play", file, "--group", group, "--speed", "0"]);
    // A step that cannot be sent stops it before anything is.
    let refused = play(GROUP).unwrap_err().to_string();
    assert!(refused.contains("seized"), "{refused}");
    let list = |office: &aircop_tests::stage::Office| {
        let rows = office.run(&["list", "all", "--group", GROUP]).unwrap();
        rows["rows"].as_array().unwrap().clone()
    };
    assert!(list(&mentor).is_empty());
    std::fs::write(&script, text(&steps[..2])).unwrap();
    let live = play("AIRCOP").unwrap_err().to_string();
    assert!(live.contains("AIRCOP"), "{live}");

    assert_eq!(play(GROUP).unwrap()["sent"], 2);
    // Going on with the whole script sends the rest: the places in it are others, so they count
    // as others; the same script again sends nothing.
    std::fs::write(&script, text(&steps)).unwrap();
    assert_eq!(play(GROUP).unwrap()["sent"], 3);
    let again = play(GROUP).unwrap();
    assert_eq!((&again["sent"], &again["known"]), (&0.into(), &3.into()));

    trainee.run(&["sync"]).unwrap();
    let rows = list(&trainee);
    assert_eq!(rows.len(), 5);
    assert!(rows.iter().all(|row| row["exercise"] == true), "{rows:?}");
    let subjects: Vec<&str> = rows
        .iter()
        .map(|r| r["subject"].as_str().unwrap())
        .collect();
    assert!(
        subjects.iter().any(|s| s.starts_with("SHORT 3/3: ")),
        "{subjects:?}"
    );
    // The alert's person is in the seizure that was filled in from it.
    let seizure = rows
        .iter()
        .find(|row| row["kind"] == "SEIZURE")
        .and_then(|row| row["id"].as_str())
        .unwrap();
    let shown = trainee.run(&["show", seizure]).unwrap().to_string();
    assert!(shown.contains("EXAMPLE Person"), "{shown}");
    // Nothing of it is live.
    let who = trainee.run(&["whoami"]).unwrap();
    assert_eq!(who["counts"]["unread"], 0, "{who}");
    assert_eq!(who["attention"], serde_json::json!([]), "{who}");

    // The embedded week, as far as its own checks go: all of it at once.
    let week = mentor
        .run(&[
            "exercise", "play", "cocair", "--group", GROUP, "--speed", "0",
        ])
        .unwrap();
    assert_eq!(week["sent"], 47);
    stage.relay.stop().unwrap();
}
