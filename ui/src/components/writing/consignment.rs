//! What travels without a passenger and what carries it, of an alert or a seizure.

use aircop_codes::{CodeList, ConveyanceType};
use leptos::prelude::*;

use super::section::{Section, joined};
use crate::components::fields::{CodeField, TextField, codes_of};
use crate::form::read;
use crate::state::use_desk;

/// Three sections.
#[component]
pub(super) fn Consignment(
    /// `alert` or `seizure`.
    base: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = move |field: &str| format!("{base}.{field}");
    let holding = move |part: &'static str, fields: &'static [&'static str]| {
        Signal::derive(move || {
            let locale = words.locale();
            desk.writing.draft.with(|draft| {
                joined(fields.iter().map(|field| {
                    let text = read(draft, &format!("{base}.{part}.{field}"));
                    if *field == "kind" && !text.is_empty() {
                        locale.label_of(ConveyanceType::LIST, &text)
                    } else {
                        text
                    }
                }))
            })
        })
    };
    view! {
        <Section name="cargo" label="form-cargo" holds=holding("cargo", CARGO)>
            <div class="form-row">
                <TextField path=path("cargo.awb") label="form-awb" code=true example="057-12345675"
                    class="short"/>
                <TextField path=path("cargo.house_awb") label="form-house-awb" code=true class="short"/>
                <TextField path=path("cargo.hs_code") label="form-hs-code" code=true class="short"/>
                <TextField path=path("cargo.pieces") label="form-pieces" code=true class="tiny"/>
                <TextField path=path("cargo.kg") label="form-kg" code=true class="tiny"/>
                <TextField path=path("cargo.shipper") label="form-shipper" class="wide"/>
                <TextField path=path("cargo.consignee") label="form-consignee" class="wide"/>
                <TextField path=path("cargo.declared_goods") label="form-declared-goods" class="wide"/>
            </div>
        </Section>
        <Section name="post" label="form-post" holds=holding("post", POST)>
            <div class="form-row">
                <TextField path=path("post.item") label="form-item" code=true
                    example="RR473124829DE"/>
                <TextField path=path("post.sender") label="form-sender" class="wide"/>
                <TextField path=path("post.addressee") label="form-addressee" class="wide"/>
            </div>
        </Section>
        <Section name="conveyance" label="form-conveyance" holds=holding("conveyance", CONVEYANCE)>
            <div class="form-row">
                <CodeField path=path("conveyance.kind") label="form-conveyance-kind"
                    codes={codes_of::<ConveyanceType>()}/>
                <TextField path=path("conveyance.registration") label="form-registration" code=true/>
                <TextField path=path("conveyance.imo") label="form-imo" code=true class="short"/>
                <TextField path=path("conveyance.container") label="form-container" code=true
                    example="CSQU3054383" class="short"/>
                <TextField path=path("conveyance.seal") label="form-seal" code=true class="short"/>
                <TextField path=path("conveyance.description") label="write-description" class="wide"/>
            </div>
        </Section>
    }
}

const CARGO: &[&str] = &[
    "awb",
    "house_awb",
    "declared_goods",
    "shipper",
    "consignee",
    "hs_code",
    "pieces",
    "kg",
];
const POST: &[&str] = &["item", "sender", "addressee"];
const CONVEYANCE: &[&str] = &[
    "kind",
    "registration",
    "imo",
    "container",
    "seal",
    "description",
];
