//! Answers of headquarters' commands.

use aircop_client::hq::{EnrolmentView, InvitationView};
use aircop_message::{DeviceKey, GroupId, OfficeId, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// A statement in the directory, with what the relay knows of it.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Stated<T> {
    /// What was stated.
    #[serde(flatten)]
    pub(crate) stated: T,
    /// Whether the relay has it already.
    pub(crate) put_up: bool,
}

/// What a command answers that states something, or that needs more signatures for it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is used")]
pub(crate) enum StatedOrProposed<T> {
    /// One signature was enough.
    Stated(Stated<T>),
    /// It was written into a file that goes round.
    Proposed(Proposed),
}

/// What needs more signatures.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Proposed {
    /// The file.
    pub(crate) proposal: String,
    /// Signatures that it needs besides.
    pub(crate) missing: usize,
    /// What it states.
    pub(crate) says: Vec<Step>,
}

/// How a proposal stands.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Standing {
    /// The file.
    pub(crate) proposal: String,
    /// Entries before it.
    pub(crate) place: u64,
    /// Fingerprint of the directory; none before it is founded.
    pub(crate) log: Option<String>,
    /// Signatures that it needs besides.
    pub(crate) missing: usize,
    /// What it states.
    pub(crate) says: Vec<Step>,
}

/// One entry of a proposal.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Step {
    /// Its place in the directory.
    pub(crate) place: u64,
    /// The event, as section 8 of the protocol has it.
    pub(crate) event: Value,
    /// What a new policy changes.
    pub(crate) changes: Option<PolicyChanges>,
    /// Signatures that it needs.
    pub(crate) needed: usize,
    /// Names of the keys that have signed it.
    pub(crate) signed_by: Vec<String>,
}

/// What a new policy changes; of each number the one before and the one after.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PolicyChanges {
    /// Names of keys.
    pub(crate) added: Vec<String>,
    /// Names of keys.
    pub(crate) removed: Vec<String>,
    /// Names of outside witnesses.
    pub(crate) witnesses_added: Vec<String>,
    /// Names of outside witnesses.
    pub(crate) witnesses_removed: Vec<String>,
    /// How many witnesses must cosign.
    pub(crate) cosignatures: [u8; 2],
    /// For the policy itself.
    pub(crate) root: [u8; 2],
    /// For admissions.
    pub(crate) admit: [u8; 2],
    /// For revocations.
    pub(crate) revoke: [u8; 2],
    /// For groups and roles.
    pub(crate) groups: [u8; 2],
}

/// Who signs, and how many of them are needed for what.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PolicyDocument {
    /// The keys.
    pub(crate) keys: Vec<PolicyKey>,
    /// Keys of the outside witnesses.
    pub(crate) witnesses: Vec<PolicyKey>,
    /// How many of them must have cosigned.
    pub(crate) cosignatures: u8,
    /// For the policy itself.
    pub(crate) root: u8,
    /// For admissions.
    pub(crate) admit: u8,
    /// For revocations.
    pub(crate) revoke: u8,
    /// For groups and roles.
    pub(crate) groups: u8,
}

/// A key of headquarters.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct PolicyKey {
    /// Whose.
    pub(crate) name: String,
    /// Ed25519, hexadecimal.
    pub(crate) key: String,
    /// To compare by telephone.
    pub(crate) fingerprint: String,
}

/// This desk as an outside witness.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct WitnessDocument {
    /// Its name; none of this is there when the desk is no witness.
    pub(crate) name: Option<String>,
    /// Ed25519, hexadecimal, for headquarters' policy.
    pub(crate) key: Option<String>,
    /// To compare by telephone.
    pub(crate) fingerprint: Option<String>,
    /// The policy in force names this key.
    pub(crate) named: bool,
    /// Entries of the directory that it has cosigned last.
    pub(crate) cosigned: Option<u64>,
    /// Why it has cosigned nothing since; technical English.
    pub(crate) refused: Option<String>,
}

/// A key file.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct KeyDocument {
    /// Where it is.
    pub(crate) file: String,
    /// Whose.
    pub(crate) name: String,
    /// Ed25519.
    pub(crate) public: DeviceKey,
    /// What `hq policy --add` takes.
    pub(crate) signer: String,
    /// To compare by telephone.
    pub(crate) fingerprint: String,
}

/// The directory was founded.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FoundedDocument {
    /// Headquarters' office.
    pub(crate) office: OfficeId,
    /// Its name.
    pub(crate) office_name: String,
    /// Fingerprint of the directory.
    pub(crate) fingerprint: String,
    /// What `aircop-relay init` takes.
    pub(crate) relay_admin_key: String,
}

/// A proposal was put into the directory.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Submitted {
    /// Always true.
    pub(crate) submitted: bool,
    /// Entries of the directory after it.
    pub(crate) size: u64,
    /// Of the proposal that founds a directory: its fingerprint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) fingerprint: Option<String>,
    /// What `aircop-relay init` takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) relay_admin_key: Option<String>,
    /// Headquarters' office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) office: Option<OfficeId>,
}

/// A stale proposal was stated again.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Renewed {
    /// Always true.
    pub(crate) renewed: bool,
}

