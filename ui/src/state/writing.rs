//! The form: opening, saving by itself, closing.

use std::collections::BTreeSet;

use aircop_api::{ApiError, Command, GroupView, LastUsed, RecipientView, Reply, ThreadView};
use aircop_message::{Draft, FieldError, GroupId, MessageId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::overtaken::Overtaken;
use super::{Desk, Load, NoticeKind, Saving, View};
use crate::focus::{self, Begun};
use crate::form::Scan;
use crate::{bridge, form, page};

impl Desk {
    /// Opens an empty alert.
    pub(crate) fn write_alert(self) {
        let mut draft = form::new_alert(self.usual_group());
        // What the last one asked for; an officer who wants something else sees it at the top.
        draft.alert.action = untrack(|| self.last_used(draft.group).action);
        self.open_form(None, draft, None);
    }

    /// Opens an empty note.
    pub(crate) fn write_note(self) {
        self.open_form(None, form::new_note(self.usual_group()), None);
    }

    /// Goes on with a draft.
    pub(crate) fn open_draft(self, id: MessageId) {
        let begun = focus::begin();
        spawn_local(async move {
            match bridge::call(Command::OpenDraft { id }).await {
                Ok(Reply::Draft(view)) => {
                    let draft = form::with_rows(view.draft);
                    self.open_form_after(begun, Some(view.id), draft, None);
                }
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    pub(super) fn open_form(self, id: Option<MessageId>, draft: Draft, answers: Option<String>) {
        self.open_form_after(focus::begin(), id, draft, answers);
    }

    /// The same for a form that was asked for before a wait.
    pub(super) fn open_form_after(
        self,
        begun: Begun,
        id: Option<MessageId>,
        draft: Draft,
        answers: Option<String>,
    ) {
        self.close_writing();
        let writing = self.writing;
        writing.clear();
        // An answer and a seizure have their subject from the alert.
        let first = match draft.kind.as_str() {
            "REPLY" if form::withdraws(&draft) => "reply.stand_down",
            "REPLY" => "reply.status",
            "SEIZURE" if !draft.subject.is_empty() => "seizure.at",
            _ => "subject",
        };
        writing.id.set(id);
        writing.draft.set(draft);
        writing.answers.set(answers);
        writing.next();
        self.look_at_what_it_is_about();
        self.expand_recipients();
        begun.focus_soon(form::control_id(first));
    }

    /// Keeps the thread that a form goes on at hand, whatever is opened beside it.
    fn look_at_what_it_is_about(self) {
        let writing = self.writing;
        let form = writing.open.get_untracked();
        let about = writing.draft.with_untracked(|draft| {
            let alert = draft.reply.alert.or(draft.seizure.alert);
            alert.or(draft.in_reply_to)
        });
        let Some(message) = about else { return };
        let here = self.thread.with_untracked(|thread| match thread {
            Load::Here(thread) if thread.messages.iter().any(|m| m.row.id == message) => {
                Some(thread.clone())
            }
            _ => None,
        });
        if let Some(thread) = here {
            writing.about.set(Load::Here(thread));
            return;
        }
        spawn_local(async move {
            // Without it the form is no less a form.
            if let Ok(Reply::Thread(thread)) = bridge::call(Command::Thread { message }).await
                && writing.open.get_untracked() == form
            {
                writing.about.set(Load::Here(*thread));
            }
        });
    }

    /// The group that something new begins in; see [`group_to_begin`].
    pub(super) fn usual_group(self) -> Option<GroupId> {
        untrack(|| {
            let exercise = crate::components::in_exercise(self);
            let opened = self.opened_message().map(|message| message.row.group);
            let viewed = match self.view.get() {
                View::Messages(_, group) => group,
                _ => None,
            };
            let here = if exercise { opened.or(viewed) } else { viewed };
            self.status
                .with(|status| group_to_begin(&status.as_ref()?.groups, here, exercise))
        })
    }

    /// What the last alert asked for, in live work or in exercises, tracked.
    pub(crate) fn last_used(self, group: Option<GroupId>) -> LastUsed {
        let exercise = group.is_some_and(|group| self.is_exercise(group));
        self.status.with(|status| match status {
            Some(status) if exercise => status.last_used_exercise.clone(),
            Some(status) => status.last_used.clone(),
            None => LastUsed::default(),
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
        if form.is_none() {
            // Of a form that has just been closed. What fails stays for the next time.
            let _ = self.keep_captions().await;
        }
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
        let kept = self.keep_captions().await;
        if writing.under_way.get_untracked() == form {
            writing.under_way.set(None);
        }
        if writing.open.get_untracked() != form {
            if let Err(error) = kept {
                self.notify(NoticeKind::Failed(error));
            }
            self.save_left_behind(form, answer).await;
            return;
        }
        writing.saving.set(match (answer, kept) {
            (Ok(_), Err(error)) => Saving::Failed(error),
            (answer, _) => self.saved_as(answer, edit),
        });
    }

    fn saved_as(self, answer: Result<Reply, ApiError>, edit: u32) -> Saving {
        let writing = self.writing;
        match answer {
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
        }
    }

    /// Closes the form and keeps the draft.
    pub(crate) fn close_writing(self) {
        let writing = self.writing;
        if writing.open.get_untracked().is_none() {
            return;
        }
        let open = writing.open.get_untracked();
        spawn_local(async move {
            if let Err(error) = self.keep_captions().await {
                self.notify(NoticeKind::Failed(error));
            }
        });
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

/// The group on screen, else the first open one of the same kind: what is begun from an exercise
/// is an exercise, or has no group yet. Live work goes into an exercise only where there is nothing
/// else.
fn group_to_begin(groups: &[GroupView], here: Option<GroupId>, exercise: bool) -> Option<GroupId> {
    let is_exercise = |group: &GroupView| group.kind == super::EXERCISE;
    let open = || groups.iter().filter(|group| group.open);
    let on_screen = open().find(|group| Some(group.id) == here && is_exercise(group) == exercise);
    let same_kind = || open().find(|group| is_exercise(group) == exercise);
    let found = on_screen.or_else(same_kind);
    let any = || open().next().filter(|_| !exercise);
    found.or_else(any).map(|group| group.id)
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
    /// The thread that it goes on, to be looked at meanwhile.
    pub(crate) about: RwSignal<Load<ThreadView>>,
    /// What became of the alert while the form was open, until the officer has read it.
    pub(crate) overtaken: RwSignal<Option<Overtaken>>,
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
    /// What came of each scan, and the path of the person that it filled in: the pass after the
    /// passport must not hide that the passport has expired.
    pub(crate) scanned: RwSignal<Vec<(String, Scan)>>,
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
            about: RwSignal::new(Load::Nothing),
            overtaken: RwSignal::new(None),
            answers: RwSignal::new(None),
            faults: RwSignal::new(Vec::new()),
            checked: RwSignal::new(false),
            saving: RwSignal::new(Saving::Untouched),
            under_way: RwSignal::new(None),
            scanned: RwSignal::new(Vec::new()),
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
        self.about.set(Load::Nothing);
        self.overtaken.set(None);
        self.answers.set(None);
        self.faults.set(Vec::new());
        self.checked.set(false);
        self.saving.set(Saving::Untouched);
        self.edits.update(|edits| *edits = edits.wrapping_add(1));
        self.scanned.set(Vec::new());
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

#[cfg(test)]
mod tests {
    use super::*;

    fn group(number: u8, kind: &str, open: bool) -> GroupView {
        GroupView {
            id: GroupId([number; 16]),
            name: String::new(),
            kind: kind.into(),
            role: "PLAIN".into(),
            unread: 0,
            open,
            stage: aircop_api::GroupStage::Open,
            starts: None,
            ends: None,
        }
    }

    #[test]
    fn what_is_begun_from_an_exercise_is_an_exercise() {
        let id = |number| Some(GroupId([number; 16]));
        let groups = [
            group(1, "PERMANENT", true),
            group(2, "EXERCISE", false),
            group(3, "EXERCISE", true),
            group(4, "OPERATION", true),
        ];
        assert_eq!(group_to_begin(&groups, None, true), id(3));
        assert_eq!(group_to_begin(&groups, id(3), true), id(3));
        assert_eq!(group_to_begin(&groups, id(4), false), id(4));
        assert_eq!(group_to_begin(&groups, None, false), id(1));
        // A live group on screen lends nothing to an exercise, and the other way round.
        assert_eq!(group_to_begin(&groups, id(1), true), id(3));
        assert_eq!(group_to_begin(&groups, id(3), false), id(1));
        // No exercise is open: the officer chooses, and nothing goes out live by itself.
        assert_eq!(group_to_begin(&groups[..2], None, true), None);
        assert_eq!(group_to_begin(&groups[2..3], None, false), id(3));
    }
}
