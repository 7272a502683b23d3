//! `doctor`: looks at this PC and says what to do. Needs no password, except to reach the relay.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, SystemTime};

use aircop_api::{Carrier, ErrorCode, Link};
use aircop_client::clock::{Clock as _, SystemClock};
use aircop_client::vault::{Keyring as _, SystemKeyring};
use aircop_locale::Arg;

use crate::arguments::Options;
use crate::documents::{Check, Checked, Doctor, Verdict};
use crate::failure::{Failure, Outcome};
use crate::print::{Answer, Console};
use crate::session::{Session, data, exchange, status};
use crate::sync::why;

/// Exit status when something is bad.
const BAD: u8 = 5;
/// Less room than this is bad, or worth a note; in MB.
const LEAST_ROOM: u64 = 200;
const LITTLE_ROOM: u64 = 1000;
/// Files may be this much ahead of the clock: some disks keep times by two seconds.
const AHEAD: Duration = Duration::from_secs(120);
/// A keyring may ask its user to unlock it; nobody may be there.
const KEYRING_PATIENCE: Duration = Duration::from_secs(5);
/// Asked for in the keyring; nothing is ever kept under it.
const PROBE: &str = "doctor";

/// Looks, and reaches the relay when asked to.
pub(crate) async fn doctor(console: &Console, options: &Options, connect: bool) -> Outcome<Answer> {
    let folder = data(options)?;
    let mut checks = vec![
        versions(console),
        rights(console, &folder),
        room(console, &folder),
        keyring(console),
    ];
    let (clock, relay) = if connect {
        reached(console, options, &folder).await
    } else {
        let untried = found(
            console,
            Check::Relay,
            Verdict::Unchecked,
            "cli-doctor-relay-untried",
            &[],
        );
        let untried = advised(untried, console.text("cli-doctor-relay-untried-do"));
        (clock(console, &folder), untried)
    };
    checks.push(clock);
    checks.push(relay);
    let bad = checks.iter().any(|check| check.verdict == Verdict::Bad);
    let text = checks
        .iter()
        .map(|check| line(console, check))
        .collect::<String>();
    let document = Doctor {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        system: system(),
        data: folder.display().to_string(),
        checks,
    };
    Ok(Answer::new(&document, text)?.with_status(if bad { BAD } else { 0 }))
}

fn line(console: &Console, check: &Checked) -> String {
    let verdict = console.text(match check.verdict {
        Verdict::Good => "cli-doctor-verdict-good",
        Verdict::Note => "cli-doctor-verdict-note",
        Verdict::Bad => "cli-doctor-verdict-bad",
        Verdict::Unchecked => "cli-doctor-verdict-unchecked",
    });
    let advice = check.advice.as_ref();
    let advice = advice.map_or(String::new(), |advice| format!("    {advice}\n"));
    format!("[{verdict}] {}\n{advice}", check.found)
}

