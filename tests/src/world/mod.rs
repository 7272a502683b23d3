//! Offices, a relay and a network in one process, on a clock that the test winds.
//!
//! Each office is a whole [`Engine`] on a directory of its own, joined by a real invitation; the
//! relay is the real one over a real database. Only the wire between them is made of memory.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test's own world: what goes wrong in it fails the test"
)]

mod clock;
mod files;
mod image;
mod link;
pub mod made;
mod reading;
pub mod stolen;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use aircop_api::{
    ApiError, Command, ListQuery, MessageRow, RecipientView, Reply, StatusView, ThreadView,
    ViewName,
};
use aircop_client::clock::{Clock, TokioClock};
use aircop_client::hq::{Invited, OfficePlan};
use aircop_client::vault::Kdf;
use aircop_client::{Config, Engine};
use aircop_directory::{GroupKind, OfficeKind, Role};
use aircop_message::{
    AlertDraft, Draft, GroupId, LegDraft, MessageId, OfficeId, PersonDraft, RecipientsDraft,
    Timestamp,
};
use aircop_relay::store::{Commits, Sqlite, SqliteOptions};
use aircop_relay::{Limits, Relay};
use aircop_wire::TransportKey;
use ed25519_dalek::VerifyingKey;
use tokio::time::Instant;

pub use clock::OfficeClock;
pub use files::{random_file, sha256};
pub use image::{Image, copy};
pub use link::{FIRST_RELAY, Network, OnItem, OnReply, Weather};
pub use stolen::{Insider, Stolen};

/// When every world begins: 2026-11-25T02:00:00Z.
pub const START: Timestamp = Timestamp(1_795_572_000_000);
/// As long headquarters' own settling may take: a run's weather may lose every second packet.
const BAD_WEATHER: Duration = Duration::from_secs(3600);
/// The password of every officer of a world.
pub const PASSWORD: &str = "one password for all of them";

/// Offices, a relay and a network.
pub struct World {
    dir: tempfile::TempDir,
    /// The clock.
    pub clock: Arc<TokioClock>,
    /// The wire.
    pub network: Network,
    /// Headquarters.
    pub hq: Office,
    /// The permanent group.
    pub group: GroupId,
    admin: VerifyingKey,
    seed: u64,
    /// Engines begun so far: each draws random numbers of its own.
    begun: u64,
    /// Relays that there were before the current one.
    replaced: u8,
    /// How often desks look after what is due.
    round: Duration,
}

/// What becomes of a relay that another one takes the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OldRelay {
    /// It goes on running.
    Stays,
    /// It is gone, with everything that waited there.
    IsLost,
}

/// One office's installation.
pub struct Office {
    /// Its name.
    pub name: String,
    /// Its first officer.
    pub officer: String,
    /// The engine.
    pub engine: Engine,
    /// Its id.
    pub id: OfficeId,
    /// The clock of its PC; see [`OfficeClock::set_ahead`].
    pub clock: Arc<OfficeClock>,
    config: Config,
}

/// Argon2id that costs nothing: these tests are not about guessing.
fn cheap() -> Kdf {
    Kdf {
        memory_kib: 64,
        passes: 1,
        lanes: 1,
    }
}

fn plan(name: &str, kind: OfficeKind, country: &str, place: &str) -> OfficePlan {
    OfficePlan {
        name: name.into(),
        kind,
        country: country.into(),
        place: place.into(),
        languages: vec!["en".into()],
    }
}

impl World {
    /// Headquarters, a relay and one permanent group. `seed` decides every key and every loss.
    /// Call it under a paused clock (`#[tokio::test(start_paused = true)]`).
    pub async fn new(seed: u64) -> Self {
        Self::at(seed, START).await
    }

    /// The same at another time, for instance some days ago.
    pub async fn at(seed: u64, start: Timestamp) -> Self {
        Self::begin(seed, start, Duration::from_secs(300)).await
    }

    /// The same for months: desks look after what is due so seldom, since each look costs.
    pub async fn for_months(seed: u64, round: Duration) -> Self {
        Self::begin(seed, START, round).await
    }

