//! `aircop`: the engine without a window, for headquarters, gateways and scripts.
//!
//! A command opens the vault, dispatches what the desktop would dispatch, and returns an `Answer`;
//! `print` alone writes to standard output. Exit status: 0 done, 1 refused, 2 wrong usage, and of
//! `send` 3 for what waits in the outbox and 4 for what not every office has yet.
//!
//! Turned down: a background process that keeps the vault open between commands (keys would stay in
//! memory for whoever has the account), and a REPL (scripts want one answer to one question).

mod alarm;
mod arguments;
mod arguments_briefing;
mod arguments_enquiry;
mod arguments_hq;
mod arguments_statistics;
mod audit;
mod backup;
mod briefing;
mod catalogue;
mod ceremony;
mod complete;
mod doctor;
mod documents;
mod drafts;
mod enquiry;
mod evidence;
mod exercise;
mod failure;
mod files;
mod find;
mod help;
mod hq;
mod hq_list;
mod hq_requests;
mod join;
mod key;
mod message;
mod message_actions;
mod new_file;
mod officers;
mod operation;
mod passengers;
mod prefill;
mod print;
mod proposal_text;
mod read;
mod relay;
mod retention;
mod schema;
mod seen;
mod send;
mod session;
mod statistics;
mod stick;
mod sync;
mod turn;
mod watching;
mod witness;
#[cfg(test)]
mod words_test;

use std::process::ExitCode;

use aircop_client::clock::{Clock, SystemClock};
use aircop_locale::{Language, Locale};
use clap::FromArgMatches;

use arguments::{Arguments, Inbox, InboxTask, Outbox, Task};
use failure::Outcome;
use print::{Answer, Console};

/// What the first thread has on Linux. On Windows it is 1 MiB, which the description of all commands
/// overflows.
const STACK: usize = 8 << 20;

fn main() -> ExitCode {
    match std::thread::Builder::new().stack_size(STACK).spawn(work) {
        // It has said by itself why it broke off.
        Ok(thread) => thread.join().unwrap_or(ExitCode::from(101)),
        Err(_) => work(),
    }
}

fn work() -> ExitCode {
    let locale = Locale::plain(language());
    let parsed = help::command(&locale)
        .try_get_matches()
        .and_then(|found| Arguments::from_arg_matches(&found));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help goes to standard output, which may be closed.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    log();
    let console = Console {
        json: arguments.options.json,
        locale,
        offset_minutes: SystemClock.offset_minutes(),
        zone: SystemClock.zone(),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(run(&console, arguments)),
        Err(error) => Err(error.into()),
    };
    let outcome = outcome.and_then(|answer| match answer {
        Some(answer) => console.print(&answer).map(|()| answer.status),
        None => Ok(0),
    });
    match outcome {
        Ok(status) => ExitCode::from(status),
        Err(failure) => ExitCode::from(console.fail(&failure)),
    }
}

