use super::*;

// The examples of Resolution 792 attachment B, the second without its signature.
const ONE_LEG: &str = "M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100";
const TWO_LEGS: &str = "M2DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 14D>6181WW6225BAC 00141234560032A0141234567890 1AC AC 1234567890123    20KYLX58ZDEF456 FRAGVALH 3664 227C012C0002 12E2A0140987654321 1AC AC 1234567890123    2PCNWQ^164GIWVC5EH7JNT684FVNJ91W2QA4DVN5J8K4F0L0GEQ3DF5TGBN8709HKT5D3DW3GBHFCVHMY7J5T6HFR41W2QA4DVN5J8K4F0L0GE";

fn now() -> Timestamp {
    "2026-11-24T02:00:00Z".parse().unwrap()
}

fn flights(scan: &Scan) -> Vec<(&str, &str, &str)> {
    scan.legs
        .iter()
        .map(|l| (&*l.airport, &*l.flight, &*l.day))
        .collect()
}

#[test]
fn the_published_examples() {
    let scan = boarding_pass(ONE_LEG, now()).unwrap();
    assert_eq!(scan.person.name, "DESMARAIS, LUC");
    assert_eq!(
        (scan.person.pnr.as_str(), scan.person.seat.as_str()),
        ("ABC123", "1A")
    );
    assert_eq!(
        flights(&scan),
        [("YUL", "AC834", "2026-11-22"), ("FRA", "", "2026-11-22")]
    );
    assert_eq!(
        (scan.dates, scan.notes),
        (vec!["2026-11-22".to_owned()], vec![])
    );

    let scan = boarding_pass(TWO_LEGS, now()).unwrap();
    assert_eq!(
        flights(&scan),
        [
            ("YUL", "AC834", "2026-08-14"),
            ("FRA", "LH3664", "2026-08-15"),
            ("GVA", "", "2026-08-15")
        ]
    );
    // Three bags from 0014123456 on.
    assert_eq!(scan.person.bag_tags, "0014123456, 0014123457, 0014123458");
    assert_eq!(
        scan.notes,
        [
            Note::Ticket("0141234567890".into()),
            Note::FrequentFlyer("AC 1234567890123".into()),
            Note::Ticket("0140987654321".into()),
        ]
    );
}

#[test]
fn the_turn_of_the_year() {
    let pass = ONE_LEG.replace("326J", "002J");
    let at = "2026-12-31T20:00:00Z".parse().unwrap();
    assert_eq!(boarding_pass(&pass, at).unwrap().dates, ["2027-01-02"]);
}

/// Issued on the given day of a year that ends in the given digit.
fn issued(year: u8, issued: u16, flight: u16) -> String {
    let unique = format!("1WW{year}{issued:03}BTP {:13}", "");
    let repeated = format!("047123456789000TP {:23}", "");
    let conditional = format!(
        ">6{:02X}{unique}{:02X}{repeated}",
        unique.len(),
        repeated.len()
    );
    format!(
        "M1TAVARES/JOAO        EABC123 LISRAITP 1547 {flight:03}Y023A0042 1{:02X}{conditional}",
        conditional.len()
    )
}

#[test]
fn the_year_is_that_of_the_issue() {
    for (year, day, flight, date) in [
        // Scanned in November it is a pass of last April, not of the next.
        (6, 99, 100, "2026-04-10"),
        (6, 330, 333, "2026-11-29"),
        (5, 360, 2, "2026-01-02"),
        (6, 300, 2, "2027-01-02"),
        (7, 100, 100, "2017-04-10"),
    ] {
        let scan = boarding_pass(&issued(year, day, flight), now()).unwrap();
        assert_eq!(scan.dates, [date], "{year} {day} {flight}");
    }
}

#[test]
fn trailing_blanks_may_be_cut_off() {
    let whole = issued(6, 330, 333);
    assert_eq!(
        boarding_pass(whole.trim_end(), now()),
        boarding_pass(&whole, now())
    );
}

#[test]
fn who_is_marked_for_screening_is_said() {
    let pass = |indicator: &str| {
        let item = format!("0471234567890{indicator}0TP");
        let pass = issued(6, 330, 333).replace("047123456789000TP", &item);
        boarding_pass(&pass, now()).unwrap().notes
    };
    let marked = Note::Selectee("1".into());
    assert!(pass("1").contains(&marked), "{:?}", pass("1"));
    // 0 is anybody, 3 a known passenger.
    for other in ["0", "3"] {
        let notes = pass(other);
        let any = notes.iter().any(|note| matches!(note, Note::Selectee(_)));
        assert!(!any, "{notes:?}");
    }
}

#[test]
fn a_pass_that_was_printed_after_midnight_for_a_delayed_flight_is_not_of_next_year() {
    let date = |day, issued_on| {
        let scan = boarding_pass(&issued(6, issued_on, day), now()).unwrap();
        scan.legs[0].day.clone()
    };
    assert_eq!(date(327, 328), "2026-11-23");
    assert_eq!(date(326, 328), "2026-11-22");
    assert_eq!(date(325, 328), "2027-11-21");
}

#[test]
fn a_text_cut_anywhere_is_refused_and_says_where() {
    for end in 0..ONE_LEG.len() {
        let fault = boarding_pass(&ONE_LEG[..end], now()).unwrap_err();
        let expected = if end == 0 {
            BoardingPassFault::NotBoardingPass
        } else {
            BoardingPassFault::CutOff { leg: 1 }
        };
        assert_eq!(fault, expected, "{end}");
    }
    assert_eq!(
        boarding_pass(&TWO_LEGS[..150], now()),
        Err(BoardingPassFault::CutOff { leg: 2 })
    );
}

#[test]
fn a_day_that_leap_years_alone_have() {
    let pass = ONE_LEG.replace("326J", "366J");
    assert_eq!(boarding_pass(&pass, now()).unwrap().dates, ["2024-12-31"]);
    let at = "2027-11-24T02:00:00Z".parse().unwrap();
    assert_eq!(boarding_pass(&pass, at).unwrap().dates, ["2028-12-31"]);
    let none = ONE_LEG.replace("326J", "367J");
    assert!(boarding_pass(&none, now()).is_err());
}

#[test]
fn what_is_printed_for_flight_and_day_is_said() {
    let notes = |from: &str, to: &str| {
        let scan = boarding_pass(&ONE_LEG.replace(from, to), now()).unwrap();
        (scan.legs[0].flight.clone(), scan.notes)
    };
    let open = |printed: &str| vec![Note::FlightOpen(printed.into())];
    assert_eq!(
        notes("AC 0834 ", "AC OPEN "),
        (String::new(), open("AC OPEN"))
    );
    assert_eq!(
        notes("AC 0834 ", "AC 0000 "),
        (String::new(), open("AC 0000"))
    );
    // A zero in front, in the place of the suffix.
    assert_eq!(notes("AC 0834 ", "AC 00834"), ("AC834".to_owned(), vec![]));
    let unreadable = vec![Note::FlightUnreadable("AC 12345".into())];
    assert_eq!(notes("AC 0834 ", "AC 12345"), (String::new(), unreadable));
    for day in ["000", "   "] {
        let (flight, notes) = notes("326J", &format!("{day}J"));
        assert_eq!((flight.as_str(), notes), ("AC834", vec![Note::DayOpen]));
    }
}
