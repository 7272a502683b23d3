//! Erasing: every row, every trace in the file, the sealed files beside it, and word to the senders.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use aircop_api::{ApiError, ErasureView, ErrorCode, Event};
use aircop_archive as archive;
use aircop_archive::{AuditAction, Ground};
use aircop_envelope::ContentKind;
use aircop_message::{Day, MessageId, OfficeId, Timestamp, shown};

use crate::bytes::Bytes;
use crate::desk::{Desk, State};
use crate::error::{ClientError, Outcome};
use crate::inbox::content_hash::hash_of;
use crate::outbox::payload::{ErasedMessages, MAX_ERASED, Named};
use crate::retention::{DueState, hold};
use crate::session::engine::Engine;

/// What is to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erasing {
    /// Every thread that is due today and not held.
    Due,
    /// The thread of one message, whatever its days say, by an order.
    Ordered {
        /// The message.
        message: MessageId,
        /// Who ordered it and why, 1 to 500 characters.
        order: String,
    },
}

/// An erasure that is in the archive, and what is left to do beside it.
pub(super) struct Done {
    pub(super) view: ErasureView,
    files: Vec<[u8; 16]>,
}

impl State {
    /// Erases these threads and says so to the senders. The caller removes the files.
    pub(super) fn erase_threads(
        &mut self,
        threads: &[MessageId],
        (ground, text, officer): (Ground, String, String),
        now: Timestamp,
    ) -> Outcome<Done> {
        let mut gone: Vec<archive::Erased> = Vec::new();
        let mut files = Vec::new();
        let mut subjects = BTreeSet::new();
        let mut senders: BTreeMap<OfficeId, Vec<Named>> = BTreeMap::new();
        for thread in threads {
            for row in self.archive.thread(*thread)? {
                let Some(stored) = self.archive.get(row.id)? else {
                    continue;
                };
                let hash = hash_of(&stored);
                files.extend(self.archive.files_of(row.id)?);
                subjects.insert(shown(&row.subject));
                if let (archive::Direction::In, Some(hash)) = (row.direction, hash) {
                    senders.entry(row.sender_office).or_default().push(Named {
                        device: row.sender_device,
                        message: row.id,
                        hash: Bytes::new(&hash),
                    });
                }
                gone.push(archive::Erased {
                    message: row.id,
                    device: row.sender_device,
                    hash,
                    office: row.sender_office,
                    reference: row.reference,
                });
            }
        }
        let jobs = self.erased_jobs(senders, now);
        let erasure = archive::Erasure {
            number: 0,
            at: now,
            officer,
            ground,
            text,
            swept: false,
        };
        let ids: BTreeSet<MessageId> = gone.iter().map(|one| one.message).collect();
        let state = &*self;
        let number = state.archive.transaction(|archive| -> Outcome<i64> {
            let number = archive.erase(&erasure, &gone)?;
            state.forget_in_handovers(&ids, &subjects)?;
            jobs.iter().try_for_each(|job| archive.enqueue(job))?;
            let detail = format!("{number}: {}, {}", gone.len(), ground.code());
            state.audit_with(AuditAction::Erased, None, detail, now)?;
            Ok(number)
        })?;
        self.save_secrets()?;
        // What cannot be done now is made up for: rows are gone, and nothing shows them any more.
        self.forget_typed_remarks()?;
        let swept = self.archive.sweep();
        if let Err(error) = &swept {
            tracing::error!(%error, "the archive was not swept after an erasure");
        }
        Ok(Done {
            view: ErasureView {
                number,
                at: now,
                messages: u32::try_from(gone.len()).unwrap_or(u32::MAX),
                references: gone.into_iter().map(|one| one.reference).collect(),
                swept: swept.is_ok(),
            },
            files,
        })
    }

    /// Word to the offices whose messages are erased. Nothing is sealed to one that was shut out.
    fn erased_jobs(
        &mut self,
        senders: BTreeMap<OfficeId, Vec<Named>>,
        now: Timestamp,
    ) -> Vec<archive::NewJob> {
        let mut jobs = Vec::new();
        for (office, messages) in senders {
            let live = self.directory.as_ref().and_then(|d| d.office(&office));
            if live.is_none_or(|office| office.is_revoked()) {
                continue;
            }
            for part in messages.chunks(MAX_ERASED) {
                let said = ErasedMessages {
                    messages: part.to_vec(),
                    at: now,
                };
                let job = self.service_job(ContentKind::Erased, vec![office], &said, now);
                jobs.push(archive::NewJob {
                    message: self.new_message_id(),
                    class: archive::Class::Receipt,
                    job: job.to_bytes(),
                    created: now,
                });
            }
        }
        jobs
    }

    /// The threads that are erased for a ground; refuses one that must stay.
    fn to_erase(&self, what: &Erasing, now: Timestamp) -> Outcome<(Vec<MessageId>, String)> {
        match what {
            Erasing::Due => {
                let today = Day::of(self.credible(now));
                Ok((self.free_threads(today)?, String::new()))
            }
            Erasing::Ordered { message, order } => {
                let order = hold::reason(order)?;
                let thread = self.thread_id(*message)?;
                match self.due_state(thread)? {
                    DueState::Held => Err(ClientError::new(ErrorCode::LegalHold)),
                    DueState::UnderWay => Err(ClientError::new(ErrorCode::UnderWay)),
                    DueState::Due => Ok((vec![thread], order)),
                }
            }
        }
    }

    /// Threads that are due and that nothing keeps.
    pub(super) fn free_threads(&self, today: Day) -> Outcome<Vec<MessageId>> {
        let mut free = Vec::new();
        for due in self.due_threads(today)? {
            if self.due_state(due.thread)? == DueState::Due {
                free.push(due.thread);
            }
        }
        Ok(free)
    }
}

impl Desk {
    /// Erases for good. The desk waits while the archive is written anew.
    pub(super) fn erase(&self, what: &Erasing) -> Outcome<ErasureView> {
        let now = self.now();
        let done = {
            let mut state = self.lock();
            let (threads, text) = state.to_erase(what, now)?;
            if threads.is_empty() {
                return Err(ClientError::new(ErrorCode::NothingToDo));
            }
            let ground = match what {
                Erasing::Due => Ground::Due,
                Erasing::Ordered { .. } => Ground::Order,
            };
            let officer = state.officer();
            state.erase_threads(&threads, (ground, text, officer), now)?
        };
        self.after_erasure(&done);
        Ok(done.view)
    }

    /// Removes the sealed files of what was erased, and tells the screen.
    pub(super) fn after_erasure(&self, done: &Done) {
        for file in &done.files {
            // Without its key it cannot be opened; what stays is removed with the next unlock.
            let _ = fs::remove_file(self.config.blobs().join(hex::encode(file)));
        }
        self.wake.notify_one();
        self.tell(Event::DirectoryChanged);
        self.tell_status();
    }
}

impl Engine {
    /// Erases for good. The desk waits while the archive is written anew.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToDo`] when nothing is due; [`ErrorCode::LegalHold`] and
    /// [`ErrorCode::UnderWay`] for an ordered thread that must stay; [`ErrorCode::UnknownMessage`];
    /// [`ErrorCode::Malformed`] for an order that is empty or too long.
    pub fn erase(&self, what: &Erasing) -> Result<ErasureView, ApiError> {
        let desk = self.desk()?;
        Ok(desk.erase(what)?)
    }
}
