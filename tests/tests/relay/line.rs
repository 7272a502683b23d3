//! Whole desks over real sockets where the network lets no UDP out: by TCP, through a proxy, past a
//! dead address, and back to QUIC.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use aircop_api::{Carrier, Command, ListQuery, Reply, Secret, StatusView, ViewName};
use aircop_client::hq::{Invited, OfficePlan};
use aircop_client::vault::Kdf;
use aircop_client::{Config, Engine, Network};
use aircop_directory::{GroupKind, OfficeKind, Role};
use aircop_message::{Draft, GroupId, OfficeId, RecipientsDraft};
use aircop_relay::store::{Sqlite, SqliteOptions};
use aircop_relay::{Limits, Relay, serve};
use aircop_tests::ways::{ConnectProxy, Swallowed};
use aircop_wire::TransportKey;
use ed25519_dalek::VerifyingKey;
use tokio::task::JoinHandle;

use super::quic::public;

const PASSWORD: &str = "one password for all of them";
const PATIENCE: Duration = Duration::from_secs(60);
/// How long these desks stay on TCP before they try QUIC again.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

fn plan(name: &str, kind: OfficeKind, country: &str, place: &str) -> OfficePlan {
    OfficePlan {
        name: name.into(),
        kind,
        country: country.into(),
        place: place.into(),
        languages: vec!["en".into()],
    }
}

