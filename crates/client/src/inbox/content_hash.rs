//! Whether others have the content that is here: receipts and answers name a message by its id, which
//! is its device's alone, and by its hash.
//!
//! A copied desk, or a device whose owner writes a program of his own, can sign two contents under
//! one id and send each to others. Where both come to one desk it holds the proof
//! ([`crate::continuity::clash`]). Where they do not, the answer of an office that has the other
//! content shows it.

use aircop_archive as archive;
use aircop_archive::{ClashKind, StoredMessage};
use aircop_envelope::Content;
use aircop_message::{MessageId, OfficeId, Timestamp, canonical};

use crate::bytes::Bytes;
use crate::desk::State;
use crate::error::Outcome;

/// The hash of a message as it was signed; none before it was sealed.
pub(crate) fn hash_of(stored: &StoredMessage) -> Option<[u8; 32]> {
    hash_of_signed(&stored.signed)
}

/// The hash of signed content; none of anything else.
pub(crate) fn hash_of_signed(signed: &[u8]) -> Option<[u8; 32]> {
    let content: Content = canonical::from_slice(signed).ok()?;
    content.message_hash()
}

/// What names a message that is here.
pub(crate) fn name_of(stored: &StoredMessage) -> archive::Named {
    archive::Named {
        device: stored.row.sender_device,
        message: stored.row.id,
        hash: hash_of(stored),
    }
}

/// What names a message that has come.
pub(crate) fn name_of_content(content: &Content) -> archive::Named {
    archive::Named {
        device: content.sender_device,
        message: content.message,
        hash: content.message_hash(),
    }
}

impl State {
    /// The hash of a message that is here; none when it is not, or was not sealed yet.
    pub(crate) fn hash_here(&self, message: MessageId) -> Outcome<Option<[u8; 32]>> {
        let found = self.archive.get(message)?;
        Ok(found.as_ref().and_then(hash_of))
    }

    /// What an answer says of the content that it answers.
    pub(crate) fn answered_hash(&self, message: Option<MessageId>) -> Outcome<Option<Bytes>> {
        let Some(message) = message else {
            return Ok(None);
        };
        let hash = self.hash_here(message)?;
        Ok(hash.map(|hash| Bytes::new(&hash)))
    }

    /// Whether `office` speaks of the content that is here. When it does not, an officer is told;
    /// what is not here cannot be compared.
    pub(crate) fn speaks_of_ours(
        &self,
        message: MessageId,
        hash: &[u8],
        office: OfficeId,
        now: Timestamp,
    ) -> Outcome<bool> {
        let found = self.archive.get(message)?;
        let Some(found) = found else { return Ok(true) };
        if hash_of(&found).is_none_or(|ours| ours == *hash) {
            return Ok(true);
        }
        tracing::error!(%message, %office, "another content under one id");
        let reference = found.row.reference.clone();
        self.has_another(name_of(&found), reference, office, now)?;
        Ok(false)
    }

    /// `office` has another content of a message than we. Its word: it stands as the one that reported
    /// it, and goes no further.
    fn has_another(
        &self,
        ours: archive::Named,
        reference: String,
        office: OfficeId,
        now: Timestamp,
    ) -> Outcome<()> {
        self.archive.add_clash(&archive::Clash {
            device: ours.device,
            kind: ClashKind::OtherContent,
            reference,
            reporter: office,
            messages: vec![ours],
            found_at: now,
        })?;
        Ok(())
    }

    /// A message comes: what other devices of our office did before about another content of its id is
    /// not done about this one, and an officer is told. Before it is stored.
    pub(crate) fn settle_early_states(
        &self,
        content: &Content,
        reference: &str,
        now: Timestamp,
    ) -> Outcome<()> {
        let Some(hash) = content.message_hash() else {
            return Ok(());
        };
        // The first one that came stays, and with it what was done about it.
        if self.archive.get(content.message)?.is_some() {
            return Ok(());
        }
        let settled = self.archive.settle_office_states(content.message, &hash);
        if settled? {
            let ours = name_of_content(content);
            self.has_another(ours, reference.to_owned(), self.office()?, now)?;
        }
        Ok(())
    }

    /// A message has come: whether what it answers is what is here, and whether those that answered
    /// it before it came have the same.
    pub(crate) fn compare_answers(
        &self,
        content: &Content,
        thread: MessageId,
        now: Timestamp,
    ) -> Outcome<()> {
        if let (Some(answered), Some(hash), Some(office)) = (
            content.in_reply_to,
            content.answered_hash,
            content.sender_office,
        ) {
            self.speaks_of_ours(answered, &hash, office, now)?;
        }
        // Only what opens a thread: answers are many, and seldom overtaken by their own answers.
        if thread != content.message {
            return Ok(());
        }
        let earlier = self.archive.thread(thread)?;
        for row in earlier.iter().filter(|row| row.id != content.message) {
            let found = self.archive.get(row.id)?;
            let Some(answer) = found else { continue };
            let Ok(said) = canonical::from_slice::<Content>(&answer.signed) else {
                continue;
            };
            if let (Some(id), Some(hash), Some(office)) =
                (said.in_reply_to, said.answered_hash, said.sender_office)
                && id == content.message
            {
                self.speaks_of_ours(id, &hash, office, now)?;
            }
        }
        Ok(())
    }
}
