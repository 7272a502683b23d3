//! The line that says what cannot wait: the most pressing, how long there is, and how many more.

use aircop_api::{AttentionView, Why};
use leptos::prelude::*;

use super::icon::urgency_mark;
use crate::clock::{closeness, countdown};
use crate::components::{Icon, icon};
use crate::state::{said_of, use_desk};

/// The line; nothing while nothing waits.
#[component]
pub(crate) fn Attention() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let calls = Memo::new(move |_| desk.attention());
    let first = Memo::new(move |_| calls.with(|calls| calls.first().cloned()));
    let more = Memo::new(move |_| calls.with(|calls| calls.len().saturating_sub(1)));
    move || {
        let call = first.get()?;
        let (message, class) = (call.message, call.urgency.to_string().to_lowercase());
        let (title, subject) = (call.subject.clone(), call.subject.clone());
        let said = call.clone();
        let (reference, reason) = (call.reference.clone(), why(call.why));
        Some(view! {
            <div class=format!("alarm attention {class}") role="status" aria-label=words.t("attention-label")
                data-testid="attention" data-why=reason data-reference=reference>
                {urgency_mark(&call.urgency)}
                <span class="attention-said">{move || said_of(words, &said)}</span>
                <span class="flash-subject" dir="auto" title=title>{subject}</span>
                <Left call/>
                {move || (more.get() > 0).then(|| view! {
                    <span class="aside" data-testid="attention-more">
                        {words.say("attention-more", &[("count", more.get().into())])}
                    </span>
                })}
                <button type="button" data-testid="attention-open" aria-keyshortcuts="g"
                    on:click=move |_| desk.open(message)>
                    {words.t("attention-open")} <kbd>"g"</kbd>
                </button>
            </div>
        })
    }
}

#[component]
fn Left(call: AttentionView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    move || {
        let (due, now) = (call.due?, desk.now.get());
        let airport = call.due_airport.clone();
        (due > now).then(|| {
            let left =
                countdown(due, now).unwrap_or_else(|| words.locale().duration(due.since(now)));
            view! {
                <span class=format!("left {}", closeness(due, now).class())>
                    {icon(Icon::Clock)}
                    {airport.map(|airport| view! {
                        <bdi dir="ltr" class="airport">{airport}</bdi>
                    })}
                    <bdi class="digits">{left}</bdi>
                </span>
            }
        })
    }
}

/// As journeys look for it.
fn why(why: Why) -> &'static str {
    match why {
        Why::Unacknowledged => "unacknowledged",
        Why::StoodDown => "stood-down",
        Why::Watched => "watched",
        Why::Asked => "asked",
        Why::AnswerDue => "answer-due",
        Why::Undelivered => "undelivered",
        Why::Unanswered => "unanswered",
        Why::ReportDue => "report-due",
    }
}
