//! A subject out of what the officer has filled in already: `DIOUF, AMINATA, VR641 DSS-RAI`.

use aircop_message::{Draft, limits};

/// What the subject of an alert could be; empty while nothing is known that would say something.
pub(crate) fn proposal(draft: &Draft) -> String {
    // A correction has the subject of what it corrects.
    if draft.kind != "ALERT" || draft.supersedes.is_some() {
        return String::new();
    }
    let alert = &draft.alert;
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let names: Vec<String> = alert
        .persons
        .iter()
        .filter_map(|p| given(&p.name))
        .collect();
    let numbers = [&alert.cargo.awb, &alert.cargo.house_awb, &alert.post.item];
    let who = match names.as_slice() {
        [] => numbers.into_iter().find_map(|number| given(number)),
        [one] => Some(one.clone()),
        [first, others @ ..] => Some(format!("{first} +{}", others.len())),
    };
    let mut flights: Vec<String> = alert.legs.iter().map(|leg| code(&leg.flight)).collect();
    flights.retain(|flight| !flight.is_empty());
    flights.dedup();
    let airports: Vec<String> = alert
        .legs
        .iter()
        .map(|leg| {
            code(if leg.airport.is_empty() {
                &leg.printed
            } else {
                &leg.airport
            })
        })
        .filter(|airport| airport.chars().count() == IATA)
        .collect();
    // One end alone says nothing yet.
    let route = Some(airports.join("-")).filter(|_| airports.len() > 1);
    let journey: Vec<String> = flights.into_iter().chain(route).collect();
    let journey = given(&journey.join(" "));
    let parts: Vec<String> = who.into_iter().chain(journey).collect();
    parts
        .join(", ")
        .chars()
        .take(limits::SUBJECT_CHARS)
        .collect()
}

/// As the message will have it: no blanks, capitals.
fn code(typed: &str) -> String {
    typed.split_whitespace().collect::<String>().to_uppercase()
}

/// Letters of an airport's code.
const IATA: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use aircop_message::{LegDraft, PersonDraft};

    fn alert(names: &[&str], legs: &[(&str, &str)]) -> Draft {
        let mut draft = Draft {
            kind: "ALERT".into(),
            ..Draft::default()
        };
        draft.alert.persons = names
            .iter()
            .map(|name| PersonDraft {
                name: (*name).into(),
                ..PersonDraft::default()
            })
            .collect();
        draft.alert.legs = legs
            .iter()
            .map(|(airport, flight)| LegDraft {
                airport: (*airport).into(),
                flight: (*flight).into(),
                ..LegDraft::default()
            })
            .collect();
        draft
    }

    #[test]
    fn a_subject_says_who_and_which_way() {
        let legs = [("dss", "vr 641"), ("RAI", "")];
        for (names, legs, expected) in [
            (
                &["DIOUF, AMINATA"][..],
                &legs[..],
                "DIOUF, AMINATA, VR641 DSS-RAI",
            ),
            (&["DIOUF", "", "SARR"], &legs, "DIOUF +1, VR641 DSS-RAI"),
            (&[], &legs, "VR641 DSS-RAI"),
            (&["DIOUF"], &[("DSS", ""), ("", "")], "DIOUF"),
            (
                &["DIOUF"],
                &[("GRU", "TP104"), ("LIS", "TP104"), ("DSS", "TP1483")],
                "DIOUF, TP104 TP1483 GRU-LIS-DSS",
            ),
            (&[" "], &[("DS", ""), ("", "")], ""),
        ] {
            assert_eq!(proposal(&alert(names, legs)), expected);
        }
    }

    #[test]
    fn goods_are_named_by_their_number_and_other_kinds_have_no_proposal() {
        let mut draft = alert(&[], &[("GRU", ""), ("DSS", "")]);
        draft.alert.cargo.awb = "020-12345675".into();
        assert_eq!(proposal(&draft), "020-12345675, GRU-DSS");
        draft.alert.cargo.awb.clear();
        draft.alert.post.item = "RA473124829GB".into();
        assert_eq!(proposal(&draft), "RA473124829GB, GRU-DSS");
        draft.supersedes = Some(aircop_message::MessageId([1; 16]));
        assert_eq!(proposal(&draft), "");
        let note = Draft {
            kind: "NOTE".into(),
            ..alert(&["DIOUF"], &[])
        };
        assert_eq!(proposal(&note), "");
    }

    #[test]
    fn it_is_never_longer_than_a_subject_may_be() {
        let draft = alert(&["\u{645}".repeat(400).as_str()], &[]);
        assert_eq!(proposal(&draft).chars().count(), limits::SUBJECT_CHARS);
    }
}
