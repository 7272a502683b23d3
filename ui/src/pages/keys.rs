//! The sheet of shortcuts.

use leptos::html::Div;
use leptos::prelude::*;

use super::shortcut::SHEET;
use crate::components::{Icon, icon};
use crate::state::use_desk;

/// The sheet, over the desk.
#[component]
pub(super) fn KeySheet() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let close = move || desk.keys_shown.set(false);
    let sheet = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(sheet) = sheet.get() {
            // Without the focus it can still be closed by Escape.
            let _ = sheet.focus();
        }
    });
    view! {
        <div class="veil" on:click=move |_| close()>
            <div class="sheet" role="dialog" aria-modal="true" aria-labelledby="keys-title" tabindex="-1"
                node_ref=sheet on:click=move |event| event.stop_propagation()>
                <div class="sheet-head">
                    <h2 id="keys-title">{words.t("keys-title")}</h2>
                    <button type="button" class="quiet" aria-label=words.t("app-close")
                        on:click=move |_| close()>
                        {icon(Icon::Close)}
                    </button>
                </div>
                <dl class="keys">
                    {SHEET.iter().map(|(keys, says, _)| view! {
                        <div>
                            <dt dir="ltr">
                                {keys.iter().map(|key| view! { <kbd>{*key}</kbd> }).collect_view()}
                            </dt>
                            <dd>{words.t(says)}</dd>
                        </div>
                    }).collect_view()}
                </dl>
            </div>
        </div>
    }
}
