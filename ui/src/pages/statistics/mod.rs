//! Statistics: a pivot over the messages of this desk with its chart, and how fast offices answer.
//! Every figure opens the messages that it counts.

mod bar;
mod chart;
mod choice;
mod pivot;
mod response;
mod scale;

use leptos::prelude::*;

use crate::components::{Icon, icon};
use crate::state::{FigureTab, use_desk};

pub(crate) use bar::FigureBar;

/// The page.
#[component]
pub(crate) fn StatisticsPage() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let tab = desk.statistics.tab;
    let choose = move |to| {
        tab.set(to);
        desk.reload_statistics();
    };
    let button = move |to: FigureTab, word: &'static str, handle: &'static str| {
        view! {
            <button type="button" class="figure-tab" data-testid=handle
                aria-pressed=move || (tab.get() == to).to_string()
                on:click=move |_| choose(to)>
                {words.t(word)}
            </button>
        }
    };
    view! {
        <div class="list-head">
            <h1>{words.t("figure-title")}</h1>
            <div class="figure-tabs">
                {button(FigureTab::Counts, "figure-tab-counts", "figure-tab-counts")}
                {button(FigureTab::Response, "figure-tab-response", "figure-tab-response")}
            </div>
        </div>
        <div class="scroll figures" data-testid="statistics">
            {move || match tab.get() {
                FigureTab::Counts => view! { <pivot::Pivot/> }.into_any(),
                FigureTab::Response => view! { <response::Response/> }.into_any(),
            }}
        </div>
    }
}

/// Saving and printing what is on screen.
#[component]
fn Leaving(
    /// Whether it can be saved as a table.
    tables: bool,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let save = move |format: &'static str, name: &'static str| {
        view! {
            <button type="button" class="quiet" data-testid=format!("figure-save-{format}")
                on:click=move |_| desk.save_figures(format)>
                {icon(Icon::Save)}
                {move || words.say("figure-save", &[("format", name.into())])}
            </button>
        }
    };
    view! {
        <div class="figure-leaving">
            {tables.then(|| (save("csv", "CSV"), save("xlsx", "XLSX"), save("json", "JSON")))}
            <button type="button" class="quiet" data-testid="figure-print"
                on:click=move |_| desk.print_figures()>
                {icon(Icon::File)} {words.t("figure-print")}
            </button>
        </div>
    }
}

/// A day, as officers type it.
#[component]
fn Day(
    /// Fluent id.
    label: &'static str,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// It was changed.
    change: Callback<String>,
) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <label class="figure-field">
            <span>{words.t(label)}</span>
            <input type="text" class="figure-day" dir="ltr" autocomplete="off" data-testid=label
                placeholder="2026-11-29" prop:value=move || value.get()
                on:change=move |event| change.run(event_target_value(&event))/>
        </label>
    }
}
