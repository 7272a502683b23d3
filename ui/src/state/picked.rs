//! Narrowing a list, keeping views, and doing one thing to many rows.

use std::collections::HashSet;

use aircop_api::{ApiError, Command, Filter, Reply, SavedView, ViewName};
use aircop_codes::Kind;
use aircop_message::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Desk, Load, NoticeKind, View};
use crate::bridge;

impl Desk {
    /// Shows or hides the filter's fields; hidden, it leaves nothing out.
    pub(crate) fn toggle_filter(self) {
        let shown = !self.filtering.get_untracked();
        self.filtering.set(shown);
        if shown {
            self.load_offices();
        } else {
            self.narrow(Filter::default());
        }
    }

    /// For the offices of the filter, and the countries that they are in.
    fn load_offices(self) {
        if !matches!(
            self.directory.get_untracked(),
            Load::Here(_) | Load::Waiting
        ) {
            self.reload_directory();
        }
    }

    /// Shows only what fits.
    pub(crate) fn narrow(self, filter: Filter) {
        if self.filter.with_untracked(|known| *known == filter) {
            return;
        }
        self.filter.set(filter);
        if !matches!(self.view.get_untracked(), View::Messages(..)) {
            self.view.set(View::Messages(ViewName::Inbox, None));
        }
        self.show_list_again();
    }

    /// Shows a saved view.
    pub(crate) fn show_saved(self, saved: SavedView) {
        self.view.set(View::Messages(saved.view, None));
        self.search.set(String::new());
        self.filtering.set(true);
        self.load_offices();
        self.filter.set(saved.filter);
        self.show_list_again();
    }

    /// Keeps what is shown under a name.
    pub(crate) fn save_view(self, name: String) {
        let View::Messages(view, _) = self.view.get_untracked() else {
            return;
        };
        let filter = self.filter.get_untracked();
        let view = SavedView { name, view, filter };
        self.ask_in_background(Command::SaveView { view });
    }

    /// Gives a saved view another name.
    pub(crate) async fn rename_view(self, name: String, to: String) -> Result<(), ApiError> {
        self.ask(Command::RenameView { name, to }).await
    }

    /// Keeps a view that was removed a moment ago.
    pub(crate) fn put_back_view(self, view: SavedView) {
        self.ask_in_background(Command::SaveView { view });
    }

    /// Removes a saved view; a notice offers to put it back.
    pub(crate) fn remove_view(self, saved: SavedView) {
        spawn_local(async move {
            let name = saved.name.clone();
            match self.ask(Command::RemoveView { name }).await {
                Ok(()) => self.notify(NoticeKind::ViewRemoved(saved)),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Marks the row under the cursor, or no longer.
    pub(crate) fn pick_cursor(self) {
        if let Some(id) = self.cursor.get_untracked().or(self.opened.get_untracked()) {
            self.pick(id);
        }
    }

    /// Marks a row, or no longer.
    pub(crate) fn pick(self, id: MessageId) {
        self.picked.update(|picked| {
            if !picked.remove(&id) {
                picked.insert(id);
            }
        });
    }

    /// Marks the row under the cursor and the next one, and goes there.
    pub(crate) fn pick_on(self, by: isize) {
        let add = |desk: Self| {
            if let Some(id) = desk.cursor.get_untracked() {
                desk.picked.update(|picked| {
                    picked.insert(id);
                });
            }
        };
        if self.cursor.get_untracked().is_none() {
            self.move_cursor(0);
        }
        add(self);
        self.move_cursor(by);
        add(self);
    }

    /// Marks none.
    pub(crate) fn pick_none(self) {
        self.picked.update(HashSet::clear);
    }

    /// Notes of every marked message that it was read.
    pub(crate) fn read_picked(self) {
        self.with_picked(|row| !row.read, |message| Command::MarkRead { message });
    }

    /// Takes note of every marked alert in the officer's name.
    pub(crate) fn acknowledge_picked(self) {
        self.with_picked(
            |row| row.kind == Kind::Alert && !row.acknowledged,
            |message| Command::Acknowledge { message },
        );
    }

    /// One after the other, in the order of the list; the first refusal ends it and is said.
    fn with_picked(
        self,
        fits: impl Fn(&aircop_api::MessageRow) -> bool,
        command: impl Fn(MessageId) -> Command + 'static,
    ) {
        let picked = self.picked.get_untracked();
        let messages: Vec<MessageId> = self.rows.with_untracked(|rows| {
            let marked = rows.iter().filter(|row| picked.contains(&row.id));
            let wanted = marked.filter(|row| !row.outgoing && fits(row));
            wanted.map(|row| row.id).collect()
        });
        spawn_local(async move {
            let mut acknowledged = Vec::new();
            let mut last = None;
            for message in messages {
                match bridge::call(command(message)).await {
                    Ok(Reply::Acknowledged {
                        leaves: Some(leaves),
                    }) => {
                        acknowledged.push(message);
                        last = Some(leaves);
                    }
                    Ok(_) => {}
                    Err(error) => {
                        self.notify(NoticeKind::Failed(error));
                        break;
                    }
                }
                self.picked.update(|picked| {
                    picked.remove(&message);
                });
                // Whoever has marked it knows of it.
                self.flashes
                    .update(|flashes| flashes.retain(|flash| flash.id != message));
            }
            if let Some(leaves) = last {
                self.notify(NoticeKind::Acknowledged {
                    messages: acknowledged,
                    leaves,
                });
            }
            self.pick_none();
            self.refresh_rows();
            self.reload_thread();
        });
    }
}
