//! The sheet of shortcuts, a page of the help.

use leptos::prelude::*;

use super::shortcut::SHEET;
use crate::state::use_desk;

/// Every key with what it does.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let words = use_desk().words;
    view! {
        <dl class="keys" data-testid="keys">
            {SHEET.iter().map(|(keys, says, _)| view! {
                <div>
                    <dt dir="ltr">
                        {keys.iter().map(|key| view! { <kbd>{*key}</kbd> }).collect_view()}
                    </dt>
                    <dd>{words.t(says)}</dd>
                </div>
            }).collect_view()}
        </dl>
    }
}
