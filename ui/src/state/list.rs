//! The list in the middle: views, search, pages of rows, and the cursor that the keys move.

use aircop_api::{ApiError, Command, ListOrder, ListQuery, ListView, MessageRow, Reply, ViewName};
use aircop_message::{GroupId, MessageId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, NoticeKind, View};
use crate::{bridge, page};

impl Desk {
    /// Shows another view.
    pub(crate) fn show(self, view: View) {
        // Where the panes are folded, what is open would lie over what was asked for.
        if page::is_folded() {
            self.close_writing();
            self.close_thread();
        }
        self.view.set(view);
        self.search.set(String::new());
        self.filter.set(aircop_api::Filter::default());
        self.filtering.set(false);
        self.statistics.shown.set(None);
        self.show_list_again();
    }

    /// Searches in everything, or ends the search.
    pub(crate) fn search_for(self, words: String) {
        if self.search.get_untracked() == words {
            return;
        }
        if !matches!(self.view.get_untracked(), View::Messages(..)) {
            self.view.set(View::Messages(ViewName::All, None));
        }
        self.search.set(words);
        self.show_list_again();
    }

    /// Loads what the middle pane shows from its beginning.
    pub(crate) fn show_list_again(self) {
        match self.view.get_untracked() {
            View::Messages(..) => {
                self.rows.set(Vec::new());
                self.more.set(false);
                self.pick_none();
                self.cursor.set(None);
                self.list.set(Load::Waiting);
                self.load_rows(None, PAGE);
            }
            View::Drafts => self.reload_drafts(),
            View::Quarantine => self.reload_quarantine(),
            View::Directory => self.reload_directory(),
            View::Settings => self.reload_officers(),
            View::Handover => self.reload_handover(),
            View::Watch => self.reload_watch(),
            View::Enquiries => self.reload_enquiries(),
            // It begins with what the officer brings.
            View::Passengers => {}
            View::Statistics => self.reload_statistics(),
            View::Operation => self.reload_operation(),
            View::Headquarters => self.reload_headquarters(),
        }
    }

    /// Loads the next page, once.
    pub(crate) fn show_older(self) {
        if !self.more.get_untracked()
            || self
                .list
                .with_untracked(|list| matches!(list, Load::Waiting))
        {
            return;
        }
        let last = self
            .rows
            .with_untracked(|rows| rows.last().map(|row| (row.received, row.id)));
        self.list.set(Load::Waiting);
        self.load_rows(last, PAGE);
    }

    /// Loads the rows that are on screen again, without a flicker.
    pub(crate) fn refresh_rows(self) {
        if !matches!(self.view.get_untracked(), View::Messages(..)) {
            return;
        }
        let shown = self.rows.with_untracked(Vec::len);
        let limit = u16::try_from(shown).unwrap_or(MOST).clamp(PAGE, MOST);
        self.load_rows(None, limit);
    }

    fn load_rows(self, before: Option<(aircop_message::Timestamp, MessageId)>, limit: u16) {
        let View::Messages(view, group) = self.view.get_untracked() else {
            return;
        };
        let question = self.asked.get_untracked().wrapping_add(1);
        self.asked.set(question);
        let text = self.search.get_untracked();
        let shown = self.rows.with_untracked(Vec::len);
        let skip = u32::try_from(shown).unwrap_or(u32::MAX);
        let figure = self.statistics.shown.with_untracked(|shown| {
            let shown = shown.as_ref();
            shown.map(|shown| shown.filter.clone())
        });
        let text_is_empty = text.is_empty();
        let query = ListQuery {
            // A search looks everywhere: an officer seldom knows where a message is.
            view: if text.is_empty() { view } else { ViewName::All },
            group: if text.is_empty() { group } else { None },
            text,
            filter: self.filter.get_untracked(),
            figure: figure.filter(|_| text_is_empty),
            order: self.order_of(view, group),
            skip: if before.is_some() { skip } else { 0 },
            before,
            limit,
        };
        spawn_local(async move {
            let answer = bridge::call(Command::List(query)).await;
            if self.asked.get_untracked() != question {
                return;
            }
            match answer {
                Ok(Reply::List(page)) => self.take_page(page, before.is_some()),
                Ok(other) => self.list.set(Load::Failed(unexpected(&other))),
                Err(error) => self.list.set(Load::Failed(error)),
            }
        });
    }

    /// In which order a view stands: only the inbox may have another than that of arrival.
    pub(super) fn order_of(self, view: ViewName, group: Option<GroupId>) -> ListOrder {
        let inbox = view == ViewName::Inbox && group.is_none();
        let order = self.status.with_untracked(|status| {
            let status = status.as_ref();
            status.map(|status| status.inbox_order)
        });
        order.filter(|_| inbox).unwrap_or_default()
    }

