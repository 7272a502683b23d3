//! One connection that was let in: a task for each request, whatever carries it.

use std::sync::Arc;
use std::time::Duration;

use aircop_wire::{Notice, Refusal, Reply, Request};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::carrier::{Carrier, Incoming, Outgoing};
use super::frame::{self, NoRequest};
use super::now_ms;
use crate::relay::{Session, Subscriber};

/// From the first packet to the whole greeting.
pub(super) const GREETING: Duration = Duration::from_secs(10);
/// For one request to arrive whole, and for its reply to be taken.
const REQUEST: Duration = Duration::from_secs(60);
/// For one envelope to be taken by a subscriber; one that is stuck longer connects again.
const NOTICE: Duration = Duration::from_secs(120);
/// Memory for one connection's frames that are being received, in KiB: 16 MiB.
const FRAMES_KIB: usize = 16 * 1024;

/// What the requests of a connection share.
struct Served {
    session: Session,
    all_memory: Arc<Semaphore>,
    memory: Semaphore,
    stopping: watch::Receiver<bool>,
}

pub(super) async fn serve<C: Carrier>(
    carrier: C,
    session: Session,
    all_memory: Arc<Semaphore>,
    mut stopping: watch::Receiver<bool>,
) {
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
            stream = carrier.accept() => {
                let Some((send, recv)) = stream else { return };
                requests.spawn(answer(Arc::clone(&served), send, recv));
            }
            Some(_) = requests.join_next() => {}
        }
    };
    carrier.close(refusal).await;
}

async fn answer(served: Arc<Served>, mut send: impl Outgoing, mut recv: impl Incoming) {
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
                send.stand_back();
            }
            served.session.handle(request, now_ms()).await
        }
        Err(NoRequest::Refused(refusal)) => {
            recv.stop(refusal);
            Reply::Refused(refusal)
        }
        Err(NoRequest::Gone) => return,
    };
    let _ = timeout(REQUEST, async {
        reply(&mut send, &answer).await;
        // Until it has arrived: closing the connection earlier would throw it away.
        send.delivered().await;
    })
    .await;
}

async fn push(served: &Served, mut subscriber: Subscriber, mut send: impl Outgoing) {
    let mut stopping = served.stopping.clone();
    loop {
        let notice = tokio::select! {
            biased;
            () = stop(&mut stopping) => Notice::Refused(Refusal::ShuttingDown),
            () = send.unwanted() => return,
            notice = subscriber.next() => notice,
        };
        let Ok(frame) = notice.encode() else {
            tracing::error!("what is stored does not fit into a frame");
            return;
        };
        match timeout(NOTICE, send.write(&frame)).await {
            Ok(Ok(())) => {}
            // A stream that is dropped ends in order, so say that it did not.
            _ => {
                send.reset(Refusal::RateLimited);
                return;
            }
        }
        if matches!(notice, Notice::Refused(_)) {
            send.finish().await;
            let _ = timeout(REQUEST, send.delivered()).await;
            return;
        }
    }
}

/// Waits until the relay stops.
pub(super) async fn stop(stopping: &mut watch::Receiver<bool>) {
    // Fails when nobody is left to say so.
    let _ = stopping.wait_for(|stop| *stop).await;
}

pub(super) async fn reply(send: &mut impl Outgoing, reply: &Reply) {
    if let Some(frame) = encoded(reply)
        && send.write(&frame).await.is_ok()
    {
        send.finish().await;
    }
}

pub(super) fn encoded(reply: &Reply) -> Option<Vec<u8>> {
    let frame = reply.encode().or_else(|error| {
        tracing::error!(%error, "a reply does not fit into a frame");
        Reply::Refused(Refusal::StorageFailed).encode()
    });
    frame.ok()
}
