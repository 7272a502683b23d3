//! Every limit that `PROTOCOL.md` states is the constant that keeps it.
//!
//! A row is a section, the words with the number, and the line of source that declares it. Whoever
//! changes the one finds here that the other says something else.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test's own helpers; clippy.toml frees the test functions only"
)]

use std::path::Path;

use aircop_message::limits as message;
use aircop_relay::{Limits, SMALL_BODY};
use aircop_wire::limits as wire;

use crate::text::{grouped, protocol, section};

/// Section, what it says, file, declaration.
const DECLARED: &str = r#"
## 4. ¦ <= 35 days ¦ crates/envelope/src/prekey.rs ¦ PREKEY_LIFETIME_SECONDS: i64 = 35 * 24 * 3600;
## 4. ¦ now + 26 h ¦ crates/envelope/src/prekey.rs ¦ CLOCK_SKEW_SECONDS: i64 = 26 * 3600;
### 5.2 ¦ 1,024, 4,096, 16,384, 65,536 ¦ crates/envelope/src/padding.rs ¦ STEPS: [usize; 4] = [1 << 10, 1 << 12, 1 << 14, 1 << 16];
### 5.5 ¦ at most 26 hours ahead ¦ crates/client/src/inbox/receive.rs ¦ CLOCK_SLACK_MS: i64 = 26 * 3_600_000;
### 5.5 ¦ more than 7 days behind ¦ crates/client/src/outbox/compose.rs ¦ TOO_FAR_BEHIND_MS: i64 = 7 * 24 * 3_600_000;
### 5.5 ¦ 2,000 envelopes or 64 MiB ¦ crates/archive/src/table/quarantine.rs ¦ MAX_OF_SENDER: u32 = 2000;
### 5.5 ¦ 2,000 envelopes or 64 MiB ¦ crates/archive/src/table/quarantine.rs ¦ MAX_BYTES_OF_SENDER: u64 = 64 << 20;
### 5.4 ¦ at most 8,192 bytes ¦ crates/client/src/attachment/photo.rs ¦ MAX_PREVIEW: usize = 8 * 1024;
### 5.6 ¦ chunks of 262,144 bytes ¦ crates/client/src/attachment/chunk.rs ¦ CHUNK: usize = 256 * 1024;
### 5.6 ¦ At most 32 files ¦ crates/client/src/attachment/mod.rs ¦ MAX_FILES: usize = 32;
### 5.6 ¦ at most 120 characters ¦ crates/client/src/attachment/name.rs ¦ MAX_CHARS: usize = 120;
### 6.1 ¦ at most 9 of {`language` ¦ crates/message/src/limits.rs ¦ BRIEFING_TEXTS: usize = 9;
### 6.2 ¦ | 500; names 80 characters; an unknown `k` ¦ crates/client/src/outbox/payload.rs ¦ MAX_RECEIPTS: usize = 500;
### 6.2 ¦ names 80 characters ¦ crates/client/src/outbox/payload.rs ¦ NAME_CHARS: usize = 80;
### 6.2 ¦ | 20,000 messages | ¦ crates/client/src/outbox/payload.rs ¦ MAX_HELD: usize = 20_000;
### 6.2 ¦ | 200; 80 characters | ¦ crates/client/src/outbox/payload.rs ¦ MAX_HISTORY: usize = 200;
### 6.2 ¦ 40 characters, 2 messages ¦ crates/client/src/outbox/payload.rs ¦ REFERENCE_CHARS: usize = 40;
### 6.2 ¦ a new one every 7 days ¦ crates/client/src/session/locked_keys.rs ¦ ROTATE_SECONDS: i64 = 7 * 24 * 3600;
### 6.2 ¦ to the newest for 30 days ¦ crates/client/src/session/locked_keys.rs ¦ SEALED_TO_SECONDS: i64 = 30 * 24 * 3600;
### 6.2 ¦ 10 questions ¦ crates/client/src/enquiry/payload.rs ¦ MAX_QUESTIONS: usize = 10;
### 6.2 ¦ `x` 200 characters ¦ crates/client/src/enquiry/payload.rs ¦ QUESTION_CHARS: usize = 200;
### 6.2 ¦ `w` 500 ¦ crates/client/src/enquiry/payload.rs ¦ REASON_CHARS: usize = 500;
### 6.2 ¦ codes 40 ¦ crates/client/src/enquiry/payload.rs ¦ CODE_CHARS: usize = 40;
### 6.2 ¦ `c` 3 ¦ crates/client/src/enquiry/payload.rs ¦ ISSUER_CHARS: usize = 3;
### 6.2 ¦ `b` 10 ¦ crates/client/src/enquiry/payload.rs ¦ BORN_CHARS: usize = 10;
### 6.2 ¦ `x` 1,000 characters ¦ crates/client/src/enquiry/payload.rs ¦ RELEASED_CHARS: usize = 1_000;
### 6.2 ¦ 20,000 outputs ¦ crates/client/src/enquiry/blind_payload.rs ¦ MAX_TAGS: usize = 20_000;
### 6.2 ¦ its first 8 bytes ¦ crates/client/src/enquiry/oprf.rs ¦ TAG: usize = 8;
### 6.2 ¦ More than 60 questions of one office within an hour ¦ crates/client/src/enquiry/arrive.rs ¦ QUESTIONS_AN_HOUR: u32 = 60;
### 6.2 ¦ At most 20 answers of one office ¦ crates/client/src/enquiry/arrive.rs ¦ ANSWERS_OF_ONE: usize = 20;
### 6.2 ¦ at most 200 of one office ¦ crates/client/src/enquiry/arrive.rs ¦ EARLY_ANSWERS: u32 = 200;
### 6.4 ¦ for 30 days ¦ crates/client/src/outbox/after_close.rs ¦ CONTINUED_SECONDS: i64 = 30 * 24 * 3600;
### 6.4 ¦ at most 15 minutes after the close ¦ crates/client/src/outbox/after_close.rs ¦ SLACK_SECONDS: i64 = 15 * 60;
### 6.5 ¦ `23456789ABCDEFGHJKMNPQRSTVWXYZ` ¦ crates/client/src/outbox/reference.rs ¦ ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
### 6.5 ¦ a mark of four ¦ crates/client/src/outbox/reference.rs ¦ MARK_LEN: usize = 4;
## 7. ¦ <= 5 minutes ¦ crates/directory/src/clock.rs ¦ SLACK_MS: i64 = 5 * 60_000;
## 7. ¦ 8 days after the last entry ¦ crates/directory/src/clock.rs ¦ SILENCE_MS: i64 = 8 * 24 * 3_600_000;
## 7. ¦ at most 61,440 bytes ¦ crates/directory/src/entry.rs ¦ MAX_ENTRY: usize = 60 * 1024;
### 7.1 ¦ up to 40 hours ¦ crates/client/src/hq/mod.rs ¦ PATIENT_HEARTBEAT_SECONDS: i64 = 40 * 3600;
## 8. ¦ 48 h or more is *stale* ¦ crates/directory/src/view.rs ¦ STALE_MS: i64 = 48 * 3_600_000;
## 8. ¦ 7 days or more is *frozen* ¦ crates/directory/src/view.rs ¦ FROZEN_MS: i64 = 7 * 24 * 3_600_000;
## 8. ¦ at most 16 witnesses ¦ crates/directory/src/cosign.rs ¦ MAX_WITNESSES: usize = 16;
## 8. ¦ at most 259 visible ASCII ¦ crates/directory/src/relay.rs ¦ MAX_ADDRESS: usize = 259;
## 8. ¦ 1 to 1,000 parts ¦ crates/directory/src/log_key.rs ¦ MAX_READERS: usize = 1000;
## 9. ¦ 1 to 2^32 ¦ crates/directory/src/checkpoint.rs ¦ MAX_SIZE: u64 = 1 << 32;
### 9.2 ¦ at most 4 MiB ¦ crates/client/src/export/evidence.rs ¦ MAX_LEN: usize = 4 * 1024 * 1024;
### 9.3 ¦ at most 4 MiB ¦ crates/client/src/export/split_view.rs ¦ MAX_LEN: usize = 4 * 1024 * 1024;
## 10. ¦ at most 8 KiB ¦ crates/client/src/join/invitation.rs ¦ MAX_LEN: usize = 8 * 1024;
### 11.4 ¦ 10 s for the greeting ¦ relay/src/serve/connection.rs ¦ GREETING: Duration = Duration::from_secs(10);
### 11.4 ¦ 60 s for a request ¦ relay/src/serve/connection.rs ¦ REQUEST: Duration = Duration::from_secs(60);
### 11.4 ¦ the first 16 bytes of each wrap's ¦ relay/src/store/sqlite/deposit.rs ¦ WRAP_DIGEST: usize = 16;
## 12. ¦ older than 24 h without an answer ¦ crates/client/src/outbox/mod.rs ¦ SEALED_FRESH_SECONDS: i64 = 24 * 3600;
## 12. ¦ 5 s, doubling to 600 s ¦ crates/client/src/outbox/settle.rs ¦ Backoff::new(Duration::from_secs(5), Duration::from_secs(600));
## 12. ¦ ten minutes after it was handed in ¦ crates/client/src/outbox/undelivered.rs ¦ PATIENCE_SECONDS: i64 = 10 * 60;
## 12. ¦ Prekeys younger than 36 h ¦ crates/client/src/outbox/sealing.rs ¦ PREKEY_FRESH_SECONDS: i64 = 36 * 3600;
## 12. ¦ a new one every 24 h online ¦ crates/client/src/sync/prekeys.rs ¦ ROTATE_SECONDS: i64 = 24 * 3600;
## 12. ¦ once 48 h have passed ¦ crates/client/src/sync/prekeys.rs ¦ KEEP_SECONDS: i64 = 48 * 3600;
## 12. ¦ every five minutes ¦ crates/client/src/config.rs ¦ ROUND: Duration = Duration::from_secs(300);
### 12.1 ¦ 100 above every one known ¦ crates/client/src/sync/prekeys.rs ¦ OUTGROW: u64 = 100;
### 12.1 ¦ At most 200 are kept of one office ¦ crates/archive/src/table/clash.rs ¦ MOST_OF_ONE: u32 = 200;
### 12.1 ¦ ten minutes later (`w`) ¦ crates/client/src/continuity/gap.rs ¦ WIDE_SECONDS: i64 = 600;
### 12.1 ¦ about 256 KiB a piece ¦ crates/client/src/continuity/history.rs ¦ PIECE_BYTES: usize = 256 * 1024;
### 12.1 ¦ 500 pieces a device and day ¦ crates/client/src/continuity/history.rs ¦ PIECES_A_DAY: u32 = 500;
### 12.1 ¦ after 30 seconds, doubling to 10 minutes ¦ crates/client/src/continuity/gap.rs ¦ FIRST_WAIT_SECONDS: i64 = 30;
### 12.1 ¦ after 30 seconds, doubling to 10 minutes ¦ crates/client/src/continuity/gap.rs ¦ LONGEST_WAIT_SECONDS: i64 = 600;
### 12.1 ¦ for twelve hours ¦ crates/client/src/continuity/gap.rs ¦ LOUD_SECONDS: i64 = 12 * 3600;
"#;

