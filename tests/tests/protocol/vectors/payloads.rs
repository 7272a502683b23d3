//! What devices send by themselves (PROTOCOL.md 6.2): payloads of each kind, and those that no reader
//! takes.

use aircop_client::payload;
use aircop_envelope::{ContentKind, PREKEY_BUNDLE_LEN, PREKEY_PUBLIC_LEN, message_id};
use aircop_message::canonical;
use ciborium::Value;
use serde::Serialize;
use serde_json::Value as Json;

use super::cast::{DAKAR, Desk, LAGOS, NOW, PRAIA};

#[derive(Serialize)]
pub(crate) struct Vector {
    about: &'static str,
    taken: Vec<Payload>,
    refused: Vec<Payload>,
}

#[derive(Serialize)]
struct Payload {
    kind: u8,
    says: &'static str,
    /// Byte strings in hexadecimal; left out where it is refused.
    #[serde(skip_serializing_if = "Json::is_null")]
    fields: Json,
    payload: String,
}

fn bytes(bytes: impl AsRef<[u8]>) -> Value {
    Value::Bytes(bytes.as_ref().to_vec())
}

fn map<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Map(fields.map(|(key, value)| (key.into(), value)).to_vec())
}

fn list(items: impl IntoIterator<Item = Value>) -> Value {
    Value::Array(items.into_iter().collect())
}

/// The map with one key more, or another value for it; without it for none.
fn with(of: &Value, key: &str, value: Option<Value>) -> Value {
    let Value::Map(fields) = of else {
        panic!("no map");
    };
    let mut fields = fields.clone();
    fields.retain(|(found, _)| found.as_text() != Some(key));
    fields.extend(value.map(|value| (key.into(), value)));
    Value::Map(fields)
}

fn id(desk: &Desk, n: u8) -> [u8; 16] {
    message_id(&desk.key().public(), [n; 8]).0
}

fn name(desk: &Desk, n: u8, hash: u8) -> Value {
    map([
        ("d", bytes(desk.key().public().0)),
        ("m", bytes(id(desk, n))),
        ("h", bytes([hash; 32])),
    ])
}

fn held(desk: &Desk, names: &[(u8, u8)]) -> Value {
    let mut names: Vec<Vec<u8>> = names
        .iter()
        .map(|(n, hash)| [id(desk, *n).as_slice(), &[*hash; 32]].concat())
        .collect();
    names.sort();
    map([
        ("d", bytes(desk.key().public().0)),
        ("m", bytes(names.concat())),
    ])
}

fn by_device(mut held: Vec<Value>) -> Value {
    held.sort_by_key(|of| canonical::to_vec(of).unwrap());
    list(held)
}

fn receipt() -> Value {
    map([
        ("m", bytes(id(&DAKAR, 3))),
        ("h", bytes([0x33; 32])),
        ("k", "acknowledged".into()),
        ("t", NOW.0.into()),
        ("o", "Insp. M. Tavares".into()),
    ])
}

fn receipts(receipts: impl IntoIterator<Item = Value>) -> Value {
    map([("r", list(receipts))])
}

fn request() -> Value {
    map([
        ("i", bytes([0x71; 32])),
        ("p", bytes([0x72; 32])),
        ("t", bytes(PRAIA.transport_key())),
        ("x", bytes(PRAIA.mailbox().0)),
        ("k", bytes(PRAIA.prekey().bundle().to_bytes())),
        ("r", bytes([0x73; 32])),
        ("o", "Maria Tavares".into()),
        ("l", "desk 1".into()),
    ])
}

fn clash() -> Value {
    map([
        ("d", bytes(DAKAR.key().public().0)),
        ("k", "two-contents".into()),
        ("t", NOW.0.into()),
        ("r", "SN-DSS-2026-000001".into()),
        ("m", list([name(&DAKAR, 3, 0x33), name(&DAKAR, 3, 0x34)])),
    ])
}

fn missing() -> Value {
    let held = by_device(vec![
        held(&DAKAR, &[(3, 0x33), (3, 0x34), (4, 0x44)]),
        held(&LAGOS, &[(5, 0x55)]),
    ]);
    map([
        ("s", NOW.0.into()),
        ("h", held),
        ("w", true.into()),
        ("a", 77.into()),
        ("q", true.into()),
    ])
}

