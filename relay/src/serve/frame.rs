//! One frame from a stream, within a size and a time.

use aircop_wire::limits::{MAX_FRAME, MAX_FRAME_STRANGER};
use aircop_wire::{FrameError, PREFIX_LEN, Refusal, Request, content_length};
use quinn::{ReadExactError, RecvStream};
use tokio::sync::Semaphore;

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

/// A greeting of someone who has not been judged.
pub(super) async fn greeting(recv: &mut RecvStream) -> Result<Request, NoRequest> {
    let frame = read(recv, MAX_FRAME_STRANGER, None).await?;
    Ok(Request::decode(&frame)?)
}

/// A request of someone who was let in. Its content has to fit into the connection's memory and
/// into the memory of all, both in KiB, with what else is being sent.
pub(super) async fn request(
    recv: &mut RecvStream,
    own: &Semaphore,
    all: &Semaphore,
) -> Result<Request, NoRequest> {
    let frame = read(recv, MAX_FRAME, Some((own, all))).await?;
    Ok(Request::decode(&frame)?)
}

async fn read(
    recv: &mut RecvStream,
    limit: usize,
    memory: Option<(&Semaphore, &Semaphore)>,
) -> Result<Vec<u8>, NoRequest> {
    let mut prefix = [0; PREFIX_LEN];
    recv.read_exact(&mut prefix).await.map_err(ended)?;
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
    let mut frame = prefix.to_vec();
    while let Some(left) = (PREFIX_LEN + len).checked_sub(frame.len()) {
        // One byte more than is left: the sender has to end the stream here.
        match recv.read_chunk(left + 1, true).await {
            Ok(Some(chunk)) => frame.extend_from_slice(&chunk.bytes),
            Ok(None) if left == 0 => return Ok(frame),
            Ok(None) => return Err(FrameError::Truncated.into()),
            Err(_) => return Err(NoRequest::Gone),
        }
    }
    Err(FrameError::Trailing.into())
}

fn ended(error: ReadExactError) -> NoRequest {
    match error {
        ReadExactError::FinishedEarly(_) => FrameError::Truncated.into(),
        ReadExactError::ReadError(_) => NoRequest::Gone,
    }
}
