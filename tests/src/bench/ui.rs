//! The window under load: how long until it can be used, with 100,000 messages behind it, while a
//! long text is typed and while the list is scrolled, and how much memory it takes. Beside it, in the
//! same run, a bare WebKitGTK window, the floor of any window of this kind.

use std::error::Error;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use aircop_archive::{Archive, ArchiveKey, Direction, Indexed, Received, State};
use aircop_client::vault::Vault;
use aircop_message::{DeviceKey, Draft, GroupId, MessageId, OfficeId, Stamp, Timestamp};
use ciborium::Value;
use serde_json::json;

use super::{Sample, load};
use crate::stage::{Desk, Office, Stage};
use crate::webdriver::{Screen, Window};

/// Messages in the archive.
const MESSAGES: u32 = 100_000;
/// Characters in the field that is typed into.
const LONG: usize = 20_000;
/// Keys and frames of each sample.
const ROUNDS: usize = 40;
/// Openings of each window.
const OPENINGS: usize = 5;
/// Where Debian and Ubuntu keep WebKitGTK's own small browser.
const BARE: [&str; 2] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];

/// Runs it and prints the figures.
///
/// # Errors
/// When a program does not do what it should.
pub fn run() -> Result<(), Box<dyn Error>> {
    let dir = tempfile::tempdir()?;
    let stage = Stage::set(dir.path(), &mut |line| println!("  {line}"))?;
    let office = stage.office("Praia")?.clone();
    let began = Instant::now();
    fill(&office)?;
    println!(
        "  {MESSAGES} messages written in {:.0} s; {}",
        began.elapsed().as_secs_f64(),
        load()
    );
    let screen = Screen::open(1366, 768)?;
    let (mut opening, mut unlocking) = (Sample::default(), Sample::default());
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..OPENINGS {
        let began = Instant::now();
        let desk = Desk::open(&screen, &office)?;
        desk.window().find("[data-testid=unlock-password]")?;
        opening.add(began.elapsed());
        let window = desk.window();
        window.fill("[data-testid=unlock-password]", &office.password)?;
        let began = Instant::now();
        window.click("[data-testid=unlock-submit]")?;
        window.find("[data-testid=row]")?;
        unlocking.add(began.elapsed());
        ours.push(memory("aircop-desktop")?);
        desk.into_window().close()?;
        bare.extend(bare_window(&screen)?);
    }
    let desk = Desk::open(&screen, &office)?;
    desk.unlock()?;
    let window = desk.window();
    window.find("[data-testid=row]")?;
    println!("window to unlock page   {}", opening.line());
    println!("unlock to inbox         {}", unlocking.line());
    println!(
        "status                  {}",
        asked(window, &json!({ "do": "status" }))?.line()
    );
    let list = json!({ "do": "list", "view": "inbox", "limit": 50 });
    println!("inbox, 50 rows          {}", asked(window, &list)?.line());
    let list = json!({ "do": "list", "view": "all", "text": "courier", "limit": 50 });
    println!("search, 50 rows         {}", asked(window, &list)?.line());
    println!("a frame while scrolling {}", scrolled(window)?.line());
    println!("key to painted          {}", typed(&desk)?.line());
    let mib = |list: &[u64]| list.iter().max().copied().unwrap_or_default() / 1024;
    println!("memory (PSS)            {} MiB", mib(&ours));
    if bare.is_empty() {
        println!("bare WebKitGTK window   not installed here: no ratio");
    } else {
        println!(
            "bare WebKitGTK window   {} MiB; ours is {:.2} times that",
            mib(&bare),
            mib(&ours) as f64 / mib(&bare).max(1) as f64
        );
    }
    println!("  {}", load());
    Ok(())
}

