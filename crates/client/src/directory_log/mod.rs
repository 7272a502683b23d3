//! The directory's log: fetched from the relay and verified, or, at headquarters, made and put up.

pub(crate) mod file;
pub(crate) mod find_party;
pub mod log_key;
pub(crate) mod newcomer;
mod other_history;
pub mod reading;
pub(crate) mod uncovered;
pub(crate) mod withheld;
pub(crate) mod witness;

use aircop_api::{ErrorCode, Event};
use aircop_directory::Directory;
use aircop_message::Timestamp;
use aircop_wire::{
    AdmissionRecord, DirectoryAppend, DirectoryPage, Refusal, Reply, Request, SignedAdmission,
};

use crate::desk::{Desk, State};
use crate::directory_log::log_key::{LogKeys, seal_entry};
use crate::directory_log::uncovered::{Settled, Uncovered};
use crate::error::{self, ClientError, Outcome};
use crate::link::{Connection, LinkError};

/// Admission records that the relay has not confirmed yet: hexadecimal, a line each.
pub(crate) const PENDING: &str = "hq.pending_admissions";
/// When headquarters signed its last append; must rise.
const ISSUED: &str = "hq.issued";
/// Entries in one append at most, far below the wire's limits.
const BATCH: usize = 200;
/// ... and about as many bytes; of the wire's 1 MiB the rest is for what sealing adds.
const BATCH_BYTES: usize = 768 * 1024;

impl Desk {
    /// Fetches what is new of the log and verifies it. True when something was new.
    ///
    /// # Errors
    /// When the connection broke, or what the relay serves cannot be verified
    /// ([`LinkError::Malformed`]); what was verified before stays.
    pub(crate) async fn fetch_log(&self, connection: &dyn Connection) -> Result<bool, LinkError> {
        let mut changed = false;
        let mut uncovered = Uncovered::default();
        loop {
            let from = uncovered.from(self.lock().directory.as_ref());
            let page = match connection.request(Request::DirectoryGet { from }).await? {
                Reply::DirectoryEntries(page) => page,
                _ => return Err(LinkError::Malformed("no directory".into())),
            };
            let last = page.entries.is_empty();
            let took = self.lock().take_page(&mut uncovered, &page, self.now());
            let settled = match took {
                Ok(settled) => settled,
                Err(error) => match error.code() {
                    code @ (ErrorCode::RelayRevoked
                    | ErrorCode::InvitationOutdated
                    | ErrorCode::DirectoryKeyMissing) => return Err(LinkError::NoLogKey(code)),
                    _ => {
                        tracing::error!(%error, "the relay's directory cannot be believed");
                        let why = LinkError::Malformed(error.to_string());
                        self.look_back(connection, &page).await?.ok_or(why)?
                    }
                },
            };
            match settled {
                Settled::Kept(new) => changed |= new,
                Settled::Split(new) => {
                    changed |= new;
                    break;
                }
                // The relay may hold more, which headquarters' next note covers; it is asked again.
                Settled::Uncosigned(..) => break,
                Settled::Ahead => {}
            }
            if last {
                if !uncovered.is_empty() {
                    let why = "no checkpoint covers what the relay serves of the directory";
                    return Err(LinkError::Malformed(why.into()));
                }
                self.lock()
                    .note_page_ahead(&page.checkpoint, self.now())
                    .map_err(local)?;
                break;
            }
        }
        self.lock().cosign_if_due(self.now()).map_err(local)?;
        if changed {
            self.tell(Event::DirectoryChanged);
        }
        Ok(changed)
    }

