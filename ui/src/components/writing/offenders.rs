//! The persons of a seizure: who, in which part, and what became of them.

use aircop_codes::{OffenderOutcome, OffenderRole};
use aircop_message::{OffenderDraft, limits};
use leptos::prelude::*;

use super::persons::PersonFields;
use super::rows::{RemoveRow, Rows, counted};
use crate::components::fields::{CodeField, TextField, codes_of, text_of};
use crate::components::picker::{Offer, Picker};
use crate::state::use_desk;

/// The rows.
#[component]
pub(super) fn Offenders() -> impl IntoView {
    let count = counted(use_desk(), |draft| draft.seizure.offenders.len());
    view! {
        <Rows path="seizure.offenders" label="form-offenders" says="write-add-person"
            handle="add-offender" limit=limits::PERSONS count
            add=|draft| draft.seizure.offenders.push(OffenderDraft::default())
            row=|at, _| view! { <OffenderRow at/> }.into_any()/>
    }
}

#[component]
fn OffenderRow(at: usize) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = move |field: &str| format!("seizure.offenders.{at}.{field}");
    let handle = move |field: &str| format!("offender-{at}-{field}");
    let (role, outcome) = (
        text_of(desk, &path("role")),
        text_of(desk, &path("outcome")),
    );
    let text = text_of(desk, &path("other_text"));
    let other = Memo::new(move |_| {
        let is_other = |code: &String| code == "OTHER";
        role.with(is_other) || outcome.with(is_other) || !text.with(String::is_empty)
    });
    view! {
        <div class="form-row" role="group"
            aria-label=move || words.say("write-person", &[("number", (at + 1).into())])>
            <span class="row-number" aria-hidden="true">{at + 1}</span>
            <div class="person-fields">
                <div class="form-row">
                    <CodeField path=path("role") label="form-role"
                        codes={codes_of::<OffenderRole>()} handle=handle("role")/>
                    <CodeField path=path("outcome") label="form-offender-outcome"
                        codes={codes_of::<OffenderOutcome>()} handle=handle("outcome")/>
                    <TextField path=path("age") label="form-age" handle=handle("age") code=true
                        class="tiny"/>
                    <Picker path=path("residence") label="form-residence" offer=Offer::Countries
                        handle=handle("residence") class="short"/>
                </div>
                {move || other.get().then(|| view! {
                    <TextField path=path("other_text") label="form-other-text"
                        handle=handle("other-text")/>
                })}
                <PersonFields base=path("person") handle=format!("person-{at}")/>
            </div>
            <RemoveRow says="write-remove-person" at
                remove=|draft, at| { draft.seizure.offenders.remove(at); }/>
        </div>
    }
}