/// Carries out the task. None when it has printed everything itself.
async fn run(console: &Console, arguments: Arguments) -> Outcome<Option<Answer>> {
    let options = arguments.options;
    let answer = match arguments.task {
        Task::Hq(task) => hq::run(console, &options, task).await,
        Task::Join { file, wait } => join::join(console, &options, &file, wait).await,
        Task::Relay(task) => relay::run(console, &options, &task).await,
        Task::Codes { list } => catalogue::codes(console, list.as_deref()),
        Task::Schema { of } => schema::schema(of.as_deref()),
        Task::Completion { shell } => {
            complete::completion(&mut help::command(&console.locale), shell)
        }
        Task::Manual { out } => complete::manual(console, help::command(&console.locale), &out),
        Task::Doctor { connect } => doctor::doctor(console, &options, connect).await,
        Task::Witness { begin } => witness::witness(console, &options, begin.as_deref()).await,
        Task::Draft(task) => drafts::run(console, &options, task).await,
        Task::Send(send) => send::send(console, &options, &send).await,
        Task::Sync { watch: true } => return sync::watch(console, &options).await.map(|()| None),
        Task::Sync { watch: false } => sync::sync(console, &options).await,
        Task::Acknowledge { message } => {
            message_actions::acknowledge(console, &options, &message).await
        }
        Task::Assign {
            message,
            assignee,
            nobody,
        } => {
            let to = match assignee {
                _ if nobody => message_actions::Assignee::Nobody,
                Some(name) => message_actions::Assignee::Named(name),
                None => message_actions::Assignee::Oneself,
            };
            message_actions::assign(console, &options, &message, to).await
        }
        Task::Remark { message, text } => {
            message_actions::remark(console, &options, &message, &text.join(" ")).await
        }
        Task::Recall { message } => message_actions::recall(console, &options, &message).await,
        Task::Resend { message } => message_actions::resend(console, &options, &message).await,
        Task::Attachments { message } => files::list(console, &options, &message).await,
        Task::Save {
            message,
            number,
            to,
            overwrite,
        } => files::save(console, &options, &message, number, (&to, overwrite)).await,
        Task::Evidence { message, out } => {
            evidence::evidence(console, &options, &message, &out).await
        }
        Task::Alarm(task) => alarm::run(console, &options, task).await,
        Task::Verify { file } => evidence::verify(console, &file),
        Task::Officer(task) => officers::officer(console, &options, task).await,
        Task::Backup { file } => backup::backup(console, &options, &file).await,
        Task::Restore { file } => backup::restore(console, &options, &file).await,
        Task::Audit { limit, noted } => audit::audit(console, &options, limit, noted).await,
        Task::Exercise(task) => exercise::run(console, &options, &task).await,
        Task::Seen(asked) => seen::run(console, &options, &asked).await,
        Task::Retention(task) => retention::run(console, &options, task).await,
        Task::Watch(task) => watching::run(console, &options, task).await,
        Task::Briefing(task) => briefing::run(console, &options, task).await,
        Task::Enquiry(task) => enquiry::run(console, &options, task).await,
        Task::Statistics(asked) => statistics::statistics(console, &options, &asked).await,
        Task::Response(asked) => statistics::response(console, &options, &asked).await,
        Task::Board(asked) => operation::board(console, &options, &asked).await,
        Task::Results(asked) => operation::results(console, &options, &asked).await,
        Task::Passengers(asked) => passengers::passengers(console, &options, &asked).await,
        Task::Import(asked) => statistics::import(console, &options, &asked).await,
        Task::Export(task) => statistics::export(console, &options, &task).await,
        Task::Outbox(Outbox {
            task: Some(task), ..
        }) => stick::outbox(console, &options, &task).await,
        Task::Inbox(Inbox {
            task: Some(InboxTask::Import { file }),
            ..
        }) => stick::import(console, &options, &file).await,
        Task::Wipe { yes } => audit::wipe(console, &options, yes).await,
        reading => read::run(console, &options, reading).await,
    };
    answer.map(Some)
}

/// The language that is asked for, before the line is understood: its help is in it, too.
fn language() -> Language {
    let words: Vec<String> = std::env::args().collect();
    let after = |words: &[String]| match words {
        [option, value] if option == "--language" => Some(value.clone()),
        [option, ..] => option.strip_prefix("--language=").map(str::to_owned),
        [] => None,
    };
    let asked = words.windows(2).find_map(after);
    let last = words
        .last()
        .and_then(|last| after(std::slice::from_ref(last)));
    let wanted = asked.or(last).or_else(|| {
        // The order of POSIX: the first one that says anything decides.
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    });
    Language::negotiate(&wanted.unwrap_or_default())
}

/// What the engine notes, on standard error, for those who ask: `AIRCOP_LOG=info`.
fn log() {
    if let Ok(filter) = std::env::var("AIRCOP_LOG") {
        tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_writer(std::io::stderr)
            .log_internal_errors(false)
            .init();
    }
}
