//! The filter above a list, and the line that does one thing to many rows.

use aircop_api::Filter;
use aircop_codes::{CodeList, Kind, Urgency};
use aircop_message::OfficeId;
use leptos::prelude::*;

use crate::components::{Icon, icon};
use crate::state::{Load, View, use_desk};

/// The filter's fields, while they are shown.
#[component]
pub(super) fn FilterBar() -> impl IntoView {
    let desk = use_desk();
    move || desk.filtering.get().then(|| view! { <Fields/> })
}

#[component]
fn Fields() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let change = move |edit: &dyn Fn(&mut Filter)| {
        let mut filter = desk.filter.get_untracked();
        edit(&mut filter);
        desk.narrow(filter);
    };
    let is = move |part: fn(&Filter) -> &String, code: &str| desk.filter.with(|f| part(f) == code);
    let countries = Memo::new(move |_| {
        let mut countries: Vec<(String, String)> =
            desk.directory.with(|directory| match directory {
                Load::Here(directory) => {
                    let live = directory.offices.iter().filter(|office| !office.revoked);
                    live.map(|office| {
                        let code = office.country.clone();
                        (words.locale().country(&code), code)
                    })
                    .collect()
                }
                _ => Vec::new(),
            });
        countries.sort();
        countries.dedup();
        countries
    });
    let offices = Memo::new(move |_| {
        let mut offices: Vec<(String, OfficeId)> =
            desk.directory.with(|directory| match directory {
                // A revoked one may have sent what is looked for.
                Load::Here(directory) => {
                    let all = directory.offices.iter();
                    all.map(|office| (office.name.clone(), office.id)).collect()
                }
                _ => Vec::new(),
            });
        offices.sort();
        offices
    });
    let name = RwSignal::new(String::new());
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let typed = name.get_untracked().trim().to_owned();
        if !typed.is_empty() {
            desk.save_view(typed);
            name.set(String::new());
        }
    };
    view! {
        <div class="filter" data-testid="filter" role="group" aria-label=words.t("filter-toggle")>
            <label>
                <span>{words.t("filter-urgency")}</span>
                <select id="filter-urgency" data-testid="filter-urgency"
                    on:change=move |event| {
                        let code = event_target_value(&event);
                        change(&|filter| filter.urgency.clone_from(&code));
                    }>
                    <option value="" prop:selected=move || is(|f| &f.urgency, "")>
                        {words.t("filter-any")}
                    </option>
                    <option value="URGENT" prop:selected=move || is(|f| &f.urgency, "URGENT")>
                        {words.t("filter-urgent")}
                    </option>
                    <option value="FLASH" prop:selected=move || is(|f| &f.urgency, "FLASH")>
                        {move || words.label(&Urgency::Flash)}
                    </option>
                </select>
            </label>
            <label>
                <span>{words.t("filter-kind")}</span>
                <select data-testid="filter-kind"
                    on:change=move |event| {
                        let code = event_target_value(&event);
                        change(&|filter| filter.kind.clone_from(&code));
                    }>
                    <option value="" prop:selected=move || is(|f| &f.kind, "")>
                        {words.t("filter-any")}
                    </option>
                    {[Kind::Alert, Kind::Reply, Kind::Seizure, Kind::Note, Kind::Briefing].map(|kind| {
                        let code = kind.code().to_owned();
                        let chosen = code.clone();
                        view! {
                            <option value=code prop:selected=move || is(|f| &f.kind, &chosen)>
                                {move || words.label(&kind)}
                            </option>
                        }
                    })}
                </select>
            </label>
            <label class="wide">
                <span>{words.t("filter-hours")}</span>
                <select data-testid="filter-hours"
                    on:change=move |event| {
                        let hours = event_target_value(&event).parse().unwrap_or(0);
                        change(&|filter| filter.hours = hours);
                    }>
                    <option value="0" prop:selected=move || desk.filter.with(|f| f.hours == 0)>
                        {words.t("filter-any")}
                    </option>
                    {HOURS.map(|hours| view! {
                        <option value=hours.to_string()
                            prop:selected=move || desk.filter.with(|f| f.hours == hours)>
                            {move || if hours > 24 {
                                words.say("filter-last-days", &[("count", (hours / 24).into())])
                            } else {
                                words.say("filter-last-hours", &[("count", hours.into())])
                            }}
                        </option>
                    })}
                </select>
            </label>
            <label class="wide">
                <span>{words.t("filter-country")}</span>
                <select data-testid="filter-country"
                    on:change=move |event| {
                        let code = event_target_value(&event);
                        change(&|filter| filter.country.clone_from(&code));
                    }>
                    <option value="" prop:selected=move || is(|f| &f.country, "")>
                        {words.t("filter-any")}
                    </option>
                    <For each=move || countries.get() key=|country| country.clone() let:country>
                        {
                            let chosen = country.1.clone();
                            view! {
                                <option value=country.1.clone()
                                    prop:selected=move || is(|f| &f.country, &chosen)>
                                    {country.0}
                                </option>
                            }
                        }
                    </For>
                </select>
            </label>
            <label class="wide">
                <span>{words.t("filter-office")}</span>
                <select data-testid="filter-office"
                    on:change=move |event| {
                        let office = event_target_value(&event).parse().ok();
                        change(&|filter| filter.office = office);
                    }>
                    <option value="" prop:selected=move || desk.filter.with(|f| f.office.is_none())>
                        {words.t("filter-any")}
                    </option>
                    <For each=move || offices.get() key=|office| office.clone() let:office>
                        {
                            let id = office.1;
                            view! {
                                <option value=id.to_string()
                                    prop:selected=move || desk.filter.with(|f| f.office == Some(id))>
                                    {office.0}
                                </option>
                            }
                        }
                    </For>
                </select>
            </label>
            <label>
                <span>{words.t("filter-airport")}</span>
                <input class="code" data-testid="filter-airport" maxlength="3" size="4"
                    autocomplete="off" spellcheck="false" dir="ltr"
                    prop:value=move || desk.filter.with(|filter| filter.airport.clone())
                    on:input=move |event| {
                        let typed = event_target_value(&event).trim().to_uppercase();
                        if typed.is_empty() || typed.len() == 3 {
                            change(&|filter| filter.airport.clone_from(&typed));
                        }
                    }/>
            </label>
            <label class="tick">
                <input type="checkbox" data-testid="filter-unread"
                    prop:checked=move || desk.filter.with(|filter| filter.unread)
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        change(&|filter| filter.unread = on);
                    }/>
                <span>{words.t("filter-unread")}</span>
            </label>
            <label class="tick wide">
                <input type="checkbox" data-testid="filter-here"
                    prop:checked=move || desk.filter.with(|filter| filter.here)
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        change(&|filter| filter.here = on);
                    }/>
                <span>{words.t("filter-here")}</span>
            </label>
            {move || (!desk.filter.with(Filter::is_all)).then(|| view! {
                <div class="filter-foot">
                    <button type="button" class="quiet" data-testid="filter-clear"
                        on:click=move |_| desk.narrow(Filter::default())>
                        {icon(Icon::Close)} {words.t("filter-clear")}
                    </button>
                    <form class="filter-save" on:submit=save>
                        <input data-testid="filter-name" maxlength="40" dir="auto" autocomplete="off"
                            placeholder=words.t("filter-name") aria-label=words.t("filter-name")
                            prop:value=move || name.get()
                            on:input=move |event| name.set(event_target_value(&event))/>
                        <button type="submit" data-testid="filter-save"
                            disabled=move || name.with(|name| name.trim().is_empty())>
                            {icon(Icon::Save)} {words.t("filter-save")}
                        </button>
                    </form>
                </div>
            })}
        </div>
    }
}

