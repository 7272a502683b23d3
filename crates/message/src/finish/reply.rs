//! The reply part of a message.

use aircop_codes::{Check, Outcome, ReplyStatus, StandDown};

use super::faults::Faults;
use crate::draft::{Draft, Fault, Stamp};
use crate::limits::LEADS_CHARS;
use crate::model::Newer;
use crate::reply::Reply;

pub(super) fn reply(draft: &Draft, stamp: &Stamp, faults: &mut Faults) -> Reply {
    let typed = &draft.reply;
    let alert = typed.alert.or(draft.in_reply_to);
    if alert.is_none() {
        faults.add("reply.alert", Fault::Required);
    }
    let outcome: Option<Outcome> = faults.optional("reply.outcome", &typed.outcome);
    let usual = if typed.outcome.trim().is_empty() {
        ReplyStatus::Received
    } else {
        ReplyStatus::Closed
    };
    let status = faults.usual("reply.status", &typed.status, usual);
    if status == ReplyStatus::Closed && typed.outcome.trim().is_empty() {
        faults.add("reply.outcome", Fault::Required);
    }
    let stand_down: Option<StandDown> = faults.optional("reply.stand_down", &typed.stand_down);
    let reason_given = !typed.stand_down.trim().is_empty();
    match (&status, reason_given) {
        (ReplyStatus::Withdrawn, false) => faults.add("reply.stand_down", Fault::Required),
        (ReplyStatus::Withdrawn, true) | (_, false) => {}
        (_, true) => faults.add("reply.stand_down", Fault::OutOfPlace),
    }
    // What is under way has no outcome yet, and what is withdrawn has none: "closed" is what another
    // office says of its work.
    if status != ReplyStatus::Closed && !typed.outcome.trim().is_empty() {
        faults.add("reply.outcome", Fault::OutOfPlace);
    }
    let not_done = matches!(outcome, Some(Outcome::NotChecked | Outcome::RefusedLegal));
    let checks: Vec<Check> = faults.codes("reply.checks", &typed.checks);
    let other = outcome == Some(Outcome::Other)
        || checks.contains(&Check::Other)
        || stand_down == Some(StandDown::Other);
    Reply {
        alert: alert.unwrap_or(stamp.id),
        status,
        outcome,
        stand_down,
        checks,
        acted_at: faults.time_here("reply.acted_at", &typed.acted_at, stamp.offset_minutes),
        other_text: faults.words("reply.other_text".to_owned(), &typed.other_text, other),
        reason_not_done: faults.text(
            "reply.reason_not_done",
            typed.reason_not_done.trim(),
            LEADS_CHARS,
            not_done,
        ),
        new_leads: faults.text(
            "reply.new_leads",
            typed.new_leads.trim(),
            LEADS_CHARS,
            false,
        ),
        seizure_reference: faults.line(
            "reply.seizure_reference",
            &typed.seizure_reference,
            40,
            false,
        ),
        usefulness: faults
            .whole("reply.usefulness", &typed.usefulness, 1..=5)
            .and_then(|n| u8::try_from(n).ok()),
        question: faults.text("reply.question", typed.question.trim(), LEADS_CHARS, false),
        newer: Newer::new(),
    }
}
