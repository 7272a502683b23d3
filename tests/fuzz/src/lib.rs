//! The targets themselves stand in `tests/src/fuzz`, where a stable compiler runs them too.

#[path = "../../src/fuzz/mod.rs"]
pub mod targets;
