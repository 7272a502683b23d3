//! A table out of the bytes of a file: CSV in UTF-8, or the first sheet of an XLSX workbook.
//!
//! Every cell is text, formulas too: nothing is calculated. The bounds are judged before memory is
//! taken: a workbook of a few kilobytes can unpack to gigabytes.

use std::io::{Cursor, Read as _};

use aircop_api::{ApiError, ErrorCode, TableFault, TablePlace};
use calamine::{DataRef, Reader as _, Xlsx};

use crate::error::{ClientError, Outcome};

/// Bytes of a file.
pub(crate) const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// Bytes of a workbook once it is unpacked.
const MOST_UNPACKED: u64 = 512 * 1024 * 1024;
/// Parts of a workbook.
const MOST_PARTS: usize = 10_000;
/// Rows of a table.
pub(crate) const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 200;
/// Bytes of a cell.
const MOST_CELL: usize = 20_000;
/// How Microsoft's compound files begin: an encrypted XLSX, or an XLS.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";
const ZIP: &[u8] = b"PK";
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<SheetRow>,
}

/// A row of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SheetRow {
    /// Its line in the file, from 1; the heading is one of them.
    pub(crate) line: u64,
    /// As many as the heading has.
    pub(crate) cells: Vec<String>,
}

/// A refusal that names the row, from 1, and the column.
pub(crate) fn fault(row: u64, column: &str, why: &str) -> ClientError {
    fault_of(TableFault::Unreadable, row, column, why)
}

/// The same with what is wrong, for the window to say in the officer's language.
pub(crate) fn fault_of(fault: TableFault, row: u64, column: &str, why: &str) -> ClientError {
    let detail = if column.is_empty() {
        format!("row {row}: {why}")
    } else {
        format!("row {row}, column {column:?}: {why}")
    };
    ClientError::Refused(ApiError {
        place: Some(Box::new(TablePlace {
            row,
            column: column.to_owned(),
            fault,
        })),
        ..ApiError::with(ErrorCode::BadTable, detail)
    })
}

impl Sheet {
    /// Reads a file.
    ///
    /// # Errors
    /// [`ErrorCode::FileTooLong`], [`ErrorCode::TableClosed`], [`ErrorCode::BadTable`].
    pub(crate) fn read(bytes: &[u8]) -> Outcome<Self> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(ClientError::with(ErrorCode::FileTooLong, "at most 64 MiB"));
        }
        if bytes.starts_with(COMPOUND) {
            let what = "an encrypted workbook, or one in the format of before 2007";
            return Err(ClientError::with(ErrorCode::TableClosed, what));
        }
        let mut sheet = if bytes.starts_with(ZIP) {
            workbook(bytes)?
        } else {
            text(bytes)?
        };
        sheet
            .rows
            .retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
        if sheet.head.iter().all(|heading| heading.trim().is_empty()) {
            return Err(fault(1, "", "there is no heading"));
        }
        let mut seen = std::collections::BTreeSet::new();
        for heading in sheet
            .head
            .iter()
            .filter(|heading| !heading.trim().is_empty())
        {
            if !seen.insert(heading.trim()) {
                return Err(fault(1, heading, "two columns have this heading"));
            }
        }
        Ok(sheet)
    }
}

fn text(bytes: &[u8]) -> Outcome<Sheet> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(why) => {
            let good = bytes.get(..why.valid_up_to()).unwrap_or_default();
            return Err(wrong_encoding(good));
        }
    };
    if let Some(at) = text.find('\0') {
        return Err(wrong_encoding(
            text.as_bytes().get(..at).unwrap_or_default(),
        ));
    }
    if let Some(row) = open_quote(text) {
        return Err(fault(row, "", "a quotation mark is not closed"));
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut head: Option<Vec<String>> = None;
    let mut rows = Vec::new();
    let mut lines = Lines::new(text);
    for record in reader.records() {
        let record = record.map_err(|why| {
            let at = why.position().map_or(0, csv::Position::byte);
            fault(lines.at(at), "", "the row cannot be read")
        })?;
        let line = lines.at(record.position().map_or(0, csv::Position::byte));
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        let Some(head) = &head else {
            if cells.len() > MOST_COLUMNS {
                return Err(fault(line, "", "more than 200 columns"));
            }
            head = Some(cells);
            continue;
        };
        let blank = cells.iter().all(|cell| cell.trim().is_empty());
        if cells.len() != head.len() && !blank {
            let why = format!("{} cells where the heading has {}", cells.len(), head.len());
            return Err(fault(line, "", &why));
        }
        within(line, head, &cells)?;
        if rows.len() >= MOST_ROWS {
            return Err(too_many(line));
        }
        if !blank {
            rows.push(SheetRow { line, cells });
        }
    }
    Ok(Sheet {
        head: head.unwrap_or_default(),
        rows,
    })
}

