//! Older records out of a table: read, judged row by row, and added all or nothing.

use std::collections::BTreeMap;

use aircop_api::{ApiError, ErrorCode};
use aircop_archive as archive;
use aircop_archive::{AuditAction, FactLine, Facts, Record};
use aircop_codes::CodeList as _;
use aircop_codes::{Decimal, Unit, airport, carrier, currency};
use aircop_message::Timestamp;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::columns::{Chosen, Column, named, signature};
use super::sheet::{Sheet, SheetRow, fault};
use super::value;
use crate::desk::State;
use crate::error::{self, ClientError, Outcome};
use crate::session::engine::Engine;
use crate::statistics::day_number;

const SETTING: &str = "desk.import_columns";
/// Headings whose choices are remembered.
const MOST_REMEMBERED: usize = 50;
/// The number of a seizure among kinds.
const SEIZURE: i64 = 2;
/// Cases that one row may stand for.
const MOST_CASES: u32 = 1_000_000;
const DAY_MS: i64 = 86_400_000;

/// In which order the figures of a date stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dates {
    /// `2008-03-04`.
    YearFirst,
    /// `04/03/2008` is in March.
    DayFirst,
    /// `03/04/2008` is in March.
    MonthFirst,
}

/// What stands between the whole number and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,260.5`.
    Point,
    /// `1.260,5`.
    Comma,
}

impl Dates {
    /// `year-first`, `day-first`, `month-first`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::YearFirst => "year-first",
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
        }
    }

    /// The order of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let all = [Self::YearFirst, Self::DayFirst, Self::MonthFirst];
        all.into_iter().find(|order| order.code() == code)
    }
}

impl DecimalMark {
    /// `point`, `comma`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Comma => "comma",
        }
    }

    /// The mark of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Point, Self::Comma]
            .into_iter()
            .find(|mark| mark.code() == code)
    }
}

/// How a table is read. What is left open is what was said of a table with the same heading before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportOptions {
    /// Code of a column and the heading that holds it.
    pub columns: Vec<(String, String)>,
    /// The order of dates in figures.
    pub dates: Option<Dates>,
    /// The decimal mark.
    pub decimal: Option<DecimalMark>,
    /// Nothing is kept; only what would happen is said.
    pub dry_run: bool,
}

/// What an import did, or would do.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// Whether nothing was kept.
    pub dry_run: bool,
    /// Rows of the table.
    pub rows: u64,
    /// Rows that are added.
    pub new: u64,
    /// Rows that are here already, out of an earlier import.
    pub duplicates: u64,
    /// Rows that say the same as another row of this table; they count.
    pub alike: u64,
    /// The name under which the same file was imported before.
    pub same_file: Option<String>,
    /// Code of each column that is read, and its heading.
    pub columns: BTreeMap<String, String>,
    /// Headings that are not read.
    pub ignored: Vec<String>,
    /// The first rows as they are understood.
    pub first: Vec<BTreeMap<String, String>>,
}

/// Rows of the table that a report shows.
const SHOWN: usize = 3;

impl Engine {
    /// Reads a table of older records and adds them, all or nothing.
    ///
    /// # Errors
    /// [`ErrorCode::BadTable`] with row and column; [`ErrorCode::TableClosed`];
    /// [`ErrorCode::FileTooLong`]; [`ErrorCode::ColumnsNeeded`]; [`ErrorCode::Locked`].
    pub fn import_table(
        &self,
        name: &str,
        bytes: &[u8],
        options: &ImportOptions,
    ) -> Result<ImportReport, ApiError> {
        // Read without the lock: a large table takes seconds.
        let sheet = Sheet::read(bytes)?;
        let desk = self.desk()?;
        let (places, chosen) = desk.lock().choose_columns(&sheet, options)?;
        let (records, mut report) = read(&sheet, &places, &chosen)?;
        report.dry_run = options.dry_run;
        let mut state = desk.lock();
        let hash: [u8; 32] = Sha256::digest(bytes).into();
        let before = state.archive.imported_before(&hash);
        report.same_file = before.map_err(ClientError::from)?;
        for record in &records {
            let known = state.archive.has_record(&record.hash);
            report.duplicates += u64::from(known.map_err(ClientError::from)?);
        }
        report.new = report.rows - report.duplicates;
        if !options.dry_run {
            let file = archive::ImportedFile {
                no: 0,
                at: desk.now().0,
                officer: state.officer(),
                name: name.to_owned(),
                hash,
                records: 0,
            };
            state.import_records(&file, &records, desk.now())?;
            state.remember_columns(&sheet.head, &chosen)?;
        }
        Ok(report)
    }

