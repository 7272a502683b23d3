//! A run: day by day, the mishaps first, then the messages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use aircop_api::{Command, Event, Reply, ViewName};
use aircop_client::clock::Clock;
use aircop_message::{Draft, GroupId, MessageId, Timestamp};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use super::audit::{self, Relays, Report, Sent};
use super::plan::{Mishap, OFFICES, Plan};
use super::readers::Readers;
use crate::world::{Image, Office, OldRelay, Weather, World, by_hand};

/// Revocations of which somebody heard when they were back.
const AWAY_THEN: &str = "revocations with a desk away";
const HOUR: Duration = Duration::from_secs(3600);
pub(super) const DAY_MS: i64 = 86_400_000;
/// What falls due at a desk here falls due in days.
const ROUND: Duration = Duration::from_secs(1800);
/// Of an envelope.
const LIFETIME_SECONDS: i64 = 30 * 86_400;
const CITIES: [(&str, &str, &str); OFFICES] = [
    ("Dakar", "SN", "DSS"),
    ("Praia", "CV", "RAI"),
    ("Lagos", "NG", "LOS"),
    ("Bissau", "GW", "OXB"),
    ("Cotonou", "BJ", "COO"),
];

/// How often a desk was told of a message.
pub(super) type Arrivals = Arc<Mutex<BTreeMap<(usize, MessageId), u32>>>;
/// What the relay holds back: accepted between these instants, until that one.
type Held = Arc<Mutex<Vec<(i64, i64, i64)>>>;

/// One office through the run.
pub(super) struct Life {
    pub(super) desk: Office,
    /// Off until the morning of this day.
    away_until: u32,
    /// To be put back on the morning of this day; when it was made.
    image: Option<(u32, Timestamp, Image)>,
    /// Runs until the morning of this day.
    twin: Option<(u32, Office)>,
    /// Its clock is wrong until the morning of this day.
    wrong_until: Option<u32>,
    /// Images that were put back, by when they were made and when that was: a message may arrive
    /// once more after each.
    pub(super) put_back: Vec<(Timestamp, Timestamp)>,
    /// Copies that have ended, with when that was, for their archives.
    pub(super) ended_twins: Vec<(Office, Timestamp)>,
}

struct Run {
    world: World,
    lives: Vec<Life>,
    arrivals: Arrivals,
    held: Held,
    sent: Vec<Sent>,
    rng: StdRng,
    images: u32,
    /// When relays were lost: who comes back gets headquarters' file by a stick.
    relays_lost: Vec<Timestamp>,
    weather: Weather,
    /// The operation that is under way, and the day on whose morning it is closed.
    operation: Option<(u32, GroupId)>,
    operations: u32,
    readers: Readers,
    /// How often each kind of mishap has happened.
    mishaps: BTreeMap<&'static str, u32>,
}

pub(super) async fn run(plan: &Plan) -> Report {
    let begun = Instant::now();
    let mut run = Run::begin(plan).await;
    for day in 0..plan.days {
        run.morning(day).await;
        for (_, mishap) in plan.mishaps.iter().filter(|(on, _)| *on == day) {
            run.suffer(day, *mishap).await;
        }
        // Nobody can send before the directory is up to date again.
        run.world.pass(HOUR).await;
        for _ in 0..plan.messages {
            run.writes(day).await;
            run.world.pass(HOUR * 24 / (plan.messages + 1)).await;
        }
        run.world.network.break_all();
    }
    let (kept, sent_again) = run.end().await;
    let trace = run.world.network.trace();
    let mut report = Report {
        seed: plan.seed,
        sent_again,
        mishaps: run.mishaps,
        trace,
        ..Report::default()
    };
    run.readers.audit(&run.world, &run.lives, &mut report).await;
    report.took = begun.elapsed();
    let relay = Relays {
        lost: run.relays_lost,
        held: run.held.lock().unwrap().clone(),
    };
    audit::fill(report, &run.lives, &run.sent, &kept, &run.arrivals, &relay)
}

