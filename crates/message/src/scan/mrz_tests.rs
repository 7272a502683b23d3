use super::*;

// The specimens of ICAO Doc 9303 parts 4, 6, 5 and 7.
const TD3_SPECIMEN: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                            L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const TD2_SPECIMEN: &str = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\r\n\
                            D231458907UTO7408122F1204159<<<<<<<6";
const TD1_SPECIMEN: &str = "I<UTOD231458907<<<<<<<<<<<<<<<\n\
                            7408122F1204159UTO<<<<<<<<<<<6\n\
                            ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
const MRV_A_SPECIMEN: &str = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                              L8988901C4XXX4009078F96121096ZE184226B<<<<<<";
const MRV_B_SPECIMEN: &str = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n\
                              L8988901C4XXX4009078F9612109<<<<<<<<";
/// As the ministry of the interior published it.
const FRENCH: &str = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n\
                      8806923102858CORINNE<<<<<<<6512068F6";

fn now() -> Timestamp {
    "2026-11-24T02:00:00Z".parse().unwrap()
}

#[test]
fn the_published_specimens() {
    for (zone, number) in [
        (TD3_SPECIMEN, "L898902C3"),
        (TD2_SPECIMEN, "D23145890"),
        (TD1_SPECIMEN, "D23145890"),
    ] {
        let scan = mrz(zone, now()).unwrap();
        let person = scan.person;
        assert_eq!(person.name, "ERIKSSON, ANNA MARIA");
        assert_eq!(person.document_number, number);
        assert_eq!(person.born, "1974-08-12");
        assert_eq!(person.document_expiry, "2012-04-15");
        assert_eq!(
            (person.sex.as_str(), person.nationality.as_str()),
            ("F", "")
        );
        // Utopia is no country, and nothing is dropped in silence.
        assert_eq!(
            scan.notes,
            [
                Note::Expired("2012-04-15".into()),
                Note::IssuerUnknown("UTO".into()),
                Note::NationalityUnknown("UTO".into())
            ]
        );
    }
}

#[test]
fn visas() {
    for zone in [MRV_A_SPECIMEN, MRV_B_SPECIMEN] {
        let scan = mrz(zone, now()).unwrap();
        assert_eq!(scan.person.document, "VISA");
        assert_eq!(scan.person.name, "ERIKSSON, ANNA MARIA");
        assert_eq!(scan.person.document_number, "L8988901C");
        assert_eq!(scan.person.born, "1940-09-07");
        assert_eq!(scan.person.document_expiry, "1996-12-10");
        assert_eq!(scan.person.nationality, "XXX");
        assert!(scan.notes.contains(&Note::Visa));
    }
}

#[test]
fn the_french_card_that_is_older_than_the_standard() {
    let scan = mrz(FRENCH, now()).unwrap();
    assert_eq!(scan.person.name, "BERTHIER, CORINNE");
    assert_eq!(scan.person.document_number, "880692310285");
    assert_eq!((&*scan.person.born, &*scan.person.sex), ("1965-12-06", "F"));
    assert_eq!(scan.person.nationality, "FR");
    assert_eq!(scan.notes, [Note::NoExpiry]);
    assert!(mrz(&FRENCH.replace("6512068", "6512078"), now()).is_err());
}

#[test]
fn each_check_digit_is_named() {
    let wrong = |at: usize| {
        let mut zone: Vec<u8> = TD3_SPECIMEN.replace('\n', "").into_bytes();
        zone[at] = if zone[at] == b'5' { b'6' } else { b'5' };
        mrz(&String::from_utf8(zone).unwrap(), now()).unwrap_err()
    };
    let composite = MrzFault::CheckDigit {
        field: MrzField::Composite,
    };
    for (at, field) in [
        (53, MrzField::DocumentNumber),
        (63, MrzField::Birth),
        (71, MrzField::Expiry),
        (86, MrzField::PersonalNumber),
    ] {
        assert_eq!(
            wrong(at),
            [MrzFault::CheckDigit { field }, composite],
            "{at}"
        );
    }
    assert_eq!(wrong(87), [composite]);
}

