//! Named values of a message that is read. What is empty is left out.

use aircop_codes::CodeList;
use aircop_message::LocalTime;
use leptos::prelude::*;

use super::alert::Moment;
use super::pieces::{ltr, own_direction};
use crate::state::use_desk;

/// A name and what stands for it.
pub(crate) fn fact(label: &'static str, value: impl IntoView + 'static) -> AnyView {
    let words = use_desk().words;
    view! { <div><dt>{words.t(label)}</dt><dd>{value}</dd></div> }.into_any()
}

/// Free text, in its own direction.
pub(crate) fn text(label: &'static str, text: &str) -> Option<AnyView> {
    (!text.is_empty()).then(|| fact(label, own_direction(text.to_owned())))
}

/// A number or an identifier.
pub(crate) fn number<T: ToString>(label: &'static str, value: Option<&T>) -> Option<AnyView> {
    value.map(|value| fact(label, ltr(value.to_string())))
}

/// A coded value in the reader's language.
pub(crate) fn code<C: CodeList + Send + Sync>(
    label: &'static str,
    value: Option<&C>,
) -> Option<AnyView> {
    let words = use_desk().words;
    let value = value?.clone();
    Some(fact(label, move || words.label(&value)))
}

/// Several coded values.
pub(crate) fn codes<C: CodeList + Send + Sync>(
    label: &'static str,
    values: &[C],
) -> Option<AnyView> {
    let words = use_desk().words;
    let values = values.to_vec();
    (!values.is_empty()).then(|| {
        let chips = move || {
            let chip = |value: &C| view! { <span class="chip">{words.label(value)}</span> };
            values.iter().map(chip).collect_view()
        };
        view! { <div><dt>{words.t(label)}</dt><dd class="chips">{chips}</dd></div> }.into_any()
    })
}

/// A country in the reader's language.
pub(crate) fn country(label: &'static str, code: Option<&String>) -> Option<AnyView> {
    let words = use_desk().words;
    let code = code?.clone();
    Some(fact(label, move || words.locale().country(&code)))
}

/// A time, by the clock there and here.
pub(crate) fn moment(label: &'static str, when: Option<LocalTime>) -> Option<AnyView> {
    when.map(|when| fact(label, view! { <Moment when/> }))
}

/// A heading with facts below it; nothing when all of them are empty.
pub(crate) fn block(
    label: &'static str,
    handle: &'static str,
    facts: Vec<Option<AnyView>>,
) -> Option<AnyView> {
    let words = use_desk().words;
    let facts: Vec<AnyView> = facts.into_iter().flatten().collect();
    (!facts.is_empty()).then(|| {
        view! {
            <section class="block">
                <h3>{words.t(label)}</h3>
                <dl class="terms facts-list" data-testid=handle>{facts}</dl>
            </section>
        }
        .into_any()
    })
}
