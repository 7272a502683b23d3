//! `send`: a draft from JSON, recipients from words, then what the window does: show the expanded
//! list, send to exactly that list.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use aircop_api::{
    ApiError, Command, ErrorCode, GroupView, MessageRow, RecipientView, Reply, Session as Stage,
};
use aircop_client::Engine;
use aircop_message::{Draft, GroupId, MessageId, OfficeId, RecipientsDraft};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::arguments::{Options, Send, SendKind};
use crate::failure::{Failure, Outcome};
use crate::print::{Answer, Console};
use crate::read::{clock_off, office_line};
use crate::session::{PATIENCE, Session, exchange, status, unexpected};
use crate::{files, find, prefill};

/// Bytes of a file at most: a message of 20,000 characters with everything in it is far smaller.
const MAX_FILE: u64 = 1024 * 1024;
/// What still waits is looked at this often.
const GLANCE: Duration = Duration::from_millis(20);
const CLASSES: [&str; 5] = ["ALL_OCU", "ALL_CN", "ALL_PLAIN", "MY_COUNTRY", "EVERYONE"];

/// Sends a message. It waits in the outbox when the relay cannot be reached.
pub(crate) async fn send(console: &Console, options: &Options, send: &Send) -> Outcome<Answer> {
    // What is malformed is refused before anyone types a password.
    match (send.kind.needs_about(), &send.about) {
        (Some(true), None) => return Err(Failure::Usage("cli-about-needed")),
        (Some(false), Some(_)) => return Err(Failure::Usage("cli-about-nothing")),
        _ => {}
    }
    let name = send.json_file.display().to_string();
    let said = read_draft(&name, &read_file(&send.json_file)?, send.kind)?;
    let session = Session::begin(console, options).await?;
    let engine = session.open(true).await?;
    let sent = dispatch(console, &engine, send, said).await;
    engine.shutdown().await;
    let Sent {
        row,
        recipients,
        unreached,
    } = sent?;
    let waits = row.state == "WAITING";
    let why = unreached.as_ref().map(|error| error.code).or(row.problem);
    if row.state == "FAILED" {
        let code = row.problem.unwrap_or(ErrorCode::RelayRefused);
        return Err(ApiError::with(code, &row.reference).into());
    }
    if waits {
        let words = why.map(|code| console.locale.error(code.code()));
        console.note(&console.text_with(
            "cli-waits",
            &[
                ("reference", (&row.reference).into()),
                ("code", why.map_or("-", |code| code.code()).into()),
                ("why", words.unwrap_or_default().as_str().into()),
            ],
        ));
    }
    let offices: Vec<_> = recipients.iter().map(|r| &r.office).collect();
    Answer::new(
        &json!({
            "reference": row.reference,
            "message": row.id,
            "state": row.state,
            "problem": why,
            "recipients": offices,
        }),
        console.text_with(
            if waits {
                "cli-sent-waits"
            } else {
                "cli-sent-done"
            },
            &[("reference", (&row.reference).into())],
        ),
    )
}

/// What became of a message.
struct Sent {
    row: MessageRow,
    recipients: Vec<RecipientView>,
    /// Why the relay could not be asked.
    unreached: Option<ApiError>,
}

