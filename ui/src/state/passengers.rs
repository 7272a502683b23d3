//! The passenger list: pasted or opened, compared by the engine, and gone with the page that shows
//! it. Neither the page nor the engine keeps it.

use aircop_api::{ApiError, Command, ErrorCode, PassengerRow, PassengersView, Reply};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::files::size;
use super::{Desk, Load, View};
use crate::{bridge, focus, form, page};

/// What the page knows of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Passengers {
    /// What is pasted.
    pub(crate) typed: RwSignal<String>,
    /// A file that was opened: its name and its bytes as base64. Kept until it is compared, so that
    /// the order of its dates can be said after a refusal.
    pub(crate) file: RwSignal<Option<(String, String)>>,
    /// The order of dates in figures; empty when it was not said.
    pub(crate) dates: RwSignal<String>,
    /// Fluent id of why nothing was compared yet.
    pub(crate) wanting: RwSignal<Option<&'static str>>,
    /// The list, compared.
    pub(crate) list: RwSignal<Load<PassengersView>>,
    /// The passenger that the keys move: the place in the list.
    pub(crate) cursor: RwSignal<Option<u32>>,
    /// The passenger of whom everything is shown.
    pub(crate) unfolded: RwSignal<Option<u32>>,
    /// Whether those without a mark are shown.
    pub(crate) rest: RwSignal<bool>,
    /// Counts questions; an answer that comes after the page was left is thrown away.
    asked: RwSignal<u32>,
}

impl Passengers {
    pub(super) fn new() -> Self {
        Self {
            typed: RwSignal::new(String::new()),
            file: RwSignal::new(None),
            dates: RwSignal::new(String::new()),
            wanting: RwSignal::new(None),
            list: RwSignal::new(Load::Nothing),
            cursor: RwSignal::new(None),
            unfolded: RwSignal::new(None),
            rest: RwSignal::new(false),
            asked: RwSignal::new(0),
        }
    }

    /// Drops the list and what it was read from.
    pub(crate) fn forget(self) {
        self.asked.update(|asked| *asked = asked.wrapping_add(1));
        self.forget_source();
        self.dates.set(String::new());
        self.list.set(Load::Nothing);
        self.cursor.set(None);
        self.unfolded.set(None);
        self.rest.set(false);
    }

    fn forget_source(self) {
        self.typed.set(String::new());
        self.file.set(None);
        self.wanting.set(None);
    }

    /// Those that are on screen, in their order.
    fn shown(self) -> Vec<PassengerRow> {
        let rest = self.rest.get_untracked();
        self.list.with_untracked(|list| match list {
            Load::Here(view) => {
                let rows = view.rows.iter();
                rows.filter(|row| rest || row.is_marked())
                    .cloned()
                    .collect()
            }
            _ => Vec::new(),
        })
    }

    fn at_cursor(self) -> Option<PassengerRow> {
        let number = self.cursor.get_untracked()?;
        let mut shown = self.shown().into_iter();
        shown.find(|row| row.number == number)
    }
}

impl Desk {
    /// Whether a compared list is what the keys move in.
    pub(crate) fn has_passengers(self) -> bool {
        let here = |list: &Load<PassengersView>| matches!(list, Load::Here(_));
        self.view.get_untracked() == View::Passengers
            && self.passengers.list.with_untracked(here)
            && self.writing.open.get_untracked().is_none()
    }

