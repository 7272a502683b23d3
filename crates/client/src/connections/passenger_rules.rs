//! Rules that an officer can check by looking at the list: each gives a mark with a sentence and
//! what it rests on. Turned down: a score, which nobody could defend to the passenger.

use std::collections::BTreeMap;

use aircop_api::{PassengerMark, PassengerRule};
use aircop_codes::is_country;
use aircop_message::{PersonDraft, Timestamp};
use jiff::civil::Date;

use crate::statistics::day_number;
use crate::transfer::passenger_list::{CASH, Listed, PassengerList};

/// Days for which a document must still be valid after the day of travel.
const VALID_DAYS: i64 = 30;
/// Days within which a return is a quick one.
const RETURN_DAYS: i64 = 3;
/// Rows between two seats that still are near each other.
const ROWS_NEAR: u32 = 3;

/// What the rules say, for each of the list in its order.
pub(super) fn marks(list: &PassengerList, now: Timestamp) -> Vec<Vec<PassengerMark>> {
    let travel = day(list.departs.get(..10).unwrap_or_default());
    let today = now.to_rfc3339();
    let today = day(today.get(..10).unwrap_or_default());
    let documents = grouped(&list.persons, |listed| document(&listed.person));
    let bookings = grouped(&list.persons, |listed| booking(&listed.person));
    list.persons
        .iter()
        .zip(1..)
        .map(|(listed, number)| {
            let mut marks = Vec::new();
            marks.extend(shared_document(listed, number, &documents));
            marks.extend(validity(&listed.person, travel.or(today)));
            marks.extend(foreign_document(&listed.person));
            marks.extend(seated_apart(listed, number, &bookings, &list.persons));
            marks.extend(ticket(listed, travel));
            marks
        })
        .collect()
}

fn shared_document(
    listed: &Listed,
    number: u32,
    documents: &BTreeMap<String, Vec<u32>>,
) -> Option<PassengerMark> {
    let others = others(documents, &document(&listed.person)?, number);
    (!others.is_empty()).then(|| PassengerMark {
        others,
        ..PassengerMark::new(PassengerRule::SharedDocument)
    })
}

fn validity(person: &PersonDraft, on: Option<i64>) -> Option<PassengerMark> {
    let left = day(&person.document_expiry)? - on?;
    let rule = match left {
        ..0 => PassengerRule::DocumentExpired,
        0..=VALID_DAYS => PassengerRule::DocumentExpires,
        _ => return None,
    };
    Some(PassengerMark {
        date: person.document_expiry.clone(),
        days: u32::try_from(left).unwrap_or(0),
        ..PassengerMark::new(rule)
    })
}

/// Documents of organisations and for refugees are no country's, and say nothing.
fn foreign_document(person: &PersonDraft) -> Option<PassengerMark> {
    let (issuer, nationality) = (&*person.document_country, &*person.nationality);
    let differ = is_country(issuer) && is_country(nationality) && issuer != nationality;
    differ.then(|| PassengerMark::new(PassengerRule::ForeignDocument))
}

fn seated_apart(
    listed: &Listed,
    number: u32,
    bookings: &BTreeMap<String, Vec<u32>>,
    all: &[Listed],
) -> Option<PassengerMark> {
    let row = seat_row(&listed.person)?;
    let others = others(bookings, &booking(&listed.person)?, number);
    let rows: Option<Vec<u32>> = others
        .iter()
        .map(|other| {
            seat_row(
                &all.get(usize::try_from(*other).ok()?.checked_sub(1)?)?
                    .person,
            )
        })
        .collect();
    // Where a seat is not known, they may sit together.
    let rows = rows.filter(|rows| !rows.is_empty())?;
    let apart = rows.iter().all(|other| other.abs_diff(row) > ROWS_NEAR);
    apart.then(|| PassengerMark {
        others,
        ..PassengerMark::new(PassengerRule::SeatedApart)
    })
}

