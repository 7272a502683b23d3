//! The relay over real QUIC, and what its operator does with it.

mod bad_line;
mod firewall;
mod line;
mod quic;
mod tcp;
mod upkeep;
