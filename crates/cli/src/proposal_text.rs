//! What a proposal says, in words: what a person reads before signing.
//!
//! Every name comes out of the log in the proposal, which was verified on this machine.

use aircop_directory::{Event, Policy, PolicyKey, Proposal, Role, Step};
use aircop_locale::Arg;
use aircop_message::{DeviceKey, GroupId, OfficeId};

use crate::ceremony::{policy_text, spoken};
use crate::documents::{self, PolicyChanges};
use crate::print::{Console, clean};

/// All of it: which directory, each statement with its signatures.
pub(crate) fn text(console: &Console, proposal: &Proposal) -> String {
    let mut text = match proposal.before() {
        Some(log) => console.fields(&[
            ("cli-fingerprint-hq", log.fingerprint().to_string()),
            ("cli-entries", log.size().to_string()),
        ]),
        None => format!("{}\n", console.text("cli-says-founds")),
    };
    for step in proposal.steps() {
        text.push('\n');
        text.push_str(&event(console, proposal, step));
        text.push('\n');
        text.push_str(&signatures(console, step));
    }
    text
}

fn signatures(console: &Console, step: &Step) -> String {
    let number = |n: usize| Arg::from(u32::try_from(n).unwrap_or(u32::MAX));
    let names = match step.signers() {
        [] => console.text("cli-nobody"),
        names => names.join(", "),
    };
    let said = console.text_with(
        "cli-says-signatures",
        &[
            ("found", number(step.signers().len())),
            ("needed", number(step.needed())),
            ("names", (&names).into()),
        ],
    );
    format!("  {}\n", clean(&said))
}

