//! The parts of an alert that repeat: airports, persons, goods.

use aircop_codes::{DocumentType, Drug, GoodsCategory, Sex};
use aircop_message::{Draft, GoodsDraft, LegDraft, PersonDraft, limits};
use leptos::prelude::*;

use super::when::WhenField;
use crate::clock::{OFFSETS, offset_label};
use crate::components::fields::{CodeField, FaultLine, TextField, codes_of, text_of};
use crate::components::picker::{Offer, Picker};
use crate::components::{Icon, icon};
use crate::form::{When, control_id};
use crate::state::{Desk, use_desk};

/// Where it flies.
#[component]
pub(crate) fn Legs() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let count = counted(desk, |draft| draft.alert.legs.len());
    view! {
        <section class="group-of-rows" id=control_id("alert.legs") tabindex="-1">
            <h3>{words.t("write-journey")}</h3>
            <FaultLine path="alert.legs"/>
            <For each=move || keyed(desk, count.get()) key=|key| *key let:key>
                <LegRow at=key.1 count/>
            </For>
            <button type="button" class="add" data-testid="add-leg"
                disabled={move || count.get() >= limits::LEGS}
                on:click=move |_| change(desk, |draft| draft.alert.legs.push(LegDraft::default()))>
                {icon(Icon::Plus)} {words.t("write-add-leg")}
            </button>
        </section>
    }
}

#[component]
fn LegRow(at: usize, count: Memo<usize>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = move |field: &str| format!("alert.legs.{at}.{field}");
    let handle = move |field: &str| format!("leg-{at}-{field}");
    let usual = words.offset();
    let offset = RwSignal::new(desk.writing.draft.with_untracked(|draft| {
        let leg = draft.alert.legs.get(at);
        leg.map_or(usual, |leg| {
            let written = if leg.eta.is_empty() {
                &leg.etd
            } else {
                &leg.eta
            };
            When::split(written, usual).offset_minutes
        })
    }));
    let (eta, etd) = (text_of(desk, &path("eta")), text_of(desk, &path("etd")));
    // The first airport is left, the last is reached, those between both; what is filled in stays.
    let arrives = Memo::new(move |_| at > 0 || !eta.with(String::is_empty));
    let leaves = Memo::new(move |_| at + 1 < count.get() || at == 0 || !etd.with(String::is_empty));
    view! {
        <div class="form-row leg-row" role="group"
            aria-label=move || words.say("write-leg", &[("number", (at + 1).into())])>
            <span class="row-number" aria-hidden="true">{at + 1}</span>
            <Picker path=path("airport") label="write-airport" offer=Offer::Airports
                handle=handle("airport") required=true class="airport-field"/>
            <TextField path=path("flight") label="write-flight" handle=handle("flight") code=true
                class="flight-field"/>
            {move || arrives.get().then(|| view! {
                <WhenField path=path("eta") label="write-arrives" handle=handle("eta") offset/>
            })}
            {move || leaves.get().then(|| view! {
                <WhenField path=path("etd") label="write-leaves" handle=handle("etd") offset/>
            })}
            <div class="field offset-field">
                <label for=handle("offset")>{words.t("write-offset")}</label>
                <select id=handle("offset") data-testid=handle("offset") dir="ltr"
                    on:change=move |event| {
                        if let Ok(minutes) = event_target_value(&event).parse() {
                            offset.set(minutes);
                        }
                    }>
                    {offsets(usual, offset.get_untracked()).into_iter().map(|minutes| view! {
                        <option value=minutes.to_string() prop:selected=move || offset.get() == minutes>
                            {offset_label(minutes)}
                        </option>
                    }).collect_view()}
                </select>
            </div>
            <RemoveRow says="write-remove-leg" at remove=|draft, at| { draft.alert.legs.remove(at); }/>
        </div>
    }
}

/// Who travels.
#[component]
pub(crate) fn Persons() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let count = counted(desk, |draft| draft.alert.persons.len());
    view! {
        <section class="group-of-rows" id=control_id("alert.persons") tabindex="-1">
            <h3>{words.t("write-persons")}</h3>
            <FaultLine path="alert.persons"/>
            <For each=move || keyed(desk, count.get()) key=|key| *key let:key>
                <PersonRow at=key.1/>
            </For>
            <button type="button" class="add" data-testid="add-person"
                disabled={move || count.get() >= limits::PERSONS}
                on:click=move |_| change(desk, |draft| draft.alert.persons.push(PersonDraft::default()))>
                {icon(Icon::Plus)} {words.t("write-add-person")}
            </button>
        </section>
    }
}

