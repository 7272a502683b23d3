//! What this desk holds of a question of another office.

use aircop_api::{ConnectionView, EnquiryFound, HeldView, can_be_asked};
use aircop_archive as archive;
use aircop_archive::{Asked, EntityKey};
use aircop_message::{EntityKind, Mention, Message, OfficeId, Timestamp, shown};

use super::payload::{HIT, NO_HIT, Question, Said};
use crate::connections::seen::{because_view, mentions_of};
use crate::desk::State;
use crate::error::Outcome;

/// Messages that are counted for one question at most.
const COUNTED: usize = 1_000;
/// Messages of each question that are shown at most.
const SHOWN: usize = 20;

/// Things of a found message that are shown at most, and what a likeness is judged by first.
const HELD: usize = 12;
const COMPARED: [EntityKind; 3] = [EntityKind::Person, EntityKind::Born, EntityKind::Document];

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
        let mut messages = Vec::with_capacity(rows.len());
        for (row, one) in rows.into_iter().zip(&shown) {
            messages.push(ConnectionView {
                row,
                because: one.because.iter().map(because_view).collect(),
                verdict: None,
                held: self.held_of(one)?,
            });
        }
        let proposed = found.proposed().map(|said| said.said).unwrap_or_default();
        debug_assert!(["", HIT, NO_HIT].contains(&proposed.as_str()));
        Ok(EnquiryFound {
            hits: found.hits(),
            alike: found.alike(),
            proposed,
            messages,
        })
    }

    /// What a found message says of whom it is about, to be compared with what is asked: of a
    /// traveller name, birth, documents and numbers, of anything else the thing itself.
    fn held_of(&self, found: &archive::Connection) -> Outcome<Vec<HeldView>> {
        let stored = self.archive.get(found.row.id)?;
        // What this version cannot read is opened and read as it came.
        let said = stored.and_then(|stored| Message::from_stored(&stored.payload).ok());
        let mentions = said.map(|said| said.mentions()).unwrap_or_default();
        let is_named = |mention: &&Mention| {
            let mut because = found.because.iter();
            because.any(|because| because.theirs == mention.text)
        };
        let named: Vec<&Mention> = mentions.iter().filter(is_named).collect();
        let mut held: Vec<HeldView> = Vec::new();
        for kind in COMPARED.iter().chain(EntityKind::ALL) {
            let of_kind = mentions.iter().filter(|mention| mention.kind == *kind);
            for mention in of_kind {
                let same = |named: &&Mention| {
                    let traveller = named.who != 0 && named.who == mention.who;
                    *named == mention || (traveller && mention.kind != EntityKind::Flight)
                };
                let view = HeldView {
                    kind: mention.kind,
                    text: shown(&mention.text),
                    country: shown(&mention.country),
                };
                if named.iter().any(same) && !held.contains(&view) {
                    held.push(view);
                }
            }
        }
        held.truncate(HELD);
        Ok(held)
    }
}
