//! Filters of lists, the views that officers save under names, and what they used last.
//!
//! Kept in the archive: a name or a route that officers watch for tells what they are after.

use aircop_api::{ErrorCode, Filter, LastUsed, SavedView};
use aircop_archive as archive;
use aircop_codes::{CodeList, Urgency};
use aircop_directory::GroupKind;
use aircop_message::{Draft, OfficeId, Timestamp};

use crate::desk::State;
use crate::error::{self, ClientError, Outcome};
use crate::inbox::index;

const LAST_USED: &str = "desk.last_used";
const LAST_USED_EXERCISE: &str = "desk.last_used.exercise";
const SETTING: &str = "desk.saved_views";
/// Characters of a name at most.
const NAME_CHARS: usize = 40;
/// As many as fit the pane.
const MOST: usize = 30;
/// Airports that are remembered.
const AIRPORTS: usize = 8;
/// Milliseconds.
const HOUR: i64 = 3_600_000;

fn last_used_key(exercise: bool) -> &'static str {
    if exercise {
        LAST_USED_EXERCISE
    } else {
        LAST_USED
    }
}

impl State {
    /// Leaves out of a list what the filter does not want.
    pub(crate) fn narrow(&self, list: &mut archive::ListQuery, filter: &Filter, now: Timestamp) {
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        list.unread |= filter.unread;
        list.here |= filter.here;
        list.kind = given(&filter.kind).map(|kind| kind.to_ascii_lowercase());
        list.airport = given(&filter.airport).map(|airport| airport.to_ascii_uppercase());
        list.urgency = given(&filter.urgency).map(|code| index::rank(&Urgency::from_code(&code)));
        if let Some(country) = given(&filter.country) {
            let offices = self.directory.iter().flat_map(|d| d.offices());
            let ids: Vec<OfficeId> = offices
                .filter(|office| office.country == country)
                .map(|office| office.id)
                .collect();
            list.offices = Some(ids);
        }
        if let Some(office) = filter.office {
            // With a country beside it, both must fit.
            let fits = list
                .offices
                .as_ref()
                .is_none_or(|ids| ids.contains(&office));
            list.offices = Some(if fits { vec![office] } else { Vec::new() });
        }
        if filter.hours > 0 {
            let since = Timestamp(now.0 - i64::from(filter.hours) * HOUR);
            list.since = Some(list.since.map_or(since, |known| known.max(since)));
        }
    }

    /// The views that officers have saved, by name.
    pub(crate) fn saved_views(&self) -> Outcome<Vec<SavedView>> {
        Ok(self.kept(SETTING)?.entries)
    }

    /// What the last alert asked for.
    /// In an exercise or in live work: the one lends nothing to the other.
    pub(crate) fn last_used(&self, exercise: bool) -> Outcome<LastUsed> {
        let text = self.archive.setting(last_used_key(exercise))?;
        Ok(text
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default())
    }

    /// Keeps what an alert asks for, once it was sent. Never urgency, handling or readers: those
    /// are to be thought of each time.
    pub(crate) fn keep_last_used(&self, draft: &Draft) -> Outcome<()> {
        if draft.kind != "ALERT" {
            return Ok(());
        }
        let group = draft.group.and_then(|id| self.directory().ok()?.group(&id));
        let exercise = group.is_some_and(|group| group.kind == GroupKind::Exercise);
        let legs = draft.alert.legs.iter().map(|leg| &leg.airport);
        let typed = legs.map(|airport| airport.trim().to_ascii_uppercase());
        let mut airports: Vec<String> = Vec::new();
        for airport in typed.chain(self.last_used(exercise)?.airports) {
            if aircop_codes::airport(&airport).is_some() && !airports.contains(&airport) {
                airports.push(airport);
            }
        }
        airports.truncate(AIRPORTS);
        let used = LastUsed {
            group: draft.group,
            action: draft.alert.action.clone(),
            airports,
        };
        let text = serde_json::to_string(&used).map_err(error::internal)?;
        self.archive
            .set_setting(last_used_key(exercise), &text)
            .map_err(ClientError::from)
    }

    /// Keeps a view under its name.
    pub(crate) fn save_view(&self, mut view: SavedView) -> Outcome<()> {
        view.name = named(&view.name)?;
        let mut kept = self.kept::<SavedView>(SETTING)?;
        let views = &mut kept.entries;
        views.retain(|known| known.name != view.name);
        if views.len() >= MOST {
            return Err(ClientError::with(
                ErrorCode::TooManySaved,
                "30 views at most",
            ));
        }
        views.push(view);
        views.sort_by(|a, b| a.name.cmp(&b.name));
        self.keep(kept)
    }

    /// Gives a view another name.
    pub(crate) fn rename_view(&self, name: &str, to: &str) -> Outcome<()> {
        let to = named(to)?;
        let mut kept = self.kept::<SavedView>(SETTING)?;
        let views = &mut kept.entries;
        if to != name && views.iter().any(|known| known.name == to) {
            return Err(ClientError::new(ErrorCode::ViewExists));
        }
        for view in views.iter_mut().filter(|view| view.name == name) {
            view.name.clone_from(&to);
        }
        views.sort_by(|a, b| a.name.cmp(&b.name));
        self.keep(kept)
    }

    /// Removes a view; one that is not there is no fault.
    pub(crate) fn remove_view(&self, name: &str) -> Outcome<()> {
        let mut kept = self.kept::<SavedView>(SETTING)?;
        kept.entries.retain(|known| known.name != name);
        self.keep(kept)
    }
}

fn named(name: &str) -> Outcome<String> {
    let name = name.trim();
    let length = name.chars().count();
    if length == 0 || length > NAME_CHARS || name.chars().any(char::is_control) {
        return Err(ClientError::with(ErrorCode::BadName, "1 to 40 characters"));
    }
    Ok(name.to_owned())
}
