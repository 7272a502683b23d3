//! The watch list: what arrivals are compared with, and one line to add to it.

use aircop_api::{WatchDraft, WatchView};
use aircop_message::EntityKind;
use leptos::prelude::*;

use crate::components::{Failure, Icon, Working, icon};
use crate::state::{Load, use_desk};

/// The page.
#[component]
pub(crate) fn WatchPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="list-head"><h1>{words.t("watch-title")}</h1></div>
        <div class="scroll watch" data-testid="watch">
            <p class="note">{words.t("watch-about")}</p>
            <Add/>
            {move || match desk.connections.watch.get() {
                Load::Nothing | Load::Waiting => view! { <Working what="message-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="message-failed" error
                        again=Callback::new(move |()| desk.reload_watch())/>
                }.into_any(),
                Load::Here(rows) if rows.is_empty() => view! {
                    <p class="note" data-testid="watch-empty">{words.t("watch-empty")}</p>
                }.into_any(),
                Load::Here(rows) => view! { <List rows/> }.into_any(),
            }}
        </div>
    }
}

/// A new entry; what belongs to its kind alone is shown for that kind.
#[component]
fn Add() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let entry = desk.connections.entry;
    let refused = desk.connections.refused;
    let kind = Memo::new(move |_| entry.with(|entry| entry.kind.clone()));
    let is = move |which: &'static str| kind.with(|kind| kind == which);
    let travels = move || is("flight") || is("route");
    let fault = move |field: &'static str| {
        refused.with(|refused| {
            let fields = refused.as_ref().map(|error| error.fields.clone())?;
            let path = format!("0.{field}");
            let found = fields.into_iter().find(|fault| fault.field == path)?;
            Some(words.text(&format!("fault-{}", found.fault.code())))
        })
    };
    view! {
        <form class="watch-add" on:submit=move |event| event.prevent_default()>
            <div class="field">
                <label for="watch-kind">{words.t("watch-kind")}</label>
                <select id="watch-kind" prop:value=move || kind.get()
                    on:change=move |event| entry.update(|e| e.kind = event_target_value(&event))>
                    {codes().into_iter().map(|code| {
                        let chosen = move || is(code);
                        view! {
                            <option value=code selected=chosen>
                                {move || words.text(&format!("entity-{code}"))}
                            </option>
                        }
                    }).collect_view()}
                </select>
            </div>
            <Line id="watch-text" label="watch-text" hint=true fault=Signal::derive(move || fault("text"))
                value=Signal::derive(move || entry.with(|e| e.text.clone()))
                set=Callback::new(move |text| entry.update(|e| e.text = text))/>
            {move || is("person").then(|| view! {
                <Line id="watch-born" label="watch-born" hint=false
                    fault=Signal::derive(move || fault("born"))
                    value=Signal::derive(move || entry.with(|e| e.born.clone()))
                    set=Callback::new(move |text| entry.update(|e| e.born = text))/>
            })}
            {move || is("document").then(|| view! {
                <Line id="watch-country" label="watch-country" hint=false
                    fault=Signal::derive(move || fault("country"))
                    value=Signal::derive(move || entry.with(|e| e.country.clone()))
                    set=Callback::new(move |text| entry.update(|e| e.country = text))/>
            })}
            {move || travels().then(|| view! {
                <fieldset class="watch-days">
                    <legend>{words.t("watch-weekdays")}</legend>
                    {(1..=7_u8).map(|day| view! {
                        <label>
                            <input type="checkbox"
                                prop:checked=move || entry.with(|e| e.weekdays.contains(&day))
                                on:change=move |_| entry.update(|e| toggle(e, day))/>
                            {move || words.text(&format!("weekday-{day}"))}
                        </label>
                    }).collect_view()}
                </fieldset>
            })}
            <Line id="watch-reason" label="watch-reason" hint=false
                fault=Signal::derive(move || fault("reason"))
                value=Signal::derive(move || entry.with(|e| e.reason.clone()))
                set=Callback::new(move |text| entry.update(|e| e.reason = text))/>
            <Line id="watch-days" label="watch-days" hint=false
                fault=Signal::derive(move || fault("days"))
                value=Signal::derive(move || entry.with(|e| e.days.to_string()))
                set=Callback::new(move |text: String| {
                    entry.update(|e| e.days = text.trim().parse().unwrap_or(0));
                })/>
            {move || refused.get().filter(|error| error.fields.is_empty()).map(|error| view! {
                <p class="fault" role="alert">{words.error(&error)}</p>
            })}
            <button type="button" class="primary" data-testid="watch-add"
                on:click=move |_| desk.watch_typed()>
                {icon(Icon::Plus)} {words.t("watch-add")}
            </button>
        </form>
    }
}

