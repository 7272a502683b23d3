//! The engine without a window: vault, enrolment, outbox, sync, inbox, prekeys, receipts.

pub mod backup;
pub mod link;
pub mod vault;
