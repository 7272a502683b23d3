//! Headquarters' own section of the window: who asks to join, whom it has invited, what it changes
//! in the directory, and the directory's history.

use aircop_message::{DeviceKey, GroupId, OfficeId, RetentionDays, Timestamp};
use serde::{Deserialize, Serialize};

/// A change of the directory, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum HqChange {
    /// Admits the device with this fingerprint; with it its office, when that is new, and its roles.
    Approve {
        /// As its officer read it out.
        fingerprint: String,
    },
    /// Opens a group, with headquarters as its OCU.
    OpenGroup(GroupDraft),
    /// Closes a group: nothing is sent in it any more.
    CloseGroup {
        /// Which.
        group: GroupId,
    },
    /// Gives offices a role in a group, or takes them out of it; all or none.
    SetRole {
        /// The group.
        group: GroupId,
        /// The offices, 1 to 500.
        offices: Vec<OfficeId>,
        /// `OCU`, `CN`, `RILO`, `NCB`, `PLAIN`, `OBSERVER`; empty takes them out.
        role: String,
    },
    /// Says where an office is called.
    SetTelephone {
        /// Which.
        office: OfficeId,
        /// As it is dialled from abroad, at most 40 characters; empty for none.
        telephone: String,
    },
    /// Says for how many days messages are kept that are sent from then on.
    SetRetention(RetentionDraft),
    /// Revokes an office with all its devices.
    RevokeOffice {
        /// Which.
        office: OfficeId,
        /// For the log that every office reads; at most 200 characters.
        reason: String,
    },
    /// Revokes one device.
    RevokeDevice {
        /// Which.
        device: DeviceKey,
        /// For the log that every office reads; at most 200 characters.
        reason: String,
    },
}

/// Days of keeping as they are typed, each 1 to 3,650.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RetentionDraft {
    /// Of this group, or of every group that has no numbers of its own.
    pub group: Option<GroupId>,
    /// Alerts.
    pub alert: String,
    /// Replies.
    pub reply: String,
    /// Seizures.
    pub seizure: String,
    /// Notes, and every kind that only a newer version knows.
    pub note: String,
    /// The most that an officer may ask for; none of the others is more.
    pub longest: String,
}

impl RetentionDraft {
    /// These days as they would be typed.
    #[must_use]
    pub fn of(group: Option<GroupId>, days: RetentionDays) -> Self {
        Self {
            group,
            alert: days.alert.to_string(),
            reply: days.reply.to_string(),
            seizure: days.seizure.to_string(),
            note: days.note.to_string(),
            longest: days.longest.to_string(),
        }
    }
}

/// For how long messages are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionRow {
    /// Of which group; none for every group that has no row of its own.
    pub group: Option<GroupId>,
    /// The days.
    pub days: RetentionDays,
}

/// A group as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupDraft {
    /// 1 to 120 characters.
    pub name: String,
    /// `PERMANENT`, `OPERATION`, `EXERCISE`.
    pub kind: String,
    /// First day, UTC, as a date is typed, with a time behind it if wanted: `2026-12-01 06:00`.
    pub starts: String,
    /// Last day, UTC, in the same way; without a time until its end.
    pub ends: String,
    /// What it is for; at most 4,000 characters.
    pub briefing: String,
}

/// An invitation as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InvitationDraft {
    /// One more device of this office, instead of a new office.
    pub device_of: Option<OfficeId>,
    /// Name of the new office, 1 to 120 characters.
    pub name: String,
    /// `JAITF`, `OCU`, `RILO`, `CN`, `NCB`, `HQ`.
    pub kind: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// IATA code or city, 1 to 60 characters.
    pub place: String,
    /// BCP 47, 1 to 12.
    pub languages: Vec<String>,
    /// Where its officer is called to compare the fingerprint; at most 40 characters. A new office's
    /// number stands in the directory once it is admitted.
    pub telephone: String,
    /// Groups and its role in each.
    pub roles: Vec<RoleDraft>,
    /// How long it is good: 1 to 720.
    pub hours: u32,
}

/// A role in a group that an invitation brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleDraft {
    /// The group.
    pub group: GroupId,
    /// `OCU`, `CN`, `RILO`, `NCB`, `PLAIN`, `OBSERVER`.
    pub role: String,
}

/// Headquarters' desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HqView {
    /// How many signatures are needed for what.
    pub needs: NeedsView,
    /// Who has asked to join: those that wait, the longest waiting first, then the others.
    pub requests: Vec<RequestView>,
    /// Invitations, the latest first.
    pub invitations: Vec<InvitationRow>,
    /// When a message of an office last came here; without those that none came from.
    pub heard: Vec<LastHeard>,
    /// Where the relay is; empty before it is set.
    pub relay: Vec<String>,
    /// For how long messages are kept: of every group first, then of those with their own numbers.
    pub retention: Vec<RetentionRow>,
}

/// How many signatures are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NeedsView {
    /// Keys that may sign.
    pub keys: u32,
    /// To admit an office or a device.
    pub admit: u32,
    /// To revoke one.
    pub revoke: u32,
    /// For groups and roles.
    pub groups: u32,
    /// For another policy: other keys, other numbers.
    #[serde(default)]
    pub root: u32,
}