#[test]
fn any_single_misread_digit_is_noticed() {
    let zone = TD3_SPECIMEN.replace('\n', "");
    for at in (44..88).filter(|at| zone.as_bytes()[*at].is_ascii_digit()) {
        for digit in b'0'..=b'9' {
            let mut bytes = zone.clone().into_bytes();
            if bytes[at] != digit {
                bytes[at] = digit;
                assert!(
                    mrz(&String::from_utf8(bytes).unwrap(), now()).is_err(),
                    "{at}"
                );
            }
        }
    }
}

/// The digit of a field as a country prints it that leaves the field's own digit out.
fn without(zone: &str, at: usize) -> String {
    let mut bytes = zone.replace('\n', "").into_bytes();
    bytes[at] = b'<';
    // The composite digit is over the filler, then.
    let line = String::from_utf8(bytes[44..87].to_vec()).unwrap();
    let all = format!("{}{}{}", &line[0..10], &line[13..20], &line[21..43]);
    let digit = (0..10_u8).find(|d| fits(&all, &d.to_string())).unwrap();
    bytes[87] = b'0' + digit;
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_filler_for_a_check_digit_is_said_and_the_rest_is_filled_in() {
    for (at, field) in [
        (53, MrzField::DocumentNumber),
        (63, MrzField::Birth),
        (71, MrzField::Expiry),
        (86, MrzField::PersonalNumber),
    ] {
        let scan = mrz(&without(TD3_SPECIMEN, at), now()).unwrap();
        assert!(scan.notes.contains(&Note::NoCheckDigit(field)), "{at}");
        assert_eq!(scan.person.born, "1974-08-12");
        assert_eq!(scan.person.document_number, "L898902C3");
    }
}

#[test]
fn lines_whose_fillers_were_cut_off_are_whole() {
    for zone in [
        TD3_SPECIMEN,
        TD2_SPECIMEN,
        TD1_SPECIMEN,
        MRV_A_SPECIMEN,
        MRV_B_SPECIMEN,
        FRENCH,
    ] {
        let cut: Vec<_> = zone
            .lines()
            .map(|line| line.trim_end_matches('<'))
            .collect();
        let whole = mrz(zone, now()).unwrap();
        assert_eq!(mrz(&cut.join("\n"), now()), Ok(whole), "{zone}");
    }
}

#[test]
fn what_is_no_zone() {
    assert_eq!(mrz("", now()), Err(vec![MrzFault::Length { found: 0 }]));
    assert_eq!(mrz("PÉ", now()), Err(vec![MrzFault::Character { at: 2 }]));
    let other = TD3_SPECIMEN.replacen('P', "X", 1);
    assert_eq!(mrz(&other, now()), Err(vec![MrzFault::Document]));
    assert_eq!(
        mrz(&format!("{TD3_SPECIMEN}\n<"), now()),
        Err(vec![MrzFault::Length { found: 89 }])
    );
}

#[test]
fn the_old_french_card_is_judged_by_its_own_check_digits() {
    let card = "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6";
    assert!(mrz(card, now()).is_ok());
    let wrong = |field| Err(vec![MrzFault::CheckDigit { field }]);
    let last = format!("{}7", &card[..card.len() - 1]);
    assert_eq!(mrz(&last, now()), wrong(MrzField::Composite));
}

#[test]
fn an_expiry_that_no_calendar_has_is_not_over() {
    let mut notes = Vec::new();
    assert_eq!(expiry("999999", false, now(), &mut notes), "");
    assert_eq!(notes, [Note::ExpiryUnknown("999999".into())]);
    notes.clear();
    assert_eq!(expiry("2000<<", false, now(), &mut notes), "");
    assert!(notes.contains(&Note::Expired("2020".into())), "{notes:?}");
}
