//! The settings' part about backups: when the last one was made, and making one.

use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;

use super::settings::{Field, Form, Said, text};
use crate::components::{Icon, Working, icon};
use crate::state::use_desk;

#[component]
pub(super) fn BackupSettings() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (passphrase, repeat) = (text(), text());
    let state = Form::new();
    let last = Memo::new(move |_| {
        desk.status.with(|status| {
            status
                .as_ref()
                .map(|status| (status.backed_up, status.backup_due))
        })
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if !state.begin(passphrase.get_untracked() == repeat.get_untracked()) {
            return;
        }
        spawn_local_scoped_with_cancellation(async move {
            let made = desk.back_up(passphrase.get_untracked()).await;
            if state.end(made) {
                for field in [passphrase, repeat] {
                    field.set(String::new());
                }
            }
        });
    };
    view! {
        <section class="block" data-testid="backup">
            <h3>{words.t("backup-title")}</h3>
            <p class="note">{words.t("backup-means")}</p>
            {move || last.get().map(|(last, due)| view! {
                <p class:fault=due data-testid="backup-last" data-due=due.to_string()>
                    {due.then(|| view! { {icon(Icon::Warning)} " " {words.t("backup-due")} " " })}
                    {match last {
                        Some(at) => words.say("backup-last", &[("time", (&words.here(at)).into())]),
                        None => words.text("backup-never"),
                    }}
                </p>
            })}
            <form on:submit=submit>
                <div class="form-row">
                    <Field id="backup-passphrase" label="backup-passphrase" value=passphrase secret=true/>
                    <Field id="backup-repeat" label="settings-repeat" value=repeat secret=true/>
                </div>
                <button type="submit" data-testid="backup-make"
                    disabled=move || state.busy.get() || passphrase.with(String::is_empty)>
                    {icon(Icon::Save)} {words.t("backup-make")}
                </button>
                {move || state.busy.get().then(|| view! { <Working what="backup-working"/> })}
                <Said state done="backup-made" handle="backup-said"/>
            </form>
        </section>
    }
}
