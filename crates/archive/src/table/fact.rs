//! `fact`, `fact_message`, `fact_word`: what statistics count, one row for each line of a seizure
//! and one for each other message.
//!
//! Figures are asked for over a million messages at once, whose payloads would have to be decoded
//! each time. Coded values are kept as small numbers (`fact_word`), so that a whole table is read
//! in the time in which the originals' pages could not even be decrypted. A value of which a
//! message may have several (airlines, nationalities) is the sorted set of them as one word: a row
//! for each combination would count a message many times.
//!
//! Amounts are integers in the dimension's base unit (grams, millilitres, the counted unit, the
//! currency), with what is behind the point in 10^-12 beside it: sums are exact. Turned down:
//! floating point, and minor units of a currency, which change when a currency is redenominated.
//!
//! A message counts while it is in force: sent, and not corrected by its own office. Triggers keep
//! that up, so that no way of writing can forget it.

use aircop_message::{Message, MessageId};
use rusqlite::{OptionalExtension, params};

use crate::archive::Archive;
use crate::error::ArchiveError;
use crate::statistics::{FactClass, Facts};

/// `fact_pending` has one row while messages of before are still without facts: the position up
/// to which they have none, going down.
pub(crate) const CREATE: &str = "
CREATE TABLE fact_word (
    id   INTEGER NOT NULL PRIMARY KEY,
    word TEXT    NOT NULL UNIQUE
) STRICT;
CREATE TABLE fact_message (
    no         INTEGER NOT NULL PRIMARY KEY,
    message    BLOB    UNIQUE CHECK (length(message) = 16),
    imported   INTEGER UNIQUE,
    thread     BLOB    CHECK (length(thread) = 16),
    kind       INTEGER NOT NULL,
    class      INTEGER NOT NULL,
    office     BLOB    CHECK (length(office) = 16),
    supersedes BLOB    CHECK (length(supersedes) = 16),
    sent       INTEGER NOT NULL CHECK (sent IN (0, 1)),
    in_force   INTEGER NOT NULL CHECK (in_force IN (0, 1)),
    created    INTEGER NOT NULL,
    day        INTEGER NOT NULL,
    status     TEXT    NOT NULL DEFAULT '',
    outcome    TEXT    NOT NULL DEFAULT '',
    usefulness INTEGER
) STRICT;
CREATE INDEX fact_message_corrects ON fact_message (supersedes) WHERE supersedes IS NOT NULL;
CREATE INDEX fact_message_by_thread ON fact_message (thread, kind) WHERE thread IS NOT NULL;
CREATE INDEX fact_message_by_day ON fact_message (kind, day);
CREATE TABLE fact (
    kind        INTEGER NOT NULL,
    no          INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    in_force    INTEGER NOT NULL CHECK (in_force IN (0, 1)),
    class       INTEGER NOT NULL,
    day         INTEGER NOT NULL,
    precision   INTEGER NOT NULL,
    weight      INTEGER NOT NULL CHECK (weight > 0),
    office      INTEGER NOT NULL,
    country     INTEGER NOT NULL,
    airport     INTEGER NOT NULL,
    route       INTEGER NOT NULL,
    airline     INTEGER NOT NULL,
    vector      INTEGER NOT NULL,
    detection   INTEGER NOT NULL,
    concealment INTEGER NOT NULL,
    nationality INTEGER NOT NULL,
    substance   INTEGER NOT NULL,
    dimension   INTEGER NOT NULL,
    whole       INTEGER NOT NULL,
    rest        INTEGER NOT NULL,
    PRIMARY KEY (kind, no, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE fact_pending (
    up_to INTEGER NOT NULL
) STRICT;
INSERT INTO fact_pending (up_to) SELECT max(position) FROM message HAVING count(*) > 0;
CREATE TRIGGER fact_message_added AFTER INSERT ON fact_message BEGIN
    UPDATE fact_message SET in_force = sent AND NOT EXISTS (
        SELECT 1 FROM fact_message c WHERE c.supersedes = fact_message.message AND c.sent = 1
            AND c.office = fact_message.office AND c.kind = fact_message.kind
            AND c.no <> fact_message.no)
    WHERE no = NEW.no OR message = NEW.supersedes;
END;
CREATE TRIGGER fact_message_sent AFTER UPDATE OF sent ON fact_message BEGIN
    UPDATE fact_message SET in_force = sent AND NOT EXISTS (
        SELECT 1 FROM fact_message c WHERE c.supersedes = fact_message.message AND c.sent = 1
            AND c.office = fact_message.office AND c.kind = fact_message.kind
            AND c.no <> fact_message.no)
    WHERE no = NEW.no OR message = NEW.supersedes;
END;
CREATE TRIGGER fact_message_in_force AFTER UPDATE OF in_force ON fact_message
WHEN NEW.in_force <> OLD.in_force BEGIN
    UPDATE fact SET in_force = NEW.in_force WHERE kind = NEW.kind AND no = NEW.no;
END;
CREATE TRIGGER fact_message_gone AFTER DELETE ON fact_message BEGIN
    DELETE FROM fact WHERE kind = OLD.kind AND no = OLD.no;
    UPDATE fact_message SET sent = sent WHERE message = OLD.supersedes;
END;
CREATE TRIGGER fact_after_delete AFTER DELETE ON message BEGIN
    DELETE FROM fact_message WHERE message = OLD.id;
END;
CREATE TRIGGER fact_after_state AFTER UPDATE OF state ON message
WHEN (NEW.state IN ('cancelled', 'refused')) IS NOT (OLD.state IN ('cancelled', 'refused')) BEGIN
    UPDATE fact_message SET sent = NEW.state NOT IN ('cancelled', 'refused')
    WHERE message = NEW.id;
END;
";

/// Replies that report a seizure, by office: few, and asked for with every event.
pub(crate) const ADD_SEIZING: &str = "
CREATE INDEX fact_message_seizing ON fact_message (office, created)
    WHERE kind = 1 AND class = 0 AND outcome = 'POSITIVE_SEIZURE';
";

/// What facts are made of.
pub(crate) struct Counted<'a> {
    pub(crate) id: [u8; 16],
    pub(crate) office: [u8; 16],
    pub(crate) created: i64,
    pub(crate) exercise: bool,
    pub(crate) state: &'a str,
    pub(crate) payload: &'a [u8],
}

impl Archive {
    /// Writes the facts of a message. A payload that this version cannot read has none: it is kept
    /// whole, and counts once a newer program reads it.
    pub(crate) fn add_facts(&self, stored: &Counted<'_>) -> Result<(), ArchiveError> {
        let Ok(message) = Message::from_stored(stored.payload) else {
            return Ok(());
        };
        let &Counted {
            id,
            office,
            created,
            exercise,
            state,
            ..
        } = stored;
        let facts = Facts::of(&message, created);
        let class = if exercise {
            FactClass::Exercise
        } else {
            FactClass::Live
        };
        let sent = !matches!(state, "cancelled" | "refused");
        let added = self
            .conn
            .prepare_cached(
                "INSERT INTO fact_message (message, thread, kind, class, office, supersedes, sent,
                    in_force, created, day, status, outcome, usefulness)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9, ?10, ?11, ?12)
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![
                id,
                message.thread.0,
                facts.kind,
                class as i64,
                office,
                message.supersedes.map(|id| id.0),
                sent,
                created,
                facts.day,
                facts.status,
                facts.outcome,
                facts.usefulness,
            ])?;
        if added == 0 {
            return Ok(());
        }
        let no = self.conn.last_insert_rowid();
        self.add_fact_lines(no, class, &office_word(office), &facts)
    }

    /// Writes the lines of `no`, which is in `fact_message` already.
    pub(crate) fn add_fact_lines(
        &self,
        no: i64,
        class: FactClass,
        office: &str,
        facts: &Facts,
    ) -> Result<(), ArchiveError> {
        let words = [
            office,
            &facts.country,
            &facts.airport,
            &facts.route,
            &facts.airline,
            &facts.vector,
            &facts.detection,
            &facts.concealment,
            &facts.nationality,
        ];
        let mut ids = [0_i64; 9];
        for (id, word) in ids.iter_mut().zip(words) {
            *id = self.fact_word(word)?;
        }
        let [
            office,
            country,
            airport,
            route,
            airline,
            vector,
            detection,
            concealment,
            nationality,
        ] = ids;
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO fact (kind, no, line, in_force, class, day, precision, weight, office,
                country, airport, route, airline, vector, detection, concealment, nationality, substance,
                dimension, whole, rest)
             SELECT ?1, ?2, ?3, in_force, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
                ?16, ?17, ?18, ?19, ?20 FROM fact_message WHERE no = ?2",
        )?;
        for (number, line) in (0_i64..).zip(&facts.lines) {
            insert.execute(params![
                facts.kind,
                no,
                number,
                class as i64,
                facts.day,
                facts.precision as i64,
                facts.weight,
                office,
                country,
                airport,
                route,
                airline,
                vector,
                detection,
                concealment,
                nationality,
                self.fact_word(&line.substance)?,
                self.fact_word(&line.dimension)?,
                line.whole,
                line.rest,
            ])?;
        }
        Ok(())
    }

    /// The number of a word, given now if it is new. Nothing is 0.
    fn fact_word(&self, word: &str) -> Result<i64, ArchiveError> {
        if word.is_empty() {
            return Ok(0);
        }
        let known = self
            .conn
            .prepare_cached("SELECT id FROM fact_word WHERE word = ?1")?
            .query_row([word], |found| found.get(0))
            .optional()?;
        if let Some(id) = known {
            return Ok(id);
        }
        self.conn
            .prepare_cached("INSERT INTO fact_word (word) VALUES (?1)")?
            .execute([word])?;
        Ok(self.conn.last_insert_rowid())
    }

    /// Writes the facts of at most `limit` messages of before, the newest first, in one
    /// transaction. True while there are more: call again. Broken off, it goes on where it was.
    ///
    /// # Errors
    /// When the archive cannot be written.
    pub fn catch_up_facts(&self, limit: u32) -> Result<bool, ArchiveError> {
        self.transaction(|_| {
            let Some(up_to) = self.facts_pending()? else {
                return Ok(false);
            };
            let mut positions = Vec::new();
            let mut statement = self.conn.prepare_cached(
                "SELECT position, id, sender_office, created, exercise, state, payload FROM message
                 WHERE position <= ?1 ORDER BY position DESC LIMIT ?2",
            )?;
            let mut rows = statement.query(params![up_to, limit])?;
            while let Some(row) = rows.next()? {
                positions.push(row.get::<_, i64>(0)?);
                self.add_facts(&Counted {
                    id: row.get(1)?,
                    office: row.get(2)?,
                    created: row.get(3)?,
                    exercise: row.get(4)?,
                    state: row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?,
                    payload: row.get_ref(6)?.as_blob().map_err(rusqlite::Error::from)?,
                })?;
            }
            let last = positions
                .last()
                .filter(|_| positions.len() >= limit as usize);
            match last {
                Some(last) => {
                    self.conn
                        .prepare_cached("UPDATE fact_pending SET up_to = ?1")?
                        .execute([last.saturating_sub(1)])?;
                    Ok(true)
                }
                None => {
                    self.conn.execute("DELETE FROM fact_pending", [])?;
                    Ok(false)
                }
            }
        })
    }

    /// How many messages are not counted yet; see [`Archive::catch_up_facts`].
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn uncounted(&self) -> Result<u64, ArchiveError> {
        let Some(up_to) = self.facts_pending()? else {
            return Ok(0);
        };
        let mut statement = self
            .conn
            .prepare_cached("SELECT count(*) FROM message WHERE position <= ?1")?;
        let count: i64 = statement.query_row([up_to], |found| found.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    fn facts_pending(&self) -> Result<Option<i64>, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("SELECT up_to FROM fact_pending")?
            .query_row([], |found| found.get(0))
            .optional()?)
    }

    /// Whether a message is in force: sent, and not corrected. None for one without facts.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub fn counts_now(&self, message: MessageId) -> Result<Option<bool>, ArchiveError> {
        Ok(self
            .conn
            .prepare_cached("SELECT in_force FROM fact_message WHERE message = ?1")?
            .query_row([message.0], |found| found.get(0))
            .optional()?)
    }
}