async fn dispatch(console: &Console, engine: &Engine, send: &Send, said: Value) -> Outcome<Sent> {
    if status(engine).await?.session == Stage::Joining {
        // Headquarters may have admitted this device meanwhile.
        exchange(engine).await?;
        if status(engine).await?.session == Stage::Joining {
            return Err(ApiError::new(ErrorCode::InvitationPending).into());
        }
    }
    // What is answered may not be here yet; a fault in an alert of one's own is found offline.
    let mut unreached = None;
    let mut draft = match &send.about {
        Some(about) => {
            unreached = newest(engine).await?;
            let message = find::message(engine, about).await?;
            let begun = prefill::begin(engine, send.kind.code(), message).await?;
            prefill::over(&begun, said)?
        }
        None => prefill::over(&Draft::default(), said)?,
    };
    if send.kind != SendKind::Correction {
        draft.kind = send.kind.code().to_owned();
    }
    match engine
        .dispatch(Command::Check {
            draft: draft.clone(),
        })
        .await?
    {
        Reply::Checked(faults) if faults.is_empty() => {}
        Reply::Checked(fields) => {
            return Err(ApiError {
                fields,
                ..ApiError::new(ErrorCode::InvalidDraft)
            }
            .into());
        }
        other => return Err(unexpected(&other)),
    }
    if send.about.is_none() {
        unreached = newest(engine).await?;
    }
    let group = match draft.group.filter(|_| send.about.is_some()) {
        Some(group) => group,
        None => pick_group(engine, send.group.as_deref()).await?,
    };
    draft.group = Some(group);
    if !send.to.is_empty() {
        draft.to = address(engine, group, &send.to).await?;
    }
    let members = recipients(engine, group, &draft.to).await?;
    let chosen: Vec<RecipientView> = members.into_iter().filter(|r| r.chosen).collect();
    console.show(&list(console, &chosen));
    if let Some(off) = clock_off(console, &status(engine).await?) {
        console.note(&off);
    }
    let id = if send.attach.is_empty() {
        None
    } else {
        Some(files::attach(console, engine, &draft, &send.attach, send.keep_metadata).await?)
    };
    let command = Command::Send {
        id,
        draft: draft.clone(),
        recipients: chosen.iter().map(|r| r.office.id).collect(),
    };
    let message = match engine.dispatch(command).await {
        Ok(Reply::Sent { message, .. }) => message,
        Ok(other) => return Err(unexpected(&other)),
        Err(error) => {
            // The engine has kept it as a draft.
            if error.code != ErrorCode::GroupClosed {
                files::forget(engine, id).await;
            }
            return Err(error.into());
        }
    };
    let (row, unreached) = departure(engine, message, unreached).await?;
    if !send.attach.is_empty() && unreached.is_none() {
        files::follow(console, engine, message, None).await?;
    }
    Ok(Sent {
        row,
        recipients: chosen,
        unreached,
    })
}

/// The newest directory and everything that has arrived, before anyone is addressed; why the relay
/// could not be asked.
async fn newest(engine: &Engine) -> Outcome<Option<ApiError>> {
    match exchange(engine).await {
        Ok(()) => Ok(None),
        // Never goes out by itself: someone must act first.
        Err(error)
            if matches!(
                error.code,
                ErrorCode::RelayWrongKey | ErrorCode::RelayNotAdmitted
            ) =>
        {
            Err(error.into())
        }
        // Later it does: no network, a relay that is being stopped or is full.
        Err(error) => Ok(Some(error)),
    }
}

/// Waits until the message has left, cannot leave, or patience ends.
async fn departure(
    engine: &Engine,
    message: MessageId,
    mut unreached: Option<ApiError>,
) -> Outcome<(MessageRow, Option<ApiError>)> {
    let end = Instant::now() + PATIENCE;
    loop {
        let row = find::row(engine, message).await?;
        let over = row.state != "WAITING" || row.problem.is_some() || Instant::now() >= end;
        if over || unreached.is_some() {
            return Ok((row, unreached));
        }
        sleep(GLANCE).await;
        // A connection that breaks meanwhile says so here.
        unreached = exchange(engine).await.err();
    }
}

/// Reads at most [`MAX_FILE`] bytes of a file, or of standard input.
pub(crate) fn read_file(path: &Path) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        std::io::stdin()
            .lock()
            .take(MAX_FILE + 1)
            .read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(MAX_FILE + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| Failure::file(path, &error))?;
    if bytes.len() as u64 > MAX_FILE {
        return Err(Failure::with_words(
            ApiError::with(ErrorCode::FileTooLong, "more than 1 MiB"),
            "cli-file-too-long",
            vec![("file", path.display().to_string())],
        ));
    }
    Ok(bytes)
}

