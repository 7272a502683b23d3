//! A passenger of a list into a new alert.

use aircop_api::{PassengerRow, PassengersView};
use aircop_message::{Draft, LegDraft, PersonDraft, zone};

use super::When;

/// Fills in the flight and the person; what the list does not say stays as it is.
pub(crate) fn of_passenger(draft: &mut Draft, list: &PassengersView, row: &PassengerRow) {
    let alert = &mut draft.alert;
    if !list.flight.is_empty() || !list.from.is_empty() || !list.to.is_empty() {
        let (day, etd) = day_and_time(&list.from, &list.departs);
        let (_, eta) = day_and_time(&list.to, &list.arrives);
        alert.legs = vec![
            LegDraft {
                airport: list.from.clone(),
                flight: list.flight.clone(),
                day,
                etd,
                ..LegDraft::default()
            },
            LegDraft {
                airport: list.to.clone(),
                eta,
                ..LegDraft::default()
            },
        ];
    }
    alert.persons = vec![PersonDraft {
        name: row.name.clone(),
        born: row.born.clone(),
        sex: row.sex.clone(),
        nationality: row.nationality.clone(),
        document_number: row.document.clone(),
        document_country: row.issuer.clone(),
        document_expiry: row.expires.clone(),
        seat: row.seat.clone(),
        pnr: row.pnr.clone(),
        ..PersonDraft::default()
    }];
}

/// The date, and the moment by the airport's clock, of `2026-11-30 01:05`. Where the clock there is
/// not known there is no moment: the form would take that of this desk.
fn day_and_time(airport: &str, said: &str) -> (String, String) {
    let (day, time) = said.split_once(' ').unwrap_or((said, ""));
    let moment = zone::offset_there(airport, day, time).filter(|_| !time.is_empty());
    let moment = moment.map(|offset_minutes| {
        let when = When {
            date: day.to_owned(),
            time: time.to_owned(),
            offset_minutes,
        };
        when.join()
    });
    (day.to_owned(), moment.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> PassengerRow {
        PassengerRow {
            name: "SOW, AWA".into(),
            document: "A1234567".into(),
            seat: "23A".into(),
            ..PassengerRow::default()
        }
    }

    #[test]
    fn flight_and_person_are_filled_in() {
        let list = PassengersView {
            flight: "TP1547".into(),
            from: "LIS".into(),
            to: "RAI".into(),
            departs: "2026-11-30 01:05".into(),
            arrives: "2026-11-30 04:10".into(),
            ..PassengersView::default()
        };
        let mut draft = crate::form::new_alert(None);
        of_passenger(&mut draft, &list, &row());
        let [from, to] = draft.alert.legs.as_slice() else {
            panic!("{:?}", draft.alert.legs)
        };
        assert_eq!((&*from.airport, &*from.flight), ("LIS", "TP1547"));
        assert_eq!(
            (&*from.etd, &*to.eta),
            ("2026-11-30T01:05+00:00", "2026-11-30T04:10-01:00")
        );
        let person = &draft.alert.persons[0];
        assert_eq!((&*person.name, &*person.seat), ("SOW, AWA", "23A"));
        assert_eq!(person.document_number, "A1234567");
    }

    #[test]
    fn a_table_that_says_no_flight_leaves_the_journey_to_the_officer() {
        let mut draft = crate::form::new_alert(None);
        let before = draft.alert.legs.clone();
        of_passenger(&mut draft, &PassengersView::default(), &row());
        assert_eq!(draft.alert.legs, before);
        let day = PassengersView {
            flight: "TP1547".into(),
            departs: "2026-11-30".into(),
            ..PassengersView::default()
        };
        of_passenger(&mut draft, &day, &row());
        assert_eq!(draft.alert.legs[0].day, "2026-11-30");
        assert!(draft.alert.legs[0].etd.is_empty());
    }
}
