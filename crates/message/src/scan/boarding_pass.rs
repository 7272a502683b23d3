//! The bar code of a boarding pass (IATA Resolution 792, BCBP): the mandatory items of every leg,
//! and the bag tags. The security field is not verified: no airline key is at hand.

use crate::{LegDraft, PersonDraft, Timestamp};

/// What the bar code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardingPassScan {
    /// Name, booking, seat of the first leg, bag tags.
    pub person: PersonDraft,
    /// The journey: an airport each, with the flight that leaves it. Times are not in the code.
    pub legs: Vec<LegDraft>,
    /// ISO 8601 date of each flight, the one nearest to now; empty when the day is not given.
    pub dates: Vec<String>,
}

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
///
/// # Errors
/// See [`BoardingPassFault`].
pub fn boarding_pass(text: &str, now: Timestamp) -> Result<BoardingPassScan, BoardingPassFault> {
    let text = text.trim_matches(['\r', '\n', '\t']);
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
    let name = rest.take(20)?.trim();
    rest.take(1)?;
    let mut scan = BoardingPassScan {
        person: PersonDraft {
            name: match name.split_once('/') {
                Some((family, given)) if !given.trim().is_empty() => {
                    format!("{}, {}", family.trim(), given.trim())
                }
                _ => name.trim_end_matches('/').to_owned(),
            },
            ..PersonDraft::default()
        },
        legs: Vec::new(),
        dates: Vec::new(),
    };
    for leg in 1..=count {
        rest.leg = leg;
        read_leg(&mut rest, &mut scan, now)?;
    }
    Ok(scan)
}

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

    fn fault(&self, item: &'static str) -> BoardingPassFault {
        BoardingPassFault::Item {
            leg: self.leg,
            item,
        }
    }
}

fn read_leg(
    rest: &mut Reader<'_>,
    scan: &mut BoardingPassScan,
    now: Timestamp,
) -> Result<(), BoardingPassFault> {
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
    let conditional = rest.take(size)?;

    let airport = |code: &str| code.bytes().all(|b| b.is_ascii_uppercase());
    if !airport(from) {
        return Err(rest.fault("from airport"));
    }
    if !airport(to) {
        return Err(rest.fault("to airport"));
    }
    if !number.is_empty() && !number.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(rest.fault("flight number"));
    }
    if rest.leg == 1 {
        scan.person.pnr = pnr.to_owned();
        scan.person.seat = seat.trim_start_matches('0').to_owned();
        scan.person.bag_tags = bag_tags(conditional);
    }
    scan.dates.push(flight_date(day, now, rest)?);
    let number = number.trim_start_matches('0');
    let flight = if number.is_empty() || carrier.is_empty() {
        String::new()
    } else {
        format!("{carrier}{number}")
    };
    // The airport where the last leg ended is where this one begins, unless there is a gap.
    match scan.legs.last_mut() {
        Some(last) if last.airport == from => last.flight = flight,
        _ => scan.legs.push(stop(from, flight)),
    }
    scan.legs.push(stop(to, String::new()));
    Ok(())
}

fn stop(airport: &str, flight: String) -> LegDraft {
    LegDraft {
        airport: airport.to_owned(),
        flight,
        ..LegDraft::default()
    }
}

/// Item 9 is the day of the year; the year is the one that brings it nearest to now.
fn flight_date(day: &str, now: Timestamp, rest: &Reader<'_>) -> Result<String, BoardingPassFault> {
    if day.is_empty() || day == "000" {
        return Ok(String::new());
    }
    let day: i16 = day.parse().map_err(|_| rest.fault("date of flight"))?;
    let today = now.to_rfc3339();
    let today: Option<jiff::civil::Date> = today.get(..10).and_then(|t| t.parse().ok());
    let today = today.ok_or_else(|| rest.fault("date of flight"))?;
    let in_year = |year: i16| {
        let first = jiff::civil::Date::new(year, 1, 1).ok()?;
        first.with().day_of_year(day).build().ok()
    };
    let year = today.year();
    [year.saturating_sub(1), year, year.saturating_add(1)]
        .into_iter()
        .filter_map(in_year)
        .min_by_key(|date| {
            today
                .until(*date)
                .map_or(i32::MAX, |span| span.get_days().abs())
        })
        .map(|date| date.to_string())
        .ok_or_else(|| rest.fault("date of flight"))
}

/// Items 23, 31 and 32: thirteen characters each, of which the first ten are the licence plate.
fn bag_tags(conditional: &str) -> String {
    let unique = || {
        let body = conditional.strip_prefix('>')?.get(1..)?;
        let size = usize::from_str_radix(body.get(..2)?, 16).ok()?;
        body.get(2..)?.get(..size)?.get(11..)
    };
    let tags: Vec<&str> = unique()
        .unwrap_or_default()
        .as_bytes()
        .chunks(13)
        .filter_map(|tag| std::str::from_utf8(tag).ok()?.get(..10))
        .filter(|tag| tag.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    tags.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    // The examples of Resolution 792 attachment B, the second without its signature.
    const ONE_LEG: &str = "M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100";
    const TWO_LEGS: &str = "M2DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 14D>6181WW6225BAC 00141234560032A0141234567890 1AC AC 1234567890123    20KYLX58ZDEF456 FRAGVALH 3664 227C012C0002 12E2A0140987654321 1AC AC 1234567890123    2PCNWQ^164GIWVC5EH7JNT684FVNJ91W2QA4DVN5J8K4F0L0GEQ3DF5TGBN8709HKT5D3DW3GBHFCVHMY7J5T6HFR41W2QA4DVN5J8K4F0L0GE";

    fn now() -> Timestamp {
        "2026-11-24T02:00:00Z".parse().unwrap()
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
            scan.legs,
            [stop("YUL", "AC834".into()), stop("FRA", String::new())]
        );
        assert_eq!(scan.dates, ["2026-11-22"]);

        let scan = boarding_pass(TWO_LEGS, now()).unwrap();
        let flights: Vec<_> = scan
            .legs
            .iter()
            .map(|l| (&*l.airport, &*l.flight))
            .collect();
        assert_eq!(flights, [("YUL", "AC834"), ("FRA", "LH3664"), ("GVA", "")]);
        assert_eq!(scan.person.bag_tags, "0014123456");
        assert_eq!(scan.dates, ["2026-08-14", "2026-08-15"]);
    }

    #[test]
    fn the_turn_of_the_year() {
        let pass = ONE_LEG.replace("326J", "002J");
        let at = "2026-12-31T20:00:00Z".parse().unwrap();
        assert_eq!(boarding_pass(&pass, at).unwrap().dates, ["2027-01-02"]);
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
}
