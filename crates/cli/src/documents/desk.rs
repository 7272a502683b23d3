//! Answers of commands that every desk has.

use aircop_api::ErrorCode;
use aircop_client::{Taken, Was};
use aircop_directory::{ShownSplit, SignedNote};
use aircop_message::{DeviceKey, Message, MessageId, OfficeId, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;

/// A file was written.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Written {
    /// Where it is.
    pub(crate) file: String,
}

/// Somebody has taken note.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Noted {
    /// Always true.
    pub(crate) noted: bool,
}

/// A code and what it is called in the language of the command.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Labelled {
    /// The code, as it stands in messages.
    pub(crate) code: String,
    /// In words.
    pub(crate) label: String,
}

/// A script for the shell.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Completion {
    /// The script.
    pub(crate) script: String,
}

/// Manual pages were written.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Manual {
    /// Names of the files.
    pub(crate) pages: Vec<String>,
}

/// A draft was kept.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DraftSaved {
    /// Its id.
    pub(crate) draft: MessageId,
}

/// A draft was dropped.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct DraftDropped {
    /// Its id.
    pub(crate) dropped: MessageId,
}

/// An exercise was played.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Played {
    /// The script's name.
    pub(crate) exercise: String,
    /// Messages that were sent now.
    pub(crate) sent: usize,
    /// Messages of the script that had been sent before.
    pub(crate) known: usize,
}

/// A file of a message was saved.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Saved {
    /// Where it is.
    pub(crate) file: String,
    /// Its name in the message.
    pub(crate) name: String,
    /// Bytes.
    pub(crate) size: u64,
    /// Hexadecimal.
    pub(crate) sha256: String,
}

/// A backup has taken the place of a damaged archive.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Replaced {
    /// Always true.
    pub(crate) replaced: bool,
    /// Where the damaged file is.
    pub(crate) kept: String,
    /// What could be read of it, and from the backup.
    pub(crate) taken: Restored,
}

/// What became of the messages of a backup.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Restored {
    /// New here.
    pub(crate) added: u64,
    /// Here already.
    pub(crate) known: u64,
    /// Never sealed: they waited to be sent or were recalled. Those that are not here are drafts.
    pub(crate) unsigned: u64,
    /// Not true or not for this office: left out.
    pub(crate) refused: u64,
    /// What came as a draft.
    pub(crate) drafts: Vec<RestoredDocument>,
}

/// What came as a draft out of a backup.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RestoredDocument {
    /// Its id.
    pub(crate) draft: MessageId,
    /// `ALERT`, `NOTE` and so on.
    pub(crate) kind: String,
    /// Its subject.
    pub(crate) subject: String,
    /// What it was before: `draft`, `waiting` to be sent, or `recalled`.
    pub(crate) was: String,
}

impl From<&Taken> for Restored {
    fn from(taken: &Taken) -> Self {
        let drafts = taken.drafts.iter().map(|draft| RestoredDocument {
            draft: draft.id,
            kind: draft.kind.clone(),
            subject: draft.subject.clone(),
            was: match draft.was {
                Was::Draft => "draft",
                Was::Waiting => "waiting",
                Was::Recalled => "recalled",
            }
            .to_owned(),
        });
        Self {
            added: taken.added,
            known: taken.known,
            unsigned: taken.unsigned,
            refused: taken.refused,
            drafts: drafts.collect(),
        }
    }
}

/// Who did what at this desk.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct AuditDocument {
    /// Its place in the log.
    pub(crate) number: u64,
    /// When.
    pub(crate) at: Timestamp,
    /// A code: `SENT`, for instance.
    pub(crate) action: String,
    /// Who.
    pub(crate) officer: String,
    /// The message that it was about.
    pub(crate) message: Option<MessageId>,
    /// What else there is to say.
    pub(crate) detail: String,
}

/// The desk was destroyed.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Wiped {
    /// Always true.
    pub(crate) wiped: bool,
}

/// A message was sent again.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Resent {
    /// The message.
    pub(crate) message: MessageId,
    /// `WAITING` in the outbox, or `SENT`: the relay has it.
    pub(crate) state: String,
    /// Why it waits, if it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) problem: Option<ErrorCode>,
}

/// A certificate of erasure was written.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ErasureWritten {
    /// Where.
    pub(crate) file: String,
    /// Number of the erasure.
    pub(crate) number: i64,
}

/// Whether this desk erases by itself what is due.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Automatic {
    /// It does.
    pub(crate) automatic: bool,
}

/// What a certificate of erasure shows.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ErasureProven {
    /// Always true: what does not hold is refused.
    pub(crate) holds: bool,
    /// The office at which it was erased.
    pub(crate) office: OfficeId,
    /// Its name in the directory.
    pub(crate) office_name: String,
    /// The device that signed the certificate.
    pub(crate) device: DeviceKey,
    /// Fingerprint of the directory.
    pub(crate) log: String,
    /// Entries of the directory that prove it.
    pub(crate) log_size: u64,
    /// Who confirmed it; empty when the desk did it by itself.
    pub(crate) officer: String,
    /// When it was erased, by that desk's clock.
    pub(crate) at: Timestamp,
    /// `due` or `order`.
    pub(crate) ground: String,
    /// The order in words; else empty.
    pub(crate) order: String,
    /// What was erased.
    pub(crate) erased: Vec<aircop_client::GoneMessage>,
}

