//! `enquiry`: what offices ask each other whether they hold it, and what they answer.
//!
//! What was asked and said is kept as it was signed (the payload); beside it stands what is looked
//! for by: who asked and when, for the limit of an hour, and who was asked, since nobody else's
//! answer counts. An answer may come before its enquiry to another device of the office: it is kept,
//! and judged when that comes.

use aircop_message::{DeviceKey, EntityKind, MessageId, OfficeId, Timestamp};
use rusqlite::{OptionalExtension, Row, params};

use crate::archive::Archive;
use crate::columns::Columns;
use crate::connections::EntityKey;
use crate::error::ArchiveError;

pub(crate) const CREATE: &str = "
CREATE TABLE enquiry (
    number    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id        BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    hash      BLOB    CHECK (length(hash) = 32),
    ours      INTEGER NOT NULL CHECK (ours IN (0, 1)),
    office    BLOB    NOT NULL CHECK (length(office) = 16),
    device    BLOB    NOT NULL CHECK (length(device) = 32),
    officer   TEXT    NOT NULL,
    created   INTEGER NOT NULL,
    received  INTEGER NOT NULL,
    questions INTEGER NOT NULL CHECK (questions > 0),
    over      INTEGER NOT NULL CHECK (over IN (0, 1)),
    blind     INTEGER NOT NULL CHECK (blind IN (0, 1)),
    due       INTEGER NOT NULL CHECK (due IN (0, 1)),
    payload   BLOB    NOT NULL
) STRICT;
CREATE INDEX enquiry_of_office ON enquiry (office, received);
CREATE INDEX enquiry_due ON enquiry (number) WHERE due = 1;
CREATE TABLE enquiry_blind (
    enquiry INTEGER NOT NULL REFERENCES enquiry (number) ON DELETE CASCADE,
    place   INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    country TEXT    NOT NULL,
    state   BLOB    NOT NULL,
    PRIMARY KEY (enquiry, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE enquiry_asked (
    enquiry INTEGER NOT NULL REFERENCES enquiry (number) ON DELETE CASCADE,
    office  BLOB    NOT NULL CHECK (length(office) = 16),
    PRIMARY KEY (enquiry, office)
) STRICT, WITHOUT ROWID;
CREATE TABLE enquiry_answer (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    enquiry  BLOB    NOT NULL CHECK (length(enquiry) = 16),
    hash     BLOB    NOT NULL CHECK (length(hash) = 32),
    office   BLOB    NOT NULL CHECK (length(office) = 16),
    officer  TEXT    NOT NULL,
    created  INTEGER NOT NULL,
    received INTEGER NOT NULL,
    payload  BLOB    NOT NULL
) STRICT;
CREATE INDEX enquiry_answer_of ON enquiry_answer (enquiry, office, received);
CREATE INDEX enquiry_answer_office ON enquiry_answer (office);
";

/// What one office asks others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enquiry {
    /// Id of its envelope.
    pub id: MessageId,
    /// What names its content; none while ours has not been sealed.
    pub hash: Option<[u8; 32]>,
    /// Whether our office asks.
    pub ours: bool,
    /// Who asks.
    pub office: OfficeId,
    /// The device that signed it.
    pub device: DeviceKey,
    /// The officer who asks; empty where none is named.
    pub officer: String,
    /// When, by the sender's clock.
    pub created: Timestamp,
    /// When it came, by this desk's clock.
    pub received: Timestamp,
    /// How many questions.
    pub questions: u32,
    /// More came from that office within the hour than is answered without an officer.
    pub over: bool,
    /// What is asked for is not shown.
    pub blind: bool,
    /// What was signed, opaque to the archive.
    pub payload: Vec<u8>,
    /// Who is asked.
    pub asked: Vec<OfficeId>,
}

/// An enquiry with its number at this desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnquiryRow {
    /// Its number, never given twice.
    pub number: i64,
    /// The enquiry.
    pub enquiry: Enquiry,
}

/// What this desk alone knows of a blind question of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlindQuestion {
    /// What it is.
    pub kind: String,
    /// Name or number.
    pub text: String,
    /// Who issued a document; may be empty.
    pub country: String,
    /// What takes the blinding off, opaque to the archive.
    pub state: Vec<u8>,
}

/// What one office says to an enquiry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnquiryAnswer {
    /// Id of its envelope.
    pub id: MessageId,
    /// The enquiry that it answers.
    pub enquiry: MessageId,
    /// The hash of that enquiry as the answering office has it.
    pub hash: [u8; 32],
    /// Who answers.
    pub office: OfficeId,
    /// The officer; empty where the desk did it by itself.
    pub officer: String,
    /// When, by the sender's clock.
    pub created: Timestamp,
    /// When it came, by this desk's clock.
    pub received: Timestamp,
    /// What was signed, opaque to the archive.
    pub payload: Vec<u8>,
}

