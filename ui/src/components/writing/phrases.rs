//! Sentences of the phrasebook in the form: a search over all of them by purpose, and the chosen ones
//! above the free text in the order in which they will be read.
//!
//! Keys and roles as in the ARIA authoring practices' combobox with a list box popup.

use aircop_codes::{CodeList, Phrase, PhrasePurpose, fold};
use aircop_locale::Locale;
use aircop_message::{Draft, limits};
use leptos::prelude::*;

use super::rows::change;
use crate::components::fields::{FaultLine, fault_at, fault_id};
use crate::components::{Icon, icon};
use crate::focus::focus_soon;
use crate::form::{control_id, control_of};
use crate::page;
use crate::state::{Desk, use_desk};

/// The chosen sentences and the search.
#[component]
pub(super) fn Phrases() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let fault = fault_at(desk, PATH);
    let count = Memo::new(move |_| desk.writing.draft.with(|draft| draft.phrases.len()));
    let open = RwSignal::new(false);
    let said = move || {
        let (count, limit) = (count.get(), limits::PHRASES);
        words.say(
            "write-phrase-count",
            &[("count", count.into()), ("limit", limit.into())],
        )
    };
    view! {
        <section class="phrases" id=control_id(PATH) tabindex="-1"
            aria-label=words.t("write-phrases") class:faulty=move || fault.get().is_some()>
            <Chosen/>
            <FaultLine path=PATH/>
            {move || if open.get() {
                view! { <Search open/> }.into_any()
            } else {
                view! {
                    <button type="button" class="add" id=ADD data-testid="add-phrase"
                        disabled={move || count.get() >= limits::PHRASES}
                        on:click=move |_| {
                            open.set(true);
                            focus_soon(FIELD);
                        }>
                        {icon(Icon::Plus)} {words.t("write-phrase-add")}
                    </button>
                }.into_any()
            }}
            {move || (count.get() > 0).then(|| view! { <p class="note">{said}</p> })}
        </section>
    }
}

/// What is chosen, each with a button that takes it out.
#[component]
fn Chosen() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let chosen = Memo::new(move |_| desk.writing.draft.with(|draft| draft.phrases.clone()));
    move || {
        let chosen = chosen.get();
        (!chosen.is_empty()).then(|| {
            let rows = chosen.into_iter().map(|code| {
                let sentence = words.label(&Phrase::from_code(&code));
                let says = words.say("write-phrase-remove", &[("phrase", (&sentence).into())]);
                let handle = code.clone();
                view! {
                    <li data-testid="phrase-chosen" data-code=handle>
                        <span dir="auto">{sentence}</span>
                        <button type="button" class="quiet" data-testid="phrase-remove"
                            aria-label=says.clone() title=says
                            on:click=move |_| {
                                edit(desk, |draft| draft.phrases.retain(|known| *known != code));
                                // The button is gone.
                                focus_soon(control_id(PATH));
                            }>
                            {icon(Icon::Remove)}
                        </button>
                    </li>
                }
            });
            view! { <ol class="phrases-chosen">{rows.collect_view()}</ol> }
        })
    }
}

/// The field that is typed into, and below it what fits.
#[component]
fn Search(open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    let offers = Memo::new(move |_| {
        let locale = words.locale();
        let offers = |draft: &Draft| offered(&locale, &typed.get(), &draft.phrases);
        desk.writing.draft.with(offers)
    });
    let choose = move |row: usize| {
        let offers = offers.get_untracked();
        if let Some(phrase) = offers.into_iter().nth(row) {
            edit(desk, |draft| draft.phrases.push(phrase.to_string()));
            // The next one is searched for at once, while there may be one.
            typed.set(String::new());
            at.set(0);
            if desk
                .writing
                .draft
                .with_untracked(|draft| draft.phrases.len())
                >= limits::PHRASES
            {
                open.set(false);
                focus_soon(control_id(PATH));
            }
        }
    };
    let on_keys = move |event: web_sys::KeyboardEvent| {
        let count = offers.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if count > 0 => at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" if count > 0 => at.update(|at| *at = (*at + count - 1) % count),
            "Enter" if count > 0 && !event.ctrl_key() => choose(at.get_untracked()),
            "Escape" => {
                open.set(false);
                focus_soon(ADD);
                // It closes the list and not the form.
                event.stop_propagation();
            }
            _ => return,
        }
        event.prevent_default();
    };
    let active = move || (!offers.with(Vec::is_empty)).then(|| row_id(at.get()));
    // What the keys reach is in sight.
    Effect::new(move |_| page::reveal(&row_id(at.get())));
    view! {
        <div class="phrases-search">
            <input type="text" id=FIELD data-testid="phrase-search" dir="auto"
                autocomplete="off" role="combobox" aria-autocomplete="list" aria-expanded="true"
                aria-label=words.t("write-phrase-search") placeholder=words.t("write-phrase-search")
                prop:value=move || typed.get()
                aria-controls=LIST aria-activedescendant=active aria-describedby=fault_id(PATH)
                on:input=move |event| {
                    at.set(0);
                    typed.set(event_target_value(&event));
                }
                on:keydown=on_keys on:blur=move |_| open.set(false)/>
            {move || offers.with(Vec::is_empty).then(|| view! {
                <p class="note" role="status">{words.text("write-none-match")}</p>
            })}
            <ul class="phrases-offered" id=LIST role="listbox" aria-label=words.t("write-phrase-add")
                // Neither a heading nor the scroll bar takes the focus from the field.
                on:mousedown=move |event| page::let_pass(&event)>
                {move || {
                    let mut before = None;
                    offers.get().into_iter().enumerate().map(|(i, phrase)| {
                        let purpose = phrase.purpose();
                        let heading = (purpose != before).then(|| purpose.clone()).flatten();
                        before = purpose;
                        offer(desk, at, i, phrase, heading, choose)
                    }).collect_view()
                }}
            </ul>
        </div>
    }
}

