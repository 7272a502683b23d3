use super::*;

// The specimens of ICAO Doc 9303 parts 4, 6 and 5.
const TD3_SPECIMEN: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                            L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const TD2_SPECIMEN: &str = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\r\n\
                            D231458907UTO7408122F1204159<<<<<<<6";
const TD1_SPECIMEN: &str = "I<UTOD231458907<<<<<<<<<<<<<<<\n\
                            7408122F1204159UTO<<<<<<<<<<<6\n\
                            ERIKSSON<<ANNA<MARIA<<<<<<<<<<";

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
        assert_eq!(person.sex, "F");
        // Utopia is no country of ISO 3166.
        assert_eq!(
            (scan.issuer.as_str(), person.nationality.as_str()),
            ("UTO", "")
        );
    }
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

#[test]
fn what_is_no_zone() {
    assert_eq!(mrz("", now()), Err(vec![MrzFault::Length { found: 0 }]));
    assert_eq!(mrz("PÉ", now()), Err(vec![MrzFault::Character { at: 2 }]));
    let visa = TD3_SPECIMEN.replacen('P', "V", 1);
    assert_eq!(mrz(&visa, now()), Err(vec![MrzFault::Document]));
}
