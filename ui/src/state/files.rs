//! Files: attached to what is being written, and those of the open message.
//!
//! Bytes go to the shell in parts and paths never come into the page: what the officer chose is a
//! handle that only this page can read, and where a file is saved the shell decides.

use std::collections::HashMap;

use aircop_api::{ApiError, AttachmentView, Command, ErrorCode, Reply};
use aircop_message::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, NoticeKind, Saving};
use crate::{bridge, page};

/// A file on its way from the page to the shell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Upload {
    pub(crate) number: u32,
    pub(crate) name: String,
    pub(crate) size: u64,
    pub(crate) done: u64,
    /// Why it was not attached.
    pub(crate) failed: Option<ApiError>,
}

/// A photo over the desk.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Photo {
    pub(crate) message: MessageId,
    pub(crate) position: u16,
    pub(crate) name: String,
    pub(crate) caption: String,
    /// The picture, as the page can draw it.
    pub(crate) data: String,
    /// The photos of its message that can be looked at, this one among them.
    pub(crate) all: Vec<u16>,
}

impl Photo {
    /// Its number among the photos of its message, from one.
    pub(crate) fn number(&self) -> usize {
        let at = self
            .all
            .iter()
            .position(|position| *position == self.position);
        at.map_or(1, |at| at + 1)
    }

    /// The photo so many steps on; none beyond the first and the last.
    pub(crate) fn step(&self, by: isize) -> Option<u16> {
        let at = self
            .all
            .iter()
            .position(|position| *position == self.position)?;
        self.all.get(at.checked_add_signed(by)?).copied()
    }
}

/// Whether a file is a photo that the window can show now.
pub(crate) fn can_be_looked_at(file: &AttachmentView) -> bool {
    file.is_shown() && matches!(file.state.as_str(), "here" | "sent" | "sending")
}

/// What the page knows about files.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Files {
    /// Files of the draft.
    pub(crate) staged: RwSignal<Vec<AttachmentView>>,
    /// What was typed of what files show, by draft and position, and is not yet kept.
    pub(crate) captions: RwSignal<HashMap<(MessageId, u16), String>>,
    /// Files on their way into it.
    pub(crate) uploads: RwSignal<Vec<Upload>>,
    /// Counts uploads.
    numbers: RwSignal<u32>,
    /// Whether photos keep what the camera wrote.
    pub(crate) keep_metadata: RwSignal<bool>,
    /// Files of messages as they are now, where that is newer than what the message said.
    pub(crate) newer: RwSignal<HashMap<(MessageId, u16), AttachmentView>>,
    /// The photo over the desk.
    pub(crate) looked_at: RwSignal<Option<Photo>>,
    /// What was saved, under which name, or why not.
    pub(crate) saved: RwSignal<HashMap<(MessageId, u16), Result<String, ApiError>>>,
}

impl Files {
    pub(crate) fn new() -> Self {
        Self {
            staged: RwSignal::new(Vec::new()),
            captions: RwSignal::new(HashMap::new()),
            uploads: RwSignal::new(Vec::new()),
            numbers: RwSignal::new(0),
            keep_metadata: RwSignal::new(false),
            newer: RwSignal::new(HashMap::new()),
            looked_at: RwSignal::new(None),
            saved: RwSignal::new(HashMap::new()),
        }
    }

    /// Once the vault is closed, nothing of it stays in the page.
    pub(crate) fn forget(self) {
        self.staged.set(Vec::new());
        self.captions.set(HashMap::new());
        self.uploads.set(Vec::new());
        self.newer.set(HashMap::new());
        self.saved.set(HashMap::new());
        self.looked_at.set(None);
    }

    /// Whether something that was typed of a draft's files is not kept.
    pub(super) fn has_captions_of(self, draft: Option<MessageId>) -> bool {
        self.captions
            .with_untracked(|captions| captions.keys().any(|(of, _)| Some(*of) == draft))
    }

    /// Whether a file is still on its way into the draft, tracked.
    pub(crate) fn is_busy(self) -> bool {
        self.uploads
            .with(|uploads| uploads.iter().any(|upload| upload.failed.is_none()))
    }

    fn update(self, number: u32, change: impl FnOnce(&mut Upload)) {
        self.uploads.update(|uploads| {
            let mut found = uploads.iter_mut();
            if let Some(upload) = found.find(|upload| upload.number == number) {
                change(upload);
            }
        });
    }
}

impl Desk {
    /// Shows the files of the form that was opened.
    pub(crate) fn load_staged(self) {
        self.files.staged.set(Vec::new());
        self.files.uploads.set(Vec::new());
        self.files.keep_metadata.set(false);
        let form = self.writing.open.get_untracked();
        if let Some(message) = self.writing.id.get_untracked() {
            spawn_local(async move {
                // What was typed a moment ago, before the form was closed, is part of what they show.
                let _ = self.keep_captions().await;
                if self.writing.open.get_untracked() == form {
                    self.list_staged(Command::Attachments { message });
                }
            });
        }
    }

