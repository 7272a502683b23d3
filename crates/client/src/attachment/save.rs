//! From sealed bytes to a file that an officer asked for.
//!
//! Written beside its place under a name of ours, checked whole against what the sender signed, and
//! only then given its name: a file that is there under its name is the file that was sent.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use aircop_api::{ApiError, AttachmentView, ErrorCode};
use aircop_archive::{Attachment, AttachmentState, AuditAction};
use aircop_message::MessageId;
use rand_core::Rng as _;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::chunk::{Cipher, place};
use super::name;
use crate::desk::Desk;
use crate::error::{self, ClientError, Outcome};
use crate::session::engine::Engine;

/// Names that are tried before it is given up.
const MOST_NAMES: u32 = 1000;

/// What is wrong with sealed bytes here.
pub(super) enum Flaw {
    /// The chunk at this place is missing or does not open.
    Chunk(u16),
    /// Every chunk opens, and the whole is not what the sender signed.
    Whole,
    Io(io::Error),
}

/// Opens every chunk in order, hands it on, and compares the hash of the whole.
pub(super) fn read_all(
    path: &Path,
    file: &Attachment,
    mut take: impl FnMut(&[u8]) -> io::Result<()>,
) -> Result<(), Flaw> {
    let cipher = Cipher::new(&file.key, &file.blob, file.size);
    let mut sealed = match File::open(path) {
        Ok(sealed) => sealed,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(Flaw::Chunk(0)),
        Err(error) => return Err(Flaw::Io(error)),
    };
    let mut hash = Sha256::new();
    for index in 0..cipher.total() {
        let mut chunk = read_chunk(&mut sealed, &cipher, index)?;
        cipher
            .open(index, &mut chunk)
            .map_err(|_| Flaw::Chunk(index))?;
        hash.update(&*chunk);
        take(&chunk).map_err(Flaw::Io)?;
    }
    if hash.finalize().as_slice() != file.sha256 {
        return Err(Flaw::Whole);
    }
    Ok(())
}

/// The sealed bytes of one chunk.
pub(super) fn read_chunk(
    sealed: &mut File,
    cipher: &Cipher,
    index: u16,
) -> Result<Zeroizing<Vec<u8>>, Flaw> {
    let len = cipher.sealed_len(index).ok_or(Flaw::Chunk(index))?;
    let mut chunk = Zeroizing::new(vec![0; len]);
    sealed
        .seek(SeekFrom::Start(place(index)))
        .and_then(|_| sealed.read_exact(&mut chunk))
        .map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => Flaw::Chunk(index),
            _ => Flaw::Io(error),
        })?;
    Ok(chunk)
}

/// Whether all of its sealed bytes are on this disk.
pub(super) fn is_here(file: &Attachment) -> Outcome<()> {
    match file.state {
        AttachmentState::Staged
        | AttachmentState::Sending
        | AttachmentState::Sent
        | AttachmentState::Here => Ok(()),
        _ => Err(ClientError::new(ErrorCode::AttachmentNotHere)),
    }
}

impl Desk {
    /// Writes a file to `to`; over what is there only with `overwrite`.
    pub(super) fn save_attachment(
        &self,
        message: MessageId,
        position: u16,
        to: &Path,
        overwrite: bool,
    ) -> Outcome<()> {
        let mut random = [0; 8];
        let file = {
            let mut state = self.lock();
            state.rng.fill_bytes(&mut random);
            let file = state.attachment(message, position)?;
            // A draft is the officer's own.
            if file.state != AttachmentState::Staged {
                state.may_leave(message)?;
            }
            file
        };
        is_here(&file)?;
        if !self.sealed_path(&file).exists() {
            return Err(self.missing(&file));
        }
        if !overwrite && to.exists() {
            return Err(ClientError::new(ErrorCode::FileExists));
        }
        let dir = match to.parent() {
            Some(dir) if dir != Path::new("") => dir,
            _ => Path::new("."),
        };
        let draft = Draft(dir.join(format!(".aircop-{}.part", hex::encode(random))));
        let mut out = aircop_files::create_new(&draft.0).map_err(failed)?;
        read_all(&self.sealed_path(&file), &file, |bytes| {
            out.write_all(bytes)
        })
        .map_err(|flaw| self.flawed(&file, flaw))?;
        out.sync_all().map_err(failed)?;
        drop(out);
        if !overwrite {
            // Takes the name if nobody has it, at this very moment.
            let taken = File::options().write(true).create_new(true).open(to);
            taken.map_err(|e| match e.kind() {
                io::ErrorKind::AlreadyExists => ClientError::new(ErrorCode::FileExists),
                _ => failed(e),
            })?;
        }
        aircop_files::rename(&draft.0, to).map_err(failed)?;
        std::mem::forget(draft);
        let _ = aircop_files::sync_parent(to);
        self.lock()
            .audit(AuditAction::Exported, Some(message), self.now())
    }

