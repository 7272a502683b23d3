//! Everything that can be shown has words in every language itself, not English ones behind it.

use std::fmt::Debug;

use aircop_api::ErrorCode;
use aircop_codes::{CodeList, Drug, Handling, SourceGrade, Tlp, Urgency, countries};
use aircop_directory::{GroupKind, OfficeKind, Role};
use aircop_message::Fault;
use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

use crate::Language;
use crate::words::Words;

fn labels<C: CodeList>() -> Vec<String> {
    C::all().iter().map(CodeList::label_id).collect()
}

/// The label of every code of every coded list, read out of the source of `aircop-codes`, so that
/// a new list needs no entry here.
fn labels_in_source() -> Vec<String> {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/../codes/src");
    let mut ids = Vec::new();
    for file in std::fs::read_dir(source).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for list in text.split("\ncode_list!(").skip(1) {
            let body = list.split_once("\n);").unwrap().0;
            let code = body.lines().filter(|l| !l.trim_start().starts_with("//"));
            let code = code.collect::<Vec<_>>().join(" ");
            let mut quoted = code.split('"').skip(1).step_by(2);
            let name = quoted.next().unwrap();
            ids.extend(quoted.map(|c| format!("{name}-{}", crate::fluent_key(c))));
        }
    }
    ids
}

/// The codes of an enumeration that keeps no list of them: serde names them when it refuses one.
fn codes_of<T: DeserializeOwned + Debug>() -> Vec<String> {
    let none: StrDeserializer<'_, Error> = "no such code".into_deserializer();
    let refusal = T::deserialize(none).unwrap_err().to_string();
    let codes: Vec<String> = refusal
        .split('`')
        .skip(3)
        .step_by(2)
        .map(|code| code.to_lowercase().replace('_', "-"))
        .collect();
    assert!(codes.len() > 2, "{refusal}");
    codes
}

fn all_have(ids: impl IntoIterator<Item = String>) {
    let ids: Vec<String> = ids.into_iter().collect();
    assert!(!ids.is_empty());
    for language in Language::ALL {
        let words = Words::of(language, false);
        let missing: Vec<_> = ids.iter().filter(|id| !words.has(id)).collect();
        assert!(missing.is_empty(), "{language:?} lacks {missing:?}");
    }
}

#[test]
fn every_code_of_every_list() {
    let ids = labels_in_source();
    for known in [
        labels::<Urgency>(),
        labels::<Drug>(),
        labels::<SourceGrade>(),
    ] {
        assert!(known.iter().all(|id| ids.contains(id)), "{known:?}");
    }
    all_have(ids);
}

#[test]
fn the_meaning_of_every_handling_code_and_tlp() {
    let ids = labels::<Handling>().into_iter().chain(labels::<Tlp>());
    all_have(ids.map(|id| format!("{id}-means")));
}

#[test]
fn every_code_of_the_directory() {
    let of = |list: &'static str, codes: Vec<String>| {
        codes.into_iter().map(move |code| format!("{list}-{code}"))
    };
    all_have(of("role", codes_of::<Role>()));
    all_have(of("office-kind", codes_of::<OfficeKind>()));
    all_have(of("group-kind", codes_of::<GroupKind>()));
    let classes = ["all-ocu", "all-cn", "all-plain", "my-country", "everyone"];
    all_have(classes.map(|class| format!("class-{class}")));
    let states = "staged sending sent offered receiving here cancelled failed";
    let states = states.split_whitespace();
    all_have(states.map(|state| format!("file-state-{state}")));
}

#[test]
fn every_error_and_every_fault() {
    all_have(ErrorCode::ALL.iter().map(|c| format!("error-{}", c.code())));
    all_have(
        codes_of::<Fault>()
            .into_iter()
            .map(|c| format!("fault-{c}")),
    );
}

/// What `aircop-envelope` and `aircop-client` write into the quarantine.
#[test]
fn every_reason_of_the_quarantine() {
    let opening = "truncated unknown-version not-for-us bad-commitment bad-body bad-padding \
        bad-signature not-canonical wrong-sender unsupported-kind bad-content not-addressed expired";
    let believing = "unknown-sender wrong-office revoked-sender from-the-future bad-payload \
        foreign-group exercise-mismatch operation-ahead two-contents not-ocu";
    let reasons = opening
        .split_whitespace()
        .chain(believing.split_whitespace());
    all_have(reasons.map(|reason| format!("quarantine-reason-{reason}")));
}

#[test]
fn everything_that_is_found_of_a_device() {
    let kinds = [
        "older",
        "twin",
        "two-references",
        "two-contents",
        "other-content",
    ];
    all_have(kinds.map(|kind| format!("alarm-clash-{kind}")));
}

#[test]
fn every_country_and_every_language_of_the_interface() {
    all_have(
        countries()
            .iter()
            .map(|c| format!("country-{}", c.to_lowercase())),
    );
    all_have(Language::ALL.map(|l| format!("language-{}", l.code())));
}
