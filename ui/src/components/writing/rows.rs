//! Rows that repeat: adding one, taking one out, counting them.

use aircop_message::Draft;
use leptos::prelude::*;

use crate::components::fields::FaultLine;
use crate::components::{Icon, icon};
use crate::form::control_id;
use crate::state::{Desk, use_desk};

/// Rows below a heading, with a button that adds one.
#[component]
pub(super) fn Rows(
    /// The list.
    path: &'static str,
    /// Fluent id of the heading; none where a section has it already.
    #[prop(optional)]
    label: Option<&'static str>,
    /// Fluent id of what the button says.
    says: &'static str,
    /// Its handle for journeys.
    handle: &'static str,
    /// Rows at most.
    limit: usize,
    /// How many there are.
    count: Memo<usize>,
    /// Adds an empty one.
    add: fn(&mut Draft),
    /// Draws one.
    row: fn(usize, Memo<usize>) -> AnyView,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    // Within a folded section the section is the stop.
    let stop = label.map(|_| "");
    view! {
        <section class="group-of-rows" id=control_id(path) tabindex="-1" data-stop=stop>
            {label.map(|label| view! { <h3>{words.t(label)}</h3> })}
            <FaultLine path/>
            <For each=move || keyed(desk, count.get()) key=|key| *key let:key>
                {row(key.1, count)}
            </For>
            <button type="button" class="add" data-testid=handle
                disabled={move || count.get() >= limit} on:click=move |_| change(desk, add)>
                {icon(Icon::Plus)} {words.t(says)}
            </button>
        </section>
    }
}

/// Takes a row out.
#[component]
pub(super) fn RemoveRow(
    /// Fluent id of what it says.
    says: &'static str,
    /// Which row.
    at: usize,
    /// Takes it out.
    remove: fn(&mut Draft, usize),
) -> impl IntoView {
    let desk = use_desk();
    let label = move || desk.words.say(says, &[("number", (at + 1).into())]);
    view! {
        <button type="button" class="quiet remove" aria-label=label title=label
            on:click=move |_| {
                // The rows below move up, and with them what is shown at each.
                desk.writing.removals.update(|count| *count = count.wrapping_add(1));
                desk.writing.faults.set(Vec::new());
                desk.writing.unfolded.update(|open| open.retain(|name| !name.contains('.')));
                change(desk, |draft| remove(draft, at));
            }>
            {icon(Icon::Remove)}
        </button>
    }
}

/// Changes the draft and saves it in a moment.
pub(crate) fn change(desk: Desk, edit: impl FnOnce(&mut Draft)) {
    desk.writing.draft.update(edit);
    desk.edited();
}

/// How many rows a list has.
pub(super) fn counted(desk: Desk, count: fn(&Draft) -> usize) -> Memo<usize> {
    Memo::new(move |_| desk.writing.draft.with(count))
}

/// Rows by number, all of them anew after one was removed.
fn keyed(desk: Desk, count: usize) -> Vec<(u32, usize)> {
    let removals = desk.writing.removals.get();
    (0..count).map(|at| (removals, at)).collect()
}