    /// Headquarters only: puts up what the relay does not have yet, admissions first, so that no
    /// sender learns of a mailbox that the relay does not know.
    pub(crate) async fn put_up_log(&self, connection: &dyn Connection) -> Result<(), LinkError> {
        if self.lock().secrets.hq.is_none() {
            return Ok(());
        }
        let size = log_size(connection).await?;
        self.lock().supply(size, self.now()).map_err(local)?;
        loop {
            let next = self.lock().next_admission();
            let Some((line, admission)) = next else {
                break;
            };
            match connection.request(Request::PutAdmission(admission)).await {
                // Something newer for the same key is there: this one has nothing to say.
                Ok(_) | Err(LinkError::Refused(Refusal::Conflict)) => {}
                Err(error) => return Err(error),
            }
            self.lock().admission_done(&line).map_err(local)?;
        }
        self.append_log(connection, Some(size)).await?;
        if self.lock().note_supplied(self.now()).map_err(local)? {
            // A relay that was left may be told now.
            self.visits.news.notify_one();
        }
        Ok(())
    }

    /// Headquarters only: appends what a relay lacks of the log, which it holds `size` entries of
    /// when that is known.
    pub(crate) async fn append_log(
        &self,
        connection: &dyn Connection,
        size: Option<u64>,
    ) -> Result<(), LinkError> {
        let mut size = match size {
            Some(size) => size,
            None => log_size(connection).await?,
        };
        loop {
            let append = self.lock().next_append(size, self.now()).map_err(local)?;
            let Some(append) = append else { return Ok(()) };
            let put = append.checkpoint().to_vec();
            let answer = connection.request(Request::DirectoryAppend(append)).await;
            // Another connection with this key was quicker: what is still missing follows.
            if !matches!(answer, Err(LinkError::Refused(Refusal::Conflict))) {
                answer?;
                self.lock().note_put_up(&put).map_err(local)?;
                size = log_size(connection).await?;
                continue;
            }
            let before = std::mem::replace(&mut size, log_size(connection).await?);
            if size <= before {
                return Err(Refusal::Conflict.into());
            }
        }
    }
}

async fn log_size(connection: &dyn Connection) -> Result<u64, LinkError> {
    match connection.request(Request::Status).await? {
        Reply::Status(status) => Ok(status.directory_size),
        _ => Err(LinkError::Malformed("no status".into())),
    }
}

fn local(error: ClientError) -> LinkError {
    LinkError::Local(error.to_string())
}

impl State {
    /// Verifies a page of the log, and keeps what its checkpoint covers.
    fn take_page(
        &mut self,
        uncovered: &mut Uncovered,
        page: &DirectoryPage,
        now: Timestamp,
    ) -> Outcome<Settled> {
        // Counting on from the relay's number could run past the end of all numbers.
        let from = uncovered.from(self.directory.as_ref());
        if !page.entries.is_empty() && page.from != from {
            return Err(ClientError::with(
                ErrorCode::DirectoryInvalid,
                "a page of another part of the log than was asked for",
            ));
        }
        for (sealed, index) in page.entries.iter().zip(page.from..) {
            let entry = self.open_next(uncovered, index, sealed)?.ok_or_else(|| {
                ClientError::with(ErrorCode::DirectoryInvalid, "an entry does not open")
            })?;
            match self.gather(uncovered, entry, self.taken(now)) {
                Ok(()) => {}
                Err(error) if error.code() == ErrorCode::DirectorySplit => {
                    return self.note_other_history(page, error, now);
                }
                Err(error) => return Err(error),
            }
        }
        if page.checkpoint.is_empty() {
            return Ok(Settled::Ahead);
        }
        self.settle(uncovered, &page.checkpoint, now)
    }

    /// The relay has no more entries, but a note that says otherwise.
    fn note_page_ahead(&mut self, note: &[u8], now: Timestamp) -> Outcome<()> {
        match self.ahead(note) {
            Some(size) => self.note_withheld(size, note, None, now),
            None => Ok(()),
        }
    }

    /// The keys under which the relay keeps the log, as far as a verified log gives them to this desk.
    pub(crate) fn log_keys(&self, log: Option<&Directory>) -> Outcome<LogKeys> {
        let mut keys = self.secrets.log_keys.clone();
        if keys.eras().is_empty() {
            return Err(ClientError::new(ErrorCode::NotJoined));
        }
        if let Some(log) = log {
            keys.follow(log, &self.secrets.readers());
        }
        Ok(keys)
    }

