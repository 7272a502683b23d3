//! `draft_author`: which officer typed last into a draft. A table of its own, since the rows of
//! `draft` are read back by their shape when an archive is salvaged.

use aircop_message::MessageId;
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE draft_author (
    draft  BLOB NOT NULL PRIMARY KEY CHECK (length(draft) = 16),
    author TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER draft_author_after_delete AFTER DELETE ON draft BEGIN
    DELETE FROM draft_author WHERE draft = OLD.id;
END;
";

impl Archive {
    /// Notes who typed last into a draft.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_draft_author(&self, draft: MessageId, author: &str) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO draft_author (draft, author) VALUES (?1, ?2)
                 ON CONFLICT (draft) DO UPDATE SET author = excluded.author",
            )?
            .execute(params![draft.0, author])?;
        Ok(())
    }

    /// Who typed last into a draft, where that is known.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn draft_author(&self, draft: MessageId) -> Result<Option<String>, ArchiveError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT author FROM draft_author WHERE draft = ?1")?;
        Ok(statement
            .query_row([draft.0], |found| found.get(0))
            .optional()?)
    }
}
