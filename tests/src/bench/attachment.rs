//! A file of 100 MB from one office to another over a real relay on loopback, by the command line, and
//! an alert that is sent while it goes up.

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use sha2::{Digest as _, Sha256};

use super::load;
use crate::stage::Stage;

/// Bytes.
const SIZE: usize = 100_000_000;

/// Runs it and prints the figures.
///
/// # Errors
/// When a program does not do what it should, or the file that arrives is another.
pub fn run() -> Result<(), Box<dyn Error>> {
    let dir = tempfile::tempdir()?;
    let stage = Stage::set(dir.path(), &mut |line| println!("  {line}"))?;
    let (dakar, praia) = (stage.office("Dakar")?, stage.office("Praia")?);
    let mut bytes = vec![0; SIZE];
    StdRng::seed_from_u64(1).fill(bytes.as_mut_slice());
    let film = dir.path().join("film.mp4");
    std::fs::write(&film, &bytes)?;
    let note = dir.path().join("note.json");
    let mut file = std::fs::File::create(&note)?;
    file.write_all(br#"{"subject": "Film", "narrative": "See the film."}"#)?;
    let text = |path: &std::path::Path| path.display().to_string();

    let begun = Instant::now();
    let send = ["send", "note", "--group", "AIRCOP", "--to", "JAITF Praia"];
    let (note, path) = (text(&note), text(&film));
    let with = ["--json-file", &note, "--attach", &path];
    let sent = dakar.run(&[&send[..], &with].concat())?;
    let up = begun.elapsed();
    let message = sent
        .get("message")
        .and_then(|id| id.as_str())
        .ok_or("no message")?;
    let to = text(&dir.path().join("arrived.mp4"));
    praia.run(&["sync"])?;
    let begun = Instant::now();
    praia.run(&["save", message, "1", "--to", &to])?;
    let down = begun.elapsed();
    if Sha256::digest(std::fs::read(&to)?) != Sha256::digest(&bytes) {
        return Err("another file arrived".into());
    }
    let rate = |time: std::time::Duration| SIZE as f64 / 1e6 / time.as_secs_f64();
    println!("sealed and sent      {up:8.1?}  {:6.1} MB/s", rate(up));
    println!("fetched and saved    {down:8.1?}  {:6.1} MB/s", rate(down));
    println!("  {SIZE} bytes, SHA-256 equal; {}", load());
    Ok(())
}
