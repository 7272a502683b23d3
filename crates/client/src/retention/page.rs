//! What the window shows of it: what would be erased, what is held, what was erased; and for one
//! thread until when it is kept.

use aircop_api::{Command, ErasedHere, ErasureRow, Event, Reply, ThreadKept};
use aircop_archive as archive;
use aircop_archive::AuditAction;
use aircop_message::{Day, Fault, FieldError, MessageId, Timestamp, date_as_typed, shown};

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::export::paper::{downloads, saved_file};
use crate::retention::Erasing;
use crate::screen::row;

/// Erasures that are listed at most, and references of each.
const LISTED: u32 = 50;
const REFERENCES: usize = 50;

/// The commands of this folder.
pub(crate) fn on_desk(desk: &Desk, command: Command) -> Outcome<Reply> {
    let now = desk.now();
    match command {
        Command::Retention { on } => {
            let on = day(&on)?;
            let page = desk.lock().retention_page(on, now)?;
            Ok(Reply::Retention(Box::new(page)))
        }
        Command::HoldThread { message, reason } => {
            desk.lock().hold(message, &reason, now)?;
            desk.tell(Event::Changed { message });
            Ok(Reply::Done)
        }
        Command::ReleaseThread { message } => {
            desk.lock().release(message, now)?;
            desk.tell(Event::Changed { message });
            Ok(Reply::Done)
        }
        Command::EraseDue => {
            let erased = desk.erase(&Erasing::Due)?;
            Ok(Reply::Erased(Box::new(erased)))
        }
        Command::EraseByItself { on } => {
            desk.lock().set_erases_by_itself(on, now)?;
            Ok(Reply::Done)
        }
        Command::SaveErasureCertificate { number } => {
            let name = save_certificate(desk, number, now)?;
            Ok(Reply::Saved { name })
        }
        _ => Err(error::internal("a command in the wrong place")),
    }
}

/// A day as it is typed; none for nothing.
fn day(typed: &str) -> Outcome<Option<Day>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let day = date_as_typed(typed).and_then(|date| date.try_into().ok());
    let fault = || ClientError::of_fields(vec![FieldError::new("on", Fault::Date)]);
    day.map(Some).ok_or_else(fault)
}

/// Writes the certificate of an erasure into the downloads; the name of the file.
fn save_certificate(desk: &Desk, number: i64, now: Timestamp) -> Outcome<String> {
    let folder = downloads(&desk.config)?;
    let state = desk.lock();
    let (certificate, number) = state.certify_erasure(Some(number))?;
    let text = certificate.to_text();
    let name = saved_file(
        &folder,
        &format!("erasure-{number}"),
        "json",
        text.as_bytes(),
    )?;
    state.audit_with(AuditAction::ErasureCertified, None, number.to_string(), now)?;
    Ok(name)
}

impl State {
    fn retention_page(
        &self,
        on: Option<Day>,
        now: Timestamp,
    ) -> Outcome<aircop_api::RetentionPage> {
        let erasures = self.archive.erasures(LISTED)?;
        Ok(aircop_api::RetentionPage {
            due: self.retention_view(on, now)?,
            holds: self.hold_views()?,
            erasures: erasures.iter().map(erasure_row).collect(),
        })
    }

    /// For how long a thread is kept, and what of it is no longer here.
    pub(crate) fn thread_kept(
        &self,
        thread: MessageId,
        named: impl Iterator<Item = MessageId>,
    ) -> Outcome<ThreadKept> {
        let directory = self.directory.as_ref();
        let mut until: Option<Day> = None;
        for kept in self.archive.kept_of(thread)? {
            let days = directory.map(|d| d.retention(&kept.group));
            until = until.max(Some(kept.until(&days.unwrap_or_default())));
        }
        let mut erased: Vec<ErasedHere> = Vec::new();
        for message in named {
            let Some((erasure, gone)) = self.archive.erasure_of(message)? else {
                continue;
            };
            if erased.iter().all(|known| known.reference != gone.reference) {
                erased.push(ErasedHere {
                    reference: shown(&gone.reference),
                    office: row::office(directory, &gone.office),
                    erasure: erasure_row(&(erasure, vec![gone])),
                });
            }
        }
        Ok(ThreadKept {
            until: until.map(|day| day.to_string()).unwrap_or_default(),
            erased,
        })
    }
}

fn erasure_row((erasure, gone): &(archive::Erasure, Vec<archive::Erased>)) -> ErasureRow {
    let references = gone.iter().take(REFERENCES);
    ErasureRow {
        number: erasure.number,
        at: erasure.at,
        officer: shown(&erasure.officer),
        ground: erasure.ground.code().to_owned(),
        text: shown(&erasure.text),
        references: references.map(|one| shown(&one.reference)).collect(),
        messages: u32::try_from(gone.len()).unwrap_or(u32::MAX),
        swept: erasure.swept,
    }
}
