//! Seized goods, a row each. The category decides which list of types and which extras it has.

use aircop_codes::{
    CitesAppendix, CodeList, Declared, DocumentFraud, Drug, GoodsCategory, IncbTable, Precursor,
    Test, Unit, Weapon,
};
use aircop_message::{SeizedGoodsDraft, limits};
use leptos::prelude::*;

use super::rows::{RemoveRow, Rows, counted};
use super::section::{Section, joined};
use crate::components::fields::{CodeField, TextField, codes_of, text_of};
use crate::components::picker::{Offer, Picker};
use crate::form::{control_of, read};
use crate::state::use_desk;

/// The rows.
#[component]
pub(super) fn SeizedGoods() -> impl IntoView {
    let count = counted(use_desk(), |draft| draft.seizure.goods.len());
    view! {
        <Rows path="seizure.goods" label="form-seized-goods" says="write-add-goods"
            handle="add-goods" limit=limits::GOODS count
            add=|draft| draft.seizure.goods.push(SeizedGoodsDraft::default())
            row=|at, _| view! { <GoodsRow at/> }.into_any()/>
    }
}

#[component]
fn GoodsRow(at: usize) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = move |field: &str| format!("seizure.goods.{at}.{field}");
    let handle = move |field: &str| format!("goods-{at}-{field}");
    view! {
        <div class="form-row" role="group"
            aria-label=move || words.say("write-goods-row", &[("number", (at + 1).into())])>
            <span class="row-number" aria-hidden="true">{at + 1}</span>
            <div class="person-fields">
                <div class="form-row">
                    <CodeField path=path("category") label="write-category" required=true
                        codes={codes_of::<GoodsCategory>()} handle=handle("category")/>
                    <OfCategory at/>
                    <TextField path=path("description") label="write-description"
                        handle=handle("description") class="wide"/>
                </div>
                <div class="form-row">
                    <TextField path=path("quantity") label="form-quantity"
                        handle=handle("quantity") code=true class="short"/>
                    <CodeField path=path("unit") label="form-unit" codes={codes_of::<Unit>()}
                        handle=handle("unit") class="short"/>
                    <TextField path=path("units") label="form-units" handle=handle("units")
                        code=true class="short"/>
                    <TextField path=path("value") label="form-value" handle=handle("value")
                        code=true class="short"/>
                    <Picker path=path("currency") label="form-currency" offer=Offer::Currencies
                        handle=handle("currency") class="short"/>
                </div>
                <Analysis at/>
            </div>
            <RemoveRow says="write-remove-goods" at
                remove=|draft, at| { draft.seizure.goods.remove(at); }/>
        </div>
    }
}

/// What only goods of this category have. A field with a fault is shown whatever the category.
#[component]
fn OfCategory(at: usize) -> impl IntoView {
    let desk = use_desk();
    let path = move |field: &str| format!("seizure.goods.{at}.{field}");
    let handle = move |field: &str| format!("goods-{at}-{}", field.replace('_', "-"));
    let category = text_of(desk, &path("category"));
    let shown = Memo::new(move |_| {
        let prefix = path("");
        let belong = category.with(|code| extras(code).to_vec());
        desk.writing.faults.with(|faults| {
            EXTRAS
                .into_iter()
                .filter(|field| {
                    let faulty = |path: &str| path.strip_prefix(&prefix) == Some(*field);
                    belong.contains(field) || faults.iter().any(|f| faulty(control_of(&f.field)))
                })
                .collect::<Vec<_>>()
        })
    });
    view! {
        <For each=move || shown.get() key=|field| *field let:field>
            {match field {
                "drug" => view! {
                    <CodeField path=path(field) label="write-drug" codes={codes_of::<Drug>()}
                        handle=handle(field)/>
                }.into_any(),
                "precursor" => view! {
                    <CodeField path=path(field) label="form-precursor"
                        codes={codes_of::<Precursor>()} handle=handle(field)/>
                }.into_any(),
                "incb_table" => view! {
                    <CodeField path=path(field) label="form-incb-table"
                        codes={codes_of::<IncbTable>()} handle=handle(field) class="short"/>
                }.into_any(),
                "weapon" => view! {
                    <CodeField path=path(field) label="form-weapon" codes={codes_of::<Weapon>()}
                        handle=handle(field)/>
                }.into_any(),
                "make" => view! {
                    <TextField path=path(field) label="form-make" handle=handle(field) class="short"/>
                }.into_any(),
                "calibre" => view! {
                    <TextField path=path(field) label="form-calibre" handle=handle(field)
                        class="short"/>
                }.into_any(),
                "serial" => view! {
                    <TextField path=path(field) label="form-serial" handle=handle(field) code=true
                        class="short"/>
                }.into_any(),
                "species" => view! {
                    <TextField path=path(field) label="form-species" handle=handle(field)/>
                }.into_any(),
                "appendix" => view! {
                    <CodeField path=path(field) label="form-appendix"
                        codes={codes_of::<CitesAppendix>()} handle=handle(field) class="short"/>
                }.into_any(),
                "declared" => view! {
                    <CodeField path=path(field) label="form-declared"
                        codes={codes_of::<Declared>()} handle=handle(field) class="short"/>
                }.into_any(),
                "fraud" => view! {
                    <CodeField path=path(field) label="form-fraud"
                        codes={codes_of::<DocumentFraud>()} handle=handle(field)/>
                }.into_any(),
                "document_country" => view! {
                    <Picker path=path(field) label="form-document-country" offer=Offer::Countries
                        handle=handle(field) class="short"/>
                }.into_any(),
                _ => view! {
                    <TextField path=path(field) label="write-document-number" handle=handle(field)
                        code=true class="short"/>
                }.into_any(),
            }}
        </For>
    }
}

