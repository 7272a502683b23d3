//! The built-in example: cocaine seizures at European airports by African country of departure or
//! transit, 2005 to 2008, as a slide of 2011 printed them. A known table, from which an officer sees
//! what imported records and a pivot are.
//!
//! The slide's total for 2005 is 618, 3 more than its rows; the other three are right.

use aircop_archive as archive;
use aircop_archive::{FactLine, Facts, Precision, Record};
use aircop_message::Timestamp;
use sha2::{Digest as _, Sha256};

use crate::desk::State;
use crate::error::Outcome;
use crate::statistics::day_number;

/// How the example is called among the imported files.
const NAME: &str = "AIRCOP example 2005-2008";
/// The number of a seizure among kinds.
const SEIZURE: i64 = 2;
const YEARS: [i16; 4] = [2005, 2006, 2007, 2008];
/// Country and seizures of each year; 0 where the slide has none.
const ROWS: [(&str, [i64; 4]); 23] = [
    ("NG", [341, 205, 150, 209]),
    ("SN", [4, 26, 96, 54]),
    ("ML", [1, 9, 78, 38]),
    ("GN", [7, 49, 82, 34]),
    ("GM", [6, 5, 95, 33]),
    ("GH", [157, 170, 37, 26]),
    ("BJ", [20, 17, 46, 21]),
    ("CM", [1, 3, 19, 21]),
    ("KE", [4, 16, 17, 18]),
    ("CI", [4, 18, 14, 17]),
    ("ZA", [8, 6, 22, 15]),
    ("MA", [2, 19, 33, 14]),
    ("GW", [10, 17, 21, 11]),
    ("CV", [13, 13, 7, 10]),
    ("TG", [35, 33, 31, 10]),
    ("UG", [1, 3, 0, 6]),
    ("GQ", [1, 2, 0, 5]),
    ("DZ", [0, 0, 11, 2]),
    ("MR", [0, 0, 0, 2]),
    ("AO", [0, 0, 1, 1]),
    ("BF", [0, 5, 7, 1]),
    ("TN", [0, 0, 1, 1]),
    ("ZM", [0, 0, 1, 0]),
];

/// By which it is known whether the example is here.
pub(crate) fn hash() -> [u8; 32] {
    Sha256::digest(NAME).into()
}

/// Its records, a line for each country and year that has any.
pub(crate) fn records() -> Vec<Record> {
    let mut records = Vec::new();
    for (country, counts) in ROWS {
        for (year, count) in YEARS.into_iter().zip(counts) {
            let day = jiff::civil::Date::new(year, 1, 1).ok().and_then(day_number);
            let Some(day) = day.filter(|_| count > 0) else {
                continue;
            };
            let content = format!(
                "{{\"country\":\"{country}\",\"date\":\"{year}\",\"number\":\"{count}\",\
                 \"substance\":\"COCAINE\"}}"
            );
            records.push(Record {
                line: records.len() as u64 + 1,
                hash: Sha256::digest(format!("{NAME}\n{content}")).into(),
                created: day * 86_400_000,
                content,
                facts: Facts {
                    kind: SEIZURE,
                    day,
                    precision: Precision::Year,
                    weight: count,
                    country: country.to_owned(),
                    lines: vec![FactLine {
                        substance: "drug-cocaine".to_owned(),
                        ..FactLine::default()
                    }],
                    ..Facts::default()
                },
            });
        }
    }
    records
}

impl State {
    /// Adds the example to the imported records; once more changes nothing.
    pub(crate) fn import_example(&mut self, now: Timestamp) -> Outcome<()> {
        let known = self.archive.imported_before(&hash());
        if known?.is_some() {
            return Ok(());
        }
        self.import_records(
            &archive::ImportedFile {
                no: 0,
                at: now.0,
                officer: self.officer(),
                name: NAME.to_owned(),
                hash: hash(),
                records: 0,
            },
            &records(),
            now,
        )
        .map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_add_up_to_what_the_slide_prints_but_for_2005() {
        let sum = |at: usize| ROWS.iter().map(|(_, counts)| counts[at]).sum::<i64>();
        assert_eq!([0, 1, 2, 3].map(sum), [615, 616, 769, 549]);
        let all: i64 = records().iter().map(|record| record.facts.weight).sum();
        assert_eq!(all, 615 + 616 + 769 + 549);
    }
}
