//! What `--json` prints where the engine has no view of its own: one struct for each answer, so
//! that `aircop schema` describes it. In all of them `office`, `group`, `message` and `draft` are
//! ids, names stand beside them (`office_name`), and times are RFC 3339.

mod desk;
mod hq;

pub(crate) use desk::*;
pub(crate) use hq::*;