/// An office as a word: its id in hexadecimal.
pub(crate) fn office_word(office: [u8; 16]) -> String {
    aircop_message::OfficeId(office).to_string()
}

#[cfg(test)]
mod tests {
    use aircop_message::{Draft, GroupId, Stamp, Timestamp};

    use super::*;
    use crate::key::ArchiveKey;
    use crate::table::message_row::{Direction, Indexed, State};
    use crate::{FactFilter, Received};

    fn note(number: u8) -> Received {
        let id = MessageId([number; 16]);
        let now = Timestamp(1_795_478_400_000 + i64::from(number));
        let draft = Draft {
            kind: "NOTE".into(),
            subject: "s".into(),
            narrative: "n".into(),
            ..Draft::default()
        };
        let stamp = Stamp {
            id,
            reference: format!("R{number}"),
            group: GroupId([2; 16]),
            exercise: false,
            thread: None,
            now,
            offset_minutes: 0,
            language: "fr".into(),
        };
        let said = draft.finish(&stamp).unwrap();
        Received {
            message: Indexed {
                id,
                thread: id,
                kind: "note".into(),
                direction: Direction::In,
                group: GroupId([2; 16]),
                exercise: false,
                sender_office: aircop_message::OfficeId([3; 16]),
                sender_device: aircop_message::DeviceKey([4; 32]),
                sender_officer: String::new(),
                reference: said.reference.clone(),
                urgency: 0,
                subject: String::new(),
                language: String::new(),
                created: now,
                received: now,
                expires: now,
                reply_by: None,
                next_leg_at: None,
                due_at: None,
                here: false,
                route: String::new(),
                handling: String::new(),
                tlp: String::new(),
                state: State::Received,
                text: String::new(),
                names: Vec::new(),
                mentions: Vec::new(),
                codes: Vec::new(),
                labels: Vec::new(),
                payload: said.to_bytes().unwrap(),
                signed: Vec::new(),
                signature: Vec::new(),
            },
            recipients: Vec::new(),
            remember_until: now,
            receipt: None,
            relay_seq: None,
        }
    }