fn handed() -> Value {
    map([
        ("d", bytes(DAKAR.key().public().0)),
        ("s", bytes(b"a signed content")),
        ("g", bytes([0x99; 64])),
        ("t", NOW.0.into()),
        ("r", (NOW.0 + 1000).into()),
        ("a", (NOW.0 + 2000).into()),
        ("o", "Insp. M. Tavares".into()),
    ])
}

fn history() -> Value {
    map([
        ("m", list([handed()])),
        ("n", 4096.into()),
        ("w", false.into()),
    ])
}

fn done() -> Value {
    map([
        ("d", bytes(DAKAR.key().public().0)),
        ("m", bytes(id(&DAKAR, 3))),
        ("h", bytes([0x33; 32])),
        ("k", "acknowledged".into()),
        ("t", NOW.0.into()),
        ("o", "Insp. M. Tavares".into()),
        ("b", bytes([0xbb; 32])),
    ])
}

fn noted() -> Value {
    map([
        ("h", bytes(id(&DAKAR, 3))),
        ("k", "remark".into()),
        ("t", NOW.0.into()),
        ("o", "Insp. M. Tavares".into()),
        ("x", "Called Lisbon.".into()),
    ])
}

fn states() -> Value {
    map([
        ("s", list([done()])),
        ("n", list([noted()])),
        ("l", bytes([0x4c; PREKEY_PUBLIC_LEN])),
    ])
}

fn question() -> Value {
    map([
        ("k", "person".into()),
        ("x", "DIOUF, Aminata".into()),
        ("b", "1990-01-02".into()),
    ])
}

fn enquiry() -> Value {
    let document = map([
        ("k", "document".into()),
        ("x", "A 012-34567".into()),
        ("c", "SN".into()),
    ]);
    map([
        ("g", bytes([0xa1; 16])),
        ("q", list([document, question()])),
        ("w", "Courier of March".into()),
        ("h", "H1".into()),
        ("p", "AMBER".into()),
        ("u", (NOW.0 + 86_400_000).into()),
    ])
}

fn said(said: &str, hits: Option<u32>) -> Value {
    let hits = hits.map(Value::from);
    with(&map([("k", said.into())]), "n", hits)
}

fn answer() -> Value {
    map([
        (
            "a",
            list([
                said("hit", Some(3)),
                said("no-hit", None),
                said("declined", None),
            ]),
        ),
        ("x", "Call us before he boards.".into()),
    ])
}

fn nothing() -> Value {
    map([("a", list([said("no-hit", None)])), ("s", true.into())])
}

/// The base point of ristretto255, and twice that (RFC 9496, A.1).
const ELEMENTS: [&str; 2] = [
    "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76",
    "6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919",
];

fn element(n: usize) -> Value {
    bytes(hex::decode(ELEMENTS[n]).unwrap())
}

fn blind() -> Value {
    let asked = |kind: &str, n| map([("k", kind.into()), ("e", element(n))]);
    with(
        &enquiry(),
        "q",
        Some(list([asked("document", 0), asked("telephone", 1)])),
    )
}

fn evaluation() -> Value {
    map([
        ("e", list([element(1), element(0)])),
        ("t", bytes([[1; 8], [7; 8]].concat())),
        ("c", true.into()),
    ])
}

fn erased() -> Value {
    map([
        ("m", list([name(&DAKAR, 3, 0x33), name(&DAKAR, 4, 0x44)])),
        ("t", NOW.0.into()),
    ])
}

