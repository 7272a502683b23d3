//! From an empty file, or one that an older program wrote, to the tables of this program.
//!
//! A migration is never edited once it has been released: a change is a new step at the end.

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::table;

/// One step: the statements of one version. `user_version` is the number of steps done.
struct Step {
    statements: &'static [&'static str],
}

const STEPS: &[Step] = &[
    Step {
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
            table::sent_body::CREATE,
            table::enrolment::CREATE,
        ],
    },
    Step {
        statements: &[table::audit::CREATE],
    },
    Step {
        statements: &[table::sent_service::CREATE],
    },
    Step {
        statements: &[table::attachment::CREATE],
    },
    Step {
        statements: &[table::message::ADD_DUE],
    },
    Step {
        statements: &[table::message_late::ADD, table::office_state::CREATE],
    },
    Step {
        statements: &[table::message::ADD_LABELS, table::name_word::CREATE],
    },
    Step {
        statements: &[table::clash::CREATE],
    },
    Step {
        statements: &[
            table::owed::CREATE,
            table::draft_author::CREATE,
            table::handover::CREATE,
        ],
    },
    Step {
        statements: &[
            table::entity::CREATE,
            table::verdict::CREATE,
            table::watch::CREATE,
        ],
    },
    Step {
        statements: &[table::fact::CREATE, table::imported::CREATE],
    },
    Step {
        statements: &[
            table::owed_order::ADD,
            table::message_count::CREATE,
            table::search_word::CREATE,
        ],
    },
    Step {
        statements: &[table::office_note::CREATE],
    },
    Step {
        statements: &[
            table::quarantine::ADD_DROPPED,
            table::second_content::CREATE,
        ],
    },
    Step {
        statements: &[table::fact::ADD_SEIZING],
    },
    Step {
        statements: &[table::office_state::ADD_HASH, table::clash::ADD_NAMES],
    },
    Step {
        statements: &[table::enquiry::CREATE, table::retention::CREATE],
    },
];

/// The version that this program writes.
pub(crate) const KNOWN: u32 = STEPS.len() as u32;

/// Brings the tables up to [`KNOWN`], all steps in one transaction: a crash in between leaves the
/// old version whole.
pub(crate) fn run(archive: &Archive) -> Result<(), ArchiveError> {
    if version(archive)? == KNOWN {
        return Ok(());
    }
    archive.transaction(|archive| {
        // Read again under the write lock: another process may have been faster.
        let found = version(archive)?;
        if found > KNOWN {
            return Err(ArchiveError::NewerVersion {
                found,
                known: KNOWN,
            });
        }
        for step in STEPS.iter().skip(found as usize) {
            for statement in step.statements {
                archive.conn.execute_batch(statement)?;
            }
        }
        Ok(archive.conn.pragma_update(None, "user_version", KNOWN)?)
    })
}

/// Whether the tables are those of this program, for an archive that cannot be migrated.
pub(crate) fn check(archive: &Archive) -> Result<(), ArchiveError> {
    let found = version(archive)?;
    if found == KNOWN {
        return Ok(());
    }
    Err(ArchiveError::NewerVersion {
        found,
        known: KNOWN,
    })
}

/// The statements that a program of this version ran on an empty file.
#[cfg(test)]
pub(crate) fn statements_up_to(version: u32) -> impl Iterator<Item = &'static &'static str> {
    let steps = STEPS.iter().take(version as usize);
    steps.flat_map(|step| step.statements)
}

fn version(archive: &Archive) -> Result<u32, ArchiveError> {
    Ok(archive
        .conn
        .query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;
    use crate::key::ArchiveKey;

    fn with_raw(work: impl FnOnce(&Connection)) -> (tempfile::TempDir, Result<(), ArchiveError>) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let key = ArchiveKey::new(&[7; 32]);
        let raw = Connection::open(&path).unwrap();
        raw.execute_batch(&key.pragma()).unwrap();
        work(&raw);
        raw.close().unwrap();
        let opened = Archive::open(&path, &key).map(|archive| {
            assert_eq!(version(&archive).unwrap(), KNOWN);
            assert_eq!(archive.counts().unwrap(), crate::Counts::default());
        });
        (dir, opened)
    }

    #[test]
    fn a_file_of_version_zero_gets_every_step() {
        // Encrypted, without tables: a crash between the file's first page and the first step.
        with_raw(|raw| {
            raw.execute_batch("CREATE TABLE t (x); DROP TABLE t")
                .unwrap()
        })
        .1
        .unwrap();
    }

    #[test]
    fn a_newer_version_is_refused_and_left_alone() {
        let newer = KNOWN + 1;
        let (dir, opened) = with_raw(|raw| {
            raw.execute_batch("CREATE TABLE of_tomorrow (x); INSERT INTO of_tomorrow VALUES (1)")
                .unwrap();
            raw.pragma_update(None, "user_version", newer).unwrap();
        });
        let error = opened.unwrap_err();
        assert!(
            matches!(error, ArchiveError::NewerVersion { found, known } if found == newer && known == KNOWN),
            "{error}"
        );
        let raw = Connection::open(dir.path().join("archive.db")).unwrap();
        raw.execute_batch(&ArchiveKey::new(&[7; 32]).pragma())
            .unwrap();
        let rows = raw.query_row("SELECT count(*) FROM of_tomorrow", [], |r| {
            r.get::<_, i64>(0)
        });
        assert_eq!(rows.unwrap(), 1);
    }

    #[test]
    fn a_step_that_fails_leaves_nothing_behind() {
        // A table of the first step stands in the way of its eleventh statement.
        let (dir, opened) = with_raw(|raw| raw.execute_batch("CREATE TABLE setting (x)").unwrap());
        assert!(opened.is_err());
        let raw = Connection::open(dir.path().join("archive.db")).unwrap();
        raw.execute_batch(&ArchiveKey::new(&[7; 32]).pragma())
            .unwrap();
        let tables: i64 = raw
            .query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))
            .unwrap();
        assert_eq!(tables, 1);
    }
}
