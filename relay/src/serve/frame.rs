//! One frame from a stream, within a size and a time.

use aircop_wire::limits::{MAX_FRAME, MAX_FRAME_STRANGER};
use aircop_wire::{FrameError, PREFIX_LEN, Refusal, Request, content_length};
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::Semaphore;

use super::carrier::{Gone, Incoming};

/// Why there is no request.
pub(super) enum NoRequest {
    /// The stream or the connection ended.
    Gone,
    /// What came is none; say so.
    Refused(Refusal),
}

impl From<FrameError> for NoRequest {
    fn from(error: FrameError) -> Self {
        Self::Refused(match error {
            FrameError::Version(_) => Refusal::Version,
            FrameError::TooLarge { .. } => Refusal::TooLarge,
            FrameError::Truncated
            | FrameError::Trailing
            | FrameError::UnknownType(_)
            | FrameError::Value(_) => Refusal::Malformed,
        })
    }
}

impl From<Gone> for NoRequest {
    fn from(_: Gone) -> Self {
        Self::Gone
    }
}

/// A greeting of someone who has not been judged, on a stream of its own.
pub(super) async fn greeting(recv: &mut impl Incoming) -> Result<Request, NoRequest> {
    let frame = read(recv, MAX_FRAME_STRANGER, None).await?;
    Ok(Request::decode(&frame)?)
}

/// The same in front of everything else, where there are no streams yet.
pub(super) async fn first(recv: &mut (impl AsyncRead + Unpin)) -> Result<Request, NoRequest> {
    let gone = |_| NoRequest::Gone;
    let mut prefix = [0; PREFIX_LEN];
    recv.read_exact(&mut prefix).await.map_err(gone)?;
    let len = content_length(prefix, MAX_FRAME_STRANGER)?;
    let mut frame = prefix.to_vec();
    frame.resize(PREFIX_LEN + len, 0);
    let content = frame.get_mut(PREFIX_LEN..).unwrap_or_default();
    recv.read_exact(content).await.map_err(gone)?;
    Ok(Request::decode(&frame)?)
}

/// A request of someone who was let in. Its content has to fit into the connection's memory and
/// into the memory of all, both in KiB, with what else is being sent.
pub(super) async fn request(
    recv: &mut impl Incoming,
    own: &Semaphore,
    all: &Semaphore,
) -> Result<Request, NoRequest> {
    let frame = read(recv, MAX_FRAME, Some((own, all))).await?;
    Ok(Request::decode(&frame)?)
}

async fn read(
    recv: &mut impl Incoming,
    limit: usize,
    memory: Option<(&Semaphore, &Semaphore)>,
) -> Result<Vec<u8>, NoRequest> {
    let mut frame = Vec::with_capacity(PREFIX_LEN);
    while frame.len() < PREFIX_LEN {
        let lacking = PREFIX_LEN - frame.len();
        if !recv.read(&mut frame, lacking).await? {
            return Err(FrameError::Truncated.into());
        }
    }
    let prefix = frame.as_slice().try_into().map_err(|_| Gone)?;
    let len = content_length(prefix, limit)?;
    let _room = match memory {
        None => None,
        Some((own, all)) => {
            let kib = u32::try_from(len.div_ceil(1024)).unwrap_or(u32::MAX);
            let own = own.acquire_many(kib).await.map_err(|_| NoRequest::Gone)?;
            let all = all.acquire_many(kib).await.map_err(|_| NoRequest::Gone)?;
            Some((own, all))
        }
    };
    // Grows with what comes, not with what was announced.
    while let Some(left) = (PREFIX_LEN + len).checked_sub(frame.len()) {
        // One byte more than is left: the sender has to end the stream here.
        match recv.read(&mut frame, left + 1).await? {
            true => {}
            false if left == 0 => return Ok(frame),
            false => return Err(FrameError::Truncated.into()),
        }
    }
    Err(FrameError::Trailing.into())
}
