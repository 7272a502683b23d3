//! Headquarters' directory: what two offices compare by telephone, and who takes part. What is
//! looked for is found by any word of a row, and the table is sorted by whatever heading is pressed.

use aircop_api::{DeviceView, DirectoryView, FlashView, GroupFacts, GroupStage, OfficeView};
use leptos::prelude::*;

use super::joining::grouped;
use crate::components::{Failure, Icon, Working, icon, ltr, own_direction};
use crate::state::{Load, use_desk};
use crate::words::Words;

/// The tables.
#[component]
pub(crate) fn DirectoryList() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    // Here, so that a directory that changes meanwhile leaves them as they are.
    let search = RwSignal::new(String::new());
    let order = RwSignal::new((By::Name, false));
    view! {
        <div class="list-head">
            <h1>{words.t("directory-title")}</h1>
            <input type="search" class="directory-search" data-testid="directory-search" dir="auto"
                autocomplete="off" spellcheck="false" placeholder=words.t("directory-search")
                aria-label=words.t("directory-search")
                prop:value=move || search.get()
                on:input=move |event| search.set(event_target_value(&event))/>
        </div>
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
                Load::Here(directory) => view! { <Tables directory search order/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Tables(
    directory: DirectoryView,
    search: RwSignal<String>,
    order: RwSignal<(By, bool)>,
) -> impl IntoView {
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
    let offices = directory.offices;
    let none = Memo::new({
        let (offices, devices) = (offices.clone(), devices.clone());
        move |_| {
            let text = search.get();
            let of_office = |office: &OfficeView| !said_of_office(words, office).has(&text);
            let of_device = |(name, device): &(Option<String>, DeviceView)| {
                !said_of_device(name.as_deref(), device).has(&text)
            };
            offices.iter().all(of_office) && devices.iter().all(of_device)
        }
    });
    let flash = directory.flash;
    let rows = move || {
        let (by, down) = order.get();
        let mut rows = offices.clone();
        search.with(|text| rows.retain(|office| said_of_office(words, office).has(text)));
        rows.sort_by_cached_key(|office| by.key(words, office));
        if down {
            rows.reverse();
        }
        rows.into_iter()
            .map(|office| {
                let share = flash
                    .iter()
                    .find(|share| share.office == office.id)
                    .copied();
                view! { <Office office share/> }
            })
            .collect_view()
    };
    let of_devices = move || {
        let mut rows = devices.clone();
        search.with(|text| {
            rows.retain(|(name, device)| said_of_device(name.as_deref(), device).has(text));
        });
        rows.sort_by_cached_key(|(name, device)| {
            (
                name.clone().unwrap_or_default().to_lowercase(),
                device.fingerprint.clone(),
            )
        });
        let rows = rows.into_iter();
        rows.map(|(office, device)| view! { <Device office device/> })
            .collect_view()
    };
    let head = move |to: By, word: &'static str| view! { <Head to word order/> };
    view! {
        {move || none.get().then(|| view! {
            <p class="note" role="status" data-testid="directory-none">
                {words.t("directory-none")}
            </p>
        })}
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
                    {head(By::Name, "directory-office")}
                    {head(By::Place, "directory-place")}
                    {head(By::Country, "directory-country")}
                    {head(By::Kind, "directory-kind")}
                    <th scope="col">{words.t("directory-languages")}</th>
                    <th scope="col">{words.t("directory-devices")}</th>
                    <th scope="col" title=words.t("directory-flash-means")>
                        {words.t("directory-flash")}
                    </th>
                    <th scope="col">{words.t("directory-state")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
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
                <tbody>{of_devices}</tbody>
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

/// By what the offices are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Name,
    Place,
    Country,
    Kind,
}

impl By {
    /// Whoever has been shut out stands behind those who take part.
    fn key(self, words: Words, office: &OfficeView) -> (bool, String, String) {
        let name = office.name.to_lowercase();
        let first = match self {
            Self::Name => String::new(),
            Self::Place => office.place.to_lowercase(),
            Self::Country => words.locale().country(&office.country).to_lowercase(),
            Self::Kind => kind(words, office).to_lowercase(),
        };
        (office.revoked, first, name)
    }
}

/// A heading that sorts; pressed again, the other way round.
#[component]
fn Head(to: By, word: &'static str, order: RwSignal<(By, bool)>) -> impl IntoView {
    let words = use_desk().words;
    let sorted = move || match order.get() {
        (by, down) if by == to => Some(down),
        _ => None,
    };
    view! {
        <th scope="col" aria-sort=move || match sorted() {
            Some(false) => "ascending",
            Some(true) => "descending",
            None => "none",
        }>
            <button type="button" class="directory-sort" data-testid=format!("directory-sort-{word}")
                on:click=move |_| order.update(|(by, down)| {
                    *down = *by == to && !*down;
                    *by = to;
                })>
                {words.t(word)}
                {move || match sorted() {
                    Some(false) => " \u{25b2}",
                    Some(true) => " \u{25bc}",
                    None => "",
                }}
            </button>
        </th>
    }
}

/// The words of a row, to be searched.
struct Said(String);

impl Said {
    /// Whether every word stands in it; a fingerprint is found however it is grouped.
    fn has(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        words.split_whitespace().all(|word| self.0.contains(word))
            || (words.len() > SHORTEST && self.0.contains(&ungrouped(&words)))
    }
}

/// In the reader's language, as the row says it, and by its codes.
fn said_of_office(words: Words, office: &OfficeView) -> Said {
    let locale = words.locale();
    let city = aircop_codes::airport(&office.place);
    let city = city.map(|place| place.city_in(locale.language().code()).to_owned());
    let mut all = vec![
        office.name.clone(),
        office.place.clone(),
        city.unwrap_or_default(),
        office.country.clone(),
        locale.country(&office.country).to_string(),
        office.kind.clone(),
        kind(words, office),
        office.telephone.clone(),
        ungrouped(&office.telephone),
    ];
    all.extend(
        office
            .languages
            .iter()
            .map(|language| locale.language_name(language)),
    );
    Said(all.join("\n").to_lowercase())
}

fn said_of_device(office: Option<&str>, device: &DeviceView) -> Said {
    let shown = device.fingerprint.to_lowercase();
    let all = [
        office.unwrap_or_default().to_lowercase(),
        ungrouped(&shown),
        shown,
    ];
    Said(all.join("\n"))
}

fn ungrouped(text: &str) -> String {
    text.split_whitespace().collect()
}

fn kind(words: Words, office: &OfficeView) -> String {
    words.locale().label_of("office-kind", &office.kind)
}

/// Letters from which a fingerprint is looked for in parts.
const SHORTEST: usize = 4;

#[component]
fn Office(office: OfficeView, share: Option<FlashView>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (kind, country, devices) = (office.kind, office.country, office.devices);
    let (languages, telephone) = (office.languages, office.telephone);
    let spoken = move || {
        let locale = words.locale();
        let names = languages
            .iter()
            .map(|language| locale.language_name(language));
        words.list(&names.collect::<Vec<_>>())
    };
    let revoked = office.revoked;
    let ours = office.id;
    let handle = office.name.clone();
    view! {
        <tr data-testid="directory-office" data-office=handle class:over=revoked
            class:ours=move || desk.our_office() == Some(ours)>
            <th scope="row">
                <strong>{own_direction(office.name)}</strong>
                {(!telephone.is_empty()).then(|| view! {
                    <span class="directory-telephone" data-testid="directory-telephone"
                        title=words.t("directory-telephone")>
                        {icon(Icon::Phone)} {ltr(telephone)}
                    </span>
                })}
            </th>
            <td>{own_direction(office.place)}</td>
            <td>{move || words.locale().country(&country)}</td>
            <td>{move || words.locale().label_of("office-kind", &kind)}</td>
            <td>{spoken}</td>
            <td class="number">{move || words.locale().number(devices)}</td>
            <td data-testid="directory-flash">{share.map(|share| move || {
                let percent = (share.flash * 100).checked_div(share.messages).unwrap_or(0);
                words.say("response-of", &[
                    ("count", share.flash.into()),
                    ("all", share.messages.into()),
                    ("percent", percent.into()),
                ])
            })}</td>
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
