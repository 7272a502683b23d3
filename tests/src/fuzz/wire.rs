//! Frames: what is read is written back to the same bytes.

use aircop_wire::{AdmissionRecord, Notice, Reply, Request};

pub(super) fn request(bytes: &[u8]) {
    if let Ok(frame) = Request::decode(bytes) {
        assert_eq!(frame.encode().as_deref(), Ok(bytes));
    }
}

pub(super) fn reply(bytes: &[u8]) {
    if let Ok(frame) = Reply::decode(bytes) {
        assert_eq!(frame.encode().as_deref(), Ok(bytes));
    }
}

pub(super) fn notice(bytes: &[u8]) {
    if let Ok(frame) = Notice::decode(bytes) {
        assert_eq!(frame.encode().as_deref(), Ok(bytes));
    }
}

pub(super) fn admission(bytes: &[u8]) {
    if let Ok(record) = AdmissionRecord::from_bytes(bytes) {
        assert_eq!(record.to_bytes(), bytes);
    }
}
