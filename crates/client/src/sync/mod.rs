//! The exchange with the relay: connect, catch up, stay, and begin again when it breaks.
//!
//! One task for as long as the desk is unlocked. Nothing here decides what an envelope means
//! (`receive`) or how one is made (`outbox`); it decides when.

pub(crate) mod earlier_relays;
pub(crate) mod prekeys;
pub(crate) mod relay_address;

use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use aircop_api::{ApiError, Carrier, ErrorCode, Event, Link as LinkView, Trust};
use aircop_message::Timestamp;
use aircop_wire::{Credential, Item, Notice, Refusal, Reply, Request};
use sha2::{Digest, Sha256};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

use crate::attachment;
use crate::backoff::Backoff;
use crate::desk::{Desk, State};
use crate::error::{self, Outcome};
use crate::inbox::receive::Handled;
use crate::link::{Connection, Link, LinkError, Subscription};

/// Waits between attempts to connect: doubled from the first to the longest.
const FIRST_WAIT: Duration = Duration::from_millis(500);
const BACKOFF: Backoff = Backoff::new(FIRST_WAIT, Duration::from_secs(30));
/// How often a device that waits to be admitted asks.
const JOIN_WAIT: Duration = Duration::from_secs(2);
/// Between two purges of the archive, each of which is a transaction.
const PURGE: Duration = Duration::from_secs(3600);
/// How often, at the least, a desk on TCP looks whether UDP is let through again.
const LOOK_AGAIN_AT_LEAST: Duration = Duration::from_secs(600);
/// Envelopes that are read ahead, and acknowledged together.
const READ_AHEAD: usize = 64;

/// Runs until `stop` is raised or the desk is gone.
pub(crate) async fn run(desk: Arc<Desk>, stop: watch::Receiver<bool>) {
    // All choices here are `biased`: which of two things that happen at once goes first is the same
    // whenever a test's seed is repeated.
    tokio::select! {
        biased;
        () = stay(&desk, stop) => {}
        () = earlier_relays::visit(&desk) => {}
    }
}

async fn stay(desk: &Arc<Desk>, mut stop: watch::Receiver<bool>) {
    let mut failures = 0;
    loop {
        desk.set_link(LinkView::Connecting, None);
        let outcome = tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => return,
            outcome = session(desk) => outcome,
        };
        let pause = match outcome {
            Ok(pause) => pause,
            Err(Broken { error, was_up }) => {
                if was_up {
                    failures = 0;
                }
                tracing::info!(%error, "offline");
                desk.went_down(&error);
                let pause = BACKOFF.wait(failures, &mut desk.lock().rng);
                failures = failures.saturating_add(1);
                pause
            }
        };
        tokio::select! {
            biased;
            _ = stop.wait_for(|stop| *stop) => return,
            () = sleep(pause) => {}
            // An officer, or a new message, wants it tried now; not more often than this.
            () = async {
                sleep(FIRST_WAIT).await;
                desk.wake.notified().await;
            } => {}
        }
    }
}

/// Why a session ended.
struct Broken {
    error: LinkError,
    /// It had been in use: let in, and up to date with the directory.
    was_up: bool,
}

/// One connection from its beginning to its end. `Ok` with the pause before the next one only while
/// this device is not admitted yet, when the directory names another relay, or when there is a
/// better way to this one.
async fn session(desk: &Arc<Desk>) -> Result<Duration, Broken> {
    let down = |error| Broken {
        error,
        was_up: false,
    };
    let asked = desk.asked();
    take_hint(desk).await;
    let moved = {
        let mut state = desk.lock();
        state.follow_directory(&desk.config.blobs(), desk.now())
    };
    if moved.map_err(|e| down(local(e)))? {
        desk.answered.store(0, Ordering::Relaxed);
        desk.visits.has_moved();
        desk.move_files();
        desk.tell(Event::DirectoryChanged);
    }
    let link = desk.link().map_err(down)?;
    if desk.lock().secrets.office.is_none() {
        if !desk.join_step(link.as_ref()).await.map_err(down)? {
            desk.set_link(LinkView::Online, None);
            desk.settle(asked);
            return Ok(JOIN_WAIT);
        }
        desk.tell(Event::DirectoryChanged);
    }
    let credential = desk.credential().map_err(down)?;
    let connection = link.connect(&credential).await.map_err(down)?;
    desk.note_relay_time(connection.welcome().relay_time_ms);
    // Files move beside everything else, and only while there is a connection.
    let outcome = tokio::select! {
        biased;
        outcome = online(desk, link.as_ref(), connection.as_ref()) => outcome,
        () = attachment::exchange(desk, &connection) => Err(LinkError::Lost),
    };
    connection.close();
    desk.lock().end_counting().map_err(|e| down(local(e)))?;
    match outcome {
        Ok(pause) => Ok(pause),
        // A relay that lets us in and then serves what must be refused is not asked twice a second.
        Err(error) => Err(Broken {
            error,
            was_up: desk.lock().link == LinkView::Online,
        }),
    }
}

