//! From a draft to a message: every field checked, every fault reported with its path.

mod briefing;
mod consignment;
mod faults;
mod goods;
mod moment;
mod number;
mod reply;
mod seizure;
mod travel;

use aircop_codes::{
    Direction, Drug, GoodsCategory, Handling, InformationGrade, Kind, Phrase, Reason,
    RequestedAction, RiskIndicator, SourceGrade, Tlp, Urgency, Vector,
};

use self::consignment::{cargo, conveyance, post};
use self::faults::Faults;
pub(crate) use self::moment::moment_as_typed;
use self::travel::{legs, person};
use crate::draft::{AlertDraft, Draft, Fault, FieldError, GoodsDraft, Stamp};
use crate::limits::{
    CODES, GOODS, LANGUAGE_CHARS, LINE_CHARS, NARRATIVE_CHARS, PERSONS, PHRASES, SUBJECT_CHARS,
    doubled,
};
use crate::model::{Alert, Message, Newer, SuspectedGoods};
use crate::{Day, LONGEST_DAYS, Timestamp};

pub(crate) fn message(draft: &Draft, stamp: &Stamp) -> Result<Message, Vec<FieldError>> {
    let mut faults = Faults::default();
    let kind = faults.code("kind", &draft.kind, None).unwrap_or(Kind::Note);
    if draft.language.chars().count() > LANGUAGE_CHARS {
        faults.add("language", Fault::TooLong);
    }
    misplaced(draft, &kind, &mut faults);
    // A note may be one sentence of the phrasebook.
    let in_words = match kind {
        Kind::Note => draft.phrases.is_empty(),
        _ => kind == Kind::Briefing,
    };
    let message = Message {
        reference: stamp.reference.clone(),
        thread: stamp.thread.unwrap_or(stamp.id),
        supersedes: draft.supersedes,
        group: stamp.group,
        exercise: stamp.exercise,
        urgency: faults
            .code("urgency", &draft.urgency, Some(Urgency::Routine))
            .unwrap_or(Urgency::Routine),
        offset_minutes: stamp.offset_minutes,
        reply_by: faults.time_here("reply_by", &draft.reply_by, stamp.offset_minutes),
        retain_until: retain_until(draft, stamp.now, &mut faults),
        language: if draft.language.is_empty() {
            stamp.language.clone()
        } else {
            draft.language.clone()
        },
        handling: faults
            .code("handling", &draft.handling, Some(Handling::H1))
            .unwrap_or(Handling::H1),
        tlp: faults
            .code("tlp", &draft.tlp, Some(Tlp::Amber))
            .unwrap_or(Tlp::Amber),
        source: faults
            .code("source", &draft.source, Some(SourceGrade::X))
            .unwrap_or(SourceGrade::X),
        information: faults
            .code(
                "information",
                &draft.information,
                Some(InformationGrade::Four),
            )
            .unwrap_or(InformationGrade::Four),
        subject: faults.line("subject", &draft.subject, SUBJECT_CHARS, true),
        phrases: phrases(&draft.phrases, &mut faults),
        narrative: faults.text("narrative", &draft.narrative, NARRATIVE_CHARS, in_words),
        alert: (kind == Kind::Alert).then(|| alert(&draft.alert, stamp.now, &mut faults)),
        reply: (kind == Kind::Reply).then(|| reply::reply(draft, stamp, &mut faults)),
        seizure: (kind == Kind::Seizure).then(|| seizure::seizure(draft, stamp, &mut faults)),
        briefing: (kind == Kind::Briefing)
            .then(|| briefing::briefing(draft, stamp, &mut faults))
            .filter(|briefing| !briefing.texts.is_empty()),
        kind,
        newer: Newer::new(),
    };
    if faults.0.is_empty() {
        Ok(message)
    } else {
        Err(faults.0)
    }
}

/// The day that the originator asks for: not over, and no later than anybody may ask for. What
/// headquarters allows and says of messages without one is the sending desk's to know
/// ([`Message::kept_as`]).
fn retain_until(draft: &Draft, now: Timestamp, faults: &mut Faults) -> Option<Day> {
    let date = faults.date("retain_until", &draft.retain_until)?;
    let today = Day::of(now);
    let day = Day::try_from(date).ok();
    let day = day.filter(|day| (today..=today.plus(LONGEST_DAYS)).contains(day));
    if day.is_none() {
        faults.add("retain_until", Fault::Range);
    }
    day
}

/// Sentences of the phrasebook, in the sender's order.
fn phrases(codes: &[String], faults: &mut Faults) -> Vec<Phrase> {
    faults.at_most("phrases", codes.len(), PHRASES);
    let path = |i: usize| format!("phrases.{i}");
    // What is not known keeps its place, so that the places below it are those of the draft.
    let read: Vec<Phrase> = codes
        .iter()
        .enumerate()
        .map(|(i, code)| {
            let unread = || Phrase::Unrecognised(format!("{i}"));
            faults.code(&path(i), code, None).unwrap_or_else(unread)
        })
        .collect();
    for i in doubled(&read) {
        faults.add(path(i), Fault::Doubled);
    }
    read
}

