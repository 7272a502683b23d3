//! The field that a reader types into, or an officer pastes: passport or boarding pass.
//!
//! It takes several lines, since a zone has two or three and a reader ends each by Enter.

use aircop_message::scan::Note;
use leptos::prelude::*;

use crate::components::{Icon, icon};
use crate::form::{self, Differing, Scan};
use crate::state::use_desk;
use crate::words::Words;

/// The field.
#[component]
pub(super) fn ScanField(
    /// The person to fill in.
    base: String,
    /// Its handle.
    handle: String,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let text = RwSignal::new(String::new());
    let said = {
        let base = base.clone();
        move || {
            desk.writing.scanned.with(|scanned| {
                let of_this = scanned.iter().filter(|(of, _)| *of == base);
                of_this.map(|(_, scan)| scan.clone()).collect::<Vec<_>>()
            })
        }
    };
    let take = move || {
        let typed = text.get_untracked();
        if typed.trim().is_empty() {
            return;
        }
        if let Scan::Filled { .. } = desk.fill_from(&base, &typed) {
            text.set(String::new());
        }
    };
    let (on_whole, on_enter) = (take.clone(), take.clone());
    let on_paste = take.clone();
    let result = format!("{handle}-result");
    view! {
        <div class="field scan-field">
            <label for=handle.clone()>{icon(Icon::Scan)} {words.t("form-scan")}</label>
            <textarea id=handle.clone() data-testid=handle rows="1" dir="ltr" autocomplete="off"
                spellcheck="false" aria-describedby=result.clone()
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    desk.writing.scanned.update(|scanned| {
                        scanned.retain(|(_, said)| matches!(said, Scan::Filled { .. }));
                    });
                    if text.with_untracked(|text| aircop_message::scan::is_whole(text)) {
                        on_whole();
                    }
                }
                on:paste=move |_| {
                    // The text is there once the page has drawn it.
                    let take = on_paste.clone();
                    request_animation_frame(take);
                }
                on:keydown=move |event| {
                    let lines = text.with_untracked(|text| is_pass(text));
                    if event.key() == "Enter" && !event.ctrl_key() && lines {
                        event.prevent_default();
                        on_enter();
                    }
                }
                on:blur=move |_| take()>
            </textarea>
            <div id=result.clone() role="status" data-testid=result>
                {move || said().into_iter().map(|scan| view! { <Said scan/> }).collect_view()}
            </div>
        </div>
    }
}

/// Whether a text looks like a boarding pass, which has one line: Enter ends it. Through the wrong
/// keyboard M is another sign.
fn is_pass(text: &str) -> bool {
    let text = text.trim_start();
    let text = match text.strip_prefix([']', '$']) {
        Some(announced) => announced.get(2..).unwrap_or_default(),
        None => text,
    };
    text.starts_with(['M', 'm', '?', ',', '\u{42c}', '\u{44c}'])
}

#[component]
fn Said(scan: Scan) -> impl IntoView {
    let words = use_desk().words;
    let names = move |labels: &[&str]| {
        let names: Vec<String> = labels.iter().map(|label| words.text(label)).collect();
        words.list(&names)
    };
    let bad = |text: String| view! { <p class="fault">{icon(Icon::Warning)} {text}</p> }.into_any();
    move || match scan.clone() {
        Scan::Filled {
            fields,
            differing,
            dates,
            notes,
        } => view! {
            {notes.iter().filter(|note| note.warns()).map(|note| view! {
                <p class="fault" data-note=note.code()>
                    {icon(Icon::Warning)} {note_text(words, note)}
                </p>
            }).collect_view()}
            {(!fields.is_empty()).then(|| view! {
                <p class="found">
                    {icon(Icon::Check)}
                    {words.say("form-scan-filled", &[("fields", (&names(&fields)).into())])}
                </p>
            })}
            {differing.into_iter().map(|differing| view! { <Choice differing/> }).collect_view()}
            {(!dates.is_empty()).then(|| view! {
                <p class="note">
                    {words.say("form-scan-dates", &[("dates", (&words.list(&dates)).into())])}
                </p>
            })}
            {notes.iter().filter(|note| !note.warns()).map(|note| view! {
                <p class="note" data-note=note.code()>{note_text(words, note)}</p>
            }).collect_view()}
        }
        .into_any(),
        Scan::CheckDigits(fields) => {
            bad(words.say("form-scan-digit", &[("fields", (&names(&fields)).into())]))
        }
        Scan::Unreadable => bad(words.text("form-scan-unreadable")),
        Scan::Neither => bad(words.text("form-scan-neither")),
    }
}

/// A field that holds something else than the scan says: both values, and the way to take the
/// scanned one.
#[component]
fn Choice(differing: Differing) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let Differing {
        path,
        label,
        typed,
        scanned,
    } = differing;
    let taken = RwSignal::new(false);
    let said = {
        let scanned = scanned.clone();
        move || {
            let shown = |text: &str| words.locale().left_to_right(text.to_owned());
            words.say(
                "form-scan-differs",
                &[
                    ("field", (&words.text(label)).into()),
                    ("typed", (&shown(&typed)).into()),
                    ("scanned", (&shown(&scanned)).into()),
                ],
            )
        }
    };
    let button = (!path.is_empty()).then(|| {
        view! {
            <button type="button" class="quiet" data-testid="scan-take"
                disabled=move || taken.get()
                on:click=move |_| {
                    let text = scanned.clone();
                    desk.writing.draft.update(|draft| { form::write(draft, &path, text); });
                    desk.edited();
                    taken.set(true);
                }>
                {words.t("form-scan-take")}
            </button>
        }
    });
    view! { <p class="note" data-testid="scan-differs">{said} " " {button}</p> }
}

/// What the officer must know, in words.
fn note_text(words: Words, note: &Note) -> String {
    let text = match note {
        Note::Nationality(code) => words.locale().country(code),
        Note::NoCheckDigit(field) => words.text(form::label_of(*field)),
        Note::PlaceUnknown(_) | Note::Ticket(_) | Note::FrequentFlyer(_) => {
            words.locale().left_to_right(note.text())
        }
        _ => note.text(),
    };
    let known = match note {
        Note::BornPartly(_, known) => known.clone(),
        _ => String::new(),
    };
    let id = format!("scan-note-{}", note.code());
    words.say(&id, &[("text", (&text).into()), ("known", (&known).into())])
}
