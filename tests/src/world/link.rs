//! A link in memory over the real relay's rules, with a network that can be bad and a relay that can
//! be made to lie.
//!
//! It runs on tokio's clock, which a test pauses: 60 days pass in seconds. The relay does its work in
//! the caller (`Commits::InCaller`), so that the clock stands still meanwhile and the order of
//! everything is the same whenever a seed is repeated: see [`Network::trace`].

use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aircop_client::clock::Clock;
use aircop_client::config::Dial;
use aircop_client::link::{Connection, Link, LinkError, Subscription};
use aircop_relay::{Relay, Session, Subscriber};
use aircop_wire::{Credential, Item, Notice, Refusal, Reply, Request, TransportKey, Welcome};
use async_trait::async_trait;
use ed25519_dalek::SigningKey;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sha2::{Digest, Sha256};
use tokio::sync::watch;
use tokio::time::Instant;

/// What a lying relay does with a reply before it is sent.
pub type OnReply = Arc<dyn Fn(&Request, Reply) -> Reply + Send + Sync>;
/// What it does with an envelope before it is pushed; several or none may come out.
pub type OnItem = Arc<dyn Fn(Item) -> Vec<Item> + Send + Sync>;

/// The key of a world's first relay.
pub const FIRST_RELAY: TransportKey = TransportKey([0xab; 32]);

/// How bad the network is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Weather {
    /// Requests, and replies, that vanish: 0 to 1.
    pub loss: f64,
    /// The longest delay each way; between nothing and this, so that requests overtake each other.
    pub delay: Duration,
}

/// The network between all offices of a world and its relay.
#[derive(Clone)]
pub struct Network {
    shared: Arc<Shared>,
}

struct Shared {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
    /// Rises whenever connections must break.
    breaks: watch::Sender<u64>,
}

struct State {
    /// Where each relay answers, by its TLS key; none for one that is down.
    relays: BTreeMap<TransportKey, Option<Relay>>,
    /// Addresses that nothing answers at.
    silent: BTreeSet<String>,
    /// Whose turn it is with [`Network::set_relay`].
    current: TransportKey,
    weather: Weather,
    rng: StdRng,
    /// Devices whose line is cut.
    cut: Vec<TransportKey>,
    on_reply: Option<OnReply>,
    on_item: Option<OnItem>,
    /// How far the relay's clock is behind the truth.
    relay_behind_ms: i64,
    /// Of all requests and replies so far.
    trace: Sha256,
    /// What the relay pushes takes a while, for each device another one.
    pushes_travel: bool,
}

impl std::fmt::Debug for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Network")
    }
}