    /// Keeps a record for the relay until it has confirmed it.
    pub(crate) fn add_admission(&self, record: &AdmissionRecord) -> Outcome<()> {
        let mut lines = self.pending()?;
        lines.push(hex::encode(record.to_bytes()));
        self.archive
            .set_setting(PENDING, &lines.join("\n"))
            .map_err(ClientError::from)
    }

    pub(crate) fn pending(&self) -> Outcome<Vec<String>> {
        let text = self.archive.setting(PENDING)?;
        Ok(text
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect())
    }

    /// The first record that the relay has not confirmed, signed.
    fn next_admission(&self) -> Option<(String, SignedAdmission)> {
        let (Ok(hq), Ok(lines)) = (self.hq(), self.pending()) else {
            return None;
        };
        lines.into_iter().find_map(|line| {
            let record = AdmissionRecord::from_bytes(&hex::decode(&line).ok()?).ok()?;
            Some((line, SignedAdmission::sign(record, &hq.admin_key())))
        })
    }

    fn admission_done(&self, line: &str) -> Outcome<()> {
        let mut lines = self.pending()?;
        lines.retain(|l| l != line);
        self.archive
            .set_setting(PENDING, &lines.join("\n"))
            .map_err(ClientError::from)
    }

    /// What the relay lacks when it holds `size` entries; none when it has everything, the newest
    /// checkpoint among it.
    fn next_append(&mut self, size: u64, now: Timestamp) -> Outcome<Option<DirectoryAppend>> {
        let ours = self.directory()?.size();
        // More than ours: this archive was restored from an older backup. What it lacks is fetched
        // and verified next, like anybody's.
        let gathered = self.gathered()?;
        if size > ours || size == ours && gathered.is_none() {
            return Ok(None);
        }
        let (key, admin) = {
            let hq = self.hq()?;
            (hq.key(), hq.admin_key())
        };
        let entries = self.archive.directory_entries(size)?;
        // The checkpoint covers the whole log: with more to come, the one for this part is made.
        let mut bytes = 0;
        let fits = |entry: &Vec<u8>| {
            bytes += entry.len();
            bytes <= BATCH_BYTES
        };
        let batch: Vec<Vec<u8>> = entries.into_iter().take(BATCH).take_while(fits).collect();
        let reached = size + batch.len() as u64;
        let note = match gathered.filter(|_| reached == ours) {
            Some(note) => note,
            None if reached == ours => self.directory()?.sign_checkpoint(&key),
            None => self.part(reached)?.sign_checkpoint(&key),
        };
        let keys = self.log_keys(self.directory.as_ref())?;
        let mut sealed = Vec::with_capacity(batch.len());
        for (entry, index) in batch.iter().zip(size..) {
            let entry = seal_entry(&keys, index, entry, &mut self.rng);
            sealed.push(entry.ok_or_else(|| error::internal("an entry cannot be sealed"))?);
        }
        let last = self.archive.setting(ISSUED)?;
        let last: i64 = last.and_then(|text| text.parse().ok()).unwrap_or(0);
        let issued = now.0.max(last + 1);
        self.archive.set_setting(ISSUED, &issued.to_string())?;
        Ok(Some(DirectoryAppend::sign(
            size, issued, sealed, note, &admin,
        )))
    }

    /// The directory as it was with `size` entries.
    pub(super) fn part(&self, size: u64) -> Outcome<Directory> {
        let entries = self.archive.directory_entries(0)?;
        let mut entries = entries
            .iter()
            .take(usize::try_from(size).unwrap_or(usize::MAX));
        let genesis = entries.next().ok_or_else(|| error::internal("no log"))?;
        let mut part = Directory::found(genesis)?;
        for entry in entries {
            part.append(entry)?;
        }
        Ok(part)
    }
}
