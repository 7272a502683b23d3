//! What an alert says beyond its card: the journey, what is suspected and why.

use aircop_codes::airport;
use aircop_message::{Alert, Leg, LocalTime, Person, SuspectedGoods};
use leptos::prelude::*;

use super::consignment::ConsignmentView;
use super::facts;
use super::pieces::{city, ltr};
use crate::components::{Icon, icon};
use crate::state::use_desk;

/// The rest of the alert.
#[component]
pub(crate) fn AlertView(alert: Alert) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (vector, direction) = (alert.vector, alert.direction);
    let reasons = alert.reasons;
    view! {
        <Legs legs=alert.legs/>
        {(!alert.goods.is_empty()).then(|| view! { <Goods goods=alert.goods/> })}
        <dl class="terms">
            <div>
                <dt>{words.t("message-reasons")}</dt>
                <dd class="chips">{move || reasons
                    .iter()
                    .map(|reason| view! { <span class="chip">{words.label(reason)}</span> })
                    .collect_view()}</dd>
            </div>
            <div>
                <dt>{words.t("message-vector")}</dt>
                <dd>{move || words.label(&vector)}</dd>
            </div>
            <div>
                <dt>{words.t("message-direction")}</dt>
                <dd>{move || words.label(&direction)}</dd>
            </div>
            {facts::codes("form-risks", &alert.risks)}
            {facts::text("form-reason-text", &alert.reason_text)}
        </dl>
        <ConsignmentView cargo=alert.cargo post=alert.post conveyance=alert.conveyance/>
    }
}

/// The journey.
#[component]
pub(crate) fn Legs(legs: Vec<Leg>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    (!legs.is_empty()).then(|| {
        view! {
            <section class="block">
                <h3>{words.t("message-journey")}</h3>
                <table class="facts" data-testid="legs">
                    <thead><tr>
                        <th scope="col">{words.t("message-airport")}</th>
                        <th scope="col">{words.t("message-leg-role")}</th>
                        <th scope="col">{words.t("message-flight")}</th>
                        <th scope="col">{words.t("message-arrives")}</th>
                        <th scope="col">{words.t("message-leaves")}</th>
                    </tr></thead>
                    <tbody>{legs.into_iter().map(|leg| view! { <LegRow leg/> }).collect_view()}</tbody>
                </table>
            </section>
        }
    })
}

#[component]
fn LegRow(leg: Leg) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let place = airport(&leg.airport);
    let role = leg.role;
    let last = leg.etd.or(leg.eta);
    view! {
        <tr class:over=move || last.is_some_and(|when| when.at <= desk.now.get())>
            <th scope="row">
                <strong>{ltr(leg.airport)}</strong>
                {place.map(|place| view! {
                    " " <span class="aside">{city(place)} " " {ltr(place.country)}</span>
                })}
            </th>
            <td>{move || words.label(&role)}</td>
            <td>{leg.flight.map(ltr)}</td>
            <td>{leg.eta.map(|when| view! { <Moment when/> })}</td>
            <td>{leg.etd.map(|when| view! { <Moment when/> })}</td>
        </tr>
    }
}

/// By the clock there, which is what is printed on the boarding pass, and by the clock here.
#[component]
pub(crate) fn Moment(when: LocalTime) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let offset = crate::clock::offset_label(when.offset_minutes);
    view! {
        <span class="moment">
            <strong><bdi dir="ltr">{move || words.there(when)}</bdi></strong>
            <span class="aside"><bdi dir="ltr">{offset}</bdi></span>
            {move || (words.offset_at(when.at) != when.offset_minutes).then(|| view! {
                <span class="aside">
                    "= " <bdi dir="ltr">{words.short(when.at, desk.now.get())}</bdi>
                    " " {words.text("strip-local")}
                </span>
            })}
        </span>
    }
}

/// What most alerts do not say of a person.
pub(crate) fn further(person: &Person) -> Vec<AnyView> {
    [
        facts::code("form-age-band", person.age_band.as_ref()),
        facts::country("form-document-country", person.document_country.as_ref()),
        facts::number("form-document-expiry", person.document_expiry.as_ref()),
        facts::number(
            "form-bag-tags",
            (!person.bag_tags.is_empty())
                .then(|| person.bag_tags.join(", "))
                .as_ref(),
        ),
        facts::code("form-ticket-payment", person.ticket_payment.as_ref()),
        facts::text("form-companions", &person.companions),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[component]
fn Goods(goods: Vec<SuspectedGoods>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <section class="block">
            <h3>{words.t("message-goods")}</h3>
            <ul class="goods" data-testid="goods">
                {goods.into_iter().map(|goods| {
                    let (category, drug) = (goods.category, goods.drug);
                    view! {
                        <li>
                            {icon(Icon::Warning)}
                            <strong>{move || words.label(&category)}</strong>
                            {drug.map(|drug| view! { <span>{move || words.label(&drug)}</span> })}
                            <span dir="auto">{goods.description}</span>
                        </li>
                    }
                }).collect_view()}
            </ul>
        </section>
    }
}
