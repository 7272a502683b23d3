//! A QUIC relay that stores and forwards sealed envelopes and can read none.
