//! From an empty file, or one that an older program wrote, to the tables of this program.
//!
//! A migration is never edited once it has been released: a change is a new step at the end.

use rusqlite::Connection;

use crate::error::ArchiveError;
use crate::table;

/// One step: the statements of one version. `user_version` is the number of steps done.
struct Step {
    statements: &'static [&'static str],
}

const STEPS: &[Step] = &[Step {
    statements: &[
        table::message::CREATE,
        table::recipient::CREATE,
        table::message_search::CREATE,
        table::outbox::CREATE,
        table::draft::CREATE,
        table::quarantine::CREATE,
        table::seen::CREATE,
        table::prekey::CREATE,
        table::directory_entry::CREATE,
        table::checkpoint::CREATE,
        table::setting::CREATE,
        table::receipt_job::CREATE,
        table::cursor::CREATE,
        table::reference_counter::CREATE,
    ],
}];

/// The version that this program writes.
pub(crate) const KNOWN: u32 = STEPS.len() as u32;

/// Brings the tables up to [`KNOWN`], all steps in one transaction: a crash in between leaves the
/// old version whole.
pub(crate) fn run(conn: &Connection) -> Result<(), ArchiveError> {
    let found: u32 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > KNOWN {
        return Err(ArchiveError::NewerVersion {
            found,
            known: KNOWN,
        });
    }
    if found == KNOWN {
        return Ok(());
    }
    let work = conn.unchecked_transaction()?;
    for step in STEPS.iter().skip(found as usize) {
        for statement in step.statements {
            work.execute_batch(statement)?;
        }
    }
    work.pragma_update(None, "user_version", KNOWN)?;
    Ok(work.commit()?)
}
