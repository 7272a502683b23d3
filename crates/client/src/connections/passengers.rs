//! A passenger list against the watch list and the archive: who of them is known here.
//!
//! The list is matched in memory and forgotten; the log of who did what keeps how many there were,
//! and no name.

use std::cmp::Reverse;

use std::sync::Arc;

use aircop_api::{ApiError, ErrorCode, PassengerRow, PassengersView, Reply};
use aircop_archive::{Asked, AuditAction};
use aircop_message::{AlertDraft, Draft, shown};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::passenger_rules;
use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::session::engine::Engine;
use crate::transfer::Dates;
use crate::transfer::passenger_list::{self, Listed, PassengerList, PassengerOptions};

/// Earlier messages that a row shows.
const SHOWN: usize = 3;
/// Bytes of a list that the window may give at once.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The window's way to it; matching hundreds runs beside.
pub(crate) async fn dispatch(
    desk: Arc<Desk>,
    text: String,
    bytes: String,
    dates: String,
) -> Outcome<Reply> {
    let (text, bytes) = (Zeroizing::new(text), Zeroizing::new(bytes));
    tokio::task::spawn_blocking(move || {
        let file = if bytes.is_empty() {
            Zeroizing::new(text.as_bytes().to_vec())
        } else {
            let file = STANDARD.decode(bytes.as_bytes());
            let no_base64 = |_| ClientError::with(ErrorCode::Malformed, "no base64");
            Zeroizing::new(file.map_err(no_base64)?)
        };
        if file.len() > MOST_BYTES {
            return Err(ClientError::with(ErrorCode::FileTooLong, "at most 16 MiB"));
        }
        let options = PassengerOptions {
            dates: Dates::from_code(&dates),
            ..PassengerOptions::default()
        };
        let view = desk.match_passengers(&file, &options)?;
        Ok(Reply::Passengers(Box::new(view)))
    })
    .await
    .map_err(error::internal)?
}

impl Engine {
    /// Matches a passenger list: PAXLST, CSV or XLSX. Nothing of it is kept.
    ///
    /// # Errors
    /// [`aircop_api::ErrorCode::BadTable`] with row and column, or segment;
    /// [`aircop_api::ErrorCode::ColumnsNeeded`]; [`aircop_api::ErrorCode::TableClosed`];
    /// [`aircop_api::ErrorCode::FileTooLong`]; [`aircop_api::ErrorCode::Locked`].
    pub fn match_passengers(
        &self,
        bytes: &[u8],
        options: &PassengerOptions,
    ) -> Result<PassengersView, ApiError> {
        Ok(self.desk()?.match_passengers(bytes, options)?)
    }
}

impl Desk {
    fn match_passengers(
        &self,
        bytes: &[u8],
        options: &PassengerOptions,
    ) -> Outcome<PassengersView> {
        let now = self.now();
        // Read without the lock.
        let list = passenger_list::read(bytes, options, now)?;
        let marks = passenger_rules::marks(&list, now);
        let mut rows = Vec::with_capacity(list.persons.len());
        for ((number, listed), marks) in (1..).zip(&list.persons).zip(marks) {
            // The lock is free between two of them, so that the window goes on.
            let row = self.lock().passenger(number, listed, now)?;
            rows.push(PassengerRow { marks, ..row });
        }
        rows.sort_by_key(|row| Reverse((rank(row), row.marks.len())));
        let state = self.lock();
        let known = rows.iter().filter(|row| row.is_known()).count();
        let detail = format!("{} on the list, {known} known", rows.len());
        state.audit_with(AuditAction::PassengersMatched, None, detail, now)?;
        let unread = state.archive.older_to_index()?;
        Ok(view(list, rows, unread))
    }
}

impl State {
    fn passenger(
        &self,
        number: u32,
        listed: &Listed,
        now: aircop_message::Timestamp,
    ) -> Outcome<PassengerRow> {
        let person = &listed.person;
        // Without the journey: everybody on it is on the same flight.
        let draft = Draft {
            kind: "ALERT".into(),
            alert: AlertDraft {
                persons: vec![person.clone()],
                ..AlertDraft::default()
            },
            ..Draft::default()
        };
        let mentions = draft.mentions();
        let asked = Asked {
            mentions: &mentions,
            exercise: false,
            message: None,
            thread: None,
            limit: SHOWN,
        };
        let watched = self.meets(&mentions, &[], now)?;
        let seen = self.seen_view(&asked, watched, now)?;
        Ok(PassengerRow {
            number,
            crew: listed.crew,
            name: shown(&person.name),
            born: person.born.clone(),
            sex: person.sex.clone(),
            nationality: shown(&person.nationality),
            document: shown(&person.document_number),
            issuer: shown(&person.document_country),
            expires: person.document_expiry.clone(),
            seat: shown(&person.seat),
            pnr: shown(&person.pnr),
            watched: seen.watched,
            seen: seen.found,
            total: seen.total,
            marks: Vec::new(),
        })
    }
}

/// What is watched for before what was seen, what is equal before what is alike.
fn rank(row: &PassengerRow) -> u8 {
    let exact = |connection: &aircop_api::ConnectionView| {
        let mut reasons = connection.because.iter();
        reasons.any(|because| because.reason.is_exact())
    };
    if row.watched.iter().any(|hit| hit.exact) {
        4
    } else if !row.watched.is_empty() {
        3
    } else if row.seen.iter().any(exact) {
        2
    } else {
        u8::from(row.total > 0)
    }
}

fn view(list: PassengerList, rows: Vec<PassengerRow>, unread: u64) -> PassengersView {
    let crew = rows.iter().filter(|row| row.crew).count();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    PassengersView {
        flight: shown(&list.flight),
        from: shown(&list.from),
        to: shown(&list.to),
        departs: shown(&list.departs),
        arrives: shown(&list.arrives),
        passengers: count(rows.len() - crew),
        crew: count(crew),
        rows,
        ignored: list.ignored.iter().map(|heading| shown(heading)).collect(),
        unread,
    }
}
