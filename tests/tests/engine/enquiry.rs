//! Enquiries: offices ask each other whether they hold something; what each sees, says and is told.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::time::Duration;

use aircop_api::{
    Command, EnquiryAskedView, EnquiryDecision, EnquiryDraft, EnquiryQuestion, EnquiryReply,
    EnquiryView, ErrorCode, Event, Reply,
};
use aircop_envelope::ContentKind;
use aircop_message::{EntityKind, MessageId, canonical};
use aircop_tests::world::{Insider, Office, World, alert};
use ciborium::Value;

const MINUTE: Duration = Duration::from_secs(60);
const DOCUMENT: (&str, &str) = ("document", "fx 204-418");
const PERSON: (&str, &str) = ("person", "Everaldo Pimentel Rocha");
const NOBODY: (&str, &str) = ("document", "ZZ99999");

fn draft(to: &[&Office], questions: &[(&str, &str)]) -> EnquiryDraft {
    EnquiryDraft {
        to: to.iter().map(|office| office.id).collect(),
        questions: questions
            .iter()
            .map(|(kind, text)| EnquiryQuestion {
                kind: (*kind).into(),
                text: (*text).into(),
                ..EnquiryQuestion::default()
            })
            .collect(),
        reason: "Courier of March".into(),
        ..EnquiryDraft::default()
    }
}

async fn view(office: &Office, command: Command) -> EnquiryView {
    match office.does(command).await {
        Reply::Enquiry(view) => *view,
        other => panic!("{other:?}"),
    }
}

async fn asks(office: &Office, to: &[&Office], questions: &[(&str, &str)]) -> EnquiryView {
    let draft = draft(to, questions);
    view(office, Command::Ask { draft }).await
}

async fn shows(office: &Office, number: i64) -> EnquiryView {
    view(office, Command::Enquiry { number }).await
}

async fn answers(office: &Office, number: i64, reply: EnquiryReply) -> EnquiryView {
    view(office, Command::AnswerEnquiry { number, reply }).await
}

async fn all(office: &Office) -> Vec<EnquiryView> {
    match office.does(Command::Enquiries).await {
        Reply::Enquiries(all) => all,
        other => panic!("{other:?}"),
    }
}

async fn refused(office: &Office, command: Command) -> (ErrorCode, Vec<String>) {
    let error = office.engine.dispatch(command).await.unwrap_err();
    let fields = error.fields.into_iter().map(|field| field.field);
    (error.code, fields.collect())
}

async fn may_say_no_hit(office: &Office, on: bool) {
    let no_hit = Some(on);
    let blind = None;
    match office
        .does(Command::EnquiryByItself { no_hit, blind })
        .await
    {
        Reply::EnquiryByItself(now) => assert_eq!(now.no_hit, on),
        other => panic!("{other:?}"),
    }
}

fn decides(question: u32, said: &str) -> EnquiryReply {
    EnquiryReply {
        decisions: vec![EnquiryDecision {
            question,
            said: said.into(),
            hits: 0,
        }],
        ..EnquiryReply::default()
    }
}

