//! The AIRCOP window.
//!
//! A shell and nothing more: it starts the engine, carries one command in and one stream of
//! events out, and shuts the engine down when the window closes. Keys stay in the engine; what
//! crosses into the web view are the types of `aircop-api`.
//!
//! Turned down: one Tauri command per operation, whose argument names and permission lists drift
//! apart from the interface.

// No console window beside ours.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod arguments;
mod autostart;
mod clipboard;
mod closing;
mod dropped;
mod invitation;
mod letters;
mod log;
mod paper;
mod pdf_footer;
mod screen_lock;
mod tray;
mod zoom;

use std::path::PathBuf;
use std::process::ExitCode;

use aircop_api::{ApiError, Command, Event, Reply};
use aircop_client::{Config, Engine};
use arguments::{Places, Request};
use dropped::Dropped;
use invitation::Invitation;
use tauri::{
    AppHandle, Emitter, Manager, RunEvent, State, WebviewWindow, WebviewWindowBuilder,
    async_runtime,
};
use tokio::sync::broadcast::error::RecvError;

/// The one channel to the window; each event is an `aircop_api::Event`.
const EVENTS: &str = "event";
/// The window, and its mark beside the system's clock.
const MAIN: &str = "main";

/// The engine, or why there is none: the window opens all the same and says so.
struct Desk(Result<Engine, ApiError>);

#[tauri::command]
async fn dispatch(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    command: Command,
) -> Result<Reply, ApiError> {
    let engine = desk.0.clone()?;
    match command {
        // What the engine cannot do without a window.
        Command::Paper { message } => paper::save(&window, engine.paper(message)?).await,
        Command::HandoverPaper { number } => {
            paper::save(&window, engine.handover_paper(number)?).await
        }
        Command::ResultsPaper { group } => paper::save(&window, engine.results_paper(group)?).await,
        Command::StatisticsPaper => paper::save(&window, engine.statistics_paper()?).await,
        Command::HistoryPaper => paper::save(&window, engine.history_paper()?).await,
        Command::Leave => Ok(closing::leave(&window)),
        Command::StartedWith => Ok(window.state::<Invitation>().reply()),
        Command::TakeDropped => Ok(window.state::<Dropped>().take()),
        Command::ReadDropped {
            number,
            from,
            length,
        } => window.state::<Dropped>().read(number, from, length),
        Command::PastePicture => clipboard::picture(&window).await,
        Command::Notify {
            title,
            body,
            urgent,
        } => Ok(tray::notify(window.app_handle(), &title, &body, urgent)),
        Command::Tray {
            waiting,
            tip,
            open,
            lock,
        } => {
            let mark = tray::Mark {
                waiting,
                tip,
                open,
                lock,
            };
            tray::mark(window.app_handle(), mark)
        }
        command => {
            let reply = engine.dispatch(command).await?;
            if let Reply::Status(status) = &reply {
                zoom::follow(&window, status.text_percent);
            }
            Ok(reply)
        }
    }
}

fn main() -> ExitCode {
    match arguments::read(std::env::args_os().skip(1)) {
        Some(Request::Open(places)) => open(places),
        Some(Request::Autostart(on)) => match autostart::choose(on) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("aircop-desktop: autostart was not changed: {error}");
                ExitCode::FAILURE
            }
        },
        Some(Request::Version) => {
            println!("aircop-desktop {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Some(Request::Help) => {
            print!("{}", arguments::USAGE);
            ExitCode::SUCCESS
        }
        None => {
            eprint!("{}", arguments::USAGE);
            ExitCode::from(2)
        }
    }
}

fn open(places: Places) -> ExitCode {
    let app = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![dispatch])
        .setup(move |app| {
            let data = match places.data {
                Some(data) => data,
                None => app.path().app_local_data_dir()?,
            };
            let home = || Some(app.path().home_dir().ok()?.join("Downloads"));
            let downloads = places
                .downloads
                .or_else(|| app.path().download_dir().ok())
                .or_else(home);
            let desk = Desk(start(data, downloads, app.handle()));
            app.manage(desk);
            app.manage(Dropped::default());
            app.manage(Invitation::read(places.invitation.as_deref()));
            screen_lock::watch(app.handle());
            // Only now: the page asks for the desk as soon as it is there.
            let window = app
                .config()
                .app
                .windows
                .first()
                .ok_or("no window configured")?;
            let window = WebviewWindowBuilder::from_config(app, window)?;
            // Other web views hand files to the page themselves, unless the toolkit takes them.
            #[cfg(not(target_os = "linux"))]
            let window = window.disable_drag_drop_handler();
            window
                .on_navigation(|url| {
                    matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost")
                })
                // The page says how many alerts wait; the task bar shows it too.
                .on_document_title_changed(|window, title| {
                    let _ = window.set_title(&title);
                })
                .build()
                .map(|window| {
                    closing::watch(&window);
                    dropped::watch(&window);
                })?;
            Ok(())
        })
        .build(tauri::generate_context!());
    let app = match app {
        Ok(app) => app,
        Err(error) => {
            eprintln!("aircop-desktop: the window could not be opened: {error}");
            return ExitCode::FAILURE;
        }
    };
    let status = app.run_return(|app, event| {
        if let RunEvent::Exit = event
            && let Ok(engine) = &app.state::<Desk>().0
        {
            async_runtime::block_on(engine.shutdown());
        }
    });
    ExitCode::from(u8::try_from(status).unwrap_or(1))
}

/// Starts the engine and passes its events on to the window for as long as both live.
fn start(data: PathBuf, downloads: Option<PathBuf>, app: &AppHandle) -> Result<Engine, ApiError> {
    let engine = {
        // The engine spawns its tasks on the runtime it is started in.
        let _runtime = async_runtime::handle().inner().enter();
        let config = Config {
            attended: true,
            downloads,
            ..Config::new(data)
        };
        let folder = config.log();
        let engine =
            Engine::start_with(config).inspect_err(|error| eprintln!("aircop-desktop: {error}"))?;
        // Only now: another program that works with these data has its own.
        log::begin(&folder);
        engine
    };
    let mut events = engine.events();
    let app = app.clone();
    async_runtime::spawn(async move {
        loop {
            match events.recv().await {
                Ok(event) => {
                    // Fails only when the window is gone.
                    let _ = app.emit(EVENTS, event);
                }
                // One of them may have been a flash alert: the window compares what waits now with
                // what it knew, and calls for the difference.
                Err(RecvError::Lagged(count)) => {
                    tracing::warn!(
                        count,
                        "the window could not follow: it reads everything anew"
                    );
                    let _ = app.emit(EVENTS, Event::Missed { count });
                }
                Err(RecvError::Closed) => return,
            }
        }
    });
    Ok(engine)
}
