//! The relay over TLS on TCP: directly, through a proxy, with a crowd at the door.

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
use std::time::{Duration, Instant};

use aircop_api::Carrier;
use aircop_client::link::proxy::Proxy;
use aircop_client::link::quic::QuicLink;
use aircop_client::link::tcp::TcpLink;
use aircop_client::link::{Connection, Link, LinkError};
use aircop_relay::store::{Sqlite, SqliteOptions};
use aircop_relay::{Limits, Relay, serve};
use aircop_tests::ways::{ConnectProxy, SlowProxy};
use aircop_wire::limits::{MAX_BODY, MAX_CHUNK};
use aircop_wire::{
    BlobId, ChunkName, Credential, Deposit, DeviceAdmission, NewChunk, Notice, Refusal, Reply,
    Request, TransportKey,
};
use tokio::io::AsyncReadExt as _;
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, JoinSet};

use super::quic::{
    BRUSSELS, DAKAR, LAGOS, PRAIA, admin, admission, backlog, deposit, envelope, next, number,
    public, signed,
};

/// A relay with a door.
pub(super) struct Here {
    pub(super) quic: SocketAddr,
    tcp: SocketAddr,
    pub(super) key: TransportKey,
    relay: Relay,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Here {
    pub(super) async fn start(dir: &Path) -> Self {
        let store = Sqlite::open(&dir.join("relay.db"), &SqliteOptions::default()).unwrap();
        let relay = Relay::new(Arc::new(store), admin().verifying_key(), Limits::default());
        let seed = [77; 32];
        let endpoint = serve::bind("127.0.0.1:0".parse().unwrap(), &seed).unwrap();
        let door = serve::Door::open("127.0.0.1:0".parse().unwrap(), &seed).unwrap();
        let (quic, tcp) = (endpoint.local_addr().unwrap(), door.local_addr().unwrap());
        let (stop, stopped) = oneshot::channel();
        let served = relay.clone();
        let task = tokio::spawn(serve::run_at(endpoint, vec![door], served, async {
            let _ = stopped.await;
        }));
        let key = public(&seed);
        Self {
            quic,
            tcp,
            key,
            relay,
            stop,
            task,
        }
    }

    fn link(&self, office: u8) -> TcpLink {
        self.link_by(office, None)
    }

    fn link_by(&self, office: u8, proxy: Option<Proxy>) -> TcpLink {
        let host = self.tcp.ip().to_string();
        TcpLink::new(host, self.tcp.port(), proxy, self.key, &[office; 32]).unwrap()
    }

    async fn join(&self, office: u8) -> Arc<dyn Connection> {
        self.link(office).connect(&brings(office)).await.unwrap()
    }

    /// By QUIC.
    pub(super) async fn join_quic(&self, office: u8) -> Arc<dyn Connection> {
        let link = QuicLink::new(self.quic.to_string(), self.key, &[office; 32]).unwrap();
        link.connect(&brings(office)).await.unwrap()
    }
}

pub(super) fn brings(office: u8) -> Credential {
    Credential::Admission(signed(admission(office)))
}

#[tokio::test]
async fn envelopes_and_files_go_from_tcp_to_quic_and_back() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let dakar = relay.join(DAKAR).await;
    let praia = relay.join_quic(PRAIA).await;
    assert_eq!(
        (dakar.carrier(), praia.carrier()),
        (Carrier::Tcp, Carrier::Quic)
    );
    let carried = || {
        let metrics = relay.relay.metrics();
        (metrics.over_tcp.get(), metrics.over_quic.get())
    };
    assert_eq!(carried(), (1, 1));
    let text = relay.relay.metrics().text(dir.path());
    let line = "\naircop_relay_connections_by_carrier{carrier=\"tcp\"} 1\n";
    assert!(text.contains(line), "{text}");
    let mut at_dakar = dakar.subscribe(0).await.unwrap();
    assert_eq!(next(at_dakar.as_mut()).await, Ok(Notice::CaughtUp));
    for n in 1..=40 {
        deposit(dakar.as_ref(), envelope(n, &[PRAIA]))
            .await
            .unwrap();
        deposit(praia.as_ref(), envelope(100 + n, &[DAKAR]))
            .await
            .unwrap();
    }
    let arrived = backlog(praia.as_ref()).await;
    assert_eq!(arrived.len(), 40);
    for (n, item) in (1..).zip(&arrived) {
        assert_eq!(number(item, PRAIA), n);
    }
    for n in 101..=140 {
        let Notice::Item(item) = next(at_dakar.as_mut()).await.unwrap() else {
            panic!("no envelope")
        };
        assert_eq!(number(&item, DAKAR), n);
    }
    // The largest there is: many windows of a stream.
    let largest = Deposit {
        body: vec![7; MAX_BODY],
        ..envelope(50, &[DAKAR])
    };
    deposit(dakar.as_ref(), largest).await.unwrap();
    let Notice::Item(item) = next(at_dakar.as_mut()).await.unwrap() else {
        panic!("no envelope")
    };
    assert_eq!(item.body, vec![7; MAX_BODY]);
    let name = |index| ChunkName {
        blob: BlobId([3; 16]),
        index,
    };
    for index in 0..8 {
        let chunk = NewChunk {
            name: name(index),
            total: 8,
            bytes: vec![index as u8; MAX_CHUNK],
        };
        assert_eq!(
            dakar.request(Request::PutChunk(chunk)).await,
            Ok(Reply::Done)
        );
    }
    for from in [&praia, &dakar] {
        let Ok(Reply::Chunk(chunk)) = from.request(Request::GetChunk(name(5))).await else {
            panic!("no chunk")
        };
        assert_eq!(chunk.bytes, vec![5; MAX_CHUNK]);
    }
}

