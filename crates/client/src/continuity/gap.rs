//! Messages that are missing here: since when, who is asked for them, and what has come.
//!
//! A desk whose data are older than what it did (`resume`), or used by a copy at the same time,
//! lacks messages that nobody will send again by himself: they were delivered. So it asks the
//! offices of its groups and its own other devices, with the ids that it holds. First each is asked
//! for what it sent itself, and for what our office sent to it; ten minutes later, with what came by
//! then, for everything that was for us, since some senders may be away. Each answers from its
//! archive, in pieces (`history`), and what comes is checked like a backup: the sender's signature
//! first. Asking again does no harm, so nothing here needs to be exact.
//!
//! Turned down: the relay keeping what was acknowledged (a stolen PC could fetch the past), and
//! asking one office for all (it would have to be trusted to leave nothing out).

use std::time::Duration;

use aircop_api::{Event, GapView};
use aircop_archive as archive;
use aircop_archive::{Arrival, ClashKind};
use aircop_envelope::ContentKind;
use aircop_message::{DeviceKey, MessageId, OfficeId, Timestamp};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde::{Deserialize, Serialize};

use crate::attachment;
use crate::backoff::Backoff;
use crate::backup::take_over::{Held, Judge};
use crate::desk::State;
use crate::error::{self, ClientError, Outcome};
use crate::inbox::content_hash::hash_of_signed;
use crate::inbox::receive::Sender;
use crate::outbox::payload::{Handed, HeldOf, History, MAX_HELD, Missing};

/// The setting that keeps the [`Gap`].
const GAP: &str = "gap";
/// The setting that keeps when this archive last held everything that the relay had.
const SYNCED: &str = "sync.until";
/// Between two notes of that.
const NOTE_SECONDS: i64 = 900;
/// How much earlier than the gap messages are asked for: an office may have sent late what it wrote
/// early, and a desk whose clock is behind by up to seven days may send.
pub(crate) const MARGIN_SECONDS: i64 = 10 * 24 * 3600;
/// From the first question to the one for everything.
const WIDE_SECONDS: i64 = 600;
/// Between two questions while a copy goes on taking mail: doubled up to the longest with each one
/// that brought nothing, since answers to the copy look like mail that it took.
const FIRST_WAIT_SECONDS: i64 = 30;
const LONGEST_WAIT_SECONDS: i64 = 600;
const BACKOFF: Backoff = Backoff::new(
    Duration::from_secs(FIRST_WAIT_SECONDS.unsigned_abs()),
    Duration::from_secs(LONGEST_WAIT_SECONDS.unsigned_abs()),
);
/// Questions in a row that brought nothing, after which only those answer who have something.
const LOUD: u32 = 2;
/// For so long; then receipts are asked for once more.
const LOUD_SECONDS: i64 = 12 * 3600;
/// Where nothing says when the archive was whole.
const UNKNOWN_SECONDS: i64 = 30 * 24 * 3600;
/// What is older arrives in silence.
const NEWS_SECONDS: i64 = 24 * 3600;

/// What was found about our own data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// They are older than what this desk did: put back, or there is a copy.
    Older,
    /// There is a copy that is in use.
    Twin,
}

/// What is missing and how far asking for it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Gap {
    /// From when on.
    since: Timestamp,
    /// There is a copy that is in use.
    twin: bool,
    /// An officer has taken note.
    noted: bool,
    /// When the next question is due, and the next one for everything.
    ask_at: Option<Timestamp>,
    wide_at: Option<Timestamp>,
    asked_last: Option<Timestamp>,
    /// When everybody was asked to answer, last.
    #[serde(default)]
    asked_all: Option<Timestamp>,
    /// Questions in a row that followed one that had brought nothing.
    barren: u32,
    /// Messages that had come when the last question was asked.
    came_before: u32,
    /// Who was asked, who has answered at all, and who has handed over everything.
    asked: Vec<OfficeId>,
    answered: Vec<OfficeId>,
    complete: Vec<OfficeId>,
    /// Messages that came.
    came: u32,
}

