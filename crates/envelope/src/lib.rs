//! Seal and open, suite 1: HPKE X-Wing wraps around one committed, signed, padded body.
