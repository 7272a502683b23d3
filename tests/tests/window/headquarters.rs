//! Headquarters in its own window: an office is invited, asks, is compared, admitted, given a role,
//! and shut out, each change read before it is signed. The clicks are counted as an officer makes
//! them. A desk that is no headquarters has no such section.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::cell::Cell;

use aircop_tests::stage::{Desk, Office, Stage};
use aircop_tests::webdriver::{Screen, Window};
use serde_json::json;

const ESCAPE: char = '\u{e00c}';

/// Counts what an officer presses: buttons and choices, not keys of text.
pub(crate) struct Hand<'a> {
    pub(crate) window: &'a Window,
    pub(crate) clicks: Cell<u32>,
}

impl Hand<'_> {
    pub(crate) fn click(&self, css: &str) {
        self.window.find(css).unwrap();
        self.window.click(css).unwrap();
        self.clicks.set(self.clicks.get() + 1);
    }

    pub(crate) fn choose(&self, css: &str, value: &str) {
        self.window.find(css).unwrap();
        self.window.choose(css, value).unwrap();
        self.clicks.set(self.clicks.get() + 1);
    }

    /// Clicks since it was asked last.
    pub(crate) fn count(&self) -> u32 {
        self.clicks.replace(0)
    }

    pub(crate) fn tab(&self, name: &str) {
        self.click(&format!("[data-testid=hq-tab-{name}]"));
        self.window
            .find(&format!("[data-testid=hq-tab-{name}][aria-pressed=true]"))
            .unwrap();
    }

    /// Waits for words, without the marks that keep filled-in values apart.
    pub(crate) fn reads(&self, css: &str, words: &str) {
        let isolates = '\u{2066}'..='\u{2069}';
        self.window
            .until(words, || {
                let mut said = self.window.texts(css)?.join("\n");
                said.retain(|c| !isolates.contains(&c));
                Ok(said.contains(words).then_some(()))
            })
            .unwrap();
    }

    /// What the sheet says, then its signature.
    pub(crate) fn signs(&self, says: &[&str]) {
        for words in says {
            self.reads("[data-testid=hq-says]", words);
        }
        self.click("[data-testid=hq-confirm]");
        self.window.wait_gone("[data-testid=hq-change]").unwrap();
    }
}

