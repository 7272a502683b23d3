//! Where and how the goods were hidden.

use aircop_codes::{ConcealmentMethod, ConcealmentPlace};
use aircop_message::{ConcealmentDraft, limits};
use leptos::prelude::*;

use super::rows::{RemoveRow, Rows, counted};
use crate::components::fields::{CodeField, TextField, codes_of};
use crate::state::use_desk;

/// The rows.
#[component]
pub(super) fn Concealments() -> impl IntoView {
    let count = counted(use_desk(), |draft| draft.seizure.concealment.len());
    view! {
        <Rows path="seizure.concealment" label="form-concealment" says="form-add-concealment"
            handle="add-concealment" limit=limits::CONCEALMENTS count
            add=|draft| draft.seizure.concealment.push(ConcealmentDraft::default())
            row=|at, _| view! { <ConcealmentRow at/> }.into_any()/>
    }
}

#[component]
fn ConcealmentRow(at: usize) -> impl IntoView {
    let words = use_desk().words;
    let path = move |field: &str| format!("seizure.concealment.{at}.{field}");
    let handle = move |field: &str| format!("concealment-{at}-{field}");
    view! {
        <div class="form-row" role="group"
            aria-label=move || words.say("form-concealment-row", &[("number", (at + 1).into())])>
            <span class="row-number" aria-hidden="true">{at + 1}</span>
            <CodeField path=path("place") label="form-concealment-place"
                codes={codes_of::<ConcealmentPlace>()} handle=handle("place")/>
            <CodeField path=path("method") label="form-concealment-method"
                codes={codes_of::<ConcealmentMethod>()} handle=handle("method")/>
            <TextField path=path("description") label="write-description"
                handle=handle("description") class="wide"/>
            <RemoveRow says="form-remove-concealment" at
                remove=|draft, at| { draft.seizure.concealment.remove(at); }/>
        </div>
    }
}
