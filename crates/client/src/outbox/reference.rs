//! The reference that a message bears, to be read out by telephone: `SN-DSS-2026-000123`.
//!
//! | part | from |
//! |---|---|
//! | `SN` | the office's country |
//! | `DSS` | its airport, or the first three letters of its city; from the second office of that place on with a number, `LFW2` |
//! | `2026` | the year |
//! | `000123` | the number |
//! | `B00123` | on the office's second device, `C` on its third, and so on |
//! | `K7QM-0001` | after the desk's data were put back, behind the device's letter |
//!
//! Country, place and number of the office come from the directory, where an office never changes
//! its place and is never taken out: no two offices have one series, at any time. The devices of an
//! office have one each. And since older data know fewer numbers than were given, a desk that finds
//! its data older, or used in two places, goes on under a mark that it draws by lot.
//!
//! Turned down: numbers from headquarters or the relay (an office without a line could send
//! nothing), and a random reference for each message (nobody can read it out, or see from it what
//! came first).

use std::collections::BTreeSet;

use aircop_api::ErrorCode;
use aircop_directory::{Directory, Office};
use aircop_message::{Message, MessageId, Timestamp};
use rand_core::Rng as _;

use crate::bytes::Bytes;
use crate::desk::State;
use crate::error::{self, ClientError, Outcome};
use crate::outbox::seal_job::SealJob;

/// The setting that keeps the mark; none before the first.
const MARK: &str = "reference.mark";
/// What a mark is made of: nothing that sounds or looks like something else in it.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
const MARK_LEN: usize = 4;

impl State {
    /// The next reference of this device.
    pub(crate) fn next_reference(&self, now: Timestamp) -> Outcome<String> {
        let us = self.office()?;
        let directory = self.directory()?;
        let office = directory
            .office(&us)
            .ok_or_else(|| ClientError::new(ErrorCode::NotJoined))?;
        let year = now.to_rfc3339().chars().take(4).collect::<String>();
        let series = format!("{}-{}-{year}", office.country, place(directory, office));
        let device = self.secrets.device();
        let nth = directory.devices_of(&us).position(|d| d.key == device);
        let letters = match nth.unwrap_or(0) {
            0 => String::new(),
            nth => letters(nth),
        };
        let mark = self.archive.setting(MARK)?;
        let next = |series: &str| {
            self.archive
                .next_reference(series)
                .map_err(ClientError::from)
        };
        Ok(match (mark, letters.as_str()) {
            (Some(mark), letters) => {
                let series = format!("{series}-{letters}{mark}");
                format!("{series}-{:04}", next(&series)?)
            }
            (None, "") => format!("{series}-{:06}", next(&series)?),
            (None, letters) => format!("{series}-{letters}{:05}", next(&series)?),
        })
    }

    /// Goes on under a new mark: numbers of the one before may have been given by data that are not
    /// here. `count` is what the relay counted; it keeps two copies apart that do this at once.
    pub(crate) fn begin_fresh_series(&mut self, count: u64) -> Outcome<()> {
        let mut drawn = [0; MARK_LEN];
        self.rng.fill_bytes(&mut drawn);
        let first = u8::try_from(count % ALPHABET.len() as u64).unwrap_or(0);
        if let Some(byte) = drawn.first_mut() {
            *byte = first;
        }
        let letter = |byte: &u8| {
            let at = usize::from(*byte) % ALPHABET.len();
            ALPHABET.get(at).copied().map_or('2', char::from)
        };
        let mark: String = drawn.iter().map(letter).collect();
        self.archive
            .set_setting(MARK, &mark)
            .map_err(ClientError::from)
    }

    /// Gives what was written since this desk was opened, and has not been sealed, a reference of
    /// the fresh series. What waited before may have left in the time that is missing, under the
    /// reference that it has: it is the same message, and keeps it.
    pub(crate) fn renumber_unsealed(&self, now: Timestamp) -> Outcome<Vec<MessageId>> {
        let mut renumbered = Vec::new();
        let jobs = self.archive.outbox()?;
        for job in jobs {
            if job.class != aircop_archive::Class::Message || job.sealed.is_some() {
                continue;
            }
            let Some(mut work) = SealJob::from_bytes(&job.job) else {
                continue;
            };
            if !work.done.is_empty() || work.created < self.opened {
                continue;
            }
            let mut message = Message::from_bytes(&work.payload.0).map_err(error::internal)?;
            self.archive.transaction(|archive| -> Outcome<()> {
                message.reference = self.next_reference(now)?;
                let payload = message.to_bytes().map_err(error::internal)?;
                if archive.renumber(job.message, &message.reference, &payload)? {
                    work.payload = Bytes::new(&payload);
                    archive.rewrite_job(job.message, &work.to_bytes())?;
                    renumbered.push(job.message);
                }
                Ok(())
            })?;
        }
        Ok(renumbered)
    }
}

/// `LFW` for the first office of a country whose place is shortened so, `LFW2` for the second, in
/// the order of their admission, revoked ones among them.
fn place(directory: &Directory, office: &Office) -> String {
    let ours = short(&office.place);
    let before: BTreeSet<u64> = directory
        .offices()
        .filter(|other| other.country == office.country && short(&other.place) == ours)
        .map(|other| other.admitted_at)
        .filter(|admitted| *admitted < office.admitted_at)
        .collect();
    match before.len() {
        0 => ours,
        before => format!("{ours}{}", before + 1),
    }
}

/// The first three letters of a place's name; `X` for a name that has none of A to Z.
fn short(place: &str) -> String {
    let letters: String = place
        .chars()
        .filter(char::is_ascii_alphabetic)
        .take(3)
        .collect();
    if letters.is_empty() {
        "X".into()
    } else {
        letters.to_ascii_uppercase()
    }
}

/// 1 is B, 25 is Z, 26 is AA: the second device of an office and those after it.
fn letters(mut nth: usize) -> String {
    let mut out = Vec::new();
    loop {
        out.push(char::from(b'A' + u8::try_from(nth % 26).unwrap_or(0)));
        if nth < 26 {
            break;
        }
        nth = nth / 26 - 1;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{letters, short};

    #[test]
    fn later_devices_of_an_office_have_letters_of_their_own() {
        assert_eq!(letters(1), "B");
        assert_eq!(letters(25), "Z");
        assert_eq!(letters(26), "AA");
        assert_eq!(letters(27), "AB");
    }

    #[test]
    fn a_place_is_short_and_never_nothing() {
        assert_eq!(short("LFW"), "LFW");
        assert_eq!(short("São Paulo"), "SOP");
        assert_eq!(short("Ломе"), "X");
    }
}
