//! Sentences of the phrasebook over the real relay: one office sends codes, another reads and finds
//! them in its own language.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use aircop_api::{Command, ErrorCode, ListQuery, Reply, ViewName};
use aircop_codes::Phrase;
use aircop_locale::{Known, Language, Locale, statement};
use aircop_message::{Draft, Fault, FieldError, MessageId};
use aircop_tests::world::{Office, World, alert, by_hand};

async fn found(office: &Office, text: &str) -> Vec<MessageId> {
    let query = ListQuery {
        view: ViewName::All,
        text: text.into(),
        limit: 50,
        ..ListQuery::default()
    };
    match office.does(Command::List(query)).await {
        Reply::List(list) => list.rows.iter().map(|row| row.id).collect(),
        other => panic!("{other:?}"),
    }
}

fn codes(said: &[&str]) -> Vec<String> {
    said.iter().map(|code| (*code).to_owned()).collect()
}

/// What the message says of the phrasebook, as window, paper and command line tell it.
async fn read(office: &Office, message: MessageId, language: Language) -> Vec<String> {
    let thread = office.thread(message).await;
    let of = thread.messages.iter().find(|m| m.row.id == message);
    let of = of.unwrap();
    let known = Known {
        created: of.row.created,
        group: "",
        reference: &|_| None,
    };
    let sections = statement(&Locale::plain(language), &of.message, &known);
    let said = sections.into_iter().filter(|s| s.name == "phrases");
    let facts = said.flat_map(|section| section.entries).flatten();
    facts.map(|fact| fact.value).collect()
}

#[tokio::test(start_paused = true)]
async fn a_sentence_of_dakar_is_read_and_found_in_portuguese_at_praia() {
    let mut world = World::new(431).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let mut draft = alert(world.group, &[&praia]);
    draft.phrases = codes(&["MAY_HAVE_SWALLOWED_DRUGS", "DO_NOT_APPROACH"]);
    let sent = dakar.try_send(&draft).await.unwrap();
    dakar.settle().await;
    praia.settle().await;
    let portuguese = [
        "A pessoa pode ter engolido droga.",
        "Não aborde o passageiro.",
    ];
    assert_eq!(read(&praia, sent, Language::Pt).await, portuguese);
    let english = [
        "The person may have swallowed drugs.",
        "Do not approach the passenger.",
    ];
    assert_eq!(read(&praia, sent, Language::En).await, english);
    for words in ["engolido", "aborde", "avalé", "swallowed"] {
        assert_eq!(found(&praia, words).await, [sent], "{words}");
    }
    assert_eq!(found(&praia, "armada").await, []);

    // An answer begins without them; a correction with them.
    let Reply::Begun(begun) = praia.does(Command::BeginReply { message: sent }).await else {
        panic!("no reply was begun")
    };
    assert_eq!(begun.draft.phrases, codes(&[]));
    let Reply::Begun(begun) = dakar.does(Command::BeginCorrection { message: sent }).await else {
        panic!("no correction was begun")
    };
    let mut corrected = begun.draft;
    assert_eq!(corrected.phrases, draft.phrases);
    corrected.phrases = codes(&["MAY_BE_ARMED"]);
    let corrected = dakar.try_send(&corrected).await.unwrap();
    dakar.settle().await;
    praia.settle().await;
    let armed = ["A pessoa pode estar armada."];
    assert_eq!(read(&praia, corrected, Language::Pt).await, armed);
}

#[tokio::test(start_paused = true)]
async fn a_wrong_a_doubled_and_one_sentence_too_many_are_refused_at_their_place() {
    let mut world = World::new(432).await;
    let dakar = world.office("Dakar", "SN", "DSS").await;
    let praia = world.office("Praia", "CV", "RAI").await;
    dakar.settle().await;
    let note = |phrases: Vec<String>| Draft {
        kind: "NOTE".into(),
        group: Some(world.group),
        subject: "TP1547".into(),
        phrases,
        to: by_hand(&[&praia]),
        ..Draft::default()
    };
    let all: Vec<String> = <Phrase as aircop_codes::CodeList>::all()
        .iter()
        .take(13)
        .map(ToString::to_string)
        .collect();
    for (phrases, path, fault) in [
        (
            codes(&["DO_NOT_APPROACH", "DO_NOT_LAUGH"]),
            "phrases.1",
            Fault::UnknownCode,
        ),
        (
            codes(&["DO_NOT_APPROACH", "DO_NOT_APPROACH"]),
            "phrases.1",
            Fault::Doubled,
        ),
        (all.clone(), "phrases", Fault::TooMany),
    ] {
        let refused = dakar.try_send(&note(phrases)).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidDraft, "{refused:?}");
        assert_eq!(refused.fields, [FieldError::new(path, fault)]);
    }
    let twelve = all.into_iter().take(12).collect();
    assert!(dakar.try_send(&note(twelve)).await.is_ok());
}
