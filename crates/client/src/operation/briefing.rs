//! The briefings of an operation, and the roll-call.
//!
//! A briefing is a message of a kind of its own: it is signed, sealed, repeated, kept, searched,
//! printed and acknowledged as messages are. Turned down: a payload of its own beside messages, as
//! enquiries are, which would have needed all of that a second time. Who may send one is decided at
//! both ends by one rule ([`State::may_brief`]).

use std::collections::BTreeSet;

use aircop_api::{
    BriefingPage, BriefingSaid, BriefingView, EarlierBriefing, ErrorCode, RollCallRow,
};
use aircop_archive as archive;
use aircop_codes::{CodeList as _, Kind};
use aircop_directory::{OfficeKind, Role};
use aircop_message::{
    BriefingDraft, BriefingTextDraft, Draft, Fault, FieldError, GroupId, Message, MessageId,
    OfficeId, RecipientsDraft, shown,
};

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::outbox::compose::Sending;
use crate::screen::row;

/// The code of the kind in the archive.
pub(crate) const BRIEFING: &str = "briefing";

impl State {
    /// Whether an office may brief a group: its role there is OCU, or it is a coordination unit or
    /// headquarters by its kind and has any role there.
    pub(crate) fn may_brief(&self, group: &GroupId, office: &OfficeId) -> bool {
        let Some(directory) = &self.directory else {
            return false;
        };
        let known = directory.office(office);
        let leads =
            known.is_some_and(|office| matches!(office.kind, OfficeKind::Hq | OfficeKind::Ocu));
        match directory.role(group, office) {
            Some(Role::Ocu) => true,
            Some(_) => leads,
            None => false,
        }
    }

    /// Whom offices tell, beside its sender, that they have a briefing: the OCU of its group.
    pub(crate) fn roll_callers(&self, group: &GroupId) -> Vec<OfficeId> {
        let us = self.secrets.office;
        let members = self.directory.iter().flat_map(|d| d.members(group));
        members
            .filter(|(office, role)| *role == Role::Ocu && Some(*office) != us)
            .map(|(office, _)| office)
            .collect()
    }

    /// Whether a draft of a briefing goes out as it is: from who may brief, to every member.
    pub(crate) fn is_briefing_whole(
        &self,
        group: &GroupId,
        chosen: &BTreeSet<OfficeId>,
    ) -> Outcome<()> {
        let us = self.office()?;
        if !self.may_brief(group, &us) {
            let fault = FieldError::new("kind", Fault::OutOfPlace);
            return Err(ClientError::of_fields(vec![fault]));
        }
        if *chosen != self.everybody(group)? {
            return Err(ClientError::new(ErrorCode::RecipientsChanged));
        }
        Ok(())
    }

    /// Every member but us.
    fn everybody(&self, group: &GroupId) -> Outcome<BTreeSet<OfficeId>> {
        let us = self.office()?;
        let members = self.directory()?.members(group);
        Ok(members
            .map(|(office, _)| office)
            .filter(|office| *office != us)
            .collect())
    }

    /// The briefings of a group.
    pub(crate) fn briefing_page(&self, group: GroupId) -> Outcome<BriefingPage> {
        let operation = self.messages_of(group)?;
        let us = self.office()?;
        let mut all: Vec<_> = operation
            .messages
            .iter()
            .filter(|message| message.kind == BRIEFING && message.in_force)
            .collect();
        all.sort_by_key(|message| (message.created, message.id));
        let current = match all.pop() {
            Some(newest) => self.briefing(group, newest.id)?,
            None => None,
        };
        let mut earlier = Vec::new();
        for message in all.iter().rev() {
            let Some(stored) = self.archive.get(message.id)? else {
                continue;
            };
            earlier.push(EarlierBriefing {
                message: message.id,
                reference: shown(&stored.row.reference),
                from: row::office(self.directory.as_ref(), &message.office),
                at: message.created,
                subject: shown(&stored.row.subject),
            });
        }
        Ok(BriefingPage {
            group,
            name: shown(&operation.group.name),
            may_send: self.may_brief(&group, &us),
            current,
            earlier,
        })
    }

    fn briefing(&self, group: GroupId, message: MessageId) -> Outcome<Option<BriefingView>> {
        let Some(stored) = self.archive.get(message)? else {
            return Ok(None);
        };
        let said = Message::from_stored(&stored.payload).map_err(error::internal)?;
        let us = self.office()?;
        let row = &stored.row;
        let ours = row.sender_office == us;
        let directory = self.directory.as_ref();
        let ocu = directory.and_then(|d| d.role(&group, &us)) == Some(Role::Ocu);
        let mut texts = vec![BriefingSaid {
            language: said.language.clone(),
            subject: said.subject.clone(),
            text: said.narrative.clone(),
        }];
        let others = said.briefing.iter().flat_map(|briefing| &briefing.texts);
        texts.extend(others.map(|text| BriefingSaid {
            language: text.language.clone(),
            subject: text.subject.clone(),
            text: text.text.clone(),
        }));
        Ok(Some(BriefingView {
            message,
            reference: shown(&row.reference),
            from: row::office(directory, &row.sender_office),
            at: row.created,
            texts,
            ours,
            acknowledged: row.acknowledged_at,
            roll_call: (ours || ocu).then(|| self.roll_call(group, &stored)),
        }))
    }

