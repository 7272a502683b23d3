//! What only reads: no connection is made, no receipt goes out.

use aircop_api::{
    Command, DirectoryView, DraftRow, ErrorCode, FigureFilter, Gist, GroupFacts, GroupStage,
    GroupView, ListQuery, ListView, MessageRow, OfficeView, QuarantineRow, Reply, Session as Stage,
    StatusView, Trust, ViewName,
};
use aircop_client::Engine;
use aircop_message::MessageId;
use std::collections::BTreeMap;

use crate::arguments::{Options, Page, Task, View};
use crate::failure::Outcome;
use crate::find;
use crate::message;
use crate::print::{Answer, Console, clean, clean_lines};
use crate::session::{Session, status, unexpected};

/// Carries out a task that reads.
pub(crate) async fn run(console: &Console, options: &Options, task: Task) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let told = matches!(task, Task::Whoami);
    if told {
        session.says_it_itself();
    }
    let engine = session.open(false).await?;
    if let Some(why) = unwritable(console, &status(&engine).await?).filter(|_| !told) {
        console.note(&why);
    }
    let answer = read(console, &engine, task).await;
    engine.shutdown().await;
    answer
}

async fn read(console: &Console, engine: &Engine, task: Task) -> Outcome<Answer> {
    match task {
        Task::Whoami => {
            let status = status(engine).await?;
            Answer::new(&status, status_text(console, &status))
        }
        Task::Directory => match engine.dispatch(Command::Directory).await? {
            Reply::Directory(view) => Answer::new(&view, directory_text(console, &view)),
            other => Err(unexpected(&other)),
        },
        Task::Inbox(inbox) => list(console, engine, ViewName::Inbox, &inbox.page, "").await,
        Task::Outbox(outbox) => list(console, engine, ViewName::Outbox, &outbox.page, "").await,
        Task::List { view, page } => list(console, engine, name(view), &page, "").await,
        Task::Search { query, page } => {
            list(console, engine, ViewName::All, &page, &query.join(" ")).await
        }
        Task::Show { message } => {
            let message = find::message(engine, &message).await?;
            match engine.dispatch(Command::Thread { message }).await? {
                Reply::Thread(thread) => {
                    Answer::new(&thread, message::thread_text(console, &thread))
                }
                other => Err(unexpected(&other)),
            }
        }
        Task::Quarantine => match engine.dispatch(Command::Quarantine).await? {
            Reply::Quarantine(rows) => Answer::new(&rows, quarantine_text(console, &rows)),
            other => Err(unexpected(&other)),
        },
        Task::Drafts => match engine.dispatch(Command::Drafts).await? {
            Reply::Drafts(rows) => Answer::new(&rows, drafts_text(console, &rows)),
            other => Err(unexpected(&other)),
        },
        Task::Hq(_)
        | Task::Join { .. }
        | Task::Relay(_)
        | Task::Doctor { .. }
        | Task::Witness { .. }
        | Task::Send(_)
        | Task::Sync { .. }
        | Task::Recall { .. }
        | Task::Resend { .. }
        | Task::Attachments { .. }
        | Task::Save { .. }
        | Task::Evidence { .. }
        | Task::Alarm(_)
        | Task::Verify { .. }
        | Task::Officer(_)
        | Task::Backup { .. }
        | Task::Restore { .. }
        | Task::Audit { .. }
        | Task::Exercise(_)
        | Task::Statistics(_)
        | Task::Response(_)
        | Task::Board(_)
        | Task::Results(_)
        | Task::Import(_)
        | Task::Export(_)
        | Task::Draft(_)
        | Task::Codes { .. }
        | Task::Schema { .. }
        | Task::Completion { .. }
        | Task::Manual { .. }
        | Task::Wipe { .. }
        | Task::Seen(_)
        | Task::Watch(_)
        | Task::Briefing(_)
        | Task::Enquiry(_)
        | Task::Retention(_)
        | Task::Passengers(_)
        | Task::Assign { .. }
        | Task::Remark { .. }
        | Task::Acknowledge { .. } => {
            Err(aircop_api::ApiError::with(ErrorCode::Internal, "a task in the wrong place").into())
        }
    }
}

