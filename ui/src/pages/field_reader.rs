//! A reader that types while the focus is in some field.
//!
//! Nobody looks where the focus is before pointing a reader at a passport. What it types into the
//! subject would be sent as the subject; into a box it would tick it, since a blank is the space
//! bar. So a burst operates no control, and one that is a passport or a boarding pass is taken out
//! of the field again and put where it belongs. Everything else stays as it was typed.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

use crate::burst;
use crate::field_burst::FieldBurst;
use crate::form;
use crate::page;
use crate::state::Desk;

/// What tells a hand in a field from a reader.
#[derive(Clone, Copy)]
pub(super) struct FieldReader(StoredValue<FieldBurst<Field, Begun>, LocalStorage>);

/// A field as a burst finds it.
#[derive(Clone)]
struct Begun {
    field: Field,
    value: String,
    /// What was marked, which the first character has replaced.
    marked: String,
}

/// What takes keys.
#[derive(Clone, PartialEq)]
enum Field {
    Line(HtmlInputElement),
    Area(HtmlTextAreaElement),
    /// A choice, which takes letters for the beginning of an entry.
    Choice(HtmlSelectElement),
    /// A box or a point, which a blank ticks.
    Box(HtmlInputElement),
}

impl Field {
    /// None for what takes no keys of a reader, and for the scan field, which does all this itself.
    fn of(event: &KeyboardEvent) -> Option<Self> {
        let target = event.target()?;
        let field = match target.dyn_into::<HtmlInputElement>() {
            Ok(line) => match line.type_().as_str() {
                "text" | "search" => Self::Line(line),
                "checkbox" | "radio" => Self::Box(line),
                _ => return None,
            },
            Err(target) => match target.dyn_into::<HtmlTextAreaElement>() {
                Ok(area) => Self::Area(area),
                Err(target) => Self::Choice(target.dyn_into().ok()?),
            },
        };
        (!field.id().ends_with("-scan")).then_some(field)
    }

    fn id(&self) -> String {
        match self {
            Self::Line(field) | Self::Box(field) => field.id(),
            Self::Area(area) => area.id(),
            Self::Choice(choice) => choice.id(),
        }
    }

    /// Whether it takes text; else it is operated by keys.
    fn takes_text(&self) -> bool {
        matches!(self, Self::Line(_) | Self::Area(_))
    }

    fn value(&self) -> String {
        match self {
            Self::Line(line) => line.value(),
            Self::Area(area) => area.value(),
            Self::Choice(choice) => choice.value(),
            Self::Box(_) => String::new(),
        }
    }

    /// From and up to which of its UTF-16 units are marked.
    fn selection(&self) -> (usize, usize) {
        let (from, to) = match self {
            Self::Line(line) => (line.selection_start(), line.selection_end()),
            Self::Area(area) => (area.selection_start(), area.selection_end()),
            Self::Choice(_) | Self::Box(_) => return (0, 0),
        };
        let at = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or(0) as usize;
        (at(from), at(to))
    }

    fn begun(&self) -> Begun {
        let value = self.value();
        let (from, to) = self.selection();
        // Every key of a hand comes here: the text is gone through only where some of it is marked.
        let marked = if from < to {
            let units: Vec<u16> = value.encode_utf16().collect();
            units.get(from..to).map(String::from_utf16_lossy)
        } else {
            None
        };
        Begun {
            field: self.clone(),
            value,
            marked: marked.unwrap_or_default(),
        }
    }

    /// Sets a value as if it had been typed, with the caret behind so many UTF-16 units.
    fn set(&self, value: &str, caret: Option<usize>) {
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
            // Its keys were not let through.
            Self::Box(_) => return,
        };
        if let Some(at) = caret.and_then(|at| u32::try_from(at).ok()) {
            // Fails only for kinds of fields that have no caret.
            let _ = match self {
                Self::Line(line) => line.set_selection_range(at, at),
                Self::Area(area) => area.set_selection_range(at, at),
                Self::Choice(_) | Self::Box(_) => Ok(()),
            };
        }
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

impl Begun {
    /// Takes what a reader typed out of the field again; what a hand has typed behind it stays.
    fn restore(&self, read: &str) {
        // Its line ends were not let through.
        let typed: String = read.chars().filter(|c| *c != '\n').collect();
        let now = self.field.value();
        match now.split_once(typed.as_str()) {
            Some((before, after)) if self.field.takes_text() => {
                let caret = before.encode_utf16().count() + self.marked.encode_utf16().count();
                let value = [before, &self.marked, after].concat();
                self.field.set(&value, Some(caret));
            }
            _ => self.field.set(&self.value, None),
        }
    }
}

impl FieldReader {
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(FieldBurst::default()))
    }

    /// Hears a key that goes into a field. True for one that is to do nothing: the end of a line
    /// that a reader typed is no command of the form, and what it types operates no control.
    pub(super) fn hears(self, desk: Desk, event: &KeyboardEvent) -> bool {
        let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat();
        let Some(field) = Field::of(event).filter(|_| !held) else {
            return false;
        };
        let (key, at) = (event.key(), event.time_stamp());
        let now = desk.now.get_untracked();
        let writing = desk.writing.open.get_untracked();
        let other = self
            .0
            .try_update_value(|burst| burst.enters(&field, field.takes_text()));
        if let Some(Some((text, begun))) = other {
            take(desk, &text, &begun);
        }
        let heard = self.0.try_update_value(|burst| {
            if matches!(key.as_str(), "Enter" | "Tab") {
                let ends = burst.ends_line(at, writing.is_some());
                let whole = ends && aircop_message::scan::scan(burst.so_far(), now).is_ok();
                return ends.then_some((true, whole));
            }
            if key.chars().count() != 1 {
                return None;
            }
            let read = burst.key(at, &key, field.clone(), || field.begun());
            // A blank would open a choice's menu, which then has all further keys.
            read.then_some((!field.takes_text(), false))
        });
        let Some(Some((nothing, whole))) = heard else {
            return false;
        };
        if whole {
            if let Some(Some((text, begun))) = self.0.try_update_value(FieldBurst::cut) {
                take(desk, &text, &begun);
            }
            return nothing;
        }
        spawn_local(async move {
            // On a busy PC keys wait before they are told: so long may the next one take as well.
            let late = (page::moment() - at).clamp(0.0, MOST_LATE);
            page::quiet(burst::END + 2.0 * late).await;
            let over = self.0.try_update_value(|burst| burst.over(at));
            // Another form by now: what stands in a field stays.
            if let Some(Some((text, begun))) = over
                && desk.writing.open.get_untracked() == writing
            {
                take(desk, &text, &begun);
            }
        });
        nothing
    }
}

/// Puts what was read where it belongs, or says that it was read where it can go nowhere.
fn take(desk: Desk, text: &str, begun: &Begun) {
    let now = desk.now.get_untracked();
    let person = desk.writing.open.get_untracked().and_then(|_| {
        desk.writing
            .draft
            .with_untracked(|draft| form::person_at(draft, &begun.field.id()))
    });
    if let Some(person) = person
        && desk.take_from_field(&person, text, || begun.restore(text))
    {
        return;
    }
    let read = aircop_message::scan::scan(text, now).is_ok();
    if read {
        begun.restore(text);
    }
    // A control has let nothing of it through.
    if read || !begun.field.takes_text() {
        desk.reader_typed(text.to_owned());
    }
}

/// Milliseconds that a key is thought to wait at most.
const MOST_LATE: f64 = 2_000.0;
