//! `send`: a draft from JSON, recipients from words, then what the window does: show the expanded
//! list, send to exactly that list.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use aircop_api::{
    ApiError, Command, ErrorCode, GroupView, MessageRow, OfficeView, RecipientView, Reply,
    Session as Stage,
};
use aircop_client::Engine;
use aircop_message::{Draft, GroupId, MessageId, OfficeId, RecipientsDraft};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;
use tokio::time::{Instant, sleep};

use crate::arguments::{Options, Send, SendKind};
use crate::failure::{Failure, Outcome};
use crate::print::{Answer, Console, clean};
use crate::read::{clock_off, office_line};
use crate::session::{PATIENCE, Session, exchange, status, unexpected};
use crate::{files, find, prefill};

/// Bytes of a file at most: a message of 20,000 characters with everything in it is far smaller.
const MAX_FILE: u64 = 1024 * 1024;
/// What still waits is looked at this often.
const GLANCE: Duration = Duration::from_millis(20);
/// What others still have to confirm is looked at this often.
const LOOK: Duration = Duration::from_millis(200);
/// Where the offset stands in RFC 3339 with whole seconds.
const OFFSET_AT: usize = 19;
/// Recipient classes.
pub(crate) const CLASSES: [&str; 5] = ["ALL_OCU", "ALL_CN", "ALL_PLAIN", "MY_COUNTRY", "EVERYONE"];

/// Exit status of a message that still waits in the outbox.
pub(crate) const WAITS: u8 = 3;
/// Exit status of one that has left, and that not every office has confirmed within `--wait`.
const UNDELIVERED: u8 = 4;

/// Sends a message. It waits in the outbox when the relay cannot be reached.
pub(crate) async fn send(console: &Console, options: &Options, send: &Send) -> Outcome<Answer> {
    // What is malformed is refused before anyone types a password.
    match (send.kind.needs_about(), &send.about) {
        (Some(true), None) => return Err(Failure::Usage("cli-about-needed")),
        (Some(false), Some(_)) => return Err(Failure::Usage("cli-about-nothing")),
        _ => {}
    }
    let said = read(&send.json_file, Some(send.kind))?;
    let session = Session::begin(console, options).await?;
    let engine = session.open(true).await?;
    let sent = dispatch(console, &engine, send, said).await;
    engine.shutdown().await;
    answer(console, sent?)
}

/// A message as JSON from a file or standard input; of a kind, where that is known.
pub(crate) fn read(file: &Path, kind: Option<SendKind>) -> Outcome<Value> {
    read_draft(&file.display().to_string(), &read_file(file)?, kind)
}

/// What `send` and `draft send` answer.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SendAnswer {
    /// `SN-DSS-2026-000123`.
    reference: String,
    /// Its id.
    message: MessageId,
    /// `WAITING` in the outbox, `SENT`: the relay has it, `DELIVERED`: every office has it.
    state: String,
    /// Why it waits, if it does.
    problem: Option<ErrorCode>,
    /// The frozen list.
    recipients: Vec<OfficeView>,
    /// How many of them have confirmed that they have it.
    delivered: u32,
    /// Files that say more than they show: where, when and with what they were made.
    files: Vec<files::FileTold>,
}

/// Says what became of a message, with the exit status that tells it.
pub(crate) fn answer(console: &Console, sent: Sent) -> Outcome<Answer> {
    let Sent {
        row,
        recipients,
        unreached,
        waited,
        told,
    } = sent;
    let why = unreached.as_ref().map(|error| error.code).or(row.problem);
    if row.state == "FAILED" {
        let code = row.problem.unwrap_or(ErrorCode::RelayRefused);
        return Err(ApiError::with(code, &row.reference).into());
    }
    let (status, said) = match (row.state.as_str(), waited) {
        ("WAITING", _) => (WAITS, "cli-sent-waits"),
        ("DELIVERED", true) => (0, "cli-sent-delivered"),
        (_, true) => (UNDELIVERED, "cli-sent-undelivered"),
        (_, false) => (0, "cli-sent-done"),
    };
    if status == WAITS {
        say_it_waits(
            console,
            &row.reference,
            why.map_or("-", |code| code.code()),
            &reason(console, why, &recipients),
        );
    }
    let text = console.text_with(
        said,
        &[
            ("reference", (&row.reference).into()),
            ("done", row.delivered.into()),
            ("all", row.recipients.into()),
        ],
    );
    let document = SendAnswer {
        reference: row.reference,
        message: row.id,
        state: row.state,
        problem: why,
        recipients: recipients.into_iter().map(|r| r.office).collect(),
        delivered: row.delivered,
        files: told,
    };
    Ok(Answer::new(&document, text)?.with_status(status))
}

