//! The form: opening, saving by itself, closing.

use std::collections::BTreeSet;

use aircop_api::{ApiError, Command, RecipientView, Reply};
use aircop_message::{Draft, FieldError, GroupId, MessageId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, NoticeKind, Saving, View};
use crate::{bridge, form, page};

impl Desk {
    /// Opens an empty alert.
    pub(crate) fn write_alert(self) {
        let mut draft = form::new_alert(self.usual_group());
        // What the last one asked for; an officer who wants something else sees it at the top.
        draft.alert.action = self.status.with_untracked(|status| {
            let used = status
                .as_ref()
                .map(|status| status.last_used.action.clone());
            used.unwrap_or_default()
        });
        self.open_form(None, draft, None);
    }

    /// Opens an empty note.
    pub(crate) fn write_note(self) {
        self.open_form(None, form::new_note(self.usual_group()), None);
    }

    /// Goes on with a draft.
    pub(crate) fn open_draft(self, id: MessageId) {
        spawn_local(async move {
            match bridge::call(Command::OpenDraft { id }).await {
                Ok(Reply::Draft(view)) => {
                    self.open_form(Some(view.id), form::with_rows(view.draft), None);
                }
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    pub(super) fn open_form(self, id: Option<MessageId>, draft: Draft, answers: Option<String>) {
        self.close_writing();
        let writing = self.writing;
        writing.clear();
        // An answer and a seizure have their subject from the alert.
        let first = match draft.kind.as_str() {
            "REPLY" => "reply.status",
            "SEIZURE" if !draft.subject.is_empty() => "seizure.at",
            _ => "subject",
        };
        writing.id.set(id);
        writing.draft.set(draft);
        writing.answers.set(answers);
        writing.next();
        self.expand_recipients();
        page::focus_soon(form::control_id(first));
    }

    /// The group of the view, else the first open one that is not an exercise.
    pub(super) fn usual_group(self) -> Option<GroupId> {
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
        while form.is_some() && writing.open.get_untracked() == form {
            if writing.under_way.get_untracked() == form {
                page::sleep(20).await;
            } else if writing.saving.get_untracked() == Saving::Dirty {
                self.save_once(form).await;
            } else {
                return;
            }
        }
    }

    async fn save_once(self, form: Option<u32>) {
        let writing = self.writing;
        let edit = writing.edits.get_untracked();
        writing.saving.set(Saving::Busy);
        writing.under_way.set(form);
        let command = Command::SaveDraft {
            id: writing.id.get_untracked(),
            draft: writing.draft.get_untracked(),
        };
        let answer = bridge::call(command).await;
        if writing.under_way.get_untracked() == form {
            writing.under_way.set(None);
        }
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
        let open = writing.open.get_untracked();
        match (writing.saving.get_untracked(), open) {
            // Saving twice at once would make two drafts of one.
            (_, Some(form)) if writing.under_way.get_untracked() == open => writing
                .left_behind
                .set(Some((form, Some(writing.draft.get_untracked())))),
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

    /// A form was closed while it was being saved: saves what was typed since, or throws it away.
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
        match (draft, id) {
            (Some(draft), _) => self.keep(id, draft).await,
            (None, Some(id)) => self.throw_away(id).await,
            (None, None) => {}
        }
    }

    async fn keep(self, id: Option<MessageId>, draft: Draft) {
        if let Err(error) = bridge::call(Command::SaveDraft { id, draft }).await {
            self.notify(NoticeKind::Failed(error));
        }
        self.reload_drafts_if_shown();
    }

    /// Throws the draft away.
    pub(crate) fn discard(self) {
        let writing = self.writing;
        let open = writing.open.get_untracked();
        if writing.under_way.get_untracked() == open {
            writing.left_behind.set(open.map(|form| (form, None)));
        } else if let Some(id) = writing.id.get_untracked() {
            spawn_local(self.throw_away(id));
        }
        writing.clear();
    }

    async fn throw_away(self, id: MessageId) {
        if let Err(error) = bridge::call(Command::DiscardDraft { id }).await {
            self.notify(NoticeKind::Failed(error));
        }
        self.reload_drafts_if_shown();
    }

    pub(crate) fn reload_drafts_if_shown(self) {
        if self.view.get_untracked() == View::Drafts {
            self.reload_drafts();
        }
    }
}

/// The form over the right pane. At most one is open.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Writing {
    /// Which form is open, counted up; none when closed. A late reply compares it.
    pub(crate) open: RwSignal<Option<u32>>,
    /// The draft's id once it was saved.
    pub(crate) id: RwSignal<Option<MessageId>>,
    /// What is typed.
    pub(crate) draft: RwSignal<Draft>,
    /// The reference of the message that is answered.
    pub(crate) answers: RwSignal<Option<String>>,
    /// Faults of the last check.
    pub(crate) faults: RwSignal<Vec<FieldError>>,
    /// Whether it was checked since the last change.
    pub(crate) checked: RwSignal<bool>,
    /// Whether it is kept.
    pub(crate) saving: RwSignal<Saving>,
    /// The form that is being saved at this moment.
    pub(crate) under_way: RwSignal<Option<u32>>,
    /// Counts edits, to save a while after the last one.
    pub(crate) edits: RwSignal<u32>,
    /// Offices that the choice comes to.
    pub(crate) recipients: RwSignal<Load<Vec<RecipientView>>>,
    /// Whether the answer for the present choice is still on its way.
    pub(crate) expanding: RwSignal<bool>,
    /// The list that the officer saw before the directory changed.
    pub(crate) before_change: RwSignal<Option<Vec<RecipientView>>>,
    /// Being sent.
    pub(crate) sending: RwSignal<bool>,
    /// Why it was not sent.
    pub(crate) refused: RwSignal<Option<ApiError>>,
    /// Counts removed rows: the rows after one are drawn anew.
    pub(crate) removals: RwSignal<u32>,
    /// The folded sections that are open, by the names that [`form::section_of`] gives them.
    pub(crate) unfolded: RwSignal<BTreeSet<String>>,
    /// What was typed into a form that was closed while it was being saved; no draft when it was
    /// to be thrown away.
    pub(crate) left_behind: RwSignal<Option<(u32, Option<Draft>)>>,
    /// Counts the forms that were opened.
    pub(crate) forms: RwSignal<u32>,
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
            under_way: RwSignal::new(None),
            edits: RwSignal::new(0),
            recipients: RwSignal::new(Load::Nothing),
            expanding: RwSignal::new(false),
            before_change: RwSignal::new(None),
            sending: RwSignal::new(false),
            refused: RwSignal::new(None),
            removals: RwSignal::new(0),
            unfolded: RwSignal::new(BTreeSet::new()),
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
        self.unfolded.set(BTreeSet::new());
        self.draft.set(Draft::default());
    }

    fn next(self) {
        let number = self.forms.get_untracked().wrapping_add(1);
        self.forms.set(number);
        self.open.set(Some(number));
    }
}

/// How long after the last key a draft is saved, milliseconds.
const PAUSE: i32 = 700;
