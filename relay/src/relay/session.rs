//! One connection that was let in, and what it asks.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use aircop_wire::limits::{
    MAX_BODY, MAX_LIFETIME_MS, MAX_MAILBOXES, MAX_PREKEY, MAX_SEQS, MAX_WRAPS, WRAP_LEN,
};
use aircop_wire::{
    AdmissionRecord, Course, Deposit, DirectoryAppend, MailboxId, Refusal, Reply, Request, Resume,
    SignedAdmission, StatusReport, Welcome,
};
use tokio::sync::watch;

use super::Shared;
use super::keys::Place;
use super::standing::Standing;
use super::subscriber::{Others, Subscriber};
use crate::store::{Change, NewDeposit, Outcome};

/// What a small request costs, in bytes.
const SMALL: usize = 64;

/// One connection that was let in. Requests may run side by side.
pub struct Session {
    pub(super) shared: Arc<Shared>,
    pub(super) place: Place,
    standing: Standing,
    /// As of the greeting: what changes afterwards is news to this connection.
    directory: watch::Receiver<u64>,
    welcome: Welcome,
    /// Which copy of the device's data this is; 0 until it has said so.
    branch: AtomicU64,
    /// Whether the ticket, if there is one, is known to be this key's.
    bound: AtomicBool,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("key", &self.place.key)
            .finish_non_exhaustive()
    }
}

impl Session {
    pub(super) fn new(
        shared: Arc<Shared>,
        place: Place,
        standing: Standing,
        directory: watch::Receiver<u64>,
        welcome: Welcome,
    ) -> Self {
        Self {
            shared,
            place,
            standing,
            directory,
            welcome,
            branch: AtomicU64::new(0),
            bound: AtomicBool::new(false),
        }
    }

    /// The answer to the greeting.
    #[must_use]
    pub fn welcome(&self) -> &Welcome {
        &self.welcome
    }

    /// One request, one reply. A change is durable before its reply; if the wait is given up, it
    /// may or may not have been made, and can be asked for again. [`Request::Subscribe`] has
    /// [`Self::subscribe`] and is refused here.
    pub async fn handle(&self, request: Request, now_ms: i64) -> Reply {
        self.attempt(request, now_ms)
            .await
            .unwrap_or_else(Reply::Refused)
    }

    /// Reads the session's own mailbox from behind `after`.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for the holder of a ticket; otherwise why nothing can be read.
    pub async fn subscribe(&self, after: u64, now_ms: i64) -> Result<Subscriber, Refusal> {
        self.standing.check(now_ms)?;
        let mailbox = self.own_mailbox()?;
        self.place.charge(len(SMALL), false, now_ms)?;
        Subscriber::new(
            Arc::clone(&self.shared),
            self.standing.clone(),
            self.directory.clone(),
            self.others(),
            mailbox,
            after,
        )
        .await
    }

    /// Waits until the session must end, and says why: revoked, expired.
    pub async fn ended(&self) -> Refusal {
        let mut standing = self.standing.clone();
        loop {
            if let Err(refusal) = standing.check_at_sweep() {
                return refusal;
            }
            if let Err(refusal) = standing.changed().await {
                return refusal;
            }
        }
    }

    async fn attempt(&self, request: Request, now_ms: i64) -> Result<Reply, Refusal> {
        self.standing.check(now_ms)?;
        // What makes room, and what lets others write to this device, may go on longest.
        let reserve = matches!(
            request,
            Request::Acknowledge { .. } | Request::PutPrekey { .. }
        );
        match request {
            Request::PutChunk(_) | Request::ChunksHeld { .. } | Request::GetChunk(_) => {}
            _ => self.place.charge(cost(&request), reserve, now_ms)?,
        }
        self.bind_ticket(now_ms).await?;
        match request {
            Request::Hello(_) | Request::Subscribe { .. } => Err(Refusal::HelloFirst),
            Request::Deposit(deposit) => self.deposit(deposit, now_ms).await,
            Request::Acknowledge { seqs } => {
                let mailbox = self.own_mailbox()?;
                at_most(seqs.len(), MAX_SEQS)?;
                let done = self.done(Change::Acknowledge { mailbox, seqs }).await?;
                // Who takes mail without having said which copy it is counts as another one.
                self.place.did(self.branch.load(Ordering::Acquire));
                Ok(done)
            }
            Request::PutPrekey { prekey } => {
                let mailbox = self.own_mailbox()?;
                at_most(prekey.len(), MAX_PREKEY)?;
                self.done(Change::PutPrekey { mailbox, prekey }).await
            }
            Request::GetPrekeys { mailboxes } => self.prekeys(mailboxes).await,
            Request::DirectoryGet { from } => {
                let page = self.shared.read(move |store| store.directory(from)).await?;
                Ok(Reply::DirectoryEntries(page))
            }
            Request::DirectoryAppend(append) => self.append(append).await,
            Request::PutAdmission(admission) => self.admit(&admission).await,
            Request::Status => self.status(now_ms).await,
            Request::PutChunk(chunk) => self.put_chunk(chunk, now_ms).await,
            Request::ChunksHeld { blob } => self.chunks_held(blob, now_ms).await,
            Request::GetChunk(name) => self.get_chunk(name, now_ms).await,
            Request::Resume(resume) => self.resume(resume).await,
        }
    }

    /// What asks first with a ticket has it.
    async fn bind_ticket(&self, now_ms: i64) -> Result<(), Refusal> {
        let Some(ticket) = self.standing.ticket() else {
            return Ok(());
        };
        if self.bound.load(Ordering::Acquire) {
            return Ok(());
        }
        let used = self.shared.submit(Change::UseTicket {
            hash: ticket.token_hash,
            holder: self.place.key,
            now_ms,
            asks: true,
        });
        used.await?;
        self.bound.store(true, Ordering::Release);
        Ok(())
    }

