//! The files of a message that is read.

use aircop_api::{AttachmentView, MessageView};
use aircop_message::MessageId;
use leptos::prelude::*;

use super::{Progress, is_unshown, named, preview, shown};
use crate::components::message::is_restricted;
use crate::components::{Icon, icon};
use crate::state::use_desk;

/// Its files, each with what can be done with it now; nothing for a message without files.
#[component]
pub(crate) fn Received(message: MessageView) -> impl IntoView {
    let words = use_desk().words;
    let id = message.row.id;
    let restricted = is_restricted(&message);
    let files = message.attachments;
    let any = !files.is_empty();
    let (photos, others): (Vec<_>, Vec<_>) = files.into_iter().partition(AttachmentView::is_shown);
    any.then(|| {
        view! {
            <section class="block" data-testid="attachments">
                <h3>{words.t("files-title")}</h3>
                {(!photos.is_empty()).then(|| view! {
                    <ul class="photo-grid" data-testid="photos">
                        {photos.into_iter().map(|file| view! { <File message=id file restricted/> }).collect_view()}
                    </ul>
                })}
                {(!others.is_empty()).then(|| view! {
                    <ul class="file-list">
                        {others.into_iter().map(|file| view! { <File message=id file restricted/> }).collect_view()}
                    </ul>
                })}
            </section>
        }
    })
}

#[component]
fn File(
    message: MessageId,
    file: AttachmentView,
    /// Its originator forbids to copy it.
    restricted: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let position = file.position;
    let key = (message, position);
    let photo = file.is_shown();
    let unshown = is_unshown(&file);
    let (size, caption) = (file.size, file.caption.clone());
    let first = file.clone();
    // What was heard since the message was loaded.
    let now = Memo::new(move |_| {
        let newer = desk.files.newer.with(|newer| newer.get(&key).cloned());
        newer.unwrap_or_else(|| first.clone())
    });
    let state = Memo::new(move |_| now.with(|now| now.state.clone()));
    let done = Signal::derive(move || now.with(|now| now.done));
    let problem = Memo::new(move |_| now.with(|now| now.problem));
    let is = move |states: &[&str]| state.with(|state| states.contains(&state.as_str()));
    let saved = move || desk.files.saved.with(|saved| saved.get(&key).cloned());
    view! {
        <li class:file=!photo class:photo-tile=photo data-testid="attachment" data-state=move || state.get()
            data-name=file.name.clone()>
            {if photo {
                view! {
                    <button type="button" class="photo-open" tabindex="-1" aria-hidden="true"
                        disabled=move || !is(&LOOKABLE)
                        on:click=move |_| desk.look_at_file(message, position)>
                        {preview(&file)}
                    </button>
                    // What was written to it says more than what a telephone called it.
                    {(!caption.is_empty()).then(|| view! {
                        <p class="photo-caption" dir="auto">{caption.clone()}</p>
                    })}
                    {named(&file)}
                }.into_any()
            } else {
                shown(&file).into_any()
            }}
            <span class="state" class:bad=move || is(&["failed"])>
                {move || words.locale().label_of("file-state", &state.get())}
            </span>
            {move || is(&["sending", "receiving"]).then(|| view! {
                <Progress done size/>
                <button type="button" class="quiet" data-testid="file-stop"
                    on:click=move |_| desk.stop_file(message, position)>
                    {icon(Icon::Close)} {words.t("files-stop")}
                </button>
            })}
            {move || is(&["offered", "cancelled", "failed"]).then(|| view! {
                <button type="button" data-testid="file-fetch"
                    on:click=move |_| desk.fetch_file(message, position)>
                    {icon(Icon::Refresh)} {words.t("files-fetch")}
                </button>
            })}
            {move || (photo && is(&LOOKABLE)).then(|| view! {
                <button type="button" data-testid="file-look"
                    on:click=move |_| desk.look_at_file(message, position)>
                    {icon(Icon::Search)} {words.t("files-look")}
                </button>
            })}
            {move || (!restricted && is(&["here", "sent", "sending"])).then(|| view! {
                <button type="button" data-testid="file-save"
                    on:click=move |_| desk.save_file(message, position)>
                    {icon(Icon::Save)} {words.t("files-save")}
                </button>
            })}
            {unshown.then(|| view! {
                <span class="aside" data-testid="file-not-shown">{words.t("files-not-shown")}</span>
            })}
            {move || problem.get().map(|code| view! {
                <span class="why">{words.locale().error(code.code())}</span>
            })}
            {(!photo && !caption.is_empty()).then(|| view! { <p class="file-caption" dir="auto">{caption}</p> })}
            {move || saved().map(|saved| match saved {
                Ok(name) => view! {
                    <p class="file-said" role="status" data-testid="file-saved" data-name=name.clone()>
                        {icon(Icon::Check)}
                        {words.say("files-saved", &[("name", (&name).into())])}
                    </p>
                }.into_any(),
                Err(error) => view! {
                    <p class="fault" role="alert">{words.error(&error)}</p>
                }.into_any(),
            })}
        </li>
    }
}

/// States in which the whole file is at this desk.
const LOOKABLE: [&str; 3] = ["here", "sent", "sending"];
