//! One enquiry: who asks, what for, and what is here; of ours, where it stands at each office.

use aircop_api::{EnquiryFound, EnquiryQuestionView, EnquiryView};
use leptos::prelude::*;

use super::compare::Compare;
use super::{Standing, is_to_answer, kind, said};
use crate::components::{Icon, icon, own_direction};
use crate::state::{Load, use_desk};

#[component]
pub(super) fn Opened(view: EnquiryView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (until, blind, ours) = (view.answer_by, view.blind, view.ours);
    let (number, over) = (view.number, view.over_limit);
    let decides = is_to_answer(&view) && !blind;
    let mut sender = vec![view.from.name.clone(), view.officer.clone()];
    sender.retain(|part| !part.is_empty());
    let (created, leaving) = (view.created, view.leaving);
    let exercise = view.exercise;
    let kinds: Vec<String> = view.questions.iter().map(|q| q.kind.clone()).collect();
    let questions: Vec<_> = (1..).zip(view.questions).collect();
    // Of another office's enquiry this desk knows its own answers alone.
    let shown = view
        .asked
        .into_iter()
        .filter(|asked| ours || !asked.answers.is_empty());
    view! {
        <section class="enquiry" data-testid="enquiry-opened" aria-label=words.t("enquiry-what")>
            {exercise.then(|| view! {
                <p><span class="exercise-tag" data-testid="enquiry-exercise">{words.t("row-exercise")}</span></p>
            })}
            <h2>{own_direction(sender.join(" · "))}</h2>
            <p>{own_direction(view.reason)}</p>
            <p class="aside">
                {move || words.say("enquiry-until", &[("time", (&words.here(until)).into())])}
            </p>
            {blind.then(|| view! {
                <p class="note">{words.t(if ours { "ask-blind-ours" } else { "enquiry-blind" })}</p>
            })}
            {over.then(|| view! {
                <p class="note">{icon(Icon::Warning)} " " {words.t("enquiry-over")}</p>
            })}
            <ol class="enquiry-questions">
                {questions.into_iter().map(|(place, question)| view! {
                    <Question number place question decides/>
                }).collect_view()}
            </ol>
            <ul class="enquiry-offices" data-testid="enquiry-answers">
                {shown.map(|asked| view! {
                    <Standing asked created leaving kinds=kinds.clone()/>
                }).collect_view()}
            </ul>
            <button type="button" class="quiet" data-testid="enquiry-close"
                on:click=move |_| desk.enquiries.opened.set(Load::Nothing)>
                {icon(Icon::Close)} {words.t("app-close")}
            </button>
        </section>
    }
}

#[component]
fn Question(
    /// Of the enquiry.
    number: i64,
    /// From 1.
    place: u32,
    question: EnquiryQuestionView,
    /// Whether an officer may still say something to it.
    decides: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let mut asked = vec![
        question.text.clone(),
        question.country.clone(),
        question.born.clone(),
    ];
    asked.retain(|part| !part.is_empty());
    let undecided = decides && !proposes(&question);
    let code = question.kind.clone();
    let choice = move |hit: bool, handle: &'static str, says: &'static str| {
        let chosen = move || desk.typed_answer(number).decided.get(&place) == Some(&hit);
        view! {
            <button type="button" data-testid=handle class:primary=chosen
                id=hit.then(|| decision_id(place)) aria-pressed=move || chosen().to_string()
                on:click=move |_| desk.type_answer(number, |typed| {
                    typed.decided.insert(place, hit);
                })>
                {words.t(says)}
            </button>
        }
    };
    let found = question.found.clone();
    view! {
        <li data-testid="enquiry-question">
            <span class="aside">{move || kind(words, &code)}</span> " "
            <strong>{own_direction(asked.join(" · "))}</strong>
            {found.as_ref().map(|found| view! { <Found found=found.clone()/> })}
            {undecided.then(|| view! {
                <span class="enquiry-actions">
                    {choice(true, "enquiry-hit", "enquiry-hit")}
                    {choice(false, "enquiry-no-hit", "enquiry-say-no-hit")}
                </span>
            })}
            {found.filter(|found| !found.messages.is_empty()).map(|found| view! {
                <Compare question found=found.messages/>
            })}
        </li>
    }
}

/// What the desk proposes. The asking office is told the number and no more.
#[component]
fn Found(found: EnquiryFound) -> impl IntoView {
    let words = use_desk().words;
    let (proposed, hits, alike) = (found.proposed, found.hits, found.alike);
    let line = move || {
        let count = [("count", alike.into())];
        if proposed.is_empty() {
            return words.say("enquiry-decide", &count);
        }
        let answer = said(words, &proposed, hits);
        let mut line = words.say("enquiry-proposed", &[("answer", (&answer).into())]);
        if alike > 0 {
            line = [line, words.say("enquiry-alike", &count)].join(" · ");
        }
        line
    };
    view! { <p class="aside" data-testid="enquiry-found">{line}</p> }
}

/// Whether the desk proposes an answer.
pub(super) fn proposes(question: &EnquiryQuestionView) -> bool {
    let found = question.found.as_ref();
    found.is_some_and(|found| !found.proposed.is_empty())
}

/// The `id` of the first button of a question that an officer must decide.
pub(super) fn decision_id(place: u32) -> String {
    format!("enquiry-decide-{place}")
}
