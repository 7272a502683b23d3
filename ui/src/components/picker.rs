//! A field that offers what fits while it is typed: airports by code or city in any of the seven languages, flights by their carrier's code or name, countries by code
//! or name in the reader's language. Leaving the field takes a city that only one airport has.
//!
//! The arrow down on an empty field, or a click into it, offers the airports of the last alerts.
//!
//! Keys and roles as in the ARIA authoring practices' combobox with a list box popup.

use aircop_api::LastUsed;
use aircop_codes::{
    Airport, Currency, airport, carrier, countries, country_of_alpha3, currencies, currency,
    find_airports, find_carriers, fold, nationality, plain_code, printed_only,
    withdrawn_currencies,
};
use leptos::prelude::*;

use super::fields::{Field, fault_at, fault_id, handle_or, text_of, type_into};
use super::pieces::{ltr, own_direction};
use crate::form;
use crate::state::use_desk;
use crate::words::Words;

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Offer {
    Airports,
    /// For a flight number, which begins with its carrier's code.
    Carriers,
    Countries,
    Currencies,
}

impl Offer {
    /// What fits; for nothing typed, what the last alerts had.
    fn find(self, words: Words, typed: &str, last: &LastUsed) -> Vec<(String, String)> {
        let language = words.locale().language().code();
        match self {
            Self::Airports if typed.trim().is_empty() => last
                .airports
                .iter()
                .filter_map(|code| airport(code))
                .map(|place| (place.iata.to_owned(), place_name(words, place, language)))
                .collect(),
            Self::Airports => find_airports(typed, OFFERED)
                .into_iter()
                .map(|place| (place.iata.to_owned(), place_name(words, place, language)))
                .collect(),
            Self::Carriers => find_carriers(typed, OFFERED)
                .into_iter()
                .map(|known| (known.code.to_owned(), known.name.to_owned()))
                .collect(),
            Self::Countries => {
                let locale = words.locale();
                let named = |code: &&'static str| ((*code).to_owned(), locale.country(code));
                by_name(typed, countries().iter().chain(printed_only()).map(named))
            }
            Self::Currencies => {
                let all = currencies().iter().chain(withdrawn_currencies());
                by_name(
                    typed,
                    all.map(|known| (known.code.to_owned(), money_name(words, known))),
                )
            }
        }
    }

    /// The name of what is chosen, to see at a glance that the code is the right one.
    fn name(self, words: Words, code: &str) -> Option<String> {
        match self {
            Self::Airports => {
                let language = words.locale().language().code();
                airport(&plain_code(code)).map(|place| place_name(words, place, language))
            }
            Self::Carriers => carrier(&plain_code(code)).map(|known| known.name.to_owned()),
            Self::Countries => {
                nationality(&plain_code(code)).map(|code| words.locale().country(code))
            }
            Self::Currencies => currency(&plain_code(code)).map(|known| money_name(words, known)),
        }
    }
}

/// City and country; for what is no airport in use, what it is.
fn place_name(words: Words, place: &Airport, language: &str) -> String {
    let mut parts = vec![place.city_in(language).to_owned(), place.country.to_owned()];
    if let Some(standing) = place.standing.code() {
        let beside = words
            .locale()
            .left_to_right(place.standing.beside().to_owned());
        let args = [("codes", (&beside).into()), ("name", place.city.into())];
        parts.push(words.say(&format!("place-{standing}"), &args));
    }
    parts.join(" · ")
}

/// Its name, and since when it is no longer tender.
fn money_name(words: Words, known: &Currency) -> String {
    let name = words.locale().currency(known.code);
    match known.withdrawn {
        Some(year) => {
            let year = year.to_string();
            let said = words.say("currency-withdrawn", &[("year", (&year).into())]);
            [name, said].join(" · ")
        }
        None => name,
    }
}

/// Codes and names that fit, those first that begin so. Capitals, accents, a Turkish i without its
/// dot and the forms of Arabic letters make no difference; a country is also found by the three
/// letters that passports print.
fn by_name(typed: &str, all: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let wanted = fold(typed);
    let printed = country_of_alpha3(&plain_code(typed));
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(bool, String, String)> = all
        .filter_map(|(code, name)| {
            let low = fold(&name);
            let exact = code.to_lowercase() == wanted || printed == Some(code.as_str());
            (exact || low.contains(&wanted))
                .then(|| (!(exact || low.starts_with(&wanted)), name, code))
        })
        .collect();
    found.sort();
    found
        .into_iter()
        .take(OFFERED)
        .map(|(_, name, code)| (code, name))
        .collect()
}