#[component]
fn Analysis(at: usize) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = move |field: &str| format!("seizure.goods.{at}.{field}");
    let handle = move |field: &str| format!("goods-{at}-{field}");
    let holds = Signal::derive(move || {
        let locale = words.locale();
        desk.writing.draft.with(|draft| {
            let text = |field: &str| read(draft, &path(field));
            let purity = match text("purity") {
                purity if purity.trim().is_empty() => String::new(),
                purity => [purity.as_str(), PER_CENT].join(" "),
            };
            let test = match text("test").as_str() {
                "" => String::new(),
                code => locale.label_of(Test::LIST, code),
            };
            joined([purity, test, text("packaging"), text("logo")])
        })
    });
    view! {
        <Section name=format!("seizure.goods.{at}") label="form-analysis" holds>
            <div class="form-row">
                <TextField path=path("purity") label="form-purity" handle=handle("purity") code=true
                    class="tiny"/>
                <CodeField path=path("test") label="form-test" codes={codes_of::<Test>()}
                    usual=Test::None.label_id() handle=handle("test") class="short"/>
                <TextField path=path("packaging") label="form-packaging"
                    handle=handle("packaging")/>
                <TextField path=path("logo") label="form-logo" handle=handle("logo")/>
            </div>
        </Section>
    }
}

/// The extras of a category.
fn extras(category: &str) -> &'static [&'static str] {
    match category {
        "DRUGS" => &["drug"],
        "PRECURSORS" => &["precursor", "incb_table"],
        "WEAPONS" => &["weapon", "make", "calibre", "serial"],
        "AMMUNITION" => &["calibre"],
        "CITES_FAUNA" | "CITES_FLORA" => &["species", "appendix"],
        "CURRENCY" => &["declared"],
        "FALSE_DOCS" => &["fraud", "document_country", "document_number"],
        _ => &[],
    }
}

const EXTRAS: [&str; 13] = [
    "drug",
    "precursor",
    "incb_table",
    "weapon",
    "make",
    "calibre",
    "serial",
    "species",
    "appendix",
    "declared",
    "fraud",
    "document_country",
    "document_number",
];

const PER_CENT: &str = "%";

#[cfg(test)]
mod tests {
    use super::{EXTRAS, extras};
    use aircop_codes::{CodeList, GoodsCategory};

    #[test]
    fn every_extra_belongs_to_some_category() {
        let mut belonging: Vec<&str> = GoodsCategory::all()
            .iter()
            .flat_map(|category| extras(category.code()).iter().copied())
            .collect();
        belonging.sort_unstable();
        belonging.dedup();
        let mut all = EXTRAS.to_vec();
        all.sort_unstable();
        assert_eq!(belonging, all);
    }
}
