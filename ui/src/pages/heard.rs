//! What a locked desk says about its mail.

use aircop_api::Link;
use leptos::prelude::*;

use crate::components::strip::clock_off;
use crate::components::{Icon, icon};
use crate::state::{Desk, use_desk};

/// How a locked desk stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stand {
    /// Something has come.
    Waits(String),
    /// It listens.
    Quiet(String),
    /// It cannot hear, or does not.
    Deaf(String),
}

/// The line above the password.
#[component]
pub(super) fn Heard() -> impl IntoView {
    let desk = use_desk();
    let stand = Memo::new(move |_| stand(desk));
    view! {
        <div class="heard" data-testid="heard" role="status"
            class:waits=move || matches!(stand.get(), Stand::Waits(_))
            class:deaf=move || matches!(stand.get(), Stand::Deaf(_))>
            {move || match stand.get() {
                Stand::Waits(said) => view! { {icon(Icon::Warning)} <strong>{said}</strong> }.into_any(),
                Stand::Quiet(said) => view! { {icon(Icon::Link)} <span>{said}</span> }.into_any(),
                Stand::Deaf(said) => view! { {icon(Icon::NoLink)} <span>{said}</span> }.into_any(),
            }}
        </div>
        // Both are true when it has heard something and then lost the relay.
        {move || lost(desk).map(|said| view! {
            <div class="heard deaf" data-testid="heard-lost" role="status">
                {icon(Icon::NoLink)} <span>{said}</span>
            </div>
        })}
        {move || clock(desk).map(|said| view! {
            <div class="heard deaf" data-testid="heard-clock" role="status">
                {icon(Icon::Warning)} <span>{said}</span>
            </div>
        })}
        // A desk that makes no sound must not look like one that will call.
        {move || muted(desk).then(|| view! {
            <div class="heard deaf" data-testid="heard-muted">
                {icon(Icon::Muted)} <span>{desk.words.t("strip-muted")}</span>
            </div>
        })}
    }
}

fn clock(desk: Desk) -> Option<String> {
    let off = |status: &aircop_api::StatusView| status.clock_off_seconds;
    let seconds = desk.status.with(|status| status.as_ref().and_then(off))?;
    Some(clock_off(desk, seconds))
}

fn muted(desk: Desk) -> bool {
    let listens = desk.mail_heard().is_some();
    let muted = |status: &aircop_api::StatusView| status.sounds.muted;
    listens
        && desk
            .status
            .with(|status| status.as_ref().is_some_and(muted))
}

fn stand(desk: Desk) -> Stand {
    let words = desk.words;
    let time = |at| words.short(at, desk.now.get());
    let Some(heard) = desk.mail_heard() else {
        return Stand::Deaf(words.text("heard-deaf"));
    };
    if heard.waiting > 0 {
        let last = time(heard.last.unwrap_or(heard.since));
        let args = [("count", heard.waiting.into()), ("time", (&last).into())];
        return Stand::Waits(words.say("heard-waits", &args));
    }
    if let Some(said) = offline(desk) {
        return Stand::Deaf(said);
    }
    let since = time(heard.since);
    Stand::Quiet(words.say("heard-nothing", &[("time", (&since).into())]))
}

/// That the relay was lost after something had come.
fn lost(desk: Desk) -> Option<String> {
    let waiting = desk.mail_heard().is_some_and(|heard| heard.waiting > 0);
    waiting.then(|| offline(desk)).flatten()
}

fn offline(desk: Desk) -> Option<String> {
    let words = desk.words;
    let (link, since) = desk.status.with(|status| {
        let status = status.as_ref()?;
        Some((status.link, status.offline_since))
    })?;
    match (link, since) {
        (Link::Online, _) => None,
        (_, Some(since)) => {
            let since = words.short(since, desk.now.get());
            Some(words.say("heard-offline", &[("time", (&since).into())]))
        }
        (_, None) => Some(words.text("heard-connecting")),
    }
}
