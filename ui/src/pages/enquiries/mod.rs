//! Enquiries: what other offices ask, what is here, and what this office says to it; and what this
//! office asks of others.

mod answer;
mod ask;
mod compare;
mod opened;

use aircop_api::{EnquiryAnswerView, EnquiryAskedView, EnquirySaid, EnquiryView};
use aircop_message::EntityKind;
use leptos::prelude::*;

use crate::components::{Failure, Icon, Working, icon, office, own_direction};
use crate::state::{Load, use_desk};
use crate::words::Words;
use answer::AnswerFoot;
use ask::{AskFoot, AskForm};
use opened::Opened;

/// The page: the one that is looked at and the list, or the one that is being asked. What is done
/// with it stands below and stays, however long it is.
#[component]
pub(crate) fn EnquiriesPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let asking = desk.enquiries.asking.open;
    let opened = Memo::new(move |_| match desk.enquiries.opened.get() {
        Load::Here(view) => Some(view),
        _ => None,
    });
    view! {
        <div class="list-head">
            <h1>{words.t("views-enquiries")}</h1>
            {move || (!asking.get()).then(|| view! {
                <button type="button" class="primary" data-testid="ask-new"
                    on:click=move |_| desk.begin_enquiry()>
                    {icon(Icon::Plus)} {words.t("ask-new")}
                </button>
            })}
        </div>
        {move || if asking.get() {
            view! { <AskForm/> <AskFoot/> }.into_any()
        } else {
            view! {
                <div class="scroll" tabindex="0" role="region" aria-label=words.t("views-enquiries")>
                    <p class="hint">{words.t("enquiry-intro")}</p>
                    {move || match desk.enquiries.opened.get() {
                        Load::Failed(error) => Some(view! {
                            <Failure what="list-failed" error
                                again=Callback::new(move |()| desk.enquiries.opened.set(Load::Nothing))/>
                        }),
                        _ => None,
                    }}
                    {move || opened.get().map(|view| view! { <Opened view/> })}
                    <List/>
                </div>
                {move || opened.get().filter(is_to_answer).map(|view| view! { <AnswerFoot view/> })}
            }.into_any()
        }}
    }
}

#[component]
fn List() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    move || match desk.enquiries.all.get() {
        Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
        Load::Failed(error) => view! {
            <Failure what="list-failed" error
                again=Callback::new(move |()| desk.reload_enquiries())/>
        }
        .into_any(),
        Load::Here(all) if all.is_empty() => view! {
            <div class="empty"><p>{words.t("enquiry-none")}</p></div>
        }
        .into_any(),
        Load::Here(all) => view! {
            <table class="facts" data-testid="enquiries">
                <thead><tr>
                    <th scope="col">{words.t("enquiry-asked")}</th>
                    <th scope="col">{words.t("enquiry-who")}</th>
                    <th scope="col">{words.t("enquiry-what")}</th>
                    <th scope="col">{words.t("enquiry-why")}</th>
                    <th scope="col">{words.t("enquiry-state")}</th>
                </tr></thead>
                <tbody>
                    {all.into_iter().map(|view| view! { <Line view/> }).collect_view()}
                </tbody>
            </table>
        }
        .into_any(),
    }
}

#[component]
fn Line(view: EnquiryView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (number, created) = (view.number, view.created);
    let to_answer = is_to_answer(&view);
    let exercise = view.exercise;
    let kinds: Vec<String> = view.questions.iter().map(|q| q.kind.clone()).collect();
    let who = if view.ours {
        view! { <span>{words.t("ask-ours")}</span> }.into_any()
    } else {
        office(&view.from).into_any()
    };
    let state = if view.ours {
        let leaving = view.leaving;
        let asked = view.asked.into_iter();
        view! {
            <ul class="enquiry-offices">
                {asked.map(|asked| view! { <Standing asked created leaving kinds=Vec::new()/> }).collect_view()}
            </ul>
        }
        .into_any()
    } else {
        let says = match view.waiting {
            0 => "enquiry-answered",
            _ => "enquiry-to-answer",
        };
        view! { {to_answer.then(|| icon(Icon::Answer))} {words.t(says)} }.into_any()
    };
    view! {
        <tr data-testid="enquiry" data-to-answer=to_answer.to_string() data-ours=view.ours.to_string()>
            <td>
                <button type="button" class="quiet" data-testid="enquiry-open"
                    on:click=move |_| desk.open_enquiry(number)>
                    <time><bdi dir="ltr">{move || words.here(created)}</bdi></time>
                </button>
            </td>
            <td>
                {exercise.then(|| view! { <span class="exercise-tag">{words.t("row-exercise")}</span> })}
                {who}
            </td>
            <td>{move || {
                let kinds: Vec<String> = kinds.iter().map(|code| kind(words, code)).collect();
                words.list(&kinds)
            }}</td>
            <td>{own_direction(view.reason)}</td>
            <td class:enquiry-open=to_answer>{state}</td>
        </tr>
    }
}

