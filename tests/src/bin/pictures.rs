//! `cargo xtask pictures`: draws the screens and says which have changed, or accepts what was drawn.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use aircop_tests::pictures::{PicturesError, accept, draw};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let folder = std::env::var_os("AIRCOP_PICTURES")
        .map_or_else(|| PathBuf::from("target/pictures"), PathBuf::from);
    let outcome = match words.split_first() {
        Some((first, names)) if first == "--accept" => accept(&folder, names).map(|count| {
            println!("{count} pictures accepted; they are in tests/pictures, to be committed");
            true
        }),
        _ => look(&folder, &words),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\npictures: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all is as it was accepted.
fn look(folder: &std::path::Path, screens: &[String]) -> Result<bool, PicturesError> {
    let begun = Instant::now();
    let mut say = |line: &str| println!("{:6.1} s  {line}", begun.elapsed().as_secs_f32());
    let changed = draw(folder, screens, &mut say)?;
    println!("\nlook through {}/sheet-*.png", folder.display());
    if changed.is_empty() {
        println!("every picture is as it was accepted");
        return Ok(true);
    }
    println!(
        "{} pictures have changed: look at them in {}/changed (before, after, difference), then\n\
         cargo xtask pictures --accept [NAME ...]",
        changed.len(),
        folder.display()
    );
    Ok(false)
}
