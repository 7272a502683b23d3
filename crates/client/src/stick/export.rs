//! The outbox into a bundle.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufWriter, Write};

use aircop_api::{ApiError, Event};
use aircop_archive::{Attachment, AuditAction, Class};
use aircop_message::{MessageId, Timestamp};
use aircop_wire::limits::{MAX_BUNDLE, MAX_PARTS};
use aircop_wire::{BundleFront, Deposit, PartKind, Place, Request, TransportKey};
use ed25519_dalek::SigningKey;

use crate::attachment;
use crate::desk::{Desk, State};
use crate::error::{self, Outcome};
use crate::outbox::Waiting;
use crate::session::engine::Engine;
use crate::stick::{ExportedBundle, unusable};

/// Bytes of envelopes in one bundle at most: they are held in memory.
const MOST_BYTES: usize = 256 * 1024 * 1024;

impl Engine {
    /// Writes what waits in the outbox into `to`, a new file: the directory, our prekey, envelopes
    /// with the officers' messages first, and files of up to `files` bytes together, the smallest
    /// first. The outbox stays as it is.
    ///
    /// # Errors
    /// Locked or not joined; [`aircop_api::ErrorCode::DiskFull`] and the like, and then the file is
    /// not to be used.
    pub async fn export_outbox(&self, to: File, files: u64) -> Result<ExportedBundle, ApiError> {
        let desk = self.desk()?;
        let exported = tokio::task::spawn_blocking(move || desk.export_outbox(to, files));
        Ok(exported.await.map_err(error::internal)??)
    }
}

/// What a bundle is to hold.
struct Parts {
    small: Vec<(PartKind, Vec<u8>)>,
    files: Vec<(Attachment, std::path::PathBuf)>,
}

impl Parts {
    /// Hands each part on, in order. What a file holds is read anew each time.
    fn each(&self, mut take: impl FnMut(PartKind, &[u8]) -> io::Result<()>) -> io::Result<()> {
        for (kind, bytes) in &self.small {
            take(*kind, bytes)?;
        }
        for (file, path) in &self.files {
            attachment::each_sealed(file, path, |chunk| {
                let frame = Request::PutChunk(chunk).encode();
                take(PartKind::Chunk, &frame.map_err(io::Error::other)?)
            })?;
        }
        Ok(())
    }
}

impl Desk {
    fn export_outbox(&self, to: File, most_files: u64) -> Outcome<ExportedBundle> {
        let now = self.now();
        let directory = self.directory_file()?.into_bytes();
        let mut small = vec![(PartKind::Directory, directory)];
        let mut told = ExportedBundle::default();
        if let Some(prekey) = self.lock().secrets.current_prekey() {
            let put = Request::PutPrekey { prekey };
            small.push((PartKind::Prekey, put.encode().map_err(error::internal)?));
        }
        let mut sent = Vec::new();
        let mut left = BTreeSet::new();
        let mut bytes = 0;
        for (message, class) in self.waiting(now)? {
            let Some(deposit) = self.seal_for_stick(message, now)? else {
                left.insert(message);
                continue;
            };
            let frame = Request::Deposit(deposit).encode();
            let frame = frame.map_err(error::internal)?;
            if bytes + frame.len() > MOST_BYTES || small.len() >= MAX_PARTS {
                left.insert(message);
                continue;
            }
            bytes += frame.len();
            small.push((PartKind::Deposit, frame));
            told.envelopes += 1;
            told.messages += u32::from(class == Class::Message);
            sent.push(message);
        }
        told.left = u32::try_from(left.len()).unwrap_or(u32::MAX);
        let room = MAX_PARTS - small.len();
        let files = self.files_for_stick(&left, (most_files, room), &mut told)?;
        told.bytes = self.write_bundle(&Parts { small, files }, to, now)?;
        let state = self.lock();
        for message in &sent {
            state.note_exported(*message, now)?;
            state.audit(AuditAction::Exported, Some(*message), now)?;
        }
        drop(state);
        for message in sent {
            self.tell(Event::Changed { message });
        }
        self.tell_status();
        Ok(told)
    }

