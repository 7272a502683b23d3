//! `invitation` and `enrolment`: whom headquarters has invited, and who has asked to join.
//!
//! Empty everywhere but at headquarters. The documents are JSON of the engine, opaque here.

use aircop_message::Timestamp;
use rusqlite::{OptionalExtension, Row, params};

use crate::archive::Archive;
use crate::columns::Columns;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE invitation (
    ticket    BLOB    NOT NULL PRIMARY KEY CHECK (length(ticket) = 32),
    created   INTEGER NOT NULL,
    cancelled INTEGER,
    document  TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE enrolment (
    fingerprint TEXT    NOT NULL PRIMARY KEY,
    ticket      BLOB    NOT NULL REFERENCES invitation (ticket),
    asked       INTEGER NOT NULL,
    approved    INTEGER,
    refused     INTEGER,
    document    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
";

/// What headquarters has invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Hash of its ticket.
    pub ticket: [u8; 32],
    /// When it was made.
    pub created: Timestamp,
    /// When it was cancelled.
    pub cancelled: Option<Timestamp>,
    /// Whom it is for, and its secret.
    pub document: String,
}

/// A device that asked to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// What is compared by telephone.
    pub fingerprint: String,
    /// Hash of the invitation's ticket.
    pub ticket: [u8; 32],
    /// When the request arrived.
    pub asked: Timestamp,
    /// When headquarters approved it.
    pub approved: Option<Timestamp>,
    /// When headquarters refused it.
    pub refused: Option<Timestamp>,
    /// What the device said of itself.
    pub document: String,
}

impl Archive {
    /// Keeps an invitation.
    ///
    /// # Errors
    /// [`ArchiveError::Constraint`] when its ticket is here already.
    pub fn add_invitation(
        &self,
        ticket: &[u8; 32],
        created: Timestamp,
        document: &str,
    ) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached(
                "INSERT INTO invitation (ticket, created, document) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![ticket, created.0, document])?;
        Ok(())
    }

    /// The invitation of a ticket's hash.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn invitation(&self, ticket: &[u8; 32]) -> Result<Option<Invitation>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT ticket, created, cancelled, document FROM invitation WHERE ticket = ?1",
        )?;
        Ok(statement.query_row([ticket], read_invitation).optional()?)
    }

    /// Every invitation, the latest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn invitations(&self) -> Result<Vec<Invitation>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT ticket, created, cancelled, document FROM invitation
             ORDER BY created DESC, ticket",
        )?;
        let rows = statement.query_map([], read_invitation)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Headquarters takes an invitation back. False when there is none, or it was cancelled before.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn cancel_invitation(
        &self,
        ticket: &[u8; 32],
        at: Timestamp,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE invitation SET cancelled = ?2 WHERE ticket = ?1 AND cancelled IS NULL",
        )?;
        Ok(statement.execute(params![ticket, at.0])? == 1)
    }

    /// Notes that a device asks to join. False when it had asked before.
    ///
    /// # Errors
    /// [`ArchiveError::Constraint`] for a ticket of no invitation.
    pub fn add_enrolment(&self, asked: &Enrolment) -> Result<bool, ArchiveError> {
        let new = self
            .conn
            .prepare_cached(
                "INSERT INTO enrolment (fingerprint, ticket, asked, approved, refused, document)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (fingerprint) DO NOTHING",
            )?
            .execute(params![
                asked.fingerprint,
                asked.ticket,
                asked.asked.0,
                asked.approved.map(|t| t.0),
                asked.refused.map(|t| t.0),
                asked.document
            ])?;
        Ok(new == 1)
    }

    /// Everyone who asked, the latest first.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn enrolments(&self) -> Result<Vec<Enrolment>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT fingerprint, ticket, asked, approved, refused, document FROM enrolment
             ORDER BY asked DESC, fingerprint",
        )?;
        let rows = statement.query_map([], |found| {
            let mut c = Columns::new(found);
            Ok(Enrolment {
                fingerprint: c.take()?,
                ticket: c.take()?,
                asked: c.time()?,
                approved: c.time_if_any()?,
                refused: c.time_if_any()?,
                document: c.take()?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Headquarters has approved it. False when there is none, or it was answered before.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn approve_enrolment(
        &self,
        fingerprint: &str,
        at: Timestamp,
    ) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE enrolment SET approved = ?2
             WHERE fingerprint = ?1 AND approved IS NULL AND refused IS NULL",
        )?;
        Ok(statement.execute(params![fingerprint, at.0])? == 1)
    }

    /// Headquarters has refused it. False when there is none, or it was answered before.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn refuse_enrolment(&self, fingerprint: &str, at: Timestamp) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "UPDATE enrolment SET refused = ?2
             WHERE fingerprint = ?1 AND approved IS NULL AND refused IS NULL",
        )?;
        Ok(statement.execute(params![fingerprint, at.0])? == 1)
    }
}

fn read_invitation(row: &Row<'_>) -> rusqlite::Result<Invitation> {
    let mut c = Columns::new(row);
    Ok(Invitation {
        ticket: c.take()?,
        created: c.time()?,
        cancelled: c.time_if_any()?,
        document: c.take()?,
    })
}
