//! Frames: what is read is written back to the same bytes.

use aircop_wire::{AdmissionRecord, Notice, Reply, Request};

pub(super) fn request(bytes: &[u8]) -> bool {
    let Ok(frame) = Request::decode(bytes) else {
        return false;
    };
    assert_eq!(frame.encode().as_deref(), Ok(bytes));
    true
}

pub(super) fn reply(bytes: &[u8]) -> bool {
    let Ok(frame) = Reply::decode(bytes) else {
        return false;
    };
    assert_eq!(frame.encode().as_deref(), Ok(bytes));
    true
}

pub(super) fn notice(bytes: &[u8]) -> bool {
    let Ok(frame) = Notice::decode(bytes) else {
        return false;
    };
    assert_eq!(frame.encode().as_deref(), Ok(bytes));
    true
}

pub(super) fn admission(bytes: &[u8]) -> bool {
    let Ok(record) = AdmissionRecord::from_bytes(bytes) else {
        return false;
    };
    assert_eq!(record.to_bytes(), bytes);
    true
}
