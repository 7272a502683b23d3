//! Lists in the order of what can still be caught.

use aircop_message::Timestamp;
use rusqlite::params_from_iter;

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table::message_list::{Filter, ListQuery, Order, View};
use crate::table::owed::Owes;

/// When it is too late for a message: for a reply, for the alert of its thread.
pub(super) const DUE: &str = "coalesce(m.due_at, (SELECT a.due_at FROM message a \
    WHERE a.thread = m.thread AND a.kind = 'alert' ORDER BY a.position DESC LIMIT 1))";
/// How urgent it is; an answer is as urgent as what it answers.
pub(super) const URGENCY: &str = "max(m.urgency, coalesce((SELECT a.urgency FROM message a \
    WHERE a.thread = m.thread AND a.kind = 'alert' ORDER BY a.position DESC LIMIT 1), 0))";
/// Threads of live alerts whose journey lies ahead.
pub(super) const CATCHABLE: &str = "SELECT a.thread FROM message a \
    WHERE a.kind = 'alert' AND a.exercise = 0 AND a.due_at >= ?";

/// The same threads with the urgency and the moment of their last alert.
const AHEAD: &str = "WITH ahead (thread, due, urgency, last) AS MATERIALIZED (
    SELECT b.thread, b.due_at, b.urgency, max(b.position) FROM message b
    WHERE b.kind = 'alert' AND b.thread IN (SELECT a.thread FROM message a
        WHERE a.kind = 'alert' AND a.exercise = 0 AND a.due_at >= ?)
    GROUP BY b.thread)";

/// What is past is behind, then the more urgent, then the sooner, then the newer.
pub(super) fn catchable_order(due: &str, urgency: &str) -> String {
    format!("coalesce({due} < ?, 0), {urgency} DESC, {due} IS NULL, {due}, m.position DESC")
}

impl ListQuery {
    /// Whether it holds everything that is owed by somebody, for which `owed` alone is read. Only
    /// what is live is owed, and by this office only what came in.
    pub(super) fn is_all_owed(&self) -> bool {
        let whose = self.owed.map(|(whose, _)| whose);
        let rest = Self {
            view: View::All,
            exercise: None,
            owed: None,
            order: Order::Arrival,
            limit: 0,
            ..self.clone()
        };
        let nothing_else = rest
            == Self {
                limit: 0,
                ..Self::default()
            };
        let view = self.view == View::All || self.view == View::Inbox && whose == Some(Owes::Ours);
        nothing_else && view && self.exercise != Some(true)
    }
}

impl Archive {
    /// Where the rows of a list are that is sorted by what can still be caught. The rows themselves
    /// are read afterwards: a sort over whole rows makes each of them first.
    pub(super) fn catchable_positions(
        &self,
        list: &ListQuery,
        now: Timestamp,
        skip: u32,
    ) -> Result<Vec<i64>, ArchiveError> {
        let mut filter = Filter::default();
        let (with, from, due, urgency) = match (list.owed, list.catchable) {
            (Some((whose, until)), None) => {
                filter.value("o.whose =", whose.code().to_owned());
                filter.value("o.until >", until.0);
                (
                    "",
                    "owed o CROSS JOIN message m ON m.position = o.position",
                    "o.due",
                    "o.urgency",
                )
            }
            (None, Some((ahead, true))) => {
                filter.values.push(ahead.0.into());
                (
                    AHEAD,
                    "ahead t CROSS JOIN message m ON m.thread = t.thread",
                    "coalesce(m.due_at, t.due)",
                    "max(m.urgency, coalesce(t.urgency, 0))",
                )
            }
            (owed, catchable) => {
                if let Some((whose, until)) = owed {
                    filter.values.push(whose.code().to_owned().into());
                    filter.values.push(until.0.into());
                    filter.terms.push(
                        "m.id IN (SELECT message FROM owed WHERE whose = ? AND until > ?)".into(),
                    );
                }
                if let Some((ahead, wanted)) = catchable {
                    filter.values.push(ahead.0.into());
                    let not = if wanted { "" } else { "NOT " };
                    filter.terms.push(format!("m.thread {not}IN ({CATCHABLE})"));
                }
                ("", "message m", DUE, URGENCY)
            }
        };
        self.columns(list, "m.position", &mut filter)?;
        filter.values.push(now.0.into());
        filter.values.push(i64::from(list.limit).into());
        filter.values.push(i64::from(skip).into());
        let (terms, order) = (filter.where_all(), catchable_order(due, urgency));
        let sql = format!(
            "{with} SELECT m.position FROM {from} WHERE {terms} ORDER BY {order} LIMIT ? OFFSET ?"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let found = statement.query_map(params_from_iter(filter.values), |row| row.get(0))?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}
