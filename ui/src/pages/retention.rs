//! The settings' part about keeping and erasing: what would be erased on a day, erasing it, what is
//! held, and what was erased with its certificates.

use aircop_api::{DueState, ErasureRow, RetentionPage};
use aircop_codes::{CodeList, Kind};
use leptos::prelude::*;

use crate::components::{Failure, Icon, Working, erased_why, icon, ltr, own_direction};
use crate::state::{Load, use_desk};

#[component]
pub(crate) fn RetentionSettings() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let retention = desk.retention;
    desk.reload_retention();
    view! {
        <section class="block" data-testid="retention">
            <h3>{words.t("kept-due")}</h3>
            <p class="note">{words.t("kept-due-means")}</p>
            // A row, not the column that forms of the settings are.
            <form on:submit=move |event| {
                event.prevent_default();
                desk.reload_retention();
            }>
                <div class="form-row">
                <div class="field">
                    <label for="kept-on">{words.t("kept-on")}</label>
                    <input type="text" id="kept-on" data-testid="kept-on" dir="ltr" autocomplete="off"
                        placeholder="2031-11-24" maxlength="40" prop:value=move || retention.on.get()
                        on:input=move |event| retention.on.set(event_target_value(&event))/>
                </div>
                <button type="submit" data-testid="kept-look">{icon(Icon::Search)} {words.t("kept-look")}</button>
                </div>
            </form>
            {move || match retention.page.get() {
                Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="list-failed" error again=Callback::new(move |()| {
                        retention.on.set(String::new());
                        desk.reload_retention();
                    })/>
                }.into_any(),
                Load::Here(page) => view! { <Shown page/> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Shown(page: RetentionPage) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let count: u32 = page.due.counts.iter().map(|count| count.messages).sum();
    let today = desk.retention.on.with_untracked(|on| on.trim().is_empty());
    let kept: Vec<_> = page
        .due
        .threads
        .iter()
        .filter(|thread| thread.state != DueState::Due)
        .cloned()
        .collect();
    let on = page.due.on.clone();
    let automatic = page.due.automatic;
    view! {
        <p data-testid="kept-count">
            {move || words.say("kept-count", &[("count", count.into()), ("day", (&on).into())])}
        </p>
        {(count > 0).then(|| view! {
            <table class="facts" data-testid="kept-due">
                <thead><tr>
                    <th scope="col">{words.t("kept-until")}</th>
                    <th scope="col">{words.t("kept-kind")}</th>
                    <th scope="col">{words.t("write-group")}</th>
                    <th scope="col">{words.t("kept-messages")}</th>
                </tr></thead>
                <tbody>
                    {page.due.counts.into_iter().map(|due| {
                        let kind = Kind::from_code(&due.kind.to_ascii_uppercase());
                        view! {
                            <tr>
                                <td>{ltr(due.until)}</td>
                                <td>{move || words.label(&kind)}</td>
                                <td>{own_direction(due.group)}</td>
                                <td>{move || words.locale().number(due.messages)}</td>
                            </tr>
                        }
                    }).collect_view()}
                </tbody>
            </table>
        })}
        {(!kept.is_empty()).then(|| view! {
            <ul data-testid="kept-stays">
                {kept.into_iter().map(|thread| {
                    let why = match thread.state {
                        DueState::Held => "kept-stays-held",
                        _ => "kept-stays-under-way",
                    };
                    view! { <li>{ltr(thread.references.join(", "))} ": " {words.t(why)}</li> }
                }).collect_view()}
            </ul>
        })}
        {(today && count > 0).then(|| view! { <EraseNow count/> })}
        <label class="kept-line">
            <input type="checkbox" data-testid="kept-automatic" prop:checked=automatic
                on:change=move |_| desk.erase_by_itself(!automatic)/>
            <span>{words.t("kept-automatic")}</span>
        </label>
        <h3>{words.t("kept-holds")}</h3>
        {if page.holds.is_empty() {
            view! { <p class="note">{words.t("kept-no-holds")}</p> }.into_any()
        } else {
            view! {
                <ul data-testid="kept-held-threads">
                    {page.holds.into_iter().map(|hold| {
                        let thread = hold.thread;
                        let (at, officer) = (hold.at, hold.officer);
                        view! {
                            <li>
                                <button type="button" class="quiet" on:click=move |_| desk.open(thread)>
                                    {icon(Icon::Lock)} {ltr(hold.references.join(", "))}
                                </button>
                                " " {move || {
                                    let time = words.here(at);
                                    let values = [("time", (&time).into()), ("officer", (&officer).into())];
                                    words.say("kept-held", &values)
                                }} ": " {own_direction(hold.reason)}
                            </li>
                        }
                    }).collect_view()}
                </ul>
            }.into_any()
        }}
        <h3>{words.t("kept-erasures")}</h3>
        {if page.erasures.is_empty() {
            view! { <p class="note">{words.t("kept-no-erasures")}</p> }.into_any()
        } else {
            view! {
                <table class="facts" data-testid="erasures">
                    <thead><tr>
                        <th scope="col">{words.t("kept-when")}</th>
                        <th scope="col">{words.t("kept-who")}</th>
                        <th scope="col">{words.t("kept-why")}</th>
                        <th scope="col">{words.t("kept-messages")}</th>
                        <th></th>
                    </tr></thead>
                    <tbody>
                        {page.erasures.into_iter().map(|row| view! { <Erasure row/> }).collect_view()}
                    </tbody>
                </table>
            }.into_any()
        }}
    }
}

/// Erasing is for good: it is asked once more, with the number.
#[component]
fn EraseNow(count: u32) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (sure, erasing) = (desk.retention.sure, desk.retention.erasing);
    move || {
        if sure.get() {
            view! {
                <div class="kept-line" role="alert">
                    <span>{words.say("kept-erase-sure", &[("count", count.into())])}</span>
                    <button type="button" class="danger" data-testid="erase-yes"
                        disabled=move || erasing.get() on:click=move |_| desk.erase_due()>
                        {words.t("kept-erase-yes")}
                    </button>
                    <button type="button" on:click=move |_| sure.set(false)>
                        {words.t("app-cancel")}
                    </button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <button type="button" data-testid="erase-now" on:click=move |_| sure.set(true)>
                    {icon(Icon::Remove)} {words.t("kept-erase")}
                </button>
            }
            .into_any()
        }
    }
}

#[component]
fn Erasure(row: ErasureRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (number, at, messages) = (row.number, row.at, row.messages);
    let hidden = usize::try_from(messages)
        .unwrap_or(0)
        .saturating_sub(row.references.len());
    let why = erased_why(&row.ground);
    view! {
        <tr data-testid="erasure">
            <td><time><bdi dir="ltr">{move || words.here(at)}</bdi></time></td>
            <td>{if row.officer.is_empty() {
                view! { <span>{words.t("kept-by-itself")}</span> }.into_any()
            } else {
                own_direction(row.officer).into_any()
            }}</td>
            <td>{words.t(why)} {(!row.text.is_empty()).then(|| view! {
                " " {own_direction(row.text.clone())}
            })}</td>
            <td>
                {ltr(row.references.join(", "))}
                {(hidden > 0).then(|| view! {
                    " " {move || words.say("kept-more", &[("count", hidden.into())])}
                })}
            </td>
            <td>{if row.swept {
                view! {
                    <button type="button" class="quiet" data-testid="erasure-certificate"
                        on:click=move |_| desk.save_certificate(number)>
                        {icon(Icon::Save)} {words.t("kept-certificate")}
                    </button>
                }.into_any()
            } else {
                view! { <span class="aside">{words.t("kept-unswept")}</span> }.into_any()
            }}</td>
        </tr>
    }
}
