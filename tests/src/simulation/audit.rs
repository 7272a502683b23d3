//! What came of a run, read from the archives when everything is over.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

use aircop_archive::{Archive, ArchiveKey, ListQuery};
use aircop_message::{MessageId, Timestamp};

use super::run::{Arrivals, DAY_MS, Life};
use crate::world::Office;

/// A message that its desk took.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    pub(super) id: MessageId,
    pub(super) at: Timestamp,
    /// Written at a copy of its sender's desk.
    pub(super) at_copy: bool,
    pub(super) from: usize,
    pub(super) to: Vec<usize>,
    pub(super) subject: String,
}

/// What the relays did that no desk can mend.
pub(super) struct Relays {
    /// When one was lost with what waited there.
    pub(super) lost: Vec<Timestamp>,
    /// What was held back: accepted between these instants, until that one.
    pub(super) held: Vec<(i64, i64, i64)>,
}

/// What came of a run.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Repeats the run.
    pub seed: u64,
    /// Messages that desks took.
    pub sent: usize,
    /// Offices that should have them, over all messages.
    pub expected: usize,
    /// Messages that could not be sent any more and are drafts at their sender's.
    pub kept_as_drafts: usize,
    /// Messages that an officer sent again, since their envelopes had expired.
    pub sent_again: usize,
    /// Messages that no desk has any more and no desk can get: see `is_beyond_reach`.
    pub beyond_reach: usize,
    /// Subject, sender and office of each that is not there.
    pub lost: Vec<String>,
    /// Subject and office of each that is there, or was told of, more than once.
    pub doubled: Vec<String>,
    /// References that stand for two different messages.
    pub references_twice: Vec<String>,
    /// Messages that a sender believes undelivered although every office has them.
    pub unconfirmed: usize,
    /// Envelopes in quarantine, by office and reason.
    pub quarantined: BTreeMap<(String, String), usize>,
    /// Alarms of two directories, of which there were none.
    pub false_alarms: usize,
    /// Devices that were revoked.
    pub shut_out: usize,
    /// Of those, who reads the directory behind the revocation, with the relay's whole store.
    pub read_on: Vec<String>,
    /// Who should read all of the directory and does not.
    pub cannot_read: Vec<String>,
    /// How often each kind of mishap happened. What was drawn for a desk that something else was
    /// going on with did not.
    pub mishaps: BTreeMap<&'static str, u32>,
    /// Digest of everything that went over the network: the same whenever a seed is repeated with
    /// the same programs.
    pub trace: String,
    /// How long it took.
    pub took: Duration,
}

impl Report {
    /// Whether everything is as it must be.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.lost.is_empty()
            && self.doubled.is_empty()
            && self.references_twice.is_empty()
            && self.false_alarms == 0
            && self.read_on.is_empty()
            && self.cannot_read.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "seed {}: {} messages to {} offices, {} mishaps: lost {}, doubled {}, references twice {}, \
             false alarms {}, shut out {}, kept as drafts {}, sent again by hand {}, beyond reach {}, unconfirmed {}, \
             in quarantine {}; trace {}, {:.1} s",
            self.seed,
            self.sent,
            self.expected,
            self.mishaps.values().sum::<u32>(),
            self.lost.len(),
            self.doubled.len(),
            self.references_twice.len(),
            self.false_alarms,
            self.shut_out,
            self.kept_as_drafts,
            self.sent_again,
            self.beyond_reach,
            self.unconfirmed,
            self.quarantined.values().sum::<usize>(),
            self.trace,
            self.took.as_secs_f32()
        )?;
        for ((office, reason), times) in &self.quarantined {
            write!(f, "\n  in quarantine at {office}: {times} x {reason}")?;
        }
        let faults = [
            ("lost", &self.lost),
            ("doubled", &self.doubled),
            ("reference twice", &self.references_twice),
            ("reads on", &self.read_on),
            ("cannot read", &self.cannot_read),
        ];
        for (word, all) in faults {
            for fault in all {
                write!(f, "\n  {word}: {fault}")?;
            }
        }
        Ok(())
    }
}

