//! What an officer does with a message that is here: take note of it, take it back.

use aircop_api::{ApiError, Command, ErrorCode, Reply};
use aircop_message::MessageId;
use schemars::JsonSchema;
use serde::Serialize;

use crate::arguments::Options;
use crate::failure::Outcome;
use crate::find;
use crate::print::{Answer, Console};
use crate::session::{Session, exchange, unexpected};

/// What `acknowledge` answers.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Acknowledged {
    /// The message.
    message: MessageId,
    /// Always true: it is noted here.
    acknowledged: bool,
    /// Whether the relay has the receipt already.
    told: bool,
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
