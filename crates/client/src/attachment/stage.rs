//! From an officer's file to sealed bytes beside the archive.
//!
//! The bytes come in parts and are sealed as they come; no plain copy is written. A photo is
//! gathered in memory first, since it is cleaned as a whole.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aircop_api::{ApiError, AttachmentView, CAPTION_CHARS, ErrorCode};
use aircop_archive::{Attachment, AttachmentState};
use aircop_message::MessageId;
use rand_core::Rng as _;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::chunk::{CHUNK, Cipher, MAX_SIZE};
use super::{MAX_FILES, kind, name, one_line, photo, says};
use crate::desk::Desk;
use crate::error::{self, ClientError, Outcome};
use crate::session::engine::Engine;

/// Bytes of one part at most.
const MAX_PART: usize = 1 << 20;
/// Files that are being attached at the same time.
const MAX_STAGED: usize = 8;

/// Files that are being attached.
#[derive(Default)]
pub(crate) struct Staging(Mutex<(u32, HashMap<u32, Staged>)>, pub(super) says::Known);

impl Staging {
    /// Takes one out; dropping it removes what was sealed of it.
    pub(super) fn take(&self, upload: u32) -> Option<Staged> {
        self.lock().1.remove(&upload)
    }

    fn put(&self, upload: u32, staged: Staged) {
        self.lock().1.insert(upload, staged);
    }

    fn add(&self, staged: Staged) -> Outcome<u32> {
        let mut all = self.lock();
        if all.1.len() >= MAX_STAGED {
            return Err(ClientError::with(
                ErrorCode::AttachmentTooMany,
                "so many at the same time",
            ));
        }
        all.0 += 1;
        let upload = all.0;
        all.1.insert(upload, staged);
        Ok(upload)
    }

    fn lock(&self) -> MutexGuard<'_, (u32, HashMap<u32, Staged>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is to be attached.
pub(super) struct Wanted {
    pub(super) draft: MessageId,
    pub(super) name: String,
    pub(super) size: u64,
    pub(super) caption: String,
    pub(super) keep_metadata: bool,
}

/// A file that is being attached.
pub(super) struct Staged {
    file: Attachment,
    keep_metadata: bool,
    received: u64,
    /// What has not been sealed yet: less than a chunk, or the whole of a photo.
    buffer: Zeroizing<Vec<u8>>,
    /// None until the first bytes say what it is.
    is_photo: Option<bool>,
    out: Sealer,
}

impl Staged {
    fn part(&mut self, bytes: &[u8]) -> Outcome<()> {
        self.received += bytes.len() as u64;
        if self.received > self.file.size {
            return Err(ClientError::with(
                ErrorCode::Malformed,
                "more than announced",
            ));
        }
        self.buffer.extend_from_slice(bytes);
        if self.is_photo.is_none() && self.buffer.len() < kind::HEAD && !self.is_whole() {
            return Ok(());
        }
        if self.is_photo.is_none() {
            self.look()?;
        }
        while self.is_photo == Some(false) && self.buffer.len() >= CHUNK {
            let rest = Zeroizing::new(self.buffer.split_off(CHUNK));
            let chunk = std::mem::replace(&mut self.buffer, rest);
            self.out.chunk(chunk)?;
        }
        Ok(())
    }

    fn look(&mut self) -> Outcome<()> {
        self.file.kind = kind::of(&self.buffer, &self.file.name).to_owned();
        let looks = photo::is_one(&self.file.kind);
        let fits = self.file.size <= photo::MAX_PHOTO;
        if looks && !fits && !self.keep_metadata {
            return Err(ClientError::with(
                ErrorCode::AttachmentPhoto,
                "it is too large to be cleaned",
            ));
        }
        self.is_photo = Some(looks && fits);
        Ok(())
    }

    fn is_whole(&self) -> bool {
        self.received == self.file.size
    }

    fn finish(mut self) -> Outcome<Attachment> {
        if !self.is_whole() {
            return Err(ClientError::with(
                ErrorCode::Malformed,
                "less than announced",
            ));
        }
        if self.is_photo.is_none() {
            self.look()?;
        }
        if self.is_photo == Some(true) {
            if !self.keep_metadata {
                let clean = photo::stripped(&self.file.kind, &self.buffer);
                self.buffer = Zeroizing::new(
                    clean.map_err(|e| ClientError::with(ErrorCode::AttachmentPhoto, e))?,
                );
                self.file.size = self.buffer.len() as u64;
                self.out.cipher = Cipher::new(&self.file.key, &self.file.blob, self.file.size);
            }
            self.file.preview = photo::preview(&self.buffer).unwrap_or_default();
        }
        let left = std::mem::take(&mut *self.buffer);
        let left = Zeroizing::new(left);
        // An empty file has one empty chunk; one of whole chunks has nothing left.
        if self.file.size == 0 {
            self.out.chunk(Zeroizing::new(Vec::new()))?;
        }
        for chunk in left.chunks(CHUNK) {
            self.out.chunk(Zeroizing::new(chunk.to_vec()))?;
        }
        self.file.sha256 = self.out.keep()?;
        Ok(self.file)
    }
}

/// Seals chunks one behind the other into a file that is removed unless it is kept.
struct Sealer {
    path: PathBuf,
    file: File,
    cipher: Cipher,
    hash: Sha256,
    next: u16,
    kept: bool,
}

impl Sealer {
    fn chunk(&mut self, mut chunk: Zeroizing<Vec<u8>>) -> Outcome<()> {
        self.hash.update(&*chunk);
        self.cipher
            .seal(self.next, &mut chunk)
            .map_err(error::internal)?;
        self.file.write_all(&chunk)?;
        self.next += 1;
        Ok(())
    }

