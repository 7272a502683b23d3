//! The command line of figures, and of tables that come in and go out.

use std::path::PathBuf;

use aircop_client::transfer::Dates;
use clap::{Args, Subcommand, ValueEnum};

use crate::arguments::View;

#[derive(Debug, Args)]
pub(crate) struct Statistics {
    /// By what, at most three: country, airport, office, year, month, week, weekday, substance, route, airline, concealment, detection, vector, nationality
    #[arg(long, value_name = "FIELDS", value_delimiter = ',', required = true)]
    pub(crate) by: Vec<String>,
    /// The last of these fields stands across
    #[arg(long)]
    pub(crate) across: bool,
    /// What the figures are
    #[arg(long, value_enum, default_value_t = Measure::Messages)]
    pub(crate) measure: Measure,
    /// Only these kinds: alert, reply, seizure, note
    #[arg(
        long,
        value_name = "KINDS",
        value_delimiter = ',',
        default_value = "seizure"
    )]
    pub(crate) kind: Vec<String>,
    /// What counts: live traffic, exercises, imported records
    #[arg(long, value_enum, value_delimiter = ',', default_value = "live")]
    pub(crate) count: Vec<Counted>,
    /// From this day on
    #[arg(long, value_name = "DATE", default_value = "")]
    pub(crate) since: String,
    /// Up to this day
    #[arg(long, value_name = "DATE", default_value = "")]
    pub(crate) until: String,
    /// Only what has this value: country=SN; again for more
    #[arg(long, value_name = "FIELD=VALUE", value_parser = pair)]
    pub(crate) only: Vec<(String, String)>,
    /// How it is written; csv and xlsx need --out
    #[arg(long, value_enum, default_value_t = Form::Table)]
    pub(crate) format: Form,
    /// Where to write it; a file of this name must not be there
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Measure {
    /// Messages, each once
    Messages,
    /// Lines of goods
    Lines,
    /// Sums within each unit
    Sum,
    /// Medians within each unit
    Median,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Counted {
    /// Live traffic
    Live,
    /// Exercises
    Exercise,
    /// Records of before
    Imported,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// For people
    Table,
    /// JSON
    Json,
    /// CSV in UTF-8
    Csv,
    /// A workbook
    Xlsx,
}

#[derive(Debug, Args)]
pub(crate) struct Board {
    /// Name or id of the group
    pub(crate) group: String,
    #[command(flatten)]
    pub(crate) figure: Figure,
}

/// One figure of an operation.
#[derive(Debug, Args)]
pub(crate) struct Figure {
    /// Instead: the messages that a figure counts
    #[arg(long, value_enum, value_name = "FIGURE")]
    pub(crate) show: Option<BoardPart>,
    /// Only of this office; of unanswered the alerts that it was asked
    #[arg(long, value_name = "NAME", requires = "show")]
    pub(crate) office: Option<String>,
    /// Of outcome its code, of offenders a country
    #[arg(long, value_name = "CODE", default_value = "", requires = "show")]
    pub(crate) value: String,
    /// At most this many messages
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) limit: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum BoardPart {
    /// Everything that was sent
    Messages,
    /// Alerts in force
    Alerts,
    /// Alerts that are neither closed nor withdrawn
    Open,
    /// Open alerts to which an office has said nothing
    Unanswered,
    /// Replies in force
    Replies,
    /// What each office said last when it closed an alert
    Outcome,
    /// Those by which something was found
    Hits,
    /// Seizures in force
    Seizures,
    /// Seizures dated before the operation began or after its end
    OutsideDates,
    /// Seizures that were reported by mistake
    Withdrawn,
    /// Seizures with persons
    Offenders,
    /// Positive replies whose seizure report is missing
    Missing,
}

#[derive(Debug, Args)]
pub(crate) struct Results {
    /// Name or id of the group
    pub(crate) group: String,
    /// How it is written; xlsx needs --out
    #[arg(long, value_enum, default_value_t = ResultsForm::Table)]
    pub(crate) format: ResultsForm,
    /// Where to write it; a file of this name must not be there
    #[arg(long, value_name = "FILE", conflicts_with = "show")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) figure: Figure,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ResultsForm {
    /// For people; into a file as JSON
    Table,
    /// JSON
    Json,
    /// A workbook
    Xlsx,
}

#[derive(Debug, Args)]
pub(crate) struct Response {
    /// By what
    #[arg(long, value_enum, default_value_t = ResponseBy::Office)]
    pub(crate) by: ResponseBy,
    /// Exercises instead of live traffic
    #[arg(long)]
    pub(crate) exercise: bool,
    /// From this day on
    #[arg(long, value_name = "DATE", default_value = "")]
    pub(crate) since: String,
    /// Up to this day
    #[arg(long, value_name = "DATE", default_value = "")]
    pub(crate) until: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ResponseBy {
    /// The office that was asked
    Office,
    /// The route of the alert
    Route,
    /// The week of the alert
    Week,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The table: CSV in UTF-8 or XLSX
    #[arg(required_unless_present_any = ["example", "list", "forget"])]
    pub(crate) file: Option<PathBuf>,
    /// What a column holds: date=Datum; again for each
    #[arg(long, value_name = "FIELD=HEADING", value_parser = pair)]
    pub(crate) column: Vec<(String, String)>,
    /// What stands first in dates of figures
    #[arg(long, value_enum)]
    pub(crate) dates: Option<DateOrder>,
    /// What ends the whole number
    #[arg(long, value_enum)]
    pub(crate) decimal: Option<Decimal>,
    /// Say what would happen and keep nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The built-in example instead: seizures by country, 2005 to 2008
    #[arg(long, conflicts_with = "file")]
    pub(crate) example: bool,
    /// The files that were imported
    #[arg(long, conflicts_with_all = ["file", "example"])]
    pub(crate) list: bool,
    /// Take an import back, by its number
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["file", "example", "list"])]
    pub(crate) forget: Option<i64>,
}

