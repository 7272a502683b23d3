//! The watch list of this desk: checked as it is typed, matched on arrival, logged.

use aircop_api::{ErrorCode, WatchDraft, WatchView};
use aircop_archive as archive;
use aircop_archive::{AuditAction, WatchEntry, WatchHit, Watched, WatchedLeg};
use aircop_codes::{CodeList, Handling, is_country};
use aircop_message::{
    EntityKind, Fault, FieldError, Leg, LocalTime, Message, MessageId, Timestamp, born_as_typed,
    shown,
};

use crate::desk::State;
use crate::error::{ClientError, Outcome};

/// Entries of the list at most; the goal of the speed of an arrival is told for as many.
const ENTRIES: usize = 10_000;
/// Characters of what is watched for, and of the reason.
const TEXT: usize = 200;
const REASON: usize = 400;
/// Days until an entry goes by itself: if nothing is said, and at most.
const DAYS: u16 = 90;
const LONGEST: u16 = 366;
/// Seconds of a day.
const DAY: i64 = 24 * 3600;

impl State {
    /// What an arrival meets, kept with it: called in the transaction that stores it. Ours and
    /// training messages meet nothing.
    pub(crate) fn watch_arrival(
        &self,
        id: MessageId,
        message: &Message,
        now: Timestamp,
    ) -> Outcome<Vec<WatchHit>> {
        if message.exercise {
            return Ok(Vec::new());
        }
        let hits = self
            .archive
            .watch_hits(&message.mentions(), &legs(message), now)?;
        self.archive.keep_hits(id, &hits, now)?;
        Ok(hits)
    }

    /// The list, with a note in the log that it was looked at.
    pub(super) fn look_at_watch_list(&self, now: Timestamp) -> Outcome<Vec<WatchView>> {
        self.audit_with(AuditAction::WatchShown, None, String::new(), now)?;
        self.watch_list(now)
    }

    pub(super) fn watch_list(&self, now: Timestamp) -> Outcome<Vec<WatchView>> {
        self.end_expired(now)?;
        let rows = self.archive.watch_list(now)?;
        Ok(rows.iter().map(view).collect())
    }

    /// Takes out what has expired, with a note for each.
    pub(crate) fn end_expired(&self, now: Timestamp) -> Outcome<()> {
        self.archive.transaction(|archive| -> Outcome<()> {
            for row in archive.unwatch_expired(now)? {
                let detail = told(row.number, &row.entry);
                self.audit_with(AuditAction::WatchExpired, None, detail, now)?;
            }
            Ok(())
        })
    }

    /// All of them or none: [`ErrorCode::InvalidDraft`] with the fault of each field, whose path
    /// begins with the entry's place.
    pub(super) fn add_to_watch_list(&self, drafts: &[WatchDraft], now: Timestamp) -> Outcome<()> {
        self.end_expired(now)?;
        let there = self.archive.watch_list(now)?.len();
        if there + drafts.len() > ENTRIES {
            let most = format!("{ENTRIES} entries at most");
            return Err(ClientError::with(ErrorCode::TooManySaved, most));
        }
        let mut faults = Vec::new();
        let mut entries = Vec::new();
        for (at, draft) in drafts.iter().enumerate() {
            match self.watch_entry(draft, now) {
                Ok(entry) => entries.push(entry),
                Err(found) => faults.extend(
                    found
                        .into_iter()
                        .map(|(field, fault)| FieldError::new(format!("{at}.{field}"), fault)),
                ),
            }
        }
        if !faults.is_empty() {
            return Err(invalid(faults));
        }

        self.archive.transaction(|archive| -> Outcome<()> {
            for (at, entry) in entries.iter().enumerate() {
                let Some(number) = archive.watch(entry)? else {
                    let field = FieldError::new(format!("{at}.text"), Fault::Format);
                    return Err(invalid(vec![field]));
                };
                let detail = told(number, entry);
                self.audit_with(AuditAction::WatchAdded, None, detail, now)?;
            }
            Ok(())
        })
    }

    pub(super) fn remove_from_watch_list(&self, number: i64, now: Timestamp) -> Outcome<()> {
        self.archive.transaction(|archive| -> Outcome<()> {
            let entry = archive.unwatch(number)?;
            let entry = entry.ok_or_else(|| {
                ClientError::with(ErrorCode::UnknownWatch, format!("no entry {number}"))
            })?;
            let detail = told(number, &entry);
            self.audit_with(AuditAction::WatchRemoved, None, detail, now)
        })
    }

