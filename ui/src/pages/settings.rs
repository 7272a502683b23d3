//! The desk itself: its officers, the own password, when it locks, and the wipe.

use aircop_api::{ApiError, OfficerRow};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;

use super::about::About;
use super::backup::BackupSettings;
use super::keyring::Keyring;
use super::retention::RetentionSettings;
use super::sounds::Sounds;
use crate::components::{
    Failure, Icon, LanguageChoice, TextSizeChoice, ThemeChoice, Working, icon, own_direction,
};
use crate::focus;
use crate::state::{Desk, Load, use_desk};

/// The page.
#[component]
pub(crate) fn SettingsPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="list-head"><h1>{words.t("settings-title")}</h1></div>
        <nav class="settings-parts" aria-label=words.t("settings-title")>
            {PARTS.iter().map(|(id, word)| view! {
                <button type="button" class="quiet" data-testid=*id
                    on:click=move |_| {
                        focus::focus(id);
                    }>
                    {words.t(word)}
                </button>
            }).collect_view()}
        </nav>
        <div class="scroll settings" data-testid="settings">
            <Part at=0/>
            <Display/>
            <Sounds/>
            <Part at=1/>
            <SendWait/>
            <Part at=2/>
            <OwnPassword/>
            <AutoLock/>
            <Keyring/>
            <Part at=3/>
            <Officers/>
            <AddOfficer/>
            <Part at=4/>
            <BackupSettings/>
            <RetentionSettings/>
            <Part at=5/>
            <About/>
            <Part at=6/>
            <Wipe/>
        </div>
    }
}

/// The parts of the page: the `id` of the heading, which takes the focus, and its words. What
/// destroys is the last, behind what is only looked at.
const PARTS: [(&str, &str); 7] = [
    ("settings-part-screen", "settings-part-screen"),
    ("settings-part-send", "settings-part-send"),
    ("settings-part-security", "settings-part-security"),
    ("settings-part-officers", "settings-part-officers"),
    ("settings-part-kept", "settings-part-kept"),
    ("settings-part-about", "settings-part-about"),
    ("settings-part-wipe", "settings-part-wipe"),
];

/// The heading of a part.
#[component]
fn Part(at: usize) -> impl IntoView {
    let words = use_desk().words;
    let (id, word) = PARTS.get(at).copied()?;
    Some(view! { <h2 class="settings-part" id=id tabindex="-1">{words.t(word)}</h2> })
}

#[component]
fn Officers() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <section class="block">
            <h3>{words.t("settings-officers")}</h3>
            <p class="note">{words.t("settings-officers-note")}</p>
            {move || (!administers_here(desk).get()).then(|| view! {
                <p class="note" data-testid="settings-not-administrator">
                    {words.t("settings-not-administrator")}
                </p>
            })}
            {move || match desk.officers.get() {
                Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="settings-officers-failed" error
                        again=Callback::new(move |()| desk.reload_officers())/>
                }.into_any(),
                Load::Here(rows) => {
                    let alone = rows.len() == 1;
                    view! {
                        <table class="facts"><tbody>
                            {rows.into_iter().map(|row| view! { <Officer row alone/> }).collect_view()}
                        </tbody></table>
                    }.into_any()
                }
            }}
        </section>
    }
}

#[component]
fn Officer(row: OfficerRow, alone: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let asked = RwSignal::new(false);
    let OfficerRow {
        name,
        you,
        administers,
    } = row;
    let shown = name.clone();
    let handle = name.clone();
    let named = name.clone();
    let may = administers_here(desk);
    view! {
        <tr data-testid="settings-officer" data-officer=handle>
            <th scope="row"><strong>{own_direction(shown)}</strong></th>
            <td>
                {you.then(|| view! { <span class="aside">{words.t("settings-you")} " "</span> })}
                {administers.then(|| view! {
                    <span class="aside" data-testid="settings-administers">
                        {words.t("settings-administers")}
                    </span>
                })}
                {move || may.get().then(|| {
                    let name = named.clone();
                    view! {
                        <button type="button" class="quiet" data-testid="settings-administer"
                            on:click=move |_| desk.set_administrator(name.clone(), !administers)>
                            {words.t(if administers {
                                "settings-administer-end"
                            } else {
                                "settings-administer"
                            })}
                        </button>
                    }
                })}
                {move || (may.get() && !you && !alone).then(|| {
                    let name = name.clone();
                    view! {
                        {move || if asked.get() {
                            let name = name.clone();
                            view! {
                                <button type="button" class="danger" data-testid="settings-remove-yes"
                                    on:click=move |_| desk.remove_officer(name.clone())>
                                    {words.t("settings-remove-yes")}
                                </button>
                                " "
                                <button type="button" on:click=move |_| asked.set(false)>
                                    {words.t("app-cancel")}
                                </button>
                            }.into_any()
                        } else {
                            view! {
                                <button type="button" class="quiet" data-testid="settings-remove"
                                    on:click=move |_| asked.set(true)>
                                    {icon(Icon::Remove)} {words.t("settings-remove")}
                                </button>
                            }.into_any()
                        }}
                    }
                })}
            </td>
        </tr>
    }
}

