//! Files of an office: attached, watched, saved.

use std::path::{Path, PathBuf};
use std::time::Duration;

use aircop_api::{AttachmentView, Command, Reply};
use aircop_message::{Draft, GroupId, MessageId};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use sha2::{Digest as _, Sha256};

use super::{Office, by_hand};

/// A file of so many random bytes in `dir`.
pub fn random_file(dir: &Path, name: &str, size: usize, seed: u64) -> PathBuf {
    let mut bytes = vec![0; size];
    StdRng::seed_from_u64(seed).fill(bytes.as_mut_slice());
    let path = dir.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// SHA-256 of a file.
pub fn sha256(path: &Path) -> String {
    hex::encode(Sha256::digest(std::fs::read(path).unwrap()))
}

impl Office {
    /// Sends a note with these files; they follow it.
    pub async fn sends_files(
        &self,
        group: GroupId,
        to: &[&Self],
        subject: &str,
        files: &[&Path],
    ) -> MessageId {
        let draft = Draft {
            kind: "NOTE".into(),
            group: Some(group),
            subject: subject.into(),
            narrative: "See the files.".into(),
            to: by_hand(to),
            ..Draft::default()
        };
        let id = self.saves(&draft).await;
        for file in files {
            let attached = self.engine.attach_file(id, file, false).await;
            attached.unwrap_or_else(|error| panic!("{}: {error}", self.name));
        }
        let command = Command::Send {
            id: Some(id),
            draft: draft.clone(),
            recipients: self.chosen(&draft).await,
        };
        match self.does(command).await {
            Reply::Sent { message, .. } => message,
            other => panic!("{other:?}"),
        }
    }

    /// Saves a draft.
    pub async fn saves(&self, draft: &Draft) -> MessageId {
        let draft = draft.clone();
        match self.does(Command::SaveDraft { id: None, draft }).await {
            Reply::DraftSaved { id } => id,
            other => panic!("{other:?}"),
        }
    }

    /// The files of a message.
    pub async fn files(&self, message: MessageId) -> Vec<AttachmentView> {
        match self.does(Command::Attachments { message }).await {
            Reply::Attachments(files) => files,
            other => panic!("{other:?}"),
        }
    }

    /// Waits until the first file of a message is in this state.
    pub async fn waits_for(&self, message: MessageId, state: &str) -> AttachmentView {
        for _ in 0..20_000 {
            if let Some(file) = self.files(message).await.into_iter().next()
                && (file.state == state || file.state == "failed")
            {
                assert_eq!(file.state, state, "{}: {:?}", self.name, file.problem);
                return file;
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        panic!("{}: {:?}", self.name, self.files(message).await);
    }
}
