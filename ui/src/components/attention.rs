//! The line that says what cannot wait: the most pressing, how long there is, and how many more.

use std::time::Duration;

use aircop_api::{AttentionView, Gist, MessageRow, Why};
use aircop_message::MessageId;
use leptos::prelude::*;

use super::icon::urgency_mark;
use super::news::news;
use super::pieces::route;
use crate::clock::{closeness, countdown};
use crate::components::{Icon, icon};
use crate::focus;
use crate::form;
use crate::page;
use crate::state::{said_of, use_desk};

/// The line. It always takes its room, so that what arrives moves nothing under the pointer. The
/// flash alert that came first stays until somebody has dealt with it, whatever comes after it.
#[component]
pub(crate) fn CannotWait() -> impl IntoView {
    let desk = use_desk();
    let flash = Memo::new(move |_| desk.flashes.with(|flashes| flashes.first().cloned()));
    let calls = Memo::new(move |_| desk.attention());
    let first = Memo::new(move |_| calls.with(|calls| calls.first().cloned()));
    let more = Memo::new(move |_| {
        let all = desk.flashes.with(Vec::len) + calls.with(Vec::len);
        all.saturating_sub(1)
    });
    // A press that is meant for what stood there a moment ago, or the second of two, must not meet
    // what has just taken its place.
    let shown = Memo::new(move |_| {
        let flash = flash.with(|flash| flash.as_ref().map(|row| row.id));
        flash.or(first.with(|call| call.as_ref().map(|call| call.message)))
    });
    let settling = RwSignal::new(0_u32);
    Effect::new(move |before: Option<Option<MessageId>>| {
        let now = shown.get();
        if matches!((before.flatten(), now), (Some(before), Some(now)) if before != now) {
            settling.update(|count| *count += 1);
            let over = move || {
                // The desk may have been locked meanwhile.
                let _ = settling.try_update(|count| *count -= 1);
            };
            set_timeout(over, SETTLES);
        }
        now
    });
    view! {
        <div class="alarm-place" class:settling=move || settling.get() != 0
            // A press leaves the focus where it is: in a form one goes on typing.
            on:mousedown=move |event| page::let_pass(&event)
            on:keydown=move |event| {
                if settling.get_untracked() != 0 && matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    event.stop_propagation();
                }
            }>
            {move || match (flash.get(), first.get()) {
                (Some(row), _) => view! { <Flash row more/> }.into_any(),
                (None, Some(call)) => view! { <Call call more/> }.into_any(),
                (None, None) => view! { <Nothing/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let desk = use_desk();
    let known = Memo::new(move |_| desk.status.with(Option::is_some));
    move || {
        known.get().then(|| {
            view! {
                <p class="alarm-none" data-testid="attention-none">
                    {icon(Icon::Check)} <span>{desk.words.t("attention-none")}</span>
                </p>
            }
        })
    }
}

#[component]
fn Flash(row: MessageRow, more: Memo<usize>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let id = row.id;
    let from = row.from.name.clone();
    let arrived = match &row.gist {
        Some(Gist::Correction { .. }) => "flash-corrected",
        _ => "flash-arrived",
    };
    let changed = news(&row);
    let (title, subject) = (row.subject.clone(), row.subject);
    view! {
        <div class="alarm attention flash" class:training=row.exercise role="alert"
            data-testid="flash-banner" data-reference=row.reference.clone()>
            {urgency_mark(&row.urgency)}
            <strong>{move || words.say(arrived, &[("office", (&from).into())])}</strong>
            {row.exercise.then(|| view! { <span class="exercise-tag">{words.t("row-exercise")}</span> })}
            {route(&row.route)}
            {changed}
            <span class="flash-subject" dir="auto" title=title>{subject}</span>
            <More more/>
            <span class="alarm-does">
            // A flash may take the place of a call just as "go to it" is pressed: what stands there
            // then opens a message, and puts none away.
            <button type="button" class="quiet" id=LATER data-testid="flash-later" on:click=move |_| {
                desk.flashes.update(|flashes| flashes.retain(|flash| flash.id != id));
                desk.pressed_line();
                // The button is gone; the keys are the list's, or the form's that is open.
                if desk.writing.open.get_untracked().is_none() {
                    focus::focus_soon("rows");
                } else if focus::is_at(LATER) {
                    focus::focus_soon(form::control_id("subject"));
                }
            }>
                {words.t("app-dismiss")}
            </button>
            <button type="button" data-testid="flash-open"
                on:click=move |_| {
                    desk.pressed_line();
                    desk.open(id);
                    focus::focus_soon("rows");
                }>
                {words.t("flash-open")}
            </button>
            </span>
        </div>
    }
}

#[component]
fn Call(call: AttentionView, more: Memo<usize>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (message, class) = (call.message, call.urgency.to_string().to_lowercase());
    let (title, subject) = (call.subject.clone(), call.subject.clone());
    let (reference, reason) = (call.reference.clone(), why(call.why));
    let (said, whole) = (call.clone(), call.clone());
    view! {
        <div class=format!("alarm attention {class}") role="status" aria-label=words.t("attention-label")
            data-testid="attention" data-why=reason data-reference=reference>
            {urgency_mark(&call.urgency)}
            <span class="attention-said" title=move || said_of(words, &whole)>
                {move || said_of(words, &said)}
            </span>
            <span class="flash-subject" dir="auto" title=title>{subject}</span>
            <Left call/>
            <More more/>
            <span class="alarm-does">
                <button type="button" data-testid="attention-open" aria-keyshortcuts="g"
                    on:click=move |_| {
                        desk.pressed_line();
                        desk.open(message);
                        focus::focus_soon("rows");
                    }>
                    {words.t("attention-open")} <kbd>"g"</kbd>
                </button>
            </span>
        </div>
    }
}

/// How many wait beside the one on the line.
#[component]
fn More(more: Memo<usize>) -> impl IntoView {
    let words = use_desk().words;
    move || {
        (more.get() > 0).then(|| {
            view! {
                <span class="aside" data-testid="attention-more">
                    {words.say("attention-more", &[("count", more.get().into())])}
                </span>
            }
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

const LATER: &str = "flash-later";

/// How long what has just taken another's place takes no press.
const SETTLES: Duration = Duration::from_millis(400);

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
