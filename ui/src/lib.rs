//! x
use leptos::prelude::*;
/// y
pub fn start() {
    leptos::mount::mount_to_body(|| view! { <p></p> });
}
