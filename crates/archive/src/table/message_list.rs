//! Lists of messages, newest first, with or without a search.

use aircop_message::{GroupId, MessageId, OfficeId, Timestamp};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params_from_iter};

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;
use crate::search::Query;
use crate::search::snippet::{Field, Snippet, cut, marks};
use crate::statistics::{FactFilter, in_fact};
use crate::table::message::position_at;
use crate::table::message_catchable::{CATCHABLE, DUE, URGENCY, catchable_order};
use crate::table::message_due::RowAt;
use crate::table::message_late::ENTERED;
use crate::table::message_row::{MessageRow, ROW, row};
use crate::table::owed::Owes;

/// Which messages a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// What came in.
    Inbox,
    /// What went out or was meant to, except what still waits.
    Sent,
    /// Ours that wait or were refused.
    Outbox,
    /// Ours that were refused, or that were handed in before `before` and have not reached every
    /// office; of those handed in at or after `since`. By the relay's time; see
    /// [`Archive::set_entered`].
    Undelivered {
        /// What was handed in before is no longer listed.
        since: Timestamp,
        /// What was handed in before is late.
        before: Timestamp,
    },
    /// Everything.
    #[default]
    All,
}

/// What to list. The default is everything, live and exercise, at most 50.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// Which view.
    pub view: View,
    /// Only this group.
    pub group: Option<GroupId>,
    /// Only exercises, or only live messages.
    pub exercise: Option<bool>,
    /// Only this kind, by its code.
    pub kind: Option<String>,
    /// Only received messages that nobody has opened.
    pub unread: bool,
    /// Only received alerts that nobody here has acknowledged.
    pub unacknowledged: bool,
    /// Only live messages to which an answer is owed at this moment.
    pub owed: Option<(Owes, Timestamp)>,
    /// Only live threads whose journey still lies ahead at this moment, or only the others.
    pub catchable: Option<(Timestamp, bool)>,
    /// Only of this urgency or more, by its rank.
    pub urgency: Option<u8>,
    /// Only from these offices.
    pub offices: Option<Vec<OfficeId>>,
    /// Only with this airport on the route.
    pub airport: Option<String>,
    /// Only with our own airport on the route.
    pub here: bool,
    /// Only received at or after.
    pub since: Option<Timestamp>,
    /// Only received before.
    pub until: Option<Timestamp>,
    /// Only what a figure of the statistics counts.
    pub facts: Option<FactFilter>,
    /// Only these messages.
    pub only: Option<Vec<MessageId>>,
    /// What an officer typed; see [`crate::search::Query`]. Blank asks for nothing.
    pub text: String,
    /// Continue after this row of the page before: its `received` and `id`.
    pub before: Option<(Timestamp, MessageId)>,
    /// In which order.
    pub order: Order,
    /// Rows at most.
    pub limit: u32,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The newest first.
    #[default]
    Arrival,
    /// What can still be caught at this moment first: by urgency, then the soonest. A reply stands
    /// with the alert of its thread. For lists that are short by themselves: it sorts. Pages go by
    /// `skip`, not by `before`.
    Catchable {
        /// Now.
        now: Timestamp,
        /// Rows that were shown already.
        skip: u32,
    },
}

impl Default for ListQuery {
    fn default() -> Self {
        Self {
            view: View::All,
            group: None,
            exercise: None,
            kind: None,
            unread: false,
            unacknowledged: false,
            owed: None,
            catchable: None,
            urgency: None,
            offices: None,
            airport: None,
            here: false,
            since: None,
            until: None,
            facts: None,
            only: None,
            text: String::new(),
            before: None,
            order: Order::Arrival,
            limit: 50,
        }
    }
}

/// A message in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The message.
    pub row: MessageRow,
    /// Matches in its subject: first character and one past the last, in characters (`char`).
    pub subject_marks: Vec<(usize, usize)>,
    /// Where else the search met; `None` without a search, or when only the subject has it.
    pub snippet: Option<Snippet>,
}

