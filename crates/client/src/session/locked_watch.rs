//! A locked desk listens: that something has come, never what.
//!
//! Of all keys only the one for the relay stays in memory, inside the link, and where the office
//! has another PC the one by which that says what was done there ([`crate::session::locked_keys`]). They open
//! no message and sign none; who takes them out of a locked PC sees when something comes and how
//! large it is, as the relay does, and can take the mailbox's envelopes away, which their senders
//! see.
//! Nothing is acknowledged here, so everything comes again once the desk is unlocked.
//!
//! (Turned down: a mark on the envelope that it is an alert, so that receipts need not call. The
//! relay, and whoever listens there, would learn which airport is warned and when.)

use std::sync::Arc;
use std::time::Duration;

use aircop_api::{ErrorCode, HeardView, Link as LinkView};
use aircop_message::Timestamp;
use aircop_wire::{
    AdmissionRecord, Credential, Notice, Refusal, Request, SignedAdmission, TransportKey,
};
use ed25519_dalek::VerifyingKey;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::backoff::Backoff;
use crate::bytes::Key;
use crate::config::Dial;
use crate::desk::clock::Clock;
use crate::desk::relay_clock::RelayClock;
use crate::error;
use crate::link::{Link, LinkError};
use crate::session::locked_keys::{Colleagues, Waiting};
use crate::sync::relay_address::RelayAddress;

/// Waits between attempts to connect: doubled from the first to the longest.
const BACKOFF: Backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(30));

/// What a desk leaves behind for listening when it is locked.
pub(crate) struct Post {
    pub(crate) link: Arc<dyn Link>,
    pub(crate) relay: RelayAddress,
    /// For when the relay is replaced meanwhile.
    pub(crate) dial: Arc<dyn Dial>,
    pub(crate) transport: Key,
    pub(crate) credential: Credential,
    /// The desk's current bundle, which is public: a relay that takes another's place has none,
    /// and without it nobody could seal to a locked desk.
    pub(crate) prekey: Option<Vec<u8>>,
    /// When it was locked.
    pub(crate) since: Timestamp,
    /// How it understands the office's other desks.
    pub(crate) colleagues: Option<Colleagues>,
}

/// How things stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heard {
    pub(crate) link: LinkView,
    pub(crate) offline_since: Option<Timestamp>,
    pub(crate) link_error: Option<ErrorCode>,
    /// Where it went on listening when the relay was replaced.
    pub(crate) followed: Option<RelayAddress>,
    pub(crate) view: HeardView,
    pub(crate) relay_clock: RelayClock,
}

