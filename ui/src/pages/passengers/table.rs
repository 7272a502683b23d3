//! The list beside what is known: the known first, the rest folded.

use aircop_api::{PassengerRow, PassengersView};
use leptos::prelude::*;

use super::marks::{Known, More};
use crate::components::{Icon, icon, ltr, own_direction};
use crate::state::{passenger_id, use_desk};

/// Heading, keys, table.
#[component]
pub(super) fn Matched(list: PassengersView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let passengers = desk.passengers;
    let known = list.rows.iter().filter(|row| row.is_known()).count();
    let marked = list.rows.iter().filter(|row| row.is_marked()).count();
    let ruled = marked - known;
    let (count, crew) = (list.passengers, list.crew);
    let ignored = list.ignored.clone();
    let unread = list.unread;
    let (first, rest): (Vec<_>, Vec<_>) =
        list.rows.iter().cloned().partition(PassengerRow::is_marked);
    let rest = StoredValue::new(rest);
    let left = rest.with_value(Vec::len);
    let active = move || passengers.cursor.get().map(passenger_id);
    let number =
        move |id: &'static str, count: u32| move || words.say(id, &[("count", count.into())]);
    view! {
        <div class="passengers-head" data-testid="passengers-head">
            <Journey list=list.clone()/>
            <span>{number("passengers-count", count)}</span>
            {(crew > 0).then(|| view! { <span>{number("passengers-crew", crew)}</span> })}
            <strong class:passengers-hits=move || { known > 0 } data-testid="passengers-hits">
                {move || words.say("passengers-hits", &[("count", known.into())])}
            </strong>
            {(ruled > 0).then(|| view! {
                <span>{move || words.say("passengers-ruled", &[("count", ruled.into())])}</span>
            })}
            <button type="button" class="quiet" data-testid="passengers-again"
                on:click=move |_| {
                    passengers.forget();
                    crate::focus::focus_soon("passengers-text");
                }>
                {icon(Icon::Refresh)} {words.t("passengers-again")}
            </button>
        </div>
        {(marked > 0).then(|| view! {
            <p class="passengers-keys">
                <span><kbd>"\u{2191}"</kbd> <kbd>"\u{2193}"</kbd> " " {words.t("passengers-keys-move")}</span>
                <span><kbd>"Enter"</kbd> " " {words.t("passengers-keys-open")}</span>
                <span><kbd>"n"</kbd> " " {words.t("passengers-keys-begin")}</span>
            </p>
        })}
        {(marked == 0).then(|| view! {
            <p class="note" data-testid="passengers-none">{words.t("passengers-none")}</p>
        })}
        <table class="passengers-table" id="rows" role="grid" tabindex="0" data-testid="passengers-table"
            aria-label=words.t("passengers-title") aria-activedescendant=active>
            <thead>
                <tr>
                    <th scope="col" class="passengers-aside">{words.t("passengers-number")}</th>
                    <th scope="col">{words.t("entity-person")}</th>
                    <th scope="col" class="passengers-aside">{words.t("message-born")}</th>
                    <th scope="col">{words.t("entity-document")}</th>
                    <th scope="col" class="passengers-aside">{words.t("message-nationality")}</th>
                    <th scope="col" class="passengers-aside">{words.t("message-seat")}</th>
                    <th scope="col" class="passengers-wide">{words.t("passengers-known")}</th>
                </tr>
            </thead>
            <tbody>
                {first.into_iter().map(|row| view! { <Passenger row/> }).collect_view()}
                {move || passengers.rest.get().then(|| {
                    rest.get_value().into_iter().map(|row| view! { <Passenger row/> }).collect_view()
                })}
            </tbody>
        </table>
        {(left > 0).then(|| view! {
            <button type="button" class="quiet passengers-fold" data-testid="passengers-rest"
                aria-expanded=move || passengers.rest.get().to_string()
                on:click=move |_| passengers.rest.update(|shown| *shown = !*shown)>
                {move || icon(if passengers.rest.get() { Icon::Minus } else { Icon::Plus })}
                {move || words.say("passengers-rest", &[("count", left.into())])}
            </button>
        })}
        {(!ignored.is_empty()).then(|| view! {
            <p class="note">{move || {
                let headings = words.list(&ignored);
                words.say("passengers-ignored", &[("headings", (&headings).into())])
            }}</p>
        })}
        {(unread > 0).then(|| view! {
            <p class="note">{move || words.say("seen-older", &[("count", unread.into())])}</p>
        })}
        <p class="passengers-kept">{icon(Icon::Lock)} <span>{words.t("passengers-kept")}</span></p>
    }
}

/// `TP1547 LIS → RAI 2026-11-30 01:05`.
#[component]
fn Journey(list: PassengersView) -> impl IntoView {
    let ends = [list.from, list.to];
    let ends: Vec<String> = ends.into_iter().filter(|end| !end.is_empty()).collect();
    let parts = [list.flight, ends.join(" \u{2192} "), list.departs];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!said.is_empty()).then(|| view! { <strong>{ltr(said.join("  "))}</strong> })
}

#[component]
fn Passenger(row: PassengerRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let passengers = desk.passengers;
    let number = row.number;
    let chosen = move || passengers.cursor.get() == Some(number);
    let unfolded = Memo::new(move |_| passengers.unfolded.get() == Some(number));
    let marked = row.is_marked();
    let nationality = row.nationality.clone();
    let country = move || {
        let name = (!nationality.is_empty()).then(|| words.locale().country(&nationality));
        name.unwrap_or_default()
    };
    let more = row.clone();
    view! {
        <tr id=passenger_id(number) data-testid="passenger" data-number=number.to_string()
            data-marked=marked.to_string() class:passengers-chosen=chosen
            aria-selected=move || chosen().to_string()
            on:click=move |_| desk.open_passenger(number)>
            <td class="passengers-aside digits">{number}</td>
            <td>
                <strong>{own_direction(row.name.clone())}</strong>
                {row.crew.then(|| view! { " " <span class="aside">{words.t("passengers-is-crew")}</span> })}
            </td>
            <td class="passengers-aside">{ltr(row.born.clone())}</td>
            <td>{ltr(row.document.clone())}</td>
            <td class="passengers-aside">{country}</td>
            <td class="passengers-aside">{ltr(row.seat.clone())}</td>
            <td class="passengers-wide"><Known row=row.clone()/></td>
        </tr>
        {move || unfolded.get().then(|| view! { <More row=more.clone()/> })}
    }
}
