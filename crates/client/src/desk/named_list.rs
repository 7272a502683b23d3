//! Lists that officers keep under names, as settings of the archive.
//!
//! What a newer version wrote, or what cannot be read, is not ours to lose: an entry that is not
//! understood is written back as it is, and a setting that is no list at all is not written over.

use aircop_api::ErrorCode;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::desk::State;
use crate::error::{self, ClientError, Outcome};

/// A list as it was read.
#[derive(Debug)]
pub(crate) struct Kept<T> {
    setting: &'static str,
    /// What was understood.
    pub(crate) entries: Vec<T>,
    /// What was not.
    rest: Vec<Value>,
    /// The setting is no list.
    unreadable: bool,
}

impl State {
    /// Reads a list; one that is not there is empty.
    pub(crate) fn kept<T: DeserializeOwned>(&self, setting: &'static str) -> Outcome<Kept<T>> {
        let text = self.archive.setting(setting)?;
        let values = match text.as_deref() {
            None | Some("") => Ok(Vec::new()),
            Some(text) => serde_json::from_str::<Vec<Value>>(text),
        };
        let mut kept = Kept {
            setting,
            entries: Vec::new(),
            rest: Vec::new(),
            unreadable: values.is_err(),
        };
        for value in values.unwrap_or_default() {
            match serde_json::from_value(value.clone()) {
                Ok(entry) => kept.entries.push(entry),
                Err(_) => kept.rest.push(value),
            }
        }
        if kept.unreadable || !kept.rest.is_empty() {
            tracing::warn!(
                setting,
                "what is kept here is not understood by this version"
            );
        }
        Ok(kept)
    }

    /// Writes a list that was read by [`Self::kept`].
    ///
    /// # Errors
    /// [`ErrorCode::SavedUnreadable`] when it was no list: then it stays as it is.
    pub(crate) fn keep<T: Serialize>(&self, kept: Kept<T>) -> Outcome<()> {
        if kept.unreadable {
            return Err(ClientError::with(ErrorCode::SavedUnreadable, kept.setting));
        }
        let entries = kept.entries.iter().map(serde_json::to_value);
        let mut values: Vec<Value> = entries.collect::<Result<_, _>>().map_err(error::internal)?;
        values.extend(kept.rest);
        let text = serde_json::to_string(&values).map_err(error::internal)?;
        self.archive
            .set_setting(kept.setting, &text)
            .map_err(ClientError::from)
    }
}
