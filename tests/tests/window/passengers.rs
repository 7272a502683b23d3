//! A passenger list in a real window: pasted, refused with its place, compared; the known stand first,
//! one is opened, an alert begins with flight and person, and nothing of the rest is kept.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::fmt::Write as _;
use std::path::Path;

use aircop_tests::axe::Axe;
use aircop_tests::stage::{Desk, Parcel, Stage};
use aircop_tests::webdriver::{Screen, Window};
use serde_json::json;

const DOWN: char = '\u{e015}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
/// Somebody of whom nothing is known.
const MARKER: &str = "ZWQXMARKER";
/// Places in the list: watched for, in an earlier message, with the document of another country.
const WATCHED: u32 = 31;
const EARLIER: u32 = 12;
const FOREIGN: u32 = 25;

/// Forty passengers as an airline sends them.
fn list() -> String {
    let mut text = String::from(
        "UNA:+.? '\nUNB+UNOA:4+TP+CVRAI+261129:2350+1'\nUNH+1+PAXLST:D:02B:UN:IATA'\nBGM+745'\n\
         TDT+20+TP1547+++TP'\nLOC+125+LIS'\nDTM+189:3101150105:201'\nLOC+87+RAI'\n\
         DTM+232:3101150410:201'\n",
    );
    let mut count = 7;
    for number in 1..=40_u32 {
        let letter = char::from(b'A' + u8::try_from(number % 26).unwrap());
        let (name, document) = match number {
            WATCHED => ("DIALLO:MARIAMA".to_owned(), "A01234567".to_owned()),
            EARLIER => ("NDIAYE:AWA".to_owned(), "B7654321".to_owned()),
            7 => (format!("{MARKER}:TRILLIAN"), "C0000007".to_owned()),
            _ => (
                format!("PASSENGER{letter}:{letter}ODE"),
                format!("D{number:07}"),
            ),
        };
        let issuer = if number == FOREIGN { "GIN" } else { "SEN" };
        write!(
            text,
            "NAD+FL+++{name}'\nDTM+329:79112{}'\nNAT+2+SEN'\nRFF+SEA:{number}A'\n\
             DOC+P+{document}'\nDTM+36:350101'\nLOC+91+{issuer}'\n",
            number % 9
        )
        .unwrap();
        count += 7;
    }
    writeln!(text, "UNT+{}+1'\nUNZ+1+1'", count + 1).unwrap();
    text
}

/// As from the clipboard: at once, with the events of a hand.
fn paste(w: &Window, text: &str) {
    w.find("[data-testid=passengers-text]").unwrap();
    let script = "const field = document.querySelector('[data-testid=passengers-text]');
        field.focus(); field.select(); document.execCommand('insertText', false, arguments[0]);";
    w.session().script(script, &[json!(text)]).unwrap();
}

/// Places in the list of those on screen, in their order.
fn shown(w: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-testid=passenger]')]
        .map((row) => row.dataset.number).join(' ')";
    let found = w.session().script(script, &[]).unwrap();
    let found = found.as_str().unwrap_or_default();
    found.split_whitespace().map(str::to_owned).collect()
}

fn in_field(w: &Window, id: &str) -> String {
    w.find(&format!("#{id}")).unwrap();
    let script = "return document.getElementById(arguments[0]).value";
    let value = w.session().script(script, &[json!(id)]).unwrap();
    value.as_str().unwrap_or_default().to_owned()
}

