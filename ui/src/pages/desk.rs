//! The desk: strip, alarms, three panes, and the keys.

use leptos::ev;
use leptos::prelude::*;

use super::keys::KeySheet;
use super::shortcut::{self, Held, Shortcut};
use crate::components::{
    Alarms, Compose, MessagePane, MiddlePane, PhotoSheet, Strip, TemplateSheet, Views,
};
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
            <PhotoSheet/>
            {move || desk.templates_shown.get().then(|| view! { <TemplateSheet/> })}
        </div>
    }
}

fn pressed(desk: Desk, event: &web_sys::KeyboardEvent) {
    let held = Held {
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        writing: desk.writing.open.get_untracked().is_some(),
        typing: event.is_composing() || page::takes_keys(event),
    };
    let Some(shortcut) = shortcut::of(&event.key(), held) else {
        return;
    };
    match shortcut {
        // Its steps say themselves whether the page goes on with the key.
        Shortcut::Close => return escape(desk, event),
        Shortcut::Open if on_button(event) => return,
        Shortcut::Open => desk.open_cursor(),
        Shortcut::Send => desk.send(),
        Shortcut::NextStop => page::focus_stop(true),
        Shortcut::StopBefore => page::focus_stop(false),
        Shortcut::PickDown => desk.pick_on(1),
        Shortcut::PickUp => desk.pick_on(-1),
        Shortcut::Pick => desk.pick_cursor(),
        Shortcut::Read => desk.read_picked(),
        Shortcut::AcknowledgePicked => desk.acknowledge_picked(),
        Shortcut::Attention => desk.go_to_attention(),
        Shortcut::Filter => {
            desk.toggle_filter();
            if desk.filtering.get_untracked() {
                page::focus_soon("filter-urgency".into());
            }
        }
        Shortcut::Down => desk.move_cursor(1),
        Shortcut::Up => desk.move_cursor(-1),
        Shortcut::Acknowledge => desk.acknowledge_opened(),
        Shortcut::Reply => {
            if let Some(message) = desk.opened_message() {
                desk.write_reply(&message);
            }
        }
        Shortcut::Seizure => desk.write_seizure(),
        Shortcut::Alert => desk.write_alert(),
        Shortcut::Note => desk.write_note(),
        Shortcut::Template => desk.show_templates(),
        Shortcut::Search => {
            page::focus("search");
        }
        Shortcut::Help => desk.keys_shown.update(|shown| *shown = !*shown),
    }
    event.prevent_default();
}

/// One step back: the sheet, the form (its draft is kept), the marks, the search field, the message,
/// the filter.
fn escape(desk: Desk, event: &web_sys::KeyboardEvent) {
    if desk.keys_shown.get_untracked() {
        desk.keys_shown.set(false);
    } else if desk.files.looked_at.with_untracked(Option::is_some) {
        desk.files.looked_at.set(None);
        page::focus_soon("rows".into());
    } else if desk.templates_shown.get_untracked() {
        desk.templates_shown.set(false);
        page::focus_soon("rows".into());
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
