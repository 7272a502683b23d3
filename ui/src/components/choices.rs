//! Fields with few answers side by side, and texts of several lines.

use leptos::prelude::*;

use super::fields::{FaultLine, Field, fault_at, fault_id, handle_or, text_of, type_into};
use crate::components::{Icon, icon};
use crate::form;
use crate::state::use_desk;

/// Several codes of a list, as chips.
#[component]
pub(crate) fn CodeChips(
    /// The list.
    path: &'static str,
    /// Fluent id of its label.
    label: &'static str,
    /// Codes and Fluent ids of their labels.
    codes: Vec<(String, String)>,
    /// What the handle of each begins with: the code follows.
    handle: &'static str,
    /// At least one must be chosen.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let fault = fault_at(desk, path);
    view! {
        <fieldset class="field reasons" id=form::control_id(path) tabindex="-1"
            data-stop=required.then_some("")
            class:faulty=move || fault.get().is_some()>
            <legend>
                {words.t(label)}
                {required.then(|| view! {
                    <span class="required">{words.t("write-required")}</span>
                })}
            </legend>
            <div class="chips">
                {codes.into_iter().map(|(code, label)| {
                    let this = code.clone();
                    let on = Memo::new(move |_| desk.writing.draft.with(|draft| {
                        form::read_codes(draft, path).contains(&this)
                    }));
                    let handle = [handle, code.as_str()].join("-");
                    view! {
                        <button type="button" class="chip" role="checkbox" data-testid=handle
                            aria-checked=move || on.get().to_string()
                            on:click=move |_| {
                                desk.writing.faults.update(|faults| {
                                    faults.retain(|fault| form::control_of(&fault.field) != path);
                                });
                                desk.writing.draft.update(|draft| {
                                    form::toggle_code(draft, path, &code);
                                });
                                desk.edited();
                            }>
                            {move || on.get().then(|| icon(Icon::Check))}
                            {move || words.text(&label)}
                        </button>
                    }
                }).collect_view()}
            </div>
            <FaultLine path/>
        </fieldset>
    }
}

/// One of a few answers, all of them in sight.
#[component]
pub(crate) fn Segments(
    /// The field.
    path: &'static str,
    /// Fluent id of its label.
    label: &'static str,
    /// Values, and what is shown for each.
    #[prop(into)]
    choices: Signal<Vec<(String, String)>>,
    /// The value that an empty field means.
    #[prop(optional, into)]
    usual: Signal<String>,
    /// Fluent id of what stands below; none for nothing.
    #[prop(optional)]
    note: Option<&'static str>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let text = text_of(desk, path);
    let fault = fault_at(desk, path);
    let id = form::control_id(path);
    let handle = handle_or(String::new(), &id);
    let first = id.clone();
    view! {
        <fieldset class="field segments-field" class:faulty=move || fault.get().is_some()
            aria-describedby=fault_id(path)>
            <legend>{words.t(label)}</legend>
            <div class="segments">
                {move || choices.get().into_iter().enumerate().map(|(at, (value, shown))| {
                    let (this, chosen) = (value.clone(), value.clone());
                    let on = Memo::new(move |_| text.with(|text| {
                        *text == this || (text.is_empty() && usual.with(|usual| *usual == this))
                    }));
                    let again = value.clone();
                    view! {
                        <label class="segment" class:on=move || on.get()
                            data-testid=[handle.as_str(), value.as_str()].join("-")>
                            <input type="radio" name=first.clone() value=value.clone()
                                id=(at == 0).then(|| first.clone())
                                prop:checked=move || on.get()
                                // A second click takes an answer back that need not be given.
                                on:click=move |_| {
                                    if usual.with_untracked(String::is_empty)
                                        && text.with_untracked(|text| *text == again)
                                    {
                                        type_into(desk, path, String::new());
                                    }
                                }
                                on:change=move |_| type_into(desk, path, chosen.clone())/>
                            {shown}
                        </label>
                    }
                }).collect_view()}
            </div>
            {note.map(|note| view! { <p class="note">{words.t(note)}</p> })}
            <FaultLine path/>
        </fieldset>
    }
}

/// Several lines of text.
#[component]
pub(crate) fn AreaField(
    /// The field.
    path: &'static str,
    /// Fluent id of its label.
    label: &'static str,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let desk = use_desk();
    let text = text_of(desk, path);
    let fault = fault_at(desk, path);
    let id = form::control_id(path);
    let handle = handle_or(String::new(), &id);
    view! {
        <Field path label required class="wide">
            <textarea id=id data-testid=handle dir="auto" rows="2"
                aria-required=required.to_string() aria-describedby=fault_id(path)
                aria-invalid=move || fault.get().is_some().to_string()
                prop:value=move || text.get()
                on:input=move |event| type_into(desk, path, event_target_value(&event))>
            </textarea>
        </Field>
    }
}
