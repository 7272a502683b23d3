//! Invitations that were made, how each stands, and taking one back.

use aircop_api::InvitationRow;
use leptos::prelude::*;

use super::fields::{OpenFile, Refused};
use super::office_list::OfficeList;
use super::when_here;
use crate::components::{Icon, icon, ltr, own_direction};
use crate::state::{Load, use_desk};

/// The list.
#[component]
pub(super) fn Invitations() -> impl IntoView {
    let desk = use_desk();
    let listing = move || {
        let list = desk.headquarters.work.list;
        list.with(|list| !matches!(list, Load::Nothing))
    };
    let listing = Memo::new(move |_| listing());
    move || {
        if listing.get() {
            view! { <OfficeList/> }.into_any()
        } else {
            view! { <Made/> }.into_any()
        }
    }
}

/// Invitations that were made.
#[component]
fn Made() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="hq-tools">
            <button type="button" class="primary" data-testid="hq-invite"
                on:click=move |_| desk.begin_invitation(None)>
                {icon(Icon::Plus)} {words.t("hq-invite")}
            </button>
            <OpenFile handle="hq-list-file" label="hq-list-open" accept=".csv,.xlsx,.txt,text/csv"
                open=Callback::new(move |file| desk.open_office_list(file))/>
            <span class="note">{words.t("hq-list-about")}</span>
        </div>
        <Refused/>
        {move || when_here(desk.headquarters.view.get(), |view| {
            if view.invitations.is_empty() {
                return view! { <p class="note">{words.t("hq-invitations-empty")}</p> }.into_any();
            }
            view! {
                <table class="hq-table" data-testid="hq-invitations">
                    <thead><tr>
                        <th scope="col">{words.t("directory-office")}</th>
                        <th scope="col">{words.t("directory-state")}</th>
                        <th scope="col">{words.t("hq-made")}</th>
                        <th scope="col">{words.t("hq-good-until")}</th>
                        <th scope="col">{words.t("hq-id")}</th>
                        <td></td>
                    </tr></thead>
                    <tbody>
                        {view.invitations.into_iter()
                            .map(|row| view! { <One row/> })
                            .collect_view()}
                    </tbody>
                </table>
            }.into_any()
        })}
    }
}

#[component]
fn One(row: InvitationRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let asked = RwSignal::new(false);
    let can_cancel = row.can_cancel();
    let state = row.state.clone();
    let said = move || words.text(&format!("hq-invitation-{}", state.to_ascii_lowercase()));
    let (id, handle) = (row.id.clone(), row.office.clone());
    view! {
        <tr data-testid="hq-invitation" data-office=handle data-state=row.state
            class:hq-over=!can_cancel>
            <th scope="row"><strong>{own_direction(row.office)}</strong></th>
            <td>{said}</td>
            <td>{move || words.here(row.made)}</td>
            <td>{move || words.here(row.expires)}</td>
            <td><code>{ltr(row.id)}</code></td>
            <td class="hq-act">
                {move || can_cancel.then(|| {
                    let id = id.clone();
                    if asked.get() {
                        view! {
                            <button type="button" class="danger" data-testid="hq-cancel-yes"
                                on:click=move |_| desk.cancel_invitation(id.clone())>
                                {words.t("hq-cancel-yes")}
                            </button>
                            <button type="button" on:click=move |_| asked.set(false)>
                                {words.t("app-cancel")}
                            </button>
                        }.into_any()
                    } else {
                        view! {
                            <button type="button" class="quiet" data-testid="hq-cancel"
                                on:click=move |_| asked.set(true)>
                                {icon(Icon::Remove)} {words.t("hq-cancel")}
                            </button>
                        }.into_any()
                    }
                })}
            </td>
        </tr>
    }
}
