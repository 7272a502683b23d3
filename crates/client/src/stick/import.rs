//! A bundle into the inbox: every envelope by the same way as from the relay.

use std::fs::File;
use std::io::{BufReader, Read};

use aircop_api::{ApiError, Event};
use aircop_wire::{BundleReader, Deposit, Item, Part};
use sha2::{Digest, Sha256};

use crate::attachment::Landing;
use crate::desk::Desk;
use crate::error::{self, ClientError, Outcome};
use crate::inbox::receive::Handled;
use crate::session::engine::Engine;
use crate::stick::{RefusedPart, TakenBundle, unusable};

/// What an item has for a sequence that no relay gave one.
const NO_SEQUENCE: u64 = 0;

impl Engine {
    /// Takes what a bundle holds for this desk. The same bundle again, and the same envelopes from
    /// the relay afterwards, change nothing.
    ///
    /// # Errors
    /// [`aircop_api::ErrorCode::BundleMalformed`], [`aircop_api::ErrorCode::BundleForeign`]: nothing
    /// was taken. When the archive cannot be written: what was taken before stays. What is wrong
    /// with single parts stands in the answer.
    pub async fn import_bundle(&self, from: File) -> Result<TakenBundle, ApiError> {
        let desk = self.desk()?;
        let taken = tokio::task::spawn_blocking(move || desk.take_bundle(BufReader::new(from)));
        Ok(taken.await.map_err(error::internal)??)
    }
}

impl Desk {
    fn take_bundle(&self, from: impl Read) -> Outcome<TakenBundle> {
        let bundle = BundleReader::open(from).map_err(unusable)?;
        let front = bundle.front().clone();
        self.lock().is_ours(&front)?;
        let mut taken = TakenBundle::default();
        let mut landing = Landing::default();
        let mut unopened = Vec::new();
        let mut known = false;
        for (number, part) in (1..).zip(bundle) {
            let part = match part {
                Ok(part) => part,
                Err(error) => {
                    taken.refused.push(RefusedPart::unreadable(number, error));
                    continue;
                }
            };
            if !known && !matches!(part, Part::Directory(_)) {
                // The directory that comes before it may have brought its sender.
                self.lock().knows_sender(&front)?;
                known = true;
            }
            let refused = match part {
                Part::Directory(bytes) => self.take_its_directory(bytes, &mut taken).err(),
                Part::Prekey(prekey) => {
                    self.lock().carry_prekeys_over(vec![prekey], self.now());
                    None
                }
                Part::Deposit(deposit) => self.take_envelope(deposit, &mut taken, &mut unopened)?,
                Part::Chunk(chunk) => self.land(&mut landing, chunk)?.err().map(str::to_owned),
            };
            if let Some(reason) = refused {
                taken.refused.push(RefusedPart::new(number, reason));
            }
        }
        taken.files = landing.landed();
        if !unopened.is_empty() {
            self.lock().ask_for(&unopened, self.now())?;
        }
        self.tell_status();
        // Receipts are owed now, and what waited for an entry or a prekey may go.
        self.wake.notify_one();
        Ok(taken)
    }

    fn take_its_directory(&self, bytes: Vec<u8>, taken: &mut TakenBundle) -> Result<(), String> {
        let text = String::from_utf8(bytes).map_err(|_| "malformed".to_owned())?;
        let found = self.take_directory_file(&text);
        let found = found.map_err(|error: ClientError| error.code().code().to_owned())?;
        taken.new_entries += found.new_entries;
        Ok(())
    }

    /// The reason for which it was left on the stick, if it was.
    fn take_envelope(
        &self,
        deposit: Deposit,
        taken: &mut TakenBundle,
        unopened: &mut Vec<[u8; 32]>,
    ) -> Outcome<Option<String>> {
        let now = self.now();
        let mut state = self.lock();
        let own = state.secrets.mailbox.0;
        let mut wraps = deposit.wraps.into_iter();
        let Some((_, wrap)) = wraps.find(|(mailbox, _)| *mailbox.as_bytes() == own) else {
            taken.for_others += 1;
            return Ok(None);
        };
        let item = Item {
            seq: NO_SEQUENCE,
            // Nobody whom we believe has seen it earlier.
            received_at_ms: now.0,
            wrap,
            body: deposit.body,
        };
        let handled = state.take(&item, now, false)?;
        drop(state);
        let events = match handled {
            // It comes again with the line, or with a newer directory.
            Handled::DirectoryFirst => return Ok(Some("directory-first".to_owned())),
            Handled::Done(events) => events,
            Handled::Unopened(events) => {
                unopened.push(Sha256::digest(&item.body).into());
                events
            }
        };
        taken.envelopes += 1;
        for event in events {
            match &event {
                Event::Arrived(_) => {
                    taken.messages += 1;
                    self.move_files();
                }
                Event::Quarantined => taken.quarantined += 1,
                _ => {}
            }
            self.tell(event);
        }
        Ok(None)
    }
}
