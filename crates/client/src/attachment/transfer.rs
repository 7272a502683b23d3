//! Files on their way: up and down at the same time, the smallest first, a few chunks in flight.
//!
//! Everything that is known about progress can be worked out again: upwards from what the relay
//! says it has, downwards from what lies here and opens. So a crash, a cut line or a restart costs
//! at most the chunks that were in flight.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::sync::Arc;
use std::time::Duration;

use aircop_api::ErrorCode;
use aircop_archive::{Attachment, AttachmentState};
use aircop_wire::limits::MAX_CHUNK;
use aircop_wire::{BlobId, ChunkName, NewChunk, Refusal, Reply, Request};
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::chunk::Cipher;
use super::save::{Flaw, read_all, read_chunk};
use crate::backoff::Backoff;
use crate::desk::Desk;
use crate::error;
use crate::link::{Connection, LinkError};

/// Chunks in flight each way.
const IN_FLIGHT: usize = 4;
/// Chunks after which it is looked whether a smaller file has come.
const TURN: u16 = 64;
/// Chunks between two notes of how far it is.
const NOTE: u16 = 4;
/// The first and the longest wait before a file is tried again.
const BACKOFF: Backoff = Backoff::new(Duration::from_secs(2), Duration::from_secs(120));
/// When the relay says that it was too much at once.
const BREATH_SECONDS: i64 = 2;

/// Moves files for as long as the connection stands. Never ends by itself.
pub(crate) async fn exchange(desk: &Arc<Desk>, connection: &Arc<dyn Connection>) {
    tokio::join!(lane(desk, connection, true), lane(desk, connection, false));
}

async fn lane(desk: &Arc<Desk>, connection: &Arc<dyn Connection>, up: bool) {
    let mut news = desk.files.subscribe();
    loop {
        news.mark_unchanged();
        let due = desk.lock().archive.transfer_due(up, desk.now());
        match due {
            Ok(Some(file)) => {
                let moved = if up {
                    send(desk, connection, file.clone()).await
                } else {
                    fetch(desk, connection, file.clone()).await
                };
                if let Err(halt) = moved {
                    desk.halted(file, halt);
                }
            }
            Ok(None) => {
                tokio::select! {
                    biased;
                    _ = news.changed() => {}
                    () = until_due(desk, up) => {}
                }
            }
            Err(error) => {
                tracing::error!(%error, "files cannot be looked up");
                sleep(Duration::from_secs(60)).await;
            }
        }
    }
}

async fn until_due(desk: &Desk, up: bool) {
    let next = desk.lock().archive.next_transfer(up).ok().flatten();
    match next {
        Some(at) => {
            let ms = u64::try_from(at.since(desk.now())).unwrap_or(0);
            sleep(Duration::from_millis(ms.max(50))).await;
        }
        None => std::future::pending().await,
    }
}

/// Why a file does not go on now.
enum Halt {
    /// An officer stopped it, or it was taken back.
    Stopped,
    /// The relay or the line.
    Link(LinkError),
    /// What came is not what the sender sealed.
    Damaged,
    /// This machine: the sealed bytes cannot be read or written.
    Here(std::io::Error),
    /// The bytes to send are not what was sealed.
    Lost,
}

impl From<LinkError> for Halt {
    fn from(error: LinkError) -> Self {
        Self::Link(error)
    }
}

impl From<std::io::Error> for Halt {
    fn from(error: std::io::Error) -> Self {
        Self::Here(error)
    }
}

