//! Headquarters' part of the command line.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(crate) enum Hq {
    /// Make this installation headquarters; needs --officer
    Init {
        #[command(flatten)]
        office: Office,
        /// What kind of desk headquarters is
        #[arg(long, default_value = "OCU", value_parser = OFFICE_KINDS)]
        kind: String,
        /// Name of headquarters' key in the directory
        #[arg(long, default_value = "hq", value_name = "NAME")]
        key_name: String,
        /// Key of another person who signs, as `hq key new` prints it; may be repeated
        #[arg(long, value_name = "NAME=KEY", value_parser = signer)]
        signer: Vec<aircop_client::Signer>,
        #[command(flatten)]
        needs: Needs,
        #[command(flatten)]
        out: Out,
    },
    /// Keys of the people who sign, each in a file of its own. Needs no vault
    #[command(subcommand)]
    Key(KeyTask),
    /// Show in words what a proposal says, and sign it. Needs no vault and no network
    ///
    /// The passphrase is asked for at the terminal, or taken from AIRCOP_PASSPHRASE.
    Sign {
        /// The proposal; the signature is added to it
        file: PathBuf,
        /// The key file [default: only show the proposal]
        #[arg(long, value_name = "KEYFILE")]
        key: Option<PathBuf>,
    },
    /// Put a proposal that enough people have signed into the directory
    Submit {
        /// The proposal, or several copies of it that were signed apart
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// State a stale proposal again: everybody signs it anew
    Renew {
        /// The proposal
        file: PathBuf,
        #[command(flatten)]
        out: Out,
    },
    /// Which keys sign for headquarters and how many are needed; with options, change that
    Policy {
        /// A new key, as `hq key new` prints it; may be repeated
        #[arg(long, value_name = "NAME=KEY", value_parser = signer)]
        add: Vec<aircop_client::Signer>,
        /// Name or public key of a key that signs nothing any more; may be repeated
        #[arg(long, value_name = "NAME")]
        remove: Vec<String>,
        #[command(flatten)]
        witnesses: Witnesses,
        #[command(flatten)]
        needs: Needs,
        #[command(flatten)]
        out: Out,
    },
    /// Say where the relay is and which key it shows
    ///
    /// Where offices know another relay already, this moves all of them to the new one.
    Relay(RelayArguments),
    /// Invite a new office, or one more device of an office
    Invite(Invite),
    /// Invite all offices of a list in one go: CSV or XLSX with a heading
    ///
    /// Columns: name, country, airport or city, and if wanted kind, languages, telephone; headings and
    /// values in any of the seven languages. While a line has a fault nothing is made.
    InviteList(InviteList),
    /// The invitations that were made, and how each stands
    Invitations,
    /// Take an invitation back: the relay forgets its ticket, and who asked with it is refused
    Cancel {
        /// Its id, as `hq invitations` shows it, or the beginning of it
        invitation: String,
    },
    /// Who has asked to join
    Requests,
    /// Refuse a request to join; who asked is told
    Refuse {
        /// The fingerprint, as `hq requests` shows it
        fingerprint: String,
        /// Why, for this desk's own log
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Admit a device, after its fingerprint was compared by telephone
    Approve {
        /// The fingerprint that the officer read out
        fingerprint: String,
        #[command(flatten)]
        out: Out,
    },
    /// Closed user groups
    #[command(subcommand)]
    Group(Group),
    /// Give an office a role in a group, or take it out
    Role {
        /// The office, by name or id
        #[arg(long, value_name = "OFFICE")]
        office: String,
        /// The group, by name or id
        #[arg(long, value_name = "GROUP")]
        group: String,
        /// Its role; NONE takes it out of the group
        #[arg(long, value_parser = ROLES_OR_NONE)]
        role: String,
        #[command(flatten)]
        out: Out,
    },
    /// Say where an office is called; every office reads it in the directory
    Telephone {
        /// The office, by name or id
        office: String,
        /// As it is dialled from abroad: +221338201122; empty for none any more
        #[arg(allow_hyphen_values = true)]
        number: String,
        #[command(flatten)]
        out: Out,
    },
    /// For how many days messages are kept; without numbers, what holds now
    Retention {
        /// The group, by name or id [default: every group that has no numbers of its own]
        #[arg(long, value_name = "GROUP")]
        group: Option<String>,
        #[command(flatten)]
        days: Days,
    },
    /// Shut out an office or one device
    #[command(subcommand)]
    Revoke(Revoke),
    /// Replace the key under which the relay keeps the directory
    ///
    /// Each revocation does so by itself. By hand after an invitation was lost on its way, or a copy of a
    /// desk's data.
    LogKey {
        #[command(flatten)]
        out: Out,
    },
    /// Say that headquarters is there
    Heartbeat,
}

/// Days, 1 to 3,650; what is not given stays.
#[derive(Debug, Clone, Args)]
pub(crate) struct Days {
    /// Days for alerts
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=3650))]
    alert: Option<u16>,
    /// Days for replies
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=3650))]
    reply: Option<u16>,
    /// Days for seizures
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=3650))]
    seizure: Option<u16>,
    /// Days for notes and every other kind
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=3650))]
    note: Option<u16>,
    /// Days that an originator may ask for at most
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=3650))]
    longest: Option<u16>,
    #[command(flatten)]
    pub(crate) out: Out,
}

