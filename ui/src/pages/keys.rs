//! The sheet of shortcuts.

use leptos::prelude::*;

use super::shortcut::SHEET;
use crate::components::Sheet;
use crate::state::use_desk;

/// The sheet, over the desk.
#[component]
pub(super) fn KeySheet() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <Sheet handle="keys" title=Signal::derive(words.t("keys-title"))
            close=move |()| desk.keys_shown.set(false)>
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
        </Sheet>
    }
}
