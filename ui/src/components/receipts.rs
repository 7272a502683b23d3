//! How far a message got, office by office, and who took note of it.
//!
//! Receipts go to the sender. Of a message that was received only the frozen list is known, and
//! "not yet" would be a guess: so it shows who reads it too, and nothing about how far they are.

use aircop_api::{MessageView, ReceiptView};
use aircop_message::Timestamp;
use leptos::prelude::*;

use super::pieces::office;
use crate::components::{Icon, icon};
use crate::state::use_desk;

/// The frozen list, with what is known of each.
#[component]
pub(crate) fn Receipts(message: MessageView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let ours = message.row.outgoing;
    let recipients = message.recipients;
    (!recipients.is_empty()).then(|| {
        let all = recipients.len();
        let done = recipients
            .iter()
            .filter(|receipt| receipt.acknowledged.is_some())
            .count();
        view! {
            <section class="block">
                <h3>
                    {words.t("message-receipts")}
                    {ours.then(|| view! {
                        <span class="aside">{move || words.say("row-receipts", &[
                            ("done", done.into()),
                            ("all", all.into()),
                        ])}</span>
                    })}
                </h3>
                <table class="facts" data-testid="receipts">
                    {ours.then(|| view! {
                        <thead><tr>
                            <th scope="col">{words.t("message-office")}</th>
                            <th scope="col">{words.t("message-delivered")}</th>
                            <th scope="col">{words.t("message-read")}</th>
                            <th scope="col">{words.t("message-acknowledged")}</th>
                        </tr></thead>
                    })}
                    <tbody>{recipients
                        .into_iter()
                        .map(|receipt| view! { <Receipt receipt ours/> })
                        .collect_view()}</tbody>
                </table>
            </section>
        }
    })
}

#[component]
fn Receipt(receipt: ReceiptView, ours: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let officer = receipt.officer.clone().unwrap_or_default();
    let acknowledged = receipt.acknowledged;
    view! {
        <tr data-testid="receipt" data-office=receipt.office.name.clone()
            data-state=state_of(&receipt)>
            <th scope="row">{office(&receipt.office)}</th>
            {ours.then(|| view! {
            <td>{match receipt.problem {
                Some(_) => view! {
                    <span class="state bad">
                        {icon(Icon::Warning)} <span>{words.t("receipt-no-keys")}</span>
                    </span>
                }.into_any(),
                None => view! { <Moment at=receipt.delivered/> }.into_any(),
            }}</td>
            <td><Moment at=receipt.read/></td>
            <td>
                {match acknowledged {
                    Some(at) => view! {
                        <span class="state done">
                            {icon(Icon::Check)}
                            <span>{move || {
                                let time = words.short(at, desk.now.get());
                                if officer.is_empty() {
                                    time
                                } else {
                                    words.say("message-by", &[
                                        ("officer", (&officer).into()),
                                        ("time", (&time).into()),
                                    ])
                                }
                            }}</span>
                        </span>
                    }.into_any(),
                    None => view! { <Moment at=None/> }.into_any(),
                }}
                {receipt.erased.map(|at| view! {
                    <span class="state" data-testid="receipt-erased">
                        {icon(Icon::Remove)}
                        <span>{move || {
                            let time = words.short(at, desk.now.get());
                            words.say("kept-erased-there", &[("time", (&time).into())])
                        }}</span>
                    </span>
                })}
            </td>
            })}
        </tr>
    }
}

#[component]
fn Moment(at: Option<Timestamp>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    match at {
        Some(at) => view! {
            <time><bdi dir="ltr">{move || words.short(at, desk.now.get())}</bdi></time>
        }
        .into_any(),
        None => view! { <span class="not-yet">{words.t("message-not-yet")}</span> }.into_any(),
    }
}

fn state_of(receipt: &ReceiptView) -> &'static str {
    if receipt.acknowledged.is_some() {
        "acknowledged"
    } else if receipt.read.is_some() {
        "read"
    } else if receipt.delivered.is_some() {
        "delivered"
    } else {
        "pending"
    }
}
