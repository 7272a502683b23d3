//! An enquiry of this office while it is typed: what, of whom, and which way.

use aircop_api::{
    ApiError, Command, EnquiryDraft, EnquiryQuestion, QuestionsLeft, RecipientView, Reply,
    can_be_asked, can_be_blind,
};
use aircop_message::{EntityKind, GroupId, Message, OfficeId, RecipientsDraft};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::sending::chosen;
use super::typed::ENQUIRY;
use super::{Desk, Load, View};
use crate::{bridge, focus};

/// Questions of one enquiry at most, as the engine takes them.
pub(crate) const MOST_QUESTIONS: usize = 10;

/// The form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asking {
    /// Whether it is on screen. What was typed stays when it is put away.
    pub(crate) open: RwSignal<bool>,
    pub(crate) draft: RwSignal<EnquiryDraft>,
    /// Offices of the group, with those that are chosen.
    pub(crate) offices: RwSignal<Load<Vec<RecipientView>>>,
    /// Counts rows that were added or removed: only then the rows are drawn anew.
    pub(crate) rows: RwSignal<u32>,
    /// The officer is asked once more.
    pub(crate) sure: RwSignal<bool>,
    pub(crate) sending: RwSignal<bool>,
    pub(crate) refused: RwSignal<Option<ApiError>>,
    pub(crate) left: RwSignal<Option<QuestionsLeft>>,
}

impl Asking {
    pub(super) fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            draft: RwSignal::new(begun()),
            offices: RwSignal::new(Load::Nothing),
            rows: RwSignal::new(0),
            sure: RwSignal::new(false),
            sending: RwSignal::new(false),
            refused: RwSignal::new(None),
            left: RwSignal::new(None),
        }
    }

    /// Goes on with what was typed before a lock, unless something else is typed by now.
    pub(super) fn go_on_with(self, kept: Option<&String>) {
        let kept = kept.and_then(|kept| serde_json::from_str(kept).ok());
        if let Some(kept) = kept.filter(|_| !self.open.get_untracked()) {
            self.draft.set(kept);
            self.rows.update(|rows| *rows = rows.wrapping_add(1));
        }
    }

    pub(super) fn forget(self) {
        self.open.set(false);
        self.clear();
    }

    fn clear(self) {
        self.draft.set(begun());
        self.offices.set(Load::Nothing);
        self.rows.update(|rows| *rows = rows.wrapping_add(1));
        self.sure.set(false);
        self.sending.set(false);
        self.refused.set(None);
        self.left.set(None);
    }
}

/// What an enquiry begins with: one question, of the kind most asked for.
fn begun() -> EnquiryDraft {
    EnquiryDraft {
        questions: vec![question(EntityKind::Document)],
        ..EnquiryDraft::default()
    }
}

fn question(kind: EntityKind) -> EnquiryQuestion {
    EnquiryQuestion {
        kind: kind.code().to_owned(),
        ..EnquiryQuestion::default()
    }
}

impl Desk {
    /// Opens the form with what was typed before, or empty.
    pub(crate) fn begin_enquiry(self) {
        let asking = self.enquiries.asking;
        let begun = focus::begin();
        self.show(View::Enquiries);
        asking.open.set(true);
        asking.sure.set(false);
        if asking.draft.with_untracked(|draft| draft.group.is_none()) {
            let group = self.status.with_untracked(|status| {
                let groups = status.as_ref().map(|status| status.groups.clone());
                let groups = groups.unwrap_or_default();
                groups.into_iter().find(|group| group.open).map(|g| g.id)
            });
            asking.draft.update(|draft| draft.group = group);
        }
        self.expand_asked();
        self.count_questions_left();
        begun.focus_soon("ask-text-0");
    }

    /// Opens the form with what a message says of persons, documents and numbers.
    pub(crate) fn begin_enquiry_of(self, message: &Message) {
        let mut questions = questions_of(message);
        if questions.is_empty() {
            questions.push(question(EntityKind::Document));
        }
        self.begin_enquiry_with(questions, Some(message.group));
    }

    /// Opens the form for one thing.
    pub(crate) fn begin_enquiry_for(self, kind: &str, text: String) {
        let kind = EntityKind::from_code(kind).filter(|kind| can_be_asked(*kind));
        let question = EnquiryQuestion {
            text,
            ..question(kind.unwrap_or(EntityKind::Document))
        };
        self.connections.page.set(Load::Nothing);
        self.begin_enquiry_with(vec![question], None);
    }

    fn begin_enquiry_with(self, questions: Vec<EnquiryQuestion>, group: Option<GroupId>) {
        let asking = self.enquiries.asking;
        asking.clear();
        // In a group that has closed nothing new begins.
        let open = self.status.with_untracked(|status| {
            let groups = status.as_ref().map(|status| status.groups.clone());
            let mut groups = groups.unwrap_or_default().into_iter();
            groups.any(|known| Some(known.id) == group && known.open)
        });
        asking.draft.update(|draft| {
            draft.questions = questions;
            draft.group = group.filter(|_| open);
        });
        self.begin_enquiry();
    }

