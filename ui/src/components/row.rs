//! One row of the list: a strip of the board. What is urgent, how long is left, where it flies,
//! who says so, and how far it got.

use aircop_api::{MessageRow, Standing, StandingView};
use aircop_codes::{CodeList, Kind};
use leptos::prelude::*;

use super::icon::urgency_mark;
use super::news::news;
use super::pieces::{ltr, office, route};
use super::standing::StandingMark;
use crate::clock::{closeness, countdown};
use crate::components::{Icon, icon};
use crate::page;
use crate::rows::{RowState, is_arabic, pieces};
use crate::state::{row_id, use_desk};

/// A row.
#[component]
pub(crate) fn Row(row: MessageRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let id = row.id;
    let state = RowState::of(&row);
    let urgency = row.urgency.clone();
    let chosen = move || desk.opened.get() == Some(id);
    let cursor = move || desk.cursor.get() == Some(id);
    let picked = move || desk.picked.with(|picked| picked.contains(&id));
    let subject = match &row.hit {
        Some(hit) => pieces(&hit.text, &hit.marks)
            .into_iter()
            .map(|(text, marked)| {
                if marked {
                    view! { <mark>{text}</mark> }.into_any()
                } else {
                    text.into_any()
                }
            })
            .collect_view()
            .into_any(),
        None => row.subject.clone().into_any(),
    };
    let full_subject = row.subject.clone();
    let title = full_subject.clone();
    let arabic = is_arabic(&row.subject);
    let hit = row.hit.is_some();
    let received = row.received;
    let exercise = row.exercise;
    let is_alert = row.kind == Kind::Alert;
    let standing = row.standing.as_ref();
    let withdrawn = standing.is_some_and(|view| view.standing == Standing::Withdrawn);
    let kind = row.kind.clone();
    view! {
        <li id=row_id(id) class=format!("row {} {}", urgency_class(&row), state.class())
            class:fresh=move || desk.fresh.with(|fresh| fresh.contains(&id))
            class:cursor=cursor class:training=exercise class:picked=picked
            role="option" aria-selected=move || chosen().to_string()
            data-testid="row" data-id=id.to_string() data-reference=row.reference.clone()
            data-state=state.class() data-unread=(state == RowState::Unread).to_string()
            on:click=move |event| if event.ctrl_key() || event.meta_key() || event.shift_key() {
                desk.pick(id);
            } else {
                desk.open(id);
            }
            on:contextmenu=move |event| {
                event.prevent_default();
                desk.show_row_menu(id, page::pointer(&event));
            }>
            <div class="row-head">
                {move || picked().then(|| view! {
                    <span class="picked-mark" data-testid="picked">{icon(Icon::Check)}</span>
                })}
                <span class="urgency">
                    {urgency_mark(&urgency)}
                    <span class="urgency-word">{
                        let urgency = urgency.clone();
                        move || words.label(&urgency)
                    }</span>
                </span>
                {if is_alert {
                    route(&row.route).into_any()
                } else {
                    view! { <span class="kind">{move || words.label(&kind)}</span> }.into_any()
                }}
                {(!row.flights.is_empty()).then(|| view! {
                    <span class="flights">{ltr(row.flights.join(" "))}</span>
                })}
                {(!withdrawn && row.corrected_by.is_none()).then(|| view! {
                    <TimeLeft row=row.clone()/>
                })}
            </div>
            <div class="row-middle">
                {news(&row)}
                <div class="row-subject" class:arabic=arabic dir="auto" title=title>
                    {hit.then(|| view! { <span class="hit-subject">{full_subject}</span> })}
                    <span class:hit=hit class:stood-down=withdrawn>{subject}</span>
                </div>
                {row.corrected_by.is_some().then(|| view! {
                    <span class="superseded">{words.t("thread-corrected-mark")}</span>
                })}
                {row.shut_out.then(|| view! {
                    <span class="superseded">{words.t("message-shut-out-mark")}</span>
                })}
                {row.standing.clone().map(|view| view! {
                    // Open is the ordinary case: the count says it.
                    {(view.standing != Standing::Open).then(|| view! {
                        <StandingMark view=view.clone()/>
                    })}
                    {(view.asked > 0).then(|| answered(&view))}
                })}
                {(!row.assigned.is_empty()).then(|| assigned_mark(row.assigned.clone()))}
            </div>
            <div class="row-foot">
                <span class="reference">{ltr(row.reference.clone())}</span>
                {if row.outgoing {
                    let count = row.recipients;
                    view! {
                        <span class="office">
                            {move || words.say("row-to", &[("count", count.into())])}
                        </span>
                    }.into_any()
                } else {
                    office(&row.from).into_any()
                }}
                {exercise.then(|| view! { <span class="exercise-tag">{words.t("row-exercise")}</span> })}
                {(row.files > 0).then(|| files_mark(row.files))}
                <span class="row-state">
                    <State row=row.clone()/>
                    <time><bdi dir="ltr">{move || words.short(received, desk.now.get())}</bdi></time>
                </span>
            </div>
        </li>
    }
}

