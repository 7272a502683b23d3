//! The middle pane: which messages, in which order, page by page.

use aircop_archive::{GroupCount, Indexed, ListQuery, View};
use aircop_message::MessageId;

use crate::fixture::{AIRCOP, COCAIR, DAKAR, Desk, alert, at, id, our_alert};

fn ids(desk: &Desk, query: &ListQuery) -> Vec<MessageId> {
    desk.archive
        .list(query)
        .unwrap()
        .into_iter()
        .map(|hit| hit.row.id)
        .collect()
}

fn page_through(desk: &Desk, query: &ListQuery, mut between: impl FnMut()) -> Vec<MessageId> {
    let mut query = query.clone();
    let mut all = Vec::new();
    loop {
        let page = desk.archive.list(&query).unwrap();
        let Some(last) = page.last() else { return all };
        query.before = Some((last.row.received, last.row.id));
        all.extend(page.iter().map(|hit| hit.row.id));
        between();
    }
}

#[test]
fn pages_are_complete_and_stable_while_mail_arrives() {
    let desk = Desk::new();
    // Sixty, of which every ten share their millisecond.
    for number in 0..60 {
        desk.gets(Indexed {
            received: at(i64::from(number) / 10),
            ..alert(number)
        });
    }
    let expected: Vec<_> = (0..60).rev().map(id).collect();
    for (limit, text) in [
        (1, ""),
        (7, ""),
        (7, "valises"),
        (60, "val"),
        (100, "-nothing"),
    ] {
        let query = ListQuery {
            limit,
            text: text.into(),
            ..ListQuery::default()
        };
        assert_eq!(
            page_through(&desk, &query, || {}),
            expected,
            "{limit} {text:?}"
        );
    }
    let mut next = 100;
    let query = ListQuery {
        limit: 7,
        ..ListQuery::default()
    };
    let paged = page_through(&desk, &query, || {
        desk.gets(Indexed {
            received: at(500),
            ..alert(next)
        });
        next += 1;
    });
    assert_eq!(paged, expected);
}

#[test]
fn a_message_that_arrives_late_stands_where_its_time_is() {
    let desk = Desk::new();
    for minute in [5, 1, 3] {
        desk.gets(alert(minute));
    }
    assert_eq!(ids(&desk, &ListQuery::default()), [id(5), id(3), id(1)]);
    let text = ListQuery {
        text: "valises".into(),
        ..ListQuery::default()
    };
    assert_eq!(ids(&desk, &text), [id(5), id(3), id(1)]);
}

#[test]
fn every_filter_leaves_what_it_names() {
    let desk = Desk::new();
    desk.gets(alert(1));
    desk.gets(Indexed {
        group: COCAIR,
        ..alert(2)
    });
    desk.gets(Indexed {
        exercise: true,
        ..alert(3)
    });
    desk.gets(Indexed {
        kind: "note".into(),
        ..alert(4)
    });
    desk.sends(our_alert(5), &[DAKAR]);
    desk.sends(our_alert(6), &[DAKAR]);
    desk.sends(our_alert(7), &[DAKAR]);
    desk.archive.deposited(id(5)).unwrap();
    desk.archive.refused(id(6), "over_quota").unwrap();
    desk.archive.mark_read(id(1), at(9)).unwrap();

    let all = ListQuery::default;
    let cases: Vec<(&str, ListQuery, Vec<u16>)> = vec![
        (
            "inbox",
            ListQuery {
                view: View::Inbox,
                ..all()
            },
            vec![4, 3, 2, 1],
        ),
        (
            "sent",
            ListQuery {
                view: View::Sent,
                ..all()
            },
            vec![5],
        ),
        (
            "outbox",
            ListQuery {
                view: View::Outbox,
                ..all()
            },
            vec![7, 6],
        ),
        ("everything", all(), vec![7, 6, 5, 4, 3, 2, 1]),
        (
            "a group",
            ListQuery {
                group: Some(COCAIR),
                ..all()
            },
            vec![2],
        ),
        (
            "exercise",
            ListQuery {
                exercise: Some(true),
                ..all()
            },
            vec![3],
        ),
        (
            "live",
            ListQuery {
                exercise: Some(false),
                view: View::Inbox,
                ..all()
            },
            vec![4, 2, 1],
        ),
        (
            "notes",
            ListQuery {
                kind: Some("note".into()),
                ..all()
            },
            vec![4],
        ),
        (
            "unread",
            ListQuery {
                unread: true,
                ..all()
            },
            vec![4, 3, 2],
        ),
        (
            "since",
            ListQuery {
                since: Some(at(6)),
                ..all()
            },
            vec![7, 6],
        ),
        (
            "until",
            ListQuery {
                until: Some(at(2)),
                ..all()
            },
            vec![1],
        ),
        (
            "both",
            ListQuery {
                since: Some(at(2)),
                until: Some(at(4)),
                ..all()
            },
            vec![3, 2],
        ),
        (
            "searched",
            ListQuery {
                text: "rai".into(),
                view: View::Outbox,
                ..all()
            },
            vec![7, 6],
        ),
        (
            "excluded",
            ListQuery {
                text: "-rai -0003".into(),
                ..all()
            },
            vec![4, 2, 1],
        ),
        (
            "group and word",
            ListQuery {
                text: "0002".into(),
                group: Some(AIRCOP),
                ..all()
            },
            vec![],
        ),
    ];
    for (name, query, numbers) in cases {
        let expected: Vec<_> = numbers.into_iter().map(id).collect();
        assert_eq!(ids(&desk, &query), expected, "{name}");
    }
}

