//! Offices and their devices: searched, sorted, given roles several at a time, and shut out.

use std::collections::BTreeMap;

use aircop_api::{DeviceView, DirectoryView, HqChange, OfficeView};
use aircop_message::{OfficeId, Timestamp};
use leptos::prelude::*;

use super::fields::ROLES;
use super::when_here;
use crate::components::{Icon, icon, ltr, own_direction};
use crate::state::{Load, use_desk};

/// By what the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Name,
    Country,
    Place,
    Heard,
}

/// An office with everything that its row says.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    office: OfficeView,
    country: String,
    devices: Vec<DeviceView>,
    /// Groups and roles.
    roles: Vec<(String, String)>,
    heard: Option<Timestamp>,
}

impl Line {
    /// Whether every word stands in it.
    fn has(&self, words: &str) -> bool {
        let devices = self
            .devices
            .iter()
            .map(|device| device.fingerprint.as_str());
        let roles = self.roles.iter().map(|(group, _)| group.as_str());
        let parts = [
            self.office.name.as_str(),
            &self.office.place,
            &self.office.country,
            &self.country,
            &self.office.kind,
            &self.office.telephone,
        ];
        let all: Vec<&str> = parts.into_iter().chain(devices).chain(roles).collect();
        let all = all.join("\n").to_lowercase();
        words
            .split_whitespace()
            .all(|word| all.contains(&word.to_lowercase()))
    }
}

fn sort(lines: &mut [Line], by: By, down: bool) {
    let name = |line: &Line| line.office.name.to_lowercase();
    lines.sort_by_cached_key(|line| match by {
        By::Name => (name(line), String::new()),
        By::Country => (line.country.to_lowercase(), name(line)),
        By::Place => (line.office.place.to_lowercase(), name(line)),
        // Those that were never heard have been silent longest.
        By::Heard => {
            let at = line.heard.map_or(0, |at| at.0.max(0));
            (format!("{at:020}"), name(line))
        }
    });
    if down {
        lines.reverse();
    }
}

/// The table.
#[component]
pub(super) fn Offices() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let search = RwSignal::new(String::new());
    let order = RwSignal::new((By::Name, false));
    view! {
        <div class="hq-tools">
            <input type="search" class="hq-search" data-testid="hq-search" autocomplete="off"
                spellcheck="false" dir="auto" placeholder=words.t("hq-offices-search")
                aria-label=words.t("hq-offices-search")
                prop:value=move || search.get()
                on:input=move |event| search.set(event_target_value(&event))/>
            <button type="button" data-testid="hq-offices-invite"
                on:click=move |_| desk.begin_invitation(None)>
                {icon(Icon::Plus)} {words.t("hq-invite")}
            </button>
        </div>
        <Bulk/>
        {move || when_here(desk.directory.get(), |directory| {
            let heard = heard(desk.headquarters.view.get());
            let mut lines = lines(directory, &heard, |code| words.locale().country(code));
            let (by, down) = order.get();
            sort(&mut lines, by, down);
            search.with(|search| lines.retain(|line| line.has(search)));
            let head = move |to: By, word: &'static str| view! {
                <th scope="col" aria-sort=move || match order.get() {
                    (by, false) if by == to => "ascending",
                    (by, true) if by == to => "descending",
                    _ => "none",
                }>
                    <button type="button" class="hq-sort" data-testid=format!("hq-sort-{word}")
                        on:click=move |_| order.update(|(by, down)| {
                            *down = *by == to && !*down;
                            *by = to;
                        })>
                        {words.t(word)}
                        {move || match order.get() {
                            (by, false) if by == to => " \u{25b2}",
                            (by, true) if by == to => " \u{25bc}",
                            _ => "",
                        }}
                    </button>
                </th>
            };
            if lines.is_empty() {
                return view! { <p class="note">{words.t("hq-offices-none")}</p> }.into_any();
            }
            view! {
                <table class="hq-table" data-testid="hq-offices">
                    <thead><tr>
                        <td></td>
                        {head(By::Name, "directory-office")}
                        {head(By::Place, "directory-place")}
                        {head(By::Country, "directory-country")}
                        <th scope="col">{words.t("hq-memberships")}</th>
                        {head(By::Heard, "hq-heard")}
                        <th scope="col">{words.t("directory-devices")}</th>
                    </tr></thead>
                    <tbody>
                        {lines.into_iter().map(|line| view! { <Office line/> }).collect_view()}
                    </tbody>
                </table>
            }.into_any()
        })}
    }
}

fn heard(view: Load<aircop_api::HqView>) -> BTreeMap<OfficeId, Timestamp> {
    match view {
        Load::Here(view) => view
            .heard
            .iter()
            .map(|last| (last.office, last.at))
            .collect(),
        _ => BTreeMap::new(),
    }
}