    /// Attaches what the officer chose, one file after the other.
    pub(crate) fn attach(self, files: Vec<web_sys::File>) {
        self.attach_all(files.into_iter().map(Source::Page).collect());
    }

    fn attach_all(self, files: Vec<Source>) {
        let form = self.writing.open.get_untracked();
        let waiting: Vec<(u32, Source)> = files
            .into_iter()
            .map(|file| {
                let number = self.files.numbers.get_untracked() + 1;
                self.files.numbers.set(number);
                self.files.uploads.update(|uploads| {
                    uploads.push(Upload {
                        number,
                        name: file.name(),
                        size: file.size(),
                        done: 0,
                        failed: None,
                    });
                });
                (number, file)
            })
            .collect();
        spawn_local(async move {
            for (number, file) in waiting {
                let attached = self.attach_one(form, number, &file).await;
                if self.writing.open.get_untracked() != form {
                    return;
                }
                match attached {
                    Ok(staged) => {
                        self.files.staged.set(staged);
                        self.files
                            .uploads
                            .update(|uploads| uploads.retain(|upload| upload.number != number));
                    }
                    Err(error) => self
                        .files
                        .update(number, |upload| upload.failed = Some(error)),
                }
            }
        });
    }

    /// Attaches the picture on the system's clipboard, if there is one; without a form it is said that
    /// nothing takes it.
    pub(crate) fn attach_picture_pasted(self) {
        let form = self.writing.open.get_untracked();
        spawn_local(async move {
            match bridge::call(Command::PastePicture).await {
                Ok(Reply::Pasted { png }) if form.is_none() => {
                    if !png.is_empty() {
                        self.notify(NoticeKind::NoForm);
                    }
                }
                Ok(Reply::Pasted { png }) if !png.is_empty() => {
                    let picture = page::file_of_base64(PASTED, &png);
                    if let Some(picture) = picture
                        && self.writing.open.get_untracked() == form
                    {
                        self.attach(vec![picture]);
                    }
                }
                Ok(_) => {}
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Attaches what was dropped on the window, where a form is open that takes files.
    pub(crate) fn attach_dropped(self) {
        let form = self.writing.open.get_untracked();
        spawn_local(async move {
            // Without a form it is asked for all the same, so that the next one does not get it.
            match bridge::call(Command::TakeDropped).await {
                Ok(Reply::Dropped(files)) => {
                    if form.is_none() || self.writing.open.get_untracked() != form {
                        if !files.is_empty() {
                            self.notify(NoticeKind::NoForm);
                        }
                        return;
                    }
                    let mut sources = Vec::new();
                    for file in files {
                        match file.size {
                            Some(size) => sources.push(Source::Dropped {
                                name: file.name,
                                number: file.number,
                                size,
                            }),
                            None => self.notify(NoticeKind::NotTaken(file.name)),
                        }
                    }
                    self.attach_all(sources);
                }
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    async fn attach_one(
        self,
        form: Option<u32>,
        number: u32,
        file: &Source,
    ) -> Result<Vec<AttachmentView>, ApiError> {
        let begin = Command::Attach {
            draft: self.draft_for_files(form).await?,
            name: file.name(),
            size: file.size(),
            caption: String::new(),
            keep_metadata: self.files.keep_metadata.get_untracked(),
        };
        let upload = match bridge::call(begin).await? {
            Reply::Attaching { upload } => upload,
            other => return Err(unexpected(&other)),
        };
        let sent = self.send_parts(form, number, upload, file).await;
        if let Err(error) = sent {
            let _ = bridge::call(Command::AttachCancel { upload }).await;
            return Err(error);
        }
        match bridge::call(Command::AttachEnd { upload }).await? {
            Reply::Attachments(staged) => Ok(staged),
            other => Err(unexpected(&other)),
        }
    }

    async fn send_parts(
        self,
        form: Option<u32>,
        number: u32,
        upload: u32,
        file: &Source,
    ) -> Result<(), ApiError> {
        let size = file.size();
        let mut done = 0;
        while done < size {
            let wanted = self
                .files
                .uploads
                .with_untracked(|uploads| uploads.iter().any(|upload| upload.number == number));
            if !wanted || self.writing.open.get_untracked() != form {
                return Err(ApiError::new(ErrorCode::UnknownAttachment));
            }
            let end = (done + PART).min(size);
            let bytes = file.read(done, end).await?;
            bridge::call(Command::AttachPart { upload, bytes }).await?;
            done = end;
            self.files.update(number, |upload| upload.done = done);
        }
        Ok(())
    }

    /// The draft's id; it is saved first if it never was.
    async fn draft_for_files(self, form: Option<u32>) -> Result<MessageId, ApiError> {
        if self.writing.id.get_untracked().is_none() {
            self.writing.saving.set(Saving::Dirty);
            self.save_now().await;
        }
        // Another form has another draft.
        if self.writing.open.get_untracked() != form {
            return Err(ApiError::new(ErrorCode::UnknownMessage));
        }
        match (
            self.writing.id.get_untracked(),
            self.writing.saving.get_untracked(),
        ) {
            (Some(id), _) => Ok(id),
            (None, Saving::Failed(error)) => Err(error),
            (None, _) => Err(ApiError::new(ErrorCode::UnknownMessage)),
        }
    }

    /// Takes a file off the draft.
    pub(crate) fn detach(self, position: u16) {
        if let Some(draft) = self.writing.id.get_untracked() {
            // Another file may get its place.
            self.files.captions.update(|captions| {
                captions.remove(&(draft, position));
            });
            self.list_staged(Command::Detach { draft, position });
        }
    }

    /// Takes what an officer says that a file of the draft shows; it is kept with the draft.
    pub(crate) fn caption(self, position: u16, caption: String) {
        // Only a draft that was saved has files.
        let Some(draft) = self.writing.id.get_untracked() else {
            return;
        };
        self.files.captions.update(|captions| {
            captions.insert((draft, position), caption);
        });
        self.edited();
    }

    /// Keeps what was typed of any draft's files, one after the other: what is not yet kept stays
    /// for whoever asks meanwhile, a lock for instance.
    pub(super) async fn keep_captions(self) -> Result<(), ApiError> {
        loop {
            let next = self.files.captions.try_update(|captions| {
                let at = *captions.keys().next()?;
                captions.remove(&at).map(|caption| (at, caption))
            });
            let Some(((draft, position), caption)) = next.flatten() else {
                return Ok(());
            };
            let command = Command::CaptionAttachment {
                draft,
                position,
                caption: caption.clone(),
            };
            match bridge::call(command).await {
                Ok(_) => {}
                // The file was taken off, or the draft was sent or thrown away meanwhile.
                Err(error) if error.code == ErrorCode::UnknownAttachment => {}
                Err(error) => {
                    self.files.captions.update(|captions| {
                        captions.entry((draft, position)).or_insert(caption);
                    });
                    return Err(error);
                }
            }
        }
    }

    /// Gives up a file on its way, or takes its failure off the screen.
    pub(crate) fn drop_upload(self, number: u32) {
        self.files
            .uploads
            .update(|uploads| uploads.retain(|upload| upload.number != number));
    }

    fn list_staged(self, command: Command) {
        let form = self.writing.open.get_untracked();
        spawn_local(async move {
            let answer = bridge::call(command).await;
            if self.writing.open.get_untracked() != form {
                return;
            }
            match answer {
                Ok(Reply::Attachments(staged)) => self.files.staged.set(staged),
                Ok(other) => self.writing.refused.set(Some(unexpected(&other))),
                Err(error) => self.writing.refused.set(Some(error)),
            }
        });
    }

    /// A file of a message went on.
    pub(super) fn transferred(self, message: MessageId, position: u16, state: String, done: u64) {
        if self.opened.get_untracked() != Some(message) {
            return;
        }
        let key = (message, position);
        let moving = matches!(state.as_str(), "sending" | "receiving");
        let known = self
            .files
            .newer
            .with_untracked(|newer| newer.contains_key(&key));
        if moving && known {
            self.files.newer.update(|newer| {
                if let Some(view) = newer.get_mut(&key) {
                    (view.state, view.done, view.problem) = (state, done, None);
                }
            });
        } else {
            self.ask_about(message, Command::Attachments { message });
        }
    }

    /// A message is opened: what was heard about files before is older than what it says now.
    pub(super) fn forget_transfers(self) {
        self.files.newer.update(HashMap::clear);
        self.files.saved.update(HashMap::clear);
    }

    /// Fetches a file, or tries again one that was stopped.
    pub(crate) fn fetch_file(self, message: MessageId, position: u16) {
        self.ask_about(message, Command::FetchAttachment { message, position });
    }

    /// Stops a file.
    pub(crate) fn stop_file(self, message: MessageId, position: u16) {
        self.ask_about(message, Command::StopAttachment { message, position });
    }

    fn ask_about(self, message: MessageId, command: Command) {
        spawn_local(async move {
            if let Ok(Reply::Attachments(files)) = bridge::call(command).await {
                self.files.newer.update(|newer| {
                    newer.extend(
                        files
                            .into_iter()
                            .map(|file| ((message, file.position), file)),
                    );
                });
            }
        });
    }

    /// Shows a photo of a message over the desk.
    pub(crate) fn look_at_file(self, message: MessageId, position: u16) {
        let files = self.files_of(message);
        let Some(file) = files.iter().find(|file| file.position == position).cloned() else {
            return;
        };
        let photos = files.iter().filter(|file| can_be_looked_at(file));
        let all = photos.map(|file| file.position).collect();
        spawn_local(async move {
            match bridge::call(Command::LookAtAttachment { message, position }).await {
                Ok(Reply::Picture { data }) => self.files.looked_at.set(Some(Photo {
                    message,
                    position,
                    name: file.name,
                    caption: file.caption,
                    data,
                    all,
                })),
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Goes to another photo of the same message.
    pub(crate) fn look_on(self, by: isize) {
        let next = self.files.looked_at.with_untracked(|photo| {
            let photo = photo.as_ref()?;
            Some((photo.message, photo.step(by)?))
        });
        if let Some((message, position)) = next {
            self.look_at_file(message, position);
        }
    }

    /// The files of a message of the open thread, as they are now.
    fn files_of(self, message: MessageId) -> Vec<AttachmentView> {
        let shown = self.thread.with_untracked(|thread| match thread {
            Load::Here(thread) => {
                let shown = thread.messages.iter().find(|m| m.row.id == message);
                shown.map(|shown| shown.attachments.clone())
            }
            _ => None,
        });
        let mut files = shown.unwrap_or_default();
        self.files.newer.with_untracked(|newer| {
            for file in &mut files {
                if let Some(now) = newer.get(&(message, file.position)) {
                    file.clone_from(now);
                }
            }
        });
        files
    }

    /// Writes a file into the officer's downloads.
    pub(crate) fn save_file(self, message: MessageId, position: u16) {
        spawn_local(async move {
            let saved = match bridge::call(Command::SaveAttachment { message, position }).await {
                Ok(Reply::Saved { name }) => Ok(name),
                Ok(other) => Err(unexpected(&other)),
                Err(error) => Err(error),
            };
            self.files.saved.update(|all| {
                all.insert((message, position), saved);
            });
            self.ask_about(message, Command::Attachments { message });
        });
    }
}

/// Bytes of a file; a page counts in `f64`.
#[allow(
    clippy::allow_attributes,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole, not negative, and far below 2^53"
)]
pub(super) fn size(file: &web_sys::File) -> u64 {
    file.size() as u64
}

/// Where a file comes from.
enum Source {
    /// The page has it.
    Page(web_sys::File),
    /// It was dropped, and the program around the page reads it.
    Dropped {
        name: String,
        number: u32,
        size: u64,
    },
}

impl Source {
    fn name(&self) -> String {
        match self {
            Self::Page(file) => file.name(),
            Self::Dropped { name, .. } => name.clone(),
        }
    }

    fn size(&self) -> u64 {
        match self {
            Self::Page(file) => size(file),
            Self::Dropped { size, .. } => *size,
        }
    }

    /// The bytes from one place up to another, in base64.
    async fn read(&self, from: u64, to: u64) -> Result<String, ApiError> {
        let number = match self {
            Self::Page(file) => {
                let bytes = page::read_base64(file, from, to).await;
                return bytes.ok_or_else(|| ApiError::new(ErrorCode::FileFailed));
            }
            Self::Dropped { number, .. } => *number,
        };
        let length = u32::try_from(to.saturating_sub(from)).unwrap_or(u32::MAX);
        let part = Command::ReadDropped {
            number,
            from,
            length,
        };
        match bridge::call(part).await? {
            Reply::DroppedPart { data } => Ok(data),
            other => Err(unexpected(&other)),
        }
    }
}

/// Bytes of one part: a multiple of three, so that no part but the last is padded.
const PART: u64 = 768 * 1024;

/// What a picture from the clipboard is called, which has no name.
const PASTED: &str = "pasted.png";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_goes_to_the_next_photo_and_not_beyond_the_last() {
        let photo = |position| Photo {
            message: MessageId([1; 16]),
            position,
            name: String::new(),
            caption: String::new(),
            data: String::new(),
            // A file that is no photo stands between.
            all: vec![0, 2, 3],
        };
        assert_eq!((photo(0).step(1), photo(0).step(-1)), (Some(2), None));
        assert_eq!((photo(3).step(1), photo(3).step(-1)), (None, Some(2)));
        assert_eq!((photo(0).number(), photo(2).number()), (1, 2));
        // One that is no longer among them goes nowhere.
        assert_eq!(photo(1).step(1), None);
    }
}
