//! The help, over whatever is on screen: the pages on the side, the chosen one beside them.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::keys::Keys;
use super::shortcut::{self, Held, Key, SHEET, Shortcut};
use crate::components::Sheet;
use crate::guide::{GuidePage, Part, engraved, fitting, parts};
use crate::state::{Desk, use_desk};
use crate::{focus, page};

/// The sheet; nothing while nobody asks for help.
#[component]
pub(super) fn GuideSheet() -> impl IntoView {
    let desk = use_desk();
    // Another page is no other sheet.
    let open = Memo::new(move |_| desk.guide.page.with(Option::is_some));
    move || open.get().then(|| view! { <Open/> })
}

#[component]
fn Open() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let typed = desk.guide.words;
    let all = Memo::new(move |_| {
        let pages = desk.guide_pages().into_iter();
        pages
            .map(|page| (page, words.text(&page.title()), whole_text(desk, page)))
            .collect::<Vec<_>>()
    });
    let found = Memo::new(move |_| all.with(|all| fitting(&typed.get(), all)));
    // What was asked for, as long as it has the words that are looked for.
    let shown = Memo::new(move |_| {
        let asked = desk.guide.page.get();
        found.with(|found| {
            let asked = asked.filter(|page| found.contains(page));
            asked.or(found.first().copied())
        })
    });
    let step = move |by: isize| {
        let next = found.with_untracked(|found| {
            let at = shown.get_untracked();
            let at = found.iter().position(|page| Some(*page) == at)?;
            found.get(at.checked_add_signed(by)?).copied()
        });
        if let Some(page) = next {
            desk.guide.page.set(Some(page));
            page::reveal(&entry_of(page));
        }
    };
    let keys = move |event: KeyboardEvent| {
        let typing = page::takes_keys(&event);
        let held = Held {
            command: event.ctrl_key() || event.meta_key(),
            shift: event.shift_key(),
            alt: event.alt_key(),
            typing: typing || event.is_composing(),
            ..Held::default()
        };
        let (key, code) = (event.key(), event.code());
        let key = Key {
            key: &key,
            code: &code,
        };
        let shortcut = shortcut::of(key, held);
        if let Some(Shortcut::Close | Shortcut::Help | Shortcut::Palette) = shortcut {
            return false;
        }
        // What the desk would do with any other key, it must not do behind a sheet.
        event.stop_propagation();
        match (shortcut, key.key) {
            (Some(Shortcut::Search), _) => {
                focus::focus(SEARCH);
            }
            (Some(Shortcut::Keys), _) => desk.open_guide(GuidePage::Keys),
            (None, "Enter") if typing && !event.is_composing() => {
                if let Some(page) = shown.get_untracked() {
                    desk.guide.page.set(Some(page));
                    focus::focus(PAGE);
                }
            }
            // In the page itself they scroll.
            _ if focus::is_at(PAGE) => return false,
            (Some(Shortcut::Down), _) | (None, "ArrowDown") => step(1),
            (Some(Shortcut::Up), _) | (None, "ArrowUp") => step(-1),
            _ => return false,
        }
        true
    };
    view! {
        <Sheet handle="guide" class="guide" title=Signal::derive(words.t("guide-title"))
            close=move |()| desk.close_guide() keys=keys>
            <div class="guide-panes">
                <nav class="guide-side" aria-label=words.t("guide-pages")>
                    <input type="search" id=SEARCH data-testid="guide-search" autocomplete="off"
                        spellcheck="false" dir="auto" maxlength="100" aria-keyshortcuts="/"
                        placeholder=words.t("guide-search") aria-label=words.t("guide-search")
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))/>
                    <ul>
                        {move || found.get().into_iter().map(|page| view! {
                            <li>
                                <button type="button" class="guide-entry" id=entry_of(page)
                                    data-testid="guide-entry" data-page=page.name()
                                    aria-current=move || (shown.get() == Some(page)).then_some("page")
                                    on:click=move |_| {
                                        desk.guide.page.set(Some(page));
                                        page::reveal(PAGE);
                                    }>
                                    {move || words.text(&page.title())}
                                </button>
                            </li>
                        }).collect_view()}
                    </ul>
                    <p class="note" role="status" data-testid="guide-none">
                        {move || found.with(Vec::is_empty).then(|| words.text("guide-none"))}
                    </p>
                </nav>
                {move || shown.get().map(|page| view! { <Page page/> })}
            </div>
        </Sheet>
    }
}

#[component]
fn Page(page: GuidePage) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let mut lines = page.lines().into_iter();
    let about = lines.next();
    view! {
        <article class="guide-page" id=PAGE tabindex="0" data-testid="guide-page" data-page=page.name()
            aria-labelledby=TITLE>
            <h3 id=TITLE>{move || words.text(&page.title())}</h3>
            {about.map(|id| view! { <p class="guide-about">{move || line(desk, &id)}</p> })}
            {if page == GuidePage::Keys {
                view! { <Keys/> }.into_any()
            } else {
                view! {
                    <ul class="guide-steps">
                        {lines.map(|id| view! { <li>{move || line(desk, &id)}</li> }).collect_view()}
                    </ul>
                }.into_any()
            }}
        </article>
    }
}

/// A line with its keys drawn as keys.
fn line(desk: Desk, id: &str) -> impl IntoView + use<> {
    let drawn = parts(&text_of(desk, id))
        .into_iter()
        .map(|part| match part {
            Part::Text(text) => text.into_any(),
            Part::Key(key) => view! { <kbd dir="ltr">{key}</kbd> }.into_any(),
        });
    drawn.collect_view()
}

/// The text of a line, with the keys of the sheet of shortcuts filled in.
fn text_of(desk: Desk, id: &str) -> String {
    let keys: Vec<(&str, String)> = SHEET
        .iter()
        .map(|(keys, says, _)| (*says, engraved(keys)))
        .collect();
    let values: Vec<_> = keys
        .iter()
        .map(|(says, keys)| (*says, keys.into()))
        .collect();
    desk.words.say(id, &values)
}

/// Everything that a page says, for the search.
fn whole_text(desk: Desk, page: GuidePage) -> String {
    let mut text: Vec<String> = page.lines().iter().map(|id| text_of(desk, id)).collect();
    if page == GuidePage::Keys {
        text.extend(SHEET.iter().map(|(_, says, _)| desk.words.text(says)));
    }
    text.join(" ")
}

fn entry_of(page: GuidePage) -> String {
    format!("guide-entry-{}", page.name())
}

const SEARCH: &str = "guide-search";
const PAGE: &str = "guide-page";
const TITLE: &str = "guide-page-title";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::no_literals::root;

    #[test]
    fn every_key_that_a_page_names_is_on_the_sheet() {
        let source = std::fs::read_to_string(root().join("../locales/en/guide.ftl")).unwrap();
        let lines = source.lines().filter(|line| !line.starts_with('#'));
        let mut named = 0;
        for variable in lines.flat_map(|line| line.split("{ $").skip(1)) {
            let (name, _) = variable.split_once(" }").unwrap();
            assert!(SHEET.iter().any(|(_, says, _)| *says == name), "{name}");
            named += 1;
        }
        assert!(named > 20, "{named}");
    }
}
