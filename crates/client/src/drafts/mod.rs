//! Messages that are being written: begun from what is here, from a template, or out of a backup.

pub(crate) mod prefill;
pub(crate) mod restored_draft;
pub(crate) mod template;
mod typed;
