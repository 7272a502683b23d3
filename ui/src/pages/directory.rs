//! Headquarters' directory: what two offices compare by telephone, and who takes part.

use aircop_api::{DeviceView, DirectoryView, GroupFacts, GroupStage, OfficeView};
use leptos::prelude::*;

use super::joining::grouped;
use crate::components::{Failure, Icon, Working, icon, ltr, own_direction};
use crate::state::{Load, use_desk};

/// The tables.
#[component]
pub(crate) fn DirectoryList() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="list-head"><h1>{words.t("directory-title")}</h1></div>
        // Nothing in it takes the focus: else the keyboard could not scroll it.
        <div class="scroll" tabindex="0" role="region" aria-label=words.t("directory-title")>
            {move || match desk.directory.get() {
                Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="directory-failed" error
                        again=Callback::new(move |()| desk.reload_directory())/>
                }.into_any(),
                Load::Here(directory) if directory.size == 0 => view! {
                    <div class="empty"><p>{words.t("directory-empty")}</p></div>
                }.into_any(),
                Load::Here(directory) => view! { <Tables directory/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Tables(directory: DirectoryView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let size = directory.size;
    let devices: Vec<_> = directory
        .devices
        .into_iter()
        .map(|device| {
            let mut offices = directory.offices.iter();
            let office = offices.find(|office| office.id == device.office);
            (office.map(|office| office.name.clone()), device)
        })
        .collect();
    view! {
        <dl class="terms">
            <div>
                <dt>{words.t("directory-fingerprint")}</dt>
                <dd>
                    <code class="fingerprint" data-testid="directory-fingerprint">
                        {ltr(grouped(&directory.fingerprint).join(" "))}
                    </code>
                </dd>
                <dd class="aside">{words.t("directory-fingerprint-hint")}</dd>
            </div>
            <div>
                <dt>{words.t("directory-size")}</dt>
                <dd data-testid="directory-size">{move || words.locale().number(size)}</dd>
            </div>
            <div>
                <dt>{words.t("directory-root")}</dt>
                <dd><code class="fingerprint">{ltr(grouped(&directory.root).join(" "))}</code></dd>
            </div>
        </dl>
        <section class="block">
            <h2>{words.t("directory-offices")}</h2>
            <table class="facts">
                <thead><tr>
                    <th scope="col">{words.t("directory-office")}</th>
                    <th scope="col">{words.t("directory-place")}</th>
                    <th scope="col">{words.t("directory-country")}</th>
                    <th scope="col">{words.t("directory-kind")}</th>
                    <th scope="col">{words.t("directory-languages")}</th>
                    <th scope="col">{words.t("directory-devices")}</th>
                    <th scope="col">{words.t("directory-state")}</th>
                </tr></thead>
                <tbody>{directory.offices
                    .into_iter()
                    .map(|office| view! { <Office office/> })
                    .collect_view()}</tbody>
            </table>
        </section>
        <section class="block">
            <h2>{words.t("directory-devices")}</h2>
            <table class="facts">
                <thead><tr>
                    <th scope="col">{words.t("directory-office")}</th>
                    <th scope="col">{words.t("directory-device-fingerprint")}</th>
                    <th scope="col">{words.t("directory-state")}</th>
                </tr></thead>
                <tbody>{devices
                    .into_iter()
                    .map(|(office, device)| view! { <Device office device/> })
                    .collect_view()}</tbody>
            </table>
        </section>
        <section class="block">
            <h2>{words.t("directory-groups")}</h2>
            <table class="facts">
                <thead><tr>
                    <th scope="col">{words.t("directory-group")}</th>
                    <th scope="col">{words.t("directory-kind")}</th>
                    <th scope="col">{words.t("directory-role")}</th>
                    <th scope="col">{words.t("directory-begins")}</th>
                    <th scope="col">{words.t("directory-ends")}</th>
                    <th scope="col">{words.t("directory-state")}</th>
                </tr></thead>
                <tbody>{directory.groups
                    .into_iter()
                    .map(|group| view! { <Group group/> })
                    .collect_view()}</tbody>
            </table>
        </section>
    }
}

#[component]
fn Office(office: OfficeView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (kind, country, devices) = (office.kind, office.country, office.devices);
    let languages = office.languages;
    let spoken = move || {
        let locale = words.locale();
        languages
            .iter()
            .map(|language| locale.language_name(language))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let revoked = office.revoked;
    let ours = office.id;
    let handle = office.name.clone();
    view! {
        <tr data-testid="directory-office" data-office=handle class:over=revoked
            class:ours=move || desk.our_office() == Some(ours)>
            <th scope="row"><strong>{own_direction(office.name)}</strong></th>
            <td>{own_direction(office.place)}</td>
            <td>{move || words.locale().country(&country)}</td>
            <td>{move || words.locale().label_of("office-kind", &kind)}</td>
            <td>{spoken}</td>
            <td class="number">{move || words.locale().number(devices)}</td>
            <td>
                {if revoked {
                    view! {
                        <span class="state bad">{icon(Icon::Warning)} {words.t("directory-revoked")}</span>
                    }.into_any()
                } else {
                    view! { <span class="aside">{words.t("directory-active")}</span> }.into_any()
                }}
            </td>
        </tr>
    }
}

/// A device with what its officer read out by telephone when it joined.
#[component]
fn Device(office: Option<String>, device: DeviceView) -> impl IntoView {
    let words = use_desk().words;
    let revoked = device.revoked;
    let handle = device.fingerprint.clone();
    view! {
        <tr data-testid="directory-device" data-fingerprint=handle
            class:over=revoked>
            <th scope="row">{own_direction(office.unwrap_or_default())}</th>
            <td><code class="fingerprint">{ltr(device.fingerprint)}</code></td>
            <td>
                {if revoked {
                    view! {
                        <span class="state bad">
                            {icon(Icon::Warning)} {words.t("directory-device-revoked")}
                        </span>
                    }.into_any()
                } else {
                    view! { <span class="aside">{words.t("directory-device-active")}</span> }
                        .into_any()
                }}
            </td>
        </tr>
    }
}

#[component]
fn Group(group: GroupFacts) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let GroupFacts {
        group,
        briefing,
        members,
    } = group;
    let (kind, role) = (group.kind, group.role);
    let (starts, ends) = (group.starts, group.ends);
    let time = move |at: Option<aircop_message::Timestamp>| {
        move || at.map(|at| words.here(at)).unwrap_or_default()
    };
    let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
    let state = match group.stage {
        GroupStage::Open => "directory-open",
        GroupStage::Closed => "directory-closed",
        GroupStage::Ahead => "directory-ahead",
        GroupStage::Over => "directory-over",
    };
    let handle = group.name.clone();
    view! {
        <tr data-testid="directory-group" data-group=handle class:over=!group.open>
            <th scope="row"><strong>{own_direction(group.name)}</strong></th>
            <td>{move || words.locale().label_of("group-kind", &kind)}</td>
            <td>{move || if role.is_empty() {
                words.text("directory-not-member")
            } else {
                words.locale().label_of("role", &role)
            }}</td>
            <td>{time(starts)}</td>
            <td>{time(ends)}</td>
            <td>{words.t(state)}</td>
        </tr>
        <tr class:over=!group.open>
            <td colspan="6">
                {(!briefing.is_empty()).then(|| view! {
                    <p data-testid="directory-briefing">{own_direction(briefing)}</p>
                })}
                <p class="aside">
                    {move || words.say("directory-members", &[("count", count.into())])}
                </p>
                <ul data-testid="directory-members">{members
                        .into_iter()
                        .map(|member| view! {
                            <li data-testid="directory-member">
                                <strong>{own_direction(member.name)}</strong>
                                " "
                                <span class="aside">
                                    {move || words.locale().label_of("role", &member.role)}
                                </span>
                            </li>
                        })
                        .collect_view()}</ul>
            </td>
        </tr>
    }
}
