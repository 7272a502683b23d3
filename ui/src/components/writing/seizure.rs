//! The seizure: when and where, what, how it was hidden, who. Begun from an alert it retypes
//! nothing that the alert says.

use aircop_codes::{CaseOutcome, CodeList, Detection, Direction, ExportState, Location, Vector};
use leptos::prelude::*;

use super::clock::{ClockThere, clock_there};
use super::concealment::Concealments;
use super::consignment::Consignment;
use super::head::{GroupChoice, NarrativeField, Subject, UrgencyChoice};
use super::legs::SeizedLegs;
use super::offenders::Offenders;
use super::section::{Section, joined};
use super::seized::SeizedGoods;
use super::when::{OffsetField, WhenField};
use crate::components::choices::CodeChips;
use crate::components::fields::{CodeField, TextField, codes_of, text_of};
use crate::components::picker::{Offer, Picker};
use crate::form::{Side, read_codes};
use crate::state::use_desk;

/// The form.
#[component]
pub(super) fn SeizureForm() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let at = text_of(desk, "seizure.at");
    let ClockThere {
        offset,
        chosen,
        airport,
        place,
    } = clock_there(Some(text_of(desk, "seizure.airport")), [at, at], None);
    let (location, text) = (
        text_of(desk, "seizure.location"),
        text_of(desk, "seizure.other_text"),
    );
    let other = Memo::new(move |_| {
        let detected = desk.writing.draft.with(|draft| {
            read_codes(draft, "seizure.detection")
                .iter()
                .any(|code| code == "OTHER")
        });
        detected || location.with(|code| code == "OTHER") || !text.with(String::is_empty)
    });
    // Only what was reported can be taken back.
    let corrects = Memo::new(move |_| desk.writing.draft.with(|draft| draft.supersedes.is_some()));
    view! {
        <div class="form-row top-row"><UrgencyChoice/> <GroupChoice/></div>
        {move || corrects.get().then(|| view! {
            <TextField path="seizure.withdrawn" label="form-seizure-withdrawn"/>
            <p class="note">{words.t("form-seizure-withdrawn-note")}</p>
        })}
        <Subject/>
        <div class="form-row">
            <WhenField path="seizure.at" label="form-at" handle="seized-at" required=true
                side=Side::Behind offset place/>
            <OffsetField handle="seized-at-offset" offset airport chosen/>
            <Picker path="seizure.airport" label="write-airport" offer=Offer::Airports
                class="short"/>
            <CodeField path="seizure.location" label="form-location"
                codes={codes_of::<Location>()}/>
            <TextField path="seizure.place" label="form-place"/>
        </div>
        <SeizedGoods/>
        <Concealments/>
        <Offenders/>
        <CodeChips path="seizure.detection" label="form-detection" required=true
            codes={codes_of::<Detection>()} handle="detection"/>
        {move || other.get().then(|| view! {
            <TextField path="seizure.other_text" label="form-other-text"/>
        })}
        <NarrativeField required=false/>
        <div class="sections" role="group" aria-label=words.t("form-long")>
            <Travel/>
            <Consignment base="seizure"/>
            <Case/>
        </div>
    }
}

#[component]
fn Travel() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let holds = Signal::derive(move || {
        let locale = words.locale();
        desk.writing.draft.with(|draft| {
            let seizure = &draft.seizure;
            let label = |list: &str, code: &str| match code {
                "" => String::new(),
                code => locale.label_of(list, code),
            };
            let legs = seizure.legs.iter();
            joined(
                legs.map(|leg| [leg.airport.as_str(), leg.flight.as_str()].join(" "))
                    .chain([
                        label(Direction::LIST, &seizure.direction),
                        label(Vector::LIST, &seizure.vector),
                    ]),
            )
        })
    });
    view! {
        <Section name="travel" label="form-travel" holds>
            <div class="form-row">
                <CodeField path="seizure.direction" label="write-direction"
                    codes={codes_of::<Direction>()} usual=Direction::Unknown.label_id()/>
                <CodeField path="seizure.vector" label="write-vector" codes={codes_of::<Vector>()}
                    usual=Vector::AirPax.label_id()/>
            </div>
            <SeizedLegs/>
        </Section>
    }
}

#[component]
fn Case() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let outcome = text_of(desk, "seizure.case_outcome");
    let text = text_of(desk, "seizure.case_text");
    let in_words =
        Memo::new(move |_| outcome.with(|code| code == "OTHER") || !text.with(String::is_empty));
    let authority = text_of(desk, "seizure.authority");
    let holds = Signal::derive(move || {
        let locale = words.locale();
        let outcome = outcome.with(|code| match code.as_str() {
            "" => locale.label(&CaseOutcome::Pending),
            code => locale.label_of(CaseOutcome::LIST, code),
        });
        joined([outcome, text.get(), authority.get()])
    });
    view! {
        <Section name="case" label="form-case" holds>
            <div class="form-row">
                <CodeField path="seizure.case_outcome" label="form-case-outcome"
                    codes={codes_of::<CaseOutcome>()} usual=CaseOutcome::Pending.label_id()/>
                {move || in_words.get().then(|| view! {
                    <TextField path="seizure.case_text" label="form-case-text"/>
                })}
                <TextField path="seizure.authority" label="form-authority"/>
                <CodeField path="seizure.cen_export" label="form-cen-export"
                    codes={codes_of::<ExportState>()} usual=ExportState::NotSent.label_id()/>
                <CodeField path="seizure.ncb_export" label="form-ncb-export"
                    codes={codes_of::<ExportState>()} usual=ExportState::NotSent.label_id()/>
            </div>
        </Section>
    }
}
