//! Which facts are counted, as SQL over `fact f`.

use std::collections::BTreeMap;

use aircop_codes::Kind;
use aircop_message::{GroupId, MessageId, OfficeId};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::facts::{FactClass, kind_number};
use super::field::PivotField;
use crate::archive::Archive;
use crate::error::ArchiveError;

/// Which facts are counted. The default is none: no class is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FactFilter {
    /// Only these kinds; empty for all.
    pub kinds: Vec<Kind>,
    /// Live traffic.
    pub live: bool,
    /// Exercises.
    pub exercise: bool,
    /// Records of before, out of files.
    pub imported: bool,
    /// From this day on, in days since 1970.
    pub since: Option<i64>,
    /// Before this day.
    pub until: Option<i64>,
    /// Only messages of this group.
    pub group: Option<GroupId>,
    /// Only what has these values; an empty one is "nothing said".
    pub equals: Vec<(PivotField, String)>,
    /// Countries of offices, for messages that name no airport.
    pub countries: BTreeMap<OfficeId, String>,
}

/// Terms that all hold, and the values of their marks.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    pub(crate) terms: Vec<String>,
    pub(crate) values: Vec<Value>,
}

impl Terms {
    fn plain(&mut self, term: impl Into<String>) {
        self.terms.push(term.into());
    }

    fn value(&mut self, term: &str, value: i64) {
        self.terms.push(format!("{term} ?"));
        self.values.push(value.into());
    }
}

impl FactFilter {
    fn classes(&self) -> String {
        let asked = [
            (self.live, FactClass::Live),
            (self.exercise, FactClass::Exercise),
            (self.imported, FactClass::Imported),
        ];
        let asked = asked.into_iter().filter(|(asked, _)| *asked);
        list(asked.map(|(_, class)| class as i64))
    }
}

impl Archive {
    /// The filter as SQL. Words are looked up first, so that the table is compared by numbers.
    pub(crate) fn fact_terms(&self, filter: &FactFilter) -> Result<Terms, ArchiveError> {
        let mut terms = Terms::default();
        if !filter.kinds.is_empty() {
            let kinds = filter.kinds.iter().map(kind_number);
            terms.plain(format!("f.kind IN ({})", list(kinds)));
        }
        terms.plain("f.in_force = 1");
        terms.plain(format!("f.class IN ({})", filter.classes()));
        if let Some(since) = filter.since {
            terms.value("f.day >=", since);
        }
        if let Some(until) = filter.until {
            terms.value("f.day <", until);
        }
        if let Some(group) = filter.group {
            terms.plain(
                "f.no IN (SELECT g.no FROM message m CROSS JOIN fact_message g ON g.message = m.id
                    WHERE m.group_id = ?)",
            );
            terms.values.push(group.0.to_vec().into());
        }
        for (field, value) in &filter.equals {
            match field {
                field if field.is_time() && value.is_empty() => {
                    terms.value("f.precision >", field.precision());
                }
                PivotField::Weekday => match value.parse::<i64>() {
                    // 1970-01-01 was a Thursday.
                    Ok(weekday) => {
                        terms.plain("f.precision = 0");
                        terms.value("((f.day + 3) % 7 + 7) % 7 + 1 =", weekday);
                    }
                    Err(_) => terms.plain("0"),
                },
                field if field.is_time() => match field.days(value) {
                    Some((first, after)) => {
                        terms.value("f.precision <=", field.precision());
                        terms.value("f.day >=", first);
                        terms.value("f.day <", after);
                    }
                    None => terms.plain("0"),
                },
                PivotField::Country => {
                    let ids = list(self.words_with(value)?.into_iter());
                    let offices = self.offices_in(value, &filter.countries)?;
                    // An office of which no country is known counts as "nothing said".
                    let fallback = if value.is_empty() {
                        format!("f.country = 0 AND f.office NOT IN ({offices})")
                    } else {
                        format!("f.country = 0 AND f.office IN ({offices})")
                    };
                    let own = if value.is_empty() { String::new() } else { ids };
                    terms.plain(format!("(f.country IN ({own}) OR {fallback})"));
                }
                field => {
                    let ids = list(self.words_with(value)?.into_iter());
                    terms.plain(format!("f.{} IN ({ids})", field.column()));
                }
            }
        }
        Ok(terms)
    }

    /// Numbers of the words that are this value, or a set that has it. Nothing is 0.
    fn words_with(&self, value: &str) -> Result<Vec<i64>, ArchiveError> {
        if value.is_empty() {
            return Ok(vec![0]);
        }
        let mut statement = self.conn.prepare_cached(
            "SELECT id FROM fact_word
             WHERE instr(char(10) || word || char(10), char(10) || ?1 || char(10)) > 0",
        )?;
        let ids = statement.query_map([value], |found| found.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Numbers of the offices in this country, or of those with any known country.
    fn offices_in(
        &self,
        country: &str,
        countries: &BTreeMap<OfficeId, String>,
    ) -> Result<String, ArchiveError> {
        let mut ids = Vec::new();
        for (office, of) in countries {
            if of == country || (country.is_empty() && !of.is_empty()) {
                ids.extend(self.words_with(&office.to_string())?);
            }
        }
        Ok(list(ids.into_iter()))
    }

    /// The messages that a filter counts, the newest first; at most `limit`. Imported records are
    /// no messages: see [`Archive::imported_of`].
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn messages_of(
        &self,
        filter: &FactFilter,
        limit: u32,
    ) -> Result<Vec<MessageId>, ArchiveError> {
        let Terms { terms, mut values } = self.fact_terms(filter)?;
        let sql = format!(
            "SELECT m.id FROM message m WHERE m.id IN ({}) ORDER BY m.position DESC LIMIT ?",
            in_fact(&terms)
        );
        values.push(i64::from(limit).into());
        let mut statement = self.conn.prepare(&sql)?;
        let ids = statement.query_map(params_from_iter(values), |found| {
            found.get(0).map(MessageId)
        })?;
        Ok(ids.collect::<Result<_, _>>()?)
    }
}

/// The ids of the messages that these terms count.
pub(crate) fn in_fact(terms: &[String]) -> String {
    format!(
        "SELECT fm.message FROM fact f JOIN fact_message fm ON fm.no = f.no
         WHERE fm.message IS NOT NULL AND {}",
        terms.join(" AND ")
    )
}

fn list(numbers: impl Iterator<Item = i64>) -> String {
    let numbers: Vec<String> = numbers.map(|n| n.to_string()).collect();
    numbers.join(", ")
}