/// A sentence, below the heading of its purpose where that begins.
fn offer(
    desk: Desk,
    at: RwSignal<usize>,
    i: usize,
    phrase: Phrase,
    heading: Option<PhrasePurpose>,
    choose: impl Fn(usize) + 'static,
) -> impl IntoView {
    let words = desk.words;
    let code = phrase.to_string();
    view! {
        {heading.map(|purpose| view! {
            <li class="phrases-purpose" role="presentation">{words.label(&purpose)}</li>
        })}
        <li role="option" id=row_id(i) class="phrases-offer" class:active=move || at.get() == i
            data-testid="phrase-offer" data-code=code
            aria-selected=move || (at.get() == i).to_string()
            // Before the field loses the focus and closes this.
            on:mousedown=move |event| {
                event.prevent_default();
                choose(i);
            }>
            {words.label(&phrase)}
        </li>
    }
}

/// Changes what is chosen; what was wrong with it is said no longer.
fn edit(desk: Desk, edit: impl FnOnce(&mut Draft)) {
    let faults = desk.writing.faults;
    faults.update(|faults| faults.retain(|fault| control_of(&fault.field) != PATH));
    change(desk, edit);
}

/// Sentences that are not chosen yet and hold every word that was typed, or are of a purpose that
/// does. Capitals and accents make no difference; a code is found too.
fn offered(locale: &Locale, typed: &str, chosen: &[String]) -> Vec<Phrase> {
    let wanted = fold(typed);
    let fits = |phrase: &&Phrase| {
        let purpose = phrase.purpose().map(|purpose| locale.label(&purpose));
        let said = [
            locale.label(*phrase),
            purpose.unwrap_or_default(),
            phrase.code().replace('_', " "),
        ];
        let said = fold(&said.join(" "));
        wanted.split_whitespace().all(|word| said.contains(word))
    };
    let free = |phrase: &&Phrase| chosen.iter().all(|code| code != phrase.code());
    let all = Phrase::all().iter();
    all.filter(free).filter(fits).cloned().collect()
}

fn row_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

const PATH: &str = "phrases";
const ADD: &str = "phrase-add";
const FIELD: &str = "phrase-search";
const LIST: &str = "phrase-list";

#[cfg(test)]
mod tests {
    use aircop_locale::Language;

    use super::*;

    fn found(language: Language, typed: &str, chosen: &[&str]) -> Vec<String> {
        let chosen: Vec<String> = chosen.iter().map(|code| (*code).to_owned()).collect();
        let found = offered(&Locale::plain(language), typed, &chosen);
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_sentence_is_found_by_its_words_in_the_writers_language() {
        assert_eq!(
            found(Language::Fr, "avale STUPEFIANTS", &[]),
            ["MAY_HAVE_SWALLOWED_DRUGS"]
        );
        assert_eq!(
            found(Language::En, "not approach", &[]),
            ["DO_NOT_APPROACH"]
        );
        assert_eq!(found(Language::Ru, "вооружено", &[]), ["MAY_BE_ARMED"]);
        assert_eq!(found(Language::En, "xylophone", &[]), [""; 0]);
    }

    #[test]
    fn all_of_a_purpose_are_found_by_its_name() {
        let found = found(Language::De, "Eigensicherung", &[]);
        assert_eq!(found.len(), 10, "{found:?}");
        assert!(found.contains(&"MAY_BE_VIOLENT".to_owned()));
    }

    #[test]
    fn nothing_typed_offers_all_but_what_is_chosen() {
        let found = found(Language::En, " ", &["MAY_BE_ARMED"]);
        assert_eq!(found.len(), Phrase::all().len() - 1);
        assert!(!found.contains(&"MAY_BE_ARMED".to_owned()));
    }
}