/// A field of one line with its fault.
#[component]
fn Line(
    id: &'static str,
    label: &'static str,
    hint: bool,
    fault: Signal<Option<String>>,
    value: Signal<String>,
    set: Callback<String>,
) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <div class="field">
            <label for=id>{words.t(label)}</label>
            <input id=id type="text" dir="auto" autocomplete="off" maxlength="400"
                aria-invalid=move || fault.get().map(|_| "true")
                prop:value=move || value.get()
                on:input=move |event| set.run(event_target_value(&event))/>
            {hint.then(|| view! { <span class="aside">{words.t("watch-text-hint")}</span> })}
            {move || fault.get().map(|fault| view! { <span class="fault" role="alert">{fault}</span> })}
        </div>
    }
}

/// The entries.
#[component]
fn List(rows: Vec<WatchView>) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <table class="entity-table" data-testid="watch-list">
            <thead>
                <tr>
                    <th scope="col">{words.t("watch-kind")}</th>
                    <th scope="col">{words.t("watch-text")}</th>
                    <th scope="col">{words.t("watch-reason")}</th>
                    <th scope="col">{words.t("watch-owner")}</th>
                    <th scope="col">{words.t("watch-until")}</th>
                    <th scope="col">{words.t("watch-hits")}</th>
                    <th></th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(|row| view! { <Entry row/> }).collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Entry(row: WatchView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let number = row.number;
    let kind = format!("entity-{}", row.kind);
    let (expires, hits, last) = (row.expires, row.hits, row.last);
    let beside: Vec<String> = [row.country, row.born]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let weekdays = row.weekdays;
    view! {
        <tr data-testid="watch-row">
            <td>{move || words.text(&kind)}</td>
            <td>
                <bdi>{row.text}</bdi>
                {beside.into_iter().map(|text| view! { " " <bdi class="aside">{text}</bdi> }).collect_view()}
                {move || {
                    let days = weekdays.iter().map(|day| words.text(&format!("weekday-{day}")));
                    let days = words.list(&days.collect::<Vec<_>>());
                    view! { " " <span class="aside">{days}</span> }
                }}
            </td>
            <td dir="auto">{row.reason}</td>
            <td><bdi>{row.owner}</bdi></td>
            <td><bdi dir="ltr">{move || words.here(expires)}</bdi></td>
            <td>
                {move || words.locale().number(hits)}
                {last.map(|message| view! {
                    " "
                    <button type="button" class="quiet" on:click=move |_| desk.open(message)>
                        {words.t("watch-last")}
                    </button>
                })}
            </td>
            <td>
                <button type="button" class="quiet" data-testid="watch-remove"
                    on:click=move |_| desk.unwatch(number)>
                    {icon(Icon::Remove)} {words.t("watch-remove")}
                </button>
            </td>
        </tr>
    }
}

/// What can be watched for: everybody who was born on a day is nobody.
fn codes() -> Vec<&'static str> {
    let first = ["person", "document", "telephone", "flight", "route"];
    let rest = EntityKind::ALL.iter().map(|kind| kind.code());
    let rest = rest.filter(|code| !first.contains(code) && *code != EntityKind::Born.code());
    first.into_iter().chain(rest).collect()
}

fn toggle(entry: &mut WatchDraft, day: u8) {
    if entry.weekdays.contains(&day) {
        entry.weekdays.retain(|known| *known != day);
    } else {
        entry.weekdays.push(day);
        entry.weekdays.sort_unstable();
    }
}
