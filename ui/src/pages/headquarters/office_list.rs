//! A list of offices that are invited in one go: what has to be mended stands first, each fault in
//! its cell; nothing is made before every line is right or left out.

use aircop_api::{OfficeListRow, OfficesInvited};
use leptos::prelude::*;

use super::fields::{OFFICE_KINDS, Refused};
use super::invite::Memberships;
use super::when_here;
use crate::components::{Icon, Sheet, icon, ltr, own_direction};
use crate::state::{ListRow, Load, use_desk};

/// The columns: what faults call them, and their headings.
const COLUMNS: [(&str, &str); 6] = [
    ("name", "directory-office"),
    ("country", "directory-country"),
    ("place", "directory-place"),
    ("kind", "directory-kind"),
    ("languages", "directory-languages"),
    ("telephone", "hq-list-telephone"),
];

fn cell<'a>(row: &'a OfficeListRow, field: &str) -> &'a str {
    match field {
        "name" => &row.name,
        "country" => &row.country,
        "place" => &row.place,
        "kind" => &row.kind,
        "languages" => &row.languages,
        _ => &row.telephone,
    }
}

fn put(row: &mut OfficeListRow, field: &str, typed: String) {
    let cell = match field {
        "name" => &mut row.name,
        "country" => &mut row.country,
        "place" => &mut row.place,
        "kind" => &mut row.kind,
        "languages" => &mut row.languages,
        _ => &mut row.telephone,
    };
    *cell = typed;
}

/// The list with its table.
#[component]
pub(super) fn OfficeList() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let work = hq.work;
    let lines = Memo::new(move |_| {
        work.list.with(|list| match list {
            Load::Here(rows) => rows.iter().map(|row| row.row.line).collect(),
            _ => Vec::new(),
        })
    });
    let here = Memo::new(move |_| work.list.with(|list| matches!(list, Load::Here(_))));
    // Those that are to be invited, and how many of them have a fault.
    let counts = Memo::new(move |_| {
        work.list.with(|list| match list {
            Load::Here(rows) => {
                let kept = rows.iter().filter(|row| !row.left_out);
                let (mut all, mut faulty) = (0_u32, 0_u32);
                for row in kept {
                    all = all.saturating_add(1);
                    faulty = faulty.saturating_add(u32::from(!row.faults.is_empty()));
                }
                (all, faulty)
            }
            _ => (0, 0),
        })
    });
    let stands = move || {
        let (_, faulty) = counts.get();
        if faulty == 0 {
            words.text("hq-list-good")
        } else {
            words.say("hq-list-faulty", &[("count", faulty.into())])
        }
    };
    view! {
        <h2>{words.t("hq-list-title")}</h2>
        {move || if here.get() {
            view! {
                <p class="hq-list-stands" data-testid="hq-list-stands" role="status"
                    class:faulty=move || { counts.get().1 > 0 }>
                    {move || icon(if counts.get().1 > 0 { Icon::Warning } else { Icon::Check })}
                    <span>{stands}</span>
                </p>
                {move || (!work.ignored.with(Vec::is_empty)).then(|| {
                    let columns = work.ignored.with(|all| words.list(all));
                    view! {
                        <p class="note">
                            {words.say("hq-list-ignored", &[("columns", (&columns).into())])}
                        </p>
                    }
                })}
                <div class="hq-list-choice">
                    <Memberships roles=Signal::derive(move || work.roles.get())
                        set=Callback::new(move |roles| work.roles.set(roles))/>
                    <div class="field hq-list-hours">
                        <label for="hq-list-hours">{words.t("hq-hours")}</label>
                        <input id="hq-list-hours" data-testid="hq-list-hours" type="text"
                            inputmode="numeric" dir="ltr" autocomplete="off"
                            prop:value=move || work.hours.get().to_string()
                            on:input=move |event| {
                                let typed = event_target_value(&event);
                                work.hours.set(typed.trim().parse().unwrap_or(0));
                            }/>
                    </div>
                </div>
                <p class="note">{words.t("hq-list-groups")}</p>
                <Refused/>
                {move || hq.fault(desk, "hours").map(|fault| view! {
                    <p class="fault" role="alert">{fault}</p>
                })}
                <div class="hq-buttons">
                    <button type="button" class="primary large" data-testid="hq-list-invite"
                        prop:disabled=move || {
                            let (all, faulty) = counts.get();
                            hq.busy.get() || faulty > 0 || all == 0
                        }
                        on:click=move |_| desk.invite_offices()>
                        {icon(Icon::Save)}
                        {move || words.say("hq-list-invite", &[("count", counts.get().0.into())])}
                    </button>
                    <button type="button" data-testid="hq-list-away" on:click=move |_| {
                        hq.refused.set(None);
                        work.forget_list();
                    }>
                        {words.t("hq-list-away")}
                    </button>
                </div>
                <datalist id="hq-list-countries">
                    {move || {
                        let locale = words.locale();
                        let all = aircop_codes::countries().iter();
                        let mut names: Vec<String> = all.map(|code| locale.country(code)).collect();
                        names.sort();
                        names.into_iter()
                            .map(|name| view! { <option value=name></option> })
                            .collect_view()
                    }}
                </datalist>
                <table class="hq-table hq-list" data-testid="hq-list">
                    <thead><tr>
                        <th scope="col">{words.t("hq-list-line")}</th>
                        {COLUMNS.map(|(_, heading)| view! {
                            <th scope="col">{words.t(heading)}</th>
                        }).collect_view()}
                        <td></td>
                    </tr></thead>
                    <tbody>
                        <For each=move || lines.get() key=|line| *line let:line>
                            <Row line/>
                        </For>
                    </tbody>
                </table>
            }.into_any()
        } else {
            when_here(Load::<()>::Waiting, |()| ())
        }}
    }
}

