//! `hq requests` and `hq approve`: who has asked to join, and whom headquarters admits.

use aircop_client::Stated;
use aircop_client::hq::{EnrolmentView, InvitationState};

use crate::arguments::{Options, Out};
use crate::documents::{Admitted, Cancelled, InvitationDocument, RequestDocument, RequestRefused};
use crate::failure::Outcome;
use crate::hq::{NOWHERE, finish, put_up, state};
use crate::print::{Answer, Console};
use crate::session::{Session, exchange};
use crate::sync::why;

pub(crate) async fn requests(console: &Console, options: &Options) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(true).await?;
    let arrived = exchange(&engine).await;
    let requests = engine.enrolment_requests();
    engine.shutdown().await;
    let requests = requests?;
    if let Err(error) = arrived {
        let why = why(console, error.code);
        console.note(&console.text_with("cli-requests-old", &[("why", (&why).into())]));
    }
    let document: Vec<RequestDocument> = requests.iter().map(RequestDocument::from).collect();
    Answer::new(&document, requests_text(console, &requests))
}

fn requests_text(console: &Console, requests: &[EnrolmentView]) -> String {
    let rows: Vec<Vec<String>> = requests
        .iter()
        .map(|request| {
            vec![
                request.fingerprint.clone(),
                request.office.clone(),
                request.officer.clone(),
                request.asked.clone(),
                console.text(match (request.approved, request.refused) {
                    (true, _) => "cli-approved",
                    (false, true) => "cli-refused",
                    (false, false) => "cli-not-approved",
                }),
            ]
        })
        .collect();
    console.table(
        &[
            "cli-fingerprint",
            "cli-office",
            "cli-officer",
            "cli-asked",
            "cli-state",
        ],
        &rows,
        "cli-no-requests",
    )
}

pub(crate) async fn approve(
    console: &Console,
    options: &Options,
    fingerprint: &str,
    out: &Out,
) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let fingerprint = fingerprint.trim().to_ascii_lowercase();
    let mut engine = session.open(false).await?;
    let here = engine.enrolment_requests()?;
    let asked = here
        .iter()
        .any(|request| request.fingerprint == fingerprint);
    if !asked && engine.has_relay()? {
        // It may wait at the relay.
        engine.shutdown().await;
        drop(engine);
        put_up(console, &session).await?;
        engine = session.open(false).await?;
    }
    let requests = engine.enrolment_requests()?;
    let request = requests.iter().find(|r| r.fingerprint == fingerprint);
    let name = request.map(|r| r.office.clone()).unwrap_or_default();
    finish(console, &session, engine, out, |engine| {
        let stated = engine.approve(&fingerprint)?;
        let text = console.text_with("cli-admitted", &[("office", (&name).into())]);
        Ok(stated.map(|office| {
            let document = Admitted {
                fingerprint,
                office,
                office_name: name,
            };
            (document, text)
        }))
    })
    .await
}

pub(crate) async fn refuse(
    console: &Console,
    options: &Options,
    fingerprint: &str,
    reason: &str,
) -> Outcome<Answer> {
    let fingerprint = fingerprint.trim().to_ascii_lowercase();
    state(console, options, &NOWHERE, |engine| {
        engine.refuse(&fingerprint, reason)?;
        let text = console.text_with(
            "cli-request-refused",
            &[("fingerprint", (&fingerprint).into())],
        );
        let document = RequestRefused {
            fingerprint,
            refused: true,
        };
        Ok(Stated::Done((document, text)))
    })
    .await
}

pub(crate) async fn invitations(console: &Console, options: &Options) -> Outcome<Answer> {
    let session = Session::begin(console, options).await?;
    let engine = session.open(false).await?;
    let made = engine.invitations();
    engine.shutdown().await;
    let made = made?;
    let rows: Vec<Vec<String>> = made
        .iter()
        .map(|invitation| {
            vec![
                invitation.id.clone(),
                invitation.office.clone(),
                console.time(invitation.made),
                console.time(invitation.expires),
                console.text(match invitation.state {
                    InvitationState::Open => "cli-open",
                    InvitationState::Asked => "cli-not-approved",
                    InvitationState::Used => "cli-invitation-used",
                    InvitationState::Refused => "cli-refused",
                    InvitationState::Cancelled => "cli-invitation-cancelled",
                    InvitationState::Expired => "cli-invitation-expired",
                    InvitationState::Outdated => "cli-invitation-outdated",
                }),
            ]
        })
        .collect();
    let document: Vec<InvitationDocument> = made.iter().map(InvitationDocument::from).collect();
    let text = console.table(
        &[
            "cli-id",
            "cli-office",
            "cli-made",
            "cli-good-until",
            "cli-state",
        ],
        &rows,
        "cli-no-invitations",
    );
    Answer::new(&document, text)
}

pub(crate) async fn cancel(console: &Console, options: &Options, id: &str) -> Outcome<Answer> {
    state(console, options, &NOWHERE, |engine| {
        let office = engine.cancel_invitation(id)?;
        let text = console.text_with("cli-cancelled", &[("office", (&office).into())]);
        let document = Cancelled {
            office_name: office,
            cancelled: true,
        };
        Ok(Stated::Done((document, text)))
    })
    .await
}