    async fn deposit(&self, mut deposit: Deposit, now_ms: i64) -> Result<Reply, Refusal> {
        if deposit.wraps.is_empty() {
            return Err(Refusal::Pointless);
        }
        at_most(deposit.wraps.len(), MAX_WRAPS)?;
        at_most(deposit.body.len(), MAX_BODY)?;
        let mut seen = HashSet::new();
        if !deposit
            .wraps
            .iter()
            .all(|(mailbox, _)| seen.insert(mailbox))
        {
            return Err(Refusal::Malformed);
        }
        if let Some(ticket) = self.standing.ticket()
            && !matches!(deposit.wraps.as_slice(), [(mailbox, _)] if *mailbox == ticket.inbox)
        {
            return Err(Refusal::NotAllowed);
        }
        let latest = now_ms.saturating_add(MAX_LIFETIME_MS);
        deposit.expires_at_ms = deposit.expires_at_ms.min(latest);
        let id = deposit.id;
        let change = Change::Deposit(NewDeposit {
            deposit,
            now_ms,
            room: self.shared.limits().room,
            sender: self.place.key,
            ticket: self.standing.ticket().map(|ticket| ticket.token_hash),
        });
        let done = self.shared.submit(change).await;
        let metrics = &self.shared.metrics;
        if done.is_ok() {
            metrics.deposits.add(1);
        } else {
            metrics.refused_deposits.add(1);
        }
        done?;
        Ok(Reply::Accepted { id })
    }

    async fn prekeys(&self, mailboxes: Vec<MailboxId>) -> Result<Reply, Refusal> {
        at_most(mailboxes.len(), MAX_MAILBOXES)?;
        if let Some(ticket) = self.standing.ticket()
            && mailboxes.iter().any(|mailbox| *mailbox != ticket.inbox)
        {
            return Err(Refusal::NotAllowed);
        }
        let prekeys = self.shared.read(move |store| store.prekeys(&mailboxes));
        Ok(Reply::Prekeys(prekeys.await?))
    }

    async fn append(&self, append: DirectoryAppend) -> Result<Reply, Refusal> {
        self.own_mailbox()?;
        append
            .verify(&self.shared.admin)
            .map_err(|_| Refusal::BadSignature)?;
        if append.checkpoint().is_empty() {
            return Err(Refusal::Pointless);
        }
        self.done(Change::Append(append)).await
    }

    async fn admit(&self, admission: &SignedAdmission) -> Result<Reply, Refusal> {
        self.own_mailbox()?;
        let record: &AdmissionRecord = admission
            .verify(&self.shared.admin)
            .map_err(|_| Refusal::BadSignature)?;
        self.done(match record {
            AdmissionRecord::Successor(successor) => Change::PutSuccessor {
                successor: successor.clone(),
                signed: admission.clone(),
            },
            record => Change::PutAdmission(record.clone()),
        })
        .await
    }

    async fn status(&self, now_ms: i64) -> Result<Reply, Refusal> {
        let mailbox = self.own_mailbox()?;
        let (waiting, directory_size) = self
            .shared
            .read(move |store| Ok((store.waiting(mailbox)?, store.directory_size()?)))
            .await?;
        let quota = self.shared.limits().room.quota;
        Ok(Reply::Status(StatusReport {
            waiting: waiting.envelopes,
            waiting_bytes: waiting.bytes,
            quota: quota.envelopes,
            quota_bytes: quota.bytes,
            directory_size,
            relay_time_ms: now_ms,
        }))
    }

    async fn resume(&self, resume: Resume) -> Result<Reply, Refusal> {
        let change = Change::Resume {
            key: self.place.key,
            mailbox: self.own_mailbox()?,
            resume,
        };
        let Outcome::Resumed { resumed, branch } = self.shared.submit(change).await? else {
            return Err(Refusal::StorageFailed);
        };
        self.branch.store(branch, Ordering::Release);
        // A connection that follows on the last one is no news to that one.
        if resumed.course == Course::Behind {
            self.place.did(branch);
        }
        Ok(Reply::Resumed(resumed))
    }

    /// What other copies of this device's data do; none for who has not said which copy it is.
    fn others(&self) -> Option<Others> {
        match self.branch.load(Ordering::Acquire) {
            0 => None,
            branch => Some(Others::new(branch, self.place.doings()?)),
        }
    }

    async fn done(&self, change: Change) -> Result<Reply, Refusal> {
        self.shared.submit(change).await?;
        Ok(Reply::Done)
    }

    /// A ticket has none and allows nothing that needs one.
    pub(super) fn own_mailbox(&self) -> Result<MailboxId, Refusal> {
        self.standing
            .device()
            .map(|device| device.mailbox)
            .ok_or(Refusal::NotAllowed)
    }
}

/// Links that skip the codec skip its limits.
fn at_most(n: usize, limit: usize) -> Result<(), Refusal> {
    if n > limit {
        Err(Refusal::TooLarge)
    } else {
        Ok(())
    }
}

fn cost(request: &Request) -> u64 {
    len(match request {
        // The body comes once and fills each of its mailboxes: that is what it costs.
        Request::Deposit(deposit) => {
            let each = deposit.body.len().saturating_add(WRAP_LEN);
            each.saturating_mul(deposit.wraps.len())
        }
        Request::Acknowledge { seqs } => SMALL + seqs.len() * 8,
        Request::PutPrekey { prekey } => prekey.len(),
        Request::GetPrekeys { mailboxes } => SMALL + mailboxes.len() * MailboxId::LEN,
        Request::DirectoryAppend(append) => {
            SMALL + append.entries().iter().map(Vec::len).sum::<usize>()
        }
        _ => SMALL,
    })
}

fn len(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
