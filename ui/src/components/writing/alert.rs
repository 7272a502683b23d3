//! The alert: the short form, then what unfolds.

use aircop_codes::{CodeList, Direction, Reason, RequestedAction, RiskIndicator, Vector};
use leptos::prelude::*;

use super::consignment::Consignment;
use super::goods::Goods;
use super::head::{GroupChoice, NarrativeField, Subject, UrgencyChoice};
use super::legs::Legs;
use super::persons::Persons;
use super::section::{Section, joined};
use crate::components::choices::CodeChips;
use crate::components::fields::{CodeField, TextField, codes_of, text_of, type_into};
use crate::form;
use crate::state::{Desk, use_desk};

/// The form.
#[component]
pub(super) fn AlertForm() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    propose_subject(desk);
    view! {
        <div class="form-row top-row">
            <UrgencyChoice/>
            <GroupChoice/>
            <CodeField path="alert.action" label="write-action" required=true
                codes={codes_of::<RequestedAction>()}/>
        </div>
        <Subject/>
        <Legs/>
        <Persons/>
        <CodeChips path="alert.reasons" label="write-reasons" required=true
            codes={codes_of::<Reason>()} handle="reason"/>
        <NarrativeField required=false/>
        <div class="sections" role="group" aria-label=words.t("form-long")>
            <Goods/>
            <Risks/>
            <Travel/>
            <Consignment base="alert"/>
        </div>
    }
}

/// Keeps a subject out of what is known in its field for as long as the officer has typed none:
/// what stands there is replaced only where it is the proposal of before.
fn propose_subject(desk: Desk) {
    let writing = desk.writing;
    let known = Memo::new(move |_| writing.draft.with(form::proposal));
    let before = StoredValue::new(known.get_untracked());
    Effect::new(move |_| {
        let proposed = known.get();
        let last = before.get_value();
        before.set_value(proposed.clone());
        let subject = writing.draft.with_untracked(|draft| draft.subject.clone());
        if subject != proposed && (subject.trim().is_empty() || subject == last) {
            type_into(desk, "subject", proposed);
        }
    });
}

#[component]
fn Risks() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let holds = Signal::derive(move || {
        let locale = words.locale();
        desk.writing.draft.with(|draft| {
            let risks = draft.alert.risks.iter();
            joined(
                risks
                    .map(|code| locale.label_of(RiskIndicator::LIST, code))
                    .chain([draft.alert.reason_text.clone()]),
            )
        })
    });
    view! {
        <Section name="risks" label="form-risks" holds>
            <CodeChips path="alert.risks" label="form-risks" codes={codes_of::<RiskIndicator>()}
                handle="risk"/>
            <TextField path="alert.reason_text" label="form-reason-text"/>
        </Section>
    }
}

#[component]
fn Travel() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (vector, direction) = (
        text_of(desk, "alert.vector"),
        text_of(desk, "alert.direction"),
    );
    let holds = Signal::derive(move || {
        let locale = words.locale();
        let vector = vector.with(|code| match code.as_str() {
            "" => locale.label(&Vector::AirPax),
            code => locale.label_of(Vector::LIST, code),
        });
        let direction = direction.with(|code| match code.as_str() {
            "" => String::new(),
            code => locale.label_of(Direction::LIST, code),
        });
        joined([vector, direction])
    });
    view! {
        <Section name="travel" label="form-travel" holds>
            <div class="form-row">
                <CodeField path="alert.vector" label="write-vector" codes={codes_of::<Vector>()}
                    usual=Vector::AirPax.label_id()/>
                <CodeField path="alert.direction" label="write-direction"
                    codes={codes_of::<Direction>()} usual=Direction::Unknown.label_id()/>
            </div>
        </Section>
    }
}