/// Whether a file below a folder holds these bytes.
fn holds(folder: &Path, text: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return holds(&path, text);
        }
        let bytes = std::fs::read(&path).unwrap_or_default();
        bytes
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    })
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_passenger_list_shows_who_is_known_and_is_not_kept() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let dakar = stage.office("Dakar").unwrap().clone();
    let praia = stage.office("Praia").unwrap().clone();
    let earlier = json!({
        "from": "Dakar", "kind": "alert", "group": "AIRCOP", "to": ["JAITF Praia"],
        "draft": {
            "subject": "Couriers of March", "urgency": "ROUTINE",
            "alert": {
                "reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [{ "airport": "GRU", "flight": "TP82", "etd": "+1h" },
                         { "airport": "RAI", "eta": "+13h" }],
                "persons": [{ "name": "NDIAYE, Awa", "document_number": "B7654321",
                              "document_country": "SN" }],
            },
        },
    });
    let earlier: Parcel = serde_json::from_value(earlier).unwrap();
    dakar.send(&earlier).unwrap();
    praia.run(&["sync"]).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let desk = Desk::open(&screen, &praia).unwrap();
    desk.unlock().unwrap();
    let w = desk.window();
    let watch = json!({ "do": "watch-add", "entries": [
        { "kind": "document", "text": "A01234567", "reason": "Courier of March, Dakar" },
    ] });
    w.dispatch(&watch).unwrap().unwrap();

    // What to do is said; a list that cannot be taken names row and column.
    w.click("[data-testid=view-passengers]").unwrap();
    w.wait_for("[data-testid=passengers]", "not kept").unwrap();
    desk.pictures("passengers-empty").unwrap();
    w.click("[data-testid=passengers-match]").unwrap();
    w.wait_for("[data-testid=passengers-refused]", "Paste a list")
        .unwrap();
    paste(w, "Name,DOB\nSow,01/02/1985\n");
    w.click("[data-testid=passengers-match]").unwrap();
    w.wait_for("[data-testid=passengers-refused]", "DOB")
        .unwrap();
    let said = w.text("[data-testid=passengers-refused]").unwrap();
    assert!(
        said.contains('2') && said.contains("stands first"),
        "{said}"
    );
    desk.pictures("passengers-refused").unwrap();
    w.choose("[data-testid=passengers-dates]", "day-first")
        .unwrap();
    w.click("[data-testid=passengers-match]").unwrap();
    w.find("[data-testid=passengers-none]").unwrap();
    w.click("[data-testid=passengers-again]").unwrap();

    // The known first; the rest is folded and can be shown.
    paste(w, &list());
    w.click("[data-testid=passengers-match]").unwrap();
    w.wait_for("[data-testid=passengers-head]", "TP1547")
        .unwrap();
    w.wait_for("[data-testid=passengers-hits]", "2").unwrap();
    let marked = [WATCHED, EARLIER, FOREIGN].map(|number| number.to_string());
    assert_eq!(shown(w), marked);
    w.find("[data-testid=passenger-watched][data-exact=true]")
        .unwrap();
    w.wait_for("[data-testid=passenger-earlier]", "same document")
        .unwrap();
    w.find("[data-testid=passenger-mark][data-rule=foreign-document]")
        .unwrap();
    desk.pictures("passengers-list").unwrap();
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    let (lines, _) = axe.serious(w).unwrap();
    assert_eq!(lines, Vec::<String>::new());
    w.wait_for("[data-testid=passengers-rest]", "37").unwrap();
    w.click("[data-testid=passengers-rest]").unwrap();
    assert_eq!(shown(w).len(), 40);
    assert!(w.page().unwrap().contains(MARKER));
    w.click("[data-testid=passengers-rest]").unwrap();
    assert_eq!(shown(w).len(), 3);

    // By key: the second, its earlier message, an alert with both.
    w.chord(&[DOWN]).unwrap();
    w.find(&format!("[data-number=\"{EARLIER}\"][aria-selected=true]"))
        .unwrap();
    w.chord(&[ENTER]).unwrap();
    w.find("[data-testid=passenger-more] [data-testid=seen-one]")
        .unwrap();
    w.wait_for("[data-testid=message]", "Couriers of March")
        .unwrap();
    desk.pictures("passengers-open").unwrap();
    w.chord(&['n']).unwrap();
    w.find("[data-testid=compose]").unwrap();
    w.until("the person", || {
        Ok((in_field(w, "f-alert-persons-0-name") == "NDIAYE, AWA").then_some(()))
    })
    .unwrap();
    assert_eq!(in_field(w, "f-alert-persons-0-document-number"), "B7654321");
    assert_eq!(in_field(w, "f-alert-legs-0-flight"), "TP1547");
    assert_eq!(in_field(w, "f-alert-legs-0-airport"), "LIS");
    assert_eq!(in_field(w, "f-alert-legs-1-airport"), "RAI");
    desk.pictures("passengers-alert").unwrap();
    w.chord(&[ESCAPE]).unwrap();
    w.wait_gone("[data-testid=compose]").unwrap();
    // The list is still there for the next one; elsewhere and back, it is gone.
    assert_eq!(shown(w).len(), 3);
    w.click("[data-testid=view-inbox]").unwrap();
    w.find("[data-testid=list]").unwrap();
    w.click("[data-testid=view-passengers]").unwrap();
    assert_eq!(w.value("passengers-text").unwrap(), "");
    assert!(shown(w).is_empty());

    // Locking drops it too.
    paste(w, &list());
    w.click("[data-testid=passengers-match]").unwrap();
    w.find("[data-testid=passengers-table]").unwrap();
    w.click("[data-testid=lock]").unwrap();
    w.wait_gone("[data-testid=passengers-table]").unwrap();
    desk.unlock().unwrap();
    w.click("[data-testid=view-passengers]").unwrap();
    assert_eq!(w.value("passengers-text").unwrap(), "");
    assert!(shown(w).is_empty());

    // What was begun is kept as a draft, and of the others nothing.
    w.click("[data-testid=view-drafts]").unwrap();
    w.until("the draft", || {
        Ok(w.page()?.contains("NDIAYE").then_some(()))
    })
    .unwrap();
    let log = w.dispatch(&json!({ "do": "list", "view": "all", "text": MARKER, "limit": 5 }));
    let found = log.unwrap().unwrap();
    assert!(!found.to_string().contains(MARKER), "{found}");
    desk.into_window().close().unwrap();
    assert!(!holds(&praia.data, MARKER));
    stage.relay.stop().unwrap();
}
