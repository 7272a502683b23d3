//! Ctrl+K: what there is to go to, and going there.

use aircop_api::{Command, Filter, ListQuery, MessageRow, Reply, SavedView, ViewName};
use aircop_message::{MessageId, OfficeId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Desk, Load, View};
use crate::guide::GuidePage;
use crate::{bridge, focus, page};

/// The palette, while it is open and between two openings.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Palette {
    /// Whether it is on screen.
    pub(crate) shown: RwSignal<bool>,
    /// What is typed into it.
    pub(crate) text: RwSignal<String>,
    /// Messages that the engine found for it.
    pub(crate) found: RwSignal<Vec<MessageRow>>,
    /// Counts questions; only the answer to the last one counts.
    asked: RwSignal<u32>,
}

impl Palette {
    pub(super) fn new() -> Self {
        Self {
            shown: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            found: RwSignal::new(Vec::new()),
            asked: RwSignal::new(0),
        }
    }
}

/// Where an entry of the palette leads.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Goal {
    NewAlert,
    NewSeizure,
    NewNote,
    Templates,
    MostPressing,
    Shortcuts,
    /// A page of the help.
    Guide(GuidePage),
    Lock,
    /// A view of the left pane.
    View(View),
    /// A view that an officer has kept.
    Saved(Box<SavedView>),
    /// The messages of an office.
    Office(OfficeId),
    /// A message.
    Message(MessageId),
    /// A search for what is typed.
    Search(String),
}

impl Desk {
    /// Opens the palette, or puts it away.
    pub(crate) fn toggle_palette(self) {
        let palette = self.palette;
        if palette.shown.get_untracked() {
            return self.close_palette();
        }
        self.forget_guide();
        palette.text.set(String::new());
        palette.found.set(Vec::new());
        // A name that came since the directory was last looked at.
        self.reload_directory();
        palette.shown.set(true);
    }

    /// Puts it away; the focus goes back to the list, or stays in the form that is open.
    pub(crate) fn close_palette(self) {
        self.palette.shown.set(false);
        if self.writing.open.get_untracked().is_none() {
            focus::focus_soon("rows");
        }
    }

    /// Takes what is typed, and asks for messages once the hand rests.
    pub(crate) fn type_into_palette(self, text: String) {
        let palette = self.palette;
        let question = palette.asked.get_untracked().wrapping_add(1);
        palette.asked.set(question);
        let wanted = text.trim().to_owned();
        palette.text.set(text);
        if wanted.chars().count() < SHORTEST {
            palette.found.set(Vec::new());
            return;
        }
        spawn_local(async move {
            page::sleep(REST).await;
            if palette.asked.get_untracked() != question {
                return;
            }
            let query = ListQuery {
                view: ViewName::All,
                text: wanted,
                limit: MESSAGES,
                ..ListQuery::default()
            };
            // Without an answer everything else can still be gone to.
            let answer = bridge::call(Command::List(query)).await;
            if palette.asked.get_untracked() == question {
                palette.found.set(match answer {
                    Ok(Reply::List(page)) => page.rows,
                    _ => Vec::new(),
                });
            }
        });
    }

    /// Goes there.
    pub(crate) fn go_to(self, goal: Goal) {
        self.palette.shown.set(false);
        match goal {
            Goal::NewAlert => self.write_alert(),
            Goal::NewSeizure => self.write_new_seizure(),
            Goal::NewNote => self.write_note(),
            Goal::Templates => self.show_templates(),
            Goal::MostPressing => self.go_to_attention(),
            Goal::Shortcuts => self.open_guide(GuidePage::Keys),
            Goal::Guide(page) => self.open_guide(page),
            Goal::Lock => self.lock(),
            Goal::View(view) => {
                self.show(view);
                focus::focus_soon("rows");
            }
            Goal::Saved(view) => {
                self.show_saved(*view);
                focus::focus_soon("rows");
            }
            Goal::Office(office) => {
                self.show(View::Messages(ViewName::All, None));
                self.filtering.set(true);
                self.narrow(Filter {
                    office: Some(office),
                    ..Filter::default()
                });
                focus::focus_soon("rows");
            }
            Goal::Message(message) => self.open(message),
            Goal::Search(words) => {
                self.search_for(words);
                focus::focus_soon("rows");
            }
        }
    }

    /// The offices of the directory, once they are here; tracked.
    pub(crate) fn offices_known(self) -> Vec<aircop_api::OfficeView> {
        self.directory.with(|directory| match directory {
            Load::Here(directory) => directory.offices.clone(),
            _ => Vec::new(),
        })
    }
}

/// Characters from which on messages are looked for.
const SHORTEST: usize = 3;
/// Milliseconds without a key before that.
const REST: i32 = 120;
/// Messages that are offered.
const MESSAGES: u16 = 5;
