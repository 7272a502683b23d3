//! Frames of the relay protocol, both sides, with their limits.
