//! Unlocking: who, and the password.

use aircop_api::{ApiError, ErrorCode};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;

use super::heard::Heard;
use crate::components::{Icon, icon};
use crate::focus;
use crate::state::use_desk;

/// The screen.
#[component]
pub(super) fn UnlockPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let officers = Memo::new(move |_| {
        desk.status
            .with(|status| status.as_ref().map(|status| status.officers.clone()))
            .unwrap_or_default()
    });
    let officer = RwSignal::new(
        officers
            .get_untracked()
            .into_iter()
            .next()
            .unwrap_or_default(),
    );
    let password = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let wrong = RwSignal::new(None::<ApiError>);
    // Asked for once this PC's keyring has nothing.
    let recovery = RwSignal::new(None::<String>);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        wrong.set(None);
        let begun = focus::begin();
        spawn_local_scoped_with_cancellation(async move {
            let outcome = desk
                .unlock(
                    officer.get_untracked(),
                    password.get_untracked(),
                    recovery
                        .get_untracked()
                        .filter(|code| !code.trim().is_empty()),
                )
                .await;
            // Unlocked, this page is gone already.
            if let Err(error) = outcome {
                busy.try_set(false);
                let code = error.code;
                wrong.try_set(Some(error));
                match code {
                    // The password was right and stays.
                    ErrorCode::KeyringMissing | ErrorCode::BadRecovery => {
                        if recovery.with_untracked(Option::is_none) {
                            recovery.try_set(Some(String::new()));
                        }
                        begun.focus_soon(RECOVERY);
                    }
                    _ => {
                        password.try_set(String::new());
                        begun.focus_soon(PASSWORD);
                    }
                }
            }
        });
    };
    focus::focus_soon(PASSWORD);
    let asked = Memo::new(move |_| recovery.with(Option::is_some));
    let at_password = move || {
        wrong.with(|wrong| {
            let code = wrong.as_ref().map(|error| error.code);
            code.is_some_and(|code| {
                !matches!(code, ErrorCode::KeyringMissing | ErrorCode::BadRecovery)
            })
        })
    };
    let said = move || {
        view! {
            <p class="fault" id="unlock-error" role="alert" data-testid="unlock-error">
                {move || wrong.get().map(|error| words.error(&error))}
            </p>
        }
    };
    view! {
        <form class="gate-form" on:submit=submit>
            <h1>{icon(Icon::Lock)} " " {words.t("unlock-title")}</h1>
            <Heard/>
            <div class="field">
                <label for="unlock-officer">{words.t("unlock-officer")}</label>
                <select id="unlock-officer" data-testid="unlock-officer"
                    on:change=move |event| {
                        officer.set(event_target_value(&event));
                        focus::focus(PASSWORD);
                    }>
                    <For each=move || officers.get() key=|name| name.clone() let:name>
                        <option value=name.clone() prop:selected={
                            let name = name.clone();
                            move || officer.get() == name
                        }>{name.clone()}</option>
                    </For>
                </select>
            </div>
            <div class="field" class:faulty=move || at_password()>
                <label for=PASSWORD>{words.t("unlock-password")}</label>
                <div class="with-button">
                    <input id=PASSWORD data-testid="unlock-password" autocomplete="current-password"
                        type=move || if shown.get() { "text" } else { "password" } dir="ltr"
                        spellcheck="false" aria-describedby="unlock-error"
                        aria-invalid=move || at_password().to_string()
                        prop:value=move || password.get()
                        on:input=move |event| password.set(event_target_value(&event))/>
                    <button type="button" class="quiet" on:click=move |_| shown.update(|shown| *shown = !*shown)>
                        {move || words.text(if shown.get() { "unlock-hide" } else { "unlock-show" })}
                    </button>
                </div>
                {move || (!asked.get()).then(said)}
            </div>
            {move || asked.get().then(|| view! {
                <div class="field" class:faulty=move || wrong.get().is_some() && !at_password()>
                    <label for=RECOVERY>{words.t("unlock-recovery")}</label>
                    <input id=RECOVERY data-testid="unlock-recovery" type="text" class="code" dir="ltr"
                        autocomplete="off" spellcheck="false" aria-describedby="unlock-error"
                        prop:value=move || recovery.get().unwrap_or_default()
                        on:input=move |event| recovery.set(Some(event_target_value(&event)))/>
                    {said()}
                </div>
            })}
            <button type="submit" class="primary large" data-testid="unlock-submit"
                disabled=move || busy.get()>
                {move || words.text(if busy.get() { "unlock-working" } else { "unlock-submit" })}
            </button>
            <p class="note">{words.t("unlock-note")}</p>
        </form>
    }
}

const PASSWORD: &str = "unlock-password";
const RECOVERY: &str = "unlock-recovery";
