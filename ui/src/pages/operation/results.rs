//! The results sheet: the tables that are shown when an operation is over.

use aircop_api::{
    FigureCell, MissingReport, OffenderRow, OperationFigure, OperationPart, OutcomeRow, PivotView,
    ResultsView, SeizureLine,
};
use aircop_codes::{CodeList as _, Outcome};
use aircop_message::GroupId;
use leptos::prelude::*;

use super::board::seizure_table;
use super::{Counted, Opens, Totals, member, remarkable};
use crate::components::{Icon, icon, ltr};
use crate::state::use_desk;

#[component]
pub(super) fn Results(view: ResultsView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (group, totals) = (view.group, view.totals);
    let count = |part, what, handle, count| (what, handle, OperationFigure::of(group, part), count);
    let mut counts = vec![
        count(
            OperationPart::Alerts,
            "operation-alerts",
            "total-alerts",
            totals.alerts,
        ),
        count(
            OperationPart::Hits,
            "operation-hits",
            "total-hits",
            totals.hits,
        ),
        count(
            OperationPart::Seizures,
            "operation-seizures",
            "total-seizures",
            totals.seizures,
        ),
        count(
            OperationPart::Missing,
            "operation-missing",
            "total-missing",
            totals.missing,
        ),
    ];
    counts.extend(remarkable(group, &totals));
    let name = view.name.clone();
    view! {
        <h2 class="operation-title"><bdi>{name}</bdi></h2>
        <Counted at=view.at exercise=view.exercise/>
        <Totals counts/>
        <Sums title="results-kinds" handle="results-kinds" pivot=view.kinds/>
        <Sums title="results-countries" handle="results-countries" pivot=view.countries/>
        <Sums title="results-cash" handle="results-cash" pivot=view.cash/>
        <Offenders rows=view.offenders group/>
        <Outcomes rows=view.outcomes group/>
        <Missing rows=view.missing/>
        {remarks("results-outside-dates", view.outside_dates)}
        {remarks("results-by-mistake", view.withdrawn)}
        <div class="figure-leaving">
            <button type="button" class="quiet" data-testid="results-save"
                on:click=move |_| desk.save_results()>
                {icon(Icon::Save)}
                {move || words.say("figure-save", &[("format", "XLSX".into())])}
            </button>
            <button type="button" class="quiet" data-testid="results-print"
                on:click=move |_| desk.print_results()>
                {icon(Icon::File)} {words.t("figure-print")}
            </button>
        </div>
    }
}

/// Seizures by some fields: how many, and what they add up to.
#[component]
fn Sums(title: &'static str, handle: &'static str, pivot: PivotView) -> impl IntoView {
    let words = use_desk().words;
    let fields = pivot.question.by.clone();
    let cross = pivot.crosstab();
    let rows: Vec<_> = cross
        .lines
        .iter()
        .filter_map(|line| {
            let cell = line.cells.first().copied().flatten()?.clone();
            let (names, filter) = (fields.clone(), pivot.filter_of(&fields, &line.key));
            let key = line.key.clone();
            let said = names.iter().zip(&key);
            let of: Vec<String> = said.map(|(f, v)| words.locale().value_said(f, v)).collect();
            let cells: Vec<_> = names
                .into_iter()
                .zip(key)
                .map(|(field, value)| {
                    view! {
                        <th scope="row">
                            <bdi>{move || words.locale().value_said(&field, &value)}</bdi>
                        </th>
                    }
                })
                .collect();
            Some(view! {
                <tr>
                    {cells}
                    <td class="figure-count">
                        <Opens count=cell.messages filter what="operation-seizures"
                            of=words.list(&of) handle="results-figure"/>
                    </td>
                    <Amounts cell/>
                </tr>
            })
        })
        .collect();
    let heads: Vec<_> = fields
        .iter()
        .cloned()
        .map(|field| view! { <th scope="col">{move || words.locale().field_said(&field)}</th> })
        .collect();
    let (span, total) = (fields.len().to_string(), pivot.total.clone());
    let all = pivot.question.filter.clone();
    let empty = rows.is_empty();
    view! {
        <section class="operation-part" data-testid=handle>
            <h2>{words.t(title)}</h2>
            {if empty {
                view! { <p class="note">{words.t("results-none")}</p> }.into_any()
            } else {
                view! {
                    <div class="figure-wide">
                        <table class="figure-table">
                            <thead><tr>
                                {heads}
                                <th scope="col" class="figure-count">{words.t("operation-seizures")}</th>
                                <th scope="col" class="figure-count">{words.t("figure-measure-sum")}</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                            <tfoot><tr>
                                <th scope="row" colspan=span>{words.t("figure-total")}</th>
                                <td class="figure-count">
                                    <Opens count=total.messages filter=all
                                        what="operation-seizures" of="" handle="results-figure"/>
                                </td>
                                <Amounts cell=total/>
                            </tr></tfoot>
                        </table>
                    </div>
                }.into_any()
            }}
        </section>
    }
}