/// Parts that a message of this kind does not have. What cannot be sent is refused: an officer who
/// typed it must not believe that it was.
fn misplaced(draft: &Draft, kind: &Kind, faults: &mut Faults) {
    let mut refuse = |part: &str, filled: bool| {
        if filled {
            faults.add(part, Fault::OutOfPlace);
        }
    };
    refuse("alert", *kind != Kind::Alert && is_filled(&draft.alert));
    refuse("reply", *kind != Kind::Reply && is_filled(&draft.reply));
    refuse(
        "briefing",
        *kind != Kind::Briefing && is_filled(&draft.briefing),
    );
    // It says the same in several languages by itself.
    refuse(
        "phrases",
        *kind == Kind::Briefing && is_filled(&draft.phrases),
    );
    refuse(
        "seizure",
        *kind != Kind::Seizure && is_filled(&draft.seizure),
    );
}

/// Whether anything was typed into a part; rows that were added and left empty are nothing.
fn is_filled(part: &impl serde::Serialize) -> bool {
    // A form always encodes; if one did not, it would be refused and not dropped.
    ciborium::Value::serialized(part).map_or(true, |tree| says_something(&tree))
}

fn says_something(value: &ciborium::Value) -> bool {
    use ciborium::Value;
    match value {
        Value::Null => false,
        Value::Text(text) => !text.trim().is_empty(),
        Value::Array(values) => values.iter().any(says_something),
        Value::Map(fields) => fields.iter().any(|(_, value)| says_something(value)),
        _ => true,
    }
}

fn alert(draft: &AlertDraft, now: Timestamp, faults: &mut Faults) -> Alert {
    let vector = faults
        .code("alert.vector", &draft.vector, Some(Vector::AirPax))
        .unwrap_or(Vector::AirPax);
    let mut reasons = Vec::new();
    for (i, code) in draft.reasons.iter().enumerate() {
        if let Some(reason) = faults.code::<Reason>(&format!("alert.reasons.{i}"), code, None) {
            reasons.push(reason);
        }
    }
    if draft.reasons.is_empty() {
        faults.add("alert.reasons", Fault::AtLeastOne);
    }
    faults.at_most("alert.reasons", draft.reasons.len(), CODES);
    faults.at_most("alert.persons", draft.persons.len(), PERSONS);
    faults.at_most("alert.goods", draft.goods.len(), GOODS);
    let flies = matches!(
        vector,
        Vector::AirPax | Vector::AirCargo | Vector::GeneralAviation
    );
    if draft.legs.is_empty() && flies {
        faults.add("alert.legs", Fault::AtLeastOne);
    }
    let risks: Vec<RiskIndicator> = faults.codes("alert.risks", &draft.risks);
    Alert {
        reasons,
        direction: faults
            .code(
                "alert.direction",
                &draft.direction,
                Some(Direction::Unknown),
            )
            .unwrap_or(Direction::Unknown),
        action: faults
            .code("alert.action", &draft.action, None)
            .unwrap_or(RequestedAction::InfoOnly),
        legs: legs(&draft.legs, "alert.legs", faults),
        persons: numbered(&draft.persons)
            .map(|(i, p)| person(p, now, true, &format!("alert.persons.{i}"), faults))
            .collect(),
        goods: numbered(&draft.goods)
            .map(|(i, g)| goods(g, &format!("alert.goods.{i}"), faults))
            .collect(),
        reason_text: faults.words(
            "alert.reason_text".to_owned(),
            &draft.reason_text,
            risks.contains(&RiskIndicator::Other),
        ),
        risks,
        cargo: cargo(&draft.cargo, "alert.cargo", faults),
        post: post(&draft.post, &vector, "alert.post", faults),
        conveyance: conveyance(&draft.conveyance, "alert.conveyance", faults),
        vector,
        newer: Newer::new(),
    }
}

/// Rows that an officer added and left empty are no fault; they are left out.
fn numbered<T: Default + PartialEq>(rows: &[T]) -> impl Iterator<Item = (usize, &T)> {
    rows.iter()
        .enumerate()
        .filter(|(_, row)| **row != T::default())
}

fn goods(draft: &GoodsDraft, path: &str, faults: &mut Faults) -> SuspectedGoods {
    let category = faults
        .code(&format!("{path}.category"), &draft.category, None)
        .unwrap_or(GoodsCategory::Unknown);
    let described = !draft.description.trim().is_empty();
    if category == GoodsCategory::Other && !described {
        faults.add(format!("{path}.description"), Fault::OtherNeedsText);
    }
    let drug_path = format!("{path}.drug");
    faults.belongs(&drug_path, &draft.drug, &draft.category, &["DRUGS"]);
    SuspectedGoods {
        drug: faults.optional::<Drug>(&drug_path, &draft.drug),
        category,
        description: faults.line(
            format!("{path}.description"),
            &draft.description,
            LINE_CHARS,
            false,
        ),
        newer: Newer::new(),
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod typed_tests;
