//! An operation over four real windows: Dakar (French) warns Praia (Portuguese) and Lagos (English)
//! of a passenger in the air, Praia answers while the relay is down, Lagos records the seizure
//! without retyping, and the OCU (Arabic) watches. Each reads the coded parts in its own language.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Office, Stage, label};
use aircop_tests::webdriver::{Screen, Window};
use serde_json::json;

const SUBJECT: &str = "Passager LIS-RAI, billet au comptant";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn four_offices_catch_a_courier_each_in_its_own_language_with_the_relay_down_in_between() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screens: Vec<Screen> = (0..4).map(|_| Screen::open(1366, 768).unwrap()).collect();
    let open = |at: usize, office: &Office, language: &str| {
        let desk = Desk::open(&screens[at], office).unwrap();
        desk.unlock().unwrap();
        desk.speak(language).unwrap();
        desk
    };
    let dakar = open(0, stage.office("Dakar").unwrap(), "fr");
    let praia = open(1, stage.office("Praia").unwrap(), "pt");
    let lagos = open(2, stage.office("Lagos").unwrap(), "en");
    let ocu = open(3, &stage.hq, "ar");
    let everyone = [&dakar, &praia, &lagos, &ocu];

    dakar
        .type_alert(SUBJECT, &["JAITF Praia", "JAITF Lagos", "OCU Brussels"])
        .unwrap();
    let w = dakar.window();
    w.fill("[data-testid=person-0-document-number]", "FX4412907")
        .unwrap();
    w.click("[data-testid=add-leg]").unwrap();
    w.fill("[data-testid=leg-2-airport]", "LOS").unwrap();
    w.find("[data-testid=send]:enabled").unwrap();
    dakar.send().unwrap();
    let alert = praia.row(SUBJECT).unwrap();
    for desk in [&praia, &lagos, &ocu] {
        desk.row(SUBJECT).unwrap();
        desk.open_row(&alert).unwrap();
    }
    let read = ocu.window().text("[data-testid=message]").unwrap();
    for id in ["action-check-full", "reason-profile", "urgency-flash"] {
        let words = label("ar", id).unwrap();
        assert!(read.contains(&words), "{words} is not in {read}");
    }
    let page = ocu.window().session();
    let direction = page.script("return document.documentElement.dir", &[]);
    assert_eq!(direction.unwrap(), json!("rtl"));

    // The relay's machine loses its power. Everyone says so; Praia goes on writing.
    stage.relay.kill();
    for desk in everyone {
        let offline = "[data-testid=link][data-state=offline]";
        // No word comes from a machine without power: the silence must be long enough first.
        let found = desk.window().find(offline);
        found.or_else(|_| desk.window().find(offline)).unwrap();
    }
    let w = praia.window();
    w.click("[data-testid=reply]").unwrap();
    w.find("[data-testid=compose][data-kind=REPLY]").unwrap();
    w.click("[data-testid=field-reply-status-CLOSED]").unwrap();
    w.choose("[data-testid=field-reply-outcome]", "NOT_LOCATED")
        .unwrap();
    w.click("[data-testid=check-DB_CHECK]").unwrap();
    praia.send().unwrap();
    w.wait_for("[data-testid=count-outbox]", "1").unwrap();
    praia.snapshot("operation-praia-offline").unwrap();
    // What she wrote cannot be with anyone yet.
    assert!(!answers(lagos.window(), "JAITF Praia", "CLOSED"));

    stage.relay.run().unwrap();
    for desk in [&lagos, &ocu] {
        desk.window()
            .find("[data-testid=answer][data-office=\"JAITF Praia\"][data-status=CLOSED]")
            .unwrap();
    }
    w.wait_gone("[data-testid=count-outbox]").unwrap();
    let state = lagos
        .window()
        .text("[data-testid=answer][data-office=\"JAITF Praia\"]")
        .unwrap();
    let words = label("en", "outcome-not-located").unwrap();
    assert!(state.contains(&words), "{state}");

    // Praia has not found him, and Lagos, where he flies on to, has not said: nothing is closed.
    standing(&ocu, "open");
    // Lagos finds him, and types only what is new.
    seize(&lagos);
    standing(&ocu, "closed");

    // Dakar and the OCU read the seizure, each in their own words.
    dakar.window().click("[data-testid=view-sent]").unwrap();
    dakar.open_row(&alert).unwrap();
    for (desk, language) in [(&dakar, "fr"), (&ocu, "ar"), (&praia, "pt")] {
        let window = desk.window();
        window
            .click("[data-testid=answer][data-office=\"JAITF Lagos\"] button")
            .unwrap();
        window.find("[data-testid=seized-goods]").unwrap();
        let read = window.text("[data-testid=message]").unwrap();
        let coded = [
            "drug-cocaine-hcl",
            "concealment-place-swallowed",
            "offender-outcome-arrested",
            "location-pax-arrival",
        ];
        for id in coded {
            let words = label(language, id).unwrap();
            assert!(read.contains(&words), "{words} is not in {read}");
        }
        assert!(read.contains("Pimentel Rocha Everaldo"), "{read}");
        assert!(read.contains("FX4412907"), "{read}");
        let standing = window
            .text("[data-testid=answer][data-office=\"JAITF Praia\"]")
            .unwrap();
        let words = label(language, "outcome-not-located").unwrap();
        assert!(standing.contains(&words), "{words} is not in {standing}");
        desk.snapshot(&format!("operation-{language}")).unwrap();
    }
    for desk in [dakar, praia, lagos, ocu] {
        desk.into_window().close().unwrap();
    }
    assert!(stage.relay.stop().unwrap());
}

fn standing(desk: &Desk, state: &str) {
    let css = format!(".answers [data-testid=standing][data-standing={state}]");
    desk.window().find(&css).unwrap();
}

/// Records the seizure out of the open alert.
fn seize(lagos: &Desk) {
    let w = lagos.window();
    w.click("[data-testid=seize]").unwrap();
    w.find("[data-testid=compose][data-kind=SEIZURE]").unwrap();
    for (field, value) in [
        ("person-0-name", "Pimentel Rocha Everaldo"),
        ("person-0-document-number", "FX4412907"),
        ("field-seizure-airport", "LOS"),
        ("field-subject", SUBJECT),
    ] {
        assert_eq!(w.value(field).unwrap(), value, "{field}");
    }
    w.fill("[data-testid=seized-at-time]", "0110").unwrap();
    w.choose("[data-testid=field-seizure-location]", "PAX_ARRIVAL")
        .unwrap();
    w.choose("[data-testid=goods-0-category]", "DRUGS").unwrap();
    w.choose("[data-testid=goods-0-drug]", "COCAINE_HCL")
        .unwrap();
    w.fill("[data-testid=goods-0-quantity]", "1.24").unwrap();
    w.choose("[data-testid=goods-0-unit]", "KG").unwrap();
    w.choose("[data-testid=concealment-0-place]", "SWALLOWED")
        .unwrap();
    w.choose("[data-testid=offender-0-outcome]", "ARRESTED")
        .unwrap();
    lagos.send().unwrap();
}

/// Whether an office's answer is there now.
fn answers(window: &Window, office: &str, status: &str) -> bool {
    window
        .has(&format!(
            "[data-testid=answer][data-office=\"{office}\"][data-status={status}]"
        ))
        .unwrap()
}