fn ticket(listed: &Listed, travel: Option<i64>) -> Vec<PassengerMark> {
    let mut marks = Vec::new();
    if listed.person.ticket_payment == CASH {
        marks.push(PassengerMark::new(PassengerRule::PaidCash));
    }
    if listed.one_way {
        marks.push(PassengerMark::new(PassengerRule::OneWay));
    }
    let after = |date: &str| Some(day(date)? - travel?);
    if let Some(days @ 0..=RETURN_DAYS) = after(&listed.returns) {
        marks.push(PassengerMark {
            date: listed.returns.clone(),
            days: u32::try_from(days).unwrap_or(0),
            ..PassengerMark::new(PassengerRule::ReturnsSoon)
        });
    }
    if after(&listed.booked) == Some(0) {
        marks.push(PassengerMark::new(PassengerRule::BookedSameDay));
    }
    marks
}

/// Places in the list, from 1, by what is the same.
fn grouped(all: &[Listed], key: impl Fn(&Listed) -> Option<String>) -> BTreeMap<String, Vec<u32>> {
    let mut groups: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (listed, number) in all.iter().zip(1..) {
        if let Some(key) = key(listed) {
            groups.entry(key).or_default().push(number);
        }
    }
    groups
}

fn others(groups: &BTreeMap<String, Vec<u32>>, key: &str, number: u32) -> Vec<u32> {
    let all = groups.get(key).into_iter().flatten();
    all.copied().filter(|other| *other != number).collect()
}

/// The number without what is written between its characters, and the issuer: two countries may
/// give one number.
fn document(person: &PersonDraft) -> Option<String> {
    let number = bare(&person.document_number);
    (!number.is_empty()).then(|| format!("{} {number}", person.document_country))
}

/// Booking and surname; none where the list does not say which part of the name that is.
fn booking(person: &PersonDraft) -> Option<String> {
    let (family, _) = person.name.split_once(',')?;
    let (family, pnr) = (aircop_codes::fold(family), bare(&person.pnr));
    (!family.is_empty() && !pnr.is_empty()).then(|| format!("{pnr} {family}"))
}

fn bare(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.collect::<String>().to_uppercase()
}

/// 23 of `23A`.
fn seat_row(person: &PersonDraft) -> Option<u32> {
    let digits = person.seat.chars().take_while(char::is_ascii_digit);
    digits.collect::<String>().parse().ok()
}