pub(crate) fn name(view: View) -> ViewName {
    match view {
        View::Inbox => ViewName::Inbox,
        View::NeedsAnswer => ViewName::NeedsAnswer,
        View::Sent => ViewName::Sent,
        View::Outbox => ViewName::Outbox,
        View::Undelivered => ViewName::Undelivered,
        View::Exercise => ViewName::Exercise,
        View::All => ViewName::All,
    }
}

async fn list(
    console: &Console,
    engine: &Engine,
    view: ViewName,
    page: &Page,
    text: &str,
) -> Outcome<Answer> {
    let group = find::group(engine, page.group.as_deref())?;
    let found = find::rows(engine, view, group, text, page.limit).await?;
    listed(console, engine, &found).await
}

/// The messages that a figure counts.
pub(crate) async fn figure(
    console: &Console,
    engine: &Engine,
    figure: FigureFilter,
    limit: u32,
) -> Outcome<Answer> {
    let query = ListQuery {
        view: ViewName::All,
        figure: Some(figure),
        ..ListQuery::default()
    };
    let found = find::pages(engine, &query, limit).await?;
    listed(console, engine, &found).await
}

async fn listed(console: &Console, engine: &Engine, found: &ListView) -> Outcome<Answer> {
    let names = corrections(engine, &found.rows).await?;
    let mut table = rows_text(console, &found.rows, &names);
    if found.more {
        table.push_str(&console.text("cli-more"));
        table.push('\n');
    }
    if found.unindexed > 0 {
        let left = [("count", found.unindexed.into())];
        table.push_str(&console.text_with("list-unindexed", &left));
        table.push('\n');
    }
    Answer::new(found, table)
}

/// References of the messages that stand in the place of some of these.
async fn corrections(engine: &Engine, rows: &[MessageRow]) -> Outcome<BTreeMap<MessageId, String>> {
    let mut names: BTreeMap<MessageId, String> = rows
        .iter()
        .map(|row| (row.id, row.reference.clone()))
        .collect();
    for row in rows {
        let Some(by) = row.corrected_by.filter(|by| !names.contains_key(by)) else {
            continue;
        };
        names.insert(by, find::row(engine, by).await?.reference);
    }
    Ok(names)
}

/// Message rows as a table.
fn rows_text(
    console: &Console,
    rows: &[MessageRow],
    names: &BTreeMap<MessageId, String>,
) -> String {
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let mut state = state(console, row);
            if let Some(by) = row.corrected_by {
                let by = names.get(&by).cloned().unwrap_or_else(|| by.to_string());
                let said = console.text_with("cli-state-corrected", &[("message", (&by).into())]);
                state = format!("{state} · {said}");
            }
            if let Some(said) = withdrawn(console, row) {
                state = format!("{state} · {said}");
            }
            if row.exercise {
                state = format!("{} · {state}", console.text("cli-exercise"));
            }
            vec![
                console.time(row.received),
                console.locale.label(&row.urgency),
                console.locale.label(&row.kind),
                row.reference.clone(),
                row.route.join(">"),
                row.from.name.clone(),
                state,
                row.subject.clone(),
                row.id.to_string(),
            ]
        })
        .collect();
    console.table(
        &[
            "cli-time",
            "cli-urgency",
            "cli-kind",
            "cli-reference",
            "cli-route",
            "cli-from",
            "cli-state",
            "cli-subject",
            "cli-id",
        ],
        &cells,
        "cli-no-messages",
    )
}

/// That an alert or a seizure was withdrawn and why, or that a message withdraws one.
pub(crate) fn withdrawn(console: &Console, row: &MessageRow) -> Option<String> {
    let standing = row.standing.as_ref().and_then(|s| s.stand_down.as_ref());
    let reason = match (&row.gist, standing) {
        (Some(Gist::StandDown { holds: false, .. }), _) => {
            return Some(console.text("thread-no-stand-down"));
        }
        (Some(Gist::ReportedByMistake { reason }), _) => {
            let reason = [("reason", reason.into())];
            return Some(console.text_with("thread-by-mistake", &reason));
        }
        (Some(Gist::StandDown { reason, .. }), _) => reason,
        (_, Some(stand_down)) => &stand_down.reason,
        _ => return None,
    };
    let reason = console.locale.label(reason);
    Some(console.text_with("thread-withdrawn", &[("reason", (&reason).into())]))
}

