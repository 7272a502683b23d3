//! What an officer of headquarters types: each fault beside its field, before anything is made.

use aircop_api::{GroupDraft, InvitationDraft, OfficeListDraft, RetentionDraft, RoleDraft};
use aircop_codes::{airport, is_country};
use aircop_directory::{GroupKind, OfficeKind, Role};
use aircop_message::{
    Fault, FieldError, GroupId, LONGEST_DAYS, RetentionDays, Timestamp, date_as_typed,
};

use crate::error::{ClientError, Outcome};
use crate::hq::{Invited, OfficePlan};

/// Characters of an office's or a group's name.
const NAME: usize = 120;
/// ... of a place.
const PLACE: usize = 60;
/// ... of a telephone number as it is noted.
const TELEPHONE: usize = 40;
/// Digits of the shortest number with its country's code (E.164: Saint Helena has 8).
const SHORTEST_TELEPHONE: usize = 8;
/// ... of a reason.
const REASON: usize = 200;
/// ... of a briefing.
const BRIEFING: usize = 4_000;
/// Languages of an office.
const LANGUAGES: usize = 12;
/// Hours that an invitation is good at most: 30 days.
const LONGEST_HOURS: u32 = 720;

/// A group to open.
#[derive(Debug)]
pub(crate) struct Opening {
    pub(crate) name: String,
    pub(crate) kind: GroupKind,
    pub(crate) span: (Option<Timestamp>, Option<Timestamp>),
    pub(crate) briefing: String,
}

/// Whom an invitation is for, and where its officer is called.
pub(crate) fn invited(draft: &InvitationDraft) -> Outcome<(Invited, String)> {
    let mut faults = Faults::default();
    let telephone = faults.telephone(&draft.telephone);
    if !(1..=LONGEST_HOURS).contains(&draft.hours) {
        faults.add("hours", Fault::Range);
    }
    if let Some(office) = draft.device_of {
        faults.end()?;
        return Ok((Invited::Device { office }, telephone));
    }
    let name = faults.line("name", &draft.name, 1, NAME);
    let kind = faults.code::<OfficeKind>("kind", &draft.kind);
    let country = draft.country.trim().to_ascii_uppercase();
    if country.is_empty() {
        faults.add("country", Fault::Required);
    } else if !is_country(&country) {
        faults.add("country", Fault::UnknownCountry);
    }
    let place = faults.place(&draft.place);
    match draft.languages.len() {
        0 => faults.add("languages", Fault::AtLeastOne),
        many if many > LANGUAGES => faults.add("languages", Fault::TooMany),
        _ => {}
    }
    let roles = faults.roles(&draft.roles);
    faults.end()?;
    let plan = OfficePlan {
        name,
        // It would have been a fault.
        kind: kind.unwrap_or(OfficeKind::Jaitf),
        country,
        place,
        languages: draft.languages.clone(),
    };
    Ok((Invited::Office { plan, roles }, telephone))
}

/// Roles that all offices of a list get.
pub(crate) fn list(draft: &OfficeListDraft) -> Outcome<Vec<(GroupId, Role)>> {
    let mut faults = Faults::default();
    if !(1..=LONGEST_HOURS).contains(&draft.hours) {
        faults.add("hours", Fault::Range);
    }
    let roles = faults.roles(&draft.roles);
    faults.end()?;
    Ok(roles)
}

/// A group to open.
pub(crate) fn opening(draft: &GroupDraft) -> Outcome<Opening> {
    let mut faults = Faults::default();
    let name = faults.line("name", &draft.name, 1, NAME);
    let kind = faults.code::<GroupKind>("kind", &draft.kind);
    let dated = kind != Some(GroupKind::Permanent);
    let starts = faults.moment("starts", &draft.starts, false, dated);
    let ends = faults.moment("ends", &draft.ends, true, dated);
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends <= starts
    {
        faults.add("ends", Fault::Order);
    }
    let briefing = draft.briefing.trim().to_owned();
    if briefing.chars().count() > BRIEFING {
        faults.add("briefing", Fault::TooLong);
    }
    faults.end()?;
    Ok(Opening {
        name,
        kind: kind.unwrap_or(GroupKind::Permanent),
        span: (starts, ends),
        briefing,
    })
}

/// Where an office is called.
pub(crate) fn telephone(typed: &str) -> Outcome<String> {
    let mut faults = Faults::default();
    let telephone = faults.telephone(typed);
    faults.end()?;
    Ok(telephone)
}

