//! Closing the window: what was typed in the last moment is saved first, as at a lock.
//!
//! The page saves a while after the last key, so a window that closes at once would lose it. The
//! page is told, saves, and says that it has; one that does not answer is not waited for.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use aircop_api::{Event, Reply};
use tauri::{Emitter, WebviewWindow, WindowEvent, async_runtime};

/// How long the page has.
const PATIENCE: Duration = Duration::from_secs(2);

/// Asks the page before the window closes.
pub(crate) fn watch(window: &WebviewWindow) {
    let asked = Arc::new(AtomicBool::new(false));
    let closed = window.clone();
    window.on_window_event(move |event| {
        let WindowEvent::CloseRequested { api, .. } = event else {
            return;
        };
        // Asked twice, it closes.
        if asked.swap(true, Ordering::SeqCst) || closed.emit(crate::EVENTS, Event::Closing).is_err()
        {
            return;
        }
        api.prevent_close();
        let late = closed.clone();
        async_runtime::spawn(async move {
            tokio::time::sleep(PATIENCE).await;
            leave(&late);
        });
    });
}

/// Closes it.
pub(crate) fn leave(window: &WebviewWindow) -> Reply {
    // Fails only when it is gone already.
    let _ = window.destroy();
    Reply::Done
}
