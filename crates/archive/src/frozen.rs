//! Archives as each version of the program left them, filled, opened and read back.
//!
//! `tests/frozen/NN.sql` is such an archive as text: every table with its rows (those behind the
//! full-text index too), then indexes and triggers. They are written once, by the ignored test
//! [`freeze`], when a version is new, and never again: a migration that is edited afterwards, or that
//! does not take what stands in the tables, fails here.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use aircop_message::{DeviceKey, Draft, GroupId, Message, MessageId, OfficeId, Stamp, Timestamp};
use rusqlite::{Connection, params};

use crate::archive::Archive;
use crate::key::ArchiveKey;
use crate::migration::{KNOWN, statements_up_to};
use crate::search::SearchFields;
use crate::table::message_row::{Direction, State};
use crate::{ListQuery, Owes, ReceiptKind, View};

const NOW: i64 = 1_795_478_400_000;
const US: [u8; 16] = [0x50; 16];
const THEM: [u8; 16] = [0xda; 16];
const GROUP: [u8; 16] = [0xa1; 16];
/// An alert that came, its answer by us, a note of ours that waits, an old note that was read.
const ALERT: [u8; 16] = [1; 16];
const REPLY: [u8; 16] = [2; 16];
const WAITS: [u8; 16] = [3; 16];
const OLD: [u8; 16] = [4; 16];

fn key() -> ArchiveKey {
    ArchiveKey::new(&[12; 32])
}

fn frozen(version: u32) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/frozen");
    dir.join(format!("{version:02}.sql"))
}

fn said(id: [u8; 16], draft: &Draft, thread: Option<[u8; 16]>) -> Message {
    let stamp = Stamp {
        id: MessageId(id),
        reference: format!("SN-DSS-2026-{:06}", id[0]),
        group: GroupId(GROUP),
        exercise: false,
        thread: thread.map(MessageId),
        now: Timestamp(NOW),
        offset_minutes: 0,
        language: "fr".into(),
    };
    draft.finish(&stamp).unwrap()
}

fn alert() -> Message {
    let draft = serde_json::from_str(
        r#"{"kind": "ALERT", "urgency": "FLASH", "subject": "Passager suspect",
            "narrative": "Deux valises sans propriétaire.",
            "alert": {"reasons": ["PROFILE"], "action": "CHECK_FULL",
                "legs": [{"airport": "LIS", "flight": "TP1483", "etd": "2026-11-24T05:00:00Z"},
                    {"airport": "DSS", "eta": "2026-11-24T09:00:00Z"}],
                "persons": [{"name": "Mohamed Diallo", "born": "1985-03-07",
                    "document_number": "FX204418"}]}}"#,
    );
    said(ALERT, &draft.unwrap(), None)
}

fn note(id: [u8; 16], subject: &str) -> Message {
    let draft = Draft {
        kind: "NOTE".into(),
        subject: subject.into(),
        narrative: "À toutes les unités.".into(),
        ..Draft::default()
    };
    said(id, &draft, None)
}

fn reply() -> Message {
    let draft = serde_json::from_str(
        r#"{"kind": "REPLY", "subject": "Re",
            "in_reply_to": "01010101010101010101010101010101",
            "reply": {"status": "IN_PROGRESS"}}"#,
    );
    said(REPLY, &draft.unwrap(), Some(ALERT))
}

