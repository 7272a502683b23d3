//! Fields of the form. Each is bound to the draft by its path, shows its fault beside itself, and
//! is found by that path: as `id`, as handle, and in the fault.

use aircop_codes::CodeList;
use leptos::prelude::*;

use crate::form;
use crate::state::{Desk, use_desk};

/// The text of a field, changing with the draft.
pub(crate) fn text_of(desk: Desk, path: &str) -> Memo<String> {
    let path = path.to_owned();
    Memo::new(move |_| desk.writing.draft.with(|draft| form::read(draft, &path)))
}

/// Writes a field as if typed.
pub(crate) fn type_into(desk: Desk, path: &str, text: String) {
    let changed = desk.writing.draft.try_maybe_update(|draft| {
        let before = form::read(draft, path);
        let changed = before != text && form::write(draft, path, text);
        (changed, changed)
    });
    if changed == Some(true) {
        let path = path.to_owned();
        desk.writing
            .faults
            .update(|faults| faults.retain(|fault| fault.field != path));
        desk.edited();
    }
}

/// What is wrong with a field, in words; none when nothing is.
pub(crate) fn fault_at(desk: Desk, path: &str) -> Memo<Option<&'static str>> {
    let path = path.to_owned();
    Memo::new(move |_| {
        desk.writing
            .faults
            .with(|faults| form::fault_of(faults, &path).map(aircop_message::Fault::code))
    })
}

/// The `id` of the words that say what is wrong with a field.
pub(crate) fn fault_id(path: &str) -> String {
    format!("{}-fault", form::control_id(path))
}

/// Label above, control, fault below.
#[component]
pub(crate) fn Field(
    /// The field.
    #[prop(into)]
    path: String,
    /// Fluent id of its label.
    label: &'static str,
    /// The label is marked so, in words.
    #[prop(optional)]
    required: bool,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let fault = fault_at(desk, &path);
    let handle = form::control_id(&path);
    view! {
        <div class=format!("field {class}") class:faulty=move || fault.get().is_some()>
            <label for=handle.clone()>
                {words.t(label)}
                {required.then(|| view! {
                    <span class="required">{words.t("write-required")}</span>
                })}
            </label>
            {children()}
            <FaultLine path/>
        </div>
    }
}

/// The fault of a field, in words.
#[component]
pub(crate) fn FaultLine(#[prop(into)] path: String) -> impl IntoView {
    let desk = use_desk();
    let fault = fault_at(desk, &path);
    let id = fault_id(&path);
    let handle = form::control_id(&path).replacen("f-", "fault-", 1);
    move || {
        fault.get().map(|code| {
            view! {
                <p class="fault" id=id.clone() data-testid=handle.clone()>
                    {desk.words.locale().fault(code)}
                </p>
            }
        })
    }
}

/// One line of text.
#[component]
pub(crate) fn TextField(
    /// The field.
    #[prop(into)]
    path: String,
    /// Fluent id of its label.
    label: &'static str,
    /// Its handle for journeys; by default `field-` and the path.
    #[prop(optional, into)]
    handle: String,
    /// Codes and numbers: left to right, no spelling help, capitals.
    #[prop(optional)]
    code: bool,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// An example, the same in every language: `2026-11-25`.
    #[prop(optional)]
    example: &'static str,
    /// Brings what was typed into its usual form when the field is left.
    #[prop(optional)]
    tidy: Option<fn(&str) -> Option<String>>,
) -> impl IntoView {
    let desk = use_desk();
    let text = text_of(desk, &path);
    let fault = fault_at(desk, &path);
    let id = form::control_id(&path);
    let handle = handle_or(handle, &id);
    let described = fault_id(&path);
    let typed = path.clone();
    let left = path.clone();
    let leave = move |_| {
        if let Some(tidied) = tidy.and_then(|tidy| tidy(&text.get_untracked())) {
            type_into(desk, &left, tidied);
        }
    };
    view! {
        <Field path=path label required class>
            <input type="text" id=id data-testid=handle autocomplete="off"
                dir=if code { "ltr" } else { "auto" } class:code=code
                spellcheck=if code { "false" } else { "true" } placeholder=example
                aria-invalid=move || fault.get().is_some().to_string()
                aria-describedby=described aria-required=required.to_string()
                prop:value=move || text.get()
                on:input=move |event| type_into(desk, &typed, event_target_value(&event))
                on:blur=leave/>
        </Field>
    }
}

/// One code of a list; the empty entry is its usual value or the question.
#[component]
pub(crate) fn CodeField(
    /// The field.
    #[prop(into)]
    path: String,
    /// Fluent id of its label.
    label: &'static str,
    /// Codes and Fluent ids of their labels.
    codes: Vec<(String, String)>,
    /// Fluent id of the usual value's label; none when there is no usual one.
    #[prop(optional)]
    usual: Option<String>,
    /// Its handle for journeys; by default `field-` and the path.
    #[prop(optional, into)]
    handle: String,
    /// Must be chosen.
    #[prop(optional)]
    required: bool,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let text = text_of(desk, &path);
    let fault = fault_at(desk, &path);
    let id = form::control_id(&path);
    let handle = handle_or(handle, &id);
    let described = fault_id(&path);
    let chosen = path.clone();
    let first = move || match &usual {
        Some(id) => words.say("write-usual", &[("label", (&words.text(id)).into())]),
        None => words.text("write-choose"),
    };
    view! {
        <Field path=path label required class>
            <select id=id data-testid=handle aria-invalid=move || fault.get().is_some().to_string()
                aria-describedby=described aria-required=required.to_string()
                on:change=move |event| type_into(desk, &chosen, event_target_value(&event))>
                <option value="" prop:selected=move || text.with(String::is_empty)>{first}</option>
                {codes.into_iter().map(|(code, label)| view! {
                    <option value=code.clone() prop:selected=move || text.get() == code>
                        {move || words.text(&label)}
                    </option>
                }).collect_view()}
            </select>
        </Field>
    }
}

/// The codes of a list with the Fluent ids of their labels.
pub(crate) fn codes_of<L: CodeList>() -> Vec<(String, String)> {
    L::all()
        .iter()
        .map(|code| (code.code().to_owned(), code.label_id()))
        .collect()
}

/// `field-subject` out of `f-subject`.
pub(crate) fn handle_or(handle: String, id: &str) -> String {
    if handle.is_empty() {
        id.replacen("f-", "field-", 1)
    } else {
        handle
    }
}
