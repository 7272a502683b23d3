//! What is seen of the desk outside of its window: notifications, and a mark beside the system's
//! clock. The words come from the window, which knows the officer's language.

use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};

use aircop_api::{ApiError, Command, ErrorCode, Reply};
use tauri::image::Image;
use tauri::menu::{Menu, MenuBuilder};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager, Wry, async_runtime};

use crate::{Desk, MAIN};

/// What the mark says.
pub(crate) struct Mark {
    /// How many alerts cannot wait.
    pub(crate) waiting: u32,
    /// One line about it.
    pub(crate) tip: String,
    /// Brings the window to the front.
    pub(crate) open: String,
    /// Locks the desk.
    pub(crate) lock: String,
}

/// Shows a notification. A click on it brings the window to the front.
pub(crate) fn notify(app: &AppHandle, title: &str, body: &str, urgent: bool) -> Reply {
    let app = app.clone();
    let mut notification = notify_rust::Notification::new();
    notification.appname("AIRCOP").summary(title).body(body);
    #[cfg(target_os = "linux")]
    {
        use notify_rust::Urgency;
        let urgency = if urgent {
            Urgency::Critical
        } else {
            Urgency::Normal
        };
        notification.urgency(urgency).action("default", title);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = urgent;
    // Showing it asks a service that may take its time, and waiting for a click takes longer.
    std::thread::spawn(move || match notification.show() {
        #[cfg(target_os = "linux")]
        Ok(shown) => shown.wait_for_action(|action| {
            if action == "default" {
                to_front(&app);
            }
        }),
        #[cfg(not(target_os = "linux"))]
        Ok(_) => drop(app),
        // The window says the same, and sounds.
        Err(error) => eprintln!("aircop-desktop: no notification: {error}"),
    });
    Reply::Done
}

/// Shows the mark, or changes what it says.
pub(crate) fn mark(app: &AppHandle, mark: Mark) -> Result<Reply, ApiError> {
    if NO_MARK.load(Ordering::Relaxed) {
        return Ok(Reply::Done);
    }
    let handle = app.clone();
    app.run_on_main_thread(move || {
        // A system without a place for marks has not the library either, and loading it panics.
        let shown = panic::catch_unwind(AssertUnwindSafe(|| show(&handle, &mark)));
        if !matches!(shown, Ok(Ok(()))) {
            NO_MARK.store(true, Ordering::Relaxed);
            eprintln!("aircop-desktop: no mark beside the system's clock");
        }
    })
    .map(|()| Reply::Done)
    .map_err(|error| ApiError::with(ErrorCode::Internal, error))
}

fn show(app: &AppHandle, mark: &Mark) -> tauri::Result<()> {
    let menu = menu(app, mark)?;
    let icon = app.default_window_icon().map(|icon| match mark.waiting {
        0 => icon.clone().to_owned(),
        _ => dotted(icon),
    });
    let count = (mark.waiting > 0).then(|| mark.waiting.to_string());
    if let Some(tray) = app.tray_by_id(MAIN) {
        tray.set_menu(Some(menu))?;
        tray.set_icon(icon)?;
        tray.set_title(count)?;
        return tray.set_tooltip(Some(&mark.tip));
    }
    let mut tray = TrayIconBuilder::with_id(MAIN)
        .menu(&menu)
        .tooltip(&mark.tip)
        .on_menu_event(|app, event| match event.id().as_ref() {
            OPEN => to_front(app),
            LOCK => lock(app),
            _ => {}
        });
    if let Some(icon) = icon {
        tray = tray.icon(icon);
    }
    if let Some(count) = count {
        tray = tray.title(count);
    }
    tray.build(app).map(drop)
}

fn menu(app: &AppHandle, mark: &Mark) -> tauri::Result<Menu<Wry>> {
    MenuBuilder::new(app)
        .text(OPEN, &mark.open)
        .text(LOCK, &mark.lock)
        .build()
}

fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // Each can fail by itself where there is no such thing, and the next may still work.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Locks the desk, whether it is open or not.
pub(crate) fn lock(app: &AppHandle) {
    let engine = app.state::<Desk>().0.clone();
    async_runtime::spawn(async move {
        if let Ok(engine) = engine
            && let Err(error) = engine.dispatch(Command::Lock).await
        {
            eprintln!("aircop-desktop: not locked: {error}");
        }
    });
}

/// The icon with a red disc in the upper corner.
fn dotted(icon: &Image<'_>) -> Image<'static> {
    let (width, height) = (icon.width(), icon.height());
    let mut rgba = icon.rgba().to_vec();
    let radius = width / 4;
    let (x0, y0) = (width.saturating_sub(radius + 1), radius);
    for (at, pixel) in (0_u32..).zip(rgba.chunks_exact_mut(4)) {
        let (x, y) = (at % width.max(1), at / width.max(1));
        let (dx, dy) = (x.abs_diff(x0), y.abs_diff(y0));
        if dx * dx + dy * dy <= radius * radius {
            pixel.copy_from_slice(&RED);
        }
    }
    Image::new_owned(rgba, width, height)
}

/// The urgency colour of a flash alert, opaque.
const RED: [u8; 4] = [0xd0, 0x2c, 0x2c, 0xff];
const OPEN: &str = "open";
const LOCK: &str = "lock";
/// Once it could not be shown, it is not tried again.
static NO_MARK: AtomicBool = AtomicBool::new(false);