const ENQUIRY: &str = "SELECT number, id, hash, ours, office, device, officer, created, received, \
    questions, over, blind, payload FROM enquiry";
const ANSWER: &str =
    "SELECT id, enquiry, hash, office, officer, created, received, payload FROM enquiry_answer";

impl Archive {
    /// Keeps an enquiry; its number at this desk.
    ///
    /// # Errors
    /// [`ArchiveError::Constraint`] when the id is here already; when it cannot be written.
    pub fn add_enquiry(&self, enquiry: &Enquiry) -> Result<i64, ArchiveError> {
        self.transaction(|_| {
            self.conn
                .prepare_cached(
                    "INSERT INTO enquiry (id, hash, ours, office, device, officer, created,
                         received, questions, over, blind, due, payload)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, ?12)",
                )?
                .execute(params![
                    enquiry.id.0,
                    enquiry.hash,
                    enquiry.ours,
                    enquiry.office.0,
                    enquiry.device.0,
                    enquiry.officer,
                    enquiry.created.0,
                    enquiry.received.0,
                    enquiry.questions,
                    enquiry.over,
                    enquiry.blind,
                    enquiry.payload,
                ])?;
            let number = self.conn.last_insert_rowid();
            let mut asked = self
                .conn
                .prepare_cached("INSERT INTO enquiry_asked (enquiry, office) VALUES (?1, ?2)")?;
            for office in &enquiry.asked {
                asked.execute(params![number, office.0])?;
            }
            Ok(number)
        })
    }

    /// Notes what names an enquiry of ours, once it was sealed; later calls change nothing.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_enquiry_hash(&self, id: MessageId, hash: &[u8; 32]) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached("UPDATE enquiry SET hash = ?2 WHERE id = ?1 AND hash IS NULL")?
            .execute(params![id.0, hash])?;
        Ok(())
    }

    /// Enquiries of ours and of others, the newest first, at most `limit`.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn enquiries(&self, limit: u32) -> Result<Vec<EnquiryRow>, ArchiveError> {
        let sql = format!("{ENQUIRY} ORDER BY number DESC LIMIT ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let found = statement.query_map([limit], enquiry_row)?;
        let found = found.collect::<Result<Vec<_>, _>>()?;
        found.into_iter().map(|row| self.with_asked(row)).collect()
    }

    /// An enquiry by its number at this desk.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn enquiry(&self, number: i64) -> Result<Option<EnquiryRow>, ArchiveError> {
        let sql = format!("{ENQUIRY} WHERE number = ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let found = statement.query_row([number], enquiry_row).optional()?;
        found.map(|row| self.with_asked(row)).transpose()
    }

    /// An enquiry by the id of its envelope.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn enquiry_of_id(&self, id: MessageId) -> Result<Option<EnquiryRow>, ArchiveError> {
        let sql = format!("{ENQUIRY} WHERE id = ?1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let found = statement.query_row([id.0], enquiry_row).optional()?;
        found.map(|row| self.with_asked(row)).transpose()
    }

    /// How many enquiries of others `office`, which is ours, has not answered.
    ///
    /// # Errors
    /// When the database fails.
    pub fn unanswered_enquiries(&self, office: OfficeId) -> Result<u32, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT count(*) FROM enquiry WHERE ours = 0 AND NOT EXISTS (
                    SELECT 1 FROM enquiry_answer a
                    WHERE a.enquiry = enquiry.id AND a.office = ?1)",
            )?
            .query_row([office.0], |row| row.get(0))?)
    }

    /// How many questions of an office have come after this moment.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn questions_since(&self, office: OfficeId, since: Timestamp) -> Result<u32, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT coalesce(sum(questions), 0) FROM enquiry
                 WHERE office = ?1 AND received > ?2 AND ours = 0",
            )?
            .query_row(params![office.0, since.0], |row| row.get(0))?)
    }

    /// Questions that this office has asked any office since then: of each office at most so many.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn questions_asked_since(&self, since: Timestamp) -> Result<u32, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT coalesce(sum(questions), 0) FROM enquiry
                 WHERE ours = 1 AND created > ?1",
            )?
            .query_row([since.0], |row| row.get(0))?)
    }

    /// Keeps an answer. False when it is here already.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn add_enquiry_answer(&self, answer: &EnquiryAnswer) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "INSERT OR IGNORE INTO enquiry_answer (id, enquiry, hash, office, officer, created,
                 received, payload)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?;
        Ok(statement.execute(params![
            answer.id.0,
            answer.enquiry.0,
            answer.hash,
            answer.office.0,
            answer.officer,
            answer.created.0,
            answer.received.0,
            answer.payload,
        ])? == 1)
    }

    /// The answers to an enquiry in the order in which they came.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn enquiry_answers(&self, enquiry: MessageId) -> Result<Vec<EnquiryAnswer>, ArchiveError> {
        let sql = format!("{ANSWER} WHERE enquiry = ?1 ORDER BY received, created, id");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let found = statement.query_map([enquiry.0], answer)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// How many answers of an office wait for an enquiry that is not here.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn early_enquiry_answers(&self, office: OfficeId) -> Result<u32, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT count(*) FROM enquiry_answer a WHERE a.office = ?1
                 AND NOT EXISTS (SELECT 1 FROM enquiry e WHERE e.id = a.enquiry)",
            )?
            .query_row([office.0], |row| row.get(0))?)
    }

    /// Drops an answer that came before its enquiry and turned out to be none to it.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn drop_enquiry_answer(&self, id: MessageId) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached("DELETE FROM enquiry_answer WHERE id = ?1")?
            .execute([id.0])?;
        Ok(())
    }

    /// Keeps what this desk alone knows of the questions of a blind enquiry of ours.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn add_blind_questions(
        &self,
        number: i64,
        questions: &[BlindQuestion],
    ) -> Result<(), ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "INSERT INTO enquiry_blind (enquiry, place, kind, text, country, state)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for (place, asked) in (1_i64..).zip(questions) {
            statement.execute(params![
                number,
                place,
                asked.kind,
                asked.text,
                asked.country,
                asked.state,
            ])?;
        }
        Ok(())
    }

    /// The same read, in the order of the questions; none at another device of the office.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn blind_questions(&self, number: i64) -> Result<Vec<BlindQuestion>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT kind, text, country, state FROM enquiry_blind
             WHERE enquiry = ?1 ORDER BY place",
        )?;
        let found = statement.query_map([number], |row| {
            let mut c = Columns::new(row);
            Ok(BlindQuestion {
                kind: c.take()?,
                text: c.take()?,
                country: c.take()?,
                state: c.take()?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Says whether a blind enquiry of another office is to be evaluated.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn set_enquiry_due(&self, number: i64, due: bool) -> Result<(), ArchiveError> {
        self.conn
            .prepare_cached("UPDATE enquiry SET due = ?2 WHERE number = ?1")?
            .execute(params![number, due])?;
        Ok(())
    }

    /// The next blind enquiry that is to be evaluated.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn due_enquiry(&self) -> Result<Option<EnquiryRow>, ArchiveError> {
        let sql = format!("{ENQUIRY} WHERE due = 1 ORDER BY number LIMIT 1");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let found = statement.query_row([], enquiry_row).optional()?;
        found.map(|row| self.with_asked(row)).transpose()
    }

    /// The keys of a kind that messages here hold, without those that only `office` has sent, the
    /// newest first; at most `limit`. Training and live traffic never meet.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn held_keys(
        &self,
        kind: EntityKind,
        exercise: bool,
        office: OfficeId,
        limit: usize,
    ) -> Result<Vec<EntityKey>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT e.key FROM entity e WHERE e.kind = ?1 AND EXISTS (
                 SELECT 1 FROM mention m JOIN message g ON g.position = m.position
                 WHERE m.entity = e.number AND g.exercise = ?2 AND g.sender_office <> ?3
                     AND g.state NOT IN ('cancelled', 'refused'))
             ORDER BY e.number DESC LIMIT ?4",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let found =
            statement.query_map(params![kind.code(), exercise, office.0, limit], |row| {
                let key = row.get(0)?;
                Ok(EntityKey { kind, key })
            })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn with_asked(&self, mut row: EnquiryRow) -> Result<EnquiryRow, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT office FROM enquiry_asked WHERE enquiry = ?1 ORDER BY office",
        )?;
        let found = statement.query_map([row.number], |row| Columns::new(row).office())?;
        row.enquiry.asked = found.collect::<Result<_, _>>()?;
        Ok(row)
    }
}

fn enquiry_row(row: &Row<'_>) -> rusqlite::Result<EnquiryRow> {
    let mut c = Columns::new(row);
    Ok(EnquiryRow {
        number: c.take()?,
        enquiry: Enquiry {
            id: c.message()?,
            hash: c.take()?,
            ours: c.take()?,
            office: c.office()?,
            device: c.device()?,
            officer: c.take()?,
            created: c.time()?,
            received: c.time()?,
            questions: c.take()?,
            over: c.take()?,
            blind: c.take()?,
            payload: c.take()?,
            asked: Vec::new(),
        },
    })
}

fn answer(row: &Row<'_>) -> rusqlite::Result<EnquiryAnswer> {
    let mut c = Columns::new(row);
    Ok(EnquiryAnswer {
        id: c.message()?,
        enquiry: c.message()?,
        hash: c.take()?,
        office: c.office()?,
        officer: c.take()?,
        created: c.time()?,
        received: c.time()?,
        payload: c.take()?,
    })
}
