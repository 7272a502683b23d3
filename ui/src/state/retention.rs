//! How long messages are kept, what is held, and what was erased.

use aircop_api::{Command, Reply, RetentionPage};
use aircop_message::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::list::waiting;
use super::{Desk, Load, NoticeKind};
use crate::bridge;

/// What the settings show of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Retention {
    pub(crate) page: RwSignal<Load<RetentionPage>>,
    /// The day that is asked about, as it is typed; empty for today.
    pub(crate) on: RwSignal<String>,
    /// The officer is asked once more.
    pub(crate) sure: RwSignal<bool>,
    /// The archive is being written anew.
    pub(crate) erasing: RwSignal<bool>,
}

impl Retention {
    pub(super) fn new() -> Self {
        Self {
            page: RwSignal::new(Load::Nothing),
            on: RwSignal::new(String::new()),
            sure: RwSignal::new(false),
            erasing: RwSignal::new(false),
        }
    }

    pub(super) fn forget(self) {
        self.page.set(Load::Nothing);
        self.on.set(String::new());
        self.sure.set(false);
        self.erasing.set(false);
    }
}

impl Desk {
    /// Asks what would be erased, what is held, and what was erased.
    pub(crate) fn reload_retention(self) {
        let retention = self.retention;
        retention.page.update(waiting);
        retention.sure.set(false);
        let on = retention.on.get_untracked();
        spawn_local(async move {
            retention.page.set(
                match bridge::call(Command::Retention { on }).await {
                    Ok(Reply::Retention(page)) => Ok(*page),
                    Ok(other) => Err(unexpected(&other)),
                    Err(error) => Err(error),
                }
                .into(),
            );
        });
    }

    /// Erases what is due today.
    pub(crate) fn erase_due(self) {
        let retention = self.retention;
        retention.erasing.set(true);
        spawn_local(async move {
            let answer = bridge::call(Command::EraseDue).await;
            retention.erasing.set(false);
            match answer {
                Ok(Reply::Erased(_)) => {
                    retention.on.set(String::new());
                    // It may have been on screen.
                    self.close_thread();
                    self.refresh_rows();
                }
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
            self.reload_retention();
        });
    }

    /// Has this desk erase by itself what is due, or no longer.
    pub(crate) fn erase_by_itself(self, on: bool) {
        self.change_retention(Command::EraseByItself { on }, true);
    }

    /// Keeps a thread until it is released; the event draws it anew.
    pub(crate) fn hold_thread(self, message: MessageId, reason: String) {
        self.change_retention(Command::HoldThread { message, reason }, false);
    }

    /// Ends a hold.
    pub(crate) fn release_thread(self, message: MessageId) {
        self.change_retention(Command::ReleaseThread { message }, false);
    }

    fn change_retention(self, command: Command, page: bool) {
        spawn_local(async move {
            if let Err(error) = bridge::call(command).await {
                self.notify(NoticeKind::Failed(error));
            } else if !page {
                self.reload_thread();
            }
            if page || !matches!(self.retention.page.get_untracked(), Load::Nothing) {
                self.reload_retention();
            }
        });
    }

    /// Writes the certificate of an erasure into the downloads.
    pub(crate) fn save_certificate(self, number: i64) {
        spawn_local(async move {
            match bridge::call(Command::SaveErasureCertificate { number }).await {
                Ok(Reply::Saved { name }) => self.notify(NoticeKind::Saved(name)),
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }
}