/// How far a message is, with its receipts and, when it does not leave, why.
pub(crate) fn state(console: &Console, row: &MessageRow) -> String {
    if !row.outgoing {
        let word = console.text(match (row.acknowledged, row.read) {
            (true, _) => "cli-state-acknowledged",
            (false, true) => "cli-state-read",
            (false, false) => "cli-state-new",
        });
        return if row.shut_out {
            format!("{word} ({})", console.text("message-shut-out-mark"))
        } else {
            word
        };
    }
    let word = match row.state.as_str() {
        "WAITING" => console.text("cli-state-waiting"),
        "SENT" => console.text("cli-state-sent"),
        "DELIVERED" => console.text("cli-state-delivered"),
        "FAILED" => console.text("cli-state-failed"),
        "RECALLED" => console.text("cli-state-recalled"),
        newer => newer.to_owned(),
    };
    match row.problem {
        Some(code) => format!("{word} ({})", code.code()),
        None => format!(
            "{word} {}/{}/{}/{}",
            row.acknowledged_by, row.read_by, row.delivered, row.recipients
        ),
    }
}

/// An office on one line: name, country, place.
pub(crate) fn office_line(office: &OfficeView) -> String {
    format!("{} ({}, {})", office.name, office.country, office.place)
}

/// By how much this PC's clock differs from the relay's, where that is worth saying.
pub(crate) fn clock_off(console: &Console, status: &StatusView) -> Option<String> {
    let seconds = status.clock_off_seconds?;
    let id = if seconds < 0 {
        "clock-behind"
    } else {
        "clock-ahead"
    };
    let by = console.locale.duration(seconds.saturating_mul(1000));
    Some(console.text_with(id, &[("by", by.as_str().into())]))
}

/// Why nothing can be written on this PC, if that is so.
pub(crate) fn unwritable(console: &Console, status: &StatusView) -> Option<String> {
    let code = status.unwritable?;
    Some(console.locale.error(code.code()))
}

/// Whether headquarters has refused this computer's request to join.
pub(crate) fn was_refused(status: &StatusView) -> bool {
    status.link_error == Some(ErrorCode::InvitationRefused)
}

/// The strip at the top, as text.
pub(crate) fn status_text(console: &Console, status: &StatusView) -> String {
    let session = console.text(match status.session {
        Stage::NotJoined => "cli-session-not-joined",
        Stage::Joining if was_refused(status) => "cli-session-refused",
        Stage::Joining => "cli-session-joining",
        Stage::Locked => "cli-session-locked",
        Stage::Unlocked => "cli-session-unlocked",
    });
    let trust = console.text(match status.directory {
        Trust::Stale | Trust::Frozen if status.clock_is_behind() => "cli-directory-clock",
        Trust::Fresh => "cli-directory-fresh",
        Trust::Stale => "cli-directory-stale",
        Trust::Withheld => "cli-directory-withheld",
        Trust::Uncosigned => "cli-directory-uncosigned",
        Trust::Frozen => "cli-directory-frozen",
        Trust::Split => "cli-directory-split",
    });
    let counts = console.text_with(
        "cli-counts",
        &[
            ("unread", status.counts.unread.into()),
            ("needs_answer", status.counts.needs_answer.into()),
            ("outbox", status.counts.outbox.into()),
            ("drafts", status.counts.drafts.into()),
            ("quarantine", status.counts.quarantine.into()),
            ("exercise", status.counts.exercise_unread.into()),
        ],
    );
    let cut = if status.audit_broken {
        console.text("cli-log-cut")
    } else {
        String::new()
    };
    let mut text = console.fields(&[
        (
            "cli-office",
            status.office.as_ref().map(office_line).unwrap_or_default(),
        ),
        ("cli-officer", status.officer.clone().unwrap_or_default()),
        ("cli-session", session),
        (
            "cli-fingerprint",
            status.fingerprint.clone().unwrap_or_default(),
        ),
        ("cli-directory", trust),
        (
            "cli-carrier",
            status
                .carrier
                .map(|carrier| console.locale.label_of("carrier", carrier.code()))
                .unwrap_or_default(),
        ),
        (
            "cli-heartbeat",
            status
                .heartbeat
                .map(|at| console.time(at))
                .unwrap_or_default(),
        ),
        ("cli-clock", clock_off(console, status).unwrap_or_default()),
        ("cli-messages", counts),
        ("cli-disk", unwritable(console, status).unwrap_or_default()),
        ("cli-log", cut),
    ]);
    if !status.groups.is_empty() {
        text.push('\n');
        text.push_str(&groups_text(console, &status.groups));
    }
    for said in warnings(console, status) {
        text.push('\n');
        text.push_str(&said);
        text.push('\n');
    }
    text
}

