//! How fast and how well offices answer.

use aircop_api::{ResponseFigures, ResponseView, SpreadView};
use leptos::prelude::*;

use super::{Day, Leaving};
use crate::components::{Failure, Working, ltr};
use crate::state::{Load, use_desk};

const BY: [(&str, &str); 3] = [
    ("office", "response-by-office"),
    ("route", "response-by-route"),
    ("week", "response-by-week"),
];

/// The tab.
#[component]
pub(super) fn Response() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let question = desk.statistics.response_question;
    let by = move || question.with(|question| question.by.clone());
    view! {
        <div class="figure-choice" role="group" aria-label=words.t("figure-tab-response")>
            <label class="figure-field">
                <span>{words.t("response-by")}</span>
                <select data-testid="response-by" on:change=move |event| {
                    let by = event_target_value(&event);
                    desk.ask_response(|question| question.by = by);
                }>
                    {BY.map(|(code, word)| view! {
                        <option value=code prop:selected=move || by() == code>
                            {words.t(word)}
                        </option>
                    })}
                </select>
            </label>
            <Day label="figure-since" value=Signal::derive(move || question.get().since)
                change=Callback::new(move |day| desk.ask_response(|question| question.since = day))/>
            <Day label="figure-until" value=Signal::derive(move || question.get().until)
                change=Callback::new(move |day| desk.ask_response(|question| question.until = day))/>
            <label class="figure-tick">
                <input type="checkbox" data-testid="response-exercise"
                    prop:checked=move || question.with(|question| question.exercise)
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        desk.ask_response(|question| question.exercise = on);
                    }/>
                {words.t("figure-exercise")}
            </label>
        </div>
        {move || match desk.statistics.response.get() {
            Load::Nothing | Load::Waiting => view! { <Working what="figure-loading"/> }.into_any(),
            Load::Failed(error) => view! {
                <Failure what="figure-failed" error
                    again=Callback::new(move |()| desk.reload_statistics())/>
            }.into_any(),
            Load::Here(view) => view! { <Found view/> }.into_any(),
        }}
    }
}

#[component]
fn Found(view: ResponseView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    if view.rows.is_empty() {
        return view! { <p class="note" data-testid="response-none">{words.t("response-none")}</p> }
            .into_any();
    }
    let by = BY.iter().find(|(code, _)| *code == view.question.by);
    let by = by.map_or("response-by-office", |(_, word)| *word);
    let field = view.question.by.clone();
    let offices = view.offices.clone();
    let lines: Vec<_> = view
        .rows
        .into_iter()
        .map(|figures| {
            let (key, field) = (figures.key.clone(), field.clone());
            let known = offices.get(&key).cloned();
            let name = move || match &known {
                Some(name) => name.clone(),
                None => words.locale().value_said(&field, &key),
            };
            view! { <tr><th scope="row"><bdi>{name}</bdi></th> <Cells figures/></tr> }
        })
        .collect();
    let unreported = view.unreported;
    let count = unreported.len();
    view! {
        {(count > 0).then(|| view! {
            <p class="figure-remark" data-testid="response-unreported">
                {move || words.say("response-unreported", &[("count", count.into())])} " "
                {unreported.into_iter().map(|one| view! {
                    <button type="button" class="quiet" on:click=move |_| desk.open(one.message)>
                        {ltr(one.reference)}
                    </button>
                }).collect_view()}
            </p>
        })}
        <div class="figure-wide">
            <table class="figure-table" data-testid="response-table">
                <thead><tr>
                    <th scope="col">{words.t(by)}</th>
                    <th scope="col">{words.t("response-asked")}</th>
                    <th scope="col">{words.t("response-delivered")}</th>
                    <th scope="col">{words.t("response-acknowledged")}</th>
                    <th scope="col">{words.t("response-answered")}</th>
                    <th scope="col">{words.t("response-resolved")}</th>
                    <th scope="col">{words.t("response-positive")}</th>
                    <th scope="col">{words.t("response-usefulness")}</th>
                </tr></thead>
                <tbody>{lines}</tbody>
                <tfoot><tr>
                    <th scope="row">{words.t("figure-total")}</th> <Cells figures=view.total/>
                </tr></tfoot>
            </table>
        </div>
        <p class="note">{words.t("response-note")}</p>
        <Leaving tables=false/>
    }
    .into_any()
}

/// The figures of one line.
#[component]
fn Cells(figures: ResponseFigures) -> impl IntoView {
    let words = use_desk().words;
    let spread = move |spread: SpreadView| {
        move || match spread.count {
            0 => "\u{2013}".to_owned(),
            count => {
                let locale = words.locale();
                let (median, ninetieth) = (
                    locale.duration(spread.median_ms),
                    locale.duration(spread.ninetieth_ms),
                );
                words.say(
                    "response-spread",
                    &[
                        ("count", count.into()),
                        ("median", (&median).into()),
                        ("ninetieth", (&ninetieth).into()),
                    ],
                )
            }
        }
    };
    let (asked, positive, resolved) = (figures.asked, figures.positive, figures.resolved.count);
    let percent = (positive * 100).checked_div(resolved);
    let of = move || match percent {
        Some(percent) => words.say(
            "response-of",
            &[
                ("count", positive.into()),
                ("all", resolved.into()),
                ("percent", percent.into()),
            ],
        ),
        None => "\u{2013}".to_owned(),
    };
    // Two decimals of a mean of small whole numbers.
    let mean = (figures.usefulness * 100).checked_div(figures.judged);
    let mean = mean.map(|n| format!("{}.{:02}", n / 100, n % 100));
    let mean = move || match &mean {
        Some(mean) => words.locale().exact(mean),
        None => "\u{2013}".to_owned(),
    };
    view! {
        <td class="figure-count">{move || words.locale().number(asked)}</td>
        <td>{spread(figures.delivered)}</td>
        <td>{spread(figures.acknowledged)}</td>
        <td>{spread(figures.answered)}</td>
        <td>{spread(figures.resolved)}</td>
        <td>{of}</td>
        <td class="figure-count">{mean}</td>
    }
}
