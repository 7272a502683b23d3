//! The form without its page: where each field of a draft lives, and what is typed into it.
//!
//! A field has one name everywhere: the path that the engine's faults carry
//! (`alert.legs.0.flight`) is also how the form reads and writes the draft, and the `id` of the
//! control on the page. Nothing here touches the page, so all of it is tested natively.

mod faults;
mod field;
mod fresh;
mod passenger;
mod proposal;
mod scan;
mod when;

pub(crate) use faults::{control_of, fault_of, first_on_page, section_of};
pub(crate) use field::{control_id, read, read_codes, toggle_code, write};
pub(crate) use fresh::{new_alert, new_note, new_seizure, reply_to, with_rows, withdraws};
pub(crate) use passenger::of_passenger;
pub(crate) use proposal::proposal;
pub(crate) use scan::{Differing, Scan, label_of, legs_of, person_at, scan};
pub(crate) use when::{
    Pass, Side, When, birth_date, date_of_leg, tidy_date, tidy_time, wall_date, whole_date,
};
