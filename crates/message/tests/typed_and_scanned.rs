//! Scans that once came out wrong, each with its right value. Persons are invented.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_codes::{Standing, airport};
use aircop_message::Timestamp;
use aircop_message::scan::{Note, Scan, scan};

fn read(text: &str) -> Scan {
    let now: Timestamp = "2026-11-28T12:00:00Z".parse().unwrap();
    scan(text, now).unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

#[test]
fn bag_tags_in_a_row() {
    let scan = read(
        "M1TAVARES/JOAO        EABC123 LISRAITP 1547 333Y023A0042 148>6181WW6330BTP \
         00471234560032A047123456789001TP                     1PCN",
    );
    assert_eq!(scan.person.bag_tags, "0047123456, 0047123457, 0047123458");
}

#[test]
fn a_reader_set_to_us_keys() {
    let scan = read(
        "P.UTOERIKSSON..QNNQ.?QRIQ...................\nL_ç_çàéC\"-UTOè'à_&ééF&éà'&(çWE&_'éé-B.....&à",
    );
    assert_eq!(scan.person.name, "ERIKSSON, ANNA MARIA");
    assert_eq!(scan.person.document_number, "L898902C3");
    let scan = read(
        "P;UTOERIKSSON;;ANNA;MARIA;;;;;;;;;;;;;;;;;;;\nL898902C36UTO7408122F1204159YE184226B;;;;;10",
    );
    assert_eq!(scan.person.name, "ERIKSSON, ANNA MARIA");
    assert!(scan.notes.contains(&Note::Expired("2012-04-15".into())));
}

#[test]
fn a_birth_date_that_is_no_date() {
    let scan = read(
        "P<AFGAHMADZAI<<WALI<<<<<<<<<<<<<<<<<<<<<<<<<\nO1234567<4AFG6500007M2901019<<<<<<<<<<<<<<04",
    );
    assert_eq!(scan.person.name, "AHMADZAI, WALI");
    assert_eq!(scan.person.document_number, "O1234567");
    assert_eq!(scan.person.born, "1965");
    assert_eq!(
        scan.notes,
        [Note::BornPartly("650000".into(), "1965".into())]
    );
}

#[test]
fn a_nationality_that_is_no_country() {
    let scan = read(
        "P<D<<SALIM<<OMAR<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478XXA7901014M2905051<<<<<<<<<<<<<<02",
    );
    assert_eq!(scan.person.nationality, "XXA");
    assert_eq!(scan.notes, [Note::Nationality("XXA".into())]);
}

#[test]
fn a_name_that_was_cut() {
    let scan = read(
        "P<NGAOLUWASEUNFUNMILAYO<ADEBAYO<<CHUKWUEMEKA\nA012345678NGA9107049M3201015<<<<<<<<<<<<<<04",
    );
    assert_eq!(scan.notes, [Note::NameMayBeCut]);
}

#[test]
fn a_symbology_announced() {
    let scan = read("]L2M1TAVARES/JOAO        EABC123 LISRAITP 1547 333Y023A0042 100");
    assert_eq!(scan.person.name, "TAVARES, JOAO");
    assert_eq!(scan.legs[0].flight, "TP1547");
}

#[test]
fn a_title_glued_to_the_name() {
    let scan = read("M1DIOUF/MOUSSAMR      EXY12ZQ CMNDSSAT 0501 333Y014C0007 100");
    assert_eq!(scan.notes, [Note::MayBeTitle("MR".into())]);
}

#[test]
fn a_station_on_a_ticket() {
    let scan = read(
        "M2KELLER/ANKE         EQW34ER QKLFRALH 3601 333Y000 0001 13B>60B1WW6330BLH \
         2A220123456789001LH                     1PCNQW34ER FRALISLH 1166 333Y021F0055 100",
    );
    let codes: Vec<&str> = scan.legs.iter().map(|leg| leg.airport.as_str()).collect();
    assert_eq!(codes, ["QKL", "FRA", "LIS"]);
    let station = airport("QKL").unwrap();
    assert_eq!(station.standing, Standing::Station("CGN"));
    assert_eq!(station.city_in("de"), "Köln");
}

#[test]
fn a_flight_with_zeros() {
    let scan = read("M1TAVARES/JOAO        EABC123 LISRAITP 0154 333Y023A0042 100");
    assert_eq!(scan.legs[0].flight, "TP154");
    assert_eq!(aircop_message::flight("TP0154").as_deref(), Ok("TP154"));
}