/// What a draft says, from JSON. Kind, group and recipients come from the arguments.
fn read_draft(file: &str, bytes: &[u8], kind: SendKind) -> Outcome<Value> {
    // A byte order mark, as some editors write it.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let malformed = |line: usize, column: usize, error: &dyn std::fmt::Display| {
        Failure::with_words(
            ApiError::with(ErrorCode::BadJson, error),
            "cli-json-malformed",
            vec![
                ("file", file.to_owned()),
                ("line", line.to_string()),
                ("column", column.to_string()),
            ],
        )
    };
    // To serde an array is a struct without names; here it would be an empty message.
    if bytes.trim_ascii_start().starts_with(b"[") {
        return Err(malformed(1, 1, &"an object was expected"));
    }
    let draft: Draft = parse(bytes).map_err(|(path, error)| {
        let why = format!("{path}: {error}");
        malformed(error.line(), error.column(), &why)
    })?;
    let contradicts = !draft.kind.is_empty() && draft.kind != kind.code();
    if contradicts || draft.group.is_some() || draft.to != RecipientsDraft::default() {
        return Err(Failure::with_words(
            ApiError::with(ErrorCode::BadJson, "`kind`, `group` or `to` in the file"),
            "cli-json-addressed",
            vec![("file", file.to_owned())],
        ));
    }
    // Only what stands in the file: the rest may be filled in.
    serde_json::from_slice(bytes).map_err(|error| malformed(error.line(), error.column(), &error))
}

/// Reads one JSON value and nothing after it; an error comes with the path of what it is about.
fn parse<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, (String, serde_json::Error)> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| (error.path().to_string(), error.into_inner()))?;
    json.end().map_err(|error| (".".to_owned(), error))?;
    Ok(read)
}

async fn pick_group(engine: &Engine, wanted: Option<&str>) -> Outcome<GroupId> {
    if let Some(wanted) = wanted {
        return Ok(engine.find_group(wanted)?);
    }
    let open: Vec<GroupView> = status(engine)
        .await?
        .groups
        .into_iter()
        .filter(|group| group.open)
        .collect();
    match open.as_slice() {
        [only] => Ok(only.id),
        [] => Err(ApiError::with(ErrorCode::UnknownGroup, "no open group").into()),
        several => {
            let names: Vec<&str> = several.iter().map(|group| group.name.as_str()).collect();
            Err(Failure::with_words(
                ApiError::with(ErrorCode::GroupNeeded, "no --group"),
                "cli-several-groups",
                vec![("groups", names.join(", "))],
            ))
        }
    }
}

async fn recipients(
    engine: &Engine,
    group: GroupId,
    to: &RecipientsDraft,
) -> Outcome<Vec<RecipientView>> {
    let to = to.clone();
    match engine.dispatch(Command::Recipients { group, to }).await? {
        Reply::Recipients(members) => Ok(members),
        other => Err(unexpected(&other)),
    }
}

async fn address(engine: &Engine, group: GroupId, words: &[String]) -> Outcome<RecipientsDraft> {
    let members = recipients(engine, group, &RecipientsDraft::default()).await?;
    Ok(addressed(&members, words)?)
}

/// Classes, and members of the group by id, name or airport.
fn addressed(members: &[RecipientView], words: &[String]) -> Result<RecipientsDraft, ApiError> {
    let mut to = RecipientsDraft::default();
    for word in words
        .iter()
        .map(|word| word.trim())
        .filter(|w| !w.is_empty())
    {
        if CLASSES.contains(&word) {
            to.classes.push(word.to_owned());
            continue;
        }
        let offices = members_called(members, word);
        if offices.is_empty() {
            let nobody = format!("{word:?} is no class, office or airport of this group");
            return Err(ApiError::with(ErrorCode::UnknownOffice, nobody));
        }
        to.offices.extend(offices);
    }
    to.offices.sort_unstable();
    to.offices.dedup();
    Ok(to)
}

/// One office by its id or exact name; all of an airport by its code.
fn members_called(members: &[RecipientView], word: &str) -> Vec<OfficeId> {
    let by = |fits: &dyn Fn(&RecipientView) -> bool| -> Vec<OfficeId> {
        let found = members.iter().filter(|member| fits(member));
        found.map(|member| member.office.id).collect()
    };
    let named = by(&|m| m.office.id.to_string() == word || m.office.name == word);
    if !named.is_empty() {
        return named;
    }
    by(&|m| aircop_codes::airport(word).is_some() && m.office.place == word)
}

/// The list as it will be frozen and signed.
fn list(console: &Console, chosen: &[RecipientView]) -> String {
    let rows: Vec<Vec<String>> = chosen
        .iter()
        .map(|recipient| {
            vec![
                office_line(&recipient.office),
                console.locale.label_of("role", &recipient.role),
                recipient
                    .problem
                    .map(|code| console.locale.error(code.code()))
                    .unwrap_or_default(),
            ]
        })
        .collect();
    console.table(
        &["cli-recipient", "cli-role", "cli-problem"],
        &rows,
        "cli-no-recipients",
    )
}