/// What an evidence file proves about a message.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Proven {
    /// Always true: what does not hold is refused.
    pub(crate) holds: bool,
    /// The office that sent it.
    pub(crate) office: OfficeId,
    /// Its name in the directory.
    pub(crate) office_name: String,
    /// The device that signed it.
    pub(crate) device: DeviceKey,
    /// Fingerprint of the directory.
    pub(crate) log: String,
    /// Entries of the directory that prove it.
    pub(crate) log_size: u64,
    /// Who sent it, as the sender says.
    pub(crate) officer: Option<String>,
    /// The frozen list of offices.
    pub(crate) recipients: Vec<OfficeId>,
    /// When it was made, as the sender says.
    pub(crate) created: Timestamp,
    /// Until when it was to be delivered.
    pub(crate) expires: Timestamp,
    /// Its files.
    pub(crate) attachments: Vec<ProvenFile>,
    /// Its id.
    pub(crate) message: MessageId,
    /// `SN-DSS-2026-000123`.
    pub(crate) reference: String,
    /// Everything that was signed.
    pub(crate) says: Message,
    /// What the same device signed under the same number, where the file shows that it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) second: Option<Message>,
}

/// What is signed of a file.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ProvenFile {
    /// Its name.
    pub(crate) name: String,
    /// Media type.
    pub(crate) kind: String,
    /// Its caption.
    pub(crate) caption: String,
    /// Bytes.
    pub(crate) size: u64,
    /// Hexadecimal.
    pub(crate) sha256: String,
}

/// An alarm about two views of the directory.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct AlarmDocument {
    /// What `alarm export` takes.
    pub(crate) number: usize,
    /// When.
    pub(crate) found: Timestamp,
    /// The office whose message brought the other view, or nothing when it was the relay.
    pub(crate) brought_by: Option<String>,
    /// Whether it proves something to others.
    pub(crate) provable: bool,
    /// What it proves.
    pub(crate) proof: Option<SplitProof>,
}

/// An alarm was written into a file.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct AlarmWritten {
    /// Where it is.
    pub(crate) file: String,
    /// The alarm.
    pub(crate) number: usize,
}

/// Two signed views of one directory that exclude each other.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SplitProof {
    /// Always true.
    pub(crate) split_view: bool,
    /// Fingerprint of the directory.
    pub(crate) log: String,
    /// What this desk was shown.
    pub(crate) ours: SplitNote,
    /// What another was shown.
    pub(crate) theirs: SplitNote,
    /// Root of our entries at the size of the other view.
    pub(crate) our_root: DeviceKey,
}

/// The same, out of a file that holds.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SplitHolds {
    /// Always true.
    pub(crate) holds: bool,
    /// What the file proves.
    #[serde(flatten)]
    pub(crate) proof: SplitProof,
}

/// A signed checkpoint.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct SplitNote {
    /// Entries.
    pub(crate) size: u64,
    /// Root over them.
    pub(crate) root: DeviceKey,
    /// Name of the key that signed it.
    pub(crate) key_name: String,
    /// That key.
    pub(crate) key: DeviceKey,
}

impl From<&ShownSplit> for SplitProof {
    fn from(shown: &ShownSplit) -> Self {
        let note = |note: &SignedNote| SplitNote {
            size: note.size,
            root: DeviceKey(note.root),
            key_name: note.key_name.clone(),
            key: DeviceKey(note.key),
        };
        Self {
            split_view: true,
            log: shown.log.to_string(),
            ours: note(&shown.ours),
            theirs: note(&shown.theirs),
            our_root: DeviceKey(shown.our_root),
        }
    }
}

/// A table of older records that was imported.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ImportedDocument {
    /// What `import --forget` takes.
    pub(crate) number: i64,
    /// When.
    pub(crate) at: Timestamp,
    /// Who imported it.
    pub(crate) officer: String,
    /// The file's name.
    pub(crate) file: String,
    /// Its records.
    pub(crate) records: u64,
}

/// An import was taken back.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Forgotten {
    /// Its number.
    pub(crate) forgotten: i64,
}

/// The built-in table was imported.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ExampleImported {
    /// Always true.
    pub(crate) example: bool,
}

/// A list, figures or a record was written into a file.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Exported {
    /// Where it is.
    pub(crate) file: String,
    /// Messages that may not leave by their handling.
    pub(crate) left_out: u64,
}

/// How this PC is.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Doctor {
    /// Of the program.
    pub(crate) version: String,
    /// Operating system and processor.
    pub(crate) system: String,
    /// Where the office's data are, or would be.
    pub(crate) data: String,
    /// What was looked at.
    pub(crate) checks: Vec<Checked>,
}

/// One thing that was looked at.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Checked {
    /// What.
    pub(crate) check: Check,
    /// How it is.
    pub(crate) verdict: Verdict,
    /// What was found, in the language of the command.
    pub(crate) found: String,
    /// What to do about it, in the language of the command.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) advice: Option<String>,
    /// Why the relay was not reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<ErrorCode>,
    /// Of the disk: MB that are free (10^6 bytes). Of a clock that is wrong: seconds by which it is
    /// ahead; behind: negative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) figure: Option<i64>,
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Check {
    /// Program and system.
    Versions,
    /// Rights at the data folder.
    Data,
    /// Free space.
    Disk,
    /// The system's keyring.
    Keyring,
    /// Time and time zone.
    Clock,
    /// The way to the relay.
    Relay,
}

/// How it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Verdict {
    /// As it should be.
    Good,
    /// Worth knowing.
    Note,
    /// To be mended: exit status 5.
    Bad,
    /// Was not looked at.
    Unchecked,
}
