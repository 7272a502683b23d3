//! "Seen before" and the watch list at a desk: from commands to the archive and back.

mod entity;
mod older;
mod passenger_rules;
pub(crate) mod passengers;
pub(crate) mod seen;
mod watch;

use aircop_api::{Command, EntityRef, ErrorCode, Reply};
use aircop_archive as archive;

use crate::desk::Desk;
use crate::error::{ClientError, Outcome};

pub(crate) use older::keep_up;

/// The commands of this folder.
pub(crate) fn on_desk(desk: &Desk, command: Command) -> Outcome<Reply> {
    let now = desk.now();
    let state = desk.lock();
    match command {
        Command::Seen { message } => {
            let seen = state.seen(message, now)?;
            Ok(Reply::Seen(Box::new(seen)))
        }
        Command::SeenDraft { draft } => {
            let seen = state.seen_draft(&draft, now)?;
            Ok(Reply::Seen(Box::new(seen)))
        }
        Command::SeenText { kind, text, beside } => {
            let seen = state.seen_text(kind, &text, &beside, now)?;
            Ok(Reply::Seen(Box::new(seen)))
        }
        Command::Entity { entity, exercise } => {
            let page = state.entity_page(&entity, exercise, now)?;
            Ok(Reply::Entity(Box::new(page)))
        }
        Command::Judge {
            message,
            other,
            same,
        } => {
            state.keep_verdict(message, other, same, now)?;
            let seen = state.seen(message, now)?;
            Ok(Reply::Seen(Box::new(seen)))
        }
        Command::WatchList => state.look_at_watch_list(now).map(Reply::Watch),
        Command::WatchAdd { entries } => {
            state.add_to_watch_list(&entries, now)?;
            state.watch_list(now).map(Reply::Watch)
        }
        Command::WatchRemove { number } => {
            state.remove_from_watch_list(number, now)?;
            state.watch_list(now).map(Reply::Watch)
        }
        _ => Err(ClientError::with(
            ErrorCode::Internal,
            "a command in the wrong place",
        )),
    }
}

fn entity_ref(key: &archive::EntityKey) -> EntityRef {
    EntityRef {
        kind: key.kind,
        key: key.key.clone(),
    }
}
