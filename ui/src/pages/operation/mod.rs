//! An operation: its board, and what came of it so far. Every figure opens the messages that it
//! counts.

mod board;
mod briefing;
mod briefing_form;
mod results;

use aircop_api::{BoardTotals, FigureFilter, Membership, OperationFigure, OperationPart};
use aircop_message::{GroupId, Timestamp};
use leptos::prelude::*;

use crate::components::{Failure, Icon, Working, icon};
use crate::state::{Load, OperationTab, use_desk};
use crate::words::Words;

/// The page.
#[component]
pub(crate) fn OperationPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let operation = desk.operation;
    let tab = operation.tab;
    let groups = Memo::new(move |_| {
        desk.status.with(|status| {
            let groups = status.as_ref().map(|status| status.groups.clone());
            groups.unwrap_or_default()
        })
    });
    let chosen = move || {
        operation.chosen.track();
        groups.track();
        desk.operation_shown()
    };
    let button = move |to: OperationTab, word: &'static str, handle: &'static str| {
        view! {
            <button type="button" class="figure-tab" data-testid=handle
                aria-pressed=move || (tab.get() == to).to_string()
                on:click=move |_| desk.show_operation_tab(to)>
                {words.t(word)}
            </button>
        }
    };
    view! {
        <div class="list-head">
            <h1>{words.t("views-operations")}</h1>
            <div class="figure-tabs">
                {button(OperationTab::Board, "operation-tab-board", "operation-tab-board")}
                {button(OperationTab::Results, "operation-tab-results", "operation-tab-results")}
                {button(OperationTab::Briefing, "briefing-tab", "operation-tab-briefing")}
            </div>
        </div>
        <div class="scroll figures" data-testid="operation">
            <div class="figure-choice operation-choice">
                <label class="figure-field">
                    <span>{words.t("operation-name")}</span>
                    <select data-testid="operation-group" on:change=move |event| {
                        desk.choose_operation(event_target_value(&event).parse().ok());
                    }>
                        {move || groups.get().into_iter().map(|group| {
                            let id = group.id;
                            view! {
                                <option value=id.to_string() prop:selected=move || chosen() == Some(id)>
                                    {group.name}
                                </option>
                            }
                        }).collect_view()}
                    </select>
                </label>
                <button type="button" class="quiet" data-testid="operation-again"
                    on:click=move |_| desk.reload_operation()>
                    {icon(Icon::Refresh)} {words.t("operation-again")}
                </button>
            </div>
            {move || if groups.with(Vec::is_empty) {
                view! { <p class="note">{words.t("operation-no-group")}</p> }.into_any()
            } else {
                match tab.get() {
                    OperationTab::Board => loaded(operation.board, "figure-failed", |view| {
                        view! { <board::Board view/> }.into_any()
                    }),
                    OperationTab::Briefing => loaded(operation.briefing, "briefing-failed", |page| {
                        view! { <briefing::Briefing page/> }.into_any()
                    }),
                    OperationTab::Results => loaded(operation.results, "figure-failed", |view| {
                        view! { <results::Results view/> }.into_any()
                    }),
                }
            }}
        </div>
    }
}

fn loaded<T: Clone + Send + Sync + 'static>(
    load: RwSignal<Load<T>>,
    failed: &'static str,
    shown: fn(T) -> AnyView,
) -> AnyView {
    let desk = use_desk();
    (move || match load.get() {
        Load::Nothing | Load::Waiting => view! { <Working what="figure-loading"/> }.into_any(),
        Load::Failed(error) => view! {
            <Failure what=failed error
                again=Callback::new(move |()| desk.reload_operation())/>
        }
        .into_any(),
        Load::Here(view) => shown(view),
    })
    .into_any()
}

/// The name of an office, and that it does not take part.
fn member(name: String, membership: Membership) -> impl IntoView {
    let words = use_desk().words;
    let said = move || said_member(words, &name, membership);
    view! { <bdi>{said}</bdi> }
}

fn said_member(words: Words, name: &str, membership: Membership) -> String {
    let id = match membership {
        Membership::Member => return name.to_owned(),
        Membership::Outside => "operation-outside",
        Membership::ShutOut => "operation-shut-out",
    };
    words.say(id, &[("name", name.into())])
}

/// Figures that need a word, where there is anything in them.
fn remarkable(group: GroupId, totals: &BoardTotals) -> Vec<Count> {
    let parts = [
        (
            OperationPart::OutsideDates,
            "operation-outside-dates",
            "total-outside-dates",
            totals.outside_dates,
        ),
        (
            OperationPart::Withdrawn,
            "operation-by-mistake",
            "total-by-mistake",
            totals.withdrawn,
        ),
    ];
    let some = parts.into_iter().filter(|(.., count)| *count > 0);
    some.map(|(part, what, handle, count)| (what, handle, OperationFigure::of(group, part), count))
        .collect()
}

/// Its words, its name for tests, what it opens, how many.
type Count = (&'static str, &'static str, OperationFigure, u64);

/// When it was counted, and whether it is training.
#[component]
fn Counted(at: Timestamp, exercise: bool) -> impl IntoView {
    let words = use_desk().words;
    view! {
        {exercise.then(|| view! {
            <p class="operation-exercise" data-testid="operation-exercise">
                {words.t("operation-exercise")}
            </p>
        })}
        <p class="figure-remark" data-testid="operation-at">
            {move || words.say("operation-at", &[("time", (&words.here(at)).into())])}
        </p>
    }
}

/// A count that opens its messages.
#[component]
fn Opens(
    count: u64,
    filter: FigureFilter,
    /// Fluent id of what is counted.
    what: &'static str,
    /// Whose, where it is not everybody's.
    #[prop(into)]
    of: String,
    /// For tests.
    handle: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let said = move || {
        let figure = words.text(what);
        if of.is_empty() {
            return figure;
        }
        let parts = [("figure", (&figure).into()), ("of", (&of).into())];
        words.say("operation-figure-of", &parts)
    };
    let told = said.clone();
    view! {
        <button type="button" class="figure-link" data-testid=handle
            title=move || words.say("figure-open", &[("what", (&told()).into())])
            on:click=move |_| desk.show_figure(filter.clone(), said())>
            {move || words.locale().number(count)}
        </button>
    }
}

/// Counts of the whole operation.
#[component]
fn Totals(counts: Vec<Count>) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <dl class="operation-totals">
            {counts.into_iter().map(|(what, handle, figure, count)| view! {
                <div>
                    <dt>{words.t(what)}</dt>
                    <dd><Opens count filter=figure.filter() what of="" handle/></dd>
                </div>
            }).collect_view()}
        </dl>
    }
}
