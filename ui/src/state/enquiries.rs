//! What other offices ask this one, what it asked, and its answers.

use std::collections::BTreeMap;

use aircop_api::{Command, EnquiryDecision, EnquiryReply, EnquiryView, Reply};
use aircop_codes::Urgency;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::list::waiting;
use super::{Desk, Load, NoticeKind, View};
use crate::bridge;

/// Enquiries, and the one that is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Enquiries {
    pub(crate) all: RwSignal<Load<Vec<EnquiryView>>>,
    pub(crate) opened: RwSignal<Load<EnquiryView>>,
    /// What the office releases with its answer.
    pub(crate) text: RwSignal<String>,
    /// What the officer has said to single questions, by place: a hit or none.
    pub(crate) decided: RwSignal<BTreeMap<u32, bool>>,
}

impl Enquiries {
    pub(super) fn new() -> Self {
        Self {
            all: RwSignal::new(Load::Nothing),
            opened: RwSignal::new(Load::Nothing),
            text: RwSignal::new(String::new()),
            decided: RwSignal::new(BTreeMap::new()),
        }
    }
}

impl Desk {
    /// Loads them; the one on screen too.
    pub(crate) fn reload_enquiries(self) {
        self.enquiries.all.update(waiting);
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
        let same = self
            .enquiries
            .opened
            .with_untracked(|open| matches!(open, Load::Here(open) if open.number == number));
        if !same {
            self.enquiries.text.set(String::new());
            self.enquiries.decided.set(BTreeMap::new());
        }
        spawn_local(async move {
            let answer = bridge::call(Command::Enquiry { number }).await;
            self.take_enquiry(answer);
        });
    }

    /// Answers one: by what the officer has decided and for the rest as the desk proposes, or
    /// declines it all.
    pub(crate) fn answer_enquiry(self, number: i64, decline: bool) {
        let decided = self.enquiries.decided.get_untracked();
        let decisions = decided.into_iter().map(|(question, hit)| EnquiryDecision {
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
            text: self.enquiries.text.get_untracked().trim().to_owned(),
        };
        spawn_local(async move {
            match bridge::call(Command::AnswerEnquiry { number, reply }).await {
                Ok(answer) => {
                    self.enquiries.text.set(String::new());
                    self.enquiries.decided.set(BTreeMap::new());
                    self.take_enquiry(Ok(answer));
                    self.reload_enquiries();
                }
                // What was typed stays.
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    fn take_enquiry(self, answer: Result<Reply, aircop_api::ApiError>) {
        self.enquiries.opened.set(
            match answer {
                Ok(Reply::Enquiry(view)) => Ok(*view),
                Ok(other) => Err(unexpected(&other)),
                Err(error) => Err(error),
            }
            .into(),
        );
    }

    /// An enquiry came, or an answer to one. What this office itself asked or said, here or at
    /// another PC, and what the desk has answered by itself, is no news.
    pub(super) fn enquiry_came(self, number: i64, answered: bool) {
        if self.view.get_untracked() == View::Enquiries {
            self.reload_enquiries();
        }
        spawn_local(async move {
            let Ok(Reply::Enquiry(view)) = bridge::call(Command::Enquiry { number }).await else {
                return;
            };
            let news = if answered {
                view.ours
            } else {
                !view.ours && view.waiting > 0
            };
            if !news {
                return;
            }
            // One is enough: the page says which.
            self.notices.update(|notices| {
                notices.retain(|notice| !matches!(notice.kind, NoticeKind::Enquiry { .. }));
            });
            self.notify(NoticeKind::Enquiry { answered });
            self.notify_elsewhere(self.words.text(enquiry_news(answered)), false);
            if !answered {
                self.sound_urgency(&Urgency::Routine);
            }
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