    /// Compares what was pasted or opened.
    pub(crate) fn match_passengers(self) {
        let passengers = self.passengers;
        let text = passengers.typed.get_untracked();
        let file = passengers.file.get_untracked();
        if file.is_none() && text.trim().is_empty() {
            passengers.wanting.set(Some("passengers-nothing"));
            focus::focus("passengers-text");
            return;
        }
        passengers.wanting.set(None);
        let question = passengers.asked.get_untracked().wrapping_add(1);
        passengers.asked.set(question);
        passengers.list.set(Load::Waiting);
        let command = Command::MatchPassengers {
            text: if file.is_none() { text } else { String::new() },
            bytes: file.map(|(_, bytes)| bytes).unwrap_or_default(),
            dates: passengers.dates.get_untracked(),
        };
        let begun = focus::begin();
        spawn_local(async move {
            let answer = bridge::call(command).await;
            if passengers.asked.get_untracked() != question {
                return;
            }
            match answer {
                Ok(Reply::Passengers(view)) => {
                    passengers.forget_source();
                    let first = view.rows.first().filter(|row| row.is_marked());
                    passengers.cursor.set(first.map(|row| row.number));
                    passengers.list.set(Load::Here(*view));
                    begun.focus_soon("rows");
                }
                Ok(other) => passengers.list.set(Load::Failed(unexpected(&other))),
                Err(error) => passengers.list.set(Load::Failed(error)),
            }
        });
    }

    /// Reads a file and compares it.
    pub(crate) fn open_passengers(self, file: web_sys::File) {
        let passengers = self.passengers;
        let question = passengers.asked.get_untracked().wrapping_add(1);
        passengers.asked.set(question);
        let size = size(&file);
        if size > MOST_BYTES {
            let error = ApiError::new(ErrorCode::FileTooLong);
            passengers.list.set(Load::Failed(error));
            return;
        }
        spawn_local(async move {
            let bytes = page::read_base64(&file, 0, size).await;
            if passengers.asked.get_untracked() != question {
                return;
            }
            match bytes.filter(|bytes| !bytes.is_empty()) {
                Some(bytes) => {
                    passengers.file.set(Some((file.name(), bytes)));
                    self.match_passengers();
                }
                None => passengers.wanting.set(Some("passengers-file")),
            }
        });
    }

    /// Moves on in the list.
    pub(crate) fn step_passenger(self, by: isize) {
        let passengers = self.passengers;
        let shown = passengers.shown();
        let at = passengers.cursor.get_untracked();
        let at = at.and_then(|number| shown.iter().position(|row| row.number == number));
        let next = match at {
            Some(at) => at
                .saturating_add_signed(by)
                .min(shown.len().saturating_sub(1)),
            None => 0,
        };
        if let Some(row) = shown.get(next) {
            passengers.cursor.set(Some(row.number));
            // A button that was clicked would take the Enter that is meant for the row.
            focus::focus("rows");
            page::reveal(&passenger_id(row.number));
        }
    }

    /// Shows everything that is known of a passenger, and opens the surest earlier message; or folds
    /// it up again.
    pub(crate) fn open_passenger(self, number: u32) {
        let passengers = self.passengers;
        passengers.cursor.set(Some(number));
        if passengers.unfolded.get_untracked() == Some(number) {
            passengers.unfolded.set(None);
            return;
        }
        passengers.unfolded.set(Some(number));
        let first = passengers.at_cursor();
        let first = first.and_then(|row| row.seen.first().map(|seen| seen.row.id));
        match first {
            Some(message) => self.open(message),
            None => self.close_thread(),
        }
    }

    /// The same for the passenger under the cursor.
    pub(crate) fn open_passenger_at_cursor(self) {
        if let Some(row) = self.passengers.at_cursor() {
            self.open_passenger(row.number);
        }
    }

    /// Begins an alert with the flight and the passenger under the cursor; an empty one where there
    /// is none.
    pub(crate) fn write_alert_of_passenger(self) {
        let row = self
            .passengers
            .at_cursor()
            .filter(|_| self.has_passengers());
        let view = self.passengers.list.with_untracked(|list| match list {
            Load::Here(view) => Some(PassengersView {
                rows: Vec::new(),
                ..view.clone()
            }),
            _ => None,
        });
        self.write_alert();
        if let (Some(row), Some(view)) = (row, view) {
            self.writing
                .draft
                .update(|draft| form::of_passenger(draft, &view, &row));
            self.edited();
        }
    }
}

/// The `id` of a row on the page.
pub(crate) fn passenger_id(number: u32) -> String {
    format!("passenger-{number}")
}

/// Bytes of a file; the engine says the same.
const MOST_BYTES: u64 = 16 * 1024 * 1024;
