//! Counts are kept, not counted: whatever is done, and in whatever order, they are those that a walk
//! over every row finds.

use std::collections::BTreeMap;

use aircop_archive::{
    ArchiveError, GroupCount, Indexed, ListQuery, OfficeState, Order, Owed, Owes, ReceiptKind, View,
};
use aircop_message::{DeviceKey, GroupId, MessageId, Timestamp};
use proptest::prelude::*;

use crate::fixture::{AIRCOP, COCAIR, DAKAR, Desk, alert, at, id, our_alert, received};

const MESSAGES: u16 = 12;
const NEVER: Timestamp = Timestamp(i64::MAX);

#[derive(Debug, Clone)]
enum Done {
    Arrives {
        number: u16,
        note: bool,
        group: bool,
        exercise: bool,
    },
    Sends {
        number: u16,
    },
    Reads {
        number: u16,
    },
    Acknowledges {
        number: u16,
    },
    HoldsAndTakesBack {
        number: u16,
    },
    OtherDevice {
        number: u16,
        acknowledged: bool,
    },
    Owed {
        number: u16,
        ours: bool,
        ends: bool,
    },
    Settled {
        number: u16,
    },
    Undone {
        number: u16,
    },
}

fn done() -> impl Strategy<Value = Done> {
    let number = 1..=MESSAGES;
    let flag = any::<bool>;
    prop_oneof![
        4 => (number.clone(), flag(), flag(), any::<u8>()).prop_map(|(number, note, group, x)| {
            Done::Arrives { number, note, group, exercise: x.is_multiple_of(4) }
        }),
        1 => number.clone().prop_map(|number| Done::Sends { number }),
        2 => number.clone().prop_map(|number| Done::Reads { number }),
        2 => number.clone().prop_map(|number| Done::Acknowledges { number }),
        1 => number.clone().prop_map(|number| Done::HoldsAndTakesBack { number }),
        2 => (number.clone(), flag())
            .prop_map(|(number, acknowledged)| Done::OtherDevice { number, acknowledged }),
        3 => (number.clone(), flag(), flag())
            .prop_map(|(number, ours, ends)| Done::Owed { number, ours, ends }),
        1 => number.clone().prop_map(|number| Done::Settled { number }),
        1 => number.prop_map(|number| Done::Undone { number }),
    ]
}

fn arriving(number: u16, note: bool, group: GroupId, exercise: bool) -> Indexed {
    Indexed {
        kind: if note { "note" } else { "alert" }.into(),
        group,
        exercise,
        due_at: (!number.is_multiple_of(3)).then(|| at(i64::from(number) * 40)),
        urgency: (number % 3) as u8,
        ..alert(number)
    }
}

fn run(desk: &Desk, done: &Done) {
    let archive = &desk.archive;
    match *done {
        Done::Arrives {
            number,
            note,
            group,
            exercise,
        } => {
            let group = if group { AIRCOP } else { COCAIR };
            let message = arriving(number, note, group, exercise);
            archive.receive(&received(message, None)).unwrap();
        }
        Done::Sends { number } => {
            if archive.get(id(number + 100)).unwrap().is_none() {
                desk.sends(our_alert(number + 100), &[DAKAR]);
            }
        }
        Done::Reads { number } => {
            archive.mark_read(id(number), at(99)).unwrap();
        }
        Done::Acknowledges { number } => {
            archive.acknowledge(id(number), at(99), "A").unwrap();
        }
        Done::HoldsAndTakesBack { number } => {
            let kind = ReceiptKind::Acknowledged;
            if archive.acknowledge(id(number), at(99), "A").unwrap() {
                let job = aircop_archive::ReceiptJob {
                    message: id(number),
                    kind,
                    at: at(99),
                    officer: "A".into(),
                    to_office: DAKAR,
                };
                archive.add_receipt_job(&job).unwrap();
                archive.hold_receipt(id(number), kind, at(200)).unwrap();
                archive.unacknowledge(id(number), at(100)).unwrap();
            }
        }
        Done::OtherDevice {
            number,
            acknowledged,
        } => {
            let state = OfficeState {
                message: id(number),
                kind: if acknowledged {
                    ReceiptKind::Acknowledged
                } else {
                    ReceiptKind::Read
                },
                at: at(98),
                device: DeviceKey([9; 32]),
                officer: String::new(),
            };
            archive.put_office_state(&state, false).unwrap();
        }
        Done::Owed { number, ours, ends } => {
            let owed = Owed {
                message: id(number),
                whose: if ours { Owes::Ours } else { Owes::Theirs },
                until: if ends {
                    at(i64::from(number) * 90)
                } else {
                    NEVER
                },
            };
            archive.set_owed(id(number), &[owed]).unwrap();
        }
        Done::Settled { number } => archive.set_owed(id(number), &[]).unwrap(),
        Done::Undone { number } => {
            let undone: Result<(), ArchiveError> = archive.transaction(|archive| {
                archive.receive(&received(arriving(number, false, AIRCOP, false), None))?;
                archive.acknowledge(id(number), at(99), "A")?;
                Err(ArchiveError::Missing("anything"))
            });
            assert!(undone.is_err());
        }
    }
}

/// Out of the rows themselves.
fn counted(desk: &Desk) -> Vec<GroupCount> {
    let all = ListQuery {
        view: View::Inbox,
        limit: 1000,
        ..ListQuery::default()
    };
    let mut groups: BTreeMap<(GroupId, bool), (u32, u32)> = BTreeMap::new();
    for hit in desk.archive.list(&all).unwrap() {
        let row = hit.row;
        let (unread, open) = groups.entry((row.group, row.exercise)).or_default();
        *unread += u32::from(row.read_at.is_none());
        *open += u32::from(row.kind == "alert" && row.acknowledged_at.is_none());
    }
    let some = groups
        .into_iter()
        .filter(|(_, (unread, open))| unread + open > 0);
    some.map(|((group, exercise), (unread, unacknowledged))| GroupCount {
        group,
        exercise,
        unread,
        unacknowledged,
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_kept_is_what_a_recount_finds(all in prop::collection::vec(done(), 1..40)) {
        let desk = Desk::new();
        for one in &all {
            run(&desk, one);
        }
        prop_assert_eq!(&desk.archive.counts().unwrap().groups, &counted(&desk));
        prop_assert!(desk.archive.recount().unwrap());
        for whose in [Owes::Ours, Owes::Theirs] {
            for now in [at(0), at(400), at(5000)] {
                // A filter that leaves nothing out takes the way that sorts everything.
                let order = Order::Catchable { now, skip: 0 };
                let list = ListQuery { owed: Some((whose, now)), order, limit: 1000,
                    ..ListQuery::default() };
                let sorted = ListQuery { urgency: Some(0), ..list.clone() };
                let ids = |list: &ListQuery| -> Vec<MessageId> {
                    desk.archive.list(list).unwrap().iter().map(|hit| hit.row.id).collect()
                };
                let (walked, all) = (ids(&list), ids(&sorted));
                prop_assert_eq!(&walked, &all);
                prop_assert_eq!(desk.archive.count_owed(whose, now).unwrap() as usize, all.len());
                let page = ListQuery { order: Order::Catchable { now, skip: 2 }, limit: 3, ..list };
                let part: Vec<MessageId> = all.iter().copied().skip(2).take(3).collect();
                prop_assert_eq!(ids(&page), part);
            }
        }
    }
}
