//! Files in real windows: attached by the file input and by pasting a picture, read, saved.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_tests::stage::{Desk, Stage};
use aircop_tests::webdriver::Screen;
use aircop_tests::webdriver::key::{LEFT, RIGHT};
use aircop_tests::world::{random_file, sha256};

const SUBJECT: &str = "Bagages à Dakar";

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn a_file_that_is_attached_in_one_window_is_saved_from_the_other_byte_for_byte() {
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

    let scan = random_file(dir.path(), "scan nº 7.pdf.exe", 3_000_001, 9);
    dakar.type_note(SUBJECT, &["JAITF Praia"]).unwrap();
    let window = dakar.window();
    window
        .type_into("[data-testid=attach]", scan.to_str().unwrap())
        .unwrap();
    window.find("[data-testid=staged]").unwrap();
    // A picture from the clipboard.
    let pasted = window
        .session()
        .script_async(
            "const done = arguments[arguments.length - 1];
             const canvas = document.createElement('canvas');
             canvas.width = 300; canvas.height = 200;
             canvas.getContext('2d').fillRect(20, 20, 200, 100);
             canvas.toBlob((blob) => {
               const data = new DataTransfer();
               data.items.add(new File([blob], 'bag.png', { type: 'image/png' }));
               data.items.add(new File([blob], 'tag.png', { type: 'image/png' }));
               window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
               done(blob.size);
             });",
            &[],
        )
        .unwrap();
    assert!(pasted.as_u64().unwrap() > 0);
    window
        .until("three files with the draft", || {
            Ok((window.texts("[data-testid=staged]")?.len() == 3).then_some(()))
        })
        .unwrap();
    window.find("[data-testid=staged] img").unwrap();
    // What a file shows is typed beside it, and goes along though it was typed last of all.
    let says = "[data-testid=staged]:first-child [data-testid=caption]";
    window.fill(says, "Valise, côté gauche").unwrap();
    dakar.picture(&shot("files-writing.png")).unwrap();
    dakar.pictures("files-writing").unwrap();
    dakar.send().unwrap();

    let reference = praia.row(SUBJECT).unwrap();
    praia.open_row(&reference).unwrap();
    let window = praia.window();
    let file = "[data-testid=attachment][data-name=\"scan nº 7.pdf.exe.unsafe\"]";
    window.find(&format!("{file}[data-state=here]")).unwrap();
    window.wait_for(file, "Valise, côté gauche").unwrap();
    let picture = "[data-testid=attachment][data-name=\"bag.png\"][data-state=here]";
    window.find(picture).unwrap();
    let seen = window
        .session()
        .script(
            "return document.querySelector('[data-testid=attachment] img').naturalWidth;",
            &[],
        )
        .unwrap();
    assert_eq!(seen, 192, "the preview is drawn under the page's policy");
    for which in [file, picture] {
        window
            .click(&format!("{which} [data-testid=file-save]"))
            .unwrap();
        window
            .find(&format!("{which} [data-testid=file-saved]"))
            .unwrap();
    }
    praia.picture(&shot("files-reading.png")).unwrap();
    let downloads = stage
        .office("Praia")
        .unwrap()
        .data
        .with_extension("downloads");
    assert_eq!(
        sha256(&downloads.join("scan nº 7.pdf.exe.unsafe")),
        sha256(&scan)
    );
    assert!(
        std::fs::read(downloads.join("bag.png"))
            .unwrap()
            .starts_with(b"\x89PNG")
    );
    // Looked at in the window, it is the whole photo, and Escape puts it away.
    window
        .click(&format!("{picture} [data-testid=file-look]"))
        .unwrap();
    window.find("[data-testid=photo] img").unwrap();
    let side = "return document.querySelector('[data-testid=photo] img').naturalWidth";
    window
        .until("the photo", || {
            let found = window.session().script(side, &[])?;
            Ok((found.as_u64() == Some(300)).then_some(()))
        })
        .unwrap();
    praia.picture(&shot("files-photo.png")).unwrap();
    looks_on(&praia);
    window.chord(&['\u{e00c}']).unwrap();
    window.wait_gone("[data-testid=photo]").unwrap();
    // What is no photo is not offered to be looked at.
    assert!(
        !window
            .has(&format!("{file} [data-testid=file-look]"))
            .unwrap()
    );
    // Saved once more, it goes beside the first and not over it.
    let again = format!("{picture} [data-testid=file-save]");
    window.click(&again).unwrap();
    window
        .find(&format!(
            "{picture} [data-testid=file-saved][data-name=\"bag (2).png\"]"
        ))
        .unwrap();
}

/// The next photo, nearer, turned: by key; nothing of it reaches the desk below.
fn looks_on(desk: &Desk) {
    let window = desk.window();
    let state = |expected: [&str; 3]| {
        let script = "const picture = document.querySelector('[data-testid=photo-picture]');
            const number = document.querySelector('[data-testid=photo-number]');
            return [number.textContent.replace(/[^0-9]+/g, ' ').trim(),
                picture.dataset.zoom, picture.dataset.turns];";
        window
            .until(&expected.join(" "), || {
                let found = window.session().script(script, &[])?;
                Ok((found == serde_json::json!(expected)).then_some(()))
            })
            .unwrap();
    };
    let size = || {
        let script = "const box = document.querySelector('[data-testid=photo-picture]')
            .getBoundingClientRect(); return [Math.round(box.width), Math.round(box.height)];";
        let found = window.session().script(script, &[]).unwrap();
        (found[0].as_f64().unwrap(), found[1].as_f64().unwrap())
    };
    state(["1 2", "1.00", "0"]);
    desk.pictures("photo").unwrap();
    window.click("[data-testid=photo-picture]").unwrap();
    window.chord(&[RIGHT]).unwrap();
    state(["2 2", "1.00", "0"]);
    let upright = window
        .until("the second photo is drawn", || {
            Ok(Some(size()).filter(|drawn| drawn.0 > 0.0))
        })
        .unwrap();
    // There is none behind the last.
    window.chord(&[RIGHT]).unwrap();
    state(["2 2", "1.00", "0"]);
    window.chord(&['+']).unwrap();
    state(["2 2", "1.50", "0"]);
    let near = size();
    assert!(
        (near.0 / upright.0 - 1.5).abs() < 0.02,
        "{upright:?} {near:?}"
    );
    window.chord(&['r']).unwrap();
    state(["2 2", "1.50", "1"]);
    let turned = size();
    assert!(turned.1 > turned.0, "{turned:?}");
    desk.snapshot("photo-near-turned").unwrap();
    window.chord(&['0']).unwrap();
    state(["2 2", "1.00", "0"]);
    window.chord(&[LEFT]).unwrap();
    state(["1 2", "1.00", "0"]);
    // `r` has begun no reply.
    assert!(!window.has("[data-testid=compose]").unwrap());
}

/// Beside the other results of the build.
fn shot(name: &str) -> std::path::PathBuf {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.join("../target").join(name)
}
