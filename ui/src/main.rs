//! The AIRCOP interface: Leptos, compiled to WebAssembly.

fn main() {
    aircop_ui::start();
}