/// Rows as programs of that version wrote them.
fn fill(conn: &Connection, version: u32) {
    let mut minute = 0;
    let mut message = |said: &Message, ours: bool, state: State, read: bool| {
        minute += 1;
        let at = NOW + minute * 60_000;
        let id = said_id(said);
        let kind = format!("{:?}", said.kind).to_ascii_lowercase();
        conn.execute(
            "INSERT INTO message (position, id, thread, kind, direction, group_id, exercise,
                sender_office, sender_device, sender_officer, reference, urgency, subject, language,
                created, received, expires, route, handling, tlp, read_at, state, text, names,
                codes, payload, signed, signature)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8, 'Awa Ndiaye', ?9, 2, ?10, 'fr', ?11, ?11,
                ?12, ?13, 'H1', 'AMBER', ?14, ?15, ?16, ?17, ?18, ?19, X'0102', X'0304')",
            params![
                at << 20,
                id,
                said.thread.0,
                kind,
                if ours { "out" } else { "in" },
                GROUP,
                if ours { US } else { THEM },
                [if ours { 0x51_u8 } else { 0xd1 }; 32],
                said.reference,
                said.subject,
                at,
                at + 30 * 86_400_000,
                said.route().join(" "),
                read.then_some(at + 1000),
                state.code(),
                said.narrative,
                if id == ALERT { "Mohamed Diallo" } else { "" },
                if id == ALERT { "TP1483\nFX204418" } else { "" },
                said.to_bytes().unwrap(),
            ],
        )
        .unwrap();
        conn.execute(
            "INSERT INTO message_search (rowid, subject, text, stems, names, sounds, codes)
             VALUES (?1, lower(?2), '', '', ?3, '', '')",
            params![
                at << 20,
                said.subject,
                if id == ALERT { "mohamed diallo" } else { "" }
            ],
        )
        .unwrap();
        for office in [US, [0x1a; 16]] {
            conn.execute(
                "INSERT INTO recipient (message, office) VALUES (?1, ?2)",
                params![id, office],
            )
            .unwrap();
        }
        conn.execute(
            "INSERT INTO seen VALUES (?1, ?2, ?3)",
            params![[0xd1_u8; 32], id, at + 40 * 86_400_000],
        )
        .unwrap();
    };
    message(
        &note(OLD, "Consigne de service"),
        false,
        State::Received,
        true,
    );
    message(&alert(), false, State::Received, false);
    message(&reply(), true, State::Sent, false);
    message(
        &note(WAITS, "Fermeture du poste"),
        true,
        State::Waiting,
        false,
    );
    let run = |sql: &str| conn.execute_batch(sql).unwrap();
    run("
        UPDATE recipient SET delivered_at = 1795478500000 WHERE message = X'02020202020202020202020202020202';
        INSERT INTO outbox (message, class, job, created)
            VALUES (X'03030303030303030303030303030303', 'message', X'a0', 1795478400000);
        INSERT INTO draft VALUES (X'05050505050505050505050505050505', 'note', 1795478400000,
            'Brouillon', '{}');
        INSERT INTO quarantine (received, reason, detail, body, wrap, relay_seq, relay_received)
            VALUES (1795478400000, 'not_for_us', '', X'01', X'02', 7, 1795478400000);
        INSERT INTO receipt_job (message, kind, at, officer, to_office)
            VALUES (X'01010101010101010101010101010101', 'delivered', 1795478460000, '',
                X'dadadadadadadadadadadadadadadada');
        INSERT INTO directory_entry VALUES (0, X'a2', 1795478400000);
        INSERT INTO checkpoint VALUES (1, 1, X'0a', 1795478400000);
        INSERT INTO reference_counter VALUES ('SN-DSS-2026', 41);
        INSERT INTO cursor VALUES (1, 9, 8);
        INSERT INTO setting VALUES ('archive.search_version', '1'), ('desk', 'kept');
    ");
    if version >= 4 {
        run(
            "INSERT INTO attachment VALUES (X'01010101010101010101010101010101', 0,
            zeroblob(16), zeroblob(16), zeroblob(32), 5, zeroblob(32), 'photo.jpg', 'image/jpeg',
            '', X'', 'offered', 0, '', 0, 0)",
        );
    }
    if version >= 5 {
        run("UPDATE message SET due_at = 1795510800000 WHERE kind = 'alert'");
    }
    if version >= 6 {
        run(
            "INSERT INTO office_state (message, kind, at, device, officer, owed)
             VALUES (X'04040404040404040404040404040404', 'read', 1795478470000, zeroblob(32), '', 1)",
        );
    }
    if version >= 7 {
        run("UPDATE message SET labels = 'kind-alert' WHERE kind = 'alert'");
    }
    if version >= 9 {
        run("INSERT INTO owed (message, thread, whose, until) VALUES
                (X'01010101010101010101010101010101', X'01010101010101010101010101010101', 'ours',
                    9223372036854775807);
             INSERT INTO handover VALUES (1, 'A', 1795478400000, 'B', 1795478400001, 'Note', '{}',
                'note')");
    }
    if version >= 13 {
        run(
            "INSERT INTO office_note VALUES (X'01010101010101010101010101010101', 'assigned',
            1795478480000, zeroblob(32), 'A', 'B', 1)",
        );
    }
    if version >= 17 {
        run(
            "INSERT INTO enquiry VALUES (3, zeroblob(16), zeroblob(32), 0,
                X'dadadadadadadadadadadadadadadada', zeroblob(32), 'A', 1795478400000,
                1795478400000, 1, 0, 1, 1, X'a0');
             INSERT INTO enquiry_blind VALUES (3, 1, 'document', 'FX204418', '', X'0102');
             INSERT INTO enquiry_asked VALUES (3, X'50505050505050505050505050505050');
             INSERT INTO enquiry_answer VALUES (X'0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b', zeroblob(16),
                zeroblob(32), X'50505050505050505050505050505050', 'B', 1795478460000,
                1795478460000, X'a0')",
        );
    }
    if version >= 12 {
        run("UPDATE owed SET urgency = 2, due = 1795510800000,
                position = (SELECT position FROM message WHERE id = owed.message)");
    }
    if version >= 11 {
        run("INSERT INTO fact_pending SELECT max(position) FROM message");
    }
    if version >= 17 {
        run(
            "INSERT INTO kept (thread, message, kind, group_id, created, until)
                SELECT thread, id, kind, group_id, created,
                    CASE kind WHEN 'alert' THEN 21147 END FROM message;
             INSERT INTO legal_hold (thread, at, officer, reason)
                VALUES (X'01010101010101010101010101010101', 1795478490000, 'A', 'Trial');
             INSERT INTO erasure (at, officer, ground, text, swept)
                VALUES (1795478491000, 'A', 'order', 'Court of Dakar', 1);
             INSERT INTO erased VALUES (X'09090909090909090909090909090909', zeroblob(32),
                zeroblob(32), zeroblob(16), 'SN-DSS-2026-000009', 1);
             INSERT INTO erased_elsewhere VALUES (X'02020202020202020202020202020202',
                zeroblob(16), 1795478492000);",
        );
    }
    if version >= 10 {
        run(
            "INSERT INTO verdict VALUES (X'01010101010101010101010101010101',
            X'04040404040404040404040404040404', 1, 1795478400000, 'A')",
        );
    }
}

