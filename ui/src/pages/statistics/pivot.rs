//! A pivot: its chart and its table. A figure opens the messages it counts; a heading narrows.

use aircop_api::{FigureCell, PivotView};
use leptos::prelude::*;

use super::Leaving;
use super::chart::{Bars, Lines, Series};
use super::choice::Choice;
use crate::components::{Failure, Working};
use crate::state::{Desk, Load, use_desk};

/// Fields of which a message may have several values.
const SEVERAL: [&str; 4] = ["airline", "concealment", "detection", "nationality"];
/// Lines of a table on screen.
const MOST_LINES: usize = 500;

/// The tab.
#[component]
pub(super) fn Pivot() -> impl IntoView {
    let desk = use_desk();
    view! {
        <Choice/>
        {move || match desk.statistics.pivot.get() {
            Load::Nothing | Load::Waiting => view! { <Working what="figure-loading"/> }.into_any(),
            Load::Failed(error) => view! {
                <Failure what="figure-failed" error
                    again=Callback::new(move |()| desk.reload_statistics())/>
            }.into_any(),
            Load::Here(view) => view! { <Found view/> }.into_any(),
        }}
    }
}

impl Desk {
    /// A value in words; offices by their names.
    pub(super) fn figure_value(self, field: &str, value: &str) -> String {
        let office = self.statistics.pivot.with(|pivot| match pivot {
            Load::Here(view) if field == "office" => view.offices.get(value).cloned(),
            _ => None,
        });
        office.unwrap_or_else(|| self.words.locale().value_said(field, value))
    }
}

#[component]
fn Found(view: PivotView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let empty = view.cells.is_empty();
    let wants_example = view.question.filter.imported && !view.example;
    let remarks = remarks(&view);
    view! {
        {wants_example.then(|| view! {
            <p><button type="button" data-testid="figure-example"
                on:click=move |_| desk.load_example()>{words.t("figure-example-load")}</button></p>
        })}
        {if empty {
            view! { <p class="note" data-testid="figure-none">{words.t("figure-none")}</p> }.into_any()
        } else {
            view! { <Chart view=view.clone()/> <Table view/> }.into_any()
        }}
        {remarks.into_iter().map(|(id, count)| view! {
            <p class="figure-remark" data-testid=id>
                {move || words.say(id, &[("count", count.into())])}
            </p>
        }).collect_view()}
        {(!empty).then(|| view! { <Leaving tables=true/> })}
    }
}

/// What a reader has to know beside the figures.
fn remarks(view: &PivotView) -> Vec<(&'static str, u64)> {
    let several = view
        .question
        .by
        .iter()
        .any(|field| SEVERAL.contains(&field.as_str()));
    let mut remarks = Vec::new();
    if view.example {
        remarks.push(("figure-example-remark", 0));
    }
    if several && !view.cells.is_empty() {
        remarks.push(("figure-several", 0));
    }
    for (id, count) in [
        ("figure-left-out", view.left_out),
        ("figure-unmeasured", view.total.unmeasured),
        ("figure-uncounted", view.uncounted),
    ] {
        if count > 0 {
            remarks.push((id, count));
        }
    }
    remarks
}

/// The figure of a cell as a number for a chart; amounts of one dimension.
fn number(cell: &FigureCell, measure: &str, dimension: &str) -> Option<f64> {
    #[allow(
        clippy::allow_attributes,
        clippy::cast_precision_loss,
        reason = "a chart has no room for sixteen digits"
    )]
    match measure {
        "messages" => Some(cell.messages as f64),
        "lines" => Some(cell.lines as f64),
        _ => {
            let found = cell
                .amounts
                .iter()
                .find(|amount| amount.dimension == dimension);
            found.and_then(|amount| amount.amount.parse().ok())
        }
    }
}

