//! Headquarters' own section: who asks to join, invitations, offices, groups and the directory's
//! history. It is there only at a desk that holds headquarters' keys.
//!
//! Nothing is signed before it was read: each change opens a sheet that says what it will do.

mod change;
mod fields;
mod group_form;
mod groups;
mod health;
mod history;
mod invitations;
mod invite;
mod office_list;
mod offices;
mod proposals;
mod requests;
mod retention;
mod sentence;

use leptos::prelude::*;

use crate::components::{Failure, Working};
use crate::state::{HqSheet, HqTab, Load, use_desk};

/// The page.
#[component]
pub(crate) fn HeadquartersPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let tab = desk.headquarters.tab;
    let button = move |to: HqTab, word: &'static str| {
        view! {
            <button type="button" class="hq-tab" data-testid=word
                aria-pressed=move || (tab.get() == to).to_string()
                on:click=move |_| {
                    tab.set(to);
                    desk.reload_headquarters();
                }>
                {words.t(word)}
            </button>
        }
    };
    view! {
        <div class="list-head">
            <h1>{words.t("hq-title")}</h1>
            <div class="hq-tabs">
                {button(HqTab::Requests, "hq-tab-requests")}
                {button(HqTab::Invitations, "hq-tab-invitations")}
                {button(HqTab::Offices, "hq-tab-offices")}
                {button(HqTab::Groups, "hq-tab-groups")}
                {button(HqTab::Proposals, "hq-tab-proposals")}
                {button(HqTab::History, "hq-tab-history")}
                {button(HqTab::Health, "hq-tab-health")}
            </div>
        </div>
        <div class="scroll hq" data-testid="headquarters" tabindex="0" role="region"
            aria-label=words.t("hq-title")>
            {move || (tab.get() != HqTab::Health).then(|| view! { <Health/> })}
            {move || match tab.get() {
                HqTab::Requests => view! { <requests::Requests/> }.into_any(),
                HqTab::Invitations => view! { <invitations::Invitations/> }.into_any(),
                HqTab::Offices => view! { <offices::Offices/> }.into_any(),
                HqTab::Groups => view! { <groups::Groups/> }.into_any(),
                HqTab::History => view! { <history::History/> }.into_any(),
                HqTab::Proposals => view! { <proposals::Proposals/> }.into_any(),
                HqTab::Health => view! { <health::HealthPage/> }.into_any(),
            }}
        </div>
    }
}

/// What lies over the desk.
#[component]
pub(crate) fn HqSheets() -> impl IntoView {
    let desk = use_desk();
    move || match desk.headquarters.sheet.get()? {
        HqSheet::Change(change) => Some(view! { <change::ChangeSheet change/> }.into_any()),
        HqSheet::Refuse(request) => Some(view! { <change::RefuseSheet request/> }.into_any()),
        HqSheet::Invite => Some(view! { <invite::InviteSheet/> }.into_any()),
        HqSheet::Invited(made) => Some(view! { <invite::InvitedSheet made/> }.into_any()),
        HqSheet::Telephone(office, name) => {
            Some(view! { <group_form::TelephoneSheet office name/> }.into_any())
        }
        HqSheet::Retention(name) => Some(view! { <retention::RetentionSheet name/> }.into_any()),
        HqSheet::OfficesInvited(made) => {
            Some(view! { <office_list::OfficesInvitedSheet made/> }.into_any())
        }
        HqSheet::KeyFile { name, .. } => Some(view! { <proposals::KeyFileSheet name/> }.into_any()),
        HqSheet::Group => Some(view! { <group_form::GroupSheet/> }.into_any()),
    }
}

/// Where the relay is, when headquarters was last heard, and how many must sign.
#[component]
fn Health() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let heartbeat = move || {
        let at = desk.status.with(|status| status.as_ref()?.heartbeat)?;
        let time = words.short(at, desk.now.get());
        Some(words.say("hq-health-heartbeat", &[("time", (&time).into())]))
    };
    let relay = move || {
        desk.headquarters.view.with(|view| match view {
            Load::Here(view) if view.relay.is_empty() => Some(words.text("hq-health-no-relay")),
            Load::Here(view) => {
                let relay = view.relay.join(", ");
                Some(words.say("hq-health-relay", &[("address", (&relay).into())]))
            }
            _ => None,
        })
    };
    let needs = move || {
        desk.headquarters.view.with(|view| {
            let Load::Here(view) = view else {
                return None;
            };
            let needs = view.needs;
            Some(words.say(
                "hq-health-needs",
                &[
                    ("keys", needs.keys.into()),
                    ("admit", needs.admit.into()),
                    ("revoke", needs.revoke.into()),
                    ("groups", needs.groups.into()),
                ],
            ))
        })
    };
    view! {
        <p class="hq-health" data-testid="hq-health">
            <span>{relay}</span> <span>{heartbeat}</span> <span>{needs}</span>
        </p>
    }
}

/// Shows a part once it is here.
fn when_here<T, V>(load: Load<T>, show: impl FnOnce(T) -> V) -> AnyView
where
    V: IntoAny,
{
    let desk = use_desk();
    match load {
        Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
        Load::Failed(error) => view! {
            <Failure what="hq-failed" error
                again=Callback::new(move |()| desk.reload_headquarters())/>
        }
        .into_any(),
        Load::Here(value) => show(value).into_any(),
    }
}
