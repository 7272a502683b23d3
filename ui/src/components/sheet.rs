//! A sheet over the desk: it takes the focus, and a click beside it or its button puts it away.
//! Escape is the desk's.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::components::{Icon, icon};
use crate::focus;
use crate::state::use_desk;

/// The sheet.
#[component]
pub(crate) fn Sheet(
    /// Its handle for journeys.
    handle: &'static str,
    /// Its heading, and what it is called by a screen reader.
    title: Signal<String>,
    /// Puts it away.
    #[prop(into)]
    close: Callback<()>,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Keys of its own: true for one that it has taken, which then does nothing else.
    #[prop(optional, into)]
    keys: Option<Callback<KeyboardEvent, bool>>,
    children: Children,
) -> impl IntoView {
    let words = use_desk().words;
    let sheet = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(sheet) = sheet.get() {
            // Without the focus it can still be closed by Escape.
            let _ = focus::give(&sheet);
        }
    });
    view! {
        <div class="veil" on:click=move |_| close.run(())>
            <div class=format!("sheet {class}") role="dialog" aria-modal="true" aria-labelledby="sheet-title"
                tabindex="-1" data-testid=handle node_ref=sheet
                on:keydown=move |event: KeyboardEvent| {
                    if keys.is_some_and(|keys| keys.run(event.clone())) {
                        event.prevent_default();
                        event.stop_propagation();
                    }
                }
                on:click=move |event| event.stop_propagation()>
                <div class="sheet-head">
                    <h2 id="sheet-title"><bdi>{move || title.get()}</bdi></h2>
                    <button type="button" class="quiet" aria-label=words.t("app-close")
                        on:click=move |_| close.run(())>
                        {icon(Icon::Close)}
                    </button>
                </div>
                {children()}
            </div>
        </div>
    }
}