#[tokio::test]
async fn more_requests_at_once_than_there_are_streams_are_all_answered() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let dakar = relay.join(DAKAR).await;
    let praia = relay.join_quic(PRAIA).await;
    let _subscription = dakar.subscribe(0).await.unwrap();
    let mut asked = JoinSet::new();
    for n in 0..600 {
        let dakar = Arc::clone(&dakar);
        asked.spawn(async move { deposit(dakar.as_ref(), envelope(n, &[PRAIA])).await });
    }
    while let Some(answer) = asked.join_next().await {
        assert_eq!(answer.unwrap(), Ok(()));
    }
    assert_eq!(backlog(praia.as_ref()).await.len(), 600);
}

#[tokio::test]
async fn a_proxy_leads_to_the_relay_and_one_that_refuses_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let proxy = ConnectProxy::to(relay.tcp, None).await.unwrap();
    let through = Proxy::parse(&format!("http://{}", proxy.at)).unwrap();
    // Names are looked up at the proxy: here nobody knows this one.
    let named = |proxy| {
        TcpLink::new(
            "relay.aircop.invalid",
            443,
            Some(proxy),
            relay.key,
            &[DAKAR; 32],
        )
        .unwrap()
    };
    let dakar = named(through).connect(&brings(DAKAR)).await.unwrap();
    assert_eq!(dakar.carrier(), Carrier::Proxy);
    deposit(dakar.as_ref(), envelope(1, &[DAKAR]))
        .await
        .unwrap();
    assert_eq!(number(&backlog(dakar.as_ref()).await[0], DAKAR), 1);
    assert_eq!(proxy.asked(), ["CONNECT relay.aircop.invalid:443 HTTP/1.1"]);

    // "duty:lys"
    let strict = ConnectProxy::to(relay.tcp, Some("ZHV0eTpseXM="))
        .await
        .unwrap();
    let unknown = Proxy::parse(&strict.at.to_string()).unwrap();
    let refused = named(unknown).connect(&Credential::Known).await.err();
    assert_eq!(refused, Some(LinkError::ProxyRefused { status: 407 }));
    let known = Proxy::parse(&format!("http://duty:lys@{}", strict.at)).unwrap();
    named(known).connect(&Credential::Known).await.unwrap();
}