/// For how many days messages are kept. No kind is kept for longer than the longest.
pub(crate) fn retention(draft: &RetentionDraft) -> Outcome<RetentionDays> {
    let mut faults = Faults::default();
    let longest = faults.days("longest", &draft.longest, LONGEST_DAYS);
    let days = RetentionDays {
        alert: faults.days("alert", &draft.alert, LONGEST_DAYS),
        reply: faults.days("reply", &draft.reply, LONGEST_DAYS),
        seizure: faults.days("seizure", &draft.seizure, LONGEST_DAYS),
        note: faults.days("note", &draft.note, LONGEST_DAYS),
        longest,
    };
    // Said once, at the number that is too small for the others.
    if faults.0.is_empty() && !days.is_sound() {
        faults.add("longest", Fault::Range);
    }
    faults.end()?;
    Ok(days)
}

/// Why something is revoked or refused.
pub(crate) fn reason(typed: &str) -> Outcome<String> {
    let mut faults = Faults::default();
    let reason = faults.line("reason", typed, 0, REASON);
    faults.end()?;
    Ok(reason)
}

#[derive(Default)]
struct Faults(Vec<FieldError>);

impl Faults {
    fn add(&mut self, field: &str, fault: Fault) {
        self.0.push(FieldError::new(field, fault));
    }

    /// One line of so many characters, without spaces around it.
    fn line(&mut self, field: &str, typed: &str, least: usize, most: usize) -> String {
        let line = typed.trim();
        let length = line.chars().count();
        if length < least {
            self.add(field, Fault::Required);
        } else if length > most {
            self.add(field, Fault::TooLong);
        } else if line.chars().any(char::is_control) {
            self.add(field, Fault::Characters);
        }
        line.to_owned()
    }

    /// A number as it is dialled from abroad, with an extension behind it if there is one. Whoever
    /// calls it sits in another country.
    fn telephone(&mut self, typed: &str) -> String {
        let line = self.line("telephone", typed, 0, TELEPHONE);
        let digits = line.chars().filter(char::is_ascii_digit).count();
        if !line.is_empty() && (!line.starts_with('+') || digits < SHORTEST_TELEPHONE) {
            self.add("telephone", Fault::Telephone);
        }
        line
    }

    /// A number of days, 1 to `most`; `most` where it is none.
    fn days(&mut self, field: &str, typed: &str, most: u16) -> u16 {
        let typed = typed.trim();
        match typed.parse() {
            Ok(days) if (1..=most).contains(&days) => return days,
            Ok(_) => self.add(field, Fault::Range),
            Err(_) if typed.is_empty() => self.add(field, Fault::Required),
            Err(_) => self.add(field, Fault::Number),
        }
        most
    }

    fn code<C: std::str::FromStr>(&mut self, field: &str, typed: &str) -> Option<C> {
        let code = typed.parse().ok();
        if code.is_none() {
            let fault = if typed.is_empty() {
                Fault::Required
            } else {
                Fault::UnknownCode
            };
            self.add(field, fault);
        }
        code
    }

    fn roles(&mut self, given: &[RoleDraft]) -> Vec<(GroupId, Role)> {
        let mut roles: Vec<(GroupId, Role)> = Vec::new();
        for (at, given) in given.iter().enumerate() {
            if let Some(role) = self.code::<Role>(&format!("roles.{at}"), &given.role) {
                roles.push((given.group, role));
            }
        }
        roles
    }

    /// An airport by its code, or a city. Three capitals are meant as a code.
    fn place(&mut self, typed: &str) -> String {
        let place = self.line("place", typed, 1, PLACE);
        let letters = place.len() == 3 && place.bytes().all(|b| b.is_ascii_alphabetic());
        let capitals = place.to_ascii_uppercase();
        if letters && airport(&capitals).is_some() {
            return capitals;
        }
        if letters && place == capitals {
            self.add("place", Fault::UnknownAirport);
        }
        place
    }

    /// A date, perhaps with a time behind it, in UTC. A last day without a time is a whole day.
    fn moment(&mut self, field: &str, typed: &str, last: bool, dated: bool) -> Option<Timestamp> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        if !dated {
            self.add(field, Fault::OutOfPlace);
            return None;
        }
        let (day, time) = match typed.rsplit_once([' ', 'T']) {
            Some((day, time)) if time.contains(':') => (day, Some(time)),
            _ => (typed, None),
        };
        let Some(day) = date_as_typed(day) else {
            self.add(field, Fault::Date);
            return None;
        };
        let clock = time.unwrap_or("00:00");
        let found: Option<Timestamp> = format!("{day}T{clock}:00Z").parse().ok();
        match (found, last && time.is_none()) {
            (None, _) => {
                self.add(field, Fault::Time);
                None
            }
            (Some(at), true) => Some(at.plus_seconds(24 * 3600)),
            (Some(at), false) => Some(at),
        }
    }

    fn end(self) -> Outcome<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(ClientError::of_fields(self.0))
    }
}

