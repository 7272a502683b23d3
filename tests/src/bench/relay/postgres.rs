//! PostgreSQL beside the relay: a durable insert of 2 KiB in a transaction of its own, by its own
//! load program.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::Group;

/// Prints its figures, or why there are none.
pub(super) fn run(rounds: u32) {
    match measure(rounds) {
        Ok(lines) => println!("PostgreSQL, durable inserts of 2 KiB\n{lines}"),
        Err(reason) => println!("PostgreSQL: skipped; {reason}"),
    }
}

fn measure(rounds: u32) -> Result<String, String> {
    let bin = newest().ok_or("it is not installed")?;
    let dir = tempfile::tempdir().map_err(|e| e.to_string())?;
    let data = dir.path().join("data");
    // It refuses to run as root.
    let user = is_root().then_some("postgres");
    if let Some(user) = user {
        done(Command::new("chown").arg(user).arg(dir.path()))?;
    }
    done(
        as_user(user, &bin.join("initdb"))
            .args(["-A", "trust", "-U", "postgres", "-D"])
            .arg(&data),
    )?;
    let _server = Group::start(
        as_user(user, &bin.join("postgres"))
            .args(["-c", "listen_addresses=", "-D"])
            .arg(&data)
            .arg("-k")
            .arg(dir.path())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null()),
    )
    .map_err(|e| e.to_string())?;
    for _ in 0..100 {
        let ready = Command::new(bin.join("pg_isready"))
            .arg("-h")
            .arg(dir.path())
            .output();
        if ready.is_ok_and(|output| output.status.success()) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let table = "CREATE TABLE mail (seq bigserial PRIMARY KEY, mailbox int, body bytea);
                 CREATE INDEX ON mail (mailbox, seq);";
    done(
        Command::new(bin.join("psql"))
            .args(["-q", "-U", "postgres", "-c", table, "-h"])
            .arg(dir.path()),
    )?;
    let script = dir.path().join("insert.sql");
    let insert = "\\set mailbox random(1, 64)\n\
        INSERT INTO mail (mailbox, body) VALUES (:mailbox, decode(repeat('42', 2048), 'hex'));\n";
    std::fs::write(&script, insert).map_err(|e| e.to_string())?;
    let mut lines = String::new();
    for _ in 0..rounds {
        for clients in ["64", "1"] {
            let output = Command::new(bin.join("pgbench"))
                .args([
                    "-n", "-M", "prepared", "-j", "2", "-T", "3", "-U", "postgres",
                ])
                .args(["-c", clients, "-f"])
                .arg(&script)
                .arg("-h")
                .arg(dir.path())
                .arg("postgres")
                .output()
                .map_err(|e| e.to_string())?;
            let text = String::from_utf8_lossy(&output.stdout);
            let told = |what| text.lines().find(|line: &&str| line.starts_with(what));
            lines += &format!(
                "  {clients:>2} clients: {}; {}\n",
                told("tps").unwrap_or("no figure"),
                told("latency average").unwrap_or("no figure"),
            );
        }
    }
    Ok(lines)
}

/// Debian keeps each version in a folder of its own.
fn newest() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut found: Vec<PathBuf> = versions
        .flatten()
        .map(|version| version.path().join("bin"))
        .filter(|bin| bin.join("initdb").is_file() && bin.join("pgbench").is_file())
        .collect();
    found.sort();
    found.pop()
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

fn as_user(user: Option<&str>, program: &Path) -> Command {
    match user {
        None => crate::process::bound(program),
        Some(user) => {
            let mut command = Command::new("setpriv");
            command.args(["--pdeathsig", "KILL", "--init-groups", "--reuid", user]);
            command.args(["--regid", user, "--"]).arg(program);
            command
        }
    }
}

fn done(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|e| e.to_string())?;
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}
