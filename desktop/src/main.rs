//! The AIRCOP window.

fn main() {}
