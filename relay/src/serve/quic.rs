//! A session over QUIC: the greeting on the first stream, each request on one of its own.

use std::sync::Arc;

use aircop_wire::{Credential, Refusal, Reply, Request, TransportKey, tls};
use quinn::{Connection, RecvStream, SendStream, VarInt};
use rustls::pki_types::CertificateDer;
use tokio::sync::{Semaphore, watch};
use tokio::time::timeout;

use super::carrier::{Carrier, Gone, Incoming, Outgoing};
use super::connection::{GREETING, reply, stop};
use super::frame::{self, NoRequest};
use super::gate::Stranger;
use super::{connection, now_ms};
use crate::metrics::Carried;
use crate::relay::{Relay, Session};

/// Requests at once.
const STREAMS: u32 = 128;
/// Bytes that wait in the connection to be read.
const WINDOW: u32 = 8 << 20;

pub(super) async fn serve(
    incoming: quinn::Incoming,
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
    let _carried = Carried::new(relay.metrics(), |metrics| &metrics.over_quic);
    connection.set_receive_window(VarInt::from_u32(WINDOW));
    connection.set_max_concurrent_bi_streams(VarInt::from_u32(STREAMS));
    connection::serve(Quic(connection), session, all_memory, stopping).await;
}

/// The handshake and the greeting. `None` when it came to nothing; the other side knows why.
async fn greet(incoming: quinn::Incoming, relay: &Relay) -> Option<(Connection, Session)> {
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
    Incoming::stop(&mut recv, refusal);
    reply(&mut send, &Reply::Refused(refusal)).await;
    send.delivered().await;
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

/// A refusal as a QUIC application close code.
pub(super) fn code(refusal: Refusal) -> VarInt {
    VarInt::from_u32(refusal.code().into())
}

struct Quic(Connection);

impl Carrier for Quic {
    type Out = SendStream;
    type In = RecvStream;

    async fn accept(&self) -> Option<(SendStream, RecvStream)> {
        self.0.accept_bi().await.ok()
    }

    async fn close(&self, refusal: Refusal) {
        self.0.close(code(refusal), b"");
    }
}

impl Outgoing for SendStream {
    async fn write(&mut self, bytes: &[u8]) -> Result<(), Gone> {
        self.write_all(bytes).await.map_err(|_| Gone)
    }

    async fn finish(&mut self) {
        let _ = Self::finish(self);
    }

    fn reset(&mut self, refusal: Refusal) {
        let _ = Self::reset(self, code(refusal));
    }

    fn stand_back(&mut self) {
        let _ = self.set_priority(-1);
    }

    async fn delivered(&mut self) {
        let _ = self.stopped().await;
    }

    async fn unwanted(&mut self) {
        let _ = self.stopped().await;
    }
}

impl Incoming for RecvStream {
    async fn read(&mut self, into: &mut Vec<u8>, most: usize) -> Result<bool, Gone> {
        match self.read_chunk(most, true).await {
            Ok(Some(chunk)) => {
                into.extend_from_slice(&chunk.bytes);
                Ok(true)
            }
            Ok(None) => Ok(false),
            Err(_) => Err(Gone),
        }
    }

    fn stop(&mut self, refusal: Refusal) {
        let _ = Self::stop(self, code(refusal));
    }
}
