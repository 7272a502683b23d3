//! Waiting for headquarters: the fingerprint, large enough to be read aloud.

use aircop_api::{ErrorCode, Link};
use leptos::prelude::*;

use crate::components::{Icon, Working, icon};
use crate::state::use_desk;

/// The screen.
#[component]
pub(super) fn JoiningPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let groups = move || {
        let fingerprint = desk.status.with(|status| {
            status
                .as_ref()
                .and_then(|status| status.fingerprint.clone())
                .unwrap_or_default()
        });
        grouped(&fingerprint)
    };
    let offline = move || {
        desk.status.with(|status| {
            status
                .as_ref()
                .is_some_and(|status| status.link == Link::Offline)
        })
    };
    let refused = move || {
        desk.status.with(|status| {
            let why = status.as_ref().and_then(|status| status.link_error);
            why == Some(ErrorCode::InvitationRefused)
        })
    };
    view! {
        <section class="gate-form">
            <h1>{words.t("joining-title")}</h1>
            {move || refused().then(|| view! {
                <p class="alarm frozen" role="alert" data-testid="joining-refused">
                    {icon(Icon::Warning)} {words.text("joining-refused")}
                </p>
            })}
            <p>{words.t("joining-intro")}</p>
            <h2>{words.t("joining-fingerprint")}</h2>
            <ol class="fingerprint-groups" dir="ltr" data-testid="fingerprint">
                {move || groups().into_iter().map(|group| view! { <li>{group}</li> }).collect_view()}
            </ol>
            <Working what="joining-waits"/>
            {move || (offline() && !refused()).then(|| view! {
                <p class="hint" role="status">{icon(Icon::NoLink)} {words.text("joining-offline")}</p>
            })}
        </section>
    }
}

/// Four characters at a time: what is heard on a bad line and repeated without looking back.
pub(crate) fn grouped(fingerprint: &str) -> Vec<String> {
    let plain: Vec<char> = fingerprint
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    plain
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn a_fingerprint_is_read_four_by_four_however_it_came() {
        assert_eq!(grouped("a1b2c3d4e5"), ["a1b2", "c3d4", "e5"]);
        assert_eq!(grouped("a1b2-c3d4 e5"), ["a1b2", "c3d4", "e5"]);
        assert!(grouped("").is_empty());
    }
}
