//! The desk: strip, alarms, three panes, and the keys.

use leptos::ev;
use leptos::prelude::*;

use super::keys::KeySheet;
use crate::components::{Alarms, Compose, MessagePane, MiddlePane, Strip, Views};
use crate::page;
use crate::state::{Desk, View, use_desk};

/// The screen.
#[component]
pub(super) fn DeskPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let keys = window_event_listener(ev::keydown, move |event| pressed(desk, &event));
    on_cleanup(move || keys.remove());
    desk.report_activity();
    // Where the panes are folded, the right one is seen when there is something in it.
    let detail = move || desk.opened.get().is_some() || desk.writing.open.get().is_some();
    // The directory and the quarantine are tables: they take the room of both panes.
    let wide = move || {
        matches!(
            desk.view.get(),
            View::Directory | View::Quarantine | View::Settings
        ) && desk.opened.get().is_none()
            && desk.writing.open.get().is_none()
    };
    view! {
        <div class="desk" class:detail=detail class:wide=wide>
            <a class="skip" href="#list">{words.t("app-skip")}</a>
            <Strip/>
            <Alarms/>
            <div class="panes">
                <Views/>
                <MiddlePane/>
                <aside class="right" class:writing=move || desk.writing.open.get().is_some()>
                    {move || match desk.writing.open.get() {
                        Some(_) => view! { <Compose/> }.into_any(),
                        None => view! { <MessagePane/> }.into_any(),
                    }}
                </aside>
            </div>
            {move || desk.keys_shown.get().then(|| view! { <KeySheet/> })}
        </div>
    }
}

fn pressed(desk: Desk, event: &web_sys::KeyboardEvent) {
    let writing = desk.writing.open.get_untracked().is_some();
    let command = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "Escape" => return escape(desk, event),
        "Enter" if command && writing => {
            event.prevent_default();
            return desk.send();
        }
        "F6" if writing => {
            event.prevent_default();
            return page::focus_stop(!event.shift_key());
        }
        _ => {}
    }
    if command || event.alt_key() || event.is_composing() || page::takes_keys(event) {
        return;
    }
    match event.key().as_str() {
        "J" | "ArrowDown" if !writing && event.shift_key() => desk.pick_on(1),
        "K" | "ArrowUp" if !writing && event.shift_key() => desk.pick_on(-1),
        "x" if !writing => desk.pick_cursor(),
        "e" if !writing => desk.read_picked(),
        "A" if !writing => desk.acknowledge_picked(),
        "g" if !writing => desk.go_to_attention(),
        "f" if !writing => {
            desk.toggle_filter();
            if desk.filtering.get_untracked() {
                page::focus_soon("filter-urgency".into());
            }
        }
        "j" | "ArrowDown" if !writing => desk.move_cursor(1),
        "k" | "ArrowUp" if !writing => desk.move_cursor(-1),
        "Enter" if !writing && !on_button(event) => desk.open_cursor(),
        "a" if !writing => desk.acknowledge_opened(),
        "r" if !writing => {
            if let Some(message) = desk.opened_message() {
                desk.write_reply(&message);
            }
        }
        "s" if !writing => desk.write_seizure(),
        "n" if !writing => desk.write_alert(),
        "m" if !writing => desk.write_note(),
        "/" => {
            page::focus("search");
        }
        "?" => desk.keys_shown.update(|shown| *shown = !*shown),
        _ => return,
    }
    event.prevent_default();
}

/// One step back: the sheet, the form (its draft is kept), the marks, the search field, the message,
/// the filter.
fn escape(desk: Desk, event: &web_sys::KeyboardEvent) {
    if desk.keys_shown.get_untracked() {
        desk.keys_shown.set(false);
    } else if desk.writing.open.get_untracked().is_some() {
        desk.close_writing();
        page::focus_soon("rows".into());
    } else if !desk
        .picked
        .with_untracked(std::collections::HashSet::is_empty)
    {
        desk.pick_none();
    } else if page::takes_keys(event) {
        desk.search_for(String::new());
        page::focus("rows");
    } else if desk.opened.get_untracked().is_some() {
        desk.close_thread();
        page::focus_soon("rows".into());
    } else if !desk.search.with_untracked(String::is_empty) {
        desk.search_for(String::new());
    } else if desk.filtering.get_untracked() {
        desk.toggle_filter();
        page::focus("rows");
    }
}

/// Enter on a button presses it.
fn on_button(event: &web_sys::KeyboardEvent) -> bool {
    use wasm_bindgen::JsCast;
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| matches!(element.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY"))
}
