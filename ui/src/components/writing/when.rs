//! A date and a time of day by the clock at that airport.

use aircop_message::LocalTime;
use aircop_message::zone::{NoTimeThere, doubt};
use leptos::prelude::*;

use crate::clock::{OFFSETS, offset_label};
use crate::components::fields::{FaultLine, fault_at, fault_id, text_of, type_into};
use crate::form::{self, Pass, Side, When, date_of_leg, tidy_date, tidy_time};
use crate::state::use_desk;

/// The field. The offset belongs to the airport, so the row owns it.
#[component]
pub(crate) fn WhenField(
    /// The field.
    #[prop(into)]
    path: String,
    /// Fluent id of its label.
    label: &'static str,
    /// Its handle: `-date` and `-time` follow.
    #[prop(into)]
    handle: String,
    /// Minutes east of UTC there.
    offset: RwSignal<i16>,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// Whether it is still to come or has happened.
    #[prop(optional)]
    side: Side,
    /// The airport where it is.
    #[prop(optional, into)]
    place: Option<Signal<String>>,
    /// What a boarding pass says of the day.
    #[prop(optional, into)]
    pass: Option<Signal<Pass>>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let text = text_of(desk, &path);
    let fault = fault_at(desk, &path);
    let id = form::control_id(&path);
    let described = fault_id(&path);
    let parts = Memo::new(move |_| When::split(&text.get(), offset.get()));
    let write = {
        let path = path.clone();
        move |date: String, time: String| {
            let when = When {
                date,
                time,
                offset_minutes: offset.get_untracked(),
            };
            type_into(desk, &path, when.join());
        }
    };
    let (write_date, write_time, tidy_d, tidy_t, follow) = (
        write.clone(),
        write.clone(),
        write.clone(),
        write.clone(),
        write,
    );
    // The same wall clock at another offset is another moment.
    Effect::new(move |before: Option<i16>| {
        let now = offset.get();
        if before.is_some_and(|before| before != now) {
            let parts = parts.get_untracked();
            follow(parts.date, parts.time);
        }
        now
    });
    let leave_date = move |_| {
        let parts = parts.get_untracked();
        let now = desk.now.get_untracked();
        if let Some(date) = tidy_date(&parts.date, side, offset.get_untracked(), now) {
            tidy_d(date, parts.time);
        }
    };
    let leave_time = move |_| {
        let parts = parts.get_untracked();
        let now = desk.now.get_untracked();
        if let Some(time) = tidy_time(&parts.time) {
            let date = if parts.date.trim().is_empty() {
                let pass = pass.map(|pass| pass.get_untracked()).unwrap_or_default();
                date_of_leg(&time, &pass, side, offset.get_untracked(), now).unwrap_or_default()
            } else {
                parts.date
            };
            tidy_t(date, time);
        }
    };
    let here = move || {
        let moment: LocalTime = text.get().parse().ok()?;
        (moment.offset_minutes != words.offset_at(moment.at)).then(|| {
            view! {
                <span class="aside">
                    "= " <bdi dir="ltr">{words.short(moment.at, desk.now.get())}</bdi>
                    " " {words.text("strip-local")}
                </span>
            }
        })
    };
    // An hour that the clocks there skip that day, or show twice.
    let remark = move || {
        let moment: LocalTime = text.get().parse().ok()?;
        let id = match doubt(&place?.get(), &moment)? {
            NoTimeThere::Skipped => "write-time-skipped",
            NoTimeThere::Twice => "write-time-twice",
            NoTimeThere::Unreadable => return None,
        };
        let offset = words
            .locale()
            .left_to_right(offset_label(moment.offset_minutes));
        let said = words.say(id, &[("offset", (&offset).into())]);
        Some(view! { <span class="aside" role="status">{said}</span> })
    };
    let (time_id, time_label, date_label) = (
        format!("{id}-time"),
        words.t("write-time"),
        words.t("write-date"),
    );
    view! {
        <fieldset class="field when" class:faulty=move || fault.get().is_some()>
            <legend>
                {words.t(label)}
                {required.then(|| view! {
                    <span class="required">{words.t("write-required")}</span>
                })}
            </legend>
            <div class="when-parts">
                <input type="text" class="date" id=id data-testid=format!("{handle}-date") dir="ltr"
                    autocomplete="off" spellcheck="false" placeholder=DATE inputmode="numeric"
                    aria-label=date_label title=date_label
                    aria-invalid=move || fault.get().is_some().to_string()
                    aria-describedby=described.clone()
                    prop:value=move || parts.get().date
                    on:input=move |event| {
                        write_date(event_target_value(&event), parts.get_untracked().time);
                    }
                    on:blur=leave_date/>
                <input type="text" class="time" id=time_id data-testid=format!("{handle}-time") dir="ltr"
                    autocomplete="off" spellcheck="false" placeholder=TIME inputmode="numeric"
                    aria-label=time_label title=time_label
                    aria-invalid=move || fault.get().is_some().to_string()
                    aria-describedby=described
                    prop:value=move || parts.get().time
                    on:input=move |event| {
                        write_time(parts.get_untracked().date, event_target_value(&event));
                    }
                    on:blur=leave_time/>
            </div>
            {here}
            {remark}
            <FaultLine path/>
        </fieldset>
    }
}

/// The clock there.
#[component]
pub(crate) fn OffsetField(
    /// Its handle, and its `id`.
    #[prop(into)]
    handle: String,
    /// Minutes east of UTC there.
    offset: RwSignal<i16>,
    /// The airport whose clock it is, where it follows that.
    #[prop(optional, into)]
    airport: Option<Signal<String>>,
    /// Raised when an officer says otherwise.
    #[prop(optional)]
    chosen: Option<RwSignal<bool>>,
) -> impl IntoView {
    let words = use_desk().words;
    let usual = words.offset();
    let label = move || match airport.map(|airport| airport.get()) {
        Some(code) if !code.is_empty() => {
            let code = words.locale().left_to_right(code);
            words.say("write-offset-at", &[("airport", (&code).into())])
        }
        _ => words.text("write-offset"),
    };
    view! {
        <div class="field offset-field">
            <label for=handle.clone()>{label}</label>
            <select id=handle.clone() data-testid=handle dir="ltr"
                on:change=move |event| {
                    if let Ok(minutes) = event_target_value(&event).parse() {
                        if let Some(chosen) = chosen {
                            chosen.set(true);
                        }
                        offset.set(minutes);
                    }
                }>
                {move || offsets(usual, offset.get()).into_iter().map(|minutes| view! {
                    <option value=minutes.to_string() prop:selected=move || offset.get() == minutes>
                        {offset_label(minutes)}
                    </option>
                }).collect_view()}
            </select>
        </div>
    }
}

/// Every offset in use, and those at hand even if they are not among them.
fn offsets(usual: i16, written: i16) -> Vec<i16> {
    let mut all: Vec<i16> = OFFSETS.into_iter().chain([usual, written]).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Shapes, the same in every language.
const DATE: &str = "2026-11-25";
const TIME: &str = "14:30";
