//! "Seen before": what connects a message to earlier ones.

use aircop_archive::{
    Archive, ArchiveError, Asked, Earlier, EntityKey, Indexed, Reason, State, Verdict,
};
use aircop_message::{Draft, EntityKind, GroupId, Mention, MessageId, Stamp};
use serde_json::json;

use crate::fixture::*;

fn mention(kind: EntityKind, text: &str, who: u16) -> Mention {
    Mention {
        kind,
        text: text.into(),
        country: String::new(),
        who,
    }
}

fn traveller(name: &str, born: &str, document: &str) -> Vec<Mention> {
    [
        (EntityKind::Person, name),
        (EntityKind::Born, born),
        (EntityKind::Document, document),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(kind, text)| mention(kind, text, 1))
    .collect()
}

fn about(number: u16, mentions: Vec<Mention>) -> Indexed {
    Indexed {
        mentions,
        ..alert(number)
    }
}

fn earlier(archive: &Archive, message: MessageId, mentions: &[Mention]) -> Earlier {
    let asked = Asked {
        mentions,
        exercise: false,
        message: Some(message),
        thread: None,
        limit: 50,
    };
    archive.earlier(&asked).unwrap()
}

fn typing(archive: &Archive, mentions: &[Mention]) -> Vec<(MessageId, Vec<Reason>)> {
    let asked = Asked {
        mentions,
        exercise: false,
        message: None,
        thread: None,
        limit: 50,
    };
    let found = archive.earlier(&asked).unwrap().found.into_iter();
    found
        .map(|one| (one.row.id, one.because.iter().map(|b| b.reason).collect()))
        .collect()
}

#[test]
fn equal_numbers_connect_and_the_reason_says_which() {
    let desk = Desk::new();
    let first = desk.gets(about(
        1,
        traveller("DIALLO, Mamadou", "1985-03-07", "A 0123456-7"),
    ));
    let phone = desk.gets(about(
        2,
        vec![mention(EntityKind::Telephone, "+221 77 123 45 67", 0)],
    ));
    desk.gets(about(3, traveller("ROCHA, Ana", "1990-01-02", "FX77890")));
    assert_eq!(
        typing(
            &desk.archive,
            &[mention(EntityKind::Document, "a01234567", 1)]
        ),
        [(first, vec![Reason::Same(EntityKind::Document)])]
    );
    assert_eq!(
        typing(
            &desk.archive,
            &[mention(EntityKind::Telephone, "00221771234567", 0)]
        ),
        [(phone, vec![Reason::Same(EntityKind::Telephone)])]
    );
    let national = typing(
        &desk.archive,
        &[mention(EntityKind::Telephone, "77 123 45 67", 0)],
    );
    assert_eq!(national, [(phone, vec![Reason::TelephoneWithoutCountry])]);
    let same = typing(
        &desk.archive,
        &traveller("Mamadou Diallo", "1985-03-07", ""),
    );
    assert_eq!(same, [(first, vec![Reason::SamePerson])]);
}

#[test]
fn likenesses_are_found_and_marked_as_such() {
    let desk = Desk::new();
    let one = desk.gets(about(
        1,
        traveller("Мохаммед Диалло", "1985-03-07", "A01234567"),
    ));
    for (asked, reason) in [
        (
            traveller("DIALLO Mohamed", "1985-03-07", ""),
            Reason::AlikeBornSame,
        ),
        (
            traveller("DIALLO Mohamed", "1985-07-03", ""),
            Reason::AlikeBornExchanged,
        ),
        (
            traveller("Mohammed Diallo", "", "A01234568"),
            Reason::DocumentOneOff,
        ),
        (traveller("", "", "A10234567"), Reason::DocumentOneOff),
    ] {
        let found = typing(&desk.archive, &asked);
        assert_eq!(found, [(one, vec![reason])], "{asked:?}");
        assert!(!reason.is_exact());
    }
    for (what, asked) in [
        ("another name", traveller("Ana Rocha", "1985-03-07", "")),
        (
            "another day",
            traveller("Mohammed Diallo", "1985-03-08", ""),
        ),
        (
            "somebody else's passport beside it",
            traveller("Ana Rocha", "1990-01-02", "A01234568"),
        ),
    ] {
        assert_eq!(typing(&desk.archive, &asked), [], "{what}");
    }
}