impl Days {
    /// Whether any number was given.
    pub(crate) fn changes(&self) -> bool {
        let all = [
            self.alert,
            self.reply,
            self.seizure,
            self.note,
            self.longest,
        ];
        all.iter().any(Option::is_some)
    }

    /// The numbers that were given over those in force.
    pub(crate) fn over(
        &self,
        before: aircop_message::RetentionDays,
    ) -> aircop_message::RetentionDays {
        aircop_message::RetentionDays {
            alert: self.alert.unwrap_or(before.alert),
            reply: self.reply.unwrap_or(before.reply),
            seizure: self.seizure.unwrap_or(before.seizure),
            note: self.note.unwrap_or(before.note),
            longest: self.longest.unwrap_or(before.longest),
        }
    }
}

/// How many keys must sign what.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Needs {
    /// Keys that must sign a change of these numbers or of the keys [at first: more than half]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=32))]
    root_needs: Option<u8>,
    /// Keys that must sign an admission [at first: two, or one when there is only one]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=32))]
    admit_needs: Option<u8>,
    /// Keys that must sign a revocation [at first: one]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=32))]
    revoke_needs: Option<u8>,
    /// Keys that must sign what concerns groups and roles [at first: one]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=32))]
    groups_needs: Option<u8>,
}

impl Needs {
    /// For the engine.
    pub(crate) fn thresholds(self) -> aircop_client::Thresholds {
        aircop_client::Thresholds {
            root: self.root_needs,
            admit: self.admit_needs,
            revoke: self.revoke_needs,
            groups: self.groups_needs,
        }
    }
}

/// Outside witnesses of the directory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub(crate) struct Witnesses {
    /// Key of a new outside witness, as `aircop witness` prints it there; may be repeated
    #[arg(long, value_name = "NAME=KEY", value_parser = signer)]
    pub(crate) add_witness: Vec<aircop_client::Signer>,
    /// Name or public key of a witness that is none any more; may be repeated
    #[arg(long, value_name = "NAME")]
    pub(crate) remove_witness: Vec<String>,
    /// How many witnesses must have cosigned the directory before a desk takes it
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u8).range(0..=16))]
    pub(crate) cosignatures: Option<u8>,
}

/// The relay that everybody is to use.
#[derive(Debug, Clone, Args)]
pub(crate) struct RelayArguments {
    /// HOST:PORT; up to five, which are tried in turn
    #[arg(long, value_parser = address, required_unless_present = "statement", requires = "key")]
    pub(crate) address: Vec<String>,
    /// The relay's public key, hexadecimal, as `aircop-relay init` prints it
    #[arg(long, requires = "address")]
    pub(crate) key: Option<String>,
    /// Also when no relay with this key answers there
    #[arg(long, requires = "address")]
    pub(crate) force: bool,
    /// Write the directory into this file, for `aircop relay take` at desks that no relay reaches
    #[arg(long, value_name = "FILE")]
    pub(crate) statement: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) out: Out,
}

/// Where a proposal goes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Out {
    /// Where to write the proposal when other people must sign, too [default: a new file here]
    #[arg(long, value_name = "FILE")]
    pub(crate) proposal: Option<PathBuf>,
}

