//! How fast and how well offices answer alerts.
//!
//! The case is an alert with all its corrections at one office that it was sent to; time runs from
//! when its first version was made. Receipts come to the sender's office alone, so an office sees
//! what others did with its own alerts, and what itself did with theirs.

use std::collections::{BTreeMap, HashMap};

use aircop_message::{MessageId, OfficeId, Timestamp};
use rusqlite::params;

use super::field::week_of;
use crate::archive::Archive;
use crate::columns::{Columns, codes};
use crate::error::ArchiveError;

codes! {
    /// What response figures are grouped by.
    ResponseBy {
        /// The office that was asked.
        Office = "office",
        /// The route of the alert.
        Route = "route",
        /// The ISO week in which the alert was made.
        Week = "week",
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseQuery {
    /// By what.
    pub by: ResponseBy,
    /// Exercises instead of live traffic.
    pub exercise: bool,
    /// Alerts from this day on, in days since 1970.
    pub since: Option<i64>,
    /// Alerts before this day.
    pub until: Option<i64>,
    /// This office: of received alerts its own times are known.
    pub us: OfficeId,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// In the order of their keys.
    pub rows: Vec<ResponseRow>,
    /// All together.
    pub total: ResponseRow,
}

/// Figures of one office, route or week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResponseRow {
    /// The id of the office, `GRU-LIS-DSS`, or `2026-W48`.
    pub key: String,
    /// Alerts at offices that were asked.
    pub asked: u64,
    /// Until a device of the office had it.
    pub delivered: Spread,
    /// Until an officer there acknowledged it.
    pub acknowledged: Spread,
    /// Until the first reply or seizure.
    pub answered: Spread,
    /// Until the first closing reply or seizure.
    pub resolved: Spread,
    /// Of the resolved, how many were positive.
    pub positive: u64,
    /// How many replies judged the alert's usefulness.
    pub judged: u64,
    /// The sum of what they gave, 1 to 5 each.
    pub usefulness: u64,
}

/// How durations lie, in milliseconds. Those that clocks make negative count as zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spread {
    /// How many there are.
    pub count: u64,
    /// Half of them took no longer: the middle one, or between the middle two.
    pub median: i64,
    /// Nine of ten took no longer (nearest rank).
    pub ninetieth: i64,
}

impl Spread {
    /// Of these durations.
    #[must_use]
    pub fn of(mut all: Vec<i64>) -> Self {
        all.sort_unstable();
        let at = |index: usize| all.get(index).copied().unwrap_or(0);
        let count = all.len();
        let middle = count / 2;
        let median = if count % 2 == 1 || count == 0 {
            at(middle)
        } else {
            let (low, high) = (at(middle - 1), at(middle));
            low + (high - low) / 2
        };
        Self {
            count: count as u64,
            median,
            ninetieth: at((count * 9).div_ceil(10).saturating_sub(1)),
        }
    }
}

#[derive(Default)]
struct Group {
    row: ResponseRow,
    delivered: Vec<i64>,
    acknowledged: Vec<i64>,
    answered: Vec<i64>,
    resolved: Vec<i64>,
}

impl Group {
    fn add(&mut self, case: &Case) {
        self.row.asked += 1;
        let took = |until: Option<i64>| until.map(|until| (until - case.began).max(0));
        self.delivered.extend(took(case.delivered));
        self.acknowledged.extend(took(case.acknowledged));
        self.answered.extend(took(case.answered));
        self.resolved.extend(took(case.resolved));
        if case.resolved.is_some() && case.positive {
            self.row.positive += 1;
        }
        if let Some(given) = case.usefulness {
            self.row.judged += 1;
            self.row.usefulness += u64::from(given);
        }
    }

    fn row(self, key: String) -> ResponseRow {
        ResponseRow {
            key,
            delivered: Spread::of(self.delivered),
            acknowledged: Spread::of(self.acknowledged),
            answered: Spread::of(self.answered),
            resolved: Spread::of(self.resolved),
            ..self.row
        }
    }
}

struct Case {
    day: i64,
    began: i64,
    route: i64,
    office: OfficeId,
    delivered: Option<i64>,
    acknowledged: Option<i64>,
    answered: Option<i64>,
    resolved: Option<i64>,
    positive: bool,
    usefulness: Option<u8>,
}

/// Whoever had not answered when the sender withdrew the alert has nothing left to answer, and is not
/// counted. A corrected answer keeps the time of its first version, and has the outcome of the last.
const CASES: &str = "
WITH alert AS MATERIALIZED (
    SELECT thread, min(created) AS began, min(day) AS day, max(no) AS no,
        (SELECT o.office FROM fact_message o WHERE o.message = a.thread) AS sender
    FROM fact_message a
    WHERE kind = 0 AND sent = 1 AND class = ?1
    GROUP BY thread HAVING day >= ?2 AND day < ?3),
asked AS MATERIALIZED (
    SELECT v.thread AS thread, r.office AS office,
        min(coalesce(r.delivered_at,
            CASE WHEN r.office = ?4 AND m.direction = 'in' THEN m.received END)) AS delivered,
        min(coalesce(r.acknowledged_at,
            CASE WHEN r.office = ?4 AND m.direction = 'in' THEN m.acknowledged_at END))
            AS acknowledged
    FROM alert
    JOIN fact_message v ON v.thread = alert.thread AND v.kind = 0 AND v.sent = 1
    JOIN recipient r ON r.message = v.message
    JOIN message m ON m.id = v.message
    GROUP BY v.thread, r.office),