    async fn begin(seed: u64, start: Timestamp, round: Duration) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(TokioClock::starting_at(start));
        let network = Network::new(clock.clone(), seed);
        let wall = Arc::new(OfficeClock::new(*clock));
        let mut config = config(
            dir.path(),
            "hq",
            wall.clone(),
            &network,
            random_seed(seed, 0),
        );
        config.round = round;
        // No relay yet to connect to.
        config.online = false;
        let engine = Engine::start_with(config.clone()).unwrap();
        let brussels = plan("OCU Brussels", OfficeKind::Ocu, "BE", "Brussels");
        let founded = engine
            .found_headquarters(&brussels, "hq", "Duty officer", PASSWORD)
            .await
            .unwrap();
        let admin: TransportKey = founded.relay_admin_key.parse().unwrap();
        let admin = VerifyingKey::from_bytes(admin.as_bytes()).unwrap();
        let first = ["relay:4433".to_owned()];
        let key = hex::encode(FIRST_RELAY.as_bytes());
        engine.set_relay(&first, &key).unwrap();
        let group = engine
            .open_group("AIRCOP", GroupKind::Permanent, (None, None), "")
            .unwrap()
            .done()
            .unwrap();
        engine.shutdown().await;
        drop(engine);

        config.online = true;
        let hq = Office {
            name: "OCU Brussels".into(),
            officer: "Duty officer".into(),
            engine: Engine::start_with(config.clone()).unwrap(),
            id: founded.office,
            clock: wall,
            config,
        };
        let world = Self {
            dir,
            clock,
            network,
            hq,
            group,
            admin,
            seed,
            begun: 0,
            replaced: 0,
            round,
        };
        world.network.set_relay(Some(world.relay("relay")));
        world.hq.unlock().await;
        world.hq.settle().await;
        world
    }

    /// The relay over the database of this name; a new one when there is none.
    pub fn relay(&self, name: &str) -> Relay {
        let path = self.dir.path().join(format!("{name}.db"));
        // A paused clock would run on while a thread commits.
        let options = SqliteOptions {
            commits: Commits::InCaller,
            ..SqliteOptions::default()
        };
        let store = Sqlite::open(&path, &options).unwrap();
        Relay::new(Arc::new(store), self.admin, Limits::default())
    }

    /// The key that the relay shows which is current after so many replacements.
    fn relay_key(replaced: u8) -> TransportKey {
        TransportKey([FIRST_RELAY.as_bytes()[0].wrapping_add(replaced); 32])
    }

    /// The key of the current relay.
    pub fn current_relay(&self) -> TransportKey {
        Self::relay_key(self.replaced)
    }

    /// A new relay with an empty database, a key of its own and two addresses takes the place of
    /// the current one, and headquarters says so. May be called again and again; headquarters must
    /// be unlocked. Nothing is waited for: desks move when they hear of it.
    pub async fn replace_relay(&mut self, old: OldRelay) {
        let left = self.current_relay();
        self.replaced = self.replaced.wrapping_add(1);
        let key = self.current_relay();
        let name = format!("relay-{}", self.replaced);
        let new = self.relay(&name);
        self.network.set_relay_of(key, Some(new));
        if old == OldRelay::IsLost {
            self.network.take_away(left);
        }
        let addresses = ["a", "b"].map(|place| format!("{name}-{place}:4433"));
        let stated = self
            .hq
            .engine
            .set_relay(&addresses, &hex::encode(key.as_bytes()));
        stated.unwrap().done().unwrap();
    }

    /// The directory that everything of this world lies in.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// A new task force, joined by an invitation, member of the group.
    pub async fn office(&mut self, city: &str, country: &str, place: &str) -> Office {
        let name = format!("JAITF {city}");
        let invited = Invited::Office {
            plan: plan(&name, OfficeKind::Jaitf, country, place),
            roles: vec![(self.group, Role::Plain)],
        };
        self.join(&name, &name, &invited).await
    }

    /// One more device of an office.
    pub async fn second_device(&mut self, of: &Office) -> Office {
        self.one_more_device(of, 2).await
    }

    /// The same, as the PC of this number.
    pub async fn one_more_device(&mut self, of: &Office, number: u32) -> Office {
        let invited = Invited::Device { office: of.id };
        self.join(&format!("{} PC {number}", of.name), &of.name, &invited)
            .await
    }

    /// What becomes of an attempt to join as a new task force, as far as the invitation goes.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn tries_to_join(&mut self, city: &str) -> Result<(), ApiError> {
        let name = format!("JAITF {city}");
        let invited = Invited::Office {
            plan: plan(&name, OfficeKind::Jaitf, "ML", "BKO"),
            roles: vec![(self.group, Role::Plain)],
        };
        self.begun += 1;
        let invitation = self.hq.engine.invite(&invited, 72).unwrap();
        self.hq.settle().await;
        let config = config(
            self.dir.path(),
            &city.to_lowercase(),
            Arc::new(OfficeClock::new(*self.clock)),
            &self.network,
            random_seed(self.seed, self.begun),
        );
        let engine = Engine::start_with(config).unwrap();
        let joined = engine
            .join(&invitation.to_text(), "Officer", PASSWORD)
            .await;
        engine.shutdown().await;
        joined
    }

    async fn join(&mut self, folder: &str, name: &str, invited: &Invited) -> Office {
        self.begun += 1;
        let invitation = self.hq.engine.invite(invited, 72).unwrap();
        self.hq.settle().await;
        let folder = folder.to_lowercase().replace(' ', "-");
        let wall = Arc::new(OfficeClock::new(*self.clock));
        let mut config = config(
            self.dir.path(),
            &folder,
            wall.clone(),
            &self.network,
            random_seed(self.seed, self.begun),
        );
        config.round = self.round;
        let officer = format!("Officer of {name}");
        let engine = Engine::start_with(config.clone()).unwrap();
        engine
            .join(&invitation.to_text(), &officer, PASSWORD)
            .await
            .unwrap();
        let mut office = Office {
            name: name.into(),
            officer,
            engine,
            id: OfficeId([0; 16]),
            clock: wall,
            config,
        };
        let fingerprint = office.status().await.fingerprint.unwrap();
        self.hq.settle().await;
        // Where pushes travel, the request comes after that; where lines broke, later still.
        for _ in 0..600 {
            let asked = self.hq.engine.enrolment_requests().unwrap();
            if asked.iter().any(|asked| asked.fingerprint == fingerprint) {
                break;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        self.hq.engine.approve(&fingerprint).unwrap();
        self.hq.settle().await;
        // It asks every two seconds.
        tokio::time::sleep(Duration::from_secs(10)).await;
        office.settle().await;
        office.id = office.status().await.office.unwrap().id;
        office
    }

    /// A new operation from now until `ends`, with these offices as plain users beside headquarters.
    pub async fn operation(
        &self,
        name: &str,
        ends: Option<Timestamp>,
        members: &[&Office],
    ) -> GroupId {
        let engine = &self.hq.engine;
        let opened = engine.open_group(name, GroupKind::Operation, (None, ends), "");
        let group = opened.unwrap().done().unwrap();
        for office in members {
            let role = engine.set_role(group, office.id, Some(Role::Plain));
            role.unwrap().done().unwrap();
        }
        self.hq.settle_in_bad_weather().await;
        group
    }

    /// Headquarters closes a group. Offices hear of it when they next speak to the relay.
    pub async fn closes(&self, group: GroupId) {
        let closed = self.hq.engine.close_group(group);
        closed.unwrap().done().unwrap();
        self.hq.settle_in_bad_weather().await;
    }

    /// Lets time pass.
    pub async fn pass(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// The engine of this number in the world of this seed begins its random numbers here.
fn random_seed(world: u64, engine: u64) -> [u8; 32] {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&world.to_be_bytes());
    seed[8..16].copy_from_slice(&engine.to_be_bytes());
    seed
}

fn config(
    dir: &Path,
    folder: &str,
    clock: Arc<OfficeClock>,
    network: &Network,
    seed: [u8; 32],
) -> Config {
    Config {
        kdf: cheap(),
        downloads: Some(dir.join(folder).with_extension("downloads")),
        clock,
        dial: Arc::new(network.clone()),
        seed: Some(seed),
        ..Config::new(dir.join(folder))
    }
}

impl Office {
    /// Types the password.
    pub async fn unlock(&self) {
        self.engine.unlock(&self.officer, PASSWORD).await.unwrap();
    }

    /// Ends the program as a power cut would, and starts it again, locked.
    ///
    /// What is in memory is lost; the exchange with the relay stops at its next wait.
    pub async fn restart(&mut self) {
        self.halt().await;
        self.start_again();
    }

    /// Ends the program and gives its data folder free.
    async fn halt(&mut self) {
        self.engine.shutdown().await;
        let gone = Config {
            data: self.config.data.join("elsewhere"),
            ..self.config.clone()
        };
        // The lock goes with the last clone of the engine.
        self.engine = Engine::start_with(gone).unwrap();
    }

    fn start_again(&mut self) {
        // The random numbers of the next life must be others.
        if let Some(seed) = self.config.seed.as_mut() {
            seed[31] = seed[31].wrapping_add(101);
        }
        self.engine = Engine::start_with(self.config.clone()).unwrap();
    }

    /// The key that it shows to the relay.
    pub fn transport_key(&self) -> TransportKey {
        self.steal().transport_key()
    }

    /// An officer sits at it from now on: it locks itself when idle. It is locked afterwards.
    pub async fn sits_at_the_desk(&mut self) {
        self.config.attended = true;
        self.restart().await;
    }

    /// Its clock goes wrong by so many seconds, forward or (negative) back, as when a battery is
    /// empty: the program starts again and the officer unlocks it.
    pub async fn has_its_clock_off(&mut self, seconds: i64) {
        self.clock.set_ahead(seconds);
        self.restart().await;
        self.unlock().await;
    }

    /// Where its files lie.
    pub fn data(&self) -> &Path {
        &self.config.data
    }

    /// Waits until everything that can move has moved.
    pub async fn settle(&self) {
        let settled = self.settle_within(Duration::from_secs(120)).await;
        settled.unwrap_or_else(|error| panic!("{}: {error}", self.name));
    }

    /// The same where packets are lost and late: some requests take as long as all of them do in
    /// good weather. Nobody waits longer than an hour; what is left goes on by itself.
    pub(crate) async fn settle_in_bad_weather(&self) {
        if let Err(error) = self.settle_within(BAD_WEATHER).await {
            tracing::info!(%error, name = self.name, "not done within an hour");
        }
    }

    async fn settle_within(&self, patience: Duration) -> Result<(), ApiError> {
        // What was just entered must not be taken for having gone.
        tokio::time::sleep(Duration::from_millis(20)).await;
        let end = Instant::now() + patience;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.engine.settle(left).await {
                Ok(()) => break,
                // A packet was lost: the desk tries again, and so does who waits for it.
                Err(_) if !left.is_zero() => tokio::time::sleep(Duration::from_millis(100)).await,
                Err(error) => return Err(error),
            }
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
        Ok(())
    }

    /// A command that must succeed.
    pub async fn does(&self, command: Command) -> Reply {
        let reply = self.engine.dispatch(command).await;
        reply.unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }

    /// The strip at the top.
    pub async fn status(&self) -> StatusView {
        match self.does(Command::Status).await {
            Reply::Status(status) => *status,
            other => panic!("{other:?}"),
        }
    }

    /// Rows of a view, newest first.
    pub async fn list(&self, view: ViewName) -> Vec<MessageRow> {
        let query = ListQuery {
            view,
            limit: 200,
            ..ListQuery::default()
        };
        match self.does(Command::List(query)).await {
            Reply::List(list) => list.rows,
            other => panic!("{other:?}"),
        }
    }

    /// The inbox.
    pub async fn inbox(&self) -> Vec<MessageRow> {
        self.list(ViewName::Inbox).await
    }

    /// A thread.
    pub async fn thread(&self, message: MessageId) -> ThreadView {
        match self.does(Command::Thread { message }).await {
            Reply::Thread(thread) => *thread,
            other => panic!("{other:?}"),
        }
    }

    /// Reasons in quarantine, newest first.
    pub async fn quarantined(&self) -> Vec<String> {
        match self.does(Command::Quarantine).await {
            Reply::Quarantine(rows) => rows
                .into_iter()
                .flat_map(|row| std::iter::repeat_n(row.reason, row.count as usize))
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    /// The offices that a choice comes to.
    pub async fn recipients(&self, draft: &Draft) -> Vec<RecipientView> {
        let command = Command::Recipients {
            group: draft.group.unwrap(),
            to: draft.to.clone(),
        };
        match self.does(command).await {
            Reply::Recipients(all) => all,
            other => panic!("{other:?}"),
        }
    }

    /// The offices that a draft goes to.
    pub async fn chosen(&self, draft: &Draft) -> Vec<OfficeId> {
        let all = self.recipients(draft).await;
        let chosen = all.into_iter().filter(|r| r.chosen);
        chosen.map(|r| r.office.id).collect()
    }

    /// Sends a draft to exactly the offices that it comes to now.
    ///
    /// # Errors
    /// Why it was refused.
    pub async fn try_send(&self, draft: &Draft) -> Result<MessageId, ApiError> {
        let command = Command::Send {
            id: None,
            draft: draft.clone(),
            recipients: self.chosen(draft).await,
        };
        match self.engine.dispatch(command).await? {
            Reply::Sent { message, .. } => Ok(message),
            other => panic!("{other:?}"),
        }
    }

    /// Sends an alert about a passenger who lands in Praia in four hours.
    pub async fn alerts(&self, group: GroupId, to: &[&Office]) -> MessageId {
        let draft = alert(group, to);
        self.try_send(&draft).await.unwrap()
    }

    /// Answers the alert of a thread, with a question back unless it is empty.
    pub async fn answers(&self, message: MessageId, status: &str, question: &str) -> MessageId {
        let Reply::Begun(begun) = self.does(Command::BeginReply { message }).await else {
            panic!("no reply was begun")
        };
        let mut draft = begun.draft;
        draft.reply.status = status.into();
        draft.reply.question = question.into();
        self.try_send(&draft).await.unwrap()
    }

    /// Sends a note with this subject.
    pub async fn writes(&self, group: GroupId, to: &[&Office], subject: &str) -> MessageId {
        let draft = Draft {
            kind: "NOTE".into(),
            group: Some(group),
            subject: subject.into(),
            narrative: format!("About {subject}."),
            to: by_hand(to),
            ..Draft::default()
        };
        self.try_send(&draft).await.unwrap()
    }
}

/// An alert about a passenger who lands in Praia in four hours.
pub fn alert(group: GroupId, to: &[&Office]) -> Draft {
    Draft {
        kind: "ALERT".into(),
        group: Some(group),
        urgency: "FLASH".into(),
        subject: "Courier on TP1547".into(),
        narrative: "Refused water. Ticket bought in cash yesterday.".into(),
        alert: AlertDraft {
            reasons: vec!["PROFILE".into()],
            action: "CHECK_FULL".into(),
            legs: vec![
                LegDraft {
                    airport: "LIS".into(),
                    flight: "TP1547".into(),
                    etd: START.plus_seconds(3600).to_rfc3339(),
                    ..LegDraft::default()
                },
                LegDraft {
                    airport: "RAI".into(),
                    eta: START.plus_seconds(4 * 3600).to_rfc3339(),
                    ..LegDraft::default()
                },
            ],
            persons: vec![PersonDraft {
                name: "Pimentel Rocha Everaldo".into(),
                document_number: "FX204418".into(),
                ..PersonDraft::default()
            }],
            ..AlertDraft::default()
        },
        to: by_hand(to),
        ..Draft::default()
    }
}

/// Exactly these offices.
#[must_use]
pub fn by_hand(to: &[&Office]) -> RecipientsDraft {
    RecipientsDraft {
        classes: Vec::new(),
        offices: to.iter().map(|office| office.id).collect(),
    }
}