#[test]
fn a_name_alone_is_a_hint_only_where_nothing_else_is_known() {
    let desk = Desk::new();
    let one = desk.gets(about(
        1,
        traveller("DIALLO Mohamed", "1985-03-07", "A01234567"),
    ));
    assert_eq!(
        typing(&desk.archive, &traveller("Mohamed Diallo", "", "")),
        [(one, vec![Reason::SameName])]
    );
    for known in [
        traveller("Mohamed Diallo", "1990-01-02", ""),
        traveller("Mohamed Diallo", "", "ZZ9999999"),
    ] {
        assert_eq!(typing(&desk.archive, &known), [], "{known:?}");
    }
}

#[test]
fn a_document_of_another_country_is_another_document() {
    let desk = Desk::new();
    let of = |country: &str| Mention {
        country: country.into(),
        ..mention(EntityKind::Document, "1234567", 1)
    };
    let senegal = desk.gets(about(1, vec![of("SN")]));
    let unknown = desk.gets(about(2, vec![of("")]));
    let ids = |country: &str| -> Vec<MessageId> {
        let found = typing(&desk.archive, &[of(country)]);
        found.into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(ids("SN"), [unknown, senegal]);
    assert_eq!(ids("ML"), [unknown]);
    assert_eq!(ids(""), [unknown, senegal]);
}

#[test]
fn only_what_was_before_and_elsewhere_counts() {
    let desk = Desk::new();
    let pnr = || vec![mention(EntityKind::Pnr, "QX7R2M", 1)];
    let before = desk.gets(about(1, pnr()));
    desk.gets(Indexed {
        exercise: true,
        ..about(2, pnr())
    });
    let asked = desk.gets(about(3, pnr()));
    // An answer in the thread says the same again.
    desk.gets(Indexed {
        thread: asked,
        ..about(4, pnr())
    });
    desk.gets(about(5, pnr()));
    let cancelled = desk.sends(
        Indexed {
            mentions: pnr(),
            ..our_alert(6)
        },
        &[DAKAR],
    );
    desk.archive.set_state(cancelled, State::Cancelled).unwrap();
    let found = earlier(&desk.archive, asked, &pnr());
    let ids: Vec<_> = found.found.iter().map(|one| one.row.id).collect();
    assert_eq!(ids, [before]);
    assert_eq!(found.total, 1);
    assert_eq!(typing(&desk.archive, &pnr()).len(), 4);
}

#[test]
fn the_mentions_are_in_the_transaction_of_the_message() {
    let desk = Desk::new();
    let mentions = traveller("DIALLO", "1985-03-07", "A01234567");
    let failed: Result<(), ArchiveError> = desk.archive.transaction(|archive| {
        archive.receive(&received(about(1, mentions.clone()), None))?;
        Err(ArchiveError::Missing("power"))
    });
    assert!(failed.is_err());
    assert_eq!(typing(&desk.archive, &mentions), []);
    let id = desk.gets(about(2, mentions.clone()));
    let after = desk.after_power_cut();
    assert_eq!(typing(&after.archive, &mentions)[0].0, id);
}

#[test]
fn what_an_officer_said_is_kept_and_can_be_taken_back() {
    let desk = Desk::new();
    let mentions = traveller("DIALLO Mohamed", "1985-03-07", "");
    let first = desk.gets(about(1, mentions.clone()));
    let second = desk.gets(about(2, mentions.clone()));
    let said = Verdict {
        same: false,
        at: at(3),
        officer: "Awa Ndiaye".into(),
    };
    desk.archive.judge((second, first), Some(&said)).unwrap();
    let desk = desk.reopened();
    let found = earlier(&desk.archive, second, &mentions);
    assert_eq!(found.found[0].verdict, Some(said));
    desk.archive.judge((first, second), None).unwrap();
    let found = earlier(&desk.archive, second, &mentions);
    assert_eq!(found.found[0].verdict, None);
    let nobody = desk.archive.judge((first, id(999)), None);
    assert!(matches!(nobody, Err(ArchiveError::Missing(_))));
}

/// Messages of real payloads, as an older program stored them: without mentions.
fn stored_before(number: u16) -> Indexed {
    let draft: Draft = serde_json::from_value(json!({
        "kind": "NOTE", "subject": "x",
        "narrative": format!("appeler +221 77 123 {:02} {:02}", number / 100, number % 100)}))
    .unwrap();
    let stamp = Stamp {
        id: id(number),
        reference: "SN-DSS-2026-000001".into(),
        group: GroupId([2; 16]),
        exercise: false,
        thread: None,
        now: at(0),
        offset_minutes: 0,
        language: "fr".into(),
    };
    Indexed {
        payload: draft.finish(&stamp).unwrap().to_bytes().unwrap(),
        ..alert(number)
    }
}

#[test]
fn messages_of_before_are_read_the_newest_first_and_go_on_where_they_were() {
    let desk = Desk::new();
    for number in 1..=25 {
        desk.gets(stored_before(number));
    }
    // What is no message is left out, and stands in nobody's way.
    desk.gets(alert(26));
    desk.archive
        .set_setting("archive.entity_version", "0")
        .unwrap();
    let desk = desk.reopened();
    assert_eq!(desk.archive.older_to_index().unwrap(), 26);
    let finds = |desk: &Desk, number: u16| {
        let text = format!("+221 77 123 {:02} {:02}", number / 100, number % 100);
        !typing(&desk.archive, &[mention(EntityKind::Telephone, &text, 0)]).is_empty()
    };
    assert_eq!(desk.archive.index_older(10).unwrap(), 10);
    assert!(finds(&desk, 25) && !finds(&desk, 5));
    // One that comes meanwhile is not read twice.
    desk.gets(about(90, vec![mention(EntityKind::Pnr, "QX7R2M", 1)]));
    let desk = desk.reopened();
    assert_eq!(desk.archive.older_to_index().unwrap(), 16);
    while desk.archive.index_older(10).unwrap() > 0 {}
    assert_eq!(desk.archive.older_to_index().unwrap(), 0);
    for number in 1..=25 {
        assert!(finds(&desk, number), "{number}");
    }
}

#[test]
fn a_page_shows_what_stands_beside_two_steps_far() {
    let desk = Desk::new();
    let phone = mention(EntityKind::Telephone, "+221771234567", 1);
    let pnr = mention(EntityKind::Pnr, "QX7R2M", 1);
    let container = mention(EntityKind::Container, "CSQU3054383", 0);
    let flight = mention(EntityKind::Flight, "TP1483", 0);
    let other = mention(EntityKind::Pnr, "ZZZZZ9", 1);
    desk.gets(about(1, vec![phone.clone(), pnr.clone(), flight.clone()]));
    desk.gets(about(2, vec![pnr, container]));
    // On the same flight, which connects nobody.
    desk.gets(about(3, vec![flight, other]));
    let key = EntityKey {
        kind: EntityKind::Telephone,
        key: "765432177122".into(),
    };
    let page = desk.archive.network(&key, false).unwrap().unwrap();
    assert_eq!((page.messages.len(), page.total), (1, 1));
    let nodes: Vec<_> = page
        .nodes
        .iter()
        .map(|node| (node.key.kind, node.steps))
        .collect();
    assert_eq!(
        nodes,
        [
            (EntityKind::Telephone, 0),
            (EntityKind::Pnr, 1),
            (EntityKind::Flight, 1),
            (EntityKind::Container, 2)
        ]
    );
    assert_eq!(page.edges.len(), 3);
    assert!(desk.archive.network(&key, true).unwrap().is_none());
}
