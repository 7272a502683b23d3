//! What the page itself can do: scroll, wait, go through a form's stops, and the root element's
//! attributes.

use std::cell::Cell;

use aircop_message::MessageId;
use leptos::prelude::{StoredValue, WithValue, document, on_cleanup, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The PC's clock, milliseconds since 1970. Only the difference of two readings is used; the
/// engine's clock says what time it is.
#[allow(
    clippy::allow_attributes,
    clippy::cast_possible_truncation,
    reason = "whole milliseconds far below 2^53"
)]
pub(crate) fn pc_clock() -> i64 {
    js_sys::Date::now() as i64
}

/// The language that the PC is set to (BCP 47).
pub(crate) fn pc_language() -> String {
    window().navigator().language().unwrap_or_default()
}

/// Waits.
pub(crate) async fn sleep(ms: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        // Without a timer it would wait for ever.
        if window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
            .is_err()
        {
            let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// The bytes of a file from one place up to another, as base64; none when it cannot be read.
pub(crate) async fn read_base64(file: &web_sys::File, from: u64, to: u64) -> Option<String> {
    #[allow(
        clippy::allow_attributes,
        clippy::cast_precision_loss,
        reason = "whole numbers far below 2^53"
    )]
    let part = file.slice_with_f64_and_f64(from as f64, to as f64).ok()?;
    let reader = web_sys::FileReader::new().ok()?;
    let ended = js_sys::Promise::new(&mut |resolve, _| {
        reader.set_onloadend(Some(&resolve));
    });
    reader.read_as_data_url(&part).ok()?;
    let _ = JsFuture::from(ended).await;
    let address = reader.result().ok()?.as_string()?;
    address.split_once(',').map(|(_, bytes)| bytes.to_owned())
}

/// A file of this name with these bytes; none when the text is no base64.
pub(crate) fn file_of_base64(name: &str, base64: &str) -> Option<web_sys::File> {
    // One character for each byte.
    let bytes: Option<Vec<u8>> = window()
        .atob(base64)
        .ok()?
        .chars()
        .map(|c| u8::try_from(c).ok())
        .collect();
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes?.as_slice()));
    web_sys::File::new_with_u8_array_sequence(&parts, name).ok()
}

