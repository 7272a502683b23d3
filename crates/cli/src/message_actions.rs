//! What an officer does with a message that is here: take note of it, take it back, leave it to a
//! colleague, remark on it.

use aircop_api::{ApiError, Command, ErrorCode, Reply};
use aircop_client::Engine;
use aircop_message::MessageId;
use schemars::JsonSchema;
use serde::Serialize;

use crate::arguments::Options;
use crate::documents::Resent;
use crate::failure::{Failure, Outcome};
use crate::find;
use crate::message::thread_text;
use crate::print::{Answer, Console};
use crate::send::{WAITS, say_it_waits};
use crate::session::{Session, exchange, unexpected};

/// What `acknowledge` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Acknowledged {
    /// The message.
    pub(crate) message: MessageId,
    /// Always true: it is noted here.
    pub(crate) acknowledged: bool,
    /// Whether the relay has the receipt already.
    pub(crate) told: bool,
}

/// What `recall` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Recalled {
    /// The message is this draft again.
    draft: MessageId,
}

/// Takes note of a message by name; the receipt goes out at once when the relay can be reached.
pub(crate) async fn acknowledge(
    console: &Console,
    options: &Options,
    wanted: &str,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    // Written down first, without a link: what goes up afterwards holds it for certain.
    let engine = session.open(false).await?;
    let message = find::message(&engine, wanted).await?;
    if find::row(&engine, message).await?.outgoing {
        let own = ApiError::with(ErrorCode::OwnMessage, "a message of this office itself");
        return Err(own.into());
    }
    engine.dispatch(Command::Acknowledge { message }).await?;
    engine.shutdown().await;
    drop(engine);
    let engine = session.open(true).await?;
    let told = exchange(&engine).await;
    engine.shutdown().await;
    if let Err(error) = &told {
        let words = console.locale.error(error.code.code());
        console.note(&console.text_with(
            "cli-receipt-waits",
            &[("why", (&words).into()), ("code", error.code.code().into())],
        ));
    }
    Answer::new(
        &Acknowledged {
            message,
            acknowledged: true,
            told: told.is_ok(),
        },
        console.text_with("cli-acknowledged", &[("message", wanted.into())]),
    )
}

/// Takes a message back out of the outbox. Without a link, so that it does not leave meanwhile.
pub(crate) async fn recall(console: &Console, options: &Options, wanted: &str) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let message = find::message(&engine, wanted).await?;
    let reply = engine.dispatch(Command::Recall { message }).await?;
    engine.shutdown().await;
    match reply {
        Reply::Drafts(_) => Answer::new(
            &Recalled { draft: message },
            console.text_with("cli-recalled", &[("message", wanted.into())]),
        ),
        other => Err(unexpected(&other)),
    }
}

/// Who looks after a thread from now on.
pub(crate) enum Assignee {
    /// The officer who opens the desk.
    Oneself,
    /// By name.
    Named(String),
    /// Whoever is on duty.
    Nobody,
}

/// Leaves the thread of a message to an officer of this office.
pub(crate) async fn assign(
    console: &Console,
    options: &Options,
    wanted: &str,
    to: Assignee,
) -> Outcome<Answer> {
    noted(console, options, wanted, async |engine, message| {
        let officer = match to {
            Assignee::Nobody => String::new(),
            Assignee::Named(name) => name,
            Assignee::Oneself => match engine.dispatch(Command::Status).await? {
                Reply::Status(status) => status.officer.unwrap_or_default(),
                other => return Err(unexpected(&other)),
            },
        };
        Ok(Command::Assign { message, officer })
    })
    .await
}

/// Adds a remark to the thread of a message.
pub(crate) async fn remark(
    console: &Console,
    options: &Options,
    wanted: &str,
    text: &str,
) -> Outcome<Answer> {
    noted(console, options, wanted, async |_, message| {
        let text = text.to_owned();
        Ok(Command::Remark { message, text })
    })
    .await
}

/// Notes something of a thread; the office's other devices hear of it at the next exchange.
async fn noted(
    console: &Console,
    options: &Options,
    wanted: &str,
    command: impl AsyncFnOnce(&Engine, MessageId) -> Outcome<Command>,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let message = find::message(&engine, wanted).await?;
    let command = command(&engine, message).await?;
    let reply = engine.dispatch(command).await?;
    engine.shutdown().await;
    match reply {
        Reply::Thread(thread) => Answer::new(&thread, thread_text(console, &thread)),
        other => Err(unexpected(&other)),
    }
}

/// Seals a sent message again for the offices that have not confirmed it.
pub(crate) async fn resend(console: &Console, options: &Options, wanted: &str) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let message = find::message(&engine, wanted).await;
    let message = match message {
        Ok(message) => match engine.dispatch(Command::Resend { message }).await {
            Ok(_) => Ok(message),
            Err(error) => Err(Failure::from(error)),
        },
        Err(error) => Err(error),
    };
    engine.shutdown().await;
    drop(engine);
    let message = message?;
    // Written down by now: it goes out at once, or with the next exchange.
    let engine = session.open(true).await?;
    let left = exchange(&engine).await;
    engine.shutdown().await;
    let reference = ("reference", wanted.into());
    match left {
        Ok(()) => Answer::new(
            &Resent {
                message,
                state: "SENT".into(),
                problem: None,
            },
            console.text_with("cli-sent-done", &[reference]),
        ),
        Err(error) => {
            let code = error.code.code();
            say_it_waits(console, wanted, code, &console.locale.error(code));
            let answer = Answer::new(
                &Resent {
                    message,
                    state: "WAITING".into(),
                    problem: Some(error.code),
                },
                console.text_with("cli-sent-waits", &[reference]),
            )?;
            Ok(answer.with_status(WAITS))
        }
    }
}