impl Gap {
    fn since(since: Timestamp) -> Self {
        Self {
            since,
            twin: false,
            noted: false,
            ask_at: None,
            wide_at: None,
            asked_last: None,
            asked_all: None,
            barren: 0,
            came_before: 0,
            asked: Vec::new(),
            answered: Vec::new(),
            complete: Vec::new(),
            came: 0,
        }
    }

    fn is_due_some_time(&self) -> bool {
        self.ask_at.or(self.wide_at).is_some()
    }

    /// What lies further ahead than anything is put off was written by a clock that has been set
    /// back since: it is due now.
    fn due(&self, now: Timestamp) -> Option<Timestamp> {
        let dues = self.ask_at.into_iter().chain(self.wide_at);
        dues.map(|at| unless_too_far(at, LONGEST_WAIT_SECONDS.max(WIDE_SECONDS), now))
            .min()
    }

    fn is_complete(&self) -> bool {
        !self.is_due_some_time()
            && self
                .asked
                .iter()
                .all(|office| self.complete.contains(office))
    }

    /// The next question is due once the wait after the last one is over.
    fn ask_again(&mut self, now: Timestamp) {
        let earliest = self.asked_last.map(|at| {
            let wait = self.wait_seconds();
            unless_too_far(at.plus_seconds(wait), wait, now)
        });
        self.ask_at = Some(earliest.unwrap_or(now).max(now));
    }

    fn wait_seconds(&self) -> i64 {
        if self.came > self.came_before {
            return FIRST_WAIT_SECONDS;
        }
        // Not spread: when the next is due is worked out from it again and again.
        let wait = BACKOFF.ceiling(self.barren.saturating_sub(1));
        wait.as_secs().cast_signed()
    }
}

/// `at`, unless that is more than `seconds` ahead: then `now`.
pub(crate) fn unless_too_far(at: Timestamp, seconds: i64, now: Timestamp) -> Timestamp {
    if at > now.plus_seconds(seconds) {
        now
    } else {
        at
    }
}

impl State {
    /// Our data are older than what this desk did, or there is a copy: the officers and headquarters
    /// are told, and what is missing is asked for.
    pub(crate) fn is_older(&mut self, found: Found, now: Timestamp) -> Outcome<()> {
        let Some(us) = self.secrets.office else {
            return Ok(());
        };
        let twin = found == Found::Twin;
        let known = self.gap()?;
        if twin && known.as_ref().is_some_and(|g| g.twin && g.ask_at.is_some()) {
            // It will be asked in any case, later than what has just been taken.
            return Ok(());
        }
        tracing::error!(twin, "the data of this desk are older than what it did");
        let mut gap = match known {
            Some(gap) if !gap.is_complete() || gap.twin => gap,
            _ => Gap::since(self.whole_until(now)?),
        };
        if gap.asked_last.is_none() || twin && !gap.twin {
            gap.noted = false;
            self.archive.note_clashes_of(self.secrets.device(), us)?;
        }
        gap.twin |= twin;
        gap.ask_again(now);
        self.keep_gap(&gap)?;
        let kind = if twin {
            ClashKind::Twin
        } else {
            ClashKind::Older
        };
        let clash = archive::Clash {
            device: self.secrets.device(),
            kind,
            reference: String::new(),
            reporter: us,
            messages: Vec::new(),
            found_at: now,
        };
        self.found_clash(&clash, now)
    }

    /// The archive holds everything that the relay had, now by the relay's time: other offices have
    /// no use for a clock of ours that is wrong.
    pub(crate) fn note_whole(&self) -> Outcome<()> {
        // While a copy takes mail nobody can say so.
        if self.has_a_twin()? {
            return Ok(());
        }
        let now = self.steady.now();
        let known = self.noted_whole()?;
        // Each note is a durable write; an older one only makes a question wider.
        if known.is_some_and(|known| known <= now && now < known.plus_seconds(NOTE_SECONDS)) {
            return Ok(());
        }
        self.archive
            .set_setting(SYNCED, &now.0.to_string())
            .map_err(ClientError::from)
    }

    fn noted_whole(&self) -> Outcome<Option<Timestamp>> {
        let known = self.archive.setting(SYNCED)?;
        Ok(known.and_then(|text| text.parse().ok()).map(Timestamp))
    }

