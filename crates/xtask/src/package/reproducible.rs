//! `cargo xtask package reproducible [--quick]`: the programs are built from the same sources in two
//! folders, and must be the same bytes. So whoever doubts a release can build it and compare.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::programs::{Profile, arguments, same_paths};
use crate::run::{Outcome, cargo, output, root, run, target};

const PACKAGES: &[&str] = &["aircop-cli", "aircop-relay"];
const PROGRAMS: &[&str] = &["aircop", "aircop-relay"];
/// Of different length, so that a path that got into a program moves what comes after it.
const FOLDERS: [&str; 2] = ["first", "the-second-one"];

pub(crate) fn reproducible(profile: Profile) -> Outcome {
    let place = target().join("reproducible");
    let mut sums = Vec::new();
    for name in FOLDERS {
        let folder = place.join(name);
        let _ = fs::remove_dir_all(&folder);
        copy_sources(&folder)?;
        let programs = build(&folder, profile)?;
        for program in PROGRAMS {
            let kept = place.join(format!("{program}-{name}"));
            let built = programs.join(program);
            fs::copy(&built, &kept).map_err(|error| format!("{}: {error}", built.display()))?;
            sums.push((*program, sum(&kept)?, kept));
        }
        // Two target directories at once would not fit on many a disk.
        let _ = fs::remove_dir_all(&folder);
    }
    let mut different = Vec::new();
    println!();
    for (program, sum, kept) in &sums {
        println!("  {sum}  {}", kept.display());
        let same = sums
            .iter()
            .all(|(other, theirs, _)| other != program || theirs == sum);
        if !same && !different.contains(program) {
            different.push(*program);
        }
    }
    if different.is_empty() {
        println!("  the same bytes from two folders: {}", PROGRAMS.join(", "));
        Ok(())
    } else {
        Err(format!("not the same bytes: {}", different.join(", ")))
    }
}

/// What git knows of, as it lies here.
fn copy_sources(to: &Path) -> Outcome {
    fs::create_dir_all(to).map_err(|error| format!("{}: {error}", to.display()))?;
    let mut copy = Command::new("sh");
    copy.args([
        "-c",
        "git ls-files -z | tar --create --null --files-from=- | tar --extract --directory=\"$0\"",
    ]);
    run(copy.arg(to).current_dir(root()))
}

fn build(folder: &Path, profile: Profile) -> Outcome<PathBuf> {
    let target = folder.join("target");
    let mut command = cargo(&["build", "--locked"]);
    arguments(&mut command, profile, PACKAGES);
    command.current_dir(folder);
    run(same_paths(&mut command, folder, &target)?)?;
    Ok(target.join(profile.folder()))
}

fn sum(program: &Path) -> Outcome<String> {
    let said = output(Command::new("sha256sum").arg(program)).ok_or("sha256sum failed")?;
    Ok(said
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned())
}
