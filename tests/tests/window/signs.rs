//! What the desk shows outside of its window, and what it takes from the system: notifications, the
//! mark beside the clock, the native title, the lock of the screen, the keyring of the PC's user.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use aircop_tests::bus::Bus;
use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::json;

fn alert(urgency: &str, subject: &str) -> Parcel {
    let draft = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "urgency": urgency, "subject": subject, "narrative": subject,
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [
                    { "airport": "DSS", "flight": "TP1547", "etd": "+1h" },
                    { "airport": "RAI", "eta": "+4h" },
                ],
            },
        },
    });
    serde_json::from_value(draft).unwrap()
}

/// Waits until it is so.
fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + Duration::from_secs(30);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < end, "{what} did not come");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Titles of the windows on a screen, as the system's task bar reads them.
fn titles(screen: &Screen) -> String {
    let mut command = Command::new("xwininfo");
    let output = screen
        .show(command.args(["-root", "-tree"]))
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn what_cannot_wait_is_told_outside_without_its_content_and_a_locked_screen_locks_the_desk() {
    let dir = tempfile::tempdir().unwrap();
    let bus = Bus::start(&dir.path().join("desktop")).unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap().clone();
    let office = stage.office("Praia").unwrap().clone();
    let screen = Screen::open(1366, 768).unwrap();
    let praia = Desk::open_on(&screen, &office, Some(&bus)).unwrap();
    praia.unlock().unwrap();
    praia.speak("fr").unwrap();
    let window = praia.window();

    // Nothing waits, and the mark says so in the officer's language.
    let (label, menu) = until("the mark", || bus.mark().ok());
    assert_eq!(label, "");
    until("French", || {
        let (_, menu) = bus.mark().ok()?;
        menu.contains_key("Verrouiller ce poste").then_some(())
    });
    assert!(menu.len() >= 2, "{menu:?}");

    // What arrives moves nothing under the pointer.
    window.find("[data-testid=attention-none]").unwrap();
    let place = || {
        let script = "return document.querySelector('.panes').getBoundingClientRect().top";
        window.session().script(script, &[]).unwrap().as_f64()
    };
    let before = place();
    assert!(before.is_some());

    // While the window is worked in, it says all by itself; then the officer turns to another one.
    let worked_in = |yes: bool| {
        let script = format!("document.hasFocus = () => {yes}");
        window.session().script(&script, &[]).unwrap();
    };
    worked_in(true);
    dakar.send(&alert("URGENT", "Seen at once")).unwrap();
    window.find("[data-testid=attention]").unwrap();
    assert_eq!(place(), before);
    praia.open_row(&praia.row("Seen at once").unwrap()).unwrap();
    window.chord(&['a']).unwrap();
    window.wait_gone("[data-testid=attention]").unwrap();
    window.chord(&['\u{e00c}']).unwrap();
    assert_eq!(bus.notices(), []);
    worked_in(false);
    dakar
        .send(&alert("FLASH", "Couriers Everaldo Pimentel"))
        .unwrap();
    let notice = until("the notification", || bus.notices().first().cloned());
    assert_eq!(notice.title, "AIRCOP");
    assert!(
        notice.body.ends_with("avis d’alerte à traiter d’urgence."),
        "{notice:?}"
    );
    assert_eq!(notice.urgency, 2);
    until("the count beside the clock", || {
        (bus.mark().ok()?.0 == "1").then_some(())
    });
    until("the native title", || {
        titles(&screen).contains("\"(1) AIRCOP\"").then_some(())
    });
    bus.click(&notice).unwrap();

    // Marked and acknowledged with others, it no longer interrupts.
    window.find("[data-testid=flash-banner]").unwrap();
    assert_eq!(place(), before);
    window.chord(&['k']).unwrap();
    window.chord(&['x']).unwrap();
    window.find("[data-testid=picks]").unwrap();
    window.chord(&['\u{e008}', 'A']).unwrap();
    window.wait_gone("[data-testid=flash-banner]").unwrap();
    window.wait_gone("[data-testid=attention]").unwrap();
    until("the old title", || {
        titles(&screen).contains("\"AIRCOP\"").then_some(())
    });

    // The officer lets the reference be said too; a routine alert is no reason to call.
    window.click("[data-testid=view-settings]").unwrap();
    window
        .choose("[data-testid=notice-choice]", "reference")
        .unwrap();
    praia.pictures("settings").unwrap();
    let sent = dakar.send(&alert("URGENT", "Second")).unwrap();
    let reference = sent["reference"].as_str().unwrap().to_owned();
    let notice = until("the second", || bus.notices().get(1).cloned());
    assert!(notice.body.contains("JAITF Dakar"), "{notice:?}");
    assert!(notice.body.contains(&reference), "{notice:?}");
    assert_eq!(notice.urgency, 1);
    dakar.send(&alert("ROUTINE", "Third")).unwrap();
    window.click("[data-testid=view-inbox]").unwrap();
    praia.row("Third").unwrap();
    let said = bus.notices();
    assert_eq!(said.len(), 2, "{said:?}");
    for notice in said {
        for secret in ["Everaldo", "Couriers", "Second", "TP1547", "RAI", "Seen"] {
            assert!(!notice.body.contains(secret), "{notice:?}");
        }
    }

    // The screen is unlocked again: no reason. Locked: the desk is, too.
    bus.screen_locked(false).unwrap();
    std::thread::sleep(Duration::from_millis(500));
    window.find("[data-testid=view-inbox]").unwrap();
    bus.screen_locked(true).unwrap();
    window.find("[data-testid=unlock-password]").unwrap();
    until("the mark of a quiet desk", || {
        (bus.mark().ok()?.0.is_empty()).then_some(())
    });
    praia.pictures("locked-quiet").unwrap();
    praia.speak("fr").unwrap();
    window
        .wait_for("[data-testid=heard]", "À l’écoute")
        .unwrap();

    // Locked, it says that something has come, and nothing else of it.
    dakar
        .send(&alert("FLASH", "Unseen Everaldo Pimentel"))
        .unwrap();
    window.find("[data-testid=heard].waits").unwrap();
    let notice = until("the call of a locked desk", || {
        bus.notices().get(2).cloned()
    });
    assert!(
        notice
            .body
            .ends_with("pli est arrivé. Déverrouillez le poste pour le lire."),
        "{notice:?}"
    );
    until("the count of a locked desk", || {
        (bus.mark().ok()?.0 == "1").then_some(())
    });
    until("the title of a locked desk", || {
        titles(&screen).contains("\"(1) AIRCOP\"").then_some(())
    });
    let page = window.page().unwrap();
    assert!(
        !page.contains("Everaldo") && !page.contains("Dakar"),
        "{page}"
    );
    praia.pictures("locked-waits").unwrap();
    praia.unlock().unwrap();
    // Here it is, and calls in its own right.
    window.find("[data-testid=flash-banner]").unwrap();
    praia.row("Unseen Everaldo Pimentel").unwrap();
    bus.goes_to_sleep().unwrap();
    window.find("[data-testid=unlock-password]").unwrap();
    praia.unlock().unwrap();
    until("the lock in the menu", || {
        bus.choose("Lock this desk")
            .or_else(|_| bus.choose("Verrouiller ce poste"))
            .ok()
    });
    window.find("[data-testid=unlock-password]").unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_desk_that_is_tied_to_its_pc_opens_elsewhere_only_with_the_code_from_the_safe() {
    let dir = tempfile::tempdir().unwrap();
    let mut bus = Bus::start(&dir.path().join("desktop")).unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let office = stage.office("Praia").unwrap().clone();
    let screen = Screen::open(1366, 768).unwrap();

    // A PC without a keyring says so, and nothing changes.
    let desk = Desk::open(&screen, &office).unwrap();
    desk.unlock().unwrap();
    desk.window().click("[data-testid=view-settings]").unwrap();
    desk.window().click("[data-testid=keyring-tie]").unwrap();
    desk.window()
        .wait_for("[data-testid=keyring-error]", "keeps no keys")
        .unwrap();
    desk.into_window().close().unwrap();

    bus.start_keyring().unwrap();
    let desk = Desk::open_on(&screen, &office, Some(&bus)).unwrap();
    desk.unlock().unwrap();
    let window = desk.window();
    window.click("[data-testid=view-settings]").unwrap();
    window.click("[data-testid=keyring-tie]").unwrap();
    window.find("[data-testid=keyring-tied]").unwrap();
    let code = window.text("[data-testid=keyring-code]").unwrap();
    desk.pictures("keyring").unwrap();
    window.click("[data-testid=keyring-kept]").unwrap();
    window.wait_gone("[data-testid=keyring-code]").unwrap();
    window.click("[data-testid=lock]").unwrap();
    // The keyring answers by itself: the password is all that an officer types.
    desk.unlock().unwrap();
    desk.into_window().close().unwrap();

    // The disk in another PC, with the right password.
    let refused = office.run(&["list", "inbox"]);
    let refused = refused.unwrap_err().to_string();
    assert!(
        refused.contains("keyring-missing") || refused.contains("recovery code"),
        "{refused}"
    );

    let mut with_code = office.clone();
    with_code.recovery = Some("1111-2222".into());
    let refused = with_code.run(&["list", "inbox"]).unwrap_err().to_string();
    assert!(refused.contains("not the recovery code"), "{refused}");
    with_code.recovery = Some(code.clone());
    with_code.run(&["list", "inbox"]).unwrap();

    // The account is lost; the code from the safe opens the desk and ties it to the new one.
    bus.lose_keyring().unwrap();
    bus.start_keyring().unwrap();
    let desk = Desk::open_on(&screen, &office, Some(&bus)).unwrap();
    let window = desk.window();
    window.find("[data-testid=unlock-password]").unwrap();
    window
        .fill("[data-testid=unlock-password]", &office.password)
        .unwrap();
    window.click("[data-testid=unlock-submit]").unwrap();
    window.find("[data-testid=unlock-recovery]").unwrap();
    window
        .fill("[data-testid=unlock-recovery]", "1111-2222")
        .unwrap();
    window.click("[data-testid=unlock-submit]").unwrap();
    window
        .wait_for("[data-testid=unlock-error]", "not the recovery code")
        .unwrap();
    if let Some(folder) = std::env::var_os("AIRCOP_PICTURES") {
        desk.picture(&Path::new(&folder).join("recovery-en-light.png"))
            .unwrap();
    }
    window
        .fill("[data-testid=unlock-recovery]", &code.to_lowercase())
        .unwrap();
    window.click("[data-testid=unlock-submit]").unwrap();
    window.find("[data-testid=new-alert]").unwrap();
    window.click("[data-testid=lock]").unwrap();
    desk.unlock().unwrap();

    // Untied, a password is enough again, on any PC.
    window.click("[data-testid=view-settings]").unwrap();
    window.click("[data-testid=keyring-untie]").unwrap();
    window.find("[data-testid=keyring-tie]").unwrap();
    desk.into_window().close().unwrap();
    office.run(&["list", "inbox"]).unwrap();
    let log = office.run(&["audit"]).unwrap().to_string();
    assert!(
        log.contains("keyring_tied") && log.contains("keyring_untied"),
        "{log}"
    );
}
