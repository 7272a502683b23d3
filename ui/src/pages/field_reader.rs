//! A reader that types while the focus is in some field of a form.
//!
//! Nobody looks where the focus is before pointing a reader at a passport. What it types into the
//! subject would be sent as the subject; so a burst that is a passport or a boarding pass is taken
//! out of the field again and put where it belongs. Everything else stays as it was typed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

use crate::burst::{self, Burst, Step};
use crate::form;
use crate::page;
use crate::state::Desk;

/// What tells a hand in a field from a reader.
#[derive(Clone, Copy)]
pub(super) struct FieldReader(StoredValue<Reading, LocalStorage>);

#[derive(Default)]
struct Reading {
    burst: Burst<()>,
    /// Where the last key came that may begin a burst, and what stood there before it.
    before: Option<(Field, String)>,
    /// Characters since then.
    typed: usize,
}

/// A field that takes characters.
#[derive(Clone, PartialEq)]
enum Field {
    Line(HtmlInputElement),
    Area(HtmlTextAreaElement),
    /// A choice, which takes letters for the beginning of an entry.
    Choice(HtmlSelectElement),
}

impl Field {
    /// None for what takes no text, and for the scan field, which does all this itself.
    fn of(event: &KeyboardEvent) -> Option<Self> {
        let target = event.target()?;
        let field = match target.dyn_into::<HtmlInputElement>() {
            Ok(line) if line.type_() == "text" => Self::Line(line),
            Ok(_) => return None,
            Err(target) => match target.dyn_into::<HtmlTextAreaElement>() {
                Ok(area) => Self::Area(area),
                Err(target) => Self::Choice(target.dyn_into().ok()?),
            },
        };
        (!field.id().ends_with("-scan")).then_some(field)
    }

    fn id(&self) -> String {
        match self {
            Self::Line(line) => line.id(),
            Self::Area(area) => area.id(),
            Self::Choice(choice) => choice.id(),
        }
    }

    fn value(&self) -> String {
        match self {
            Self::Line(line) => line.value(),
            Self::Area(area) => area.value(),
            Self::Choice(choice) => choice.value(),
        }
    }

    /// Puts back what stood there, as if it had been typed.
    fn restore(&self, value: &str) {
        let target: &web_sys::EventTarget = match self {
            Self::Line(line) => {
                line.set_value(value);
                line
            }
            Self::Area(area) => {
                area.set_value(value);
                area
            }
            Self::Choice(choice) => {
                choice.set_value(value);
                choice
            }
        };
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        for name in ["input", "change"] {
            if let Ok(event) = web_sys::Event::new_with_event_init_dict(name, &init) {
                // Refused only while another one is under way.
                let _ = target.dispatch_event(&event);
            }
        }
    }
}

impl FieldReader {
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(Reading::default()))
    }

    /// Hears a key that goes into a field. True for one that is to do nothing: the end of a line
    /// that a reader typed is no command of the form, and what it types chooses no entry.
    pub(super) fn hears(self, desk: Desk, event: &KeyboardEvent) -> bool {
        let writing = desk.writing.open.get_untracked();
        let Some(field) = Field::of(event).filter(|_| writing.is_some()) else {
            return false;
        };
        let (key, at) = (event.key(), event.time_stamp());
        let step = self.0.try_update_value(|reading| {
            if matches!(key.as_str(), "Enter" | "Tab") {
                let ends = reading.typed >= LINE && reading.burst.ends_line(at);
                return ends.then_some(true);
            }
            if key.chars().count() != 1 {
                return None;
            }
            match reading.burst.key(at, &key, ()) {
                Step::Wait { .. } => {
                    reading.before = Some((field.clone(), field.value()));
                    reading.typed = 1;
                    None
                }
                Step::Read => {
                    reading.typed += 1;
                    // A blank would open the choice's menu, which then has all further keys.
                    Some(matches!(field, Field::Choice(_)))
                }
            }
        });
        let Some(Some(ends)) = step else {
            return false;
        };
        spawn_local(async move {
            page::sleep(super::desk::ms(burst::END)).await;
            let over = self.0.try_update_value(|reading| {
                let text = reading.burst.over(at + burst::END)?;
                Some((text, reading.before.take()?))
            });
            // Another form by now: what stands in a field stays.
            if let Some(Some((text, (field, value)))) = over
                && desk.writing.open.get_untracked() == writing
            {
                let person = desk
                    .writing
                    .draft
                    .with_untracked(|draft| form::person_at(draft, &field.id()));
                if let Some(person) = person {
                    desk.take_from_field(&person, &text, || field.restore(&value));
                }
            }
        });
        ends
    }
}

/// A line that a reader types is at least so long: the shortest of a passport's zone has 30.
const LINE: usize = 28;
