//! A passenger list of 400 with seven of whom something is known, over a real archive.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::fmt::Write as _;
use std::time::Duration;

use aircop_api::{Command, ErrorCode, PassengersView, Reply, TableFault, WatchDraft};
use aircop_client::transfer::PassengerOptions;
use aircop_message::{Draft, LegDraft, PersonDraft};
use aircop_tests::world::{Office, World, alert};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Places of those who are known, from 1.
const KNOWN: [u32; 7] = [3, 57, 120, 200, 301, 333, 400];

fn name(number: u32) -> (String, String) {
    let letters = |mut n: u32| {
        let mut word = String::new();
        for _ in 0..5 {
            word.push(char::from(b'A' + u8::try_from(n % 23).unwrap()));
            n = n * 7 / 3 + 11;
        }
        word
    };
    (letters(number * 31), letters(number * 17 + 5))
}

fn document(number: u32) -> String {
    format!("P{:07}", number * 7919 % 10_000_000)
}

/// As an airline sends it.
fn list() -> String {
    let mut segments = String::from(
        "UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'TDT+20+TP1547+++TP'LOC+125+LIS'\
         DTM+189:2611300105:201'LOC+87+RAI'",
    );
    let mut count = 6;
    for number in 1..=400 {
        let (family, given) = name(number);
        write!(
            segments,
            "NAD+FL+++{family}:{given}'DTM+329:8{}0{}1{}'NAT+2+SEN'DOC+P+{}'",
            number % 10,
            number % 9 + 1,
            number % 8,
            document(number),
        )
        .unwrap();
        count += 4;
    }
    format!(
        "UNA:+.? 'UNB+UNOA:4+TP+CVRAI+261129:2350+1'{segments}UNT+{}+1'UNZ+1+1'",
        count + 1
    )
}

fn matched(office: &Office, text: &str) -> PassengersView {
    let options = PassengerOptions::default();
    office
        .engine
        .match_passengers(text.as_bytes(), &options)
        .unwrap()
}

#[tokio::test(start_paused = true)]
async fn seven_of_four_hundred_are_known_and_stand_first() {
    let mut world = World::new(231).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    // Two are watched for, by document and by name; five stand in earlier messages.
    let entry = |kind: &str, text: String| WatchDraft {
        kind: kind.into(),
        text,
        reason: "told by a colleague".into(),
        ..WatchDraft::default()
    };
    let (family, given) = name(KNOWN[1]);
    let entries = vec![
        entry("document", document(KNOWN[0])),
        entry("person", format!("{family}, {given}")),
    ];
    praia.does(Command::WatchAdd { entries }).await;
    for number in &KNOWN[2..] {
        let (family, given) = name(*number);
        let mut draft: Draft = alert(world.group, &[&praia]);
        draft.subject = format!("Number {number}");
        draft.alert.persons = vec![PersonDraft {
            name: format!("{family}, {given}"),
            document_number: document(*number),
            ..PersonDraft::default()
        }];
        draft.alert.legs = vec![
            LegDraft {
                airport: "LIS".into(),
                flight: "TP1547".into(),
                ..LegDraft::default()
            },
            LegDraft {
                airport: "RAI".into(),
                ..LegDraft::default()
            },
        ];
        dakar.try_send(&draft).await.unwrap();
    }
    world.pass(Duration::from_secs(60)).await;
    assert_eq!(praia.inbox().await.len(), 5);

    let view = matched(&praia, &list());
    assert_eq!(
        (&*view.flight, &*view.from, &*view.to),
        ("TP1547", "LIS", "RAI")
    );
    assert_eq!((view.passengers, view.rows.len()), (400, 400));
    let known: Vec<u32> = view
        .rows
        .iter()
        .filter(|row| row.is_known())
        .map(|row| row.number)
        .collect();
    let mut sorted = known.clone();
    sorted.sort_unstable();
    assert_eq!(
        sorted, KNOWN,
        "the flight that they share makes nobody known"
    );
    // Watched for first, then seen, then the list as it is.
    assert_eq!(known[..2], KNOWN[..2]);
    let rest: Vec<u32> = view.rows[7..].iter().map(|row| row.number).collect();
    assert!(rest.is_sorted());
    assert_eq!(view.rows[0].watched[0].reason, "told by a colleague");
    assert_eq!(view.rows[2].total, 1);

    // The log says how many, and no name; nothing of the list is kept.
    let log = praia.engine.audit_log(1).unwrap();
    assert_eq!(log.rows[0].entry.detail, "400 on the list, 7 known");
    praia.does(Command::Lock).await;
    let (unknown, _) = name(1);
    for file in std::fs::read_dir(praia.data()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap_or_default();
        assert!(
            !bytes
                .windows(unknown.len())
                .any(|w| w == unknown.as_bytes())
        );
    }
    praia.unlock().await;
    let query = aircop_api::ListQuery {
        view: aircop_api::ViewName::All,
        text: unknown,
        limit: 5,
        ..aircop_api::ListQuery::default()
    };
    let Reply::List(found) = praia.does(Command::List(query)).await else {
        panic!("no list")
    };
    assert!(found.rows.is_empty());
}

/// The window asks by a command, with text or with the bytes of a file; both are answered alike, and a
/// locked desk answers nothing.
#[tokio::test(start_paused = true)]
async fn the_window_is_answered_like_the_command_line() {
    let mut world = World::new(232).await;
    let praia = world.office("Praia", "CV", "RAI").await;
    praia.settle().await;
    let asked = |text: &str, bytes: &str, dates: &str| Command::MatchPassengers {
        text: text.into(),
        bytes: bytes.into(),
        dates: dates.into(),
    };
    let Reply::Passengers(pasted) = praia.does(asked(&list(), "", "")).await else {
        panic!("no list")
    };
    assert_eq!(*pasted, matched(&praia, &list()));
    let Reply::Passengers(opened) = praia.does(asked("", &STANDARD.encode(list()), "")).await
    else {
        panic!("no list")
    };
    assert_eq!(opened, pasted);

    // Marks come from the list alone, with what they rest on.
    let table = "Name,DOB,Passport,Nationality,Issuing country,Expiry,Paid by\n\
        Sow Awa,01/02/1985,A1,SN,GN,2020-01-01,cash\nBa Ali,02/01/1985,A1,SN,GN,,card\n";
    let refused = praia
        .engine
        .dispatch(asked(table, "", ""))
        .await
        .unwrap_err();
    let place = refused.place.unwrap();
    assert_eq!((place.row, place.fault), (2, TableFault::DateOrder));
    let Reply::Passengers(table) = praia.does(asked(table, "", "day-first")).await else {
        panic!("no list")
    };
    let rules: Vec<&str> = table.rows[0]
        .marks
        .iter()
        .map(|mark| mark.rule.code())
        .collect();
    assert_eq!(
        rules,
        [
            "shared-document",
            "document-expired",
            "foreign-document",
            "paid-cash"
        ]
    );
    assert_eq!(table.rows[0].born, "1985-02-01");
    assert_eq!(table.rows[0].marks[0].others, [2]);
    assert!(!table.rows[0].is_known() && table.rows[0].is_marked());

    let broken = praia.engine.dispatch(asked("", "no base64!", "")).await;
    assert_eq!(broken.unwrap_err().code, ErrorCode::Malformed);
    praia.does(Command::Lock).await;
    let locked = praia.engine.dispatch(asked(&list(), "", "")).await;
    assert_eq!(locked.unwrap_err().code, ErrorCode::Locked);
}
