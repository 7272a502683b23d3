//! What figures cost: a pivot beside the same columns in a plain SQLite file, in the same run, and
//! how long a message takes to be stored.

use std::error::Error;
use std::time::Instant;

use aircop_archive::{
    Archive, ArchiveKey, Direction, FactFilter, FactLine, Facts, ImportedFile, Indexed, Measure,
    PivotField, PivotQuery, Received, Record, State,
};
use aircop_codes::{CodeList as _, Kind};
use aircop_message::{DeviceKey, Draft, GroupId, MessageId, OfficeId, Stamp, Timestamp};
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};

use super::{Sample, load};

/// Lines of goods, unless `AIRCOP_BENCH_ROWS` says otherwise.
const ROWS: u64 = 1_000_000;
const ROUNDS: u32 = 5;
const ARRIVALS: u64 = 2_000;
const COUNTRIES: [&str; 12] = [
    "NG", "SN", "ML", "GN", "GM", "GH", "BJ", "CM", "CI", "MA", "CV", "TG",
];
const DRUGS: [&str; 5] = [
    "drug-cocaine",
    "drug-heroin",
    "drug-cannabis-herb",
    "drug-methamphetamine",
    "drug-khat",
];

/// Runs it and prints the figures.
///
/// # Errors
/// When a file cannot be written.
pub fn run() -> Result<(), Box<dyn Error>> {
    let rows = std::env::var("AIRCOP_BENCH_ROWS").ok();
    let rows = rows.and_then(|rows| rows.parse().ok()).unwrap_or(ROWS);
    let dir = tempfile::tempdir()?;
    let archive = Archive::create(&dir.path().join("archive.db"), &ArchiveKey::new(&[1; 32]))?;
    let plain = Connection::open(dir.path().join("plain.db"))?;
    plain.execute_batch(
        "PRAGMA journal_mode = WAL;
         CREATE TABLE fact (no INTEGER PRIMARY KEY, country TEXT, year INTEGER, substance TEXT,
            grams INTEGER)",
    )?;
    fill(&archive, &plain, rows)?;
    println!("{rows} lines; {}", load());
    for (name, measure, sql) in [
        (
            "count",
            Measure::Messages,
            "SELECT country, year, count(*) FROM fact GROUP BY country, year",
        ),
        (
            "sum",
            Measure::Sum,
            "SELECT country, year, sum(grams) FROM fact GROUP BY country, year",
        ),
    ] {
        let (mut ours, mut theirs) = (Sample::default(), Sample::default());
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            let found = archive.pivot(&PivotQuery {
                filter: FactFilter {
                    kinds: vec![Kind::Seizure],
                    imported: true,
                    ..FactFilter::default()
                },
                by: vec![PivotField::Country, PivotField::Year],
                across: true,
                measure,
                limit: 10_000,
            })?;
            ours.add(begun.elapsed());
            let begun = Instant::now();
            let mut statement = plain.prepare(sql)?;
            let counted = statement.query_map([], |row| row.get::<_, i64>(2))?;
            let counted = counted.collect::<Result<Vec<_>, _>>()?;
            theirs.add(begun.elapsed());
            if counted.len() != found.cells.len() {
                return Err("the two do not agree".into());
            }
        }
        println!("pivot {name:5}  {}", ours.line());
        println!("plain {name:5}  {}", theirs.line());
        let ratio = ours.quantile(0.5).as_secs_f64() / theirs.quantile(0.5).as_secs_f64();
        println!("ratio {name:5}  {ratio:.2}");
    }
    let mut arrivals = Sample::default();
    for number in 0..ARRIVALS {
        let message = arrival(number)?;
        let begun = Instant::now();
        archive.receive(&message)?;
        arrivals.add(begun.elapsed());
    }
    println!("arrival      {}", arrivals.line());
    Ok(())
}