/// Reads the archives and says the rest of what came of a run.
pub(super) fn fill(
    report: Report,
    lives: &[Life],
    sent: &[Sent],
    kept: &[BTreeSet<String>],
    arrivals: &Arrivals,
    relays: &Relays,
) -> Report {
    let told = arrivals.lock().unwrap();
    let archives: Vec<Archive> = lives.iter().map(|life| open(&life.desk)).collect();
    let twins = lives
        .iter()
        .flat_map(|life| &life.ended_twins)
        .map(|(twin, _)| open(twin));
    let twins: Vec<Archive> = twins.collect();
    let mut report = Report {
        sent: sent.len(),
        ..report
    };
    for message in sent {
        if kept[message.from].contains(&message.subject) {
            report.kept_as_drafts += 1;
            continue;
        }
        let mut all = archives.iter();
        if is_beyond_reach(message, lives, relays)
            && all.all(|archive| archive.get(message.id).unwrap().is_none())
        {
            report.beyond_reach += 1;
            continue;
        }
        for office in &message.to {
            report.expected += 1;
            let name = &lives[*office].desk.name;
            if archives[*office].get(message.id).unwrap().is_none() {
                let from = &lives[message.from].desk.name;
                let sender = &archives[message.from];
                let known = sender.get(message.id).unwrap().map(|found| found.row.state);
                let waits = sender.job(message.id).unwrap().map(|job| job.last_error);
                let told = !sender.undelivered(message.id).unwrap().is_empty();
                report.lost.push(format!(
                    "{} from {from} at {name} (at its sender {known:?}, job {waits:?}, says so: {told})",
                    message.subject
                ));
            }
            let times = told.get(&(*office, message.id)).copied().unwrap_or(0);
            // What an image took away comes, and is told of, once more.
            if times as usize > 1 + lives[*office].put_back.len() {
                report.doubled.push(format!(
                    "{} at {name}: told of {times} times",
                    message.subject
                ));
            }
        }
    }
    let mut references: BTreeMap<String, BTreeSet<MessageId>> = BTreeMap::new();
    for (nth, archive) in archives.iter().chain(&twins).enumerate() {
        let mut subjects: BTreeMap<String, u32> = BTreeMap::new();
        for (id, reference, subject) in messages(archive) {
            references.entry(reference).or_default().insert(id);
            *subjects.entry(subject).or_default() += 1;
        }
        let twice = subjects.into_iter().filter(|(_, times)| *times > 1);
        report.doubled.extend(
            twice.map(|(subject, times)| format!("{subject}: {times} rows in archive {nth}")),
        );
        let office = lives
            .get(nth)
            .map_or("a copy", |life| life.desk.name.as_str());
        for item in archive.quarantined(100_000).unwrap() {
            let key = (office.to_owned(), item.item.reason);
            *report.quarantined.entry(key).or_default() += 1;
        }
        report.false_alarms += archive.split_views().unwrap().len();
    }
    let twice = references.into_iter().filter(|(_, ids)| ids.len() > 1);
    report.references_twice = twice
        .map(|(reference, ids)| format!("{reference} stands for {} messages", ids.len()))
        .collect();
    report.unconfirmed = sent
        .iter()
        .filter(|message| {
            let sender = &archives[message.from];
            sender.get(message.id).unwrap().is_some()
                && !sender.undelivered(message.id).unwrap().is_empty()
        })
        .count();
    report
}

/// Whether a message may have gone from every disk, or may be on none that anybody uses: its sender's
/// was put back to an older image, or was that of a copy that has ended; and each of its readers lost
/// it with an image too, or the relay was lost after that, or had held it back for longer than keys
/// are kept, so that only its sender could have sealed it again.
fn is_beyond_reach(message: &Sent, lives: &[Life], relays: &Relays) -> bool {
    let sender = &lives[message.from];
    let gone = if message.at_copy {
        let mut copies = sender.ended_twins.iter().map(|(_, ended)| *ended);
        copies.find(|ended| *ended > message.at)
    } else {
        let mut images = sender.put_back.iter();
        images
            .find(|(made, put_back)| (*made..*put_back).contains(&message.at))
            .map(|(_, put_back)| *put_back)
    };
    let mut held = relays.held.iter();
    let held = held.any(|(from, to, until)| {
        // It may have waited for a day before the relay took it.
        (*from - DAY_MS..*to).contains(&message.at.0) && *until - *from > 2 * DAY_MS
    });
    gone.is_some_and(|gone| {
        message.to.iter().all(|reader| {
            let mut images = lives[*reader].put_back.iter();
            held || relays.lost.iter().any(|lost| *lost >= gone)
                || images.any(|(_, put_back)| *put_back > message.at)
        })
    })
}

fn open(desk: &Office) -> Archive {
    let keys = desk.steal();
    Archive::open(&desk.archive_path(), &ArchiveKey::new(&keys.archive)).unwrap()
}

/// Id, reference and subject of every message.
fn messages(archive: &Archive) -> Vec<(MessageId, String, String)> {
    let everything = ListQuery {
        limit: u32::MAX,
        ..ListQuery::default()
    };
    let hits = archive.list(&everything).unwrap().into_iter();
    hits.map(|hit| (hit.row.id, hit.row.reference, hit.row.subject))
        .collect()
}