    /// What waits and is not kept back for its officer: messages first, then the oldest.
    fn waiting(&self, now: Timestamp) -> Outcome<Vec<(MessageId, Class)>> {
        let mut state = self.lock();
        state.enqueue_owed(now)?;
        let jobs = state.archive.outbox()?.into_iter();
        let mut waiting: Vec<_> = jobs
            .filter(|job| {
                let due = job.next_attempt.is_some_and(|at| at <= now);
                due || (job.next_attempt.is_some() && job.attempts > 0)
            })
            .map(|job| (job.message, job.class))
            .collect();
        waiting.sort_by_key(|(_, class)| *class != Class::Message);
        Ok(waiting)
    }

    /// The envelope of a job, sealed now unless it was.
    fn seal_for_stick(&self, message: MessageId, now: Timestamp) -> Outcome<Option<Deposit>> {
        let mut state = self.lock();
        match state.sealed_now(message, now)? {
            Waiting::Sealed(deposit) => Ok(Some(deposit)),
            Waiting::SentBack(code) => {
                drop(state);
                self.tell(Event::SentBack { message, code });
                Ok(None)
            }
            Waiting::No => Ok(None),
        }
    }

    /// Files that the relay does not have, whole, as many as there is room for.
    fn files_for_stick(
        &self,
        left: &BTreeSet<MessageId>,
        (mut bytes, mut parts): (u64, usize),
        told: &mut ExportedBundle,
    ) -> Outcome<Vec<(Attachment, std::path::PathBuf)>> {
        let mut files = Vec::new();
        let waiting = self.lock().archive.transfers(true)?;
        for file in waiting {
            let (size, chunks) = attachment::sealed_size(&file);
            let path = self.sealed_path(&file);
            let whole = path.metadata().is_ok_and(|found| found.len() == size);
            if !whole || left.contains(&file.owner) || size > bytes || chunks > parts {
                told.files_left += 1;
                continue;
            }
            bytes -= size;
            parts -= chunks;
            files.push((file, path));
            told.files += 1;
        }
        Ok(files)
    }

    /// Writes it and waits until it is on the disk. Returns its bytes.
    fn write_bundle(&self, parts: &Parts, to: File, now: Timestamp) -> Outcome<u64> {
        let mut places = Vec::new();
        parts.each(|kind, bytes| {
            places.push(Place::of(kind, bytes).map_err(io::Error::other)?);
            Ok(())
        })?;
        let front = {
            let state = self.lock();
            let relay = state.secrets.relay.as_ref().and_then(|relay| relay.key());
            let key = SigningKey::from_bytes(&state.secrets.transport);
            BundleFront {
                sender: state.secrets.transport_key(),
                log: state.directory()?.fingerprint().0,
                relay: relay.unwrap_or(TransportKey([0; 32])),
                made_at_ms: now.0,
                places,
            }
            .sign(&key)
            .map_err(unusable)?
        };
        let mut out = BufWriter::new(to);
        let mut written = front.len() as u64;
        out.write_all(&front)?;
        parts.each(|_, bytes| {
            written += bytes.len() as u64;
            out.write_all(bytes)
        })?;
        out.into_inner()
            .map_err(io::IntoInnerError::into_error)?
            .sync_all()?;
        Ok(written)
    }
}

impl State {
    /// It has left on a stick: it can no longer be taken back.
    fn note_exported(&self, message: MessageId, now: Timestamp) -> Outcome<()> {
        // Accepted meanwhile is as good.
        if let Some(mut work) = self.read_job(message)? {
            work.exported = Some(now);
            self.archive.rewrite_job(message, &work.to_bytes())?;
        }
        Ok(())
    }
}

/// Room for files that is asked for, within what a bundle may have.
#[must_use]
pub fn room_for_files(bytes: u64) -> u64 {
    bytes.min(
        MAX_BUNDLE - MOST_BYTES as u64 - aircop_wire::limits::MAX_DIRECTORY_FILE as u64 - (1 << 20),
    )
}