fn config(dir: &Path, folder: &str, network: Network) -> Config {
    Config {
        kdf: Kdf {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
        dial: Arc::new(network),
        ..Config::new(dir.join(folder))
    }
}

/// Where UDP and TCP of the relay are; behind the other address UDP is swallowed.
struct Ground {
    dir: tempfile::TempDir,
    open: SocketAddr,
    closed: SocketAddr,
    swallowed: Option<Swallowed>,
    hq: Engine,
    group: GroupId,
    _relay: JoinHandle<()>,
}

/// A network on which names lead to an address; UDP is let out while `udp` says so.
fn network(ground: (SocketAddr, SocketAddr), udp: &Arc<AtomicBool>) -> Network {
    let udp = Arc::clone(udp);
    let lookup = move |host: &str, port: u16| {
        let (open, closed) = ground;
        if let Ok(address) = host.parse() {
            return Ok(vec![SocketAddr::new(address, port)]);
        }
        let address = match (host, udp.load(Ordering::Relaxed)) {
            ("dead.test", _) => "127.0.0.3".parse().unwrap(),
            (_, true) => open.ip(),
            (_, false) => closed.ip(),
        };
        Ok(vec![SocketAddr::new(address, port)])
    };
    Network::default()
        .looking_again_after(LOOK_AGAIN)
        .looking_up_by(Arc::new(lookup))
}

impl Ground {
    async fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let seed = [77; 32];
        let endpoint = serve::bind("127.0.0.1:0".parse().unwrap(), &seed).unwrap();
        let open = endpoint.local_addr().unwrap();
        let closed = SocketAddr::new("127.0.0.2".parse().unwrap(), open.port());
        let dead = SocketAddr::new("127.0.0.3".parse().unwrap(), open.port());
        let door = serve::Door::open(closed, &seed).unwrap();
        let network = network((open, closed), &Arc::new(AtomicBool::new(true)));

        let mut config = config(dir.path(), "hq", network);
        config.online = false;
        let engine = Engine::start_with(config.clone()).unwrap();
        let brussels = plan("OCU Brussels", OfficeKind::Ocu, "BE", "Brussels");
        let founded = engine
            .found_headquarters(&brussels, "hq", "Duty officer", PASSWORD)
            .await
            .unwrap();
        let admin: TransportKey = founded.relay_admin_key.parse().unwrap();
        // The first one answers nobody.
        let addresses = ["dead.test", "relay.test"].map(|host| format!("{host}:{}", open.port()));
        let key = hex::encode(public(&seed).as_bytes());
        engine.set_relay(&addresses, &key).unwrap();
        let opened = engine.open_group("AIRCOP", GroupKind::Permanent, (None, None), "");
        let group = opened.unwrap().done().unwrap();
        engine.shutdown().await;
        drop(engine);
        std::mem::forget(Swallowed::at(dead).unwrap());

        let store = Sqlite::open(&dir.path().join("relay.db"), &SqliteOptions::default()).unwrap();
        let admin = VerifyingKey::from_bytes(admin.as_bytes()).unwrap();
        let relay = Relay::new(Arc::new(store), admin, Limits::default());
        let never = std::future::pending();
        let relay = tokio::spawn(serve::run_at(endpoint, vec![door], relay, never));
        config.online = true;
        let hq = Engine::start_with(config).unwrap();
        hq.unlock("Duty officer", PASSWORD).await.unwrap();
        hq.settle(PATIENCE).await.unwrap();
        Self {
            dir,
            open,
            closed,
            swallowed: Some(Swallowed::at(closed).unwrap()),
            hq,
            group,
            _relay: relay,
        }
    }

    /// A task force whose network lets UDP out while `udp` says so.
    async fn office(&self, city: &str, udp: &Arc<AtomicBool>, proxy: Option<&str>) -> Desk {
        let name = format!("JAITF {city}");
        let invited = Invited::Office {
            plan: plan(&name, OfficeKind::Jaitf, "SN", "DSS"),
            roles: vec![(self.group, Role::Plain)],
        };
        let invitation = self.hq.invite(&invited, 72).unwrap();
        self.hq.settle(PATIENCE).await.unwrap();
        let network = network((self.open, self.closed), udp);
        let engine = Engine::start_with(config(self.dir.path(), city, network)).unwrap();
        if let Some(proxy) = proxy {
            let proxy = Secret(proxy.to_owned());
            engine.dispatch(Command::SetProxy { proxy }).await.unwrap();
        }
        engine
            .join(&invitation.to_text(), "Officer", PASSWORD)
            .await
            .unwrap();
        let desk = Desk { engine };
        let fingerprint = desk.status().await.fingerprint.unwrap();
        let begun = Instant::now();
        while self.hq.approve(&fingerprint).is_err() {
            assert!(
                begun.elapsed() < PATIENCE,
                "{name}'s request did not arrive"
            );
            self.hq.settle(PATIENCE).await.unwrap();
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.hq.settle(PATIENCE).await.unwrap();
        desk.until(|status| status.office.is_some()).await;
        desk.engine.settle(PATIENCE).await.unwrap();
        desk
    }
}

struct Desk {
    engine: Engine,
}

impl Desk {
    async fn status(&self) -> StatusView {
        match self.engine.dispatch(Command::Status).await.unwrap() {
            Reply::Status(status) => *status,
            other => panic!("{other:?}"),
        }
    }

    async fn until(&self, so: impl Fn(&StatusView) -> bool) -> StatusView {
        let begun = Instant::now();
        loop {
            let status = self.status().await;
            if so(&status) {
                return status;
            }
            assert!(begun.elapsed() < PATIENCE, "{status:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn id(&self) -> OfficeId {
        self.status().await.office.unwrap().id
    }

    async fn writes(&self, group: GroupId, to: OfficeId, subject: &str) {
        let draft = Draft {
            kind: "NOTE".into(),
            group: Some(group),
            subject: subject.into(),
            narrative: format!("About {subject}."),
            to: RecipientsDraft {
                classes: Vec::new(),
                offices: vec![to],
            },
            ..Draft::default()
        };
        let recipients = vec![to];
        let command = Command::Send {
            id: None,
            draft,
            recipients,
        };
        self.engine.dispatch(command).await.unwrap();
    }

    async fn until_has(&self, subject: &str) {
        let begun = Instant::now();
        loop {
            let list = Command::List(ListQuery {
                view: ViewName::Inbox,
                ..ListQuery::default()
            });
            let Reply::List(list) = self.engine.dispatch(list).await.unwrap() else {
                panic!("no list")
            };
            if list.rows.iter().any(|row| row.subject == subject) {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{subject} did not arrive");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_udp_is_swallowed_a_desk_works_by_tcp_and_goes_back_to_quic() {
    let mut ground = Ground::new().await;
    let udp = Arc::new(AtomicBool::new(false));
    let dakar = ground.office("Dakar", &udp, None).await;
    let open = Arc::new(AtomicBool::new(true));
    let praia = ground.office("Praia", &open, None).await;
    let status = dakar.until(|status| status.carrier.is_some()).await;
    assert_eq!(status.carrier, Some(Carrier::Tcp));
    let status = praia.until(|status| status.carrier.is_some()).await;
    assert_eq!(status.carrier, Some(Carrier::Quic));

    dakar.writes(ground.group, praia.id().await, "by TCP").await;
    praia.until_has("by TCP").await;
    praia.writes(ground.group, dakar.id().await, "back").await;
    dakar.until_has("back").await;

    // The firewall is opened: nobody does anything at the desk.
    ground.swallowed = None;
    udp.store(true, Ordering::Relaxed);
    dakar
        .until(|status| status.carrier == Some(Carrier::Quic))
        .await;
    dakar
        .writes(ground.group, praia.id().await, "by QUIC")
        .await;
    praia.until_has("by QUIC").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_behind_a_proxy_reaches_everybody() {
    let ground = Ground::new().await;
    let proxy = ConnectProxy::to(ground.closed, None).await.unwrap();
    let udp = Arc::new(AtomicBool::new(false));
    let proxied = format!("http://{}", proxy.at);
    let dakar = ground.office("Dakar", &udp, Some(&proxied)).await;
    let status = dakar.until(|status| status.carrier.is_some()).await;
    assert_eq!(status.carrier, Some(Carrier::Proxy));
    assert!(
        proxy
            .asked()
            .iter()
            .any(|line| line.ends_with(".test:443 HTTP/1.1"))
    );
    let lagos = ground
        .office("Lagos", &Arc::new(AtomicBool::new(true)), None)
        .await;
    dakar
        .writes(ground.group, lagos.id().await, "by proxy")
        .await;
    lagos.until_has("by proxy").await;
    lagos.writes(ground.group, dakar.id().await, "back").await;
    dakar.until_has("back").await;
}
