//! Tables that an officer brings and takes: older records in, figures and records out.
//!
//! What comes in is marked as imported and counts only where that is asked for: nobody signed it.
//! What goes out leaves by an officer's act and stands in the log of who did what; a message that
//! its originator has not released stays here.

mod cen;
mod columns;
pub(crate) mod example;
mod export;
mod import;
pub(crate) mod passenger_list;
mod paxlst;
mod results;
pub(crate) mod sheet;
mod table;
pub(crate) mod value;

pub use cen::Transfer;
pub(crate) use export::save_pivot;
pub use export::{Exported, Format};
pub use import::{Dates, DecimalMark, ImportOptions, ImportReport};
pub use passenger_list::PassengerOptions;
pub(crate) use results::save_results;