    /// Who has a briefing, as offices have told us; those that are still to acknowledge it first.
    fn roll_call(&self, group: GroupId, stored: &archive::StoredMessage) -> Vec<RollCallRow> {
        let directory = self.directory.as_ref();
        let us = self.secrets.office;
        let sender = stored.row.sender_office;
        let line = |office: &OfficeId, sent| RollCallRow {
            office: row::office(directory, office),
            membership: self.membership(group, office),
            sent,
            delivered: None,
            read: None,
            acknowledged: None,
            officer: String::new(),
        };
        let mut rows: Vec<RollCallRow> = stored
            .recipients
            .iter()
            .map(|recipient| {
                let told = RollCallRow {
                    delivered: recipient.delivered_at,
                    read: recipient.read_at,
                    acknowledged: recipient.acknowledged_at,
                    officer: shown(&recipient.acknowledged_by),
                    ..line(&recipient.office, true)
                };
                // Nobody sends himself receipts.
                if Some(recipient.office) != us {
                    return told;
                }
                RollCallRow {
                    delivered: Some(stored.row.received),
                    read: stored.row.read_at,
                    acknowledged: stored.row.acknowledged_at,
                    ..told
                }
            })
            .collect();
        let since = directory.into_iter().flat_map(|d| d.members(&group));
        for (office, _) in since {
            let known = stored.recipients.iter().any(|r| r.office == office);
            if !known && office != sender {
                rows.push(line(&office, false));
            }
        }
        rows.sort_by(|a, b| {
            let key = |row: &RollCallRow| (row.acknowledged.is_some(), row.delivered.is_some());
            key(a)
                .cmp(&key(b))
                .then_with(|| a.office.name.cmp(&b.office.name))
        });
        rows
    }
}

impl Desk {
    /// Briefs a group: the first text is the sender's own.
    pub(crate) fn send_briefing(
        &self,
        group: GroupId,
        texts: &[BriefingSaid],
        language: &str,
    ) -> Outcome<BriefingPage> {
        let everybody: Vec<OfficeId> = {
            let state = self.lock();
            let known = state.directory()?.group(&group).is_some();
            if !known {
                return Err(ClientError::new(ErrorCode::UnknownGroup));
            }
            state.everybody(&group)?.into_iter().collect()
        };
        let draft = draft_of(group, texts, &everybody);
        self.send(&Sending {
            id: None,
            draft: &draft,
            recipients: &everybody,
            offset_minutes: self.config.clock.offset_minutes(),
            zone: &self.config.clock.zone(),
            language,
        })
        .map_err(by_text)?;
        self.lock().briefing_page(group)
    }
}

fn draft_of(group: GroupId, texts: &[BriefingSaid], everybody: &[OfficeId]) -> Draft {
    let first = texts.first().cloned().unwrap_or_default();
    let others = texts.iter().skip(1).map(|said| BriefingTextDraft {
        language: said.language.trim().to_owned(),
        subject: said.subject.trim().to_owned(),
        text: said.text.trim().to_owned(),
    });
    Draft {
        kind: Kind::Briefing.code().to_owned(),
        group: Some(group),
        urgency: "ROUTINE".to_owned(),
        language: first.language.trim().to_owned(),
        subject: first.subject.trim().to_owned(),
        narrative: first.text.trim().to_owned(),
        briefing: BriefingDraft {
            texts: others.collect(),
        },
        to: RecipientsDraft {
            classes: Vec::new(),
            offices: everybody.to_vec(),
        },
        ..Draft::default()
    }
}

/// Faults by the list of texts that was given.
fn by_text(refused: ClientError) -> ClientError {
    match refused {
        ClientError::Refused(mut error) => {
            for fault in &mut error.fields {
                fault.field = field_of(&fault.field);
            }
            ClientError::Refused(error)
        }
        other => other,
    }
}

/// The field of the list of texts that a fault of the draft is about.
fn field_of(field: &str) -> String {
    match field {
        "subject" => "texts.0.subject".to_owned(),
        "narrative" => "texts.0.text".to_owned(),
        "language" => "texts.0.language".to_owned(),
        other => match other.strip_prefix("briefing.texts.") {
            Some(rest) => match rest.split_once('.') {
                Some((at, name)) => match at.parse::<usize>() {
                    Ok(at) => format!("texts.{}.{name}", at + 1),
                    Err(_) => other.to_owned(),
                },
                None => other.to_owned(),
            },
            None => other.to_owned(),
        },
    }
}