    /// The files that were imported, the newest first.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`].
    pub fn imported_files(&self) -> Result<Vec<archive::ImportedFile>, ApiError> {
        let desk = self.desk()?;
        let files = desk.lock().archive.imported_files();
        Ok(files.map_err(ClientError::from)?)
    }

    /// Takes an import back, by the number of its file.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToDo`] when there is no such file.
    pub fn forget_import(&self, number: i64) -> Result<(), ApiError> {
        let desk = self.desk()?;
        let state = desk.lock();
        let now = desk.now();
        let forgotten = state.archive.transaction(|archive| -> Outcome<()> {
            if !archive.forget_import(number)? {
                return Err(ClientError::new(ErrorCode::NothingToDo));
            }
            let detail = format!("import {number}");
            state.audit_with(AuditAction::Deleted, None, detail, now)?;
            Ok(())
        });
        Ok(forgotten?)
    }
}

impl State {
    /// Adds records with their entry in the log of who did what. How many were new.
    pub(crate) fn import_records(
        &mut self,
        file: &archive::ImportedFile,
        records: &[Record],
        now: Timestamp,
    ) -> Outcome<u64> {
        let added = self.archive.transaction(|archive| -> Outcome<u64> {
            let added = archive.import(file, records)?;
            let detail = format!("{}: {added} of {}", file.name, records.len());
            self.audit_with(AuditAction::Imported, None, detail, now)?;
            Ok(added)
        });
        let added = added?;
        self.save_secrets()?;
        Ok(added)
    }

    /// Which column stands where, as was said now, before, or as the heading says by itself.
    fn choose_columns(
        &self,
        sheet: &Sheet,
        options: &ImportOptions,
    ) -> Outcome<(BTreeMap<Column, usize>, Chosen)> {
        let remembered = self.remembered()?;
        let before = remembered
            .iter()
            .find(|(head, _)| *head == signature(&sheet.head))
            .map(|(_, chosen)| chosen.clone())
            .unwrap_or_default();
        let needed = |why: String| ClientError::with(ErrorCode::ColumnsNeeded, why);
        let mut columns = BTreeMap::new();
        for heading in &sheet.head {
            if let Some(column) = named(heading) {
                columns
                    .entry(column.code().to_owned())
                    .or_insert(heading.clone());
            }
        }
        columns.extend(before.columns);
        for (code, heading) in &options.columns {
            if Column::from_code(code).is_none() {
                let known = Column::codes();
                return Err(needed(format!("{code:?} is none of {known}")));
            }
            columns.insert(code.clone(), heading.clone());
        }
        let mut places = BTreeMap::new();
        for (code, heading) in &columns {
            let at = sheet.head.iter().position(|h| h.trim() == heading.trim());
            let at = at.ok_or_else(|| {
                let known = sheet.head.join(", ");
                needed(format!(
                    "no column is headed {heading:?}; there are {known}"
                ))
            })?;
            if let Some(column) = Column::from_code(code) {
                places.insert(column, at);
            }
        }
        if !places.contains_key(&Column::Date) {
            let (known, head) = (Column::codes(), sheet.head.join(", "));
            return Err(needed(format!(
                "no column is known to be the date; columns of this table: {head}; they can hold: {known}"
            )));
        }
        let dates = options.dates.map(|dates| dates.code().to_owned());
        let decimal = options.decimal.map(|mark| mark.code().to_owned());
        let chosen = Chosen {
            columns,
            dates: dates.unwrap_or(before.dates),
            decimal: decimal.unwrap_or(before.decimal),
        };
        Ok((places, chosen))
    }

    fn remembered(&self) -> Outcome<Vec<(String, Chosen)>> {
        let text = self.archive.setting(SETTING)?;
        Ok(text
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default())
    }

