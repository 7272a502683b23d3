//! Times that an officer gave with an offset of their own, and that no clock at the airport shows.
//!
//! The officer's word is kept: a ticket may be wrong, and is evidence as it is. What is said beside
//! it comes from here, for the window and the command line.

use crate::finish::moment_as_typed;
use crate::zone::{NoTimeThere, doubt};
use crate::{Draft, LegDraft, LocalTime};

/// A time of a draft that is kept as it was given, although the clocks there skip it that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedTime {
    /// The path of the field, as in [`crate::FieldError`].
    pub field: String,
    /// As it was given.
    pub given: LocalTime,
}

impl Draft {
    /// The times with an offset of their own that the clocks at their airports skip. Those without an
    /// offset are faults when the draft is finished ([`crate::Fault::SkippedTime`]).
    #[must_use]
    pub fn skipped_times(&self) -> Vec<SkippedTime> {
        let mut found = Vec::new();
        let mut look = |field: String, airport: &str, typed: &str| {
            let given = moment_as_typed(typed).parse::<LocalTime>();
            if let Ok(given) = given
                && doubt(airport, &given) == Some(NoTimeThere::Skipped)
            {
                found.push(SkippedTime { field, given });
            }
        };
        let mut journey = |path: &str, legs: &[LegDraft]| {
            for (at, leg) in legs.iter().enumerate() {
                look(format!("{path}.{at}.eta"), &leg.airport, &leg.eta);
                look(format!("{path}.{at}.etd"), &leg.airport, &leg.etd);
            }
        };
        if self.kind.eq_ignore_ascii_case("SEIZURE") {
            journey("seizure.legs", &self.seizure.legs);
            look(
                "seizure.at".to_owned(),
                &self.seizure.airport,
                &self.seizure.at,
            );
        } else {
            journey("alert.legs", &self.alert.legs);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_the_clocks_skip_is_kept_and_said() {
        let leg = |airport: &str, etd: &str| LegDraft {
            airport: airport.into(),
            etd: etd.into(),
            ..LegDraft::default()
        };
        let mut draft = Draft {
            kind: "ALERT".into(),
            ..Draft::default()
        };
        draft.alert.legs = vec![
            leg("LIS", "2026-03-29T01:30+00:00"),
            leg("LIS", "2026-03-29T01:30"),
            leg("LIS", "2026-10-25T01:30+01:00"),
            leg("lis", "29/03/2026 01h30 +01"),
            leg("DSS", "2026-03-29T01:30+00:00"),
            leg("QQQ", "2026-03-29T01:30+00:00"),
            leg("LIS", "soon"),
        ];
        let found = draft.skipped_times();
        let said: Vec<(&str, String)> = found
            .iter()
            .map(|one| (one.field.as_str(), one.given.to_string()))
            .collect();
        assert_eq!(
            said,
            [
                ("alert.legs.0.etd", "2026-03-29T01:30:00+00:00".to_owned()),
                ("alert.legs.3.etd", "2026-03-29T01:30:00+01:00".to_owned()),
            ]
        );
        draft.kind = "seizure".into();
        draft.seizure.airport = "CDG".into();
        draft.seizure.at = "2026-03-29T02:15+01:00".into();
        assert_eq!(draft.skipped_times()[0].field, "seizure.at");
    }
}