/// `hit 1, no-hit` of the last answer of an office; empty while there is none.
fn said(view: &EnquiryView, office: &Office) -> String {
    let asked: &EnquiryAskedView = view
        .asked
        .iter()
        .find(|asked| asked.office.id == office.id)
        .unwrap();
    let said = asked.answers.last().into_iter().flat_map(|a| &a.said);
    let said = said.map(|said| match said.hits {
        0 => said.said.clone(),
        hits => format!("{} {hits}", said.said),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What the log of a desk says of enquiries, the oldest first.
fn logged(office: &Office) -> Vec<(String, String)> {
    let rows = office.engine.audit_log(200).unwrap().rows;
    let mut said: Vec<_> = rows
        .into_iter()
        .map(|row| (row.entry.action.code().to_owned(), row.entry.detail))
        .filter(|(action, _)| action.starts_with("enquiry"))
        .collect();
    said.reverse();
    said
}

#[tokio::test(start_paused = true)]
async fn each_asked_office_says_whether_and_how_many_and_nobody_else_hears_of_it() {
    let mut world = World::new(231).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let accra = world.office("Accra", "GH", "ACC").await;
    let offices = [&dakar, &praia, &lagos, &accra];
    for office in offices {
        office.settle().await;
    }
    // Handled as closely as can be, it counts all the same; what is told of it is that it is there.
    let mut close = alert(world.group, &[&praia]);
    close.handling = "H3".into();
    close.tlp = "RED".into();
    let held = accra.try_send(&close).await.unwrap();
    world.pass(MINUTE).await;
    praia.settle().await;

    let asked = asks(
        &dakar,
        &[&praia, &lagos],
        &[DOCUMENT, PERSON, ("telephone", "+221 77 123 45 67")],
    )
    .await;
    assert_eq!((asked.ours, asked.waiting), (true, 2));
    world.pass(MINUTE).await;
    for office in offices {
        office.settle().await;
    }
    assert!(!shows(&dakar, asked.number).await.leaving);

    let at_praia = shows(&praia, all(&praia).await[0].number).await;
    assert_eq!(at_praia.from.id, dakar.id);
    assert_eq!((at_praia.id, at_praia.ours), (asked.id, false));
    assert_eq!((at_praia.waiting, at_praia.over_limit), (1, false));
    assert_eq!(at_praia.officer, dakar.officer);
    assert_eq!(at_praia.reason, "Courier of March");
    let found: Vec<_> = at_praia.questions.iter().map(|q| q.found.clone()).collect();
    let found: Vec<_> = found.into_iter().map(Option::unwrap).collect();
    let counts: Vec<_> = found.iter().map(|f| (f.hits, f.alike)).collect();
    assert_eq!(counts, [(1, 0), (0, 1), (0, 0)]);
    let proposed: Vec<_> = found.iter().map(|f| f.proposed.as_str()).collect();
    assert_eq!(proposed, ["hit", "", "no-hit"]);
    assert_eq!(found[0].messages[0].row.id, held);
    assert_eq!(found[1].messages[0].row.id, held);

    // A name alone is many people's: an officer decides. What is here is not denied.
    let number = at_praia.number;
    let reply = EnquiryReply::default();
    let undecided = refused(&praia, Command::AnswerEnquiry { number, reply }).await;
    let faults = |fields: &[&str]| fields.iter().map(|f| (*f).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        undecided,
        (ErrorCode::InvalidDraft, faults(&["questions.2"]))
    );
    let mut reply = decides(1, "no-hit");
    reply.decisions.extend(decides(2, "hit").decisions);
    reply.decisions.extend(decides(4, "hit").decisions);
    let denied = refused(&praia, Command::AnswerEnquiry { number, reply }).await;
    let fields = faults(&["questions.1", "questions.4"]);
    assert_eq!(denied, (ErrorCode::InvalidDraft, fields));
    let reply = EnquiryReply {
        text: "Call +238 991 22 33.".into(),
        ..decides(2, "hit")
    };
    let answered = answers(&praia, number, reply).await;
    assert_eq!((answered.waiting, answered.asked.len()), (0, 2));
    let reply = EnquiryReply {
        decline: true,
        ..EnquiryReply::default()
    };
    answers(&lagos, all(&lagos).await[0].number, reply).await;
    world.pass(MINUTE).await;
    for office in offices {
        office.settle().await;
    }

    let at_dakar = shows(&dakar, asked.number).await;
    assert_eq!(said(&at_dakar, &praia), "hit 1, hit 1, no-hit");
    assert_eq!(said(&at_dakar, &lagos), "declined, declined, declined");
    assert_eq!(at_dakar.waiting, 0);
    let of_praia = at_dakar.asked.iter().find(|a| a.office.id == praia.id);
    let of_praia = &of_praia.unwrap().answers[0];
    assert_eq!(of_praia.text, "Call +238 991 22 33.");
    assert_eq!(of_praia.officer, praia.officer);
    assert!(!of_praia.by_itself);
    // Neither asked office knows what the other said, and who was not asked knows of nothing.
    assert_eq!(said(&shows(&praia, number).await, &lagos), "");
    assert!(all(&accra).await.is_empty());
    for office in offices {
        assert!(office.quarantined().await.is_empty());
        assert!(office.inbox().await.iter().all(|row| row.id != asked.id));
    }
    // Who did what and how many hits; never what was asked for.
    let log = logged(&dakar);
    let actions: Vec<_> = log.iter().map(|(action, _)| action.as_str()).collect();
    assert_eq!(
        actions,
        [
            "enquiry_sent",
            "enquiry_answer_received",
            "enquiry_answer_received"
        ]
    );
    let log = [log, logged(&praia)].concat();
    let at_praia = log.iter().rev().take(2).map(|(_, detail)| detail.as_str());
    let at_praia: Vec<_> = at_praia.collect();
    assert_eq!(
        at_praia,
        [
            "1 JAITF Dakar: hit 1, hit 1, no-hit",
            "1 document, person, telephone: JAITF Dakar"
        ]
    );
    for (_, detail) in &log {
        let detail = detail.to_lowercase();
        for value in ["204", "pimentel", "77 123", "991"] {
            assert!(!detail.contains(value), "{detail}");
        }
    }

    // Nobody answers his own enquiry, or one that is not there.
    for (number, code) in [
        (asked.number, ErrorCode::OwnEnquiry),
        (77, ErrorCode::UnknownEnquiry),
    ] {
        let reply = EnquiryReply::default();
        let command = Command::AnswerEnquiry { number, reply };
        assert_eq!(refused(&dakar, command).await.0, code);
    }
}

#[tokio::test(start_paused = true)]
async fn a_desk_says_no_hit_by_itself_where_its_office_lets_it_and_nothing_is_there() {
    let mut world = World::new(232).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    lagos.alerts(world.group, &[&praia]).await;
    world.pass(MINUTE).await;
    let after = async |questions: &[(&str, &str)]| {
        let number = asks(&dakar, &[&praia], questions).await.number;
        world.pass(MINUTE).await;
        dakar.settle().await;
        praia.settle().await;
        world.pass(MINUTE).await;
        shows(&dakar, number).await
    };
    // Not unless it is allowed.
    assert_eq!(said(&after(&[NOBODY]).await, &praia), "");
    may_say_no_hit(&praia, true).await;
    let nothing = after(&[NOBODY, ("telephone", "+221 77 123 45 67")]).await;
    assert_eq!(said(&nothing, &praia), "no-hit, no-hit");
    let answer = &nothing.asked[0].answers[0];
    assert!(answer.by_itself && answer.officer.is_empty());
    // An equal document, or a name alike, beside a question for what is not there.
    assert_eq!(said(&after(&[NOBODY, DOCUMENT]).await, &praia), "");
    let alike = after(&[NOBODY, PERSON]).await;
    assert_eq!((said(&alike, &praia).as_str(), alike.waiting), ("", 1));
    // An officer can still say more than the desk did.
    let first = all(&praia).await;
    let by_itself = first.iter().find(|e| e.id == nothing.id).unwrap();
    answers(&praia, by_itself.number, decides(1, "hit")).await;
    world.pass(MINUTE).await;
    dakar.settle().await;
    let both = shows(&dakar, nothing.number).await;
    assert_eq!(both.asked[0].answers.len(), 2);
    assert_eq!(said(&both, &praia), "hit 1, no-hit");
    may_say_no_hit(&praia, false).await;
    assert_eq!(said(&after(&[NOBODY]).await, &praia), "");
    let log = logged(&praia);
    let told = |wanted: &str| log.iter().filter(|(_, d)| d.contains(wanted)).count();
    assert_eq!(told("no-hit, no-hit (by itself)"), 1, "{log:?}");
    let set = |wanted: &str| log.iter().filter(|(_, d)| d == wanted).count();
    assert_eq!((set("no-hit: on"), set("no-hit: off")), (1, 1), "{log:?}");

    // What the asking office told us itself is nothing that it does not know.
    may_say_no_hit(&praia, true).await;
    let mut own = alert(world.group, &[&praia]);
    own.alert.persons[0].document_number = "QQ7766554".into();
    own.alert.persons[0].name = "Somebody Else Entirely".into();
    dakar.try_send(&own).await.unwrap();
    world.pass(MINUTE).await;
    praia.settle().await;
    let own = after(&[("document", "QQ7766554")]).await;
    assert_eq!(said(&own, &praia), "no-hit");
    for office in [&dakar, &praia, &lagos] {
        assert!(office.quarantined().await.is_empty());
    }
}

#[tokio::test(start_paused = true)]
async fn who_asks_too_much_waits_for_an_officer() {
    let mut world = World::new(233).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    may_say_no_hit(&praia, true).await;
    let after = async |from: &Office, questions: usize| {
        let number = asks(from, &[&praia], &vec![NOBODY; questions]).await.number;
        world.pass(MINUTE).await;
        from.settle().await;
        praia.settle().await;
        world.pass(MINUTE).await;
        let view = shows(from, number).await;
        !said(&view, &praia).is_empty()
    };
    for _ in 0..6 {
        assert!(after(&dakar, 10).await);
    }
    // The sixty-first within the hour; another office is not held up by it.
    assert!(!after(&dakar, 1).await);
    assert!(after(&lagos, 10).await);
    let kept = &all(&praia).await[1];
    assert!(kept.over_limit && kept.waiting == 1);
    assert!(!all(&praia).await[0].over_limit);
    let log = logged(&praia);
    let told = log.iter().filter(|(_, d)| d.ends_with("above 60 an hour"));
    assert_eq!(told.count(), 1, "{log:?}");
    // An officer may answer it.
    let number = kept.number;
    answers(&praia, number, EnquiryReply::default()).await;
    assert_eq!(shows(&praia, number).await.waiting, 0);
    world.pass(61 * MINUTE).await;
    assert!(after(&dakar, 1).await);
}

#[tokio::test(start_paused = true)]
async fn both_pcs_of_an_office_know_what_was_asked_and_answered() {
    let mut world = World::new(234).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let dakar_2 = world.second_device(&dakar).await;
    let praia_2 = world.second_device(&praia).await;
    let desks = [&dakar, &dakar_2, &praia, &praia_2];
    let settle = async || {
        world.pass(MINUTE).await;
        for desk in desks {
            desk.settle().await;
        }
    };
    settle().await;
    asks(&dakar, &[&praia], &[NOBODY]).await;
    settle().await;
    let number = all(&praia_2).await[0].number;
    answers(&praia_2, number, EnquiryReply::default()).await;
    settle().await;
    for desk in desks {
        let all = all(desk).await;
        assert_eq!(all.len(), 1);
        assert_eq!(said(&all[0], &praia), "no-hit");
        assert_eq!((all[0].waiting, all[0].leaving), (0, false));
        assert_eq!(all[0].ours, desk.id == dakar.id);
        assert!(desk.quarantined().await.is_empty());
    }
}

fn map<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Map(fields.map(|(key, value)| (key.into(), value)).to_vec())
}

fn answer(said: &[&str]) -> Vec<u8> {
    let said = said.iter().map(|said| map([("k", (*said).into())]));
    canonical::to_vec(&map([("a", Value::Array(said.collect()))])).unwrap()
}

fn enquiry(group: [u8; 16], text: &str) -> Vec<u8> {
    let question = map([("k", "document".into()), ("x", text.into())]);
    let enquiry = map([
        ("g", Value::Bytes(group.to_vec())),
        ("q", Value::Array(vec![question])),
        ("w", "Courier".into()),
        ("h", "H1".into()),
        ("p", "AMBER".into()),
        ("u", 1_900_000_000_000_i64.into()),
    ]);
    canonical::to_vec(&enquiry).unwrap()
}

/// An admitted device whose owner writes his own program sends this answer.
async fn forges(
    world: &World,
    from: &mut Insider,
    to: &Office,
    (id, hash): (Option<MessageId>, Option<[u8; 32]>),
    payload: Vec<u8>,
) {
    let victim = to.steal();
    let prekey = from.prekey_of(world, &victim).await;
    let mut content = from.content(world, ContentKind::EnquiryAnswer, &[to.id], payload);
    content.in_reply_to = id;
    content.answered_hash = hash;
    let sealed = from.seal(world, &content, &prekey);
    from.deposit(world, &sealed, &victim).await;
    to.settle().await;
}

#[tokio::test(start_paused = true)]
async fn an_answer_counts_from_who_was_asked_and_to_what_was_sent() {
    let mut world = World::new(235).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    let asked = asks(&dakar, &[&praia], &[NOBODY]).await;
    world.pass(MINUTE).await;
    dakar.settle().await;
    praia.settle().await;
    praia.engine.shutdown().await;
    lagos.engine.shutdown().await;
    let mut from_lagos = Insider::new(&world, lagos.steal()).await;
    let mut from_praia = Insider::new(&world, praia.steal()).await;
    // Both draw the same numbers, and a deposit's is given once.
    from_praia.content(&world, ContentKind::EnquiryAnswer, &[], Vec::new());
    let name = (Some(asked.id), Some([7; 32]));
    let no_hit = || answer(&["no-hit"]);
    forges(&world, &mut from_lagos, &dakar, name, no_hit()).await;
    assert_eq!(dakar.quarantined().await, ["not_asked"]);
    forges(&world, &mut from_praia, &dakar, name, no_hit()).await;
    assert_eq!(dakar.quarantined().await[0], "other_content");
    for payload in [answer(&["perhaps"]), answer(&[]), answer(&["hit"])] {
        forges(&world, &mut from_praia, &dakar, name, payload).await;
        assert_eq!(dakar.quarantined().await[0], "bad_payload");
    }
    // It names nothing.
    forges(&world, &mut from_praia, &dakar, (None, None), no_hit()).await;
    assert_eq!(dakar.quarantined().await.len(), 6);
    assert_eq!(dakar.quarantined().await[0], "bad_payload");
    let view = shows(&dakar, asked.number).await;
    assert_eq!((view.waiting, said(&view, &praia).as_str()), (1, ""));
    // The true one counts.
    praia.unlock().await;
    let number = all(&praia).await[0].number;
    answers(&praia, number, EnquiryReply::default()).await;
    praia.settle().await;
    world.pass(MINUTE).await;
    dakar.settle().await;
    let view = shows(&dakar, asked.number).await;
    assert_eq!((view.waiting, said(&view, &praia).as_str()), (0, "no-hit"));
}

#[tokio::test(start_paused = true)]
async fn an_enquiry_is_taken_from_members_of_its_group_under_one_content() {
    let mut world = World::new(236).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let group = world.operation("HARMATTAN", None, &[&dakar, &praia]).await;
    for office in [&dakar, &praia, &lagos] {
        office.settle().await;
    }
    // Who is not in it is not asked in it.
    let mut outside = draft(&[&praia, &lagos], &[NOBODY]);
    outside.group = Some(group);
    let command = Command::Ask { draft: outside };
    assert_eq!(refused(&dakar, command).await.0, ErrorCode::UnknownOffice);
    let mut inside = draft(&[&praia], &[NOBODY]);
    inside.group = Some(group);
    let inside_asked = view(
        &dakar,
        Command::Ask {
            draft: inside.clone(),
        },
    )
    .await;
    assert_eq!(inside_asked.group, "HARMATTAN");
    let empty = Command::Ask {
        draft: draft(&[], &[NOBODY]),
    };
    assert_eq!(refused(&dakar, empty).await.0, ErrorCode::NoRecipients);
    let odd = Command::Ask {
        draft: draft(&[&praia], &[("flight", "TP1547"), NOBODY]),
    };
    let fields = vec!["questions.0.kind".to_owned()];
    assert_eq!(
        refused(&dakar, odd).await,
        (ErrorCode::InvalidDraft, fields)
    );
    world.pass(MINUTE).await;
    praia.settle().await;
    assert_eq!(all(&praia).await.len(), 1);

    lagos.engine.shutdown().await;
    let mut insider = Insider::new(&world, lagos.steal()).await;
    let victim = praia.steal();
    let prekey = insider.prekey_of(&world, &victim).await;
    let kind = ContentKind::Enquiry;
    let mut content = insider.content(&world, kind, &[praia.id], enquiry(group.0, "AB12345"));
    for (payload, reason) in [
        (enquiry(group.0, "AB12345"), Some("foreign_group")),
        (enquiry(world.group.0, "AB12345"), None),
        (enquiry(world.group.0, "CD67890"), Some("two_contents")),
        (enquiry(world.group.0, ""), Some("bad_payload")),
        (vec![0xa0], Some("bad_payload")),
    ] {
        let before = praia.quarantined().await.len();
        content.payload = payload;
        let sealed = insider.seal(&world, &content, &prekey);
        insider.deposit(&world, &sealed, &victim).await;
        praia.settle().await;
        let now = praia.quarantined().await;
        assert_eq!(now.len() - before, usize::from(reason.is_some()), "{now:?}");
        assert!(reason.is_none_or(|reason| now[0] == reason), "{now:?}");
    }
    let kept = all(&praia).await;
    assert_eq!(kept.len(), 2);
    assert_eq!(kept[0].questions[0].text, "AB12345");

    world.closes(group).await;
    world.pass(MINUTE).await;
    dakar.settle().await;
    let command = Command::Ask { draft: inside };
    assert_eq!(refused(&dakar, command).await.0, ErrorCode::GroupClosed);
    // What was asked inside can be answered.
    praia.settle().await;
    answers(&praia, kept[1].number, EnquiryReply::default()).await;
    praia.settle().await;
    world.pass(MINUTE).await;
    dakar.settle().await;
    let view = shows(&dakar, inside_asked.number).await;
    assert_eq!(said(&view, &praia), "no-hit");
}

async fn asks_blind(office: &Office, to: &[&Office], questions: &[(&str, &str)]) -> EnquiryView {
    let draft = EnquiryDraft {
        blind: true,
        ..draft(to, questions)
    };
    view(office, Command::Ask { draft }).await
}

async fn may_evaluate(office: &Office) {
    let (no_hit, blind) = (None, Some(true));
    match office
        .does(Command::EnquiryByItself { no_hit, blind })
        .await
    {
        Reply::EnquiryByItself(now) => assert!(now.blind),
        other => panic!("{other:?}"),
    }
}

/// What each of three offices sees of a blind enquiry.
#[tokio::test(start_paused = true)]
async fn a_blind_enquiry_shows_what_is_asked_for_to_its_holder_alone() {
    let mut world = World::new(237).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let accra = world.office("Accra", "GH", "ACC").await;
    let offices = [&dakar, &praia, &lagos, &accra];
    let settle = async || {
        for _ in 0..3 {
            world.pass(MINUTE).await;
            for office in offices {
                office.settle().await;
            }
        }
    };
    settle().await;
    // Praia holds the document; Lagos holds another one.
    accra.alerts(world.group, &[&praia]).await;
    let mut other = alert(world.group, &[&lagos]);
    other.alert.persons[0].document_number = "QQ7766554".into();
    accra.try_send(&other).await.unwrap();
    settle().await;
    may_evaluate(&praia).await;

    let telephone = ("telephone", "+221 77 123 45 67");
    let asked = asks_blind(&dakar, &[&praia, &lagos], &[DOCUMENT, telephone]).await;
    assert!(asked.blind);
    assert_eq!(asked.questions[0].text, "fx 204-418");
    settle().await;

    // Praia's desk has evaluated it; then it was asked openly for what it holds, and for nothing else.
    let at_praia = all(&praia).await;
    assert_eq!(at_praia.len(), 2);
    let (open, blind) = (&at_praia[0], &at_praia[1]);
    assert!(blind.blind && blind.questions.iter().all(|q| q.text.is_empty()));
    let kinds: Vec<_> = blind.questions.iter().map(|q| q.kind.as_str()).collect();
    assert_eq!(kinds, ["document", "telephone"]);
    assert_eq!(said(blind, &praia), "evaluated, evaluated");
    assert!(!open.blind);
    assert_eq!(open.questions.len(), 1);
    assert_eq!(open.questions[0].text, "fx 204-418");
    assert_eq!(
        (open.reason.as_str(), open.waiting),
        ("Courier of March", 1)
    );
    let shown = shows(&praia, open.number).await;
    assert_eq!(shown.questions[0].found.as_ref().unwrap().hits, 1);

    // Lagos has not let its desk do that; nothing was evaluated.
    let at_dakar = shows(&dakar, asked.number).await;
    assert_eq!(said(&at_dakar, &praia), "hit 1, no-hit");
    assert_eq!(
        (said(&at_dakar, &lagos).as_str(), at_dakar.waiting),
        ("", 1)
    );
    let number = all(&lagos).await[0].number;
    let refusals = [
        decides(1, "no-hit"),
        EnquiryReply {
            text: "Nothing here.".into(),
            ..EnquiryReply::default()
        },
    ];
    for reply in refusals {
        let command = Command::AnswerEnquiry { number, reply };
        assert_eq!(refused(&lagos, command).await.0, ErrorCode::InvalidDraft);
    }
    answers(&lagos, number, EnquiryReply::default()).await;
    settle().await;
    let at_dakar = shows(&dakar, asked.number).await;
    assert_eq!(said(&at_dakar, &lagos), "no-hit, no-hit");
    assert_eq!(at_dakar.waiting, 0);
    // All that Lagos has: that something was asked for.
    let at_lagos = all(&lagos).await;
    assert_eq!(at_lagos.len(), 1);
    assert_eq!(said(&at_lagos[0], &lagos), "evaluated, evaluated");
    let everything = serde_json::to_string(&at_lagos).unwrap();
    for value in ["204", "77 123", "FX"] {
        assert!(!everything.contains(value), "{everything}");
    }
    assert!(all(&accra).await.is_empty());

    // Praia's officer decides what is told of the hit.
    let reply = EnquiryReply {
        text: "Held in March.".into(),
        ..EnquiryReply::default()
    };
    answers(&praia, open.number, reply).await;
    settle().await;
    let followed = all(&dakar).await;
    assert_eq!(followed.len(), 2);
    assert_eq!(said(&followed[0], &praia), "hit 1");
    assert_eq!(followed[0].asked[0].answers[0].text, "Held in March.");
    for office in offices {
        assert!(office.quarantined().await.is_empty());
    }
    let log = [logged(&dakar), logged(&praia), logged(&lagos)].concat();
    for wanted in [
        "1 document, telephone: JAITF Praia, JAITF Lagos, blind",
        "1 document, telephone: JAITF Dakar, blind",
        "1 JAITF Dakar: evaluated blind, 1 held",
        "1 JAITF Praia: hit 1, no-hit, blind",
    ] {
        let sorted = |text: &str| {
            let mut words: Vec<&str> = text.split([' ', ',']).collect();
            words.sort_unstable();
            words.join(" ")
        };
        let mut details = log.iter().map(|(_, detail)| sorted(detail));
        assert!(
            details.any(|said| said == sorted(wanted)),
            "{wanted}: {log:?}"
        );
    }
    assert!(log.iter().all(|(_, detail)| !detail.contains("204")));
}

#[tokio::test(start_paused = true)]
async fn a_blind_enquiry_is_counted_declined_and_not_for_names() {
    let mut world = World::new(238).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let lagos = world.office("Lagos", "NG", "LOS").await;
    let offices = [&dakar, &praia, &lagos];
    let settle = async || {
        for _ in 0..2 {
            world.pass(MINUTE).await;
            for office in offices {
                office.settle().await;
            }
        }
    };
    settle().await;
    for kind in [PERSON, ("address", "12 rue Carnot"), ("email", "a@b.org")] {
        let draft = EnquiryDraft {
            blind: true,
            ..draft(&[&praia], &[kind])
        };
        let refused = refused(&dakar, Command::Ask { draft }).await;
        let fields = vec!["questions.0.kind".to_owned()];
        assert_eq!(refused, (ErrorCode::InvalidDraft, fields));
    }
    let declined = asks_blind(&dakar, &[&praia], &[NOBODY]).await.number;
    settle().await;
    let reply = EnquiryReply {
        decline: true,
        ..EnquiryReply::default()
    };
    answers(&praia, all(&praia).await[0].number, reply).await;
    settle().await;
    let declined = shows(&dakar, declined).await;
    assert_eq!(said(&declined, &praia), "declined");
    may_evaluate(&praia).await;
    let mut numbers = Vec::new();
    for _ in 0..6 {
        let ten = [NOBODY; 10];
        numbers.push(asks_blind(&dakar, &[&praia], &ten).await.number);
    }
    settle().await;
    let mut evaluated = Vec::new();
    for number in numbers {
        evaluated.push(!said(&shows(&dakar, number).await, &praia).is_empty());
    }
    // Sixty questions an hour, and one was asked before. They left in one moment, in any order.
    let done = evaluated.iter().filter(|evaluated| **evaluated).count();
    assert_eq!(done, 5, "{evaluated:?}");
    let over = all(&praia).await;
    assert_eq!(over.iter().filter(|row| row.over_limit).count(), 1);

    // What an admitted device makes up.
    let asked = asks_blind(&dakar, &[&lagos], &[NOBODY]).await;
    settle().await;
    lagos.engine.shutdown().await;
    let mut insider = Insider::new(&world, lagos.steal()).await;
    let victim = dakar.steal();
    let prekey = insider.prekey_of(&world, &victim).await;
    // The base point of ristretto255 is an element.
    let element = "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76";
    let element = || Value::Bytes(hex::decode(element).unwrap());
    let evaluation = |elements: Vec<Value>, tags: &[u8]| {
        let evaluation = map([
            ("e", Value::Array(elements)),
            ("t", Value::Bytes(tags.to_vec())),
        ]);
        canonical::to_vec(&evaluation).unwrap()
    };
    let kind = ContentKind::Evaluation;
    for (payload, hash, reason) in [
        (evaluation(vec![element()], &[]), [7; 32], "other_content"),
        (evaluation(vec![element()], &[1; 7]), [7; 32], "bad_payload"),
        (
            evaluation(vec![Value::Bytes(vec![0; 32])], &[]),
            [7; 32],
            "bad_payload",
        ),
        (evaluation(Vec::new(), &[]), [7; 32], "bad_payload"),
    ] {
        let mut content = insider.content(&world, kind, &[dakar.id], payload);
        content.in_reply_to = Some(asked.id);
        content.answered_hash = Some(hash);
        let sealed = insider.seal(&world, &content, &prekey);
        insider.deposit(&world, &sealed, &victim).await;
        dakar.settle().await;
        assert_eq!(dakar.quarantined().await[0], reason);
    }
    // Of an enquiry that asks another office.
    let payload = evaluation(vec![element()], &[]);
    let mut content = insider.content(&world, kind, &[dakar.id], payload);
    content.in_reply_to = Some(declined.id);
    content.answered_hash = Some([7; 32]);
    let sealed = insider.seal(&world, &content, &prekey);
    insider.deposit(&world, &sealed, &victim).await;
    dakar.settle().await;
    assert_eq!(dakar.quarantined().await[0], "not_asked");
    assert_eq!(said(&shows(&dakar, asked.number).await, &lagos), "");
}

/// What the window is told of enquiries since the last look: the number, and whether it is news.
fn heard(events: &mut tokio::sync::broadcast::Receiver<Event>) -> Vec<(bool, bool)> {
    let mut heard = Vec::new();
    while let Ok(event) = events.try_recv() {
        if let Event::Enquiry { answered, news, .. } = event {
            heard.push((answered, news));
        }
    }
    heard
}

#[tokio::test(start_paused = true)]
async fn an_event_says_whether_an_officer_has_something_to_hear() {
    let mut world = World::new(240).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    for office in [&dakar, &praia] {
        office.settle().await;
    }
    let (mut at_dakar, mut at_praia) = (dakar.engine.events(), praia.engine.events());
    let exchange = async || {
        world.pass(MINUTE).await;
        praia.settle().await;
        world.pass(MINUTE).await;
        dakar.settle().await;
    };

    // Another office asks: that is news; what this one says to it is none here, and some there.
    asks(&dakar, &[&praia], &[NOBODY]).await;
    exchange().await;
    assert_eq!(heard(&mut at_praia), [(false, true)]);
    let number = all(&praia).await[0].number;
    answers(&praia, number, EnquiryReply::default()).await;
    exchange().await;
    assert_eq!(heard(&mut at_praia), [(true, false)]);
    assert_eq!(heard(&mut at_dakar), [(true, true)]);

    // What the desk has answered by itself wakes nobody here.
    may_say_no_hit(&praia, true).await;
    asks(&dakar, &[&praia], &[NOBODY]).await;
    exchange().await;
    assert_eq!(heard(&mut at_praia), [(false, false)]);
    assert_eq!(heard(&mut at_dakar), [(true, true)]);
}

#[tokio::test(start_paused = true)]
async fn a_hit_comes_with_what_its_message_says_of_that_person_and_questions_are_counted() {
    let mut world = World::new(239).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    let mut draft = alert(world.group, &[&praia]);
    let first = draft.alert.persons[0].clone();
    let mut second = first.clone();
    second.name = "Beltrano, Outro".into();
    second.document_number = "QQ77777".into();
    draft.alert.persons.push(second);
    let accra = world.office("Accra", "GH", "ACC").await;
    for office in [&dakar, &praia, &accra] {
        office.settle().await;
    }
    accra.try_send(&draft).await.unwrap();
    world.pass(MINUTE).await;
    praia.settle().await;
    let left = async || match dakar.does(Command::QuestionsLeft).await {
        Reply::QuestionsLeft(left) => (left.left, left.of),
        other => panic!("{other:?}"),
    };
    assert_eq!(left().await, (60, 60));
    asks(&dakar, &[&praia], &[DOCUMENT, NOBODY]).await;
    assert_eq!(left().await, (58, 60));
    world.pass(MINUTE).await;
    praia.settle().await;
    let shown = shows(&praia, all(&praia).await[0].number).await;
    let found = shown.questions[0].found.clone().unwrap();
    let held: Vec<_> = found.messages[0]
        .held
        .iter()
        .map(|held| (held.kind, held.text.as_str()))
        .collect();
    // The traveller of that document, by name; not the one beside him.
    assert!(
        held.contains(&(EntityKind::Person, first.name.as_str())),
        "{held:?}"
    );
    assert!(
        held.contains(&(EntityKind::Document, first.document_number.as_str())),
        "{held:?}"
    );
    assert!(held.iter().all(|(_, text)| !text.contains("Beltrano")));
    // An hour later they count no more.
    world.pass(MINUTE * 61).await;
    assert_eq!(left().await, (60, 60));
}