#[component]
fn Row(line: u32) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let work = desk.headquarters.work;
    let row = Memo::new(move |_| {
        work.list.with(|list| {
            let Load::Here(rows) = list else {
                return ListRow::default();
            };
            let mut rows = rows.iter();
            rows.find(|row| row.row.line == line)
                .cloned()
                .unwrap_or_default()
        })
    });
    let out = Memo::new(move |_| row.with(|row| row.left_out));
    let open = Memo::new(move |_| row.with(|row| row.open));
    view! {
        <tr data-testid="hq-list-row" data-line=line.to_string() class:hq-over=move || out.get()
            class:hq-faulty=move || row.with(|row| !row.left_out && !row.faults.is_empty())>
            <td class="hq-number">{line}</td>
            {COLUMNS.map(|(field, heading)| view! { <Cell line row field heading/> }).collect_view()}
            <td class="hq-act">
                {move || (!open.get() && !out.get()).then(|| view! {
                    <button type="button" class="quiet" data-testid="hq-list-change"
                        on:click=move |_| work.change(line, |row| row.open = true)>
                        {words.t("hq-list-change")}
                    </button>
                })}
                <button type="button" class="quiet" data-testid="hq-list-out" on:click=move |_| {
                    work.change(line, |row| {
                        row.left_out = !row.left_out;
                        row.faults.clear();
                    });
                    desk.check_office_list();
                }>
                    {move || words.text(if out.get() { "hq-list-in" } else { "hq-list-out" })}
                </button>
            </td>
        </tr>
    }
}