#[test]
fn the_numbers_beside_the_views_keep_exercises_apart() {
    let desk = Desk::new();
    desk.gets(alert(1));
    desk.gets(Indexed {
        kind: "note".into(),
        ..alert(2)
    });
    desk.gets(Indexed {
        exercise: true,
        ..alert(3)
    });
    desk.gets(Indexed {
        group: COCAIR,
        ..alert(4)
    });
    desk.sends(our_alert(5), &[DAKAR]);
    desk.archive.mark_read(id(4), at(9)).unwrap();
    desk.archive
        .acknowledge(id(1), at(9), "João Évora")
        .unwrap();

    let counts = desk.archive.counts().unwrap();
    assert_eq!(
        (counts.unread, counts.unacknowledged, counts.outbox),
        (1, 1, 1)
    );
    let of = |group, exercise, unread, unacknowledged| GroupCount {
        group,
        exercise,
        unread,
        unacknowledged,
    };
    assert_eq!(
        counts.groups,
        [
            of(AIRCOP, false, 1, 0),
            of(AIRCOP, true, 1, 1),
            of(COCAIR, false, 0, 1)
        ]
    );
}

#[test]
fn a_thread_reads_from_its_alert_down() {
    let desk = Desk::new();
    desk.sends(our_alert(1), &[DAKAR]);
    desk.gets(Indexed {
        thread: id(1),
        kind: "reply".into(),
        ..alert(3)
    });
    desk.gets(Indexed {
        thread: id(1),
        kind: "seizure".into(),
        ..alert(2)
    });
    desk.gets(alert(4));
    let thread: Vec<_> = desk
        .archive
        .thread(id(1))
        .unwrap()
        .into_iter()
        .map(|row| row.id)
        .collect();
    assert_eq!(thread, [id(1), id(2), id(3)]);
    assert_eq!(desk.archive.thread(id(9)).unwrap(), []);
}

#[test]
fn clocks_that_are_far_off_break_no_list() {
    let desk = Desk::new();
    for (number, received) in [(1, i64::MIN), (2, -5), (3, 0), (4, i64::MAX)] {
        desk.gets(Indexed {
            received: aircop_message::Timestamp(received),
            ..alert(number)
        });
    }
    desk.gets(alert(5));
    assert_eq!(
        ids(&desk, &ListQuery::default()),
        [id(4), id(5), id(3), id(2), id(1)]
    );
    let query = ListQuery {
        limit: 1,
        ..ListQuery::default()
    };
    assert_eq!(page_through(&desk, &query, || {}).len(), 5);
}
