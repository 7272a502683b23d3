//! Focus that is given late: a frame after a form was opened, or once the engine has answered.
//!
//! By then the officer may have entered another field and be typing into it. Then the focus stays
//! where it is: a character must never land in a field that nobody chose. The rule is pure; what
//! it looks at is noted when the officer acts, before any wait.

use std::cell::{Cell, RefCell};

use leptos::ev;
use leptos::prelude::{document, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

thread_local! {
    /// Counts what was typed into fields.
    static TYPED: Cell<u32> = const { Cell::new(0) };
    /// The element that the page itself gave the focus last, until an officer enters another one.
    static GIVEN: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// The element that had the focus before something was laid over the page.
    static BEFORE: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Notes what is typed and entered, for as long as the page lives.
pub(crate) fn watch() {
    let typed = window_event_listener(ev::input, |_| {
        TYPED.with(|typed| typed.set(typed.get().wrapping_add(1)));
    });
    let entered = window_event_listener(ev::focusin, |_| {
        let here = active();
        GIVEN.with_borrow_mut(|given| {
            if *given != here {
                *given = None;
            }
        });
    });
    // They belong to the window, not to a component.
    std::mem::forget((typed, entered));
}

/// Where the officer was when something began that shall end with the focus elsewhere.
#[derive(Debug, Clone)]
pub(crate) struct Begun {
    at: Option<Element>,
    typed: u32,
}

/// Notes where the officer is now. Call it before the wait.
pub(crate) fn begin() -> Begun {
    Begun {
        at: active(),
        typed: TYPED.with(Cell::get),
    }
}

impl Begun {
    /// Puts the focus on an element once the page has drawn what was just changed, unless the
    /// officer has entered a field meanwhile.
    pub(crate) fn focus_soon(self, id: impl Into<String>) {
        let id = id.into();
        leptos::prelude::request_animation_frame(move || {
            if self.may_move() {
                focus(&id);
            }
        });
    }

    fn may_move(&self) -> bool {
        let now = active();
        let place = match &now {
            None => Place::Nowhere,
            Some(_) if now == self.at || GIVEN.with_borrow(|given| *given == now) => Place::AsLeft,
            Some(_) => Place::Entered,
        };
        may_move(place, TYPED.with(Cell::get) != self.typed)
    }
}

/// Where the focus is when it is to be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On no element.
    Nowhere,
    /// Where it was when it began, or where the page itself has put it since.
    AsLeft,
    /// Where the officer has gone since.
    Entered,
}

/// Whether the focus may be moved away.
fn may_move(place: Place, typed_since: bool) -> bool {
    match place {
        Place::Nowhere => true,
        Place::AsLeft => !typed_since,
        Place::Entered => false,
    }
}

/// [`Begun::focus_soon`] for what begins now.
pub(crate) fn focus_soon(id: impl Into<String>) {
    begin().focus_soon(id);
}

/// Puts the focus on an element at once. False when there is none.
pub(crate) fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| give(&element))
}

/// Gives an element the focus at once, and notes that the page did.
pub(crate) fn give(element: &HtmlElement) -> bool {
    let here: &Element = element;
    GIVEN.with_borrow_mut(|given| *given = Some(here.clone()));
    element.focus().is_ok()
}

/// Notes which element has the focus, before something is laid over the page that takes it.
pub(crate) fn remember() {
    BEFORE.with_borrow_mut(|before| *before = active());
}

/// Gives the focus back to it once what lay over the page is gone; to the element `otherwise` when it
/// is gone itself. Nowhere where there is neither.
pub(crate) fn give_back(otherwise: &'static str) {
    let before = BEFORE.with_borrow_mut(Option::take);
    leptos::prelude::request_animation_frame(move || {
        let before = before.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        let given = before
            .filter(|element| element.is_connected())
            .is_some_and(|element| give(&element) && active().is_some());
        if !given {
            focus(otherwise);
        }
    });
}

/// The `id` of the element that has the focus; empty where none has, or it has no `id`.
pub(crate) fn at() -> String {
    active().map(|element| element.id()).unwrap_or_default()
}

/// Whether an element has the focus.
pub(crate) fn is_at(id: &str) -> bool {
    active().is_some_and(|element| element.id() == id)
}

/// The element that has the focus; none when that is only the page.
fn active() -> Option<Element> {
    let element = document().active_element()?;
    (element.tag_name() != "BODY").then_some(element)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_the_officer_has_entered_keeps_the_focus() {
        for typed in [false, true] {
            assert!(!may_move(Place::Entered, typed));
        }
        // Typed on where the officer was: the focus would take the next character elsewhere.
        assert!(!may_move(Place::AsLeft, true));
        assert!(may_move(Place::AsLeft, false));
        assert!(may_move(Place::Nowhere, true));
    }
}
