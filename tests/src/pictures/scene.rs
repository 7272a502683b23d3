//! What is on the screens: the demo's traffic and what three offices make of it, seen at a desk in
//! Praia, at headquarters and at an office that has not joined yet. And the way to each screen.

use std::path::Path;

use aircop_client::clock::{Clock as _, SystemClock};
use aircop_message::Timestamp;
use serde_json::{Value, json};

use super::camera::Camera;
use super::{PicturesError, SCREENS};
use crate::stage::{Desk, GROUP, Office, Stage};
use crate::webdriver::{Screen, WebDriverError, Window, key};

/// The alert that is opened, answered and withdrawn: two couriers on their way to Praia.
const ALERT: &str = "BR-GRU-2026-000001";
/// An office that waits to be admitted.
const NEWCOMER: &str = "JAITF Accra";
/// From one message of the demo to the next.
const MINUTES_APART: i64 = 11;

type Outcome = Result<(), PicturesError>;

/// Sets the stage and draws these screens, or all, into `folder`.
pub(super) fn play(folder: &Path, screens: &[String], say: &mut dyn FnMut(&str)) -> Outcome {
    let now = SystemClock.now();
    if std::env::var("AIRCOP_CLOCK").ok() != Some(now.0.to_string()) {
        return Err(PicturesError::Usage(
            "the clock does not stand still: cargo xtask pictures does that".into(),
        ));
    }
    let temporary = tempfile::Builder::new()
        .prefix("aircop-pictures-")
        .tempdir();
    let dir = temporary.map_err(|source| PicturesError::file(folder, source))?;
    let mut stage = Stage::set(dir.path(), say)?;
    let newcomer = fill(&stage, now)?;
    say("the stage is set");

    let screen = Screen::open(1920, 1080)?;
    let mut camera = Camera::new(folder, screens, now.0, say);
    if camera.wants(&["locked", "joining"]) {
        waiting(&mut camera, &screen, &newcomer)?;
    }
    if camera.wants(&["headquarters"]) {
        headquarters(&mut camera, &screen, &stage)?;
    }
    let elsewhere = ["locked", "joining", "headquarters"];
    let here = SCREENS.iter().map(|screen| screen.name);
    let here: Vec<_> = here.filter(|name| !elsewhere.contains(name)).collect();
    if !camera.wants(&here) {
        return Ok(());
    }
    let praia = stage.office("Praia")?.clone();
    let desk = open(&camera, &screen, &praia)?;
    desk.unlock()?;
    lists(&mut camera, &desk)?;
    messages(&mut camera, &desk)?;
    pages(&mut camera, &desk)?;
    forms(&mut camera, &desk)?;
    stage.relay.stop()?;
    offline(&mut camera, &desk)?;
    desk.into_window().close()?;
    Ok(())
}

/// The traffic of a night, and what the offices made of it.
fn fill(stage: &Stage, now: Timestamp) -> Result<Office, PicturesError> {
    let back = |minutes: i64| now.plus_seconds(-60 * minutes);
    let sent = |number: usize| {
        let number = i64::try_from(number).unwrap_or(0);
        Some(back(190 - MINUTES_APART * number))
    };
    stage.play_traffic_at(&sent, &mut |_| {})?;

    let dakar = stage.office("Dakar")?.with_its_clock_at(back(21));
    let reply = json!({ "narrative": "Équipe en place à la porte 4.",
        "reply": { "status": "IN_PROGRESS", "question": "Ont-ils un bagage de soute ?" } });
    send(&dakar, &["reply", "--about", ALERT], &reply)?;
    let paulo = stage.office("São Paulo")?.with_its_clock_at(back(9));
    let found = json!({ "narrative": "Sem bagagem de porão. Seguem só com mochila.",
        "reply": { "status": "IN_PROGRESS" } });
    send(&paulo, &["reply", "--about", ALERT], &found)?;

    let praia = stage.office("Praia")?;
    praia.run(&["sync"])?;
    praia.run(&["assign", ALERT, &praia.officer])?;
    praia.run(&["remark", ALERT, "O cão está no tapete 3."])?;
    let watch = [
        ["person", "Everaldo Pimentel*", "Correio de março, GRU"],
        ["document", "B00417731", "Passaporte em branco furtado"],
        ["telephone", "+238 991 40 17", "Contacto da agência"],
    ];
    for [kind, text, reason] in watch {
        praia.run(&["watch", "add", kind, text, "--reason", reason])?;
    }
    let draft = json!({ "subject": "Passageira com duas malas, RAI–LIS", "urgency": "URGENT",
        "narrative": "Duas malas iguais, despachadas por outra pessoa.",
        "alert": { "reasons": ["PROFILE"],
            "legs": [{ "airport": "RAI", "flight": "TP1542" }, { "airport": "LIS" }] } });
    let save = ["draft", "save", "alert", "--json-file", "-"];
    let to = ["--group", GROUP, "--to", "JAITF Dakar"];
    praia.run_with(&[&save[..], &to[..]].concat(), &draft.to_string())?;

    let newcomer = Office::new(&stage.dir, NEWCOMER, "Insp. K. Mensah");
    let invitation = newcomer.data.with_extension("invitation");
    let file = invitation.to_string_lossy();
    let invite = [
        "hq",
        "invite",
        "--name",
        NEWCOMER,
        "--country",
        "GH",
        "--place",
        "ACC",
    ];
    let rest = ["--role", "AIRCOP=PLAIN", "--out"];
    stage
        .hq
        .run(&[&invite[..], &rest[..], &[file.as_ref()]].concat())?;
    newcomer.run(&["join", &file])?;
    stage.hq.run(&["hq", "requests"])?;
    Ok(newcomer)
}

