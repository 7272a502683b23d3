//! The desk: strip, alarms, three panes, and the keys.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::field_reader::FieldReader;
use super::guide::GuideSheet;
use super::headquarters::HqSheets;
use super::shortcut::{self, Held, Key, Shortcut};
use crate::burst::{self, Burst, Step};
use crate::components::{
    Alarms, Compose, EntitySheet, MessagePane, MiddlePane, PaletteSheet, PhotoSheet, RowMenuLayer,
    Strip, TemplateSheet, Views,
};
use crate::focus;
use crate::guide::GuidePage;
use crate::page;
use crate::state::{Desk, Load, View, use_desk};

/// The screen.
#[component]
pub(super) fn DeskPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hand = Hand(StoredValue::new(Burst::default()));
    let reader = FieldReader::new();
    // Before the field itself: what a reader types chooses nothing in a list of its own.
    page::hear_keys_first(move |event| reader.hears(desk, event));
    let keys = window_event_listener(ev::keydown, move |event| pressed(desk, hand, &event));
    on_cleanup(move || keys.remove());
    // The browser's menu offers to load the page again, which is nothing that a desk needs.
    let menus = window_event_listener(ev::contextmenu, |event| {
        if !page::has_own_menu(&event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || menus.remove());
    // A form hears it itself.
    let paste = window_event_listener(ev::paste, move |event| {
        if desk.writing.open.get_untracked().is_none() && !page::takes_keys(&event) {
            desk.attach_picture_pasted();
        }
    });
    on_cleanup(move || paste.remove());
    desk.report_activity();
    // What lay over the page before it was locked is not over it afterwards.
    desk.forget_guide();
    // Where the panes are folded, the right one is seen when there is something in it.
    let detail = move || {
        desk.opened.get().is_some()
            || desk.writing.open.get().is_some()
            || desk.handover.opened.with(Option::is_some)
    };
    // The directory and the quarantine are tables: they take the room of both panes.
    let wide = move || {
        matches!(
            desk.view.get(),
            View::Directory
                | View::Quarantine
                | View::Settings
                | View::Handover
                | View::Statistics
                | View::Operation
                | View::Watch
                | View::Enquiries
                | View::Passengers
                | View::Headquarters
        ) && !detail()
    };
    view! {
        <div class="desk" class:detail=detail class:wide=wide
            class:printed=move || {
                matches!(desk.view.get(), View::Statistics | View::Operation | View::Headquarters) && !detail()
            }>
            <a class="skip" href="#list">{words.t("app-skip")}</a>
            <Strip/>
            <Alarms/>
            <div class="panes" class:moved=move || desk.moved_lately.get() != 0
                on:mousedown=move |event| if desk.moved_lately.get_untracked() != 0 {
                    page::let_pass(&event);
                }>
                <Views/>
                <MiddlePane/>
                <aside class="right" class:writing=move || desk.writing.open.get().is_some()>
                    {move || match desk.writing.open.get() {
                        Some(_) => view! { <Compose/> }.into_any(),
                        None => view! { <MessagePane/> }.into_any(),
                    }}
                </aside>
            </div>
            <HqSheets/>
            <EntitySheet/>
            <PaletteSheet/>
            <PhotoSheet/>
            <RowMenuLayer/>
            {move || desk.templates_shown.get().then(|| view! { <TemplateSheet/> })}
            // Over every other sheet: it says what that one is for.
            <GuideSheet/>
        </div>
    }
}

/// What tells the officer's hand from a reader that types.
#[derive(Clone, Copy)]
struct Hand(StoredValue<Burst<Option<Shortcut>>>);

impl Hand {
    /// None once the page is gone.
    fn with<T>(self, work: impl FnOnce(&mut Burst<Option<Shortcut>>) -> T) -> Option<T> {
        self.0.try_update_value(work)
    }

    /// Whether a key belongs to what a reader types, or waits to become a command.
    fn takes(self, desk: Desk, event: &web_sys::KeyboardEvent, shortcut: Option<Shortcut>) -> bool {
        let (key, at) = (event.key(), event.time_stamp());
        let ends = matches!(key.as_str(), "Enter" | "Tab");
        if ends && self.with(|burst| burst.ends_line(at)) == Some(true) {
            self.read(desk, event);
            return true;
        }
        if ends {
            let before = self.with(Burst::at_once).flatten();
            carry_out_all(desk, before);
            return false;
        }
        if key.chars().count() != 1 {
            return false;
        }
        match self.with(|burst| burst.key(at, &key, shortcut)) {
            Some(Step::Read) => self.read(desk, event),
            Some(Step::Wait { number, before }) => {
                carry_out_all(desk, before);
                if shortcut.is_some() {
                    event.prevent_default();
                }
                spawn_local(async move {
                    // Keys that came while the page was busy are told first.
                    page::quiet(burst::HOLD).await;
                    carry_out_all(desk, self.with(|burst| burst.ripe(number)).flatten());
                });
            }
            None => {}
        }
        true
    }

    /// Takes a key for text, and shows what was read once it is over.
    fn read(self, desk: Desk, event: &web_sys::KeyboardEvent) {
        event.prevent_default();
        let at = event.time_stamp();
        spawn_local(async move {
            page::quiet(burst::END).await;
            if let Some(Some(text)) = self.with(|burst| burst.over(at + burst::END)) {
                desk.reader_typed(text);
            }
        });
    }
}

fn carry_out_all(desk: Desk, shortcut: Option<Option<Shortcut>>) {
    if let Some(shortcut) = shortcut.flatten()
        && desk.line_pressed.get_untracked() == 0
    {
        carry_out(desk, shortcut);
    }
}

fn pressed(desk: Desk, hand: Hand, event: &web_sys::KeyboardEvent) {
    let held = Held {
        command: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        writing: desk.writing.open.get_untracked().is_some(),
        typing: event.is_composing() || page::takes_keys(event),
        line: page::is_line(event),
    };
    let (key, code) = (event.key(), event.code());
    let shortcut = shortcut::of(
        Key {
            key: &key,
            code: &code,
        },
        held,
    );
    let by_hand = held.command || held.alt || held.typing || event.repeat();
    if !by_hand && hand.takes(desk, event, shortcut) {
        return;
    }
    let Some(shortcut) = shortcut else {
        return;
    };
    // The second of two presses on the line, or the rest of a word that was being typed.
    if !held.typing && desk.line_pressed.get_untracked() != 0 {
        event.prevent_default();
        return;
    }
    match shortcut {
        // Its steps say themselves whether the page goes on with the key.
        Shortcut::Close => return escape(desk, event),
        // Enter on a button presses it.
        Shortcut::Open if page::is_on(event, &["BUTTON", "A", "SUMMARY"]) => return,
        // A list of the field's own has taken the key.
        Shortcut::NextField if event.default_prevented() => return,
        // A key that is held down moves; it does nothing twice.
        _ if event.repeat() && !shortcut.moves() => {}
        _ => carry_out(desk, shortcut),
    }
    event.prevent_default();
}

fn carry_out(desk: Desk, shortcut: Shortcut) {
    match shortcut {
        // Whoever asks has the event that it needs.
        Shortcut::Close => {}
        // In a passenger list the keys move in it, and a new alert is about who is chosen.
        Shortcut::Open if desk.has_passengers() => desk.open_passenger_at_cursor(),
        Shortcut::Down if desk.has_passengers() => desk.step_passenger(1),
        Shortcut::Up if desk.has_passengers() => desk.step_passenger(-1),
        Shortcut::Alert if desk.has_passengers() => desk.write_alert_of_passenger(),
        Shortcut::Open => desk.open_cursor(),
        Shortcut::Send => desk.send(),
        Shortcut::Undo => {
            page::press_last("[data-testid=notice-undo][data-undoes=true]");
        }
        Shortcut::NextField => page::focus_next_field(),
        Shortcut::NextStop => page::focus_stop(true),
        Shortcut::StopBefore => page::focus_stop(false),
        Shortcut::PickDown => desk.pick_on(1),
        Shortcut::PickUp => desk.pick_on(-1),
        Shortcut::Menu => desk.show_row_menu_at_cursor(),
        Shortcut::Pick => desk.pick_cursor(),
        Shortcut::Read => desk.read_picked(),
        Shortcut::AcknowledgePicked => desk.acknowledge_picked(),
        Shortcut::Attention => desk.go_to_attention(),
        Shortcut::Filter => {
            desk.toggle_filter();
            if desk.filtering.get_untracked() {
                focus::focus_soon("filter-urgency");
            }
        }
        Shortcut::Down => desk.move_cursor(1),
        Shortcut::Up => desk.move_cursor(-1),
        Shortcut::Acknowledge => {
            if !desk.acknowledge_briefing() {
                desk.acknowledge_opened();
            }
        }
        Shortcut::Reply => {
            if let Some(message) = desk.opened_message() {
                desk.write_reply(&message);
            }
        }
        Shortcut::Seizure => desk.write_seizure(),
        Shortcut::Withdraw => desk.write_stand_down(),
        // What a reader typed is about the passenger at the desk.
        Shortcut::Alert if desk.write_what_waits_from_readers() => {}
        Shortcut::Alert => desk.write_alert(),
        Shortcut::Note => desk.write_note(),
        Shortcut::Template => desk.show_templates(),
        Shortcut::Search => {
            focus::focus("search");
        }
        Shortcut::Palette => desk.toggle_palette(),
        Shortcut::Help => desk.toggle_guide(),
        Shortcut::Keys => desk.open_guide(GuidePage::Keys),
    }
}

/// One step back: the palette, the help, another sheet, the form (its draft is kept), the marks, the search field, the message,
/// the filter.
fn escape(desk: Desk, event: &web_sys::KeyboardEvent) {
    if desk.palette.shown.get_untracked() {
        desk.close_palette();
    } else if desk.guide.page.with_untracked(Option::is_some) {
        desk.close_guide();
    } else if desk.files.looked_at.with_untracked(Option::is_some) {
        desk.files.looked_at.set(None);
        focus::focus_soon("rows");
    } else if desk
        .connections
        .page
        .with_untracked(|page| *page != Load::Nothing)
    {
        desk.connections.page.set(Load::Nothing);
        focus::focus_soon("rows");
    } else if desk.headquarters.sheet.with_untracked(Option::is_some) {
        desk.headquarters.close();
    } else if desk.templates_shown.get_untracked() {
        desk.templates_shown.set(false);
        focus::focus_soon("rows");
    } else if desk.writing.open.get_untracked().is_some() {
        desk.close_writing();
        focus::focus_soon("rows");
    } else if !desk
        .picked
        .with_untracked(std::collections::HashSet::is_empty)
    {
        desk.pick_none();
    } else if page::takes_keys(event) {
        desk.search_for(String::new());
        focus::focus("rows");
    } else if desk.opened.get_untracked().is_some() {
        desk.close_thread();
        focus::focus_soon("rows");
    } else if !desk.search.with_untracked(String::is_empty) {
        desk.search_for(String::new());
    } else if desk.filtering.get_untracked() {
        desk.toggle_filter();
        focus::focus("rows");
    }
}
