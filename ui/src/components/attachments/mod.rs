//! Files beside messages: chosen, dropped or pasted into a form, and those of a message.

mod attach;
mod photo;
mod received;

use aircop_api::AttachmentView;
use leptos::prelude::*;

pub(crate) use attach::AttachFiles;
pub(crate) use photo::PhotoSheet;
pub(crate) use received::Received;

use crate::components::{Icon, icon, own_direction};
use crate::state::use_desk;

/// Preview or mark, name, size.
fn shown(file: &AttachmentView) -> impl IntoView + use<> {
    view! {
        {preview(file)}
        {named(file)}
    }
}

/// Name and size.
fn named(file: &AttachmentView) -> impl IntoView + use<> {
    let words = use_desk().words;
    let size = file.size;
    view! {
        <span class="file-name">{own_direction(file.name.clone())}</span>
        <span class="aside digits">{move || words.locale().file_size(size)}</span>
    }
}

/// The picture says nothing that the name beside it does not.
fn preview(file: &AttachmentView) -> impl IntoView + use<> {
    if file.preview.is_empty() {
        view! { <span class="file-mark">{icon(Icon::File)}</span> }.into_any()
    } else {
        view! { <img class="file-preview" src=file.preview.clone() alt=""/> }.into_any()
    }
}

/// Whether it is a picture, of a kind that the window cannot show.
fn is_unshown(file: &AttachmentView) -> bool {
    file.kind.starts_with("image/") && !file.is_shown()
}

/// How far it is, as a bar and in words.
#[component]
fn Progress(
    /// Bytes that have gone or come.
    #[prop(into)]
    done: Signal<u64>,
    /// Bytes of the whole.
    size: u64,
) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <progress class="file-progress" max=size.max(1).to_string()
            prop:value=move || done.get().to_string()></progress>
        <span class="aside digits">{move || {
            let locale = words.locale();
            let (done, size) = (locale.file_size(done.get()), locale.file_size(size));
            words.say("files-progress", &[("done", (&done).into()), ("size", (&size).into())])
        }}</span>
    }
}