/// Reads the log of the relay at which the desk listened while it was locked. The directory decides
/// whether it is ours.
async fn take_hint(desk: &Desk) {
    let Some(relay) = desk.hint().take() else {
        return;
    };
    let link = {
        let state = desk.lock();
        let seed = &state.secrets.transport;
        relay.dial(desk.config.dial.as_ref(), seed, &Arc::default())
    };
    let (Ok(link), Ok(credential)) = (link, desk.credential()) else {
        return;
    };
    // Without it the relay in use is asked, as ever.
    if let Ok(connection) = link.connect(&credential).await {
        let _ = desk.fetch_log(connection.as_ref()).await;
        connection.close();
    }
}

/// What may happen while online.
enum Happened {
    Notice(Notice),
    Ended(LinkError),
    Woken,
    Due,
    Round,
    QuicIsBack,
}

/// Waits until what another carrier was taken for works again; for ever where there is none better.
async fn quic_is_back(link: &dyn Link, carrier: Carrier) {
    let wait = link.look_again().filter(|_| carrier != Carrier::Quic);
    let Some(mut wait) = wait else {
        return std::future::pending().await;
    };
    loop {
        sleep(wait).await;
        if link.quic_is_back().await {
            return;
        }
        wait = LOOK_AGAIN_AT_LEAST.max(wait).min(wait.saturating_mul(2));
    }
}

async fn online(
    desk: &Arc<Desk>,
    link: &dyn Link,
    connection: &dyn Connection,
) -> Result<Duration, LinkError> {
    desk.resume_session(connection).await?;
    let now = desk.now();
    let mut asked = desk.asked();
    let relay = {
        let mut state = desk.lock();
        state.begin_counting();
        let relay = Timestamp(connection.welcome().relay_time_ms);
        state.hear_relay(relay).map_err(local)?;
        state.rotate_prekeys(now).map_err(local)?;
        state.heartbeat_if_due(now).map_err(local)?;
        // The network is back: nothing waits for its next turn.
        state.archive.retry_all(now).map_err(local)?;
        state.archive.retry_transfers(now).map_err(local)?;
        state.secrets.relay.clone()
    };
    publish_prekey(desk, connection).await?;
    desk.put_up_log(connection).await?;
    desk.fetch_log(connection).await?;
    desk.note_carrier(connection.carrier());
    desk.set_link(LinkView::Online, None);

    let mut reader = Reader::start(connection.subscribe(0).await?);
    let mut caught_up = false;
    let mut replaced = false;
    let mut round = Box::pin(sleep(desk.config.round));
    let mut better = Box::pin(quic_is_back(link, connection.carrier()));
    desk.flush(connection).await?;
    loop {
        if desk.lock().relay() != relay {
            return Ok(JOIN_WAIT);
        }
        if caught_up && desk.nothing_due() && !desk.owes_a_visit(desk.now()) {
            desk.settle(asked);
        }
        // The seldom first, so that a stream of mail holds none of it up.
        let happened = tokio::select! {
            biased;
            () = &mut better => Happened::QuicIsBack,
            () = &mut round => Happened::Round,
            () = desk.wake.notified() => Happened::Woken,
            notice = reader.notices.recv() => match notice {
                Some(Ok(notice)) => Happened::Notice(notice),
                Some(Err(error)) => Happened::Ended(error),
                None => Happened::Ended(LinkError::Lost),
            },
            () = desk.until_due() => Happened::Due,
        };
        match happened {
            Happened::Notice(Notice::Item(item)) => {
                let mut items = vec![item];
                let rest = reader.take_items(&mut items);
                take_items(desk, connection, &items).await?;
                if desk.lock().gathered().map_err(local)?.is_some() {
                    desk.append_log(connection, None).await?;
                }
                desk.flush(connection).await?;
                if let Some(notice) = rest {
                    caught_up |= matches!(notice, Notice::CaughtUp);
                    replaced |= matches!(notice, Notice::Moved(_));
                    other_notice(desk, connection, &notice).await?;
                }
            }
            Happened::Notice(notice) => {
                caught_up |= matches!(notice, Notice::CaughtUp);
                replaced |= matches!(notice, Notice::Moved(_));
                other_notice(desk, connection, &notice).await?;
            }
            Happened::Ended(error) => return Err(error),
            Happened::QuicIsBack => return Ok(Duration::ZERO),
            Happened::Woken | Happened::Due => {
                asked = desk.asked();
                desk.put_up_log(connection).await?;
                desk.flush(connection).await?;
            }
            Happened::Round => {
                if replaced {
                    // Where to, the log says once headquarters, or an honest relay, has put it up.
                    desk.fetch_log(connection).await?;
                }
                ask_for_withheld(desk, connection).await?;
                housekeeping(desk, connection, caught_up).await?;
                round = Box::pin(sleep(desk.config.round));
            }
        }
    }
}