fn said_id(message: &Message) -> [u8; 16] {
    // A reference ends with the number that the id repeats.
    [message.reference.bytes().next_back().unwrap() - b'0'; 16]
}

/// The whole database as statements.
fn dump(conn: &Connection) -> String {
    let mut out = String::new();
    let version: u32 = conn
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    let mut schema = conn
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
        .unwrap();
    let all: Vec<(String, String, String)> = schema
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let shadow = |name: &str| name.starts_with("message_search_");
    let own = |name: &str| name.starts_with("sqlite_");
    for (kind, name, sql) in &all {
        if kind == "table" && !shadow(name) && !own(name) {
            writeln!(out, "{sql};").unwrap();
        }
    }
    for (kind, name, _) in &all {
        if kind != "table" || name == "message_search" || own(name) {
            continue;
        }
        if shadow(name) {
            writeln!(out, "DELETE FROM {name};").unwrap();
        }
        let mut columns = conn.prepare(&format!("PRAGMA table_info({name})")).unwrap();
        let columns: Vec<String> = columns
            .query_map([], |row| row.get(1))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        let quoted: Vec<String> = columns.iter().map(|c| format!("quote(\"{c}\")")).collect();
        let values = quoted.join(" || ', ' || ");
        let mut rows = conn
            .prepare(&format!("SELECT {values} FROM {name}"))
            .unwrap();
        let rows = rows.query_map([], |row| row.get::<_, String>(0)).unwrap();
        for row in rows {
            let columns = columns.join("\", \"");
            writeln!(
                out,
                "INSERT INTO {name} (\"{columns}\") VALUES ({});",
                row.unwrap()
            )
            .unwrap();
        }
    }
    for (kind, _, sql) in &all {
        if kind != "table" {
            writeln!(out, "{sql};").unwrap();
        }
    }
    writeln!(out, "PRAGMA user_version = {version};").unwrap();
    out
}

