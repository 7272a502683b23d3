//! The bar code of a boarding pass (IATA Resolution 792, BCBP, versions 1 to 8): the items of every
//! leg and those for the whole pass. The security field is not verified: no airline key is at hand.

use jiff::civil::Date;

use super::{Note, Scan, bag_tag, name};
use crate::{LegDraft, PersonDraft, Timestamp};

/// Why a text was not taken as a boarding pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BoardingPassFault {
    /// It does not begin with M and a number of legs from 1 to 4.
    #[error("not a boarding pass bar code")]
    NotBoardingPass,
    /// It ends within a leg.
    #[error("the bar code ends within leg {leg}")]
    CutOff {
        /// From 1.
        leg: usize,
    },
    /// An item does not have the form that it must have.
    #[error("{item} of leg {leg} cannot be read")]
    Item {
        /// From 1.
        leg: usize,
        /// Its name in the standard.
        item: &'static str,
    },
}

/// Reads a bar code's text.
pub(super) fn boarding_pass(text: &str, now: Timestamp) -> Result<Scan, BoardingPassFault> {
    // Small letters come of a PC whose capitals are locked.
    let text = text.trim_matches(['\r', '\n', '\t']).to_ascii_uppercase();
    let text = text.as_str();
    if !text.is_ascii() || !text.starts_with('M') {
        return Err(BoardingPassFault::NotBoardingPass);
    }
    let mut rest = Reader { text, leg: 1 };
    rest.take(1)?;
    let count = match rest.take(1)? {
        "1" => 1,
        "2" => 2,
        "3" => 3,
        "4" => 4,
        _ => return Err(BoardingPassFault::NotBoardingPass),
    };
    let field = rest.take(20)?;
    rest.take(1)?;
    let mut scan = Scan::default();
    scan.person.name = name::of_pass(field, &mut scan.notes);
    let mut issued = None;
    for leg in 1..=count {
        rest.leg = leg;
        let read = Leg::read(&mut rest, leg == count)?;
        if leg == 1 {
            let unique = Unique::read(read.conditional);
            issued = unique.issued;
            first_leg(&read, &unique, &mut scan);
        }
        read.conditional_items(leg == 1, &mut scan);
        if read.flight.is_empty() {
            let printed = read.printed.trim().to_owned();
            scan.notes.push(match read.open {
                true => Note::FlightOpen(printed),
                false => Note::FlightUnreadable(printed),
            });
        }
        let day = flight_date(read.day, issued, now, &rest)?;
        // What is not booked has no day either.
        if day.is_empty() && !read.open && !scan.notes.contains(&Note::DayOpen) {
            scan.notes.push(Note::DayOpen);
        }
        read.into_journey(&day, &mut scan);
        scan.dates.push(day);
    }
    let printed = scan.legs.iter().map(|leg| leg.airport.clone());
    let unknown: Vec<String> = printed
        .filter(|code| aircop_codes::airport(code).is_none())
        .collect();
    scan.notes
        .extend(unknown.into_iter().map(Note::PlaceUnknown));
    Ok(scan)
}

/// What stands for the number of a flight that is not chosen yet.
const OPEN: &str = "OPEN";

struct Reader<'a> {
    text: &'a str,
    leg: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a str, BoardingPassFault> {
        let (item, rest) = self
            .text
            .split_at_checked(count)
            .ok_or(BoardingPassFault::CutOff { leg: self.leg })?;
        self.text = rest;
        Ok(item)
    }

    /// The same where trailing blanks may have been cut off.
    fn take_to_end(&mut self, count: usize) -> &'a str {
        let (item, rest) = self.text.split_at_checked(count).unwrap_or((self.text, ""));
        self.text = rest;
        item
    }

    fn fault(&self, item: &'static str) -> BoardingPassFault {
        BoardingPassFault::Item {
            leg: self.leg,
            item,
        }
    }
}

/// The items of one leg as printed.
struct Leg<'a> {
    pnr: &'a str,
    from: &'a str,
    to: &'a str,
    /// Carrier and number as they stand.
    printed: String,
    flight: String,
    /// No number is printed: the flight is not chosen yet.
    open: bool,
    day: &'a str,
    seat: &'a str,
    conditional: &'a str,
}