/// Where an enquiry of ours stands at one office: what it said last, or since when it is awaited.
#[component]
fn Standing(
    asked: EnquiryAskedView,
    created: aircop_message::Timestamp,
    /// It has not left for every office.
    leaving: bool,
    /// What was asked, to tell several answers apart; empty for the short form.
    kinds: Vec<String>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let name = asked.office.name;
    let last = asked.answers.last().cloned();
    let answered = last.is_some();
    let hit = last
        .as_ref()
        .is_some_and(|answer| answer.said.iter().any(|said| said.said == "hit"));
    let says = match last {
        Some(answer) => {
            let long = !kinds.is_empty();
            view! { <Answer answer kinds long/> }.into_any()
        }
        None => view! {
            <span>{move || {
                let time = words.short(created, desk.now.get());
                let id = if leaving { "ask-leaving" } else { "ask-waits-since" };
                words.say(id, &[("time", (&time).into())])
            }}</span>
        }
        .into_any(),
    };
    view! {
        <li class="enquiry-said" class:enquiry-hit=hit data-testid="enquiry-said"
            data-answered=answered.to_string()>
            {icon(if answered { Icon::Check } else { Icon::Clock })}
            <bdi>{name}</bdi> ": " {says}
        </li>
    }
}

/// One answer: what to each question, and in full who said it, when, and what is released.
#[component]
fn Answer(answer: EnquiryAnswerView, kinds: Vec<String>, long: bool) -> impl IntoView {
    let words = use_desk().words;
    let (at, by_itself) = (answer.at, answer.by_itself);
    let officer = answer.officer.clone();
    let line = move || {
        let many = answer.said.len() > 1;
        let said: Vec<String> = answer
            .said
            .iter()
            .enumerate()
            .map(|(at, EnquirySaid { said: code, hits })| {
                let said = said(words, code, *hits);
                match kinds.get(at).filter(|_| many) {
                    Some(code) => [kind(words, code), said].join(": "),
                    None => said,
                }
            })
            .collect();
        words.list(&said)
    };
    let by = move || match by_itself {
        true => words.text("enquiry-by-itself"),
        false => officer.clone(),
    };
    view! {
        <span>{line}</span>
        {long.then(|| view! {
            " · " <bdi>{by}</bdi> " · "
            <time><bdi dir="ltr">{move || words.here(at)}</bdi></time>
            {(!answer.text.is_empty()).then(|| view! {
                " · " {own_direction(answer.text.clone())}
            })}
        })}
    }
}

/// Whether this office has yet to say something to it.
fn is_to_answer(view: &EnquiryView) -> bool {
    !view.ours && view.waiting > 0
}

fn kind(words: Words, code: &str) -> String {
    match EntityKind::from_code(code) {
        Some(kind) => words.text(&format!("entity-{}", kind.code())),
        None => code.to_owned(),
    }
}

fn said(words: Words, code: &str, hits: u32) -> String {
    match code {
        "hit" => words.say("enquiry-hits", &[("count", hits.into())]),
        "no-hit" => words.text("enquiry-no-hit"),
        "declined" => words.text("enquiry-declined"),
        "evaluated" => words.text("enquiry-evaluated"),
        other => other.to_owned(),
    }
}
