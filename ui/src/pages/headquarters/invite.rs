//! Making an invitation, and handing it over: as a file, or as a QR code off the screen.

use aircop_api::{GroupStage, InvitedView, QrView, RoleDraft};
use aircop_locale::Language;
use aircop_message::OfficeId;
use leptos::prelude::*;

use super::fields::{Codes, Fault, Line, OFFICE_KINDS, ROLES, Refused};
use crate::components::{Icon, Sheet, icon, own_direction};
use crate::state::{Load, use_desk};

/// The form.
#[component]
pub(super) fn InviteSheet() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let draft = hq.invitation;
    let further = Memo::new(move |_| draft.with(|d| d.device_of));
    let name_of = move |id: OfficeId| {
        desk.directory.with(|directory| match directory {
            Load::Here(directory) => {
                let mut offices = directory.offices.iter();
                offices.find(|o| o.id == id).map(|o| o.name.clone())
            }
            _ => None,
        })
    };
    let title = move || match further.get().and_then(name_of) {
        Some(office) => words.say("hq-invite-device", &[("office", (&office).into())]),
        None => words.text("hq-invite"),
    };
    view! {
        <Sheet handle="hq-invite-form" class="hq-sheet wide" title=Signal::derive(title)
            close=move |()| hq.close()>
            <div class="hq-form">
                {move || further.get().is_none().then(|| view! { <Office/> })}
                <Line id="hq-invite-telephone" label="hq-telephone" hint="hq-telephone-hint"
                    field="telephone"
                    value=Signal::derive(move || draft.with(|d| d.telephone.clone()))
                    set=Callback::new(move |text| draft.update(|d| d.telephone = text))/>
                <Line id="hq-invite-hours" label="hq-hours" field="hours"
                    value=Signal::derive(move || draft.with(|d| d.hours.to_string()))
                    set=Callback::new(move |text: String| {
                        draft.update(|d| d.hours = text.trim().parse().unwrap_or(0));
                    })/>
                {move || further.get().is_none().then(|| view! {
                    <Memberships roles=Signal::derive(move || draft.with(|d| d.roles.clone()))
                        set=Callback::new(move |roles| draft.update(|d| d.roles = roles))/>
                })}
            </div>
            <Refused/>
            <div class="hq-buttons">
                <button type="button" class="primary" data-testid="hq-invite-make"
                    prop:disabled=move || hq.busy.get()
                    on:click=move |_| desk.invite_typed()>
                    {icon(Icon::Save)} {words.t("hq-invite-make")}
                </button>
                <button type="button" on:click=move |_| hq.close()>{words.t("app-cancel")}</button>
            </div>
        </Sheet>
    }
}

/// What a new office will be.
#[component]
fn Office() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let draft = desk.headquarters.invitation;
    let fault = move || desk.headquarters.fault(desk, "country");
    let countries = Memo::new(move |_| {
        let locale = words.locale();
        let all = aircop_codes::countries().iter();
        let mut all: Vec<(String, &str)> = all.map(|code| (locale.country(code), *code)).collect();
        all.sort();
        all
    });
    view! {
        <Line id="hq-invite-name" label="hq-invite-name" hint="hq-invite-name-hint" field="name"
            value=Signal::derive(move || draft.with(|d| d.name.clone()))
            set=Callback::new(move |text| draft.update(|d| d.name = text))/>
        <Codes id="hq-invite-kind" label="directory-kind" codes=OFFICE_KINDS
            name=|locale, code| locale.label_of("office-kind", code)
            value=Signal::derive(move || draft.with(|d| d.kind.clone()))
            set=Callback::new(move |code| draft.update(|d| d.kind = code))/>
        <div class="field" class:faulty=move || fault().is_some()>
            <label for="hq-invite-country">{words.t("directory-country")}</label>
            <select id="hq-invite-country" data-testid="hq-invite-country"
                aria-invalid=move || fault().map(|_| "true")
                on:change=move |event| draft.update(|d| d.country = event_target_value(&event))>
                <option value="" prop:selected=move || draft.with(|d| d.country.is_empty())>
                    {words.t("hq-choose")}
                </option>
                <For each=move || countries.get() key=|country| country.clone() let:country>
                    <option value=country.1
                        prop:selected=move || draft.with(|d| d.country == country.1)>
                        {country.0.clone()}
                    </option>
                </For>
            </select>
            <Fault field="country"/>
        </div>
        <Line id="hq-invite-place" label="directory-place" hint="hq-place-hint" field="place"
            value=Signal::derive(move || draft.with(|d| d.place.clone()))
            set=Callback::new(move |text| draft.update(|d| d.place = text))/>
        <fieldset class="field hq-across">
            <legend>{words.t("directory-languages")}</legend>
            <div class="chips">
                {Language::ALL.map(|language| {
                    let code = language.code();
                    let chosen = move || draft.with(|d| d.languages.iter().any(|l| l == code));
                    view! {
                        <button type="button" class="chip" role="checkbox"
                            data-testid=format!("hq-language-{code}")
                            aria-checked=move || chosen().to_string()
                            on:click=move |_| draft.update(|d| toggle(&mut d.languages, code))>
                            {move || words.locale().language_name(code)}
                        </button>
                    }
                }).collect_view()}
            </div>
            <Fault field="languages"/>
        </fieldset>
    }
}

