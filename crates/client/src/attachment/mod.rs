//! Files beside messages: the alert leaves at once, its files follow.
//!
//! A file is sealed once, when it is attached, into a file of the data directory (`stage`); from
//! there it goes up chunk by chunk while everything else goes on (`transfer`). Name, size, hash and
//! key travel in the signed manifest of the message. A reader's desk fetches the same sealed bytes
//! into the same form, checking each chunk as it comes. Plain bytes exist on the disk only where an
//! officer has saved them (`save`).
//!
//! What is small is fetched by itself; what is large waits for an officer: links at airports are
//! poor and paid for.

mod by_stick;
mod chunk;
mod kind;
mod look;
mod name;
mod photo;
mod save;
mod says;
mod stage;
mod transfer;
mod webp;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use aircop_api::{AttachmentView, CAPTION_CHARS, Command, ErrorCode, Event, Reply};
use aircop_archive::{Archive, Attachment, AttachmentState};
use aircop_envelope::{AttachmentEntry, BlobId, BlobKey, Content};
use aircop_message::{MessageId, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

use crate::config::Config;
use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::screen::row;

pub(crate) use by_stick::{Landing, each_sealed, sealed_size};
pub(crate) use stage::Staging;
pub(crate) use transfer::exchange;

/// Files of one message at most.
pub(crate) const MAX_FILES: usize = 32;
/// Files up to so many bytes are fetched without being asked for.
const BY_ITSELF: u64 = 25 << 20;

/// Whether [`dispatch`] takes it.
pub(crate) fn is_about_files(command: &Command) -> bool {
    matches!(
        command,
        Command::Attach { .. }
            | Command::AttachPart { .. }
            | Command::AttachEnd { .. }
            | Command::AttachCancel { .. }
            | Command::Detach { .. }
            | Command::CaptionAttachment { .. }
            | Command::Attachments { .. }
            | Command::FetchAttachment { .. }
            | Command::StopAttachment { .. }
            | Command::LookAtAttachment { .. }
            | Command::SaveAttachment { .. }
    )
}

/// Carries out a command about files. What reads or writes much runs beside.
pub(crate) async fn dispatch(desk: Arc<Desk>, command: Command) -> Outcome<Reply> {
    tokio::task::spawn_blocking(move || on_desk(&desk, command))
        .await
        .map_err(error::internal)?
}

fn on_desk(desk: &Arc<Desk>, command: Command) -> Outcome<Reply> {
    let listed = |message| {
        let views = desk.staged_views(message);
        views.map(Reply::Attachments)
    };
    match command {
        Command::Attach {
            draft,
            name,
            size,
            caption,
            keep_metadata,
        } => {
            let wanted = stage::Wanted {
                draft,
                name,
                size,
                caption,
                keep_metadata,
            };
            let upload = desk.begin_attaching(wanted)?;
            Ok(Reply::Attaching { upload })
        }
        Command::AttachPart { upload, bytes } => {
            let bytes = STANDARD
                .decode(bytes.as_bytes())
                .map(Zeroizing::new)
                .map_err(|_| ClientError::with(ErrorCode::Malformed, "no base64"))?;
            desk.attach_part(upload, &bytes)?;
            Ok(Reply::Done)
        }
        Command::AttachEnd { upload } => {
            let draft = desk.end_attaching(upload)?;
            listed(draft)
        }
        Command::AttachCancel { upload } => {
            desk.staging.take(upload);
            Ok(Reply::Done)
        }
        Command::Detach { draft, position } => {
            desk.detach(draft, position)?;
            listed(draft)
        }
        Command::CaptionAttachment {
            draft,
            position,
            caption,
        } => {
            desk.caption(draft, position, &caption)?;
            Ok(Reply::Done)
        }
        Command::Attachments { message } => listed(message),
        Command::FetchAttachment { message, position } => {
            desk.resume(message, position)?;
            listed(message)
        }
        Command::StopAttachment { message, position } => {
            desk.stop(message, position)?;
            listed(message)
        }
        Command::LookAtAttachment { message, position } => {
            let photo = desk.look_at(message, position)?;
            let data = format!("data:image/jpeg;base64,{}", STANDARD.encode(&*photo));
            Ok(Reply::Picture { data })
        }
        Command::SaveAttachment { message, position } => {
            let name = desk.save_to_downloads(message, position)?;
            Ok(Reply::Saved { name })
        }
        _ => Err(error::internal("a command in the wrong place")),
    }
}

/// A manifest that nobody honest makes. The sender's fault.
pub(crate) fn check(entries: &[AttachmentEntry]) -> Result<(), &'static str> {
    if entries.len() > MAX_FILES {
        return Err("more files than a message may have");
    }
    if entries.iter().any(|entry| entry.size > chunk::MAX_SIZE) {
        return Err("a file is larger than it may be");
    }
    let mut blobs: Vec<[u8; 16]> = entries.iter().map(|entry| entry.blob.0).collect();
    blobs.sort_unstable();
    blobs.dedup();
    if blobs.len() != entries.len() {
        return Err("two files lie under one name");
    }
    Ok(())
}

