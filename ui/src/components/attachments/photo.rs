//! A photo over the desk, as large as the window allows.

use leptos::prelude::*;

use crate::components::Sheet;
use crate::state::use_desk;

/// The sheet; nothing while no photo is looked at.
#[component]
pub(crate) fn PhotoSheet() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    move || {
        let (name, data) = desk.files.looked_at.get()?;
        let title = Signal::derive(move || words.say("files-photo", &[("name", (&name).into())]));
        Some(view! {
            <Sheet handle="photo" title class="photo" close=move |()| desk.files.looked_at.set(None)>
                <img src=data alt=move || title.get()/>
            </Sheet>
        })
    }
}
