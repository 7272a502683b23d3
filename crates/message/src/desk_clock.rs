//! Times that go by the clock of this desk, with the offset that is in force there on their day.
//!
//! A seizure in July that is written down in November at a place without an airport has July's
//! offset. Rules are those of the compiled-in tables ([`crate::zone`]).

use std::borrow::Cow;

use aircop_codes::{airport, plain_code};

use crate::finish::moment_as_typed;
use crate::zone::{NoTimeThere, time_in};
use crate::{Draft, Fault, FieldError};

impl Draft {
    /// The draft with an offset behind each time that goes by the desk's clock and says none: that of
    /// its zone (IANA) on that day. What cannot be read, and everything where the tables lack the zone,
    /// is left as it was typed.
    ///
    /// # Errors
    /// Times that the clocks skip that day or show twice.
    pub fn by_desk_clock(&self, zone: &str) -> Result<Cow<'_, Self>, Vec<FieldError>> {
        let mut draft = Cow::Borrowed(self);
        let mut faults = Vec::new();
        let mut offset = |field: &str, typed: &str| match time_in(zone, &moment_as_typed(typed)) {
            Ok(time) => Some(time.to_string()),
            Err(NoTimeThere::Unreadable) => None,
            Err(NoTimeThere::Skipped) => {
                faults.push(FieldError::new(field, Fault::SkippedTime));
                None
            }
            Err(NoTimeThere::Twice) => {
                faults.push(FieldError::new(field, Fault::DoubledTime));
                None
            }
        };
        if airport(&plain_code(&self.seizure.airport)).is_none()
            && let Some(at) = offset("seizure.at", &self.seizure.at)
        {
            draft.to_mut().seizure.at = at;
        }
        if let Some(at) = offset("reply.acted_at", &self.reply.acted_at) {
            draft.to_mut().reply.acted_at = at;
        }
        if faults.is_empty() {
            Ok(draft)
        } else {
            Err(faults)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_by_the_desks_clock_has_the_offset_of_its_day() {
        let at = |airport: &str, typed: &str, zone: &str| {
            let mut draft = Draft::default();
            draft.seizure.airport = airport.into();
            draft.seizure.at = typed.into();
            let read = draft.by_desk_clock(zone).map(Cow::into_owned);
            read.map(|draft| draft.seizure.at)
                .map_err(|faults| (faults[0].field.clone(), faults[0].fault))
        };
        let lisbon = "Europe/Lisbon";
        let told = |text: &str| Ok(text.to_owned());
        assert_eq!(
            at("", "2026-07-10 08:00", lisbon),
            told("2026-07-10T08:00:00+01:00")
        );
        assert_eq!(
            at("", "10/11/2026 8h00", lisbon),
            told("2026-11-10T08:00:00+00:00")
        );
        // An offset of the officer's own, an airport, an unknown zone.
        for (airport, typed, zone) in [
            ("", "2026-07-10T08:00+05:00", lisbon),
            ("DSS", "2026-07-10T08:00", lisbon),
            ("", "2026-07-10T08:00", "Mars/Olympus"),
            ("", "2026-07-10T08:00", ""),
            ("", "soon", lisbon),
            ("", "", lisbon),
        ] {
            assert_eq!(at(airport, typed, zone), told(typed), "{typed}");
        }
        for (typed, fault) in [
            ("2026-03-29 01:30", Fault::SkippedTime),
            ("2026-10-25 01:30", Fault::DoubledTime),
        ] {
            assert_eq!(at("", typed, lisbon), Err(("seizure.at".to_owned(), fault)));
        }
        let mut draft = Draft::default();
        draft.reply.acted_at = "2026-07-10T08:00".into();
        let read = draft.by_desk_clock(lisbon).unwrap();
        assert_eq!(read.reply.acted_at, "2026-07-10T08:00:00+01:00");
    }
}
