//! Figures: what is asked, and the answer. Coded values are codes and label ids; words are made by
//! whoever shows them.

use std::collections::{BTreeMap, BTreeSet};

use aircop_message::{GroupId, MessageId};
use serde::{Deserialize, Serialize};

use crate::OperationFigure;

/// Which messages figures count. Nothing is counted that is not asked for.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct FigureFilter {
    /// Only these kinds, codes of `Kind`; empty for all.
    pub kinds: Vec<String>,
    /// Live traffic.
    pub live: bool,
    /// Exercises.
    pub exercise: bool,
    /// Records of before, out of files.
    pub imported: bool,
    /// From this day on, ISO 8601; empty for the beginning.
    pub since: String,
    /// Up to this day and with it, ISO 8601; empty for the end.
    pub until: String,
    /// Only what has these values.
    pub equals: Vec<FieldValue>,
    /// Only messages of this group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// Only the messages of a figure of an operation, whatever else stands here: for lists alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<OperationFigure>,
}

/// A value that is wanted.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FieldValue {
    /// Code of a field, see [`PivotQuestion::by`].
    pub field: String,
    /// The value; empty for "nothing said".
    pub value: String,
}

/// What is asked of a pivot.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PivotQuestion {
    /// What is counted.
    pub filter: FigureFilter,
    /// By what, at most three: `country`, `airport`, `office`, `year`, `month`, `week`, `weekday`,
    /// `substance`, `route`, `airline`, `concealment`, `detection`, `vector`, `nationality`.
    pub by: Vec<String>,
    /// The last of them stands across.
    pub across: bool,
    /// `messages`, `lines`, `sum` or `median`.
    pub measure: String,
}

/// What a pivot has found.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PivotView {
    /// What was asked.
    pub question: PivotQuestion,
    /// One for each group that has something.
    pub cells: Vec<FigureCell>,
    /// Where a field stands across: a total for each line.
    pub rows: Vec<FigureCell>,
    /// And for each column.
    pub columns: Vec<FigureCell>,
    /// Everything together, each message once: not the sum of the cells where a message counts in
    /// several of them.
    pub total: FigureCell,
    /// Groups beyond the bound, which are in the totals alone.
    pub left_out: u64,
    /// Messages that are not counted yet: an older program kept them.
    pub uncounted: u64,
    /// Names of offices by their id.
    pub offices: BTreeMap<String, String>,
    /// The built-in example counts: its printed total for 2005 is not the sum of its rows.
    pub example: bool,
}

/// A group and its figures.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FigureCell {
    /// Its values; empty for "nothing said".
    pub key: Vec<String>,
    /// Messages, or cases of imported sums.
    pub messages: u64,
    /// Lines of goods.
    pub lines: u64,
    /// For sums and medians: one for each dimension.
    pub amounts: Vec<AmountView>,
    /// Lines without a figure, when amounts were asked for.
    pub unmeasured: u64,
}

/// An amount within one dimension.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountView {
    /// `MASS` (grams), `VOLUME` (millilitres), a counted unit (`TABLET`), `MONEY-USD`.
    pub dimension: String,
    /// An exact decimal in base units; empty when it has no room.
    pub amount: String,
    /// Lines that it comes of.
    pub lines: u64,
}

/// A pivot as lines and columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Crosstab<'a> {
    /// Keys of the columns; one empty key where no field stands across.
    pub columns: Vec<Vec<String>>,
    /// The lines.
    pub lines: Vec<CrossLine<'a>>,
}

/// A line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossLine<'a> {
    /// Values of the fields that stand down.
    pub key: Vec<String>,
    /// One for each column; none where nothing is.
    pub cells: Vec<Option<&'a FigureCell>>,
    /// Of the whole line.
    pub total: Option<&'a FigureCell>,
}

impl PivotView {
    /// The fields that stand down, and the one that stands across.
    #[must_use]
    pub fn fields(&self) -> (&[String], Option<&String>) {
        let by = &self.question.by;
        match by.split_last() {
            Some((last, down)) if self.question.across => (down, Some(last)),
            _ => (by, None),
        }
    }

    /// Lines and columns: times in their order, everything else the largest first.
    #[must_use]
    pub fn crosstab(&self) -> Crosstab<'_> {
        let (down, across) = self.fields();
        let columns = match across {
            Some(field) => in_order(&self.columns, std::slice::from_ref(field)),
            None => vec![Vec::new()],
        };
        let rows = if across.is_some() {
            &self.rows
        } else {
            &self.cells
        };
        let cells: BTreeMap<&[String], &FigureCell> = self
            .cells
            .iter()
            .map(|cell| (cell.key.as_slice(), cell))
            .collect();
        let totals: BTreeMap<&[String], &FigureCell> = rows
            .iter()
            .map(|cell| (cell.key.as_slice(), cell))
            .collect();
        let lines = in_order(rows, down).into_iter().map(|key| {
            let cells = columns.iter().map(|column| {
                let whole: Vec<String> = key.iter().chain(column).cloned().collect();
                cells.get(whole.as_slice()).copied()
            });
            CrossLine {
                cells: cells.collect(),
                total: totals.get(key.as_slice()).copied(),
                key,
            }
        });
        Crosstab {
            lines: lines.collect(),
            columns,
        }
    }

    /// The totals of columns, in the order of these keys.
    pub fn columns_in<'a>(
        &'a self,
        keys: &'a [Vec<String>],
    ) -> impl Iterator<Item = (&'a [String], Option<&'a FigureCell>)> {
        keys.iter().map(|key| {
            let found = self.columns.iter().find(|cell| cell.key == *key);
            (key.as_slice(), found)
        })
    }

    /// The filter by which the messages of a figure are found.
    #[must_use]
    pub fn filter_of(&self, fields: &[String], key: &[String]) -> FigureFilter {
        let mut filter = self.question.filter.clone();
        let pairs = fields.iter().zip(key);
        filter.equals.extend(pairs.map(|(field, value)| FieldValue {
            field: field.clone(),
            value: value.clone(),
        }));
        filter
    }
}

