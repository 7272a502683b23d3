//! Who asks to join: the fingerprint to compare by telephone, and the number to call.

use aircop_api::{HqChange, RequestState, RequestView};
use leptos::prelude::*;

use super::when_here;
use crate::components::{Icon, icon, ltr, own_direction};
use crate::pages::joining::grouped;
use crate::state::{HqSheet, use_desk};

/// The requests.
#[component]
pub(super) fn Requests() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    move || {
        when_here(desk.headquarters.view.get(), |view| {
            let (open, answered): (Vec<_>, Vec<_>) =
                view.requests.into_iter().partition(|request| {
                    matches!(request.state, RequestState::Waiting | RequestState::Late)
                });
            let nobody = open.is_empty();
            view! {
                {if nobody {
                    view! {
                        <p class="note" data-testid="hq-requests-empty">
                            {words.t("hq-requests-empty")}
                        </p>
                    }.into_any()
                } else {
                    view! { <p class="note">{words.t("hq-requests-about")}</p> }.into_any()
                }}
                <ul class="hq-requests">
                    {open.into_iter().map(|request| view! { <Open request/> }).collect_view()}
                </ul>
                {(!answered.is_empty()).then(|| view! {
                    <h2 class="hq-answered">{words.t("hq-requests-answered")}</h2>
                    <table class="hq-table">
                        <thead><tr>
                            <th scope="col">{words.t("directory-office")}</th>
                            <th scope="col">{words.t("hq-officer")}</th>
                            <th scope="col">{words.t("directory-device-fingerprint")}</th>
                            <th scope="col">{words.t("hq-asked")}</th>
                            <th scope="col">{words.t("directory-state")}</th>
                        </tr></thead>
                        <tbody>
                            {answered.into_iter()
                                .map(|request| view! { <Answered request/> })
                                .collect_view()}
                        </tbody>
                    </table>
                })}
            }
        })
    }
}

#[component]
fn Open(request: RequestView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let late = request.state == RequestState::Late;
    let refused = request.clone();
    let handle = request.fingerprint.clone();
    let named = request.office.clone();
    let change = HqChange::Approve {
        fingerprint: request.fingerprint.clone(),
    };
    let (kind, country, place) = (request.kind, request.country, request.place);
    let about = move || {
        let locale = words.locale();
        let (kind, country) = (
            locale.label_of("office-kind", &kind),
            locale.country(&country),
        );
        [kind.as_str(), &place, &country].join(" \u{b7} ")
    };
    let (officer, asked) = (request.officer, request.asked);
    let telephone = request.telephone;
    view! {
        <li class="hq-request" data-testid="hq-request" data-fingerprint=handle
            data-office=named>
            <div class="hq-request-who">
                <h2>{own_direction(request.office)}</h2>
                <p>{about}</p>
                {request.further.then(|| view! { <p>{words.t("hq-request-further")}</p> })}
                <p class="aside">{move || {
                    let time = words.short(asked, desk.now.get());
                    words.say(
                        "hq-request-officer",
                        &[("officer", (&officer).into()), ("time", (&time).into())],
                    )
                }}</p>
                {if telephone.is_empty() {
                    view! { <p class="hq-call none">{words.t("hq-request-no-telephone")}</p> }
                        .into_any()
                } else {
                    view! {
                        <p class="hq-call" data-testid="hq-telephone">
                            {words.t("hq-request-call")} " " <strong>{ltr(telephone)}</strong>
                        </p>
                    }.into_any()
                }}
            </div>
            <div class="hq-request-compare">
                <h3>{words.t("directory-device-fingerprint")}</h3>
                <ol class="fingerprint-groups" dir="ltr" data-testid="hq-fingerprint">
                    {grouped(&request.fingerprint)
                        .into_iter()
                        .map(|group| view! { <li>{group}</li> })
                        .collect_view()}
                </ol>
            </div>
            <div class="hq-request-answer">
                {if late {
                    view! { <p class="note">{words.t("hq-request-late")}</p> }.into_any()
                } else {
                    view! {
                        <button type="button" class="primary large" data-testid="hq-approve"
                            on:click=move |_| desk.plan_change(change.clone())>
                            {icon(Icon::Check)} {words.t("hq-request-approve")}
                        </button>
                    }.into_any()
                }}
                <button type="button" data-testid="hq-refuse" on:click=move |_| {
                    hq.close();
                    hq.sheet.set(Some(HqSheet::Refuse(refused.clone())));
                }>
                    {icon(Icon::Close)} {words.t("hq-request-refuse")}
                </button>
            </div>
        </li>
    }
}

#[component]
fn Answered(request: RequestView) -> impl IntoView {
    let words = use_desk().words;
    let state = match request.state {
        RequestState::Approved => "hq-request-approved",
        _ => "hq-request-refused",
    };
    let asked = request.asked;
    view! {
        <tr>
            <th scope="row">{own_direction(request.office)}</th>
            <td>{own_direction(request.officer)}</td>
            <td><code class="fingerprint">{ltr(request.fingerprint)}</code></td>
            <td>{move || words.here(asked)}</td>
            <td>{words.t(state)}</td>
        </tr>
    }
}
