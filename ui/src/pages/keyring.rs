//! Tying the desk to this PC's user account.

use aircop_api::ApiError;
use leptos::prelude::*;

use crate::components::{Icon, icon};
use crate::state::use_desk;

/// The section of the desk's page.
#[component]
pub(super) fn Keyring() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let tied = Memo::new(move |_| {
        desk.status
            .with(|status| status.as_ref().is_some_and(|status| status.keyring))
    });
    let busy = RwSignal::new(false);
    let wrong = RwSignal::new(None::<ApiError>);
    // The page may be left meanwhile, and its signals gone.
    let refused = move |error| {
        wrong.try_set(Some(error));
        busy.try_set(false);
    };
    let begin = move || {
        busy.set(true);
        wrong.set(None);
    };
    Effect::new(move |_| {
        tied.track();
        busy.set(false);
    });
    let tie = move |_| {
        begin();
        desk.tie(refused);
    };
    let untie = move |_| {
        begin();
        desk.untie(refused);
    };
    view! {
        <section class="block" data-testid="keyring">
            <h3>{words.t("keyring-title")}</h3>
            <p class="note">{words.t("keyring-note")}</p>
            {move || desk.recovery.get().map(|shown| view! {
                <div class="recovery" role="alert">
                    <strong>{words.t("keyring-code")}</strong>
                    <output class="code large" dir="ltr" data-testid="keyring-code">{shown}</output>
                    <p>{words.t("keyring-code-note")}</p>
                    <button type="button" class="primary" data-testid="keyring-kept"
                        on:click=move |_| desk.recovery.set(None)>
                        {icon(Icon::Check)} {words.t("keyring-code-kept")}
                    </button>
                </div>
            })}
            {move || if tied.get() {
                view! {
                    <p data-testid="keyring-tied">{icon(Icon::Check)} " " {words.t("keyring-tied")}</p>
                    <button type="button" data-testid="keyring-untie" disabled=move || busy.get()
                        on:click=untie>
                        {words.t("keyring-untie")}
                    </button>
                }.into_any()
            } else {
                view! {
                    <button type="button" data-testid="keyring-tie" disabled=move || busy.get()
                        on:click=tie>
                        {move || words.text(if busy.get() { "keyring-working" } else { "keyring-tie" })}
                    </button>
                }.into_any()
            }}
            {move || wrong.get().map(|error| view! {
                <p class="fault" role="alert" data-testid="keyring-error">{words.error(&error)}</p>
            })}
        </section>
    }
}
