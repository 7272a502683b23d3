//! From one officer to the next: how things stand, who has left them to whom, and that both have
//! said so.
//!
//! A desk has one officer on duty. Whoever unlocks it next finds what is open and takes it over by
//! name; until then it stays with the one before, so that nothing is ever nobody's. What was signed
//! is kept, and the log of who did what holds its hash.

use std::collections::BTreeSet;

use aircop_api::{
    ErrorCode, HandoverItem, HandoverPart, HandoverRecord, HandoverView, MessageRow, OnDuty,
};
use aircop_archive as archive;
use aircop_archive::{AuditAction, Direction, Owes};
use aircop_message::{MessageId, OfficerId, Timestamp, shown};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::desk::State;
use crate::error::{self, ClientError, Outcome};

/// Rows of each list.
const MOST: u32 = 100;
/// Records of one page.
const PAGE: u32 = 50;
/// Characters of a note.
const NOTE_CHARS: usize = 4_000;
/// Seconds ahead in which a journey counts as open.
const AHEAD: i64 = 30 * 24 * 3600;
const SETTING: &str = "desk.on_duty";

/// Who is on duty, as it is kept.
#[derive(Serialize, Deserialize)]
struct Duty {
    officer: OfficerId,
    name: String,
    since: Timestamp,
}

/// What a record lists: as it was handed over, and as it was taken.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Content {
    handed: Vec<HandoverItem>,
    taken: Vec<HandoverItem>,
}

