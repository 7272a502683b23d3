//! `sync`: exchange what there is, once, or stay and tell what happens.

use std::collections::{BTreeSet, VecDeque};
use std::io::Write;

use aircop_api::{
    Command, ErrorCode, Event, ListQuery, MessageRow, Reply, Session as Stage, StatusView, ViewName,
};
use aircop_client::Engine;
use aircop_message::{MessageId, Timestamp};
use serde_json::json;
use tokio::sync::broadcast::error::RecvError;

use crate::arguments::Options;
use crate::documents::{AsksToJoin, RequestDocument};
use crate::failure::Outcome;
use crate::files::{Moving, follow};
use crate::print::{Answer, Console, clean};
use crate::read::{office_line, status_text, was_refused};
use crate::session::{Session, exchange, status, unexpected};
use crate::turn::{Turn, Watching};

/// Exchanges everything once.
pub(crate) async fn sync(console: &Console, options: &Options) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    session.says_it_itself();
    let engine = session.open(true).await?;
    let settled = match exchange(&engine).await {
        // What `send` could not finish, or a kill cut off.
        Ok(()) => follow(console, &engine, Moving::Uploads).await,
        Err(error) => Err(error.into()),
    };
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
    if was_refused(status) {
        return format!("{}\n", why(console, ErrorCode::InvitationRefused));
    }
    let fingerprint = status.fingerprint.as_deref().unwrap_or_default();
    let text = console.text_with("cli-joining", &[("fingerprint", fingerprint.into())]);
    format!("{text}\n")
}

/// Stays connected and prints a line for everything that happens, until SIGINT or SIGTERM. Steps
/// aside for other commands of this office, and then tells what came meanwhile.
pub(crate) async fn watch(console: &Console, options: &Options) -> Outcome<()> {
    let session = Session::begin(console, options).await?;
    // Before the vault is open: a signal that comes then ends it in order, too.
    let mut end = std::pin::pin!(interrupted()?);
    let _watching = Watching::begin(session.data())?;
    let mut watcher = Watcher::default();
    loop {
        let engine = tokio::select! {
            biased;
            () = &mut end => return Ok(()),
            engine = watcher.open(console, &session) => engine?,
        };
        let mut events = engine.events();
        let mut outcome = watcher.begin(console, &engine).await;
        let mut ended = false;
        while outcome.is_ok() {
            let event = tokio::select! {
                biased;
                () = &mut end => {
                    ended = true;
                    break;
                }
                event = events.recv() => event,
                () = Watching::wanted(session.data()) => break,
            };
            outcome = match event {
                Ok(event) => watcher.tell(console, &engine, &event).await,
                Err(RecvError::Lagged(missed)) => {
                    console.note(&console.text_with("cli-missed", &[("count", missed.into())]));
                    Ok(())
                }
                Err(RecvError::Closed) => break,
            };
        }
        // What came last may still be on its way here.
        while let (true, Ok(event)) = (outcome.is_ok(), events.try_recv()) {
            outcome = watcher.tell(console, &engine, &event).await;
        }
        watcher.left = status(&engine).await.ok().map(|status| status.now);
        engine.shutdown().await;
        outcome?;
        if ended {
            return Ok(());
        }
    }
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
    /// When it last stepped aside.
    left: Option<Timestamp>,
    /// Messages whose arrival it has told, the newest last.
    arrived: VecDeque<MessageId>,
    /// Fingerprints of those who ask to join.
    asked: BTreeSet<String>,
}

/// Arrivals that are remembered: more than come while a command has its turn.
const REMEMBERED: usize = 1000;
/// Arrivals in one answer.
const PAGE: u16 = 100;

impl Watcher {
    /// Opens the office once it is its turn again, and leaves the turn to the next command.
    async fn open(&self, console: &Console, session: &Session) -> Outcome<Engine> {
        let turn = Turn::take(session.data(), console).await?;
        session.open_in(&turn, true).await
    }

