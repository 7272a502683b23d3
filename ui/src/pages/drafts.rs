//! What is being written.

use aircop_api::DraftRow;
use leptos::prelude::*;

use crate::components::{Failure, Icon, Working, icon};
use crate::state::{Load, use_desk};

/// The list.
#[component]
pub(crate) fn DraftList() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    view! {
        <div class="list-head"><h1>{words.t("drafts-title")}</h1></div>
        <div class="scroll">
            {move || match desk.drafts.get() {
                Load::Nothing | Load::Waiting => view! { <Working what="list-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="drafts-failed" error
                        again=Callback::new(move |()| desk.reload_drafts())/>
                }.into_any(),
                Load::Here(drafts) if drafts.is_empty() => view! {
                    <div class="empty"><p>{words.t("drafts-empty")}</p></div>
                }.into_any(),
                Load::Here(drafts) => view! {
                    <ul class="rows">
                        {drafts.into_iter().map(|draft| view! { <Draft draft/> }).collect_view()}
                    </ul>
                }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Draft(draft: DraftRow) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (id, kind, updated) = (draft.id, draft.kind, draft.updated);
    let (subject, author) = (draft.subject, draft.author);
    let problem = draft.problem.map(aircop_api::ApiError::new);
    let open = move || desk.writing.id.get() == Some(id);
    view! {
        <li>
            <button type="button" class="draft" class:open=open data-testid="draft" data-id=id.to_string()
                title=words.t("drafts-open") on:click=move |_| desk.open_draft(id)>
                {icon(Icon::Draft)}
                <span class="kind">{move || words.locale().label_of("kind", &kind)}</span>
                <span class="draft-subject" dir="auto">{move || {
                    if subject.trim().is_empty() {
                        words.text("drafts-untitled")
                    } else {
                        subject.clone()
                    }
                }}</span>
                <time>{move || {
                    let time = words.short(updated, desk.now.get());
                    words.say("drafts-updated", &[("time", (&time).into())])
                }}</time>
                {(!author.is_empty()).then(|| view! {
                    <span class="draft-author">{move || {
                        words.say("handover-by", &[("officer", (&author).into())])
                    }}</span>
                })}
                {problem.map(|error| view! {
                    <span class="fault" data-testid="draft-problem">{move || words.error(&error)}</span>
                })}
            </button>
        </li>
    }
}
