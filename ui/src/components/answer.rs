//! What a reply says.

use aircop_message::Reply;
use leptos::prelude::*;

use super::facts;

/// Status and outcome first.
#[component]
pub(crate) fn ReplyView(reply: Reply) -> impl IntoView {
    let usefulness = reply
        .usefulness
        .map(|n| [n.to_string(), BEST.to_owned()].join("/"));
    view! {
        <dl class="asked" data-testid="reply-status">
            {facts::code("form-status", Some(&reply.status))}
            {facts::code("form-outcome", reply.outcome.as_ref())}
            {facts::code("form-stand-down", reply.stand_down.as_ref())}
            {facts::moment("form-acted-at", reply.acted_at)}
        </dl>
        {facts::block("thread-reply", "reply-facts", vec![
            facts::codes("form-checks", &reply.checks),
            facts::text("form-other-text", &reply.other_text),
            facts::text("form-reason-not-done", &reply.reason_not_done),
            facts::number("form-seizure-reference", (!reply.seizure_reference.is_empty())
                .then_some(&reply.seizure_reference)),
            facts::number("form-usefulness", usefulness.as_ref()),
            facts::text("form-new-leads", &reply.new_leads),
            facts::text("form-question", &reply.question),
        ])}
    }
}

/// The top of the scale.
const BEST: &str = "5";