#[tokio::test]
async fn another_key_a_stranger_and_what_is_no_relay_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let (host, port) = (relay.tcp.ip().to_string(), relay.tcp.port());
    let pinned = public(&[78; 32]);
    let other = TcpLink::new(&host, port, None, pinned, &[DAKAR; 32]).unwrap();
    let failed = other.connect(&brings(DAKAR)).await.err();
    assert_eq!(failed, Some(LinkError::WrongRelayKey));
    let stranger = relay.link(LAGOS).connect(&Credential::Known).await.err();
    assert_eq!(stranger, Some(LinkError::Refused(Refusal::NotAdmitted)));

    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = gone.local_addr().unwrap().port();
    drop(gone);
    let nobody = TcpLink::new(&host, port, None, relay.key, &[DAKAR; 32]).unwrap();
    let failed = nobody.connect(&Credential::Known).await.err();
    assert_eq!(failed, Some(LinkError::NothingThere));
    // A web server, by the way it hangs up.
    let web = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = web.local_addr().unwrap().port();
    tokio::spawn(async move {
        let (mut client, _) = web.accept().await.unwrap();
        let mut hello = [0; 100];
        client.read_exact(&mut hello).await.unwrap();
        // A fatal alert: handshake failure.
        let alert = [0x15, 3, 3, 0, 2, 2, 40];
        tokio::io::AsyncWriteExt::write_all(&mut client, &alert)
            .await
            .unwrap();
    });
    let site = TcpLink::new(&host, port, None, relay.key, &[DAKAR; 32]).unwrap();
    let failed = site.connect(&Credential::Known).await.err();
    assert_eq!(failed, Some(LinkError::Unreachable));
}

#[tokio::test]
async fn a_revocation_and_a_stop_reach_who_listens() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let (brussels, praia, dakar) =
        tokio::join!(relay.join(BRUSSELS), relay.join(PRAIA), relay.join(DAKAR),);
    let mut at_praia = praia.subscribe(0).await.unwrap();
    let mut at_dakar = dakar.subscribe(0).await.unwrap();
    assert_eq!(next(at_praia.as_mut()).await, Ok(Notice::CaughtUp));
    assert_eq!(next(at_dakar.as_mut()).await, Ok(Notice::CaughtUp));
    let revoked = signed(DeviceAdmission {
        revoked: true,
        sequence: 2,
        ..admission(PRAIA)
    });
    let put = brussels.request(Request::PutAdmission(revoked)).await;
    assert_eq!(put, Ok(Reply::Done));
    // The connection ends without a code; the next greeting tells.
    let ended = next(at_praia.as_mut()).await.unwrap_err();
    let revoked = LinkError::Refused(Refusal::Revoked);
    assert!(ended == LinkError::Lost || ended == revoked, "{ended:?}");
    assert_eq!(
        praia.request(Request::Status).await.err(),
        Some(LinkError::Lost)
    );
    let again = relay.link(PRAIA).connect(&Credential::Known).await.err();
    assert_eq!(again, Some(revoked));

    relay.stop.send(()).unwrap();
    let stopping = Err(LinkError::Refused(Refusal::ShuttingDown));
    assert_eq!(next(at_dakar.as_mut()).await, stopping);
    let begun = Instant::now();
    relay.task.await.unwrap();
    assert!(begun.elapsed() < Duration::from_secs(10));
}

/// A connection from another address of this machine.
async fn from(address: &str, to: SocketAddr) -> std::io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.bind(SocketAddr::new(address.parse().unwrap(), 0))?;
    socket.connect(to).await
}

#[tokio::test]
async fn half_open_connections_keep_nobody_out() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let dakar = relay.join(DAKAR).await;
    // From three addresses more than one may have, of which none says a word.
    let mut crowd = Vec::new();
    for address in ["127.0.0.7", "127.0.0.8", "127.0.0.9"] {
        for _ in 0..400 {
            crowd.push(from(address, relay.tcp).await.unwrap());
        }
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let mut kept = 0;
    for socket in &mut crowd {
        let mut byte = [0; 1];
        let read = tokio::time::timeout(Duration::from_millis(1), socket.read(&mut byte));
        // Those above the share of their address were hung up on at once.
        kept += usize::from(read.await.is_err());
    }
    assert_eq!(kept, 3 * 128);
    let begun = Instant::now();
    deposit(dakar.as_ref(), envelope(1, &[DAKAR]))
        .await
        .unwrap();
    let praia = relay.join(PRAIA).await;
    deposit(praia.as_ref(), envelope(2, &[DAKAR]))
        .await
        .unwrap();
    relay.join_quic(LAGOS).await;
    assert!(
        begun.elapsed() < Duration::from_secs(2),
        "{:?}",
        begun.elapsed()
    );
    // One that says nothing is sent away before long.
    let mut byte = [0; 1];
    let last = crowd[0].read(&mut byte);
    let ended = tokio::time::timeout(Duration::from_secs(15), last).await;
    assert!(matches!(ended, Ok(Ok(0) | Err(_))), "{ended:?}");
}