/// Headquarters has signed more than the relay gave: it is asked again, and the time counts.
async fn ask_for_withheld(desk: &Arc<Desk>, connection: &dyn Connection) -> Result<(), LinkError> {
    if desk.lock().withheld().map_err(local)?.is_none() {
        return Ok(());
    }
    desk.fetch_log(connection).await?;
    if desk.lock().count_withheld().map_err(local)? {
        desk.tell(Event::DirectoryChanged);
    }
    Ok(())
}

async fn other_notice(
    desk: &Arc<Desk>,
    connection: &dyn Connection,
    notice: &Notice,
) -> Result<(), LinkError> {
    match notice {
        Notice::CaughtUp => housekeeping(desk, connection, true).await,
        Notice::DirectoryGrew { .. } => {
            desk.fetch_log(connection).await?;
            // A new device or prekey may be what a job waits for.
            desk.flush(connection).await
        }
        Notice::Elsewhere => {
            desk.not_alone().map_err(local)?;
            desk.flush(connection).await
        }
        // The directory says where to; the record is for who is locked.
        Notice::Moved(_) => desk.fetch_log(connection).await.map(drop),
        Notice::Refused(refusal) => Err((*refusal).into()),
        Notice::Item(_) => Ok(()),
    }
}

/// Takes envelopes one after the other, each durable before the next, then acknowledges them.
pub(crate) async fn take_items(
    desk: &Arc<Desk>,
    connection: &dyn Connection,
    items: &[Item],
) -> Result<(), LinkError> {
    let mut seqs = Vec::with_capacity(items.len());
    let mut unopened: Vec<[u8; 32]> = Vec::new();
    for item in items {
        let mut handled = desk.lock().take(item, desk.now(), false).map_err(local)?;
        if matches!(handled, Handled::DirectoryFirst) {
            desk.fetch_log(connection).await?;
            handled = desk.lock().take(item, desk.now(), true).map_err(local)?;
        }
        let events = match handled {
            Handled::Done(events) => events,
            Handled::Unopened(events) => {
                unopened.push(Sha256::digest(&item.body).into());
                events
            }
            Handled::DirectoryFirst => {
                return Err(LinkError::Local("an envelope was left undecided".into()));
            }
        };
        for event in events {
            if matches!(event, Event::Arrived(_)) {
                desk.move_files();
            }
            desk.tell(event);
        }
        seqs.push(item.seq);
    }
    if !unopened.is_empty() {
        desk.lock().ask_for(&unopened, desk.now()).map_err(local)?;
    }
    let last = seqs.iter().copied().max().unwrap_or(0);
    connection.request(Request::Acknowledge { seqs }).await?;
    let noted = desk.lock().archive.set_acknowledged(last);
    noted.map_err(local)?;
    desk.tell_status();
    Ok(())
}