    fn counted(archive: &Archive) -> usize {
        let filter = FactFilter {
            live: true,
            ..FactFilter::default()
        };
        archive.messages_of(&filter, 1_000).unwrap().len()
    }

    /// As an archive is right after the step that brings the tables.
    fn as_migrated(archive: &Archive) {
        archive
            .conn
            .execute_batch(
                "DELETE FROM fact; DELETE FROM fact_message; DELETE FROM fact_word;
                 INSERT INTO fact_pending SELECT max(position) FROM message HAVING count(*) > 0;",
            )
            .unwrap();
    }

    #[test]
    fn messages_of_before_are_counted_bit_by_bit_and_after_a_break_where_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let key = ArchiveKey::new(&[1; 32]);
        let archive = Archive::create(&path, &key).unwrap();
        for number in 1..=25 {
            archive.receive(&note(number)).unwrap();
        }
        assert_eq!((counted(&archive), archive.uncounted().unwrap()), (25, 0));
        as_migrated(&archive);
        assert_eq!((counted(&archive), archive.uncounted().unwrap()), (0, 25));
        assert!(archive.catch_up_facts(10).unwrap());
        assert_eq!((counted(&archive), archive.uncounted().unwrap()), (10, 15));
        // What arrives meanwhile is counted at once, and not twice.
        archive.receive(&note(99)).unwrap();
        archive.close().unwrap();
        let archive = Archive::open(&path, &key).unwrap();
        assert!(archive.catch_up_facts(10).unwrap());
        assert!(!archive.catch_up_facts(10).unwrap());
        assert_eq!((counted(&archive), archive.uncounted().unwrap()), (26, 0));
        assert!(!archive.catch_up_facts(10).unwrap());
    }

    #[test]
    fn with_a_message_its_facts_go_and_what_it_corrected_counts_again() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[1; 32])).unwrap();
        let (first, mut second) = (note(1), note(2));
        let mut said = Message::from_bytes(&second.message.payload).unwrap();
        said.supersedes = Some(first.message.id);
        second.message.payload = said.to_bytes().unwrap();
        archive.receive(&first).unwrap();
        archive.receive(&second).unwrap();
        assert_eq!(archive.counts_now(first.message.id).unwrap(), Some(false));
        let gone = second.message.id;
        archive
            .conn
            .execute("DELETE FROM message WHERE id = ?1", [gone.0])
            .unwrap();
        assert_eq!(archive.counts_now(gone).unwrap(), None);
        assert_eq!(archive.counts_now(first.message.id).unwrap(), Some(true));
        assert_eq!(counted(&archive), 1);
        let lines: i64 = archive
            .conn
            .query_row("SELECT count(*) FROM fact", [], |row| row.get(0))
            .unwrap();
        assert_eq!(lines, 1);
    }

    #[test]
    fn an_unreadable_payload_has_no_facts_and_stops_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[1; 32])).unwrap();
        let mut newer = note(1);
        newer.message.payload = vec![1, 2, 3];
        archive.receive(&newer).unwrap();
        archive.receive(&note(2)).unwrap();
        as_migrated(&archive);
        assert!(!archive.catch_up_facts(10).unwrap());
        assert_eq!(counted(&archive), 1);
    }

    /// A pivot reads one table from one end to the other, in the order in which it lies.
    #[test]
    fn a_pivot_reads_one_table_and_sorts_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[1; 32])).unwrap();
        let filter = FactFilter {
            live: true,
            kinds: vec![aircop_codes::Kind::Seizure],
            since: Some(1),
            ..FactFilter::default()
        };
        let terms = archive.fact_terms(&filter).unwrap();
        let sql = format!(
            "EXPLAIN QUERY PLAN SELECT f.no FROM fact f WHERE {}",
            terms.terms.join(" AND ").replace('?', "1")
        );
        let mut plan = archive.conn.prepare(&sql).unwrap();
        let steps: Vec<String> = plan
            .query_map([], |found| found.get(3))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert_eq!(steps, ["SEARCH f USING PRIMARY KEY (kind=?)"]);
    }
}
