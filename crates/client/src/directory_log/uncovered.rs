//! What was read of the log and no checkpoint covers yet.
//!
//! Entries are verified as they come, on a copy of the log, and kept once a checkpoint by a key of
//! headquarters covers them: entries that enough keys have signed and headquarters then gave up are
//! no part of the log, and what is kept can be shown to be of it.

use aircop_api::ErrorCode;
use aircop_archive as archive;
use aircop_directory::{Consistency, Cosigned, Directory, DirectoryError};
use aircop_message::{DeviceKey, Timestamp};

use crate::desk::State;
use crate::directory_log::log_key::{LogKeys, open_entry};
use crate::error::{ClientError, Outcome};

/// See the module.
#[derive(Default)]
pub(crate) struct Uncovered {
    /// Entries of the log that it goes on from.
    base: u64,
    next: Option<Directory>,
    entries: Vec<(Vec<u8>, Timestamp)>,
    /// The log keys, after so many replacements.
    keys: Option<(usize, LogKeys)>,
}

/// What a checkpoint said of the log and of what was read since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Settled {
    /// Everything that was read is kept. True when that was something.
    Kept(bool),
    /// It covers more than was read.
    Ahead,
    /// It covers what was read, and too few witnesses have cosigned it. Nothing of it is kept.
    Uncosigned(Cosigned),
    /// It conflicts with the log; true when that was not known yet.
    Split(bool),
}

