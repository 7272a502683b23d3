//! The programs that packages carry: the same bytes wherever they are built.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Outcome, cargo, output, root, run, target};

/// How the programs are compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// As it is shipped.
    Release,
    /// As while developing: to try a package, not to ship it.
    Quick,
}

impl Profile {
    /// The profile's folder in the target directory.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Quick => "debug",
        }
    }
}

/// What Debian packages carry.
pub(crate) const DEBIAN: &[&str] = &["aircop-cli", "aircop-relay", "aircop-desktop"];

/// Builds packages of the workspace for this machine; where their programs are.
pub(crate) fn build(profile: Profile, packages: &[&str]) -> Outcome<PathBuf> {
    let mut command = cargo(&["build", "--locked"]);
    arguments(&mut command, profile, packages);
    // The programs that tests run have other flags: they must not be compiled anew each time.
    let folder = match profile {
        Profile::Release => target(),
        Profile::Quick => {
            run(&mut command)?;
            return Ok(target().join(profile.folder()));
        }
    };
    run(same_paths(&mut command, &root(), &folder)?)?;
    Ok(folder.join(profile.folder()))
}

/// Names profile and packages.
pub(crate) fn arguments(command: &mut Command, profile: Profile, packages: &[&str]) {
    if profile == Profile::Release {
        command.arg("--release");
    }
    for package in packages {
        command.args(["--package", package]);
    }
}

/// No path of this machine gets into the programs: where the sources, the libraries and the target
/// directory are is said by names that are the same everywhere.
pub(crate) fn same_paths<'a>(
    command: &'a mut Command,
    sources: &Path,
    target: &Path,
) -> Outcome<&'a mut Command> {
    let home = match std::env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => std::env::home_dir()
            .ok_or("no home directory")?
            .join(".cargo"),
    };
    let sysroot = output(
        Command::new("rustc")
            .args(["--print", "sysroot"])
            .current_dir(root()),
    )
    .ok_or("rustc does not say where it is")?;
    // The last one that fits counts: a target directory may lie within the sources.
    let names = [
        (home.as_path(), "/cargo"),
        (Path::new(sysroot.trim()), "/rust"),
        (sources, "/aircop"),
        (target, "/target"),
    ];
    let mut rust = Vec::new();
    let mut c = Vec::new();
    for (from, to) in names {
        rust.push(format!("--remap-path-prefix={}={to}", from.display()));
        c.push(format!("-ffile-prefix-map={}={to}", from.display()));
    }
    // What compiles C by itself reads these; `cc` does too.
    let c = c.join(" ");
    command
        .env("CARGO_ENCODED_RUSTFLAGS", rust.join("\u{1f}"))
        .env("CFLAGS", &c)
        .env("CXXFLAGS", &c)
        .env("SOURCE_DATE_EPOCH", date("%ct")?)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0");
    Ok(command)
}

/// When the commit was made that is packed, in git's notation.
pub(crate) fn date(notation: &str) -> Outcome<String> {
    let format = format!("--format={notation}");
    let mut git = Command::new("git");
    git.args(["log", "-1", &format, "--date=short"])
        .current_dir(root());
    let date = output(&mut git).ok_or("git does not say when the last commit was made")?;
    Ok(date.trim().to_owned())
}
