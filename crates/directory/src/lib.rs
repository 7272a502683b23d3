//! Headquarters' signed, append-only log, replayed into a verified view.
