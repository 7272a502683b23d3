//! What is left in the memory of a locked desk (Linux): a thief takes a PC that runs.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::time::{Duration, Instant};

use aircop_tests::memory;
use aircop_tests::stage::{Desk, Office, Stage};
use aircop_tests::webdriver::Screen;
use aircop_tests::world::stolen::{bytes, field, secrets};

/// A name, and what would stand in memory.
type Needle = (String, Vec<u8>);

/// The keys of a vault's file, but for the one for the relay, which stands first.
fn keys(office: &Office) -> Vec<Needle> {
    let path = office.data.join("vault");
    let all = secrets(&path, &office.officer, &office.password);
    let key = |name: &str| bytes::<32>(&all, name).to_vec();
    let archive = key("archive");
    let mut keys = vec![
        ("transport".to_owned(), key("transport")),
        ("signing".to_owned(), key("signing")),
        ("archive, as SQL".to_owned(), hex::encode(&archive).into()),
        ("archive".to_owned(), archive),
        ("reading".to_owned(), key("reading")),
    ];
    for era in field(&all, "log_keys").as_array().unwrap() {
        keys.push(("log".to_owned(), bytes::<32>(era, "key").to_vec()));
    }
    let prekeys = field(&all, "prekeys").as_array().unwrap();
    assert!(!prekeys.is_empty());
    for (number, prekey) in prekeys.iter().enumerate() {
        // The seed of both private halves stands first.
        let secret = field(prekey, "secret").as_bytes().unwrap();
        let seed = secret.get(..32).unwrap().to_vec();
        keys.push((format!("prekey {number}"), seed));
    }
    keys
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_locked_desk_has_no_key_in_memory_but_the_relays_and_without_listening_not_even_that() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let office = stage.office("Praia").unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, office).unwrap();
    let window = desk.window();
    let program = window.program().unwrap();
    desk.unlock().unwrap();
    window
        .find("[data-testid=link][data-state=online]")
        .unwrap();
    // It writes and seals too, so that every key was used.
    desk.type_alert("Before the theft", &["JAITF Dakar"])
        .unwrap();
    desk.send().unwrap();
    window
        .find("[data-testid=outbox-count]:not(.waits)")
        .unwrap();

    let keys = keys(office);
    let needles: Vec<Vec<u8>> = keys.iter().map(|(_, bytes)| bytes.clone()).collect();
    let found = || {
        let counts = memory::find(program, &needles).unwrap();
        let found = keys.iter().zip(counts).filter(|(_, count)| *count > 0);
        found
            .map(|((name, _), _)| name.as_str())
            .collect::<Vec<_>>()
    };
    // A command that is being carried out holds the keys until it ends.
    let left = |expected: &[&str]| {
        let end = Instant::now() + Duration::from_secs(5);
        loop {
            let now = found();
            if now == expected {
                return;
            }
            assert!(Instant::now() < end, "{now:?} instead of {expected:?}");
        }
    };
    // A search that finds nothing would prove nothing.
    let open = found();
    for name in ["transport", "signing", "archive", "log", "prekey 0"] {
        assert!(open.contains(&name), "{name} is not among {open:?}");
    }

    window.click("[data-testid=lock]").unwrap();
    window.find("[data-testid=heard]").unwrap();
    left(&["transport"]);

    desk.unlock().unwrap();
    window.click("[data-testid=view-settings]").unwrap();
    window.click("[data-testid=settings-listen]").unwrap();
    window.click("[data-testid=lock]").unwrap();
    window.find("[data-testid=heard].deaf").unwrap();
    left(&[]);
}