fn send(office: &Office, what: &[&str], said: &Value) -> Result<Value, PicturesError> {
    let line = [&["send"], what, &["--json-file", "-"]].concat();
    Ok(office.run_with(&line, &said.to_string())?)
}

fn open(camera: &Camera, screen: &Screen, office: &Office) -> Result<Desk, PicturesError> {
    let desk = Desk::open(screen, office)?;
    desk.window().find("[data-testid=unlock-password]")?;
    camera.stop_clock(desk.window())?;
    Camera::at_ease(&desk)?;
    Ok(desk)
}

/// The gate, with a password that is wrong; and an office that waits for headquarters.
fn waiting(camera: &mut Camera, screen: &Screen, newcomer: &Office) -> Outcome {
    let desk = open(camera, screen, newcomer)?;
    let w = desk.window();
    w.fill("[data-testid=unlock-password]", "not the password")?;
    w.click("[data-testid=unlock-submit]")?;
    w.until("the reason", || {
        let said = w.text("[data-testid=unlock-error]")?;
        Ok((!said.trim().is_empty()).then_some(()))
    })?;
    camera.draw("locked", &desk)?;
    w.fill("[data-testid=unlock-password]", &newcomer.password)?;
    w.click("[data-testid=unlock-submit]")?;
    w.find("[data-testid=fingerprint]")?;
    camera.draw("joining", &desk)?;
    Ok(desk.into_window().close()?)
}

fn headquarters(camera: &mut Camera, screen: &Screen, stage: &Stage) -> Outcome {
    let desk = open(camera, screen, &stage.hq)?;
    desk.unlock()?;
    desk.window().click("[data-testid=view-headquarters]")?;
    desk.window().find("[data-testid=hq-request]")?;
    camera.draw("headquarters", &desk)?;
    Ok(desk.into_window().close()?)
}

fn lists(camera: &mut Camera, desk: &Desk) -> Outcome {
    let w = desk.window();
    w.find(&row(ALERT))?;
    camera.draw("inbox", desk)?;
    w.fill("[data-testid=search]", "pimentel")?;
    w.chord(&[key::ENTER])?;
    w.find(&row(ALERT))?;
    w.wait_gone("[data-testid=row][data-reference^=BE]")?;
    camera.draw("search", desk)?;
    w.click("[data-testid=view-exercise]")?;
    w.find("[data-testid=row]")?;
    w.click("[data-testid=row]")?;
    w.find("[data-testid=message]")?;
    camera.draw("exercise", desk)?;
    w.chord(&[key::ESCAPE])?;
    Ok(w.wait_gone("[data-testid=message]")?)
}