fn found(
    console: &Console,
    check: Check,
    verdict: Verdict,
    id: &str,
    values: &[(&str, Arg<'_>)],
) -> Checked {
    Checked {
        check,
        verdict,
        found: console.text_with(id, values),
        advice: None,
        code: None,
        figure: None,
    }
}

fn advised(checked: Checked, advice: String) -> Checked {
    Checked {
        advice: Some(advice),
        ..checked
    }
}

fn system() -> String {
    format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)
}

fn versions(console: &Console) -> Checked {
    let system = system();
    let values = [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("system", system.as_str().into()),
    ];
    found(
        console,
        Check::Versions,
        Verdict::Good,
        "cli-doctor-versions",
        &values,
    )
}

/// Who can read the folder, and whether it can be written. A file is made and removed.
fn rights(console: &Console, folder: &Path) -> Checked {
    let shown = folder.display().to_string();
    let say = |verdict, id: &str| {
        found(
            console,
            Check::Data,
            verdict,
            id,
            &[("folder", shown.as_str().into())],
        )
    };
    if !folder.is_dir() {
        return say(Verdict::Note, "cli-doctor-data-none");
    }
    if let Err(error) = writable(folder) {
        let why = error.to_string();
        let values = [
            ("folder", shown.as_str().into()),
            ("why", why.as_str().into()),
        ];
        let locked = found(
            console,
            Check::Data,
            Verdict::Bad,
            "cli-doctor-data-locked",
            &values,
        );
        return advised(locked, console.text("cli-doctor-data-locked-do"));
    }
    match aircop_files::others_can_read(folder) {
        Ok(false) => say(Verdict::Good, "cli-doctor-data-good"),
        // Rights that cannot be read may be any.
        Ok(true) | Err(_) => {
            let command = if cfg!(windows) {
                format!("icacls \"{shown}\" /inheritance:r /grant:r \"%USERNAME%:(OI)(CI)F\"")
            } else {
                format!("chmod -R go= '{shown}'")
            };
            let advice = console.text_with(
                "cli-doctor-data-open-do",
                &[("command", command.as_str().into())],
            );
            advised(say(Verdict::Bad, "cli-doctor-data-open"), advice)
        }
    }
}

fn writable(folder: &Path) -> io::Result<()> {
    let probe = folder.join(".doctor");
    // One that was killed may have left it.
    let _ = fs::remove_file(&probe);
    aircop_files::create_new(&probe)?;
    fs::remove_file(probe)
}

fn room(console: &Console, folder: &Path) -> Checked {
    // The folder may not be there yet.
    let disk = folder.ancestors().find(|path| path.is_dir());
    let free = aircop_files::free_space(disk.unwrap_or(folder)).unwrap_or(0);
    let megabytes = free / 1_000_000;
    let verdict = match megabytes {
        ..LEAST_ROOM => Verdict::Bad,
        LEAST_ROOM..LITTLE_ROOM => Verdict::Note,
        _ => Verdict::Good,
    };
    let figure = i64::try_from(megabytes).unwrap_or(i64::MAX);
    let values = [("megabytes", figure.into())];
    let disk = Checked {
        figure: Some(figure),
        ..found(console, Check::Disk, verdict, "cli-doctor-disk", &values)
    };
    if verdict == Verdict::Good {
        disk
    } else {
        advised(disk, console.text("cli-doctor-disk-do"))
    }
}

fn keyring(console: &Console) -> Checked {
    let (tell, heard) = mpsc::channel();
    // It may wait for its user for ever: the process ends without it.
    std::thread::spawn(move || {
        let _ = tell.send(SystemKeyring.get(PROBE).is_ok());
    });
    if heard.recv_timeout(KEYRING_PATIENCE) == Ok(true) {
        return found(
            console,
            Check::Keyring,
            Verdict::Good,
            "cli-doctor-keyring",
            &[],
        );
    }
    let none = found(
        console,
        Check::Keyring,
        Verdict::Note,
        "cli-doctor-keyring-none",
        &[],
    );
    advised(none, console.text("cli-doctor-keyring-do"))
}

/// What can be said of the clock without the relay's.
fn clock(console: &Console, folder: &Path) -> Checked {
    if let Some(ahead) =
        newest(folder).and_then(|newest| newest.duration_since(SystemTime::now()).ok())
        && ahead > AHEAD
    {
        let minutes = i64::try_from(ahead.as_secs() / 60).unwrap_or(i64::MAX);
        let values = [("minutes", minutes.into())];
        let behind = Checked {
            figure: Some(minutes.saturating_mul(-60)),
            ..found(
                console,
                Check::Clock,
                Verdict::Bad,
                "cli-doctor-clock-future",
                &values,
            )
        };
        return advised(behind, console.text("cli-doctor-clock-do"));
    }
    let time = SystemClock.now().to_rfc3339();
    // To the minute.
    let time = time.get(..16).unwrap_or(&time).replace('T', " ");
    let zone = SystemClock.zone();
    let values = [
        ("time", time.as_str().into()),
        ("zone", zone.as_str().into()),
    ];
    if zone.is_empty() {
        let no_zone = found(
            console,
            Check::Clock,
            Verdict::Note,
            "cli-doctor-clock-no-zone",
            &values,
        );
        return advised(no_zone, console.text("cli-doctor-clock-no-zone-do"));
    }
    found(
        console,
        Check::Clock,
        Verdict::Good,
        "cli-doctor-clock",
        &values,
    )
}

/// When the newest file of the office was written.
fn newest(folder: &Path) -> Option<SystemTime> {
    let entries = fs::read_dir(folder).ok()?;
    entries
        .flatten()
        .filter_map(|entry| entry.metadata().ok()?.modified().ok())
        .max()
}

/// Unlocks, reaches the relay, and compares clocks with it.
async fn reached(console: &Console, options: &Options, folder: &Path) -> (Checked, Checked) {
    let here = clock(console, folder);
    match connected(console, options).await {
        Ok((off, Ok(carrier))) => {
            let carrier = console.locale.label_of("carrier", carrier.code());
            let relay = found(
                console,
                Check::Relay,
                Verdict::Good,
                "cli-doctor-relay",
                &[("carrier", (&carrier).into())],
            );
            let Some(seconds) = off else {
                return (here, relay);
            };
            let values = [("seconds", seconds.into())];
            let wrong = Checked {
                figure: Some(seconds),
                ..found(
                    console,
                    Check::Clock,
                    Verdict::Bad,
                    "cli-doctor-clock-off",
                    &values,
                )
            };
            (advised(wrong, console.text("cli-doctor-clock-do")), relay)
        }
        Ok((_, Err(away))) => (here, away),
        Err(failure) => {
            let away = found(
                console,
                Check::Relay,
                Verdict::Bad,
                "cli-doctor-relay-away",
                &[],
            );
            let code = match &failure {
                Failure::Refused(refusal) => Some(refusal.error.code),
                _ => None,
            };
            let advice = code.map_or_else(String::new, |code| why(console, code));
            (
                here,
                Checked {
                    code,
                    ..advised(away, advice)
                },
            )
        }
    }
}

/// By how much the clocks differ, and what carried the link or why the relay was not reached.
async fn connected(
    console: &Console,
    options: &Options,
) -> Outcome<(Option<i64>, Result<Carrier, Checked>)> {
    let session = Session::begin(console, options).await?;
    session.says_it_itself();
    let engine = session.open(true).await?;
    let settled = exchange(&engine).await;
    let status = status(&engine).await;
    engine.shutdown().await;
    let status = status?;
    let error = match settled {
        Ok(()) if status.link == Link::Online => {
            let carrier = status.carrier.unwrap_or(Carrier::Quic);
            return Ok((status.clock_off_seconds, Ok(carrier)));
        }
        Ok(()) => status.link_error.unwrap_or(ErrorCode::RelayUnreachable),
        Err(error) => error.code,
    };
    let away = match status.silent_port {
        Some(port) => {
            let values = [("port", i64::from(port).into())];
            found(
                console,
                Check::Relay,
                Verdict::Bad,
                "cli-doctor-relay-silent",
                &values,
            )
        }
        None => found(
            console,
            Check::Relay,
            Verdict::Bad,
            "cli-doctor-relay-away",
            &[],
        ),
    };
    let away = Checked {
        code: Some(error),
        ..advised(away, why(console, error))
    };
    Ok((status.clock_off_seconds, Err(away)))
}
