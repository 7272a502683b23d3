//! The relay over real QUIC, and what its operator does with it.

mod quic;
mod upkeep;