/// Says that a message stays in the outbox, with the code and the words of the reason.
pub(crate) fn say_it_waits(console: &Console, reference: &str, code: &str, why: &str) {
    console.note(&console.text_with(
        "cli-waits",
        &[
            ("reference", reference.into()),
            ("code", code.into()),
            ("why", why.into()),
        ],
    ));
}

/// Why it waits, in words; with the offices that it waits for, where it is about their keys.
fn reason(console: &Console, why: Option<ErrorCode>, recipients: &[RecipientView]) -> String {
    let words = why
        .map(|code| console.locale.error(code.code()))
        .unwrap_or_default();
    let concerned = recipients
        .iter()
        .filter(|r| why.is_some() && r.problem == why);
    let offices: Vec<&str> = concerned.map(|r| r.office.name.as_str()).collect();
    if offices.is_empty() {
        words
    } else {
        format!("{}: {words}", clean(&offices.join(", ")))
    }
}

/// What became of a message.
pub(crate) struct Sent {
    row: MessageRow,
    recipients: Vec<RecipientView>,
    /// Why the relay could not be asked.
    unreached: Option<ApiError>,
    /// Somebody waited for every office to have it.
    waited: bool,
    /// Its files that say more than they show.
    told: Vec<files::FileTold>,
}

/// A draft with whom it is for and what goes with it.
pub(crate) struct Leaving<'a> {
    /// The id of a draft that is kept already.
    pub(crate) id: Option<MessageId>,
    pub(crate) draft: Draft,
    pub(crate) group: Option<&'a str>,
    pub(crate) to: &'a [String],
    pub(crate) attach: &'a [PathBuf],
    pub(crate) keep_metadata: bool,
    /// Seconds to wait for every office to have it.
    pub(crate) wait: Option<u32>,
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
    if let Some(day) = &send.retain_until {
        draft.retain_until.clone_from(day);
    }
    if !send.kind.is_begun_whole() {
        draft.kind = send.kind.code().to_owned();
    }
    check(engine, &draft).await?;
    if send.about.is_none() {
        unreached = newest(engine).await?;
        draft.group = None;
    }
    let leaving = Leaving {
        id: None,
        draft,
        group: send.group.as_deref(),
        to: &send.to,
        attach: &send.attach,
        keep_metadata: send.keep_metadata,
        wait: send.wait,
    };
    leave(console, engine, leaving, unreached).await
}

async fn check(engine: &Engine, draft: &Draft) -> Outcome<()> {
    let draft = draft.clone();
    match engine.dispatch(Command::Check { draft }).await? {
        Reply::Checked(faults) if faults.is_empty() => Ok(()),
        Reply::Checked(fields) => Err(ApiError {
            fields,
            ..ApiError::new(ErrorCode::InvalidDraft)
        }
        .into()),
        other => Err(unexpected(&other)),
    }
}