fn lines(
    directory: DirectoryView,
    heard: &BTreeMap<OfficeId, Timestamp>,
    country: impl Fn(&str) -> String,
) -> Vec<Line> {
    let groups = directory.groups;
    let devices = directory.devices;
    let offices = directory.offices.into_iter();
    offices
        .map(|office| {
            let roles = groups.iter().flat_map(|facts| {
                let mut members = facts.members.iter();
                let member = members.find(|member| member.office == office.id)?;
                Some((facts.group.name.clone(), member.role.clone()))
            });
            let own = devices.iter().filter(|device| device.office == office.id);
            Line {
                country: country(&office.country),
                devices: own.cloned().collect(),
                roles: roles.collect(),
                heard: heard.get(&office.id).copied(),
                office,
            }
        })
        .collect()
}

#[component]
fn Office(line: Line) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let picked = desk.headquarters.picked;
    let Line {
        office,
        country,
        devices,
        roles,
        heard,
    } = line;
    let id = office.id;
    let revoked = office.revoked;
    let ours = move || desk.our_office() == Some(id);
    let kind = office.kind.clone();
    let (label, handle) = (office.name.clone(), office.name.clone());
    let (called, telephone) = (office.name.clone(), office.telephone);
    view! {
        <tr data-testid="hq-office" data-office=handle data-revoked=revoked.to_string()
            class:hq-over=revoked>
            <td>
                {(!revoked).then(|| view! {
                    <input type="checkbox" data-testid="hq-pick" aria-label=label
                        prop:checked=move || picked.with(|picked| picked.contains(&id))
                        on:change=move |_| picked.update(|picked| {
                            if !picked.remove(&id) {
                                picked.insert(id);
                            }
                        })/>
                })}
            </td>
            <th scope="row">
                <strong>{own_direction(office.name)}</strong>
                <span class="hq-under">
                    {move || words.locale().label_of("office-kind", &kind)}
                    {revoked.then(|| view! { " \u{b7} " {words.t("directory-revoked")} })}
                </span>
                <Number office=id name=called known=telephone revoked/>
            </th>
            <td>{own_direction(office.place)}</td>
            <td>{country}</td>
            <td>
                <ul class="hq-roles">
                    {roles.into_iter().map(|(group, role)| view! {
                        <li>
                            {own_direction(group)} " "
                            <span class="aside">{move || words.locale().label_of("role", &role)}</span>
                        </li>
                    }).collect_view()}
                </ul>
            </td>
            <td>{move || match heard {
                Some(at) => words.here(at),
                None if ours() => words.text("hq-us"),
                None => words.text("hq-never"),
            }}</td>
            <td>
                <ul class="hq-devices">
                    {devices.into_iter().map(|device| view! { <Device device/> }).collect_view()}
                </ul>
                {move || (!revoked).then(|| view! {
                    <div class="hq-act">
                        <button type="button" class="quiet" data-testid="hq-invite-device"
                            on:click=move |_| desk.begin_invitation(Some(id))>
                            {icon(Icon::Plus)} {words.t("hq-one-more")}
                        </button>
                        {(!ours()).then(|| view! {
                            <button type="button" class="quiet" data-testid="hq-revoke-office"
                                on:click=move |_| desk.plan_change(HqChange::RevokeOffice {
                                    office: id,
                                    reason: String::new(),
                                })>
                                {icon(Icon::Remove)} {words.t("hq-revoke-office")}
                            </button>
                        })}
                    </div>
                })}
            </td>
        </tr>
    }
}

/// Where an office is called; pressed, it is changed.
#[component]
fn Number(office: OfficeId, name: String, known: String, revoked: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let shown = known.clone();
    (!revoked).then(|| {
        view! {
            <button type="button" class="quiet hq-number" data-testid="hq-set-telephone"
                title=words.t("hq-set-telephone")
                on:click=move |_| desk.begin_telephone(office, name.clone(), known.clone())>
                {icon(Icon::Phone)}
                {if shown.is_empty() {
                    view! { <span>{words.t("hq-set-telephone")}</span> }.into_any()
                } else {
                    view! { <span data-testid="hq-office-number">{ltr(shown)}</span> }.into_any()
                }}
            </button>
        }
    })
}

#[component]
fn Device(device: DeviceView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let key = device.key;
    let revoked = device.revoked;
    let office = device.office;
    let handle = device.fingerprint.clone();
    let ours = move || desk.our_office() == Some(office);
    view! {
        <li data-testid="hq-device" data-fingerprint=handle
            data-revoked=revoked.to_string() class:hq-over=revoked>
            <code class="fingerprint">{ltr(device.fingerprint)}</code>
            {revoked.then(|| view! {
                <span class="aside">{words.t("directory-device-revoked")}</span>
            })}
            {move || (!revoked && !ours()).then(|| view! {
                <button type="button" class="quiet" data-testid="hq-revoke-device"
                    on:click=move |_| desk.plan_change(HqChange::RevokeDevice {
                        device: key,
                        reason: String::new(),
                    })>
                    {icon(Icon::Remove)} {words.t("hq-revoke-device")}
                </button>
            })}
        </li>
    }
}

