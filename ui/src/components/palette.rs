//! Ctrl+K: a view, an office, a message or an action by a few letters of its name.
//!
//! Keys and roles as in the ARIA authoring practices' combobox with a list box popup. What is
//! chosen is on screen before Enter, so nothing is done that was not read; nothing is sent from here.

use aircop_api::ViewName;
use aircop_codes::fold;
use leptos::html::Input;
use leptos::prelude::*;

use super::pieces::own_direction;
use crate::components::{Icon, icon};
use crate::focus;
use crate::guide::GuidePage;
use crate::state::{Desk, EXERCISE, Goal, View, use_desk};

/// One line of it.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    goal: Goal,
    icon: Icon,
    name: String,
    /// What is said beside it: the key that does the same, a place, a subject.
    beside: String,
}

/// The palette, over the desk.
#[component]
pub(crate) fn PaletteSheet() -> impl IntoView {
    let desk = use_desk();
    move || desk.palette.shown.get().then(|| view! { <Open/> })
}

#[component]
fn Open() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let field = NodeRef::<Input>::new();
    let at = RwSignal::new(0_usize);
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            // Without the focus it can still be closed by Escape.
            let _ = focus::give(&field);
        }
    });
    let entries = Memo::new(move |_| entries(desk));
    Effect::new(move |_| {
        entries.track();
        at.set(0);
    });
    let choose = move |at: usize| {
        if let Some(entry) = entries.get_untracked().into_iter().nth(at) {
            desk.go_to(entry.goal);
        }
    };
    let on_keys = move |event: web_sys::KeyboardEvent| {
        let count = entries.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if count > 0 => at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" if count > 0 => at.update(|at| *at = (*at + count - 1) % count),
            "Enter" => choose(at.get_untracked()),
            // There is nothing else to go to.
            "Tab" => {}
            _ => return,
        }
        event.prevent_default();
        // The desk behind it must not act on the same key.
        event.stop_propagation();
        crate::page::reveal(&row_of(at.get_untracked()));
    };
    view! {
        <div class="veil" on:click=move |_| desk.close_palette()>
            <div class="sheet palette" role="dialog" aria-modal="true" data-testid="palette"
                aria-label=words.t("palette-title") on:click=move |event| event.stop_propagation()>
                <input type="text" id="palette-field" data-testid="palette-field" node_ref=field
                    role="combobox" autocomplete="off" spellcheck="false" dir="auto" maxlength="200"
                    aria-label=words.t("palette-title") placeholder=words.t("palette-hint")
                    aria-autocomplete="list" aria-expanded="true" aria-controls="palette-list"
                    aria-activedescendant=move || row_of(at.get())
                    prop:value=move || desk.palette.text.get()
                    on:input=move |event| desk.type_into_palette(event_target_value(&event))
                    on:keydown=on_keys/>
                <ul id="palette-list" class="palette-list" role="listbox"
                    aria-label=words.t("palette-title")>
                    {move || entries.get().into_iter().enumerate().map(|(i, entry)| view! {
                        <li role="option" id=row_of(i) class:active=move || at.get() == i
                            data-testid="palette-entry"
                            aria-selected=move || (at.get() == i).to_string()
                            on:mousedown=move |event| {
                                event.prevent_default();
                                choose(i);
                            }>
                            {icon(entry.icon)}
                            <span class="palette-name">{own_direction(entry.name)}</span>
                            <span class="aside">{own_direction(entry.beside)}</span>
                        </li>
                    }).collect_view()}
                </ul>
            </div>
        </div>
    }
}

fn row_of(at: usize) -> String {
    format!("palette-{at}")
}

/// What fits what is typed; tracked.
fn entries(desk: Desk) -> Vec<Entry> {
    let text = desk.palette.text.get();
    let wanted = fold(&text);
    let mut fitting = fitting(&wanted, known(desk));
    fitting.truncate(OFFERED);
    let found = desk.palette.found.get();
    fitting.extend(found.into_iter().map(|row| Entry {
        goal: Goal::Message(row.id),
        icon: Icon::Inbox,
        name: row.reference,
        beside: row.subject,
    }));
    let text = text.trim();
    if !text.is_empty() {
        fitting.push(Entry {
            goal: Goal::Search(text.to_owned()),
            icon: Icon::Search,
            name: desk.words.say("palette-search", &[("words", text.into())]),
            beside: "/".into(),
        });
    }
    fitting
}

/// Entries in whose name or remark every typed word stands, in any script's capitals; those first
/// whose name begins so.
fn fitting(wanted: &str, all: Vec<Entry>) -> Vec<Entry> {
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let mut fitting: Vec<(bool, Entry)> = all
        .into_iter()
        .filter_map(|entry| {
            let name = fold(&entry.name);
            let whole = format!("{name} {}", fold(&entry.beside));
            let fits = words.iter().all(|word| whole.contains(word));
            fits.then(|| (!name.starts_with(wanted), entry))
        })
        .collect();
    // Stable: those that fit alike stay in the order of the pane.
    fitting.sort_by_key(|(later, _)| *later);
    fitting.into_iter().map(|(_, entry)| entry).collect()
}