/// The field.
#[component]
pub(crate) fn Picker(
    /// The field.
    #[prop(into)]
    path: String,
    /// Fluent id of its label.
    label: &'static str,
    /// What is offered.
    offer: Offer,
    /// Its handle for journeys.
    #[prop(optional, into)]
    handle: String,
    /// Must be filled in.
    #[prop(optional)]
    required: bool,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let text = text_of(desk, &path);
    let fault = fault_at(desk, &path);
    let id = form::control_id(&path);
    let handle = handle_or(handle, &id);
    let popup = format!("{id}-list");
    let described = fault_id(&path);
    let open = RwSignal::new(false);
    let at = RwSignal::new(0_usize);
    let offers = Memo::new(move |_| {
        if open.get() {
            let last = desk.last_used(desk.writing.draft.with(|draft| draft.group));
            offer.find(words, &text.get(), &last)
        } else {
            Vec::new()
        }
    });
    let write = {
        let path = path.clone();
        move |text: String| type_into(desk, &path, text)
    };
    let choose = {
        let write = write.clone();
        move |at: usize| {
            if let Some((code, _)) = offers.get_untracked().into_iter().nth(at) {
                write(code);
            }
            open.set(false);
        }
    };
    let on_keys = {
        let choose = choose.clone();
        move |event: web_sys::KeyboardEvent| {
            let count = offers.with_untracked(Vec::len);
            match event.key().as_str() {
                "ArrowDown" if !open.get_untracked() => {
                    at.set(0);
                    open.set(true);
                }
                "ArrowDown" if count > 0 => at.update(|at| *at = (*at + 1) % count),
                "ArrowUp" if count > 0 => at.update(|at| *at = (*at + count - 1) % count),
                "Enter" if count > 0 && !event.ctrl_key() => choose(at.get_untracked()),
                "Escape" if open.get_untracked() && count > 0 => {
                    open.set(false);
                    event.stop_propagation();
                }
                _ => return,
            }
            event.prevent_default();
        }
    };
    // A whole code is kept, in capitals. A beginning of a code is no choice.
    let on_leave = {
        let write = write.clone();
        move |_| {
            let typed = text.get_untracked();
            if offer.name(words, &typed).is_some() {
                write(typed.trim().to_ascii_uppercase());
            } else if let [(code, _)] = offers.get_untracked().as_slice()
                && typed.trim().chars().count() > LONGEST_CODE
            {
                write(code.clone());
            }
            open.set(false);
        }
    };
    let name = move || offer.name(words, &text.get());
    let nothing = move || {
        offer != Offer::Carriers
            && open.get()
            && offers.with(Vec::is_empty)
            && !text.with(|text| text.trim().is_empty())
    };
    let row_of = {
        let id = id.clone();
        move |at: usize| format!("{id}-{at}")
    };
    let active = {
        let row_of = row_of.clone();
        move || (!offers.with(Vec::is_empty)).then(|| row_of(at.get()))
    };
    view! {
        <Field path=path label required class>
            <div class="picker">
                <input type="text" id=id data-testid=handle class="code" autocomplete="off"
                    spellcheck="false" dir="auto" role="combobox"
                    placeholder=move || match offer {
                        Offer::Airports => words.text("write-airport-hint"),
                        Offer::Carriers | Offer::Countries | Offer::Currencies => String::new(),
                    } aria-autocomplete="list"
                    aria-expanded=move || (!offers.with(Vec::is_empty)).to_string()
                    aria-controls=popup.clone() aria-activedescendant=active
                    aria-invalid=move || fault.get().is_some().to_string()
                    aria-describedby=described aria-required=required.to_string()
                    prop:value=move || text.get()
                    on:input=move |event| {
                        at.set(0);
                        open.set(true);
                        write(event_target_value(&event));
                    }
                    on:click=move |_| {
                        if text.with_untracked(|text| text.trim().is_empty()) {
                            at.set(0);
                            open.set(true);
                        }
                    }
                    on:keydown=on_keys on:blur=on_leave/>
                {move || nothing().then(|| view! {
                    <span class="picker-said" role="status">{words.text("write-none-match")}</span>
                })}
                {move || name().map(|name| view! { <span class="picker-said">{own_direction(name)}</span> })}
                {move || {
                    let found = offers.get();
                    (!found.is_empty()).then(|| {
                        let choose = choose.clone();
                        let row_of = row_of.clone();
                        view! {
                            <ul class="picker-popup" id=popup.clone() role="listbox"
                                aria-label=words.t("write-pick")>
                                {found.into_iter().enumerate().map(|(i, (code, name))| {
                                    let choose = choose.clone();
                                    view! {
                                        <li role="option" id=row_of(i) class:active=move || at.get() == i
                                            aria-selected=move || (at.get() == i).to_string()
                                            // Before the field loses the focus and closes this.
                                            on:mousedown=move |event| {
                                                event.prevent_default();
                                                choose(i);
                                            }>
                                            <strong>{ltr(code)}</strong> " " {own_direction(name)}
                                        </li>
                                    }
                                }).collect_view()}
                            </ul>
                        }
                    })
                }}
            </div>
        </Field>
    }
}

/// Characters of an IATA code.
const LONGEST_CODE: usize = 3;
/// At most so many suggestions.
const OFFERED: usize = 8;
