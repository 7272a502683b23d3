//! A thread over two real windows: Praia answers Dakar's alert, records the seizure without typing
//! anything twice, and each reads it in its own language.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_message::{
    ConcealmentDraft, Draft, GoodsDraft, LegDraft, OffenderDraft, PersonDraft, SeizedGoodsDraft,
};
use aircop_tests::stage::{Desk, Stage, label};
use aircop_tests::webdriver::{Screen, WebDriverError, Window};

/// The key, as WebDriver names it.
const BACKSPACE: char = '\u{e003}';
/// The specimen of ICAO Doc 9303.
const ZONE: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\
    L898902C36UTO7408122F1204159ZE184226B<<<<<10";
/// What only a choice elsewhere brings up: OTHER, a category of goods, a leg that is passed through;
/// and what a boarding pass leaves behind for the fields beside it.
const ONLY_THEN: [&str; 23] = [
    "withdrawn",
    "stand_down",
    "other_text",
    "reason_not_done",
    "case_text",
    "goods.0.drug",
    "goods.0.precursor",
    "goods.0.incb_table",
    "goods.0.weapon",
    "goods.0.make",
    "goods.0.calibre",
    "goods.0.serial",
    "goods.0.species",
    "goods.0.appendix",
    "goods.0.declared",
    "goods.0.fraud",
    "goods.0.document_country",
    "goods.0.document_number",
    "legs.0.role",
    "legs.0.eta",
    "legs.0.etd",
    "legs.0.printed",
    "legs.0.day",
];
const SUBJECT: &str = "Passager LIS-RAI, billet au comptant";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn an_alert_is_answered_and_its_seizure_recorded_without_typing_it_again() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (here, there) = (
        Screen::open(1366, 768).unwrap(),
        Screen::open(1366, 768).unwrap(),
    );
    let dakar = Desk::open(&here, stage.office("Dakar").unwrap()).unwrap();
    let praia = Desk::open(&there, stage.office("Praia").unwrap()).unwrap();
    dakar.unlock().unwrap();
    praia.unlock().unwrap();
    dakar.speak("fr").unwrap();
    praia.speak("pt").unwrap();

    dakar.type_alert(SUBJECT, &["JAITF Praia"]).unwrap();
    scan(dakar.window());
    every_control(dakar.window(), "ALERT");
    dakar.send().unwrap();
    let alert = praia.row(SUBJECT).unwrap();
    praia.open_row(&alert).unwrap();
    standing(&praia, "open").unwrap();

    // In progress: two clicks, and to whom is known.
    let w = praia.window();
    w.click("[data-testid=reply]").unwrap();
    w.find("[data-testid=compose][data-kind=REPLY]").unwrap();
    w.find("[data-testid=recipient][data-office=\"JAITF Dakar\"][data-chosen=true]")
        .unwrap();
    every_control(w, "REPLY");
    w.click("[data-testid=field-reply-status-IN_PROGRESS]")
        .unwrap();
    praia.send().unwrap();
    standing(&praia, "being-checked").unwrap();
    dakar.window().click("[data-testid=view-sent]").unwrap();
    dakar.open_row(&alert).unwrap();
    standing(&dakar, "being-checked").unwrap();

    // A fault stands beside its field, and the field has the focus.
    w.click("[data-testid=reply]").unwrap();
    w.find("[data-testid=compose][data-kind=REPLY]").unwrap();
    w.click("[data-testid=field-reply-status-CLOSED]").unwrap();
    w.click("[data-testid=send]:enabled").unwrap();
    w.find("[data-testid=fault-reply-outcome]").unwrap();
    focused(w, "f-reply-outcome");
    w.choose("[data-testid=field-reply-outcome]", "POSITIVE_SEIZURE")
        .unwrap();
    w.click("[data-testid=check-BODY_XRAY]").unwrap();
    w.fill("[data-testid=acted-at-time]", "0010").unwrap();
    praia.send().unwrap();

    seizure(&praia);

    // Each in their own language, out of the same codes.
    standing(&dakar, "closed").unwrap();
    let d = dakar.window();
    d.wait_for("[data-testid=standing]", "Clos").unwrap();
    d.wait_for(".answers", "saisie").unwrap();
    let state = d
        .text("[data-testid=answer][data-office=\"JAITF Praia\"][data-status=CLOSED]")
        .unwrap();
    let outcome = label("fr", "outcome-positive-seizure").unwrap();
    assert!(state.contains(&outcome), "{state}");
    d.click("[data-testid=answer][data-office=\"JAITF Praia\"] button")
        .unwrap();
    d.find("[data-testid=seized-goods]").unwrap();
    let read = d.text("[data-testid=message]").unwrap();
    for words in [
        label("fr", "drug-cocaine-hcl").unwrap(),
        label("fr", "concealment-place-swallowed").unwrap(),
        label("fr", "offender-outcome-arrested").unwrap(),
        "1.24".into(),
        "Pimentel Rocha Everaldo".into(),
        "TP1547".into(),
    ] {
        assert!(read.contains(&words), "{words} is not in {read}");
    }
    let read = w.text("[data-testid=message]").unwrap();
    for id in ["drug-cocaine-hcl", "concealment-place-swallowed"] {
        let words = label("pt", id).unwrap();
        assert!(read.contains(&words), "{words} is not in {read}");
    }
    standing(&praia, "closed").unwrap();
    let row = d
        .text("[data-testid=row][data-reference^=SN-DSS] [data-testid=standing]")
        .unwrap();
    assert!(row.contains(&outcome), "{row}");
}

