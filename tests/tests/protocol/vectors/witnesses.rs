//! Cosignatures of outside witnesses below a checkpoint (PROTOCOL.md 9.4).

use aircop_directory::{
    Directory, EntryDraft, Event, Place, Policy, PolicyKey, WitnessKey, Witnessed,
};
use aircop_message::Timestamp;
use serde::Serialize;

use super::cast::NOW;
use super::directory::hq;

#[derive(Serialize)]
pub(crate) struct Vector {
    about: &'static str,
    witnesses: Vec<Witness>,
    cosignatures: u8,
    fingerprint: String,
    entries: Vec<String>,
    note: String,
    cosigned: Vec<Cosigned>,
    refused_notes: Vec<Refused>,
    refused_policies: Vec<RefusedPolicy>,
}

#[derive(Serialize)]
struct Witness {
    name: &'static str,
    seed: String,
    public: String,
}

#[derive(Serialize)]
struct Cosigned {
    by: Vec<&'static str>,
    at_s: i64,
    is_enough: bool,
    note: String,
}

#[derive(Serialize)]
struct Refused {
    says: &'static str,
    note: String,
}

#[derive(Serialize)]
struct RefusedPolicy {
    says: &'static str,
    entry: String,
}

const NAMES: [&str; 3] = ["unodc.example/1", "ncb", "rilo"];

fn seed(name: &str) -> [u8; 32] {
    [name.as_bytes()[0]; 32]
}

fn witness(name: &str) -> WitnessKey {
    WitnessKey::from_seed(name, &seed(name))
}

fn policy() -> Policy {
    let listed = |name: &&str| PolicyKey {
        name: (*name).into(),
        key: hex::encode(witness(name).public()),
    };
    Policy {
        witnesses: NAMES.iter().map(listed).collect(),
        cosignatures: 2,
        ..Policy::single("hq-1", hq("hq-1").public())
    }
}

fn first(policy: Policy) -> Vec<u8> {
    let draft = EntryDraft::new(&Place::first(), NOW, &Event::Policy(policy)).unwrap();
    draft.sign(&hq("hq-1")).finish()
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

fn refused_policies() -> Vec<RefusedPolicy> {
    let changed = |change: fn(&mut Policy)| {
        let mut policy = policy();
        change(&mut policy);
        first(policy)
    };
    let made = [
        (
            "more cosignatures than witnesses",
            changed(|p| p.cosignatures = 4),
        ),
        (
            "a witness twice",
            changed(|p| p.witnesses[1] = p.witnesses[0].clone()),
        ),
        (
            "a witness with a key of headquarters",
            changed(|p| p.witnesses[1].key = p.keys[0].key.clone()),
        ),
        (
            "a witness under the name of a key of headquarters",
            changed(|p| p.witnesses[1].name = "hq-1".into()),
        ),
        (
            "a key that is no key",
            changed(|p| p.witnesses[1].key = "77".into()),
        ),
        (
            "a name with a plus sign",
            changed(|p| p.witnesses[1].name = "a+b".into()),
        ),
    ];
    made.into_iter()
        .map(|(says, entry)| {
            assert!(Directory::found(&entry).is_err(), "{says}");
            let entry = hex::encode(entry);
            RefusedPolicy { says, entry }
        })
        .collect()
}

fn refused_notes(log: &Directory, two: &str) -> Vec<Refused> {
    let lines: Vec<&str> = two.split_inclusive('\n').collect();
    let head = lines[..5].concat();
    let stranger = WitnessKey::from_seed("ncb", &[0x33; 32]);
    let mut other = policy();
    other.witnesses[1].key = hex::encode(stranger.public());
    let other = Directory::found(&first(other)).unwrap();
    let note = other.sign_checkpoint(&hq("hq-1"));
    let (foreign, _) = other.cosign(&note, &stranger, NOW, None).unwrap();
    let foreign = text(foreign);
    let foreign = foreign.split_inclusive('\n').next_back().unwrap();
    let made = [
        ("out of order", format!("{head}{}{}", lines[6], lines[5])),
        ("one twice", format!("{head}{}{}", lines[5], lines[5])),
        ("a line end too many", format!("{two}\n")),
        ("a line end too few", two.trim_end().to_owned()),
        ("by a stranger of the same name", format!("{head}{foreign}")),
        (
            "headquarters' line as a cosignature",
            format!("{head}{}", lines[4]),
        ),
        (
            "under another name",
            format!("{head}{}", lines[5].replacen("ncb", "rilo", 1)),
        ),
        (
            "without headquarters' signature",
            format!("{}{}", lines[..4].concat(), lines[5]),
        ),
    ];
    made.into_iter()
        .map(|(says, note)| {
            assert!(log.check_checkpoint(note.as_bytes()).is_err(), "{says}");
            Refused { says, note }
        })
        .collect()
}

pub(crate) fn vector() -> Vector {
    let genesis = first(policy());
    let mut log = Directory::found(&genesis).unwrap();
    let beat = Event::Heartbeat { at: NOW };
    let draft = EntryDraft::new(&log.next_place(), Timestamp(NOW.0 + 1000), &beat).unwrap();
    let beat = draft.sign(&hq("hq-1")).finish();
    let before = Witnessed {
        size: 1,
        root: log.root(),
    };
    log.append(&beat).unwrap();
    let note = log.sign_checkpoint(&hq("hq-1"));
    let mut cosigned = Vec::new();
    let mut latest = note.clone();
    let mut by = Vec::new();
    for (name, seconds) in NAMES.iter().copied().zip(60..) {
        let at = Timestamp(NOW.0 + seconds * 1000 + 7);
        let (next, _) = log
            .cosign(&latest, &witness(name), at, Some(&before))
            .unwrap();
        latest = next;
        by.push(name);
        by.sort_unstable();
        cosigned.push(Cosigned {
            by: by.clone(),
            at_s: at.0 / 1000,
            is_enough: log.cosigned(&latest).unwrap().is_enough(),
            note: text(latest.clone()),
        });
    }
    Vector {
        about: "A log of two entries whose policy wants two of three witnesses; headquarters' note over \
                it; the same with one cosignature more each time, made at `at_s` (seconds since 1970 \
                UTC). Then notes over this log that nobody reads, and first entries that found no log.",
        witnesses: NAMES
            .map(|name| Witness {
                name,
                seed: hex::encode(seed(name)),
                public: hex::encode(witness(name).public()),
            })
            .into(),
        cosignatures: policy().cosignatures,
        fingerprint: hex::encode(log.fingerprint().0),
        entries: vec![hex::encode(genesis), hex::encode(beat)],
        refused_notes: refused_notes(&log, &cosigned[1].note),
        refused_policies: refused_policies(),
        note: text(note),
        cosigned,
    }
}
