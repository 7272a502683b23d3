//! Enquiries: ask other offices whether they hold something, and answer what they ask.

use aircop_api::{
    ApiError, Command, EnquiryAnswerView, EnquiryDecision, EnquiryDraft, EnquiryFound,
    EnquiryQuestion, EnquiryQuestionView, EnquiryReply, EnquiryView, ErrorCode, Reply,
};
use aircop_client::Engine;
use aircop_message::EntityKind;

use crate::arguments::Options;
use crate::arguments_enquiry::{
    ByItself, EnquiryAnswerArguments, EnquiryAskArguments, EnquiryTask, Switch,
};
use crate::failure::Outcome;
use crate::find;
use crate::print::{Answer, Console};
use crate::seen::{not_shown, reasons};
use crate::session::{Session, exchange, unexpected};

/// Carries out a task.
pub(crate) async fn run(
    console: &Console,
    options: &Options,
    task: EnquiryTask,
) -> Outcome<Answer> {
    // What is typed is judged before the vault is opened.
    let (command, sends) = match &task {
        EnquiryTask::Ask(asked) => {
            let draft = draft(asked)?;
            (Command::Ask { draft }, true)
        }
        EnquiryTask::List => (Command::Enquiries, false),
        EnquiryTask::Show { number } => (Command::Enquiry { number: *number }, false),
        EnquiryTask::Answer(answer) => {
            let (number, reply) = (answer.number, reply(answer));
            (Command::AnswerEnquiry { number, reply }, true)
        }
        EnquiryTask::AnswerByItself { what, switch } => {
            let on = switch.map(|switch| matches!(switch, Switch::On));
            let (no_hit, blind) = match what {
                ByItself::NoHit => (on, None),
                ByItself::Blind => (None, on),
            };
            (Command::EnquiryByItself { no_hit, blind }, false)
        }
    };
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let command = with_offices(&engine, &task, command);
    let said = match command {
        Ok(command) => engine.dispatch(command).await.map_err(Into::into),
        Err(unknown) => Err(unknown),
    };
    engine.shutdown().await;
    let mut said = said?;
    drop(engine);
    if sends {
        // Written down by now: it goes out at once, or with the next exchange.
        let engine = session.open(true).await?;
        if let Err(error) = exchange(&engine).await {
            let words = console.locale.error(error.code.code());
            let why = ("why", (&words).into());
            let code = ("code", error.code.code().into());
            console.note(&console.text_with("cli-enquiry-kept", &[why, code]));
        }
        if let Reply::Enquiry(view) = &said {
            // What it is like after that: whether it has left.
            let number = view.number;
            said = engine.dispatch(Command::Enquiry { number }).await?;
        }
        engine.shutdown().await;
    }
    match said {
        Reply::Enquiries(rows) => Answer::new(&rows, list_text(console, &rows)),
        Reply::Enquiry(view) => Answer::new(&view, text(console, &view)),
        Reply::EnquiryByItself(now) => {
            let no_hit = if now.no_hit {
                "cli-enquiry-by-itself-on"
            } else {
                "cli-enquiry-by-itself-off"
            };
            let blind = if now.blind {
                "cli-enquiry-blind-on"
            } else {
                "cli-enquiry-blind-off"
            };
            let lines = [console.text(no_hit), console.text(blind)];
            Answer::new(&now, lines.join("\n"))
        }
        other => Err(unexpected(&other)),
    }
}

/// Names of offices and of the group become ids, which takes the directory.
fn with_offices(engine: &Engine, task: &EnquiryTask, command: Command) -> Outcome<Command> {
    let (EnquiryTask::Ask(asked), Command::Ask { mut draft }) = (task, command.clone()) else {
        return Ok(command);
    };
    draft.group = find::group(engine, asked.group.as_deref())?;
    for office in &asked.to {
        draft.to.push(engine.find_office(office.trim())?);
    }
    Ok(Command::Ask { draft })
}