/// A device that asks to join.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestView {
    /// To compare by telephone.
    pub fingerprint: String,
    /// Name of its office.
    pub office: String,
    /// Kind of its office.
    pub kind: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// IATA code or city.
    pub place: String,
    /// Where to call, as headquarters noted it with the invitation; never from the request.
    pub telephone: String,
    /// The officer who asks.
    pub officer: String,
    /// When the request came.
    pub asked: Timestamp,
    /// One more device of an office that is there.
    pub further: bool,
    /// How it stands.
    pub state: RequestState,
}

/// How a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestState {
    /// Nobody has answered it.
    Waiting,
    /// Another device was admitted with the same invitation.
    Late,
    /// Admitted.
    Approved,
    /// Refused.
    Refused,
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationRow {
    /// What cancels it.
    pub id: String,
    /// For which office.
    pub office: String,
    /// When it was made.
    pub made: Timestamp,
    /// Until when it is good.
    pub expires: Timestamp,
    /// `OPEN`, `ASKED`, `USED`, `REFUSED`, `CANCELLED`, `EXPIRED`, `OUTDATED`.
    pub state: String,
}

impl InvitationRow {
    /// Whether it can still be taken back.
    #[must_use]
    pub fn can_cancel(&self) -> bool {
        matches!(self.state.as_str(), "OPEN" | "ASKED" | "OUTDATED")
    }
}

/// When an office was last heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastHeard {
    /// Which.
    pub office: OfficeId,
    /// When a message of it came.
    pub at: Timestamp,
}

/// An invitation that was just made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitedView {
    /// For which office.
    pub office: String,
    /// Until when it is good.
    pub expires: Timestamp,
    /// Name of its file in the officer's downloads.
    pub file: String,
    /// The same as a QR code; none where it is too long for one that can be read off a screen.
    pub qr: Option<QrView>,
}

/// A QR code (ISO/IEC 18004) without its quiet zone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrView {
    /// Modules on each side.
    pub size: u32,
    /// Rows from the top, `1` for a dark module.
    pub rows: Vec<String>,
}

impl std::fmt::Debug for QrView {
    // It holds the invitation's secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QrView")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}

/// What a change will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanView {
    /// Its entries, in their order.
    pub says: Vec<EntryView>,
    /// Signatures that it needs.
    pub needs: u32,
}

/// An entry of the directory, with names in place of ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "kebab-case")]
pub enum EntryView {
    /// Which keys sign, and how many for what.
    Policy {
        /// Names of the keys.
        keys: Vec<String>,
        /// How many for what.
        needs: NeedsView,
        /// Names of the outside witnesses.
        #[serde(default)]
        witnesses: Vec<String>,
        /// How many of them must cosign.
        #[serde(default)]
        cosignatures: u32,
    },
    /// An office takes part.
    OfficeAdmitted {
        /// Its name.
        office: String,
        /// Its kind.
        kind: String,
        /// ISO 3166-1 alpha-2.
        country: String,
        /// IATA code or city.
        place: String,
    },
    /// A device belongs to an office.
    DeviceAdmitted {
        /// Name of its office.
        office: String,
        /// What was compared.
        fingerprint: String,
    },
    /// An office is out, with all its devices.
    OfficeRevoked {
        /// Its name.
        office: String,
        /// Why.
        reason: String,
        /// In a plan: how many devices it has in use.
        devices: Option<u32>,
    },
    /// A device is out.
    DeviceRevoked {
        /// Name of its office.
        office: String,
        /// Which.
        fingerprint: String,
        /// Why.
        reason: String,
        /// In a plan: how many devices its office has left.
        left: Option<u32>,
    },
    /// A group begins.
    GroupOpened {
        /// Its name.
        group: String,
        /// Its kind.
        kind: String,
        /// From when.
        starts: Option<Timestamp>,
        /// Until when.
        ends: Option<Timestamp>,
        /// What it is for.
        briefing: String,
    },
    /// A group ends.
    GroupClosed {
        /// Its name.
        group: String,
        /// In a plan: how many offices are in it.
        members: Option<u32>,
    },
    /// An office is in a group.
    RoleGranted {
        /// Name of the group.
        group: String,
        /// Name of the office.
        office: String,
        /// Its role from then on.
        role: String,
        /// Its role before; empty for none.
        before: String,
    },
    /// An office leaves a group.
    RoleWithdrawn {
        /// Name of the group.
        group: String,
        /// Name of the office.
        office: String,
    },
    /// Where an office is called.
    OfficeReached {
        /// Its name.
        office: String,
        /// Its number; empty for none any more.
        telephone: String,
    },
    /// For how long messages are kept.
    Retention {
        /// Name of the group; empty for every one that has no statement of its own.
        group: String,
        /// The days.
        days: RetentionDays,
    },
    /// The relay keeps what follows of the directory under a new key.
    LogKey {
        /// Devices that read on.
        devices: u32,
        /// Open invitations that read on.
        invitations: u32,
    },
    /// Every desk uses this relay.
    RelayMoved {
        /// Where it is.
        addresses: Vec<String>,
    },
    /// Headquarters is there.
    Heartbeat,
    /// Something that only a newer version understands.
    Unknown,
}

/// An entry of the directory in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryRow {
    /// Its place, from 0.
    pub index: u32,
    /// When headquarters made it.
    pub at: Timestamp,
    /// Whose keys signed it.
    pub signers: Vec<String>,
    /// What it says.
    pub entry: EntryView,
}