impl<'a> Leg<'a> {
    fn read(rest: &mut Reader<'a>, last: bool) -> Result<Self, BoardingPassFault> {
        let pnr = rest.take(7)?.trim();
        let from = rest.take(3)?;
        let to = rest.take(3)?;
        let carrier = rest.take(3)?.trim();
        let number = rest.take(5)?.trim();
        let day = rest.take(3)?.trim();
        rest.take(1)?;
        let seat = rest.take(4)?.trim();
        rest.take(6)?;
        let size = rest.take(2)?;
        let size = usize::from_str_radix(size, 16).map_err(|_| rest.fault("field size"))?;
        let conditional = if last {
            rest.take_to_end(size)
        } else {
            rest.take(size)?
        };
        let is_code = |code: &str| code.bytes().all(|b| b.is_ascii_uppercase());
        if !is_code(from) {
            return Err(rest.fault("from airport"));
        }
        if !is_code(to) {
            return Err(rest.fault("to airport"));
        }
        // A ticket without a date says so, in letters or with zeros.
        let digits = number.starts_with(|c: char| c.is_ascii_digit());
        if !number.is_empty() && number != OPEN && !digits {
            return Err(rest.fault("flight number"));
        }
        // Four digits and a suffix; some fill the place of the suffix with a zero in front.
        let short = number.strip_prefix('0').filter(|_| number.len() == 5);
        let flight = crate::flight(&format!("{carrier}{}", short.unwrap_or(number)));
        let open = number.trim_matches('0').is_empty() || number == OPEN;
        Ok(Self {
            pnr,
            from,
            to,
            printed: format!("{carrier} {number}"),
            flight: flight.unwrap_or_default(),
            open,
            day,
            seat,
            conditional,
        })
    }

    /// The part of the conditional items that every leg has: ticket, selectee, frequent flyer.
    fn repeated(&self, first: bool) -> &'a str {
        let behind = if first {
            // Behind the version and the items for the whole pass.
            let unique = self.conditional.get(2..).and_then(sized);
            unique.map(|(_, behind)| behind)
        } else {
            Some(self.conditional)
        };
        let items = behind.and_then(sized).map(|(items, _)| items);
        items.unwrap_or_default()
    }

    fn conditional_items(&self, first: bool, scan: &mut Scan) {
        let items = self.repeated(first);
        let item = |from: usize, to: usize| {
            let to = to.min(items.len());
            items.get(from.min(to)..to).unwrap_or_default().trim()
        };
        let (airline, serial) = (item(0, 3), item(3, 13));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let mut note = |note: Note| {
            if !scan.notes.contains(&note) {
                scan.notes.push(note);
            }
        };
        if digits(airline) && digits(serial) {
            note(Note::Ticket(format!("{airline}{serial}")));
        }
        // 3 is the opposite: a known passenger, who is screened less.
        if item(13, 14) == "1" {
            note(Note::Selectee(item(13, 14).to_owned()));
        }
        let (airline, number) = (item(18, 21), item(21, 37));
        if !number.is_empty() {
            note(Note::FrequentFlyer(
                format!("{airline} {number}").trim().to_owned(),
            ));
        }
    }

    /// The airport where the last leg ended is where this one begins, unless there is a gap.
    fn into_journey(self, day: &str, scan: &mut Scan) {
        match scan.legs.last_mut() {
            Some(last) if last.airport == self.from => {
                last.flight = self.flight;
                last.day = day.to_owned();
            }
            _ => scan.legs.push(stop(self.from, self.flight, day)),
        }
        scan.legs.push(stop(self.to, String::new(), day));
    }
}

fn first_leg(leg: &Leg<'_>, unique: &Unique<'_>, scan: &mut Scan) {
    let tags = bag_tag::in_rows(&unique.bag_tags, &mut scan.notes);
    let person: &mut PersonDraft = &mut scan.person;
    person.pnr = leg.pnr.to_owned();
    person.seat = leg.seat.trim_start_matches('0').to_owned();
    person.bag_tags = tags;
}