    fn watch_entry(
        &self,
        draft: &WatchDraft,
        now: Timestamp,
    ) -> Result<WatchEntry, Vec<(&'static str, Fault)>> {
        let mut faults = Vec::new();
        let watched = Watched::from_code(draft.kind.trim());
        // Everybody who was born on a day is nobody to watch for.
        let watched = watched.filter(|w| *w != Watched::Entity(EntityKind::Born));
        if watched.is_none() {
            faults.push(("kind", Fault::UnknownCode));
        }
        let long = |text: &str, most: usize| text.chars().count() > most;
        for (field, text, most) in [
            ("text", &draft.text, TEXT),
            ("reason", &draft.reason, REASON),
        ] {
            if text.trim().is_empty() {
                faults.push((field, Fault::Required));
            } else if long(text, most) {
                faults.push((field, Fault::TooLong));
            }
        }
        let country = draft.country.trim().to_ascii_uppercase();
        if !country.is_empty() && !is_country(&country) {
            faults.push(("country", Fault::UnknownCountry));
        }
        let born = match draft.born.trim() {
            "" => String::new(),
            typed => born_as_typed(typed).unwrap_or_else(|| {
                faults.push(("born", Fault::BirthDate));
                String::new()
            }),
        };
        let mut weekdays = 0;
        for day in &draft.weekdays {
            match day.checked_sub(1).filter(|day| *day < 7) {
                Some(day) => weekdays |= 1 << day,
                None => faults.push(("weekdays", Fault::Range)),
            }
        }
        let handling = match draft.handling.trim() {
            "" => "H1",
            typed => typed,
        };
        let handling = Handling::from_code(handling);
        if !handling.is_recognised() {
            faults.push(("handling", Fault::UnknownCode));
        }
        let days = if draft.days == 0 { DAYS } else { draft.days };
        if days > LONGEST {
            faults.push(("days", Fault::Range));
        }
        let owner = match draft.owner.trim() {
            "" => self.officer(),
            owner => owner.chars().take(TEXT).collect(),
        };
        match watched {
            Some(watched) if faults.is_empty() => Ok(WatchEntry {
                watched,
                text: draft.text.trim().to_owned(),
                country,
                born,
                weekdays,
                reason: draft.reason.trim().to_owned(),
                handling: handling.code().to_owned(),
                owner,
                added: now,
                expires: now.plus_seconds(i64::from(days) * DAY),
            }),
            _ => Err(faults),
        }
    }
}

fn invalid(fields: Vec<FieldError>) -> ClientError {
    ClientError::of_fields(fields)
}

/// What the log says of an entry: not whom it is about. The log is shown to more people.
fn told(number: i64, entry: &WatchEntry) -> String {
    format!("{number} {}", entry.watched.code())
}

fn view(row: &archive::WatchRow) -> WatchView {
    let entry = &row.entry;
    WatchView {
        number: row.number,
        kind: entry.watched.code().to_owned(),
        text: shown(&entry.text),
        country: entry.country.clone(),
        born: entry.born.clone(),
        weekdays: (0..7)
            .filter(|day| entry.weekdays & (1 << day) != 0)
            .map(|day| day + 1)
            .collect(),
        reason: shown(&entry.reason),
        handling: entry.handling.clone(),
        owner: shown(&entry.owner),
        added: entry.added,
        expires: entry.expires,
        hits: row.hits,
        last: row.last.map(|(message, _)| message),
    }
}

/// The journey of a message, with the days of the week at its airports.
fn legs(message: &Message) -> Vec<WatchedLeg> {
    let seized = message.seizure.as_ref().map_or(&[][..], |s| &s.legs);
    let legs = message.alert.as_ref().map_or(seized, |a| &a.legs);
    legs.iter().map(leg).collect()
}

fn leg(leg: &Leg) -> WatchedLeg {
    WatchedLeg {
        airport: leg.airport.clone(),
        flight: leg.flight.clone().unwrap_or_default(),
        weekday: leg.etd.or(leg.eta).map(weekday),
    }
}

/// 0 for Monday, by the clock at the place. 1970-01-01 was a Thursday.
fn weekday(when: LocalTime) -> u8 {
    let local = when.at.plus_seconds(i64::from(when.offset_minutes) * 60);
    let days = local.0.div_euclid(DAY * 1000);
    u8::try_from((days + 3).rem_euclid(7)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week_are_those_of_the_place() {
        for (when, day) in [
            ("2026-11-23T00:30:00Z", 0),
            ("2026-11-29T23:30:00Z", 6),
            ("2026-11-30T01:30:00+02:00", 0),
            ("1970-01-01T00:00:00Z", 3),
        ] {
            assert_eq!(weekday(when.parse().unwrap()), day, "{when}");
        }
    }
}
