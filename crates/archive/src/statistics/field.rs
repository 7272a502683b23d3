//! What messages can be grouped by.

use jiff::ToSpan as _;
use jiff::civil::{Date, ISOWeekDate, Weekday, date};

use super::facts::Precision;
use crate::columns::codes;

codes! {
    /// What a pivot has in its rows and columns.
    PivotField {
        /// ISO 3166-1 alpha-2 of the airport; where there is none, of the sending office.
        Country = "country",
        /// IATA code: of the seizure, or where the journey of an alert ends.
        Airport = "airport",
        /// The office that sent it, by its id.
        Office = "office",
        /// `2026`, by the calendar of the place.
        Year = "year",
        /// `2026-11`.
        Month = "month",
        /// `2026-W48` (ISO 8601).
        Week = "week",
        /// `1` for Monday to `7` for Sunday (ISO 8601).
        Weekday = "weekday",
        /// Label id of the drug, the precursor or the category.
        Substance = "substance",
        /// `GRU-LIS-DSS`.
        Route = "route",
        /// IATA code of a carrier; a message counts with each of its carriers.
        Airline = "airline",
        /// Label id of a place where goods were hidden; counts with each.
        Concealment = "concealment",
        /// Label id of what led to the find or the suspicion; counts with each.
        Detection = "detection",
        /// Label id of how it travelled.
        Vector = "vector",
        /// Of an offender or a person; counts with each.
        Nationality = "nationality",
    }
}

impl PivotField {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Country,
        Self::Airport,
        Self::Office,
        Self::Year,
        Self::Month,
        Self::Week,
        Self::Weekday,
        Self::Substance,
        Self::Route,
        Self::Airline,
        Self::Concealment,
        Self::Detection,
        Self::Vector,
        Self::Nationality,
    ];

    /// The column of `fact` that holds it.
    pub(crate) fn column(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Airport => "airport",
            Self::Office => "office",
            Self::Year | Self::Month | Self::Week | Self::Weekday => "day",
            Self::Substance => "substance",
            Self::Route => "route",
            Self::Airline => "airline",
            Self::Concealment => "concealment",
            Self::Detection => "detection",
            Self::Vector => "vector",
            Self::Nationality => "nationality",
        }
    }

    /// The least of a date that it can be made of, as [`super::Precision`].
    pub(crate) fn precision(self) -> i64 {
        match self {
            Self::Month => Precision::Month as i64,
            Self::Week | Self::Weekday => Precision::Day as i64,
            _ => Precision::Year as i64,
        }
    }

    /// Whether it is made of the day.
    pub(crate) fn is_time(self) -> bool {
        matches!(self, Self::Year | Self::Month | Self::Week | Self::Weekday)
    }

    /// Whether a message may have several.
    #[must_use]
    pub fn is_several(self) -> bool {
        matches!(
            self,
            Self::Airline | Self::Concealment | Self::Detection | Self::Nationality
        )
    }

    /// The number under which a day is grouped; orders as time does.
    pub(crate) fn of_day(self, day: i64) -> i64 {
        let date = civil(day);
        match self {
            Self::Month => i64::from(date.year()) * 12 + i64::from(date.month()) - 1,
            Self::Week => {
                let week = date.iso_week_date();
                i64::from(week.year()) * 100 + i64::from(week.week())
            }
            Self::Weekday => i64::from(date.weekday().to_monday_one_offset()),
            _ => i64::from(date.year()),
        }
    }

    /// That number in words of ISO 8601.
    pub(crate) fn of_number(self, number: i64) -> String {
        match self {
            Self::Month => format!(
                "{:04}-{:02}",
                number.div_euclid(12),
                number.rem_euclid(12) + 1
            ),
            Self::Week => format!(
                "{:04}-W{:02}",
                number.div_euclid(100),
                number.rem_euclid(100)
            ),
            _ => number.to_string(),
        }
    }

    /// The days from the first up to before the second that a year, month or week is. None for
    /// what is none, and for a weekday.
    pub(crate) fn days(self, text: &str) -> Option<(i64, i64)> {
        let (first, after) = match self {
            Self::Year => {
                let first = Date::new(text.parse().ok()?, 1, 1).ok()?;
                (first, first.checked_add(1.year()).ok()?)
            }
            Self::Month => {
                let (year, month) = text.split_once('-')?;
                let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
                (first, first.checked_add(1.month()).ok()?)
            }
            Self::Week => {
                let (year, week) = text.split_once("-W")?;
                let monday = Weekday::Monday;
                let first = ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, monday);
                let first = first.ok()?.date();
                (first, first.checked_add(7.days()).ok()?)
            }
            _ => return None,
        };
        Some((number(first), number(after)))
    }
}

/// The ISO week of a day, for figures by week: `2026-W48`.
#[must_use]
pub fn week_of(day: i64) -> String {
    PivotField::Week.of_number(PivotField::Week.of_day(day))
}

fn civil(day: i64) -> Date {
    let span = jiff::Span::new().try_days(day);
    let date = span.and_then(|span| EPOCH.checked_add(span));
    // A day beyond the years -9999 to 9999 is nobody's honest date.
    date.unwrap_or(EPOCH)
}

fn number(date: Date) -> i64 {
    let days = date.since((jiff::Unit::Day, EPOCH));
    days.map_or(0, |span| i64::from(span.get_days()))
}

const EPOCH: Date = date(1970, 1, 1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_its_year_month_week_and_weekday() {
        // 2026-11-29 is a Sunday; 2027-01-01 is a Friday of the last week of 2026.
        for (day, expected) in [
            (20_786, ["2026", "2026-11", "2026-W48", "7"]),
            (20_819, ["2027", "2027-01", "2026-W53", "5"]),
            (-1, ["1969", "1969-12", "1970-W01", "3"]),
        ] {
            let fields = [
                PivotField::Year,
                PivotField::Month,
                PivotField::Week,
                PivotField::Weekday,
            ];
            for (field, expected) in fields.into_iter().zip(expected) {
                let text = field.of_number(field.of_day(day));
                assert_eq!(text, expected, "{day}");
                if field != PivotField::Weekday {
                    let (first, after) = field.days(&text).unwrap();
                    assert!((first..after).contains(&day), "{day} {text}");
                    assert_ne!(field.of_day(first - 1), field.of_day(day));
                    assert_ne!(field.of_day(after), field.of_day(day));
                }
            }
        }
        for bad in ["", "x", "2026-13", "2026-W54", "2025-W53", "99999"] {
            for field in [PivotField::Year, PivotField::Month, PivotField::Week] {
                assert_eq!(field.days(bad), None, "{bad}");
            }
        }
    }

    #[test]
    fn every_field_is_offered_once() {
        let mut codes: Vec<_> = PivotField::ALL.iter().map(|field| field.code()).collect();
        assert!(
            PivotField::ALL
                .iter()
                .all(|f| PivotField::from_code(f.code()) == Some(*f))
        );
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), PivotField::ALL.len());
    }
}
