//! What is counted, by what, and which figure.

use leptos::prelude::*;

use super::Day;
use crate::components::{Icon, icon};
use crate::state::use_desk;

/// Fields in the order in which they are offered.
const FIELDS: [(&str, &str); 14] = [
    ("country", "figure-by-country"),
    ("airport", "figure-by-airport"),
    ("office", "figure-by-office"),
    ("year", "figure-by-year"),
    ("month", "figure-by-month"),
    ("week", "figure-by-week"),
    ("weekday", "figure-by-weekday"),
    ("substance", "figure-by-substance"),
    ("route", "figure-by-route"),
    ("airline", "figure-by-airline"),
    ("concealment", "figure-by-concealment"),
    ("detection", "figure-by-detection"),
    ("vector", "figure-by-vector"),
    ("nationality", "figure-by-nationality"),
];
const MEASURES: [(&str, &str); 4] = [
    ("messages", "figure-measure-messages"),
    ("lines", "figure-measure-lines"),
    ("sum", "figure-measure-sum"),
    ("median", "figure-measure-median"),
];
const KINDS: [(&str, &str); 5] = [
    ("SEIZURE", "kind-seizure"),
    ("ALERT", "kind-alert"),
    ("REPLY", "kind-reply"),
    ("NOTE", "kind-note"),
    ("BRIEFING", "kind-briefing"),
];

/// The chooser.
#[component]
pub(super) fn Choice() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let question = desk.statistics.question;
    let down = move || question.with(|question| question.by.first().cloned().unwrap_or_default());
    let across = move || {
        question.with(|question| {
            let last = question.by.get(1).filter(|_| question.across);
            last.cloned().unwrap_or_default()
        })
    };
    let kind = move || {
        question.with(|question| question.filter.kinds.first().cloned().unwrap_or_default())
    };
    let measure = move || question.with(|question| question.measure.clone());
    let group = move |down: String, across: String| {
        desk.ask_figures(|question| {
            // The same field twice says nothing.
            let across = Some(across).filter(|across| !across.is_empty() && *across != down);
            question.across = across.is_some();
            question.by = std::iter::once(down).chain(across).collect();
        });
    };
    view! {
        <div class="figure-choice" role="group" aria-label=words.t("figure-tab-counts")>
            <label class="figure-field">
                <span>{words.t("figure-what")}</span>
                <select data-testid="figure-kind" on:change=move |event| {
                    let kind = event_target_value(&event);
                    desk.ask_figures(|question| {
                        let chosen = Some(kind).filter(|kind| !kind.is_empty());
                        question.filter.kinds = chosen.into_iter().collect();
                    });
                }>
                    {KINDS.map(|(code, word)| view! {
                        <option value=code prop:selected=move || kind() == code>{words.t(word)}</option>
                    })}
                    <option value="" prop:selected=move || kind().is_empty()>
                        {words.t("figure-all-kinds")}
                    </option>
                </select>
            </label>
            <label class="figure-field">
                <span>{words.t("figure-down")}</span>
                <select data-testid="figure-down"
                    on:change=move |event| group(event_target_value(&event), across())>
                    {FIELDS.map(|(code, word)| view! {
                        <option value=code prop:selected=move || down() == code>{words.t(word)}</option>
                    })}
                </select>
            </label>
            <label class="figure-field">
                <span>{words.t("figure-across")}</span>
                <select data-testid="figure-across"
                    on:change=move |event| group(down(), event_target_value(&event))>
                    <option value="" prop:selected=move || across().is_empty()>
                        {words.t("figure-nothing")}
                    </option>
                    {FIELDS.map(|(code, word)| view! {
                        <option value=code prop:selected=move || across() == code>
                            {words.t(word)}
                        </option>
                    })}
                </select>
            </label>
            <label class="figure-field">
                <span>{words.t("figure-measure")}</span>
                <select data-testid="figure-measure" on:change=move |event| {
                    let measure = event_target_value(&event);
                    desk.ask_figures(|question| question.measure = measure);
                }>
                    {MEASURES.map(|(code, word)| view! {
                        <option value=code prop:selected=move || measure() == code>
                            {words.t(word)}
                        </option>
                    })}
                </select>
            </label>
            <Day label="figure-since" value=Signal::derive(move || question.get().filter.since)
                change=Callback::new(move |day| {
                    desk.ask_figures(|question| question.filter.since = day);
                })/>
            <Day label="figure-until" value=Signal::derive(move || question.get().filter.until)
                change=Callback::new(move |day| {
                    desk.ask_figures(|question| question.filter.until = day);
                })/>
            <Counted/>
        </div>
        <Conditions/>
    }
}

/// What counts.
#[component]
fn Counted() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let question = desk.statistics.question;
    view! {
        <label class="figure-tick">
            <input type="checkbox" data-testid="figure-live"
                prop:checked=move || question.with(|question| question.filter.live)
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    desk.ask_figures(|question| question.filter.live = on);
                }/>
            {words.t("figure-live")}
        </label>
        <label class="figure-tick">
            <input type="checkbox" data-testid="figure-exercise"
                prop:checked=move || question.with(|question| question.filter.exercise)
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    desk.ask_figures(|question| question.filter.exercise = on);
                }/>
            {words.t("figure-exercise")}
        </label>
        <label class="figure-tick">
            <input type="checkbox" data-testid="figure-imported"
                prop:checked=move || question.with(|question| question.filter.imported)
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    desk.ask_figures(|question| question.filter.imported = on);
                }/>
            {words.t("figure-imported")}
        </label>
    }
}

/// What was narrowed to, each with the way back.
#[component]
fn Conditions() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let question = desk.statistics.question;
    let wanted = Memo::new(move |_| question.with(|question| question.filter.equals.clone()));
    move || {
        let wanted = wanted.get();
        (!wanted.is_empty()).then(|| {
            let each = wanted.into_iter().map(|one| {
                let (field, value) = (one.field.clone(), one.value.clone());
                let said = move || {
                    let locale = words.locale();
                    let name = desk.figure_value(&field, &value);
                    [locale.field_said(&field), name].join(": ")
                };
                let only = move || words.say("figure-only", &[("what", (&said()).into())]);
                view! {
                    <button type="button" class="figure-condition" data-testid="figure-condition"
                        title=words.t("figure-remove")
                        on:click=move |_| desk.ask_figures(|question| {
                            question.filter.equals.retain(|known| *known != one);
                        })>
                        {only} {icon(Icon::Close)}
                    </button>
                }
            });
            view! { <div class="figure-conditions">{each.collect_view()}</div> }
        })
    }
}
