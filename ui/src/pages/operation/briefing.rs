//! The briefing of an operation: read in the window's language, acknowledged, written anew, and the
//! roll-call for those who hold it.

use aircop_api::{BriefingPage, BriefingView, EarlierBriefing, RollCallRow};
use aircop_message::Timestamp;
use leptos::prelude::*;

use super::briefing_form::BriefingForm;
use super::member;
use crate::components::{Icon, icon, ltr};
use crate::state::use_desk;

#[component]
pub(super) fn Briefing(page: BriefingPage) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let writing = desk.operation.briefing_writing;
    let may_send = page.may_send;
    let current = page.current;
    view! {
        {may_send.then(|| view! {
            {move || if writing.get() {
                view! { <BriefingForm/> }.into_any()
            } else {
                view! {
                    <button type="button" class="briefing-new" data-testid="briefing-new"
                        on:click=move |_| desk.begin_briefing()>
                        {icon(Icon::Plus)} {words.t("briefing-write")}
                    </button>
                }.into_any()
            }}
        })}
        {match current {
            Some(view) => view! { <Newest view/> }.into_any(),
            None => view! {
                <p class="note" data-testid="briefing-none">{words.t("briefing-none")}</p>
            }.into_any(),
        }}
        <Earlier rows=page.earlier/>
    }
}

/// The briefing that stands.
#[component]
fn Newest(view: BriefingView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (message, at, ours) = (view.message, view.at, view.ours);
    let (from, reference) = (view.from.name.clone(), view.reference.clone());
    let acknowledged = view.acknowledged;
    let roll_call = view.roll_call.clone();
    let read = Memo::new(move |_| {
        let language = words.locale().language().code();
        let found = view.read_in(language);
        let (said, own) = found.map_or_else(Default::default, |(said, own)| (said.clone(), own));
        let others = view.texts.iter().filter(|text| **text != said);
        let others: Vec<String> = others
            .map(|text| words.locale().language_name(&text.language))
            .collect();
        (said, own, words.list(&others))
    });
    view! {
        <article class="operation-part" data-testid="briefing">
            <h2 dir="auto" data-testid="briefing-subject">{move || read.get().0.subject}</h2>
            <p class="figure-remark">
                <bdi>{from}</bdi> " · " {ltr(reference)} " · "
                {move || words.short(at, desk.now.get())}
            </p>
            {move || {
                let (said, own, _) = read.get();
                (!own).then(|| {
                    let language = words.locale().language_name(&said.language);
                    view! {
                        <p class="hint" data-testid="briefing-not-in">
                            {icon(Icon::Warning)}
                            <span>
                                {words.say("briefing-not-in", &[("language", (&language).into())])}
                            </span>
                        </p>
                    }
                })
            }}
            {move || {
                let (said, ..) = read.get();
                view! {
                    <div class="briefing-words" dir="auto" lang=said.language data-testid="briefing-text">
                        {said.text}
                    </div>
                }
            }}
            {move || {
                let others = read.get().2;
                (!others.is_empty()).then(|| view! {
                    <p class="figure-remark">
                        {words.say("briefing-languages", &[("languages", (&others).into())])}
                    </p>
                })
            }}
            <div class="briefing-foot">
                {match acknowledged {
                    Some(at) => view! {
                        <span class="briefing-done" data-testid="briefing-acknowledged">
                            {icon(Icon::Check)}
                            {move || {
                                let at = words.here(at);
                                words.say("briefing-acknowledged-at", &[("time", (&at).into())])
                            }}
                        </span>
                    }.into_any(),
                    None if ours => ().into_any(),
                    None => view! {
                        <button type="button" class="primary" data-testid="briefing-acknowledge"
                            aria-keyshortcuts="a" on:click=move |_| desk.acknowledge(message)>
                            {icon(Icon::Check)} {words.t("briefing-acknowledge")} <kbd>"a"</kbd>
                        </button>
                    }.into_any(),
                }}
                <button type="button" class="quiet" data-testid="briefing-open"
                    on:click=move |_| desk.open(message)>
                    {words.t("briefing-open")}
                </button>
            </div>
        </article>
        {roll_call.map(|rows| view! { <RollCall rows/> })}
    }
}

/// Which office has it, and who has taken note of it; who has not stands first.
#[component]
fn RollCall(rows: Vec<RollCallRow>) -> impl IntoView {
    let words = use_desk().words;
    let all = rows.len();
    let done = rows.iter().filter(|row| row.acknowledged.is_some()).count();
    view! {
        <section class="operation-part" data-testid="roll-call">
            <h2>{words.t("briefing-roll-call")}</h2>
            <p class="figure-remark" data-testid="roll-call-count">{move || {
                words.say("briefing-count", &[("count", done.into()), ("all", all.into())])
            }}</p>
            <div class="figure-wide"><table class="figure-table">
                <thead><tr>
                    <th scope="col">{words.t("figure-by-office")}</th>
                    <th scope="col">{words.t("briefing-delivered")}</th>
                    <th scope="col">{words.t("briefing-read")}</th>
                    <th scope="col">{words.t("briefing-acknowledged")}</th>
                    <th scope="col">{words.t("briefing-officer")}</th>
                </tr></thead>
                <tbody>{rows.into_iter().map(|row| view! { <Called row/> }).collect_view()}</tbody>
            </table></div>
        </section>
    }
}

#[component]
fn Called(row: RollCallRow) -> impl IntoView {
    let words = use_desk().words;
    let time = move |at: Option<Timestamp>| {
        move || at.map_or_else(|| "\u{2013}".to_owned(), |at| words.here(at))
    };
    let missing = row.acknowledged.is_none();
    let (sent, delivered) = (row.sent, row.delivered);
    view! {
        <tr data-testid="roll-call-row" class:operation-wanted=missing>
            <th scope="row">{member(row.office.name, row.membership)}</th>
            <td>{move || if sent {
                time(delivered)()
            } else {
                words.text("briefing-not-sent")
            }}</td>
            <td>{time(row.read)}</td>
            <td>{time(row.acknowledged)}</td>
            <td><bdi>{row.officer}</bdi></td>
        </tr>
    }
}

/// What was replaced, to be read again.
#[component]
fn Earlier(rows: Vec<EarlierBriefing>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    (!rows.is_empty()).then(|| {
        let lines = rows.into_iter().map(|row| {
            let (message, at) = (row.message, row.at);
            view! {
                <tr>
                    <td>{move || words.here(at)}</td>
                    <th scope="row">
                        <button type="button" class="figure-link" data-testid="briefing-earlier"
                            on:click=move |_| desk.open(message)>{ltr(row.reference)}</button>
                        <span class="figure-part" dir="auto">{row.subject}</span>
                    </th>
                    <td><bdi>{row.from.name}</bdi></td>
                </tr>
            }
        });
        view! {
            <section class="operation-part">
                <h2>{words.t("briefing-earlier")}</h2>
                <div class="figure-wide"><table class="figure-table">
                    <tbody>{lines.collect_view()}</tbody>
                </table></div>
            </section>
        }
    })
}