/// Groups that an office will be in, with its role.
#[component]
pub(super) fn Memberships(
    /// The roles so far.
    roles: Signal<Vec<RoleDraft>>,
    /// They were changed.
    set: Callback<Vec<RoleDraft>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let groups = move || {
        desk.directory.with(|directory| match directory {
            Load::Here(directory) => directory
                .groups
                .iter()
                .map(|facts| &facts.group)
                .filter(|group| matches!(group.stage, GroupStage::Open | GroupStage::Ahead))
                .map(|group| (group.id, group.name.clone()))
                .collect(),
            _ => Vec::new(),
        })
    };
    view! {
        <fieldset class="field hq-across">
            <legend>{words.t("hq-memberships")}</legend>
            <div class="hq-memberships">
                {move || groups().into_iter().map(|(group, name)| {
                    let role = Memo::new(move |_| roles.with(|roles| {
                        let mut roles = roles.iter();
                        roles.find(|r| r.group == group).map(|r| r.role.clone()).unwrap_or_default()
                    }));
                    let set = move |role: String| {
                        let mut all = roles.get_untracked();
                        all.retain(|r| r.group != group);
                        if !role.is_empty() {
                            all.push(RoleDraft { group, role });
                        }
                        set.run(all);
                    };
                    let handle = name.clone();
                    let label = name.clone();
                    view! {
                        <label class="hq-membership">
                            <span>{own_direction(name)}</span>
                            <select data-testid="hq-invite-role" data-group=handle
                                aria-label=label
                                on:change=move |event| set(event_target_value(&event))>
                                <option value="" prop:selected=move || role.with(String::is_empty)>
                                    {words.t("hq-no-role")}
                                </option>
                                {ROLES.iter().map(|code| {
                                    let code = *code;
                                    view! {
                                        <option value=code prop:selected=move || role.with(|r| r == code)>
                                            {move || words.locale().label_of("role", code)}
                                        </option>
                                    }
                                }).collect_view()}
                            </select>
                        </label>
                    }
                }).collect_view()}
            </div>
        </fieldset>
    }
}

/// The invitation that was made.
#[component]
pub(super) fn InvitedSheet(made: InvitedView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let InvitedView {
        office,
        expires,
        file,
        qr,
    } = made;
    let said = move || {
        let time = words.here(expires);
        words.say(
            "hq-invited",
            &[
                ("office", (&office).into()),
                ("file", (&file).into()),
                ("time", (&time).into()),
            ],
        )
    };
    view! {
        <Sheet handle="hq-invited" class="hq-sheet wide" title=Signal::derive(words.t("hq-invited-title"))
            close=move |()| hq.close()>
            <p>{said}</p>
            <p class="note">{words.t("hq-invited-give")}</p>
            {match qr {
                Some(qr) => view! { <Qr qr/> }.into_any(),
                None => view! { <p class="note">{words.t("hq-invited-no-qr")}</p> }.into_any(),
            }}
            <div class="hq-buttons">
                <button type="button" class="primary" data-testid="hq-invited-done"
                    on:click=move |_| hq.close()>
                    {words.t("app-close")}
                </button>
            </div>
        </Sheet>
    }
}

/// The code, dark on light in every theme: readers want it so. Four modules of quiet around it.
#[component]
fn Qr(qr: QrView) -> impl IntoView {
    let words = use_desk().words;
    let side = qr.size.saturating_add(2 * QUIET);
    view! {
        <svg class="hq-qr" data-testid="hq-qr" role="img" aria-label=words.t("hq-qr")
            viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
            <rect class="hq-qr-light" width=side height=side/>
            <path class="hq-qr-dark" d=drawing(&qr.rows)/>
        </svg>
    }
}

/// One stroke for each run of dark modules.
fn drawing(rows: &[String]) -> String {
    let mut path = String::new();
    for (y, row) in (u64::from(QUIET)..).zip(rows) {
        let mut x = u64::from(QUIET);
        let mut rest = row.as_str();
        while !rest.is_empty() {
            let light = rest.find('1').unwrap_or(rest.len());
            let after = rest.get(light..).unwrap_or_default();
            let dark = after.find('0').unwrap_or(after.len());
            x += light as u64;
            if dark > 0 {
                path.push_str(&format!("M{x} {y}h{dark}v1h-{dark}z"));
            }
            x += dark as u64;
            rest = after.get(dark..).unwrap_or_default();
        }
    }
    path
}

fn toggle(list: &mut Vec<String>, code: &str) {
    if list.iter().any(|known| known == code) {
        list.retain(|known| known != code);
    } else {
        list.push(code.to_owned());
    }
}

/// Modules around a code that stay light (ISO/IEC 18004, 5.3.8).
const QUIET: u32 = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_run_of_dark_modules_is_drawn_once() {
        let rows = ["0110".to_owned(), "1001".to_owned(), "0000".to_owned()];
        assert_eq!(drawing(&rows), "M5 4h2v1h-2zM4 5h1v1h-1zM7 5h1v1h-1z");
    }

    #[test]
    fn a_language_is_on_or_off() {
        let mut list = vec!["en".to_owned()];
        toggle(&mut list, "fr");
        toggle(&mut list, "en");
        assert_eq!(list, ["fr"]);
    }
}
