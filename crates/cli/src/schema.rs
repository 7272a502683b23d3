//! JSON Schema of what goes in and of what `--json` prints, for each command. Needs no vault and no
//! network.

use aircop_api::{
    ApiError, AttachmentView, BoardView, BriefingPage, DirectoryView, DraftRow, DraftView,
    EnquiryByItself, EnquiryView, ErrorCode, GroupFacts, ListView, OfficeListView, OfficerRow,
    OfficesInvited, PassengersView, PivotView, QuarantineRow, ResponseView, ResultsView,
    RollCallRow, SeenView, StatusView, ThreadView, WatchDraft, WatchView,
};
use aircop_client::transfer::ImportReport;
use aircop_client::{
    CarriedBundle, ErasureView, ExportedBundle, HoldView, RetentionView, TakenBundle,
    TakenDirectory,
};
use aircop_message::Draft;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::catalogue::unknown;
#[allow(clippy::wildcard_imports, reason = "each of them is named below")]
use crate::documents::*;
use crate::failure::Outcome;
use crate::message_actions::{Acknowledged, Recalled};
use crate::print::Answer;
use crate::send::SendAnswer;

/// The schema of what is sent or printed, or the names of what there is.
pub(crate) fn schema(wanted: Option<&str>) -> Outcome<Answer> {
    let all = schemas();
    let Some(wanted) = wanted else {
        let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        return Answer::new(&names, names.join("\n"));
    };
    let found = all.into_iter().find(|(name, _)| *name == wanted);
    let Some((_, schema)) = found else {
        return Err(unknown(wanted));
    };
    let schema = schema();
    let text = serde_json::to_string_pretty(&schema)
        .map_err(|error| ApiError::with(ErrorCode::Internal, error))?;
    Answer::new(&schema, text)
}

/// A command's name and the shape of what it prints.
type Named = (&'static str, fn() -> Schema);

/// What `--json` prints for each command, by the command's name; `message` is what `send`,
/// `draft save` and `draft change` take.
fn schemas() -> Vec<Named> {
    vec![
        entry("message", of::<Draft>),
        entry("watch-entries", of::<Vec<WatchDraft>>),
        entry("error", of::<ErrorDocument>),
        entry("acknowledge", of::<Acknowledged>),
        entry("alarm-export", of::<AlarmWritten>),
        entry("alarm-list", of::<Vec<AlarmDocument>>),
        entry("alarm-note", of::<Noted>),
        entry("assign", of::<ThreadView>),
        entry("attachments", of::<Vec<AttachmentView>>),
        entry("audit", of::<Either<Vec<AuditDocument>, Noted>>),
        entry("backup", of::<Written>),
        entry("board", of::<Either<BoardView, ListView>>),
        entry("codes", of::<Either<Vec<Labelled>, Vec<String>>>),
        entry("completion", of::<Completion>),
        entry("directory", of::<DirectoryView>),
        entry("doctor", of::<Doctor>),
        entry("draft-change", of::<DraftSaved>),
        entry("draft-drop", of::<DraftDropped>),
        entry("draft-save", of::<DraftSaved>),
        entry("draft-send", of::<SendAnswer>),
        entry("draft-show", of::<DraftView>),
        entry("drafts", of::<Vec<DraftRow>>),
        entry("briefing-acknowledge", of::<Acknowledged>),
        entry("briefing-roll-call", of::<Vec<RollCallRow>>),
        entry("briefing-send", of::<BriefingPage>),
        entry("briefing-show", of::<BriefingPage>),
        entry("enquiry-answer", of::<EnquiryView>),
        entry("enquiry-answer-by-itself", of::<EnquiryByItself>),
        entry("enquiry-ask", of::<EnquiryView>),
        entry("enquiry-list", of::<Vec<EnquiryView>>),
        entry("enquiry-show", of::<EnquiryView>),
        entry("evidence", of::<Written>),
        entry("exercise-play", of::<Played>),
        entry("export-cen", of::<Exported>),
        entry("export-list", of::<Exported>),
        entry("hq-approve", of::<StatedOrProposed<Admitted>>),
        entry("hq-cancel", of::<Stated<Cancelled>>),
        entry("hq-group-close", of::<StatedOrProposed<GroupClosed>>),
        entry("hq-group-create", of::<StatedOrProposed<GroupOpened>>),
        entry("hq-group-list", of::<Vec<GroupFacts>>),
        entry("hq-heartbeat", of::<Stated<HeartbeatGiven>>),
        entry("hq-init", of::<Either<FoundedDocument, Proposed>>),
        entry("hq-invitations", of::<Vec<InvitationDocument>>),
        entry("hq-invite", of::<Stated<Invited>>),
        entry(
            "hq-invite-list",
            of::<Either<OfficeListView, Stated<OfficesInvited>>>,
        ),
        entry("hq-key-new", of::<KeyDocument>),
        entry("hq-key-show", of::<KeyDocument>),
        entry("hq-log-key", of::<StatedOrProposed<LogKeyReplaced>>),
        entry(
            "hq-policy",
            of::<Either<PolicyDocument, StatedOrProposed<PolicyDocument>>>,
        ),
        entry("hq-refuse", of::<Stated<RequestRefused>>),
        entry(
            "hq-relay",
            of::<Either<StatementWritten, StatedOrProposed<RelaySet>>>,
        ),
        entry("hq-renew", of::<StatedOrProposed<Renewed>>),
        entry("hq-requests", of::<Vec<RequestDocument>>),
        entry(
            "hq-retention",
            of::<Either<RetentionDocument, StatedOrProposed<RetentionDocument>>>,
        ),
        entry("hq-revoke-device", of::<StatedOrProposed<DeviceRevoked>>),
        entry("hq-revoke-office", of::<StatedOrProposed<OfficeRevoked>>),
        entry("hq-role", of::<StatedOrProposed<RoleGiven>>),
        entry("hq-sign", of::<Standing>),
        entry("hq-submit", of::<Stated<Submitted>>),
        entry("hq-telephone", of::<StatedOrProposed<TelephoneSet>>),
        entry("import", of::<Imports>),
        entry("inbox", of::<ListView>),
        entry("inbox-import", of::<TakenBundle>),
        entry("join", of::<StatusView>),
        entry("list", of::<ListView>),
        entry("manual", of::<Manual>),
        entry("officer-add", of::<Vec<OfficerRow>>),
        entry("officer-administer", of::<Vec<OfficerRow>>),
        entry("officer-list", of::<Vec<OfficerRow>>),
        entry("officer-password", of::<Vec<OfficerRow>>),
        entry("officer-remove", of::<Vec<OfficerRow>>),
        entry("outbox", of::<ListView>),
        entry("outbox-carry", of::<CarriedBundle>),
        entry("outbox-export", of::<ExportedBundle>),
        entry("passengers", of::<PassengersView>),
        entry("quarantine", of::<Vec<QuarantineRow>>),
        entry("recall", of::<Recalled>),
        entry("relay-proxy", of::<StatusView>),
        entry("relay-take", of::<TakenDirectory>),
        entry("remark", of::<ThreadView>),
        entry("resend", of::<Resent>),
        entry("response", of::<ResponseView>),
        entry("restore", of::<Either<Restored, Replaced>>),
        entry(
            "results",
            of::<Either<ResultsView, Either<Exported, ListView>>>,
        ),
        entry("retention-automatic", of::<Automatic>),
        entry("retention-certificate", of::<ErasureWritten>),
        entry("retention-erase", of::<ErasureView>),
        entry("retention-hold", of::<Vec<HoldView>>),
        entry("retention-holds", of::<Vec<HoldView>>),
        entry("retention-list", of::<RetentionView>),
        entry("retention-release", of::<Vec<HoldView>>),
        entry("save", of::<Saved>),
        entry("search", of::<ListView>),
        entry("seen", of::<SeenView>),
        entry("send", of::<SendAnswer>),
        entry("show", of::<ThreadView>),
        entry("statistics", of::<PivotView>),
        entry("sync", of::<StatusView>),
        entry(
            "verify",
            of::<Either<Proven, Either<SplitHolds, ErasureProven>>>,
        ),
        entry("watch-add", of::<Vec<WatchView>>),
        entry("watch-import", of::<Vec<WatchView>>),
        entry("watch-list", of::<Vec<WatchView>>),
        entry("watch-remove", of::<Vec<WatchView>>),
        entry("whoami", of::<StatusView>),
        entry("wipe", of::<Wiped>),
        entry("witness", of::<WitnessDocument>),
    ]
}

/// What a command answers in one of two ways.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum Either<A, B> {
    One(A),
    Other(B),
}

