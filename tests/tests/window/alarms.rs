//! What the window shows when something is wrong: two directories, a silent headquarters, a revoked
//! sender, an exchanged archive, an alert that did not arrive; and locking and wiping.
//!
//! What happened before is played in memory by engines on a clock some days ago. The windows are
//! real, open the same data at today's time and find no relay.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aircop_api::Command;
use aircop_archive::{Archive, ArchiveKey, SplitView};
use aircop_message::{OfficeId, Timestamp};
use aircop_tests::stage::{self, Desk};
use aircop_tests::webdriver::Screen;
use aircop_tests::world::{Office, PASSWORD, World};

const DAY: Duration = Duration::from_secs(24 * 3600);
const MINUTE: Duration = Duration::from_secs(60);

fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Timestamp(i64::try_from(since.as_millis()).unwrap())
}

/// Installations as they are after a bad week.
struct Week {
    _world: World,
    praia: stage::Office,
    dakar: stage::Office,
    recife: stage::Office,
}

fn installation(office: &Office) -> stage::Office {
    stage::Office {
        name: office.name.clone(),
        data: office.data().to_path_buf(),
        officer: office.officer.clone(),
        password: PASSWORD.into(),
        recovery: None,
        clock_off: None,
        clock_at: None,
    }
}

/// Eight days ago to now.
async fn week() -> Week {
    let mut world = World::at(77, now().plus_seconds(-8 * 24 * 3600)).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let recife = world.office("Recife", "BR", "REC").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&praia, &dakar, &recife, &lagos] {
        office.settle().await;
    }
    // Dakar hears nothing from now on; Recife somewhat longer.
    dakar.engine.shutdown().await;
    world.pass(5 * DAY).await;
    let older = recife.archive_path();
    recife.does(Command::Lock).await;
    let older = (std::fs::read(&older).unwrap(), older);
    recife.unlock().await;
    recife.settle().await;
    recife.engine.shutdown().await;
    std::fs::write(&older.1, older.0).unwrap();

    // An alert of Praia's reaches nobody; one of Lagos's comes after Lagos was revoked.
    praia.alerts(world.group, &[&dakar]).await;
    praia.settle().await;
    let wire = praia.steal().transport_key();
    world.network.cut(wire, true);
    world.network.break_all();
    lagos.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    lagos.settle().await;
    let stated = world.hq.engine.revoke_office(lagos.id, "keys lost");
    stated.unwrap().done().unwrap();
    world.hq.settle().await;
    // The relay took it, as it says, after the revocation.
    world.network.on_item(Some(std::sync::Arc::new(|mut item| {
        item.received_at_ms += 3_600_000;
        vec![item]
    })));
    world.network.cut(wire, false);
    world.pass(5 * MINUTE).await;
    praia.settle().await;
    world.network.on_item(None);
    assert_eq!(praia.quarantined().await, ["revoked_sender"]);

    // Praia met another directory.
    let keys = praia.steal();
    praia.engine.shutdown().await;
    let archive = Archive::open(&praia.archive_path(), &ArchiveKey::new(&keys.archive)).unwrap();
    let note = archive.checkpoint().unwrap().unwrap().note;
    archive
        .add_split_view(&SplitView {
            found_at: world.now(),
            ours: note.clone(),
            theirs: [b"another ".as_slice(), &note].concat(),
            device: None,
        })
        .unwrap();
    archive.close().unwrap();
    assert_ne!(praia.id, OfficeId([0; 16]));
    let week = (
        installation(&praia),
        installation(&dakar),
        installation(&recife),
    );
    // The data directories go with the world; the engines let go of them here.
    drop((praia, dakar, recife, lagos));
    Week {
        _world: world,
        praia: week.0,
        dakar: week.1,
        recife: week.2,
    }
}

/// Pictures to look at, when a folder for them is named.
struct Pictures(Option<PathBuf>);

impl Pictures {
    fn take(&self, desk: &Desk, name: &str) {
        let Some(folder) = &self.0 else { return };
        for (language, theme) in [("en", "light"), ("fr", "dark"), ("ar", "light")] {
            desk.speak(language).unwrap();
            desk.look(theme).unwrap();
            let file = format!("{name}-{language}-{theme}.png");
            desk.picture(&Path::new(folder).join(file)).unwrap();
        }
        desk.speak("en").unwrap();
        desk.look("light").unwrap();
    }
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn every_alarm_is_seen_and_says_what_to_do() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .start_paused(true)
        .build()
        .unwrap();
    let week = runtime.block_on(week());
    let pictures = Pictures(std::env::var_os("AIRCOP_PICTURES").map(PathBuf::from));
    let screen = Screen::open(1366, 768).unwrap();

