//! The life of the form: open, save by itself, check, send, close.

use aircop_api::{ApiError, Command, ErrorCode, MessageView, RecipientView, Reply};
use aircop_codes::CodeList;
use aircop_message::{Draft, GroupId, MessageId, OfficeId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, NoticeKind, Saving, View, Writing};
use crate::{bridge, form, page};

impl Desk {
    /// Opens an empty alert.
    pub(crate) fn write_alert(self) {
        self.open_form(None, form::new_alert(self.usual_group()), None);
    }

    /// Opens an empty note.
    pub(crate) fn write_note(self) {
        self.open_form(None, form::new_note(self.usual_group()), None);
    }

    /// Opens a note that answers a message.
    pub(crate) fn write_reply(self, message: &MessageView) {
        let row = &message.row;
        let draft = form::reply_to(
            row.id,
            row.group,
            row.from.id,
            &row.subject,
            row.urgency.code(),
        );
        self.open_form(None, draft, Some(row.reference.clone()));
    }

    /// Goes on with a draft.
    pub(crate) fn open_draft(self, id: MessageId) {
        spawn_local(async move {
            match bridge::call(Command::OpenDraft { id }).await {
                Ok(Reply::Draft(view)) => self.open_form(Some(view.id), view.draft, None),
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    fn open_form(self, id: Option<MessageId>, draft: Draft, answers: Option<String>) {
        self.close_writing();
        let writing = self.writing;
        writing.clear();
        writing.id.set(id);
        writing.draft.set(draft);
        writing.answers.set(answers);
        writing.next();
        self.expand_recipients();
        page::focus_soon(form::control_id("subject"));
    }

    /// The group of the view, else the first open one that is not an exercise.
    fn usual_group(self) -> Option<GroupId> {
        if let View::Messages(_, Some(group)) = self.view.get_untracked() {
            return Some(group);
        }
        self.status.with_untracked(|status| {
            let groups = &status.as_ref()?.groups;
            groups
                .iter()
                .filter(|group| group.open)
                .min_by_key(|group| group.kind == super::EXERCISE)
                .map(|group| group.id)
        })
    }

    /// Something was typed: forget what was found, save in a moment.
    pub(crate) fn edited(self) {
        let writing = self.writing;
        writing.checked.set(false);
        writing.saving.set(Saving::Dirty);
        let edit = writing.edits.get_untracked().wrapping_add(1);
        writing.edits.set(edit);
        spawn_local(async move {
            page::sleep(PAUSE).await;
            if writing.edits.get_untracked() == edit {
                self.save_now().await;
            }
        });
    }

    /// Saves what is typed and not yet kept; waits for a save that is under way.
    pub(crate) async fn save_now(self) {
        let writing = self.writing;
        let form = writing.open.get_untracked();
        loop {
            match writing.saving.get_untracked() {
                Saving::Busy => page::sleep(20).await,
                Saving::Dirty if form.is_some() && writing.open.get_untracked() == form => {
                    self.save_once(form).await;
                }
                Saving::Dirty | Saving::Untouched | Saving::Saved(_) | Saving::Failed(_) => return,
            }
        }
    }

    async fn save_once(self, form: Option<u32>) {
        let writing = self.writing;
        let edit = writing.edits.get_untracked();
        writing.saving.set(Saving::Busy);
        let command = Command::SaveDraft {
            id: writing.id.get_untracked(),
            draft: writing.draft.get_untracked(),
        };
        let answer = bridge::call(command).await;
        if writing.open.get_untracked() != form {
            self.save_left_behind(form, answer).await;
            return;
        }
        writing.saving.set(match answer {
            Ok(Reply::DraftSaved { id }) => {
                writing.id.set(Some(id));
                if writing.edits.get_untracked() == edit {
                    Saving::Saved(self.now.get_untracked())
                } else {
                    Saving::Dirty
                }
            }
            Ok(other) => Saving::Failed(unexpected(&other)),
            Err(error) => Saving::Failed(error),
        });
    }

    /// Closes the form and keeps the draft.
    pub(crate) fn close_writing(self) {
        let writing = self.writing;
        if writing.open.get_untracked().is_none() {
            return;
        }
        match (writing.saving.get_untracked(), writing.open.get_untracked()) {
            // Saving twice at once would make two drafts of one.
            (Saving::Busy, Some(form)) => writing
                .left_behind
                .set(Some((form, writing.draft.get_untracked()))),
            (Saving::Dirty | Saving::Failed(_), _) => {
                let (id, draft) = (writing.id.get_untracked(), writing.draft.get_untracked());
                spawn_local(async move {
                    self.keep(id, draft).await;
                });
            }
            _ => self.reload_drafts_if_shown(),
        }
        writing.clear();
    }

    /// A form was closed while it was being saved: saves what was typed since.
    async fn save_left_behind(self, form: Option<u32>, answer: Result<Reply, ApiError>) {
        let left = self.writing.left_behind.get_untracked();
        let (Some(form), Some((left, draft))) = (form, left) else {
            return;
        };
        if form != left {
            return;
        }
        self.writing.left_behind.set(None);
        let id = match answer {
            Ok(Reply::DraftSaved { id }) => Some(id),
            _ => None,
        };
        self.keep(id, draft).await;
    }

    async fn keep(self, id: Option<MessageId>, draft: Draft) {
        if let Err(error) = bridge::call(Command::SaveDraft { id, draft }).await {
            self.notify(NoticeKind::Failed(error));
        }
        self.reload_drafts_if_shown();
    }

    /// Throws the draft away.
    pub(crate) fn discard(self) {
        let id = self.writing.id.get_untracked();
        self.writing.clear();
        let Some(id) = id else { return };
        spawn_local(async move {
            if let Err(error) = bridge::call(Command::DiscardDraft { id }).await {
                self.notify(NoticeKind::Failed(error));
            }
            self.reload_drafts_if_shown();
        });
    }

    fn reload_drafts_if_shown(self) {
        if self.view.get_untracked() == View::Drafts {
            self.reload_drafts();
        }
    }

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
        spawn_local(async move {
            self.check_now().await;
        });
    }

    async fn check_now(self) -> bool {
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
                self.show_faults(faults);
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

    fn show_faults(self, faults: Vec<aircop_message::FieldError>) {
        let writing = self.writing;
        if faults
            .iter()
            .any(|fault| form::in_more_section(&fault.field))
        {
            writing.more.set(true);
        }
        if let Some(path) = form::first_on_page(&faults) {
            page::focus_soon(form::control_id(path));
        }
        writing.faults.set(faults);
        writing.checked.set(true);
    }

    /// Checks and sends to exactly the offices that are on screen.
    pub(crate) fn send(self) {
        let writing = self.writing;
        if writing.open.get_untracked().is_none() || writing.sending.get_untracked() {
            return;
        }
        let Some(recipients) = writing.chosen() else {
            return;
        };
        writing.sending.set(true);
        spawn_local(async move {
            let form = writing.open.get_untracked();
            if self.check_now().await {
                self.save_now().await;
                self.send_now(recipients).await;
            }
            if writing.open.get_untracked() == form {
                writing.sending.set(false);
            }
        });
    }

    async fn send_now(self, recipients: Vec<OfficeId>) {
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
            Ok(Reply::Sent { message, reference }) => {
                writing.clear();
                self.notify(NoticeKind::Sent { message, reference });
                self.refresh_rows();
                self.reload_drafts_if_shown();
            }
            Ok(other) => writing.refused.set(Some(unexpected(&other))),
            Err(error) => {
                match error.code {
                    ErrorCode::InvalidDraft => self.show_faults(error.fields.clone()),
                    ErrorCode::RecipientsChanged => {
                        if let Load::Here(list) = writing.recipients.get_untracked() {
                            writing.before_change.set(Some(list));
                        }
                        self.expand_recipients();
                    }
                    _ => {}
                }
                writing.refused.set(Some(error));
            }
        }
    }
}

impl Writing {
    pub(crate) fn new() -> Self {
        Self {
            open: RwSignal::new(None),
            id: RwSignal::new(None),
            draft: RwSignal::new(Draft::default()),
            answers: RwSignal::new(None),
            faults: RwSignal::new(Vec::new()),
            checked: RwSignal::new(false),
            saving: RwSignal::new(Saving::Untouched),
            edits: RwSignal::new(0),
            recipients: RwSignal::new(Load::Nothing),
            expanding: RwSignal::new(false),
            before_change: RwSignal::new(None),
            sending: RwSignal::new(false),
            refused: RwSignal::new(None),
            removals: RwSignal::new(0),
            more: RwSignal::new(false),
            left_behind: RwSignal::new(None),
            forms: RwSignal::new(0),
        }
    }

    /// Closes the form and forgets what was typed.
    pub(crate) fn clear(self) {
        self.open.set(None);
        self.id.set(None);
        self.answers.set(None);
        self.faults.set(Vec::new());
        self.checked.set(false);
        self.saving.set(Saving::Untouched);
        self.edits.update(|edits| *edits = edits.wrapping_add(1));
        self.recipients.set(Load::Nothing);
        self.expanding.set(false);
        self.before_change.set(None);
        self.sending.set(false);
        self.refused.set(None);
        self.more.set(false);
        self.draft.set(Draft::default());
    }

    fn next(self) {
        let number = self.forms.get_untracked().wrapping_add(1);
        self.forms.set(number);
        self.open.set(Some(number));
    }

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

/// How long after the last key a draft is saved, milliseconds.
const PAUSE: i32 = 700;
