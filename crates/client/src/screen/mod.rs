//! From the archive's rows and the directory to what the window and the command line show.

pub(crate) mod attention;
pub(crate) mod gist;
pub(crate) mod handover;
pub(crate) mod owed;
pub(crate) mod row;
pub(crate) mod saved_view;
mod search_line;
pub(crate) mod thread;
