//! Groups: opened, closed, and who is in them with which role.

use aircop_api::{GroupFacts, GroupStage, HqChange, MemberView};
use aircop_message::{GroupId, OfficeId};
use leptos::prelude::*;

use super::fields::ROLES;
use super::retention::Kept;
use super::when_here;
use crate::components::{Icon, icon, own_direction};
use crate::state::{Load, use_desk};

/// Whether members and roles of a group can still change.
pub(super) fn can_change(stage: GroupStage) -> bool {
    matches!(stage, GroupStage::Open | GroupStage::Ahead)
}

/// The groups; those that are over stand at the end.
#[component]
pub(super) fn Groups() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="hq-tools">
            <button type="button" class="primary" data-testid="hq-group-new"
                on:click=move |_| desk.begin_group()>
                {icon(Icon::Plus)} {words.t("hq-group-new")}
            </button>
            <Kept group=None name=String::new() live=true/>
        </div>
        {move || when_here(desk.directory.get(), |directory| {
            let (live, over): (Vec<_>, Vec<_>) = directory
                .groups
                .into_iter()
                .partition(|facts| can_change(facts.group.stage));
            view! {
                <div class="hq-groups">
                    {live.into_iter().chain(over)
                        .map(|facts| view! { <Group facts/> })
                        .collect_view()}
                </div>
            }
        })}
    }
}

#[component]
fn Group(facts: GroupFacts) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let GroupFacts {
        group,
        briefing,
        members,
    } = facts;
    let id = group.id;
    let live = can_change(group.stage);
    let (kind, starts, ends) = (group.kind.clone(), group.starts, group.ends);
    let stage = match group.stage {
        GroupStage::Open => "directory-open",
        GroupStage::Closed => "directory-closed",
        GroupStage::Ahead => "directory-ahead",
        GroupStage::Over => "directory-over",
    };
    let about = move || {
        let mut about = vec![
            words.locale().label_of("group-kind", &kind),
            words.text(stage),
        ];
        for (word, at) in [("hq-group-begins", starts), ("hq-group-until", ends)] {
            if let Some(at) = at {
                about.push(words.say(word, &[("time", (&words.here(at)).into())]));
            }
        }
        about.join(" \u{b7} ")
    };
    let (handle, kept) = (group.name.clone(), group.name.clone());
    let there: Vec<OfficeId> = members.iter().map(|member| member.office).collect();
    view! {
        <section class="hq-group" data-testid="hq-group" data-group=handle
            data-open=live.to_string() class:hq-over=!live>
            <div class="hq-group-head">
                <h2>{own_direction(group.name)}</h2>
                <span class="aside">{about}</span>
                {live.then(|| view! {
                    <button type="button" class="quiet" data-testid="hq-group-close"
                        on:click=move |_| desk.plan_change(HqChange::CloseGroup { group: id })>
                        {icon(Icon::Lock)} {words.t("hq-group-close")}
                    </button>
                })}
            </div>
            <Kept group=Some(id) name=kept live/>
            {(!briefing.is_empty()).then(|| view! { <p>{own_direction(briefing)}</p> })}
            <ul class="hq-members">
                {members.into_iter()
                    .map(|member| view! { <Member group=id member live/> })
                    .collect_view()}
            </ul>
            {live.then(|| view! { <AddMember group=id there/> })}
        </section>
    }
}

#[component]
fn Member(group: GroupId, member: MemberView, live: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let MemberView { office, name, role } = member;
    let handle = name.clone();
    let label = name.clone();
    let (is, held) = (role.clone(), role.clone());
    view! {
        <li data-testid="hq-member" data-office=handle data-role=held>
            <span class="hq-member-name">{own_direction(name)}</span>
            {if live {
                view! {
                    <select data-testid="hq-member-role" aria-label=label
                        on:change=move |event| {
                            let role = event_target_value(&event);
                            desk.plan_change(HqChange::SetRole { group, offices: vec![office], role });
                            // It is so once it is signed.
                            desk.directory.update(|_| {});
                        }>
                        {ROLES.iter().map(|code| {
                            let code = *code;
                            let chosen = is == code;
                            view! {
                                <option value=code selected=chosen>
                                    {move || words.locale().label_of("role", code)}
                                </option>
                            }
                        }).collect_view()}
                        <option value="">{words.t("hq-leaves")}</option>
                    </select>
                }.into_any()
            } else {
                view! {
                    <span class="aside">{move || words.locale().label_of("role", &role)}</span>
                }.into_any()
            }}
        </li>
    }
}

/// One more office in a group.
#[component]
fn AddMember(group: GroupId, there: Vec<OfficeId>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let others = move || {
        let mut others: Vec<(String, OfficeId)> =
            desk.directory.with(|directory| match directory {
                Load::Here(directory) => {
                    let offices = directory.offices.iter().filter(|office| !office.revoked);
                    let outside = offices.filter(|office| !there.contains(&office.id));
                    outside
                        .map(|office| (office.name.clone(), office.id))
                        .collect()
                }
                _ => Vec::new(),
            });
        others.sort();
        others
    };
    let others = StoredValue::new(others);
    view! {
        <select class="hq-add-member" data-testid="hq-add-member" aria-label=words.t("hq-add-member")
            on:change=move |event| {
                let wanted = event_target_value(&event);
                let all = others.with_value(|others| others());
                let found = all.into_iter().find(|(_, id)| id.to_string() == wanted);
                if let Some((_, office)) = found {
                    desk.plan_change(HqChange::SetRole {
                        group,
                        offices: vec![office],
                        role: "PLAIN".to_owned(),
                    });
                    desk.directory.update(|_| {});
                }
            }>
            <option value="">{words.t("hq-add-member")}</option>
            {move || others.with_value(|others| others()).into_iter().map(|(name, id)| view! {
                <option value=id.to_string()>{name}</option>
            }).collect_view()}
        </select>
    }
}
