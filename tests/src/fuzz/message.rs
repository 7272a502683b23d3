//! Payloads and drafts.

use aircop_message::{Draft, GroupId, Message, MessageId, Stamp, Timestamp};

/// 24 November 2026, 00:00 UTC.
const NOW: Timestamp = Timestamp(1_795_478_400_000);

/// A message has one form.
pub(super) fn message(bytes: &[u8]) -> bool {
    let Ok(message) = Message::from_bytes(bytes) else {
        return false;
    };
    assert_eq!(message.to_bytes().as_deref(), Ok(bytes));
    let _ = (message.route(), message.next_leg(NOW));
    // A briefing is read in each language that it has, and in the sender's own where it has not.
    let texts = message.briefing.iter().flat_map(|briefing| &briefing.texts);
    for language in texts.map(|text| text.language.as_str()).chain(["zz"]) {
        let read = message.read_in(language);
        assert!(read.own || read.language == message.language);
    }
    true
}

/// A draft survives its file, and a message that the form lets pass is one that readers take.
pub(super) fn draft(bytes: &[u8]) -> bool {
    let Ok(draft) = serde_json::from_slice::<Draft>(bytes) else {
        return false;
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
    let Ok(message) = draft.finish(&stamp) else {
        return false;
    };
    let sent = message.to_bytes().unwrap_or_default();
    assert_eq!(Message::from_bytes(&sent).as_ref(), Ok(&message));
    true
}
