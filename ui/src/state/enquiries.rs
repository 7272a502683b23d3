//! What other offices ask this one, what it asked, and its answers.

use std::collections::{BTreeMap, HashMap};

use aircop_api::{Command, EnquiryDecision, EnquiryReply, EnquiryView, Reply};
use aircop_codes::Urgency;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asking::Asking;
use super::engine::unexpected;
use super::list::waiting;
use super::{Desk, Load, NoticeKind, View};
use crate::bridge;

/// Enquiries, the one that is looked at, and the one that is being asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Enquiries {
    pub(crate) all: RwSignal<Load<Vec<EnquiryView>>>,
    pub(crate) opened: RwSignal<Load<EnquiryView>>,
    /// What an officer has typed to each and has not sent: it outlives a look at another one.
    pub(crate) typed: RwSignal<HashMap<i64, TypedAnswer>>,
    pub(crate) asking: Asking,
}

/// An answer that is not sent yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct TypedAnswer {
    /// What the office releases with it.
    pub(crate) text: String,
    /// What was said to single questions, by place: a hit or none.
    pub(crate) decided: BTreeMap<u32, bool>,
}

impl Enquiries {
    pub(super) fn new() -> Self {
        Self {
            all: RwSignal::new(Load::Nothing),
            opened: RwSignal::new(Load::Nothing),
            typed: RwSignal::new(HashMap::new()),
            asking: Asking::new(),
        }
    }

    pub(super) fn forget(self) {
        self.all.set(Load::Nothing);
        self.opened.set(Load::Nothing);
        self.typed.update(HashMap::clear);
        self.asking.forget();
    }
}

impl Desk {
    /// Loads them; the one on screen too.
    pub(crate) fn reload_enquiries(self) {
        self.enquiries.all.update(waiting);
        // Who looks at the page has heard of it, and the notice would lie over what is done there.
        self.drop_enquiry_notices();
        spawn_local(async move {
            self.enquiries.all.set(
                match bridge::call(Command::Enquiries).await {
                    Ok(Reply::Enquiries(all)) => Ok(all),
                    Ok(other) => Err(unexpected(&other)),
                    Err(error) => Err(error),
                }
                .into(),
            );
        });
        if let Load::Here(open) = self.enquiries.opened.get_untracked() {
            self.open_enquiry(open.number);
        }
    }

    /// Shows one, with what is here.
    pub(crate) fn open_enquiry(self, number: i64) {
        spawn_local(async move {
            let answer = bridge::call(Command::Enquiry { number }).await;
            self.take_enquiry(answer);
        });
    }

    /// What was typed to an enquiry so far, tracked.
    pub(crate) fn typed_answer(self, number: i64) -> TypedAnswer {
        let typed = self.enquiries.typed;
        typed.with(|all| all.get(&number).cloned().unwrap_or_default())
    }

    /// Changes what is typed to an enquiry.
    pub(crate) fn type_answer(self, number: i64, change: impl FnOnce(&mut TypedAnswer)) {
        let typed = self.enquiries.typed;
        typed.update(|all| change(all.entry(number).or_default()));
    }

    /// Answers one: by what the officer has decided and for the rest as the desk proposes, or
    /// declines it all.
    pub(crate) fn answer_enquiry(self, number: i64, decline: bool) {
        let typed = untrack(|| self.typed_answer(number));
        // What is evaluated blind is answered by no text.
        let blind = self.enquiries.opened.with_untracked(
            |open| matches!(open, Load::Here(open) if open.number == number && open.blind),
        );
        let decisions = typed
            .decided
            .into_iter()
            .map(|(question, hit)| EnquiryDecision {
                question,
                said: if hit { HIT } else { NO_HIT }.to_owned(),
                hits: 0,
            });
        let reply = EnquiryReply {
            decisions: if decline {
                Vec::new()
            } else {
                decisions.collect()
            },
            decline,
            text: if blind && !decline {
                String::new()
            } else {
                typed.text.trim().to_owned()
            },
        };
        spawn_local(async move {
            match bridge::call(Command::AnswerEnquiry { number, reply }).await {
                Ok(answer) => {
                    self.enquiries.typed.update(|all| {
                        all.remove(&number);
                    });
                    self.take_enquiry(Ok(answer));
                    self.reload_enquiries();
                }
                // What was typed stays.
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    pub(super) fn take_enquiry(self, answer: Result<Reply, aircop_api::ApiError>) {
        self.enquiries.opened.set(
            match answer {
                Ok(Reply::Enquiry(view)) => Ok(*view),
                Ok(other) => Err(unexpected(&other)),
                Err(error) => Err(error),
            }
            .into(),
        );
    }

    /// An enquiry came, or an answer to one; the engine says whether that is news for an officer.
    pub(super) fn enquiry_came(self, answered: bool, news: bool) {
        let looked_at = self.view.get_untracked() == View::Enquiries;
        if looked_at {
            self.reload_enquiries();
        }
        if !news {
            return;
        }
        // One is enough: the page says which.
        self.drop_enquiry_notices();
        if !looked_at {
            self.notify(NoticeKind::Enquiry { answered });
        }
        self.notify_elsewhere(self.words.text(enquiry_news(answered)), false);
        if !answered {
            self.sound_urgency(&Urgency::Routine);
        }
    }

    fn drop_enquiry_notices(self) {
        self.notices.update(|notices| {
            notices.retain(|notice| !matches!(notice.kind, NoticeKind::Enquiry { .. }));
        });
    }
}

/// The Fluent id of what is said when an enquiry or an answer came.
pub(crate) fn enquiry_news(answered: bool) -> &'static str {
    if answered {
        "enquiry-answer-came"
    } else {
        "enquiry-came"
    }
}

/// As the engine names what is said to a question.
const HIT: &str = "hit";
const NO_HIT: &str = "no-hit";
