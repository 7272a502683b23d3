//! The results of an operation as a workbook: a sheet for each of their tables.

use aircop_api::{
    ApiError, ErrorCode, FigureCell, Membership, OffenderRow, PivotView, ResultsView, SeizureLine,
};
use aircop_archive::AuditAction;
use aircop_codes::{CodeList as _, Outcome as Found};
use aircop_locale::{Language, Locale};
use aircop_message::GroupId;

use super::export::{Exported, Format, save};
use super::table::{Cell, Table};
use crate::desk::Desk;
use crate::error::{ClientError, Outcome};
use crate::export::paper::downloads;
use crate::session::engine::Engine;

impl Engine {
    /// The results of an operation as a file in a language (BCP 47): XLSX or JSON. It is logged as
    /// exported.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownGroup`]; [`ErrorCode::BadQuestion`] for another format;
    /// [`ErrorCode::Locked`].
    pub fn export_results(
        &self,
        group: GroupId,
        format: Format,
        language: &str,
    ) -> Result<Exported, ApiError> {
        let bytes = results(self.desk()?.as_ref(), group, format, language)?;
        Ok(Exported { bytes, left_out: 0 })
    }
}

/// Writes the results into the downloads directory; the name of the file.
pub(crate) fn save_results(
    desk: &Desk,
    group: GroupId,
    format: &str,
    language: &str,
) -> Outcome<String> {
    let format = Format::from_code(format);
    let format = format.ok_or_else(|| ClientError::with(ErrorCode::BadQuestion, "xlsx or json"))?;
    let folder = downloads(&desk.config)?;
    let bytes = results(desk, group, format, language)?;
    save(&folder, "results", format, &bytes)
}

fn results(desk: &Desk, group: GroupId, format: Format, language: &str) -> Outcome<Vec<u8>> {
    let locale = Locale::plain(Language::negotiate(language));
    let state = desk.lock();
    let view = state.results(group, desk.now())?;
    let bytes = match format {
        // Several tables of different columns are no CSV.
        Format::Csv => return Err(ClientError::with(ErrorCode::BadQuestion, "xlsx or json")),
        Format::Json => Table::default().write(Format::Json, &view)?,
        Format::Xlsx => {
            let tables = tables(&view, &locale);
            let sheets: Vec<(String, &Table)> = tables
                .iter()
                .map(|(id, table)| (locale.text(id), table))
                .collect();
            Table::book(&sheets)?
        }
    };
    let detail = format!("results {group} {}", format.code());
    state.audit_with(AuditAction::Exported, None, detail, desk.now())?;
    Ok(bytes)
}

/// The tables, each under the id of its name.
fn tables(view: &ResultsView, locale: &Locale) -> Vec<(&'static str, Table)> {
    let mut tables = vec![
        ("results-summary", summary(view, locale)),
        ("results-kinds", sums(&view.kinds, locale)),
        ("results-countries", sums(&view.countries, locale)),
        ("results-cash", sums(&view.cash, locale)),
        ("results-offenders", offenders(&view.offenders, locale)),
        ("results-outcomes", outcomes(view, locale)),
        ("results-missing", missing(view, locale)),
    ];
    for (id, lines) in [
        ("results-outside-dates", &view.outside_dates),
        ("results-by-mistake", &view.withdrawn),
    ] {
        if !lines.is_empty() {
            tables.push((id, seizures(lines, locale)));
        }
    }
    for (_, table) in &mut tables {
        table.right_to_left = locale.language().is_rtl();
        if view.exercise {
            table.notes.push(locale.text("operation-exercise"));
        }
    }
    tables
}

fn summary(view: &ResultsView, locale: &Locale) -> Table {
    let totals = &view.totals;
    let counts = [
        ("operation-messages", totals.messages),
        ("operation-alerts", totals.alerts),
        ("operation-open", totals.open),
        ("operation-replies", totals.replies),
        ("operation-hits", totals.hits),
        ("operation-seizures", totals.seizures),
        ("operation-missing", totals.missing),
        ("operation-outside-dates", totals.outside_dates),
        ("operation-by-mistake", totals.withdrawn),
    ];
    let at = locale.date_time(view.at, 0);
    Table {
        head: vec![locale.text("operation-name"), view.name.clone()],
        rows: counts
            .into_iter()
            .map(|(id, count)| vec![Cell::text(locale.text(id)), Cell::count(count)])
            .collect(),
        notes: vec![locale.text_with("operation-at", &[("time", (&at).into())])],
        right_to_left: false,
    }
}

