//! An entry of the directory as a sentence: of what will be, and of what was.

use aircop_api::EntryView;

use crate::words::Words;

/// What it will do.
pub(super) fn will(words: Words, says: &EntryView) -> Vec<String> {
    let mut said = vec![sentence(words, true, says)];
    match says {
        EntryView::DeviceRevoked {
            office,
            left: Some(left),
            ..
        } => said.push(words.say(
            if *left == 0 {
                "hq-will-device-last"
            } else {
                "hq-will-device-left"
            },
            &[("office", office.into()), ("count", (*left).into())],
        )),
        EntryView::OfficeRevoked {
            devices: Some(devices),
            ..
        } => said.push(words.say("hq-will-devices", &[("count", (*devices).into())])),
        EntryView::GroupClosed {
            members: Some(members),
            ..
        } => said.push(words.say("hq-will-members", &[("count", (*members).into())])),
        EntryView::GroupOpened {
            starts,
            ends,
            briefing,
            ..
        } => said.extend(about_group(words, *starts, *ends, briefing)),
        _ => {}
    }
    said
}

/// What it did, with the reason where there is one.
pub(super) fn did(words: Words, says: &EntryView) -> Vec<String> {
    let mut said = vec![sentence(words, false, says)];
    match says {
        EntryView::DeviceRevoked { reason, .. } | EntryView::OfficeRevoked { reason, .. }
            if !reason.is_empty() =>
        {
            said.push(words.say("hq-reason", &[("reason", reason.into())]));
        }
        EntryView::GroupOpened {
            starts,
            ends,
            briefing,
            ..
        } => said.extend(about_group(words, *starts, *ends, briefing)),
        _ => {}
    }
    said
}

fn about_group(
    words: Words,
    starts: Option<aircop_message::Timestamp>,
    ends: Option<aircop_message::Timestamp>,
    briefing: &str,
) -> Vec<String> {
    let mut said = Vec::new();
    for (id, at) in [("hq-group-begins", starts), ("hq-group-until", ends)] {
        if let Some(at) = at {
            said.push(words.say(id, &[("time", (&words.here(at)).into())]));
        }
    }
    if !briefing.is_empty() {
        said.push(briefing.to_owned());
    }
    said
}

/// Only what a change can say has words of what will be.
fn sentence(words: Words, future: bool, says: &EntryView) -> String {
    let id = |what: &str| {
        if future {
            format!("hq-will-{what}")
        } else {
            format!("hq-did-{what}")
        }
    };
    let locale = words.locale();
    match says {
        EntryView::Policy {
            keys,
            needs,
            witnesses,
            cosignatures,
        } => {
            let keys = words.say(
                "hq-did-policy",
                &[
                    ("keys", (&words.list(keys)).into()),
                    ("admit", needs.admit.into()),
                    ("revoke", needs.revoke.into()),
                    ("groups", needs.groups.into()),
                ],
            );
            let root = words.say("hq-did-policy-root", &[("root", needs.root.into())]);
            let keys = format!("{keys} {root}");
            if witnesses.is_empty() {
                return keys;
            }
            let witnesses = words.say(
                "hq-did-witnesses",
                &[
                    ("witnesses", (&words.list(witnesses)).into()),
                    ("count", (*cosignatures).into()),
                ],
            );
            format!("{keys} {witnesses}")
        }
        EntryView::OfficeAdmitted {
            office,
            kind,
            country,
            place,
        } => words.say(
            &id("office-admitted"),
            &[
                ("office", office.into()),
                ("kind", (&locale.label_of("office-kind", kind)).into()),
                ("country", (&locale.country(country)).into()),
                ("place", place.into()),
            ],
        ),
        EntryView::DeviceAdmitted {
            office,
            fingerprint,
        } => words.say(
            &id("device-admitted"),
            &[
                ("office", office.into()),
                ("fingerprint", fingerprint.into()),
            ],
        ),
        EntryView::OfficeRevoked { office, .. } => {
            words.say(&id("office-revoked"), &[("office", office.into())])
        }
        EntryView::DeviceRevoked {
            office,
            fingerprint,
            ..
        } => words.say(
            &id("device-revoked"),
            &[
                ("office", office.into()),
                ("fingerprint", fingerprint.into()),
            ],
        ),
        EntryView::GroupOpened { group, kind, .. } => words.say(
            &id("group-opened"),
            &[
                ("group", group.into()),
                ("kind", (&locale.label_of("group-kind", kind)).into()),
            ],
        ),
        EntryView::GroupClosed { group, .. } => {
            words.say(&id("group-closed"), &[("group", group.into())])
        }
        EntryView::RoleGranted {
            group,
            office,
            role,
            before,
        } => {
            let what = if before.is_empty() {
                "role-granted"
            } else {
                "role-changed"
            };
            words.say(
                &id(what),
                &[
                    ("group", group.into()),
                    ("office", office.into()),
                    ("role", (&locale.label_of("role", role)).into()),
                    ("before", (&locale.label_of("role", before)).into()),
                ],
            )
        }
        EntryView::RoleWithdrawn { group, office } => words.say(
            &id("role-withdrawn"),
            &[("group", group.into()), ("office", office.into())],
        ),
        EntryView::OfficeReached { office, telephone } => {
            let what = if telephone.is_empty() {
                "telephone-removed"
            } else {
                "telephone-set"
            };
            words.say(
                &id(what),
                &[("office", office.into()), ("telephone", telephone.into())],
            )
        }
        EntryView::Retention { group, days } => words.say(
            if group.is_empty() {
                "hq-did-retention"
            } else {
                "hq-did-retention-group"
            },
            &[
                ("group", group.into()),
                ("alert", u32::from(days.alert).into()),
                ("reply", u32::from(days.reply).into()),
                ("seizure", u32::from(days.seizure).into()),
                ("note", u32::from(days.note).into()),
                ("longest", u32::from(days.longest).into()),
            ],
        ),
        EntryView::LogKey {
            devices,
            invitations,
        } => words.say(
            &id("log-key"),
            &[
                ("devices", (*devices).into()),
                ("invitations", (*invitations).into()),
            ],
        ),
        EntryView::RelayMoved { addresses } => words.say(
            &id("relay-moved"),
            &[("address", (&words.list(addresses)).into())],
        ),
        EntryView::Heartbeat => words.text("hq-did-heartbeat"),
        EntryView::Unknown => words.text("hq-did-unknown"),
    }
}