impl State {
    fn duty(&self) -> Outcome<Option<Duty>> {
        let text = self.archive.setting(SETTING)?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    fn goes_on_duty(&self, now: Timestamp) -> Outcome<()> {
        let duty = Duty {
            officer: self.vault.officer().id,
            name: self.officer(),
            since: now,
        };
        let text = serde_json::to_string(&duty).map_err(error::internal)?;
        self.archive
            .set_setting(SETTING, &text)
            .map_err(ClientError::from)
    }

    /// The first officer at a desk has nobody to take it over from.
    pub(crate) fn begin_duty(&self, now: Timestamp) -> Outcome<()> {
        match self.duty()? {
            Some(_) => Ok(()),
            None => self.goes_on_duty(now),
        }
    }

    /// Whose desk it is, and whether the officer who has unlocked it has yet to take it over.
    pub(crate) fn on_duty(&self) -> Outcome<(Option<OnDuty>, bool)> {
        let Some(duty) = self.duty()? else {
            return Ok((None, false));
        };
        let due = duty.officer != self.vault.officer().id;
        let on_duty = OnDuty {
            officer: duty.name,
            since: duty.since,
        };
        Ok((Some(on_duty), due))
    }

    /// How things stand now.
    pub(crate) fn handover_view(&self, now: Timestamp) -> Outcome<HandoverView> {
        let (on_duty, due) = self.on_duty()?;
        let rows = |hits: Vec<archive::Hit>| -> Outcome<Vec<MessageRow>> { self.rows(&hits, now) };
        let list = |query: archive::ListQuery| -> Outcome<Vec<MessageRow>> {
            rows(self.archive.list(&query)?)
        };
        let last_here = self.last_here()?;
        let since = match last_here {
            Some(since) => list(archive::ListQuery {
                view: archive::View::Inbox,
                exercise: Some(false),
                since: Some(since),
                limit: MOST,
                ..archive::ListQuery::default()
            })?,
            None => Vec::new(),
        };
        let undelivered = list(archive::ListQuery {
            view: self.undelivered_view(),
            exercise: Some(false),
            limit: MOST,
            ..archive::ListQuery::default()
        })?;
        let last = self.archive.last_handover()?;
        Ok(HandoverView {
            owed: rows(self.owed_rows(Owes::Ours, now, MOST)?)?,
            asked: rows(self.owed_rows(Owes::Theirs, now, MOST)?)?,
            open: self.open_alerts(now)?,
            undelivered,
            drafts: self.drafts()?,
            since,
            last_here,
            officer: self.officer(),
            on_duty,
            due,
            last: last.map(record),
        })
    }

    /// When the officer who has unlocked was last here before.
    fn last_here(&self) -> Outcome<Option<Timestamp>> {
        let officer = self.vault.officer().id;
        let seen = self.archive.last_seen(officer, self.opened);
        seen.map_err(ClientError::from)
    }

    /// Live alerts in force whose journey lies ahead and that are not closed.
    fn open_alerts(&self, now: Timestamp) -> Outcome<Vec<MessageRow>> {
        let window = (now, now.plus_seconds(AHEAD));
        let mut found = Vec::new();
        for direction in [Direction::In, Direction::Out] {
            let due = self.archive.due_alerts(direction, window, MOST);
            let due = due?;
            let rows: Vec<&archive::MessageRow> = due.iter().map(|(row, _)| row).collect();
            let views = self.marked_rows(&rows, now)?;
            for ((row, due), view) in due.iter().zip(views) {
                let gone = matches!(
                    row.state,
                    archive::State::Cancelled | archive::State::Refused
                );
                let closed = |view: &MessageRow| {
                    let standing = view.standing.as_ref();
                    standing.is_some_and(|s| s.standing.is_over())
                };
                if !gone && view.corrected_by.is_none() && !closed(&view) {
                    found.push((*due, view));
                }
            }
        }
        found.sort_by_key(|(due, view)| (*due, view.id));
        found.truncate(MOST as usize);
        Ok(found.into_iter().map(|(_, view)| view).collect())
    }

    /// The officer on duty leaves the desk to the next one.
    pub(crate) fn hand_over_desk(&mut self, note: &str, now: Timestamp) -> Outcome<()> {
        let note = note.trim();
        if note.chars().count() > NOTE_CHARS {
            return Err(ClientError::with(
                ErrorCode::Malformed,
                "at most 4,000 characters",
            ));
        }
        // Nobody can leave what is still another's.
        if self.on_duty()?.1 {
            self.take_over_desk(now)?;
        }
        let items = self.items(now)?;
        let words = words(&items);
        let content = Content {
            handed: items,
            taken: Vec::new(),
        };
        let new = archive::Handover {
            number: 0,
            from: self.officer(),
            handed: Some(now),
            to: String::new(),
            taken: None,
            note: note.to_owned(),
            content: serde_json::to_string(&content).map_err(error::internal)?,
        };
        self.sign_record(AuditAction::HandedOver, now, |archive| {
            archive.add_handover(&new, &words)
        })
    }

    /// The officer who has unlocked takes over what is open.
    pub(crate) fn take_over_desk(&mut self, now: Timestamp) -> Outcome<()> {
        let (Some(before), true) = self.on_duty()? else {
            return Ok(());
        };
        let items = self.items(now)?;
        let words = words(&items);
        let last = self.archive.last_handover()?;
        let waiting = last.filter(|last| last.taken.is_none() && last.from == before.officer);
        let to = self.officer();
        let kept: Content = waiting
            .as_ref()
            .and_then(|last| serde_json::from_str(&last.content).ok())
            .unwrap_or_default();
        let content = Content {
            handed: kept.handed,
            taken: items,
        };
        let content = serde_json::to_string(&content).map_err(error::internal)?;
        self.sign_record(AuditAction::TakenOver, now, |archive| match &waiting {
            Some(last) => {
                archive.take_handover(last.number, &to, now, &content, &words)?;
                Ok(last.number)
            }
            // The desk was left without a word: who takes it over says so alone.
            None => archive.add_handover(
                &archive::Handover {
                    number: 0,
                    from: before.officer.clone(),
                    handed: None,
                    to: to.clone(),
                    taken: Some(now),
                    note: String::new(),
                    content: content.clone(),
                },
                &words,
            ),
        })?;
        self.goes_on_duty(now)
    }

    /// Keeps a record and logs its hash in the name of the officer who has unlocked.
    fn sign_record(
        &mut self,
        action: AuditAction,
        now: Timestamp,
        keep: impl FnOnce(&archive::Archive) -> Result<u64, archive::ArchiveError>,
    ) -> Outcome<()> {
        let number = keep(&self.archive)?;
        let last = self.archive.last_handover()?;
        let hash = last.map(|last| hash(&last)).unwrap_or_default();
        self.audit_with(action, None, format!("{number} {hash}"), now)?;
        self.save_secrets()
    }

    /// What is open now, for a record.
    fn items(&self, now: Timestamp) -> Outcome<Vec<HandoverItem>> {
        let view = self.handover_view(now)?;
        let mut items = Vec::new();
        for (part, rows) in [
            (HandoverPart::Owed, view.owed),
            (HandoverPart::Asked, view.asked),
            (HandoverPart::Open, view.open),
            (HandoverPart::Undelivered, view.undelivered),
        ] {
            for row in rows {
                // A record is printed: what may not leave this desk is named by its reference.
                let subject = match self.may_leave(row.id) {
                    Ok(()) => row.subject,
                    Err(_) => String::new(),
                };
                items.push(HandoverItem {
                    part,
                    message: row.id,
                    reference: row.reference,
                    subject,
                    urgency: Some(row.urgency),
                    by: row.from.name,
                    due: row.next_leg.map(|next| next.at),
                });
            }
        }
        items.extend(view.drafts.into_iter().map(|draft| HandoverItem {
            part: HandoverPart::Draft,
            message: draft.id,
            reference: String::new(),
            subject: shown(&draft.subject),
            urgency: None,
            by: draft.author,
            due: None,
        }));
        Ok(items)
    }

    /// Takes erased messages, and drafts of their subjects, out of every record. What its officers
    /// signed is then no longer whole, and the hash in the log of who did what shows that.
    pub(crate) fn forget_in_handovers(
        &self,
        gone: &BTreeSet<MessageId>,
        subjects: &BTreeSet<String>,
    ) -> Outcome<()> {
        let stays = |item: &HandoverItem| {
            let of_draft = item.part == HandoverPart::Draft && subjects.contains(&item.subject);
            !gone.contains(&item.message) && !of_draft
        };
        for mut record in self.archive.all_handovers()? {
            let Ok(mut content) = serde_json::from_str::<Content>(&record.content) else {
                continue;
            };
            let before = content.handed.len() + content.taken.len();
            content.handed.retain(stays);
            content.taken.retain(stays);
            if content.handed.len() + content.taken.len() == before {
                continue;
            }
            record.content = serde_json::to_string(&content).map_err(error::internal)?;
            let said = [words(&content.handed), words(&content.taken)].join("\n");
            self.archive.rewrite_handover(&record, &said)?;
        }
        Ok(())
    }

    /// Records in which these words stand.
    pub(crate) fn handovers(
        &self,
        text: &str,
        before: Option<u32>,
    ) -> Outcome<Vec<HandoverRecord>> {
        let found = self.archive.handovers(text, before.map(u64::from), PAGE);
        Ok(found?.into_iter().map(record).collect())
    }
}

fn record(kept: archive::Handover) -> HandoverRecord {
    let content: Content = serde_json::from_str(&kept.content).unwrap_or_default();
    let items = match kept.handed {
        Some(_) => content.handed,
        None => content.taken,
    };
    HandoverRecord {
        number: u32::try_from(kept.number).unwrap_or(u32::MAX),
        from: kept.from,
        handed: kept.handed,
        to: kept.to,
        taken: kept.taken,
        note: shown(&kept.note),
        items,
    }
}

/// Everything that a record is to be found by, beside its names and its note.
fn words(items: &[HandoverItem]) -> String {
    let said = items
        .iter()
        .flat_map(|item| [item.reference.as_str(), &item.subject, &item.by]);
    said.collect::<Vec<_>>().join("\n")
}

/// SHA-256 over what a record says, in hexadecimal.
fn hash(kept: &archive::Handover) -> String {
    let mut hash = Sha256::new();
    let time = |at: Option<Timestamp>| at.map(|at| at.0.to_string()).unwrap_or_default();
    let parts = [
        kept.number.to_string(),
        kept.from.clone(),
        time(kept.handed),
        kept.to.clone(),
        time(kept.taken),
        kept.note.clone(),
        kept.content.clone(),
    ];
    for part in &parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hex::encode(hash.finalize())
}
