//! The directory's history, as sentences in the reader's language.

use aircop_api::{EntryView, HistoryRow};
use leptos::prelude::*;

use super::{sentence, when_here};
use crate::components::{Icon, icon, own_direction};
use crate::state::use_desk;
use crate::words::Words;

/// The list.
#[component]
pub(super) fn History() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let filter = RwSignal::new(String::new());
    let heartbeats = RwSignal::new(false);
    view! {
        <div class="hq-tools">
            <input type="search" class="hq-search" data-testid="hq-history-filter" autocomplete="off"
                spellcheck="false" dir="auto" placeholder=words.t("hq-history-filter")
                aria-label=words.t("hq-history-filter")
                prop:value=move || filter.get()
                on:input=move |event| filter.set(event_target_value(&event))/>
            <label class="hq-tick">
                <input type="checkbox" data-testid="hq-history-heartbeats"
                    prop:checked=move || heartbeats.get()
                    on:change=move |_| heartbeats.update(|on| *on = !*on)/>
                {words.t("hq-history-heartbeats")}
            </label>
            <button type="button" data-testid="hq-history-print"
                on:click=move |_| desk.print_history()>
                {icon(Icon::File)} {words.t("figure-print")}
            </button>
        </div>
        {move || when_here(desk.headquarters.history.get(), |rows| {
            let filter = filter.get().to_lowercase();
            let shown: Vec<_> = rows
                .into_iter()
                .filter(|row| heartbeats.get() || row.entry != EntryView::Heartbeat)
                .map(|row| (said(words, &row), row))
                .filter(|(said, row)| has(said, row, &filter))
                .collect();
            if shown.is_empty() {
                return view! { <p class="note">{words.t("hq-history-none")}</p> }.into_any();
            }
            view! {
                <table class="hq-table" data-testid="hq-history">
                    <thead><tr>
                        <th scope="col">{words.t("hq-when")}</th>
                        <th scope="col">{words.t("hq-what")}</th>
                        <th scope="col">{words.t("hq-signed-by")}</th>
                        <th scope="col">{words.t("hq-number")}</th>
                    </tr></thead>
                    <tbody>
                        {shown.into_iter().map(|(said, row)| view! {
                            <tr data-testid="hq-entry">
                                <td class="hq-when">{words.here(row.at)}</td>
                                <td>{said.into_iter()
                                    .map(|text| view! { <p>{own_direction(text)}</p> })
                                    .collect_view()}</td>
                                <td>{own_direction(row.signers.join(", "))}</td>
                                <td class="hq-number">{words.locale().number(row.index)}</td>
                            </tr>
                        }).collect_view()}
                    </tbody>
                </table>
            }.into_any()
        })}
    }
}

fn said(words: Words, row: &HistoryRow) -> Vec<String> {
    sentence::did(words, &row.entry)
}

/// Whether every word of the filter stands in what a row says. Marks that keep filled-in values
/// apart are no letters.
fn has(said: &[String], row: &HistoryRow, filter: &str) -> bool {
    let mut text = said.join("\n").to_lowercase();
    text.push('\n');
    text.push_str(&row.signers.join("\n").to_lowercase());
    text.retain(|c| !matches!(c, '\u{2066}'..='\u{2069}'));
    filter.split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aircop_message::Timestamp;

    #[test]
    fn a_filter_finds_words_across_what_was_filled_in() {
        let row = HistoryRow {
            index: 4,
            at: Timestamp(0),
            signers: vec!["awa".into()],
            entry: EntryView::Heartbeat,
        };
        let said = ["\u{2068}JAITF Dakar\u{2069} became a member".to_owned()];
        for found in ["", "dakar member", "awa", "jaitf dakar became"] {
            assert!(has(&said, &row, found), "{found}");
        }
        assert!(!has(&said, &row, "lagos"));
    }
}
