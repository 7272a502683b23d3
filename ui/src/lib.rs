//! The AIRCOP interface: Leptos, compiled to WebAssembly.
