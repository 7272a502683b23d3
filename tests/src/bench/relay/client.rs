//! A client that deposits as fast as the relay answers. Leaner than a desk's, so that two cores
//! measure the relay.

use std::error::Error;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use aircop_client::link::quic::QuicLink;
use aircop_wire::limits::WRAP_LEN;
use aircop_wire::{
    AdmissionRecord, Credential, Deposit, DepositId, DeviceAdmission, MailboxId, Notice,
    PREFIX_LEN, Reply, Request, SignedAdmission, TransportKey, Wrap,
};
use ed25519_dalek::SigningKey;
use quinn::{Connection, Endpoint, RecvStream};

pub(super) type Failure = Box<dyn Error + Send + Sync>;

/// Bytes of a body.
const BODY: usize = 2048;
/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// The relay to be measured.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) at: SocketAddr,
    pub(super) key: TransportKey,
}

/// Headquarters' relay-admin key.
pub(super) fn admin() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

/// The seed of a device's transport key, and its mailbox.
pub(super) fn seed(device: u32) -> [u8; 32] {
    let mut seed = [0x5d; 32];
    let number = device.to_be_bytes();
    seed.iter_mut()
        .zip(number)
        .for_each(|(to, byte)| *to = byte);
    seed
}

pub(super) fn mailbox(device: u32) -> MailboxId {
    let mut id = [0x3a; 16];
    let number = device.to_be_bytes();
    id.iter_mut().zip(number).for_each(|(to, byte)| *to = byte);
    MailboxId(id)
}

/// One connection of one device that was let in.
pub(super) struct Client {
    pub(super) connection: Connection,
    /// Of all its deposits.
    run: u32,
}

impl Client {
    pub(super) async fn join(
        endpoint: &Endpoint,
        target: &Target,
        device: u32,
    ) -> Result<Self, Failure> {
        let seed = seed(device);
        let key = SigningKey::from_bytes(&seed).verifying_key().to_bytes();
        let record = AdmissionRecord::Device(DeviceAdmission {
            transport_key: TransportKey(key),
            mailbox: mailbox(device),
            expires_at_ms: i64::MAX,
            revoked: false,
            sequence: 1,
        });
        let admission = SignedAdmission::sign(record, &admin());
        let link = QuicLink::new(target.at.to_string(), target.key, &seed)?;
        let connecting = endpoint.connect_with(link.config(), target.at, "relay.invalid")?;
        let connection = tokio::time::timeout(PATIENCE, connecting).await??;
        let client = Self {
            connection,
            run: device,
        };
        let hello = Request::Hello(Credential::Admission(admission)).encode()?;
        match Reply::decode(&client.ask(&hello).await?)? {
            Reply::Welcome(_) => Ok(client),
            other => Err(format!("not let in: {other:?}").into()),
        }
    }

    /// One request on a stream of its own.
    pub(super) async fn ask(&self, frame: &[u8]) -> Result<Vec<u8>, Failure> {
        let (mut send, recv) = self.connection.open_bi().await?;
        send.write_all(frame).await?;
        send.finish()?;
        Frames::new(recv).next().await
    }

    /// Deposit `n`; how long it took.
    pub(super) async fn deposit_one(&self, n: u32, to: &[MailboxId]) -> Result<Duration, Failure> {
        let frame = envelope(self.run, n, to, 1).encode()?;
        let begun = Instant::now();
        accepted(&self.ask(&frame).await?)?;
        Ok(begun.elapsed())
    }

    /// So many deposits with so many in flight; how long each took.
    pub(super) async fn deposits(
        self,
        count: u32,
        in_flight: usize,
        to: &[MailboxId],
        wraps: usize,
    ) -> Result<Vec<Duration>, Failure> {
        let next = std::cell::Cell::new(0);
        let worker = async || {
            let mut took = Vec::new();
            while next.get() < count {
                let n = next.replace(next.get() + 1);
                let frame = envelope(self.run, n, to, wraps).encode()?;
                let begun = Instant::now();
                accepted(&self.ask(&frame).await?)?;
                took.push(begun.elapsed());
            }
            Ok::<_, Failure>(took)
        };
        let mut all = Vec::new();
        // On one task, so that handing over between threads isn't measured.
        let mut workers: Vec<_> = (0..in_flight).map(|_| Box::pin(worker())).collect();
        while !workers.is_empty() {
            let (done, at) = first_of(&mut workers).await;
            all.extend(done?);
            drop(workers.swap_remove(at));
        }
        Ok(all)
    }

