//! A bit flips, or a page is gone: everything beside it is found again.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use aircop_archive::salvage::{Found, salvage};
use aircop_archive::{Archive, ArchiveError, Draft, Indexed};
use aircop_message::MessageId;

use crate::fixture::{DAKAR, Desk, LAGOS, PRAIA, alert, at, id, key, our_alert};

const ALERTS: u16 = 150;
const PAGE: usize = 4096;

/// Alerts of a page each, one that waits, a draft, and notes of several pages.
fn filled() -> Desk {
    let desk = Desk::new();
    for number in 1..=ALERTS {
        desk.gets(Indexed {
            payload: vec![9; 2000],
            ..alert(number)
        });
    }
    desk.gets(Indexed {
        payload: vec![8; 60_000],
        ..alert(ALERTS + 1)
    });
    desk.sends(our_alert(ALERTS + 2), &[DAKAR]);
    let draft = Draft {
        id: id(900),
        kind: "ALERT".into(),
        updated: at(3),
        subject: "demain".into(),
        content: "{}".into(),
    };
    desk.archive.save_draft(&draft).unwrap();
    desk
}

struct Left {
    messages: BTreeSet<MessageId>,
    drafts: usize,
    jobs: usize,
    receipts: usize,
}

fn left(path: &Path) -> Left {
    let scratch = path.with_extension("scratch");
    let mut found = Left {
        messages: BTreeSet::new(),
        drafts: 0,
        jobs: 0,
        receipts: 0,
    };
    let mut take = |row: Found| -> Result<(), ArchiveError> {
        match row {
            Found::Message(message) => {
                // A page in the middle of a long row comes as zeros: no signature holds over that, and
                // the caller refuses it.
                let intact = |b: &u8| *b > 7;
                if message.payload != [1, 2, 3] && !message.payload.iter().all(intact) {
                    return Ok(());
                }
                found.messages.insert(message.id);
            }
            Found::Draft(draft) => {
                assert_eq!((draft.id, draft.subject.as_str()), (id(900), "demain"));
                found.drafts = 1;
            }
            Found::Job { message, job, .. } => {
                assert_eq!((message, job.as_slice()), (id(ALERTS + 2), &b"to whom"[..]));
                found.jobs = 1;
            }
            Found::Receipt { recipient, .. } => {
                assert!([DAKAR, PRAIA, LAGOS].contains(&recipient.office));
                found.receipts += 1;
            }
            Found::Entry { .. } | Found::Quarantined(_) => panic!("there was none"),
        }
        Ok(())
    };
    salvage(path, &key(), &scratch, &mut take, &mut |_, _| ()).unwrap();
    assert!(!scratch.exists());
    found
}

#[test]
fn one_damaged_page_costs_at_most_what_stood_on_it() {
    let desk = filled();
    let path = desk.path();
    let dir = desk.dir;
    desk.archive.close().unwrap();
    let whole = fs::read(&path).unwrap();
    let pages = whole.len() / PAGE;
    let (mut untouched, mut without_one) = (0, 0);
    for page in (0..12).chain((12..pages).step_by(9)) {
        let mut bytes = whole.clone();
        bytes[page * PAGE + 2000] ^= 0x10;
        let damaged = dir.path().join("damaged.db");
        fs::write(&damaged, &bytes).unwrap();
        let opened = Archive::open(&damaged, &key()).and_then(|archive| archive.check());
        assert!(
            matches!(opened, Err(ArchiveError::Damaged { .. })),
            "page {page}: {opened:?}"
        );
        // The attempt to open it may have written into it.
        fs::write(&damaged, &bytes).unwrap();
        let left = left(&damaged);
        let all = usize::from(ALERTS) + 2;
        let lost = all - left.messages.len() + (1 - left.drafts) + (1 - left.jobs);
        assert!(
            left.receipts > 150,
            "page {page}: {} receipts",
            left.receipts
        );
        // Up to three short rows share a page; alerts have one each.
        assert!(lost <= 3, "page {page}: {lost} lost");
        if lost == 0 {
            untouched += 1
        } else {
            without_one += 1
        }
    }
    assert!(
        untouched > 5 && without_one > 5,
        "{untouched} {without_one}"
    );
}

#[test]
fn without_its_first_pages_the_rest_is_found() {
    let desk = filled();
    let path = desk.path();
    let dir = desk.dir;
    desk.archive.close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[16..8 * PAGE].fill(0);
    let damaged = dir.path().join("damaged.db");
    fs::write(&damaged, &bytes).unwrap();
    let left = left(&damaged);
    assert!(
        left.messages.len() >= usize::from(ALERTS) - 4,
        "{}",
        left.messages.len()
    );
}

#[test]
fn a_flipped_bit_in_the_log_takes_nothing_that_stands_behind_it() {
    let desk = filled();
    let log = fs::read(desk.dir.path().join("archive.db-wal")).unwrap();
    // Behind them lies what a checkpoint has left, over which SQLite writes.
    let live = log[32..]
        .chunks_exact(24 + PAGE)
        .take_while(|frame| frame[8..16] == log[16..24])
        .count();
    let inside = |frame: usize| 32 + frame * (24 + PAGE) + 1000;
    let file = fs::read(desk.path()).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let damaged = dir.path().join("archive.db");
    assert!(live > 100, "the story is about the log");
    for flipped in [10, 40 + 9, inside(live / 3), inside(live / 2)] {
        let mut bytes = log.clone();
        bytes[flipped] ^= 1;
        fs::write(&damaged, &file).unwrap();
        fs::write(dir.path().join("archive.db-wal"), &bytes).unwrap();
        let opened = Archive::open(&damaged, &key());
        assert!(
            matches!(opened, Err(ArchiveError::Damaged { .. })),
            "byte {flipped}: opening it would write over what follows"
        );
        let left = left(&damaged);
        let all = usize::from(ALERTS) + 2;
        assert!(
            left.messages.len() + 1 >= all,
            "{} at {flipped}",
            left.messages.len()
        );
    }
    // Half a frame at the end is what a crash leaves.
    let torn = &log[..inside(live - 1)];
    fs::write(&damaged, &file).unwrap();
    fs::write(dir.path().join("archive.db-wal"), torn).unwrap();
    let opened = Archive::open(&damaged, &key()).unwrap();
    assert!(opened.message_count().unwrap() > 100);
}
