//! A message that was sent before its sender was revoked and is fetched after.
//!
//! An office is shut out between two of its messages; what it said before is as true as it was.
//! The signed time alone cannot say which it is, since who is revoked can write any date. So three
//! things must agree: the relay took the envelope before the revocation was made; the checkpoint
//! inside does not cover the revocation, and is not older than a desk may send on; the signed time
//! is not after it. What a revoked insider could do together with the relay's operator, and what
//! bounds it, stands in PROTOCOL.md section 6.3.

use aircop_directory::Directory;
use aircop_envelope::Content;
use aircop_message::Timestamp;

/// How far the clocks of headquarters, the relay, the sender and this desk may lie apart.
const SLACK_SECONDS: i64 = 15 * 60;
/// A desk that has not heard of headquarters for so long sends nothing.
const FROZEN_SECONDS: i64 = 7 * 24 * 3600;
/// As long as the relay keeps an envelope.
const KEPT_SECONDS: i64 = 30 * 24 * 3600;

/// Whether an envelope of a revoked device, which the relay took at `accepted`, was sent before.
pub(crate) fn sent_before(
    directory: &Directory,
    content: &Content,
    accepted: Timestamp,
    now: Timestamp,
) -> bool {
    let Some(revocation) = directory.shut_out_at(&content.sender_device) else {
        return false;
    };
    let covered = content.checkpoint.as_deref();
    let knew = covered.and_then(|note| directory.covers(note));
    let (Some(at), Some(knew)) = (directory.made_at(revocation), knew) else {
        return false;
    };
    let newest = knew.checked_sub(1).and_then(|last| directory.made_at(last));
    let fresh = newest.is_some_and(|newest| {
        content.created < newest.plus_seconds(FROZEN_SECONDS + SLACK_SECONDS)
    });
    knew <= revocation
        && fresh
        && accepted < at
        && content.created < at.plus_seconds(SLACK_SECONDS)
        && content.created < accepted.plus_seconds(SLACK_SECONDS)
        // A revocation dated ahead would leave the door open until then.
        && at < now.plus_seconds(SLACK_SECONDS)
        && now < at.plus_seconds(KEPT_SECONDS)
}