#[component]
fn Chart(view: PivotView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let statistics = desk.statistics;
    let (down, across) = view.fields();
    let time = |field: &str| matches!(field, "year" | "month" | "week" | "weekday");
    // Lines run over time: across, or down where nothing stands across.
    let over_columns = across.is_some_and(|field| time(field));
    let over_rows = across.is_none() && down.first().is_some_and(|field| time(field));
    let can_lines = over_columns || over_rows;
    let amounts = matches!(view.question.measure.as_str(), "sum" | "median");
    let mut dimensions: Vec<(u64, String)> = view
        .total
        .amounts
        .iter()
        .map(|amount| (amount.lines, amount.dimension.clone()))
        .collect();
    dimensions.sort_by_key(|dimension| std::cmp::Reverse(dimension.0));
    let dimensions: Vec<String> = dimensions.into_iter().map(|(_, name)| name).collect();
    let first = dimensions.first().cloned().unwrap_or_default();
    let offered = dimensions.clone();
    let dimension = Memo::new(move |_| {
        let chosen = statistics.dimension.get();
        if offered.contains(&chosen) {
            chosen
        } else {
            first.clone()
        }
    });
    let lines = move || can_lines && statistics.lines.get();
    let picture = move || {
        let dimension = dimension.get();
        let measure = view.question.measure.clone();
        let figure = |cell: &FigureCell| number(cell, &measure, &dimension);
        let cross = view.crosstab();
        let (down, across) = view.fields();
        let name = |line: &aircop_api::CrossLine<'_>| {
            let parts = down.iter().zip(&line.key);
            let parts: Vec<String> = parts.map(|(f, v)| desk.figure_value(f, v)).collect();
            desk.words.list(&parts)
        };
        if lines() && over_columns {
            let field = across.cloned().unwrap_or_default();
            let columns = cross.columns.iter().flatten();
            let columns: Vec<String> = columns.map(|v| desk.figure_value(&field, v)).collect();
            let series: Vec<Series> = cross
                .lines
                .iter()
                .map(|line| Series {
                    name: name(line),
                    values: line
                        .cells
                        .iter()
                        .map(|cell| cell.and_then(figure))
                        .collect(),
                })
                .collect();
            let said = said(desk, &measure, &dimension);
            return view! { <Lines columns series said/> }.into_any();
        }
        if lines() {
            let columns: Vec<String> = cross.lines.iter().map(name).collect();
            let values = cross.lines.iter().map(|line| line.total.and_then(figure));
            let series = vec![Series {
                name: words.text("figure-total"),
                values: values.collect(),
            }];
            let said = said(desk, &measure, &dimension);
            return view! { <Lines columns series said/> }.into_any();
        }
        let say = said(desk, &measure, &dimension);
        let mut bars: Vec<(String, f64, String)> = cross
            .lines
            .iter()
            .filter_map(|line| {
                let value = line.total.and_then(figure)?;
                Some((name(line), value, say.run(value)))
            })
            .collect();
        if !over_rows {
            bars.sort_by(|a, b| b.1.total_cmp(&a.1));
        }
        view! { <Bars bars/> }.into_any()
    };
    view! {
        <div class="figure-picture">
            <div class="figure-chart-choice">
                {can_lines.then(|| view! {
                    <button type="button" class="quiet" data-testid="figure-chart-kind"
                        on:click=move |_| statistics.lines.update(|lines| *lines = !*lines)>
                        {move || words.text(if statistics.lines.get() {
                            "figure-chart-bars"
                        } else {
                            "figure-chart-lines"
                        })}
                    </button>
                })}
                {(amounts && dimensions.len() > 1).then(|| view! {
                    <label class="figure-field">
                        <span>{words.t("figure-unit")}</span>
                        <select data-testid="figure-unit" on:change=move |event| {
                            statistics.dimension.set(event_target_value(&event));
                        }>
                            {dimensions.iter().map(|name| {
                                let (code, name, own) = (name.clone(), name.clone(), name.clone());
                                view! {
                                    <option value=code prop:selected=move || dimension.get() == own>
                                        {move || words.locale().dimension(&name)}
                                    </option>
                                }
                            }).collect_view()}
                        </select>
                    </label>
                })}
            </div>
            {picture}
        </div>
    }
}

/// A value of a chart in words.
fn said(desk: Desk, measure: &str, dimension: &str) -> Callback<f64, String> {
    let amounts = matches!(measure, "sum" | "median");
    let dimension = dimension.to_owned();
    Callback::new(move |value: f64| {
        let locale = desk.words.locale();
        if amounts {
            // Three decimals are more than a chart can show.
            let rounded = (value * 1_000.0).round() / 1_000.0;
            locale.amount(&dimension, &rounded.to_string())
        } else {
            locale.number(value)
        }
    })
}