async fn publish_prekey(desk: &Arc<Desk>, connection: &dyn Connection) -> Result<(), LinkError> {
    let prekey = desk.lock().secrets.current_prekey();
    let Some(prekey) = prekey else { return Ok(()) };
    match connection.request(Request::PutPrekey { prekey }).await? {
        Reply::Done => Ok(()),
        _ => Err(LinkError::Malformed("no answer to a prekey".into())),
    }
}

async fn housekeeping(
    desk: &Arc<Desk>,
    connection: &dyn Connection,
    caught_up: bool,
) -> Result<(), LinkError> {
    let now = desk.now();
    let (rotated, purged) = {
        let mut state = desk.lock();
        if caught_up {
            state.drained = Some(state.credible(now));
            state.note_whole().map_err(local)?;
            state.finish_what_was_begun(now).map_err(local)?;
        }
        state.heartbeat_if_due(now).map_err(local)?;
        let rotated = state.rotate_prekeys(now).map_err(local)?;
        state.destroy_prekeys(now).map_err(local)?;
        let purged = state.purge_if_due(now).map_err(local)?;
        (rotated, purged)
    };
    if purged && let Err(error) = desk.erase_what_is_due(now) {
        // Mail goes on; it is tried again with the next purge.
        tracing::error!(%error, "what is due could not be erased");
    }
    if rotated {
        publish_prekey(desk, connection).await?;
    }
    let outdated = desk.lock().relay_clock.is_outdated(desk.now());
    if outdated && let Reply::Status(status) = connection.request(Request::Status).await? {
        desk.note_relay_time(status.relay_time_ms);
    }
    desk.put_up_log(connection).await?;
    // Trust ages by the clock alone.
    if desk.lock().trust(now) != Trust::Fresh {
        desk.tell(Event::DirectoryChanged);
    }
    desk.flush(connection).await
}

impl State {
    /// Asks once more for envelopes, by the digests of their bodies, that no prekey of ours opens.
    pub(crate) fn ask_for(&self, unopened: &[[u8; 32]], now: Timestamp) -> Outcome<()> {
        if self.has_a_twin()? {
            return self.ask_for_unopened(now);
        }
        // An answer to a question of ours is not sealed again: who lacks it asks.
        self.owe_nack(unopened)?;
        self.ask_unless_complete(now)
    }

    /// Purges what has expired, once in a while: it lives for days and weeks.
    /// True when it did.
    fn purge_if_due(&mut self, now: Timestamp) -> Outcome<bool> {
        if self.purged.is_some_and(|at| at.elapsed() < PURGE) {
            return Ok(false);
        }
        // What a clock that runs ahead drops is gone: memory of what was sealed, and of replays.
        let sound = self.credible(now);
        self.archive.purge(sound)?;
        self.purged = Some(Instant::now());
        Ok(true)
    }
}

/// A fault on our side of the link: the connection is given up and tried again.
fn local(error: impl std::fmt::Display) -> LinkError {
    LinkError::Local(error.to_string())
}

/// Reads the subscription ahead, in a task of its own, since cancelling a read may lose a notice.
struct Reader {
    notices: mpsc::Receiver<Result<Notice, LinkError>>,
    task: JoinHandle<()>,
}

impl Reader {
    fn start(mut subscription: Box<dyn Subscription>) -> Self {
        let (sender, notices) = mpsc::channel(READ_AHEAD);
        let task = tokio::spawn(async move {
            loop {
                let notice = subscription.next().await;
                let over = notice.is_err();
                if sender.send(notice).await.is_err() || over {
                    return;
                }
            }
        });
        Self { notices, task }
    }

