//! Files in a bundle: whole ones out, whole ones in.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use aircop_api::ErrorCode;
use aircop_archive::{Attachment, AttachmentState};
use aircop_wire::{BlobId, ChunkName, NewChunk};

use super::chunk::Cipher;
use super::save::{Flaw, read_all, read_chunk};
use crate::desk::Desk;
use crate::error::Outcome;

/// Sealed bytes and chunks of a file.
pub(crate) fn sealed_size(file: &Attachment) -> (u64, usize) {
    let cipher = Cipher::new(&file.key, &file.blob, file.size);
    let chunks = usize::from(cipher.total());
    (file.size + chunks as u64 * 16, chunks)
}

/// Hands on every chunk of a file as it would be put.
pub(crate) fn each_sealed(
    file: &Attachment,
    path: &Path,
    mut take: impl FnMut(NewChunk) -> io::Result<()>,
) -> io::Result<()> {
    let cipher = Cipher::new(&file.key, &file.blob, file.size);
    let mut sealed = File::open(path)?;
    for index in 0..cipher.total() {
        let bytes = read_chunk(&mut sealed, &cipher, index).map_err(|flaw| match flaw {
            Flaw::Io(error) => error,
            _ => io::ErrorKind::InvalidData.into(),
        })?;
        take(NewChunk {
            name: ChunkName {
                blob: BlobId(file.blob),
                index,
            },
            total: cipher.total(),
            bytes: bytes.to_vec(),
        })?;
    }
    Ok(())
}

/// Files of a bundle that are being put together.
#[derive(Default)]
pub(crate) struct Landing {
    open: BTreeMap<[u8; 16], Half>,
    /// Those of which a chunk was missing, and those that nobody here waits for.
    given_up: BTreeSet<[u8; 16]>,
    landed: u32,
}

/// The first chunks of a file, beside where it belongs.
struct Half {
    row: Attachment,
    path: PathBuf,
    file: File,
    have: u16,
}

impl Landing {
    /// Files that are here now.
    pub(crate) fn landed(&self) -> u32 {
        self.landed
    }
}

impl Drop for Landing {
    fn drop(&mut self) {
        for half in self.open.values() {
            let _ = fs::remove_file(&half.path);
        }
    }
}

impl Desk {
    /// Takes one chunk. The inner error is why it was not.
    pub(crate) fn land(
        &self,
        landing: &mut Landing,
        chunk: NewChunk,
    ) -> Outcome<Result<(), &'static str>> {
        let blob = chunk.name.blob.0;
        if landing.given_up.contains(&blob) {
            return Ok(Ok(()));
        }
        if !landing.open.contains_key(&blob) {
            let Some(row) = self.lock().archive.attachment_to_come(&blob)? else {
                landing.given_up.insert(blob);
                return Ok(Ok(()));
            };
            aircop_files::create_dir(&self.config.blobs())?;
            let path = self.sealed_path(&row).with_extension("stick");
            let mut options = File::options();
            options.write(true).create(true).truncate(true);
            let file = aircop_files::open_private(&mut options, &path)?;
            let half = Half {
                row,
                path,
                file,
                have: 0,
            };
            landing.open.insert(blob, half);
        }
        let Some(mut half) = landing.open.remove(&blob) else {
            return Ok(Ok(()));
        };
        match half.take(&chunk)? {
            Progress::More => {
                landing.open.insert(blob, half);
                Ok(Ok(()))
            }
            Progress::Gap(why) => {
                landing.given_up.insert(blob);
                let _ = fs::remove_file(&half.path);
                Ok(Err(why))
            }
            Progress::Whole => {
                landing.given_up.insert(blob);
                if self.settle_file(half)? {
                    landing.landed += 1;
                    return Ok(Ok(()));
                }
                Ok(Err(ErrorCode::AttachmentDamaged.code()))
            }
        }
    }

    /// Gives a whole file its place, unless it came by the line meanwhile. False when it is not what
    /// its sender signed.
    fn settle_file(&self, half: Half) -> Outcome<bool> {
        half.file.sync_all()?;
        match read_all(&half.path, &half.row, |_| Ok(())) {
            Ok(()) => {}
            Err(Flaw::Io(error)) => return Err(error.into()),
            Err(_) => {
                let _ = fs::remove_file(&half.path);
                return Ok(false);
            }
        }
        let mut row = half.row;
        let state = self.lock();
        // A transfer that runs beside notices at its next note that the row is another.
        let now = state.archive.attachment(row.owner, row.position)?;
        let was = now.map(|now| now.state);
        if let Some(was @ (AttachmentState::Offered | AttachmentState::Receiving)) = was {
            aircop_files::rename(&half.path, &self.sealed_path(&row))?;
            (row.state, row.done, row.problem) = (AttachmentState::Here, half.have, String::new());
            state.archive.set_attachment(&row, was)?;
        } else {
            let _ = fs::remove_file(&half.path);
        }
        drop(state);
        self.tell_transfer(&row);
        Ok(true)
    }
}

enum Progress {
    More,
    Whole,
    Gap(&'static str),
}

impl Half {
    fn take(&mut self, chunk: &NewChunk) -> io::Result<Progress> {
        let cipher = Cipher::new(&self.row.key, &self.row.blob, self.row.size);
        if chunk.name.index != self.have || chunk.total != cipher.total() {
            return Ok(Progress::Gap("file-incomplete"));
        }
        let mut opened = zeroize::Zeroizing::new(chunk.bytes.clone());
        if cipher.open(self.have, &mut opened).is_err() {
            return Ok(Progress::Gap(ErrorCode::AttachmentDamaged.code()));
        }
        self.file.write_all(&chunk.bytes)?;
        self.have += 1;
        Ok(if self.have == cipher.total() {
            Progress::Whole
        } else {
            Progress::More
        })
    }
}