#[component]
fn AddOfficer() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (name, password, repeat) = (text(), text(), text());
    let state = Form::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if !state.begin(password.get_untracked() == repeat.get_untracked()) {
            return;
        }
        spawn_local_scoped_with_cancellation(async move {
            let added = desk.add_officer(name.get_untracked(), password.get_untracked());
            if state.end(added.await) {
                for field in [name, password, repeat] {
                    field.set(String::new());
                }
            }
        });
    };
    view! {
        <section class="block">
            <h3>{words.t("settings-add")}</h3>
            <form on:submit=submit>
                <div class="form-row">
                    <Field id="settings-name" label="settings-name" value=name/>
                    <Field id="settings-new" label="settings-first-password" value=password secret=true/>
                    <Field id="settings-repeat" label="settings-repeat" value=repeat secret=true/>
                </div>
                <p class="note">{words.t("join-password-hint")}</p>
                <button type="submit" data-testid="settings-add"
                    disabled=move || state.busy.get() || name.with(String::is_empty)
                        || password.with(String::is_empty)>
                    {icon(Icon::Plus)} {words.t("settings-add-submit")}
                </button>
                <Said state done="settings-added" handle="settings-add-said"/>
            </form>
        </section>
    }
}

#[component]
fn OwnPassword() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (old, new, repeat) = (text(), text(), text());
    let state = Form::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if !state.begin(new.get_untracked() == repeat.get_untracked()) {
            return;
        }
        spawn_local_scoped_with_cancellation(async move {
            let changed = desk.change_password(old.get_untracked(), new.get_untracked());
            if state.end(changed.await) {
                for field in [old, new, repeat] {
                    field.set(String::new());
                }
            }
        });
    };
    view! {
        <section class="block">
            <h3>{words.t("settings-password")}</h3>
            <form on:submit=submit>
                <div class="form-row">
                    <Field id="settings-old-own" label="settings-old-password" value=old secret=true/>
                    <Field id="settings-new-own" label="settings-new-password" value=new secret=true/>
                    <Field id="settings-repeat-own" label="settings-repeat" value=repeat secret=true/>
                </div>
                <button type="submit" data-testid="settings-password"
                    disabled=move || state.busy.get() || old.with(String::is_empty)
                        || new.with(String::is_empty)>
                    {words.t("settings-password-submit")}
                </button>
                <Said state done="settings-password-changed" handle="settings-password-said"/>
            </form>
        </section>
    }
}

#[component]
fn AutoLock() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let minutes = Memo::new(move |_| {
        desk.status
            .with(|status| status.as_ref().map_or(0, |status| status.auto_lock_minutes))
    });
    let listens = move || {
        desk.status
            .with(|status| status.as_ref().is_some_and(|status| status.listens))
    };
    view! {
        <section class="block">
            <h3>{words.t("settings-lock")}</h3>
            <div class="field">
                <label for="settings-auto-lock">{words.t("settings-lock-minutes")}</label>
                <input id="settings-auto-lock" data-testid="settings-auto-lock" type="number"
                    min="0" max="240" dir="ltr" class="digits"
                    prop:value=move || minutes.get().to_string()
                    on:change=move |event| {
                        if let Ok(minutes) = event_target_value(&event).parse() {
                            desk.set_auto_lock(minutes);
                        }
                    }/>
            </div>
            <p class="note" data-testid="settings-lock-note">{move || match minutes.get() {
                0 => words.text("settings-lock-never"),
                minutes => words.say("settings-lock-after", &[("minutes", minutes.into())]),
            }}</p>
            <label class="tick">
                <input type="checkbox" data-testid="settings-listen" prop:checked=listens
                    on:change=move |event| desk.set_listening(event_target_checked(&event))/>
                <span>{words.t("settings-listen")}</span>
            </label>
            <p class="note">{words.t("settings-listen-note")}</p>
        </section>
    }
}

/// Whether the officer who has unlocked administers the desk.
fn administers_here(desk: Desk) -> Memo<bool> {
    Memo::new(move |_| {
        desk.status
            .with(|status| status.as_ref().is_some_and(|status| status.administers))
    })
}

/// Language, theme and the size of the text.
#[component]
fn Display() -> impl IntoView {
    let words = use_desk().words;
    view! {
        <section class="block">
            <h3>{words.t("settings-text")}</h3>
            <div class="field">
                <label for="language">{words.t("strip-language")}</label>
                <LanguageChoice/>
            </div>
            <div class="field">
                <label for="theme">{words.t("strip-theme")}</label>
                <ThemeChoice/>
            </div>
            <div class="field">
                <label for="settings-text-size">{words.t("settings-text-size")}</label>
                <TextSizeChoice id="settings-text-size"/>
            </div>
            <p class="note">
                {words.t("settings-text-note")} " "
                <kbd>"Ctrl"</kbd> " " <kbd>"+"</kbd> " " <kbd>"-"</kbd> " " <kbd>"0"</kbd>
            </p>
        </section>
    }
}

