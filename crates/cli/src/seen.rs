//! What earlier messages say of a message, or of something that is asked for.

use aircop_api::{
    ApiError, BecauseView, Command, ConnectionView, ErrorCode, Reply, SeenReason, SeenView,
    WatchHitView,
};
use aircop_message::EntityKind;

use crate::arguments::{Options, SeenArguments};
use crate::failure::{Failure, Outcome};
use crate::find;
use crate::print::{Answer, Console, clean};
use crate::session::{Session, unexpected};

/// Looks up one message or one thing. Waits until messages of before have been read, so that the
/// answer is the whole one.
pub(crate) async fn run(
    console: &Console,
    options: &Options,
    asked: &SeenArguments,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let command = match command(asked)? {
        Some(command) => command,
        None => {
            let wanted = asked.message.as_deref().unwrap_or_default();
            let message = find::message(&engine, wanted).await?;
            Command::Seen { message }
        }
    };
    let seen = loop {
        match engine.dispatch(command.clone()).await? {
            Reply::Seen(seen) if seen.unread > 0 => {
                tokio::time::sleep(AGAIN).await;
            }
            Reply::Seen(seen) => break seen,
            other => return Err(unexpected(&other)),
        }
    };
    engine.shutdown().await;
    let text = text(console, &seen);
    Answer::new(&seen, text)
}

/// What is asked for by itself; none for a message.
fn command(asked: &SeenArguments) -> Outcome<Option<Command>> {
    let beside = asked
        .born
        .clone()
        .or(asked.country.clone())
        .unwrap_or_default();
    let of = |kind, text: &Option<String>| {
        text.clone().map(|text| Command::SeenText {
            kind,
            text,
            beside: beside.clone(),
        })
    };
    let other = match asked.find.as_deref() {
        None => None,
        Some(find) => {
            let (kind, text) = find.split_once('=').ok_or_else(|| unknown(find))?;
            let kind = EntityKind::from_code(kind).ok_or_else(|| unknown(kind))?;
            of(kind, &Some(text.to_owned()))
        }
    };
    Ok(of(EntityKind::Document, &asked.document)
        .or_else(|| of(EntityKind::Person, &asked.name))
        .or_else(|| of(EntityKind::Telephone, &asked.telephone))
        .or(other))
}

fn unknown(kind: &str) -> Failure {
    let codes: Vec<&str> = EntityKind::ALL.iter().map(|kind| kind.code()).collect();
    let error = format!("{kind:?}: one of {} was expected", codes.join(", "));
    ApiError::with(ErrorCode::UnknownList, error).into()
}

fn text(console: &Console, seen: &SeenView) -> String {
    let mut text = String::new();
    for hit in &seen.watched {
        text.push_str(&watched(console, hit));
        text.push('\n');
    }
    let cells: Vec<Vec<String>> = seen
        .found
        .iter()
        .map(|one| {
            vec![
                console.time(one.row.received),
                one.row.reference.clone(),
                one.row.from.name.clone(),
                reasons(console, one),
                one.row.subject.clone(),
            ]
        })
        .collect();
    text.push_str(&console.table(
        &[
            "cli-time",
            "cli-reference",
            "cli-from",
            "cli-seen-why",
            "cli-subject",
        ],
        &cells,
        "seen-none",
    ));
    if let Some(more) = not_shown(console, seen.total, seen.found.len()) {
        text.push_str(&more);
        text.push('\n');
    }
    text
}

/// What of the watch list is met, in a sentence.
pub(crate) fn watched(console: &Console, hit: &WatchHitView) -> String {
    let id = if hit.exact {
        "watch-hit"
    } else {
        "watch-hit-alike"
    };
    let said = console.text_with(
        id,
        &[
            ("watched", (&hit.watched).into()),
            ("reason", (&hit.reason).into()),
            ("owner", (&hit.owner).into()),
        ],
    );
    clean(&said)
}

/// How many earlier messages there are beside those that are shown.
pub(crate) fn not_shown(console: &Console, total: u32, shown: usize) -> Option<String> {
    let hidden = usize::try_from(total).unwrap_or(0).saturating_sub(shown);
    let count = u32::try_from(hidden).unwrap_or(u32::MAX);
    (hidden > 0).then(|| console.text_with("seen-more", &[("count", count.into())]))
}

/// Each reason with what stands in the other message, where that may differ.
pub(crate) fn reasons(console: &Console, one: &ConnectionView) -> String {
    let said = one.because.iter().map(|because| {
        let reason = console.text(&reason_id(because));
        if because.ours == because.theirs {
            format!("{reason} ({})", because.ours)
        } else {
            format!("{reason} ({} / {})", because.ours, because.theirs)
        }
    });
    let mut said = said.collect::<Vec<_>>().join("; ");
    if one.because.iter().all(|because| !because.reason.is_exact()) {
        said = format!("{said}: {}", console.text("seen-likeness"));
    }
    if let Some(verdict) = &one.verdict {
        let id = if verdict.same {
            "seen-judged-same"
        } else {
            "seen-judged-not"
        };
        let judged = console.text_with(id, &[("officer", (&verdict.officer).into())]);
        said = format!("{said} · {judged}");
    }
    said
}

/// The Fluent id of a reason.
fn reason_id(because: &BecauseView) -> String {
    let code = match because.reason {
        SeenReason::Same => return format!("seen-same-{}", because.entity.kind.code()),
        SeenReason::SamePerson => "same-person",
        SeenReason::AlikeBornSame => "alike-born-same",
        SeenReason::AlikeBornExchanged => "alike-born-exchanged",
        SeenReason::DocumentOneOff => "document-one-off",
        SeenReason::TelephoneWithoutCountry => "telephone-without-country",
        SeenReason::SameName => "same-name",
    };
    format!("seen-{code}")
}

/// Between two looks while older messages are read.
const AGAIN: std::time::Duration = std::time::Duration::from_millis(200);
