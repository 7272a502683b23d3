//! The context menu of a row of the list: by the right button, the menu key or Shift+F10.
//!
//! Keys and roles as in the ARIA authoring practices' menu. It shows no more than the message's own
//! commands; whoever does not know of it misses nothing.

use aircop_api::MessageRow;
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::burst::{self, Burst, Step};
use crate::components::{Icon, icon};
use crate::focus;
use crate::page;
use crate::pages::Key;
use crate::state::{RowAction, RowMenu, use_desk};

/// The menu, if one is asked for.
#[component]
pub(crate) fn RowMenuLayer() -> impl IntoView {
    let desk = use_desk();
    // What it belongs to moves; a menu that stays would be about another row.
    let away = window_event_listener(ev::resize, move |_| desk.close_row_menu());
    on_cleanup(move || away.remove());
    move || desk.row_menu.shown.get().map(|menu| view! { <Menu menu/> })
}

#[component]
fn Menu(menu: RowMenu) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let RowMenu { row, at } = menu;
    let actions = RowAction::of(&row);
    let last = actions.len().saturating_sub(1);
    let chosen = RwSignal::new(0_usize);
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let at = chosen.get();
        if place.get().is_some() {
            focus::focus(&item_id(at));
        }
    });
    // A reader that types while a menu is open chooses nothing in it; a letter waits to be a hand's.
    let burst = StoredValue::new(Burst::<Option<RowAction>>::default());
    let (lettered, of_row) = (actions.clone(), StoredValue::new(row.clone()));
    let carry_out = move |action: Option<RowAction>| {
        if let (Some(action), Some(row)) = (action, of_row.try_get_value()) {
            desk.do_with_row(&row, action);
        }
    };
    let on_keys = move |event: KeyboardEvent| {
        let (key, at) = (event.key(), event.time_stamp());
        let ends = matches!(key.as_str(), "Enter" | "Tab");
        let by_chord = event.ctrl_key() || event.meta_key() || event.alt_key();
        let step = burst.try_update_value(|burst| {
            if ends {
                return burst.ends_line(at).then_some(Step::Read);
            }
            let letter = engraved(&event);
            let action = lettered
                .iter()
                .find(|action| !event.shift_key() && shown(**action).2 == letter)
                .copied();
            (key.chars().count() == 1 && !by_chord).then(|| burst.key(at, &key, action))
        });
        // A blank presses the button that has the focus.
        if let Some(Some(Step::Wait { number, before })) = step
            && key != " "
        {
            event.prevent_default();
            event.stop_propagation();
            carry_out(before.flatten());
            leptos::task::spawn_local(async move {
                page::quiet(burst::HOLD).await;
                let ripe = burst.try_update_value(|burst| burst.ripe(number));
                carry_out(ripe.flatten().flatten());
            });
            return;
        }
        if let Some(Some(Step::Read)) = step {
            event.prevent_default();
            event.stop_propagation();
            leptos::task::spawn_local(async move {
                page::quiet(burst::END).await;
                let text = burst.try_update_value(|burst| burst.over(at + burst::END));
                if let Some(Some(text)) = text {
                    desk.close_row_menu();
                    desk.reader_typed(text);
                }
            });
            return;
        }
        match key.as_str() {
            "ArrowDown" => chosen.update(|at| *at = if *at == last { 0 } else { *at + 1 }),
            "ArrowUp" => chosen.update(|at| *at = at.checked_sub(1).unwrap_or(last)),
            "Home" => chosen.set(0),
            "End" => chosen.set(last),
            "Escape" | "Tab" => desk.close_row_menu(),
            // The button's own.
            "Enter" | " " => return event.stop_propagation(),
            _ => {}
        }
        event.prevent_default();
        // The desk behind it must not act on the same key.
        event.stop_propagation();
    };
    // The style sheet keeps it inside the page, on the side that is read next.
    let (x, y) = (px(at.0), px(at.1));
    let entries = actions.len().to_string();
    // The list may move under an open menu: it says itself what it is about.
    let about = [row.reference.as_str(), row.subject.as_str()];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let about = about.join(" \u{b7} ");
    let title = about.clone();
    view! {
        <div class="menu-veil" data-testid="row-menu-veil" on:click=move |_| desk.close_row_menu()
            on:contextmenu=move |event| {
                event.prevent_default();
                let at = page::pointer(&event);
                // Of the row below, if there is one: the second of two presses asks for a menu too.
                match page::row_at(at) {
                    Some(id) => desk.show_row_menu(id, at),
                    None => desk.close_row_menu(),
                }
            }>
            <div class="menu" role="menu" aria-label=words.t("row-menu") aria-describedby=ABOUT data-testid="row-menu"
                node_ref=place style=("--menu-x", x) style=("--menu-y", y)
                style=("--menu-entries", entries)
                on:click=move |event| event.stop_propagation() on:keydown=on_keys
                on:contextmenu=move |event| {
                    event.prevent_default();
                    event.stop_propagation();
                }>
                <p class="menu-of" role="presentation" id=ABOUT title=title dir="auto"
                    data-testid="row-menu-of">{about}</p>
                {actions.into_iter().enumerate().map(|(i, action)| view! {
                    <Item row=row.clone() action at=i chosen/>
                }).collect_view()}
            </div>
        </div>
    }
}

#[component]
fn Item(row: MessageRow, action: RowAction, at: usize, chosen: RwSignal<usize>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (mark, says, key) = shown(action);
    view! {
        <button type="button" class="quiet menu-item" role="menuitem" id=item_id(at)
            tabindex=move || if chosen.get() == at { "0" } else { "-1" }
            data-testid=format!("row-menu-{says}")
            on:mouseenter=move |_| chosen.set(at)
            on:click=move |_| desk.do_with_row(&row, action)>
            {icon(mark)} <span>{words.t(says)}</span>
            {(!key.is_empty()).then(|| view! { <kbd dir="ltr">{key}</kbd> })}
        </button>
    }
}

/// How an action is shown: its sign, the Fluent id of its words, and the key that does the same.
fn shown(action: RowAction) -> (Icon, &'static str, &'static str) {
    match action {
        RowAction::Open => (Icon::Inbox, "keys-open", "Enter"),
        RowAction::Acknowledge => (Icon::Check, "message-acknowledge", "a"),
        RowAction::Reply => (Icon::Reply, "message-reply", "r"),
        RowAction::Seize => (Icon::Seize, "thread-seize", "s"),
        RowAction::Correct => (Icon::Draft, "thread-correct", ""),
        RowAction::Withdraw => (Icon::StandDown, "thread-withdraw", "w"),
        RowAction::MarkRead => (Icon::All, "row-mark-read", "e"),
        RowAction::Pick => (Icon::Group, "keys-pick", "x"),
        RowAction::CopyReference => (Icon::File, "row-copy-reference", ""),
    }
}

/// The key's engraved name, as the desk's own letters go by.
fn engraved(event: &KeyboardEvent) -> String {
    let (key, code) = (event.key(), event.code());
    Key {
        key: &key,
        code: &code,
    }
    .engraved()
}

const ABOUT: &str = "row-menu-of";

fn item_id(at: usize) -> String {
    format!("row-menu-{at}")
}

fn px(at: f64) -> String {
    format!("{at}px")
}
