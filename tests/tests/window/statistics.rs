//! Figures on screen: counted, narrowed, drawn, opened on their messages, saved and printed, in the
//! reader's language.

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

#[test]
#[ignore = "opens windows: cargo xtask test"]
fn figures_are_counted_narrowed_and_opened() {
    let dir = tempfile::tempdir().unwrap();
    let stage = Stage::set(dir.path(), &mut |_| {}).unwrap();
    let screen = Screen::open(1366, 768).unwrap();
    let praia = stage.office("Praia").unwrap().clone();
    let desk = Desk::open(&screen, &praia).unwrap();
    desk.unlock().unwrap();
    let w = desk.window();
    for subject in ["Premier passager", "Second passager"] {
        desk.type_alert(subject, &["JAITF Dakar"]).unwrap();
        desk.send().unwrap();
    }
    w.click("[data-testid=view-statistics]").unwrap();
    // Nothing was seized yet; two alerts were sent.
    w.find("[data-testid=figure-none]").unwrap();
    w.choose("[data-testid=figure-kind]", "ALERT").unwrap();
    w.wait_for("[data-testid=figure-table] tfoot", "2").unwrap();
    // The slide's table, counted only where it is asked for.
    w.click("[data-testid=figure-imported]").unwrap();
    w.click("[data-testid=figure-example]").unwrap();
    w.wait_for("[data-testid=figure-example-remark]", "618")
        .unwrap();
    w.choose("[data-testid=figure-kind]", "SEIZURE").unwrap();
    w.wait_for("[data-testid=figure-table] tfoot", "2,549")
        .unwrap();
    let table = w.text("[data-testid=figure-table]").unwrap();
    for said in ["Nigeria", "Senegal", "615", "616", "769", "549", "341"] {
        assert!(table.contains(said), "{said} is not in {table}");
    }
    desk.pictures("statistics-bars").unwrap();
    w.click("[data-testid=figure-chart-kind]").unwrap();
    w.find("[data-testid=figure-lines]").unwrap();
    desk.pictures("statistics-lines").unwrap();
    w.resize(1024, 600).unwrap();
    desk.pictures("statistics-1024").unwrap();
    w.resize(1366, 768).unwrap();
    let axe = Axe::fetch(&Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")).unwrap();
    for theme in ["dark", "light"] {
        desk.look(theme).unwrap();
        let (lines, _) = axe.serious(w).unwrap();
        assert_eq!(lines, Vec::<String>::new(), "{theme}");
    }
    // A heading narrows, and the condition is taken back.
    w.click("[data-testid=figure-table] tbody th .figure-link")
        .unwrap();
    w.wait_for("[data-testid=figure-condition]", "Nigeria")
        .unwrap();
    w.wait_for("[data-testid=figure-table] tfoot", "905")
        .unwrap();
    w.click("[data-testid=figure-condition]").unwrap();
    w.wait_for("[data-testid=figure-table] tfoot", "2,549")
        .unwrap();

    // Saved in each format, and printed.
    let folder = praia.data.with_extension("downloads");
    for format in ["csv", "xlsx", "json"] {
        w.click(&format!("[data-testid=figure-save-{format}]"))
            .unwrap();
        let name = format!("statistics.{format}");
        w.wait_for("[data-testid=notice]", &name).unwrap();
        assert!(std::fs::metadata(folder.join(&name)).unwrap().len() > 500);
    }
    let saved = std::fs::read_to_string(folder.join("statistics.csv")).unwrap();
    assert!(saved.contains("Nigeria,341,205,150,209,905"), "{saved}");
    w.click("[data-testid=figure-print]").unwrap();
    w.wait_for("[data-testid=notice]", "statistics.pdf")
        .unwrap();
    let printed = std::process::Command::new("pdftotext")
        .args([
            "-layout".as_ref(),
            folder.join("statistics.pdf").as_os_str(),
            "-".as_ref(),
        ])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&printed.stdout).into_owned();
    for said in ["Nigeria", "341", "618"] {
        assert!(text.contains(said), "{said} is not printed: {text}");
    }

    // A figure of live messages opens exactly those.
    w.click("[data-testid=figure-imported]").unwrap();
    w.choose("[data-testid=figure-kind]", "ALERT").unwrap();
    w.wait_for("[data-testid=figure-table] tfoot", "2").unwrap();
    w.click("[data-testid=figure-table] tbody [data-testid=figure]")
        .unwrap();
    w.find("[data-testid=figure-shown]").unwrap();
    desk.row("Premier passager").unwrap();
    desk.row("Second passager").unwrap();
    desk.pictures("statistics-messages").unwrap();
    w.click("[data-testid=figure-back]").unwrap();
    w.find("[data-testid=figure-table]").unwrap();

    // How the offices answer.
    w.click("[data-testid=figure-tab-response]").unwrap();
    w.wait_for("[data-testid=response-table]", "JAITF Dakar")
        .unwrap();
    desk.pictures("statistics-response").unwrap();
}