    /// The first line, or after a command had its turn what came meanwhile.
    async fn begin(&mut self, console: &Console, engine: &Engine) -> Outcome<()> {
        let now = Event::Status(Box::new(status(engine).await?));
        self.tell(console, engine, &now).await?;
        if let Some(left) = self.left.take() {
            for row in self.missed(engine, left).await? {
                let arrived = Event::Arrived(Box::new(row));
                self.tell(console, engine, &arrived).await?;
            }
        }
        self.tell_requests(console, engine)
    }

    /// What arrived since then and was not told, the oldest first.
    async fn missed(&self, engine: &Engine, left: Timestamp) -> Outcome<Vec<MessageRow>> {
        let mut missed = Vec::new();
        for view in [ViewName::Inbox, ViewName::Exercise] {
            let mut query = ListQuery {
                view,
                limit: PAGE,
                ..ListQuery::default()
            };
            loop {
                let list = match engine.dispatch(Command::List(query.clone())).await? {
                    Reply::List(list) => list,
                    other => return Err(unexpected(&other)),
                };
                let rows = list.rows;
                let full = rows.len() >= usize::from(PAGE);
                query.before = rows.last().map(|row| (row.received, row.id));
                let all_new = rows.iter().all(|row| row.received >= left);
                missed.extend(rows.into_iter().filter(|row| {
                    row.received >= left && !row.outgoing && !self.arrived.contains(&row.id)
                }));
                if !full || !all_new {
                    break;
                }
            }
        }
        missed.sort_by_key(|row| row.received);
        Ok(missed)
    }

    /// At headquarters: who asks to join, once each.
    fn tell_requests(&mut self, console: &Console, engine: &Engine) -> Outcome<()> {
        // Nobody asks an office.
        let Ok(requests) = engine.enrolment_requests() else {
            return Ok(());
        };
        for request in requests.into_iter().filter(|request| !request.approved) {
            if !self.asked.insert(request.fingerprint.clone()) {
                continue;
            }
            let line = if console.json {
                json!(AsksToJoin {
                    event: "asks-to-join".into(),
                    request: RequestDocument::from(&request),
                })
                .to_string()
            } else {
                console.text_with(
                    "cli-asks-to-join",
                    &[
                        ("office", clean(&request.office).as_str().into()),
                        ("officer", clean(&request.officer).as_str().into()),
                        ("fingerprint", (&request.fingerprint).into()),
                    ],
                )
            };
            say(&line)?;
        }
        Ok(())
    }

    async fn tell(&mut self, console: &Console, engine: &Engine, event: &Event) -> Outcome<()> {
        if let Event::Arrived(row) = event {
            self.arrived.push_back(row.id);
            if self.arrived.len() > REMEMBERED {
                self.arrived.pop_front();
            }
        }
        let line = if console.json {
            Some(json!(event).to_string())
        } else {
            self.line(console, event)
        };
        if let Some(line) = line {
            say(&line)?;
        }
        if matches!(event, Event::DirectoryChanged) {
            self.tell_requests(console, engine)?;
        }
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
            // There is no window here.
            Event::Closing | Event::Dropped | Event::Missed { .. } => return None,
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
            Event::Enquiry {
                number, answered, ..
            } => {
                let id = if *answered {
                    "cli-enquiry-reply-came"
                } else {
                    "cli-enquiry-came"
                };
                let number = number.to_string();
                console.text_with(id, &[("number", (&number).into())])
            }
            Event::Quarantined => console.text("cli-quarantined"),
            Event::DirectoryChanged => console.text("cli-directory-changed"),
        })
    }
}

/// A line, at once.
fn say(line: &str) -> Outcome<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()?;
    Ok(())
}

fn link_text(console: &Console, status: &StatusView) -> String {
    use aircop_api::Link;
    if status.session == Stage::Joining {
        return joining_text(console, status).trim_end().to_owned();
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
