//! What travels without a passenger, and what carries it.

use aircop_codes::{ConveyanceType, Decimal};
use serde::{Deserialize, Serialize};

use crate::Newer;

/// An air cargo or express consignment. Shipper and consignee are nominal.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cargo {
    /// Air waybill, eleven digits (IATA Resolution 600a): `02012345675`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awb: Option<String>,
    /// House air waybill, as the forwarder numbers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub house_awb: Option<String>,
    /// Who sends it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub shipper: String,
    /// Who is to receive it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub consignee: String,
    /// What the papers say it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub declared_goods: String,
    /// Harmonized System code, 4, 6, 8 or 10 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hs_code: Option<String>,
    /// Number of pieces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<u32>,
    /// Gross weight in kilograms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kg: Option<Decimal>,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// A postal item. Sender and addressee are nominal.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Post {
    /// UPU S10 identifier, or the carrier's own for express: `RA473124829GB`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Who sends it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sender: String,
    /// Who is to receive it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub addressee: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}

/// A container, ship, vehicle or private aircraft.
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conveyance {
    /// What it is.
    pub kind: ConveyanceType,
    /// Number plate, tail number or call sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<String>,
    /// IMO ship number, seven digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imo: Option<String>,
    /// ISO 6346 container number: `CSQU3054383`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container: Option<String>,
    /// Number on the seal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<String>,
    /// In words; there for OTHER.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Fields of a newer version.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub newer: Newer,
}