/// Sends a draft to whom it is for, and waits as long as is wanted.
pub(crate) async fn leave(
    console: &Console,
    engine: &Engine,
    leaving: Leaving<'_>,
    unreached: Option<ApiError>,
) -> Outcome<Sent> {
    let Leaving {
        id,
        mut draft,
        group,
        to,
        attach,
        keep_metadata,
        wait,
    } = leaving;
    check(engine, &draft).await?;
    let group = match (group, draft.group) {
        (None, Some(group)) => group,
        (wanted, _) => pick_group(engine, wanted).await?,
    };
    draft.group = Some(group);
    if !to.is_empty() {
        draft.to = address(engine, group, to).await?;
    }
    let members = recipients(engine, group, &draft.to).await?;
    let chosen: Vec<RecipientView> = members.into_iter().filter(|r| r.chosen).collect();
    console.show(&list(console, &chosen));
    if let Some(off) = clock_off(console, &status(engine).await?) {
        console.note(&off);
    }
    for skipped in draft.skipped_times() {
        let given = skipped.given.to_string();
        let offset = format!("UTC{}", given.get(OFFSET_AT..).unwrap_or_default());
        let said = console.text_with("write-time-skipped", &[("offset", offset.as_str().into())]);
        console.note(&format!("{}: {said}", skipped.field));
    }
    let attached = match attach {
        [] => None,
        files => Some(files::attach(console, engine, &draft, files, keep_metadata).await?),
    };
    let told = match attached.or(id) {
        Some(draft) => files::tell(console, engine, draft).await?,
        None => Vec::new(),
    };
    let command = Command::Send {
        id: attached.or(id),
        draft: draft.clone(),
        recipients: chosen.iter().map(|r| r.office.id).collect(),
    };
    let message = match engine.dispatch(command).await {
        Ok(Reply::Sent { message, .. }) => message,
        Ok(other) => return Err(unexpected(&other)),
        Err(error) => {
            // The engine has kept it as a draft.
            if error.code != ErrorCode::GroupClosed {
                files::forget(engine, attached).await;
            }
            return Err(error.into());
        }
    };
    let (mut row, mut unreached) = departure(engine, message, unreached).await?;
    if attached.is_some() && unreached.is_none() {
        files::follow(console, engine, files::Moving::Of(message)).await?;
    }
    if let Some(seconds) = wait {
        let end = Instant::now() + Duration::from_secs(seconds.into());
        while !matches!(row.state.as_str(), "DELIVERED" | "FAILED") && Instant::now() < end {
            sleep(LOOK).await;
            if row.state == "WAITING" {
                unreached = exchange(engine).await.err();
            }
            row = find::row(engine, message).await?;
        }
    }
    Ok(Sent {
        row,
        recipients: chosen,
        unreached,
        waited: wait.is_some(),
        told,
    })
}

/// The newest directory and everything that has arrived, before anyone is addressed; why the relay
/// could not be asked.
pub(crate) async fn newest(engine: &Engine) -> Outcome<Option<ApiError>> {
    match exchange(engine).await {
        Ok(()) => Ok(None),
        // Never goes out by itself: someone must act first.
        Err(error)
            if matches!(
                error.code,
                ErrorCode::RelayWrongKey | ErrorCode::RelayNotAdmitted | ErrorCode::RelayRevoked
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
fn read_draft(file: &str, bytes: &[u8], kind: Option<SendKind>) -> Outcome<Value> {
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
    let contradicts = kind.is_some_and(|kind| !draft.kind.is_empty() && draft.kind != kind.code())
        || kind.is_none() && !draft.kind.is_empty();
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

pub(crate) async fn pick_group(engine: &Engine, wanted: Option<&str>) -> Outcome<GroupId> {
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

pub(crate) async fn recipients(
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

pub(crate) async fn address(
    engine: &Engine,
    group: GroupId,
    words: &[String],
) -> Outcome<RecipientsDraft> {
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
    use serde_json::json;

    use super::*;

    fn member(n: u8, name: &str, place: &str) -> RecipientView {
        RecipientView {
            office: OfficeView {
                telephone: String::new(),
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
            let failure = read_draft("f", text.as_bytes(), Some(SendKind::Note)).unwrap_err();
            let Failure::Refused(refusal) = failure else {
                panic!("not a refusal: {text:?}");
            };
            assert_eq!(refusal.error.code, ErrorCode::BadJson);
            let place = format!("line {line}, column {column}");
            let said = refusal.words(&aircop_locale::Locale::plain(aircop_locale::Language::En));
            assert!(said.contains(&place), "{text:?}: {said}");
        }
        let nested = br#"{"alert": {"persons": [{"name": "x"}, {"nickname": "y"}]}}"#;
        let Err(Failure::Refused(refusal)) = read_draft("f", nested, Some(SendKind::Alert)) else {
            panic!("not a refusal");
        };
        let detail = &refusal.error.detail;
        assert!(
            detail.starts_with("alert.persons[1].nickname: "),
            "{detail}"
        );
        let deep = "[".repeat(200_000);
        assert!(read_draft("f", deep.as_bytes(), Some(SendKind::Note)).is_err());
        assert!(read_draft("f", b"{\"subject\": \"\xff\"}", Some(SendKind::Note)).is_err());
    }

    #[test]
    fn the_file_does_not_address() {
        let read = |text: &str| read_draft("f", text.as_bytes(), Some(SendKind::Alert));
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
