//! The help: which pages there are, which one fits where the officer is, and which hold the words that
//! are looked for. Pure, so that all of it is tested natively; the texts are `locales/*/guide.ftl`.

use aircop_api::ViewName;
use aircop_codes::fold;

use crate::state::{HqTab, View};

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum GuidePage {
    FirstDay,
    List,
    Read,
    Alert,
    Answer,
    Seizure,
    Correct,
    Files,
    Search,
    Handover,
    Trouble,
    Secret,
    Codes,
    /// The sheet of shortcuts, which has texts of its own.
    Keys,
    HqAdmit,
    HqRevoke,
    HqGroups,
    HqSign,
    HqHealth,
}

impl GuidePage {
    /// All of them, in the order in which they are listed.
    pub(crate) const ALL: [Self; 19] = [
        Self::FirstDay,
        Self::List,
        Self::Read,
        Self::Alert,
        Self::Answer,
        Self::Seizure,
        Self::Correct,
        Self::Files,
        Self::Search,
        Self::Handover,
        Self::Trouble,
        Self::Secret,
        Self::Codes,
        Self::Keys,
        Self::HqAdmit,
        Self::HqRevoke,
        Self::HqGroups,
        Self::HqSign,
        Self::HqHealth,
    ];

    /// Its name in ids, and how many steps it has.
    fn said(self) -> (&'static str, usize) {
        match self {
            Self::FirstDay => ("first-day", 7),
            Self::List => ("list", 8),
            Self::Read => ("read", 7),
            Self::Alert => ("alert", 8),
            Self::Answer => ("answer", 6),
            Self::Seizure => ("seizure", 7),
            Self::Correct => ("correct", 6),
            Self::Files => ("files", 6),
            Self::Search => ("search-and-watch", 7),
            Self::Handover => ("handover", 5),
            Self::Trouble => ("trouble", 8),
            Self::Secret => ("secret", 7),
            Self::Codes => ("codes", 13),
            Self::Keys => ("keys", 0),
            Self::HqAdmit => ("hq-admit", 6),
            Self::HqRevoke => ("hq-revoke", 5),
            Self::HqGroups => ("hq-groups", 5),
            Self::HqSign => ("hq-sign", 6),
            Self::HqHealth => ("hq-health", 5),
        }
    }

    /// Its name, for handles.
    pub(crate) fn name(self) -> &'static str {
        self.said().0
    }

    /// Fluent id of its title.
    pub(crate) fn title(self) -> String {
        match self {
            Self::Keys => "keys-title".into(),
            _ => format!("guide-{}", self.name()),
        }
    }

    /// Fluent ids of what stands below the title: what it is for, then the steps. None for the sheet of
    /// shortcuts.
    pub(crate) fn lines(self) -> Vec<String> {
        let (name, steps) = self.said();
        if steps == 0 {
            return Vec::new();
        }
        let about = std::iter::once(format!("guide-{name}-about"));
        about
            .chain((1..=steps).map(|step| format!("guide-{name}-{step}")))
            .collect()
    }

    /// Only a desk that holds headquarters' keys has it.
    pub(crate) fn is_for_headquarters(self) -> bool {
        matches!(
            self,
            Self::HqAdmit | Self::HqRevoke | Self::HqGroups | Self::HqSign | Self::HqHealth
        )
    }
}

/// Where the officer is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Here<'a> {
    /// What the middle pane shows.
    pub(crate) view: View,
    /// What headquarters' section shows.
    pub(crate) headquarters: HqTab,
    /// The message kind (`ALERT`) of the form that is open.
    pub(crate) form: Option<&'a str>,
    /// That form corrects or withdraws.
    pub(crate) corrects: bool,
    /// A message is open.
    pub(crate) reading: bool,
    /// A photo is looked at.
    pub(crate) photo: bool,
    /// The `id` of the control that has the focus; empty for none.
    pub(crate) control: &'a str,
}

/// The page that fits: by field, then by form, then by what is open.
pub(crate) fn page_for(here: Here<'_>) -> GuidePage {
    let by_field = match here.control {
        "f-handling" | "f-tlp" | "f-source" | "f-information" => Some(GuidePage::Codes),
        "f-seizure-withdrawn" => Some(GuidePage::Seizure),
        "f-retain-until" => Some(GuidePage::Read),
        "search" => Some(GuidePage::Search),
        _ => None,
    };
    if here.photo {
        return GuidePage::Files;
    }
    if let Some(page) = by_field {
        return page;
    }
    match here.form {
        Some(_) if here.corrects => GuidePage::Correct,
        Some("REPLY") => GuidePage::Answer,
        Some("SEIZURE") => GuidePage::Seizure,
        Some(_) => GuidePage::Alert,
        None if here.reading => GuidePage::Read,
        None => of_view(here.view, here.headquarters),
    }
}

fn of_view(view: View, tab: HqTab) -> GuidePage {
    match view {
        View::Messages(ViewName::Outbox | ViewName::Undelivered, _) | View::Quarantine => {
            GuidePage::Trouble
        }
        View::Messages(..) | View::Operation => GuidePage::List,
        View::Drafts => GuidePage::Alert,
        View::Directory => GuidePage::Secret,
        View::Settings => GuidePage::FirstDay,
        View::Handover => GuidePage::Handover,
        View::Watch | View::Passengers | View::Enquiries => GuidePage::Search,
        View::Statistics => GuidePage::Seizure,
        View::Headquarters => match tab {
            HqTab::Requests | HqTab::Invitations => GuidePage::HqAdmit,
            HqTab::Offices => GuidePage::HqRevoke,
            HqTab::Groups => GuidePage::HqGroups,
            HqTab::Proposals | HqTab::History => GuidePage::HqSign,
            HqTab::Health => GuidePage::HqHealth,
        },
    }
}

/// The pages in whose text every typed word stands, without regard to accents and capitals; those
/// first in whose title they stand. `pages` gives each with its title and its whole text.
pub(crate) fn fitting(typed: &str, pages: &[(GuidePage, String, String)]) -> Vec<GuidePage> {
    let wanted = fold(typed);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let stand_in = |text: &str| {
        let text = fold(text);
        words.iter().all(|word| text.contains(word))
    };
    let mut fitting: Vec<(bool, GuidePage)> = pages
        .iter()
        .filter(|(_, title, text)| stand_in(&[title.as_str(), text].join(" ")))
        .map(|(page, title, _)| (!stand_in(title), *page))
        .collect();
    // Stable: the order of the list otherwise.
    fitting.sort_by_key(|(later, _)| *later);
    fitting.into_iter().map(|(_, page)| page).collect()
}

/// A part of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    Text(String),
    /// What is engraved on a key.
    Key(String),
}

/// Keys as they are filled into a text, so that [`parts`] finds them again.
pub(crate) fn engraved(keys: &[&str]) -> String {
    keys.iter()
        .map(|key| format!("{BEGIN}{key}{END}"))
        .collect()
}

/// Splits a text with keys filled in.
pub(crate) fn parts(text: &str) -> Vec<Part> {
    let mut out = Vec::new();
    for (at, piece) in text.split(BEGIN).enumerate() {
        let (key, after) = match (at, piece.split_once(END)) {
            (1.., Some((key, after))) => (Some(key), after),
            _ => (None, piece),
        };
        out.extend(key.map(|key| Part::Key(key.to_owned())));
        if !after.is_empty() {
            out.push(Part::Text(after.to_owned()));
        }
    }
    out
}

/// Private use: no text has them.
const BEGIN: char = '\u{e000}';
const END: char = '\u{e001}';

#[cfg(test)]
mod tests;
