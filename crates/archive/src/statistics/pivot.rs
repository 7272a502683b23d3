//! Pivots: how many messages and lines, and sums and medians within each dimension.
//!
//! One statement reads the columns that are needed in the order of the table, and the groups are
//! made here: SQLite would sort a million rows for `GROUP BY`, cannot add beyond 64 bits, and has
//! no median.

use std::collections::{BTreeMap, HashMap};

use aircop_codes::Decimal;
use rusqlite::{Row, params_from_iter};

use super::field::PivotField;
use super::filter::{FactFilter, Terms};
use crate::archive::Archive;
use crate::columns::codes;
use crate::error::ArchiveError;
use crate::table::fact::office_word;

codes! {
    /// What a figure is.
    Measure {
        /// How many messages, each once.
        Messages = "messages",
        /// How many lines of goods.
        Lines = "lines",
        /// Sums within each dimension.
        Sum = "sum",
        /// Medians of the lines within each dimension.
        Median = "median",
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PivotQuery {
    /// What is counted.
    pub filter: FactFilter,
    /// By what, at most three.
    pub by: Vec<PivotField>,
    /// The last of `by` stands across, so that lines and columns have totals of their own.
    pub across: bool,
    /// What the figures are; decides whether amounts are read.
    pub measure: Measure,
    /// Groups at most; the largest by messages stay.
    pub limit: usize,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pivot {
    /// One for each group that has something, in the order of the keys.
    pub cells: Vec<PivotCell>,
    /// Where a field stands across: a total for each line, by the other fields.
    pub rows: Vec<PivotCell>,
    /// And for each column.
    pub columns: Vec<PivotCell>,
    /// Everything together, each message and line once. Not the sum of the cells where a message
    /// counts in several.
    pub total: PivotCell,
    /// Groups beyond the limit, which are in the total alone.
    pub left_out: usize,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PivotCell {
    /// Its values in the order of `by`; empty for "nothing said".
    pub key: Vec<String>,
    /// Messages, or cases of imported sums.
    pub messages: u64,
    /// Lines of goods.
    pub lines: u64,
    /// For sums and medians: one for each dimension.
    pub amounts: Vec<Amount>,
    /// Lines without a figure, when amounts are asked for.
    pub unmeasured: u64,
}

/// An amount within one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// As [`super::FactLine::dimension`].
    pub dimension: String,
    /// The sum, in base units; none when it has no room.
    pub sum: Option<Decimal>,
    /// The median of the lines.
    pub median: Decimal,
    /// How many lines that are.
    pub lines: u64,
}

/// More would be no table for a person.
const MOST_FIELDS: usize = 3;
/// A month or a day of which only the year is known.
const NOT_KNOWN: i64 = i64::MIN;
/// Where the office and the first field stand among the columns that are read.
const OFFICE: usize = 5;
const PRECISION: usize = 6;
const FIRST_FIELD: usize = 7;

impl Archive {
    /// Counts messages. At most three fields are looked at.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn pivot(&self, query: &PivotQuery) -> Result<Pivot, ArchiveError> {
        let by: Vec<PivotField> = query.by.iter().copied().take(MOST_FIELDS).collect();
        let amounts = matches!(query.measure, Measure::Sum | Measure::Median);
        let Terms { terms, values } = self.fact_terms(&query.filter)?;
        let mut columns = String::from(
            "f.no, f.weight, f.dimension, f.whole, f.rest, f.office, \
             f.precision",
        );
        for field in &by {
            columns.push_str(", f.");
            columns.push_str(field.column());
        }
        let sql = format!("SELECT {columns} FROM fact f WHERE {}", terms.join(" AND "));
        let mut keys = Keys::new(self, &by, &query.filter)?;
        let last = by.len().saturating_sub(1);
        let across = query.across && !by.is_empty();
        let [mut groups, mut lines, mut columns] = [(); 3].map(|()| Groups::new());
        let mut total = Group::default();
        let mut statement = self.conn.prepare(&sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            let line = Line::read(row, amounts)?;
            total.add(&line, amounts);
            let (key, several) = keys.of(row, &by)?;
            let add = |to: &mut Groups, key| to.entry(key).or_default().add(&line, amounts);
            keys.combine(key, several, &mut |key| add(&mut groups, key));
            if across {
                let kept = |keep: &dyn Fn(usize) -> bool| {
                    let (mut key, mut several) = (key, several);
                    let slots = key.iter_mut().zip(&mut several).enumerate();
                    for (_, (key, several)) in slots.filter(|(at, _)| !keep(*at)) {
                        (*key, *several) = (0, None);
                    }
                    (key, several)
                };
                let (key, several) = kept(&|at| at < last);
                keys.combine(key, several, &mut |key| add(&mut lines, key));
                let (key, several) = kept(&|at| at == last);
                keys.combine(key, several, &mut |key| add(&mut columns, key));
            }
        }
        let cells = |groups: Groups| -> Vec<PivotCell> {
            let groups = groups.into_iter();
            groups
                .map(|(key, group)| group.cell(keys.texts(&by, key), &keys.words))
                .collect()
        };
        let (mut cells, mut lines, mut columns) = (cells(groups), cells(lines), cells(columns));
        for line in &mut lines {
            line.key.truncate(last);
        }
        for column in &mut columns {
            column.key.drain(..last);
        }
        let left_out = cells.len().saturating_sub(query.limit);
        for cells in [&mut cells, &mut lines, &mut columns] {
            cells.sort_by(|a, b| b.messages.cmp(&a.messages).then_with(|| a.key.cmp(&b.key)));
            cells.truncate(query.limit);
            cells.sort_by(|a, b| a.key.cmp(&b.key));
        }
        Ok(Pivot {
            cells,
            rows: lines,
            columns,
            total: total.cell(Vec::new(), &keys.words),
            left_out,
        })
    }
}

type Key = [i64; MOST_FIELDS];
/// Numbers of the words that are sets, at their places.
type Several = [Option<i64>; MOST_FIELDS];
type Groups = HashMap<Key, Group>;

struct Line {
    no: i64,
    weight: u64,
    dimension: i64,
    amount: Option<Decimal>,
}

impl Line {
    fn read(row: &Row<'_>, amounts: bool) -> rusqlite::Result<Self> {
        let weight: i64 = row.get(1)?;
        let mut line = Self {
            no: row.get(0)?,
            weight: u64::try_from(weight).unwrap_or(0),
            dimension: 0,
            amount: None,
        };
        if amounts {
            line.dimension = row.get(2)?;
            if line.dimension != 0 {
                let whole: i64 = row.get(3)?;
                line.amount = Decimal::from_parts(i128::from(whole), row.get(4)?);
            }
        }
        Ok(line)
    }
}

#[derive(Default)]
struct Group {
    last: Option<i64>,
    messages: u64,
    lines: u64,
    unmeasured: u64,
    amounts: BTreeMap<i64, Vec<Decimal>>,
}

impl Group {
    fn add(&mut self, line: &Line, amounts: bool) {
        // Lines of a message follow each other.
        if self.last != Some(line.no) {
            self.last = Some(line.no);
            self.messages += line.weight;
        }
        self.lines += 1;
        if amounts {
            match line.amount {
                Some(amount) => self.amounts.entry(line.dimension).or_default().push(amount),
                None => self.unmeasured += 1,
            }
        }
    }

    fn cell(self, key: Vec<String>, words: &HashMap<i64, String>) -> PivotCell {
        let mut amounts: Vec<Amount> = self
            .amounts
            .into_iter()
            .map(|(dimension, amounts)| Amount {
                dimension: words.get(&dimension).cloned().unwrap_or_default(),
                sum: amounts
                    .iter()
                    .try_fold(Decimal::ZERO, |sum, more| sum.checked_add(*more)),
                lines: amounts.len() as u64,
                median: median(amounts),
            })
            .collect();
        amounts.sort_by(|a, b| a.dimension.cmp(&b.dimension));
        PivotCell {
            key,
            messages: self.messages,
            lines: self.lines,
            amounts,
            unmeasured: self.unmeasured,
        }
    }
}

fn median(mut amounts: Vec<Decimal>) -> Decimal {
    amounts.sort_unstable();
    let middle = amounts.len() / 2;
    let at = |index: usize| amounts.get(index).copied().unwrap_or_default();
    match amounts.len() {
        0 => Decimal::ZERO,
        odd if odd % 2 == 1 => at(middle),
        _ => at(middle - 1).midpoint(at(middle)),
    }
}

/// From a row to the groups that it belongs to, as numbers.
struct Keys {
    words: HashMap<i64, String>,
    /// Numbers of the parts of words that are sets.
    parts: HashMap<i64, Vec<i64>>,
    /// Countries of offices by the number of the office, for messages without an airport.
    countries: HashMap<i64, i64>,
    /// What a day was found to be, by field and day.
    days: [HashMap<i64, i64>; MOST_FIELDS],
}

impl Keys {
    fn new(
        archive: &Archive,
        by: &[PivotField],
        filter: &FactFilter,
    ) -> Result<Self, ArchiveError> {
        let mut words = HashMap::new();
        let mut statement = archive
            .conn
            .prepare_cached("SELECT id, word FROM fact_word")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            words.insert(row.get(0)?, row.get::<_, String>(1)?);
        }
        let mut keys = Self {
            words,
            parts: HashMap::new(),
            countries: HashMap::new(),
            days: Default::default(),
        };
        let by_text: HashMap<String, i64> = keys
            .words
            .iter()
            .map(|(id, word)| (word.clone(), *id))
            .collect();
        let mut by_text = Numbers { by_text, next: -1 };
        if by.iter().any(|field| field.is_several()) {
            let sets = keys.words.iter().filter(|(_, word)| word.contains('\n'));
            let sets: Vec<(i64, Vec<String>)> = sets
                .map(|(id, word)| (*id, word.lines().map(str::to_owned).collect()))
                .collect();
            for (id, parts) in sets {
                let parts = parts.iter().map(|part| by_text.of(part, &mut keys.words));
                let parts = parts.collect();
                keys.parts.insert(id, parts);
            }
        }
        if by.contains(&PivotField::Country) {
            for (office, country) in &filter.countries {
                let office = by_text.by_text.get(&office_word(office.0)).copied();
                if let Some(office) = office
                    && !country.is_empty()
                {
                    let country = by_text.of(country, &mut keys.words);
                    keys.countries.insert(office, country);
                }
            }
        }
        Ok(keys)
    }

    /// The group that a row belongs to, and which of its values are sets.
    fn of(&mut self, row: &Row<'_>, by: &[PivotField]) -> rusqlite::Result<(Key, Several)> {
        let (mut key, mut several) = (Key::default(), Several::default());
        let slots = key.iter_mut().zip(&mut several).zip(&mut self.days);
        for (at, (field, ((slot, several), days))) in by.iter().zip(slots).enumerate() {
            let found: i64 = row.get(FIRST_FIELD + at)?;
            *slot = match field {
                field if field.is_time() && row.get::<_, i64>(PRECISION)? > field.precision() => {
                    NOT_KNOWN
                }
                field if field.is_time() => {
                    *days.entry(found).or_insert_with(|| field.of_day(found))
                }
                PivotField::Country if found == 0 => {
                    let office: i64 = row.get(OFFICE)?;
                    self.countries.get(&office).copied().unwrap_or(0)
                }
                field => {
                    let is_set = field.is_several() && self.parts.contains_key(&found);
                    *several = is_set.then_some(found);
                    found
                }
            };
        }
        Ok((key, several))
    }

    /// Hands on each group that these make: every choice of one out of each set.
    fn combine(&self, key: Key, several: Several, add: &mut dyn FnMut(Key)) {
        let Some(at) = several.iter().position(Option::is_some) else {
            return add(key);
        };
        let mut rest = several;
        let set = rest.get_mut(at).and_then(Option::take);
        let parts = set.and_then(|set| self.parts.get(&set));
        for one in parts.into_iter().flatten() {
            let mut with = key;
            if let Some(slot) = with.get_mut(at) {
                *slot = *one;
            }
            self.combine(with, rest, add);
        }
    }

    fn texts(&self, by: &[PivotField], key: Key) -> Vec<String> {
        let texts = by.iter().zip(key).map(|(field, number)| {
            if number == NOT_KNOWN {
                String::new()
            } else if field.is_time() {
                field.of_number(number)
            } else {
                self.words.get(&number).cloned().unwrap_or_default()
            }
        });
        texts.collect()
    }
}

/// Numbers for words that stand by themselves nowhere in the table: below zero.
struct Numbers {
    by_text: HashMap<String, i64>,
    next: i64,
}

impl Numbers {
    fn of(&mut self, text: &str, words: &mut HashMap<i64, String>) -> i64 {
        if let Some(id) = self.by_text.get(text) {
            return *id;
        }
        let id = self.next;
        self.next -= 1;
        self.by_text.insert(text.to_owned(), id);
        words.insert(id, text.to_owned());
        id
    }
}
