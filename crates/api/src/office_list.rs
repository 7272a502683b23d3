//! A list of offices that are invited in one go.

use aircop_message::{FieldError, Timestamp};
use serde::{Deserialize, Serialize};

use crate::RoleDraft;

/// An office of a list, as it is typed.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OfficeListRow {
    /// Its line in the file, from 1 with the heading; what its faults are told by.
    pub line: u32,
    /// Name of the new office, 1 to 120 characters.
    pub name: String,
    /// `JAITF`, `OCU`, `RILO`, `CN`, `NCB`, `HQ`, or its name in one of the seven languages.
    pub kind: String,
    /// ISO 3166-1, or the country's name in one of the seven languages.
    pub country: String,
    /// IATA code or city, 1 to 60 characters.
    pub place: String,
    /// BCP 47 tags, or names in one of the seven languages, with commas between them; at most 12.
    pub languages: String,
    /// As it is dialled from abroad, at most 40 characters; may be empty.
    pub telephone: String,
}

/// Offices to invite. All are invited or none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OfficeListDraft {
    /// The offices, 1 to 500.
    pub rows: Vec<OfficeListRow>,
    /// Groups that each will be in once it is admitted, and its role there.
    pub roles: Vec<RoleDraft>,
    /// How long the invitations are good: 1 to 720.
    pub hours: u32,
}

/// A list that was looked through. Nothing was made.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeListView {
    /// Its offices in their order.
    pub rows: Vec<OfficeListChecked>,
    /// Headings of columns that are not read.
    pub ignored: Vec<String>,
}

/// An office of a list with what is wrong.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeListChecked {
    /// The office; what was understood as codes.
    pub row: OfficeListRow,
    /// `name`, `kind`, `country`, `place`, `languages`, `telephone`, and the fault; none when it can
    /// be invited.
    pub faults: Vec<FieldError>,
}

/// Offices that were invited.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficesInvited {
    /// In the order of the list.
    pub offices: Vec<OfficeInvited>,
    /// Name of the folder that holds the invitations; in the window in the officer's downloads.
    pub folder: String,
    /// Until when they are good.
    pub expires: Timestamp,
}

/// One of them.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeInvited {
    /// Its line in the file.
    pub line: u32,
    /// Its name.
    pub office: String,
    /// Name of its invitation's file.
    pub file: String,
}