/// Items for the whole pass, in the first leg's conditional part.
#[derive(Default)]
struct Unique<'a> {
    /// Item 22: the last digit of the year, and the day of the year.
    issued: Option<(i16, i16)>,
    /// Items 23, 31 and 32.
    bag_tags: Vec<&'a str>,
}

impl<'a> Unique<'a> {
    fn read(conditional: &'a str) -> Self {
        let behind_version = conditional.strip_prefix('>').and_then(|rest| rest.get(1..));
        let Some((items, _)) = behind_version.and_then(sized) else {
            return Self::default();
        };
        let issued = items.get(3..7).and_then(|issued| {
            let (year, day) = issued.split_at_checked(1)?;
            Some((year.parse().ok()?, day.parse().ok()?))
        });
        let tags = items.get(11..).unwrap_or_default();
        Self {
            issued,
            bag_tags: [0, 13, 26]
                .into_iter()
                .filter_map(|at| tags.get(at..(at + 13).min(tags.len())))
                .filter(|tag| !tag.is_empty())
                .collect(),
        }
    }
}

/// What two hexadecimal digits announce, as far as it is there, and what is behind it.
fn sized(text: &str) -> Option<(&str, &str)> {
    let (size, rest) = text.split_at_checked(2)?;
    let size = usize::from_str_radix(size, 16).ok()?;
    Some(rest.split_at_checked(size).unwrap_or((rest, "")))
}

fn stop(airport: &str, flight: String, day: &str) -> LegDraft {
    LegDraft {
        airport: airport.to_owned(),
        printed: airport.to_owned(),
        flight,
        day: day.to_owned(),
        ..LegDraft::default()
    }
}

/// Years between two leap years at most (1896 and 1904).
const LEAP_YEARS_APART: i16 = 8;

/// Days after its flight on which a pass may still be issued.
const ISSUED_LATE: i32 = 2;

/// Item 9 is the day of the year. Where the pass says when it was issued, the flight is the first
/// such day from two days before then on (a delayed flight's pass is printed after midnight), and the
/// year of issue the latest one with that last digit that is not more than two days ahead, as a wrong
/// clock may make it; else the flight is on the day nearest to now.
fn flight_date(
    day: &str,
    issued: Option<(i16, i16)>,
    now: Timestamp,
    rest: &Reader<'_>,
) -> Result<String, BoardingPassFault> {
    if day.is_empty() || day == "000" {
        return Ok(String::new());
    }
    let fault = || rest.fault("date of flight");
    let day: i16 = day.parse().map_err(|_| fault())?;
    let today = now.to_rfc3339();
    let today: Option<Date> = today.get(..10).and_then(|t| t.parse().ok());
    let today = today.ok_or_else(fault)?;
    let in_year = |year: i16, day: i16| {
        let first = Date::new(year, 1, 1).ok()?;
        first.with().day_of_year(day).build().ok()
    };
    let distance = |date: &Date| {
        let span = today.until(*date);
        span.map_or(i32::MAX, |span| span.get_days().saturating_abs())
    };
    let year = today.year();
    let issue_date = issued.and_then(|(digit, issue_day)| {
        (0..12)
            .map(|back| year.saturating_add(1).saturating_sub(back))
            .filter(|year| year.rem_euclid(10) == digit)
            .filter_map(|year| in_year(year, issue_day))
            .find(|date| *date <= today.saturating_add(jiff::Span::new().days(2)))
    });
    let found = match issue_date {
        Some(from) => [-1, 0, 1]
            .map(|years| from.year().saturating_add(years))
            .into_iter()
            .filter_map(|year| in_year(year, day))
            .find(|date| *date >= from.saturating_sub(jiff::Span::new().days(ISSUED_LATE))),
        // Only leap years have a day 366, and there may be eight between two of them.
        None => (-LEAP_YEARS_APART..=LEAP_YEARS_APART)
            .filter_map(|years| in_year(year.saturating_add(years), day))
            .min_by_key(distance),
    };
    found.map(|date| date.to_string()).ok_or_else(fault)
}

#[cfg(test)]
#[path = "boarding_pass_tests.rs"]
mod tests;
