//! The journey: an airport a row.

use aircop_codes::LegRole;
use aircop_message::{LegDraft, limits};
use leptos::prelude::*;

use super::clock::{ClockThere, clock_there};
use super::rows::{RemoveRow, Rows, counted};
use super::when::{OffsetField, WhenField};
use crate::components::fields::{CodeField, codes_of, fault_at, text_of};
use crate::components::picker::{Offer, Picker};
use crate::form::Pass;
use crate::state::use_desk;

/// The journey of an alert.
#[component]
pub(super) fn Legs() -> impl IntoView {
    let count = counted(use_desk(), |draft| draft.alert.legs.len());
    view! {
        <Rows path=ALERTED label="write-journey" says="write-add-leg" handle="add-leg"
            limit=limits::LEGS count add=|draft| draft.alert.legs.push(LegDraft::default())
            row=|at, count| view! { <LegRow base=ALERTED at count/> }.into_any()/>
    }
}

/// The journey of a seizure.
#[component]
pub(super) fn SeizedLegs() -> impl IntoView {
    let count = counted(use_desk(), |draft| draft.seizure.legs.len());
    view! {
        <Rows path=SEIZED label="write-journey" says="write-add-leg" handle="add-leg"
            limit=limits::LEGS count add=|draft| draft.seizure.legs.push(LegDraft::default())
            row=|at, count| view! { <LegRow base=SEIZED at count/> }.into_any()/>
    }
}

#[component]
fn LegRow(base: &'static str, at: usize, count: Memo<usize>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = move |field: &str| format!("{base}.{at}.{field}");
    let handle = move |field: &str| format!("leg-{at}-{field}");
    let (eta, etd) = (text_of(desk, &path("eta")), text_of(desk, &path("etd")));
    let day = text_of(desk, &path("day"));
    let clock = clock_there(Some(text_of(desk, &path("airport"))), [eta, etd], Some(day));
    let ClockThere {
        offset,
        chosen,
        airport,
        place,
    } = clock;
    let pass_out = Signal::derive(move || Pass {
        day: day.get(),
        left: None,
    });
    // An arrival is that of the flight of the row above.
    let above = at.checked_sub(1).map(|at| {
        let path = |field: &str| format!("{base}.{at}.{field}");
        (text_of(desk, &path("day")), text_of(desk, &path("etd")))
    });
    let pass_in = Signal::derive(move || match above {
        Some((day, etd)) => Pass {
            day: day.get(),
            left: etd.get().parse().ok(),
        },
        None => Pass::default(),
    });
    // Its place in the journey says its part, unless an alert or a boarding pass has said it.
    let (role, fault) = (text_of(desk, &path("role")), fault_at(desk, &path("role")));
    let with_role = Memo::new(move |_| !role.with(String::is_empty) || fault.get().is_some());
    // The first airport is left, the last is reached, those between both; what is filled in stays.
    let arrives = Memo::new(move |_| at > 0 || !eta.with(String::is_empty));
    let leaves = Memo::new(move |_| at + 1 < count.get() || at == 0 || !etd.with(String::is_empty));
    view! {
        <div class="form-row leg-row" role="group"
            aria-label=move || words.say("write-leg", &[("number", (at + 1).into())])>
            <span class="row-number" aria-hidden="true">{at + 1}</span>
            <Picker path=path("airport") label="write-airport" offer=Offer::Airports
                handle=handle("airport") required=true class="airport-field"/>
            {move || with_role.get().then(|| view! {
                <CodeField path=path("role") label="message-leg-role" codes={codes_of::<LegRole>()}
                    handle=handle("role") class="short"/>
            })}
            <Picker path=path("flight") label="write-flight" offer=Offer::Carriers
                handle=handle("flight") class="flight-field"/>
            {move || arrives.get().then(|| view! {
                <WhenField path=path("eta") label="write-arrives" handle=handle("eta") offset
                    place pass=pass_in/>
            })}
            {move || leaves.get().then(|| view! {
                <WhenField path=path("etd") label="write-leaves" handle=handle("etd") offset
                    place pass=pass_out/>
            })}
            <OffsetField handle=handle("offset") offset airport chosen/>
            <RemoveRow says="write-remove-leg" at remove=if base == SEIZED {
                |draft, at| { draft.seizure.legs.remove(at); }
            } else {
                |draft, at| { draft.alert.legs.remove(at); }
            }/>
        </div>
    }
}

const ALERTED: &str = "alert.legs";
const SEIZED: &str = "seizure.legs";
