//! Where a list is pasted or opened, and why one was refused: row, column and what is wrong.

use aircop_api::{ApiError, ErrorCode, TableFault};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::components::{Icon, icon, own_direction};
use crate::state::{Load, use_desk};
use crate::words::Words;

/// The field, the file and the order of dates.
#[component]
pub(super) fn Intake() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let passengers = desk.passengers;
    let chosen = move |event: web_sys::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                desk.open_passengers(file);
            }
            // The same file may be chosen again.
            input.set_value("");
        }
    };
    let refused = move || {
        passengers.list.with(|list| match list {
            Load::Failed(error) => Some(refusal(words, error)),
            _ => passengers.wanting.get().map(|id| words.text(id)),
        })
    };
    view! {
        <p class="note">{words.t("passengers-about")}</p>
        <p class="passengers-kept">{icon(Icon::Lock)} <span>{words.t("passengers-kept")}</span></p>
        <form class="passengers-intake" on:submit=move |event| event.prevent_default()>
            <div class="field">
                <label for="passengers-text">{words.t("passengers-what")}</label>
                <textarea id="passengers-text" data-testid="passengers-text" rows="10" dir="ltr"
                    spellcheck="false" autocomplete="off" aria-label=words.t("passengers-paste")
                    aria-invalid=move || refused().map(|_| "true")
                    prop:value=move || passengers.typed.get()
                    on:input=move |event| {
                        passengers.file.set(None);
                        passengers.typed.set(event_target_value(&event));
                    }>
                </textarea>
            </div>
            {move || refused().map(|said| view! {
                <p class="fault" role="alert" data-testid="passengers-refused">
                    {icon(Icon::Warning)} {said}
                </p>
            })}
            <div class="passengers-choice">
                <button type="button" class="primary" data-testid="passengers-match"
                    on:click=move |_| desk.match_passengers()>
                    {icon(Icon::Search)} {words.t("passengers-match")}
                </button>
                <label class="button">
                    {icon(Icon::File)} {words.t("passengers-open")}
                    <input type="file" class="visually-hidden" data-testid="passengers-file"
                        accept=".csv,.xlsx,.txt,.edi,.paxlst,text/*" on:change=chosen/>
                </label>
                {move || passengers.file.get().map(|(name, _)| own_direction(name))}
                <label class="passengers-dates">
                    <span>{words.t("passengers-dates")}</span>
                    <select data-testid="passengers-dates" prop:value=move || passengers.dates.get()
                        on:change=move |event| passengers.dates.set(event_target_value(&event))>
                        {ORDERS.iter().map(|(code, id)| view! {
                            <option value=*code selected=move || passengers.dates.get() == *code>
                                {words.t(id)}
                            </option>
                        }).collect_view()}
                    </select>
                </label>
            </div>
        </form>
    }
}

/// Codes of the engine's orders of dates, and what they are called.
const ORDERS: [(&str, &str); 3] = [
    ("", "passengers-dates-unsaid"),
    ("day-first", "passengers-dates-day"),
    ("month-first", "passengers-dates-month"),
];

/// Why a list was not taken, with its place where there is one.
pub(crate) fn refusal(words: Words, error: &ApiError) -> String {
    let Some(place) = &error.place else {
        return match error.code {
            ErrorCode::ColumnsNeeded => words.text("passengers-fault-columns"),
            _ => words.error(error),
        };
    };
    let segment = matches!(place.fault, TableFault::Segment | TableFault::CutOff);
    let at = match (segment, place.column.is_empty()) {
        (true, _) => "passengers-at-segment",
        (false, true) => "passengers-at-row",
        (false, false) => "passengers-at-cell",
    };
    let at = words.say(
        at,
        &[
            ("row", place.row.into()),
            ("column", (&place.column).into()),
        ],
    );
    let why = words.text(&format!("passengers-fault-{}", place.fault.code()));
    words.say(
        "passengers-refused",
        &[("at", at.trim().into()), ("why", (&why).into())],
    )
}