fn keyed(path: &std::path::Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(&key().pragma()).unwrap();
    conn
}

/// Every table, index and trigger by name.
fn schema(conn: &Connection) -> Vec<(String, String)> {
    let mut statement = conn
        .prepare(
            "SELECT name, sql FROM sqlite_schema
             WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY name",
        )
        .unwrap();
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    found.unwrap().collect::<Result<_, _>>().unwrap()
}

/// Writes the archives of the versions that have none. Run it when a migration is added:
/// `cargo test -p aircop-archive --lib freeze -- --ignored`.
#[test]
#[ignore = "writes the frozen archives of versions that have none"]
fn freeze() {
    for version in (1..=KNOWN).filter(|version| !frozen(*version).exists()) {
        let dir = tempfile::tempdir().unwrap();
        let conn = keyed(&dir.path().join("archive.db"));
        for statement in statements_up_to(version) {
            conn.execute_batch(statement).unwrap();
        }
        conn.pragma_update(None, "user_version", version).unwrap();
        fill(&conn, version);
        fs::create_dir_all(frozen(version).parent().unwrap()).unwrap();
        fs::write(frozen(version), dump(&conn)).unwrap();
    }
}

#[test]
fn an_archive_of_every_version_opens_with_what_stands_in_it() {
    let fresh = tempfile::tempdir().unwrap();
    let fresh = Archive::create(&fresh.path().join("archive.db"), &key()).unwrap();
    for version in 1..=KNOWN {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let conn = keyed(&path);
        let text = fs::read_to_string(frozen(version))
            .unwrap_or_else(|_| panic!("version {version} is not frozen: see `freeze`"));
        conn.execute_batch(&text).unwrap();
        conn.close().unwrap();

        let archive = Archive::open(&path, &key()).unwrap();
        assert_eq!(
            schema(&archive.conn),
            schema(&fresh.conn),
            "version {version}"
        );
        reads_back(&archive, version);
        archive.check().unwrap();
        assert!(archive.recount().unwrap(), "version {version}");
        archive.close().unwrap();
    }
}

