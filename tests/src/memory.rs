//! What a thief finds in the memory of a running program (Linux).

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom};

/// How often each of `needles` stands in the writable memory of the process `id`.
///
/// # Errors
/// When the process is gone, or the system does not let us look: a parent may.
pub fn find(id: u32, needles: &[Vec<u8>]) -> io::Result<Vec<usize>> {
    let maps = fs::read_to_string(format!("/proc/{id}/maps"))?;
    let mut memory = File::open(format!("/proc/{id}/mem"))?;
    let mut found = vec![0; needles.len()];
    let mut looked = 0_u64;
    let mut part = Vec::new();
    for line in maps.lines() {
        let Some((from, to)) = writable(line) else {
            continue;
        };
        // No key is cut in two: each part begins where the one before could still hold one.
        let (mut at, overlap) = (from, needles.iter().map(Vec::len).max().unwrap_or(0) as u64);
        while at < to {
            let end = to.min(at + PART);
            part.resize(usize::try_from(end - at).map_err(io::Error::other)?, 0);
            memory.seek(SeekFrom::Start(at))?;
            // Memory of a device cannot be read, and what was given back meanwhile is gone.
            if memory.read_exact(&mut part).is_err() {
                break;
            }
            looked += end - at;
            for (needle, found) in needles.iter().zip(&mut found) {
                *found += memchr::memmem::find_iter(&part, needle).count();
            }
            at = if end == to { end } else { end - overlap };
        }
    }
    if looked == 0 {
        return Err(io::Error::other("none of its memory can be read"));
    }
    Ok(found)
}

/// How much is looked at together.
const PART: u64 = 16 * 1024 * 1024;

/// From and to, of a line of `/proc/ID/maps` about memory that the process may write.
fn writable(line: &str) -> Option<(u64, u64)> {
    let (range, rest) = line.split_once(' ')?;
    if !rest.starts_with("rw") {
        return None;
    }
    let (from, to) = range.split_once('-')?;
    let number = |text| u64::from_str_radix(text, 16).ok();
    Some((number(from)?, number(to)?))
}
