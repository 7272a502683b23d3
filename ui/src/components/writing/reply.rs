//! The reply: how far the office is, what came of it, and what it wants to know.

use aircop_codes::{Check, CodeList, Outcome, ReplyStatus};
use leptos::prelude::*;

use super::clock::{ClockThere, clock_there};
use super::head::{GroupChoice, NarrativeField, Subject, UrgencyChoice};
use super::stand_down::WhyWithdrawn;
use super::when::{OffsetField, WhenField};
use crate::components::choices::{AreaField, CodeChips, Segments};
use crate::components::fields::{CodeField, TextField, codes_of, fault_at, text_of, type_into};
use crate::form::{Side, read_codes};
use crate::state::use_desk;

/// The form.
#[component]
pub(super) fn ReplyForm() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let acted_at = text_of(desk, "reply.acted_at");
    let ClockThere { offset, chosen, .. } = clock_there(None, [acted_at, acted_at], None);
    let outcome = text_of(desk, "reply.outcome");
    let reason = text_of(desk, "reply.reason_not_done");
    let not_done = Memo::new(move |_| {
        outcome.with(|code| matches!(code.as_str(), "NOT_CHECKED" | "REFUSED_LEGAL"))
    });
    let fault = fault_at(desk, "reply.reason_not_done");
    // What is filled in stays in sight, or it would be sent unseen.
    let why = Memo::new(move |_| {
        not_done.get() || fault.get().is_some() || !reason.with(String::is_empty)
    });
    let other_text = text_of(desk, "reply.other_text");
    let other = Memo::new(move |_| {
        let checked = desk.writing.draft.with(|draft| {
            read_codes(draft, "reply.checks")
                .iter()
                .any(|code| code == "OTHER")
        });
        checked || outcome.with(|code| code == "OTHER") || !other_text.with(String::is_empty)
    });
    // Whoever corrects a withdrawal may also put the alert in force again.
    let reason = text_of(desk, "reply.stand_down");
    let withdrew = reason.with_untracked(|reason| !reason.is_empty());
    let statuses = Signal::derive(move || {
        codes_of::<ReplyStatus>()
            .into_iter()
            .filter(|(code, _)| withdrew || code != ReplyStatus::Withdrawn.code())
            .map(|(code, label)| (code, words.text(&label)))
            .collect()
    });
    // What the engine takes an empty status for.
    let usual = Signal::derive(move || {
        let closed = outcome.with(|code| !code.is_empty());
        if closed {
            ReplyStatus::Closed
        } else {
            ReplyStatus::Received
        }
        .code()
        .to_owned()
    });
    // An outcome is that of what is over: one goes with the other.
    let status = text_of(desk, "reply.status");
    Effect::new(move |before: Option<(String, String)>| {
        let now = (status.get(), outcome.get());
        let open = !now.0.is_empty() && now.0 != ReplyStatus::Closed.code();
        if let Some(before) = before.filter(|_| open && !now.1.is_empty()) {
            if before.0 == now.0 {
                type_into(desk, "reply.status", ReplyStatus::Closed.code().to_owned());
            } else {
                type_into(desk, "reply.outcome", String::new());
            }
        }
        now
    });
    let scale = Signal::derive(|| (1..=5).map(|n| (n.to_string(), n.to_string())).collect());
    view! {
        <div class="form-row top-row"><UrgencyChoice/> <GroupChoice/></div>
        <div class="form-row">
            <Segments path="reply.status" label="form-status" choices=statuses usual/>
            <CodeField path="reply.outcome" label="form-outcome" codes={codes_of::<Outcome>()}/>
        </div>
        {withdrew.then(|| view! { <WhyWithdrawn/> })}
        {move || other.get().then(|| view! {
            <TextField path="reply.other_text" label="form-other-text"/>
        })}
        {move || why.get().then(|| view! {
            <AreaField path="reply.reason_not_done" label="form-reason-not-done"
                required=not_done.get_untracked()/>
        })}
        <CodeChips path="reply.checks" label="form-checks" codes={codes_of::<Check>()}
            handle="check"/>
        <div class="form-row">
            <WhenField path="reply.acted_at" label="form-acted-at" handle="acted-at" side=Side::Behind
                offset/>
            <OffsetField handle="acted-at-offset" offset chosen/>
            <TextField path="reply.seizure_reference" label="form-seizure-reference" code=true/>
            <Segments path="reply.usefulness" label="form-usefulness" choices=scale
                note="form-usefulness-scale"/>
        </div>
        <div class="form-row">
            <AreaField path="reply.new_leads" label="form-new-leads"/>
            <AreaField path="reply.question" label="form-question"/>
        </div>
        <Subject/>
        <NarrativeField required=false/>
    }
}
