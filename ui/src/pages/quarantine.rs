//! What could not be opened or trusted, and why.

use aircop_api::QuarantineRow;
use leptos::prelude::*;

use crate::components::{Failure, Icon, Working, icon, office};
use crate::state::{Load, use_desk};

/// The list.
#[component]
pub(crate) fn QuarantineList() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="list-head"><h1>{words.t("quarantine-title")}</h1></div>
        <p class="hint">{words.t("quarantine-intro")}</p>
        <div class="scroll" tabindex="0" role="region" aria-label=words.t("quarantine-title")>
            {move || match desk.quarantine.get() {
                Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="quarantine-failed" error
                        again=Callback::new(move |()| desk.reload_quarantine())/>
                }.into_any(),
                Load::Here(rows) if rows.is_empty() => view! {
                    <div class="empty"><p>{words.t("quarantine-empty")}</p></div>
                }.into_any(),
                Load::Here(rows) => view! {
                    <table class="facts">
                        <thead><tr>
                            <th scope="col">{words.t("quarantine-column-received")}</th>
                            <th scope="col">{words.t("quarantine-column-reason")}</th>
                            <th scope="col">{words.t("quarantine-column-from")}</th>
                            <th scope="col">{words.t("quarantine-column-count")}</th>
                            <th scope="col">{words.t("quarantine-column-size")}</th>
                        </tr></thead>
                        <tbody>
                            {rows.into_iter().map(|row| view! { <Entry row/> }).collect_view()}
                        </tbody>
                    </table>
                }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Entry(row: QuarantineRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (first, received, size, count) = (row.first, row.received, row.size, row.count);
    let reason = row.reason.clone();
    view! {
        <tr data-testid="quarantined" data-reason=row.reason>
            <td>
                {(first != received).then(|| view! {
                    <time><bdi dir="ltr">{move || words.here(first)}</bdi></time>" – "
                })}
                <time><bdi dir="ltr">{move || words.here(received)}</bdi></time>
            </td>
            <td>{icon(Icon::Warning)} " " {move || words.locale().quarantine(&reason)}</td>
            <td>{match &row.from {
                Some(from) => office(from).into_any(),
                None => view! {
                    <span class="aside">{words.t("quarantine-unknown-sender")}</span>
                }.into_any(),
            }}</td>
            <td class="number">{move || words.locale().number(count)}</td>
            <td class="number">{move || {
                let kilobytes = size.div_ceil(1024);
                words.say("quarantine-bytes", &[("size", kilobytes.into())])
            }}</td>
        </tr>
    }
}
