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
    let mut pages = Pages(File::open(format!("/proc/{id}/pagemap"))?);
    // No key is cut in two: each part begins where the one before could still hold one.
    let overlap = needles.iter().map(Vec::len).max().unwrap_or(0) as u64;
    let mut found = vec![0; needles.len()];
    let (mut looked, mut bytes) = (0, Vec::new());
    for (from, to) in maps.lines().filter_map(writable) {
        for (from, to) in pages.held(from, to)? {
            let mut at = from;
            while at < to {
                let end = to.min(at + PART);
                bytes.resize(usize::try_from(end - at).map_err(io::Error::other)?, 0);
                memory.seek(SeekFrom::Start(at))?;
                // What was given back meanwhile is gone.
                if memory.read_exact(&mut bytes).is_err() {
                    break;
                }
                looked += end - at;
                for (needle, found) in needles.iter().zip(&mut found) {
                    *found += memchr::memmem::find_iter(&bytes, needle).count();
                }
                at = if end == to { end } else { end - overlap };
            }
        }
    }
    if looked == 0 {
        return Err(io::Error::other("none of its memory can be read"));
    }
    Ok(found)
}

/// Bytes that are looked at together.
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

/// `/proc/ID/pagemap`: a web view reserves many gigabytes and uses few of them.
struct Pages(File);

impl Pages {
    /// The parts of a range that hold something, in memory or swapped.
    fn held(&mut self, from: u64, to: u64) -> io::Result<Vec<(u64, u64)>> {
        let size = rustix::param::page_size() as u64;
        let mut held: Vec<(u64, u64)> = Vec::new();
        let mut entries = vec![0; 64 * 1024 * ENTRY];
        self.0.seek(SeekFrom::Start(from / size * ENTRY as u64))?;
        let mut at = from;
        while at < to {
            let count = usize::try_from((to - at) / size).map_err(io::Error::other)?;
            let length = entries.len().min(count * ENTRY);
            let part = entries.get_mut(..length).unwrap_or_default();
            self.0.read_exact(part)?;
            for entry in part.chunks_exact(ENTRY) {
                let end = at + size;
                // Bit 63 says in memory, bit 62 swapped: the highest two of the last byte.
                if entry.last().is_some_and(|high| high & 0xc0 != 0) {
                    match held.last_mut() {
                        Some(last) if last.1 == at => last.1 = end,
                        _ => held.push((at, end)),
                    }
                }
                at = end;
            }
        }
        Ok(held)
    }
}

/// Bytes about one page.
const ENTRY: usize = 8;
