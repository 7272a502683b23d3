//! What connects messages, on screen: a line in the message and in the form, and the page of an
//! entity with its drawing.

mod graph;
mod page;
mod seen;

pub(crate) use page::EntitySheet;
pub(crate) use seen::{Hit, One, SeenHere, SeenWriting, reason_id};