    fn keep(&mut self) -> Outcome<[u8; 32]> {
        if self.next != self.cipher.total() {
            return Err(error::internal("a file with chunks missing"));
        }
        self.file.sync_all()?;
        self.kept = true;
        Ok(std::mem::take(&mut self.hash).finalize().into())
    }
}

impl Drop for Sealer {
    fn drop(&mut self) {
        if !self.kept {
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl Desk {
    pub(super) fn begin_attaching(&self, wanted: Wanted) -> Outcome<u32> {
        if wanted.size > MAX_SIZE {
            return Err(ClientError::new(ErrorCode::AttachmentTooLarge));
        }
        let now = self.now();
        let mut state = self.lock();
        let draft = state.archive.draft(wanted.draft)?;
        if draft.is_none() {
            return Err(ClientError::new(ErrorCode::UnknownMessage));
        }
        let there = state.archive.attachments(wanted.draft)?;
        if there.len() >= MAX_FILES {
            return Err(ClientError::new(ErrorCode::AttachmentTooMany));
        }
        let mut file = Attachment {
            owner: wanted.draft,
            position: 0,
            file: [0; 16],
            blob: [0; 16],
            key: Zeroizing::new([0; 32]),
            size: wanted.size,
            sha256: [0; 32],
            name: name::safe(&wanted.name),
            kind: String::new(),
            caption: one_line(&wanted.caption, CAPTION_CHARS),
            preview: Vec::new(),
            state: AttachmentState::Staged,
            done: 0,
            problem: String::new(),
            due: now,
            attempts: 0,
        };
        state.rng.fill_bytes(&mut file.file);
        state.rng.fill_bytes(&mut file.blob);
        state.rng.fill_bytes(file.key.as_mut_slice());
        drop(state);
        let out = self.sealer(&file)?;
        self.staging.add(Staged {
            file,
            keep_metadata: wanted.keep_metadata,
            received: 0,
            buffer: Zeroizing::default(),
            is_photo: None,
            out,
        })
    }

    fn sealer(&self, file: &Attachment) -> std::io::Result<Sealer> {
        aircop_files::create_dir(&self.config.blobs())?;
        let path = self.sealed_path(file);
        Ok(Sealer {
            file: aircop_files::create_new(&path)?,
            path,
            cipher: Cipher::new(&file.key, &file.blob, file.size),
            hash: Sha256::new(),
            next: 0,
            kept: false,
        })
    }

    pub(super) fn attach_part(&self, upload: u32, bytes: &[u8]) -> Outcome<()> {
        if bytes.len() > MAX_PART {
            return Err(ClientError::with(
                ErrorCode::Malformed,
                "a part of more than 1 MiB",
            ));
        }
        // Taken out while it is worked on; a failure gives it up.
        let mut staged = self.staged(upload)?;
        staged.part(bytes)?;
        self.staging.put(upload, staged);
        Ok(())
    }

    /// Returns the draft.
    pub(super) fn end_attaching(&self, upload: u32) -> Outcome<MessageId> {
        let mut file = self.staged(upload)?.finish()?;
        let state = self.lock();
        let kept = state.archive.transaction(|archive| {
            let there = archive.attachments(file.owner)?;
            if there.len() >= MAX_FILES || archive.draft(file.owner)?.is_none() {
                return Ok(false);
            }
            file.position = there.last().map_or(0, |last| last.position + 1);
            archive.add_attachment(&file).map(|()| true)
        });
        match kept? {
            true => Ok(file.owner),
            // Its sealed bytes go at the next unlock.
            false => Err(ClientError::new(ErrorCode::AttachmentTooMany)),
        }
    }

    fn staged(&self, upload: u32) -> Outcome<Staged> {
        self.staging
            .take(upload)
            .ok_or_else(|| ClientError::new(ErrorCode::UnknownAttachment))
    }
}

impl Engine {
    /// Attaches a file to a draft that was saved, for programs that have files themselves. Returns
    /// the draft's files.
    ///
    /// # Errors
    /// [`ErrorCode::AttachmentTooLarge`] before anything is read, [`ErrorCode::AttachmentTooMany`],
    /// [`ErrorCode::AttachmentPhoto`], [`ErrorCode::FileFailed`], ...
    pub async fn attach_file(
        &self,
        draft: MessageId,
        path: &Path,
        keep_metadata: bool,
    ) -> Result<Vec<AttachmentView>, ApiError> {
        let desk = self.desk()?;
        let path = path.to_owned();
        Ok(
            tokio::task::spawn_blocking(move || attach_file(&desk, draft, &path, keep_metadata))
                .await
                .map_err(error::internal)??,
        )
    }
}

fn attach_file(
    desk: &Arc<Desk>,
    draft: MessageId,
    path: &Path,
    keep_metadata: bool,
) -> Outcome<Vec<AttachmentView>> {
    let failed = |e: std::io::Error| ClientError::with(ErrorCode::FileFailed, e);
    let mut file = File::open(path).map_err(failed)?;
    let meta = file.metadata().map_err(failed)?;
    if !meta.is_file() {
        return Err(ClientError::with(ErrorCode::FileFailed, "it is not a file"));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let upload = desk.begin_attaching(Wanted {
        draft,
        name: name.into_owned(),
        size: meta.len(),
        caption: String::new(),
        keep_metadata,
    })?;
    let mut part = Zeroizing::new(vec![0; MAX_PART]);
    loop {
        let n = file.read(&mut part).map_err(|e| {
            desk.staging.take(upload);
            failed(e)
        })?;
        if n == 0 {
            break;
        }
        desk.attach_part(upload, part.get(..n).unwrap_or_default())?;
    }
    let draft = desk.end_attaching(upload)?;
    desk.staged_views(draft)
}