answer AS MATERIALIZED (
    SELECT n.thread AS thread, n.office AS office,
        min(n.created) AS answered,
        min(CASE WHEN n.kind = 2 OR n.status = 'CLOSED' THEN n.created END) AS closed,
        max(n.in_force AND (n.kind = 2 AND n.status <> 'WITHDRAWN' OR n.status = 'CLOSED')) AS is_closed,
        max(n.in_force AND (n.kind = 2 AND n.status <> 'WITHDRAWN' OR n.status = 'CLOSED'
            AND n.outcome IN ('POSITIVE_SEIZURE', 'POSITIVE_OTHER'))) AS positive,
        max(CASE WHEN n.in_force = 1 AND n.usefulness IS NOT NULL
            THEN n.created * 8 + n.usefulness END) AS judged
    FROM alert
    JOIN fact_message n ON n.thread = alert.thread AND n.kind IN (1, 2) AND n.sent = 1
    GROUP BY n.thread, n.office)
SELECT alert.day, alert.began,
    coalesce((SELECT f.route FROM fact f WHERE f.kind = 0 AND f.no = alert.no AND f.line = 0), 0),
    asked.office, asked.delivered, asked.acknowledged, answer.answered,
    CASE WHEN answer.is_closed = 1 THEN answer.closed END, coalesce(answer.positive, 0),
    answer.judged & 7
FROM alert JOIN asked ON asked.thread = alert.thread
LEFT JOIN answer ON answer.thread = asked.thread AND answer.office = asked.office
WHERE asked.office IS NOT alert.sender AND (answer.answered IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM fact_message w WHERE w.thread = alert.thread AND w.kind = 1 AND w.sent = 1
        AND w.status = 'WITHDRAWN' AND w.office = alert.sender))";

/// A reply `r` in force that reports a seizure, in whose thread its office has reported none.
const UNREPORTED: &str = "r.kind = 1 AND r.class = 0 AND r.outcome = 'POSITIVE_SEIZURE'
    AND r.in_force = 1 AND r.status = 'CLOSED' AND NOT EXISTS (
        SELECT 1 FROM fact_message s WHERE s.thread = r.thread AND s.kind = 2
            AND s.in_force = 1 AND s.status <> 'WITHDRAWN' AND s.office = r.office)";

impl Archive {
    /// How fast and how well offices answered.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn response(&self, query: &ResponseQuery) -> Result<Figures, ArchiveError> {
        let mut statement = self.conn.prepare_cached(CASES)?;
        let mut rows = statement.query(params![
            i64::from(query.exercise),
            query.since.unwrap_or(i64::MIN),
            query.until.unwrap_or(i64::MAX),
            query.us.0,
        ])?;
        let mut routes: HashMap<i64, String> = HashMap::new();
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        let mut total = Group::default();
        while let Some(row) = rows.next()? {
            let mut c = Columns::new(row);
            let case = Case {
                day: c.take()?,
                began: c.take()?,
                route: c.take()?,
                office: c.office()?,
                delivered: c.take()?,
                acknowledged: c.take()?,
                answered: c.take()?,
                resolved: c.take()?,
                positive: c.take()?,
                usefulness: c.take()?,
            };
            let key = match query.by {
                ResponseBy::Office => case.office.to_string(),
                ResponseBy::Week => week_of(case.day),
                ResponseBy::Route => match routes.get(&case.route) {
                    Some(route) => route.clone(),
                    None => {
                        let route = self.fact_text(case.route)?;
                        routes.insert(case.route, route.clone());
                        route
                    }
                },
            };
            total.add(&case);
            groups.entry(key).or_default().add(&case);
        }
        let rows = groups.into_iter().map(|(key, group)| group.row(key));
        Ok(Figures {
            rows: rows.collect(),
            total: total.row(String::new()),
        })
    }

    /// Replies in force that report a seizure, made before `before`, in whose thread their office
    /// has reported none: the oldest first, at most `limit`. Live traffic only.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn without_seizure_report(
        &self,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<MessageId>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT r.message FROM fact_message r
             WHERE {UNREPORTED} AND r.created < ?1 ORDER BY r.created LIMIT ?2"
        ))?;
        let found = statement.query_map(params![before.0, limit], |found| {
            found.get(0).map(MessageId)
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The same of one office, of replies made in `span`: what this desk still has to report.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn reports_due(
        &self,
        office: OfficeId,
        span: std::ops::Range<Timestamp>,
        limit: u32,
    ) -> Result<Vec<MessageId>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(&format!(
            "SELECT r.message FROM fact_message r INDEXED BY fact_message_seizing
             WHERE {UNREPORTED} AND r.office = ?1 AND r.created >= ?2 AND r.created < ?3
             ORDER BY r.created LIMIT ?4"
        ))?;
        let found = statement.query_map(
            params![office.0, span.start.0, span.end.0, limit],
            |found| found.get(0).map(MessageId),
        )?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn fact_text(&self, id: i64) -> Result<String, ArchiveError> {
        use rusqlite::OptionalExtension as _;
        let text = self
            .conn
            .prepare_cached("SELECT word FROM fact_word WHERE id = ?1")?
            .query_row([id], |found| found.get(0))
            .optional()?;
        Ok(text.unwrap_or_default())
    }
}