/// Alerts of the last weeks, most of them acknowledged.
fn fill(office: &Office) -> Result<(), Box<dyn Error>> {
    let (_, secrets) = Vault::unlock(
        &office.data.join("vault"),
        &office.officer,
        &office.password,
    )?;
    let all: Value = ciborium::from_reader(secrets.as_slice())?;
    let key = all
        .as_map()
        .and_then(|map| map.iter().find(|(key, _)| key.as_text() == Some("archive")))
        .and_then(|(_, value)| value.as_bytes())
        .and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok())
        .ok_or("a vault without an archive's key")?;
    let archive = Archive::open(&office.data.join("archive.db"), &ArchiveKey::new(&key))?;
    let now = Timestamp(i64::try_from(
        std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)?
            .as_millis(),
    )?);
    let draft: Draft = serde_json::from_value(json!({
        "kind": "ALERT", "urgency": "URGENT", "subject": "Courier on TP1547",
        "narrative": "Ticket bought in cash. One piece of luggage.",
        "alert": {
            "reasons": ["PROFILE"], "action": "CHECK_FULL",
            "legs": [{ "airport": "LIS", "flight": "TP1547", "etd": "2026-01-01T10:00:00Z" },
                     { "airport": "RAI", "eta": "2026-01-01T14:00:00Z" }],
            "persons": [{ "name": "Example Person" }],
        },
    }))?;
    for thousand in 0..MESSAGES / 1000 {
        archive.transaction(|archive| -> Result<(), aircop_archive::ArchiveError> {
            for number in thousand * 1000..(thousand + 1) * 1000 {
                let mut id = [7; 16];
                id[..4].copy_from_slice(&number.to_be_bytes());
                let id = MessageId(id);
                let received = now.plus_seconds(-i64::from(MESSAGES - number) * 30);
                let reference = format!("SN-DSS-2026-{number:06}");
                let stamp = Stamp {
                    id,
                    reference: reference.clone(),
                    group: GroupId([2; 16]),
                    exercise: false,
                    thread: None,
                    now: received,
                    offset_minutes: 0,
                    language: "en".into(),
                };
                let payload = draft
                    .finish(&stamp)
                    .ok()
                    .and_then(|message| message.to_bytes().ok())
                    .unwrap_or_default();
                archive.receive(&Received {
                    message: Indexed {
                        id,
                        thread: id,
                        kind: aircop_archive::ALERT.into(),
                        direction: Direction::In,
                        group: GroupId([2; 16]),
                        exercise: false,
                        sender_office: OfficeId([3; 16]),
                        sender_device: DeviceKey([4; 32]),
                        sender_officer: "A. Diop".into(),
                        reference,
                        urgency: 1,
                        subject: draft.subject.clone(),
                        language: "en".into(),
                        created: received,
                        received,
                        expires: received.plus_seconds(30 * 24 * 3600),
                        reply_by: None,
                        next_leg_at: None,
                        due_at: Some(received.plus_seconds(4 * 3600)),
                        here: true,
                        route: "LIS RAI".into(),
                        handling: "H1".into(),
                        tlp: "AMBER".into(),
                        state: State::Received,
                        text: draft.narrative.clone(),
                        names: vec!["Example Person".into()],
                        codes: vec!["TP1547".into()],
                        labels: Vec::new(),
                        mentions: draft.mentions(),
                        payload,
                        signed: vec![1],
                        signature: vec![2; 64],
                    },
                    recipients: vec![OfficeId([5; 16])],
                    remember_until: received,
                    receipt: None,
                    relay_seq: None,
                })?;
                if number % 100 != 0 {
                    archive.acknowledge(id, received, "M. Tavares")?;
                }
            }
            Ok(())
        })?;
    }
    archive.close()?;
    Ok(())
}

/// How long the engine takes for a question, as the page sees it.
fn asked(window: &Window, command: &serde_json::Value) -> Result<Sample, Box<dyn Error>> {
    let script = "const done = arguments[1];
         const begun = performance.now();
         window.__TAURI__.core.invoke('dispatch', { command: arguments[0] })
           .then(() => done(performance.now() - begun), error => done(String(error)));";
    let mut sample = Sample::default();
    for _ in 0..ROUNDS {
        let took = window
            .session()
            .script_async(script, std::slice::from_ref(command))?;
        let took = took.as_f64().ok_or_else(|| took.to_string())?;
        sample.add(Duration::from_secs_f64(took / 1000.0));
    }
    Ok(sample)
}