/// The rows of files that a message brings, everything of it made harmless to show.
pub(crate) fn arriving(
    content: &Content,
    rng: &mut impl CryptoRng,
    now: Timestamp,
) -> Vec<Attachment> {
    let entries = content.attachments.iter();
    (0..)
        .zip(entries)
        .map(|(position, entry)| {
            let mut file = [0; 16];
            rng.fill_bytes(&mut file);
            Attachment {
                owner: content.message,
                position,
                file,
                blob: entry.blob.0,
                key: Zeroizing::new(entry.key.0),
                size: entry.size,
                sha256: entry.sha256,
                name: name::safe(&entry.name),
                kind: one_line(&entry.kind, 100),
                caption: one_line(&entry.caption, CAPTION_CHARS),
                preview: photo::sanitised(&entry.preview).unwrap_or_default(),
                state: if entry.size <= BY_ITSELF {
                    AttachmentState::Receiving
                } else {
                    AttachmentState::Offered
                },
                done: 0,
                problem: String::new(),
                due: now,
                attempts: 0,
            }
        })
        .collect()
}

/// Removes sealed files that belong to nothing: what was being attached or removed at the end of
/// an earlier life.
pub(crate) fn tidy(config: &Config, archive: &Archive) -> Outcome<()> {
    let entries = match fs::read_dir(config.blobs()) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let known = archive.attachment_files()?;
    let known: std::collections::HashSet<String> = known.iter().map(hex::encode).collect();
    for entry in entries.flatten() {
        if !known.contains(entry.file_name().to_string_lossy().as_ref()) {
            // What stays is tried again next time.
            let _ = fs::remove_file(entry.path());
        }
    }
    Ok(())
}

impl State {
    /// Gives the files of a draft to the message that it becomes, and returns their manifest.
    pub(crate) fn release_files(
        &self,
        draft: Option<MessageId>,
        message: MessageId,
        now: Timestamp,
    ) -> Outcome<Vec<AttachmentEntry>> {
        let Some(draft) = draft else {
            return Ok(Vec::new());
        };
        let files = self.archive.attachments(draft)?;
        self.archive
            .move_attachments(draft, message, AttachmentState::Sending, now)?;
        Ok(files
            .into_iter()
            .map(|file| AttachmentEntry {
                blob: BlobId(file.blob),
                key: BlobKey(*file.key),
                size: file.size,
                sha256: file.sha256,
                name: file.name,
                kind: file.kind,
                caption: file.caption,
                preview: file.preview,
            })
            .collect())
    }

    /// What the screen shows of a draft's or message's files.
    pub(crate) fn attachment_views(&self, message: MessageId) -> Outcome<Vec<AttachmentView>> {
        let files = self.archive.attachments(message)?;
        Ok(files.into_iter().map(shown).collect())
    }

    /// Files of sent messages that have not gone up whole, the smallest first.
    pub(crate) fn uploads(&self) -> Outcome<Vec<AttachmentView>> {
        let files = self.archive.transfers(true)?;
        Ok(files.into_iter().map(shown).collect())
    }

    fn attachment(&self, message: MessageId, position: u16) -> Outcome<Attachment> {
        self.archive
            .attachment(message, position)?
            .ok_or_else(|| ClientError::new(ErrorCode::UnknownAttachment))
    }
}

impl Desk {
    /// Files may move now.
    pub(crate) fn move_files(&self) {
        self.files.send_modify(|n| *n += 1);
    }

    /// What the screen shows of a draft's or message's files; of those that have not left, also
    /// what they say of whoever made them.
    fn staged_views(&self, message: MessageId) -> Outcome<Vec<AttachmentView>> {
        let files = self.lock().archive.attachments(message);
        let view = |file: Attachment| {
            let waits = file.state == AttachmentState::Staged;
            let says = waits.then(|| self.staging.1.of(&self.sealed_path(&file), &file));
            AttachmentView {
                says: says.flatten(),
                ..shown(file)
            }
        };
        Ok(files?.into_iter().map(view).collect())
    }

