//! Headquarters' commands.
//!
//! Each statement is first written into headquarters' own log, without a link, and then put up.
//! When the relay cannot be reached it says so and has still succeeded: the next exchange, of any
//! command, puts it up.

use std::time::Duration;

use aircop_api::{ApiError, ErrorCode};
use aircop_client::hq::{Invited, OfficePlan};
use aircop_client::{Engine, Founded, Signer, Stated};
use serde::Serialize;
use serde_json::Value;

use crate::arguments::{Group, Hq, Invite, Needs, Office, Options, Out, Revoke};
use crate::ceremony;
use crate::documents::{
    self, DeviceRevoked, FoundedDocument, GroupClosed, GroupOpened, HeartbeatGiven, LogKeyReplaced,
    OfficeRevoked, Revoked, RoleGiven, TelephoneSet,
};
use crate::failure::Outcome;
use crate::hq_requests::{approve, cancel, invitations, refuse, requests};
use crate::key;
use crate::new_file::NewFile;
use crate::print::{Answer, Console};
use crate::read::{facts_text, office_line};
use crate::relay;
use crate::session::{Newcomer, Session, exchange};
use crate::sync::why;

/// Carries out a task of headquarters.
pub(crate) async fn run(console: &Console, options: &Options, task: Hq) -> Outcome<Answer> {
    match task {
        Hq::Init {
            office,
            kind,
            key_name,
            signer,
            needs,
            out,
        } => {
            let keys = (key_name.as_str(), signer.as_slice(), needs);
            init(console, options, plan(office, &kind)?, keys, &out).await
        }
        Hq::Key(task) => key::run(console, options, task),
        Hq::Sign { file, key } => ceremony::sign(console, &file, key.as_deref()),
        Hq::Submit { files } => ceremony::submit(console, options, &files).await,
        Hq::Renew { file, out } => ceremony::renew(console, options, &file, &out).await,
        Hq::Policy {
            add,
            remove,
            witnesses,
            needs,
            out,
        } => {
            let change = aircop_client::PolicyChange {
                add,
                remove,
                needs: needs.thresholds(),
                add_witnesses: witnesses.add_witness,
                remove_witnesses: witnesses.remove_witness,
                cosignatures: witnesses.cosignatures,
            };
            ceremony::policy(console, options, &change, &out).await
        }
        Hq::Relay(relay) => relay::set(console, options, &relay).await,
        Hq::Invite(invite) => invitation(console, options, invite).await,
        Hq::InviteList(list) => crate::hq_list::invite(console, options, &list).await,
        Hq::Invitations => invitations(console, options).await,
        Hq::Cancel { invitation } => cancel(console, options, &invitation).await,
        Hq::Requests => requests(console, options).await,
        Hq::Refuse {
            fingerprint,
            reason,
        } => refuse(console, options, &fingerprint, &reason).await,
        Hq::Approve { fingerprint, out } => approve(console, options, &fingerprint, &out).await,
        Hq::Group(group) => self::group(console, options, group).await,
        Hq::Role {
            office,
            group,
            role,
            out,
        } => {
            state(console, options, &out, |engine| {
                let (office_id, group_id) =
                    (engine.find_office(&office)?, engine.find_group(&group)?);
                // NONE is the only one of the accepted words that is no role.
                let stated = engine.set_role(group_id, office_id, role.parse().ok())?;
                let text = console.text_with(
                    if role == "NONE" {
                        "cli-role-withdrawn"
                    } else {
                        "cli-role-given"
                    },
                    &[
                        ("office", (&office).into()),
                        ("group", (&group).into()),
                        (
                            "role",
                            console.locale.label_of("role", &role).as_str().into(),
                        ),
                    ],
                );
                let document = RoleGiven {
                    office: office_id,
                    group: group_id,
                    role,
                };
                Ok(stated.map(|()| (document, text)))
            })
            .await
        }
        Hq::Telephone {
            office,
            number,
            out,
        } => {
            state(console, options, &out, |engine| {
                let id = engine.find_office(&office)?;
                let stated = engine.set_telephone(id, &number)?;
                let values = [
                    ("office", (&office).into()),
                    ("telephone", (&number).into()),
                ];
                let text = console.text_with(
                    if number.trim().is_empty() {
                        "cli-telephone-removed"
                    } else {
                        "cli-telephone-set"
                    },
                    &values,
                );
                let document = TelephoneSet {
                    office: id,
                    telephone: number.trim().to_owned(),
                };
                Ok(stated.map(|()| (document, text)))
            })
            .await
        }
        Hq::Retention { group, days } => {
            crate::retention::policy(console, options, group.as_deref(), days).await
        }
        Hq::Revoke(revoke) => self::revoke(console, options, revoke).await,
        Hq::LogKey { out } => {
            state(console, options, &out, |engine| {
                let stated = engine.replace_log_key()?;
                let text = console.text("cli-log-key-replaced");
                Ok(stated.map(|()| (LogKeyReplaced {}, text)))
            })
            .await
        }
        Hq::Heartbeat => {
            state(console, options, &NOWHERE, |engine| {
                let stated = engine.heartbeat()?;
                Ok(stated.map(|()| (HeartbeatGiven {}, console.text("cli-heartbeat-given"))))
            })
            .await
        }
    }
}