    /// Keeps in which order the inbox stands, and shows it so.
    pub(crate) fn set_inbox_order(self, order: ListOrder) {
        spawn_local(async move {
            match self.ask(Command::SetInboxOrder { order }).await {
                Ok(()) => self.show_list_again(),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    fn take_page(self, page: ListView, append: bool) {
        let whole = page.rows.len();
        self.rows.update(|rows| {
            if append {
                // Where the order is not that of arrival, a row may have moved to the next page.
                let known: Vec<MessageId> = rows.iter().map(|row| row.id).collect();
                let new = page.rows.into_iter();
                rows.extend(new.filter(|row| !known.contains(&row.id)));
            } else if rows.len() > whole && page.more {
                // More rows are on screen than one question may ask for: keep the older ones.
                let newest: Vec<MessageId> = page.rows.iter().map(|row| row.id).collect();
                let older: Vec<MessageRow> = rows
                    .drain(..)
                    .skip(whole)
                    .filter(|row| !newest.contains(&row.id))
                    .collect();
                *rows = page.rows;
                rows.extend(older);
            } else {
                *rows = page.rows;
            }
        });
        self.more.set(page.more);
        self.unindexed.set(page.unindexed);
        self.list.set(Load::Here(()));
    }

    /// Moves the cursor by so many rows.
    pub(crate) fn move_cursor(self, by: isize) {
        let next = self.rows.with_untracked(|rows| {
            let cursor = self.cursor.get_untracked().or(self.opened.get_untracked());
            let at = cursor.and_then(|id| rows.iter().position(|row| row.id == id));
            let to = match at {
                Some(at) => at.saturating_add_signed(by).min(rows.len().checked_sub(1)?),
                None => 0,
            };
            rows.get(to).map(|row| row.id)
        });
        if let Some(id) = next {
            self.cursor.set(Some(id));
            page::reveal(&row_id(id));
        }
    }

    /// Opens the message under the cursor.
    pub(crate) fn open_cursor(self) {
        if let Some(id) = self.cursor.get_untracked() {
            self.open(id);
        }
    }

    /// Loads the drafts.
    pub(crate) fn reload_drafts(self) {
        self.drafts.update(waiting);
        spawn_local(async move {
            self.drafts.set(
                match bridge::call(Command::Drafts).await {
                    Ok(Reply::Drafts(drafts)) => Ok(drafts),
                    Ok(other) => Err(unexpected(&other)),
                    Err(error) => Err(error),
                }
                .into(),
            );
        });
    }

    /// Loads the quarantine.
    pub(crate) fn reload_quarantine(self) {
        self.quarantine.update(waiting);
        spawn_local(async move {
            self.quarantine.set(
                match bridge::call(Command::Quarantine).await {
                    Ok(Reply::Quarantine(rows)) => Ok(rows),
                    Ok(other) => Err(unexpected(&other)),
                    Err(error) => Err(error),
                }
                .into(),
            );
        });
    }

    /// Loads the directory.
    pub(crate) fn reload_directory(self) {
        self.directory.update(waiting);
        spawn_local(async move {
            self.directory.set(
                match bridge::call(Command::Directory).await {
                    Ok(Reply::Directory(view)) => Ok(*view),
                    Ok(other) => Err(unexpected(&other)),
                    Err(error) => Err(error),
                }
                .into(),
            );
        });
    }

    pub(crate) fn reload_quarantine_if_shown(self) {
        if self.view.get_untracked() == View::Quarantine {
            self.reload_quarantine();
        }
    }

    /// Offices, groups or roles are no longer what is shown.
    pub(crate) fn directory_changed(self) {
        if self.view.get_untracked() == View::Directory {
            self.reload_directory();
        }
        self.reload_headquarters_if_shown();
        self.expand_recipients();
    }
}

impl<T> From<Result<T, ApiError>> for Load<T> {
    fn from(result: Result<T, ApiError>) -> Self {
        match result {
            Ok(value) => Self::Here(value),
            Err(error) => Self::Failed(error),
        }
    }
}

/// What is here stays on screen while it is asked for again.
pub(super) fn waiting<T>(load: &mut Load<T>) {
    if !matches!(load, Load::Here(_)) {
        *load = Load::Waiting;
    }
}

/// The `id` of a row on the page.
pub(crate) fn row_id(id: MessageId) -> String {
    format!("row-{id}")
}

/// Rows of one page.
const PAGE: u16 = 50;
/// The most that one question may ask for.
const MOST: u16 = 200;
