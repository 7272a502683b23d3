//! UN/EDIFACT PAXLST (UN/ECE D.02B to D.12B as the WCO/IATA/ICAO guidelines on advance passenger
//! information use it): flight, passengers and crew.
//!
//! Read by `edifact-rs` 0.18.0 (2026; MIT or Apache-2.0; no dependency, no unsafe code of ours):
//! delimiters of UNA, release characters. What a segment means stands here.

use aircop_api::TableFault;
use aircop_codes::nationality;
use aircop_message::{PersonDraft, Timestamp};
use edifact_rs::Segment;

use super::passenger_list::{Listed, PassengerList};
use super::sheet::{fault, fault_of};
use crate::error::Outcome;

/// Whether the bytes begin as an interchange does.
pub(crate) fn is_paxlst(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    text.starts_with(b"UNA") || text.starts_with(b"UNB") || text.starts_with(b"UNH")
}

/// Reads an interchange.
///
/// # Errors
/// [`aircop_api::ErrorCode::BadTable`] with the number of the segment, from 1, and its tag: what is
/// no segment, another message than PAXLST, a list that was cut off.
pub(crate) fn read(bytes: &[u8], now: Timestamp) -> Outcome<PassengerList> {
    let mut reader = Reader {
        list: PassengerList::default(),
        person: None,
        in_message: None,
        messages: 0,
        now,
    };
    let mut at = 0;
    for segment in edifact_rs::from_bytes(bytes.trim_ascii()) {
        at += 1;
        let segment = segment.map_err(|_| {
            let why = "this is no EDIFACT segment";
            fault_of(TableFault::Segment, at, "", why)
        })?;
        reader.take(&segment, at)?;
    }
    if reader.in_message.is_some() {
        let why = "the list is cut off: its end is missing";
        return Err(fault_of(TableFault::CutOff, at, "UNT", why));
    }
    if reader.messages == 0 {
        return Err(fault(at, "UNH", "there is no PAXLST message"));
    }
    reader.finish_person();
    Ok(reader.list)
}

struct Reader {
    list: PassengerList,
    person: Option<Listed>,
    /// Segments of the message that is open.
    in_message: Option<u64>,
    messages: u32,
    now: Timestamp,
}

impl Reader {
    fn take(&mut self, segment: &Segment<'_>, at: u64) -> Outcome<()> {
        if let Some(count) = &mut self.in_message {
            *count += 1;
        }
        match segment.tag() {
            "UNH" => {
                if part(segment, 1, 0) != "PAXLST" {
                    return Err(fault(at, "UNH", "another message than PAXLST"));
                }
                self.messages += 1;
                self.in_message = Some(1);
            }
            "UNT" => {
                let counted = self.in_message.take();
                let said: Option<u64> = part(segment, 0, 0).parse().ok();
                if counted.is_none() || said != counted {
                    let why = "the number of segments does not fit: something is missing";
                    return Err(fault_of(TableFault::CutOff, at, "UNT", why));
                }
                self.finish_person();
            }
            _ if self.in_message.is_none() => {}
            "TDT" if part(segment, 0, 0) == "20" => {
                let printed = part(segment, 1, 0);
                let flight = aircop_message::flight(printed);
                self.list.flight = flight.unwrap_or_else(|_| printed.to_owned());
            }
            "NAD" => {
                self.finish_person();
                let crew = part(segment, 0, 0) == "FM";
                if crew || part(segment, 0, 0) == "FL" {
                    self.person = Some(Listed {
                        crew,
                        person: PersonDraft {
                            name: name(segment),
                            ..PersonDraft::default()
                        },
                        ..Listed::default()
                    });
                }
            }
            tag => match &mut self.person {
                Some(listed) => person(&mut listed.person, tag, segment, self.now),
                None => self.journey(tag, segment),
            },
        }
        Ok(())
    }

    /// What stands before the first person.
    fn journey(&mut self, tag: &str, segment: &Segment<'_>) {
        let list = &mut self.list;
        match (tag, part(segment, 0, 0)) {
            ("LOC", "125") => list.from = part(segment, 1, 0).to_owned(),
            ("LOC", "87") => list.to = part(segment, 1, 0).to_owned(),
            ("DTM", "189") => list.departs = moment(part(segment, 0, 1)),
            ("DTM", "232") => list.arrives = moment(part(segment, 0, 1)),
            _ => {}
        }
    }

    fn finish_person(&mut self) {
        self.list.persons.extend(self.person.take());
    }
}

/// What is said of a person behind their NAD.
fn person(person: &mut PersonDraft, tag: &str, segment: &Segment<'_>, now: Timestamp) {
    let country = |code: &str| nationality(code).unwrap_or(code).to_owned();
    match (tag, part(segment, 0, 0)) {
        ("ATT", "2") => {
            person.sex = match part(segment, 2, 0) {
                sex @ ("F" | "M" | "X") => sex.to_owned(),
                _ => String::new(),
            };
        }
        ("DTM", "329") => person.born = born(part(segment, 0, 1), now),
        ("NAT", "2") => person.nationality = country(part(segment, 1, 0)),
        ("RFF", "AVF") => person.pnr = part(segment, 0, 1).to_owned(),
        ("RFF", "SEA") => person.seat = part(segment, 0, 1).to_owned(),
        // A second one is a visa, or of another state: the first is what was travelled with.
        ("DOC", _) if person.document_number.is_empty() => {
            person.document_number = part(segment, 1, 0).to_owned();
        }
        ("DTM", "36") if person.document_expiry.is_empty() => {
            person.document_expiry = expires(part(segment, 0, 1));
        }
        ("LOC", "91") if person.document_country.is_empty() => {
            person.document_country = country(part(segment, 1, 0));
        }
        _ => {}
    }
}