async fn init(
    console: &Console,
    options: &Options,
    plan: OfficePlan,
    (key_name, signers, needs): (&str, &[Signer], Needs),
    out: &Out,
) -> Outcome<Answer> {
    let newcomer = Newcomer::begin(console, options)?;
    let needs = needs.thresholds();
    let founded = newcomer
        .engine
        .found_headquarters_with(
            &plan,
            key_name,
            (signers, &needs),
            &newcomer.officer,
            &newcomer.password,
        )
        .await;
    newcomer.engine.shutdown().await;
    let founded = match founded? {
        Stated::Done(founded) => founded,
        Stated::Proposed(proposal) => return ceremony::written(console, &proposal, out),
    };
    Answer::new(
        &FoundedDocument {
            office: founded.office,
            office_name: plan.name.clone(),
            fingerprint: founded.fingerprint.clone(),
            relay_admin_key: founded.relay_admin_key.clone(),
        },
        format!(
            "{}{}",
            console.fields(&[("cli-office", plan.name.clone())]),
            founded_text(console, &founded)
        ),
    )
}

/// What the relay's machine needs to know, and what comes next.
pub(crate) fn founded_text(console: &Console, founded: &Founded) -> String {
    let text = console.fields(&[
        ("cli-fingerprint-hq", founded.fingerprint.clone()),
        ("cli-admin-key", founded.relay_admin_key.clone()),
    ]);
    format!("{text}\n{}", console.text("cli-founded"))
}

async fn revoke(console: &Console, options: &Options, revoke: Revoke) -> Outcome<Answer> {
    let out = match &revoke {
        Revoke::Office { out, .. } | Revoke::Device { out, .. } => out.clone(),
    };
    state(console, options, &out, |engine| {
        let directory = engine.directory()?;
        let (stated, document, who) = match &revoke {
            Revoke::Office {
                office,
                reason,
                sure,
                ..
            } => {
                let id = engine.find_office(office)?;
                let found = directory.offices.iter().find(|office| office.id == id);
                let name = found.map_or_else(|| office.clone(), office_line);
                let devices = found.map_or(0, |office| office.devices);
                let values = [("office", (&name).into()), ("devices", devices.into())];
                if !sure.yes {
                    console.confirm(&console.text_with("cli-revokes-office", &values))?;
                }
                let document = Revoked::Office(OfficeRevoked {
                    office: id,
                    office_name: name.clone(),
                    revoked: true,
                });
                (engine.revoke_office(id, reason)?, document, name)
            }
            Revoke::Device {
                device,
                reason,
                sure,
                ..
            } => {
                let key = engine.find_device(device)?;
                let found = directory.devices.iter().find(|device| device.key == key);
                let offices = &directory.offices;
                let office = found.and_then(|d| offices.iter().find(|o| o.id == d.office));
                let name = office.map(office_line).unwrap_or_default();
                let fingerprint = found.map(|d| d.fingerprint.clone()).unwrap_or_default();
                let label = found.map(|d| d.label.clone()).unwrap_or_default();
                let values = [
                    ("office", (&name).into()),
                    ("fingerprint", (&fingerprint).into()),
                    ("label", (&label).into()),
                    ("devices", office.map_or(0, |office| office.devices).into()),
                ];
                if !sure.yes {
                    console.confirm(&console.text_with("cli-revokes-device", &values))?;
                }
                let who = format!("{fingerprint}, {name}");
                let document = Revoked::Device(DeviceRevoked {
                    device: key,
                    fingerprint,
                    office_name: name,
                    revoked: true,
                });
                (engine.revoke_device(key, reason)?, document, who)
            }
        };
        let text = console.text_with("cli-revocation", &[("who", (&who).into())]);
        Ok(stated.map(|()| (document, text)))
    })
    .await
}