/// That files go along.
fn files_mark(count: u32) -> impl IntoView {
    let words = use_desk().words;
    let said = move || words.say("news-files", &[("count", count.into())]);
    view! {
        <span class="row-files" data-testid="row-files" title=said>
            {icon(Icon::File)} <bdi>{move || words.locale().number(count)}</bdi>
        </span>
    }
}

/// Who in this office looks after it.
fn assigned_mark(officer: String) -> impl IntoView {
    let words = use_desk().words;
    let name = officer.clone();
    let said = move || words.say("work-row", &[("officer", (&officer).into())]);
    view! {
        <span class="row-assigned" data-testid="row-assigned" title=said>
            {icon(Icon::Officer)} <bdi>{name}</bdi>
        </span>
    }
}

/// How many have answered, of how many.
fn answered(view: &StandingView) -> impl IntoView + use<> {
    let words = use_desk().words;
    let (done, all) = (view.answered, view.asked);
    view! {
        <span class="receipts-count" class:complete=done == all
            title=move || words.say("thread-answered", &[("done", done.into()), ("all", all.into())])>
            {icon(Icon::Reply)} <bdi dir="ltr">{format!("{done}/{all}")}</bdi>
        </span>
    }
}

#[component]
fn State(row: MessageRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let state = RowState::of(&row);
    let drawing = match state {
        RowState::Failed => Some(Icon::Warning),
        RowState::Waiting => Some(Icon::Clock),
        RowState::Acknowledged => Some(Icon::Check),
        _ => None,
    };
    let problem = row.problem;
    let (done, all) = (row.acknowledged_by, row.recipients);
    let owes = row.owes && state != RowState::Unread;
    let counts = row.outgoing
        && all > 0
        && !matches!(
            state,
            RowState::Waiting | RowState::Failed | RowState::Recalled
        );
    view! {
        <span class="state" title=move || problem.map(|code| words.locale().error(code.code()))>
            {drawing.filter(|_| !owes).map(icon)}
            // Read and not acknowledged is the ordinary case: it is not worth a word.
            {(state != RowState::Read && !owes).then(|| view! { <span>{words.t(state.word())}</span> })}
        </span>
        {owes.then(|| view! {
            <span class="row-owes" data-testid="row-owes">
                {icon(Icon::Answer)} <span>{words.t("row-owes")}</span>
            </span>
        })}
        {counts.then(|| view! {
            <span class="receipts-count" class:complete=done == all
                title=move || words.say("row-receipts", &[("done", done.into()), ("all", all.into())])>
                {icon(Icon::Check)}
                <bdi dir="ltr">{format!("{done}/{all}")}</bdi>
            </span>
        })}
    }
}

/// What can still be caught, counting.
#[component]
pub(crate) fn TimeLeft(row: MessageRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let airport = row.next_airport.clone().unwrap_or_default();
    let next_leg = row.next_leg;
    let flown = row.kind == Kind::Alert && !row.route.is_empty();
    let past = if row.timed {
        "row-past"
    } else {
        "row-no-times"
    };
    // The engine knows what comes after it.
    let over = Memo::new(move |_| next_leg.is_some_and(|next| next.at <= desk.now.get()));
    Effect::new(move |before: Option<bool>| {
        let over = over.get();
        if over && before == Some(false) {
            desk.refresh_rows();
        }
        over
    });
    move || {
        let now = desk.now.get();
        match next_leg {
            Some(next) if next.at > now => {
                let left = countdown(next.at, now)
                    .unwrap_or_else(|| words.locale().duration(next.at.since(now)));
                let there = words.there(next);
                let at = words.say(
                    "message-next-at",
                    &[("airport", (&airport).into()), ("time", (&there).into())],
                );
                view! {
                    <span class=format!("left {}", closeness(next.at, now).class()) title=at>
                        {icon(Icon::Clock)}
                        <bdi dir="ltr" class="airport">{airport.clone()}</bdi>
                        <bdi class="digits">{left}</bdi>
                    </span>
                }
                .into_any()
            }
            None if flown => view! { <span class="left past">{words.text(past)}</span> }.into_any(),
            _ => ().into_any(),
        }
    }
}

fn urgency_class(row: &MessageRow) -> &'static str {
    match row.urgency.code() {
        "FLASH" => "flash",
        "URGENT" => "urgent",
        _ => "routine",
    }
}
