//! Every screen against WCAG 2.2 AA, as far as a program can tell, and with text at 200 %.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::path::Path;

use aircop_tests::axe::Axe;
use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::Screen;
use serde_json::json;

const ESCAPE: char = '\u{e00c}';

/// What would be cut off or make the page scroll sideways.
const SIDEWAYS: &str = "
    document.documentElement.style.fontSize = arguments[0];
    const wide = document.documentElement.scrollWidth - innerWidth;
    document.documentElement.style.fontSize = '';
    return wide;";

struct Look<'a> {
    axe: &'a Axe,
    desk: &'a Desk,
    rules: u64,
    findings: Vec<String>,
}

impl Look<'_> {
    fn at(&mut self, screen: &str) {
        let window = self.desk.window();
        let (lines, rules) = self.axe.serious(window).unwrap();
        assert!(rules > 5, "axe looked at nothing on {screen}");
        self.rules += rules;
        let lines = lines.into_iter().map(|line| format!("{screen}: {line}"));
        self.findings.extend(lines);
        let wide = window.session().script(SIDEWAYS, &[json!("200%")]).unwrap();
        if wide != json!(0) {
            self.findings
                .push(format!("{screen}: {wide} px too wide with text at 200 %"));
        }
    }
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn every_screen_keeps_the_rules_that_can_be_checked() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    stage.play_traffic(&mut |_| {}).unwrap();
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, stage.office("Praia").unwrap()).unwrap();
    let window = desk.window();
    let mut look = Look {
        axe: &axe,
        desk: &desk,
        rules: 0,
        findings: Vec::new(),
    };
    window.find("[data-testid=unlock-password]").unwrap();
    look.at("unlock");
    desk.unlock().unwrap();
    for (language, theme) in [("en", "light"), ("ar", "dark")] {
        desk.speak(language).unwrap();
        desk.look(theme).unwrap();
        let name = |screen: &str| format!("{screen} {language} {theme}");
        window.click("[data-testid=view-inbox]").unwrap();
        window.find("[data-testid=row]").unwrap();
        look.at(&name("inbox"));
        window.chord(&['f']).unwrap();
        window.find("[data-testid=filter]").unwrap();
        window.click("[data-testid=filter-unread]").unwrap();
        window.find("[data-testid=filter-name]").unwrap();
        look.at(&name("filter"));
        window.click("[data-testid=view-inbox]").unwrap();
        window.click("[data-testid=row]").unwrap();
        window.find("[data-testid=message]").unwrap();
        window.chord(&['x']).unwrap();
        window.find("[data-testid=picks]").unwrap();
        look.at(&name("message"));
        window.chord(&[ESCAPE]).unwrap();
        for new in ["new-alert", "new-seizure", "new-note"] {
            window.click(&format!("[data-testid={new}]")).unwrap();
            window.find("[data-testid=recipient]").unwrap();
            // Everything that unfolds is looked at too.
            let unfold = "document.querySelectorAll('details').forEach(d => { d.open = true; });";
            window.session().script(unfold, &[]).unwrap();
            look.at(&name(new));
            window.click("[data-testid=close-form]").unwrap();
            window.wait_gone("[data-testid=compose]").unwrap();
        }
        for (view, shows) in [
            (
                "view-drafts",
                "[data-testid=view-drafts][aria-current=page]",
            ),
            (
                "view-quarantine",
                "[data-testid=view-quarantine][aria-current=page]",
            ),
            ("view-directory", "[data-testid=directory-office]"),
            ("view-settings", "[data-testid=settings-officer]"),
        ] {
            window.click(&format!("[data-testid={view}]")).unwrap();
            window.find(shows).unwrap();
            look.at(&name(view));
        }
        // A template, a view of its own, and the form that keeps them.
        window.click("[data-testid=new-alert]").unwrap();
        window.find("[data-testid=recipient]").unwrap();
        window.click("[data-testid=template-save]").unwrap();
        let title = format!("Usual {language}");
        window.fill("[data-testid=template-name]", &title).unwrap();
        look.at(&name("template-name"));
        window.click("[data-testid=template-keep]").unwrap();
        window.find("[data-testid=notice]").unwrap();
        look.at(&name("notice"));
        window.click("[data-testid=close-form]").unwrap();
        window.wait_gone("[data-testid=compose]").unwrap();
        window.click("[data-testid=from-template]").unwrap();
        window.find("[data-testid=template]").unwrap();
        look.at(&name("templates"));
        window.chord(&[ESCAPE]).unwrap();
        window.wait_gone(".sheet").unwrap();
        window.click("[data-testid=view-inbox]").unwrap();
        window.chord(&['f']).unwrap();
        window.click("[data-testid=filter-here]").unwrap();
        window.fill("[data-testid=filter-name]", &title).unwrap();
        window.click("[data-testid=filter-save]").unwrap();
        let saved = format!("[data-testid=saved-view][data-name=\"{title}\"]");
        window.find(&saved).unwrap();
        window
            .click(&format!("{saved} ~ [data-testid=saved-view-rename]"))
            .unwrap();
        window.find("[data-testid=saved-view-name]").unwrap();
        look.at(&name("rename"));
        window.chord(&[ESCAPE]).unwrap();
        window.click("[data-testid=help]").unwrap();
        window.find("[data-testid=guide-page]").unwrap();
        look.at(&name("help"));
        window
            .click("[data-testid=guide-entry][data-page=keys]")
            .unwrap();
        window.find("[data-testid=keys]").unwrap();
        look.at(&name("keys"));
        window.chord(&[ESCAPE]).unwrap();
        window.wait_gone(".sheet").unwrap();
    }
    println!(
        "{} rules held or not, {} findings",
        look.rules,
        look.findings.len()
    );
    assert!(look.findings.is_empty(), "{:#?}", look.findings);
    desk.into_window().close().unwrap();
    stage.relay.stop().unwrap();
}

