//! `cargo xtask package desktop`: the window, in the menu and for invitations.

use std::fs;
use std::path::Path;

use super::deb::{About, Deb};
use super::programs::{Profile, build, date};
use crate::run::{Outcome, root};
use crate::ui;

const NAME: &str = "aircop-desktop";

/// What goes where from `desktop`. Autostart is each user's choice: `aircop-desktop --autostart on`.
const FILES: &[(&str, &str)] = &[
    (
        "install/int.aircop.desktop.desktop",
        "usr/share/applications/int.aircop.desktop.desktop",
    ),
    (
        "install/int.aircop.desktop.xml",
        "usr/share/mime/packages/int.aircop.desktop.xml",
    ),
    (
        "icons/32x32.png",
        "usr/share/icons/hicolor/32x32/apps/int.aircop.desktop.png",
    ),
    (
        "icons/128x128.png",
        "usr/share/icons/hicolor/128x128/apps/int.aircop.desktop.png",
    ),
    (
        "icons/icon.png",
        "usr/share/icons/hicolor/512x512/apps/int.aircop.desktop.png",
    ),
    (
        "icons/icon.svg",
        "usr/share/icons/hicolor/scalable/apps/int.aircop.desktop.svg",
    ),
];

pub(crate) fn package(profile: Profile) -> Outcome {
    ui::build(match profile {
        Profile::Release => ui::Profile::Release,
        Profile::Quick => ui::Profile::Quick,
    })?;
    let programs = build(profile, &[NAME])?;
    lay_out(&programs, env!("CARGO_PKG_VERSION"))
}

/// The package of a version, out of built programs.
pub(crate) fn lay_out(programs: &Path, version: &str) -> Outcome {
    let mut deb = Deb::begin(NAME)?;
    deb.program(&programs.join(NAME))?;
    let here = root().join("desktop");
    for (from, to) in FILES {
        deb.file(&here.join(from), to)?;
    }
    deb.manual(&here.join("install/aircop-desktop.1"))?;
    let about = here.join("install/int.aircop.desktop.metainfo.xml");
    let about =
        fs::read_to_string(&about).map_err(|error| format!("{}: {error}", about.display()))?;
    let about = about
        .replace("@VERSION@", version)
        .replace("@DATE@", &date("%cd")?);
    deb.text(&about, "usr/share/metainfo/int.aircop.desktop.metainfo.xml")?;
    let about = About {
        name: NAME,
        section: "net",
        // Loaded while it runs: the mark beside the clock.
        depends: "",
        recommends: "libayatana-appindicator3-1, gnome-keyring | org.freedesktop.secrets",
        suggests: "aircop",
        description: "desk of an airport task force (AIRCOP)\n \
             Alerts, answers and seizures between airport task forces, sealed from desk to\n \
             desk, in an encrypted, searchable archive that works without a network. In\n \
             English, French, Portuguese, Spanish, Russian, Arabic and German.",
    };
    deb.finish(&about, version).map(drop)
}
