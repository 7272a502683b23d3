//! `draft`: forms that were begun. Saved at every pause, and not sent.

use aircop_message::{MessageId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE draft (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind    TEXT    NOT NULL,
    updated INTEGER NOT NULL,
    subject TEXT    NOT NULL,
    content TEXT    NOT NULL
) STRICT;
";

/// A form that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The id that the message will have.
    pub id: MessageId,
    /// Stable code of the kind.
    pub kind: String,
    /// When it was last changed.
    pub updated: Timestamp,
    /// The subject so far.
    pub subject: String,
    /// The form as JSON, opaque to the archive.
    pub content: String,
}

impl Archive {
    /// Writes a draft, over the older one of the same id.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn save_draft(&self, draft: &Draft) -> Result<(), ArchiveError> {
        self.conn.prepare_cached(
            "INSERT INTO draft (id, kind, updated, subject, content) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, updated = excluded.updated,
                 subject = excluded.subject, content = excluded.content",
        )?.execute(params![
            draft.id.0,
            draft.kind,
            draft.updated.0,
            draft.subject,
            draft.content
        ])?;
        Ok(())
    }

    /// One draft.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn draft(&self, id: MessageId) -> Result<Option<Draft>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, kind, updated, subject, content FROM draft WHERE id = ?1",
        )?;
        Ok(statement.query_row([id.0], read).optional()?)
    }

    /// All drafts, the last changed first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, kind, updated, subject, content FROM draft ORDER BY updated DESC, id",
        )?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Removes a draft: it was sent, or thrown away. False when there was none.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn remove_draft(&self, id: MessageId) -> Result<bool, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("DELETE FROM draft WHERE id = ?1")?
            .execute([id.0])?
            == 1)
    }
}

fn read(found: &Row<'_>) -> rusqlite::Result<Draft> {
    let mut c = Columns::new(found);
    Ok(Draft {
        id: c.message()?,
        kind: c.take()?,
        updated: c.time()?,
        subject: c.take()?,
        content: c.take()?,
    })
}