#[tokio::test]
async fn who_does_not_read_holds_up_nobody_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let praia = relay.join(PRAIA).await;
    let dakar = relay.join(DAKAR).await;
    let mut unread = praia.subscribe(0).await.unwrap();
    // Far more than every window and buffer on the way.
    const LARGE: usize = 512 * 1024;
    for n in 0..64_u8 {
        let large = Deposit {
            body: vec![n; LARGE],
            ..envelope(n.into(), &[PRAIA])
        };
        let begun = Instant::now();
        deposit(dakar.as_ref(), large).await.unwrap();
        assert!(begun.elapsed() < Duration::from_secs(5));
    }
    // Beside the full stream another one of the same connection is free.
    let status = tokio::time::timeout(Duration::from_secs(5), praia.request(Request::Status));
    assert!(matches!(status.await, Ok(Ok(Reply::Status(_)))));
    for n in 0..64_u8 {
        let item = match next(unread.as_mut()).await.unwrap() {
            Notice::Item(item) => item,
            // The end of the backlog, wherever the subscription met it.
            Notice::CaughtUp => match next(unread.as_mut()).await.unwrap() {
                Notice::Item(item) => item,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        };
        assert_eq!(item.body, vec![n; LARGE]);
    }
}

#[tokio::test]
async fn an_alert_goes_before_chunks_that_come_down_a_slow_line() {
    let dir = tempfile::tempdir().unwrap();
    let relay = Here::start(dir.path()).await;
    let dakar = relay.join_quic(DAKAR).await;
    for index in 0..8 {
        let name = ChunkName {
            blob: BlobId([5; 16]),
            index,
        };
        let chunk = NewChunk {
            name,
            total: 8,
            bytes: vec![7; MAX_CHUNK],
        };
        dakar.request(Request::PutChunk(chunk)).await.unwrap();
    }
    let slow = SlowProxy::to(relay.tcp, 1024).await.unwrap();
    let proxy = Proxy::parse(&slow.at.to_string());
    let praia = relay.link_by(PRAIA, proxy).connect(&brings(PRAIA)).await;
    let praia = praia.unwrap();
    let mut at_praia = praia.subscribe(0).await.unwrap();
    assert_eq!(next(at_praia.as_mut()).await, Ok(Notice::CaughtUp));
    let mut chunks = JoinSet::new();
    for index in 0..8 {
        let name = ChunkName {
            blob: BlobId([5; 16]),
            index,
        };
        let praia = Arc::clone(&praia);
        chunks.spawn(async move { praia.request(Request::GetChunk(name)).await });
    }
    while slow.passed() < 512 * 1024 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    deposit(dakar.as_ref(), envelope(1, &[PRAIA]))
        .await
        .unwrap();
    let before = slow.passed();
    let arrived = next(at_praia.as_mut()).await;
    assert!(matches!(arrived, Ok(Notice::Item(_))), "{arrived:?}");
    // In the order of their requests all of the chunks would have gone first. What is on its way
    // already is more on a busy PC.
    let (meanwhile, left) = (
        slow.passed() - before,
        (8 * MAX_CHUNK as u64).saturating_sub(before),
    );
    assert!(
        meanwhile < left / 2,
        "{meanwhile} bytes of {left} went first"
    );
    while let Some(chunk) = chunks.join_next().await {
        assert!(matches!(chunk.unwrap(), Ok(Reply::Chunk(_))));
    }
}
