//! Relays that were left: what still waits there, and whether they know a newer statement.
//!
//! Beside the exchange with the relay in use and independent of it: when the new relay does not
//! answer, mail at the old one still arrives, and a statement that takes the move back is found.
//! A visit fetches, never deposits. A relay is forgotten once headquarters has retired it and its
//! mailbox is empty, since nothing can come there any more; else after 30 days.
//!
//! Headquarters' program also tells the relay that it was left: first that it is retired, then the
//! log, so that who learns of the move finds a mailbox that no longer fills.

use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use aircop_message::Timestamp;
use aircop_wire::limits::MAX_MAILBOXES;
use aircop_wire::{MailboxId, Notice, Reply, Request};
use tokio::sync::Notify;
use tokio::time::{sleep, timeout};

use crate::desk::{Desk, State};
use crate::link::{Connection, LinkError};
use crate::outbox::compose::LIFETIME_SECONDS;
use crate::sync::relay_address::RelayAddress;
use crate::sync::take_items;

/// For the next notice of a backlog.
const PATIENCE: Duration = Duration::from_secs(30);
/// For the relay's word, behind the backlog, that it is retired.
const LAST_WORD: Duration = Duration::from_secs(2);
/// Between two looks into the log of a desk that waits to be admitted.
const READ_LOG_SECONDS: i64 = 60;
/// Envelopes that are taken together.
const TOGETHER: usize = 64;
/// As long after a move an exchange waits for the first visit.
const AT_FIRST_SECONDS: i64 = 600;
/// For the new relay to be told everything.
const SUPPLY: Duration = Duration::from_secs(15);

/// What is known of visits in this session.
#[derive(Debug, Default)]
pub(crate) struct Visits {
    /// A relay was left, or may be told by now.
    pub(crate) news: Notify,
    /// The desk went over to another relay.
    moved: Notify,
    /// Keys of relays that a visit to has ended, well or not.
    tried: Mutex<BTreeSet<String>>,
    /// When a desk that waits to be admitted last read the log.
    read_log: Mutex<Option<Timestamp>>,
}

impl Visits {
    /// Ends a visit to the relay that is in use now, and begins one to the relay that was left.
    pub(crate) fn has_moved(&self) {
        self.moved.notify_waiters();
        self.news.notify_one();
    }

    /// Whether a desk that waits to be admitted may read the log again: once a minute.
    pub(crate) fn is_due(&self, now: Timestamp) -> bool {
        let mut last = self.read_log.lock().unwrap_or_else(PoisonError::into_inner);
        let due = last.is_none_or(|last| now >= last.plus_seconds(READ_LOG_SECONDS));
        if due {
            *last = Some(now);
        }
        due
    }
}

/// Visits the relays that were left. Never ends by itself.
pub(crate) async fn visit(desk: &Arc<Desk>) {
    'round: loop {
        let (left, mut ready, is_hq) = {
            let state = desk.lock();
            // A desk that waits to be admitted has no mail.
            let member = state.secrets.office.is_some();
            let left = if member {
                state.secrets.earlier.clone()
            } else {
                Vec::new()
            };
            (left, state.may_retire(), state.secrets.hq.is_some())
        };
        if is_hq && !ready && !left.is_empty() {
            // One visit instead of two, when the new relay answers.
            let _ = timeout(SUPPLY, desk.visits.news.notified()).await;
            ready = desk.lock().may_retire();
        }
        let nothing_left = left.is_empty();
        for earlier in left {
            match call_while_left(desk, &earlier.relay, ready).await {
                // The list has changed since.
                None => continue 'round,
                Some(Ok((over, told))) => desk.visited(&earlier.relay, over, told),
                Some(Err(error)) => {
                    tracing::info!(%error, "a relay that was left does not answer");
                    desk.visited(&earlier.relay, false, ready);
                }
            }
        }
        tokio::select! {
            biased;
            () = sleep(desk.config.round), if !nothing_left => {}
            () = desk.visits.news.notified() => {}
        }
    }
}

/// One visit, given up when the directory names this very relay again: the session that begins there
/// and the visit would take each other's mail.
async fn call_while_left(
    desk: &Arc<Desk>,
    relay: &RelayAddress,
    ready: bool,
) -> Option<Result<(bool, bool), LinkError>> {
    let mut visit = pin!(call(desk, relay, ready));
    loop {
        let mut moved = pin!(desk.visits.moved.notified());
        // Before the look, so that no move falls between.
        moved.as_mut().enable();
        if !desk.lock().has_left(relay) {
            return None;
        }
        tokio::select! {
            biased;
            outcome = &mut visit => return Some(outcome),
            () = moved => {}
        }
    }
}