impl Network {
    /// A perfect network before any relay is there. `seed` decides every loss and delay.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>, seed: u64) -> Self {
        Self {
            shared: Arc::new(Shared {
                clock,
                state: Mutex::new(State {
                    relays: BTreeMap::new(),
                    silent: BTreeSet::new(),
                    current: FIRST_RELAY,
                    weather: Weather::default(),
                    rng: StdRng::seed_from_u64(seed),
                    cut: Vec::new(),
                    on_reply: None,
                    on_item: None,
                    relay_behind_ms: 0,
                    trace: Sha256::new(),
                    pushes_travel: false,
                }),
                breaks: watch::Sender::new(0),
            }),
        }
    }

    /// Puts a relay at the other end, or takes it away; every connection breaks. It shows the key
    /// of the world's current relay.
    pub fn set_relay(&self, relay: Option<Relay>) {
        let mut state = self.state();
        let key = state.current;
        state.relays.insert(key, relay);
        drop(state);
        self.break_all();
    }

    /// Puts a relay with this key beside those that are there, or takes it away. With the next
    /// [`Network::set_relay`] it is meant.
    pub fn set_relay_of(&self, key: TransportKey, relay: Option<Relay>) {
        let mut state = self.state();
        state.current = key;
        state.relays.insert(key, relay);
    }

    /// Takes a relay away for good, whichever is the current one; connections break.
    pub fn take_away(&self, key: TransportKey) {
        self.state().relays.insert(key, None);
        self.break_all();
    }

    /// The key of the world's current relay.
    #[must_use]
    pub fn relay_key(&self) -> TransportKey {
        self.state().current
    }

    /// Nothing answers at an address, or again.
    pub fn silence(&self, address: &str, silent: bool) {
        let mut state = self.state();
        if silent {
            state.silent.insert(address.to_owned());
        } else {
            state.silent.remove(address);
        }
        drop(state);
        self.break_all();
    }

    /// Changes the weather.
    pub fn set_weather(&self, weather: Weather) {
        self.state().weather = weather;
    }

    /// Cuts a device's line, or mends it; connections break.
    pub fn cut(&self, device: TransportKey, cut: bool) {
        let mut state = self.state();
        state.cut.retain(|key| *key != device);
        if cut {
            state.cut.push(device);
        }
        drop(state);
        self.break_all();
    }

    /// Makes the relay lie about replies.
    pub fn on_reply(&self, lie: Option<OnReply>) {
        self.state().on_reply = lie;
    }

    /// Makes the relay lie about envelopes.
    pub fn on_item(&self, lie: Option<OnItem>) {
        self.state().on_item = lie;
    }

    /// Sets the relay's clock so many seconds behind the truth; ahead of it, when negative.
    pub fn set_relay_behind(&self, seconds: i64) {
        self.state().relay_behind_ms = seconds.saturating_mul(1000);
    }

    /// Every connection breaks; engines come back by themselves.
    pub fn break_all(&self) {
        self.shared.breaks.send_modify(|n| *n += 1);
    }

    /// From now on what the relay pushes reaches each device so many milliseconds later, as its key
    /// says. In which order tokio wakes those who wait for one thing is drawn anew in each run; so
    /// they act one after the other, and a seed repeats.
    pub fn pushes_travel(&self) {
        self.state().pushes_travel = true;
    }

    fn push_delay(&self, device: &TransportKey) -> Duration {
        let [first, second, ..] = *device.as_bytes();
        let ms = u64::from(u16::from_be_bytes([first, second])) % 2000;
        Duration::from_millis(if self.state().pushes_travel { ms } else { 0 })
    }

    /// A digest of every request and its reply so far, with when and from whom: two runs of one seed
    /// that are equal up to here have the same.
    #[must_use]
    pub fn trace(&self) -> String {
        let digest = self.state().trace.clone().finalize();
        hex::encode(digest.get(..8).unwrap_or_default())
    }

    fn note(&self, from: &TransportKey, request: &Request, reply: &Reply, now_ms: i64) {
        let mut state = self.state();
        state.trace.update(now_ms.to_be_bytes());
        state.trace.update(from.as_bytes());
        for bytes in [request.encode(), reply.encode()].into_iter().flatten() {
            state.trace.update(bytes);
        }
        if tracing::enabled!(tracing::Level::TRACE) {
            let said = format!("{request:?} -> {reply:?}");
            let digest = hex::encode(Sha256::digest(said.as_bytes()).get(..4).unwrap_or_default());
            let said: String = said.chars().take(60).collect();
            tracing::trace!(now_ms, from = from.as_bytes()[0], digest, said, "request");
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        let state = self.shared.state.lock();
        state.unwrap_or_else(PoisonError::into_inner)
    }

    /// One way through the network.
    async fn travel(&self) -> Result<(), LinkError> {
        let (lost, delay) = {
            let mut state = self.state();
            let weather = state.weather;
            let most = u64::try_from(weather.delay.as_millis()).unwrap_or(0);
            let delay = if most == 0 {
                0
            } else {
                state.rng.random_range(0..=most)
            };
            let lost = weather.loss > 0.0 && state.rng.random_bool(weather.loss);
            (lost, delay)
        };
        tokio::time::sleep(Duration::from_millis(delay)).await;
        if lost {
            tokio::time::sleep(Duration::from_secs(10)).await;
            return Err(LinkError::TimedOut);
        }
        Ok(())
    }

    fn now_ms(&self) -> i64 {
        let behind = self.state().relay_behind_ms;
        self.shared.clock.now().0.saturating_sub(behind)
    }
}

impl Dial for Network {
    fn link(
        &self,
        address: &str,
        relay: TransportKey,
        transport_seed: &[u8; 32],
    ) -> Result<Arc<dyn Link>, LinkError> {
        let key = SigningKey::from_bytes(transport_seed).verifying_key();
        Ok(Arc::new(MemoryLink {
            network: self.clone(),
            address: address.to_owned(),
            relay,
            key: TransportKey(key.to_bytes()),
        }))
    }
}

struct MemoryLink {
    network: Network,
    address: String,
    relay: TransportKey,
    key: TransportKey,
}

#[async_trait]
impl Link for MemoryLink {
    async fn connect(&self, credential: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
        let network = self.network.clone();
        let breaks = network.shared.breaks.subscribe();
        let begun = *breaks.borrow();
        network.travel().await?;
        let relay = {
            let state = network.state();
            if state.cut.contains(&self.key) || state.silent.contains(&self.address) {
                return Err(LinkError::Unreachable);
            }
            let relay = state.relays.get(&self.relay).cloned().flatten();
            relay.ok_or(LinkError::Unreachable)?
        };
        let (key, credential, now) = (self.key, credential.clone(), network.now_ms());
        let hello = Request::Hello(credential.clone());
        let session = still(async move { relay.greet(key, &credential, now).await }).await??;
        network.travel().await?;
        let mut welcome = session.welcome().clone();
        let lie = network.state().on_reply.clone();
        if let Some(lie) = lie
            && let Reply::Welcome(said) = lie(&hello, Reply::Welcome(welcome.clone()))
        {
            welcome = said;
        }
        Ok(Arc::new(MemoryConnection {
            welcome,
            session: Arc::new(session),
            network,
            key: self.key,
            breaks,
            begun,
        }))
    }
}