/// A cell: a field where something was wrong or is to be changed, else what it says.
#[component]
fn Cell(
    line: u32,
    row: Memo<ListRow>,
    field: &'static str,
    heading: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let work = desk.headquarters.work;
    let value = Memo::new(move |_| row.with(|row| cell(&row.row, field).to_owned()));
    let typed = Memo::new(move |_| {
        row.with(|row| !row.left_out && (row.open || row.mended.iter().any(|at| at == field)))
    });
    let fault = Memo::new(move |_| {
        row.with(|row| {
            let mut faults = row.faults.iter();
            let fault = faults.find(|at| at.field == field)?.fault;
            Some(words.text(&format!("fault-{}", fault.code())))
        })
    });
    let label = move || {
        format!(
            "{} {line}: {}",
            words.text("hq-list-line"),
            words.text(heading)
        )
    };
    let set = move |typed: String| work.change(line, |row| put(&mut row.row, field, typed));
    move || {
        if !typed.get() {
            return view! { <td>{move || shown(field, &value.get())}</td> }.into_any();
        }
        view! {
            <td class="hq-cell" class:faulty=move || fault.get().is_some()>
                {if field == "kind" {
                    view! {
                        <select data-testid=format!("hq-list-{field}") aria-label=label
                            aria-invalid=move || fault.get().map(|_| "true")
                            on:change=move |event| {
                                set(event_target_value(&event));
                                desk.check_office_list();
                            }>
                            {move || {
                                let known = OFFICE_KINDS.contains(&value.get().as_str());
                                (!known).then(|| view! {
                                    <option value=value.get() selected=true>{value.get()}</option>
                                })
                            }}
                            {OFFICE_KINDS.iter().map(|code| view! {
                                <option value=*code prop:selected=move || value.with(|v| v == code)>
                                    {*code}
                                </option>
                            }).collect_view()}
                        </select>
                    }.into_any()
                } else {
                    view! {
                        <input type="text" data-testid=format!("hq-list-{field}") aria-label=label
                            dir=if field == "telephone" { "ltr" } else { "auto" }
                            autocomplete="off" spellcheck="false"
                            list=(field == "country").then_some("hq-list-countries")
                            aria-invalid=move || fault.get().map(|_| "true")
                            prop:value=move || value.get()
                            on:input=move |event| set(event_target_value(&event))
                            on:change=move |_| desk.check_office_list()/>
                    }.into_any()
                }}
                {move || match fault.get() {
                    Some(fault) => Some(view! {
                        <span class="fault" data-testid="hq-list-fault">{fault}</span>
                    }.into_any()),
                    None if field == "country" => {
                        let code = value.get();
                        let name = words.locale().country(&code);
                        (code.len() == 2).then(|| view! {
                            <span class="hq-under">{own_direction(name)}</span>
                        }.into_any())
                    }
                    None => None,
                }}
            </td>
        }
        .into_any()
    }
}

/// What a cell says in words.
fn shown(field: &str, value: &str) -> AnyView {
    let words = use_desk().words;
    match field {
        "country" => own_direction(words.locale().country(value)).into_any(),
        "telephone" | "place" => ltr(value.to_owned()).into_any(),
        "languages" => {
            let locale = words.locale();
            let names: Vec<String> = value
                .split(',')
                .map(|tag| locale.language_name(tag.trim()))
                .collect();
            own_direction(words.list(&names)).into_any()
        }
        "name" => view! { <strong>{own_direction(value.to_owned())}</strong> }.into_any(),
        _ => own_direction(value.to_owned()).into_any(),
    }
}

/// They were invited.
#[component]
pub(super) fn OfficesInvitedSheet(made: OfficesInvited) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let count = u32::try_from(made.offices.len()).unwrap_or(u32::MAX);
    let (folder, expires) = (made.folder, made.expires);
    let said = move || {
        let time = words.here(expires);
        words.say(
            "hq-list-invited",
            &[
                ("count", count.into()),
                ("folder", (&folder).into()),
                ("time", (&time).into()),
            ],
        )
    };
    view! {
        <Sheet handle="hq-offices-invited" class="hq-sheet wide"
            title=Signal::derive(words.t("hq-list-invited-title")) close=move |()| hq.close()>
            <p>{said}</p>
            <p class="note">{words.t("hq-list-invited-give")}</p>
            <table class="hq-table">
                <thead><tr>
                    <th scope="col">{words.t("directory-office")}</th>
                    <th scope="col">{words.t("hq-list-file")}</th>
                </tr></thead>
                <tbody>
                    {made.offices.into_iter().map(|one| view! {
                        <tr data-testid="hq-office-invited">
                            <th scope="row">{own_direction(one.office)}</th>
                            <td><code>{ltr(one.file)}</code></td>
                        </tr>
                    }).collect_view()}
                </tbody>
            </table>
            <div class="hq-buttons">
                <button type="button" class="primary" data-testid="hq-offices-invited-done"
                    on:click=move |_| hq.close()>
                    {words.t("app-close")}
                </button>
            </div>
        </Sheet>
    }
}
