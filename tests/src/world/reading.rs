//! What a vault's keys open of the log as the relay keeps it.

use std::convert::Infallible;

use aircop_client::log_key::{Era, LogKey, LogKeys, open_entry};
use aircop_client::reading::Reader;
use aircop_directory::Directory;

use super::Stolen;

fn era(first: u64, key: &[u8; 32]) -> Era {
    let written: Result<LogKey, Infallible> = LogKey::written(|bytes| {
        bytes.copy_from_slice(key);
        Ok(())
    });
    let Ok(key) = written;
    Era { first, key }
}

impl Stolen {
    /// As much of the log as the vault's keys open, with what each statement gives them.
    #[must_use]
    pub fn reads(&self, sealed: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let eras = self.log_keys.iter().map(|(first, key)| era(*first, key));
        let mut known = LogKeys::of(eras.collect());
        let readers = [Reader {
            id: self.signing.public().0,
            key: &self.reading,
        }];
        let mut log: Option<Directory> = None;
        let mut entries = Vec::new();
        for (index, sealed) in (0..).zip(sealed) {
            if let Some(log) = &log {
                known.follow(log, &readers);
            }
            let Some(entry) = open_entry(&known, index, sealed) else {
                break;
            };
            match &mut log {
                Some(log) => log.append(&entry).unwrap(),
                None => log = Some(Directory::found(&entry).unwrap()),
            }
            entries.push(entry);
        }
        entries
    }

    /// Every 32 bytes of the vault that could be a key of the log, tried on each entry of a sealed log
    /// wherever the key may be said to begin: the places that open.
    #[must_use]
    pub fn opens(&self, sealed: &[Vec<u8>]) -> Vec<u64> {
        let mut keys: Vec<[u8; 32]> = self.log_keys.iter().map(|(_, key)| *key).collect();
        keys.extend([self.log_key, self.reading, self.archive, self.transport]);
        keys.sort_unstable();
        keys.dedup();
        let opens = |index: u64, entry: &[u8]| {
            keys.iter().any(|key| {
                (0..=index).any(|first| {
                    let alone = LogKeys::of(vec![era(first, key)]);
                    open_entry(&alone, index, entry).is_some()
                })
            })
        };
        let places = (0..).zip(sealed);
        let found = places.filter(|(index, entry)| opens(*index, entry));
        found.map(|(index, _)| index).collect()
    }
}
