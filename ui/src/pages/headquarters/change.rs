//! The sheet before a signature: what a change will do, in words, and who must sign.

use aircop_api::{EntryView, HqChange, RequestView};
use leptos::prelude::*;

use super::fields::{Line, Refused};
use super::{sentence, when_here};
use crate::components::{Icon, Sheet, icon, own_direction};
use crate::state::use_desk;

/// A change before it is signed.
#[component]
pub(super) fn ChangeSheet(change: HqChange) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let revokes = matches!(
        change,
        HqChange::RevokeOffice { .. } | HqChange::RevokeDevice { .. }
    );
    let hard = revokes || matches!(change, HqChange::CloseGroup { .. });
    if revokes {
        crate::focus::focus_soon("hq-reason");
    }
    view! {
        <Sheet handle="hq-change" class="hq-sheet" title=Signal::derive(words.t("hq-sheet-title"))
            close=move |()| hq.close()>
            {move || when_here(hq.plan.get(), |plan| {
                let needs = plan.needs;
                view! {
                    <Says says=plan.says/>
                    {hard.then(|| view! {
                        <p class="hq-for-good">{icon(Icon::Warning)} {words.t("hq-sheet-for-good")}</p>
                    })}
                    {revokes.then(|| view! {
                        <Line id="hq-reason" label="hq-reason-label" field="reason" value=hq.reason
                            set=Callback::new(move |text| hq.reason.set(text))/>
                    })}
                    <p class="note" data-testid="hq-needs">{move || if needs <= 1 {
                        words.text("hq-sheet-one")
                    } else {
                        words.say("hq-sheet-several", &[("needed", needs.into())])
                    }}</p>
                    <Refused/>
                    <div class="hq-buttons">
                        <button type="button" data-testid="hq-confirm"
                            class=if hard { "danger" } else { "primary" }
                            prop:disabled=move || hq.busy.get()
                            on:click=move |_| desk.make_change()>
                            {icon(Icon::Check)}
                            {words.t(if hard { "hq-sheet-confirm-hard" } else { "hq-sheet-confirm" })}
                        </button>
                        <button type="button" data-testid="hq-back" on:click=move |_| hq.close()>
                            {words.t("app-cancel")}
                        </button>
                    </div>
                }
            })}
        </Sheet>
    }
}

/// Sentences of what will be.
#[component]
pub(super) fn Says(says: Vec<EntryView>) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <ul class="hq-says" data-testid="hq-says">
            {move || says
                .iter()
                .map(|entry| {
                    let said = sentence::will(words, entry);
                    view! {
                        <li>{said.into_iter().map(|text| view! { <p>{own_direction(text)}</p> })
                            .collect_view()}</li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

/// A request before it is refused.
#[component]
pub(super) fn RefuseSheet(request: RequestView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let office = request.office;
    crate::focus::focus_soon("hq-reason");
    view! {
        <Sheet handle="hq-refusal" class="hq-sheet" title=Signal::derive(words.t("hq-refuse-title"))
            close=move |()| hq.close()>
            <ul class="hq-says"><li><p>
                {move || words.say("hq-refuse-will", &[("office", (&office).into())])}
            </p></li></ul>
            <Line id="hq-reason" label="hq-refuse-reason" field="reason" value=hq.reason
                set=Callback::new(move |text| hq.reason.set(text))/>
            <Refused/>
            <div class="hq-buttons">
                <button type="button" class="danger" data-testid="hq-refuse-yes"
                    prop:disabled=move || hq.busy.get()
                    on:click=move |_| desk.refuse_request()>
                    {words.t("hq-refuse-yes")}
                </button>
                <button type="button" on:click=move |_| hq.close()>{words.t("app-cancel")}</button>
            </div>
        </Sheet>
    }
}