/// What is done with all marked offices at once.
#[component]
fn Bulk() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let picked = desk.headquarters.picked;
    let group = RwSignal::new(String::new());
    let role = RwSignal::new("PLAIN".to_owned());
    let groups = move || {
        desk.directory.with(|directory| match directory {
            Load::Here(directory) => {
                let groups = directory.groups.iter().map(|facts| &facts.group);
                let live = groups.filter(|group| super::groups::can_change(group.stage));
                live.map(|group| (group.id, group.name.clone())).collect()
            }
            _ => Vec::new(),
        })
    };
    let apply = move || {
        let chosen = groups();
        let wanted = group.get_untracked();
        let mut known = chosen.iter().map(|(id, _)| *id);
        let Some(group) = known.find(|id| id.to_string() == wanted) else {
            return;
        };
        desk.plan_change(HqChange::SetRole {
            group,
            offices: picked.get_untracked().into_iter().collect(),
            role: role.get_untracked(),
        });
    };
    move || {
        let count = picked.with(std::collections::BTreeSet::len);
        (count > 0).then(|| {
            view! {
                <div class="hq-bulk" data-testid="hq-bulk">
                    <strong>{words.say("pick-count", &[("count", count.into())])}</strong>
                    <select data-testid="hq-bulk-group" aria-label=words.t("directory-group")
                        on:change=move |event| group.set(event_target_value(&event))>
                        <option value="" prop:selected=move || group.with(String::is_empty)>
                            {words.t("hq-choose-group")}
                        </option>
                        {groups().into_iter().map(|(id, name)| {
                            let code = id.to_string();
                            let mine = code.clone();
                            view! {
                                <option value=code prop:selected=move || group.with(|g| *g == mine)>
                                    {name}
                                </option>
                            }
                        }).collect_view()}
                    </select>
                    <select data-testid="hq-bulk-role" aria-label=words.t("directory-role")
                        on:change=move |event| role.set(event_target_value(&event))>
                        {ROLES.iter().map(|code| {
                            let code = *code;
                            view! {
                                <option value=code prop:selected=move || role.with(|r| r == code)>
                                    {words.locale().label_of("role", code)}
                                </option>
                            }
                        }).collect_view()}
                        <option value="" prop:selected=move || role.with(String::is_empty)>
                            {words.t("hq-no-role")}
                        </option>
                    </select>
                    <button type="button" class="primary" data-testid="hq-bulk-apply"
                        prop:disabled=move || group.with(String::is_empty)
                        on:click=move |_| apply()>
                        {words.t("hq-set-role")}
                    </button>
                    <button type="button" class="quiet"
                        on:click=move |_| picked.update(std::collections::BTreeSet::clear)>
                        {words.t("pick-clear")}
                    </button>
                </div>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, place: &str, heard: Option<i64>) -> Line {
        Line {
            office: OfficeView {
                id: OfficeId([1; 16]),
                name: name.into(),
                kind: "JAITF".into(),
                country: "SN".into(),
                place: place.into(),
                languages: Vec::new(),
                telephone: String::new(),
                devices: 1,
                revoked: false,
            },
            country: "Senegal".into(),
            devices: Vec::new(),
            roles: vec![("AIRCOP".into(), "PLAIN".into())],
            heard: heard.map(Timestamp),
        }
    }

    #[test]
    fn every_word_of_a_search_stands_somewhere_in_the_row() {
        let dakar = line("JAITF Dakar", "DSS", None);
        assert!(dakar.has("") && dakar.has("dss senegal") && dakar.has("aircop dak"));
        assert!(!dakar.has("dakar lagos"));
    }

    #[test]
    fn the_office_that_was_never_heard_is_the_most_silent() {
        let mut lines = vec![
            line("B", "LOS", Some(2_000)),
            line("a", "DSS", Some(10_000)),
            line("c", "RAI", None),
        ];
        let names = |lines: &[Line]| {
            let names = lines.iter().map(|line| line.office.name.clone());
            names.collect::<Vec<_>>().concat()
        };
        sort(&mut lines, By::Heard, false);
        assert_eq!(names(&lines), "cBa");
        sort(&mut lines, By::Name, false);
        assert_eq!(names(&lines), "aBc");
        sort(&mut lines, By::Place, true);
        assert_eq!(names(&lines), "cBa");
    }
}