/// Whether all of an element is on screen and nothing lies over its middle.
const IN_SIGHT: &str = "
    const found = document.querySelector(arguments[0]);
    if (!found) return 'not there';
    const box = found.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight + 0.5 || box.height === 0)
        return `from ${box.top} to ${box.bottom} of ${innerHeight}`;
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return found.contains(at) ? '' : `under ${at.className}`;";

/// How many rows of the list are on screen as a whole.
const ROWS_IN_SIGHT: &str = "
    return [...document.querySelectorAll('[data-testid=row]')].filter((row) => {
        const box = row.getBoundingClientRect();
        const there = (y) => row.contains(document.elementFromPoint(box.left + box.width / 2, y));
        return there(box.top + 2) && there(box.bottom - 2);
    }).length";

/// With text at 200 % on usual screens the list, the passenger and the way on are in sight, also while
/// something cannot wait.
#[test]
#[ignore = "opens windows: cargo xtask test"]
fn twice_the_text_leaves_room_for_what_matters() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    stage.play_traffic(&mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, stage.office("Praia").unwrap()).unwrap();
    desk.unlock().unwrap();
    for ((width, height), least, languages) in [
        ((1366, 768), 2, &["en", "de", "ar"][..]),
        ((1024, 600), 1, &["fr"]),
    ] {
        desk.window().resize(width, height).unwrap();
        for language in languages {
            look_twice_as_large(&desk, language, least, &format!("{language}-{width}"));
        }
    }
}

fn look_twice_as_large(desk: &Desk, language: &str, least: u64, name: &str) {
    let window = desk.window();
    // The page presses, not the driver: see `Desk::text_size`.
    let press = |css: &str| {
        window.find(css).unwrap();
        let script = "document.querySelector(arguments[0]).click()";
        window.session().script(script, &[json!(css)]).unwrap();
    };
    let in_sight = |css: &str| {
        window
            .until(&format!("{css} in sight, {name}"), || {
                let found = window.session().script(IN_SIGHT, &[json!(css)])?;
                Ok((found == "").then_some(()))
            })
            .unwrap();
    };
    desk.speak(language).unwrap();
    window.click("[data-testid=view-inbox]").unwrap();
    window.find("[data-testid=attention]").unwrap();
    desk.text_size(200).unwrap();
    window
        .until(&format!("{least} rows in sight, {name}"), || {
            let rows = window.session().script(ROWS_IN_SIGHT, &[])?;
            Ok((rows.as_u64() >= Some(least)).then_some(()))
        })
        .unwrap();
    desk.snapshot(&format!("twice-list-{name}")).unwrap();
    let alert = "[...document.querySelectorAll('[data-testid=row]')]
        .find((row) => row.textContent.includes('\u{2192}')).click()";
    window.session().script(alert, &[]).unwrap();
    in_sight("[data-testid=card-person] > :first-child");
    in_sight("[data-testid=reply]");
    desk.snapshot(&format!("twice-message-{name}")).unwrap();
    press("[data-testid=reply]");
    in_sight("[data-testid=send]");
    in_sight("[data-testid=field-reply-status-IN_PROGRESS]");
    desk.snapshot(&format!("twice-reply-{name}")).unwrap();
    press("[data-testid=discard]");
    press("[data-testid=discard-yes]");
    window.wait_gone("[data-testid=compose]").unwrap();
    window.chord(&[ESCAPE]).unwrap();
    window.find("[data-testid=list]").unwrap();
    desk.text_size(100).unwrap();
}
