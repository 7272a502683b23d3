//! Everything that crosses into the web view: command, reply, event, view, error code.
//!
//! The types exist once and compile for wasm32, so that the window and the engine cannot drift
//! apart. No key, no ciphertext and no path of the disk has a type here. Identifiers are
//! hexadecimal strings in JSON, times are milliseconds since 1970 that stay below 2^53.

mod attention;
mod briefing;
mod calls;
mod command;
mod connections;
mod enquiry;
mod error;
mod event;
mod gap;
mod gist;
mod handover;
mod headquarters;
mod office_list;
mod operation;
mod passengers;
mod proposals;
mod retention;
mod statistics;
mod thread;
mod view;

pub use attention::{AttentionView, Why};
pub use briefing::{BriefingPage, BriefingSaid, BriefingView, EarlierBriefing, RollCallRow};
pub use calls::Calls;
pub use command::{
    Command, Filter, ListOrder, ListQuery, SavedView, Secret, Sounds, Template, ViewName,
};
pub use connections::{
    BecauseView, ConnectionView, EdgeView, EntityRef, EntityView, HeldView, NodeView, SeenReason,
    SeenView, VerdictView, WatchDraft, WatchHitView, WatchView,
};
pub use enquiry::{
    EnquiryAnswerView, EnquiryAskedView, EnquiryByItself, EnquiryDecision, EnquiryDraft,
    EnquiryFound, EnquiryQuestion, EnquiryQuestionView, EnquiryReply, EnquirySaid, EnquiryView,
    QuestionsLeft, can_be_asked, can_be_blind,
};
pub use error::{ApiError, ErrorCode, TableFault, TablePlace};
pub use event::Event;
pub use gap::{ClashView, GapView, NewDeviceView};
pub use gist::{Changed, Gist, SeizedGist};
pub use handover::{HandoverItem, HandoverPart, HandoverRecord, HandoverView, OnDuty};
pub use headquarters::{
    EntryView, GroupDraft, HistoryRow, HqChange, HqView, InvitationDraft, InvitationRow,
    InvitedView, LastHeard, NeedsView, PlanView, QrView, RequestState, RequestView, RetentionDraft,
    RetentionRow, RoleDraft,
};
pub use office_list::{
    OfficeInvited, OfficeListChecked, OfficeListDraft, OfficeListRow, OfficeListView,
    OfficesInvited,
};
pub use operation::{
    AlarmLoad, BoardOffice, BoardTotals, BoardView, GoodsLine, Membership, MissingReport,
    OffenderRow, OpenAlert, OperationFigure, OperationPart, OutcomeRow, ResultsView, SeizureLine,
    TenMinutes, WaitedFor,
};
pub use passengers::{PassengerMark, PassengerRow, PassengerRule, PassengersView};
pub use proposals::{HqHealthView, ProposalStanding, ProposalView, SilentRow, WitnessRow};
pub use retention::{
    DueCount, DueState, DueThread, ErasedHere, ErasureRow, ErasureView, HoldView, RetentionPage,
    RetentionView, ThreadKept,
};
pub use statistics::{
    AmountView, CrossLine, Crosstab, FieldValue, FigureCell, FigureFilter, PivotQuestion,
    PivotView, ResponseFigures, ResponseQuestion, ResponseView, SpreadView, UnreportedView,
};
pub use thread::{AnswerView, BegunView, StandDownView, Standing, StandingView};
pub use view::{
    AboutView, AttachmentView, CAPTION_CHARS, Carrier, CountsView, DeviceView, DirectoryView,
    DraftRow, DraftView, DroppedFile, FileSays, FlashView, GroupFacts, GroupStage, GroupView,
    HeardView, LastUsed, Link, ListView, MOST_CALLS, MemberView, MessageRow, MessageView,
    OfficeNoteView, OfficeView, OfficeWork, OfficerRow, QuarantineRow, ReceiptView, RecipientView,
    Reply, SearchHit, Session, StatusView, ThreadView, Trust,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_shows_in_no_debug_output() {
        let unlock = Command::Unlock {
            officer: "A. Diop".into(),
            password: Secret("hunter2".into()),
            recovery: None,
        };
        assert!(!format!("{unlock:?}").contains("hunter2"));
    }

    #[test]
    fn commands_are_readable_json() {
        let list = Command::List(ListQuery {
            view: ViewName::NeedsAnswer,
            limit: 50,
            ..ListQuery::default()
        });
        let json = serde_json::to_value(&list).unwrap();
        assert_eq!(json["do"], "list");
        assert_eq!(json["view"], "needs-answer");
        assert_eq!(serde_json::from_value::<Command>(json).unwrap(), list);
        let short: Command = serde_json::from_str(r#"{"do":"list","limit":10}"#).unwrap();
        assert!(matches!(
            short,
            Command::List(ListQuery {
                view: ViewName::Inbox,
                limit: 10,
                ..
            })
        ));
    }

    #[test]
    fn error_codes_are_stable_and_distinct() {
        let mut codes: Vec<_> = ErrorCode::ALL.iter().map(|c| c.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), ErrorCode::ALL.len());
        assert_eq!(
            serde_json::to_string(&ErrorCode::RelayFull).unwrap(),
            "\"relay-full\""
        );
    }
}