#[component]
fn Table(view: PivotView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let cross = view.crosstab();
    let (down, across) = view.fields();
    let by = view.question.by.clone();
    let heads: Vec<_> = down
        .iter()
        .map(|field| {
            let field = field.clone();
            view! { <th scope="col">{move || words.locale().field_said(&field)}</th> }
        })
        .collect();
    let measure = view.question.measure.clone();
    let columns: Vec<_> = cross
        .columns
        .iter()
        .map(|key| match (across.cloned(), key.first().cloned()) {
            (Some(field), Some(value)) => view! { <Heading field value/> }.into_any(),
            _ => {
                let id = format!("figure-measure-{measure}");
                view! { <th scope="col" class="figure-count">{move || words.text(&id)}</th> }
                    .into_any()
            }
        })
        .collect();
    let figure = |cell: Option<&FigureCell>, fields: &[String], key: &[String]| {
        let filter = view.filter_of(fields, key);
        let parts = fields.iter().zip(key);
        let what = parts.map(|(field, value)| desk.figure_value(field, value));
        let what: Vec<String> = what.collect();
        view! { <Figure cell=cell.cloned() measure=measure.clone() filter what=desk.words.list(&what)/> }
    };
    let lines: Vec<_> = cross
        .lines
        .iter()
        .take(MOST_LINES)
        .map(|line| {
            let names: Vec<_> = down
                .iter()
                .zip(&line.key)
                .map(|(field, value)| view! { <RowHeading field=field.clone() value=value.clone()/> })
                .collect();
            let cells: Vec<_> = cross
                .columns
                .iter()
                .zip(&line.cells)
                .map(|(column, cell)| {
                    let key: Vec<String> = line.key.iter().chain(column).cloned().collect();
                    figure(*cell, &by, &key)
                })
                .collect();
            let total = across.is_some().then(|| figure(line.total, down, &line.key));
            view! { <tr>{names} {cells} {total}</tr> }
        })
        .collect();
    let foot: Vec<_> = match across {
        Some(field) => view
            .columns_in(&cross.columns)
            .map(|(key, cell)| figure(cell, std::slice::from_ref(field), key))
            .collect(),
        None => Vec::new(),
    };
    let all = figure(Some(&view.total), &[], &[]);
    let span = down.len().to_string();
    view! {
        <div class="figure-wide">
            <table class="figure-table" data-testid="figure-table">
                <thead><tr>
                    {heads} {columns}
                    {across.is_some().then(|| view! {
                        <th scope="col" class="figure-count">{words.t("figure-total")}</th>
                    })}
                </tr></thead>
                <tbody>{lines}</tbody>
                <tfoot><tr>
                    <th scope="row" colspan=span>{words.t("figure-total")}</th> {foot} {all}
                </tr></tfoot>
            </table>
        </div>
    }
}

#[component]
fn Heading(field: String, value: String) -> impl IntoView {
    let desk = use_desk();
    view! {
        <th scope="col" class="figure-count">{move || desk.figure_value(&field, &value)}</th>
    }
}

/// A heading that narrows to its line.
#[component]
fn RowHeading(field: String, value: String) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (to_field, to_value) = (field.clone(), value.clone());
    let name = move || desk.figure_value(&field, &value);
    let told = name.clone();
    view! {
        <th scope="row">
            <button type="button" class="figure-link"
                title=move || words.say("figure-only", &[("what", (&told()).into())])
                on:click=move |_| desk.narrow_figures(to_field.clone(), to_value.clone())>
                <bdi>{name}</bdi>
            </button>
        </th>
    }
}

/// A figure; it opens the messages that it counts.
#[component]
fn Figure(
    cell: Option<FigureCell>,
    measure: String,
    filter: aircop_api::FigureFilter,
    what: String,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let Some(cell) = cell else {
        return view! { <td class="figure-count"></td> }.into_any();
    };
    // Records of a file are no messages.
    let opens = filter.live || filter.exercise;
    let said = move || -> Vec<String> {
        let locale = words.locale();
        match measure.as_str() {
            "messages" => vec![locale.number(cell.messages)],
            "lines" => vec![locale.number(cell.lines)],
            _ => {
                let amounts = cell.amounts.iter();
                amounts
                    .map(|a| locale.amount(&a.dimension, &a.amount))
                    .collect()
            }
        }
    };
    let figures = move || {
        let each = said()
            .into_iter()
            .map(|figure| view! { <span class="figure-part">{figure}</span> });
        each.collect_view()
    };
    if !opens {
        return view! { <td class="figure-count">{figures}</td> }.into_any();
    }
    let told = what.clone();
    view! {
        <td class="figure-count">
            <button type="button" class="figure-link" data-testid="figure"
                title=move || words.say("figure-open", &[("what", (&told).into())])
                on:click=move |_| desk.show_figure(filter.clone(), what.clone())>
                {figures}
            </button>
        </td>
    }
    .into_any()
}
