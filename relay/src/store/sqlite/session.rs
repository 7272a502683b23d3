//! What each device left at its last connection.

use aircop_wire::{Course, MailboxId, Resume, Resumed, TAG_LEN, TransportKey};
use rusqlite::{Connection, OptionalExtension, params};

use super::mailbox;
use super::writer::Decided;
use crate::store::Outcome;

/// What is kept of a key.
struct Kept {
    count: u64,
    tag: [u8; TAG_LEN],
    course: Course,
    branch: u64,
}

/// Takes the tag that is left now. Whatever it brings, the device is let go on: older data is no
/// reason to keep an office from its mail.
///
/// The count only rises, so that of two copies each finds that the other was here, however often
/// either connects.
pub(super) fn resume(
    conn: &Connection,
    key: TransportKey,
    mailbox: MailboxId,
    resume: &Resume,
) -> Decided {
    let acknowledged = mailbox::acknowledged(conn, mailbox)?;
    let kept = find(conn, key)?;
    let (course, count, branch) = match kept {
        None => {
            let count = resume.count.saturating_add(1);
            (Course::First, count, count)
        }
        // The answer was lost, and it asks again.
        Some(kept) if kept.tag == resume.next => (kept.course, kept.count, kept.branch),
        Some(kept) if kept.count == resume.count && kept.tag == resume.last => {
            (Course::Continued, kept.count.saturating_add(1), kept.branch)
        }
        // Our database was put back.
        Some(kept) if resume.count > kept.count => {
            (Course::Ahead, resume.count.saturating_add(1), kept.branch)
        }
        Some(kept) => {
            let count = kept.count.saturating_add(1);
            (Course::Behind, count, count)
        }
    };
    conn.prepare_cached(
        "INSERT INTO session (key, count, tag, course, branch) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (key) DO UPDATE SET count = excluded.count, tag = excluded.tag,
             course = excluded.course, branch = excluded.branch",
    )?
    .execute(params![
        key.as_bytes(),
        count.cast_signed(),
        resume.next,
        course.code(),
        branch.cast_signed(),
    ])?;
    Ok(Ok(Outcome::Resumed {
        resumed: Resumed {
            course,
            count,
            acknowledged,
        },
        branch,
    }))
}

fn find(conn: &Connection, key: TransportKey) -> rusqlite::Result<Option<Kept>> {
    conn.prepare_cached("SELECT count, tag, course, branch FROM session WHERE key = ?1")?
        .query_row([key.as_bytes()], |row| {
            Ok(Kept {
                count: row.get::<_, i64>(0)?.cast_unsigned(),
                tag: row.get(1)?,
                course: row.get::<_, u8>(2).map(|code| {
                    // What is not one was not written by us; the device is then told to look.
                    Course::from_code(code).unwrap_or(Course::Behind)
                })?,
                branch: row.get::<_, i64>(3)?.cast_unsigned(),
            })
        })
        .optional()
}
