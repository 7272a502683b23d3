//! Older records in, figures out, by the real program.

use serde_json::Value;

use crate::desk::Desk;

const OLD: &str = "Datum;Land;Ware;Menge;Einheit;Aktenzeichen\r\n\
    04.03.2008;Cap-Vert;Kokain;1.260,5;kg;00123\r\n\
    05.03.2008;Senegal;Kokain;12,5;g;00124\r\n\
    05.03.2008;Senegal;Kokain;12,5;g;00124\r\n\
    2007;Mali;Cannabis resin;3;t;00125\r\n";

const COLUMNS: [&str; 16] = [
    "--column",
    "date=Datum",
    "--column",
    "country=Land",
    "--column",
    "substance=Ware",
    "--column",
    "quantity=Menge",
    "--column",
    "unit=Einheit",
    "--column",
    "reference=Aktenzeichen",
    "--dates",
    "day-first",
    "--decimal",
    "comma",
];

fn old(desk: &Desk) -> Value {
    desk.done(&[
        "statistics",
        "--by",
        "country",
        "--count",
        "imported",
        "--measure",
        "sum",
    ])
}

#[test]
fn the_slides_table_is_reproduced_with_its_remark() {
    let desk = Desk::headquarters();
    desk.done(&["import", "--example"]);
    desk.done(&["import", "--example"]);
    let by = ["statistics", "--by", "country,year", "--across"];
    let live = desk.done(&by);
    assert_eq!(
        live["total"]["messages"], 0,
        "imported records count only where asked"
    );
    let asked = [&by[..], &["--count", "imported"]].concat();
    let found = desk.done(&asked);
    let columns: Vec<(&str, u64)> = found["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| {
            (
                cell["key"][0].as_str().unwrap(),
                cell["messages"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        columns,
        [("2005", 615), ("2006", 616), ("2007", 769), ("2008", 549)]
    );
    let shown = desk.run(&[&asked[..], &["--language", "fr"]].concat());
    let line = |name: &str| {
        let line = shown.out.lines().find(|line| line.starts_with(name));
        let line = line.unwrap_or_else(|| panic!("{name} is not in {}", shown.out));
        line.split_whitespace()
            .rev()
            .take(5)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    // From the end: the line's total, 2008 to 2005.
    assert_eq!(line("Nigeria"), ["905", "209", "150", "205", "341"]);
    assert_eq!(line("Sénégal"), ["180", "54", "96", "26", "4"]);
    assert!(
        shown.out.contains("618") && shown.out.contains("615"),
        "{}",
        shown.out
    );
    // Of a year alone no month is known.
    let month = ["statistics", "--by", "month", "--count", "imported"];
    let month = desk.done(&month);
    assert_eq!(month["cells"].as_array().unwrap().len(), 1);
    assert_eq!(month["cells"][0]["key"][0], "");
}

#[test]
fn a_table_is_read_exactly_remembered_and_taken_once() {
    let desk = Desk::headquarters();
    let file = desk.file("old.csv", OLD);
    desk.run(&["import", &file]).refused("columns-needed");
    let all = [&["import", &file][..], &COLUMNS].concat();
    let dry = desk.done(&[&all[..], &["--dry-run"]].concat());
    assert_eq!(
        (&dry["rows"], &dry["new"], &dry["alike"]),
        (&4.into(), &4.into(), &1.into())
    );
    assert_eq!(dry["first"][0]["reference"], "00123");
    assert_eq!(old(&desk)["total"]["messages"], 0);
    desk.done(&all);
    let sums = old(&desk);
    let sum = |country: &str| {
        let cells = sums["cells"].as_array().unwrap().iter();
        let mut cells = cells.filter(|cell| cell["key"][0] == country);
        cells.next().unwrap()["amounts"][0]["amount"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        (sum("CV"), sum("SN"), sum("ML")),
        ("1260500".into(), "25".into(), "3000000".into())
    );
    // The same heading needs no words any more; the same rows are known.
    let again = desk.done(&["import", &file, "--dry-run"]);
    assert_eq!(
        (&again["new"], &again["duplicates"]),
        (&0.into(), &4.into())
    );
    assert_eq!(again["same_file"], "old.csv");
    let files = desk.done(&["import", "--list"]);
    let number = files[0]["number"].to_string();
    desk.done(&["import", "--forget", &number]);
    assert_eq!(old(&desk)["total"]["messages"], 0);
    desk.run(&["import", "--forget", &number])
        .refused("nothing-to-do");
    let audit = desk.done(&["audit"]);
    let actions: Vec<&str> = audit
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["action"].as_str())
        .collect();
    assert!(
        actions.contains(&"imported") && actions.contains(&"deleted"),
        "{actions:?}"
    );
}

#[test]
fn one_bad_row_keeps_the_whole_table_out() {
    let desk = Desk::headquarters();
    for (bad, place) in [
        ("31.02.2008;Mali;Kokain;1;kg;1", "row 6, column \"Datum\""),
        (
            "04.03.2008;Atlantis;Kokain;1;kg;1",
            "row 6, column \"Land\"",
        ),
        ("04.03.2008;Mali;=1+1;1;kg;1", "row 6, column \"Ware\""),
        (
            "04.03.2008;Mali;Kokain;=1+1;kg;1",
            "row 6, column \"Menge\"",
        ),
        (
            "04.03.2008;Mali;Kokain;1;stone;1",
            "row 6, column \"Einheit\"",
        ),
        ("04.03.2008;Mali;Kokain;1;;1", "row 6, column \"Einheit\""),
        ("04.03.2008;Mali", "row 6"),
    ] {
        let file = desk.file("bad.csv", &format!("{OLD}{bad}\r\n"));
        let refused = desk.run(&[&["import", &file][..], &COLUMNS].concat());
        let refused = refused.refused("bad-table");
        assert!(refused.err.contains(place), "{bad}: {}", refused.err);
    }
    let file = desk.file("old.csv", OLD);
    let guess: Vec<&str> = COLUMNS[..12].to_vec();
    let refused = desk
        .run(&[&["import", &file][..], &guess].concat())
        .refused("bad-table");
    assert!(
        refused.err.contains("row 2, column \"Datum\""),
        "{}",
        refused.err
    );
    assert_eq!(old(&desk)["total"]["messages"], 0);
    let locked = desk.path("locked.xlsx");
    std::fs::write(&locked, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more").unwrap();
    desk.run(&["import", &locked]).refused("table-closed");
    let huge = desk.path("huge.csv");
    std::fs::File::create(&huge)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    desk.run(&["import", &huge]).refused("file-too-long");
    desk.run(&["import", &desk.path("none.csv")])
        .refused("file-missing");
}

#[test]
fn figures_are_written_into_files_and_logged() {
    let desk = Desk::headquarters();
    desk.done(&["import", "--example"]);
    let by = [
        "statistics",
        "--by",
        "country,year",
        "--across",
        "--count",
        "imported",
    ];
    assert_eq!(
        desk.run(&[&by[..], &["--format", "csv"]].concat()).status,
        2
    );
    for format in ["csv", "xlsx", "json"] {
        let out = desk.path(&format!("figures.{format}"));
        let to = ["--format", format, "--out", &out];
        desk.done(&[&by[..], &to].concat());
        // What is there stays.
        desk.run(&[&by[..], &to].concat()).refused("file-exists");
    }
    let csv = std::fs::read_to_string(desk.path("figures.csv")).unwrap();
    assert!(csv.contains("Nigeria,341,205,150,209,905"), "{csv}");
    let json = std::fs::read_to_string(desk.path("figures.json")).unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["total"]["messages"], 615 + 616 + 769 + 549);
    let out = desk.path("list.csv");
    let list = desk.done(&["export", "list", "all", "--format", "csv", "--out", &out]);
    assert_eq!(list["left_out"], 0);
    let audit = desk.done(&["audit"]).to_string();
    for detail in ["pivot country,year messages xlsx", "list 0 rows csv"] {
        assert!(audit.contains(detail), "{detail} is not in {audit}");
    }
    let out = desk.path("cen.json");
    let cen = [
        "export", "cen", "nothing", "--format", "json", "--out", &out,
    ];
    desk.run(&cen).refused("unknown-message");
    assert!(!std::path::Path::new(&out).exists());
}

#[test]
fn what_cannot_be_asked_is_named() {
    let desk = Desk::headquarters();
    for bad in [
        &["--by", "colour"][..],
        &["--by", "country", "--since", "03/2008/99"],
        &["--by", "country", "--kind", "letter"],
        &["--by", "country", "--only", "colour=red"],
        &["--by", "country,year,month,week"],
    ] {
        desk.run(&[&["statistics"][..], bad].concat())
            .refused("bad-question");
    }
    let response = desk.run(&["response", "--by", "week"]);
    assert_eq!(response.status, 0, "{}", response.err);
}