    // Two directories, and what this desk could not believe and could not deliver.
    let praia = Desk::open(&screen, &week.praia).unwrap();
    praia.unlock().unwrap();
    let window = praia.window();
    window
        .wait_for("[data-testid=alarm-split]", "director")
        .unwrap();
    pictures.take(&praia, "split");
    window.click("[data-testid=view-undelivered]").unwrap();
    window
        .wait_for("[data-testid=count-undelivered]", "1")
        .unwrap();
    let reference = praia.row("Courier on TP1547").unwrap();
    praia.open_row(&reference).unwrap();
    window
        .find("[data-testid=receipt][data-office=\"JAITF Dakar\"]")
        .unwrap();
    window.find("[data-testid=resend]").unwrap();
    pictures.take(&praia, "undelivered");
    window.click("[data-testid=view-quarantine]").unwrap();
    window
        .wait_for("[data-testid=quarantined]", "revoked")
        .unwrap();
    pictures.take(&praia, "revoked");
    window.click("[data-testid=lock]").unwrap();
    window.find("[data-testid=unlock-password]").unwrap();
    praia.into_window().close().unwrap();

    // Headquarters was not heard for eight days: reading goes on, sending does not.
    let dakar = Desk::open(&screen, &week.dakar).unwrap();
    dakar.unlock().unwrap();
    let window = dakar.window();
    window
        .wait_for("[data-testid=alarm-frozen]", "7 days")
        .unwrap();
    dakar.type_note("Into the void", &["JAITF Praia"]).unwrap();
    window.click("[data-testid=send]").unwrap();
    window
        .wait_for("[data-testid=send-error]", "7 days")
        .unwrap();
    pictures.take(&dakar, "frozen");
    window.click("[data-testid=close-form]").unwrap();
    window.click("[data-testid=view-drafts]").unwrap();
    window.find("[data-testid=draft]").unwrap();
    pictures.take(&dakar, "drafts");
    assert!(window.page().unwrap().contains("Into the void"));
    // The panic wipe: nothing opens any more, here or from the files.
    window.click("[data-testid=view-settings]").unwrap();
    window.find("[data-testid=settings-wipe-word]").unwrap();
    pictures.take(&dakar, "wipe");
    let word = window.text("label[for=settings-wipe-word]").unwrap();
    // Fluent puts marks around it that isolate its direction.
    let word = word
        .split(|c: char| !c.is_alphabetic())
        .find(|w| w.len() > 2 && w.chars().all(char::is_uppercase));
    window
        .fill("[data-testid=settings-wipe-word]", word.unwrap())
        .unwrap();
    window
        .fill("[data-testid=settings-wipe-password]", "not-the-password-1")
        .unwrap();
    window.click("[data-testid=settings-wipe]").unwrap();
    window
        .wait_for("[data-testid=settings-wipe-said]", "password")
        .unwrap();
    assert!(week.dakar.data.join("vault").exists());
    window
        .fill("[data-testid=settings-wipe-password]", &week.dakar.password)
        .unwrap();
    window.click("[data-testid=settings-wipe]").unwrap();
    window.find("[data-testid=join-file]").unwrap();
    assert!(!week.dakar.data.join("vault").exists());
    assert!(!week.dakar.data.join("archive.db").exists());
    dakar.into_window().close().unwrap();

    // Three days of silence, and somebody put an older archive in place.
    let recife = Desk::open(&screen, &week.recife).unwrap();
    recife.unlock().unwrap();
    let window = recife.window();
    window
        .wait_for("[data-testid=alarm-stale]", "48 hours")
        .unwrap();
    window
        .wait_for("[data-testid=alarm-audit]", "older copy")
        .unwrap();
    pictures.take(&recife, "stale-and-exchanged");
    window.click("[data-testid=alarm-audit-noted]").unwrap();
    window.wait_gone("[data-testid=alarm-audit]").unwrap();
    window.find("[data-testid=alarm-stale]").unwrap();
    recife.into_window().close().unwrap();
}
