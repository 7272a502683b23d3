//! Drafts to begin with.

use aircop_codes::{CodeList, ReplyStatus};
use aircop_message::{
    AlertDraft, Draft, GoodsDraft, GroupId, LegDraft, MessageId, OfficeId, PersonDraft,
    RecipientsDraft,
};

/// An alert with an empty row for each thing that most alerts have; rows that stay empty are no
/// fault, except that a journey has two ends.
pub(crate) fn new_alert(group: Option<GroupId>) -> Draft {
    Draft {
        kind: "ALERT".into(),
        group,
        urgency: "URGENT".into(),
        alert: AlertDraft {
            legs: vec![LegDraft::default(), LegDraft::default()],
            persons: vec![PersonDraft::default()],
            goods: vec![GoodsDraft::default()],
            ..AlertDraft::default()
        },
        ..Draft::default()
    }
}

/// A note.
pub(crate) fn new_note(group: Option<GroupId>) -> Draft {
    Draft {
        kind: "NOTE".into(),
        group,
        urgency: "ROUTINE".into(),
        ..Draft::default()
    }
}

/// A seizure that no alert led to.
pub(crate) fn new_seizure(group: Option<GroupId>) -> Draft {
    with_rows(Draft {
        kind: "SEIZURE".into(),
        group,
        urgency: "ROUTINE".into(),
        ..Draft::default()
    })
}

/// Whether it is the withdrawal of an alert; a correction of one may put the alert in force again,
/// and has the form of an answer.
pub(crate) fn withdraws(draft: &Draft) -> bool {
    draft.reply.status == ReplyStatus::Withdrawn.code() && draft.supersedes.is_none()
}

/// With an empty row wherever the form would otherwise begin without one.
pub(crate) fn with_rows(mut draft: Draft) -> Draft {
    fn one<T: Default>(rows: &mut Vec<T>) {
        if rows.is_empty() {
            rows.push(T::default());
        }
    }
    match draft.kind.as_str() {
        "ALERT" => {
            one(&mut draft.alert.persons);
            one(&mut draft.alert.goods);
        }
        "SEIZURE" => {
            one(&mut draft.seizure.goods);
            one(&mut draft.seizure.concealment);
            one(&mut draft.seizure.offenders);
        }
        _ => {}
    }
    draft
}

/// A note that answers a message, to whoever sent it.
pub(crate) fn reply_to(
    message: MessageId,
    group: GroupId,
    sender: OfficeId,
    subject: &str,
    urgency: &str,
) -> Draft {
    Draft {
        in_reply_to: Some(message),
        subject: subject.to_owned(),
        urgency: urgency.to_owned(),
        to: RecipientsDraft {
            classes: Vec::new(),
            offices: vec![sender],
        },
        ..new_note(Some(group))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{When, write};
    use aircop_codes::Kind;
    use aircop_message::{Stamp, Timestamp};

    fn stamp() -> Stamp {
        Stamp {
            id: MessageId([1; 16]),
            reference: "SN-DSS-2026-000001".into(),
            group: GroupId([2; 16]),
            exercise: false,
            thread: None,
            now: Timestamp(1_780_000_000_000),
            offset_minutes: 0,
            language: "fr".into(),
        }
    }

    /// What an officer must type for the shortest alert, field by field, and nothing more.
    #[test]
    fn the_short_form_is_enough_to_send() {
        let mut draft = new_alert(Some(GroupId([2; 16])));
        let eta = When {
            date: "2026-11-25".into(),
            time: "14:30".into(),
            offset_minutes: -60,
        };
        for (path, text) in [
            ("subject", "Deux passagers"),
            ("alert.action", "CHECK_FULL"),
            ("alert.legs.0.airport", "gru"),
            ("alert.legs.1.airport", "RAI"),
            ("alert.legs.1.eta", &eta.join()),
        ] {
            assert!(write(&mut draft, path, text.into()));
        }
        draft.alert.reasons.push("PROFILE".into());
        let message = draft.finish(&stamp()).unwrap();
        let alert = message.alert.as_ref().unwrap();
        assert_eq!(message.route(), ["GRU", "RAI"]);
        assert!(alert.persons.is_empty() && alert.goods.is_empty());
        assert_eq!(
            alert.legs[1].eta.unwrap().to_string(),
            "2026-11-25T14:30:00-01:00"
        );
    }

    #[test]
    fn a_reply_goes_to_the_sender_alone() {
        let sender = OfficeId([7; 16]);
        let group = GroupId([2; 16]);
        let mut draft = reply_to(MessageId([9; 16]), group, sender, "Falcon", "FLASH");
        assert_eq!(draft.to.offices, [sender]);
        assert!(draft.to.classes.is_empty());
        draft.narrative = "Reçu.".into();
        assert_eq!(draft.finish(&stamp()).unwrap().kind, Kind::Note);
    }
}