fn plan(office: Office, kind: &str) -> Outcome<OfficePlan> {
    let kind = kind
        .parse()
        .map_err(|error| ApiError::with(ErrorCode::Malformed, error))?;
    Ok(OfficePlan {
        name: office.name,
        kind,
        country: office.country,
        place: office.place,
        languages: office.languages,
    })
}

/// What was stated: a document and words.
type Said<T> = Stated<(T, String)>;

/// Makes a statement and puts it up. The document gets the member `put_up`. What needs
/// more signatures is written to `out` instead.
pub(crate) async fn state<T: Serialize>(
    console: &Console,
    options: &Options,
    out: &Out,
    statement: impl FnOnce(&Engine) -> Outcome<Said<T>>,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    finish(console, &session, engine, out, statement).await
}

/// Makes a statement, closes the engine, and puts up what was stated.
pub(crate) async fn finish<T: Serialize>(
    console: &Console,
    session: &Session,
    engine: Engine,
    out: &Out,
    statement: impl FnOnce(&Engine) -> Outcome<Said<T>>,
) -> Outcome<Answer> {
    engine.ask_time(TIME_PATIENCE).await?;
    let stated = statement(&engine);
    let relay = engine.has_relay();
    engine.shutdown().await;
    drop(engine);
    let stated = stated.map_err(|failure| match failure.code() {
        Some(ErrorCode::ClockWrong) => failure.reworded("cli-clock-wrong"),
        _ => failure,
    });
    let (stated, text) = match stated? {
        Stated::Done(said) => said,
        Stated::Proposed(proposal) => return ceremony::written(console, &proposal, out),
    };
    let put_up = if relay? {
        put_up(console, session).await?
    } else {
        console.note(&console.text("cli-no-relay"));
        false
    };
    Answer::new(&documents::Stated { stated, put_up }, text)
}

/// Exchanges everything with the relay. False when that was not possible, which a note tells.
pub(crate) async fn put_up(console: &Console, session: &Session) -> Outcome<bool> {
    let engine = session.open(true).await?;
    let settled = exchange(&engine).await;
    engine.shutdown().await;
    match settled {
        Ok(()) => Ok(true),
        Err(error) => {
            let why = why(console, error.code);
            console.note(&console.text_with("cli-not-put-up", &[("why", (&why).into())]));
            Ok(false)
        }
    }
}

