//! The message model, its validating constructors and its canonical encoding.
//!
//! Everything that offices say to each other is built here and nowhere else, so that the window,
//! the command line and an import agree on what is valid. The crate does no I/O, reads no clock
//! and compiles for wasm32.

mod briefing;
pub mod canonical;
mod check_digit;
mod consignment;
mod desk_clock;
mod doubtful;
mod draft;
mod draft_forms;
mod finish;
mod flight;
mod id;
pub mod limits;
mod mention;
mod model;
mod prefill;
mod reply;
mod retention;
pub mod scan;
mod seizure;
mod shown;
mod target;
mod template;
mod time;
mod totals;
mod typed_date;
mod typed_time;
pub mod zone;

pub use briefing::{Briefing, BriefingText, ReadIn, same_language};
pub use consignment::{Cargo, Conveyance, Post};
pub use doubtful::SkippedTime;
pub use draft::{
    AlertDraft, Draft, Fault, FieldError, GoodsDraft, LegDraft, PersonDraft, RecipientsDraft, Stamp,
};
pub use draft_forms::{
    BriefingDraft, BriefingTextDraft, CargoDraft, ConcealmentDraft, ConveyanceDraft, OffenderDraft,
    PostDraft, ReplyDraft, SeizedGoodsDraft, SeizureDraft,
};
pub use flight::{FlightFault, flight};
pub use id::{BadId, DeviceKey, GroupId, MailboxId, MessageId, OfficeId, OfficerId};
pub use mention::{EntityKind, Mention, born_as_typed, in_text};
pub use model::{
    Alert, BadMessage, Leg, LegMoment, Message, Newer, Person, SuspectedGoods, TooLong,
};
pub use reply::Reply;
pub use retention::{BadDay, Day, LONGEST_DAYS, RetentionDays};
pub use seizure::{Concealment, Money, Offender, Quantity, SeizedGoods, Seizure};
pub use shown::{harmless, shown};
pub use time::{BadTime, LocalTime, Timestamp};
pub use totals::{Substance, Totals};
pub use typed_date::{date_as_typed, journey_date_as_typed, part_as_typed};
pub use typed_time::time_as_typed;
