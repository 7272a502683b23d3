//! From what people type to ids: a message by its reference, a group by its name.

use aircop_api::{ApiError, Command, ErrorCode, ListQuery, ListView, MessageRow, Reply, ViewName};
use aircop_client::Engine;
use aircop_message::{GroupId, MessageId};

use crate::failure::{Failure, Outcome};
use crate::session::unexpected;

/// Rows that the engine gives at once.
const PAGE: u16 = 200;

/// The rows of a view, the newest first, at most `limit`.
pub(crate) async fn rows(
    engine: &Engine,
    view: ViewName,
    group: Option<GroupId>,
    text: &str,
    limit: u32,
) -> Outcome<ListView> {
    let query = ListQuery {
        view,
        group,
        text: text.to_owned(),
        ..ListQuery::default()
    };
    pages(engine, &query, limit).await
}

/// The rows of a list, page by page, at most `limit`.
pub(crate) async fn pages(engine: &Engine, list: &ListQuery, limit: u32) -> Outcome<ListView> {
    let mut rows: Vec<MessageRow> = Vec::new();
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    loop {
        let left = limit.saturating_sub(rows.len());
        let query = ListQuery {
            before: rows.last().map(|row| (row.received, row.id)),
            skip: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            limit: u16::try_from(left).unwrap_or(PAGE).min(PAGE),
            ..list.clone()
        };
        let page = match engine.dispatch(Command::List(query)).await? {
            Reply::List(page) => page,
            other => return Err(unexpected(&other)),
        };
        let over = !page.more || page.rows.is_empty();
        rows.extend(page.rows);
        if over || rows.len() >= limit {
            let more = !over || rows.len() > limit;
            rows.truncate(limit);
            return Ok(ListView {
                rows,
                more,
                unindexed: page.unindexed,
            });
        }
    }
}

/// A message by its id or its reference.
///
/// # Errors
/// [`ErrorCode::UnknownMessage`]; [`ErrorCode::AmbiguousReference`] when several have the reference,
/// with the id, time and office of each: the sender alone decides what reference a message bears.
pub(crate) async fn message(engine: &Engine, wanted: &str) -> Outcome<MessageId> {
    let wanted = wanted.trim();
    if let Ok(id) = wanted.parse() {
        return Ok(id);
    }
    let rows = rows(engine, ViewName::All, None, wanted, 10_000)
        .await?
        .rows;
    let found: Vec<&MessageRow> = rows
        .iter()
        .filter(|row| row.reference.eq_ignore_ascii_case(wanted))
        .collect();
    match found.as_slice() {
        [] => Err(ApiError::with(ErrorCode::UnknownMessage, format!("{wanted:?}")).into()),
        [row] => Ok(row.id),
        several => {
            let ids: Vec<String> = several.iter().map(|row| row.id.to_string()).collect();
            let lines = several.iter().map(|row| {
                let time = row.created.to_rfc3339();
                format!("{} ({time}, {}, {})", row.id, row.from.name, row.subject)
            });
            Err(Failure::with_words(
                ApiError::with(ErrorCode::AmbiguousReference, ids.join(" ")),
                "cli-ambiguous",
                vec![
                    ("reference", wanted.to_owned()),
                    ("messages", lines.collect::<Vec<_>>().join("; ")),
                ],
            ))
        }
    }
}

/// The row of a message that is here.
pub(crate) async fn row(engine: &Engine, message: MessageId) -> Outcome<MessageRow> {
    match engine.dispatch(Command::Thread { message }).await? {
        Reply::Thread(thread) => thread
            .messages
            .into_iter()
            .map(|view| view.row)
            .find(|row| row.id == message)
            .ok_or_else(|| ApiError::new(ErrorCode::UnknownMessage).into()),
        other => Err(unexpected(&other)),
    }
}

/// A group by its name or id, if one is wanted.
pub(crate) fn group(engine: &Engine, wanted: Option<&str>) -> Outcome<Option<GroupId>> {
    Ok(match wanted {
        Some(wanted) => Some(engine.find_group(wanted)?),
        None => None,
    })
}