impl Archive {
    /// The messages that fit, the newest first by arrival. Pages are stable: what arrives
    /// meanwhile stands before the first page.
    ///
    /// # Errors
    /// When the archive cannot be read; never because of what was typed.
    pub fn list(&self, list: &ListQuery) -> Result<Vec<Hit>, ArchiveError> {
        let mut query = Query::parse(&list.text);
        query.spell(|word, begun| self.spellings(word, begun))?;
        query.go_on(|begun| self.words_begun(begun))?;
        if query.is_hopeless() {
            return Ok(Vec::new());
        }
        if query.is_empty()
            && let Order::Catchable { now, skip } = list.order
        {
            let positions = match list.owed {
                Some((whose, _)) if list.is_all_owed() => {
                    self.first_owed(whose, now, skip, list.limit)?
                }
                _ => self.catchable_positions(list, now, skip)?,
            };
            let plain = |found: RowAt| Hit {
                row: found.row,
                subject_marks: Vec::new(),
                snippet: None,
            };
            return Ok(self.rows_at(&positions)?.into_iter().map(plain).collect());
        }
        let (sql, values) = self.statement(list, &query)?;
        let mut statement = self.conn.prepare_cached(&sql)?;
        let searched = !query.is_empty();
        let hits = statement.query_map(params_from_iter(values), |found| {
            let mut c = Columns::new(found);
            let row = row(&mut c)?;
            if !searched {
                return Ok(Hit {
                    row,
                    subject_marks: Vec::new(),
                    snippet: None,
                });
            }
            let text: String = c.take()?;
            let names: String = c.take()?;
            let codes: String = c.take()?;
            let snippet = cut(&query, Field::Text, &text)
                .or_else(|| cut(&query, Field::Names, &names))
                .or_else(|| cut(&query, Field::Codes, &codes));
            Ok(Hit {
                subject_marks: marks(&query, &row.subject),
                row,
                snippet,
            })
        })?;
        Ok(hits.collect::<Result<_, _>>()?)
    }

    /// How many live messages of ours [`View::Undelivered`] holds of those entered since then.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn count_undelivered(
        &self,
        since: Timestamp,
        before: Timestamp,
    ) -> Result<u32, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT count(*) FROM message INDEXED BY message_unfinished
             WHERE direction = 'out'
                AND state IN ('waiting', 'sent', 'partly_delivered', 'refused')
                AND exercise = 0 AND coalesce(entered, position >> 20) >= ?1
                AND (state = 'refused' OR coalesce(entered, position >> 20) < ?2)",
        )?;
        Ok(statement.query_row([since.0, before.0], |found| found.get(0))?)
    }

    fn statement(
        &self,
        list: &ListQuery,
        query: &Query,
    ) -> Result<(String, Vec<Value>), ArchiveError> {
        let mut filter = Filter::default();
        let more = if query.is_empty() {
            ""
        } else {
            ", m.text, m.names, m.codes"
        };
        // CROSS JOIN keeps SQLite from walking the messages and asking the index for each.
        let (from, position) = match query.wanted() {
            Some(expression) => {
                filter.value("message_search MATCH", expression);
                (
                    "message_search CROSS JOIN message m ON m.position = message_search.rowid",
                    "message_search.rowid",
                )
            }
            // The planner would rather walk all messages in their order than a short index.
            None if matches!(list.view, View::Undelivered { .. }) => {
                ("message m INDEXED BY message_unfinished", "m.position")
            }
            None => ("message m", "m.position"),
        };
        if let Some(expression) = query.excluded() {
            filter.values.push(expression.into());
            filter.terms.push(format!(
                "{position} NOT IN (SELECT rowid FROM message_search WHERE message_search MATCH ?)"
            ));
        }
        if let Some((whose, now)) = list.owed {
            filter.values.push(whose.code().to_owned().into());
            filter.values.push(now.0.into());
            filter
                .terms
                .push("m.id IN (SELECT message FROM owed WHERE whose = ? AND until > ?)".into());
        }
        if let Some((now, ahead)) = list.catchable {
            filter.values.push(now.0.into());
            let not = if ahead { "" } else { "NOT " };
            filter.terms.push(format!("m.thread {not}IN ({CATCHABLE})"));
        }
        self.columns(list, position, &mut filter)?;
        let order = match list.order {
            Order::Arrival => format!("{position} DESC LIMIT ?"),
            Order::Catchable { now, .. } => {
                filter.values.push(now.0.into());
                catchable_order(DUE, URGENCY) + " LIMIT ?"
            }
        };
        filter.values.push(i64::from(list.limit).into());
        let skip = match list.order {
            Order::Arrival => "",
            Order::Catchable { skip, .. } => {
                filter.values.push(i64::from(skip).into());
                " OFFSET ?"
            }
        };
        let terms = filter.where_all();
        let sql = format!("SELECT {ROW}{more} FROM {from} WHERE {terms} ORDER BY {order}{skip}");
        Ok((sql, filter.values))
    }

    /// What the columns of a message must say.
    pub(super) fn columns(
        &self,
        list: &ListQuery,
        position: &str,
        filter: &mut Filter,
    ) -> Result<(), ArchiveError> {
        match list.view {
            View::All => {}
            View::Inbox => filter.plain("m.direction = 'in'"),
            View::Sent => filter.plain(
                "m.direction = 'out' AND m.state NOT IN ('waiting', 'refused', 'cancelled')",
            ),
            View::Outbox => {
                filter.plain("m.direction = 'out' AND m.state IN ('waiting', 'refused')")
            }
            View::Undelivered { since, before } => {
                filter.plain("m.direction = 'out'");
                filter.plain("m.state IN ('waiting', 'sent', 'partly_delivered', 'refused')");
                filter.value(&format!("{ENTERED} >="), since.0);
                filter.values.push(before.0.into());
                filter
                    .terms
                    .push(format!("(m.state = 'refused' OR {ENTERED} < ?)"));
            }
        }
        if list.unread {
            filter.plain("m.direction = 'in' AND m.read_at IS NULL");
        }
        if list.unacknowledged {
            filter.plain("m.direction = 'in' AND m.kind = 'alert' AND m.acknowledged_at IS NULL");
        }
        if let Some(urgency) = list.urgency {
            filter.value("m.urgency >=", i64::from(urgency));
        }
        if let Some(offices) = &list.offices {
            let marks = vec!["?"; offices.len()].join(", ");
            filter.terms.push(format!("m.sender_office IN ({marks})"));
            let ids = offices.iter().map(|office| office.0.to_vec().into());
            filter.values.extend(ids);
        }
        if let Some(airport) = &list.airport {
            // Codes of three letters with a blank between them: no index, but few are read.
            filter.values.push(airport.clone().into());
            filter.terms.push("instr(m.route, ?) > 0".into());
        }
        if list.here {
            filter.plain("m.here = 1");
        }
        if let Some(group) = list.group {
            filter.value("m.group_id =", group.0.to_vec());
        }
        if let Some(exercise) = list.exercise {
            filter.value("m.exercise =", exercise);
        }
        if let Some(kind) = &list.kind {
            filter.value("m.kind =", kind.clone());
        }
        if let Some(since) = list.since {
            filter.value(&format!("{position} >="), position_at(since));
        }
        if let Some(until) = list.until {
            filter.value(&format!("{position} <"), position_at(until));
        }
        if let Some(facts) = &list.facts {
            let counted = self.fact_terms(facts)?;
            filter
                .terms
                .push(format!("m.id IN ({})", in_fact(&counted.terms)));
            filter.values.extend(counted.values);
        }
        if let Some(only) = &list.only {
            let ids = crate::table::message_page::list(only);
            filter.values.push(ids.into());
            filter
                .terms
                .push("m.id IN (SELECT unhex(value) FROM json_each(?))".into());
        }
        if let Some((received, id)) = list.before {
            filter.value(&format!("{position} <"), self.position_of(received, id)?);
        }
        Ok(())
    }

    /// Where a row stands in the order; if it is gone, where its millisecond begins.
    fn position_of(&self, received: Timestamp, id: MessageId) -> Result<i64, ArchiveError> {
        let found = self
            .conn
            .prepare_cached("SELECT position FROM message WHERE id = ?1")?
            .query_row([id.0], |found| found.get(0))
            .optional()?;
        Ok(found.unwrap_or_else(|| position_at(received)))
    }
}