#[derive(Debug, Args)]
pub(crate) struct Passengers {
    /// The list: UN/EDIFACT PAXLST, CSV in UTF-8 or XLSX; - for standard input
    #[arg(value_name = "LIST")]
    pub(crate) file: PathBuf,
    /// What a column holds: name=Passager; again for each
    #[arg(long, value_name = "FIELD=HEADING", value_parser = pair)]
    pub(crate) column: Vec<(String, String)>,
    /// What stands first in dates of figures
    #[arg(long, value_enum)]
    pub(crate) dates: Option<DateOrder>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DateOrder {
    /// 2008-03-04
    #[value(name = "year-first")]
    Year,
    /// 04/03/2008 is in March
    #[value(name = "day-first")]
    Day,
    /// 03/04/2008 is in March
    #[value(name = "month-first")]
    Month,
}

impl From<DateOrder> for Dates {
    fn from(order: DateOrder) -> Self {
        match order {
            DateOrder::Year => Self::YearFirst,
            DateOrder::Day => Self::DayFirst,
            DateOrder::Month => Self::MonthFirst,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Decimal {
    /// 1,260.5
    Point,
    /// 1.260,5
    Comma,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ExportTask {
    /// The rows of a view as a table; messages that may not leave are left out and counted
    List {
        /// Which view
        view: View,
        /// Only messages that hold these words
        #[arg(long, value_name = "WORDS", default_value = "")]
        words: String,
        /// At most this many rows
        #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
        limit: u32,
        #[command(flatten)]
        to: To,
    },
    /// The record of a seizure without anything that names a person, for WCO's CEN
    Cen {
        /// Its id or its reference
        message: String,
        /// Free text goes along: you have read it, and it names nobody
        #[arg(long)]
        text_names_nobody: bool,
        #[command(flatten)]
        to: To,
    },
}

#[derive(Debug, Args)]
pub(crate) struct To {
    /// How it is written
    #[arg(long, value_enum)]
    pub(crate) format: FileForm,
    /// Where to write it; a file of this name must not be there
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FileForm {
    /// JSON
    Json,
    /// CSV in UTF-8
    Csv,
    /// A workbook
    Xlsx,
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((field, value)) if !field.trim().is_empty() => {
            Ok((field.trim().to_owned(), value.to_owned()))
        }
        _ => Err("FIELD=VALUE was expected".into()),
    }
}