/// What `import` answers.
#[derive(Debug, serde::Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
enum Imports {
    /// After a table was read.
    Report(ImportReport),
    /// `--list`
    Files(Vec<ImportedDocument>),
    /// `--forget`
    Forgotten(Forgotten),
    /// `--example`
    Example(ExampleImported),
}

fn entry(name: &'static str, schema: fn() -> Schema) -> Named {
    (name, schema)
}

/// What is printed instead when a command is refused.
#[derive(Debug, serde::Serialize, JsonSchema)]
struct ErrorDocument {
    /// Why.
    error: ApiError,
}

fn of<T: JsonSchema>() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<T>()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::arguments::Arguments;

    fn leaves(command: &clap::Command, before: &str, into: &mut Vec<String>) {
        for sub in command.get_subcommands() {
            let name = format!("{before}{}", sub.get_name());
            if sub.get_name() == "help" {
                continue;
            }
            leaves(sub, &format!("{name}-"), into);
            // `inbox` is a command beside `inbox import`.
            if !sub.is_subcommand_required_set() {
                into.push(name);
            }
        }
    }

    #[test]
    fn every_command_says_what_it_prints() {
        let mut commands = Vec::new();
        leaves(&Arguments::command(), "", &mut commands);
        assert!(commands.len() > 60, "{commands:?}");
        let mut named: Vec<&str> = schemas().iter().map(|(name, _)| *name).collect();
        // Not commands; and what prints a schema.
        named.retain(|name| !["message", "watch-entries", "error"].contains(name));
        commands.retain(|name| name != "schema");
        named.sort_unstable();
        commands.sort_unstable();
        assert_eq!(named, commands);
    }

    #[test]
    fn every_schema_is_one_and_says_what_fields_mean() {
        for (name, schema) in schemas() {
            let schema = schema().to_value();
            assert!(schema["$schema"].is_string(), "{name}");
        }
        let message = of::<Draft>().to_value();
        assert_eq!(message["additionalProperties"], false);
        let narrative = &message["properties"]["narrative"];
        assert_eq!(
            narrative["description"],
            "Required for a briefing, and for a note without phrases."
        );
        let inbox = of::<ListView>().to_value();
        let created = &inbox["$defs"]["MessageRow"]["properties"]["created"];
        assert_eq!(created["$ref"], "#/$defs/Timestamp");
        assert_eq!(inbox["$defs"]["Timestamp"]["format"], "date-time");
    }
}
