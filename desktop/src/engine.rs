//! Stands in for `aircop_client::Engine` until it is there.

use std::path::PathBuf;

use aircop_api::{ApiError, Command, ErrorCode, Event, Reply};
use tokio::sync::broadcast;

#[derive(Clone)]
pub(crate) struct Engine {
    events: broadcast::Sender<Event>,
}

#[expect(clippy::unused_async, reason = "the engine's own shape")]
impl Engine {
    pub(crate) fn start(_data: PathBuf) -> Result<Self, ApiError> {
        let (events, _) = broadcast::channel(256);
        Ok(Self { events })
    }

    pub(crate) async fn dispatch(&self, _command: Command) -> Result<Reply, ApiError> {
        Err(ApiError::with(
            ErrorCode::Internal,
            "built without the engine",
        ))
    }

    pub(crate) fn events(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    pub(crate) async fn shutdown(&self) {}
}
