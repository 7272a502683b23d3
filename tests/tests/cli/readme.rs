//! README's "Run it for real", executed as it stands, up to the first alert that headquarters reads.
//!
//! What is written there in capitals is filled in with what the step before has printed, the relay's
//! name, folder and port with what this machine has. Nothing else is changed or added; the step that
//! needs a screen has a line for machines without one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::UdpSocket;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use aircop_tests::process::{Group, bound, program};

/// The commands of one step and the machine they run on.
#[derive(Debug)]
struct Step {
    machine: String,
    commands: Vec<String>,
}

/// Numbered steps that begin with a machine in bold and hold shell blocks.
fn steps() -> Vec<Step> {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let section = readme.split("## Run it for real").nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let mut steps: Vec<Step> = Vec::new();
    let mut block: Option<Vec<&str>> = None;
    for line in section.lines() {
        let text = line.trim_start();
        match &mut block {
            Some(lines) if text == "```" => {
                let step = steps.last_mut().expect("a block before the first step");
                step.commands.extend(commands(lines));
                block = None;
            }
            Some(lines) => lines.push(line.strip_prefix("   ").unwrap_or(line)),
            None if text == "```sh" && !steps.is_empty() => block = Some(Vec::new()),
            None => {
                let numbered = text
                    .split_once(". **")
                    .filter(|(n, _)| n.parse::<u8>().is_ok());
                if let Some((_, rest)) = numbered {
                    steps.push(Step {
                        machine: rest.split("**").next().unwrap().to_owned(),
                        commands: Vec::new(),
                    });
                }
            }
        }
        // What follows the steps is for later days.
        if steps.len() >= 8 && block.is_none() && text.starts_with("The password") {
            break;
        }
    }
    steps
}

/// One command a line, but for a text that a command is given.
fn commands(lines: &[&str]) -> Vec<String> {
    let mut commands: Vec<String> = Vec::new();
    let mut until: Option<&str> = None;
    for line in lines {
        match until {
            Some(end) => {
                let whole = commands.last_mut().unwrap();
                whole.push('\n');
                whole.push_str(line);
                if *line == end {
                    until = None;
                }
            }
            None => {
                until = line.contains("<<'END'").then_some("END");
                commands.push((*line).to_owned());
            }
        }
    }
    commands
}

/// What has been printed so far, by the word that stands for it.
#[derive(Debug, Default)]
struct Printed(BTreeMap<&'static str, String>);

impl Printed {
    fn note(&mut self, text: &str) {
        for word in text.split(|c: char| c.is_whitespace() || ",()".contains(c)) {
            let word = word.trim_end_matches('.');
            let hex =
                |length: usize| word.len() == length && word.bytes().all(|b| b.is_ascii_hexdigit());
            let groups: Vec<&str> = word.split('-').collect();
            let fingerprint = groups.len() == 5
                && groups
                    .iter()
                    .all(|g| g.len() == 4 && g.bytes().all(|b| b.is_ascii_hexdigit()));
            let reference = groups.len() == 4
                && groups[0].len() == 2
                && groups[3].len() == 6
                && groups[3].bytes().all(|b| b.is_ascii_digit());
            if hex(64) {
                self.0.insert("KEY", word.to_owned());
            } else if fingerprint {
                self.0.insert("FINGERPRINT", word.to_owned());
            } else if reference {
                self.0.insert("REFERENCE", word.to_owned());
            }
        }
    }

    fn fill(&self, command: &str) -> String {
        let mut command = command.to_owned();
        for (word, value) in &self.0 {
            command = command.replace(word, value);
        }
        command
    }
}

fn shell(command: &str, home: &Path, stick: &Path) -> Command {
    let programs: PathBuf = program("aircop").unwrap().parent().unwrap().to_owned();
    let path = std::env::var("PATH").unwrap();
    let mut shell = bound(Path::new("sh"));
    shell
        .args(["-ec", command])
        .current_dir(stick)
        .env("PATH", format!("{}:{path}", programs.display()))
        .env("HOME", home)
        .env_remove("XDG_DATA_HOME")
        .env("LC_ALL", "C.UTF-8")
        .env("AIRCOP_PASSWORD", "lumafosi-geda-77")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    shell
}

#[test]
fn the_commands_of_the_readme_lead_to_an_alert_that_is_read() {
    let dir = tempfile::tempdir().unwrap();
    // What is handed over on a stick lies in one folder.
    let stick = dir.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap().to_string();
    drop(socket);
    let here = |command: &str| {
        command
            .replace("relay.example.org:4433", &address)
            .replace("0.0.0.0:4433", &address)
            .replace(
                "/var/lib/aircop",
                &dir.path().join("relay").display().to_string(),
            )
    };
    let steps = steps();
    assert!(steps.len() >= 8, "{steps:?}");
    let begun = Instant::now();
    let (mut count, mut last) = (0, String::new());
    let mut printed = Printed::default();
    let mut running = Vec::new();
    for step in &steps {
        let home = dir.path().join(step.machine.replace(' ', "-"));
        fs::create_dir_all(&home).unwrap();
        assert!(!step.commands.is_empty(), "{step:?}");
        for command in &step.commands {
            let command = here(&printed.fill(command));
            count += 1;
            let mut started = shell(&command, &home, &stick);
            if command.contains("aircop-relay run") {
                // It stays, and says when it is ready.
                let mut relay = Group::start(&mut started).unwrap();
                let out = relay.child().stdout.take().unwrap();
                BufReader::new(out).read_line(&mut last).unwrap();
                running.push(relay);
            } else {
                let ended = started.output().unwrap();
                last = String::from_utf8(ended.stdout).unwrap();
                let said = String::from_utf8_lossy(&ended.stderr);
                assert!(ended.status.success(), "{command}\n{last}{said}");
            }
            printed.note(&last);
        }
    }
    let seconds = begun.elapsed().as_secs_f32();
    for said in [
        "Passenger to check, TP1483",
        "Example Person",
        "TP1483",
        "LIS",
    ] {
        assert!(last.contains(said), "{said} is not in {last}");
    }
    println!("README: {count} commands, {seconds:.1} s to the first alert read");
}