type Made = (ContentKind, &'static str, Value);

fn taken() -> Vec<Made> {
    use ContentKind::*;
    let short = with(&receipt(), "o", None);
    let newer = with(&short, "k", Some("forwarded".into()));
    vec![
        (Receipt, "acknowledged by an officer", receipts([receipt()])),
        (Receipt, "none", receipts([])),
        (
            Receipt,
            "of a kind that is not known: says nothing",
            receipts([short, newer]),
        ),
        (
            Nack,
            "two bodies",
            map([("b", list([bytes([1; 32]), bytes([2; 32])]))]),
        ),
        (EnrolRequest, "a request to join", request()),
        (Clash, "one message with two contents", clash()),
        (
            Clash,
            "data that are older",
            with(
                &with(&with(&clash(), "k", Some("older".into())), "m", None),
                "r",
                None,
            ),
        ),
        (
            Clash,
            "two messages with one reference",
            with(
                &with(&clash(), "k", Some("two-references".into())),
                "m",
                Some(list([name(&DAKAR, 3, 0x33), name(&DAKAR, 4, 0x44)])),
            ),
        ),
        (
            Missing,
            "what is held of two devices, two contents of one id among it",
            missing(),
        ),
        (
            Missing,
            "nothing is held",
            with(
                &with(&with(&missing(), "h", Some(list([]))), "a", None),
                "q",
                None,
            ),
        ),
        (History, "one message", history()),
        (
            History,
            "nothing, and the end",
            with(&with(&history(), "m", Some(list([]))), "n", None),
        ),
        (OfficeState, "a message, a remark and a key", states()),
        (Enquiry, "a document and a person", enquiry()),
        (
            Enquiry,
            "of a kind that is not known: left to an officer",
            with(
                &enquiry(),
                "q",
                Some(list([with(&question(), "k", Some("voice".into()))])),
            ),
        ),
        (
            EnquiryAnswer,
            "three hits, none, declined, in the officer's words",
            answer(),
        ),
        (EnquiryAnswer, "no hit, by the desk itself", nothing()),
        (BlindEnquiry, "a document and a number, unseen", blind()),
        (
            Evaluation,
            "two elements, and the newest of what is held",
            evaluation(),
        ),
        (
            Evaluation,
            "nothing is held",
            with(&with(&evaluation(), "c", None), "t", Some(bytes([]))),
        ),
        (
            OfficeState,
            "a message that was read",
            map([(
                "s",
                list([with(
                    &with(&with(&done(), "o", None), "b", None),
                    "k",
                    Some("read".into()),
                )]),
            )]),
        ),
        (Erased, "two messages that are erased there", erased()),
    ]
}

fn refused() -> Vec<Made> {
    use ContentKind::*;
    let receipt_with = |key, value| receipts([with(&receipt(), key, value)]);
    let clash_with = |key, value| with(&clash(), key, value);
    let held_as = |held| with(&missing(), "h", Some(held));
    let done_with = |key, value| with(&states(), "s", Some(list([with(&done(), key, value)])));
    let asked_with =
        |key, value| with(&enquiry(), "q", Some(list([with(&question(), key, value)])));
    let answers = |said| with(&answer(), "a", Some(list([said])));
    let long = |len: usize| Value::from("x".repeat(len));
    let two = [
        canonical::to_vec(&held(&DAKAR, &[(3, 1)])).unwrap(),
        canonical::to_vec(&held(&LAGOS, &[(5, 1)])).unwrap(),
    ];
    let dakar_first = two[0] < two[1];
    let mut swapped = vec![held(&DAKAR, &[(3, 1)]), held(&LAGOS, &[(5, 1)])];
    if dakar_first {
        swapped.reverse();
    }
    let names = |names: &[[u8; 48]]| {
        list([map([
            ("d", bytes(DAKAR.key().public().0)),
            ("m", bytes(names.concat())),
        ])])
    };
    vec![
        (Receipt, "without the hash", receipt_with("h", None)),
        (
            Receipt,
            "a hash of 31",
            receipt_with("h", Some(bytes([1; 31]))),
        ),
        (
            Receipt,
            "a name of 81 characters",
            receipt_with("o", Some(long(81))),
        ),
        (
            Receipt,
            "an empty name that is not left out",
            receipt_with("o", Some("".into())),
        ),
        (
            Receipt,
            "null for a name",
            receipt_with("o", Some(Value::Null)),
        ),
        (
            Receipt,
            "a key that is not known",
            receipt_with("y", Some(1.into())),
        ),
        (Receipt, "no list", map([])),
        (Nack, "a hash of 33", map([("b", list([bytes([1; 33])]))])),
        (
            Nack,
            "501 bodies",
            map([("b", list(vec![bytes([1; 32]); 501]))]),
        ),
        (
            EnrolRequest,
            "a prekey that is cut short",
            with(&request(), "k", Some(bytes([1; PREKEY_BUNDLE_LEN - 1]))),
        ),
        (
            EnrolRequest,
            "a reading key of 31",
            with(&request(), "r", Some(bytes([1; 31]))),
        ),
        (
            EnrolRequest,
            "a mailbox of 15",
            with(&request(), "x", Some(bytes([1; 15]))),
        ),
        (
            EnrolRequest,
            "a label of 81 characters",
            with(&request(), "l", Some(long(81))),
        ),
        (
            Clash,
            "an id alone",
            clash_with("m", Some(list([bytes(id(&DAKAR, 3))]))),
        ),
        (
            Clash,
            "a name without its hash",
            clash_with("m", Some(list([with(&name(&DAKAR, 3, 1), "h", None)]))),
        ),
        (
            Clash,
            "a name without its device",
            clash_with("m", Some(list([with(&name(&DAKAR, 3, 1), "d", None)]))),
        ),
        (
            Clash,
            "three messages",
            clash_with("m", Some(list([1, 2, 3].map(|n| name(&DAKAR, n, n))))),
        ),
        (
            Clash,
            "no messages that are not left out",
            clash_with("m", Some(list([]))),
        ),
        (
            Clash,
            "a reference of 41 characters",
            clash_with("r", Some(long(41))),
        ),
        (Missing, "ids alone", held_as(list([bytes(id(&DAKAR, 3))]))),
        (
            Missing,
            "a name that is cut short",
            held_as(list([map([
                ("d", bytes(DAKAR.key().public().0)),
                ("m", bytes([1; 47])),
            ])])),
        ),
        (Missing, "a device without a message", held_as(names(&[]))),
        (
            Missing,
            "names out of order",
            held_as(names(&[[2; 48], [1; 48]])),
        ),
        (Missing, "a name twice", held_as(names(&[[1; 48], [1; 48]]))),
        (Missing, "devices out of order", held_as(list(swapped))),
        (
            Missing,
            "false where it is left out",
            with(&missing(), "q", Some(false.into())),
        ),
        (
            Missing,
            "null for a place",
            with(&missing(), "a", Some(Value::Null)),
        ),
        (
            History,
            "a signature of 63",
            with(
                &history(),
                "m",
                Some(list([with(&handed(), "g", Some(bytes([1; 63])))])),
            ),
        ),
        (
            History,
            "null for a time",
            with(
                &history(),
                "m",
                Some(list([with(&handed(), "r", Some(Value::Null))])),
            ),
        ),
        (
            Enquiry,
            "no question",
            with(&enquiry(), "q", Some(list([]))),
        ),
        (
            Enquiry,
            "11 questions",
            with(&enquiry(), "q", Some(list(vec![question(); 11]))),
        ),
        (Enquiry, "no reason", with(&enquiry(), "w", Some("".into()))),
        (
            Enquiry,
            "a reason of 501 characters",
            with(&enquiry(), "w", Some(long(501))),
        ),
        (
            Enquiry,
            "a question of 201 characters",
            asked_with("x", Some(long(201))),
        ),
        (
            Enquiry,
            "a question for nothing",
            asked_with("x", Some("".into())),
        ),
        (
            Enquiry,
            "an empty date of birth that is not left out",
            asked_with("b", Some("".into())),
        ),
        (
            Enquiry,
            "a key that is not known",
            asked_with("z", Some(1.into())),
        ),
        (Enquiry, "no group", with(&enquiry(), "g", None)),
        (
            EnquiryAnswer,
            "a hit without its number",
            answers(said("hit", None)),
        ),
        (
            EnquiryAnswer,
            "a hit of none",
            answers(said("hit", Some(0))),
        ),
        (
            EnquiryAnswer,
            "a number where nothing is",
            answers(said("no-hit", Some(1))),
        ),
        (
            EnquiryAnswer,
            "another word",
            answers(said("perhaps", None)),
        ),
        (
            EnquiryAnswer,
            "nothing said",
            with(&answer(), "a", Some(list([]))),
        ),
        (
            EnquiryAnswer,
            "what is released has 1,001 characters",
            with(&answer(), "x", Some(long(1001))),
        ),
        (
            EnquiryAnswer,
            "a desk that says more than nothing by itself",
            with(&answer(), "s", Some(true.into())),
        ),
        (
            EnquiryAnswer,
            "a desk that releases something by itself",
            with(&nothing(), "x", Some("Nothing.".into())),
        ),
        (
            EnquiryAnswer,
            "false where it is left out",
            with(&nothing(), "s", Some(false.into())),
        ),
        (
            BlindEnquiry,
            "an element of 31",
            with(
                &blind(),
                "q",
                Some(list([map([
                    ("k", "document".into()),
                    ("e", bytes([1; 31])),
                ])])),
            ),
        ),
        (
            BlindEnquiry,
            "what is asked for beside the element",
            with(
                &blind(),
                "q",
                Some(list([map([
                    ("k", "document".into()),
                    ("e", element(0)),
                    ("x", "A 012-34567".into()),
                ])])),
            ),
        ),
        (
            Evaluation,
            "outputs out of order",
            with(&evaluation(), "t", Some(bytes([[7; 8], [1; 8]].concat()))),
        ),
        (
            Evaluation,
            "an output that is cut short",
            with(&evaluation(), "t", Some(bytes([1; 15]))),
        ),
        (
            Evaluation,
            "false where it is left out",
            with(&evaluation(), "c", Some(false.into())),
        ),
        (OfficeState, "without the hash", done_with("h", None)),
        (OfficeState, "without the device", done_with("d", None)),
        (
            OfficeState,
            "a body of 31",
            done_with("b", Some(bytes([1; 31]))),
        ),
        (
            OfficeState,
            "a remark of 2,001 characters",
            with(
                &states(),
                "n",
                Some(list([with(&noted(), "x", Some(long(2001)))])),
            ),
        ),
        (Erased, "no message", with(&erased(), "m", Some(list([])))),
        (Erased, "without the time", with(&erased(), "t", None)),
        (
            Erased,
            "a message without its hash",
            with(
                &erased(),
                "m",
                Some(list([with(&name(&DAKAR, 3, 0x33), "h", None)])),
            ),
        ),
        (
            OfficeState,
            "a key that is cut short",
            with(&states(), "l", Some(bytes([1; PREKEY_PUBLIC_LEN - 1]))),
        ),
    ]
}

fn json(value: &Value) -> Json {
    match value {
        Value::Bytes(bytes) => Json::String(hex::encode(bytes)),
        Value::Text(text) => Json::String(text.clone()),
        Value::Bool(flag) => Json::Bool(*flag),
        Value::Integer(number) => {
            let number: i64 = i128::from(*number).try_into().unwrap();
            Json::from(number)
        }
        Value::Array(items) => items.iter().map(json).collect(),
        Value::Map(fields) => {
            let field =
                |(key, value): &(Value, Value)| (key.as_text().unwrap().to_owned(), json(value));
            Json::Object(fields.iter().map(field).collect())
        }
        other => panic!("{other:?}"),
    }
}

pub(crate) fn vector() -> Vector {
    let taken = taken().into_iter().map(|(kind, says, value)| {
        let bytes = canonical::to_vec(&value).unwrap();
        let read = payload::rewritten(kind, &bytes);
        assert_eq!(read.as_ref(), Ok(&bytes), "{kind:?}: {says}");
        Payload {
            kind: kind.into(),
            says,
            fields: json(&value),
            payload: hex::encode(bytes),
        }
    });
    let refused = refused().into_iter().map(|(kind, says, value)| {
        let bytes = canonical::to_vec(&value).unwrap();
        let read = payload::rewritten(kind, &bytes);
        assert!(read.is_err(), "{kind:?}: {says}");
        Payload {
            kind: kind.into(),
            says,
            fields: Json::Null,
            payload: hex::encode(bytes),
        }
    });
    Vector {
        about: "Payloads of kinds 2 to 12 in canonical CBOR, with their fields; then payloads of these \
                kinds that are refused (`bad_payload`), though each is canonical.",
        taken: taken.collect(),
        refused: refused.collect(),
    }
}