async fn send(
    desk: &Arc<Desk>,
    connection: &Arc<dyn Connection>,
    mut file: Attachment,
) -> Result<(), Halt> {
    let blob = BlobId(file.blob);
    let held = match connection.request(Request::ChunksHeld { blob }).await? {
        Reply::ChunksHeld(held) => held,
        _ => return Err(LinkError::Malformed("no list of chunks".into()).into()),
    };
    let cipher = Cipher::new(&file.key, &file.blob, file.size);
    let total = cipher.total();
    let mut missing = (0..total)
        .filter(|index| !held.has(*index))
        .take(TURN.into());
    file.done = (0..total).filter(|index| held.has(*index)).count() as u16;
    let mut sealed = File::open(desk.sealed_path(&file)).map_err(|_| Halt::Lost)?;
    let mut flying = JoinSet::new();
    let mut notes = Notes::default();
    loop {
        while flying.len() < IN_FLIGHT
            && let Some(index) = missing.next()
        {
            let chunk = read_chunk(&mut sealed, &cipher, index).map_err(|flaw| match flaw {
                Flaw::Io(error) => Halt::Here(error),
                _ => Halt::Lost,
            })?;
            let request = Request::PutChunk(NewChunk {
                name: ChunkName { blob, index },
                total,
                bytes: chunk.to_vec(),
            });
            let connection = Arc::clone(connection);
            flying.spawn(async move { connection.request(request).await });
        }
        match flying.join_next().await {
            Some(answer) => {
                answer.map_err(|_| LinkError::Lost)??;
                file.done += 1;
                file.attempts = 0;
                notes.note(desk, &mut file, AttachmentState::Sending)?;
            }
            None => break,
        }
    }
    let was = file.state;
    if file.done == total {
        file.state = AttachmentState::Sent;
    }
    file.problem = String::new();
    desk.note_transfer(&file, was)
}

async fn fetch(
    desk: &Arc<Desk>,
    connection: &Arc<dyn Connection>,
    mut file: Attachment,
) -> Result<(), Halt> {
    let blob = BlobId(file.blob);
    let cipher = Cipher::new(&file.key, &file.blob, file.size);
    let total = cipher.total();
    aircop_files::create_dir(&desk.config.blobs())?;
    let path = desk.sealed_path(&file);
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(false);
    let mut sealed = aircop_files::open_private(&mut options, &path)?;
    let mut have = whole_chunks(&cipher, sealed.metadata()?.len());
    sealed.set_len(bytes_of(&cipher, have))?;
    sealed.seek(SeekFrom::End(0))?;
    let end = have.saturating_add(TURN).min(total);
    let mut next = have;
    let mut flying = JoinSet::new();
    let mut early: BTreeMap<u16, Vec<u8>> = BTreeMap::new();
    let mut notes = Notes::default();
    while have < end {
        while flying.len() + early.len() < IN_FLIGHT && next < end {
            let name = ChunkName { blob, index: next };
            let connection = Arc::clone(connection);
            flying.spawn(async move {
                let answer = connection.request(Request::GetChunk(name)).await;
                (name.index, answer)
            });
            next += 1;
        }
        let Some(answer) = flying.join_next().await else {
            break;
        };
        let (index, answer) = answer.map_err(|_| LinkError::Lost)?;
        let Reply::Chunk(chunk) = answer? else {
            return Err(LinkError::Malformed("no chunk".into()).into());
        };
        // Whatever the relay says that it is: it must open in this place of this file.
        let mut opened = zeroize::Zeroizing::new(chunk.bytes.clone());
        cipher.open(index, &mut opened).map_err(|_| Halt::Damaged)?;
        early.insert(index, chunk.bytes);
        while let Some(bytes) = early.remove(&have) {
            sealed.write_all(&bytes)?;
            have += 1;
            file.done = have;
            file.attempts = 0;
            notes.note(desk, &mut file, AttachmentState::Receiving)?;
        }
    }
    if have < total {
        return Ok(());
    }
    sealed.sync_all()?;
    drop(sealed);
    let whole = {
        let (path, file) = (path.clone(), file.clone());
        tokio::task::spawn_blocking(move || read_all(&path, &file, |_| Ok(())))
            .await
            .map_err(|_| LinkError::Lost)?
    };
    match whole {
        Ok(()) => {
            let was = file.state;
            file.state = AttachmentState::Here;
            file.problem = String::new();
            desk.note_transfer(&file, was)
        }
        // What a crash or a bad disk spoilt is fetched again from there.
        Err(Flaw::Chunk(index)) => {
            let sealed = File::options().write(true).open(&path)?;
            sealed.set_len(bytes_of(&cipher, index))?;
            Ok(())
        }
        Err(Flaw::Whole) => Err(Halt::Damaged),
        Err(Flaw::Io(error)) => Err(Halt::Here(error)),
    }
}