#[component]
fn Amounts(cell: FigureCell) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <td class="figure-count">{move || {
            let amounts = cell.amounts.iter().map(|found| {
                let said = words.locale().amount(&found.dimension, &found.amount);
                view! { <span class="figure-part">{said}</span> }
            });
            amounts.collect_view()
        }}</td>
    }
}

#[component]
fn Offenders(rows: Vec<OffenderRow>, group: GroupId) -> impl IntoView {
    let words = use_desk().words;
    let empty = rows.is_empty();
    let row = move |row: OffenderRow| {
        let country = row.country.clone();
        let figure = OperationFigure {
            value: row.country.clone(),
            ..OperationFigure::of(group, OperationPart::Offenders)
        };
        let of = words.locale().value_said("country", &country);
        view! {
            <tr>
                <th scope="row">
                    <bdi>{move || words.locale().value_said("country", &country)}</bdi>
                </th>
                <td class="figure-count">
                    <Opens count=row.seizures filter=figure.filter() what="results-persons" of
                        handle="results-figure"/>
                </td>
                {[row.offenders, row.arrested, row.detained].map(|count| view! {
                    <td class="figure-count">{move || words.locale().number(count)}</td>
                }).into_iter().collect_view()}
            </tr>
        }
    };
    view! {
        <section class="operation-part" data-testid="results-offenders">
            <h2>{words.t("results-offenders")}</h2>
            {if empty {
                view! { <p class="note">{words.t("results-none")}</p> }.into_any()
            } else {
                view! {
                    <div class="figure-wide"><table class="figure-table">
                        <thead><tr>
                            <th scope="col">{words.t("figure-by-country")}</th>
                            <th scope="col" class="figure-count">{words.t("operation-seizures")}</th>
                            <th scope="col" class="figure-count">{words.t("results-persons")}</th>
                            <th scope="col" class="figure-count">{words.t("offender-outcome-arrested")}</th>
                            <th scope="col" class="figure-count">{words.t("offender-outcome-detained")}</th>
                        </tr></thead>
                        <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                    </table></div>
                }.into_any()
            }}
        </section>
    }
}

#[component]
fn Outcomes(rows: Vec<OutcomeRow>, group: GroupId) -> impl IntoView {
    let words = use_desk().words;
    let empty = rows.is_empty();
    let row = move |row: OutcomeRow| {
        let figure = OperationFigure {
            value: row.outcome.clone(),
            ..OperationFigure::of(group, OperationPart::Outcome)
        };
        let outcome = Outcome::from_code(&row.outcome);
        let of = words.label(&outcome);
        view! {
            <tr>
                <th scope="row">{move || words.label(&outcome)}</th>
                <td class="figure-count">
                    <Opens count=row.replies filter=figure.filter() what="results-outcomes" of
                        handle="results-figure"/>
                </td>
            </tr>
        }
    };
    view! {
        <section class="operation-part" data-testid="results-outcomes">
            <h2>{words.t("results-outcomes")}</h2>
            {if empty {
                view! { <p class="note">{words.t("results-none")}</p> }.into_any()
            } else {
                view! {
                    <div class="figure-wide"><table class="figure-table">
                        <thead><tr>
                            <th scope="col">{words.t("results-outcome")}</th>
                            <th scope="col" class="figure-count">{words.t("operation-replies")}</th>
                        </tr></thead>
                        <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                    </table></div>
                }.into_any()
            }}
        </section>
    }
}

/// Seizures that need a word; nothing where there are none.
fn remarks(title: &'static str, lines: Vec<SeizureLine>) -> impl IntoView {
    let words = use_desk().words;
    (!lines.is_empty()).then(|| {
        view! {
            <section class="operation-part" data-testid=title>
                <h2>{words.t(title)}</h2>
                {seizure_table(lines)}
            </section>
        }
    })
}

/// Positive replies whose seizure report is missing.
#[component]
fn Missing(rows: Vec<MissingReport>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let empty = rows.is_empty();
    let row = move |row: MissingReport| {
        view! {
            <tr>
                <th scope="row">
                    <button type="button" class="figure-link" data-testid="results-missing-reply"
                        on:click=move |_| desk.open(row.message)>{ltr(row.reference)}</button>
                </th>
                <td>{member(row.from.name, row.membership)}</td>
                <td>{move || words.here(row.at)}</td>
            </tr>
        }
    };
    view! {
        <section class="operation-part" data-testid="results-missing">
            <h2>{words.t("results-missing")}</h2>
            {if empty {
                view! { <p class="note">{words.t("results-missing-none")}</p> }.into_any()
            } else {
                view! {
                    <div class="figure-wide"><table class="figure-table">
                        <thead><tr>
                            <th scope="col">{words.t("operation-reply")}</th>
                            <th scope="col">{words.t("figure-by-office")}</th>
                            <th scope="col">{words.t("results-replied")}</th>
                        </tr></thead>
                        <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                    </table></div>
                }.into_any()
            }}
        </section>
    }
}