#[component]
fn SendWait() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let seconds = Memo::new(move |_| {
        desk.status
            .with(|status| status.as_ref().map_or(0, |status| status.send_wait_seconds))
    });
    view! {
        <section class="block">
            <div class="field">
                <label for="settings-send-wait">{words.t("settings-send-wait")}</label>
                <input id="settings-send-wait" data-testid="settings-send-wait" type="number"
                    min="0" max="60" dir="ltr" class="digits"
                    prop:value=move || seconds.get().to_string()
                    on:change=move |event| {
                        if let Ok(seconds) = event_target_value(&event).parse() {
                            desk.set_send_wait(seconds);
                        }
                    }/>
            </div>
            <p class="note">{words.t("settings-send-note")}</p>
        </section>
    }
}

#[component]
fn Wipe() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (typed, password) = (text(), text());
    let state = Form::new();
    let word = move || words.text("settings-wipe-word");
    let sure = move || {
        typed.with(|typed| typed.trim().to_uppercase()) == word().to_uppercase()
            && !password.with(String::is_empty)
            && !state.busy.get()
    };
    let label = move || words.say("settings-wipe-type", &[("word", (&word()).into())]);
    let wipe = move |_| {
        if !state.begin(true) {
            return;
        }
        spawn_local_scoped_with_cancellation(async move {
            // Wiped, this page is gone.
            if let Err(error) = desk.wipe(password.get_untracked()).await {
                password.try_set(String::new());
                state.busy.try_set(false);
                state.wrong.try_set(Some(error));
            }
        });
    };
    let may = administers_here(desk);
    let panics = move || {
        desk.status
            .with(|status| status.as_ref().is_some_and(|status| status.panic_key))
    };
    view! {
        <section class="block apart">
            <h3>{icon(Icon::Warning)} {words.t("settings-wipe")}</h3>
            <p class="note">{words.t("settings-wipe-note")}</p>
            <div class="field">
                <label for="settings-wipe-word">{label}</label>
                <input id="settings-wipe-word" data-testid="settings-wipe-word" dir="auto"
                    autocomplete="off" spellcheck="false"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))/>
            </div>
            <Field id="settings-wipe-password" label="settings-wipe-password" value=password secret=true/>
            <button type="button" class="danger" data-testid="settings-wipe"
                disabled=move || !sure() on:click=wipe>
                {words.t("settings-wipe-submit")}
            </button>
            <Said state done="settings-wipe" handle="settings-wipe-said"/>
            <label class="tick">
                <input type="checkbox" data-testid="settings-panic" prop:checked=panics
                    disabled=move || !may.get()
                    on:change=move |event| desk.set_panic_key(event_target_checked(&event))/>
                <span>{words.t("settings-panic")} " " <kbd dir="ltr">"Ctrl+Shift+Delete"</kbd></span>
            </label>
            <p class="note">{words.t("settings-panic-note")}</p>
        </section>
    }
}

#[component]
pub(super) fn Field(
    /// Of the input; also its handle.
    id: &'static str,
    /// Fluent id of the label.
    label: &'static str,
    /// What is typed.
    value: RwSignal<String>,
    /// Not to be read over the shoulder.
    #[prop(optional)]
    secret: bool,
) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <div class="field">
            <label for=id>{words.t(label)}</label>
            <input id=id data-testid=id type=if secret { "password" } else { "text" }
                dir=if secret { "ltr" } else { "auto" } spellcheck="false"
                autocomplete=if secret { "new-password" } else { "off" }
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))/>
        </div>
    }
}

/// What became of a form, in one line below it.
#[component]
pub(super) fn Said(state: Form, done: &'static str, handle: &'static str) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <p role="status" data-testid=handle class:fault=move || !state.done.get()>
            {move || if state.done.get() {
                words.text(done)
            } else if state.differs.get() {
                words.text("join-differs")
            } else {
                state.wrong.get().map(|error| words.error(&error)).unwrap_or_default()
            }}
        </p>
    }
}

#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) busy: RwSignal<bool>,
    done: RwSignal<bool>,
    differs: RwSignal<bool>,
    wrong: RwSignal<Option<ApiError>>,
}

impl Form {
    pub(super) fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            done: RwSignal::new(false),
            differs: RwSignal::new(false),
            wrong: RwSignal::new(None),
        }
    }

    /// False when it is on its way already, or the repetition differs.
    pub(super) fn begin(self, same: bool) -> bool {
        if self.busy.get_untracked() {
            return false;
        }
        self.done.set(false);
        self.wrong.set(None);
        self.differs.set(!same);
        self.busy.set(same);
        same
    }

    pub(super) fn end(self, outcome: Result<(), ApiError>) -> bool {
        self.busy.set(false);
        self.done.set(outcome.is_ok());
        self.wrong.set(outcome.err());
        self.done.get_untracked()
    }
}

pub(super) fn text() -> RwSignal<String> {
    RwSignal::new(String::new())
}
