//! Who travels: what is on the document in sight, the rest folded, and a field that a reader fills.

use aircop_codes::{AgeBand, CodeList, DocumentType, Sex, TicketPayment};
use aircop_message::{PersonDraft, limits};
use leptos::prelude::*;

use super::rows::{RemoveRow, Rows, counted};
use super::scan::ScanField;
use super::section::{Section, joined};
use crate::components::fields::{CodeField, TextField, codes_of};
use crate::components::picker::{Offer, Picker};
use crate::form::{birth_date, read, whole_date};
use crate::state::use_desk;

/// The persons of an alert.
#[component]
pub(super) fn Persons() -> impl IntoView {
    let count = counted(use_desk(), |draft| draft.alert.persons.len());
    view! {
        <Rows path="alert.persons" label="write-persons" says="write-add-person"
            handle="add-person" limit=limits::PERSONS count
            add=|draft| draft.alert.persons.push(PersonDraft::default())
            row=|at, _| view! { <PersonRow at/> }.into_any()/>
    }
}

#[component]
fn PersonRow(at: usize) -> impl IntoView {
    let words = use_desk().words;
    view! {
        <div class="form-row" role="group"
            aria-label=move || words.say("write-person", &[("number", (at + 1).into())])>
            <span class="row-number" aria-hidden="true">{at + 1}</span>
            <PersonFields base=format!("alert.persons.{at}") handle=format!("person-{at}")/>
            <RemoveRow says="write-remove-person" at
                remove=|draft, at| { draft.alert.persons.remove(at); }/>
        </div>
    }
}

/// The fields of one person, in an alert or a seizure.
#[component]
pub(super) fn PersonFields(
    /// The person.
    base: String,
    /// What the handles of the fields begin with.
    handle: String,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = {
        let base = base.clone();
        move |field: &str| format!("{base}.{field}")
    };
    let handle_of = move |field: &str| format!("{handle}-{field}");
    let holds = {
        let base = base.clone();
        Signal::derive(move || {
            let locale = words.locale();
            desk.writing.draft.with(|draft| {
                let text = |field: &str| read(draft, &format!("{base}.{field}"));
                let label = |list: &str, field: &str| match text(field).as_str() {
                    "" => String::new(),
                    code => locale.label_of(list, code),
                };
                joined([
                    text("seat"),
                    text("pnr"),
                    text("document_country"),
                    match text("document_expiry") {
                        until if until.is_empty() => until,
                        until => [locale.text("form-document-expiry"), until].join(" "),
                    },
                    label(AgeBand::LIST, "age_band"),
                    text("bag_tags"),
                    label(TicketPayment::LIST, "ticket_payment"),
                    text("aliases"),
                    text("companions"),
                ])
            })
        })
    };
    view! {
        <div class="person-fields">
            <div class="form-row">
                <TextField path=path("name") label="write-name" handle=handle_of("name") class="wide"/>
                <ScanField base=base.clone() handle=handle_of("scan")/>
            </div>
            <div class="form-row">
                <Picker path=path("nationality") label="write-nationality" offer=Offer::Countries
                    handle=handle_of("nationality") class="short"/>
                <TextField path=path("born") label="write-born" handle=handle_of("born") code=true
                    example="1994-03-17" tidy=birth_date class="short"/>
                <CodeField path=path("sex") label="write-sex" codes={codes_of::<Sex>()}
                    handle=handle_of("sex") class="short"/>
                <TextField path=path("document_number") label="write-document-number"
                    handle=handle_of("document-number") code=true class="short"/>
                <CodeField path=path("document") label="write-document"
                    codes={codes_of::<DocumentType>()} handle=handle_of("document") class="short"/>
            </div>
            <Section name=base.clone() label="form-person-further" holds>
                <div class="form-row">
                    <Picker path=path("document_country") label="form-document-country"
                        offer=Offer::Countries handle=handle_of("document-country") class="short"/>
                    <TextField path=path("document_expiry") label="form-document-expiry"
                        handle=handle_of("document-expiry") code=true example="2031-03-17"
                        tidy=whole_date class="short"/>
                    <CodeField path=path("age_band") label="form-age-band"
                        codes={codes_of::<AgeBand>()} handle=handle_of("age-band") class="short"/>
                    <TextField path=path("seat") label="write-seat" handle=handle_of("seat")
                        code=true class="tiny"/>
                    <TextField path=path("pnr") label="write-pnr" handle=handle_of("pnr") code=true
                        class="short"/>
                    <TextField path=path("bag_tags") label="form-bag-tags"
                        handle=handle_of("bag-tags") code=true/>
                    <CodeField path=path("ticket_payment") label="form-ticket-payment"
                        codes={codes_of::<TicketPayment>()} handle=handle_of("ticket-payment")/>
                    <TextField path=path("aliases") label="write-aliases"
                        handle=handle_of("aliases") class="wide"/>
                    <TextField path=path("companions") label="form-companions"
                        handle=handle_of("companions") class="wide"/>
                </div>
            </Section>
        </div>
    }
}