#[component]
fn PersonRow(at: usize) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = move |field: &str| format!("alert.persons.{at}.{field}");
    let handle = move |field: &str| format!("person-{at}-{field}");
    view! {
        <div class="form-row person-row" role="group"
            aria-label=move || words.say("write-person", &[("number", (at + 1).into())])>
            <span class="row-number" aria-hidden="true">{at + 1}</span>
            <TextField path=path("name") label="write-name" handle=handle("name") class="wide"/>
            <Picker path=path("nationality") label="write-nationality" offer=Offer::Countries
                handle=handle("nationality") class="short"/>
            <TextField path=path("born") label="write-born" handle=handle("born") code=true
                example="1994-03-17" tidy=crate::form::whole_date class="short"/>
            <CodeField path=path("sex") label="write-sex" codes={codes_of::<Sex>()}
                handle=handle("sex") class="short"/>
            <TextField path=path("document_number") label="write-document-number"
                handle=handle("document-number") code=true class="short"/>
            <CodeField path=path("document") label="write-document" codes={codes_of::<DocumentType>()}
                handle=handle("document") class="short"/>
            <TextField path=path("seat") label="write-seat" handle=handle("seat") code=true class="tiny"/>
            <TextField path=path("pnr") label="write-pnr" handle=handle("pnr") code=true class="short"/>
            <TextField path=path("aliases") label="write-aliases" handle=handle("aliases") class="wide"/>
            <RemoveRow says="write-remove-person" at
                remove=|draft, at| { draft.alert.persons.remove(at); }/>
        </div>
    }
}

/// What is suspected.
#[component]
pub(crate) fn Goods() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let count = counted(desk, |draft| draft.alert.goods.len());
    view! {
        <section class="group-of-rows" id=control_id("alert.goods") tabindex="-1">
            <h3>{words.t("write-goods")}</h3>
            <FaultLine path="alert.goods"/>
            <For each=move || keyed(desk, count.get()) key=|key| *key let:key>
                <GoodsRow at=key.1/>
            </For>
            <button type="button" class="add" data-testid="add-goods"
                disabled={move || count.get() >= limits::GOODS}
                on:click=move |_| change(desk, |draft| draft.alert.goods.push(GoodsDraft::default()))>
                {icon(Icon::Plus)} {words.t("write-add-goods")}
            </button>
        </section>
    }
}

#[component]
fn GoodsRow(at: usize) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let path = move |field: &str| format!("alert.goods.{at}.{field}");
    let handle = move |field: &str| format!("goods-{at}-{field}");
    let category = text_of(desk, &path("category"));
    let drugs = Memo::new(move |_| category.with(|category| category == "DRUGS"));
    view! {
        <div class="form-row goods-row" role="group"
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

#[component]
fn RemoveRow(
    /// Fluent id of what it says.
    says: &'static str,
    /// Which row.
    at: usize,
    /// Takes it out.
    remove: fn(&mut Draft, usize),
) -> impl IntoView {
    let desk = use_desk();
    let label = move || desk.words.say(says, &[("number", (at + 1).into())]);
    view! {
        <button type="button" class="quiet remove" aria-label=label title=label
            on:click=move |_| {
                // The rows below move up, and with them what is shown at each.
                desk.writing.removals.update(|count| *count = count.wrapping_add(1));
                desk.writing.faults.set(Vec::new());
                change(desk, |draft| remove(draft, at));
            }>
            {icon(Icon::Remove)}
        </button>
    }
}

/// Changes the draft and saves it in a moment.
pub(crate) fn change(desk: Desk, edit: impl FnOnce(&mut Draft)) {
    desk.writing.draft.update(edit);
    desk.edited();
}

fn counted(desk: Desk, count: fn(&Draft) -> usize) -> Memo<usize> {
    Memo::new(move |_| desk.writing.draft.with(count))
}

/// Rows by number, all of them anew after one was removed.
fn keyed(desk: Desk, count: usize) -> Vec<(u32, usize)> {
    let removals = desk.writing.removals.get();
    (0..count).map(|at| (removals, at)).collect()
}

/// Every offset in use, and those at hand even if they are not among them.
fn offsets(usual: i16, written: i16) -> Vec<i16> {
    let mut all: Vec<i16> = OFFSETS.into_iter().chain([usual, written]).collect();
    all.sort_unstable();
    all.dedup();
    all
}