impl Run {
    async fn begin(plan: &Plan) -> Self {
        let mut world = World::for_months(plan.seed, ROUND).await;
        world.network.pushes_travel();
        let arrivals = Arrivals::default();
        let mut lives = Vec::new();
        for (city, country, place) in CITIES {
            let desk = world.office(city, country, place).await;
            lives.push(Life {
                desk,
                away_until: 0,
                image: None,
                twin: None,
                wrong_until: None,
                put_back: Vec::new(),
                ended_twins: Vec::new(),
            });
        }
        for (nth, life) in lives.iter().enumerate() {
            life.desk.settle().await;
            // Who joined is no news on the first day, and would be gathered for every status.
            life.desk.does(Command::NoteDevices).await;
            listen(&life.desk, nth, &arrivals);
        }
        world.network.set_weather(plan.weather);
        let held = Held::default();
        let (clock, holding) = (world.clock.clone(), held.clone());
        world.network.on_item(Some(Arc::new(move |item| {
            let now = clock.now().0;
            let holding = holding.lock().unwrap();
            let held = holding.iter().any(|(from, to, until)| {
                (*from..*to).contains(&item.received_at_ms) && now < *until
            });
            if held { Vec::new() } else { vec![item] }
        })));
        Self {
            world,
            lives,
            arrivals,
            held,
            sent: Vec::new(),
            rng: StdRng::seed_from_u64(plan.seed ^ 0x5eed),
            images: 0,
            relays_lost: Vec::new(),
            weather: plan.weather,
            operation: None,
            operations: 0,
            readers: Readers::default(),
            mishaps: BTreeMap::new(),
        }
    }

    /// What ends this morning: absences, copies, the time of an image, an operation.
    async fn morning(&mut self, day: u32) {
        if let Some((until, group)) = self.operation
            && until <= day
        {
            self.world.closes(group).await;
            self.operation = None;
        }
        let missed = self.readers.morning(&self.world, day).await;
        let away = self.lives.iter().any(|life| life.away_until > day);
        if missed > 0 && away && day < u32::MAX {
            *self.mishaps.entry(AWAY_THEN).or_default() += missed;
        }
        for nth in 0..self.lives.len() {
            let life = &mut self.lives[nth];
            if life.twin.as_ref().is_some_and(|(until, _)| *until <= day) {
                let (_, twin) = life.twin.take().unwrap();
                twin.engine.shutdown().await;
                life.ended_twins.push((twin, self.world.now()));
            }
            if life.image.as_ref().is_some_and(|(on, ..)| *on <= day) {
                let (_, made, image) = life.image.take().unwrap();
                // What has not left by now is on no other disk.
                let waiting = waiting(&life.desk, made).await;
                self.sent.retain(|sent| !waiting.contains(&sent.id));
                life.desk.put_back(&image).await;
                life.put_back.push((made, self.world.now()));
                self.opens(nth).await;
            }
            let life = &mut self.lives[nth];
            if life.wrong_until.is_some_and(|until| until <= day) {
                life.wrong_until = None;
                life.desk.has_its_clock_off(0).await;
                listen(&life.desk, nth, &self.arrivals);
            }
            let life = &mut self.lives[nth];
            if life.away_until == day && day > 0 {
                life.desk.restart().await;
                self.opens(nth).await;
            }
        }
    }

    async fn opens(&mut self, nth: usize) {
        self.lives[nth].away_until = 0;
        self.lives[nth].desk.unlock().await;
        self.gets_the_file(&self.lives[nth].desk);
        listen(&self.lives[nth].desk, nth, &self.arrivals);
    }

