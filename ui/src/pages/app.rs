//! The root: state, language, theme, and which screen.

use aircop_api::Session;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::DeskPage;
use super::guide::GuideSheet;
use super::join::JoinPage;
use super::joining::JoiningPage;
use super::unlock::UnlockPage;
use crate::components::{LanguageChoice, Notices, ThemeChoice, Working, icon};
use crate::guide::GuidePage;
use crate::page;
use crate::state::Desk;

/// The whole interface.
#[component]
pub(crate) fn App() -> impl IntoView {
    let desk = Desk::new();
    provide_context(desk);
    desk.start();
    Effect::new(move |_| {
        let language = desk.language();
        page::set_root("lang", language.code());
        page::set_root("dir", if language.is_rtl() { "rtl" } else { "ltr" });
    });
    Effect::new(move |_| {
        let theme = desk
            .status
            .with(|status| status.as_ref().map(|status| status.theme.clone()));
        page::set_root("data-theme", theme.as_deref().unwrap_or_default());
    });
    let session = desk.session();
    view! {
        {move || match session.get() {
            None => view! { <Starting/> }.into_any(),
            Some(Session::NotJoined) => view! { <Gate><JoinPage/></Gate> }.into_any(),
            Some(Session::Joining) => view! { <Gate><JoiningPage/></Gate> }.into_any(),
            Some(Session::Locked) => view! { <Gate><UnlockPage/></Gate> }.into_any(),
            Some(Session::Unlocked) => view! { <DeskPage/> }.into_any(),
        }}
        <Notices/>
    }
}

/// Before the desk: one question in the middle, language and theme at hand.
#[component]
fn Gate(children: Children) -> impl IntoView {
    let desk = crate::state::use_desk();
    desk.forget_guide();
    let help = move || {
        if desk.guide.page.with_untracked(Option::is_some) {
            desk.close_guide();
        } else {
            desk.open_guide(GuidePage::FirstDay);
        }
    };
    let keys = window_event_listener(ev::keydown, move |event| match event.key().as_str() {
        "F1" => {
            event.prevent_default();
            help();
        }
        "Escape" if desk.guide.page.with_untracked(Option::is_some) => desk.close_guide(),
        _ => {}
    });
    on_cleanup(move || keys.remove());
    view! {
        <div class="gate">
            <header class="gate-head">
                <strong class="brand">{desk.words.t("app-name")}</strong>
                <div class="strip-tools">
                    <button type="button" class="quiet" data-testid="help" aria-keyshortcuts="F1"
                        on:click=move |_| help()>
                        {icon(crate::components::Icon::Help)} {desk.words.t("guide-title")}
                    </button>
                    <LanguageChoice/> <ThemeChoice/>
                </div>
            </header>
            <main class="gate-card">{children()}</main>
            <GuideSheet/>
        </div>
    }
}

#[component]
fn Starting() -> impl IntoView {
    let desk = crate::state::use_desk();
    let words = desk.words;
    view! {
        <div class="gate">
            {move || match desk.no_engine.get() {
                None => view! { <Working what="app-starting"/> }.into_any(),
                Some(error) => {
                    let detail = error.detail.clone();
                    view! {
                        <main class="gate-card" role="alert" data-testid="no-engine">
                            <h1>{icon(crate::components::Icon::Warning)} " " {words.t("app-failed")}</h1>
                            <p>{words.error(&error)}</p>
                            {(!detail.is_empty()).then(|| view! {
                                <p class="support">
                                    {words.say("app-detail", &[("detail", (&detail).into())])}
                                </p>
                            })}
                            <button type="button" class="primary" on:click=move |_| {
                                spawn_local(desk.connect());
                            }>
                                {words.t("app-try-again")}
                            </button>
                        </main>
                    }.into_any()
                }
            }}
        </div>
    }
}
