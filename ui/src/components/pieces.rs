//! Small pieces: isolates, failures, waiting.

use aircop_api::{ApiError, OfficeView};
use aircop_codes::Airport;
use leptos::prelude::*;

use crate::components::{Icon, icon};
use crate::state::use_desk;

/// A reference, a flight, a time: left to right in every language.
pub(crate) fn ltr(text: impl Into<String>) -> impl IntoView {
    let text: String = text.into();
    view! { <bdi dir="ltr">{text}</bdi> }
}

/// Text of whatever script: its own direction, never that of the page.
pub(crate) fn own_direction(text: impl Into<String>) -> impl IntoView {
    let text: String = text.into();
    view! { <bdi>{text}</bdi> }
}

/// The city of an airport as the reader calls it.
pub(crate) fn city(place: &'static Airport) -> impl IntoView {
    let words = use_desk().words;
    view! { <bdi>{move || place.city_in(words.locale().language().code())}</bdi> }
}

/// The airports of a journey in flying order, which is left to right in every language.
pub(crate) fn route(airports: &[String]) -> impl IntoView + use<> {
    let desk = use_desk();
    let spoken = {
        let airports = airports.to_vec();
        move || {
            let arrow = format!(" {} ", desk.words.text("row-arrow"));
            let route = airports.join(&arrow);
            desk.words.say("row-route", &[("route", (&route).into())])
        }
    };
    let shown = airports.join(ARROW);
    (!airports.is_empty()).then(|| {
        view! { <bdi dir="ltr" class="route" role="img" aria-label=spoken>{shown}</bdi> }
    })
}

/// An office with its airport and country: `JAITF Praia RAI CV`. A city stands in the name.
pub(crate) fn office(office: &OfficeView) -> impl IntoView + use<> {
    let name = office.name.clone();
    view! {
        <span class="office">
            <bdi class="office-name">{name}</bdi>
            <bdi dir="ltr" class="place">{place(office)}</bdi>
        </span>
    }
}

/// `RAI CV`, or `BE` for an office without an airport.
pub(crate) fn place(office: &OfficeView) -> String {
    let iata = office.place.len() == 3 && office.place.bytes().all(|b| b.is_ascii_uppercase());
    if iata {
        [office.place.as_str(), office.country.as_str()].join(" ")
    } else {
        office.country.clone()
    }
}

/// Something was refused: what, why in words, and a way on.
#[component]
pub(crate) fn Failure(
    /// Fluent id of what failed.
    what: &'static str,
    /// Why.
    error: ApiError,
    /// What to do about it.
    #[prop(optional, into)]
    again: Option<Callback<()>>,
) -> impl IntoView {
    let desk = use_desk();
    let detail = error.detail.clone();
    view! {
        <div class="empty failure" role="alert">
            <p class="empty-title">{icon(Icon::Warning)} " " {desk.words.t(what)}</p>
            <p>{move || desk.words.error(&error)}</p>
            {(!detail.is_empty()).then(|| view! {
                <p class="support">
                    {move || desk.words.say("app-detail", &[("detail", (&detail).into())])}
                </p>
            })}
            {again.map(|again| view! {
                <button type="button" on:click=move |_| again.run(())>
                    {icon(Icon::Refresh)} {desk.words.t("app-try-again")}
                </button>
            })}
        </div>
    }
}

/// Says that something is on its way; seen only when it takes a moment (the style delays it).
#[component]
pub(crate) fn Working(
    /// Fluent id of what is being done.
    what: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    view! {
        <div class="working" role="status">
            <span class="bar" aria-hidden="true"></span>
            <span>{desk.words.t(what)}</span>
        </div>
    }
}

/// Between two airports.
const ARROW: &str = " \u{2192} ";
