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
        window.click("[data-testid=shortcuts]").unwrap();
        window.find(".sheet").unwrap();
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
