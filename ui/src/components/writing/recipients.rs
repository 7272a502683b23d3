//! Who will be able to read it: classes, offices by hand, and the list that both come to. The list
//! that stands here is the one that is sealed to, no more and no fewer.

use aircop_api::RecipientView;
use aircop_message::{OfficeId, RecipientsDraft};
use leptos::prelude::*;

use super::rows::change;
use crate::components::pieces::{ltr, office};
use crate::components::{Failure, Icon, Working, icon};
use crate::form::control_id;
use crate::state::{Desk, Load, chosen, use_desk};

/// The section.
#[component]
pub(crate) fn Recipients() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let counts = Memo::new(move |_| {
        desk.writing.recipients.with(|load| match load {
            Load::Here(list) => chosen(list).fold((0_usize, 0_u32), |(offices, devices), view| {
                (offices + 1, devices + view.office.devices)
            }),
            _ => (0, 0),
        })
    });
    view! {
        <section class="recipients" id=control_id("to") tabindex="-1" data-stop="">
            <h3>
                {words.t("write-to")}
                <span class="aside" data-testid="recipient-count">
                    {move || match counts.get() {
                        (0, _) => words.text("write-to-nobody"),
                        (offices, devices) => [
                            words.say("write-to-count", &[("count", offices.into())]),
                            words.say("write-to-devices", &[("count", devices.into())]),
                        ].join(SEPARATOR),
                    }}
                </span>
            </h3>
            <div class="chips" role="group" aria-label=words.t("write-to-classes")>
                <OnTheRoute/>
                {CLASSES.map(|class| view! { <Class class/> })}
                <span class="by-hand">
                    <button type="button" data-testid="to-all" on:click=move |_| choose_all(desk)>
                        {words.t("write-to-all")}
                    </button>
                    <button type="button" data-testid="to-none"
                        on:click=move |_| choose(desk, RecipientsDraft::default())>
                        {words.t("write-to-none")}
                    </button>
                </span>
            </div>
            <Changed/>
            {move || match desk.writing.recipients.get() {
                Load::Nothing => ().into_any(),
                Load::Waiting => view! { <Working what="write-to-loading"/> }.into_any(),
                Load::Failed(error) => view! {
                    <Failure what="write-to-failed" error
                        again=Callback::new(move |()| desk.expand_recipients())/>
                }.into_any(),
                Load::Here(list) if list.is_empty() => view! {
                    <p class="hint">{words.t("write-to-alone")}</p>
                }.into_any(),
                Load::Here(list) => view! {
                    <ul class="offices" aria-label=words.t("write-to-offices")>
                        {list.into_iter().map(|view| {
                            let (id, place) = (view.office.id, view.office.place.clone());
                            let on_route = Signal::derive(move || airports(desk).contains(&place));
                            let toggle = Callback::new(move |()| toggle_office(desk, id));
                            view! { <OfficeChoice view on_route toggle/> }
                        }).collect_view()}
                    </ul>
                }.into_any(),
            }}
        </section>
    }
}

/// The offices at the airports of the journey: most alerts go to them.
#[component]
fn OnTheRoute() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let offices = Memo::new(move |_| {
        let airports = airports(desk);
        desk.writing.recipients.with(|load| match load {
            Load::Here(list) => list
                .iter()
                .filter(|view| !view.office.revoked && airports.contains(&view.office.place))
                .map(|view| (view.office.id, view.chosen))
                .collect::<Vec<_>>(),
            _ => Vec::new(),
        })
    });
    let on = Memo::new(move |_| offices.with(|all| all.iter().all(|(_, chosen)| *chosen)));
    let toggle = move |_| {
        let route: Vec<OfficeId> = offices.with_untracked(|all| all.iter().map(|o| o.0).collect());
        let mut to = desk.writing.draft.with_untracked(|draft| draft.to.clone());
        let now = listed(desk, |view| view.chosen);
        if on.get_untracked() {
            to.classes.clear();
            to.offices = now.into_iter().filter(|id| !route.contains(id)).collect();
        } else {
            to.offices
                .extend(route.iter().filter(|id| !now.contains(id)));
        }
        choose(desk, to);
    };
    let any = Memo::new(move |_| offices.with(|all| !all.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <button type="button" class="chip" role="checkbox" data-testid="class-ROUTE"
                    aria-checked=move || on.get().to_string() on:click=toggle>
                    {move || on.get().then(|| icon(Icon::Check))}
                    {move || {
                        let count = offices.with(Vec::len);
                        words.say("write-to-route", &[("count", count.into())])
                    }}
                </button>
            }
        })
    }
}

/// Airports of the journey as typed so far.
fn airports(desk: Desk) -> Vec<String> {
    desk.writing.draft.with(|draft| {
        let legs = draft.alert.legs.iter().chain(&draft.seizure.legs);
        legs.map(|leg| leg.airport.trim().to_uppercase())
            .filter(|airport| !airport.is_empty())
            .collect()
    })
}

