//! Every page of an archive in clear, read past SQLite: what no query shows is there too, in the
//! unused parts of pages, in pages that belong to nothing, and in the write-ahead log.
//!
//! SQLCipher 4: pages of 4,096 bytes, AES-256-CBC under the raw key, the last 80 bytes the IV and the
//! HMAC-SHA512; the first page begins with the salt in clear. A frame of the log is 24 bytes and the
//! encrypted page.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test's own tool"
)]

use std::path::Path;

use aes::Aes256;
use cbc::Decryptor;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};

const PAGE: usize = 4096;
const RESERVED: usize = 80;
const SALT: usize = 16;
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

fn opened(page: &[u8], key: &[u8; 32], first: bool) -> Vec<u8> {
    let from = if first { SALT } else { 0 };
    let end = PAGE - RESERVED;
    let mut bytes = page[from..end].to_vec();
    let iv: [u8; 16] = page[end..end + 16].try_into().unwrap();
    Decryptor::<Aes256>::new(&(*key).into(), &iv.into())
        .decrypt_padded::<NoPadding>(&mut bytes)
        .unwrap();
    bytes
}

/// The pages of the file at `path`, then those of the log beside it.
pub(crate) fn in_clear(path: &Path, key: &[u8; 32]) -> Vec<Vec<u8>> {
    let file = std::fs::read(path).unwrap();
    let mut pages: Vec<Vec<u8>> = file
        .chunks_exact(PAGE)
        .enumerate()
        .map(|(at, page)| opened(page, key, at == 0))
        .collect();
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let log = std::fs::read(log).unwrap_or_default();
    let frames = log.get(LOG_HEADER..).unwrap_or_default();
    for frame in frames.chunks_exact(FRAME_HEADER + PAGE) {
        let number = u32::from_be_bytes(frame[..4].try_into().unwrap());
        pages.push(opened(&frame[FRAME_HEADER..], key, number == 1));
    }
    pages
}

/// How many pages hold this text, in UTF-8 or without its first letters, as indexes store terms: each
/// begins where it differs from the one before.
pub(crate) fn holding(path: &Path, key: &[u8; 32], text: &str) -> usize {
    let lower = text.to_lowercase();
    let tails = [text, lower.as_str(), &text[4..], &lower[4..]];
    in_clear(path, key)
        .iter()
        .filter(|page| {
            tails
                .iter()
                .any(|text| page.windows(text.len()).any(|part| part == text.as_bytes()))
        })
        .count()
}