/// Frames while the list goes down by a row's height each.
fn scrolled(window: &Window) -> Result<Sample, Box<dyn Error>> {
    let script = "const [count, done] = arguments;
         const list = document.querySelector('[data-testid=list]').parentElement;
         const frames = []; let last = performance.now();
         const step = now => {
           frames.push(now - last); last = now; list.scrollTop += 75;
           if (frames.length < count) requestAnimationFrame(step); else done(frames);
         };
         requestAnimationFrame(step);";
    let frames = window
        .session()
        .script_async(script, &[json!(ROUNDS * 4)])?;
    let mut sample = Sample::default();
    for frame in frames.as_array().ok_or("no frames")? {
        let ms = frame.as_f64().unwrap_or_default().max(0.0);
        sample.add(Duration::from_secs_f64(ms / 1000.0));
    }
    Ok(sample)
}

/// From a key to the frame after the character was put into a text that is already long.
fn typed(desk: &Desk) -> Result<Sample, Box<dyn Error>> {
    let window = desk.window();
    desk.type_note("A long text", &["JAITF Dakar"])?;
    let script = "const field = document.querySelector('[data-testid=field-narrative]');
         field.value = 'word '.repeat(arguments[0] / 5 - 20);
         field.dispatchEvent(new Event('input', { bubbles: true }));
         field.focus();
         field.setSelectionRange(field.value.length, field.value.length);
         window.__painted = [];
         field.addEventListener('keydown', event => {
           const begun = event.timeStamp;
           requestAnimationFrame(() => setTimeout(() =>
             window.__painted.push(performance.now() - begun)));
         });";
    window.session().script(script, &[json!(LONG)])?;
    // The text is laid out and saved once before anybody types on, and each key is seen before the
    // next one: the driver types faster than hands, and would measure its own queue.
    std::thread::sleep(Duration::from_secs(2));
    for round in 1..=ROUNDS {
        window.chord(&['x'])?;
        window.until("the painted key", || {
            let count = window
                .session()
                .script("return window.__painted.length", &[])?;
            Ok((count.as_u64() >= u64::try_from(round).ok()).then_some(()))
        })?;
    }
    let painted = window.session().script("return window.__painted", &[])?;
    let mut sample = Sample::default();
    for ms in painted.as_array().ok_or("no keys")? {
        sample.add(Duration::from_secs_f64(
            ms.as_f64().unwrap_or_default() / 1000.0,
        ));
    }
    Ok(sample)
}

/// KiB that a program and all its children hold in proportion (`smaps_rollup`).
fn memory(program: &str) -> Result<u64, Box<dyn Error>> {
    let mut processes: Vec<(u32, u32, String)> = Vec::new();
    for entry in std::fs::read_dir("/proc")?.flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|n| n.parse().ok()) else {
            continue;
        };
        let stat = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let Some((name, rest)) = stat.rsplit_once(')') else {
            continue;
        };
        let name = name.split_once('(').map_or("", |(_, name)| name).to_owned();
        let parent = rest.split_whitespace().nth(1).and_then(|p| p.parse().ok());
        processes.push((pid, parent.unwrap_or(0), name));
    }
    let short: String = program.chars().take(15).collect();
    let mut tree: Vec<u32> = processes
        .iter()
        .filter(|(_, _, name)| *name == short)
        .map(|(pid, ..)| *pid)
        .collect();
    let mut at = 0;
    while let Some(parent) = tree.get(at).copied() {
        let children = processes.iter().filter(|(_, p, _)| *p == parent);
        let new: Vec<u32> = children
            .map(|(pid, ..)| *pid)
            .filter(|pid| !tree.contains(pid))
            .collect();
        tree.extend(new);
        at += 1;
    }
    let mut sum = 0;
    for pid in tree {
        let path = format!("/proc/{pid}/smaps_rollup");
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let pss = text.lines().find_map(|line| line.strip_prefix("Pss:"));
        sum += pss
            .and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok())
            .unwrap_or(0);
    }
    Ok(sum)
}

/// The floor; none where the program is not installed.
fn bare_window(screen: &Screen) -> Result<Option<u64>, Box<dyn Error>> {
    let Some(program) = BARE.into_iter().find(|path| Path::new(path).is_file()) else {
        return Ok(None);
    };
    let mut child = screen
        .show(Command::new(program).arg("about:blank"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    std::thread::sleep(Duration::from_secs(3));
    let held = memory("MiniBrowser")?;
    child.kill()?;
    child.wait()?;
    Ok(Some(held))
}
