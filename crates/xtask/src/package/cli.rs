//! `cargo xtask package cli`: the command line, with its manual and completion for three shells.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::deb::{About, Deb};
use super::programs::{Profile, build};
use crate::run::{Outcome, output, run, target};

const NAME: &str = "aircop";

/// Where each shell looks for what completes a command.
const SHELLS: &[(&str, &str)] = &[
    ("bash", "usr/share/bash-completion/completions/aircop"),
    ("zsh", "usr/share/zsh/vendor-completions/_aircop"),
    ("fish", "usr/share/fish/vendor_completions.d/aircop.fish"),
];

pub(crate) fn package(profile: Profile) -> Outcome {
    let programs = build(profile, &["aircop-cli"])?;
    lay_out(&programs, env!("CARGO_PKG_VERSION"))
}

/// The package of a version, out of built programs.
pub(crate) fn lay_out(programs: &Path, version: &str) -> Outcome {
    let program = programs.join(NAME);
    let mut deb = Deb::begin(NAME)?;
    deb.program(&program)?;
    let pages = target().join("package").join("manual");
    let _ = fs::remove_dir_all(&pages);
    run(plain(&program).args(["manual", "--out"]).arg(&pages))?;
    let listed = fs::read_dir(&pages).map_err(|error| format!("{}: {error}", pages.display()))?;
    for page in listed.flatten() {
        deb.manual(&page.path())?;
    }
    for (shell, to) in SHELLS {
        let script = output(plain(&program).args(["completion", shell]));
        deb.text(&script.ok_or("no completion was written")?, to)?;
    }
    let about = About {
        name: NAME,
        section: "net",
        depends: "",
        recommends: "",
        suggests: "aircop-desktop, aircop-relay, gnome-keyring",
        description: "command line of the AIRCOP messenger\n \
             Alerts, answers and seizures between airport task forces, sealed from desk to\n \
             desk: headquarters' automation, gateways, and desks without a screen.",
    };
    deb.finish(&about, version).map(drop)
}

/// In English, which a package's manual is in.
fn plain(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.env("LC_ALL", "C.UTF-8").env_remove("LANGUAGE");
    command
}
