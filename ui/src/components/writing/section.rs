//! A section that unfolds. Folded, its heading says what it holds; a fault in it unfolds it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::state::use_desk;

/// The section.
#[component]
pub(super) fn Section(
    /// The name that faults unfold it by.
    #[prop(into)]
    name: String,
    /// Fluent id of its heading.
    label: &'static str,
    /// What it holds, in one line; empty for nothing.
    holds: Signal<String>,
    children: Children,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let unfolded = desk.writing.unfolded;
    let handle = if name.contains('.') {
        format!("further-{}", name.replace('.', "-"))
    } else {
        name.clone()
    };
    let this = name.clone();
    let open = Memo::new(move |_| unfolded.with(|open| open.contains(&this)));
    view! {
        <details class="more" data-testid=handle prop:open=move || open.get()
            on:toggle=move |event| {
                let open = event
                    .target()
                    .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                    .is_some_and(|element| element.has_attribute("open"));
                if unfolded.with_untracked(|all| all.contains(&name)) != open {
                    unfolded.update(|all| {
                        if open {
                            all.insert(name.clone());
                        } else {
                            all.remove(&name);
                        }
                    });
                }
            }>
            <summary>
                <strong>{words.t(label)}</strong>
                <span class="aside">{move || {
                    let held = holds.get();
                    if held.is_empty() { words.text("form-section-empty") } else { held }
                }}</span>
            </summary>
            <div class="section-body">{children()}</div>
        </details>
    }
}

/// What is there, in one line.
pub(super) fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let filled: Vec<String> = parts
        .into_iter()
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(SEPARATOR)
}

/// Between two entries.
const SEPARATOR: &str = " \u{b7} ";