/// Numbers of lines: the reader's own are one behind where lines end as on Windows.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line of the row that begins there, from 1. Bytes come in their order.
    fn at(&mut self, byte: u64) -> u64 {
        let mut to = usize::try_from(byte).unwrap_or(usize::MAX);
        while matches!(self.text.get(to), Some(b'\r' | b'\n')) {
            to += 1;
        }
        let passed = self.text.get(self.at..to).unwrap_or_default();
        self.line += passed.iter().filter(|b| **b == b'\n').count() as u64;
        self.at = to.max(self.at);
        self.line
    }
}

fn within(line: u64, head: &[String], cells: &[String]) -> Outcome<()> {
    let long = cells.iter().position(|cell| cell.len() > MOST_CELL);
    match long {
        Some(at) => {
            let heading = head.get(at).map_or("", String::as_str);
            Err(fault(line, heading, "the cell is too long"))
        }
        None => Ok(()),
    }
}

fn too_many(row: u64) -> ClientError {
    let why = format!("row {row}: more than {MOST_ROWS} rows; import it in parts");
    ClientError::with(ErrorCode::FileTooLong, why)
}

/// What is wrong stands behind these bytes.
fn wrong_encoding(good: &[u8]) -> ClientError {
    let row = good.iter().filter(|b| **b == b'\n').count() + 1;
    let line = good.rsplit(|b| *b == b'\n').next().unwrap_or_default();
    let column = line
        .iter()
        .filter(|b| matches!(b, b',' | b';' | b'\t'))
        .count()
        + 1;
    let why = "this is not UTF-8; save the table as CSV in UTF-8";
    fault(row as u64, &format!("number {column}"), why)
}

/// The row in which a quotation mark opens and is never closed.
fn open_quote(text: &str) -> Option<u64> {
    let (mut row, mut opened) = (1, None);
    for byte in text.bytes() {
        match byte {
            b'"' if opened.is_some() => opened = None,
            b'"' => opened = Some(row),
            b'\n' => row += 1,
            _ => {}
        }
    }
    opened
}

/// What stands most often in the first line outside of quotation marks.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in first.bytes() {
        quoted ^= byte == b'"';
        for (mark, count) in &mut counts {
            if *mark == byte && !quoted {
                *count += 1;
            }
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(b',', |(mark, _)| *mark)
}

fn workbook(bytes: &[u8]) -> Outcome<Sheet> {
    unpacks_within_bounds(bytes)?;
    let broken = |why: &dyn std::fmt::Display| {
        ClientError::with(
            ErrorCode::TableClosed,
            format!("the workbook is broken: {why}"),
        )
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|why| broken(&why))?;
    let name = book.sheet_names().first().cloned();
    let name = name.ok_or_else(|| broken(&"it has no sheet"))?;
    let mut reader = book
        .worksheet_cells_reader(&name)
        .map_err(|why| broken(&why))?;
    let mut head: Vec<String> = Vec::new();
    let mut rows: Vec<SheetRow> = Vec::new();
    let mut first = None;
    while let Some(cell) = reader
        .next_cell_with_formula()
        .map_err(|why| broken(&why))?
    {
        let (row, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
        let shown = match cell.formula {
            Some(formula) => format!("={formula}"),
            None => cell_text(&cell.value, row as u64 + 1, column)?,
        };
        if shown.is_empty() {
            continue;
        }
        let line = row as u64 + 1;
        let first = *first.get_or_insert(row);
        if column >= MOST_COLUMNS {
            return Err(fault(line, "", "more than 200 columns"));
        }
        if row == first {
            head.resize(head.len().max(column + 1), String::new());
            if let Some(heading) = head.get_mut(column) {
                *heading = shown;
            }
            continue;
        }
        if column >= head.len() {
            return Err(fault(
                line,
                "",
                "a cell stands beside the heading's columns",
            ));
        }
        if rows.last().is_none_or(|last| last.line != line) {
            if rows.len() >= MOST_ROWS {
                return Err(too_many(line));
            }
            let cells = vec![String::new(); head.len()];
            rows.push(SheetRow { line, cells });
        }
        if shown.len() > MOST_CELL {
            let heading = head.get(column).map_or("", String::as_str);
            return Err(fault(line, heading, "the cell is too long"));
        }
        if let Some(cell) = rows.last_mut().and_then(|row| row.cells.get_mut(column)) {
            *cell = shown;
        }
    }
    Ok(Sheet { head, rows })
}

/// Unpacks every part into nothing: what a part's header says of its size is not believed.
fn unpacks_within_bounds(bytes: &[u8]) -> Outcome<()> {
    let broken = |why: &dyn std::fmt::Display| {
        ClientError::with(
            ErrorCode::TableClosed,
            format!("the workbook is broken: {why}"),
        )
    };
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|why| broken(&why))?;
    if parts.len() > MOST_PARTS {
        return Err(ClientError::with(ErrorCode::FileTooLong, "too many parts"));
    }
    let mut left = MOST_UNPACKED;
    for at in 0..parts.len() {
        let part = parts.by_index(at).map_err(|why| broken(&why))?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let read = read.map_err(|why| broken(&why))?;
        left = left.checked_sub(read).ok_or_else(|| {
            ClientError::with(ErrorCode::FileTooLong, "it unpacks to more than 512 MiB")
        })?;
    }
    Ok(())
}

