//! What a seizure says: what, where and when, how it was hidden, who, and where the case stands.

use aircop_codes::{Test, airport};
use aircop_message::{Concealment, Offender, SeizedGoods, Seizure};
use leptos::prelude::*;

use super::alert::{Legs, further};
use super::consignment::ConsignmentView;
use super::facts;
use super::pieces::{city, ltr, own_direction};
use crate::components::{Icon, icon};
use crate::state::use_desk;

/// The seizure.
#[component]
pub(crate) fn SeizureView(seizure: Seizure) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <dl class="asked" data-testid="seized-at">
            {facts::moment("form-at", Some(seizure.at))}
            {seizure.airport.map(|code| {
                let place = airport(&code);
                facts::fact("write-airport", view! {
                    {ltr(code)} " "
                    <span class="aside">{place.map(city)}</span>
                })
            })}
            {facts::text("form-place", &seizure.place)}
            {facts::code("form-location", Some(&seizure.location))}
        </dl>
        <section class="block">
            <h3>{words.t("form-seized-goods")}</h3>
            <ul class="goods" data-testid="seized-goods">
                {seizure.goods.into_iter().map(|goods| view! { <Goods goods/> }).collect_view()}
            </ul>
        </section>
        {(!seizure.concealment.is_empty()).then(|| view! {
            <Hidden places=seizure.concealment/>
        })}
        {(!seizure.offenders.is_empty()).then(|| view! { <Offenders all=seizure.offenders/> })}
        <dl class="terms">
            {facts::codes("form-detection", &seizure.detection)}
            {facts::text("form-other-text", &seizure.other_text)}
            {facts::code("message-direction", Some(&seizure.direction))}
            {facts::code("message-vector", Some(&seizure.vector))}
        </dl>
        <Legs legs=seizure.legs/>
        <ConsignmentView cargo=seizure.cargo post=seizure.post conveyance=seizure.conveyance/>
        {facts::block("form-case", "case", vec![
            facts::text("form-seizure-withdrawn", &seizure.withdrawn),
            facts::code("form-case-outcome", Some(&seizure.case_outcome)),
            facts::text("form-case-text", &seizure.case_text),
            facts::text("form-authority", &seizure.authority),
            facts::code("form-cen-export", Some(&seizure.cen_export)),
            facts::code("form-ncb-export", Some(&seizure.ncb_export)),
        ])}
    }
}

/// Goods in a few words: what and how much.
pub(crate) fn gist_of_goods(goods: &SeizedGoods) -> AnyView {
    let words = use_desk().words;
    let (category, drug) = (goods.category.clone(), goods.drug.clone());
    let quantity = goods.quantity.clone();
    let value = goods.value.clone();
    let text = move || {
        let what = match &drug {
            Some(drug) => words.label(drug),
            None => words.label(&category),
        };
        match (&quantity, &value) {
            (Some(quantity), _) => {
                let amount = quantity.amount.to_string();
                [what, amount, words.label(&quantity.unit)].join(" ")
            }
            (None, Some(money)) => {
                [what, money.amount.to_string(), money.currency.clone()].join(" ")
            }
            (None, None) => what,
        }
    };
    view! { <bdi class="gist">{text}</bdi> }.into_any()
}

#[component]
fn Goods(goods: SeizedGoods) -> impl IntoView {
    let words = use_desk().words;
    let category = goods.category.clone();
    let quantity = goods.quantity.map(|quantity| {
        let unit = quantity.unit;
        view! {
            <strong><bdi>
                {ltr(quantity.amount.to_string())} " " {move || words.label(&unit)}
            </bdi></strong>
        }
    });
    let value = goods.value.map(|money| {
        let currency = money.currency.clone();
        view! {
            <strong title=move || words.locale().currency(&currency)>
                {ltr([money.amount.to_string(), money.currency].join(" "))}
            </strong>
        }
    });
    let purity = goods.purity.map(|purity| purity.to_string());
    view! {
        <li>
            {icon(Icon::Warning)}
            <strong>{move || words.label(&category)}</strong>
            {goods.drug.map(|drug| view! { <span>{move || words.label(&drug)}</span> })}
            {goods.precursor.map(|code| view! { <span>{move || words.label(&code)}</span> })}
            {goods.weapon.map(|code| view! { <span>{move || words.label(&code)}</span> })}
            {quantity} {value}
            {(!goods.description.is_empty()).then(|| own_direction(goods.description))}
            <dl class="terms">
                {facts::number("form-units", goods.units.as_ref())}
                {facts::number("form-purity", purity.as_ref())}
                {facts::code("form-test", (goods.test != Test::None).then_some(&goods.test))}
                {facts::text("form-packaging", &goods.packaging)}
                {facts::text("form-logo", &goods.logo)}
                {facts::code("form-incb-table", goods.incb_table.as_ref())}
                {facts::text("form-species", &goods.species)}
                {facts::code("form-appendix", goods.appendix.as_ref())}
                {facts::text("form-make", &goods.make)}
                {facts::text("form-calibre", &goods.calibre)}
                {facts::number("form-serial", goods.serial.as_ref())}
                {facts::code("form-declared", goods.declared.as_ref())}
                {facts::code("form-fraud", goods.fraud.as_ref())}
                {facts::country("form-document-country", goods.document_country.as_ref())}
                {facts::number("message-document", goods.document_number.as_ref())}
            </dl>
        </li>
    }
}

#[component]
fn Hidden(places: Vec<Concealment>) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <section class="block">
            <h3>{words.t("form-concealment")}</h3>
            <ul class="goods" data-testid="concealment">
                {places.into_iter().map(|hidden| {
                    let (place, method) = (hidden.place, hidden.method);
                    view! {
                        <li>
                            <strong>{move || words.label(&place)}</strong>
                            <span>{move || words.label(&method)}</span>
                            {own_direction(hidden.description)}
                        </li>
                    }
                }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Offenders(all: Vec<Offender>) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <section class="block">
            <h3>{words.t("form-offenders")}</h3>
            <ul class="offenders" data-testid="offenders">
                {all.into_iter().map(|offender| {
                    let (role, outcome) = (offender.role, offender.outcome);
                    let person = offender.person;
                    view! {
                        <li>
                            <p>
                                <strong>{own_direction(person.name.clone())}</strong>
                                <span class="chip">{move || words.label(&role)}</span>
                                <span class="chip">{move || words.label(&outcome)}</span>
                            </p>
                            <dl class="terms">
                                {facts::text("form-other-text", &offender.other_text)}
                                {facts::number("form-age", offender.age.as_ref())}
                                {facts::country("form-residence", offender.residence.as_ref())}
                                {facts::number("message-born", person.born.as_ref())}
                                {facts::code("write-sex", Some(&person.sex))}
                                {facts::country("message-nationality", person.nationality.as_ref())}
                                {facts::code("message-document", Some(&person.document))}
                                {facts::number("write-document-number", person.document_number.as_ref())}
                                {facts::text("message-aliases", &words.list(&person.aliases))}
                                {facts::number("message-seat", person.seat.as_ref())}
                                {facts::number("message-pnr", person.pnr.as_ref())}
                                {further(&person)}
                            </dl>
                        </li>
                    }
                }).collect_view()}
            </ul>
        </section>
    }
}
