//! A photo over the desk, as large as the window allows.

use leptos::html::Div;
use leptos::prelude::*;

use crate::components::{Icon, icon, own_direction};
use crate::state::use_desk;

/// The sheet; nothing while no photo is looked at.
#[component]
pub(crate) fn PhotoSheet() -> impl IntoView {
    let desk = use_desk();
    move || {
        let (name, data) = desk.files.looked_at.get()?;
        Some(view! { <Photo name data/> })
    }
}

#[component]
fn Photo(name: String, data: String) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let close = move || desk.files.looked_at.set(None);
    let sheet = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(sheet) = sheet.get() {
            // Without the focus it can still be closed by Escape.
            let _ = sheet.focus();
        }
    });
    let alt = {
        let name = name.clone();
        move || words.say("files-photo", &[("name", (&name).into())])
    };
    let spoken = alt.clone();
    view! {
        <div class="veil" on:click=move |_| close()>
            <div class="sheet photo" role="dialog" aria-modal="true" aria-label=alt tabindex="-1"
                data-testid="photo" node_ref=sheet on:click=move |event| event.stop_propagation()>
                <div class="sheet-head">
                    <strong>{own_direction(name)}</strong>
                    <button type="button" class="quiet" aria-label=words.t("app-close")
                        on:click=move |_| close()>
                        {icon(Icon::Close)}
                    </button>
                </div>
                <img src=data alt=spoken/>
            </div>
        </div>
    }
}