async fn invitation(console: &Console, options: &Options, invite: Invite) -> Outcome<Answer> {
    // Before an invitation exists: one that cannot be written down is of no use to anyone.
    let mut out = match &invite.out {
        Some(path) => Some(NewFile::create(path)?),
        None => None,
    };
    let answer = state(console, options, &NOWHERE, |engine| {
        let whom = invited(engine, &invite)?;
        let made = engine.invite_called(&whom, invite.hours, &invite.telephone)?;
        let text = made.to_text();
        if let Some(file) = &mut out {
            file.write(&text)?;
        }
        let document = |file, invitation| documents::Invited {
            office_name: made.office.clone(),
            expires: made.expires,
            file,
            invitation,
        };
        Ok(Stated::Done(match &invite.out {
            Some(path) => {
                let path = path.display().to_string();
                let said = console.text_with(
                    "cli-invited",
                    &[
                        ("office", (&made.office).into()),
                        ("file", (&path).into()),
                        ("expires", console.time(made.expires).as_str().into()),
                    ],
                );
                (document(Some(path), None), said)
            }
            None => {
                let whole: Value = serde_json::from_str(&text)
                    .map_err(|error| ApiError::with(ErrorCode::Internal, error))?;
                (document(None, Some(whole)), text)
            }
        }))
    })
    .await;
    if answer.is_ok()
        && let Some(file) = &mut out
    {
        file.keep();
    }
    answer
}

fn invited(engine: &Engine, invite: &Invite) -> Outcome<Invited> {
    if let Some(office) = &invite.device_of {
        return Ok(Invited::Device {
            office: engine.find_office(office)?,
        });
    }
    // clap has seen to it that they are there.
    let given = |value: &Option<String>| value.clone().unwrap_or_default();
    let office = Office {
        name: given(&invite.name),
        country: given(&invite.country),
        place: given(&invite.place),
        languages: invite.languages.clone(),
    };
    let mut roles = Vec::new();
    for membership in &invite.role {
        roles.push((engine.find_group(&membership.group)?, membership.role));
    }
    Ok(Invited::Office {
        plan: plan(office, &invite.kind)?,
        roles,
    })
}

async fn group(console: &Console, options: &Options, group: Group) -> Outcome<Answer> {
    match group {
        Group::Create {
            name,
            kind,
            briefing,
            starts,
            ends,
            out,
        } => {
            state(console, options, &out, |engine| {
                let sort = kind
                    .parse()
                    .map_err(|error| ApiError::with(ErrorCode::Malformed, error))?;
                let stated = engine.open_group(&name, sort, (starts, ends), &briefing)?;
                let begins = starts.filter(|start| *start > engine.now());
                let text = match begins {
                    Some(start) => console.text_with(
                        "cli-group-begins",
                        &[
                            ("group", (&name).into()),
                            ("starts", console.time(start).as_str().into()),
                        ],
                    ),
                    None => console.text_with("cli-group-opened", &[("group", (&name).into())]),
                };
                Ok(stated.map(|id| {
                    let document = GroupOpened {
                        group: id,
                        group_name: name,
                        kind,
                        starts,
                        ends,
                    };
                    (document, text)
                }))
            })
            .await
        }
        Group::Close { group, sure, out } => {
            state(console, options, &out, |engine| {
                let id = engine.find_group(&group)?;
                let directory = engine.directory()?;
                let found = directory.groups.iter().find(|facts| facts.group.id == id);
                let name = found.map_or_else(|| group.clone(), |facts| facts.group.name.clone());
                if !sure.yes {
                    let members = found.map_or(0, |facts| facts.members.len());
                    let members = u32::try_from(members).unwrap_or(u32::MAX);
                    let values = [("group", (&name).into()), ("members", members.into())];
                    console.confirm(&console.text_with("cli-closes-group", &values))?;
                }
                let stated = engine.close_group(id)?;
                let text = console.text_with("cli-group-closed", &[("group", (&name).into())]);
                let document = GroupClosed {
                    group: id,
                    group_name: name,
                    closed: true,
                };
                Ok(stated.map(|()| (document, text)))
            })
            .await
        }
        Group::List => {
            let session = Session::begin(console, options).await?;
            let engine = session.open(false).await?;
            let directory = engine.directory();
            engine.shutdown().await;
            let groups = directory?.groups;
            Answer::new(&groups, facts_text(console, &groups))
        }
    }
}

/// How long the relay is asked for the time before something is signed.
const TIME_PATIENCE: Duration = Duration::from_secs(5);

/// For statements that any one key may make.
pub(crate) const NOWHERE: Out = Out { proposal: None };