    async fn suffer(&mut self, day: u32, mishap: Mishap) {
        if self.is_left_out(day, mishap) {
            return;
        }
        *self.mishaps.entry(mishap.kind()).or_default() += 1;
        match mishap {
            Mishap::Held { days } => {
                let now = self.world.now().0;
                let until = now + i64::from(days) * DAY_MS;
                self.held.lock().unwrap().push((now, now + DAY_MS, until));
            }
            Mishap::Away { office, days } => {
                self.lives[office].desk.engine.shutdown().await;
                self.lives[office].away_until = day + days;
            }
            Mishap::Restart { office } => {
                self.lives[office].desk.restart().await;
                self.opens(office).await;
            }
            Mishap::Image { office, days } => {
                let image = self.image(office).await;
                self.lives[office].image = Some((day + days, self.world.now(), image));
            }
            Mishap::Twin { office, days } => {
                let image = self.image(office).await;
                let twin = self.lives[office].desk.copy_on_another_pc(&image);
                twin.unlock().await;
                self.gets_the_file(&twin);
                self.lives[office].twin = Some((day + days, twin));
            }
            Mishap::Clock {
                office,
                ahead,
                days,
            } => {
                let life = &mut self.lives[office];
                life.wrong_until = Some(day + days);
                life.desk.has_its_clock_off(ahead).await;
                listen(&life.desk, office, &self.arrivals);
            }
            Mishap::Relay { lost } => {
                let old = if lost {
                    OldRelay::IsLost
                } else {
                    OldRelay::Stays
                };
                self.world.replace_relay(old).await;
                self.world.hq.settle_in_bad_weather().await;
                if lost {
                    self.relays_lost.push(self.world.now());
                }
                for life in self.lives.iter().filter(|life| life.away_until <= day) {
                    self.gets_the_file(&life.desk);
                    life.twin
                        .iter()
                        .for_each(|(_, twin)| self.gets_the_file(twin));
                }
            }
            Mishap::Stolen { office, days } => {
                // A PC joins while two people speak on the telephone: in good weather.
                self.world.network.set_weather(Weather::default());
                self.world.hq.settle_in_bad_weather().await;
                let desk = &self.lives[office].desk;
                let until = day + days;
                self.readers.loses(&mut self.world, desk, until).await;
                self.world.network.set_weather(self.weather);
            }
            Mishap::Operation { days } => {
                self.operations += 1;
                let name = format!("OPERATION {}", self.operations);
                let all: Vec<&Office> = self.lives.iter().map(|life| &life.desk).collect();
                let group = self.world.operation(&name, None, &all).await;
                self.operation = Some((day + days, group));
            }
        }
    }

    /// One thing at a time for one desk, and one operation.
    fn is_left_out(&self, day: u32, mishap: Mishap) -> bool {
        match mishap {
            Mishap::Away { office, .. }
            | Mishap::Restart { office }
            | Mishap::Image { office, .. }
            | Mishap::Twin { office, .. }
            | Mishap::Clock { office, .. } => self.lives[office].is_busy(day),
            Mishap::Operation { .. } => self.operation.is_some(),
            // The request to join would be held back.
            Mishap::Stolen { .. } => {
                let now = self.world.now().0;
                let mut held = self.held.lock().unwrap().clone().into_iter();
                held.any(|(from, to, _)| (from..to).contains(&now))
            }
            Mishap::Held { .. } | Mishap::Relay { .. } => false,
        }
    }

    /// What the lost relay cannot tell any more, headquarters hands over.
    fn gets_the_file(&self, desk: &Office) {
        if !self.relays_lost.is_empty() {
            let file = self.world.hq.engine.directory_file().unwrap();
            desk.engine.take_directory_file(&file).unwrap();
        }
    }

    async fn image(&mut self, office: usize) -> Image {
        self.images += 1;
        let name = format!("image{}", self.images);
        let image = self.lives[office].desk.image(&name).await;
        self.opens(office).await;
        image
    }

    /// Somebody who is here writes to some others; a copy writes as readily as its original.
    async fn writes(&mut self, day: u32) {
        let here: Vec<usize> = (0..OFFICES)
            .filter(|nth| self.lives[*nth].away_until <= day)
            .collect();
        let Some(from) = here.choose(&mut self.rng).copied() else {
            return;
        };
        let mut to: Vec<usize> = (0..OFFICES)
            .filter(|nth| *nth != from && self.rng.random_bool(0.5))
            .collect();
        if to.is_empty() {
            to.push((from + 1) % OFFICES);
        }
        let offices: Vec<&Office> = to.iter().map(|nth| &self.lives[*nth].desk).collect();
        let subject = format!("message {}", self.sent.len());
        let group = match self.operation {
            Some((_, group)) if self.rng.random_bool(0.3) => group,
            _ => self.world.group,
        };
        let draft = Draft {
            kind: "NOTE".into(),
            group: Some(group),
            subject: subject.clone(),
            narrative: format!("About {subject}."),
            to: by_hand(&offices),
            ..Draft::default()
        };
        let life = &self.lives[from];
        let (writer, at_copy) = match &life.twin {
            Some((_, twin)) if self.rng.random_bool(0.5) => (twin, true),
            _ => (&life.desk, false),
        };
        // What is refused, and said so, cannot be lost.
        if let Ok(id) = writer.try_send(&draft).await {
            self.sent.push(Sent {
                id,
                at: self.world.now(),
                at_copy,
                from,
                to,
                subject,
            });
        }
    }