fn event(console: &Console, proposal: &Proposal, step: &Step) -> String {
    let office = |id: &OfficeId| named(proposal.office_name(id), &id.to_string());
    let group = |id: &GroupId| named(proposal.group_name(id), &id.to_string());
    let device = |key: &DeviceKey| {
        let found = proposal.device(key);
        let whose = found.map(|d| office(&d.office)).unwrap_or_default();
        let fingerprint = found.map(aircop_client::device_fingerprint);
        (whose, fingerprint.unwrap_or_else(|| key.to_string()))
    };
    let say = |id: &str, values: &[(&str, String)]| {
        let values: Vec<(&str, String)> = values.iter().map(|(n, v)| (*n, clean(v))).collect();
        let values: Vec<(&str, Arg<'_>)> = values.iter().map(|(n, v)| (*n, v.into())).collect();
        console.text_with(id, &values)
    };
    match step.event() {
        Event::Policy(policy) => {
            let mut text = String::new();
            // The first entry of a log is in force before itself.
            if step.index() > 0 {
                let changes = policy_changes(console, step.policy(), policy);
                text.push_str(&format!("{}\n", say("cli-says-policy-changes", &[])));
                for change in changes {
                    text.push_str(&format!("  - {change}\n"));
                }
            }
            text.push_str(&say("cli-says-policy", &[]));
            for line in policy_text(console, policy).lines() {
                text.push_str(format!("\n  {line}").trim_end_matches(' '));
            }
            text
        }
        Event::OfficeAdmitted {
            name,
            kind,
            country,
            place,
            ..
        } => say(
            "cli-says-office",
            &[
                ("office", name.clone()),
                ("kind", kind.code().to_owned()),
                ("country", country.clone()),
                ("place", place.clone()),
            ],
        ),
        Event::DeviceAdmitted {
            device: key, label, ..
        } => {
            let (office, fingerprint) = device(key);
            say(
                "cli-says-device",
                &[
                    ("office", office),
                    ("fingerprint", fingerprint),
                    ("label", label.clone()),
                ],
            )
        }
        Event::OfficeRevoked { office: id, reason } => say(
            "cli-says-office-revoked",
            &[("office", office(id)), ("reason", reason.clone())],
        ),
        Event::DeviceRevoked {
            device: key,
            reason,
        } => {
            let (office, fingerprint) = device(key);
            say(
                "cli-says-device-revoked",
                &[
                    ("office", office),
                    ("fingerprint", fingerprint),
                    ("reason", reason.clone()),
                ],
            )
        }
        Event::GroupOpened {
            name,
            kind,
            starts,
            ends,
            briefing,
            ..
        } => {
            let time = |at: &Option<_>| at.map(|at| console.time(at)).unwrap_or_else(|| "-".into());
            say(
                "cli-says-group",
                &[
                    ("group", name.clone()),
                    ("kind", console.locale.label_of("group-kind", kind.code())),
                    ("starts", time(starts)),
                    ("ends", time(ends)),
                    ("briefing", briefing.clone()),
                ],
            )
        }
        Event::GroupClosed { group: id } => say("cli-says-group-closed", &[("group", group(id))]),
        Event::RoleGranted {
            group: id,
            office: of,
            role,
        } => {
            let label = |role: Role| console.locale.label_of("role", role.code());
            let now = proposal.before().and_then(|log| log.role(id, of));
            match now {
                Some(before) if before != *role => say(
                    "cli-says-role-changed",
                    &[
                        ("office", office(of)),
                        ("group", group(id)),
                        ("before", label(before)),
                        ("role", label(*role)),
                    ],
                ),
                _ => say(
                    "cli-says-role",
                    &[
                        ("office", office(of)),
                        ("group", group(id)),
                        ("role", label(*role)),
                    ],
                ),
            }
        }
        Event::RoleWithdrawn {
            group: id,
            office: of,
        } => say(
            "cli-says-role-withdrawn",
            &[("office", office(of)), ("group", group(id))],
        ),
        Event::OfficeReached {
            office: of,
            telephone,
        } => say(
            "cli-says-telephone",
            &[("office", office(of)), ("telephone", telephone.clone())],
        ),
        Event::Retention {
            group: of,
            alert,
            reply,
            seizure,
            note,
            longest,
        } => {
            let days = [
                ("alert", alert.to_string()),
                ("reply", reply.to_string()),
                ("seizure", seizure.to_string()),
                ("note", note.to_string()),
                ("longest", longest.to_string()),
            ];
            match of {
                Some(id) => {
                    let mut values = vec![("group", group(id))];
                    values.extend(days);
                    say("cli-says-retention-group", &values)
                }
                None => say("cli-says-retention", &days),
            }
        }
        Event::RelayMoved { addresses, key, .. } => say(
            "cli-says-relay",
            &[
                ("address", addresses.join(", ")),
                ("key", aircop_message::DeviceKey(*key).to_string()),
            ],
        ),
        Event::LogKey { digest, .. } => {
            let mut stated = proposal.after().log_keys().iter();
            let stated = stated.find(|stated| stated.digest == *digest);
            let readers = stated.map_or(0, |stated| stated.readers());
            let devices = stated.map_or(0, |stated| proposal.after().devices_among(stated));
            say(
                "cli-says-log-key",
                &[
                    ("devices", devices.to_string()),
                    ("invitations", readers.saturating_sub(devices).to_string()),
                ],
            )
        }
        Event::Heartbeat { at } => say("cli-says-heartbeat", &[("time", console.time(*at))]),
        Event::Unknown(_) => say("cli-says-unknown", &[]),
    }
}

/// What a new policy changes, a line each: keys that come, go or are renamed, numbers that move.
fn policy_changes(console: &Console, before: &Policy, after: &Policy) -> Vec<String> {
    let say = |id: &str, values: &[(&str, &str)]| {
        let values: Vec<(&str, String)> = values.iter().map(|(n, v)| (*n, clean(v))).collect();
        let values: Vec<(&str, Arg<'_>)> = values.iter().map(|(n, v)| (*n, v.into())).collect();
        console.text_with(id, &values)
    };
    let mut changes = Vec::new();
    for old in &before.keys {
        match after.keys.iter().find(|new| new.key == old.key) {
            None => changes.push(say(
                "cli-says-key-removed",
                &[("name", &old.name), ("fingerprint", &spoken(&old.key))],
            )),
            Some(new) if new.name != old.name => changes.push(say(
                "cli-says-key-renamed",
                &[("before", &old.name), ("name", &new.name)],
            )),
            Some(_) => {}
        }
    }
    for new in &after.keys {
        if !before.keys.iter().any(|old| old.key == new.key) {
            changes.push(say(
                "cli-says-key-added",
                &[("name", &new.name), ("fingerprint", &spoken(&new.key))],
            ));
        }
    }
    let named = |keys: &[aircop_directory::PolicyKey], key: &aircop_directory::PolicyKey| {
        keys.iter().any(|k| k.key == key.key && k.name == key.name)
    };
    for (id, these, those) in [
        (
            "cli-says-witness-removed",
            &before.witnesses,
            &after.witnesses,
        ),
        (
            "cli-says-witness-added",
            &after.witnesses,
            &before.witnesses,
        ),
    ] {
        for witness in these.iter().filter(|witness| !named(those, witness)) {
            let fingerprint = spoken(&witness.key);
            changes.push(say(
                id,
                &[("name", &witness.name), ("fingerprint", &fingerprint)],
            ));
        }
    }
    let numbers = [
        ("cli-needs-root", before.root, after.root),
        ("cli-needs-admit", before.admit, after.admit),
        ("cli-needs-revoke", before.revoke, after.revoke),
        ("cli-needs-groups", before.groups, after.groups),
        (
            "cli-needs-cosignatures",
            before.cosignatures,
            after.cosignatures,
        ),
    ];
    for (id, was, is) in numbers {
        if was != is {
            changes.push(say(
                "cli-says-number",
                &[
                    ("what", &console.text(id)),
                    ("before", &was.to_string()),
                    ("after", &is.to_string()),
                ],
            ));
        }
    }
    if changes.is_empty() {
        changes.push(say("cli-says-nothing", &[]));
    }
    changes
}

fn named(name: Option<&str>, id: &str) -> String {
    name.map_or_else(|| id.to_owned(), str::to_owned)
}

/// The same for programs.
pub(crate) fn document(proposal: &Proposal) -> Vec<documents::Step> {
    let steps = proposal.steps().iter().map(|step| documents::Step {
        place: step.index(),
        // An event always has a form in JSON: it was read from one.
        event: serde_json::to_value(step.event()).unwrap_or_default(),
        changes: changes(step),
        needed: step.needed(),
        signed_by: step.signers().to_vec(),
    });
    steps.collect()
}

/// What a new policy changes; nothing of everything else.
fn changes(step: &Step) -> Option<PolicyChanges> {
    let Event::Policy(after) = step.event() else {
        return None;
    };
    if step.index() == 0 {
        return None;
    }
    let before = step.policy();
    let beyond = |these: &[PolicyKey], those: &[PolicyKey]| -> Vec<String> {
        let keys = these.iter();
        keys.filter(|key| !those.iter().any(|other| other.key == key.key))
            .map(|key| key.name.clone())
            .collect()
    };
    Some(PolicyChanges {
        added: beyond(&after.keys, &before.keys),
        removed: beyond(&before.keys, &after.keys),
        witnesses_added: beyond(&after.witnesses, &before.witnesses),
        witnesses_removed: beyond(&before.witnesses, &after.witnesses),
        cosignatures: [before.cosignatures, after.cosignatures],
        root: [before.root, after.root],
        admit: [before.admit, after.admit],
        revoke: [before.revoke, after.revoke],
        groups: [before.groups, after.groups],
    })
}
