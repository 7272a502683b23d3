//! Figures, lists and records of seizures as files.

use std::path::Path;

use aircop_api::{ApiError, ErrorCode, FigureCell, ListQuery, PivotQuestion, PivotView};
use aircop_archive::AuditAction;
use aircop_locale::{Language, Locale};
use aircop_message::MessageId;

use super::cen::Transfer;
use super::table::{Cell, Table};
use crate::desk::Desk;
use crate::error::{self, ClientError, Outcome};
use crate::export::paper::{downloads, saved_file};
use crate::session::dispatch;
use crate::session::engine::Engine;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// RFC 4180 in UTF-8 with a byte order mark; no cell is a formula.
    Csv,
    /// Office Open XML; exact decimals are text where a double would lose digits.
    Xlsx,
    /// What the engine answers.
    Json,
}

impl Format {
    /// `csv`, `xlsx`, `json`; also how the file's name ends.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    /// The format of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let all = [Self::Csv, Self::Xlsx, Self::Json];
        all.into_iter().find(|format| format.code() == code)
    }
}

/// A file that may leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Messages that are not in it, since their originator has not released them.
    pub left_out: u64,
}

/// Rows of one page of a list.
const PAGE: u16 = 200;

impl Engine {
    /// A pivot as a file in a language (BCP 47). It is logged as exported.
    ///
    /// # Errors
    /// [`ErrorCode::BadQuestion`]; [`ErrorCode::Locked`].
    pub fn export_pivot(
        &self,
        question: &PivotQuestion,
        format: Format,
        language: &str,
    ) -> Result<Exported, ApiError> {
        let bytes = pivot(self.desk()?.as_ref(), question, format, language)?;
        Ok(Exported { bytes, left_out: 0 })
    }

    /// The rows of a list as a file, at most `limit`. Messages that may not leave are left out, and
    /// counted. It is logged as exported.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`]; when the archive cannot be read.
    pub fn export_list(
        &self,
        query: &ListQuery,
        limit: usize,
        format: Format,
        language: &str,
    ) -> Result<Exported, ApiError> {
        let desk = self.desk()?;
        let locale = Locale::plain(Language::negotiate(language));
        let mut rows = Vec::new();
        let mut left_out = 0;
        let mut before = query.before;
        loop {
            let page = dispatch::list(
                &desk,
                &ListQuery {
                    before,
                    limit: PAGE,
                    ..query.clone()
                },
            )?;
            before = page.rows.last().map(|row| (row.received, row.id));
            let more = page.more && before.is_some();
            let state = desk.lock();
            for row in page.rows {
                match state.may_leave(row.id) {
                    Ok(()) => rows.push(row),
                    Err(why) if why.code() == ErrorCode::Restricted => left_out += 1,
                    Err(why) => return Err(why.into()),
                }
            }
            if !more || rows.len() >= limit {
                break;
            }
        }
        rows.truncate(limit);
        let text = |id: &str| locale.text(id);
        let table = Table {
            head: vec![
                text("cli-reference"),
                text("cli-kind"),
                text("cli-time"),
                text("cli-from"),
                text("figure-by-route"),
                text("cli-subject"),
            ],
            rows: rows
                .iter()
                .map(|row| {
                    vec![
                        Cell::text(&row.reference),
                        Cell::text(locale.label(&row.kind)),
                        Cell::text(row.created.to_rfc3339()),
                        Cell::text(&row.from.name),
                        Cell::text(row.route.join(" > ")),
                        Cell::text(&row.subject),
                    ]
                })
                .collect(),
            notes: Vec::new(),
            right_to_left: locale.language().is_rtl(),
        };
        let bytes = table.write(format, &rows)?;
        let detail = format!("list {} rows {}", rows.len(), format.code());
        let state = desk.lock();
        state.audit_with(AuditAction::Exported, None, detail, desk.now())?;
        Ok(Exported { bytes, left_out })
    }

    /// The non-nominal record of a seizure for WCO's Customs Enforcement Network. Free text goes
    /// along only where an officer says that it names nobody. It is logged as exported.
    ///
    /// # Errors
    /// [`ErrorCode::Restricted`]; [`ErrorCode::UnknownMessage`]; [`ErrorCode::BadQuestion`] for a
    /// message that is no seizure.
    pub fn export_transfer(
        &self,
        message: MessageId,
        format: Format,
        text_names_nobody: bool,
    ) -> Result<Exported, ApiError> {
        let desk = self.desk()?;
        let state = desk.lock();
        state.may_leave(message)?;
        let stored = state.archive.get(message).map_err(ClientError::from)?;
        let stored = stored.ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
        let said =
            aircop_message::Message::from_stored(&stored.payload).map_err(error::internal)?;
        if said.seizure.as_ref().is_some_and(|s| s.is_withdrawn()) {
            let detail = "this seizure was reported by mistake";
            return Err(ClientError::with(ErrorCode::BadQuestion, detail).into());
        }
        let office = state.directory.as_ref().and_then(|d| {
            let office = d.office(&stored.row.sender_office)?;
            Some((office.name.clone(), office.country.clone()))
        });
        let record = Transfer::of(&said, office, text_names_nobody).ok_or_else(|| {
            ClientError::with(ErrorCode::BadQuestion, "the message is no seizure")
        })?;
        let bytes = record.table().write(format, &record)?;
        let text = if text_names_nobody { " with text" } else { "" };
        let detail = format!("CEN {}{text}", format.code());
        state.audit_with(AuditAction::Exported, Some(message), detail, desk.now())?;
        Ok(Exported { bytes, left_out: 0 })
    }
}