/// Shows the filter, beside the search.
#[component]
pub(super) fn FilterToggle() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let shown = move || matches!(desk.view.get(), View::Messages(..));
    move || {
        shown().then(|| {
            view! {
                <button type="button" class="quiet" data-testid="filter-toggle" aria-keyshortcuts="f"
                    aria-expanded=move || desk.filtering.get().to_string()
                    title=words.t("filter-toggle") aria-label=words.t("filter-toggle")
                    class:on=move || !desk.filter.with(Filter::is_all)
                    on:click=move |_| desk.toggle_filter()>
                    {icon(Icon::Filter)}
                </button>
            }
        })
    }
}

/// What can be done with the marked rows; nothing while none is marked.
#[component]
pub(super) fn PickBar() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let count = Memo::new(move |_| desk.picked.with(std::collections::HashSet::len));
    move || {
        (count.get() > 0).then(|| {
            view! {
                <div class="picks" role="toolbar" data-testid="picks">
                    <strong role="status">
                        {move || words.say("pick-count", &[("count", count.get().into())])}
                    </strong>
                    <button type="button" data-testid="pick-read" aria-keyshortcuts="e"
                        on:click=move |_| desk.read_picked()>
                        {words.t("pick-read")} <kbd>"e"</kbd>
                    </button>
                    <button type="button" data-testid="pick-acknowledge" aria-keyshortcuts="Shift+A"
                        on:click=move |_| desk.acknowledge_picked()>
                        {icon(Icon::Check)} {words.t("pick-acknowledge")} <kbd>"Shift"</kbd> <kbd>"a"</kbd>
                    </button>
                    <button type="button" class="quiet" data-testid="pick-clear"
                        on:click=move |_| desk.pick_none()>
                        {words.t("pick-clear")} <kbd>"Esc"</kbd>
                    </button>
                </div>
            }
        })
    }
}

/// An hour, a watch, a day, three days, a week.
const HOURS: [u16; 5] = [1, 8, 24, 72, 168];
