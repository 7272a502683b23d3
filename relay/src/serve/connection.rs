//! One connection: the greeting, then a task for each request.

use std::sync::Arc;
use std::time::Duration;

use aircop_wire::{Credential, Notice, Refusal, Reply, Request, TransportKey, tls};
use quinn::{Connection, Incoming, RecvStream, SendStream, VarInt};
use rustls::pki_types::CertificateDer;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::frame::{self, NoRequest};
use super::gate::Stranger;
use super::{code, now_ms};
use crate::relay::{Relay, Session, Subscriber};

/// From the first packet to the whole greeting.
pub(super) const GREETING: Duration = Duration::from_secs(10);
/// For one request to arrive whole, and for its reply to be taken.
const REQUEST: Duration = Duration::from_secs(60);
/// For one envelope to be taken by a subscriber; one that is stuck longer connects again.
const NOTICE: Duration = Duration::from_secs(120);
/// Requests at once.
const STREAMS: u32 = 128;
/// Bytes that wait in the connection to be read.
const WINDOW: u32 = 8 << 20;
/// Memory for one connection's frames that are being received, in KiB: 16 MiB.
const FRAMES_KIB: usize = 16 * 1024;

/// What the requests of a connection share.
struct Served {
    session: Session,
    all_memory: Arc<Semaphore>,
    memory: Semaphore,
    stopping: watch::Receiver<bool>,
}

pub(super) async fn serve(
    incoming: Incoming,
    stranger: Stranger,
    relay: Relay,
    all_memory: Arc<Semaphore>,
    mut stopping: watch::Receiver<bool>,
) {
    let admitted = tokio::select! {
        biased;
        () = stop(&mut stopping) => return,
        admitted = timeout(GREETING, greet(incoming, &relay)) => admitted,
    };
    let Ok(Some((connection, session))) = admitted else {
        return;
    };
    drop(stranger);
    connection.set_receive_window(VarInt::from_u32(WINDOW));
    connection.set_max_concurrent_bi_streams(VarInt::from_u32(STREAMS));
    let served = Arc::new(Served {
        session,
        all_memory,
        memory: Semaphore::new(FRAMES_KIB),
        stopping: stopping.clone(),
    });
    let mut requests = JoinSet::new();
    let refusal = loop {
        tokio::select! {
            biased;
            refusal = served.session.ended() => {
                tracing::info!(%refusal, "cut off");
                break refusal;
            }
            () = stop(&mut stopping) => {
                // Bounded by whoever waits for this connection.
                while requests.join_next().await.is_some() {}
                break Refusal::ShuttingDown;
            }
            stream = connection.accept_bi() => {
                let Ok((send, recv)) = stream else { return };
                requests.spawn(answer(Arc::clone(&served), send, recv));
            }
            Some(_) = requests.join_next() => {}
        }
    };
    connection.close(code(refusal), b"");
}

/// The handshake and the greeting. `None` when it came to nothing; the other side knows why.
async fn greet(incoming: Incoming, relay: &Relay) -> Option<(Connection, Session)> {
    let connection = incoming.accept().ok()?.await.ok()?;
    let (mut send, mut recv) = connection.accept_bi().await.ok()?;
    let refusal = match hello(&connection, &mut recv, relay).await {
        Ok(session) => {
            reply(&mut send, &Reply::Welcome(session.welcome().clone())).await;
            return Some((connection, session));
        }
        Err(NoRequest::Gone) => return None,
        Err(NoRequest::Refused(refusal)) => refusal,
    };
    tracing::info!(%refusal, "not let in");
    relay.metrics().not_let_in.add(1);
    // On the stream, and until it has arrived: a close that overtakes the handshake's
    // confirmation carries no reason (RFC 9000 section 10.2.3).
    let _ = recv.stop(code(refusal));
    reply(&mut send, &Reply::Refused(refusal)).await;
    let _ = send.stopped().await;
    connection.close(code(refusal), b"");
    None
}

async fn hello(
    connection: &Connection,
    recv: &mut RecvStream,
    relay: &Relay,
) -> Result<Session, NoRequest> {
    let key = peer_key(connection).ok_or(NoRequest::Refused(Refusal::NotAdmitted))?;
    let credential: Credential = match frame::greeting(recv).await? {
        Request::Hello(credential) => credential,
        _ => return Err(NoRequest::Refused(Refusal::HelloFirst)),
    };
    relay
        .greet(key, &credential, now_ms())
        .await
        .map_err(NoRequest::Refused)
}

fn peer_key(connection: &Connection) -> Option<TransportKey> {
    let identity = connection.peer_identity()?;
    let keys = identity.downcast::<Vec<CertificateDer<'static>>>().ok()?;
    match keys.as_slice() {
        [key] => tls::from_spki(key),
        _ => None,
    }
}

async fn answer(served: Arc<Served>, mut send: SendStream, mut recv: RecvStream) {
    let request = async {
        // One connection cannot take all the memory that all of them share.
        let request = frame::request(&mut recv, &served.memory, &served.all_memory).await;
        match request {
            Ok(Request::Hello(_)) => Err(NoRequest::Refused(Refusal::HelloFirst)),
            other => other,
        }
    };
    let request = timeout(REQUEST, request)
        .await
        .unwrap_or(Err(NoRequest::Gone));
    let answer = match request {
        Ok(Request::Subscribe { after }) => match served.session.subscribe(after, now_ms()).await {
            Ok(subscriber) => return push(&served, subscriber, send).await,
            Err(refusal) => Reply::Refused(refusal),
        },
        Ok(request) => {
            // A chunk on its way out stands back behind envelopes and answers.
            if matches!(request, Request::GetChunk(_)) {
                let _ = send.set_priority(-1);
            }
            served.session.handle(request, now_ms()).await
        }
        Err(NoRequest::Refused(refusal)) => {
            let _ = recv.stop(code(refusal));
            Reply::Refused(refusal)
        }
        Err(NoRequest::Gone) => return,
    };
    let _ = timeout(REQUEST, async {
        reply(&mut send, &answer).await;
        // Until it has arrived: closing the connection earlier would throw it away.
        let _ = send.stopped().await;
    })
    .await;
}

async fn push(served: &Served, mut subscriber: Subscriber, mut send: SendStream) {
    let mut stopping = served.stopping.clone();
    loop {
        let notice = tokio::select! {
            biased;
            () = stop(&mut stopping) => Notice::Refused(Refusal::ShuttingDown),
            _ = send.stopped() => return,
            notice = subscriber.next() => notice,
        };
        let Ok(frame) = notice.encode() else {
            tracing::error!("what is stored does not fit into a frame");
            return;
        };
        match timeout(NOTICE, send.write_all(&frame)).await {
            Ok(Ok(())) => {}
            // A stream that is dropped ends in order, so say that it did not.
            _ => {
                let _ = send.reset(code(Refusal::RateLimited));
                return;
            }
        }
        if matches!(notice, Notice::Refused(_)) {
            let _ = send.finish();
            let _ = timeout(REQUEST, send.stopped()).await;
            return;
        }
    }
}

/// Waits until the relay stops.
async fn stop(stopping: &mut watch::Receiver<bool>) {
    // Fails when nobody is left to say so.
    let _ = stopping.wait_for(|stop| *stop).await;
}

async fn reply(send: &mut SendStream, reply: &Reply) {
    let frame = reply.encode().or_else(|error| {
        tracing::error!(%error, "a reply does not fit into a frame");
        Reply::Refused(Refusal::StorageFailed).encode()
    });
    if let Ok(frame) = frame
        && send.write_all(&frame).await.is_ok()
    {
        let _ = send.finish();
    }
}