fn draft(asked: &EnquiryAskArguments) -> Outcome<EnquiryDraft> {
    let of = |kind: EntityKind, text: &str| EnquiryQuestion {
        kind: kind.code().to_owned(),
        text: text.to_owned(),
        ..EnquiryQuestion::default()
    };
    let mut questions = Vec::new();
    for document in &asked.document {
        questions.push(EnquiryQuestion {
            country: asked.country.clone().unwrap_or_default(),
            ..of(EntityKind::Document, document)
        });
    }
    if let Some(name) = &asked.name {
        questions.push(EnquiryQuestion {
            born: asked.born.clone().unwrap_or_default(),
            ..of(EntityKind::Person, name)
        });
    }
    for telephone in &asked.telephone {
        questions.push(of(EntityKind::Telephone, telephone));
    }
    for find in &asked.find {
        let parts = find.split_once('=');
        let known = parts.and_then(|(kind, text)| Some((EntityKind::from_code(kind)?, text)));
        let Some((kind, text)) = known else {
            let codes: Vec<&str> = EntityKind::ALL.iter().map(|kind| kind.code()).collect();
            let why = format!("{find:?}: one of {} and = were expected", codes.join(", "));
            return Err(ApiError::with(ErrorCode::UnknownList, why).into());
        };
        questions.push(of(kind, text));
    }
    Ok(EnquiryDraft {
        group: None,
        to: Vec::new(),
        questions,
        reason: asked.reason.clone(),
        handling: asked.handling.clone().unwrap_or_default(),
        tlp: asked.tlp.clone().unwrap_or_default(),
        hours: asked.hours.unwrap_or_default(),
        blind: asked.blind,
    })
}

fn reply(answer: &EnquiryAnswerArguments) -> EnquiryReply {
    let said = |question: &u32, said: &str| EnquiryDecision {
        question: *question,
        said: said.to_owned(),
        hits: 0,
    };
    let hits = answer.hit.iter().map(|question| said(question, "hit"));
    let none = answer
        .no_hit
        .iter()
        .map(|question| said(question, "no-hit"));
    EnquiryReply {
        decisions: hits.chain(none).collect(),
        decline: answer.decline,
        text: answer.text.clone().unwrap_or_default(),
    }
}

fn list_text(console: &Console, rows: &[EnquiryView]) -> String {
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let kinds: Vec<String> = row.questions.iter().map(|q| kind(console, q)).collect();
            vec![
                row.number.to_string(),
                console.time(row.created),
                who(console, row),
                console.locale.list(&kinds),
                row.reason.clone(),
                state(console, row),
            ]
        })
        .collect();
    console.table(
        &[
            "cli-number",
            "cli-time",
            "enquiry-who",
            "enquiry-what",
            "watch-reason",
            "enquiry-state",
        ],
        &cells,
        "enquiry-none",
    )
}

fn who(console: &Console, row: &EnquiryView) -> String {
    if !row.ours {
        return row.from.name.clone();
    }
    let asked: Vec<String> = row.asked.iter().map(|a| a.office.name.clone()).collect();
    console.locale.list(&asked)
}

fn state(console: &Console, row: &EnquiryView) -> String {
    let id = match (row.ours, row.waiting) {
        (true, 0) => "enquiry-all-answered",
        (true, _) => {
            let open = row.asked.iter().filter(|asked| asked.answers.is_empty());
            let open: Vec<String> = open.map(|asked| asked.office.name.clone()).collect();
            let offices = console.locale.list(&open);
            return console.text_with("enquiry-waits-for", &[("offices", (&offices).into())]);
        }
        (false, 0) => "enquiry-answered",
        (false, _) => "enquiry-to-answer",
    };
    console.text(id)
}

fn kind(console: &Console, question: &EnquiryQuestionView) -> String {
    match EntityKind::from_code(&question.kind) {
        Some(kind) => console.text(&format!("entity-{}", kind.code())),
        None => question.kind.clone(),
    }
}