    /// Good weather, everybody is there, everything arrives. The subjects that each office kept as
    /// drafts, because they could not be sent any more, and how many messages officers sent again.
    async fn end(&mut self) -> (Vec<BTreeSet<String>>, usize) {
        self.morning(u32::MAX).await;
        for nth in 0..OFFICES {
            if self.lives[nth].away_until > 0 {
                self.lives[nth].desk.restart().await;
                self.opens(nth).await;
            }
        }
        self.world.network.set_weather(Weather::default());
        self.world.network.on_item(None);
        for _ in 0..3 {
            self.world.network.break_all();
            self.world.pass(HOUR).await;
        }
        self.world.hq.settle().await;
        self.readers.last_word(&self.world).await;
        self.settles().await;
        let sent_again = self.send_what_expired_again().await;
        let mut kept = Vec::new();
        for life in &self.lives {
            let Reply::Drafts(drafts) = life.desk.does(Command::Drafts).await else {
                panic!("no drafts");
            };
            kept.push(drafts.into_iter().map(|draft| draft.subject).collect());
        }
        (kept, sent_again)
    }

    /// Everything that is under way arrives, and what answers it.
    async fn settles(&self) {
        for _ in 0..2 {
            for life in &self.lives {
                life.desk.settle().await;
                // What is pushed takes up to two seconds.
                self.world.pass(Duration::from_secs(5)).await;
            }
        }
    }

    /// What the desk says is not everywhere goes out by itself until its envelopes expire; after
    /// that an officer sends it again, as when its sender was away while the relay was lost.
    async fn send_what_expired_again(&self) -> usize {
        let mut sent_again = 0;
        let now = self.world.now();
        for sent in &self.sent {
            let desk = &self.lives[sent.from].desk;
            let message = sent.id;
            if now < sent.at.plus_seconds(LIFETIME_SECONDS) {
                continue;
            }
            // An image may have taken it away.
            let Ok(Reply::Thread(thread)) = desk.engine.dispatch(Command::Thread { message }).await
            else {
                continue;
            };
            let mut messages = thread.messages.iter();
            let shown = messages.find(|shown| shown.row.id == message);
            if shown.is_some_and(|shown| shown.recipients.iter().any(|r| r.delivered.is_none())) {
                desk.does(Command::Resend { message }).await;
                sent_again += 1;
            }
        }
        self.settles().await;
        sent_again
    }
}

impl Life {
    fn is_busy(&self, day: u32) -> bool {
        self.away_until > day
            || self.image.is_some()
            || self.twin.is_some()
            || self.wrong_until.is_some()
    }
}

/// What this desk wrote after an image was made and the relay has not accepted.
async fn waiting(desk: &Office, made: Timestamp) -> Vec<MessageId> {
    let rows = desk.list(ViewName::Outbox).await;
    let young = rows.iter().filter(|row| row.created >= made);
    young.map(|row| row.id).collect()
}

/// Counts what the window is told of, for as long as the engine lives.
fn listen(desk: &Office, nth: usize, arrivals: &Arrivals) {
    let (mut events, arrivals) = (desk.engine.events(), arrivals.clone());
    tokio::spawn(async move {
        while let Ok(event) = events.recv().await {
            if let Event::Arrived(row) = event {
                *arrivals.lock().unwrap().entry((nth, row.id)).or_default() += 1;
            }
        }
    });
}