fn cell_text(value: &DataRef<'_>, row: u64, column: usize) -> Outcome<String> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(whole) => whole.to_string(),
        // The shortest digits that are this double: what was typed, for up to 15 digits.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTime(at) => at.as_f64().to_string(),
        DataRef::DateTimeIso(text) => text.get(..10).unwrap_or(text).to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) => {
            let column = format!("number {}", column + 1);
            return Err(fault(row, &column, "the cell holds an error"));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> (ErrorCode, String) {
        let why = ApiError::from(Sheet::read(bytes).unwrap_err());
        (why.code, why.detail)
    }

    #[test]
    fn what_is_typed_stays_as_it_is_typed() {
        for text in [
            "date,quantity,reference\n2008-03-04,\"1,260.5\",00123\n\n",
            "\u{feff}date;quantity;reference\r\n2008-03-04;1,260.5;00123\r\n;;\r\n",
            "date\tquantity\treference\n2008-03-04\t1,260.5\t00123",
        ] {
            let sheet = Sheet::read(text.as_bytes()).unwrap();
            assert_eq!(sheet.head, ["date", "quantity", "reference"]);
            assert_eq!(sheet.rows.len(), 1);
            assert_eq!(sheet.rows[0].line, 2);
            assert_eq!(sheet.rows[0].cells, ["2008-03-04", "1,260.5", "00123"]);
        }
    }

    #[test]
    fn bad_text_is_refused_with_its_row_and_column() {
        for (bytes, row) in [
            (
                &b"a,b\n1,2\n3,\xe9t\xe9\n"[..],
                "row 3, column \"number 2\"",
            ),
            (b"\xff\xfea\0,\0b\0", "row 1, column \"number 1\""),
            (b"a,b\n1,2\n1\n", "row 3"),
            (b"a,b\n1,2,3\n", "row 2"),
            (b"a,b\n1,\"2\n3,4\n", "row 2"),
            (b"a,a\n1,2\n", "row 1, column \"a\""),
            (b"", "row 1"),
            (b",,\n1,2,3\n", "row 1"),
        ] {
            let (code, detail) = code(bytes);
            assert_eq!(code, ErrorCode::BadTable, "{detail}");
            assert!(detail.starts_with(row), "{detail}");
        }
        let long = format!("a,b\n1,{}\n", "x".repeat(MOST_CELL + 1));
        assert!(code(long.as_bytes()).1.starts_with("row 2, column \"b\""));
        let many = format!("a,b\n{}", "1,2\n".repeat(MOST_ROWS + 1));
        assert_eq!(code(many.as_bytes()).0, ErrorCode::FileTooLong);
    }

    #[test]
    fn a_workbook_that_is_closed_broken_or_swells_is_refused() {
        assert_eq!(
            code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest").0,
            ErrorCode::TableClosed
        );
        assert_eq!(code(b"PK\x03\x04 and no more").0, ErrorCode::TableClosed);
        // A good workbook, cut at each of many places.
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for row in 0..200 {
            sheet.write_string(row, 0, format!("text {row}")).unwrap();
        }
        let whole = book.save_to_buffer().unwrap();
        assert_eq!(Sheet::read(&whole).unwrap().rows.len(), 199);
        for cut in (10..whole.len() - 1).step_by(97) {
            assert_eq!(code(&whole[..cut]).0, ErrorCode::TableClosed, "{cut}");
        }
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let packed = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Deflated);
        zip.start_file("xl/worksheets/sheet1.xml", packed).unwrap();
        for _ in 0..513 {
            std::io::Write::write_all(&mut zip, &vec![0; 1024 * 1024]).unwrap();
        }
        let bomb = zip.finish().unwrap().into_inner();
        assert!(bomb.len() < 2 * 1024 * 1024);
        assert_eq!(code(&bomb).0, ErrorCode::FileTooLong);
    }

    #[test]
    fn formulas_are_text_and_numbers_keep_their_digits() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (column, heading) in (0..).zip(["a", "b", "c", "d"]) {
            sheet.write_string(0, column, heading).unwrap();
        }
        sheet.write_formula(1, 0, "=1+1").unwrap();
        sheet.write_number(1, 1, 1260.55).unwrap();
        sheet.write_string(1, 2, "00123").unwrap();
        let date = rust_xlsxwriter::ExcelDateTime::from_ymd(2008, 3, 4).unwrap();
        let format = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
        sheet
            .write_datetime_with_format(1, 3, &date, &format)
            .unwrap();
        // A cell far away takes no memory for what lies between.
        let bytes = book.save_to_buffer().unwrap();
        let read = Sheet::read(&bytes).unwrap();
        assert_eq!(
            read.rows[0].cells,
            ["=1+1", "1260.55", "00123", "2008-03-04"]
        );
        sheet_with_a_far_cell();
    }

    fn sheet_with_a_far_cell() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_string(0, 0, "a").unwrap();
        sheet.write_string(1_048_575, 16_383, "far").unwrap();
        let bytes = book.save_to_buffer().unwrap();
        assert_eq!(code(&bytes).0, ErrorCode::BadTable);
    }
}
