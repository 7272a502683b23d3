//! The AIRCOP interface: Leptos, compiled to WebAssembly.

fn main() {}
