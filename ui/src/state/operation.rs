//! An operation: which one is looked at, its board and its results.

use aircop_api::{
    ApiError, BoardView, BriefingPage, BriefingSaid, Command, GroupView, Reply, ResultsView,
};
use aircop_message::GroupId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::list::waiting;
use super::{Desk, EXERCISE, Load, View};
use crate::{bridge, page};

/// Milliseconds in which what has arrived is gathered before it is counted again.
const GATHER: i32 = 2_000;

/// Which of its pages is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OperationTab {
    /// How it stands.
    Board,
    /// What came of it.
    Results,
    /// What its offices are to know.
    Briefing,
}

/// What the page of an operation knows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Operation {
    pub(crate) tab: RwSignal<OperationTab>,
    /// The one that was chosen; none for the first operation that there is.
    pub(crate) chosen: RwSignal<Option<GroupId>>,
    pub(crate) board: RwSignal<Load<BoardView>>,
    pub(crate) results: RwSignal<Load<ResultsView>>,
    pub(crate) briefing: RwSignal<Load<BriefingPage>>,
    /// A briefing is being written.
    pub(crate) briefing_writing: RwSignal<bool>,
    /// What is written so far, the sender's own text first.
    pub(crate) briefing_texts: RwSignal<Vec<BriefingSaid>>,
    /// Why it was not sent.
    pub(crate) briefing_refused: RwSignal<Option<ApiError>>,
    /// It is being handed to the engine.
    pub(crate) briefing_leaving: RwSignal<bool>,
    /// Counts questions; only the answer to the last one counts.
    asked: RwSignal<u32>,
    /// Something has arrived and is not counted yet.
    due: RwSignal<bool>,
}

impl Operation {
    pub(super) fn new() -> Self {
        Self {
            tab: RwSignal::new(OperationTab::Board),
            chosen: RwSignal::new(None),
            board: RwSignal::new(Load::Nothing),
            results: RwSignal::new(Load::Nothing),
            briefing: RwSignal::new(Load::Nothing),
            briefing_writing: RwSignal::new(false),
            briefing_texts: RwSignal::new(Vec::new()),
            briefing_refused: RwSignal::new(None),
            briefing_leaving: RwSignal::new(false),
            asked: RwSignal::new(0),
            due: RwSignal::new(false),
        }
    }

    pub(super) fn forget(self) {
        self.tab.set(OperationTab::Board);
        self.chosen.set(None);
        self.board.set(Load::Nothing);
        self.results.set(Load::Nothing);
        self.briefing.set(Load::Nothing);
        self.briefing_writing.set(false);
        self.briefing_texts.set(Vec::new());
        self.briefing_refused.set(None);
    }
}

impl Desk {
    /// The operation on screen: the chosen group, else the first operation that is open, else the first
    /// group of live traffic, else an exercise.
    pub(crate) fn operation_shown(self) -> Option<GroupId> {
        let chosen = self.operation.chosen.get_untracked();
        let first = || {
            self.status.with_untracked(|status| {
                let groups = &status.as_ref()?.groups;
                let under_way = |group: &&GroupView| group.kind == OPERATION && group.open;
                let live = |group: &&GroupView| group.kind != EXERCISE;
                let operation = groups.iter().find(under_way);
                let found = operation.or_else(|| groups.iter().find(live));
                Some(found.or_else(|| groups.first())?.id)
            })
        };
        chosen.or_else(first)
    }

    /// Counts again what is on screen.
    pub(crate) fn reload_operation(self) {
        let operation = self.operation;
        let Some(group) = self.operation_shown() else {
            return;
        };
        let number = operation.asked.get_untracked().wrapping_add(1);
        operation.asked.set(number);
        let last = move || operation.asked.get_untracked() == number;
        match operation.tab.get_untracked() {
            OperationTab::Board => {
                operation.board.update(waiting);
                spawn_local(async move {
                    let answer = bridge::call(Command::Board { group }).await;
                    if last() {
                        operation.board.set(match answer {
                            Ok(Reply::Board(view)) => Load::Here(*view),
                            Ok(other) => Load::Failed(unexpected(&other)),
                            Err(error) => Load::Failed(error),
                        });
                    }
                });
            }
            OperationTab::Briefing => {
                operation.briefing.update(waiting);
                spawn_local(async move {
                    let answer = bridge::call(Command::Briefing { group }).await;
                    if last() {
                        operation.briefing.set(match answer {
                            Ok(Reply::Briefing(page)) => Load::Here(*page),
                            Ok(other) => Load::Failed(unexpected(&other)),
                            Err(error) => Load::Failed(error),
                        });
                    }
                });
            }
            OperationTab::Results => {
                operation.results.update(waiting);
                spawn_local(async move {
                    let answer = bridge::call(Command::Results { group }).await;
                    if last() {
                        operation.results.set(match answer {
                            Ok(Reply::Results(view)) => Load::Here(*view),
                            Ok(other) => Load::Failed(unexpected(&other)),
                            Err(error) => Load::Failed(error),
                        });
                    }
                });
            }
        }
    }

    /// Something has arrived or changed: where the operation is on screen it is counted again, once
    /// for all that comes in a moment.
    pub(super) fn operation_moved(self) {
        if self.view.get_untracked() != View::Operation || self.operation.due.get_untracked() {
            return;
        }
        self.operation.due.set(true);
        spawn_local(async move {
            page::sleep(GATHER).await;
            self.operation.due.set(false);
            if self.view.get_untracked() == View::Operation {
                self.reload_operation();
            }
        });
    }

    /// Shows another operation.
    pub(crate) fn choose_operation(self, group: Option<GroupId>) {
        self.operation.chosen.set(group);
        self.operation.board.set(Load::Nothing);
        self.operation.results.set(Load::Nothing);
        self.operation.briefing.set(Load::Nothing);
        self.drop_briefing();
        self.reload_operation();
    }

    /// Shows the board or the results.
    pub(crate) fn show_operation_tab(self, tab: OperationTab) {
        self.operation.tab.set(tab);
        self.reload_operation();
    }

    /// Saves the results on screen as a workbook.
    pub(crate) fn save_results(self) {
        if let Some(group) = self.operation_shown() {
            self.save_with(Command::SaveResults {
                group,
                format: "xlsx".to_owned(),
            });
        }
    }

    /// Saves the page on screen as a PDF.
    pub(crate) fn print_results(self) {
        if let Some(group) = self.operation_shown() {
            self.save_with(Command::ResultsPaper { group });
        }
    }
}

/// The kind of groups that begin and end.
const OPERATION: &str = "OPERATION";
