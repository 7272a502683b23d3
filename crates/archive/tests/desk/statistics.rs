//! What is counted, against a recount of the messages themselves.

use std::collections::{BTreeMap, BTreeSet};

use aircop_archive::{
    FactFilter, FactLine, Facts, ImportedFile, Indexed, ListQuery, Measure, PivotField, PivotQuery,
    ReceiptKind, Record, ResponseBy, ResponseQuery, ResponseRow, Spread, State, week_of,
};
use aircop_codes::{CodeList as _, Decimal, Kind};
use aircop_message::{Draft, Message, MessageId, OfficeId, Stamp, Timestamp};
use serde_json::{Value, json};

use super::fixture::{COCAIR, DAKAR, Desk, LAGOS, PRAIA, alert, at, id, our_alert, received};

fn live() -> FactFilter {
    FactFilter {
        live: true,
        ..FactFilter::default()
    }
}

fn seizures() -> FactFilter {
    FactFilter {
        kinds: vec![Kind::Seizure],
        ..live()
    }
}

fn pivot(filter: FactFilter, by: &[PivotField], measure: Measure) -> PivotQuery {
    PivotQuery {
        filter,
        by: by.to_vec(),
        across: by.len() > 1,
        measure,
        limit: 1_000,
    }
}

/// The message that a form comes to, and its row.
fn message(
    row: Indexed,
    form: Value,
    thread: Option<MessageId>,
    old: Option<MessageId>,
) -> Indexed {
    let mut draft: Draft = serde_json::from_value(form).unwrap();
    draft.supersedes = old;
    let stamp = Stamp {
        id: row.id,
        reference: row.reference.clone(),
        group: row.group,
        exercise: row.exercise,
        thread,
        now: row.created,
        offset_minutes: 0,
        language: "fr".into(),
    };
    let said = draft.finish(&stamp).unwrap();
    Indexed {
        kind: said.kind.code().to_ascii_lowercase(),
        thread: said.thread,
        payload: said.to_bytes().unwrap(),
        ..row
    }
}

fn seizure(day: &str, airport: &str, goods: Value) -> Value {
    json!({"kind": "SEIZURE", "subject": "S", "seizure": {
        "at": format!("{day}T10:00:00Z"), "airport": airport, "detection": ["PROFILE"],
        "vector": "AIR_PAX", "goods": goods}})
}

fn cocaine(quantity: &str, unit: &str) -> Value {
    json!({"category": "DRUGS", "drug": "COCAINE_HCL", "quantity": quantity, "unit": unit})
}