    fn remember_columns(&self, head: &[String], chosen: &Chosen) -> Outcome<()> {
        let mut remembered = self.remembered()?;
        let key = signature(head);
        remembered.retain(|(head, _)| *head != key);
        remembered.insert(0, (key, chosen.clone()));
        remembered.truncate(MOST_REMEMBERED);
        let text = serde_json::to_string(&remembered).map_err(error::internal)?;
        self.archive
            .set_setting(SETTING, &text)
            .map_err(ClientError::from)
    }
}

/// Every row as a record.
fn read(
    sheet: &Sheet,
    places: &BTreeMap<Column, usize>,
    chosen: &Chosen,
) -> Outcome<(Vec<Record>, ImportReport)> {
    let mut records = Vec::with_capacity(sheet.rows.len());
    let mut report = ImportReport {
        dry_run: false,
        rows: sheet.rows.len() as u64,
        new: 0,
        duplicates: 0,
        alike: 0,
        same_file: None,
        columns: chosen.columns.clone(),
        ignored: Vec::new(),
        first: Vec::new(),
    };
    let unread = sheet.head.iter().enumerate();
    let unread = unread.filter(|(at, _)| !places.values().any(|place| place == at));
    report.ignored = unread.map(|(_, heading)| heading.clone()).collect();
    // How often a content has come: two seizures may be alike to the last figure.
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    for row in &sheet.rows {
        let cells = Cells {
            sheet,
            row,
            places,
            chosen,
        };
        let facts = cells.facts()?;
        let shown = cells.shown();
        let content = serde_json::to_string(&shown).map_err(error::internal)?;
        let time = times.entry(content.clone()).or_default();
        *time += 1;
        report.alike += u64::from(*time > 1);
        records.push(Record {
            line: row.line,
            hash: Sha256::digest(format!("aircop record 1\n{time}\n{content}")).into(),
            created: facts.day.saturating_mul(DAY_MS),
            content,
            facts,
        });
        if report.first.len() < SHOWN {
            report.first.push(shown);
        }
    }
    Ok((records, report))
}

/// A row, by what its cells hold.
struct Cells<'a> {
    sheet: &'a Sheet,
    row: &'a SheetRow,
    places: &'a BTreeMap<Column, usize>,
    chosen: &'a Chosen,
}