/// Days since 1970.
fn day(date: &str) -> Option<i64> {
    date.parse::<Date>().ok().and_then(day_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &str) -> Listed {
        Listed {
            person: PersonDraft {
                name: name.into(),
                ..PersonDraft::default()
            },
            ..Listed::default()
        }
    }

    fn on(departs: &str, persons: Vec<Listed>) -> Vec<Vec<PassengerMark>> {
        let now = "2026-11-29T12:00:00Z".parse().unwrap();
        let list = PassengerList {
            departs: departs.into(),
            persons,
            ..PassengerList::default()
        };
        marks(&list, now)
    }

    fn rules(marks: &[PassengerMark]) -> Vec<PassengerRule> {
        marks.iter().map(|mark| mark.rule).collect()
    }

    #[test]
    fn a_list_that_says_nothing_more_than_names_gives_no_mark() {
        let marks = on(
            "2026-11-30 01:05",
            vec![listed("SOW, AWA"), listed("SOW, AWA")],
        );
        assert!(marks.iter().all(Vec::is_empty), "{marks:?}");
    }

    #[test]
    fn validity_is_judged_on_the_day_of_travel_or_today() {
        let of = |expiry: &str, departs: &str| {
            let mut one = listed("SOW");
            one.person.document_expiry = expiry.into();
            on(departs, vec![one]).remove(0)
        };
        for (expiry, departs, expected) in [
            (
                "2026-11-29",
                "2026-11-30",
                Some((PassengerRule::DocumentExpired, 0)),
            ),
            (
                "2026-11-30",
                "2026-11-30",
                Some((PassengerRule::DocumentExpires, 0)),
            ),
            (
                "2026-12-30",
                "2026-11-30 01:05",
                Some((PassengerRule::DocumentExpires, 30)),
            ),
            ("2026-12-31", "2026-11-30", None),
            // The list does not say when it flies.
            ("2026-11-28", "", Some((PassengerRule::DocumentExpired, 0))),
            ("2026-12-09", "", Some((PassengerRule::DocumentExpires, 10))),
            ("", "2026-11-30", None),
        ] {
            let marks = of(expiry, departs);
            let found = marks.first().map(|mark| (mark.rule, mark.days));
            assert_eq!(found, expected, "{expiry} {departs}");
            assert!(marks.iter().all(|mark| mark.date == expiry));
        }
    }

    #[test]
    fn a_document_of_another_country_is_marked_that_of_no_country_is_not() {
        let of = |issuer: &str, nationality: &str| {
            let mut one = listed("SOW");
            one.person.document_country = issuer.into();
            one.person.nationality = nationality.into();
            rules(&on("", vec![one])[0])
        };
        assert_eq!(of("GN", "SN"), [PassengerRule::ForeignDocument]);
        for (issuer, nationality) in [
            ("SN", "SN"),
            ("", "SN"),
            ("GN", ""),
            ("UNO", "SN"),
            ("FR", "XXB"),
        ] {
            assert!(of(issuer, nationality).is_empty(), "{issuer} {nationality}");
        }
    }

    #[test]
    fn one_document_for_two_names_both() {
        let with = |number: &str, issuer: &str| {
            let mut one = listed("SOW");
            one.person.document_number = number.into();
            one.person.document_country = issuer.into();
            one
        };
        let marks = on(
            "",
            vec![
                with("A 012-34", "SN"),
                with("B1", "SN"),
                with("a01234", "SN"),
                with("A01234", "GN"),
            ],
        );
        assert_eq!(marks[0][0].rule, PassengerRule::SharedDocument);
        assert_eq!(
            (&*marks[0][0].others, &*marks[2][0].others),
            (&[3][..], &[1][..])
        );
        assert!(marks[1].is_empty() && marks[3].is_empty());
    }

    #[test]
    fn who_has_one_name_and_booking_and_sits_far_off_is_marked() {
        let with = |name: &str, pnr: &str, seat: &str| {
            let mut one = listed(name);
            one.person.pnr = pnr.into();
            one.person.seat = seat.into();
            one
        };
        let marks = on(
            "",
            vec![
                with("SOW, AWA", "QX7R2M", "4A"),
                with("Sow, Binta", "QX7R2M", "31C"),
                with("BA, ALI", "ZK3P9T", "10A"),
                with("BA, OMAR", "ZK3P9T", "13F"),
                // Another surname, another booking, an unknown seat.
                with("DIOP, AWA", "QX7R2M", "20A"),
                with("SOW, KHADY", "H5TT2L", "20B"),
                with("FALL, A", "AAAAAA", "1A"),
                with("FALL, B", "AAAAAA", ""),
            ],
        );
        let apart: Vec<usize> = (0..marks.len())
            .filter(|at| !marks[*at].is_empty())
            .collect();
        assert_eq!(apart, [0, 1]);
        assert_eq!(marks[0][0].others, [2]);
    }

    #[test]
    fn of_the_ticket_only_what_the_list_says_is_marked() {
        let mut one = listed("SOW");
        one.person.ticket_payment = CASH.into();
        one.one_way = true;
        one.booked = "2026-11-30".into();
        one.returns = "2026-12-03".into();
        let marks = on("2026-11-30", vec![one]).remove(0);
        assert_eq!(
            rules(&marks),
            [
                PassengerRule::PaidCash,
                PassengerRule::OneWay,
                PassengerRule::ReturnsSoon,
                PassengerRule::BookedSameDay,
            ]
        );
        assert_eq!(marks[2].days, 3);
        let mut other = listed("SOW");
        other.person.ticket_payment = "CARD".into();
        other.booked = "2026-11-29".into();
        other.returns = "2026-12-04".into();
        assert!(on("2026-11-30", vec![other])[0].is_empty());
        // Without the day of travel nobody can say how far off the others are.
        let mut third = listed("SOW");
        third.booked = "2026-11-29".into();
        third.returns = "2026-11-29".into();
        assert!(on("", vec![third])[0].is_empty());
    }
}
