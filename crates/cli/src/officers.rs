//! Who can open the vault of a desk.

use aircop_api::{Command, OfficerRow, Reply, Secret};

use crate::arguments::{OfficerTask, Options};
use crate::failure::Outcome;
use crate::print::{Answer, Console};
use crate::session::{self, Session, unexpected};

/// Who can open the vault, and changes to that.
pub(crate) async fn officer(
    console: &Console,
    options: &Options,
    task: OfficerTask,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let command = match task {
        OfficerTask::List => Command::Officers,
        OfficerTask::Add { name } => Command::AddOfficer {
            password: Secret(session::second_password(console, &name)?.to_string()),
            officer: name,
        },
        OfficerTask::Remove { name } => Command::RemoveOfficer { officer: name },
        OfficerTask::Administer { name, end } => Command::SetAdministrator {
            officer: name,
            on: !end,
        },
        OfficerTask::Password => Command::ChangePassword {
            old: Secret(session.password().to_owned()),
            new: Secret(session::second_password(console, session.officer())?.to_string()),
        },
    };
    let changed = engine.dispatch(command).await;
    let listed = match changed {
        Ok(_) => engine.dispatch(Command::Officers).await,
        Err(error) => Err(error),
    };
    engine.shutdown().await;
    match listed? {
        Reply::Officers(rows) => Answer::new(&rows, officers_text(console, &rows)),
        other => Err(unexpected(&other)),
    }
}

fn officers_text(console: &Console, rows: &[OfficerRow]) -> String {
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let you = if row.you {
                console.text("cli-you")
            } else {
                String::new()
            };
            vec![row.name.clone(), you]
        })
        .collect();
    console.table(&["cli-officer", "cli-state"], &cells, "cli-officer")
}
