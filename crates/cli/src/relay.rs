//! `hq relay` and `relay take`: which relay everybody uses, and how a desk learns of it that no
//! relay reaches any more.

use std::io::Read;
use std::path::Path;

use aircop_api::{ApiError, Command, ErrorCode, Reply, Secret};
use aircop_client::hq::Answered;
use aircop_client::{Engine, MAX_DIRECTORY_FILE};

use crate::arguments::{Options, RelayArguments, RelayTask};
use crate::documents::{RelaySet, StatementWritten};
use crate::failure::{Failure, Outcome};
use crate::hq::finish;
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::session::{Session, locked, unexpected};
use crate::sync::why;

/// Says which relay everybody uses, or writes the directory into a file, or both.
pub(crate) async fn set(
    console: &Console,
    options: &Options,
    relay: &RelayArguments,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let Some(key) = &relay.key else {
        let written = match &relay.statement {
            Some(file) => write(console, &engine, file),
            // clap has seen to it that there is one or the other.
            None => Err(Failure::Usage("cli-relay-needed")),
        };
        engine.shutdown().await;
        return written;
    };
    if !relay.force {
        let answers = engine.try_relay(&relay.address, key).await?;
        if let Err(failure) = judge(console, &answers) {
            engine.shutdown().await;
            return Err(failure);
        }
    }
    let address = relay.address.join(", ");
    finish(console, &session, engine, &relay.out, |engine| {
        let stated = engine.set_relay(&relay.address, key)?;
        let mut text = console.text_with("cli-relay-set", &[("address", (&address).into())]);
        if let Some(file) = &relay.statement
            && matches!(stated, aircop_client::Stated::Done(()))
        {
            let written = write(console, engine, file)?;
            text = format!("{text}\n{}", written.text);
        }
        let statement = relay.statement.as_ref();
        let document = RelaySet {
            addresses: relay.address.clone(),
            key: key.to_string(),
            statement: statement.map(|file| file.display().to_string()),
        };
        Ok(stated.map(|()| (document, text)))
    })
    .await
}

/// Refuses a relay that answers nowhere, or as somebody else; tells of single addresses.
fn judge(console: &Console, answers: &[Answered]) -> Outcome<()> {
    let failed = |answer: &&Answered| answer.error.is_some();
    let worst = answers.iter().filter(failed).max_by_key(|answer| {
        let code = answer.error.as_ref().map(|error| error.code);
        code == Some(ErrorCode::RelayWrongKey)
    });
    let Some((answer, error)) = worst.and_then(|a| Some((a, a.error.clone()?))) else {
        return Ok(());
    };
    let all = answers.iter().all(|answer| answer.error.is_some());
    if all || error.code == ErrorCode::RelayWrongKey {
        let why = why(console, error.code);
        return Err(Failure::with_words(
            error,
            "cli-relay-not-set",
            vec![("address", answer.address.clone()), ("why", why)],
        ));
    }
    for answer in answers {
        if let Some(error) = &answer.error {
            let why = why(console, error.code);
            let values = [
                ("address", (&answer.address).into()),
                ("why", (&why).into()),
            ];
            console.note(&console.text_with("cli-relay-silent", &values));
        }
    }
    Ok(())
}

fn write(console: &Console, engine: &Engine, path: &Path) -> Outcome<Answer> {
    let mut file = NewFile::create(path)?;
    file.write(&engine.directory_file()?)?;
    file.keep();
    let path = path.display().to_string();
    let text = console.text_with("cli-statement-written", &[("file", (&path).into())]);
    Answer::new(&StatementWritten { statement: path }, text)
}

/// Takes a file that headquarters has written.
pub(crate) async fn run(console: &Console, options: &Options, task: &RelayTask) -> Outcome<Answer> {
    let file = match task {
        RelayTask::Take { file } => file,
        RelayTask::Proxy { proxy } => return set_proxy(console, options, proxy).await,
    };
    let text = read(file)?;
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let taken = engine.take_directory_file(&text);
    engine.shutdown().await;
    let taken = taken?;
    let said = match &taken.moved_to {
        Some(addresses) => console.text_with(
            "cli-relay-moved",
            &[("address", addresses.join(", ").as_str().into())],
        ),
        None => console.text_with(
            "cli-directory-taken",
            &[("count", taken.new_entries.into())],
        ),
    };
    Answer::new(&taken, said)
}

/// Sets the way around a network that lets no UDP out. Needs no password: a desk that joins may
/// need it.
async fn set_proxy(console: &Console, options: &Options, proxy: &str) -> Outcome<Answer> {
    let proxy = match proxy {
        "-" => {
            let mut line = String::new();
            std::io::stdin().read_line(&mut line)?;
            line.trim().to_owned()
        }
        "environment" => String::new(),
        other => other.to_owned(),
    };
    // What stands before an @ is nobody's business.
    let shown = proxy.rsplit('@').next().unwrap_or_default().to_owned();
    let (engine, _turn) = locked(console, options).await?;
    let command = Command::SetProxy {
        proxy: Secret(proxy),
    };
    let answer = engine.dispatch(command).await;
    engine.shutdown().await;
    let status = match answer? {
        Reply::Status(status) => status,
        other => return Err(unexpected(&other)),
    };
    let said = match shown.as_str() {
        "" => console.text("cli-proxy-environment"),
        "direct" => console.text("cli-proxy-direct"),
        shown => console.text_with("cli-proxy-set", &[("proxy", shown.into())]),
    };
    Answer::new(&status, said)
}

fn read(file: &Path) -> Outcome<String> {
    let mut text = Vec::new();
    let most = MAX_DIRECTORY_FILE as u64 + 1;
    let read = if file.as_os_str() == "-" {
        std::io::stdin().lock().take(most).read_to_end(&mut text)
    } else {
        std::fs::File::open(file).and_then(|f| f.take(most).read_to_end(&mut text))
    };
    read.map_err(|error| Failure::file(file, &error))?;
    String::from_utf8(text)
        .map_err(|_| ApiError::with(ErrorCode::DirectoryFileMalformed, "not UTF-8").into())
}
