//! Statistics over the archive: facts out of messages, pivots over them, and how fast offices
//! answer.
//!
//! Everything is counted from `fact` and `fact_message`; see [`crate::table::fact`] for why. A
//! figure always has the filter by which its messages are found, so that nothing on the screen has
//! to be believed.

mod facts;
mod field;
mod filter;
mod operation;
mod pivot;
mod response;

pub use facts::{FactClass, FactLine, Facts, Precision};
pub use field::{PivotField, week_of};
pub use filter::FactFilter;
pub(crate) use filter::in_fact;
pub use operation::OperationMessage;
pub use pivot::{Amount, Measure, Pivot, PivotCell, PivotQuery};
pub use response::{Figures, ResponseBy, ResponseQuery, ResponseRow, Spread};