    fn whole_until(&self, now: Timestamp) -> Outcome<Timestamp> {
        let known = self.noted_whole()?;
        let now = self.credible(now);
        let known = known.unwrap_or_else(|| now.plus_seconds(-UNKNOWN_SECONDS));
        Ok(known.min(now))
    }

    /// When there is something to ask.
    pub(crate) fn ask_due(&self, now: Timestamp) -> Outcome<Option<Timestamp>> {
        Ok(self.gap()?.and_then(|gap| gap.due(now)))
    }

    /// Asks the offices of our groups, and our own other devices.
    pub(crate) fn ask_if_due(&mut self, now: Timestamp) -> Outcome<()> {
        let Some(mut gap) = self.gap()? else {
            return Ok(());
        };
        if gap.due(now).is_none_or(|due| now < due) {
            return Ok(());
        }
        // What is due for everything says all that the other one would.
        let wide = gap
            .wide_at
            .is_some_and(|at| unless_too_far(at, WIDE_SECONDS, now) <= now);
        let us = self.office()?;
        let mut offices = self.fellows()?;
        gap.asked.clone_from(&offices);
        let directory = self.directory()?;
        gap.asked
            .retain(|office| directory.live_devices(office).next().is_some());
        if directory.live_devices(&us).nth(1).is_some() {
            gap.asked.push(us);
        }
        offices.push(us);
        offices.sort_unstable();
        gap.answered.retain(|office| gap.asked.contains(office));
        // An answer to one copy is mail that the other cannot open, and makes it ask in its turn: so
        // that this ends, answers that bring nothing are asked for twice.
        let lately = gap
            .asked_all
            .is_some_and(|at| at <= now && now < at.plus_seconds(LOUD_SECONDS));
        let quiet = gap.twin && gap.barren >= LOUD && gap.came <= gap.came_before && lately;
        if !quiet {
            gap.complete.clear();
            gap.asked_all = Some(now);
        }
        gap.ask_at = None;
        gap.wide_at = (!wide).then(|| now.plus_seconds(WIDE_SECONDS));
        gap.asked_last = Some(now);
        gap.barren = match gap.came > gap.came_before {
            true => 0,
            false => gap.barren.saturating_add(1),
        };
        gap.came_before = gap.came;
        let question = self.question(gap.since, (wide, quiet), None)?;
        let job = self.service_job(ContentKind::Missing, offices, &question, now);
        let id = self.new_message_id();
        self.archive.transaction(|archive| -> Outcome<()> {
            archive.enqueue(&archive::NewJob {
                message: id,
                class: archive::Class::Mending,
                job: job.to_bytes(),
                created: now,
            })?;
            self.keep_gap(&gap)
        })
    }

    /// Asks again, unless everything has come: what was asked, or answered, may be gone with a relay
    /// that was left, or an answer have come so late that its key was destroyed.
    pub(crate) fn ask_unless_complete(&self, now: Timestamp) -> Outcome<()> {
        let asks = |gap: &Gap| !gap.is_complete() && gap.ask_at.is_none();
        let Some(mut gap) = self.gap()?.filter(asks) else {
            return Ok(());
        };
        gap.ask_again(now);
        self.keep_gap(&gap)
    }

    fn question(
        &self,
        since: Timestamp,
        (wide, quiet): (bool, bool),
        after: Option<i64>,
    ) -> Outcome<Missing> {
        let limit = u32::try_from(MAX_HELD).unwrap_or(u32::MAX);
        let from = since.plus_seconds(-2 * MARGIN_SECONDS);
        let held = self.archive.held_since(from, limit, |device, id, signed| {
            Some((device, id, hash_of_signed(signed)?))
        });
        let mut held = held?;
        // What was erased here need not come again either; it would not be taken.
        let room = limit.saturating_sub(u32::try_from(held.len()).unwrap_or(u32::MAX));
        held.extend(self.archive.erased_names(room)?);
        Ok(Missing {
            since,
            held: HeldOf::by_device(held),
            wide,
            after,
            quiet,
        })
    }