fn reads_back(archive: &Archive, version: u32) {
    let all = archive.list(&ListQuery::default()).unwrap();
    let ids: Vec<[u8; 16]> = all.iter().map(|hit| hit.row.id.0).collect();
    assert_eq!(ids, [WAITS, REPLY, ALERT, OLD], "version {version}");
    let stored = archive.get(MessageId(ALERT)).unwrap().unwrap();
    assert_eq!(Message::from_bytes(&stored.payload).unwrap(), alert());
    assert_eq!(stored.row.sender_office, OfficeId(THEM));
    assert_eq!(stored.row.sender_device, DeviceKey([0xd1; 32]));
    assert_eq!(stored.recipients.len(), 2);
    assert_eq!(stored.row.tally.recipients, 2);
    let thread = archive.thread(MessageId(ALERT)).unwrap();
    assert_eq!(thread.len(), 2);
    assert_eq!(thread[1].tally.delivered, 2);
    assert_eq!(thread[1].direction, Direction::Out);
    let counts = archive.counts().unwrap();
    assert_eq!((counts.unread, counts.unacknowledged), (1, 1));
    assert_eq!((counts.outbox, counts.drafts, counts.quarantine), (1, 1, 1));
    // Owed until the engine has looked at the thread, and in the order of what can be caught.
    let owed = ListQuery {
        view: View::Inbox,
        owed: Some((Owes::Ours, Timestamp(NOW))),
        order: crate::Order::Catchable {
            now: Timestamp(NOW),
            skip: 0,
        },
        ..ListQuery::default()
    };
    let owed = archive.list(&owed).unwrap();
    assert_eq!(owed.len(), 1, "version {version}");
    assert_eq!(archive.count_owed(Owes::Ours, Timestamp(NOW)).unwrap(), 1);
    assert_eq!(archive.threads_to_settle(9).unwrap().len(), 3);
    assert_eq!(archive.setting("desk").unwrap().as_deref(), Some("kept"));
    assert_eq!(archive.directory_size().unwrap(), 1);
    if version >= 4 {
        let beside = archive
            .shown_beside(&[MessageId(ALERT)], Timestamp(NOW))
            .unwrap();
        let beside = &beside[&MessageId(ALERT)];
        assert_eq!((beside.files, beside.photos), (1, 1));
        assert!(beside.owes);
    }
    if version >= 13 {
        let assigned = archive.assignees([MessageId(ALERT)]).unwrap();
        assert_eq!(assigned[&MessageId(ALERT)], "B");
        assert_eq!(archive.owed_office_notes(9).unwrap().len(), 1);
    }
    if version >= 17 {
        let asked = archive.enquiry(3).unwrap().unwrap().enquiry;
        assert_eq!(
            (asked.office, asked.officer.as_str()),
            (OfficeId(THEM), "A")
        );
        assert_eq!(asked.asked, [OfficeId(US)]);
        assert!(asked.blind);
        assert_eq!(archive.due_enquiry().unwrap().unwrap().number, 3);
        assert_eq!(archive.blind_questions(3).unwrap()[0].text, "FX204418");
        let answers = archive.enquiry_answers(asked.id).unwrap();
        assert_eq!((answers.len(), answers[0].office), (1, OfficeId(US)));
        let hour = Timestamp(NOW - 3_600_000);
        assert_eq!(archive.questions_since(OfficeId(THEM), hour).unwrap(), 1);
    }
    let mut kept = Vec::new();
    archive.each_kept(|one| kept.push(one)).unwrap();
    assert_eq!(kept.len(), 4, "version {version}");
    let days = aircop_message::RetentionDays::default();
    let last = |id| {
        let one = kept.iter().find(|one| one.message == MessageId(id));
        one.unwrap().until(&days).to_string()
    };
    assert_eq!(last(OLD), "2027-11-24");
    if version >= 17 {
        assert_eq!(last(ALERT), "2027-11-25");
        assert_eq!(
            archive.hold_of(MessageId(ALERT)).unwrap().unwrap().reason,
            "Trial"
        );
        assert!(archive.is_erased(MessageId([9; 16])).unwrap());
        assert_eq!(archive.erasure(None).unwrap().unwrap().1.len(), 1);
        assert_eq!(archive.erased_elsewhere(MessageId(REPLY)).unwrap().len(), 1);
    } else {
        assert_eq!(last(ALERT), "2027-11-24");
    }
    // What an older program did not index is found once the upkeep has been through.
    while archive.index_older(2).unwrap() > 0 {}
    while archive.catch_up_facts(2).unwrap() {}
    let fields = |message: &Message| SearchFields {
        text: message.narrative.clone(),
        ..SearchFields::default()
    };
    archive.search_fields_in_step(7).unwrap();
    assert_eq!(archive.left_to_index().unwrap(), 4);
    while archive.index_again(3, fields).unwrap() > 0 {}
    let found = |text: &str| {
        let query = ListQuery {
            text: text.into(),
            ..ListQuery::default()
        };
        archive.list(&query).unwrap().len()
    };
    assert_eq!(found("propriétaire"), 1, "version {version}");
    assert_eq!(found("unites"), 2, "version {version}");
    assert_eq!(archive.counts_now(MessageId(ALERT)).unwrap(), Some(true));
    // And it can be written.
    let at = Timestamp(NOW + 600_000);
    assert!(archive.acknowledge(MessageId(ALERT), at, "B").unwrap());
    let receipt = ReceiptKind::Read;
    let office = OfficeId(US);
    let entered = archive.apply_receipt(MessageId(REPLY), office, receipt, at, "");
    assert!(entered.unwrap());
    let counts = archive.counts().unwrap();
    assert_eq!((counts.unread, counts.unacknowledged), (0, 0));
}
