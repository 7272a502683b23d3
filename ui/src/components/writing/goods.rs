//! What an alert suspects.

use aircop_codes::{CodeList, Drug, GoodsCategory};
use aircop_message::{GoodsDraft, limits};
use leptos::prelude::*;

use super::rows::{RemoveRow, Rows, counted};
use super::section::{Section, joined};
use crate::components::fields::{CodeField, TextField, codes_of, text_of};
use crate::state::use_desk;

/// The section.
#[component]
pub(super) fn Goods() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let count = counted(desk, |draft| draft.alert.goods.len());
    let holds = Signal::derive(move || {
        let locale = words.locale();
        desk.writing.draft.with(|draft| {
            joined(draft.alert.goods.iter().flat_map(|goods| {
                let label = |list: &str, code: &str| {
                    (!code.is_empty()).then(|| locale.label_of(list, code))
                };
                // The drug says the category too.
                label(Drug::LIST, &goods.drug)
                    .or_else(|| label(GoodsCategory::LIST, &goods.category))
                    .into_iter()
                    .chain([goods.description.clone()])
            }))
        })
    });
    view! {
        <Section name="goods" label="write-goods" holds>
            <Rows path="alert.goods" says="write-add-goods" handle="add-goods"
                limit=limits::GOODS count
                add=|draft| draft.alert.goods.push(GoodsDraft::default())
                row=|at, _| view! { <GoodsRow at/> }.into_any()/>
        </Section>
    }
}

#[component]
fn GoodsRow(at: usize) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = move |field: &str| format!("alert.goods.{at}.{field}");
    let handle = move |field: &str| format!("goods-{at}-{field}");
    let category = text_of(desk, &path("category"));
    let drug = text_of(desk, &path("drug"));
    // A drug that was chosen before the category was changed is shown, so that it can be removed.
    let drugs = Memo::new(move |_| {
        category.with(|category| category == "DRUGS") || drug.with(|drug| !drug.is_empty())
    });
    view! {
        <div class="form-row" role="group"
            aria-label=move || words.say("write-goods-row", &[("number", (at + 1).into())])>
            <span class="row-number" aria-hidden="true">{at + 1}</span>
            <CodeField path=path("category") label="write-category" codes={codes_of::<GoodsCategory>()}
                handle=handle("category")/>
            {move || drugs.get().then(|| view! {
                <CodeField path=path("drug") label="write-drug" codes={codes_of::<Drug>()}
                    handle=handle("drug")/>
            })}
            <TextField path=path("description") label="write-description" handle=handle("description")
                class="wide"/>
            <RemoveRow says="write-remove-goods" at
                remove=|draft, at| { draft.alert.goods.remove(at); }/>
        </div>
    }
}