/// Tells of every change of an element's size, for as long as the component is there that asks.
pub(crate) fn hear_resizes(element: &web_sys::Element, heard: impl Fn() + 'static) {
    // The first call only says how large it is.
    let known = Cell::new(false);
    let tell = Closure::<dyn Fn()>::new(move || {
        if known.replace(true) {
            heard();
        }
    });
    let Ok(observer) = web_sys::ResizeObserver::new(tell.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(element);
    let kept = StoredValue::new_local((observer, tell));
    on_cleanup(move || {
        let _ = kept.try_with_value(|(observer, _)| observer.disconnect());
    });
}

/// Hears every key before any element does, for as long as the component is there that asks. True for
/// a key that nobody else is to hear.
pub(crate) fn hear_keys_first(takes: impl Fn(&web_sys::KeyboardEvent) -> bool + 'static) {
    let hear = Closure::<dyn Fn(web_sys::KeyboardEvent)>::new(move |event| {
        if takes(&event) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    let name = "keydown";
    let heard = window().add_event_listener_with_callback_and_bool(
        name,
        hear.as_ref().unchecked_ref(),
        true,
    );
    if heard.is_err() {
        return;
    }
    let kept = StoredValue::new_local(hear);
    on_cleanup(move || {
        let _ = kept.try_with_value(|hear| {
            let hear = hear.as_ref().unchecked_ref();
            window().remove_event_listener_with_callback_and_bool(name, hear, true)
        });
    });
}

/// Where a pointer is, CSS pixels from the left and top edge of the page.
pub(crate) fn pointer(event: &web_sys::MouseEvent) -> (f64, f64) {
    (event.client_x().into(), event.client_y().into())
}

/// Milliseconds by the clock of events.
pub(crate) fn moment() -> f64 {
    // Made of nothing but a name, so it is not refused.
    web_sys::Event::new("moment").map_or(0.0, |event| event.time_stamp())
}

/// Waits, and a moment more while the page wakes late: on a busy PC keys are told after the timers
/// that were to hear of them. Ends after so many moments in any case.
pub(crate) async fn quiet(wait: f64) {
    let mut next = wait;
    for _ in 0..MOST_TRIES {
        let before = moment();
        #[allow(clippy::cast_possible_truncation, reason = "a few thousand at most")]
        sleep(next as i32).await;
        if moment() - before < next + ON_TIME {
            return;
        }
        next = AGAIN.min(wait);
    }
}

/// A page that wakes this many milliseconds late is busy.
const ON_TIME: f64 = 25.0;
/// So long is waited again then, milliseconds.
const AGAIN: f64 = 60.0;
const MOST_TRIES: u32 = 10;

/// A press that is to do nothing takes the focus from no field either: the letters that follow would
/// be commands.
pub(crate) fn let_pass(press: &web_sys::MouseEvent) {
    press.prevent_default();
}

/// Whether the page is so narrow that the list and what is open take turns, as the style sheet has it.
pub(crate) fn is_folded() -> bool {
    let narrow = window().match_media("(max-width: 1099px)");
    narrow.ok().flatten().is_some_and(|found| found.matches())
}

/// Presses the last element that a selector finds, as a hand would. False when there is none.
pub(crate) fn press_last(css: &str) -> bool {
    let Ok(found) = document().query_selector_all(css) else {
        return false;
    };
    let last = found.length().checked_sub(1).and_then(|at| found.get(at));
    let Some(last) = last.and_then(|last| last.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return false;
    };
    last.click();
    true
}

/// The message whose row is drawn there, whatever lies over it.
pub(crate) fn row_at((x, y): (f64, f64)) -> Option<MessageId> {
    #[allow(clippy::cast_possible_truncation, reason = "a place on a screen")]
    let all = document().elements_from_point(x as f32, y as f32);
    let row = all.iter().find_map(|element| {
        let element: web_sys::Element = element.dyn_into().ok()?;
        element.closest("[data-testid=row]").ok().flatten()
    })?;
    row.get_attribute("data-id")?.parse().ok()
}

/// A place inside an element, for what is asked for by a key.
pub(crate) fn place_of(id: &str) -> Option<(f64, f64)> {
    let around = element(id)?.get_bounding_client_rect();
    let inside = INSIDE.min(around.width() / 2.0);
    Some((around.left() + inside, around.top() + around.height() / 2.0))
}

const INSIDE: f64 = 48.0;

/// Puts a text on the clipboard. A desktop that refuses that leaves it as it was.
pub(crate) fn copy(text: &str) {
    let written = window().navigator().clipboard().write_text(text);
    leptos::task::spawn_local(async move {
        let _ = JsFuture::from(written).await;
    });
}

/// Whether the browser's own menu is of use: in a field, and on marked text.
pub(crate) fn has_own_menu(event: &web_sys::MouseEvent) -> bool {
    let marked = || {
        let selection = window().get_selection().ok().flatten();
        selection.is_some_and(|selection| !selection.is_collapsed())
    };
    is_on(event, &["INPUT", "TEXTAREA"]) || marked()
}

/// Scrolls an element into view if it is not.
pub(crate) fn reveal(id: &str) {
    if let Some(element) = element(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The window's title while nothing waits.
pub(crate) const TITLE: &str = "AIRCOP";

/// Sets the window's title.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// Whether somebody works in this window, as far as it can tell.
pub(crate) fn is_looked_at() -> bool {
    document().has_focus().unwrap_or(false)
}

/// Goes to the next stop of a form, or to the one before: to an element marked `data-stop`, or the
/// first control in it. From the last one round to the first.
pub(crate) fn focus_stop(forward: bool) {
    let Ok(stops) = document().query_selector_all("[data-stop]") else {
        return;
    };
    let stops: Vec<web_sys::Element> = (0..stops.length())
        .filter_map(|at| stops.item(at)?.dyn_into().ok())
        .collect();
    let active = document().active_element();
    let here = active.as_ref().and_then(|active| {
        let node: &web_sys::Node = active;
        stops.iter().rposition(|stop| stop.contains(Some(node)))
    });
    // Between two stops, as on the sentences of the phrasebook: the one that comes next.
    let behind = active.as_ref().and_then(|active| {
        let follows = |stop: &web_sys::Element| {
            active.compare_document_position(stop) & web_sys::Node::DOCUMENT_POSITION_FOLLOWING != 0
        };
        stops.iter().position(follows)
    });
    let count = stops.len();
    let next = match here {
        _ if count == 0 => return,
        Some(at) if forward => (at + 1) % count,
        Some(at) => (at + count - 1) % count,
        None if forward => behind.unwrap_or(0),
        None => (behind.unwrap_or(0) + count - 1) % count,
    };
    if let Some(stop) = stops.get(next) {
        let control = if stop.matches(CONTROLS).unwrap_or(false) {
            Some(stop.clone())
        } else {
            stop.query_selector(CONTROLS).ok().flatten()
        };
        let control = control.and_then(|control| control.dyn_into::<HtmlElement>().ok());
        if let Some(control) = control {
            // An element that cannot take the focus leaves it where it is.
            let _ = crate::focus::give(&control);
        }
    }
}

/// Goes on to the next field of the form that has the focus: past buttons, and past the entries of
/// a choice that are not chosen. On the last one it stays.
pub(crate) fn focus_next_field() {
    let Some(active) = document().active_element() else {
        return;
    };
    let Ok(Some(form)) = active.closest("form") else {
        return;
    };
    let Ok(fields) = form.query_selector_all(FIELDS) else {
        return;
    };
    let fields = (0..fields.length())
        .filter_map(|at| fields.item(at)?.dyn_into::<HtmlElement>().ok())
        // Folded away.
        .filter(|field| field.offset_parent().is_some());
    let mut after = fields.skip_while(|field| {
        let field: &web_sys::Element = field;
        *field != active
    });
    if let Some(next) = after.nth(1) {
        let _ = crate::focus::give(&next);
    }
}

/// Whether a key was pressed in a field of one line.
pub(crate) fn is_line(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target();
    target.is_some_and(|target| target.dyn_into::<web_sys::HtmlInputElement>().is_ok())
}

const FIELDS: &str =
    ":is(input:not([type=radio],[type=file]),input[type=radio]:checked,select,textarea):enabled";
const CONTROLS: &str = ":is(input,select,textarea,button):enabled";

/// Sets an attribute of the root element.
pub(crate) fn set_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Fails only for a malformed name.
        let _ = root.set_attribute(name, value);
    }
}

/// Whether a key pressed there writes text or chooses an entry, so that it is no shortcut.
pub(crate) fn takes_keys(event: &web_sys::Event) -> bool {
    is_on(event, &["INPUT", "TEXTAREA", "SELECT"])
}

/// Whether something happened on an element with one of these tags.
pub(crate) fn is_on(event: &web_sys::Event, tags: &[&str]) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| tags.contains(&element.tag_name().as_str()))
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
