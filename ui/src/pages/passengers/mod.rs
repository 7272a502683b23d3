//! The passenger list: paste or open one, see who of it is known, begin an alert. It is gone with
//! the page.

mod intake;
mod marks;
mod table;

use leptos::prelude::*;

use crate::components::Working;
use crate::focus;
use crate::state::{Load, use_desk};
use intake::Intake;
pub(crate) use intake::refusal;
use table::Matched;

/// The page.
#[component]
pub(crate) fn PassengersPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let passengers = desk.passengers;
    // Leaving it, and locking the desk, drops the list.
    on_cleanup(move || passengers.forget());
    focus::focus_soon("passengers-text");
    view! {
        <div class="list-head"><h1>{words.t("passengers-title")}</h1></div>
        <div class="scroll passengers" data-testid="passengers">
            {move || passengers.list.with(|list| match list {
                Load::Nothing | Load::Failed(_) => view! { <Intake/> }.into_any(),
                Load::Waiting => view! { <Working what="passengers-working"/> }.into_any(),
                Load::Here(view) => view! { <Matched list=view.clone()/> }.into_any(),
            })}
        </div>
    }
}