fn fill(archive: &Archive, plain: &Connection, rows: u64) -> Result<(), Box<dyn Error>> {
    let pick = |list: &[&str], seed: u64| -> String {
        let at = usize::try_from(seed).unwrap_or(0) % list.len();
        list.get(at).copied().unwrap_or_default().to_owned()
    };
    let mut insert = plain.prepare("INSERT INTO fact VALUES (?1, ?2, ?3, ?4, ?5)")?;
    let mut batch = Vec::new();
    plain.execute_batch("BEGIN")?;
    for row in 0..rows {
        let dice = row.wrapping_mul(6_364_136_223_846_793_005) >> 33;
        let (country, substance) = (pick(&COUNTRIES, dice), pick(&DRUGS, dice >> 4));
        let day = 12_800 + i64::try_from(dice % 7_000)?;
        let grams = i64::try_from(dice % 50_000)?;
        let year = 1970 + day / 365;
        insert.execute(params![
            i64::try_from(row)?,
            country,
            year,
            substance,
            grams
        ])?;
        batch.push(Record {
            line: row + 1,
            hash: Sha256::digest(row.to_be_bytes()).into(),
            content: String::new(),
            created: day * 86_400_000,
            facts: Facts {
                kind: 2,
                day: (year - 1970) * 365 + 100,
                weight: 1,
                country,
                lines: vec![FactLine {
                    substance,
                    dimension: "MASS".into(),
                    whole: grams,
                    rest: 0,
                }],
                ..Facts::default()
            },
        });
        if batch.len() == 50_000 || row + 1 == rows {
            let file = ImportedFile {
                no: 0,
                at: 0,
                officer: String::new(),
                name: "bench".into(),
                hash: Sha256::digest(row.to_le_bytes()).into(),
                records: 0,
            };
            archive.import(&file, &batch)?;
            batch.clear();
        }
    }
    plain.execute_batch("COMMIT")?;
    Ok(())
}

/// A seizure as it arrives.
fn arrival(number: u64) -> Result<Received, Box<dyn Error>> {
    let mut id = [0; 16];
    let (head, _) = id.split_at_mut(8);
    head.copy_from_slice(&number.to_be_bytes());
    let id = MessageId(id);
    let now = Timestamp(1_795_478_400_000 + i64::try_from(number)? * 1_000);
    let draft: Draft = serde_json::from_str(
        r#"{"kind": "SEIZURE", "subject": "Seizure at the belt", "narrative": "Two suitcases.",
            "seizure": {"at": "2026-11-20T10:00:00Z", "airport": "DSS", "detection": ["PROFILE"],
                "vector": "AIR_PAX", "legs": [{"airport": "GRU", "flight": "TP82"},
                    {"airport": "LIS", "flight": "TP1483"}, {"airport": "DSS"}],
                "goods": [{"category": "DRUGS", "drug": "COCAINE_HCL", "quantity": "1.26",
                    "unit": "KG"}],
                "offenders": [{"person": {"name": "Example Person", "nationality": "PT"}}]}}"#,
    )?;
    let said = draft.finish(&Stamp {
        id,
        reference: format!("SN-DSS-2026-{number:06}"),
        group: GroupId([2; 16]),
        exercise: false,
        thread: None,
        now,
        offset_minutes: 0,
        language: "en".into(),
    });
    let said = said.map_err(|faults| format!("{faults:?}"))?;
    Ok(Received {
        message: Indexed {
            id,
            thread: id,
            kind: said.kind.code().to_ascii_lowercase(),
            direction: Direction::In,
            group: GroupId([2; 16]),
            exercise: false,
            sender_office: OfficeId([3; 16]),
            sender_device: DeviceKey([4; 32]),
            sender_officer: "A. Diop".into(),
            reference: said.reference.clone(),
            urgency: 1,
            subject: said.subject.clone(),
            language: "en".into(),
            created: now,
            received: now,
            expires: now.plus_seconds(3_600),
            reply_by: None,
            next_leg_at: None,
            due_at: None,
            here: false,
            route: said.route().join(" "),
            handling: "H0".into(),
            tlp: "GREEN".into(),
            state: State::Received,
            text: said.narrative.clone(),
            names: vec!["Example Person".into()],
            mentions: Vec::new(),
            codes: vec!["TP82".into(), "TP1483".into()],
            labels: vec!["drug-cocaine-hcl".into()],
            payload: said.to_bytes()?,
            signed: vec![1; 900],
            signature: vec![2; 64],
        },
        recipients: vec![OfficeId([5; 16])],
        remember_until: now.plus_seconds(7_200),
        receipt: None,
        relay_seq: Some(number + 1),
    })
}
