//! Keys, pointer, clipboard and drags as the X server brings them to a window: what WebDriver makes
//! inside the web view shows neither the toolkit's part nor another program's.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::io::Cursor;

use aircop_tests::hands::{Hands, Offer, PASSPORT, middle, symbol};
use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::{Screen, Window};
use aircop_tests::world::{random_file, sha256};

fn value_becomes(window: &Window, handle: &str, value: &str) {
    let mut last = String::new();
    let came = window.until(&format!("{value} in {handle}"), || {
        last = window.value(handle)?;
        Ok((last == value).then_some(()))
    });
    let at = "return [document.activeElement.dataset.testid, document.activeElement.value]";
    let at = window.session().script(at, &[]);
    assert!(
        came.is_ok(),
        "{handle}: {last:?} instead of {value:?}; the focus is at {at:?}"
    );
}

/// Empties the first person's date of birth, so that the next reading fills it in.
fn empty_born(window: &Window) {
    let empty = "const born = document.querySelector('[data-testid=person-0-born]');
        born.value = '';
        born.dispatchEvent(new Event('input', { bubbles: true }))";
    window.session().script(empty, &[]).unwrap();
}

/// A picture as another program copies it.
fn picture() -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    image::RgbImage::from_fn(300, 200, |x, y| image::Rgb([x as u8, y as u8, 90]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    png.into_inner()
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn what_is_copied_and_dragged_elsewhere_is_attached_and_typed_nowhere() {
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
    let window = dakar.window();
    let hands = Hands::on(&here).unwrap();
    let drop_path = |path: &std::path::Path, (x, y): (i16, i16)| {
        let address = format!(
            "file://{}\r\n",
            path.display().to_string().replace(' ', "%20")
        );
        let offer = Offer {
            media: "text/uri-list",
            bytes: address.into_bytes(),
        };
        hands.drop_at(x, y, offer).unwrap();
    };
    let scan = random_file(dir.path(), "scan 7.pdf", 70_001, 9);

    // Let go where no form is open, it is said that nothing takes it, and the next form has none.
    drop_path(&scan, middle(window, ".middle").unwrap());
    window
        .wait_for("[data-testid=notice].bad", "Nothing was attached")
        .unwrap();
    assert!(!window.has("[data-testid=compose]").unwrap());
    // Nor what is pasted there.
    window
        .click("[data-testid=notice]:last-child button:last-child")
        .unwrap();
    window.wait_gone("[data-testid=notice]").unwrap();
    let offer = || Offer {
        media: "image/png",
        bytes: picture(),
    };
    let copied = hands.copy(offer()).unwrap();
    hands.chord(&[symbol::CONTROL, u32::from('v')]).unwrap();
    window
        .wait_for("[data-testid=notice].bad", "Nothing was attached")
        .unwrap();
    drop(copied);
    let subject = "Copied and dropped";
    dakar.type_note(subject, &["JAITF Praia"]).unwrap();
    let text = "[data-testid=field-narrative]";

    // A picture on the clipboard, pasted where the text is typed.
    let (x, y) = middle(window, text).unwrap();
    hands.point(x, y).unwrap();
    hands.click(1).unwrap();
    let copied = hands.copy(offer()).unwrap();
    hands.chord(&[symbol::CONTROL, u32::from('v')]).unwrap();
    window
        .until("the picture with the draft", || {
            Ok((window.texts("[data-testid=staged]")?.len() == 1).then_some(()))
        })
        .unwrap();
    drop(copied);

    // A file out of a file manager, let go over the same field.
    drop_path(&scan, middle(window, text).unwrap());
    window
        .until("the file with the draft", || {
            Ok((window.texts("[data-testid=staged]")?.len() == 2).then_some(()))
        })
        .unwrap();
    // A folder is no file: it is named, and what is attached stays.
    let folder = dir.path().join("whole folder");
    std::fs::create_dir(&folder).unwrap();
    drop_path(&folder, middle(window, text).unwrap());
    window
        .wait_for("[data-testid=notice].bad", "whole folder")
        .unwrap();
    assert_eq!(window.texts("[data-testid=staged]").unwrap().len(), 2);
    assert_eq!(window.value("field-narrative").unwrap(), subject);
    // One that another program has yet to write: it is said before it is sent.
    let empty = dir.path().join("still copied.pdf");
    std::fs::write(&empty, b"").unwrap();
    drop_path(&empty, middle(window, text).unwrap());
    window
        .wait_for("[data-testid=file-empty]", "0 bytes")
        .unwrap();
    window
        .click("[data-testid=staged]:has([data-testid=file-empty]) [data-testid=detach]")
        .unwrap();
    window.wait_gone("[data-testid=file-empty]").unwrap();
    dakar.pictures("copied-dropped").unwrap();
    dakar.send().unwrap();

    let reference = praia.row(subject).unwrap();
    praia.open_row(&reference).unwrap();
    let window = praia.window();
    let file = "[data-testid=attachment][data-name=\"scan 7.pdf\"][data-state=here]";
    window
        .click(&format!("{file} [data-testid=file-save]"))
        .unwrap();
    window
        .find(&format!("{file} [data-testid=file-saved]"))
        .unwrap();
    let office = stage.office("Praia").unwrap();
    let saved = office.data.with_extension("downloads").join("scan 7.pdf");
    assert_eq!(sha256(&saved), sha256(&scan));
    window.find("[data-testid=attachment] img").unwrap();
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_reader_in_any_field_fills_in_the_person_and_leaves_the_field_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let dakar = Desk::open(&screen, stage.office("Dakar").unwrap()).unwrap();
    dakar.unlock().unwrap();
    let window = dakar.window();
    let reader = Hands::on(&screen).unwrap();
    window.click("[data-testid=new-alert]").unwrap();

    // In a line and in a text of several lines, with something in it already.
    for (handle, typed) in [("field-subject", "Cash "), ("field-narrative", "He says ")] {
        let css = format!("[data-testid={handle}]");
        empty_born(window);
        let (x, y) = middle(window, &css).unwrap();
        reader.point(x, y).unwrap();
        reader.click(1).unwrap();
        reader.type_text(typed, 90).unwrap();
        value_becomes(window, handle, typed);
        // The hand lets go of its last key before it points the reader.
        std::thread::sleep(std::time::Duration::from_millis(200));
        // It goes on right behind it, where it was, and none of its letters is lost.
        reader.type_text(PASSPORT, 5).unwrap();
        reader.type_text("and", 90).unwrap();
        value_becomes(window, "person-0-born", "1974-08-12");
        value_becomes(window, handle, &format!("{typed}and"));
        window.find("[data-testid=compose]").unwrap();
    }
    // A blank is the space bar: it ticks nothing.
    for (css, what) in [
        ("[data-testid=recipient] input", "a recipient"),
        ("[data-testid=keep-metadata]", "what photos keep"),
    ] {
        let focus = "const box = document.querySelector(arguments[0]); box.focus();
            return [document.activeElement === box, box.checked]";
        // Right behind a passport and a word in a text, whose last key is not old yet.
        let (x, y) = middle(window, "[data-testid=field-subject]").unwrap();
        reader.point(x, y).unwrap();
        reader.click(1).unwrap();
        reader.type_text(PASSPORT, 5).unwrap();
        reader.type_text("and", 90).unwrap();
        let before = window.session().script(focus, &[css.into()]).unwrap();
        assert_eq!(before[0], true, "{what}");
        reader
            .type_text("AB 4006381333931 7 8 9 10 11 12\n", 8)
            .unwrap();
        window
            .wait_for("[data-testid=notice]", "AB 4006381333931")
            .unwrap();
        let after = window.session().script(focus, &[css.into()]).unwrap();
        assert_eq!(after[1], before[1], "{what}");
        window
            .click("[data-testid=notice]:last-child button:last-child")
            .unwrap();
        window.wait_gone("[data-testid=notice]").unwrap();
    }
    // Its letters are no part of a time, and a page that stalls meanwhile tells no reader from a hand.
    let stalls = "setTimeout(() => { const end = performance.now() + 700;
        while (performance.now() < end); }, 120)";
    for (handle, stall) in [("leg-0-etd-date", ""), ("field-subject", stalls)] {
        let (x, y) = middle(window, &format!("[data-testid={handle}]")).unwrap();
        let before = window.value(handle).unwrap();
        reader.point(x, y).unwrap();
        reader.click(1).unwrap();
        empty_born(window);
        window.session().script(stall, &[]).unwrap();
        reader.type_text(PASSPORT, 5).unwrap();
        value_becomes(window, "person-0-born", "1974-08-12");
        value_becomes(window, handle, &before);
        assert_eq!(window.value("leg-0-etd-time").unwrap(), "");
    }
    // A hand types a month by its name.
    let (x, y) = middle(window, "[data-testid=leg-0-etd-date]").unwrap();
    reader.point(x, y).unwrap();
    reader.click(1).unwrap();
    reader.type_text("25 OCT 2026", 90).unwrap();
    value_becomes(window, "leg-0-etd-date", "25 OCT 2026");
    let (x, y) = middle(window, "[data-testid=leg-0-etd-time]").unwrap();
    reader.point(x, y).unwrap();
    reader.click(1).unwrap();
    value_becomes(window, "leg-0-etd-date", "2026-10-25");

    // Where letters lead to a place, a line that a reader ends leads to none.
    empty_born(window);
    reader.chord(&[symbol::CONTROL, u32::from('k')]).unwrap();
    window.find("[data-testid=palette-field]:focus").unwrap();
    reader.type_text(PASSPORT, 5).unwrap();
    value_becomes(window, "person-0-born", "1974-08-12");
    value_becomes(window, "palette-field", "");
    reader.chord(&[symbol::ESCAPE]).unwrap();
    window.wait_gone("[data-testid=palette]").unwrap();
    window.find("[data-testid=compose]").unwrap();

    // What is neither passport nor boarding pass was meant for the field.
    let (x, y) = middle(window, "[data-testid=field-subject]").unwrap();
    reader.point(x, y).unwrap();
    reader.click(1).unwrap();
    reader.chord(&[symbol::CONTROL, u32::from('a')]).unwrap();
    reader.type_text("4006381333931", 5).unwrap();
    value_becomes(window, "field-subject", "4006381333931");
}

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn the_right_button_and_the_menu_key_offer_what_the_row_allows() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let (here, there) = (
        Screen::open(1366, 768).unwrap(),
        Screen::open(1366, 768).unwrap(),
    );
    for office in stage.all() {
        office.send_at_once().unwrap();
    }
    let dakar = Desk::open(&here, stage.office("Dakar").unwrap()).unwrap();
    let praia = Desk::open(&there, stage.office("Praia").unwrap()).unwrap();
    dakar.unlock().unwrap();
    praia.unlock().unwrap();
    let subject = "Courier on TP1547";
    dakar.type_alert(subject, &["JAITF Praia"]).unwrap();
    dakar.send().unwrap();
    let reference = praia.row(subject).unwrap();
    let row = format!("[data-testid=row][data-reference=\"{reference}\"]");
    let window = praia.window();
    let hands = Hands::on(&there).unwrap();

    // The right button: only the menu opens, and Escape puts it away.
    let (x, y) = middle(window, &row).unwrap();
    hands.point(x, y).unwrap();
    hands.click(3).unwrap();
    window.find("[data-testid=row-menu]").unwrap();
    assert!(!window.has("[data-testid=message]").unwrap());
    assert!(
        !window
            .has("[data-testid=row-menu-thread-withdraw]")
            .unwrap()
    );
    let inside = "const box = document.querySelector('[data-testid=row-menu]').getBoundingClientRect();
        return box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight";
    assert_eq!(window.session().script(inside, &[]).unwrap(), true);
    praia.pictures("row-menu").unwrap();
    hands.chord(&[symbol::ESCAPE]).unwrap();
    window.wait_gone("[data-testid=row-menu]").unwrap();

    // Asked for twice, it is there, and says which message it is about.
    hands.click(3).unwrap();
    window.find("[data-testid=row-menu]").unwrap();
    let left = || {
        let script = "const menu = document.querySelector('[data-testid=row-menu]');
            return menu && menu.getBoundingClientRect().left";
        window.session().script(script, &[]).unwrap()
    };
    let first = left();
    hands.point(x - 60, y).unwrap();
    hands.click(3).unwrap();
    window
        .until("the menu where it was asked for last", || {
            let now = left();
            Ok((!now.is_null() && now != first).then_some(()))
        })
        .unwrap();
    // A reader that types while it is open chooses nothing in it.
    let (ax, ay) = middle(window, "[data-testid=row-menu-message-acknowledge]").unwrap();
    hands.point(ax, ay).unwrap();
    hands.type_text("4006381333931\n", 5).unwrap();
    window
        .wait_for("[data-testid=notice]", "4006381333931")
        .unwrap();
    window.wait_gone("[data-testid=row-menu]").unwrap();
    window
        .find(&format!("{row}:not([data-state=acknowledged])"))
        .unwrap();
    hands.point(x, y).unwrap();
    hands.click(3).unwrap();
    window.find("[data-testid=row-menu]").unwrap();
    let about = "return document.querySelector('[data-testid=row-menu-of]').title";
    let about = window.session().script(about, &[]).unwrap();
    assert_eq!(about, format!("{reference} \u{b7} {subject}"));
    // The reference, for another program.
    let (x, y) = middle(window, "[data-testid=row-menu-row-copy-reference]").unwrap();
    hands.point(x, y).unwrap();
    hands.click(1).unwrap();
    window.wait_for("[data-testid=notice]", &reference).unwrap();
    window
        .until("the reference on the clipboard", || {
            let text = hands.clipboard_text().unwrap_or_default();
            Ok((text == reference).then_some(()))
        })
        .unwrap();

    // By keys alone: the second entry acknowledges, the third begins an answer.
    window.find(&row).unwrap();
    window
        .session()
        .script("document.getElementById('rows').focus()", &[])
        .unwrap();
    hands.chord(&[u32::from('j')]).unwrap();
    window.find(&format!("{row}.cursor")).unwrap();
    hands.chord(&[symbol::SHIFT, symbol::F10]).unwrap();
    window.find("[data-testid=row-menu]").unwrap();
    hands.chord(&[symbol::DOWN]).unwrap();
    hands.chord(&[symbol::DOWN]).unwrap();
    let at = "return document.activeElement.dataset.testid";
    window
        .until("the third entry", || {
            let found = window.session().script(at, &[])?;
            Ok((found == "row-menu-message-reply").then_some(()))
        })
        .unwrap();
    hands.chord(&[symbol::RETURN]).unwrap();
    window
        .find("[data-testid=compose][data-kind=REPLY]")
        .unwrap();
    assert!(!window.has("[data-testid=row-menu]").unwrap());

    // The letter beside an entry is its key while the menu is open.
    hands.chord(&[symbol::ESCAPE]).unwrap();
    window.wait_gone("[data-testid=compose]").unwrap();
    window
        .session()
        .script("document.getElementById('rows').focus()", &[])
        .unwrap();
    hands.chord(&[symbol::SHIFT, symbol::F10]).unwrap();
    window.find("[data-testid=row-menu]").unwrap();
    hands.chord(&[u32::from('x')]).unwrap();
    window.wait_gone("[data-testid=row-menu]").unwrap();
    window.find(&format!("{row}.picked")).unwrap();
}
