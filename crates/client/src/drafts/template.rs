//! Templates: drafts that officers begin from, kept by the desk under names.
//!
//! Kept in the archive, since a usual route and its readers tell what an office is after. What
//! belongs to one case is left out when a template is saved ([`Draft::to_template`]): one that named
//! somebody would put the name into the next alert unasked.

use aircop_api::{ErrorCode, Template};
use aircop_message::Draft;

use crate::desk::State;
use crate::error::{ClientError, Outcome};

const SETTING: &str = "desk.templates";
/// Characters of a name at most.
const NAME_CHARS: usize = 40;
/// As many as an officer looks through.
const MOST: usize = 50;

impl State {
    /// What can be begun from, by name.
    pub(crate) fn templates(&self) -> Outcome<Vec<Template>> {
        Ok(self.kept(SETTING)?.entries)
    }

    /// Keeps a draft under a name.
    pub(crate) fn save_template(&self, name: &str, draft: &Draft) -> Outcome<()> {
        let name = name.trim().to_owned();
        let length = name.chars().count();
        if length == 0 || length > NAME_CHARS || name.chars().any(char::is_control) {
            return Err(ClientError::with(ErrorCode::BadName, "1 to 40 characters"));
        }
        let draft = draft.to_template().ok_or_else(|| {
            ClientError::with(ErrorCode::Malformed, "an answer begins from its alert")
        })?;
        let mut kept = self.kept::<Template>(SETTING)?;
        let templates = &mut kept.entries;
        templates.retain(|known| known.name != name);
        if templates.len() >= MOST {
            return Err(ClientError::with(
                ErrorCode::TooManySaved,
                "50 templates at most",
            ));
        }
        templates.push(Template { name, draft });
        templates.sort_by(|a, b| a.name.cmp(&b.name));
        self.keep(kept)
    }

    /// Removes a template; one that is not there is no fault.
    pub(crate) fn remove_template(&self, name: &str) -> Outcome<()> {
        let mut kept = self.kept::<Template>(SETTING)?;
        kept.entries.retain(|known| known.name != name);
        self.keep(kept)
    }
}