/// What is wrong with this desk's data, or with another's, in sentences.
pub(crate) fn warnings(console: &Console, status: &StatusView) -> Vec<String> {
    let missing = status.gap.iter().map(|gap| {
        let since = console.time(gap.since);
        let what = console.text_with(
            if gap.twin {
                "alarm-gap-twin"
            } else {
                "alarm-gap-older"
            },
            &[("since", since.as_str().into())],
        );
        let how_far = console.text_with(
            if gap.complete {
                "alarm-gap-complete"
            } else {
                "alarm-gap-progress"
            },
            &[
                ("answered", gap.answered.into()),
                ("asked", gap.asked.into()),
                ("came", gap.came.into()),
            ],
        );
        clean(&format!("{what} {how_far}"))
    });
    let clashes = status.clashes.iter().map(|clash| {
        let time = console.time(clash.found);
        let said = console.text_with(
            &format!("alarm-clash-{}", clash.kind),
            &[
                ("office", clash.office.as_str().into()),
                ("reporter", clash.reporter.as_str().into()),
                ("reference", clash.reference.as_str().into()),
                ("device", clash.device.as_str().into()),
                ("time", time.as_str().into()),
            ],
        );
        let ids: Vec<String> = clash.messages.iter().map(ToString::to_string).collect();
        clean(&format!("{said} {}", ids.join(" ")))
    });
    let devices = status.new_devices.iter().map(|device| {
        let time = console.time(device.admitted);
        let by = console.locale.list(&device.by);
        let which = if device.further {
            "alarm-device-further"
        } else {
            "alarm-device-first"
        };
        let said = console.text_with(
            which,
            &[
                ("office", device.office.as_str().into()),
                ("device", device.device.as_str().into()),
                ("by", by.as_str().into()),
                ("time", time.as_str().into()),
            ],
        );
        clean(&said)
    });
    missing.chain(clashes).chain(devices).collect()
}

/// Id of the text that says in which stage a group is.
pub(crate) fn stage_said(stage: GroupStage) -> &'static str {
    match stage {
        GroupStage::Open => "cli-open",
        GroupStage::Closed => "cli-closed",
        GroupStage::Ahead => "cli-group-ahead",
        GroupStage::Over => "cli-group-over",
    }
}

/// Groups as a table.
pub(crate) fn groups_text(console: &Console, groups: &[GroupView]) -> String {
    let time = |at: Option<_>| at.map(|at| console.time(at)).unwrap_or_default();
    let rows: Vec<Vec<String>> = groups
        .iter()
        .map(|group| {
            vec![
                group.name.clone(),
                console.locale.label_of("group-kind", &group.kind),
                match group.role.as_str() {
                    "" => "-".to_owned(),
                    role => console.locale.label_of("role", role),
                },
                console.text(stage_said(group.stage)),
                time(group.starts),
                time(group.ends),
                group.unread.to_string(),
                group.id.to_string(),
            ]
        })
        .collect();
    console.table(
        &[
            "cli-group",
            "cli-kind",
            "cli-our-role",
            "cli-state",
            "cli-begins",
            "cli-ends",
            "cli-unread",
            "cli-id",
        ],
        &rows,
        "cli-no-groups",
    )
}