fn text(console: &Console, view: &EnquiryView) -> String {
    let mut sender = vec![view.from.name.clone(), view.officer.clone()];
    sender.retain(|part| !part.is_empty());
    let mut handled = vec![view.handling.clone(), format!("TLP:{}", view.tlp)];
    if view.exercise {
        handled.push(console.text("cli-exercise"));
    }
    let mut lines = console.fields(&[
        ("cli-number", view.number.to_string()),
        ("cli-from", sender.join(" · ")),
        ("cli-time", console.time(view.created)),
        ("cli-enquiry-until", console.time(view.answer_by)),
        ("watch-reason", view.reason.clone()),
        ("cli-watch-handling", handled.join(" · ")),
        ("enquiry-state", state(console, view)),
    ]);
    for (flag, id) in [
        (view.blind, "cli-enquiry-blind"),
        (view.over_limit, "enquiry-over"),
        (view.leaving, "cli-enquiry-leaving"),
    ] {
        if flag {
            lines.push_str(&format!("{}\n", console.text(id)));
        }
    }
    for (place, question) in (1..).zip(&view.questions) {
        let mut asked = vec![
            question.text.clone(),
            question.country.clone(),
            question.born.clone(),
        ];
        asked.retain(|part| !part.is_empty());
        let kind = kind(console, question);
        let line = format!("{place}. {kind}: {}", asked.join(" · "));
        lines.push_str(&format!("{}\n", crate::print::clean(&line)));
        if let Some(found) = &question.found {
            lines.push_str(&found_text(console, found));
        }
    }
    for asked in &view.asked {
        // Of another's enquiry only our own answers are known here.
        if asked.answers.is_empty() && !view.ours {
            continue;
        }
        let name = crate::print::clean(&asked.office.name);
        if asked.answers.is_empty() {
            let waits = console.text("cli-enquiry-not-answered");
            lines.push_str(&format!("{name}: {waits}\n"));
        }
        for answer in &asked.answers {
            let line = format!("{name}: {}", answer_text(console, answer));
            lines.push_str(&format!("{}\n", crate::print::clean(&line)));
            if !answer.text.is_empty() {
                lines.push_str(&format!("   {}\n", crate::print::clean(&answer.text)));
            }
        }
    }
    lines
}

fn answer_text(console: &Console, answer: &EnquiryAnswerView) -> String {
    let said: Vec<String> = (1..)
        .zip(&answer.said)
        .map(|(place, said)| format!("{place}. {}", said_text(console, &said.said, said.hits)))
        .collect();
    let by = if answer.by_itself {
        console.text("enquiry-by-itself")
    } else {
        answer.officer.clone()
    };
    let mut parts = vec![said.join(", "), by, console.time(answer.at)];
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn said_text(console: &Console, said: &str, hits: u32) -> String {
    match said {
        "hit" => console.text_with("enquiry-hits", &[("count", hits.into())]),
        "no-hit" => console.text("enquiry-no-hit"),
        "declined" => console.text("enquiry-declined"),
        "evaluated" => console.text("enquiry-evaluated"),
        other => other.to_owned(),
    }
}

fn found_text(console: &Console, found: &EnquiryFound) -> String {
    let count = [("count", found.alike.into())];
    let mut line = match (found.proposed.as_str(), found.alike) {
        ("", 0) => console.text("cli-enquiry-undecided"),
        ("", _) => console.text_with("cli-enquiry-decide", &count),
        (proposed, _) => {
            let said = said_text(console, proposed, found.hits);
            console.text_with("enquiry-proposed", &[("answer", (&said).into())])
        }
    };
    if !found.proposed.is_empty() && found.alike > 0 {
        let alike = console.text_with("enquiry-alike", &count);
        line = format!("{line} · {alike}");
    }
    let mut text = format!("   {line}\n");
    for one in &found.messages {
        let row = &one.row;
        let cells = [
            console.time(row.received),
            row.reference.clone(),
            row.from.name.clone(),
            reasons(console, one),
        ];
        text.push_str(&format!("   {}\n", crate::print::clean(&cells.join("  "))));
    }
    let total = found.hits.saturating_add(found.alike);
    if let Some(more) = not_shown(console, total, found.messages.len()) {
        text.push_str(&format!("   {more}\n"));
    }
    text
}