#[component]
fn Class(class: &'static str) -> impl IntoView {
    let desk = use_desk();
    let on = Memo::new(move |_| {
        desk.writing
            .draft
            .with(|draft| draft.to.classes.iter().any(|known| known == class))
    });
    let toggle = move |_| {
        let mut to = desk.writing.draft.with_untracked(|draft| draft.to.clone());
        if on.get_untracked() {
            to.classes.retain(|known| known != class);
        } else {
            to.classes.push(class.to_owned());
        }
        choose(desk, to);
    };
    view! {
        <button type="button" class="chip" role="checkbox" data-testid=format!("class-{class}")
            aria-checked=move || on.get().to_string() on:click=toggle>
            {move || on.get().then(|| icon(Icon::Check))}
            {move || desk.words.locale().label_of("class", class)}
        </button>
    }
}

/// An office that can be chosen, with what speaks for and against it.
#[component]
pub(crate) fn OfficeChoice(
    view: RecipientView,
    /// Whether it lies on the journey.
    on_route: Signal<bool>,
    /// In or out.
    toggle: Callback<()>,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (role, problem, devices) = (view.role, view.problem, view.office.devices);
    let languages = view.office.languages.join(" ");
    let name = view.office.name.clone();
    let revoked = view.office.revoked;
    let heard = view.last_heard;
    view! {
        <li class="office-choice" class:chosen=view.chosen class:bad=problem.is_some() || revoked
            data-testid="recipient" data-office=name data-chosen=view.chosen.to_string()>
            <label>
                <input type="checkbox" prop:checked=view.chosen
                    on:change=move |_| toggle.run(())/>
                {office(&view.office)}
                <span class="aside">{move || words.locale().label_of("role", &role)}</span>
                <span class="aside">{ltr(languages)}</span>
                <span class="aside">
                    {move || words.say("write-to-devices", &[("count", devices.into())])}
                </span>
                {move || on_route.get().then(|| view! {
                    <span class="route-tag">{words.t("write-to-on-route")}</span>
                })}
                <span class="aside">
                    {move || match heard {
                        Some(at) => {
                            let time = words.short(at, desk.now.get());
                            words.say("write-to-heard", &[("time", (&time).into())])
                        }
                        None => words.text("write-to-never-heard"),
                    }}
                </span>
            </label>
            {(problem.is_some() || revoked).then(|| view! {
                <p class="fault">
                    {icon(Icon::Warning)}
                    {move || match problem {
                        Some(code) => words.locale().error(code.code()),
                        None => words.text("write-revoked"),
                    }}
                </p>
            })}
        </li>
    }
}

/// The directory changed between showing the list and sending: what is different now.
#[component]
fn Changed() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let writing = desk.writing;
    move || {
        let before = writing.before_change.get()?;
        let Load::Here(now) = writing.recipients.get() else {
            return None;
        };
        let names = |list: &[RecipientView], other: &[RecipientView]| {
            chosen(list)
                .filter(|view| chosen(other).all(|known| known.office.id != view.office.id))
                .map(|view| view.office.name.clone())
                .collect::<Vec<_>>()
        };
        let (added, removed) = (names(&now, &before), names(&before, &now));
        Some(view! {
            <div class="alarm changed" role="alert" data-testid="recipients-changed">
                {icon(Icon::Warning)}
                <div>
                    <p>{words.text("write-to-changed")}</p>
                    {(!added.is_empty()).then(|| view! {
                        <p>{words.say("write-to-added", &[("offices", (&words.list(&added)).into())])}</p>
                    })}
                    {(!removed.is_empty()).then(|| view! {
                        <p>{words.say("write-to-removed", &[("offices", (&words.list(&removed)).into())])}</p>
                    })}
                </div>
            </div>
        })
    }
}

/// Changes the choice and asks what it comes to.
pub(crate) fn choose(desk: Desk, to: RecipientsDraft) {
    desk.writing.before_change.set(None);
    desk.writing.refused.set(None);
    change(desk, |draft| draft.to = to);
    desk.expand_recipients();
}

fn choose_all(desk: Desk) {
    let offices = listed(desk, |_| true);
    choose(
        desk,
        RecipientsDraft {
            classes: Vec::new(),
            offices,
        },
    );
}

/// One office more or less. Taking one out of a class leaves the others by hand: a class with an
/// exception is no class.
fn toggle_office(desk: Desk, office: OfficeId) {
    let mut to = desk.writing.draft.with_untracked(|draft| draft.to.clone());
    let now = listed(desk, |view| view.chosen);
    if !now.contains(&office) {
        to.offices.push(office);
    } else if to.classes.is_empty() {
        to.offices.retain(|known| *known != office);
    } else {
        to.classes.clear();
        to.offices = now.into_iter().filter(|known| *known != office).collect();
    }
    choose(desk, to);
}

fn listed(desk: Desk, keep: impl Fn(&RecipientView) -> bool) -> Vec<OfficeId> {
    desk.writing.recipients.with_untracked(|load| match load {
        Load::Here(list) => list
            .iter()
            .filter(|view| keep(view))
            .map(|view| view.office.id)
            .collect(),
        _ => Vec::new(),
    })
}

/// As in `RecipientsDraft`.
const CLASSES: [&str; 5] = ["ALL_OCU", "ALL_CN", "ALL_PLAIN", "MY_COUNTRY", "EVERYONE"];
/// Between two numbers.
const SEPARATOR: &str = " \u{b7} ";
