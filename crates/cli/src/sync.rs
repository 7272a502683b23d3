//! `sync`: exchange what there is, once, or stay and tell what happens.

use aircop_api::{ErrorCode, Event, MessageRow, Session as Stage, StatusView};
use serde_json::json;
use std::io::Write;
use tokio::sync::broadcast::error::RecvError;

use crate::arguments::Options;
use crate::failure::Outcome;
use crate::print::{Answer, Console, clean};
use crate::read::{office_line, status_text};
use crate::session::{Session, exchange, status};

/// Exchanges everything once.
pub(crate) async fn sync(console: &Console, options: &Options) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(true).await?;
    let settled = exchange(&engine).await;
    let status = status(&engine).await;
    engine.shutdown().await;
    settled?;
    let status = status?;
    let mut text = status_text(console, &status);
    if status.session == Stage::Joining {
        text.push_str(&joining_text(console, &status));
    }
    Answer::new(&status, text)
}

/// What a desk that waits to be admitted has to do.
pub(crate) fn joining_text(console: &Console, status: &StatusView) -> String {
    let fingerprint = status.fingerprint.as_deref().unwrap_or_default();
    let text = console.text_with("cli-joining", &[("fingerprint", fingerprint.into())]);
    format!("{text}\n")
}

/// Stays connected and prints a line for everything that happens, until SIGINT or SIGTERM.
pub(crate) async fn watch(console: &Console, options: &Options) -> Outcome<()> {
    let session = Session::begin(console, options).await?;
    // Before the vault is open: a signal that comes then ends it in order, too.
    let mut end = std::pin::pin!(interrupted()?);
    let engine = session.open(true).await?;
    let mut events = engine.events();
    let mut watcher = Watcher::default();
    let first = Event::Status(Box::new(status(&engine).await?));
    let mut outcome = watcher.tell(console, &first);
    while outcome.is_ok() {
        let event = tokio::select! {
            biased;
            () = &mut end => break,
            event = events.recv() => event,
        };
        outcome = match event {
            Ok(event) => watcher.tell(console, &event),
            Err(RecvError::Lagged(missed)) => {
                console.note(&console.text_with("cli-missed", &[("count", missed.into())]));
                Ok(())
            }
            Err(RecvError::Closed) => break,
        };
    }
    engine.shutdown().await;
    outcome
}

#[cfg(unix)]
fn interrupted() -> Outcome<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn interrupted() -> Outcome<impl Future<Output = ()>> {
    Ok(async {
        // Without a handler there is no end to wait for but that of the process.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

/// Remembers what it said, since a status comes with every change of any number in it.
#[derive(Debug, Default)]
struct Watcher {
    link: String,
}

impl Watcher {
    fn tell(&mut self, console: &Console, event: &Event) -> Outcome<()> {
        let line = if console.json {
            json!(event).to_string()
        } else {
            match self.line(console, event) {
                Some(line) => line,
                None => return Ok(()),
            }
        };
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}")?;
        out.flush()?;
        Ok(())
    }

    fn line(&mut self, console: &Console, event: &Event) -> Option<String> {
        Some(match event {
            Event::Status(status) => {
                let link = link_text(console, status);
                if link == self.link {
                    return None;
                }
                self.link.clone_from(&link);
                format!("{}  {link}", console.time(status.now))
            }
            Event::Arrived(row) => arrived_text(console, row),
            Event::SentBack { code, .. } => console.locale.error(code.code()),
            Event::Changed { message } => console.text_with(
                "cli-changed",
                &[("message", message.to_string().as_str().into())],
            ),
            Event::Transfer { state, .. } if matches!(state.as_str(), "sending" | "receiving") => {
                return None;
            }
            Event::Transfer {
                message,
                position,
                state,
                ..
            } => format!(
                "{message}  {} {}  {}",
                console.text("cli-file"),
                position + 1,
                console.locale.label_of("file-state", state)
            ),
            Event::Quarantined => console.text("cli-quarantined"),
            Event::DirectoryChanged => console.text("cli-directory-changed"),
        })
    }
}

fn link_text(console: &Console, status: &StatusView) -> String {
    use aircop_api::Link;
    if status.session == Stage::Joining {
        let fingerprint = status.fingerprint.as_deref().unwrap_or_default();
        return console.text_with("cli-joining", &[("fingerprint", fingerprint.into())]);
    }
    let outbox = ("outbox", status.counts.outbox.into());
    match (status.link, status.link_error) {
        (Link::Online, _) => console.text_with("cli-online", &[outbox]),
        (_, Some(why)) => {
            let words = console.locale.unreached(why.code(), status.silent_port);
            let values = [
                ("why", (&words).into()),
                ("code", why.code().into()),
                outbox,
            ];
            console.text_with("cli-offline", &values)
        }
        (_, None) => console.text_with("cli-connecting", &[outbox]),
    }
}

fn arrived_text(console: &Console, row: &MessageRow) -> String {
    let mut cells = vec![
        console.time(row.received),
        console.locale.label(&row.urgency),
        console.locale.label(&row.kind),
        row.reference.clone(),
        office_line(&row.from),
        row.subject.clone(),
    ];
    if row.exercise {
        cells.insert(1, console.text("cli-exercise"));
    }
    clean(&cells.join("  "))
}

/// For a note: the words of an error and its code.
pub(crate) fn why(console: &Console, code: ErrorCode) -> String {
    format!("{} ({})", console.locale.error(code.code()), code.code())
}
