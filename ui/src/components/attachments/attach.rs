//! The files of what is being written.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, FileList, HtmlInputElement};

use aircop_api::{AttachmentView, CAPTION_CHARS};

use super::{Progress, is_unshown, shown};
use crate::components::{Icon, icon, own_direction};
use crate::state::{Upload, use_desk};

/// To attach files, by a button, by dropping them on the window or by pasting a picture; and those
/// that are attached.
#[component]
pub(crate) fn AttachFiles() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let files = desk.files;
    Effect::new(move |_| {
        desk.writing.open.track();
        desk.load_staged();
    });
    hear_drops_and_pastes();
    let chosen = move |event: ev::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            desk.attach(listed(input.files()));
            // The same file may be chosen again.
            input.set_value("");
        }
    };
    view! {
        <fieldset class="field" data-testid="files">
            <legend>{words.t("files-title")}</legend>
            <div class="files-choice">
                <label class="button">
                    {icon(Icon::File)} {words.t("files-attach")}
                    <input type="file" multiple=true class="visually-hidden" data-testid="attach"
                        on:change=chosen/>
                </label>
                <span class="help">{words.t("files-drop")}</span>
                <label class="files-keep">
                    <input type="checkbox" data-testid="keep-metadata"
                        prop:checked=move || files.keep_metadata.get()
                        on:change=move |event| files.keep_metadata.set(event_target_checked(&event))/>
                    {words.t("files-keep")}
                </label>
            </div>
            <ul class="file-list">
                <For each=move || files.staged.get() key=|file| (file.position, file.sha256.clone())
                    let:file>
                    <li class="file" data-testid="staged">
                        {shown(&file)}
                        {(file.size == 0).then(|| view! {
                            <span class="fault" role="alert" data-testid="file-empty">
                                {words.t("files-empty")}
                            </span>
                        })}
                        <button type="button" class="quiet" data-testid="detach"
                            title=words.t("files-remove")
                            on:click=move |_| desk.detach(file.position)>
                            {icon(Icon::Remove)} {words.t("files-remove")}
                        </button>
                        <Says file=file.clone()/>
                        <Caption file/>
                    </li>
                </For>
                <For each=move || files.uploads.get()
                    key=|upload| (upload.number, upload.failed.is_some()) let:upload>
                    <Uploading upload/>
                </For>
            </ul>
        </fieldset>
    }
}

/// What goes along with the file beside what it shows, and whether it can be looked at in a window:
/// before it is sent, with the button to remove it beside.
#[component]
fn Says(file: AttachmentView) -> impl IntoView {
    let words = use_desk().words;
    let unshown = is_unshown(&file);
    view! {
        {file.says.map(|says| view! {
            <p class="file-tells" role="alert" data-testid="file-tells">
                {icon(Icon::Warning)}
                <span>{move || words.locale().file_says(
                    &says.place, &says.time, &says.device, says.unknown,
                )}</span>
            </p>
        })}
        {unshown.then(|| view! {
            <p class="file-tells" data-testid="file-not-shown">
                {words.t("files-not-shown-there")}
            </p>
        })}
    }
}

/// What the file shows, as the officer says, and how much of its room is taken once little is left.
#[component]
fn Caption(file: AttachmentView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (name, position) = (file.name, file.position);
    let count = RwSignal::new(file.caption.chars().count());
    let limit = i64::try_from(CAPTION_CHARS).unwrap_or(i64::MAX);
    view! {
        <input type="text" class="file-says" data-testid="caption" dir="auto"
            maxlength=CAPTION_CHARS.to_string() autocomplete="off"
            aria-label=move || words.say("files-caption-of", &[("name", (&name).into())])
            placeholder=words.t("files-caption") prop:value=file.caption
            on:input=move |event| {
                let typed = event_target_value(&event);
                count.set(typed.chars().count());
                desk.caption(position, typed);
            }/>
        {move || (count.get() + NEAR_FULL >= CAPTION_CHARS).then(|| view! {
            <span class="aside" role="status" data-testid="caption-count">
                {words.say("write-count", &[("count", count.get().into()), ("limit", limit.into())])}
            </span>
        })}
    }
}

/// Characters before the end at which it is said how many there are.
const NEAR_FULL: usize = 50;

#[component]
fn Uploading(upload: Upload) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (number, size) = (upload.number, upload.size);
    let done = Signal::derive(move || {
        desk.files.uploads.with(|uploads| {
            let found = uploads.iter().find(|known| known.number == number);
            found.map_or(size, |known| known.done)
        })
    });
    let failed = upload.failed;
    view! {
        <li class="file" data-testid="uploading">
            <span class="file-mark">{icon(Icon::File)}</span>
            <span class="file-name">{own_direction(upload.name)}</span>
            {match failed {
                Some(error) => view! {
                    <span class="fault" role="alert" data-testid="attach-error">
                        {move || words.error(&error)}
                    </span>
                }.into_any(),
                None => view! { <Progress done size/> }.into_any(),
            }}
            <button type="button" class="quiet" title=words.t("files-remove")
                on:click=move |_| desk.drop_upload(number)>
                {icon(Icon::Close)} {words.t("files-remove")}
            </button>
        </li>
    }
}

/// For as long as the form is there: files that are dropped anywhere on the window, and pictures
/// that are pasted.
fn hear_drops_and_pastes() {
    let desk = use_desk();
    let over = window_event_listener(ev::dragover, |event| {
        if has_files(event.data_transfer()) {
            event.prevent_default();
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        if has_files(event.data_transfer()) {
            event.prevent_default();
            desk.attach(listed(event.data_transfer().and_then(|data| data.files())));
        }
    });
    let paste = window_event_listener(ev::paste, move |event| {
        let event: web_sys::ClipboardEvent = event.unchecked_into();
        let Some(data) = event.clipboard_data() else {
            return;
        };
        let pasted = listed(data.files());
        // Text goes where the cursor is.
        if !pasted.is_empty() {
            event.prevent_default();
            desk.attach(pasted);
        } else if data.types().length() == 0 {
            // Not every web view tells a page of a picture.
            desk.attach_picture_pasted();
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
        paste.remove();
    });
}

fn has_files(data: Option<DataTransfer>) -> bool {
    let kinds = data.map(|data| data.types()).unwrap_or_default();
    kinds.iter().any(|kind| {
        let kind = kind.as_string().unwrap_or_default();
        kind.eq_ignore_ascii_case("files")
    })
}

fn listed(files: Option<FileList>) -> Vec<web_sys::File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}
