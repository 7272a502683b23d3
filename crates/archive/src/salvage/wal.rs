//! The write-ahead log of a damaged archive (SQLite file format, section 4.1).
//!
//! SQLite reads it up to the first frame whose checksum fails and takes the rest for what a crash
//! left half written. If what follows was committed, a flipped bit has silently taken it away.

use std::fs::File;
use std::io::{ErrorKind, Read, Result};
use std::path::{Path, PathBuf};

const HEADER: u64 = 32;
const FRAME_HEADER: u64 = 24;
const PAGE: u64 = 4096;

/// A page in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    /// Which page, from 1.
    pub(super) page: u64,
    /// Where its bytes begin in the log.
    pub(super) at: u64,
    /// The last frame of a commit.
    commits: bool,
    /// Its checksum and those before it hold.
    holds: bool,
}

/// Whether frames that were committed stand behind one that does not hold. The last transaction
/// may be torn: so does a power cut leave it, and it was never said to be durable.
///
/// # Errors
/// When the log cannot be read; none is no fault.
pub(crate) fn is_damaged(archive: &Path) -> Result<bool> {
    let frames = frames(archive)?;
    let mut after = frames.iter();
    let torn = after.any(|frame| frame.commits && !frame.holds);
    Ok(torn && after.next().is_some())
}

pub(super) fn beside(archive: &Path) -> PathBuf {
    let mut name = archive.as_os_str().to_os_string();
    name.push("-wal");
    name.into()
}

/// The frames of this log's life in their order, also behind one that does not hold: the cipher's
/// MAC says of each page whether it is whole.
pub(super) fn frames(archive: &Path) -> Result<Vec<Frame>> {
    let mut file = match File::open(beside(archive)) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut header = [0; HEADER as usize];
    if !filled(&mut file, &mut header)? {
        return Ok(Vec::new());
    }
    let little = word(&header, 0) == Some(0x377f_0682);
    let mut sums = Sums {
        little,
        ..Sums::default()
    };
    sums.add(header.get(..24).unwrap_or_default());
    let mut holds = sums.are(&header, 24);
    let mut salts = (word(&header, 16), word(&header, 20));
    let mut frames = Vec::new();
    let mut at = HEADER;
    let mut frame = vec![0; (FRAME_HEADER + PAGE) as usize];
    while filled(&mut file, &mut frame)? {
        let (head, page) = frame.split_at(FRAME_HEADER as usize);
        // A header that does not hold may have lost the salts; the first frame has them too.
        if at == HEADER && !holds {
            salts = (word(head, 8), word(head, 12));
        }
        if (word(head, 8), word(head, 12)) == salts {
            sums.add(head.get(..8).unwrap_or_default());
            sums.add(page);
            holds &= sums.are(head, 16);
            let number = u64::from(word(head, 0).unwrap_or(0));
            if number > 0 {
                frames.push(Frame {
                    page: number,
                    at: at + FRAME_HEADER,
                    commits: word(head, 4).is_some_and(|size| size > 0),
                    holds,
                });
            }
        } else {
            // What is left of the log's life before, over which SQLite writes from the start; or
            // one of ours whose salts are damaged.
            holds = false;
        }
        at += FRAME_HEADER + PAGE;
    }
    Ok(frames)
}

/// SQLite's checksum over pairs of 32-bit words.
#[derive(Debug, Default)]
struct Sums {
    little: bool,
    one: u32,
    two: u32,
}

impl Sums {
    fn add(&mut self, bytes: &[u8]) {
        for pair in bytes.chunks_exact(8) {
            let (Some(first), Some(second)) = (self.word(pair, 0), self.word(pair, 4)) else {
                return;
            };
            self.one = self.one.wrapping_add(first).wrapping_add(self.two);
            self.two = self.two.wrapping_add(second).wrapping_add(self.one);
        }
    }

    fn are(&self, head: &[u8], at: usize) -> bool {
        (word(head, at), word(head, at + 4)) == (Some(self.one), Some(self.two))
    }

    fn word(&self, bytes: &[u8], at: usize) -> Option<u32> {
        let word = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(if self.little {
            u32::from_le_bytes(word)
        } else {
            u32::from_be_bytes(word)
        })
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// Whether the whole buffer could be filled.
fn filled(file: &mut File, buffer: &mut [u8]) -> Result<bool> {
    match file.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}
