//! The withdrawal of an alert: why, and what the officer wants to say about it. Everything else is
//! known.

use aircop_codes::{CodeList, StandDown};
use leptos::prelude::*;

use super::head::{GroupChoice, NarrativeField, UrgencyChoice};
use crate::components::choices::Segments;
use crate::components::fields::{TextField, codes_of, text_of};
use crate::state::use_desk;

/// The form.
#[component]
pub(super) fn StandDownForm() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let reason = text_of(desk, "reply.stand_down");
    let words_given = text_of(desk, "reply.other_text");
    let other = Memo::new(move |_| {
        let other = reason.with(|code| code == StandDown::Other.code());
        other || !words_given.with(String::is_empty)
    });
    view! {
        <WhyWithdrawn/>
        <p class="note">{words.t("form-withdrawing-means")}</p>
        {move || other.get().then(|| view! {
            <TextField path="reply.other_text" label="form-other-text"/>
        })}
        <NarrativeField required=false/>
        <div class="form-row top-row"><UrgencyChoice/> <GroupChoice/></div>
    }
}

/// The reason, all of them in sight.
#[component]
pub(super) fn WhyWithdrawn() -> impl IntoView {
    let words = use_desk().words;
    let reasons = Signal::derive(move || {
        codes_of::<StandDown>()
            .into_iter()
            .map(|(code, label)| (code, words.text(&label)))
            .collect()
    });
    view! { <Segments path="reply.stand_down" label="form-stand-down" choices=reasons/> }
}
