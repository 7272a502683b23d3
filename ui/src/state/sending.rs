//! From a form to the outbox: who will read it, the check, and sending to exactly those offices.

use aircop_api::{Command, ErrorCode, RecipientView, Reply};
use aircop_message::{FieldError, OfficeId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, NoticeKind, Writing};
use crate::focus::{self, Begun};
use crate::{bridge, form};

/// The button by which the officer says that it was read; its `id` and its handle.
pub(crate) const OVERTAKEN: &str = "overtaken-read";

impl Desk {
    /// Asks which offices the choice comes to.
    pub(crate) fn expand_recipients(self) {
        let writing = self.writing;
        let form = writing.open.get_untracked();
        let (group, to) = writing
            .draft
            .with_untracked(|draft| (draft.group, draft.to.clone()));
        let (Some(_), Some(group)) = (form, group) else {
            writing.recipients.set(Load::Nothing);
            return;
        };
        if !writing
            .recipients
            .with_untracked(|load| matches!(load, Load::Here(_)))
        {
            writing.recipients.set(Load::Waiting);
        }
        writing.expanding.set(true);
        spawn_local(async move {
            let command = Command::Recipients {
                group,
                to: to.clone(),
            };
            let answer = bridge::call(command).await;
            let same = writing
                .draft
                .with_untracked(|draft| draft.group == Some(group) && draft.to == to);
            if writing.open.get_untracked() != form || !same {
                return;
            }
            writing.expanding.set(false);
            writing.recipients.set(match answer {
                Ok(Reply::Recipients(list)) => Load::Here(list),
                Ok(other) => Load::Failed(unexpected(&other)),
                Err(error) => Load::Failed(error),
            });
        });
    }

    /// Checks the draft; shows the faults and goes to the first.
    pub(crate) fn check(self) {
        let begun = focus::begin();
        spawn_local(async move {
            self.check_now(&begun).await;
        });
    }

    /// `begun` is where the officer was when this was asked for.
    async fn check_now(self, begun: &Begun) -> bool {
        let writing = self.writing;
        let form = writing.open.get_untracked();
        writing.refused.set(None);
        let draft = writing.draft.get_untracked();
        let answer = bridge::call(Command::Check { draft }).await;
        if writing.open.get_untracked() != form {
            return false;
        }
        match answer {
            Ok(Reply::Checked(faults)) => {
                let good = faults.is_empty();
                self.show_faults(faults, begun);
                good
            }
            Ok(other) => {
                writing.refused.set(Some(unexpected(&other)));
                false
            }
            Err(error) => {
                writing.refused.set(Some(error));
                false
            }
        }
    }

    fn show_faults(self, faults: Vec<FieldError>, begun: &Begun) {
        let writing = self.writing;
        writing.unfolded.update(|open| {
            open.extend(faults.iter().filter_map(|f| form::section_of(&f.field)));
        });
        if let Some(path) = form::first_on_page(&faults) {
            let control = form::control_id(form::control_of(path));
            begun.clone().focus_soon(control);
        }
        writing.faults.set(faults);
        writing.checked.set(true);
    }

    /// Checks and sends to exactly the offices that are on screen.
    pub(crate) fn send(self) {
        let writing = self.writing;
        // A file that is still on its way would be left behind.
        let busy = untrack(|| self.files.is_busy());
        if writing.open.get_untracked().is_none() || writing.sending.get_untracked() || busy {
            return;
        }
        let Some(recipients) = writing.chosen() else {
            return;
        };
        // What it is about says something else by now, and that was not read.
        if writing.overtaken.with_untracked(Option::is_some) {
            focus::focus_soon(OVERTAKEN);
            return;
        }
        writing.sending.set(true);
        let begun = focus::begin();
        spawn_local(async move {
            let form = writing.open.get_untracked();
            if self.check_now(&begun).await {
                self.save_now().await;
                // Without what its files show it is not what the officer wrote; the form says why.
                if !self.files.has_captions_of(writing.id.get_untracked()) {
                    self.send_now(recipients, &begun).await;
                }
            }
            if writing.open.get_untracked() == form {
                writing.sending.set(false);
            }
        });
    }

    async fn send_now(self, recipients: Vec<OfficeId>, begun: &Begun) {
        let writing = self.writing;
        let form = writing.open.get_untracked();
        let command = Command::Send {
            id: writing.id.get_untracked(),
            draft: writing.draft.get_untracked(),
            recipients,
        };
        let answer = bridge::call(command).await;
        if writing.open.get_untracked() != form {
            return;
        }
        match answer {
            Ok(Reply::Sent {
                message,
                reference,
                leaves,
            }) => {
                writing.clear();
                self.notify(NoticeKind::Sent {
                    message,
                    reference,
                    leaves,
                });
                self.refresh_rows();
                self.reload_thread();
                self.reload_drafts_if_shown();
            }
            Ok(other) => writing.refused.set(Some(unexpected(&other))),
            Err(error) => {
                match error.code {
                    ErrorCode::InvalidDraft => self.show_faults(error.fields.clone(), begun),
                    ErrorCode::RecipientsChanged => {
                        if let Load::Here(list) = writing.recipients.get_untracked() {
                            writing.before_change.set(Some(list));
                        }
                        self.expand_recipients();
                        begun.clone().focus_soon(form::control_id("to"));
                    }
                    _ => {}
                }
                writing.refused.set(Some(error));
            }
        }
    }
}

impl Writing {
    /// Offices of the list on screen; none when there is no list yet or nobody on it.
    pub(crate) fn chosen(self) -> Option<Vec<OfficeId>> {
        if self.expanding.get_untracked() {
            return None;
        }
        let chosen = self.recipients.with_untracked(|load| match load {
            Load::Here(list) => chosen(list).map(|view| view.office.id).collect(),
            _ => Vec::new(),
        });
        (!chosen.is_empty()).then_some(chosen)
    }
}

/// The offices that the choice includes.
pub(crate) fn chosen(list: &[RecipientView]) -> impl Iterator<Item = &RecipientView> {
    list.iter().filter(|view| view.chosen)
}
