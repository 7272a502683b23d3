//! A mentor plays a script into an exercise group by the real program: everyone gets it marked as
//! training, nothing of it counts as live, and what was broken off goes on without doubling.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_codes::{Decimal, DocumentFraud, Drug, GoodsCategory, Unit, Vector};
use aircop_message::{Message, SeizedGoods, Seizure, Totals};
use aircop_tests::stage::{Office, Stage};

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
    let list = |office: &Office| {
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
    trainee.run(&["sync"]).unwrap();
    everything_of_the_week_is_read_back(&trainee);
    stage.relay.stop().unwrap();
}

/// What COCAIR 2 is told to have found, as another office reads it after it was sealed, sent and
/// opened again.
fn everything_of_the_week_is_read_back(office: &Office) {
    let listed = office
        .run(&["list", "all", "--group", GROUP, "--limit", "200"])
        .unwrap();
    let references: Vec<&str> = listed["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["kind"] == "SEIZURE" && !row["subject"].as_str().unwrap().contains("3/3"))
        .map(|row| row["id"].as_str().unwrap())
        .collect();
    let seizures: Vec<Seizure> = references
        .iter()
        .map(|id| {
            let thread = office.run(&["show", id]).unwrap();
            let shown = thread["messages"].as_array().unwrap();
            let shown = shown.iter().find(|m| m["row"]["id"] == **id).unwrap();
            let message: Message = serde_json::from_value(shown["message"].clone()).unwrap();
            message.seizure.unwrap()
        })
        .collect();
    let of = |keep: &dyn Fn(&SeizedGoods) -> bool| -> Vec<&Seizure> {
        let all = seizures.iter();
        all.filter(|seizure| seizure.goods.iter().any(keep))
            .collect()
    };
    let drug = |drug: Drug| move |goods: &SeizedGoods| goods.drug.as_ref() == Some(&drug);
    let category = |wanted: GoodsCategory| move |goods: &SeizedGoods| goods.category == wanted;

    assert_eq!(of(&drug(Drug::CocaineHcl)).len(), 12);
    let cannabis = of(&drug(Drug::CannabisHerb));
    let truck = cannabis
        .iter()
        .find(|seizure| seizure.vector == Vector::Vehicle)
        .unwrap();
    let grams = Totals::of(&truck.goods).amounts;
    assert_eq!(grams.into_values().collect::<Vec<_>>(), [number("1810000")]);
    let precursors = of(&category(GoodsCategory::Precursors));
    let weight = precursors[0].goods[0].quantity.clone().unwrap();
    let kilograms = weight.unit.convert(weight.amount, &Unit::Kilogram);
    assert_eq!(kilograms, Some(number("3000")));
    let cash = of(&category(GoodsCategory::Currency));
    assert_eq!(cash.len(), 2);
    let cash = Totals::of(cash.iter().flat_map(|seizure| &seizure.goods));
    assert_eq!(cash.money.get("USD"), Some(&number("130000")));
    let weapons = of(&category(GoodsCategory::Weapons));
    assert_eq!(weapons[0].vector, Vector::Postal);
    assert_eq!(
        weapons[0].post.as_ref().unwrap().item.as_deref(),
        Some("RA473124829GB")
    );
    let statuette = of(&category(GoodsCategory::Cultural));
    assert_eq!(statuette[0].goods[0].description, "statuette");
    let passport = of(&category(GoodsCategory::FalseDocs));
    assert_eq!(passport[0].goods[0].fraud, Some(DocumentFraud::Counterfeit));
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}
