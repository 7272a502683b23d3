//! Which column of a table holds what.

use std::collections::BTreeMap;

use aircop_codes::fold;
use aircop_locale::{Language, Locale};
use serde::{Deserialize, Serialize};

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    Date,
    Country,
    Airport,
    Number,
    Substance,
    Quantity,
    Unit,
    Value,
    Currency,
    Route,
    Airline,
    Concealment,
    Detection,
    Vector,
    Nationality,
    Reference,
}

const ALL: [(Column, &str); 16] = [
    (Column::Date, "date"),
    (Column::Country, "country"),
    (Column::Airport, "airport"),
    (Column::Number, "number"),
    (Column::Substance, "substance"),
    (Column::Quantity, "quantity"),
    (Column::Unit, "unit"),
    (Column::Value, "value"),
    (Column::Currency, "currency"),
    (Column::Route, "route"),
    (Column::Airline, "airline"),
    (Column::Concealment, "concealment"),
    (Column::Detection, "detection"),
    (Column::Vector, "vector"),
    (Column::Nationality, "nationality"),
    (Column::Reference, "reference"),
];

impl Column {
    pub(crate) fn code(self) -> &'static str {
        let known = ALL.iter().find(|(column, _)| *column == self);
        known.map_or("", |(_, code)| code)
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        let known = ALL.iter().find(|(_, known)| *known == code);
        known.map(|(column, _)| *column)
    }

    pub(crate) fn codes() -> String {
        ALL.map(|(_, code)| code).join(", ")
    }
}

/// What was said about a table, remembered under its heading.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    /// Code of a column to the heading that holds it.
    pub(crate) columns: BTreeMap<String, String>,
    pub(crate) dates: String,
    pub(crate) decimal: String,
}

/// The column that a heading names by itself: its code, or its name in one of the languages. No
/// likeness: `Datum der Meldung` is not a date of the seizure until somebody says so.
pub(crate) fn named(heading: &str) -> Option<Column> {
    let folded = fold(heading);
    let code = ALL.iter().find(|(_, code)| *code == folded);
    if let Some((column, _)) = code {
        return Some(*column);
    }
    ALL.iter().map(|(column, _)| *column).find(|column| {
        let id = match column {
            Column::Date => "form-at".to_owned(),
            Column::Quantity | Column::Unit | Column::Value | Column::Currency => {
                format!("form-{}", column.code())
            }
            column => format!("figure-by-{}", column.code()),
        };
        Language::ALL.iter().any(|language| {
            let locale = Locale::plain(*language);
            locale.has(&id) && fold(&locale.text(&id)) == folded
        })
    })
}

/// Under what a heading's choices are remembered.
pub(crate) fn signature(head: &[String]) -> String {
    let folded: Vec<String> = head.iter().map(|heading| fold(heading)).collect();
    folded.join("\u{1f}")
}