/// Writes a pivot into the downloads directory; the name of the file.
pub(crate) fn save_pivot(
    desk: &Desk,
    question: &PivotQuestion,
    format: &str,
    language: &str,
) -> Outcome<String> {
    let format = Format::from_code(format);
    let format =
        format.ok_or_else(|| ClientError::with(ErrorCode::BadQuestion, "csv, xlsx or json"))?;
    let folder = downloads(&desk.config)?;
    let bytes = pivot(desk, question, format, language)?;
    save(&folder, "statistics", format, &bytes)
}

/// Writes a file under a name that is free; that name.
pub(super) fn save(folder: &Path, stem: &str, format: Format, bytes: &[u8]) -> Outcome<String> {
    saved_file(folder, stem, format.code(), bytes)
}

fn pivot(
    desk: &Desk,
    question: &PivotQuestion,
    format: Format,
    language: &str,
) -> Outcome<Vec<u8>> {
    let locale = Locale::plain(Language::negotiate(language));
    let state = desk.lock();
    let view = state.pivot_view(question)?;
    let bytes = pivot_table(&view, &locale).write(format, &view)?;
    let detail = format!(
        "pivot {} {} {}",
        question.by.join(","),
        question.measure,
        format.code()
    );
    state.audit_with(AuditAction::Exported, None, detail, desk.now())?;
    Ok(bytes)
}

/// The pivot as it is shown: a column for each column and, of amounts, each dimension.
pub(crate) fn pivot_table(view: &PivotView, locale: &Locale) -> Table {
    let cross = view.crosstab();
    let (down, across) = view.fields();
    let said = |field: &str, value: &str| match (field, view.offices.get(value)) {
        ("office", Some(name)) => name.clone(),
        _ => locale.value_said(field, value),
    };
    let amounts = matches!(view.question.measure.as_str(), "sum" | "median");
    let mut dimensions: Vec<Option<String>> = vec![None];
    if amounts {
        let all = view.total.amounts.iter();
        dimensions = all.map(|amount| Some(amount.dimension.clone())).collect();
    }
    let mut head: Vec<String> = down.iter().map(|field| locale.field_said(field)).collect();
    let measure = locale.text(&format!("figure-measure-{}", view.question.measure));
    let heading = |column: &str| {
        let columns = dimensions.iter().map(|dimension| match dimension {
            Some(dimension) => format!("{column} ({})", locale.dimension(dimension)),
            None => column.to_owned(),
        });
        columns.collect::<Vec<_>>()
    };
    for column in &cross.columns {
        let column = match (across, column.first()) {
            (Some(field), Some(value)) => said(field, value),
            _ => measure.clone(),
        };
        head.extend(heading(&column));
    }
    let total = locale.text("figure-total");
    if across.is_some() {
        head.extend(heading(&total));
    }
    let figures = |cell: Option<&FigureCell>| -> Vec<Cell> {
        let figures = dimensions.iter().map(|dimension| {
            let Some(cell) = cell else {
                return Cell::text("");
            };
            match dimension {
                None if view.question.measure == "lines" => Cell::count(cell.lines),
                None => Cell::count(cell.messages),
                Some(dimension) => {
                    let found = cell.amounts.iter().find(|a| a.dimension == *dimension);
                    match found.filter(|found| !found.amount.is_empty()) {
                        Some(found) => Cell::Number(found.amount.clone()),
                        None => Cell::text(""),
                    }
                }
            }
        });
        figures.collect()
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for line in &cross.lines {
        let keys = down.iter().zip(&line.key);
        let mut row: Vec<Cell> = keys
            .map(|(field, value)| Cell::text(said(field, value)))
            .collect();
        for cell in &line.cells {
            row.extend(figures(*cell));
        }
        if across.is_some() {
            row.extend(figures(line.total));
        }
        rows.push(row);
    }
    let mut last: Vec<Cell> = vec![Cell::text(&total)];
    last.resize(down.len().max(1), Cell::text(""));
    if down.is_empty() {
        last.clear();
    }
    if across.is_some() {
        for column in &cross.columns {
            last.extend(figures(
                view.columns.iter().find(|cell| cell.key == *column),
            ));
        }
    }
    last.extend(figures(Some(&view.total)));
    rows.push(last);
    let mut notes = Vec::new();
    if view.example {
        notes.push(locale.text("figure-example-remark"));
    }
    if view.left_out > 0 {
        notes.push(locale.text_with("figure-left-out", &[("count", view.left_out.into())]));
    }
    if view.total.unmeasured > 0 {
        let count = [("count", view.total.unmeasured.into())];
        notes.push(locale.text_with("figure-unmeasured", &count));
    }
    if view.uncounted > 0 {
        notes.push(locale.text_with("figure-uncounted", &[("count", view.uncounted.into())]));
    }
    Table {
        head,
        rows,
        notes,
        right_to_left: locale.language().is_rtl(),
    }
}
