//! Statistics: what is asked, what was found, and which figure's messages the list shows.

use aircop_api::{
    Command, FieldValue, FigureFilter, PivotQuestion, PivotView, Reply, ResponseQuestion,
    ResponseView, ViewName,
};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::list::waiting;
use super::{Desk, Load, NoticeKind, View};
use crate::bridge;

/// Which figures are on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FigureTab {
    /// Pivots.
    Counts,
    /// How fast offices answer.
    Response,
}

/// A figure whose messages the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShownFigure {
    pub(crate) filter: FigureFilter,
    /// What it is of, in words.
    pub(crate) what: String,
    /// The page that it stands on.
    pub(crate) on: View,
}

/// What the page of statistics knows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Statistics {
    pub(crate) tab: RwSignal<FigureTab>,
    pub(crate) question: RwSignal<PivotQuestion>,
    pub(crate) pivot: RwSignal<Load<PivotView>>,
    pub(crate) response_question: RwSignal<ResponseQuestion>,
    pub(crate) response: RwSignal<Load<ResponseView>>,
    /// The chart has lines instead of bars.
    pub(crate) lines: RwSignal<bool>,
    /// The dimension that the chart is of; empty for the first.
    pub(crate) dimension: RwSignal<String>,
    /// Counts questions; only the answer to the last one counts.
    asked: RwSignal<u32>,
    /// The figure whose messages the list shows.
    pub(crate) shown: RwSignal<Option<ShownFigure>>,
}

impl Statistics {
    pub(super) fn new() -> Self {
        Self {
            tab: RwSignal::new(FigureTab::Counts),
            question: RwSignal::new(first()),
            pivot: RwSignal::new(Load::Nothing),
            response_question: RwSignal::new(first_response()),
            response: RwSignal::new(Load::Nothing),
            lines: RwSignal::new(false),
            dimension: RwSignal::new(String::new()),
            asked: RwSignal::new(0),
            shown: RwSignal::new(None),
        }
    }

    pub(super) fn forget(self) {
        self.tab.set(FigureTab::Counts);
        self.question.set(first());
        self.pivot.set(Load::Nothing);
        self.response_question.set(first_response());
        self.response.set(Load::Nothing);
        self.lines.set(false);
        self.dimension.set(String::new());
        self.shown.set(None);
    }
}

/// Live seizures by country and year.
fn first() -> PivotQuestion {
    PivotQuestion {
        filter: FigureFilter {
            kinds: vec!["SEIZURE".to_owned()],
            live: true,
            ..FigureFilter::default()
        },
        by: vec!["country".to_owned(), "year".to_owned()],
        across: true,
        measure: "messages".to_owned(),
    }
}

fn first_response() -> ResponseQuestion {
    ResponseQuestion {
        by: "office".to_owned(),
        ..ResponseQuestion::default()
    }
}

impl Desk {
    /// Counts again what is on screen.
    pub(crate) fn reload_statistics(self) {
        let statistics = self.statistics;
        let number = statistics.asked.get_untracked().wrapping_add(1);
        statistics.asked.set(number);
        let last = move || statistics.asked.get_untracked() == number;
        match statistics.tab.get_untracked() {
            FigureTab::Counts => {
                let question = statistics.question.get_untracked();
                statistics.pivot.update(waiting);
                spawn_local(async move {
                    let answer = bridge::call(Command::Pivot(question)).await;
                    if last() {
                        statistics.pivot.set(match answer {
                            Ok(Reply::Pivot(view)) => Load::Here(*view),
                            Ok(other) => Load::Failed(unexpected(&other)),
                            Err(error) => Load::Failed(error),
                        });
                    }
                });
            }
            FigureTab::Response => {
                let question = statistics.response_question.get_untracked();
                statistics.response.update(waiting);
                spawn_local(async move {
                    let answer = bridge::call(Command::Response(question)).await;
                    if last() {
                        statistics.response.set(match answer {
                            Ok(Reply::Response(view)) => Load::Here(*view),
                            Ok(other) => Load::Failed(unexpected(&other)),
                            Err(error) => Load::Failed(error),
                        });
                    }
                });
            }
        }
    }

    /// Changes what is asked, and asks.
    pub(crate) fn ask_figures(self, change: impl FnOnce(&mut PivotQuestion)) {
        self.statistics.question.update(change);
        self.reload_statistics();
    }

    /// Changes what is asked of response figures, and asks.
    pub(crate) fn ask_response(self, change: impl FnOnce(&mut ResponseQuestion)) {
        self.statistics.response_question.update(change);
        self.reload_statistics();
    }

    /// Counts only what has this value.
    pub(crate) fn narrow_figures(self, field: String, value: String) {
        self.ask_figures(|question| {
            let wanted = FieldValue { field, value };
            if !question.filter.equals.contains(&wanted) {
                question.filter.equals.push(wanted);
            }
        });
    }

    /// Opens the list on the messages of a figure.
    pub(crate) fn show_figure(self, filter: FigureFilter, what: String) {
        let on = self.view.get_untracked();
        self.show(View::Messages(ViewName::All, None));
        self.statistics
            .shown
            .set(Some(ShownFigure { filter, what, on }));
        self.show_list_again();
    }

    /// Adds the built-in example, and counts imported records.
    pub(crate) fn load_example(self) {
        spawn_local(async move {
            match bridge::call(Command::ImportExample).await {
                Ok(_) => self.ask_figures(|question| question.filter.imported = true),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Saves the pivot on screen.
    pub(crate) fn save_figures(self, format: &'static str) {
        let question = self.statistics.question.get_untracked();
        self.save_with(Command::SavePivot {
            question,
            format: format.to_owned(),
        });
    }

    /// Saves the page on screen as a PDF.
    pub(crate) fn print_figures(self) {
        self.save_with(Command::StatisticsPaper);
    }

    pub(super) fn save_with(self, command: Command) {
        spawn_local(async move {
            match bridge::call(command).await {
                Ok(Reply::Saved { name }) => self.notify(NoticeKind::Saved(name)),
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }
}
