//! What is known from earlier messages, the page of an entity, and the watch list.

use std::collections::HashMap;

use aircop_api::{
    ApiError, Command, EntityRef, EntityView, Reply, SeenView, WatchDraft, WatchView,
};
use aircop_message::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::list::waiting;
use super::{Desk, Load, NoticeKind, View};
use crate::bridge;

/// What the page knows of connections.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Connections {
    /// Of messages that were opened since the desk was unlocked.
    pub(crate) seen: RwSignal<HashMap<MessageId, SeenView>>,
    /// Of what is being typed.
    pub(crate) typing: RwSignal<SeenView>,
    /// Whose earlier messages are unfolded: those of a message, or of what is typed (none). Kept
    /// here, since a verdict draws them anew.
    pub(crate) unfolded: RwSignal<Option<Option<MessageId>>>,
    /// The page of an entity, over everything.
    pub(crate) page: RwSignal<Load<EntityView>>,
    /// The watch list.
    pub(crate) watch: RwSignal<Load<Vec<WatchView>>>,
    /// The entry that is typed.
    pub(crate) entry: RwSignal<WatchDraft>,
    /// Why it was not taken.
    pub(crate) refused: RwSignal<Option<ApiError>>,
}

impl Connections {
    pub(super) fn new() -> Self {
        Self {
            seen: RwSignal::new(HashMap::new()),
            typing: RwSignal::new(SeenView::default()),
            unfolded: RwSignal::new(None),
            page: RwSignal::new(Load::Nothing),
            watch: RwSignal::new(Load::Nothing),
            entry: RwSignal::new(begun()),
            refused: RwSignal::new(None),
        }
    }

    pub(super) fn forget(self) {
        self.seen.update(HashMap::clear);
        self.typing.set(SeenView::default());
        self.unfolded.set(None);
        self.page.set(Load::Nothing);
        self.watch.set(Load::Nothing);
        self.entry.set(begun());
        self.refused.set(None);
    }
}

/// What an entry begins with: the most asked for.
fn begun() -> WatchDraft {
    WatchDraft {
        kind: "person".into(),
        days: 90,
        ..WatchDraft::default()
    }
}

impl Desk {
    /// Asks what is known of a message.
    pub(crate) fn look_for_earlier(self, message: MessageId) {
        self.ask_seen(message, Command::Seen { message });
    }

    /// Keeps what the officer says of two messages; none takes it back.
    pub(crate) fn judge(self, message: MessageId, other: MessageId, same: Option<bool>) {
        let command = Command::Judge {
            message,
            other,
            same,
        };
        self.ask_seen(message, command);
    }

    fn ask_seen(self, message: MessageId, command: Command) {
        spawn_local(async move {
            match bridge::call(command).await {
                Ok(Reply::Seen(seen)) => self.connections.seen.update(|all| {
                    all.insert(message, *seen);
                }),
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Asks what is known of what stands in the form now.
    pub(crate) fn look_for_earlier_typing(self) {
        let edit = self.writing.edits.get_untracked();
        let draft = self.writing.draft.get_untracked();
        spawn_local(async move {
            let answer = bridge::call(Command::SeenDraft { draft }).await;
            // A form that has changed since asks again.
            if self.writing.edits.get_untracked() != edit {
                return;
            }
            if let Ok(Reply::Seen(seen)) = answer {
                self.connections.typing.set(*seen);
            }
        });
    }

    /// Opens the page of an entity.
    pub(crate) fn open_entity(self, entity: EntityRef, exercise: bool) {
        let page = self.connections.page;
        page.set(Load::Waiting);
        spawn_local(async move {
            let answer = bridge::call(Command::Entity { entity, exercise }).await;
            page.set(match answer {
                Ok(Reply::Entity(view)) => Load::Here(*view),
                Ok(other) => Load::Failed(unexpected(&other)),
                Err(error) => Load::Failed(error),
            });
        });
    }

    /// Loads the watch list.
    pub(crate) fn reload_watch(self) {
        self.connections.watch.update(waiting);
        self.ask_watch(Command::WatchList, false);
    }

    /// Puts what was typed on the watch list.
    pub(crate) fn watch_typed(self) {
        let entries = vec![self.connections.entry.get_untracked()];
        self.ask_watch(Command::WatchAdd { entries }, true);
    }

    pub(crate) fn unwatch(self, number: i64) {
        self.ask_watch(Command::WatchRemove { number }, false);
    }

    /// Begins an entry out of an entity's page; the officer says why and puts it on the list.
    pub(crate) fn begin_watching(self, kind: &str, text: String) {
        let kind = kind.to_owned();
        self.connections.entry.set(WatchDraft {
            kind,
            text,
            ..begun()
        });
        self.connections.page.set(Load::Nothing);
        self.connections.refused.set(None);
        self.show(View::Watch);
    }

    fn ask_watch(self, command: Command, typed: bool) {
        let connections = self.connections;
        spawn_local(async move {
            match bridge::call(command).await {
                Ok(Reply::Watch(rows)) => {
                    connections.watch.set(Load::Here(rows));
                    connections.refused.set(None);
                    if typed {
                        connections.entry.set(begun());
                    }
                }
                Ok(other) => connections.watch.set(Load::Failed(unexpected(&other))),
                Err(error) if typed => connections.refused.set(Some(error)),
                Err(error) => connections.watch.set(Load::Failed(error)),
            }
        });
    }
}
