//! Offices, devices and groups by what people call them.

use aircop_api::{ApiError, ErrorCode};
use aircop_message::{DeviceKey, GroupId, OfficeId};

use crate::desk::State;
use crate::error::Outcome;
use crate::view::device_fingerprint;

impl State {
    /// An office by its id or its exact name.
    pub(crate) fn find_office(&self, wanted: &str) -> Outcome<OfficeId> {
        let mut found = self
            .directory()?
            .offices()
            .filter(|o| !o.is_revoked() && (o.name == wanted || o.id.to_string() == wanted));
        let first = found.next().map(|o| o.id);
        match (first, found.next()) {
            (Some(id), None) => Ok(id),
            (Some(_), Some(_)) => Err(ApiError::with(
                ErrorCode::UnknownOffice,
                format!("several offices are called {wanted:?}: give the id"),
            )),
            _ => Err(ApiError::with(
                ErrorCode::UnknownOffice,
                format!("{wanted:?}"),
            )),
        }
    }

    /// A live device by its key, or by the beginning of its key or of its fingerprint, at least
    /// four digits, when there is only one.
    pub(crate) fn find_device(&self, wanted: &str) -> Outcome<DeviceKey> {
        let digits = wanted.replace('-', "").to_ascii_lowercase();
        let hexadecimal = digits.chars().all(|c| c.is_ascii_hexdigit());
        let malformed = |why: String| ApiError::with(ErrorCode::Malformed, why);
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

    /// A group by its id or its exact name; open ones before closed ones.
    pub(crate) fn find_group(&self, wanted: &str) -> Outcome<GroupId> {
        let mut found: Vec<_> = self
            .directory()?
            .groups()
            .filter(|g| g.name == wanted || g.id.to_string() == wanted)
            .collect();
        found.sort_by_key(|g| !g.is_open());
        found
            .first()
            .map(|g| g.id)
            .ok_or_else(|| ApiError::with(ErrorCode::UnknownGroup, format!("{wanted:?}")))
    }
}
