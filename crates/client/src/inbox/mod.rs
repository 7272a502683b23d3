//! The way in: from an envelope to the archive, and what the office's other devices say of it.

pub(crate) mod content_hash;
pub(crate) mod index;
pub(crate) mod office_note;
pub(crate) mod office_state;
pub(crate) mod receive;
pub(crate) mod shut_out;