fn type_invitation(hand: &Hand, name: &str, country: &str, place: &str) {
    let window = hand.window;
    window.find("[data-testid=hq-invite-name]").unwrap();
    window.fill("[data-testid=hq-invite-name]", name).unwrap();
    hand.choose("[data-testid=hq-invite-country]", country);
    window.fill("[data-testid=hq-invite-place]", place).unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn headquarters_invites_admits_and_shuts_out_in_its_window() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();

    // Nobody else has the section.
    let praia = Desk::open(&screen, stage.office("Praia").unwrap()).unwrap();
    praia.unlock().unwrap();
    praia.window().find("[data-testid=view-directory]").unwrap();
    assert!(
        !praia
            .window()
            .has("[data-testid=view-headquarters]")
            .unwrap()
    );
    praia.into_window().close().unwrap();

    let hq = Desk::open(&screen, &stage.hq).unwrap();
    hq.unlock().unwrap();
    let window = hq.window();
    let hand = Hand {
        window,
        clicks: Cell::new(0),
    };
    hand.click("[data-testid=view-headquarters]");
    window.find("[data-testid=hq-requests-empty]").unwrap();
    hq.pictures("hq-nobody").unwrap();
    hand.count();

    // Faults stand at their fields; nothing is made.
    hand.tab("invitations");
    hand.click("[data-testid=hq-invite]");
    type_invitation(&hand, "JAITF Praia", "GH", "QQQ");
    hand.click("[data-testid=hq-invite-make]");
    window
        .wait_for("[data-testid=fault-place]", "airport")
        .unwrap();
    hq.pictures("hq-invite-fault").unwrap();
    window.fill("[data-testid=hq-invite-place]", "ACC").unwrap();
    hand.click("[data-testid=hq-invite-make]");
    window.find("[data-testid=fault-name]").unwrap();
    window.chord(&[ESCAPE]).unwrap();
    window.wait_gone("[data-testid=hq-invite-form]").unwrap();
    hand.count();

    // An office is invited.
    hand.click("[data-testid=hq-invite]");
    type_invitation(&hand, "JAITF Accra", "GH", "ACC");
    window
        .fill("[data-testid=hq-invite-telephone]", "+233 30 555 0142")
        .unwrap();
    hand.choose("[data-testid=hq-invite-role][data-group=AIRCOP]", "PLAIN");
    hq.pictures("hq-invite").unwrap();
    hand.click("[data-testid=hq-invite-make]");
    window
        .wait_for("[data-testid=hq-invited]", "jaitf-accra.invitation")
        .unwrap();
    window.find("[data-testid=hq-qr]").unwrap();
    hq.pictures("hq-invited").unwrap();
    hand.click("[data-testid=hq-invited-done]");
    println!("invite an office: {} clicks", hand.count());
    window
        .find("[data-testid=hq-invitation][data-office=\"JAITF Accra\"][data-state=OPEN]")
        .unwrap();

    // It asks; the request comes without anybody asking for it.
    let accra = Office::new(dir.path(), "JAITF Accra", "Insp. K. Mensah");
    let downloads = stage.hq.data.with_extension("downloads");
    let file = downloads.join("jaitf-accra.invitation");
    let joining = accra.run(&["join", &file.to_string_lossy()]).unwrap();
    let fingerprint = joining["fingerprint"].as_str().unwrap();
    window
        .wait_for("[data-testid=count-headquarters]", "1")
        .unwrap();
    hand.tab("requests");
    hand.count();
    let request = format!("[data-testid=hq-request][data-fingerprint=\"{fingerprint}\"]");
    window.find(&request).unwrap();
    window
        .wait_for("[data-testid=hq-telephone]", "+233 30 555 0142")
        .unwrap();
    let shown = window.text("[data-testid=hq-fingerprint]").unwrap();
    let plain = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    assert_eq!(plain(&shown), plain(fingerprint));
    hq.pictures("hq-request").unwrap();
    hand.click("[data-testid=hq-approve]");
    hand.reads("[data-testid=hq-says]", "AIRCOP");
    hq.pictures("hq-approve").unwrap();
    // Read, and not yet done.
    hand.click("[data-testid=hq-back]");
    window.find(&request).unwrap();
    hand.count();
    hand.click("[data-testid=hq-approve]");
    hand.signs(&["JAITF Accra becomes", "may send and read", "AIRCOP"]);
    println!("admit a request: {} clicks", hand.count());
    window
        .wait_gone("[data-testid=count-headquarters]")
        .unwrap();
    // The window puts it up by itself.
    window
        .until("the office in the directory", || {
            let joined = accra.run(&["sync"]).unwrap();
            Ok((joined["session"] == json!("unlocked")).then_some(()))
        })
        .unwrap();

    // Where it is called from now on.
    let accra_row = "[data-testid=hq-office][data-office=\"JAITF Accra\"]";
    hand.tab("offices");
    hand.reads(
        &format!("{accra_row} [data-testid=hq-office-number]"),
        "+233 30 555 0142",
    );
    hand.count();
    hand.click(&format!("{accra_row} [data-testid=hq-set-telephone]"));
    window
        .fill("[data-testid=hq-office-telephone]", "030 555 0143")
        .unwrap();
    hand.click("[data-testid=hq-telephone-next]");
    window.find("[data-testid=fault-telephone]").unwrap();
    window
        .fill("[data-testid=hq-office-telephone]", "+233 30 555 0143")
        .unwrap();
    hq.pictures("hq-telephone").unwrap();
    hand.click("[data-testid=hq-telephone-next]");
    hand.signs(&["JAITF Accra is called at +233 30 555 0143"]);
    println!("change an office's number: {} clicks", hand.count());
    hand.reads(
        &format!("{accra_row} [data-testid=hq-office-number]"),
        "+233 30 555 0143",
    );

    // A group, and the office in it.
    hand.tab("groups");
    hand.click("[data-testid=hq-group-new]");
    window
        .fill("[data-testid=hq-group-name]", "COCAIR 9")
        .unwrap();
    window
        .fill("[data-testid=hq-group-starts]", "soon")
        .unwrap();
    hand.click("[data-testid=hq-group-next]");
    window.find("[data-testid=fault-starts]").unwrap();
    window
        .fill("[data-testid=hq-group-starts]", "2026-11-01 06:00")
        .unwrap();
    window
        .fill("[data-testid=hq-group-ends]", "2099-12-31")
        .unwrap();
    window
        .fill(
            "[data-testid=hq-group-briefing]",
            "Couriers by air. Answer within the hour.",
        )
        .unwrap();
    hq.pictures("hq-group-form").unwrap();
    hand.click("[data-testid=hq-group-next]");
    hand.signs(&["COCAIR 9", "OCU Brussels becomes a member"]);
    window
        .find("[data-testid=hq-group][data-group=\"COCAIR 9\"][data-open=true]")
        .unwrap();
    // Its messages are kept for as long as headquarters says.
    let kept = "[data-testid=hq-kept][data-group=\"COCAIR 9\"]";
    hand.click(&format!("{kept} [data-testid=hq-retention]"));
    window
        .fill("[data-testid=hq-retention-alert]", "90")
        .unwrap();
    window
        .fill("[data-testid=hq-retention-longest]", "60")
        .unwrap();
    hand.click("[data-testid=hq-retention-next]");
    window.find("[data-testid=fault-longest]").unwrap();
    assert!(!window.has("[data-testid=fault-seizure]").unwrap());
    hq.pictures("hq-retention").unwrap();
    window
        .fill("[data-testid=hq-retention-longest]", "2000")
        .unwrap();
    hand.click("[data-testid=hq-retention-next]");
    hand.signs(&["keeps alerts 90"]);
    hand.reads(kept, "alerts 90");
    hq.pictures("hq-groups").unwrap();

    // Two offices get a role at once.
    hand.tab("offices");
    for office in ["JAITF Accra", "JAITF Dakar"] {
        hand.click(&format!(
            "[data-testid=hq-office][data-office=\"{office}\"] [data-testid=hq-pick]"
        ));
    }
    let group = option_of(window, "hq-bulk-group", "COCAIR 9");
    hand.choose("[data-testid=hq-bulk-group]", &group);
    hq.pictures("hq-offices").unwrap();
    hand.click("[data-testid=hq-bulk-apply]");
    hand.signs(&[
        "JAITF Accra becomes a member",
        "JAITF Dakar becomes a member",
    ]);

    // The device is shut out.
    window.fill("[data-testid=hq-search]", "accra").unwrap();
    window
        .wait_gone("[data-testid=hq-office][data-office=\"JAITF Dakar\"]")
        .unwrap();
    hand.count();
    hand.click(&format!(
        "[data-testid=hq-device][data-fingerprint=\"{fingerprint}\"] [data-testid=hq-revoke-device]"
    ));
    hand.reads("[data-testid=hq-says]", "last device");
    window
        .fill("[data-testid=hq-reason]", "Stolen from the office")
        .unwrap();
    hq.pictures("hq-revoke").unwrap();
    hand.signs(&["last device of"]);
    println!("revoke a device: {} clicks", hand.count());
    window
        .find(&format!(
            "[data-testid=hq-device][data-fingerprint=\"{fingerprint}\"][data-revoked=true]"
        ))
        .unwrap();

    // All of it stands in the history, by words.
    hand.tab("history");
    window.find("[data-testid=hq-history]").unwrap();
    hq.pictures("hq-history").unwrap();
    window
        .fill("[data-testid=hq-history-filter]", "stolen accra")
        .unwrap();
    window
        .until("the one entry", || {
            let found = window.texts("[data-testid=hq-entry]")?;
            Ok((found.len() == 1 && found[0].contains("was revoked")).then_some(()))
        })
        .unwrap();

    // The group closes, and an invitation that nobody used is taken back.
    hand.tab("groups");
    hand.click("[data-testid=hq-group][data-group=\"COCAIR 9\"] [data-testid=hq-group-close]");
    hand.signs(&["is closed"]);
    window
        .find("[data-testid=hq-group][data-group=\"COCAIR 9\"][data-open=false]")
        .unwrap();
    hand.tab("invitations");
    hand.click("[data-testid=hq-invite]");
    type_invitation(&hand, "JAITF Lomé", "TG", "LFW");
    hand.click("[data-testid=hq-invite-make]");
    hand.click("[data-testid=hq-invited-done]");
    let lome = "[data-testid=hq-invitation][data-office=\"JAITF Lomé\"]";
    hand.click(&format!("{lome} [data-testid=hq-cancel]"));
    hand.click(&format!("{lome} [data-testid=hq-cancel-yes]"));
    window
        .find(&format!("{lome}[data-state=CANCELLED]"))
        .unwrap();
    hq.pictures("hq-invitations").unwrap();
    // Locked, the page forgets it.
    window.click("[data-testid=lock]").unwrap();
    hq.unlock().unwrap();
    assert!(!window.has("[data-testid=headquarters]").unwrap());
    hq.into_window().close().unwrap();
    stage.relay.stop().unwrap();
}

/// The value of an option by its words.
fn option_of(window: &Window, select: &str, words: &str) -> String {
    let script = "return [...document.querySelectorAll(`[data-testid=${arguments[0]}] option`)]
        .find((option) => option.textContent.includes(arguments[1]))?.value";
    window
        .until("the option", || {
            let found = window
                .session()
                .script(script, &[json!(select), json!(words)])?;
            Ok(found.as_str().map(str::to_owned))
        })
        .unwrap()
}