impl Uncovered {
    /// The place of the next entry. What was read is dropped when the log has grown since.
    pub(crate) fn from(&mut self, log: Option<&Directory>) -> u64 {
        let size = log.map_or(0, Directory::size);
        if self.base != size {
            *self = Self {
                base: size,
                ..Self::default()
            };
        }
        size + self.entries.len() as u64
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl State {
    /// Opens the entry that comes next; none when it was not sealed for its place under its key.
    ///
    /// # Errors
    /// When the key was replaced and this desk was not given the new one: [`ErrorCode::RelayRevoked`]
    /// where the log says that it was shut out, [`ErrorCode::InvitationOutdated`] while it waits to be
    /// admitted, else [`ErrorCode::DirectoryKeyMissing`].
    pub(crate) fn open_next(
        &self,
        uncovered: &mut Uncovered,
        index: u64,
        sealed: &[u8],
    ) -> Outcome<Option<Vec<u8>>> {
        let log = uncovered.next.as_ref().or(self.directory.as_ref());
        let stated = log.map_or(0, |log| log.log_keys().len());
        let keys = match uncovered.keys.take() {
            Some((known, keys)) if known == stated => keys,
            _ => self.log_keys(log)?,
        };
        if !keys.reach(index) {
            let me = self.secrets.device();
            let device = log.and_then(|log| log.device(&me).map(|_| log.shut_out_at(&me)));
            return Err(ClientError::new(match device {
                Some(Some(_)) => ErrorCode::RelayRevoked,
                Some(None) => ErrorCode::DirectoryKeyMissing,
                None => ErrorCode::InvitationOutdated,
            }));
        }
        let entry = open_entry(&keys, index, sealed);
        uncovered.keys = Some((stated, keys));
        Ok(entry)
    }

    /// Verifies the next entry.
    ///
    /// # Errors
    /// [`ErrorCode::DirectorySplit`] when headquarters' keys signed it for another history; else as
    /// [`error::directory`].
    pub(crate) fn gather(
        &self,
        uncovered: &mut Uncovered,
        entry: Vec<u8>,
        taken: Timestamp,
    ) -> Outcome<()> {
        let next = match (uncovered.next.take(), &self.directory) {
            (Some(next), _) => Some(next),
            (None, Some(directory)) => Some(directory.clone()),
            (None, None) => None,
        };
        let next = match next {
            Some(mut next) => next.append_at(&entry, taken).map(|()| next),
            None => {
                let log = self.secrets.log;
                let log = log.ok_or_else(|| ClientError::new(ErrorCode::NotJoined))?;
                Directory::from_genesis_at(&log, &entry, taken)
            }
        };
        uncovered.next = Some(next?);
        uncovered.entries.push((entry, taken));
        Ok(())
    }

    /// Compares a checkpoint, and keeps what was read when it covers just that.
    pub(crate) fn settle(
        &mut self,
        uncovered: &mut Uncovered,
        note: &[u8],
        now: Timestamp,
    ) -> Outcome<Settled> {
        let compared = match (uncovered.next.as_mut(), self.directory.as_mut()) {
            (Some(next), _) => next.accept_checkpoint(note),
            (None, Some(directory)) => directory.accept_checkpoint(note),
            (None, None) => return Ok(Settled::Ahead),
        };
        match compared {
            Ok(Consistency::Same) => match self.lacks_cosignatures(uncovered, note) {
                None => self.keep_covered(uncovered, note, now).map(Settled::Kept),
                Some(few) => {
                    let size = uncovered.from(self.directory.as_ref());
                    *uncovered = Uncovered::default();
                    self.note_uncosigned(size, note, few, now)?;
                    Ok(Settled::Uncosigned(few))
                }
            },
            // An earlier one covers only a part of what was read.
            Ok(Consistency::Behind) if uncovered.is_empty() => Ok(Settled::Kept(false)),
            Ok(_) => Ok(Settled::Ahead),
            Err(DirectoryError::Split(split)) => {
                *uncovered = Uncovered::default();
                self.note_split(split.ours, split.theirs, None, now)
                    .map(Settled::Split)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// What a note over more than our log lacks of the cosignatures that the policy in force at its size
    /// asks for. Not at headquarters, which says what they are for, nor at a witness, which has to see it
    /// first.
    fn lacks_cosignatures(&self, uncovered: &Uncovered, note: &[u8]) -> Option<Cosigned> {
        let next = uncovered.next.as_ref()?;
        let cosigned = next.cosigned(note).ok()?;
        let own = self.is_witness_of(next);
        (!cosigned.is_enough() && !own && self.secrets.hq.is_none()).then_some(cosigned)
    }

    /// Records two notes that are not of one log. True when they were not known yet.
    pub(crate) fn note_split(
        &mut self,
        ours: Vec<u8>,
        theirs: Vec<u8>,
        device: Option<DeviceKey>,
        now: Timestamp,
    ) -> Outcome<bool> {
        self.archive
            .add_split_view(&archive::SplitView {
                found_at: now,
                ours,
                theirs,
                device,
            })
            .map_err(ClientError::from)
    }

    fn keep_covered(
        &mut self,
        uncovered: &mut Uncovered,
        note: &[u8],
        now: Timestamp,
    ) -> Outcome<bool> {
        let read = std::mem::take(uncovered);
        let next = read.next;
        let size = match (&next, &self.directory) {
            (Some(next), _) => next.size(),
            (None, Some(directory)) => directory.size(),
            (None, None) => return Ok(false),
        };
        // With every cosignature that ever came under it.
        let latest = next.as_ref().or(self.directory.as_ref());
        let latest = latest.and_then(|log| log.latest());
        let newest = latest.map_or_else(|| note.to_vec(), |latest| latest.note.clone());
        self.archive.transaction(|archive| -> Outcome<()> {
            for ((entry, taken), index) in read.entries.iter().zip(read.base..) {
                archive.append_directory_entry(index, entry, *taken)?;
            }
            archive.put_checkpoint(&archive::Checkpoint {
                size,
                note: newest.clone(),
                seen_at: now,
            })?;
            Ok(())
        })?;
        let new = next.is_some();
        if let Some(next) = next {
            self.directory = Some(next);
            self.announce_devices(read.base)?;
            self.settle_withheld(now)?;
        }
        Ok(new)
    }
}
