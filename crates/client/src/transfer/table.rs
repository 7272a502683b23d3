//! A table on its way out: CSV, XLSX, JSON.

use rust_xlsxwriter::{Format as CellFormat, Workbook};

use super::export::Format;
use crate::error::{self, ClientError, Outcome};

/// A double keeps so many decimal digits.
const DOUBLE_DIGITS: usize = 15;
/// Characters that a spreadsheet begins a formula by (OWASP, CSV injection).
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Never a formula.
    Text(String),
    /// An exact decimal, in ASCII with a point.
    Number(String),
}

impl Cell {
    pub(crate) fn count(count: u64) -> Self {
        Self::Number(count.to_string())
    }

    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn shown(&self) -> &str {
        match self {
            Self::Text(text) | Self::Number(text) => text,
        }
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Table {
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<Vec<Cell>>,
    /// Remarks below it.
    pub(crate) notes: Vec<String>,
    /// Columns run from right to left.
    pub(crate) right_to_left: bool,
}

impl Table {
    /// The bytes of a file; `json` says the same in JSON.
    pub(crate) fn write(&self, format: Format, json: &impl serde::Serialize) -> Outcome<Vec<u8>> {
        match format {
            Format::Csv => self.csv(),
            Format::Xlsx => self.xlsx(),
            Format::Json => {
                let mut text = serde_json::to_string_pretty(json).map_err(error::internal)?;
                text.push('\n');
                Ok(text.into_bytes())
            }
        }
    }

    fn csv(&self) -> Outcome<Vec<u8>> {
        // The byte order mark: without it spreadsheets take UTF-8 for the PC's own code page.
        let mut out = b"\xef\xbb\xbf".to_vec();
        let failed = |why: csv::Error| error::internal(why);
        {
            let mut writer = csv::WriterBuilder::new()
                .terminator(csv::Terminator::CRLF)
                .flexible(true)
                .from_writer(&mut out);
            let head = self.head.iter().map(|heading| harmless(heading));
            writer.write_record(head).map_err(failed)?;
            for row in &self.rows {
                let cells = row.iter().map(|cell| match cell {
                    Cell::Text(text) => harmless(text),
                    Cell::Number(number) => number.clone(),
                });
                writer.write_record(cells).map_err(failed)?;
            }
            for note in &self.notes {
                writer.write_record([harmless(note)]).map_err(failed)?;
            }
            writer.flush().map_err(error::internal)?;
        }
        Ok(out)
    }

    fn xlsx(&self) -> Outcome<Vec<u8>> {
        Self::book(&[("AIRCOP".to_owned(), self)])
    }

    /// A workbook with a sheet for each table, under its name. A name that a workbook cannot have is
    /// made one that it can.
    pub(crate) fn book(tables: &[(String, &Self)]) -> Outcome<Vec<u8>> {
        let mut book = Workbook::new();
        for (number, (name, table)) in (1_usize..).zip(tables) {
            table.add_to(&mut book, &sheet_name(name, number))?;
        }
        book.save_to_buffer()
            .map_err(|why| -> ClientError { error::internal(why) })
    }

    fn add_to(&self, book: &mut Workbook, name: &str) -> Outcome<()> {
        let failed = |why: rust_xlsxwriter::XlsxError| -> ClientError { error::internal(why) };
        let bold = CellFormat::new().set_bold();
        let sheet = book.add_worksheet();
        sheet.set_name(name).map_err(failed)?;
        sheet.set_right_to_left(self.right_to_left);
        sheet.set_freeze_panes(1, 0).map_err(failed)?;
        for (column, heading) in (0_u16..).zip(&self.head) {
            sheet
                .write_string_with_format(0, column, heading, &bold)
                .map_err(failed)?;
            let longest = self
                .rows
                .iter()
                .filter_map(|row| row.get(usize::from(column)))
                .map(|cell| cell.shown().chars().count());
            let width = longest.chain([heading.chars().count()]).max().unwrap_or(0);
            let width = u32::try_from(width.clamp(8, 60) + 2).unwrap_or(20);
            sheet
                .set_column_width(column, f64::from(width))
                .map_err(failed)?;
        }
        for (line, row) in (1_u32..).zip(&self.rows) {
            for (column, cell) in (0_u16..).zip(row) {
                match cell {
                    Cell::Number(number) if fits_a_double(number) => {
                        let number: f64 = number.parse().map_err(error::internal)?;
                        sheet.write_number(line, column, number).map_err(failed)?;
                    }
                    cell => {
                        sheet
                            .write_string(line, column, cell.shown())
                            .map_err(failed)?;
                    }
                }
            }
        }
        let below = u32::try_from(self.rows.len()).unwrap_or(u32::MAX - 1_000) + 2;
        for (line, note) in (below..).zip(&self.notes) {
            sheet.write_string(line, 0, note).map_err(failed)?;
        }
        Ok(())
    }
}

/// What Excel takes as the name of a sheet: 31 characters at most, seven characters never, and no
/// two alike.
fn sheet_name(name: &str, number: usize) -> String {
    const MOST: usize = 31;
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let clean: String = name.chars().filter(allowed).collect();
    let clean = clean.trim();
    if clean.chars().count() <= MOST && !clean.is_empty() {
        return clean.to_owned();
    }
    let number = format!("{number} ");
    let room = MOST - number.chars().count();
    number + &clean.chars().take(room).collect::<String>()
}

/// Whether a decimal is the same once it was a double and is shown again.
fn fits_a_double(decimal: &str) -> bool {
    let digits = decimal.trim_start_matches(['0', '.']);
    let digits = digits.chars().filter(char::is_ascii_digit).count();
    let back = decimal.parse::<f64>().map(|double| double.to_string());
    digits <= DOUBLE_DIGITS && back.is_ok_and(|back| back == decimal)
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(FORMULA) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader as _, Xlsx};

    use super::*;

    fn table() -> Table {
        Table {
            head: vec!["=cmd".into(), "n".into()],
            rows: vec![
                vec![
                    Cell::text("=HYPERLINK(\"http://x\")"),
                    Cell::Number("1260.5".into()),
                ],
                vec![
                    Cell::text("@SUM(A1)"),
                    Cell::Number("12345678901234567".into()),
                ],
                vec![
                    Cell::text("-2+3"),
                    Cell::Number("0.1234567890123456".into()),
                ],
                vec![
                    Cell::text("+33 1, \"tel\"\nline"),
                    Cell::Number("0.5".into()),
                ],
            ],
            notes: vec!["=note".into()],
            right_to_left: true,
        }
    }

    #[test]
    fn no_text_is_a_formula_in_csv() {
        let bytes = table().write(Format::Csv, &()).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect();
        for row in &rows {
            assert!(!row[0].starts_with(FORMULA), "{row:?}");
        }
        assert_eq!(rows[4][0], "'+33 1, \"tel\"\nline");
        assert_eq!(rows[2][1], "12345678901234567");
    }

    #[test]
    fn a_workbook_has_numbers_where_no_digit_is_lost_and_text_where_one_would_be() {
        let bytes = table().write(Format::Xlsx, &()).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(&bytes)).unwrap();
        let range = book.worksheet_range("AIRCOP").unwrap();
        assert_eq!(range.get_value((1, 1)), Some(&Data::Float(1260.5)));
        let text = |row| range.get_value((row, 1)).unwrap().clone();
        assert_eq!(text(2), Data::String("12345678901234567".into()));
        assert_eq!(text(3), Data::String("0.1234567890123456".into()));
        assert_eq!(text(4), Data::Float(0.5));
        let first = range.get_value((1, 0)).unwrap();
        assert_eq!(*first, Data::String("=HYPERLINK(\"http://x\")".into()));
        assert!(book.worksheet_formula("AIRCOP").unwrap().is_empty());
        // Right to left stands in the sheet's own view.
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        let mut sheet = String::new();
        let mut part = zip.by_name("xl/worksheets/sheet1.xml").unwrap();
        std::io::Read::read_to_string(&mut part, &mut sheet).unwrap();
        assert!(sheet.contains("rightToLeft=\"1\""), "{sheet}");
    }
}