/// Everything that can be gone to without asking the engine; tracked.
fn known(desk: Desk) -> Vec<Entry> {
    let words = desk.words;
    let of = |goal, icon, name: String, beside: String| Entry {
        goal,
        icon,
        name,
        beside,
    };
    let mut all: Vec<Entry> =
        ACTIONS
            .iter()
            .map(|(goal, icon, id, key)| of(goal.clone(), *icon, words.text(id), (*key).to_owned()))
            .chain(VIEWS.iter().map(|(view, icon, id)| {
                of(Goal::View(*view), *icon, words.text(id), String::new())
            }))
            .collect();
    desk.status.with(|status| {
        let Some(status) = status else { return };
        if status.headquarters {
            let goal = Goal::View(View::Headquarters);
            all.push(of(
                goal,
                Icon::Headquarters,
                words.text("hq-title"),
                String::new(),
            ));
        }
        all.extend(status.saved_views.iter().map(|saved| {
            let beside = words.text("views-saved");
            let goal = Goal::Saved(Box::new(saved.clone()));
            of(goal, Icon::Filter, saved.name.clone(), beside)
        }));
        all.extend(status.groups.iter().map(|group| {
            let icon = match group.kind == EXERCISE {
                true => Icon::Exercise,
                false => Icon::Group,
            };
            let kind = words.locale().label_of("group-kind", &group.kind);
            let goal = Goal::View(View::Messages(ViewName::All, Some(group.id)));
            of(goal, icon, group.name.clone(), kind)
        }));
    });
    let help = words.text("guide-title");
    let pages = desk.guide_pages().into_iter();
    // The sheet of shortcuts is among the actions.
    let pages = pages.filter(|page| *page != GuidePage::Keys);
    all.extend(pages.map(|page| {
        let title = words.text(&page.title());
        of(Goal::Guide(page), Icon::Help, title, help.clone())
    }));
    all.extend(desk.offices_known().into_iter().map(|office| {
        let country = words.locale().country(&office.country);
        let beside = format!("{}, {country}", office.place);
        of(
            Goal::Office(office.id),
            Icon::Directory,
            office.name,
            beside,
        )
    }));
    all
}

/// At most so many besides messages.
const OFFERED: usize = 9;

/// What an officer does, with the key that does the same.
const ACTIONS: [(Goal, Icon, &str, &str); 7] = [
    (Goal::NewAlert, Icon::Plus, "views-new-alert", "n"),
    (Goal::MostPressing, Icon::Answer, "keys-attention", "g"),
    (Goal::NewSeizure, Icon::Seize, "views-new-seizure", ""),
    (Goal::NewNote, Icon::Draft, "views-new-note", "m"),
    (Goal::Templates, Icon::File, "template-from", "t"),
    (Goal::Lock, Icon::Lock, "strip-lock", ""),
    (Goal::Shortcuts, Icon::Keys, "keys-title", "?"),
];

/// The views of the left pane.
const VIEWS: [(View, Icon, &str); 17] = [
    (list(ViewName::Inbox), Icon::Inbox, "views-inbox"),
    (
        list(ViewName::NeedsAnswer),
        Icon::Answer,
        "views-needs-answer",
    ),
    (list(ViewName::Sent), Icon::Sent, "views-sent"),
    (list(ViewName::Outbox), Icon::Outbox, "views-outbox"),
    (
        list(ViewName::Undelivered),
        Icon::Clock,
        "views-undelivered",
    ),
    (View::Drafts, Icon::Draft, "views-drafts"),
    (View::Quarantine, Icon::Quarantine, "views-quarantine"),
    (View::Handover, Icon::Handover, "views-handover"),
    (View::Watch, Icon::Watch, "watch-title"),
    (View::Enquiries, Icon::Phone, "views-enquiries"),
    (View::Passengers, Icon::Passengers, "passengers-title"),
    (View::Operation, Icon::Board, "views-operations"),
    (View::Statistics, Icon::Statistics, "views-statistics"),
    (list(ViewName::All), Icon::All, "views-all"),
    (View::Directory, Icon::Directory, "views-directory"),
    (View::Settings, Icon::Settings, "settings-title"),
    (
        list(ViewName::Exercise),
        Icon::Exercise,
        "views-exercise-all",
    ),
];

const fn list(name: ViewName) -> View {
    View::Messages(name, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, beside: &str) -> Entry {
        Entry {
            goal: Goal::Search(name.to_owned()),
            icon: Icon::Search,
            name: name.to_owned(),
            beside: beside.to_owned(),
        }
    }

    fn names(wanted: &str, all: &[Entry]) -> Vec<String> {
        let fitting = fitting(&fold(wanted), all.to_vec());
        fitting.into_iter().map(|entry| entry.name).collect()
    }

    #[test]
    fn what_begins_so_comes_first_and_every_word_must_fit() {
        let all = [
            entry("OCU Brussels", "Brussels, Belgium"),
            entry("JAITF Dakar", "DSS, Senegal"),
            entry("Dakar by night", ""),
            entry("S\u{e3}o Paulo", "GRU, Brazil"),
            entry("\u{41f}\u{43e}\u{438}\u{441}\u{43a}", ""),
        ];
        assert_eq!(names("dakar", &all), ["Dakar by night", "JAITF Dakar"]);
        assert_eq!(names("jaitf sen", &all), ["JAITF Dakar"]);
        assert_eq!(names("sao", &all), ["S\u{e3}o Paulo"]);
        assert_eq!(names("gru", &all), ["S\u{e3}o Paulo"]);
        assert_eq!(names("\u{41f}\u{41e}\u{418}", &all).len(), 1);
        assert!(names("lagos", &all).is_empty());
        assert_eq!(names("", &all).len(), all.len());
    }
}