    /// Adds what has been read already; stops at the first thing that is no envelope.
    fn take_items(&mut self, items: &mut Vec<Item>) -> Option<Notice> {
        while items.len() < READ_AHEAD {
            match self.notices.try_recv() {
                Ok(Ok(Notice::Item(item))) => items.push(item),
                Ok(Ok(other)) => return Some(other),
                // A broken link is noticed at the next wait: the channel has closed by then.
                Ok(Err(_)) | Err(_) => return None,
            }
        }
        None
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Desk {
    pub(crate) fn link(&self) -> Result<Arc<dyn Link>, LinkError> {
        let state = self.lock();
        let relay = state.secrets.relay.as_ref();
        let relay = relay.ok_or_else(|| LinkError::Local("no relay is set".into()))?;
        let seed = &state.secrets.transport;
        relay.dial(self.config.dial.as_ref(), seed, &self.answered)
    }

    pub(crate) fn credential(&self) -> Result<Credential, LinkError> {
        let state = self.lock();
        if state.secrets.hq.is_some() {
            return state.own_admission().map_err(local);
        }
        Ok(Credential::Known)
    }

    /// Compares the relay's clock with ours, and keeps the difference for the unlock screen of a
    /// desk that has not connected yet.
    fn note_relay_time(&self, relay_time_ms: i64) {
        let now = self.now();
        let off = {
            let mut state = self.lock();
            state.relay_clock.note(relay_time_ms, now);
            state.relay_clock.off_seconds(now)
        };
        if let Some(seconds) = off {
            tracing::warn!(seconds, "this clock differs from the relay's");
        }
        let mut preferences = self
            .preferences
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let minutes = |seconds: Option<i64>| seconds.map(|s| s / 60);
        if minutes(preferences.clock_off_seconds) != minutes(off) {
            preferences.clock_off_seconds = off;
            // It is told again at the next welcome.
            if let Err(error) = preferences.write(&self.config) {
                tracing::warn!(%error, "the preferences were not written");
            }
        }
        drop(preferences);
        self.tell_status();
    }

    /// Keeps what carries the link, for who asks while there is none.
    fn note_carrier(&self, carrier: Carrier) {
        let mut preferences = self
            .preferences
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if preferences.carrier == Some(carrier) {
            return;
        }
        tracing::info!(?carrier, "connected");
        preferences.carrier = Some(carrier);
        // It is told again at the next connection.
        if let Err(error) = preferences.write(&self.config) {
            tracing::warn!(%error, "the preferences were not written");
        }
    }

    fn set_link(&self, link: LinkView, why: Option<ErrorCode>) {
        let mut state = self.lock();
        let changed = state.link != link || state.link_error != why;
        match link {
            LinkView::Online => state.offline_since = None,
            LinkView::Connecting | LinkView::Offline => {
                let now = self.now();
                state.offline_since.get_or_insert(now);
            }
        }
        // While trying again, the screen keeps saying why it is offline.
        if link != LinkView::Connecting {
            state.link_error = why;
        }
        state.link = link;
        drop(state);
        if changed {
            self.tell_status();
        }
    }

    fn went_down(&self, error: &LinkError) {
        self.lock().silent_port = match error {
            LinkError::Silent { port } => Some(*port),
            _ => None,
        };
        let joining = self.lock().secrets.office.is_none();
        let mut why = ApiError::with(error::link_code(error), error);
        if joining && *error == LinkError::Refused(Refusal::Revoked) {
            why.code = ErrorCode::InvitationRefused;
        }
        self.set_link(LinkView::Offline, Some(why.code));
        self.progress
            .send_modify(|progress| progress.failed = Some(why));
    }

    fn asked(&self) -> u64 {
        self.progress.borrow().asked
    }

    fn settle(&self, asked: u64) {
        self.progress.send_if_modified(|progress| {
            let new = progress.answered != Some(asked) || progress.failed.is_some();
            progress.answered = Some(asked);
            progress.failed = None;
            new
        });
    }

    /// Nothing can go out now.
    fn nothing_due(&self) -> bool {
        let state = self.lock();
        let jobs = state.archive.due(self.now(), 1);
        let receipts = state.archive.receipt_jobs(self.now(), 1);
        jobs.is_ok_and(|jobs| jobs.is_empty()) && receipts.is_ok_and(|owed| owed.is_empty())
    }

    async fn until_due(&self) {
        let next = {
            let state = self.lock();
            let job = state.archive.next_due().ok().flatten();
            let nack = state.nack_due(self.now()).ok().flatten();
            let question = state.ask_due(self.now()).ok().flatten();
            let receipt = state.archive.next_receipt(self.now()).ok().flatten();
            let rest = nack.into_iter().chain(question).chain(receipt);
            job.into_iter().chain(rest).min()
        };
        match next {
            Some(at) => {
                let ms = u64::try_from(at.since(self.now())).unwrap_or(0);
                // Not in a circle, should a job not move.
                sleep(Duration::from_millis(ms.max(50))).await;
            }
            None => std::future::pending().await,
        }
    }
}