/// Everybody uses another relay.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RelaySet {
    /// In the order in which they are tried.
    pub(crate) addresses: Vec<String>,
    /// The relay's public key.
    pub(crate) key: String,
    /// The file for desks that no relay reaches.
    pub(crate) statement: Option<String>,
}

/// The directory as a file for desks that no relay reaches.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct StatementWritten {
    /// Where it is.
    pub(crate) statement: String,
}

/// An invitation.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Invited {
    /// The office that it is for.
    pub(crate) office_name: String,
    /// Until when it is good.
    pub(crate) expires: Timestamp,
    /// Where it is, if it was written into a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<String>,
    /// The invitation itself, if it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) invitation: Option<Value>,
}

/// An invitation as it stands.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct InvitationDocument {
    /// What `hq cancel` takes.
    pub(crate) id: String,
    /// The office that it is for.
    pub(crate) office_name: String,
    /// When it was made.
    pub(crate) made: Timestamp,
    /// Until when it is good.
    pub(crate) expires: Timestamp,
    /// `OPEN`, `ASKED`, `USED`, `REFUSED`, `CANCELLED`, `EXPIRED` or `OUTDATED`.
    pub(crate) state: String,
}

impl From<&InvitationView> for InvitationDocument {
    fn from(made: &InvitationView) -> Self {
        Self {
            id: made.id.clone(),
            office_name: made.office.clone(),
            made: made.made,
            expires: made.expires,
            state: made.state.code().to_owned(),
        }
    }
}

/// An invitation was taken back.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Cancelled {
    /// The office that it was for.
    pub(crate) office_name: String,
    /// Always true.
    pub(crate) cancelled: bool,
}

/// Who asks to join.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RequestDocument {
    /// To compare by telephone.
    pub(crate) fingerprint: String,
    /// The office of its invitation.
    pub(crate) office_name: String,
    /// The first officer's name.
    pub(crate) officer: String,
    /// When it asked, RFC 3339.
    pub(crate) asked: String,
    /// Approved already.
    pub(crate) approved: bool,
    /// Refused already.
    pub(crate) refused: bool,
}

impl From<&EnrolmentView> for RequestDocument {
    fn from(request: &EnrolmentView) -> Self {
        Self {
            fingerprint: request.fingerprint.clone(),
            office_name: request.office.clone(),
            officer: request.officer.clone(),
            asked: request.asked.clone(),
            approved: request.approved,
            refused: request.refused,
        }
    }
}

/// A line of `sync --watch` at headquarters.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct AsksToJoin {
    /// `asks-to-join`.
    pub(crate) event: String,
    /// Who.
    #[serde(flatten)]
    pub(crate) request: RequestDocument,
}

/// A device was admitted.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Admitted {
    /// The device's.
    pub(crate) fingerprint: String,
    /// Its office.
    pub(crate) office: OfficeId,
    /// The office's name.
    pub(crate) office_name: String,
}

/// A request was refused.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RequestRefused {
    /// The device's.
    pub(crate) fingerprint: String,
    /// Always true.
    pub(crate) refused: bool,
}

/// A group was opened.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct GroupOpened {
    /// Its id.
    pub(crate) group: GroupId,
    /// Its name.
    pub(crate) group_name: String,
    /// `PERMANENT`, `OPERATION` or `EXERCISE`.
    pub(crate) kind: String,
    /// From when on messages are sent in it.
    pub(crate) starts: Option<Timestamp>,
    /// Until when.
    pub(crate) ends: Option<Timestamp>,
}

/// For how many days messages are kept.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RetentionDocument {
    /// In which group; none for every one that has no numbers of its own.
    pub(crate) group: Option<GroupId>,
    /// The days.
    pub(crate) days: aircop_message::RetentionDays,
}

/// A group was closed.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct GroupClosed {
    /// Its id.
    pub(crate) group: GroupId,
    /// Its name.
    pub(crate) group_name: String,
    /// Always true.
    pub(crate) closed: bool,
}

/// An office has a role in a group, or none any more.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RoleGiven {
    /// The office.
    pub(crate) office: OfficeId,
    /// The group.
    pub(crate) group: GroupId,
    /// The role, or `NONE`.
    pub(crate) role: String,
}

/// Where an office is called.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct TelephoneSet {
    /// The office.
    pub(crate) office: OfficeId,
    /// Its number; empty for none any more.
    pub(crate) telephone: String,
}

/// An office is shut out.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct OfficeRevoked {
    /// The office.
    pub(crate) office: OfficeId,
    /// Its name, country and place.
    pub(crate) office_name: String,
    /// Always true.
    pub(crate) revoked: bool,
}

/// A device is shut out.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DeviceRevoked {
    /// The device.
    pub(crate) device: DeviceKey,
    /// Its fingerprint.
    pub(crate) fingerprint: String,
    /// Name, country and place of its office.
    pub(crate) office_name: String,
    /// Always true.
    pub(crate) revoked: bool,
}

/// One of the two ways in which `hq revoke` answers.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub(crate) enum Revoked {
    /// `hq revoke office`
    Office(OfficeRevoked),
    /// `hq revoke device`
    Device(DeviceRevoked),
}

/// The relay keeps what follows of the directory under a new key.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct LogKeyReplaced {}

/// The directory was confirmed.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct HeartbeatGiven {}
