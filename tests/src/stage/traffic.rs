//! The demo's messages: `tests/demo/*.json`, in the order of their names. Every person in them is
//! invented. Times are written as hours from now (`+4.5h`), so that flights are still in the air.

use std::path::Path;

use aircop_client::clock::{Clock as _, SystemClock};
use aircop_message::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use super::StageError;

/// A message, who sends it and to whom.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parcel {
    /// Name of the sending office.
    pub from: String,
    /// `alert` or `note`.
    pub kind: String,
    /// Name of the group.
    pub group: String,
    /// Classes and names of offices.
    pub to: Vec<String>,
    /// An `aircop_message::Draft` whose times may be relative.
    draft: Value,
}

impl Parcel {
    /// Its subject.
    #[must_use]
    pub fn subject(&self) -> &str {
        self.draft
            .get("subject")
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// The draft with its times counted from now.
    #[must_use]
    pub fn draft_at_now(&self) -> Value {
        self.draft_at(SystemClock.now())
    }

    /// The draft with its times counted from `now`.
    #[must_use]
    pub fn draft_at(&self, now: Timestamp) -> Value {
        let mut draft = self.draft.clone();
        settle(&mut draft, now);
        draft
    }
}

/// Every parcel of `tests/demo`.
///
/// # Errors
/// When a file cannot be read or makes no sense.
pub(super) fn parcels() -> Result<Vec<Parcel>, StageError> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo");
    let mut files: Vec<_> = std::fs::read_dir(&dir)?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let mut parcels = Vec::new();
    for file in files {
        let parcel = serde_json::from_str(&std::fs::read_to_string(&file)?).map_err(|error| {
            StageError::Unexpected {
                what: file.display().to_string(),
                document: error.to_string(),
            }
        })?;
        parcels.push(parcel);
    }
    Ok(parcels)
}

/// Puts a time in the place of each relative one.
fn settle(value: &mut Value, now: Timestamp) {
    match value {
        Value::Object(members) => members.values_mut().for_each(|member| settle(member, now)),
        Value::Array(items) => items.iter_mut().for_each(|item| settle(item, now)),
        Value::String(text) => {
            if let Some(hours) = hours(text) {
                let minutes = (hours * 60.0).round() as i64;
                *text = Timestamp(now.0.saturating_add(minutes * 60_000)).to_rfc3339();
            }
        }
        _ => {}
    }
}

/// `+4.5h` and `-2h`.
fn hours(text: &str) -> Option<f64> {
    if !text.starts_with(['+', '-']) {
        return None;
    }
    text.strip_suffix('h')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use aircop_message::{Draft, GroupId, MessageId, Stamp};

    use super::*;

    #[test]
    fn every_message_of_the_demo_can_be_sent() {
        let now = Timestamp(1_795_000_000_000);
        let parcels = parcels().unwrap();
        let mut languages = std::collections::BTreeSet::new();
        for parcel in &parcels {
            let draft: Draft = serde_json::from_value(parcel.draft_at(now)).unwrap();
            let draft = Draft {
                kind: parcel.kind.to_uppercase(),
                ..draft
            };
            let stamp = Stamp {
                id: MessageId([1; 16]),
                reference: "SN-DSS-2026-000001".into(),
                group: GroupId([2; 16]),
                exercise: false,
                thread: None,
                now,
                offset_minutes: 0,
                language: "en".into(),
            };
            let message = draft
                .finish(&stamp)
                .unwrap_or_else(|faults| panic!("{}: {faults:?}", parcel.subject()));
            languages.insert(message.language);
        }
        assert_eq!(
            languages.into_iter().collect::<Vec<_>>(),
            ["en", "fr", "pt"]
        );
        assert!(parcels.len() >= 12);
    }
}
