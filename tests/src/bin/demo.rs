//! `cargo xtask demo`: the whole system on this machine, with real windows for Dakar and Praia.
//!
//! `--keep` keeps the data directory, `--headless` plays the journey by WebDriver instead of
//! waiting for a person; without a display that is the only way. Ctrl-C ends everything.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use aircop_tests::process::{Group, bound, program};
use aircop_tests::stage::{Desk, Office, Stage};
use aircop_tests::webdriver::Screen;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let options: Vec<String> = std::env::args().skip(1).collect();
    let given = |name: &str| options.iter().any(|option| option == name);
    let display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    match demo(given("--keep"), given("--headless") || !display) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\ndemo: {error}");
            ExitCode::FAILURE
        }
    }
}

fn demo(keep: bool, headless: bool) -> Outcome {
    let mut dir = tempfile::Builder::new().prefix("aircop-demo-").tempdir()?;
    dir.disable_cleanup(keep);
    let stop = Arc::new(AtomicBool::new(false));
    end_on_signal(stop.clone(), (!keep).then(|| dir.path().to_path_buf()))?;

    let begun = Instant::now();
    let mut say = |line: &str| println!("{:6.1} s  {line}", begun.elapsed().as_secs_f32());
    let stage = Stage::set(dir.path(), &mut say)?;
    let sent = stage.play_traffic(&mut say)?;
    say(&format!("{sent} messages sent and received"));
    if stop.load(Ordering::Relaxed) {
        return Ok(());
    }

    println!("\n  office            officer             password");
    for office in stage.all() {
        println!(
            "  {:16}  {:18}  {}",
            office.name, office.officer, office.password
        );
    }
    println!();
    if headless {
        let pictures = pictures()?;
        play(&stage, &pictures, &mut say)?;
        println!("\nscreenshots: {}", pictures.display());
    } else {
        sit(&stage, &stop)?;
    }
    if keep {
        println!("data: {}", dir.path().display());
    }
    Ok(())
}

/// Windows for a person; ends when both are closed, or at Ctrl-C.
fn sit(stage: &Stage, stop: &AtomicBool) -> Outcome {
    let mut windows = Vec::new();
    for city in ["Dakar", "Praia"] {
        windows.push(open(stage.office(city)?)?);
    }
    println!("Two windows are open. Unlock each with its password, write an alert in Dakar's and");
    println!("send it to Praia. Close both, or press Ctrl-C here, to end.");
    while !stop.load(Ordering::Relaxed) && !windows.is_empty() {
        windows.retain_mut(|window| matches!(window.ended(), Ok(None)));
        std::thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}

fn open(office: &Office) -> Outcome<Group> {
    let mut command = bound(&program("aircop-desktop")?);
    command.arg("--data").arg(&office.data).stdin(Stdio::null());
    Ok(Group::start(&mut command)?)
}

/// The journey of the title: an alert typed in Dakar's window is read in Praia's.
fn play(stage: &Stage, pictures: &Path, say: &mut dyn FnMut(&str)) -> Outcome {
    let subject = "Passager LIS–RAI, billet payé comptant";
    let (dakar_screen, praia_screen) = (Screen::open(1366, 768)?, Screen::open(1366, 768)?);
    let dakar = Desk::open(&dakar_screen, stage.office("Dakar")?)?;
    let praia = Desk::open(&praia_screen, stage.office("Praia")?)?;
    dakar.window().find("[data-testid=unlock-password]")?;
    dakar.picture(&pictures.join("1-dakar-unlock.png"))?;
    dakar.unlock()?;
    praia.unlock()?;
    say("both windows are unlocked");
    dakar.speak("fr")?;
    praia.speak("en")?;
    dakar.window().find("[data-testid=row]")?;
    dakar.picture(&pictures.join("2-dakar-inbox-fr.png"))?;
    dakar.type_alert(subject, &["JAITF Praia"])?;
    dakar.picture(&pictures.join("3-dakar-alert-fr.png"))?;
    let sent = Instant::now();
    dakar.send()?;
    let reference = praia.row(subject)?;
    say(&format!(
        "{reference}: sent by Dakar, on Praia's screen after {} ms",
        sent.elapsed().as_millis()
    ));
    praia.picture(&pictures.join("4-praia-arrival-en.png"))?;
    praia.open_row(&reference)?;
    praia.picture(&pictures.join("5-praia-message-en.png"))?;
    praia.window().click("[data-testid=acknowledge]")?;
    praia.window().find("[data-testid=acknowledged]")?;
    dakar.window().click("[data-testid=view-sent]")?;
    dakar.row(subject)?;
    dakar.open_row(&reference)?;
    dakar
        .window()
        .find("[data-testid=receipt][data-office=\"JAITF Praia\"][data-state=acknowledged]")?;
    say("Praia has acknowledged it; Dakar sees by whom");
    dakar.picture(&pictures.join("6-dakar-receipts-fr.png"))?;
    for (language, theme) in [
        ("ar", "light"),
        ("ar", "dark"),
        ("fr", "dark"),
        ("en", "light"),
    ] {
        praia.speak(language)?;
        praia.look(theme)?;
        std::thread::sleep(Duration::from_millis(400));
        praia.picture(&pictures.join(format!("7-praia-{language}-{theme}.png")))?;
    }
    for language in ["en", "fr", "ar"] {
        dakar.speak(language)?;
        dakar.window().click("[data-testid=view-undelivered]")?;
        std::thread::sleep(Duration::from_millis(400));
        dakar.picture(&pictures.join(format!("8-dakar-undelivered-{language}.png")))?;
        dakar.window().click("[data-testid=view-settings]")?;
        dakar.window().find("[data-testid=settings-officer]")?;
        dakar.picture(&pictures.join(format!("9-dakar-settings-{language}.png")))?;
    }
    Ok(())
}

fn pictures() -> Outcome<PathBuf> {
    let dir =
        std::env::var_os("AIRCOP_DEMO_DIR").map_or_else(|| "target/demo".into(), PathBuf::from);
    std::fs::create_dir_all(&dir)?;
    Ok(dir)
}

/// On Ctrl-C, SIGTERM or a closed terminal: ask the main thread to end, and end without it when it
/// is busy. What it started is bound to it and ends with it.
fn end_on_signal(stop: Arc<AtomicBool>, dir: Option<PathBuf>) -> Outcome {
    use tokio::signal::unix::{SignalKind, signal};
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let guard = runtime.enter();
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hangup = signal(SignalKind::hangup())?;
    drop(guard);
    std::thread::spawn(move || {
        runtime.block_on(async {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
                _ = hangup.recv() => {}
            }
        });
        eprintln!("\nending");
        stop.store(true, Ordering::Relaxed);
        std::thread::sleep(Duration::from_secs(3));
        if let Some(dir) = dir {
            // What is left of it belongs to the system's temporary directory.
            let _ = std::fs::remove_dir_all(dir);
        }
        std::process::exit(130);
    });
    Ok(())
}