/// How many whole chunks a file of sealed bytes of this length has.
fn whole_chunks(cipher: &Cipher, len: u64) -> u16 {
    (0..=cipher.total())
        .rev()
        .find(|chunks| bytes_of(cipher, *chunks) <= len)
        .unwrap_or(0)
}

/// Bytes of the first chunks of a file.
fn bytes_of(cipher: &Cipher, chunks: u16) -> u64 {
    let Some(last) = chunks.checked_sub(1) else {
        return 0;
    };
    let len = cipher.sealed_len(last).unwrap_or(MAX_CHUNK);
    u64::from(last) * MAX_CHUNK as u64 + len as u64
}

/// Writes down how far a file is, not with every chunk.
#[derive(Default)]
struct Notes(u16);

impl Notes {
    fn note(
        &mut self,
        desk: &Desk,
        file: &mut Attachment,
        was: AttachmentState,
    ) -> Result<(), Halt> {
        self.0 += 1;
        if self.0.is_multiple_of(NOTE) {
            desk.note_transfer(file, was)?;
        }
        Ok(())
    }
}

impl Desk {
    /// Writes a file's row and tells the screen, unless somebody else decided about it meanwhile.
    fn note_transfer(&self, file: &Attachment, was: AttachmentState) -> Result<(), Halt> {
        match self.lock().archive.set_attachment(file, was) {
            Ok(true) => {}
            Ok(false) => return Err(Halt::Stopped),
            Err(error) => {
                tracing::error!(%error, "a file's state cannot be written");
                return Err(Halt::Stopped);
            }
        }
        self.tell_transfer(file);
        Ok(())
    }

    fn halted(&self, file: Attachment, halt: Halt) {
        let now = self.now();
        let row = self.lock().archive.attachment(file.owner, file.position);
        let Ok(Some(mut file)) = row else { return };
        let was = file.state;
        if !matches!(was, AttachmentState::Sending | AttachmentState::Receiving) {
            return;
        }
        let wait = BACKOFF.wait_seconds(file.attempts, &mut self.lock().rng);
        file.due = now.plus_seconds(wait);
        file.attempts += 1;
        match halt {
            Halt::Stopped => return,
            Halt::Link(LinkError::Refused(Refusal::RateLimited)) => {
                file.due = now.plus_seconds(BREATH_SECONDS);
                file.attempts = 0;
            }
            Halt::Link(LinkError::Refused(refusal)) => {
                let never = matches!(
                    refusal,
                    Refusal::Gone | Refusal::Conflict | Refusal::TooLarge | Refusal::Malformed
                ) || (refusal == Refusal::NotThereYet && self.is_over(&file));
                if never {
                    file.state = AttachmentState::Failed;
                }
                let code = match refusal {
                    Refusal::NotThereYet if never => ErrorCode::AttachmentExpired,
                    _ => error::link_code(&LinkError::Refused(refusal)),
                };
                file.problem = code.code().to_owned();
            }
            Halt::Link(error) => file.problem = error::link_code(&error).code().to_owned(),
            Halt::Damaged => {
                tracing::warn!("the relay served a chunk that is not what was sealed");
                file.state = AttachmentState::Failed;
                file.problem = ErrorCode::AttachmentDamaged.code().to_owned();
                file.done = 0;
                // Nothing of it is worth keeping, and nothing of it has appeared anywhere.
                let _ = std::fs::remove_file(self.sealed_path(&file));
            }
            Halt::Lost => {
                file.state = AttachmentState::Failed;
                file.problem = ErrorCode::AttachmentDamaged.code().to_owned();
            }
            Halt::Here(error) => {
                tracing::error!(%error, "a sealed file cannot be read or written");
                file.problem = error::io_code(error.kind()).code().to_owned();
            }
        }
        // Stopped meanwhile is as good.
        let _ = self.note_transfer(&file, was);
    }

    /// Whether the message's time is over: what is not at the relay by now never comes.
    fn is_over(&self, file: &Attachment) -> bool {
        let found = self.lock().archive.get(file.owner).ok().flatten();
        found.is_some_and(|message| message.row.expires <= self.now())
    }
}
