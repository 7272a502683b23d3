//! What is known of a message, a draft, or something that is asked for.

use aircop_api::{
    BecauseView, ConnectionView, ErrorCode, SeenReason, SeenView, VerdictView, WatchHitView,
};
use aircop_archive as archive;
use aircop_archive::{Asked, AuditAction, Reason, WatchedLeg};
use aircop_directory::GroupKind;
use aircop_message::{
    Draft, EntityKind, Mention, Message, MessageId, Timestamp, born_as_typed, shown,
};

use super::entity_ref;
use crate::desk::State;
use crate::error::{self, ClientError, Outcome};

/// Earlier messages that are shown at most.
const MOST: usize = 50;

impl State {
    /// What connects a message that is here to earlier ones.
    pub(super) fn seen(&self, message: MessageId, now: Timestamp) -> Outcome<SeenView> {
        let stored = self.archive.get(message)?;
        let stored = stored.ok_or_else(|| ClientError::new(ErrorCode::UnknownMessage))?;
        let said = Message::from_stored(&stored.payload).map_err(error::internal)?;
        let mentions = said.mentions();
        let asked = Asked {
            mentions: &mentions,
            exercise: stored.row.exercise,
            message: Some(message),
            thread: None,
            limit: MOST,
        };
        let hits = self.archive.hits_of(message)?;
        let watched = hits
            .into_iter()
            .map(|(hit, entry)| hit_view(&hit, &entry))
            .collect();
        self.seen_view(&asked, watched, now)
    }

    /// The same for what is being typed.
    pub(super) fn seen_draft(&self, draft: &Draft, now: Timestamp) -> Outcome<SeenView> {
        let mentions = draft.mentions();
        let exercise = match (draft.group, self.directory.as_ref()) {
            (Some(group), Some(directory)) => directory
                .group(&group)
                .is_some_and(|g| g.kind == GroupKind::Exercise),
            _ => false,
        };
        let thread = match draft.in_reply_to.or(draft.supersedes) {
            Some(answered) => self.archive.get(answered)?,
            None => None,
        };
        let asked = Asked {
            mentions: &mentions,
            exercise,
            message: None,
            thread: thread.map(|stored| stored.row.thread),
            limit: MOST,
        };
        let legs = match draft.kind.as_str() {
            "SEIZURE" => &draft.seizure.legs,
            _ => &draft.alert.legs,
        };
        let legs: Vec<WatchedLeg> = legs
            .iter()
            .map(|leg| WatchedLeg {
                airport: leg.airport.trim().to_ascii_uppercase(),
                flight: leg.flight.clone(),
                // What day it is at that airport is known once the form is finished.
                weekday: None,
            })
            .collect();
        let watched = self.meets(&mentions, &legs, now)?;
        self.seen_view(&asked, watched, now)
    }

    /// What is known of something that an officer asks for by itself.
    pub(super) fn seen_text(
        &self,
        kind: EntityKind,
        text: &str,
        beside: &str,
        now: Timestamp,
    ) -> Outcome<SeenView> {
        let mentions = mentions_of(kind, text, beside);
        let asked = Asked {
            mentions: &mentions,
            exercise: false,
            message: None,
            thread: None,
            limit: MOST,
        };
        let watched = self.meets(&mentions, &[], now)?;
        self.seen_view(&asked, watched, now)
    }

    /// Keeps what the officer who has unlocked says of two messages.
    pub(super) fn keep_verdict(
        &self,
        message: MessageId,
        other: MessageId,
        same: Option<bool>,
        now: Timestamp,
    ) -> Outcome<()> {
        let verdict = same.map(|same| archive::Verdict {
            same,
            at: now,
            officer: self.officer(),
        });
        let judged = self.archive.judge((message, other), verdict.as_ref());
        judged.map_err(|why| match why {
            archive::ArchiveError::Missing(_) => ClientError::new(ErrorCode::UnknownMessage),
            other => other.into(),
        })?;
        let said = match same {
            Some(true) => "same",
            Some(false) => "not the same",
            None => "taken back",
        };
        let detail = format!("{other}: {said}");
        self.audit_with(AuditAction::Judged, Some(message), detail, now)
    }

    pub(super) fn meets(
        &self,
        mentions: &[Mention],
        legs: &[WatchedLeg],
        now: Timestamp,
    ) -> Outcome<Vec<WatchHitView>> {
        let hits = self.archive.watch_hits(mentions, legs, now);
        let hits = hits?;
        if hits.is_empty() {
            return Ok(Vec::new());
        }
        let list = self.archive.watch_list(now)?;
        let entry = |number: i64| list.iter().find(|row| row.number == number);
        let views = hits
            .iter()
            .filter_map(|hit| entry(hit.entry).map(|row| hit_view(hit, &row.entry)));
        Ok(views.collect())
    }

    pub(super) fn seen_view(
        &self,
        asked: &Asked<'_>,
        watched: Vec<WatchHitView>,
        now: Timestamp,
    ) -> Outcome<SeenView> {
        let earlier = self.archive.earlier(asked)?;
        let rows: Vec<_> = earlier.found.iter().map(|one| &one.row).collect();
        let rows = self.plain_rows(&rows, now)?;
        let found = rows
            .into_iter()
            .zip(&earlier.found)
            .map(|(row, one)| ConnectionView {
                row,
                because: one.because.iter().map(because_view).collect(),
                verdict: one.verdict.as_ref().map(|said| VerdictView {
                    same: said.same,
                    at: said.at,
                    officer: shown(&said.officer),
                }),
                held: Vec::new(),
            })
            .collect();
        Ok(SeenView {
            found,
            total: u32::try_from(earlier.total).unwrap_or(u32::MAX),
            watched,
            unread: self.archive.older_to_index()?,
        })
    }
}

/// What an officer who asks for one thing by itself mentions. `beside` is a document's issuer, or a
/// person's date of birth.
pub(crate) fn mentions_of(kind: EntityKind, text: &str, beside: &str) -> Vec<Mention> {
    let of = |kind, text: &str, country: &str| Mention {
        kind,
        text: text.to_owned(),
        country: country.to_owned(),
        who: 1,
    };
    match kind {
        EntityKind::Document => vec![of(kind, text, beside.trim())],
        EntityKind::Person => {
            let born = born_as_typed(beside).map(|born| of(EntityKind::Born, &born, ""));
            std::iter::once(of(kind, text, "")).chain(born).collect()
        }
        _ => vec![of(kind, text, "")],
    }
}

pub(crate) fn because_view(because: &archive::Because) -> BecauseView {
    BecauseView {
        reason: match because.reason {
            Reason::Same(_) => SeenReason::Same,
            Reason::SamePerson => SeenReason::SamePerson,
            Reason::AlikeBornSame => SeenReason::AlikeBornSame,
            Reason::AlikeBornExchanged => SeenReason::AlikeBornExchanged,
            Reason::DocumentOneOff => SeenReason::DocumentOneOff,
            Reason::TelephoneWithoutCountry => SeenReason::TelephoneWithoutCountry,
            Reason::SameName => SeenReason::SameName,
        },
        ours: shown(&because.ours),
        theirs: shown(&because.theirs),
        entity: entity_ref(&because.entity),
    }
}

fn hit_view(hit: &archive::WatchHit, entry: &archive::WatchEntry) -> WatchHitView {
    WatchHitView {
        entry: hit.entry,
        kind: entry.watched.code().to_owned(),
        watched: shown(&entry.text),
        text: shown(&hit.text),
        exact: hit.exact,
        reason: shown(&entry.reason),
        handling: entry.handling.clone(),
        owner: shown(&entry.owner),
    }
}
