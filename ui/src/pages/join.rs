//! Joining: the invitation, a name, a password.

use aircop_api::{ApiError, Command, ErrorCode, Reply};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{FileReader, HtmlInputElement};

use crate::bridge;
use crate::components::{Icon, icon};
use crate::page;
use crate::state::use_desk;

/// The screen.
#[component]
pub(super) fn JoinPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let invitation = RwSignal::new(String::new());
    let file_name = RwSignal::new(String::new());
    let unreadable = RwSignal::new(false);
    let officer = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let repeat = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let refused = RwSignal::new(None::<ApiError>);
    // Which submission is under way: an earlier one ends when there is a later.
    let attempt = RwSignal::new(0_u32);
    let missing =
        move || LEAST_PASSWORD.saturating_sub(password.with(|password| password.chars().count()));
    let invitation_fault = move || {
        if unreadable.get() {
            Some("join-file-unreadable")
        } else {
            (tried.get() && invitation.with(|text| text.trim().is_empty()))
                .then_some("join-missing")
        }
    };
    let name_fault = move || {
        (tried.get() && officer.with(|name| name.trim().is_empty())).then_some("join-name-missing")
    };
    let short = move || {
        let missing = missing();
        (missing > 0 && (tried.get() || !password.with(String::is_empty)))
            .then(|| words.say("join-too-short", &[("missing", missing.into())]))
    };
    let differs =
        move || (tried.get() || !repeat.with(String::is_empty)) && password.get() != repeat.get();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let good =
            invitation_fault().is_none() && name_fault().is_none() && missing() == 0 && !differs();
        if !good || busy.get_untracked() {
            return;
        }
        busy.set(true);
        refused.set(None);
        attempt.update(|n| *n += 1);
        let mine = attempt.get_untracked();
        let (text, name) = (invitation.get_untracked(), officer.get_untracked());
        let secret = password.get_untracked();
        spawn_local_scoped_with_cancellation(async move {
            // An invitation that the relay does not know yet is tried again by itself, until the
            // officer submits something else.
            loop {
                let joined = desk
                    .join(text.clone(), name.trim().to_owned(), secret.clone())
                    .await;
                let Err(error) = joined else { return };
                if attempt.try_get_untracked() != Some(mine) {
                    return;
                }
                let again = error.code == ErrorCode::InvitationUnknown;
                busy.try_set(false);
                refused.try_set(Some(error));
                if !again {
                    return;
                }
                page::sleep(AGAIN).await;
                if attempt.try_get_untracked() != Some(mine) {
                    return;
                }
                busy.try_set(true);
            }
        });
    };
    let choose = move |event: web_sys::Event| {
        let file = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            .and_then(|input| input.files()?.get(0));
        let Some(file) = file else { return };
        file_name.set(file.name());
        read_text(&file, move |text| match text {
            Some(text) => {
                unreadable.try_set(false);
                invitation.try_set(text);
            }
            None => {
                unreadable.try_set(true);
            }
        });
    };
    // A double click on the file started the program.
    spawn_local_scoped_with_cancellation(async move {
        if let Ok(Reply::Invitation { name, text }) = bridge::call(Command::StartedWith).await
            && !text.is_empty()
        {
            file_name.try_set(name);
            invitation.try_set(text);
        }
    });
    view! {
        <form class="gate-form" novalidate=true on:submit=submit>
            <h1>{words.t("join-title")}</h1>
            <p class="note">{words.t("join-intro")}</p>
            <div class="field" class:faulty=move || invitation_fault().is_some()>
                <label for="join-invitation">{words.t("join-invitation")}</label>
                <label class="gate-file">
                    <input type="file" data-testid="join-file" class="visually-hidden" on:change=choose/>
                    <span class="button">{icon(Icon::Inbox)} " " {words.t("join-choose")}</span>
                    <bdi>{move || file_name.get()}</bdi>
                </label>
                <textarea id="join-invitation" data-testid="join-invitation" rows="3" dir="ltr"
                    spellcheck="false" autocomplete="off" placeholder=words.t("join-paste")
                    prop:value=move || invitation.get()
                    on:input=move |event| {
                        unreadable.set(false);
                        invitation.set(event_target_value(&event));
                    }>
                </textarea>
                <p class="fault">{move || invitation_fault().map(|id| words.text(id))}</p>
            </div>
            <div class="field" class:faulty=move || name_fault().is_some()>
                <label for="join-officer">{words.t("join-officer")}</label>
                <input type="text" id="join-officer" data-testid="join-officer" dir="auto"
                    autocomplete="off" prop:value=move || officer.get()
                    on:input=move |event| officer.set(event_target_value(&event))/>
                <p class="help">{words.t("join-officer-hint")}</p>
                <p class="fault">{move || name_fault().map(|id| words.text(id))}</p>
            </div>
            <div class="field" class:faulty=move || tried.get() && missing() != 0>
                <label for="join-password">{words.t("join-password")}</label>
                <input type="password" id="join-password" data-testid="join-password" dir="ltr"
                    autocomplete="new-password" aria-describedby="join-password-help"
                    prop:value=move || password.get()
                    on:input=move |event| password.set(event_target_value(&event))/>
                <p class="help" id="join-password-help">{words.t("join-password-hint")}</p>
                <p class="fault">{short}</p>
            </div>
            <div class="field" class:faulty=differs>
                <label for="join-repeat">{words.t("join-repeat")}</label>
                <input type="password" id="join-repeat" data-testid="join-repeat" dir="ltr"
                    autocomplete="new-password" prop:value=move || repeat.get()
                    on:input=move |event| repeat.set(event_target_value(&event))/>
                <p class="fault">{move || differs().then(|| words.text("join-differs"))}</p>
            </div>
            <p class="fault" role="alert" data-testid="join-error">
                {move || refused.get().map(|error| words.error(&error))}
            </p>
            <button type="submit" class="primary large" data-testid="join-submit"
                disabled=move || busy.get()>
                {move || words.text(if busy.get() { "join-working" } else { "join-submit" })}
            </button>
        </form>
    }
}

/// Reads a file of the officer's choice; none when it cannot be read.
fn read_text(file: &web_sys::File, done: impl FnOnce(Option<String>) + 'static) {
    let Ok(reader) = FileReader::new() else {
        return done(None);
    };
    let ended = {
        let reader = reader.clone();
        // Called once, for a success and for a failure alike.
        Closure::once_into_js(move || {
            done(reader.result().ok().and_then(|result| result.as_string()));
        })
    };
    reader.set_onloadend(Some(ended.unchecked_ref()));
    // What cannot be started ends at once, with no result.
    let _ = reader.read_as_text(file);
}

/// Characters; the engine says the same.
const LEAST_PASSWORD: usize = 12;
/// Milliseconds between two attempts while the relay does not know the invitation.
const AGAIN: i32 = 10_000;