/// Keys in the order in which they are shown.
fn in_order(cells: &[FigureCell], fields: &[String]) -> Vec<Vec<String>> {
    let time = fields
        .first()
        .is_some_and(|field| matches!(field.as_str(), "year" | "month" | "week" | "weekday"));
    let mut sorted: Vec<&FigureCell> = cells.iter().collect();
    // By the first value's own weight, so that what belongs together stays together.
    let mut weight: BTreeMap<&str, u64> = BTreeMap::new();
    for cell in cells {
        let first = cell.key.first().map_or("", String::as_str);
        *weight.entry(first).or_default() += cell.messages;
    }
    sorted.sort_by(|a, b| {
        let first = |cell: &FigureCell| {
            let first = cell.key.first().map_or("", String::as_str);
            std::cmp::Reverse(weight.get(first).copied().unwrap_or(0))
        };
        let by_weight = if time {
            std::cmp::Ordering::Equal
        } else {
            first(a).cmp(&first(b))
        };
        by_weight.then_with(|| a.key.cmp(&b.key))
    });
    let mut seen = BTreeSet::new();
    sorted
        .into_iter()
        .map(|cell| cell.key.clone())
        .filter(|key| seen.insert(key.clone()))
        .collect()
}

/// What is asked of response figures.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ResponseQuestion {
    /// `office`, `route` or `week`.
    pub by: String,
    /// Exercises instead of live traffic.
    pub exercise: bool,
    /// Alerts from this day on, ISO 8601; empty for the beginning.
    pub since: String,
    /// Alerts up to this day, ISO 8601; empty for the end.
    pub until: String,
}

/// How fast and how well offices answer.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ResponseView {
    /// What was asked.
    pub question: ResponseQuestion,
    /// One for each office, route or week.
    pub rows: Vec<ResponseFigures>,
    /// All together.
    pub total: ResponseFigures,
    /// Names of offices by their id.
    pub offices: BTreeMap<String, String>,
    /// Messages that are not counted yet.
    pub uncounted: u64,
    /// Positive replies to which, after 24 hours, their office has reported no seizure; at most 50.
    pub unreported: Vec<UnreportedView>,
}

/// A positive reply without a seizure report.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnreportedView {
    /// The reply.
    pub message: MessageId,
    /// Its reference.
    pub reference: String,
}

/// Figures of one office, route or week.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ResponseFigures {
    /// The office's id, the route, or the week.
    pub key: String,
    /// Alerts at offices that were asked.
    pub asked: u64,
    /// Until a device of the office had it.
    pub delivered: SpreadView,
    /// Until an officer there acknowledged it.
    pub acknowledged: SpreadView,
    /// Until the first reply or seizure.
    pub answered: SpreadView,
    /// Until the first closing reply or seizure.
    pub resolved: SpreadView,
    /// Of the resolved, how many were positive.
    pub positive: u64,
    /// Replies that judged the usefulness of the alert.
    pub judged: u64,
    /// The sum of what they gave, 1 to 5 each.
    pub usefulness: u64,
}

/// How durations lie.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SpreadView {
    /// How many there are.
    pub count: u64,
    /// The median, in milliseconds.
    pub median_ms: i64,
    /// Nine of ten took no longer, in milliseconds.
    pub ninetieth_ms: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(key: &[&str], messages: u64) -> FigureCell {
        FigureCell {
            key: key.iter().map(|part| (*part).to_owned()).collect(),
            messages,
            ..FigureCell::default()
        }
    }

    #[test]
    fn times_stand_in_their_order_and_the_rest_the_largest_first() {
        let view = PivotView {
            question: PivotQuestion {
                by: vec!["country".into(), "year".into()],
                across: true,
                ..PivotQuestion::default()
            },
            cells: vec![cell(&["ML", "2006"], 9), cell(&["NG", "2005"], 341)],
            rows: vec![cell(&["ML"], 9), cell(&["NG"], 341)],
            columns: vec![cell(&["2005"], 341), cell(&["2006"], 9)],
            ..PivotView::default()
        };
        let table = view.crosstab();
        assert_eq!(table.columns, [["2005"], ["2006"]]);
        let keys: Vec<_> = table
            .lines
            .iter()
            .map(|line| line.key[0].as_str())
            .collect();
        assert_eq!(keys, ["NG", "ML"]);
        let figures = |line: &CrossLine<'_>| -> Vec<_> {
            line.cells.iter().map(|c| c.map(|c| c.messages)).collect()
        };
        assert_eq!(figures(&table.lines[0]), [Some(341), None]);
        assert_eq!(figures(&table.lines[1]), [None, Some(9)]);
        let filter = view.filter_of(&view.question.by, &["NG".into(), "2005".into()]);
        assert_eq!(filter.equals.len(), 2);
    }
}
