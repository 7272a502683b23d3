//! `hq invite-list`: offices of a list, invited in one go.

use aircop_api::{ApiError, ErrorCode, OfficeListDraft, OfficeListView, RoleDraft};
use aircop_client::{Engine, Stated};

use crate::arguments::Options;
use crate::arguments_hq::InviteList;
use crate::failure::Outcome;
use crate::hq::{NOWHERE, state};
use crate::print::{Answer, Console, clean};
use crate::session::Session;
use crate::statistics::bytes_of_or_stdin;

pub(crate) async fn invite(
    console: &Console,
    options: &Options,
    asked: &InviteList,
) -> Outcome<Answer> {
    let bytes = bytes_of_or_stdin(&asked.file)?;
    let Some(to) = asked.to.as_ref().filter(|_| !asked.dry_run) else {
        let session = Session::begin(console, options).await?;
        let engine = session.open(false).await?;
        let read = chosen(&engine, &bytes, &asked.leave_out);
        engine.shutdown().await;
        let view = read?;
        return Answer::new(&view, text(console, &view));
    };
    state(console, options, &NOWHERE, |engine| {
        let view = chosen(engine, &bytes, &asked.leave_out)?;
        if view.rows.iter().any(|one| !one.faults.is_empty()) {
            console.show(&text(console, &view));
        }
        let mut roles = Vec::new();
        for membership in &asked.role {
            roles.push(RoleDraft {
                group: engine.find_group(&membership.group)?,
                role: membership.role.code().to_owned(),
            });
        }
        let draft = OfficeListDraft {
            rows: view.rows.into_iter().map(|one| one.row).collect(),
            roles,
            hours: asked.hours,
        };
        let made = engine.invite_offices(&draft, to)?;
        let count = u32::try_from(made.offices.len()).unwrap_or(u32::MAX);
        let said = console.text_with(
            "cli-offices-invited",
            &[
                ("count", count.into()),
                ("folder", (&to.display().to_string()).into()),
                ("expires", console.time(made.expires).as_str().into()),
            ],
        );
        Ok(Stated::Done((made, said)))
    })
    .await
}

/// The list without what is left out. Its names are judged without it.
fn chosen(engine: &Engine, bytes: &[u8], leave_out: &[u32]) -> Outcome<OfficeListView> {
    let read = engine.read_office_list(bytes)?;
    if leave_out.is_empty() {
        return Ok(read);
    }
    let known = |line: &u32| read.rows.iter().any(|one| one.row.line == *line);
    if let Some(line) = leave_out.iter().find(|line| !known(line)) {
        let why = format!("the list has no line {line}");
        return Err(ApiError::with(ErrorCode::Malformed, why).into());
    }
    let rows = read.rows.into_iter().map(|one| one.row);
    let rows: Vec<_> = rows.filter(|row| !leave_out.contains(&row.line)).collect();
    Ok(OfficeListView {
        rows: engine.check_office_list(&rows)?,
        ignored: read.ignored,
    })
}

fn text(console: &Console, view: &OfficeListView) -> String {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let faulty: Vec<_> = view
        .rows
        .iter()
        .filter(|one| !one.faults.is_empty())
        .collect();
    let mut text = String::new();
    for one in &faulty {
        text.push_str(&clean(&format!("{}. {}", one.row.line, one.row.name)));
        text.push('\n');
        for at in &one.faults {
            let words = console.locale.fault(at.fault.code());
            text.push_str(&clean(&format!("   {}: {words}", at.field)));
            text.push('\n');
        }
    }
    let numbers = [
        ("count", count(view.rows.len()).into()),
        ("faulty", count(faulty.len()).into()),
    ];
    text.push_str(&console.text_with("cli-office-list", &numbers));
    text.push('\n');
    if !view.ignored.is_empty() {
        let columns = clean(&view.ignored.join(", "));
        let said = console.text_with("cli-office-list-ignored", &[("columns", (&columns).into())]);
        text.push_str(&format!("{said}\n"));
    }
    text
}
