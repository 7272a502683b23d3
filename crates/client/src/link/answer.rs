//! What a request may be answered by, whatever carries it.

use aircop_wire::{Notice, Reply, Request};

use super::LinkError;

/// The reply in a frame, if it belongs to the request.
pub(super) fn of(request: &Request, frame: &[u8]) -> Result<Reply, LinkError> {
    let reply = Reply::decode(frame).map_err(|e| LinkError::Malformed(e.to_string()))?;
    match (request, reply) {
        (_, Reply::Refused(refusal)) => Err(refusal.into()),
        (request, reply) if answers(request, &reply) => Ok(reply),
        _ => Err(LinkError::Malformed(
            "the reply belongs to another request".into(),
        )),
    }
}

/// The notice in a frame; a refusal is the end of the subscription.
pub(super) fn notice(frame: &[u8]) -> Result<Notice, LinkError> {
    match Notice::decode(frame).map_err(|e| LinkError::Malformed(e.to_string()))? {
        Notice::Refused(refusal) => Err(refusal.into()),
        notice => Ok(notice),
    }
}

fn answers(request: &Request, reply: &Reply) -> bool {
    match (request, reply) {
        (Request::Hello(_), Reply::Welcome(_))
        | (Request::Resume(_), Reply::Resumed(_))
        | (Request::Status, Reply::Status(_))
        | (
            Request::Acknowledge { .. }
            | Request::PutPrekey { .. }
            | Request::DirectoryAppend(_)
            | Request::PutAdmission(_)
            | Request::PutChunk(_),
            Reply::Done,
        ) => true,
        (Request::Deposit(deposit), Reply::Accepted { id }) => deposit.id == *id,
        (Request::DirectoryGet { from }, Reply::DirectoryEntries(page)) => page.from == *from,
        (Request::ChunksHeld { blob }, Reply::ChunksHeld(held)) => held.blob == *blob,
        (Request::GetChunk(name), Reply::Chunk(chunk)) => chunk.name == *name,
        (Request::GetPrekeys { mailboxes }, Reply::Prekeys(prekeys)) => mailboxes
            .iter()
            .eq(prekeys.iter().map(|(mailbox, _)| mailbox)),
        _ => false,
    }
}
