//! What happens on screen when a message arrives or changes, without anybody asking.

use aircop_api::{ListOrder, MessageRow, ViewName};
use aircop_message::{GroupId, MessageId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Desk, Load, View, flashes};
use crate::page;

impl Desk {
    pub(crate) fn arrived(self, row: MessageRow) {
        let id = row.id;
        self.sound_arrival(&row);
        let mut flashes = self.flashes.get_untracked();
        flashes::take(&mut flashes, &row);
        self.show_flashes(flashes);
        self.fresh.update(|fresh| {
            fresh.insert(id);
        });
        spawn_local(async move {
            page::sleep(MARKED).await;
            self.fresh.update(|fresh| {
                fresh.remove(&id);
            });
        });
        let thread = row.thread;
        if thread != id {
            // The row of its alert says now where that stands.
            self.changed(id);
        }
        let shown = match self.view.get_untracked() {
            View::Messages(view, group) => {
                self.search.with_untracked(String::is_empty) && belongs(&row, view, group)
            }
            _ => false,
        };
        // Where not every arrival stands at the top, the engine says where it stands.
        let by_arrival = match self.view.get_untracked() {
            View::Messages(ViewName::NeedsAnswer, _) => false,
            View::Messages(view, group) => self.order_of(view, group) == ListOrder::Arrival,
            _ => true,
        };
        let at_top = by_arrival && self.filter.with_untracked(aircop_api::Filter::is_all);
        if shown && !at_top {
            self.refresh_rows();
        } else if shown {
            self.rows.update(|rows| {
                rows.retain(|known| known.id != id);
                rows.insert(0, row);
            });
        }
        self.reload_thread_if(|known| known == thread || known == id);
        self.look_again_at_what_it_is_about(thread);
        self.operation_moved();
    }

    /// What the line on top says is drawn anew only when it says something else.
    pub(super) fn show_flashes(self, flashes: Vec<MessageRow>) {
        if self.flashes.with_untracked(|shown| *shown != flashes) {
            self.flashes.set(flashes);
        }
    }

    pub(crate) fn changed(self, message: MessageId) {
        // A message to 50 offices changes 100 times in a few seconds: ask once for them all.
        let edit = self.refreshes();
        spawn_local(async move {
            page::sleep(GATHER).await;
            if self.refreshes_now() == edit {
                self.refresh_rows();
                self.reload_handover_if_shown();
            }
        });
        self.reload_thread_if(|known| known == message);
        self.operation_moved();
    }

    /// Loads the open thread again when it holds a message that `concerns` says yes to.
    fn reload_thread_if(self, concerns: impl Fn(MessageId) -> bool) {
        let open = self.thread.with_untracked(|thread| match thread {
            Load::Here(thread) => thread
                .messages
                .iter()
                .any(|message| concerns(message.row.id) || concerns(message.row.thread)),
            _ => false,
        });
        if open {
            self.reload_thread();
        }
    }

    fn refreshes(self) -> u32 {
        self.changes.update(|count| *count = count.wrapping_add(1));
        self.refreshes_now()
    }

    fn refreshes_now(self) -> u32 {
        self.changes.get_untracked()
    }
}

/// Whether a row belongs into a view, as the engine would say.
fn belongs(row: &MessageRow, view: ViewName, group: Option<GroupId>) -> bool {
    if group.is_some_and(|group| group != row.group) {
        return false;
    }
    match view {
        ViewName::Inbox => !row.exercise && !row.outgoing,
        ViewName::NeedsAnswer => !row.exercise && row.owes,
        ViewName::Exercise => row.exercise,
        ViewName::All => true,
        ViewName::Sent | ViewName::Outbox | ViewName::Undelivered => false,
    }
}

/// How long a new row is marked, milliseconds.
const MARKED: i32 = 8_000;
/// How long changes are gathered, milliseconds.
const GATHER: i32 = 150;