/// What a list asks of its rows: terms of SQL with their values in order.
#[derive(Default)]
pub(super) struct Filter {
    pub(super) terms: Vec<String>,
    pub(super) values: Vec<Value>,
}

impl Filter {
    pub(super) fn where_all(&self) -> String {
        if self.terms.is_empty() {
            "1".into()
        } else {
            self.terms.join(" AND ")
        }
    }

    fn plain(&mut self, term: &str) {
        self.terms.push(term.into());
    }

    pub(super) fn value(&mut self, term: &str, value: impl Into<Value>) {
        self.terms.push(format!("{term} ?"));
        self.values.push(value.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::ArchiveKey;

    /// Sorting is what made a common word slow: half a second on a million messages.
    #[test]
    fn no_list_is_sorted_or_reads_every_message() {
        let dir = tempfile::tempdir().unwrap();
        let archive =
            Archive::create(&dir.path().join("archive.db"), &ArchiveKey::new(&[1; 32])).unwrap();
        let before = Some((Timestamp(5), MessageId([1; 16])));
        let lists = [
            ListQuery {
                text: "vol mohamed".into(),
                ..ListQuery::default()
            },
            ListQuery {
                text: "vol -lis".into(),
                before,
                ..ListQuery::default()
            },
            ListQuery {
                group: Some(GroupId([1; 16])),
                view: View::Inbox,
                ..ListQuery::default()
            },
            ListQuery {
                text: "\"vol de\" l".into(),
                group: Some(GroupId([1; 16])),
                since: Some(Timestamp(1)),
                ..ListQuery::default()
            },
            ListQuery {
                before,
                ..ListQuery::default()
            },
        ];
        for list in lists {
            let (sql, values) = archive.statement(&list, &Query::parse(&list.text)).unwrap();
            let mut plan = archive
                .conn
                .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
                .unwrap();
            let steps: Vec<String> = plan
                .query_map(params_from_iter(values), |found| found.get(3))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            assert!(
                !steps.iter().any(|step| step.contains("TEMP B-TREE")),
                "{list:?}: {steps:?}"
            );
            assert!(
                !steps
                    .iter()
                    .any(|step| step.starts_with("SCAN m") && !step.contains("message_search")),
                "{list:?}: {steps:?}"
            );
        }
    }
}