#[cfg(test)]
mod tests {
    use aircop_api::OfficeView;

    use super::*;

    fn member(n: u8, name: &str, place: &str) -> RecipientView {
        RecipientView {
            office: OfficeView {
                id: OfficeId([n; 16]),
                name: name.into(),
                kind: "JAITF".into(),
                country: "SN".into(),
                place: place.into(),
                languages: Vec::new(),
                devices: 1,
                revoked: false,
            },
            role: "PLAIN".into(),
            chosen: false,
            problem: None,
            last_heard: None,
        }
    }

    fn words(text: &str) -> Vec<String> {
        text.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn recipients_are_classes_names_ids_and_airports() {
        let members = [
            member(1, "JAITF Dakar", "DSS"),
            member(2, "Douanes Dakar", "DSS"),
            member(3, "JAITF Praia", "RAI"),
            member(4, "OCU Brussels", "Brussels"),
        ];
        let to = addressed(&members, &words("ALL_OCU, DSS,JAITF Praia,JAITF Dakar")).unwrap();
        assert_eq!(to.classes, ["ALL_OCU"]);
        let ids = |ns: &[u8]| -> Vec<OfficeId> { ns.iter().map(|n| OfficeId([*n; 16])).collect() };
        assert_eq!(to.offices, ids(&[1, 2, 3]));
        let by_id = addressed(&members, &words(&OfficeId([4; 16]).to_string())).unwrap();
        assert_eq!(by_id.offices, ids(&[4]));
        // A city is not an address: only airport codes are unambiguous.
        for wrong in ["Brussels", "LIS", "all_ocu", "JAITF", "jaitf dakar"] {
            let error = addressed(&members, &words(wrong)).unwrap_err();
            assert_eq!(error.code, ErrorCode::UnknownOffice, "{wrong}");
            assert!(error.detail.contains(wrong), "{error}");
        }
    }

    #[test]
    fn malformed_json_is_refused_with_its_place() {
        for (text, line, column) in [
            ("", 1, 0),
            ("{\"subject\": \"x\"", 1, 15),
            ("{\n  \"subject\": 7\n}", 2, 14),
            ("{\n\n \"subjekt\": \"x\"}", 3, 10),
            ("[]", 1, 1),
            ("{\"alert\": {\"legs\": [{\"airport\": null}]}}", 1, 36),
            ("{\"subject\": \"x\"} {}", 1, 18),
            ("{\"subject\": \"\u{0}\"}", 1, 14),
        ] {
            let failure = read_draft("f", text.as_bytes(), SendKind::Note).unwrap_err();
            let Failure::Refused(refusal) = failure else {
                panic!("not a refusal: {text:?}");
            };
            assert_eq!(refusal.error.code, ErrorCode::BadJson);
            let place = format!("line {line}, column {column}");
            let said = refusal.words(&aircop_locale::Locale::plain(aircop_locale::Language::En));
            assert!(said.contains(&place), "{text:?}: {said}");
        }
        let nested = br#"{"alert": {"persons": [{"name": "x"}, {"nickname": "y"}]}}"#;
        let Err(Failure::Refused(refusal)) = read_draft("f", nested, SendKind::Alert) else {
            panic!("not a refusal");
        };
        let detail = &refusal.error.detail;
        assert!(
            detail.starts_with("alert.persons[1].nickname: "),
            "{detail}"
        );
        let deep = "[".repeat(200_000);
        assert!(read_draft("f", deep.as_bytes(), SendKind::Note).is_err());
        assert!(read_draft("f", b"{\"subject\": \"\xff\"}", SendKind::Note).is_err());
    }

    #[test]
    fn the_file_does_not_address() {
        let read = |text: &str| read_draft("f", text.as_bytes(), SendKind::Alert);
        assert_eq!(read("\u{feff}{}").unwrap(), json!({}));
        assert!(read(r#"{"kind": "ALERT"}"#).is_ok());
        for text in [
            r#"{"kind": "NOTE"}"#,
            r#"{"to": {"classes": ["EVERYONE"]}}"#,
            r#"{"group": "00000000000000000000000000000000"}"#,
        ] {
            let code = read(text).unwrap_err().code();
            assert_eq!(code, Some(ErrorCode::BadJson), "{text}");
        }
    }
}
