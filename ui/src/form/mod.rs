//! The form without its page: where each field of a draft lives, and what is typed into it.
//!
//! A field has one name everywhere: the path that the engine's faults carry
//! (`alert.legs.0.flight`) is also how the form reads and writes the draft, and the `id` of the
//! control on the page. Nothing here touches the page, so all of it is tested natively.

mod faults;
mod field;
mod fresh;
mod when;

pub(crate) use faults::{fault_of, first_on_page, in_more_section};
pub(crate) use field::{control_id, read, write};
pub(crate) use fresh::{new_alert, new_note, reply_to};
pub(crate) use when::{When, next_date, tidy_date, tidy_time, whole_date};