/// Records the seizure from the open alert, and leaves it open to be read.
fn seizure(praia: &Desk) {
    let w = praia.window();
    w.click("[data-testid=seize]").unwrap();
    w.find("[data-testid=compose][data-kind=SEIZURE]").unwrap();
    for (field, value) in [
        ("person-0-name", "Pimentel Rocha Everaldo"),
        ("person-0-document-number", "L898902C3"),
        ("field-seizure-airport", "RAI"),
        ("field-subject", SUBJECT),
        ("seized-at-time", "00:10"),
    ] {
        assert_eq!(w.value(field).unwrap(), value, "{field}");
    }
    let held = w.text("[data-testid=travel] summary").unwrap();
    assert!(
        held.contains("LIS TP1547") && held.contains("RAI"),
        "{held}"
    );
    every_control(w, "SEIZURE");
    w.choose("[data-testid=goods-0-category]", "DRUGS").unwrap();
    w.choose("[data-testid=goods-0-drug]", "COCAINE_HCL")
        .unwrap();
    w.fill("[data-testid=goods-0-quantity]", "1.24").unwrap();
    w.choose("[data-testid=goods-0-unit]", "KG").unwrap();
    w.choose("[data-testid=concealment-0-place]", "SWALLOWED")
        .unwrap();
    w.choose("[data-testid=offender-0-outcome]", "ARRESTED")
        .unwrap();
    // What is wrong in a folded section unfolds it.
    w.click("[data-testid=cargo] summary").unwrap();
    w.find("[data-testid=cargo][open]").unwrap();
    let awb = "[data-testid=field-seizure-cargo-awb]";
    w.type_into(awb, "057-12345674").unwrap();
    w.click("[data-testid=cargo] summary").unwrap();
    w.find("[data-testid=cargo]:not([open])").unwrap();
    w.click("[data-testid=check]").unwrap();
    w.find("[data-testid=cargo][open] [data-testid=fault-seizure-cargo-awb]")
        .unwrap();
    focused(w, "f-seizure-cargo-awb");
    w.type_into(awb, &format!("{BACKSPACE}5")).unwrap();
    praia.send().unwrap();
    w.until("the seizure among the answers", || {
        Ok(w.text(".answers")?.contains('1').then_some(()))
    })
    .unwrap();
    w.click(".folded:last-of-type").unwrap();
    w.find("[data-testid=seized-goods]").unwrap();
}

/// A reader types a passport: misread it fills in nothing and says why; read well it does.
fn scan(window: &Window) {
    let field = "[data-testid=person-0-scan]";
    window
        .type_into(field, &ZONE.replace("7408122", "7408132"))
        .unwrap();
    let digit = format!("{field} ~ [data-testid=person-0-scan-result] .fault");
    window.wait_for(&digit, "Date de naissance").unwrap();
    assert_eq!(window.value("person-0-born").unwrap(), "");
    window.fill(field, ZONE).unwrap();
    window
        .find("[data-testid=person-0-scan-result] .found")
        .unwrap();
    assert_eq!(window.value("person-0-born").unwrap(), "1974-08-12");
    assert_eq!(
        window.value("person-0-name").unwrap(),
        "Pimentel Rocha Everaldo"
    );
    assert_eq!(
        window.value("person-0-document-expiry").unwrap(),
        "2012-04-15"
    );
}

/// Every field that a fault can name has a control on the page, but for those that only another
/// choice brings up.
fn every_control(window: &Window, kind: &str) {
    let mut draft = Draft {
        kind: kind.into(),
        ..Draft::default()
    };
    draft.alert.legs.push(LegDraft::default());
    draft.alert.persons.push(PersonDraft::default());
    draft.alert.goods.push(GoodsDraft::default());
    draft.seizure.legs.push(LegDraft::default());
    draft.seizure.goods.push(SeizedGoodsDraft::default());
    draft.seizure.concealment.push(ConcealmentDraft::default());
    draft.seizure.offenders.push(OffenderDraft::default());
    let json = serde_json::to_value(&draft).unwrap();
    let mut paths = Vec::new();
    for (name, part) in json.as_object().unwrap() {
        let other = ["alert", "reply", "seizure", "briefing"].contains(&name.as_str());
        if *name != "kind" && (!other || name.to_uppercase() == kind) {
            walk(part, name, &mut paths);
        }
    }
    paths.retain(|path| !ONLY_THEN.iter().any(|end| path.ends_with(end)));
    let ids: Vec<String> = paths
        .iter()
        .map(|path| format!("f-{}", path.replace(['.', '_'], "-")))
        .collect();
    assert!(ids.len() > 15, "{ids:?}");
    let script = "return arguments[0].filter((id) => !document.getElementById(id))";
    let missing = window.session().script(script, &[serde_json::json!(ids)]);
    assert_eq!(missing.unwrap(), serde_json::json!([]), "{kind}");
}

fn walk(value: &serde_json::Value, path: &str, out: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) if path != "to" => {
            for (name, part) in map {
                walk(part, &format!("{path}.{name}"), out);
            }
        }
        serde_json::Value::Array(list) if list.is_empty() => out.push(path.to_owned()),
        serde_json::Value::Array(list) => {
            for (at, part) in list.iter().enumerate() {
                walk(part, &format!("{path}.{at}"), out);
            }
        }
        serde_json::Value::String(_) => out.push(path.to_owned()),
        _ => {}
    }
}

fn standing(desk: &Desk, state: &str) -> Result<(), WebDriverError> {
    let css = format!(".answers [data-testid=standing][data-standing={state}]");
    desk.window().find(&css).map(drop)
}

fn focused(window: &Window, id: &str) {
    window
        .until("the focus on the faulty field", || {
            let script = "return document.activeElement && document.activeElement.id";
            let found = window.session().script(script, &[])?;
            Ok((found.as_str() == Some(id)).then_some(()))
        })
        .unwrap();
}