fn messages(camera: &mut Camera, desk: &Desk) -> Outcome {
    let w = desk.window();
    w.click("[data-testid=view-all]")?;
    desk.open_row(ALERT)?;
    scroll(w, 0.0)?;
    camera.draw_after("card", desk, &|w| scroll(w, 0.0))?;
    camera.draw_after("thread", desk, &|w| scroll(w, 1.0))?;
    w.click("[data-testid=reply]")?;
    w.find("[data-testid=compose][data-kind=REPLY]")?;
    camera.draw("reply", desk)?;
    close_form(w)?;
    // On a small screen an open message lies over the pages.
    w.chord(&[key::ESCAPE])?;
    Ok(w.wait_gone("[data-testid=message]")?)
}

/// Scrolls the open thread: 0 for its beginning, 1 for its end.
fn scroll(window: &Window, to: f64) -> Result<(), WebDriverError> {
    let script = "const pane = document.querySelector('.thread');
        if (pane) pane.scrollTop = pane.scrollHeight * arguments[0];";
    window.session().script(script, &[json!(to)]).map(drop)
}

fn pages(camera: &mut Camera, desk: &Desk) -> Outcome {
    let w = desk.window();
    for (screen, shows) in [
        ("directory", "[data-testid=directory-office]"),
        ("watch", "[data-testid=watch-row]"),
        ("handover", "[data-testid=handover-owed]"),
        ("settings", "[data-testid=settings-officer]"),
    ] {
        w.click(&format!("[data-testid=view-{screen}]"))?;
        w.find(shows)?;
        camera.draw(screen, desk)?;
    }
    w.click("[data-testid=view-inbox]")?;
    w.find("[data-testid=row]")?;
    w.chord(&['?'])?;
    w.find("[data-testid=keys]")?;
    camera.draw("keys", desk)?;
    w.chord(&[key::ESCAPE])?;
    w.wait_gone("[data-testid=keys]")?;
    w.chord(&[key::CONTROL, 'k'])?;
    w.fill("[data-testid=palette-field]", "pra")?;
    w.find("[data-testid=palette-entry]")?;
    camera.draw("palette", desk)?;
    w.chord(&[key::ESCAPE])?;
    w.wait_gone("[data-testid=palette-field]")?;
    w.click("[data-testid=view-drafts]")?;
    w.find("[data-testid=draft]")?;
    camera.draw("drafts", desk)
}

fn forms(camera: &mut Camera, desk: &Desk) -> Outcome {
    let w = desk.window();
    w.click("[data-testid=new-alert]")?;
    w.find("[data-testid=recipient]")?;
    camera.draw("alert", desk)?;
    // Half of it: no recipient, no time of arrival, a subject that is proposed.
    w.click("[data-testid=urgency-FLASH]")?;
    w.click("[data-testid=reason-PROFILE]")?;
    w.fill("[data-testid=leg-0-airport]", "RAI")?;
    w.fill("[data-testid=leg-0-flight]", "TP1542")?;
    if !w.has("[data-testid=person-0-name]")? {
        w.click("[data-testid=add-person]")?;
    }
    w.fill("[data-testid=person-0-name]", "SEMEDO BRITO, Ivanilda")?;
    w.fill(
        "[data-testid=field-narrative]",
        "Recusou abrir o saco de mão no controlo de saída.",
    )?;
    camera.draw_after("alert-begun", desk, &top)?;
    close_form(w)?;
    w.click("[data-testid=new-seizure]")?;
    w.find("[data-testid=recipient]")?;
    camera.draw("seizure", desk)?;
    close_form(w)
}

/// A form from its beginning.
fn top(window: &Window) -> Result<(), WebDriverError> {
    let script = "for (const pane of document.querySelectorAll('[data-testid=compose], \
        [data-testid=compose] *')) if (pane.scrollTop) pane.scrollTop = 0;";
    window.session().script(script, &[]).map(drop)
}

fn close_form(window: &Window) -> Outcome {
    window.click("[data-testid=close-form]")?;
    Ok(window.wait_gone("[data-testid=compose]")?)
}

/// The relay is gone: a note waits.
fn offline(camera: &mut Camera, desk: &Desk) -> Outcome {
    let w = desk.window();
    desk.type_note("Turno da noite: porta 4 fechada", &["JAITF Dakar"])?;
    desk.send()?;
    w.click("[data-testid=view-outbox]")?;
    w.find("[data-testid=row]")?;
    let offline = |w: &Window| w.find("[data-testid=link][data-state=offline]").map(drop);
    camera.draw_after("outbox", desk, &offline)
}

fn row(reference: &str) -> String {
    format!("[data-testid=row][data-reference=\"{reference}\"]")
}
