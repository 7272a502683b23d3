//! Send to screen: from the press on Send in Dakar to the row on Praia's screen, over real windows and
//! a real relay on loopback. Beside it, in the same run, the same note from engine to engine, so that
//! the window's share shows.

use std::error::Error;
use std::time::{Duration, Instant};

use serde_json::json;

use super::{Sample, load};
use crate::stage::{Desk, Stage};
use crate::webdriver::{Screen, Window};

/// Messages of each kind.
const ROUNDS: usize = 20;

/// Runs it and prints the figures.
///
/// # Errors
/// When a program does not do what it should.
pub fn run() -> Result<(), Box<dyn Error>> {
    let dir = tempfile::tempdir()?;
    let stage = Stage::set(dir.path(), &mut |line| println!("  {line}"))?;
    let (here, there) = (Screen::open(1366, 768)?, Screen::open(1366, 768)?);
    let dakar = Desk::open(&here, stage.office("Dakar")?)?;
    let praia = Desk::open(&there, stage.office("Praia")?)?;
    dakar.unlock()?;
    praia.unlock()?;
    watch(praia.window())?;
    let (mut screen, mut engine) = (Sample::default(), Sample::default());
    println!("  {} rounds of each, interleaved; {}", ROUNDS, load());
    for round in 0..ROUNDS {
        let subject = format!("Latency {round}");
        dakar.type_note(&subject, &["JAITF Praia"])?;
        let sent = press(dakar.window())?;
        let shown = arrival(praia.window(), &subject, "shown")?;
        let told = arrival(praia.window(), &subject, "told")?;
        screen.add(Duration::from_millis(shown.saturating_sub(sent)));
        engine.add(Duration::from_millis(told.saturating_sub(sent)));
        dakar.window().wait_gone("[data-testid=compose]")?;
    }
    println!("send to screen   {}", screen.line());
    println!("send to event    {}", engine.line());
    println!("  {}", load());
    Ok(())
}

/// Both windows are on one machine and one clock: the page notes when it heard of a message and when
/// its row was in the document after a frame was drawn.
fn watch(window: &Window) -> Result<(), Box<dyn Error>> {
    let script = "window.__seen = {};
         window.__TAURI__.event.listen('event', (e) => {
           if (e.payload.event !== 'arrived') return;
           // A newtype variant: the row's members stand beside the event's name.
           const subject = e.payload.subject;
           (window.__seen[subject] ??= {}).told = Date.now();
         });
         new MutationObserver(() => requestAnimationFrame(() => {
           for (const row of document.querySelectorAll('[data-testid=row]')) {
             const found = /Latency \\d+/.exec(row.textContent);
             if (found) { const seen = (window.__seen[found[0]] ??= {}); seen.shown ??= Date.now(); }
           }
         })).observe(document.body, { childList: true, subtree: true });";
    window.session().script(script, &[])?;
    Ok(())
}

/// Presses Send by script and returns the page's clock in milliseconds.
fn press(window: &Window) -> Result<u64, Box<dyn Error>> {
    window.find("[data-testid=send]:enabled")?;
    let script =
        "const at = Date.now(); document.querySelector('[data-testid=send]').click(); return at;";
    let at = window.session().script(script, &[])?;
    Ok(at.as_u64().ok_or("no clock")?)
}

fn arrival(window: &Window, subject: &str, what: &str) -> Result<u64, Box<dyn Error>> {
    let deadline = Instant::now() + Duration::from_secs(20);
    while Instant::now() < deadline {
        let script = "return (window.__seen[arguments[0]] ?? {})[arguments[1]] ?? null;";
        let at = window
            .session()
            .script(script, &[json!(subject), json!(what)])?;
        if let Some(at) = at.as_u64() {
            return Ok(at);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(format!("{subject} was not {what} in time").into())
}