    /// Changes what is typed; a fault that was told is no longer one.
    pub(crate) fn change_enquiry(self, change: impl FnOnce(&mut EnquiryDraft)) {
        let asking = self.enquiries.asking;
        asking.draft.update(change);
        let text = asking.draft.with_untracked(serde_json::to_string);
        self.typed_at(ENQUIRY, text.unwrap_or_default());
        asking.refused.set(None);
        asking.sure.set(false);
    }

    /// One question more.
    pub(crate) fn add_question(self) {
        let asking = self.enquiries.asking;
        let begun = focus::begin();
        let at = asking.draft.with_untracked(|draft| draft.questions.len());
        self.change_enquiry(|draft| draft.questions.push(question(EntityKind::Document)));
        asking.rows.update(|rows| *rows = rows.wrapping_add(1));
        begun.focus_soon(format!("ask-text-{at}"));
    }

    /// One question less.
    pub(crate) fn remove_question(self, at: usize) {
        self.change_enquiry(|draft| {
            if at < draft.questions.len() && draft.questions.len() > 1 {
                draft.questions.remove(at);
            }
        });
        let rows = self.enquiries.asking.rows;
        rows.update(|rows| *rows = rows.wrapping_add(1));
    }

    /// Chooses who is asked.
    pub(crate) fn choose_asked(self, offices: Vec<OfficeId>) {
        self.change_enquiry(|draft| draft.to = offices);
        self.expand_asked();
    }

    /// Asks which offices there are in the group, and whether something can be sealed to them.
    pub(crate) fn expand_asked(self) {
        let asking = self.enquiries.asking;
        let (group, offices) = asking
            .draft
            .with_untracked(|draft| (draft.group, draft.to.clone()));
        let Some(group) = group else {
            asking.offices.set(Load::Nothing);
            return;
        };
        if !asking
            .offices
            .with_untracked(|load| matches!(load, Load::Here(_)))
        {
            asking.offices.set(Load::Waiting);
        }
        spawn_local(async move {
            let to = RecipientsDraft {
                offices: offices.clone(),
                ..RecipientsDraft::default()
            };
            let answer = bridge::call(Command::Recipients { group, to }).await;
            let same = asking
                .draft
                .with_untracked(|draft| draft.group == Some(group) && draft.to == offices);
            if same {
                asking.offices.set(match answer {
                    Ok(Reply::Recipients(list)) => Load::Here(list),
                    Ok(other) => Load::Failed(unexpected(&other)),
                    Err(error) => Load::Failed(error),
                });
            }
        });
    }

    fn count_questions_left(self) {
        let left = self.enquiries.asking.left;
        spawn_local(async move {
            if let Ok(Reply::QuestionsLeft(now)) = bridge::call(Command::QuestionsLeft).await {
                left.set(Some(now));
            }
        });
    }

    /// Sends what is typed. It stays where it was refused.
    pub(crate) fn ask_offices(self) {
        let asking = self.enquiries.asking;
        if asking.sending.get_untracked() {
            return;
        }
        asking.sending.set(true);
        let mut draft = asking.draft.get_untracked();
        draft.to = asked(asking);
        spawn_local(async move {
            let answer = bridge::call(Command::Ask { draft }).await;
            asking.sending.set(false);
            asking.sure.set(false);
            match answer {
                Ok(reply) => {
                    asking.forget();
                    self.typed_away(ENQUIRY);
                    self.take_enquiry(Ok(reply));
                    self.reload_enquiries();
                }
                Err(error) => {
                    asking.refused.set(Some(error));
                    self.count_questions_left();
                }
            }
        });
    }
}

/// The offices that will be asked.
fn asked(asking: Asking) -> Vec<OfficeId> {
    asking.offices.with_untracked(|load| match load {
        Load::Here(list) => chosen(list).map(|view| view.office.id).collect(),
        _ => Vec::new(),
    })
}

/// Whether a question can be asked without showing it.
pub(crate) fn is_blind(question: &EnquiryQuestion) -> bool {
    EntityKind::from_code(&question.kind).is_some_and(can_be_blind)
}

/// What a message says that can be asked for: persons first, each thing once.
fn questions_of(message: &Message) -> Vec<EnquiryQuestion> {
    let mentions = message.mentions();
    let mut questions: Vec<EnquiryQuestion> = Vec::new();
    let first = [EntityKind::Person];
    let rest = EntityKind::ALL.iter().filter(|kind| !first.contains(kind));
    for kind in first.iter().chain(rest).filter(|kind| can_be_asked(**kind)) {
        for mention in mentions.iter().filter(|mention| mention.kind == *kind) {
            let born = mentions.iter().find(|born| {
                born.kind == EntityKind::Born && born.who != 0 && born.who == mention.who
            });
            let born = born.filter(|_| *kind == EntityKind::Person);
            let country = match kind {
                EntityKind::Document => mention.country.clone(),
                _ => String::new(),
            };
            let asked = EnquiryQuestion {
                text: mention.text.clone(),
                country,
                born: born.map(|born| born.text.clone()).unwrap_or_default(),
                ..question(*kind)
            };
            if !questions.contains(&asked) && questions.len() < MOST_QUESTIONS {
                questions.push(asked);
            }
        }
    }
    questions
}