fn cash(value: &str, currency: &str) -> Value {
    json!({"category": "CURRENCY", "value": value, "currency": currency})
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn sums_stay_within_their_unit_and_are_exact() {
    let desk = Desk::new();
    for (n, (airport, goods)) in [
        ("DSS", json!([cocaine("0.1", "KG"), cash("80000", "USD")])),
        ("DSS", json!([cocaine("200.000000001", "G")])),
        ("LOS", json!([cocaine("12", "CAPSULE"), cash("0.3", "EUR")])),
        (
            "LOS",
            json!([{"category": "CULTURAL", "description": "statuette", "value": "9", "currency": "XOF"}]),
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let number = u16::try_from(n).unwrap() + 1;
        let form = seizure("2026-11-20", airport, goods);
        desk.gets(message(alert(number), form, None, None));
    }
    let by = [PivotField::Country];
    let found = desk
        .archive
        .pivot(&pivot(seizures(), &by, Measure::Sum))
        .unwrap();
    let sums: Vec<(String, String, String)> = found
        .cells
        .iter()
        .flat_map(|cell| {
            cell.amounts.iter().map(|amount| {
                let sum = amount.sum.unwrap().to_string();
                (cell.key[0].clone(), amount.dimension.clone(), sum)
            })
        })
        .collect();
    let expected = [
        ("NG", "CAPSULE", "12"),
        ("NG", "MONEY-EUR", "0.3"),
        ("SN", "MASS", "300.000000001"),
        ("SN", "MONEY-USD", "80000"),
    ];
    let expected = expected.map(|(c, d, s)| (c.to_owned(), d.to_owned(), s.to_owned()));
    assert_eq!(sums, expected);
    let nigeria = &found.cells[0];
    assert_eq!(
        (nigeria.messages, nigeria.lines, nigeria.unmeasured),
        (2, 3, 1)
    );
    assert_eq!((found.total.messages, found.total.lines), (4, 6));

    let by = [PivotField::Substance];
    let found = desk
        .archive
        .pivot(&pivot(seizures(), &by, Measure::Median))
        .unwrap();
    let cocaine = found
        .cells
        .iter()
        .find(|c| c.key[0] == "drug-cocaine-hcl")
        .unwrap();
    let mass = cocaine
        .amounts
        .iter()
        .find(|a| a.dimension == "MASS")
        .unwrap();
    assert_eq!(mass.median.to_string(), "150.0000000005");
}

#[test]
fn a_message_counts_once_in_each_of_its_nationalities_and_once_in_all() {
    let desk = Desk::new();
    let mut form = seizure(
        "2026-11-20",
        "DSS",
        json!([cocaine("1", "KG"), cocaine("2", "KG")]),
    );
    form["seizure"]["offenders"] = json!([
        {"person": {"nationality": "NG"}}, {"person": {"nationality": "NG"}},
        {"person": {"nationality": "GN"}}]);
    form["seizure"]["concealment"] =
        json!([{"place": "SWALLOWED", "method": "NONE"}, {"place": "SHOES", "method": "NONE"}]);
    form["seizure"]["legs"] = json!([
        {"airport": "GRU", "flight": "TP82"}, {"airport": "LIS", "flight": "TP1483"},
        {"airport": "DSS"}]);
    let one = desk.gets(message(alert(1), form, None, None));
    let by = [
        PivotField::Nationality,
        PivotField::Concealment,
        PivotField::Airline,
    ];
    let found = desk
        .archive
        .pivot(&pivot(seizures(), &by, Measure::Sum))
        .unwrap();
    let keys: Vec<_> = found.cells.iter().map(|cell| cell.key.join(" ")).collect();
    assert_eq!(
        keys,
        [
            "GN concealment-place-shoes TP",
            "GN concealment-place-swallowed TP",
            "NG concealment-place-shoes TP",
            "NG concealment-place-swallowed TP",
        ]
    );
    assert!(
        found
            .cells
            .iter()
            .all(|cell| (cell.messages, cell.lines) == (1, 2))
    );
    assert_eq!((found.total.messages, found.total.lines), (1, 2));
    // Across stands the last one; a line's total has the message once, whatever it has across.
    assert_eq!((found.rows.len(), found.columns.len()), (4, 1));
    assert!(
        found
            .rows
            .iter()
            .all(|row| (row.key.len(), row.messages) == (2, 1))
    );
    assert_eq!(
        (found.columns[0].key.join(""), found.columns[0].messages),
        ("TP".into(), 1)
    );
    assert_eq!(found.total.amounts[0].sum, Some(decimal("3000")));
    for (field, value) in [
        (PivotField::Nationality, "NG"),
        (PivotField::Route, "GRU-LIS-DSS"),
        (PivotField::Country, "SN"),
        (PivotField::Month, "2026-11"),
        (PivotField::Week, "2026-W47"),
        (PivotField::Weekday, "5"),
    ] {
        let filter = FactFilter {
            equals: vec![(field, value.to_owned())],
            ..seizures()
        };
        assert_eq!(
            desk.archive.messages_of(&filter, 10).unwrap(),
            [one],
            "{value}"
        );
        let other = FactFilter {
            equals: vec![(field, "4".to_owned())],
            ..seizures()
        };
        assert!(desk.archive.messages_of(&other, 10).unwrap().is_empty());
    }
}

#[test]
fn the_version_in_force_counts_in_whatever_order_it_arrives() {
    let first = || {
        let form = seizure("2026-11-20", "DSS", json!([cocaine("1", "KG")]));
        message(alert(1), form, None, None)
    };
    let second = || {
        let form = seizure("2026-11-20", "LOS", json!([cocaine("5", "KG")]));
        message(alert(2), form, Some(id(1)), Some(id(1)))
    };
    // Another office cannot correct what is not its own.
    let foreign = || Indexed {
        sender_office: LAGOS,
        ..message(
            alert(3),
            seizure("2026-11-20", "ACC", json!([cocaine("9", "KG")])),
            Some(id(1)),
            Some(id(2)),
        )
    };
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let desk = Desk::new();
        for which in order {
            desk.gets([first(), second(), foreign()][which].clone());
        }
        let by = [PivotField::Airport];
        let found = desk
            .archive
            .pivot(&pivot(seizures(), &by, Measure::Sum))
            .unwrap();
        let cells: Vec<_> = found
            .cells
            .iter()
            .map(|c| (c.key[0].as_str(), c.amounts[0].sum.unwrap().to_string()))
            .collect();
        let expected = [("ACC", "9000".to_owned()), ("LOS", "5000".to_owned())];
        assert_eq!(cells, expected, "{order:?}");
        assert_eq!(desk.archive.counts_now(id(1)).unwrap(), Some(false));
    }
}

#[test]
fn what_was_taken_back_does_not_count_and_a_correction_taken_back_corrects_nothing() {
    let desk = Desk::new();
    let form = || seizure("2026-11-20", "RAI", json!([cocaine("1", "KG")]));
    let one = desk.sends(message(our_alert(1), form(), None, None), &[DAKAR]);
    let fix = message(our_alert(2), form(), Some(id(1)), Some(id(1)));
    let two = desk.sends(fix, &[DAKAR]);
    let counted = || {
        let mut ids = desk.archive.messages_of(&seizures(), 10).unwrap();
        ids.sort();
        ids
    };
    assert_eq!(counted(), [two]);
    desk.archive.cancel(two).unwrap();
    assert_eq!(counted(), [one]);
    desk.archive.set_state(two, State::Sent).unwrap();
    assert_eq!(counted(), [two]);
    desk.archive.set_state(two, State::Refused).unwrap();
    desk.archive.set_state(one, State::Cancelled).unwrap();
    assert!(counted().is_empty());
}

#[test]
fn exercises_and_imported_records_count_only_where_they_are_asked_for() {
    let desk = Desk::new();
    let form = || seizure("2026-11-20", "DSS", json!([cocaine("1", "KG")]));
    desk.gets(message(alert(1), form(), None, None));
    let training = Indexed {
        exercise: true,
        group: COCAIR,
        ..alert(2)
    };
    desk.gets(message(training, form(), None, None));
    let facts = Facts {
        kind: 2,
        day: 13_000,
        weight: 341,
        country: "NG".into(),
        lines: vec![FactLine::default()],
        ..Facts::default()
    };
    let record = |line: u64| Record {
        line,
        hash: [u8::try_from(line).unwrap(); 32],
        content: format!("{{\"row\":{line}}}"),
        created: 0,
        facts: facts.clone(),
    };
    let file = ImportedFile {
        no: 0,
        at: 1,
        officer: "Awa".into(),
        name: "old.csv".into(),
        hash: [9; 32],
        records: 0,
    };
    assert_eq!(
        desk.archive.import(&file, &[record(1), record(2)]).unwrap(),
        2
    );
    // The same rows in another file are duplicates.
    assert_eq!(
        desk.archive.import(&file, &[record(2), record(3)]).unwrap(),
        1
    );
    let count = |live, exercise, imported| {
        let filter = FactFilter {
            live,
            exercise,
            imported,
            ..FactFilter::default()
        };
        let found = desk.archive.pivot(&pivot(filter, &[], Measure::Messages));
        found.unwrap().total.messages
    };
    assert_eq!(count(false, false, false), 0);
    assert_eq!(count(true, false, false), 1);
    assert_eq!(count(false, true, false), 1);
    assert_eq!(count(false, false, true), 3 * 341);
    assert_eq!(count(true, true, true), 2 + 3 * 341);
    let files = desk.archive.imported_files().unwrap();
    assert_eq!(files.iter().map(|f| f.records).collect::<Vec<_>>(), [1, 2]);
    let rows = FactFilter {
        imported: true,
        equals: vec![(PivotField::Country, "NG".into())],
        ..FactFilter::default()
    };
    assert_eq!(desk.archive.imported_of(&rows, 10).unwrap().len(), 3);
    assert!(desk.archive.forget_import(files[1].no).unwrap());
    assert!(!desk.archive.forget_import(files[1].no).unwrap());
    assert_eq!(count(false, false, true), 341);
}

#[test]
fn a_list_opens_on_exactly_what_a_figure_counts() {
    let desk = Desk::new();
    for number in 1..=20 {
        let airport = ["DSS", "LOS", "RAI"][usize::from(number) % 3];
        let day = format!("2026-1{}-0{}", number % 2, 1 + number % 7);
        let form = seizure(
            &day,
            airport,
            json!([cocaine("1", "KG"), cocaine("2", "KG")]),
        );
        desk.gets(message(alert(number), form, None, None));
    }
    let by = [PivotField::Country, PivotField::Month];
    let found = desk
        .archive
        .pivot(&pivot(seizures(), &by, Measure::Messages))
        .unwrap();
    assert_eq!(found.cells.iter().map(|c| c.messages).sum::<u64>(), 20);
    for cell in found.cells {
        let filter = FactFilter {
            equals: by.into_iter().zip(cell.key).collect(),
            ..seizures()
        };
        let list = ListQuery {
            facts: Some(filter),
            limit: 100,
            ..ListQuery::default()
        };
        assert_eq!(
            desk.archive.list(&list).unwrap().len() as u64,
            cell.messages
        );
    }
}

#[test]
fn alerts_without_a_known_airport_count_in_the_country_of_their_office() {
    let desk = Desk::new();
    let reply = json!({"kind": "REPLY", "subject": "R", "reply": {
        "alert": id(9).to_string(), "status": "RECEIVED"}});
    desk.gets(message(alert(1), reply, Some(id(9)), None));
    let mut filter = live();
    filter.countries = BTreeMap::from([(DAKAR, "SN".to_owned()), (LAGOS, "NG".to_owned())]);
    let by = [PivotField::Country];
    let found = desk
        .archive
        .pivot(&pivot(filter.clone(), &by, Measure::Messages))
        .unwrap();
    assert_eq!(found.cells[0].key, ["SN"]);
    for (country, hits) in [("SN", 1), ("NG", 0), ("", 0)] {
        filter.equals = vec![(PivotField::Country, country.to_owned())];
        assert_eq!(
            desk.archive.messages_of(&filter, 9).unwrap().len(),
            hits,
            "{country}"
        );
    }
}

#[test]
fn no_more_groups_than_were_asked_for_and_the_rest_is_said() {
    let desk = Desk::new();
    for number in 1..=23 {
        let day = format!("2026-11-{number:02}");
        let form = seizure(&day, "DSS", json!([cocaine("1", "KG")]));
        desk.gets(message(alert(number), form, None, None));
    }
    let query = PivotQuery {
        limit: 3,
        ..pivot(seizures(), &[PivotField::Week], Measure::Messages)
    };
    let found = desk.archive.pivot(&query).unwrap();
    assert_eq!((found.cells.len(), found.left_out), (3, 2));
    assert_eq!(found.total.messages, 23);
}

/// A generator of its own, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

const OFFICES: [OfficeId; 3] = [DAKAR, LAGOS, PRAIA];

/// Alerts of Praia and of others, with receipts, answers, corrections of answers, and seizures.
fn traffic(desk: &Desk, dice: &mut Dice) {
    let mut number = 0;
    for _ in 0..60 {
        number += 1;
        let first = number;
        let asker = OFFICES[dice.roll(3) as usize];
        let ours = asker == PRAIA;
        let route = [["GRU", "LIS", "DSS"], ["GRU", "CMN", "LOS"]][dice.roll(2) as usize];
        let legs: Vec<Value> = route
            .iter()
            .map(|airport| json!({"airport": airport}))
            .collect();
        let form = json!({"kind": "ALERT", "subject": "A", "alert": {"vector": "AIR_PAX",
            "reasons": ["PROFILE"], "direction": "ARRIVAL", "action": "CHECK_FULL", "legs": legs,
            "risks": ["CASH_TICKET"]}, "urgency": "FLASH"});
        let row = if ours { our_alert(first) } else { alert(first) };
        let created = at(i64::from(first) * 700);
        let row = Indexed {
            sender_office: asker,
            created,
            received: created.plus_seconds(60 * dice.roll(9) as i64),
            ..row
        };
        let row = message(row, form, None, None);
        let asked: Vec<OfficeId> = OFFICES.into_iter().filter(|o| *o != asker).collect();
        if ours {
            desk.sends(row, &asked);
            for office in &asked {
                for (kind, chance) in [(ReceiptKind::Delivered, 4), (ReceiptKind::Acknowledged, 2)]
                {
                    if dice.roll(5) < chance {
                        let when = created.plus_seconds(30 + dice.roll(4_000) as i64);
                        let done = desk
                            .archive
                            .apply_receipt(id(first), *office, kind, when, "X");
                        assert!(done.unwrap());
                    }
                }
            }
        } else {
            let mut arrival = received(row, None);
            arrival.recipients.clone_from(&asked);
            desk.archive.receive(&arrival).unwrap();
            if dice.roll(2) == 0 {
                let when = created.plus_seconds(dice.roll(9_000) as i64);
                desk.archive.acknowledge(id(first), when, "João").unwrap();
            }
        }
        for office in asked {
            let mut old = None;
            for _ in 0..dice.roll(4) {
                number += 1;
                let when = created.plus_seconds(60 + 60 * dice.roll(3_000) as i64);
                let row = Indexed {
                    sender_office: office,
                    created: when,
                    ..alert(number)
                };
                let found = dice.roll(3) == 0;
                let form = if found && old.is_none() {
                    seizure("2026-11-20", "DSS", json!([cocaine("1", "KG")]))
                } else {
                    let status = ["RECEIVED", "IN_PROGRESS", "CLOSED"][dice.roll(3) as usize];
                    let mut reply = json!({"alert": id(first).to_string(), "status": status});
                    if status == "CLOSED" {
                        let outcomes = ["POSITIVE_OTHER", "NEGATIVE", "NO_SHOW"];
                        reply["outcome"] = json!(outcomes[dice.roll(3) as usize]);
                        reply["usefulness"] = json!((1 + dice.roll(5)).to_string());
                        reply["checks"] = json!(["INTERVIEW"]);
                    }
                    json!({"kind": "REPLY", "subject": "R", "reply": reply})
                };
                let reply = form["kind"] == "REPLY";
                let corrects = old.filter(|_| reply && dice.roll(2) == 0);
                desk.gets(message(row, form, Some(id(first)), corrects));
                if reply {
                    old = Some(id(number));
                }
            }
        }
    }
}

/// The figures out of the payloads, threads and receipts themselves, without the facts.
fn recount(desk: &Desk, by: ResponseBy) -> BTreeMap<String, ResponseRow> {
    #[derive(Default)]
    struct Times([Vec<i64>; 4], ResponseRow);
    let mut groups: BTreeMap<String, Times> = BTreeMap::new();
    let ids: Vec<MessageId> = desk
        .archive
        .message_ids(None, 10_000)
        .unwrap()
        .into_iter()
        .map(|(_, id)| id)
        .collect();
    let all: Vec<_> = ids
        .iter()
        .map(|id| {
            let stored = desk.archive.get(*id).unwrap().unwrap();
            let said = Message::from_bytes(&stored.payload).unwrap();
            (stored, said)
        })
        .collect();
    let corrected: BTreeSet<MessageId> =
        all.iter().filter_map(|(_, said)| said.supersedes).collect();
    for (alert, said) in all.iter().filter(|(_, said)| said.kind == Kind::Alert) {
        let began = alert.row.created.0;
        for recipient in alert
            .recipients
            .iter()
            .filter(|r| r.office != alert.row.sender_office)
        {
            let mine = recipient.office == PRAIA && alert.row.sender_office != PRAIA;
            let own = |own: Option<Timestamp>, theirs: Option<Timestamp>| {
                theirs
                    .or(own.filter(|_| mine))
                    .map(|t| (t.0 - began).max(0))
            };
            let answers: Vec<_> = all
                .iter()
                .filter(|(row, said)| {
                    row.row.sender_office == recipient.office
                        && said.thread == alert.row.id
                        && said.kind != Kind::Alert
                })
                .collect();
            let closes = |said: &Message| {
                said.seizure.is_some()
                    || said
                        .reply
                        .as_ref()
                        .is_some_and(|r| r.status.code() == "CLOSED")
            };
            let in_force = || {
                answers
                    .iter()
                    .filter(|(row, _)| !corrected.contains(&row.row.id))
            };
            let answered = answers
                .iter()
                .map(|(row, _)| row.row.created.0 - began)
                .min();
            let closed = answers.iter().filter(|(_, said)| closes(said));
            let closed = closed.map(|(row, _)| row.row.created.0 - began).min();
            let resolved = closed.filter(|_| in_force().any(|(_, said)| closes(said)));
            let positive = in_force().any(|(_, said)| {
                said.seizure.is_some()
                    || said.reply.as_ref().is_some_and(|r| {
                        let outcome = r.outcome.as_ref().map(|o| o.code().to_owned());
                        outcome.is_some_and(|o| o.starts_with("POSITIVE"))
                    })
            });
            let judged = in_force()
                .filter_map(|(row, said)| {
                    let given = said.reply.as_ref().and_then(|r| r.usefulness)?;
                    Some((row.row.created.0, given))
                })
                .max();
            let key = match by {
                ResponseBy::Office => recipient.office.to_string(),
                ResponseBy::Route => said.route().join("-"),
                ResponseBy::Week => week_of(began.div_euclid(86_400_000)),
            };
            let group = groups.entry(key).or_default();
            group.1.asked += 1;
            let times = [
                own(Some(alert.row.received), recipient.delivered_at),
                own(alert.row.acknowledged_at, recipient.acknowledged_at),
                answered.map(|t| t.max(0)),
                resolved.map(|t| t.max(0)),
            ];
            for (list, time) in group.0.iter_mut().zip(times) {
                list.extend(time);
            }
            group.1.positive += u64::from(resolved.is_some() && positive);
            if let Some((_, given)) = judged {
                group.1.judged += 1;
                group.1.usefulness += u64::from(given);
            }
        }
    }
    let spread = |times: &[i64]| {
        let mut times = times.to_vec();
        times.sort_unstable();
        let n = times.len();
        if n == 0 {
            return Spread::default();
        }
        let nine = (0..n).find(|i| (i + 1) * 10 >= n * 9).unwrap();
        Spread {
            count: n as u64,
            median: (times[(n - 1) / 2] + times[n / 2]) / 2,
            ninetieth: times[nine],
        }
    };
    groups
        .into_iter()
        .map(
            |(key, Times([delivered, acknowledged, answered, resolved], row))| {
                let row = ResponseRow {
                    key: key.clone(),
                    delivered: spread(&delivered),
                    acknowledged: spread(&acknowledged),
                    answered: spread(&answered),
                    resolved: spread(&resolved),
                    ..row
                };
                (key, row)
            },
        )
        .collect()
}

#[test]
fn response_figures_are_those_of_the_messages_themselves() {
    for seed in 1..=3 {
        let desk = Desk::new();
        traffic(&desk, &mut Dice(seed));
        for by in [ResponseBy::Office, ResponseBy::Route, ResponseBy::Week] {
            let query = ResponseQuery {
                by,
                exercise: false,
                since: None,
                until: None,
                us: PRAIA,
            };
            let figures = desk.archive.response(&query).unwrap();
            let expected = recount(&desk, by);
            assert!(
                expected
                    .values()
                    .any(|row| row.positive > 0 && row.judged > 0)
            );
            let found: BTreeMap<_, _> = figures
                .rows
                .into_iter()
                .map(|row| (row.key.clone(), row))
                .collect();
            assert_eq!(found, expected, "seed {seed} {by:?}");
            let asked: u64 = expected.values().map(|row| row.asked).sum();
            assert_eq!(figures.total.asked, asked);
            let training = ResponseQuery {
                exercise: true,
                ..query
            };
            assert_eq!(desk.archive.response(&training).unwrap().total.asked, 0);
        }
    }
}

#[test]
fn a_positive_reply_without_a_seizure_report_is_found_after_its_time() {
    let desk = Desk::new();
    let positive = json!({"kind": "REPLY", "subject": "R", "reply": {
        "alert": id(9).to_string(), "status": "CLOSED", "outcome": "POSITIVE_SEIZURE",
        "checks": ["INTERVIEW"], "seizure_reference": "X"}});
    let one = desk.gets(message(alert(1), positive, Some(id(9)), None));
    let missing = |minute| desk.archive.without_seizure_report(at(minute), 9).unwrap();
    assert!(missing(0).is_empty());
    assert_eq!(missing(1), [one]);
    let form = seizure("2026-11-24", "DSS", json!([cocaine("1", "KG")]));
    let other = Indexed {
        sender_office: LAGOS,
        ..message(alert(2), form.clone(), Some(id(9)), None)
    };
    desk.gets(other);
    assert_eq!(missing(1), [one], "a report of another office is none");
    desk.gets(message(alert(3), form, Some(id(9)), None));
    assert!(missing(1).is_empty());
}