#[cfg(test)]
mod tests {
    use aircop_api::{ApiError, ErrorCode};

    use super::*;

    fn faults<T: std::fmt::Debug>(outcome: Outcome<T>) -> Vec<(String, Fault)> {
        let refused = ApiError::from(outcome.unwrap_err());
        assert_eq!(refused.code, ErrorCode::InvalidDraft);
        let fields = refused.fields.into_iter();
        fields.map(|fault| (fault.field, fault.fault)).collect()
    }

    fn dakar() -> InvitationDraft {
        InvitationDraft {
            name: " JAITF Dakar ".into(),
            kind: "JAITF".into(),
            country: "sn".into(),
            place: "dss".into(),
            languages: vec!["fr".into()],
            hours: 72,
            ..InvitationDraft::default()
        }
    }

    #[test]
    fn an_invitation_is_taken_as_it_is_typed() {
        let (invited, telephone) = invited(&dakar()).unwrap();
        let Invited::Office { plan, roles } = invited else {
            panic!("an office");
        };
        assert_eq!(
            (plan.name, plan.country, plan.place),
            ("JAITF Dakar".into(), "SN".into(), "DSS".into())
        );
        assert!(roles.is_empty() && telephone.is_empty());
        let city = |place: &str| {
            super::invited(&InvitationDraft {
                place: place.into(),
                ..dakar()
            })
        };
        // A city of three letters is no code.
        assert!(city("Ayr").is_ok() && city("Praia").is_ok());
        assert_eq!(
            faults(city("QQQ")),
            [("place".to_owned(), Fault::UnknownAirport)]
        );
    }

    #[test]
    fn every_fault_of_an_invitation_is_named_at_its_field() {
        let empty = InvitationDraft::default();
        let found = faults(invited(&empty));
        let at = |field: &str, fault| (field.to_owned(), fault);
        assert_eq!(
            found,
            [
                at("hours", Fault::Range),
                at("name", Fault::Required),
                at("kind", Fault::Required),
                at("country", Fault::Required),
                at("place", Fault::Required),
                at("languages", Fault::AtLeastOne),
            ]
        );
        let odd = InvitationDraft {
            name: "x".repeat(121),
            kind: "SHOP".into(),
            country: "XX".into(),
            telephone: "+221\n338201122".into(),
            hours: 721,
            ..dakar()
        };
        assert_eq!(
            faults(invited(&odd)),
            [
                at("telephone", Fault::Characters),
                at("hours", Fault::Range),
                at("name", Fault::TooLong),
                at("kind", Fault::UnknownCode),
                at("country", Fault::UnknownCountry),
            ]
        );
    }

    #[test]
    fn an_operation_lasts_until_the_end_of_its_last_day() {
        let draft = GroupDraft {
            name: "COCAIR 9".into(),
            kind: "OPERATION".into(),
            starts: "2026-12-01 06:00".into(),
            ends: "9 DEC 2026".into(),
            briefing: "Couriers".into(),
        };
        let (starts, ends) = opening(&draft).unwrap().span;
        assert_eq!(starts.unwrap().to_rfc3339(), "2026-12-01T06:00:00Z");
        assert_eq!(ends.unwrap().to_rfc3339(), "2026-12-10T00:00:00Z");
        let turned = GroupDraft {
            starts: "2026-12-10".into(),
            ends: "2026-12-01".into(),
            ..draft.clone()
        };
        assert_eq!(faults(opening(&turned)), [("ends".into(), Fault::Order)]);
        let odd = GroupDraft {
            starts: "soon".into(),
            ends: "2026-12-01 25:00".into(),
            ..draft.clone()
        };
        assert_eq!(
            faults(opening(&odd)),
            [
                ("starts".to_owned(), Fault::Date),
                ("ends".to_owned(), Fault::Time)
            ]
        );
        let permanent = GroupDraft {
            kind: "PERMANENT".into(),
            ..draft
        };
        assert_eq!(
            faults(opening(&permanent)),
            [
                ("starts".to_owned(), Fault::OutOfPlace),
                ("ends".to_owned(), Fault::OutOfPlace)
            ]
        );
    }
}