    /// Where a file's sealed bytes lie.
    pub(crate) fn sealed_path(&self, file: &Attachment) -> PathBuf {
        self.config.blobs().join(hex::encode(file.file))
    }

    /// Removes the files of a draft that is thrown away.
    pub(crate) fn discard_files(&self, draft: MessageId) -> Outcome<()> {
        let files = self.lock().archive.attachments(draft);
        for file in files? {
            if file.state == AttachmentState::Staged {
                self.detach(draft, file.position)?;
            }
        }
        Ok(())
    }

    fn detach(&self, draft: MessageId, position: u16) -> Outcome<()> {
        let state = self.lock();
        let file = state.attachment(draft, position)?;
        if file.state != AttachmentState::Staged {
            return Err(ClientError::with(
                ErrorCode::UnknownAttachment,
                "sent already",
            ));
        }
        let removed = state.archive.remove_attachment(draft, position);
        removed?;
        drop(state);
        // What cannot be removed now goes at the next unlock.
        let _ = fs::remove_file(self.sealed_path(&file));
        Ok(())
    }

    fn caption(&self, draft: MessageId, position: u16, caption: &str) -> Outcome<()> {
        let caption = one_line(caption, CAPTION_CHARS);
        let state = self.lock();
        // The archive changes what is staged only: what was sent is signed.
        if state
            .archive
            .caption_attachment(draft, position, &caption)?
        {
            Ok(())
        } else {
            Err(ClientError::new(ErrorCode::UnknownAttachment))
        }
    }

    fn resume(&self, message: MessageId, position: u16) -> Outcome<()> {
        let now = self.now();
        let state = self.lock();
        let mut file = state.attachment(message, position)?;
        let was = file.state;
        let outgoing = self.is_outgoing(&state, &file)?;
        file.state = match was {
            AttachmentState::Offered => AttachmentState::Receiving,
            AttachmentState::Cancelled | AttachmentState::Failed if outgoing => {
                AttachmentState::Sending
            }
            AttachmentState::Cancelled | AttachmentState::Failed => AttachmentState::Receiving,
            AttachmentState::Sending | AttachmentState::Receiving => was,
            AttachmentState::Staged | AttachmentState::Sent | AttachmentState::Here => {
                return Ok(());
            }
        };
        (file.due, file.attempts, file.problem) = (now, 0, String::new());
        state.archive.set_attachment(&file, was)?;
        drop(state);
        self.tell_transfer(&file);
        self.move_files();
        Ok(())
    }

    fn stop(&self, message: MessageId, position: u16) -> Outcome<()> {
        let state = self.lock();
        let mut file = state.attachment(message, position)?;
        let was = file.state;
        if !matches!(was, AttachmentState::Sending | AttachmentState::Receiving) {
            return Ok(());
        }
        file.state = AttachmentState::Cancelled;
        state.archive.set_attachment(&file, was)?;
        drop(state);
        self.tell_transfer(&file);
        Ok(())
    }

    /// Whether this very device sends the file: only then its sealed bytes were made here.
    fn is_outgoing(&self, state: &State, file: &Attachment) -> Outcome<bool> {
        let stored = state.archive.get(file.owner)?;
        Ok(stored.is_some_and(|m| m.row.sender_device == state.secrets.device()))
    }

    fn tell_transfer(&self, file: &Attachment) {
        self.tell(Event::Transfer {
            message: file.owner,
            position: file.position,
            state: file.state.code().to_owned(),
            done: done_bytes(file),
            size: file.size,
        });
    }
}

fn shown(file: Attachment) -> AttachmentView {
    let preview = if file.preview.is_empty() {
        String::new()
    } else {
        format!("data:image/jpeg;base64,{}", STANDARD.encode(&file.preview))
    };
    AttachmentView {
        position: file.position,
        size: file.size,
        sha256: hex::encode(file.sha256),
        preview,
        state: file.state.code().to_owned(),
        done: done_bytes(&file),
        problem: row::problem(&file.problem),
        openable: kind::may_be_opened(&file.kind, &file.name),
        name: file.name,
        kind: file.kind,
        caption: file.caption,
        says: None,
    }
}

fn done_bytes(file: &Attachment) -> u64 {
    (u64::from(file.done) * chunk::CHUNK as u64).min(file.size)
}

/// Text on one line, without what moves a cursor or turns the direction of what stands around it.
fn one_line(text: &str, chars: usize) -> String {
    let clean = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !name::is_invisible(*c));
    clean.take(chars).collect::<String>().trim().to_owned()
}
