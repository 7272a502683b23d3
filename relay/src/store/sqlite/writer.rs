//! The one writer: whatever waits goes into one transaction, and is answered after its fsync.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use aircop_wire::{AdmissionRecord, BlobId, DeviceAdmission, MailboxId, Refusal, SignedAdmission};
use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::oneshot;

use super::checkpoint::Checkpoint;
use super::files::Files;
use super::room::{Measure, Room};
use super::{
    SqliteOptions, admission, blob, deposit, directory, failed, mailbox, session, successor,
};
use crate::store::{Change, Outcome, Wakes};

/// Changes in one transaction at most.
const MAX_BATCH: usize = 512;
/// Bytes of bodies and wraps in one transaction at most, give or take one deposit.
const MAX_BATCH_BYTES: usize = 32 << 20;

/// A change and who waits for it.
pub(super) struct Job {
    pub(super) change: Change,
    pub(super) answer: oneshot::Sender<Result<Outcome, Refusal>>,
}

/// What listeners are told once the transaction is durable.
#[derive(Default)]
pub(super) struct News {
    pub(super) mailboxes: Vec<MailboxId>,
    pub(super) devices: Vec<DeviceAdmission>,
    pub(super) directory_size: Option<u64>,
    /// Blobs whose files nobody needs any more.
    pub(super) gone: Vec<BlobId>,
    /// Which relay takes this one's place since; the inner none: it is in service again.
    pub(super) successor: Option<Option<SignedAdmission>>,
}

/// A change's result: the inner error is a refusal that left nothing behind, the outer one is
/// SQLite's and takes the whole transaction with it.
pub(super) type Decided = rusqlite::Result<Result<Outcome, Refusal>>;

/// The one connection that writes.
pub(super) struct Writer {
    conn: Connection,
    measure: Measure,
    wakes: Arc<Wakes>,
    files: Files,
}

impl Writer {
    pub(super) fn new(
        conn: Connection,
        path: &Path,
        options: &SqliteOptions,
        wakes: Arc<Wakes>,
        files: Files,
    ) -> Self {
        conn.set_prepared_statement_cache_capacity(64);
        Self {
            conn,
            measure: Measure::new(path, options),
            wakes,
            files,
        }
    }

    #[cfg(test)]
    pub(super) fn cannot_grow_beyond(&self, pages: u32) {
        self.conn
            .pragma_update(None, "max_page_count", pages)
            .unwrap();
    }

    /// Commits until the queue is dropped and empty.
    pub(super) fn run(mut self, jobs: &Receiver<Job>, mut checkpoint: Checkpoint) {
        while let Ok(first) = jobs.recv() {
            let mut bytes = first.change.bytes();
            let mut batch = vec![first];
            while batch.len() < MAX_BATCH && bytes < MAX_BATCH_BYTES {
                let Ok(job) = jobs.try_recv() else { break };
                bytes += job.change.bytes();
                batch.push(job);
            }
            self.commit(batch);
            checkpoint.committed();
            checkpoint.pause(&self.conn);
        }
    }

    /// Commits a batch in one transaction and answers. When SQLite fails, each change is tried
    /// alone, so that one that finds no room does not take the others with it.
    pub(super) fn commit(&mut self, batch: Vec<Job>) {
        match self.attempt(batch.iter().map(|job| &job.change)) {
            Ok(results) => answer(batch, results),
            Err(error) if batch.len() == 1 => {
                let refusal = Refusal::from(failed(&error));
                answer(batch, vec![Err(refusal)]);
            }
            Err(_) => {
                for job in batch {
                    self.commit(vec![job]);
                }
            }
        }
    }

    fn attempt<'a>(
        &mut self,
        changes: impl Iterator<Item = &'a Change>,
    ) -> rusqlite::Result<Vec<Result<Outcome, Refusal>>> {
        let mut room = self.measure.room(&self.conn)?;
        let mut news = News::default();
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let results = changes
            .map(|change| apply(&tx, change, &mut room, &mut news))
            .collect::<rusqlite::Result<Vec<_>>>()?;
        tx.commit()?;
        news.mailboxes.sort_unstable();
        news.mailboxes.dedup();
        for mailbox in news.mailboxes {
            self.wakes.arrived(mailbox);
        }
        for device in &news.devices {
            self.wakes.admitted(device);
        }
        for blob in &news.gone {
            // Another chunk of it may have been taken in the same transaction.
            if !blob::has_file(&self.conn, *blob)? {
                self.files.remove(*blob);
            }
        }
        // Before the directory's news: who hears of the log's new entry finds the relay retired.
        if let Some(successor) = news.successor {
            self.wakes.replaced(successor);
        }
        if let Some(size) = news.directory_size {
            self.wakes.grew(size);
        }
        Ok(results)
    }
}

impl Change {
    /// Roughly what it adds to a transaction.
    fn bytes(&self) -> usize {
        match self {
            Self::Deposit(new) => {
                new.deposit.body.len() + new.deposit.wraps.len() * aircop_wire::limits::WRAP_LEN
            }
            Self::Append(append) => append.entries().iter().map(Vec::len).sum(),
            _ => 0,
        }
    }
}

fn apply(conn: &Connection, change: &Change, room: &mut Room, news: &mut News) -> Decided {
    match change {
        Change::Deposit(new) => deposit::put(conn, new, room, news),
        Change::Acknowledge { mailbox, seqs } => mailbox::acknowledge(conn, *mailbox, seqs),
        Change::PutPrekey { mailbox, prekey } => mailbox::put_prekey(conn, *mailbox, prekey),
        Change::PutAdmission(AdmissionRecord::Device(device)) => {
            admission::put_device(conn, device, news)
        }
        Change::PutAdmission(AdmissionRecord::Ticket(ticket)) => {
            admission::put_ticket(conn, ticket)
        }
        // Unsigned by now: it comes as [`Change::PutSuccessor`].
        Change::PutAdmission(AdmissionRecord::Successor(_)) => Ok(Err(Refusal::Malformed)),
        Change::PutSuccessor {
            successor: new,
            signed,
        } => successor::put(conn, new, signed, news),
        Change::UseTicket {
            hash,
            holder,
            now_ms,
            asks,
        } => admission::use_ticket(conn, *hash, *holder, *now_ms, *asks),
        Change::Resume {
            key,
            mailbox,
            resume,
        } => session::resume(conn, *key, *mailbox, resume),
        Change::Append(append) => directory::append(conn, append, news),
        Change::PutChunk(new) => blob::put(conn, new, room, news),
        Change::Sweep { now_ms } => {
            let deposits = deposit::sweep(conn, *now_ms)?;
            let blobs = blob::sweep(conn, *now_ms, news)?;
            Ok(deposits.map(|outcome| match outcome {
                Outcome::Swept { envelopes, all } => Outcome::Swept {
                    envelopes,
                    all: all && blobs,
                },
                other => other,
            }))
        }
    }
}

fn answer(batch: Vec<Job>, results: Vec<Result<Outcome, Refusal>>) {
    for (job, result) in batch.into_iter().zip(results) {
        // Whoever asked may be gone.
        let _ = job.answer.send(result);
    }
}
