//! What the reader may do with a message, as two chips whose sentences unfold, and how far it can
//! be believed. On paper the sentences always stand.

use aircop_api::MessageView;
use aircop_codes::CodeList;
use leptos::prelude::*;

use crate::state::use_desk;

/// The chips.
#[component]
pub(crate) fn Terms(message: MessageView) -> impl IntoView {
    let words = use_desk().words;
    let (handling, tlp) = (message.handling, message.tlp);
    let said = message.message;
    let (source, information) = (said.source.clone(), said.information.clone());
    let strict = matches!(handling.code(), "H2" | "H3") || tlp.code() == "RED";
    view! {
        <div class="terms-chips" class:strict=strict>
            <Chip handle="handling" name="message-handling" code=handling/>
            <Chip handle="tlp" name="message-handling" code=tlp/>
            <dl class="grading">
                <dt>{words.t("message-grading")}</dt>
                <dd>{move || words.label(&source)}</dd>
                <dd>{move || words.label(&information)}</dd>
            </dl>
        </div>
    }
}

#[component]
fn Chip<C: CodeList + Send + Sync + 'static>(
    /// Its handle for journeys.
    handle: &'static str,
    /// What it is about, for who cannot see where it stands.
    name: &'static str,
    /// What it says.
    code: C,
) -> impl IntoView {
    let words = use_desk().words;
    let open = RwSignal::new(false);
    let meaning = format!("{}-means", code.label_id());
    let means = move || {
        let locale = words.locale();
        if locale.has(&meaning) {
            locale.text(&meaning)
        } else {
            String::new()
        }
    };
    view! {
        <div class="term" class:open=move || open.get()>
            <button type="button" class="term-chip" data-testid=format!("chip-{handle}") title=words.t(name)
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)>
                <bdi>{move || words.label(&code)}</bdi>
            </button>
            <p class="term-means" data-testid=format!("means-{handle}")>{means}</p>
        </div>
    }
}