/// Groups, then of each what it is for and who is in it.
pub(crate) fn facts_text(console: &Console, groups: &[GroupFacts]) -> String {
    let views: Vec<GroupView> = groups.iter().map(|facts| facts.group.clone()).collect();
    let mut text = groups_text(console, &views);
    for facts in groups {
        text.push_str(&format!("\n{}\n", clean(&facts.group.name)));
        text.push_str(&clean_lines(&facts.briefing, "  "));
        let rows: Vec<Vec<String>> = facts
            .members
            .iter()
            .map(|member| {
                vec![
                    member.name.clone(),
                    console.locale.label_of("role", &member.role),
                    member.office.to_string(),
                ]
            })
            .collect();
        let table = console.table(
            &["cli-office", "cli-role", "cli-id"],
            &rows,
            "cli-no-members",
        );
        text.push_str(&clean_lines(&table, "  "));
    }
    text
}

fn directory_text(console: &Console, view: &DirectoryView) -> String {
    let rows: Vec<Vec<String>> = view
        .offices
        .iter()
        .map(|office| {
            vec![
                office.name.clone(),
                office.kind.clone(),
                office.country.clone(),
                office.place.clone(),
                office.telephone.clone(),
                office.languages.join(","),
                office.devices.to_string(),
                console.text(if office.revoked {
                    "cli-revoked"
                } else {
                    "cli-active"
                }),
                office.id.to_string(),
            ]
        })
        .collect();
    let offices = console.table(
        &[
            "cli-office",
            "cli-kind",
            "cli-country",
            "cli-place",
            "cli-telephone",
            "cli-languages",
            "cli-devices",
            "cli-state",
            "cli-id",
        ],
        &rows,
        "cli-no-offices",
    );
    let name = |id| {
        let office = view.offices.iter().find(|office| office.id == id);
        office.map(|office| office.name.clone()).unwrap_or_default()
    };
    let rows: Vec<Vec<String>> = view
        .devices
        .iter()
        .map(|device| {
            vec![
                name(device.office),
                device.fingerprint.clone(),
                console.text(if device.revoked {
                    "cli-device-revoked"
                } else {
                    "cli-device-active"
                }),
                device.label.clone(),
                device.key.to_string(),
            ]
        })
        .collect();
    let devices = console.table(
        &[
            "cli-office",
            "cli-fingerprint",
            "cli-state",
            "cli-device",
            "cli-public-key",
        ],
        &rows,
        "cli-no-offices",
    );
    let log = console.fields(&[
        ("cli-entries", view.size.to_string()),
        ("cli-root", view.root.clone()),
        ("cli-fingerprint-hq", view.fingerprint.clone()),
    ]);
    format!(
        "{offices}\n{devices}\n{}\n{log}",
        facts_text(console, &view.groups)
    )
}

fn quarantine_text(console: &Console, rows: &[QuarantineRow]) -> String {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                console.locale.number(row.count),
                console.time(row.first),
                console.time(row.received),
                row.from.as_ref().map(office_line).unwrap_or_default(),
                console.locale.number(row.size),
                console.locale.quarantine(&row.reason),
            ]
        })
        .collect();
    console.table(
        &[
            "cli-count",
            "cli-first",
            "cli-last",
            "cli-from",
            "cli-bytes",
            "cli-reason",
        ],
        &rows,
        "cli-no-quarantine",
    )
}

fn drafts_text(console: &Console, rows: &[DraftRow]) -> String {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                console.time(row.updated),
                console.locale.label_of("kind", &row.kind),
                row.id.to_string(),
                row.subject.clone(),
            ]
        })
        .collect();
    console.table(
        &["cli-time", "cli-kind", "cli-id", "cli-subject"],
        &rows,
        "cli-no-drafts",
    )
}
