//! What leaves the desk as a file or on paper: evidence, proofs of a split view, prints.

pub mod evidence;
pub(crate) mod paper;
pub mod split_view;
