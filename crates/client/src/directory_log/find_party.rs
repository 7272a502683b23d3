//! Offices, devices and groups by what people call them.

use aircop_api::ErrorCode;
use aircop_directory::folded_name;
use aircop_message::{DeviceKey, GroupId, OfficeId};

use crate::desk::State;
use crate::error::{ClientError, Outcome};
use crate::screen::row::device_fingerprint;

impl State {
    /// An office in use by its id or its name. A name in another spelling finds it too, where none
    /// has exactly this one; several are never chosen among.
    pub(crate) fn find_office(&self, wanted: &str) -> Outcome<OfficeId> {
        let live = self.directory()?.offices().filter(|o| !o.is_revoked());
        let named = live.map(|o| (o.id, o.id.to_string(), o.name.as_str(), o.place.clone()));
        one(wanted, ErrorCode::UnknownOffice, named.collect())
    }

    /// A live device by its key, or by the beginning of its key or of its fingerprint, at least
    /// four digits, when there is only one.
    pub(crate) fn find_device(&self, wanted: &str) -> Outcome<DeviceKey> {
        let digits = wanted.replace('-', "").to_ascii_lowercase();
        let hexadecimal = digits.chars().all(|c| c.is_ascii_hexdigit());
        let malformed = |why: String| ClientError::with(ErrorCode::UnknownDevice, why);
        if digits.len() < 4 || !hexadecimal {
            return Err(malformed(format!(
                "{wanted:?}: four or more digits of a device's fingerprint or key were expected"
            )));
        }
        let directory = self.directory()?;
        let devices = directory
            .offices()
            .flat_map(|office| directory.live_devices(&office.id));
        let mut found = devices.filter(|device| {
            let fingerprint = device_fingerprint(device);
            fingerprint.replace('-', "").starts_with(&digits)
                || device.key.to_string().starts_with(&digits)
        });
        match (found.next(), found.next()) {
            (Some(device), None) => Ok(device.key),
            (Some(_), Some(_)) => Err(malformed(format!(
                "several devices begin with {wanted:?}: give more digits"
            ))),
            _ => Err(malformed(format!(
                "no device in use begins with {wanted:?}"
            ))),
        }
    }

    /// A group by its id or its name, closed ones too; as for offices.
    pub(crate) fn find_group(&self, wanted: &str) -> Outcome<GroupId> {
        let named = self.directory()?.groups().map(|g| {
            let state = if g.is_open() { "open" } else { "closed" };
            (g.id, g.id.to_string(), g.name.as_str(), state.to_owned())
        });
        one(wanted, ErrorCode::UnknownGroup, named.collect())
    }
}

/// The one that is meant, of (what is returned, its id, its name, what else tells it apart).
fn one<T: Copy>(wanted: &str, none: ErrorCode, all: Vec<(T, String, &str, String)>) -> Outcome<T> {
    if let Some((found, ..)) = all.iter().find(|(_, id, ..)| id == wanted) {
        return Ok(*found);
    }
    let mut found: Vec<_> = all
        .iter()
        .filter(|(_, _, name, _)| *name == wanted)
        .collect();
    if found.is_empty() {
        let folded = folded_name(wanted);
        found = all
            .iter()
            .filter(|(_, _, name, _)| folded_name(name) == folded)
            .collect();
    }
    match found.as_slice() {
        [(one, ..)] => Ok(*one),
        [] => Err(ClientError::with(none, format!("{wanted:?}"))),
        several => {
            let each = several
                .iter()
                .map(|(_, id, name, more)| format!("{name} ({more}): {id}"));
            let listed = each.collect::<Vec<_>>().join("; ");
            Err(ClientError::with(ErrorCode::SeveralMatches, listed))
        }
    }
}
