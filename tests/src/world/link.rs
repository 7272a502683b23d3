//! A link in memory over the real relay's rules, with a network that can be bad and a relay that can
//! be made to lie.
//!
//! It runs on tokio's clock, which a test pauses: 60 days pass in seconds. The relay commits on a
//! thread of its own, which a paused clock would not wait for; so each request runs as blocking work,
//! and while there is such work the clock stands still.

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
use tokio::sync::watch;

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
            breaks,
            begun,
        }))
    }
}

struct MemoryConnection {
    network: Network,
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
            // With the relay's work: what it did is seen even when who asked has gone.
            let reply = still(async move {
                let reply = session.handle(request.clone(), now).await;
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
            let begun = self.begun;
            let notice = tokio::select! {
                biased;
                _ = self.breaks.wait_for(|n| *n != begun) => return Err(LinkError::Lost),
                notice = self.subscriber.next() => notice,
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

/// Runs `work` while the paused clock stands still.
async fn still<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
) -> Result<T, LinkError> {
    let runtime = tokio::runtime::Handle::current();
    tokio::task::spawn_blocking(move || runtime.block_on(work))
        .await
        .map_err(|_| LinkError::Refused(Refusal::StorageFailed))
}
