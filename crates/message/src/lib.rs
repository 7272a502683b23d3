//! The message model, its validating constructors and its canonical encoding.
//!
//! Everything that offices say to each other is built here and nowhere else, so that the window,
//! the command line and an import agree on what is valid. The crate does no I/O, reads no clock
//! and compiles for wasm32.

pub mod canonical;
mod draft;
mod finish;
mod id;
pub mod limits;
mod model;
mod time;

pub use draft::{
    AlertDraft, Draft, Fault, FieldError, GoodsDraft, LegDraft, PersonDraft, RecipientsDraft, Stamp,
};
pub use id::{BadId, DeviceKey, GroupId, MailboxId, MessageId, OfficeId, OfficerId};
pub use model::{Alert, BadMessage, Leg, LegMoment, Message, Newer, Person, SuspectedGoods};
pub use time::{BadTime, LocalTime, Timestamp};