#[test]
fn every_limit_in_the_text_is_declared_so() {
    let text = protocol();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut wrong = Vec::new();
    for row in DECLARED.lines().filter(|row| !row.is_empty()) {
        let cells: Vec<&str> = row.split(" ¦ ").collect();
        let [heading, words, file, declaration] = cells.as_slice() else {
            panic!("{row}");
        };
        if !section(&text, heading).contains(words) {
            wrong.push(format!("{heading} does not say {words:?}"));
        }
        let source = std::fs::read_to_string(root.join(file)).unwrap();
        if !source.contains(declaration) {
            wrong.push(format!("{file} does not declare `{declaration}`"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_limits_of_a_message_are_those_of_the_code() {
    let text = protocol();
    let content = section(&text, "### 6.1");
    let says = |words: String| assert!(content.contains(&words), "6.1 does not say {words:?}");
    says(format!(
        "| {}, {} characters |",
        message::SUBJECT_CHARS,
        grouped(message::NARRATIVE_CHARS)
    ));
    says(format!("| {} characters |", message::LANGUAGE_CHARS));
    says(format!("(at most {})", message::LEGS));
    says(format!("(at most {} each)", message::PERSONS));
    assert_eq!(message::PERSONS, message::GOODS);
    says(format!("`bag_tags` ({} each)", message::ALIASES));
    assert_eq!(message::ALIASES, message::BAG_TAGS);
    says(format!("each text at most {}", message::LINE_CHARS));
    says(format!(
        "`question` ({} each)",
        grouped(message::LEADS_CHARS)
    ));
    says(format!("A list of codes holds at most {}", message::CODES));
    says(format!("`concealment` at most {}", message::CONCEALMENTS));
    let envelope = section(&text, "### 5.2");
    let body = grouped(aircop_envelope::MAX_BODY_LEN);
    let most = grouped(aircop_envelope::MAX_CONTENT_LEN);
    assert!(envelope.contains(&format!("at most {body} bytes, content at most {most}")));
    let bundle = grouped(aircop_envelope::PREKEY_BUNDLE_LEN);
    assert!(section(&text, "## 4.").contains(&format!("{bundle} bytes.")));
    let wrap = grouped(aircop_envelope::WRAP_LEN);
    assert!(section(&text, "### 5.3").contains(&format!("{wrap} bytes")));
}

#[test]
fn the_limits_of_a_relay_are_its_defaults() {
    let text = protocol();
    let rules = section(&text, "### 11.4");
    let limits = Limits::default();
    let mib = |bytes: u64| bytes >> 20;
    let says = |words: String| assert!(rules.contains(&words), "11.4 does not say {words:?}");
    let (requests, bytes, chunks) = (limits.requests, limits.bytes, limits.chunks);
    says(format!(
        "{} requests a second ({} at once)",
        requests.per_second,
        grouped(requests.burst as usize)
    ));
    says(format!(
        "{} MiB a second ({} MiB at once), {} connections",
        mib(bytes.per_second),
        mib(bytes.burst),
        limits.connections
    ));
    says(format!(
        "{} MiB a second ({} MiB at once). One device has {} GiB in {} blobs",
        mib(chunks.per_second),
        mib(chunks.burst),
        limits.allowance.bytes >> 30,
        grouped(limits.allowance.blobs as usize)
    ));
    let room = limits.room;
    says(format!(
        "a mailbox holds {} envelopes or {} GiB",
        grouped(room.quota.envelopes as usize),
        room.quota.bytes >> 30
    ));
    says(format!(
        "{} or {} MiB; its last {} MiB are for bodies of at most {} bytes",
        grouped(room.share.envelopes as usize),
        mib(room.share.bytes),
        mib(room.reserve_bytes),
        grouped(SMALL_BODY)
    ));
    says(format!(
        "cut to {} days",
        wire::MAX_LIFETIME_MS / 86_400_000
    ));
    let frames = section(&text, "### 11.2");
    let frame = |words: String| assert!(frames.contains(&words), "11.2 does not say {words:?}");
    frame(format!(
        "list (≤ {}) of {{mailbox 16, wrap",
        wire::MAX_WRAPS
    ));
    frame(format!("blob body (≤ {} MiB)", wire::MAX_BODY >> 20));
    frame(format!("list (≤ {}) of mailbox 16", wire::MAX_MAILBOXES));
    frame(format!("of blob (≤ {} KiB)", wire::MAX_ENTRY >> 10));
    frame(format!("≤ {} MiB together", wire::MAX_ENTRIES_BYTES >> 20));
    frame(format!(
        "blob checkpoint (≤ {} KiB)",
        wire::MAX_CHECKPOINT >> 10
    ));
    frame(format!("blob chunk (≤ {})", grouped(wire::MAX_CHUNK)));
    frame(format!(
        "total u16 (≤ {})",
        grouped(usize::from(wire::MAX_CHUNKS))
    ));
    let admin = section(&text, "### 11.3");
    assert!(admin.contains(&format!(
        "list (≤ {}) of blob address (≤ {})",
        wire::MAX_ADDRESSES,
        wire::MAX_ADDRESS
    )));
}