    /// The archive came back from a backup, which holds no files: what others sent can be fetched
    /// again for as long as the relay has it.
    fn missing(&self, file: &Attachment) -> ClientError {
        if file.state == AttachmentState::Here {
            let mut again = file.clone();
            (again.state, again.done) = (AttachmentState::Offered, 0);
            if let Err(error) = self.lock().archive.set_attachment(&again, file.state) {
                tracing::error!(%error, "a file's state cannot be written");
            }
            self.tell_transfer(&again);
        }
        ClientError::new(ErrorCode::AttachmentNotHere)
    }

    /// What a reader is told, and what the row says from now on.
    pub(super) fn flawed(&self, file: &Attachment, flaw: Flaw) -> ClientError {
        if let Flaw::Io(error) = flaw {
            return failed(error);
        }
        let was = file.state;
        let mut now = file.clone();
        // What somebody else sent can be fetched again.
        if was == AttachmentState::Here {
            now.state = AttachmentState::Offered;
            now.done = 0;
            let _ = fs::remove_file(self.sealed_path(file));
        }
        now.problem = ErrorCode::AttachmentDamaged.code().to_owned();
        if let Err(error) = self.lock().archive.set_attachment(&now, was) {
            tracing::error!(%error, "a file's state cannot be written");
        }
        self.tell_transfer(&now);
        ClientError::new(ErrorCode::AttachmentDamaged)
    }

    /// Writes a file into the downloads directory; returns the name that it got.
    pub(super) fn save_to_downloads(&self, message: MessageId, position: u16) -> Outcome<String> {
        let dir =
            self.config.downloads.clone().ok_or_else(|| {
                ClientError::with(ErrorCode::FileFailed, "no downloads directory")
            })?;
        fs::create_dir_all(&dir).map_err(failed)?;
        let shown = self.lock().attachment(message, position)?.name;
        for n in 1..=MOST_NAMES {
            let name = if n == 1 {
                shown.clone()
            } else {
                name::numbered(&shown, n)
            };
            match self.save_attachment(message, position, &dir.join(&name), false) {
                Ok(()) => return Ok(name),
                Err(error) if error.code() == ErrorCode::FileExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ClientError::new(ErrorCode::FileExists))
    }
}

impl Engine {
    /// Files of sent messages that have not gone up whole, the smallest first: until then a program
    /// that sends has not done its work.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`]; when the archive cannot be read.
    pub fn uploads(&self) -> Result<Vec<AttachmentView>, ApiError> {
        Ok(self.desk()?.lock().uploads()?)
    }

    /// Writes a file of a message to `to`, for programs that have files themselves; over what is
    /// there only with `overwrite`.
    ///
    /// # Errors
    /// [`ErrorCode::UnknownAttachment`], [`ErrorCode::AttachmentNotHere`],
    /// [`ErrorCode::AttachmentDamaged`], [`ErrorCode::FileExists`], [`ErrorCode::FileFailed`], ...
    pub async fn save_attachment(
        &self,
        message: MessageId,
        position: u16,
        to: &Path,
        overwrite: bool,
    ) -> Result<(), ApiError> {
        let desk = self.desk()?;
        let to = to.to_owned();
        Ok(tokio::task::spawn_blocking(move || {
            desk.save_attachment(message, position, &to, overwrite)
        })
        .await
        .map_err(error::internal)??)
    }
}

/// A file that is removed unless it got its name.
struct Draft(PathBuf);

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn failed(error: io::Error) -> ClientError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => error.into(),
        _ => ClientError::with(ErrorCode::FileFailed, error),
    }
}