/// How many seizures each group has, and the sum of each dimension.
fn sums(view: &PivotView, locale: &Locale) -> Table {
    let cross = view.crosstab();
    let fields = &view.question.by;
    let amounts = view.total.amounts.iter();
    let dimensions: Vec<&str> = amounts.map(|amount| amount.dimension.as_str()).collect();
    let mut head: Vec<String> = fields.iter().map(|f| locale.field_said(f)).collect();
    head.push(locale.text("operation-seizures"));
    head.extend(dimensions.iter().map(|d| locale.dimension(d)));
    let figures = |cell: Option<&FigureCell>| {
        let mut cells = vec![Cell::count(cell.map_or(0, |cell| cell.messages))];
        cells.extend(dimensions.iter().map(|dimension| {
            let found = cell.and_then(|cell| {
                let mut amounts = cell.amounts.iter();
                amounts.find(|amount| amount.dimension == *dimension)
            });
            match found.filter(|found| !found.amount.is_empty()) {
                Some(found) => Cell::Number(found.amount.clone()),
                None => Cell::text(""),
            }
        }));
        cells
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for line in &cross.lines {
        let values = fields.iter().zip(&line.key);
        let mut row: Vec<Cell> = values
            .map(|(field, value)| Cell::text(locale.value_said(field, value)))
            .collect();
        row.extend(figures(line.cells.first().copied().flatten()));
        rows.push(row);
    }
    let mut last = vec![Cell::text(""); fields.len()];
    if let Some(first) = last.first_mut() {
        *first = Cell::text(locale.text("figure-total"));
    }
    last.extend(figures(Some(&view.total)));
    rows.push(last);
    let mut notes = Vec::new();
    if view.total.unmeasured > 0 {
        let count = [("count", view.total.unmeasured.into())];
        notes.push(locale.text_with("figure-unmeasured", &count));
    }
    Table {
        head,
        rows,
        notes,
        right_to_left: false,
    }
}

fn offenders(offenders: &[OffenderRow], locale: &Locale) -> Table {
    let ids = [
        "figure-by-country",
        "operation-seizures",
        "results-persons",
        "offender-outcome-arrested",
        "offender-outcome-detained",
    ];
    let row = |row: &OffenderRow| {
        vec![
            Cell::text(locale.value_said("country", &row.country)),
            Cell::count(row.seizures),
            Cell::count(row.offenders),
            Cell::count(row.arrested),
            Cell::count(row.detained),
        ]
    };
    Table {
        head: ids.map(|id| locale.text(id)).to_vec(),
        rows: offenders.iter().map(row).collect(),
        ..Table::default()
    }
}

fn outcomes(view: &ResultsView, locale: &Locale) -> Table {
    Table {
        head: ["results-outcome", "operation-replies"]
            .map(|id| locale.text(id))
            .to_vec(),
        rows: view
            .outcomes
            .iter()
            .map(|row| {
                let said = locale.label(&Found::from_code(&row.outcome));
                vec![Cell::text(said), Cell::count(row.replies)]
            })
            .collect(),
        ..Table::default()
    }
}

/// Seizures that need a word, one a row.
fn seizures(lines: &[SeizureLine], locale: &Locale) -> Table {
    let head = [
        "operation-seizure",
        "figure-by-office",
        "results-seized",
        "figure-by-airport",
        "operation-goods",
        "operation-why",
    ];
    let row = |line: &SeizureLine| {
        let goods = line.goods.iter();
        let goods: Vec<String> = goods
            .map(|goods| {
                let what = locale.value_said("substance", &goods.substance);
                if goods.dimension.is_empty() {
                    return what;
                }
                format!("{what} {}", locale.amount(&goods.dimension, &goods.amount))
            })
            .collect();
        vec![
            Cell::text(&line.reference),
            Cell::text(member(&line.from.name, line.membership, locale)),
            Cell::text(line.at.to_rfc3339()),
            Cell::text(&line.airport),
            Cell::text(goods.join("; ")),
            Cell::text(&line.withdrawn),
        ]
    };
    Table {
        head: head.map(|id| locale.text(id)).to_vec(),
        rows: lines.iter().map(row).collect(),
        ..Table::default()
    }
}

/// The name of an office, and that it does not take part.
fn member(name: &str, membership: Membership, locale: &Locale) -> String {
    let id = match membership {
        Membership::Member => return name.to_owned(),
        Membership::Outside => "operation-outside",
        Membership::ShutOut => "operation-shut-out",
    };
    locale.text_with(id, &[("name", name.into())])
}

fn missing(view: &ResultsView, locale: &Locale) -> Table {
    Table {
        head: ["operation-reply", "figure-by-office", "results-replied"]
            .map(|id| locale.text(id))
            .to_vec(),
        rows: view
            .missing
            .iter()
            .map(|row| {
                vec![
                    Cell::text(&row.reference),
                    Cell::text(member(&row.from.name, row.membership, locale)),
                    Cell::text(row.at.to_rfc3339()),
                ]
            })
            .collect(),
        ..Table::default()
    }
}
