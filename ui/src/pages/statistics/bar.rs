//! Above the list: that it shows the messages of a figure, and the way back.

use leptos::prelude::*;

use crate::components::{Icon, icon};
use crate::state::{View, use_desk};

/// The line; nothing where the list shows something else.
#[component]
pub(crate) fn FigureBar() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    move || {
        desk.statistics.shown.get().map(|shown| {
            let (what, on) = (shown.what, shown.on);
            let back = match on {
                View::Operation => "operation-back",
                _ => "figure-back",
            };
            view! {
                <div class="figure-shown" role="status" data-testid="figure-shown">
                    <span>{move || words.say("figure-shown", &[("what", (&what).into())])}</span>
                    <button type="button" class="quiet" data-testid="figure-back"
                        on:click=move |_| desk.show(on)>
                        {icon(Icon::Back)} {words.t(back)}
                    </button>
                </div>
            }
        })
    }
}
