//! `hq requests` and `hq approve`: who has asked to join, and whom headquarters admits.

use aircop_client::hq::EnrolmentView;
use serde_json::json;

use crate::arguments::{Options, Out};
use crate::failure::Outcome;
use crate::hq::{finish, put_up};
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
    Answer::new(&requests, requests_text(console, &requests))
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
                console.text(if request.approved {
                    "cli-approved"
                } else {
                    "cli-not-approved"
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
            let document = json!({ "fingerprint": fingerprint, "office": office, "name": name });
            (document, text)
        }))
    })
    .await
}
