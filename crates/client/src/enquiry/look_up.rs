//! What this desk holds of a question of another office.

use aircop_api::{ConnectionView, EnquiryFound};
use aircop_archive as archive;
use aircop_archive::{Asked, EntityKey};
use aircop_message::{EntityKind, OfficeId, Timestamp};

use super::ask::can_be_asked;
use super::payload::{HIT, NO_HIT, Question, Said};
use crate::connections::seen::{because_view, mentions_of};
use crate::desk::State;
use crate::error::Outcome;

/// Messages that are counted for one question at most.
const COUNTED: usize = 1_000;
/// Messages of each question that are shown at most.
const SHOWN: usize = 20;

/// What was found: the surest first.
pub(super) struct Found {
    messages: Vec<archive::Connection>,
    /// The first so many are equal, the rest is alike only.
    hits: usize,
    /// Everything that is here was looked at, under a key that tells this from other things.
    whole: bool,
}

impl Found {
    pub(super) fn hits(&self) -> u32 {
        u32::try_from(self.hits).unwrap_or(u32::MAX)
    }

    pub(super) fn alike(&self) -> u32 {
        let alike = self.messages.len().saturating_sub(self.hits);
        u32::try_from(alike).unwrap_or(u32::MAX)
    }

    /// What the desk proposes; none where an officer must decide.
    pub(super) fn proposed(&self) -> Option<Said> {
        match (self.hits(), self.alike()) {
            (0, 0) => self.whole.then(Said::no_hit),
            (0, _) => None,
            (hits, _) => Some(Said::hit(hits)),
        }
    }
}

impl State {
    /// Looks a question up. What the asking office sent itself is no hit: it knows it. What is
    /// handled more closely counts as everything else: told is whether and how many.
    pub(super) fn look_up(
        &self,
        question: &Question,
        exercise: bool,
        asker: OfficeId,
    ) -> Outcome<Found> {
        let kind = EntityKind::from_code(&question.kind).filter(|kind| can_be_asked(*kind));
        let Some(kind) = kind else {
            return Ok(Found {
                messages: Vec::new(),
                hits: 0,
                whole: false,
            });
        };
        let beside = match kind {
            EntityKind::Document => &question.country,
            _ => &question.born,
        };
        let mentions = mentions_of(kind, &question.text, beside);
        let asked = Asked {
            mentions: &mentions,
            exercise,
            message: None,
            thread: None,
            limit: COUNTED,
        };
        let earlier = self.archive.earlier(&asked)?;
        let mut messages = earlier.found;
        messages.retain(|found| found.row.sender_office != asker);
        let equal = |found: &archive::Connection| {
            let mut because = found.because.iter();
            because.any(|because| because.reason.is_exact())
        };
        // Likenesses stand behind.
        let hits = messages.iter().filter(|found| equal(found)).count();
        let keyed = mentions.first().and_then(EntityKey::of).is_some();
        Ok(Found {
            messages,
            hits,
            whole: keyed && self.archive.older_to_index()? == 0,
        })
    }

    pub(super) fn found_view(&self, found: &Found, now: Timestamp) -> Outcome<EnquiryFound> {
        let shown: Vec<_> = found.messages.iter().take(SHOWN).collect();
        let rows: Vec<_> = shown.iter().map(|one| &one.row).collect();
        let rows = self.plain_rows(&rows, now)?;
        let messages = rows
            .into_iter()
            .zip(&shown)
            .map(|(row, one)| ConnectionView {
                row,
                because: one.because.iter().map(because_view).collect(),
                verdict: None,
            });
        let proposed = found.proposed().map(|said| said.said).unwrap_or_default();
        debug_assert!(["", HIT, NO_HIT].contains(&proposed.as_str()));
        Ok(EnquiryFound {
            hits: found.hits(),
            alike: found.alike(),
            proposed,
            messages: messages.collect(),
        })
    }
}
