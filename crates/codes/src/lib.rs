//! Coded value lists: stable codes, no labels.
