//! Writing a briefing and acknowledging it.

use aircop_api::{BriefingSaid, Command, Reply};
use aircop_locale::Language;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, OperationTab, View};
use crate::{bridge, focus};

impl Desk {
    /// Opens the form with a text in the window's language.
    pub(crate) fn begin_briefing(self) {
        let operation = self.operation;
        if operation.briefing_texts.with_untracked(Vec::is_empty) {
            operation
                .briefing_texts
                .set(vec![in_language(self.language())]);
        }
        operation.briefing_refused.set(None);
        operation.briefing_writing.set(true);
        focus::focus_soon("briefing-subject-0");
    }

    /// One more language, the first that is not there yet.
    pub(crate) fn add_briefing_language(self) {
        let texts = self.operation.briefing_texts;
        let next = texts.with_untracked(|texts| {
            let mut free = Language::ALL.into_iter();
            free.find(|one| texts.iter().all(|text| text.language != one.code()))
        });
        if let Some(language) = next {
            let at = texts.with_untracked(Vec::len);
            texts.update(|texts| texts.push(in_language(language)));
            focus::focus_soon(format!("briefing-subject-{at}"));
        }
    }

    /// Closes the form and throws away what was typed.
    pub(crate) fn drop_briefing(self) {
        self.operation.briefing_writing.set(false);
        self.operation.briefing_texts.set(Vec::new());
        self.operation.briefing_refused.set(None);
    }

    /// Sends it to every office of the operation.
    pub(crate) fn send_briefing(self) {
        let operation = self.operation;
        let Some(group) = self.operation_shown() else {
            return;
        };
        if operation.briefing_leaving.get_untracked() {
            return;
        }
        operation.briefing_leaving.set(true);
        let texts = operation.briefing_texts.get_untracked();
        spawn_local(async move {
            let answer = bridge::call(Command::SendBriefing { group, texts }).await;
            operation.briefing_leaving.set(false);
            match answer {
                Ok(Reply::Briefing(page)) => {
                    self.drop_briefing();
                    operation.briefing.set(Load::Here(*page));
                    self.refresh_rows();
                }
                Ok(other) => operation.briefing_refused.set(Some(unexpected(&other))),
                Err(error) => operation.briefing_refused.set(Some(error)),
            }
        });
    }

    /// Acknowledges the briefing on screen; false where none is.
    pub(crate) fn acknowledge_briefing(self) -> bool {
        let operation = self.operation;
        if self.view.get_untracked() != View::Operation
            || operation.tab.get_untracked() != OperationTab::Briefing
        {
            return false;
        }
        let owed = operation.briefing.with_untracked(|load| match load {
            Load::Here(page) => page
                .current
                .as_ref()
                .filter(|briefing| !briefing.ours && briefing.acknowledged.is_none())
                .map(|briefing| briefing.message),
            _ => None,
        });
        if let Some(message) = owed {
            self.acknowledge(message);
        }
        true
    }
}

fn in_language(language: Language) -> BriefingSaid {
    BriefingSaid {
        language: language.code().to_owned(),
        ..BriefingSaid::default()
    }
}
