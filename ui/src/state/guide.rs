//! The help: opened at the page that fits, and put away with the focus where it was.

use leptos::prelude::*;

use super::Desk;
use crate::guide::{GuidePage, Here, page_for};
use crate::{focus, form};

/// The help, while it is open and between two openings.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Guide {
    /// The page that was asked for; none while the help is not on screen.
    pub(crate) page: RwSignal<Option<GuidePage>>,
    /// What is looked for in it.
    pub(crate) words: RwSignal<String>,
}

impl Guide {
    pub(super) fn new() -> Self {
        Self {
            page: RwSignal::new(None),
            words: RwSignal::new(String::new()),
        }
    }
}

impl Desk {
    /// Opens the help at a page.
    pub(crate) fn open_guide(self, page: GuidePage) {
        let guide = self.guide;
        if guide.page.get_untracked().is_none() {
            focus::remember();
        }
        self.palette.shown.set(false);
        guide.words.set(String::new());
        guide.page.set(Some(page));
    }

    /// Opens the help at the page for where the officer is, or puts it away.
    pub(crate) fn toggle_guide(self) {
        if self.guide.page.with_untracked(Option::is_some) {
            self.close_guide();
        } else {
            self.open_guide(self.guide_page_here());
        }
    }

    /// Puts it away; the focus goes back to where it was.
    pub(crate) fn close_guide(self) {
        self.forget_guide();
        let list = self.writing.open.get_untracked().is_none();
        focus::give_back(if list { "rows" } else { "" });
    }

    /// Puts it away for something else that takes the focus.
    pub(crate) fn forget_guide(self) {
        if self.guide.page.with_untracked(Option::is_some) {
            self.guide.page.set(None);
        }
    }

    /// Pages that this desk has, tracked.
    pub(crate) fn guide_pages(self) -> Vec<GuidePage> {
        let headquarters = self
            .status
            .with(|status| status.as_ref().is_some_and(|status| status.headquarters));
        GuidePage::ALL
            .into_iter()
            .filter(|page| headquarters || !page.is_for_headquarters())
            .collect()
    }

    fn guide_page_here(self) -> GuidePage {
        let writing = self.writing.open.get_untracked().is_some();
        let control = focus::at();
        self.writing.draft.with_untracked(|draft| {
            page_for(Here {
                view: self.view.get_untracked(),
                headquarters: self.headquarters.tab.get_untracked(),
                form: writing.then_some(draft.kind.as_str()),
                corrects: draft.supersedes.is_some() || form::withdraws(draft),
                reading: self.opened.get_untracked().is_some(),
                photo: self.files.looked_at.with_untracked(Option::is_some),
                control: &control,
            })
        })
    }
}