/// One visit: whether nothing can come there any more, and whether the relay was told that it was
/// left, if the new one is `ready` for that.
async fn call(
    desk: &Arc<Desk>,
    relay: &RelayAddress,
    ready: bool,
) -> Result<(bool, bool), LinkError> {
    let link = {
        let state = desk.lock();
        relay.dial(
            desk.config.dial.as_ref(),
            &state.secrets.transport,
            &Arc::default(),
        )?
    };
    let credential = desk.credential()?;
    let connection = link.connect(&credential).await?;
    let told = match ready {
        true => desk.retire(connection.as_ref(), &relay.key).await,
        false => Ok(false),
    };
    let over = match told {
        Ok(told) => empty(desk, connection.as_ref(), relay)
            .await
            .map(|over| (over, told)),
        Err(error) => Err(error),
    };
    connection.close();
    over
}

async fn empty(
    desk: &Arc<Desk>,
    connection: &dyn Connection,
    relay: &RelayAddress,
) -> Result<bool, LinkError> {
    if desk.fetch_log(connection).await? && desk.lock().must_move() {
        // A newer statement: the session in progress moves on by itself.
        desk.wake.notify_one();
    }
    carry_prekeys_over(desk, connection).await?;
    let mut subscription = connection.subscribe(0).await?;
    let mut items = Vec::new();
    let mut caught_up = false;
    loop {
        let patience = if caught_up { LAST_WORD } else { PATIENCE };
        let Ok(notice) = timeout(patience, subscription.next()).await else {
            return if caught_up {
                Ok(false)
            } else {
                Err(LinkError::TimedOut)
            };
        };
        match notice? {
            Notice::Item(item) => items.push(item),
            Notice::CaughtUp => caught_up = true,
            Notice::Moved(_) if caught_up && items.is_empty() => return Ok(true),
            // A visit does not say which copy of the data it is for, so it is told of itself, too.
            Notice::Moved(_) | Notice::DirectoryGrew { .. } | Notice::Elsewhere => {}
            Notice::Refused(refusal) => return Err(refusal.into()),
        }
        if items.len() >= TOGETHER || (caught_up && !items.is_empty()) {
            let last = items.iter().map(|item| item.seq).max().unwrap_or(0);
            // Before they are acknowledged: this relay tells how far that went when we come back.
            let noted = desk.lock().handled_elsewhere(&relay.key, last);
            noted.map_err(|e| LinkError::Local(e.to_string()))?;
            take_items(desk, connection, &items).await?;
            items.clear();
        }
    }
}

/// The relay in use has no prekey of a device that was away since the move, this one may.
async fn carry_prekeys_over(desk: &Desk, connection: &dyn Connection) -> Result<(), LinkError> {
    let mailboxes: Vec<MailboxId> = {
        let state = desk.lock();
        let me = state.secrets.device();
        let directory = state.directory.iter();
        directory
            .flat_map(|d| d.offices().flat_map(|office| d.live_devices(&office.id)))
            .filter(|device| device.key != me)
            .map(|device| MailboxId(device.mailbox.0))
            .collect()
    };
    for mailboxes in mailboxes.chunks(MAX_MAILBOXES) {
        let request = Request::GetPrekeys {
            mailboxes: mailboxes.to_vec(),
        };
        let Reply::Prekeys(served) = connection.request(request).await? else {
            return Err(LinkError::Malformed("no prekeys".into()));
        };
        let served = served.into_iter().filter_map(|(_, prekey)| prekey);
        desk.lock().carry_prekeys_over(served.collect(), desk.now());
    }
    Ok(())
}

impl State {
    /// Whether the relay is one that was left, and may be visited.
    fn has_left(&self, relay: &RelayAddress) -> bool {
        self.secrets
            .earlier
            .iter()
            .any(|e| e.relay.key == relay.key)
    }
}

impl Desk {
    /// Notes a visit, and forgets a relay where nothing can come any more or whose time is over.
    fn visited(&self, relay: &RelayAddress, over: bool, told: bool) {
        let now = self.now();
        let mut state = self.lock();
        let told = told || state.secrets.hq.is_none();
        let before = state.secrets.earlier.len();
        state.secrets.earlier.retain(|e| {
            let done = e.relay.key == relay.key && over && told;
            !done && now < e.left.plus_seconds(LIFETIME_SECONDS)
        });
        if state.secrets.earlier.len() < before
            && let Err(error) = state.save_secrets()
        {
            // It is visited once more.
            tracing::error!(%error, "the vault cannot be written");
        }
        drop(state);
        if told {
            let tried = self.visits.tried.lock();
            let mut tried = tried.unwrap_or_else(PoisonError::into_inner);
            tried.insert(relay.key.clone());
        }
        // Who waits for everything to be exchanged looks again.
        self.wake.notify_one();
    }

    /// Whether a relay that was left just now has not been visited yet.
    pub(crate) fn owes_a_visit(&self, now: Timestamp) -> bool {
        let state = self.lock();
        let tried = self.visits.tried.lock();
        let tried = tried.unwrap_or_else(PoisonError::into_inner);
        state.secrets.office.is_some()
            && state.secrets.earlier.iter().any(|e| {
                now < e.left.plus_seconds(AT_FIRST_SECONDS) && !tried.contains(&e.relay.key)
            })
    }
}