struct MemoryConnection {
    network: Network,
    key: TransportKey,
    session: Arc<Session>,
    welcome: Welcome,
    breaks: watch::Receiver<u64>,
    begun: u64,
}

impl MemoryConnection {
    /// Runs until it is done or the line breaks.
    async fn unless_broken<T>(
        &self,
        work: impl Future<Output = Result<T, LinkError>>,
    ) -> Result<T, LinkError> {
        let (mut breaks, begun) = (self.breaks.clone(), self.begun);
        tokio::select! {
            biased;
            _ = breaks.wait_for(|n| *n != begun) => Err(LinkError::Lost),
            done = work => done,
        }
    }
}

#[async_trait]
impl Connection for MemoryConnection {
    fn welcome(&self) -> &Welcome {
        &self.welcome
    }

    async fn request(&self, request: Request) -> Result<Reply, LinkError> {
        self.unless_broken(async {
            // As on the real link: what is over a limit never leaves.
            request.encode().map_err(LinkError::Unsendable)?;
            self.network.travel().await?;
            let (session, now) = (self.session.clone(), self.network.now_ms());
            let lie = self.network.state().on_reply.clone();
            let (network, key) = (self.network.clone(), self.key);
            // With the relay's work: what it did is seen even when who asked has gone.
            let reply = still(async move {
                let reply = session.handle(request.clone(), now).await;
                network.note(&key, &request, &reply, now);
                match lie {
                    Some(lie) => lie(&request, reply),
                    None => reply,
                }
            })
            .await?;
            self.network.travel().await?;
            match reply {
                Reply::Refused(refusal) => Err(refusal.into()),
                reply => Ok(reply),
            }
        })
        .await
    }

    async fn subscribe(&self, after: u64) -> Result<Box<dyn Subscription>, LinkError> {
        self.unless_broken(async {
            let (session, now) = (self.session.clone(), self.network.now_ms());
            let subscriber = still(async move { session.subscribe(after, now).await }).await??;
            Ok(Box::new(MemorySubscription {
                network: self.network.clone(),
                subscriber,
                delay: self.network.push_delay(&self.key),
                on_its_way: None,
                breaks: self.breaks.clone(),
                begun: self.begun,
                ready: Vec::new(),
            }) as Box<dyn Subscription>)
        })
        .await
    }

    fn close(&self) {}
}

struct MemorySubscription {
    network: Network,
    subscriber: Subscriber,
    delay: Duration,
    /// Pushed, and when it is there: giving up the wait loses nothing.
    on_its_way: Option<(Notice, Instant)>,
    breaks: watch::Receiver<u64>,
    begun: u64,
    /// What a lying relay made of one envelope, the last first.
    ready: Vec<Item>,
}

#[async_trait]
impl Subscription for MemorySubscription {
    async fn next(&mut self) -> Result<Notice, LinkError> {
        loop {
            if let Some(item) = self.ready.pop() {
                return Ok(Notice::Item(item));
            }
            if self.on_its_way.is_none() {
                self.reads().await?;
            }
            let begun = self.begun;
            if let Some((_, at)) = &self.on_its_way
                && *at > Instant::now()
            {
                tokio::select! {
                    biased;
                    _ = self.breaks.wait_for(|n| *n != begun) => return Err(LinkError::Lost),
                    () = tokio::time::sleep_until(*at) => {}
                }
            }
            let Some((notice, _)) = self.on_its_way.take() else {
                continue;
            };
            let lie = self.network.state().on_item.clone();
            match (notice, lie) {
                (Notice::Refused(refusal), _) => return Err(refusal.into()),
                (Notice::Item(item), Some(lie)) => {
                    self.ready = lie(item);
                    self.ready.reverse();
                }
                (notice, _) => return Ok(notice),
            }
        }
    }
}

impl MemorySubscription {
    /// The next thing that the relay has to say. What waited there comes at once, what was waited for
    /// after a while.
    async fn reads(&mut self) -> Result<(), LinkError> {
        let begun = self.begun;
        let waited_there = tokio::select! {
            biased;
            _ = self.breaks.wait_for(|n| *n != begun) => return Err(LinkError::Lost),
            notice = self.subscriber.next() => Some(notice),
            () = std::future::ready(()) => None,
        };
        let (notice, delay) = match waited_there {
            Some(notice) => (notice, Duration::ZERO),
            None => tokio::select! {
                biased;
                _ = self.breaks.wait_for(|n| *n != begun) => return Err(LinkError::Lost),
                notice = self.subscriber.next() => (notice, self.delay),
            },
        };
        self.on_its_way = Some((notice, Instant::now() + delay));
        Ok(())
    }
}

/// Runs the relay's `work` to its end, also when who asked for it has gone. It waits for nothing, so
/// that a paused clock stands still meanwhile.
async fn still<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
) -> Result<T, LinkError> {
    tokio::spawn(work)
        .await
        .map_err(|_| LinkError::Refused(Refusal::StorageFailed))
}