    /// Takes what an office hands over. `id` names the question for more.
    pub(crate) fn take_history(
        &self,
        history: &History,
        sender: &Sender,
        (seed, id): ([u8; 32], MessageId),
        now: Timestamp,
    ) -> Outcome<Vec<Event>> {
        let mut rng = StdRng::from_seed(seed);
        let mut events = Vec::new();
        let mut came = 0;
        for handed in &history.messages {
            match self.take_handed(handed, sender, &mut rng, now)? {
                Ok(Some(event)) => {
                    came += 1;
                    events.push(event);
                }
                Ok(None) => {}
                Err(reason) => tracing::warn!(reason, "a message that was handed over is refused"),
            }
        }
        let Some(mut gap) = self.gap()? else {
            return Ok(events);
        };
        gap.came = gap.came.saturating_add(came);
        if !gap.answered.contains(&sender.office) {
            gap.answered.push(sender.office);
        }
        match history.next {
            Some(after) => {
                let question = self.question(gap.since, (history.wide, false), Some(after))?;
                let offices = vec![sender.office];
                let mut job = self.service_job(ContentKind::Missing, offices, &question, now);
                job.only = vec![sender.device];
                self.archive.enqueue(&archive::NewJob {
                    message: id,
                    class: archive::Class::Mending,
                    job: job.to_bytes(),
                    created: now,
                })?;
            }
            None if history.wide && !gap.complete.contains(&sender.office) => {
                gap.complete.push(sender.office);
            }
            None => {}
        }
        self.keep_gap(&gap)?;
        Ok(events)
    }

