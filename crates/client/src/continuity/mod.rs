//! Data that were put back, copied or lost: noticed, said, asked for and handed over again.

pub(crate) mod clash;
pub(crate) mod gap;
pub(crate) mod history;
pub(crate) mod resume;