/// The task that listens. It ends when this is dropped.
pub(crate) struct Lookout {
    heard: watch::Receiver<Heard>,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Lookout {
    /// Begins. `changed` is called after each change of [`Lookout::heard`].
    pub(crate) fn begin(
        post: Post,
        clock: Arc<dyn Clock>,
        changed: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        let (tell, heard) = watch::channel(Heard {
            link: LinkView::Connecting,
            offline_since: None,
            link_error: None,
            followed: None,
            view: HeardView {
                waiting: 0,
                since: post.since,
                last: None,
            },
            relay_clock: RelayClock::default(),
        });
        let (stop, stopped) = watch::channel(false);
        let ear = Ear {
            after: 0,
            waiting: Waiting::default(),
            followed: false,
            post,
            clock,
            tell,
            changed: Box::new(changed),
        };
        Self {
            heard,
            stop,
            task: tokio::spawn(ear.listen(stopped)),
        }
    }

    pub(crate) fn heard(&self) -> Heard {
        self.heard.borrow().clone()
    }

    /// Ends it, and with it the last key in memory.
    pub(crate) async fn end(self) {
        self.stop.send_replace(true);
        // It panicked or it ended: either way it is over.
        let _ = self.task.await;
    }
}

struct Ear {
    post: Post,
    /// The relay was replaced since the desk was locked.
    followed: bool,
    /// The last envelope that was counted. What the desk has taken is no longer at the relay.
    after: u64,
    waiting: Waiting,
    clock: Arc<dyn Clock>,
    tell: watch::Sender<Heard>,
    changed: Box<dyn Fn() + Send + Sync>,
}

impl Ear {
    async fn listen(mut self, mut stop: watch::Receiver<bool>) {
        let mut failures = 0;
        loop {
            let mut was_up = false;
            let error = tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => return,
                error = self.session(&mut was_up) => error,
            };
            if was_up {
                failures = 0;
            }
            let now = self.clock.now();
            self.change(|heard| {
                heard.link = LinkView::Offline;
                heard.offline_since.get_or_insert(now);
                heard.link_error = Some(error::link_code(&error));
            });
            tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => return,
                () = sleep(BACKOFF.wait(failures, &mut rand::rng())) => {}
            }
            failures = failures.saturating_add(1);
        }
    }

    /// One connection from its beginning to its end.
    async fn session(&mut self, was_up: &mut bool) -> LinkError {
        let connection = match self.post.link.connect(&self.post.credential).await {
            Ok(connection) => connection,
            Err(error) => return error,
        };
        let mut subscription = match connection.subscribe(self.after).await {
            Ok(subscription) => subscription,
            Err(error) => return error,
        };
        *was_up = true;
        let (relay, now) = (connection.welcome().relay_time_ms, self.clock.now());
        self.change(|heard| heard.relay_clock.note(relay, now));
        if self.followed
            && let Some(prekey) = self.post.prekey.clone()
            && let Err(error) = connection.request(Request::PutPrekey { prekey }).await
        {
            return error;
        }
        let mut caught_up = false;
        // A connection that breaks before its backlog is through is asked for it again.
        let mut after = self.after;
        let mut new = false;
        loop {
            match subscription.next().await {
                Ok(Notice::Item(item)) => {
                    after = after.max(item.seq);
                    let colleagues = self.post.colleagues.as_ref();
                    new |= self.waiting.hear(&item, colleagues, self.clock.now());
                }
                Ok(Notice::CaughtUp) => caught_up = true,
                // The locked desk believes nothing and so needs no log.
                // Nor does it say which copy it is, so it is told of no other.
                Ok(Notice::DirectoryGrew { .. } | Notice::Elsewhere) => continue,
                Ok(Notice::Moved(record)) => match self.follow(&record) {
                    Some(error) => return error,
                    None => continue,
                },
                Ok(Notice::Refused(refusal)) => return refusal.into(),
                Err(error) => return error,
            }
            // A backlog is one change, whatever it holds.
            if caught_up {
                self.after = after;
                self.count(std::mem::take(&mut new));
            }
        }
    }

    /// Goes on listening at the relay that headquarters' own record names, until an officer unlocks
    /// the desk and the directory decides. The record is signed by the key that the relay in use
    /// obeys; a relay that lies sends nobody anywhere.
    fn follow(&mut self, record: &SignedAdmission) -> Option<LinkError> {
        let admin: TransportKey = self.post.relay.admin.parse().ok()?;
        let admin = VerifyingKey::from_bytes(admin.as_bytes()).ok()?;
        let Ok(AdmissionRecord::Successor(successor)) = record.verify(&admin) else {
            tracing::warn!("the relay says that it was replaced, and headquarters does not");
            return None;
        };
        let relay = RelayAddress {
            addresses: successor.addresses.clone(),
            key: hex::encode(successor.key.as_bytes()),
            admin: self.post.relay.admin.clone(),
        };
        if relay.addresses.is_empty() || relay.key == self.post.relay.key {
            return None;
        }
        let link = relay.dial(
            self.post.dial.as_ref(),
            &self.post.transport,
            &Arc::default(),
        );
        self.post.link = link.ok()?;
        self.post.relay = relay.clone();
        self.followed = true;
        self.change(|heard| heard.followed = Some(relay));
        // Its sequences are its own.
        self.after = 0;
        Some(LinkError::Refused(Refusal::Moved))
    }

    fn count(&self, new: bool) {
        let now = self.clock.now();
        let waiting = self.waiting.count();
        self.change(|heard| {
            heard.link = LinkView::Online;
            heard.offline_since = None;
            heard.link_error = None;
            heard.view.waiting = waiting;
            if new {
                heard.view.last = Some(now);
            }
        });
    }

    fn change(&self, change: impl FnOnce(&mut Heard)) {
        let changed = self.tell.send_if_modified(|heard| {
            let before = heard.clone();
            change(heard);
            *heard != before
        });
        if changed {
            (self.changed)();
        }
    }
}