    /// Reads the own mailbox from behind `after`.
    pub(super) async fn subscribe(&self, after: u64) -> Result<Frames, Failure> {
        let frame = Request::Subscribe { after }.encode()?;
        let (mut send, recv) = self.connection.open_bi().await?;
        send.write_all(&frame).await?;
        send.finish()?;
        Ok(Frames::new(recv))
    }

    /// Reads everything that waits and acknowledges it; how much that was.
    pub(super) async fn drain(&self) -> Result<u64, Failure> {
        let mut notices = self.subscribe(0).await?;
        let (mut seqs, mut items) = (Vec::new(), 0);
        loop {
            let notice = Notice::decode(&notices.next().await?)?;
            let last = matches!(notice, Notice::CaughtUp);
            match notice {
                Notice::Item(item) => seqs.push(item.seq),
                Notice::CaughtUp | Notice::DirectoryGrew { .. } => {}
                other => return Err(format!("not an item: {other:?}").into()),
            }
            if seqs.len() == 256 || (last && !seqs.is_empty()) {
                items += seqs.len() as u64;
                let seqs = std::mem::take(&mut seqs);
                let done = self.ask(&Request::Acknowledge { seqs }.encode()?).await?;
                if Reply::decode(&done)? != Reply::Done {
                    return Err("not acknowledged".into());
                }
            }
            if last {
                return Ok(items);
            }
        }
    }
}

/// The first of several futures on this task to be done, and which.
async fn first_of<T>(futures: &mut [std::pin::Pin<Box<impl Future<Output = T>>>]) -> (T, usize) {
    std::future::poll_fn(|context| {
        for (at, future) in futures.iter_mut().enumerate() {
            if let std::task::Poll::Ready(done) = future.as_mut().poll(context) {
                return std::task::Poll::Ready((done, at));
            }
        }
        std::task::Poll::Pending
    })
    .await
}

fn accepted(reply: &[u8]) -> Result<(), Failure> {
    match Reply::decode(reply)? {
        Reply::Accepted { .. } => Ok(()),
        other => Err(format!("not accepted: {other:?}").into()),
    }
}

/// Deposit `n` of a run, for `wraps` of these mailboxes in turn.
pub(super) fn envelope(run: u32, n: u32, to: &[MailboxId], wraps: usize) -> Request {
    let mut id = [0x1d; 16];
    let number = run.to_be_bytes().into_iter().chain(n.to_be_bytes());
    // Scattered, as a device's random ids are.
    let scattered = (u64::from(run) << 32 | u64::from(n)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let number = scattered.to_be_bytes().into_iter().chain(number);
    id.iter_mut().zip(number).for_each(|(to, byte)| *to = byte);
    let first = usize::try_from(n).unwrap_or_default() * wraps;
    let mailboxes = to.iter().cycle().skip(first % to.len().max(1)).take(wraps);
    let bytes = [0x77; WRAP_LEN];
    Request::Deposit(Deposit {
        id: DepositId(id),
        expires_at_ms: i64::MAX,
        body: vec![0x42; BODY],
        wraps: mailboxes
            .filter_map(|mailbox| Some((*mailbox, Wrap::from_slice(&bytes).ok()?)))
            .collect(),
    })
}

/// Frames of a stream, one behind another.
pub(super) struct Frames {
    recv: RecvStream,
    bytes: Vec<u8>,
    at: usize,
}

impl Frames {
    fn new(recv: RecvStream) -> Self {
        Self {
            recv,
            bytes: Vec::new(),
            at: 0,
        }
    }

    /// The next, once it is there.
    pub(super) async fn next(&mut self) -> Result<Vec<u8>, Failure> {
        loop {
            if let Some(frame) = self.waiting()? {
                return Ok(frame);
            }
            let chunk = tokio::time::timeout(PATIENCE, self.recv.read_chunk(1 << 20, true)).await;
            let chunk = chunk??.ok_or("the stream ended")?;
            if self.at == self.bytes.len() {
                self.bytes.clear();
                self.at = 0;
            }
            self.bytes.extend_from_slice(&chunk.bytes);
        }
    }

    /// The next, if it is there already.
    fn waiting(&mut self) -> Result<Option<Vec<u8>>, Failure> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let Some((prefix, _)) = rest.split_first_chunk::<PREFIX_LEN>() else {
            return Ok(None);
        };
        let len = PREFIX_LEN + usize::try_from(u32::from_be_bytes(*prefix))?;
        let frame = rest.get(..len).map(<[u8]>::to_vec);
        self.at += frame.as_ref().map_or(0, Vec::len);
        Ok(frame)
    }
}
