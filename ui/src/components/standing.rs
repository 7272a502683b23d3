//! Where an alert stands: its one state, and what each office has answered.

use aircop_api::{AnswerView, Standing, StandingView};
use aircop_codes::{Outcome, StandDown};
use leptos::prelude::*;

use super::pieces::office;
use crate::components::{Icon, icon};
use crate::state::use_desk;
use crate::words::Words;

/// The state in words: `Closed: seizure`.
pub(crate) fn standing_words(words: Words, view: &StandingView) -> String {
    match view.standing {
        Standing::Open if view.answered == 0 => words.text("thread-open"),
        Standing::Open => words.text("thread-received"),
        Standing::BeingChecked => words.text("thread-being-checked"),
        Standing::Closed => {
            let outcome = words.label(view.outcome.as_ref().unwrap_or(&Outcome::Unknown));
            words.say("thread-closed", &[("outcome", (&outcome).into())])
        }
        Standing::Withdrawn => {
            let reason = view.stand_down.as_ref().map(|by| by.reason.clone());
            withdrawn_words(words, &reason.unwrap_or(StandDown::Other))
        }
    }
}

/// `Withdrawn: wrong person`.
pub(super) fn withdrawn_words(words: Words, reason: &StandDown) -> String {
    let reason = words.label(reason);
    words.say("thread-withdrawn", &[("reason", (&reason).into())])
}

/// The class of the style sheet, and the state that journeys look for.
pub(crate) fn standing_class(view: &StandingView) -> &'static str {
    match view.standing {
        Standing::Open => "open",
        Standing::BeingChecked => "being-checked",
        Standing::Closed => "closed",
        Standing::Withdrawn => "withdrawn",
    }
}

/// The state with its mark.
#[component]
pub(crate) fn StandingMark(view: StandingView) -> impl IntoView {
    let words = use_desk().words;
    let class = standing_class(&view);
    let drawing = match view.standing {
        Standing::Open => Icon::Answer,
        Standing::BeingChecked => Icon::Clock,
        Standing::Closed => Icon::Check,
        Standing::Withdrawn => Icon::StandDown,
    };
    view! {
        <span class=format!("standing {class}") data-testid="standing" data-standing=class>
            {icon(drawing)} <span>{move || standing_words(words, &view)}</span>
        </span>
    }
}

/// The state and the answers, above the messages of a thread.
#[component]
pub(crate) fn Answers(standing: StandingView, answers: Vec<AnswerView>) -> impl IntoView {
    let words = use_desk().words;
    let (done, all) = (standing.answered, standing.asked);
    let closed = matches!(standing.standing, Standing::Closed | Standing::Withdrawn);
    view! {
        <section class="answers" aria-label=words.t("thread-answers")>
            <p class="answers-head">
                <StandingMark view=standing/>
                <span class="aside">{move || words.say("thread-answered", &[
                    ("done", done.into()),
                    ("all", all.into()),
                ])}</span>
            </p>
            <ul>{answers.into_iter().map(|answer| view! { <Answer answer closed/> }).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Answer(answer: AnswerView, closed: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let state = answer
        .status
        .as_ref()
        .map_or_else(|| "PENDING".to_owned(), ToString::to_string);
    let (status, outcome, seizures) = (answer.status, answer.outcome, answer.seizures);
    // Once it is closed, nobody waits for the others.
    let waits = status.is_none() && !closed;
    let unreached = answer.unreached;
    let earlier = answer.earlier;
    let said = move || match (&status, &outcome) {
        (_, Some(outcome)) => words.label(outcome),
        (Some(status), None) => words.label(status),
        (None, None) if let Some(outcome) = &earlier => {
            let answer = words.label(outcome);
            words.say("thread-answered-before", &[("answer", (&answer).into())])
        }
        (None, None) if closed => words.text("thread-no-answer"),
        (None, None) if unreached => words.text("thread-unreached"),
        (None, None) => words.text("thread-yet-to-answer"),
    };
    let shown = view! {
        {office(&answer.office)}
        <span class="answer-said" class:waits=waits class:unreached=unreached && !closed>
            {(unreached && !closed).then(|| icon(Icon::Warning))} {said}
        </span>
        {(seizures > 0).then(|| view! {
            <span class="aside">{move || words.say("thread-seizures", &[("count", seizures.into())])}</span>
        })}
        {answer.at.map(|at| view! {
            <time class="aside"><bdi dir="ltr">{move || words.short(at, desk.now.get())}</bdi></time>
        })}
    };
    view! {
        <li data-testid="answer" data-office=answer.office.name.clone() data-status=state>
            {match answer.message {
                Some(id) => view! {
                    <button type="button" class="quiet" on:click=move |_| desk.open(id)>{shown}</button>
                }.into_any(),
                None => shown.into_any(),
            }}
        </li>
    }
}
