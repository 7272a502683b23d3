//! The seizure part of a message.

use aircop_codes::{
    CaseOutcome, ConcealmentMethod, ConcealmentPlace, Detection, Direction, ExportState, Location,
    OffenderOutcome, OffenderRole, Vector, airport, plain_code,
};

use super::consignment::{cargo, conveyance, post};
use super::faults::Faults;
use super::goods::seized_goods;
use super::numbered;
use super::travel::{legs, person};
use crate::draft::{Draft, Fault, Stamp};
use crate::draft_forms::{ConcealmentDraft, OffenderDraft, SeizureDraft};
use crate::limits::{CONCEALMENTS, GOODS, PERSONS};
use crate::model::Newer;
use crate::seizure::{Concealment, Offender, Seizure};
use crate::{LocalTime, Timestamp};

pub(super) fn seizure(whole: &Draft, stamp: &Stamp, faults: &mut Faults) -> Seizure {
    let (draft, now) = (&whole.seizure, stamp.now);
    // Nobody reports what he takes back in the same message.
    if whole.supersedes.is_none() && !draft.withdrawn.trim().is_empty() {
        faults.add("seizure.withdrawn", Fault::OutOfPlace);
    }
    let vector = faults.usual("seizure.vector", &draft.vector, Vector::AirPax);
    let location = faults.usual("seizure.location", &draft.location, Location::Unknown);
    let detection: Vec<Detection> = faults.codes("seizure.detection", &draft.detection);
    if draft.detection.is_empty() {
        faults.add("seizure.detection", Fault::AtLeastOne);
    }
    let goods: Vec<_> = numbered(&draft.goods)
        .map(|(i, g)| seized_goods(g, &format!("seizure.goods.{i}"), faults))
        .collect();
    if goods.is_empty() {
        faults.add("seizure.goods", Fault::AtLeastOne);
    }
    faults.at_most("seizure.goods", draft.goods.len(), GOODS);
    faults.at_most("seizure.offenders", draft.offenders.len(), PERSONS);
    faults.at_most("seizure.concealment", draft.concealment.len(), CONCEALMENTS);
    let case_outcome = faults.usual(
        "seizure.case_outcome",
        &draft.case_outcome,
        CaseOutcome::Pending,
    );
    Seizure {
        alert: draft.alert,
        at: seized_at(draft, stamp, faults),
        airport: seized_where(draft, faults),
        place: faults.words("seizure.place".to_owned(), &draft.place, false),
        direction: faults.usual("seizure.direction", &draft.direction, Direction::Unknown),
        legs: legs(&draft.legs, "seizure.legs", faults),
        other_text: faults.words(
            "seizure.other_text".to_owned(),
            &draft.other_text,
            location == Location::Other || detection.contains(&Detection::Other),
        ),
        location,
        detection,
        goods,
        concealment: numbered(&draft.concealment)
            .map(|(i, c)| concealment(c, &format!("seizure.concealment.{i}"), faults))
            .collect(),
        offenders: numbered(&draft.offenders)
            .map(|(i, o)| offender(o, now, &format!("seizure.offenders.{i}"), faults))
            .collect(),
        cargo: cargo(&draft.cargo, "seizure.cargo", faults),
        post: post(&draft.post, &vector, "seizure.post", faults),
        conveyance: conveyance(&draft.conveyance, "seizure.conveyance", faults),
        vector,
        case_text: faults.words(
            "seizure.case_text".to_owned(),
            &draft.case_text,
            case_outcome == CaseOutcome::Other,
        ),
        case_outcome,
        authority: faults.words("seizure.authority".to_owned(), &draft.authority, false),
        cen_export: faults.usual(
            "seizure.cen_export",
            &draft.cen_export,
            ExportState::NotSent,
        ),
        ncb_export: faults.usual(
            "seizure.ncb_export",
            &draft.ncb_export,
            ExportState::NotSent,
        ),
        withdrawn: faults.words("seizure.withdrawn".to_owned(), &draft.withdrawn, false),
        newer: Newer::new(),
    }
}

/// A seizure has happened: a time more than a day ahead is a slip, less may be a wrong clock. Without
/// an offset it is by the clock of the airport, or where none is named by that of this desk.
fn seized_at(draft: &SeizureDraft, stamp: &Stamp, faults: &mut Faults) -> LocalTime {
    let (typed, now) = (&draft.at, stamp.now);
    if typed.trim().is_empty() {
        faults.add("seizure.at", Fault::Required);
    }
    let at = match airport(&plain_code(&draft.airport)) {
        Some(place) => faults.time_there("seizure.at", typed, place.iata),
        None => faults.time_here("seizure.at", typed, stamp.offset_minutes),
    };
    if at.is_some_and(|at| at.at > now.plus_seconds(86_400)) {
        faults.add("seizure.at", Fault::Range);
    }
    at.unwrap_or(LocalTime {
        at: now,
        offset_minutes: 0,
    })
}

fn seized_where(draft: &SeizureDraft, faults: &mut Faults) -> Option<String> {
    let code = plain_code(&draft.airport);
    if code.is_empty() {
        if draft.place.trim().is_empty() {
            faults.add("seizure.airport", Fault::Required);
        }
        return None;
    }
    if airport(&code).is_none() {
        faults.add("seizure.airport", Fault::UnknownAirport);
    }
    Some(code)
}

fn concealment(draft: &ConcealmentDraft, path: &str, faults: &mut Faults) -> Concealment {
    let place = faults.usual(
        &format!("{path}.place"),
        &draft.place,
        ConcealmentPlace::Unknown,
    );
    let method = faults.usual(
        &format!("{path}.method"),
        &draft.method,
        ConcealmentMethod::Unknown,
    );
    Concealment {
        description: faults.words(
            format!("{path}.description"),
            &draft.description,
            place == ConcealmentPlace::Other || method == ConcealmentMethod::Other,
        ),
        place,
        method,
        newer: Newer::new(),
    }
}

fn offender(draft: &OffenderDraft, now: Timestamp, path: &str, faults: &mut Faults) -> Offender {
    let role = faults.usual(&format!("{path}.role"), &draft.role, OffenderRole::Unknown);
    let outcome = faults.usual(
        &format!("{path}.outcome"),
        &draft.outcome,
        OffenderOutcome::Unknown,
    );
    Offender {
        other_text: faults.words(
            format!("{path}.other_text"),
            &draft.other_text,
            role == OffenderRole::Other || outcome == OffenderOutcome::Other,
        ),
        role,
        outcome,
        age: faults
            .whole(&format!("{path}.age"), &draft.age, 0..=120)
            .and_then(|n| u8::try_from(n).ok()),
        residence: faults.country(&format!("{path}.residence"), &draft.residence),
        person: person(&draft.person, now, false, &format!("{path}.person"), faults),
        newer: Newer::new(),
    }
}