    /// One message. `Ok(None)` when it was here; the reason when it is not believed.
    fn take_handed(
        &self,
        handed: &Handed,
        sender: &Sender,
        rng: &mut StdRng,
        now: Timestamp,
    ) -> Outcome<Result<Option<Event>, &'static str>> {
        let us = self.office()?;
        let directory = self.directory()?;
        let judge = Judge {
            directory,
            us,
            airport: self.our_airport(),
            now: self.latest(now),
        };
        let held = Held {
            id: None,
            sender_device: handed.device,
            received: now,
            read_at: None,
            acknowledged: None,
            recipients: Vec::new(),
            signed: handed.signed.0.to_vec(),
            signature: handed.signature.0.to_vec(),
        };
        let (mut item, content) = match judge.checked(held) {
            Ok(checked) => checked,
            Err(reason) => return Ok(Err(reason)),
        };
        let (office, own) = (
            item.message.sender_office,
            item.message.direction == archive::Direction::Out,
        );
        // Who was shut out may have backdated it: then another office must say that it was there.
        if !directory.device_is_live(&handed.device) && sender.office == office {
            return Ok(Err("revoked_sender"));
        }
        item.message.received = content.created.min(now);
        // What our office said about it only the sender heard, and our other devices know.
        if !own && (sender.office == office || sender.office == us) {
            item.read_at = handed.read.map(|at| at.min(now));
            item.acknowledged = handed
                .acknowledged
                .map(|at| (at.min(now), handed.officer.clone()));
        }
        let acknowledged = item.acknowledged.is_some();
        let (reference, thread) = (item.message.reference.clone(), item.message.thread);
        // First: what is said of another content is not said of the one that is here.
        let said = (handed.signed.0.as_slice(), handed.signature.0.as_slice());
        if !self.compare_contents(&content, said, now)? {
            return Ok(Ok(None));
        }
        self.settle_early_states(&content, &reference, now)?;
        let arrival = self.archive.take_over(&item)?;
        if arrival == Arrival::Duplicate {
            return Ok(Ok(None));
        }
        for file in attachment::arriving(&content, rng, now) {
            self.archive.add_attachment(&file)?;
        }
        if own && sender.office != us {
            self.take_receipts(handed, content.message, sender, now)?;
        }
        if !own {
            self.archive.add_receipt_job(&archive::ReceiptJob {
                message: content.message,
                kind: archive::ReceiptKind::Delivered,
                at: now,
                officer: String::new(),
                to_office: office,
            })?;
        }
        self.compare_references(&reference, &content, now)?;
        self.compare_answers(&content, thread, now)?;
        let message = content.message;
        let news = content.created >= now.plus_seconds(-NEWS_SECONDS);
        Ok(Ok(Some(if news && !own && !acknowledged {
            Event::Arrived(Box::new(self.row_of(message, now)?))
        } else {
            Event::Changed { message }
        })))
    }

    /// What the office that hands our own message over says about it. Nothing when it is not on its
    /// list.
    fn take_receipts(
        &self,
        handed: &Handed,
        message: MessageId,
        sender: &Sender,
        now: Timestamp,
    ) -> Outcome<()> {
        for (kind, at) in [
            (archive::ReceiptKind::Delivered, handed.received),
            (archive::ReceiptKind::Read, handed.read),
            (archive::ReceiptKind::Acknowledged, handed.acknowledged),
        ] {
            if let Some(at) = at {
                let at = at.min(now);
                self.archive
                    .apply_receipt(message, sender.office, kind, at, &handed.officer)?;
            }
        }
        Ok(())
    }

    /// Something came that may be sealed to the copy: what it is, the others know.
    pub(crate) fn ask_for_unopened(&self, now: Timestamp) -> Outcome<()> {
        let Some(mut gap) = self.gap()?.filter(|gap| gap.ask_at.is_none()) else {
            return Ok(());
        };
        gap.ask_again(now);
        self.keep_gap(&gap)
    }

    /// Whether a copy of our data is in use. Then what cannot be opened may be sealed to the copy, and
    /// asking its sender to seal it again would go to and fro for ever.
    pub(crate) fn has_a_twin(&self) -> Outcome<bool> {
        Ok(self.gap()?.is_some_and(|gap| gap.twin))
    }

    /// From when on messages are missing.
    pub(crate) fn missing_since(&self) -> Outcome<Option<Timestamp>> {
        Ok(self.gap()?.map(|gap| gap.since))
    }

    /// What the officers are told of it; none when nothing is missing, or an officer knows and
    /// everything has come.
    pub(crate) fn gap_view(&self) -> Outcome<Option<GapView>> {
        let Some(gap) = self.gap()? else {
            return Ok(None);
        };
        let complete = gap.is_complete();
        let waiting = gap.asked.iter().filter(|o| !gap.answered.contains(o));
        let name = |id| crate::screen::row::office(self.directory.as_ref(), id).name;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(Some(GapView {
            since: gap.since,
            twin: gap.twin,
            noted: gap.noted,
            complete,
            asked: count(gap.asked.len()),
            answered: count(gap.answered.len()),
            waiting: waiting.map(name).collect(),
            came: gap.came,
        }))
    }

    /// An officer has taken note.
    pub(crate) fn note_gap(&self) -> Outcome<()> {
        let Some(mut gap) = self.gap()? else {
            return Ok(());
        };
        gap.noted = true;
        self.keep_gap(&gap)
    }

    fn gap(&self) -> Outcome<Option<Gap>> {
        let text = self.archive.setting(GAP)?;
        let gap: Option<Gap> = text.and_then(|text| serde_json::from_str(&text).ok());
        // An officer knows, and everything has come: it is over.
        Ok(gap.filter(|gap| !gap.noted || !gap.is_complete()))
    }

    fn keep_gap(&self, gap: &Gap) -> Outcome<()> {
        let text = serde_json::to_string(gap).map_err(error::internal)?;
        self.archive
            .set_setting(GAP, &text)
            .map_err(ClientError::from)
    }

    /// Whether a device is this one.
    pub(crate) fn is_me(&self, device: &DeviceKey) -> bool {
        *device == self.secrets.device()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_that_bring_nothing_become_rarer_and_never_stop() {
        let mut gap = Gap::since(Timestamp(0));
        let waits: Vec<i64> = (1..8)
            .map(|barren| {
                gap.barren = barren;
                gap.wait_seconds()
            })
            .collect();
        assert_eq!(waits, [30, 60, 120, 240, 480, 600, 600]);
        gap.came = 1;
        assert_eq!(gap.wait_seconds(), 30);
    }
}
