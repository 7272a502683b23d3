//! Payloads and drafts.

use aircop_message::{Draft, GroupId, Message, MessageId, Stamp, Timestamp};

/// 24 November 2026, 00:00 UTC.
const NOW: Timestamp = Timestamp(1_795_478_400_000);

/// A message has one form.
pub(super) fn message(bytes: &[u8]) {
    if let Ok(message) = Message::from_bytes(bytes) {
        assert_eq!(message.to_bytes().as_deref(), Ok(bytes));
        let _ = (message.route(), message.next_leg(NOW));
    }
}

/// A draft survives its file, and a message that the form lets pass is one that readers take.
pub(super) fn draft(bytes: &[u8]) {
    let Ok(draft) = serde_json::from_slice::<Draft>(bytes) else {
        return;
    };
    let text = serde_json::to_vec(&draft).unwrap_or_default();
    assert_eq!(
        serde_json::from_slice::<Draft>(&text).ok().as_ref(),
        Some(&draft)
    );
    let stamp = Stamp {
        id: MessageId([1; 16]),
        reference: "SN-DSS-2026-000123".into(),
        group: GroupId([2; 16]),
        exercise: false,
        thread: None,
        now: NOW,
        offset_minutes: 0,
        language: "fr".into(),
    };
    if let Ok(message) = draft.finish(&stamp) {
        let sent = message.to_bytes().unwrap_or_default();
        assert_eq!(Message::from_bytes(&sent).as_ref(), Ok(&message));
    }
}