impl Cells<'_> {
    fn text(&self, column: Column) -> &str {
        let at = self.places.get(&column);
        at.and_then(|at| self.row.cells.get(*at))
            .map_or("", |cell| cell.trim())
    }

    /// What is said, by the code of the column.
    fn shown(&self) -> BTreeMap<String, String> {
        let columns = self.places.keys().map(|column| {
            let code = column.code().to_owned();
            (code, self.text(*column).to_owned())
        });
        columns.filter(|(_, cell)| !cell.is_empty()).collect()
    }

    /// A cell as a value; none where it is empty.
    fn value<T>(
        &self,
        column: Column,
        read: impl FnOnce(&str) -> Result<T, value::Bad>,
    ) -> Outcome<Option<T>> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        read(text).map(Some).map_err(|why| self.fault(column, &why))
    }

    fn fault(&self, column: Column, why: &str) -> ClientError {
        let at = self.places.get(&column);
        let heading = at.and_then(|at| self.sheet.head.get(*at));
        fault(
            self.row.line,
            heading.map_or(column.code(), String::as_str),
            why,
        )
    }

    fn several(
        &self,
        column: Column,
        read: impl Fn(&str) -> Result<String, value::Bad>,
    ) -> Outcome<String> {
        let values = self.value(column, |text| {
            let parts = text
                .split(';')
                .map(str::trim)
                .filter(|part| !part.is_empty());
            parts
                .map(read)
                .collect::<Result<std::collections::BTreeSet<_>, _>>()
        })?;
        let values = values.unwrap_or_default();
        Ok(values.into_iter().collect::<Vec<_>>().join("\n"))
    }

    fn facts(&self) -> Outcome<Facts> {
        let order = Dates::from_code(&self.chosen.dates);
        let date = self.value(Column::Date, |text| value::date(text, order))?;
        let (date, precision) = date.ok_or_else(|| self.fault(Column::Date, "there is no date"))?;
        let day = day_number(date)
            .ok_or_else(|| self.fault(Column::Date, "before 1970 or after 9999"))?;
        let place = self.value(Column::Airport, |text| {
            let code = text.to_ascii_uppercase();
            let known = airport(&code).map(|place| (code, place.country));
            known.ok_or_else(|| format!("{text:?} is no airport's IATA code"))
        })?;
        let country = self.value(Column::Country, value::country)?;
        let (airport, there) = place.unzip();
        let weight = self.value(Column::Number, |text| {
            let count = text.parse::<u32>().ok();
            let count = count.filter(|count| (1..=MOST_CASES).contains(count));
            count.ok_or_else(|| format!("{text:?} is no number of cases from 1 to {MOST_CASES}"))
        })?;
        let vector = self.value(Column::Vector, |text| value::coded(text, &["vector"]))?;
        Ok(Facts {
            kind: SEIZURE,
            day,
            precision,
            weight: i64::from(weight.unwrap_or(1)),
            country: country.or(there.map(str::to_owned)).unwrap_or_default(),
            airport: airport.unwrap_or_default(),
            route: self.value(Column::Route, route)?.unwrap_or_default(),
            airline: self.several(Column::Airline, |text| {
                let known = carrier(&text.to_ascii_uppercase()).map(|c| c.code.to_owned());
                known.ok_or_else(|| format!("{text:?} is no airline's code"))
            })?,
            vector: vector.unwrap_or_default(),
            detection: self
                .several(Column::Detection, |text| value::coded(text, &["detection"]))?,
            concealment: self.several(Column::Concealment, |text| {
                value::coded(text, &["concealment-place"])
            })?,
            nationality: self.several(Column::Nationality, value::country)?,
            lines: vec![self.line()?],
            ..Facts::default()
        })
    }

    fn line(&self) -> Outcome<FactLine> {
        let mark = DecimalMark::from_code(&self.chosen.decimal);
        let number = |text: &str| value::decimal(text, mark);
        let lists = ["drug", "precursor", "goods"];
        let substance = self.value(Column::Substance, |text| value::coded(text, &lists))?;
        let line = FactLine {
            substance: substance.unwrap_or_default(),
            ..FactLine::default()
        };
        let money = self.pair(Column::Value, Column::Currency, number, |text| {
            let code = text.to_ascii_uppercase();
            let known = currency(&code).map(|known| known.code);
            known.ok_or_else(|| format!("{text:?} is no currency (ISO 4217)"))
        })?;
        let quantity = self.pair(Column::Quantity, Column::Unit, number, |text| {
            let id = value::coded(text, &["unit"])?;
            let code = id.trim_start_matches("unit-").to_ascii_uppercase();
            Ok(Unit::from_code(&code))
        })?;
        // As of messages: money is what was seized only where the goods are currency.
        let (filled, measured) = match (money, quantity) {
            (Some((amount, code)), _) if line.substance == "goods-currency" => {
                (Column::Value, line.with(&format!("MONEY-{code}"), amount))
            }
            (_, Some((amount, unit))) => (Column::Quantity, line.measured(amount, &unit)),
            _ => return Ok(line),
        };
        if measured.dimension.is_empty() {
            return Err(self.fault(filled, "too large to be added up exactly"));
        }
        Ok(measured)
    }

    /// Two cells of which neither means anything without the other.
    fn pair<T>(
        &self,
        number: Column,
        of: Column,
        read: impl FnOnce(&str) -> Result<Decimal, value::Bad>,
        read_of: impl FnOnce(&str) -> Result<T, value::Bad>,
    ) -> Outcome<Option<(Decimal, T)>> {
        match (self.value(number, read)?, self.value(of, read_of)?) {
            (Some(amount), Some(of)) => Ok(Some((amount, of))),
            (Some(_), None) => Err(self.fault(of, "it is not said of what the number is")),
            // A unit that every row repeats says nothing by itself.
            (None, _) => Ok(None),
        }
    }
}

/// `GRU-LIS-DSS` out of codes with anything between them.
fn route(text: &str) -> Result<String, value::Bad> {
    let codes = text.split(|c: char| !c.is_ascii_alphanumeric());
    let codes: Vec<String> = codes
        .filter(|code| !code.is_empty())
        .map(str::to_ascii_uppercase)
        .collect();
    match codes.iter().find(|code| airport(code).is_none()) {
        Some(code) => Err(format!("{code:?} is no airport's IATA code")),
        None => Ok(codes.join("-")),
    }
}
