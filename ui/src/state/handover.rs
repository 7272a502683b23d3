//! The handover: what is open, what the one before has left, and the records of before.

use aircop_api::{Command, HandoverRecord, HandoverView, Reply};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::list::waiting;
use super::typed::HANDOVER;
use super::{Desk, Load, NoticeKind};
use crate::bridge;

/// What the page of the handover knows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Handover {
    /// How things stand.
    pub(crate) now: RwSignal<Load<HandoverView>>,
    /// Being signed.
    pub(crate) busy: RwSignal<bool>,
    /// Records of before.
    pub(crate) records: RwSignal<Load<Vec<HandoverRecord>>>,
    /// Words that are searched in them.
    pub(crate) search: RwSignal<String>,
    /// The record that is read.
    pub(crate) opened: RwSignal<Option<HandoverRecord>>,
}

impl Handover {
    pub(super) fn new() -> Self {
        Self {
            now: RwSignal::new(Load::Nothing),
            busy: RwSignal::new(false),
            records: RwSignal::new(Load::Nothing),
            search: RwSignal::new(String::new()),
            opened: RwSignal::new(None),
        }
    }

    pub(super) fn forget(self) {
        self.now.set(Load::Nothing);
        self.records.set(Load::Nothing);
        self.search.set(String::new());
        self.opened.set(None);
    }
}

impl Desk {
    /// Loads how things stand, and the records.
    pub(crate) fn reload_handover(self) {
        self.handover.now.update(waiting);
        self.ask_for_handover(Command::Handover);
        self.search_handovers();
    }

    pub(crate) fn reload_handover_if_shown(self) {
        if self.view.get_untracked() == super::View::Handover {
            self.ask_for_handover(Command::Handover);
        }
    }

    fn ask_for_handover(self, command: Command) {
        spawn_local(async move {
            let answer = bridge::call(command).await;
            self.handover.now.set(match answer {
                Ok(Reply::Handover(view)) => Load::Here(*view),
                Ok(other) => Load::Failed(unexpected(&other)),
                Err(error) => Load::Failed(error),
            });
        });
    }

    /// Signs a handover: `HandOver` or `TakeOver`.
    fn sign_handover(self, command: Command) {
        let handover = self.handover;
        let hands = matches!(command, Command::HandOver { .. });
        if handover.busy.get_untracked() {
            return;
        }
        handover.busy.set(true);
        spawn_local(async move {
            match bridge::call(command).await {
                Ok(Reply::Handover(view)) => {
                    if hands {
                        self.typed_away(HANDOVER);
                    }
                    handover.now.set(Load::Here(*view));
                    self.search_handovers();
                }
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
            handover.busy.set(false);
        });
    }

    /// Leaves the desk to the next officer, with the note that was typed.
    pub(crate) fn hand_over(self) {
        let note = self.typed.now_at(HANDOVER);
        self.sign_handover(Command::HandOver { note });
    }

    /// Takes over what is open.
    pub(crate) fn take_over(self) {
        self.sign_handover(Command::TakeOver);
    }

    /// Loads the records in which the typed words stand.
    pub(crate) fn search_handovers(self) {
        let text = self.handover.search.get_untracked();
        spawn_local(async move {
            let command = Command::Handovers {
                text: text.clone(),
                before: None,
            };
            let answer = bridge::call(command).await;
            if self.handover.search.get_untracked() != text {
                return;
            }
            self.handover.records.set(match answer {
                Ok(Reply::Handovers(records)) => Load::Here(records),
                Ok(other) => Load::Failed(unexpected(&other)),
                Err(error) => Load::Failed(error),
            });
        });
    }

    /// Opens a record beside the page.
    pub(crate) fn open_record(self, record: HandoverRecord) {
        self.close_writing();
        self.close_thread();
        self.handover.opened.set(Some(record));
    }

    /// Saves the record on screen as a PDF.
    pub(crate) fn save_record(self, number: u32) {
        spawn_local(async move {
            match bridge::call(Command::HandoverPaper { number }).await {
                Ok(Reply::Saved { name }) => self.notify(NoticeKind::Saved(name)),
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }
}