/// Family name, then what is given, as the desk writes it.
fn name(segment: &Segment<'_>) -> String {
    let given: Vec<&str> = (1..4)
        .map(|at| part(segment, 3, at))
        .filter(|part| !part.is_empty())
        .collect();
    let family = part(segment, 3, 0);
    match (family.is_empty(), given.is_empty()) {
        (_, true) => family.to_owned(),
        (true, false) => given.join(" "),
        (false, false) => format!("{family}, {}", given.join(" ")),
    }
}

fn part<'a>(segment: &'a Segment<'_>, element: usize, component: usize) -> &'a str {
    let part = segment.component_str(element, component);
    part.unwrap_or_default().trim()
}

/// Format 201: two digits each for year, month, day, hour and minute.
fn moment(digits: &str) -> String {
    let two = |at: usize| digits.get(at..at + 2);
    match (two(0), two(2), two(4), two(6), two(8)) {
        (Some(year), Some(month), Some(day), Some(hour), Some(minute)) => {
            format!("20{year}-{month}-{day} {hour}:{minute}")
        }
        _ => String::new(),
    }
}

/// Six digits of this century, or eight.
fn expires(digits: &str) -> String {
    let whole = match digits.len() {
        6 => format!("20{digits}"),
        _ => digits.to_owned(),
    };
    aircop_message::date_as_typed(&whole)
        .map(|date| date.to_string())
        .unwrap_or_default()
}

/// Six digits, of which the century is the one that lies in the past, or eight.
fn born(digits: &str, now: Timestamp) -> String {
    let day = |text: &str| aircop_message::date_as_typed(text).map(|date| date.to_string());
    if digits.len() != 6 {
        return day(digits).unwrap_or_default();
    }
    let today = now.to_rfc3339();
    let recent = day(&format!("20{digits}"));
    let past = |born: &String| today.get(..10).is_some_and(|today| born.as_str() <= today);
    let born = recent.filter(past).or_else(|| day(&format!("19{digits}")));
    born.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use aircop_api::ErrorCode;

    use super::*;

    const LIST: &str = "UNA:+.? '\nUNB+UNOA:4+ATAIRLINE+SNDSS+261129:2350+1'\n\
        UNH+1+PAXLST:D:02B:UN:IATA'\nBGM+745'\nNAD+MS+++OPERATIONS DESK'\n\
        TDT+20+TP01547+++TP'\nLOC+125+LIS'\nDTM+189:2611300105:201'\nLOC+87+RAI'\nDTM+232:2611300410:201'\n\
        NAD+FL+++O?'NEILL:ANNA:MARIA'\nATT+2++F'\nDTM+329:740812'\nNAT+2+UTO'\n\
        RFF+AVF:ABC123'\nRFF+SEA:23A'\nDOC+P:110:111+L898902C3'\nDTM+36:281231'\nLOC+91+NGA'\nDOC+V+V123'\n\
        NAD+FL+++SOW'\nDTM+329:120101'\nNAD+FM+++PILOT:PETER'\nUNT+22+1'\nUNZ+1+1'";

    fn now() -> Timestamp {
        "2026-11-29T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn flight_passengers_and_crew_are_read() {
        let list = read(LIST.as_bytes(), now()).unwrap();
        assert_eq!((&*list.from, &*list.to), ("LIS", "RAI"));
        assert_eq!(list.departs, "2026-11-30 01:05");
        assert_eq!(list.arrives, "2026-11-30 04:10");
        let [anna, sow, pilot] = list.persons.as_slice() else {
            panic!("{:?}", list.persons)
        };
        let person = &anna.person;
        assert_eq!(person.name, "O'NEILL, ANNA MARIA");
        assert_eq!((&*person.born, &*person.sex), ("1974-08-12", "F"));
        assert_eq!(
            (&*person.document_number, &*person.document_country),
            ("L898902C3", "NG")
        );
        assert_eq!((&*person.pnr, &*person.seat), ("ABC123", "23A"));
        assert_eq!(person.document_expiry, "2028-12-31");
        assert_eq!(
            (&*sow.person.name, &*sow.person.born),
            ("SOW", "2012-01-01")
        );
        assert!(pilot.crew && !anna.crew && !sow.crew);
    }

    #[test]
    fn half_a_list_is_refused_with_its_place() {
        let whole = LIST.len();
        for cut in 1..whole {
            let half = LIST.get(..whole - cut).unwrap_or_default();
            // The end of the interchange may be missing; of the list nothing may.
            if half.contains("UNT+22+1'") || !is_paxlst(half.as_bytes()) {
                continue;
            }
            let error = read(half.as_bytes(), now()).unwrap_err();
            assert_eq!(error.code(), ErrorCode::BadTable, "{half}");
        }
        let lost = LIST.replace("ATT+2++F'\n", "");
        let error = read(lost.as_bytes(), now()).unwrap_err();
        assert!(error.to_string().contains("UNT"), "{error:?}");
        let other = LIST.replace("PAXLST:D", "CUSRES:D");
        assert!(
            read(other.as_bytes(), now())
                .unwrap_err()
                .to_string()
                .contains("UNH")
        );
    }
}
