//! The size of everything in the window, as the officer has set it. The web view's own zoom, so that
//! panes fold as they do on a small screen.

use std::sync::atomic::{AtomicU16, Ordering};

use tauri::WebviewWindow;

/// What the window shows now, in percent; there is one window.
static SHOWN: AtomicU16 = AtomicU16::new(100);

/// Shows everything in this size.
pub(crate) fn follow(window: &WebviewWindow, percent: u16) {
    if percent != 0 && SHOWN.swap(percent, Ordering::SeqCst) != percent {
        // Without it the window stays readable as it was.
        let _ = window.set_zoom(f64::from(percent) / 100.0);
    }
}