/// Whether to ask first.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Sure {
    /// Do it without asking: for scripts, which have no terminal to answer at
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeyTask {
    /// Make a key in a file, encrypted under a passphrase
    ///
    /// The passphrase is asked for at the terminal, or taken from AIRCOP_PASSPHRASE.
    New {
        /// Where to write it; a file of this name must not be there
        file: PathBuf,
        /// Its name in the policy [default: the file's name]
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
    },
    /// Open a key file and print the public key and its fingerprint
    Show {
        /// The file
        file: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Office {
    /// Name of the office
    #[arg(long)]
    pub(crate) name: String,
    /// ISO 3166-1 alpha-2
    #[arg(long, value_parser = country)]
    pub(crate) country: String,
    /// IATA code or city
    #[arg(long)]
    pub(crate) place: String,
    /// BCP 47 tags, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "en", value_parser = crate::arguments::language)]
    pub(crate) languages: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Invite {
    /// One more device of this office, by name or id, instead of a new office
    #[arg(long, value_name = "OFFICE", conflicts_with_all = ["name", "country", "place", "languages", "kind", "role"])]
    pub(crate) device_of: Option<String>,
    /// Name of the new office
    #[arg(long, required_unless_present = "device_of")]
    pub(crate) name: Option<String>,
    /// What kind of desk it is
    #[arg(long, default_value = "JAITF", value_parser = OFFICE_KINDS)]
    pub(crate) kind: String,
    /// ISO 3166-1 alpha-2
    #[arg(long, value_parser = country, required_unless_present = "device_of")]
    pub(crate) country: Option<String>,
    /// IATA code or city
    #[arg(long, required_unless_present = "device_of")]
    pub(crate) place: Option<String>,
    /// BCP 47 tags, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "en", value_parser = crate::arguments::language)]
    pub(crate) languages: Vec<String>,
    /// Where its officer is called to compare the fingerprint: +221338201122
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub(crate) telephone: String,
    /// A group, by name or id, and the office's role in it; may be repeated
    #[arg(long, value_name = "GROUP=ROLE", value_parser = membership)]
    pub(crate) role: Vec<Membership>,
    /// How long it is good
    #[arg(long, value_name = "HOURS", default_value_t = 72, value_parser = clap::value_parser!(u32).range(1..=720))]
    pub(crate) hours: u32,
    /// Where to write it; a file of this name must not be there [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// Offices of a list.
#[derive(Debug, Args)]
pub(crate) struct InviteList {
    /// The list; - for standard input
    pub(crate) file: PathBuf,
    /// Say what would happen and keep nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Folder for the invitations, which is made where it is missing
    #[arg(long, value_name = "DIRECTORY", required_unless_present = "dry_run")]
    pub(crate) to: Option<PathBuf>,
    /// A group, by name or id, and the role of all of them in it; may be repeated
    #[arg(long, value_name = "GROUP=ROLE", value_parser = membership)]
    pub(crate) role: Vec<Membership>,
    /// How long the invitations are good
    #[arg(long, value_name = "HOURS", default_value_t = 72, value_parser = clap::value_parser!(u32).range(1..=720))]
    pub(crate) hours: u32,
    /// A line of the list that is left out; may be repeated
    #[arg(long, value_name = "LINE")]
    pub(crate) leave_out: Vec<u32>,
}

/// A group and a role in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Membership {
    pub(crate) group: String,
    pub(crate) role: aircop_directory::Role,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Group {
    /// Open a group; headquarters coordinates it
    Create {
        /// Its name
        #[arg(long)]
        name: String,
        /// What kind
        #[arg(long, value_parser = GROUP_KINDS)]
        kind: String,
        /// What it is for
        #[arg(long, default_value = "")]
        briefing: String,
        /// RFC 3339, for an operation
        #[arg(long, value_name = "TIME", value_parser = time)]
        starts: Option<aircop_message::Timestamp>,
        /// RFC 3339, for an operation
        #[arg(long, value_name = "TIME", value_parser = time)]
        ends: Option<aircop_message::Timestamp>,
        #[command(flatten)]
        out: Out,
    },
    /// Close a group: nothing is sent in it any more
    Close {
        /// Its name or id
        group: String,
        #[command(flatten)]
        sure: Sure,
        #[command(flatten)]
        out: Out,
    },
    /// The groups, with their dates, what they are for and who is in them
    List,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Revoke {
    /// An office with all its devices
    Office {
        /// Its name or id
        office: String,
        #[command(flatten)]
        sure: Sure,
        /// Why, for the log that everyone reads
        #[arg(long, default_value = "")]
        reason: String,
        #[command(flatten)]
        out: Out,
    },
    /// One device
    Device {
        /// Its fingerprint or key, as `directory` shows them, or the beginning of one of them
        device: String,
        #[command(flatten)]
        sure: Sure,
        /// Why, for the log that everyone reads
        #[arg(long, default_value = "")]
        reason: String,
        #[command(flatten)]
        out: Out,
    },
}

fn signer(text: &str) -> Result<aircop_client::Signer, String> {
    let expected = "a name and a public key were expected: awa=64 hexadecimal digits";
    let (name, key) = text.rsplit_once('=').ok_or(expected)?;
    let key: aircop_message::DeviceKey = key.parse().map_err(|_| expected)?;
    if name.is_empty() {
        return Err(expected.into());
    }
    Ok(aircop_client::Signer {
        name: name.to_owned(),
        key: key.0,
    })
}

fn membership(text: &str) -> Result<Membership, String> {
    // A group's name may hold the sign itself.
    let (group, role) = text
        .rsplit_once('=')
        .ok_or("a group and a role were expected: AIRCOP=PLAIN")?;
    Ok(Membership {
        group: group.to_owned(),
        role: role.parse().map_err(|_| {
            format!("the role {role:?} is none of OCU, CN, RILO, NCB, PLAIN, OBSERVER")
        })?,
    })
}

fn country(text: &str) -> Result<String, String> {
    let code = text.to_ascii_uppercase();
    if aircop_codes::is_country(&code) {
        Ok(code)
    } else {
        Err("not a country code of ISO 3166-1 (two letters)".into())
    }
}

fn address(text: &str) -> Result<String, String> {
    if aircop_directory::is_address(text) {
        Ok(text.to_owned())
    } else {
        Err("a host and a port were expected: relay.example:4433".into())
    }
}

fn time(text: &str) -> Result<aircop_message::Timestamp, aircop_message::BadTime> {
    text.parse()
}

const OFFICE_KINDS: [&str; 6] = ["JAITF", "OCU", "RILO", "CN", "NCB", "HQ"];
const GROUP_KINDS: [&str; 3] = ["PERMANENT", "OPERATION", "EXERCISE"];
const ROLES_OR_NONE: [&str; 7] = ["OCU", "CN", "RILO", "NCB", "PLAIN", "OBSERVER", "NONE"];
