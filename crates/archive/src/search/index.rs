//! Keeping the search index in step with the program: a new normal form builds it anew.

use super::normalise::VERSION;
use crate::archive::Archive;
use crate::error::ArchiveError;

const SETTING: &str = "archive.search_version";

/// Builds the index anew if another version of the normal form wrote it.
pub(crate) fn bring_up_to_date(archive: &Archive) -> Result<(), ArchiveError> {
    let wanted = VERSION.to_string();
    if archive.setting(SETTING)?.as_deref() == Some(wanted.as_str()) {
        return Ok(());
    }
    archive.transaction(|_| {
        archive.rebuild_search()?;
        archive.set_setting(SETTING, &wanted)
    })
}
