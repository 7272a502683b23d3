//! `cargo xtask package WHAT [--quick]`: what people install.
//!
//! | what | made by | makes |
//! |---|---|---|
//! | `relay`, `cli`, `desktop` | `dpkg-deb` | a Debian package |
//! | `windows` | `makensis` and `wixl` | an installer and an MSI |
//! | `try` | `debootstrap` | nothing: installs, upgrades and removes the packages in a clean root |
//! | `reproducible` | `cargo`, twice | nothing: compares programs built in two folders |
//!
//! Turned down: `cargo-deb`, `cargo-wix` and Tauri's bundler (a program more to install for one
//! folder and one text each; the bundler downloads its tools while it runs).

pub(crate) mod cli;
pub(crate) mod deb;
pub(crate) mod desktop;
pub(crate) mod programs;
pub(crate) mod relay;
pub(crate) mod reproducible;
pub(crate) mod trial;
pub(crate) mod windows;

use crate::run::Outcome;
use programs::Profile;

/// Carries out what follows `package`; none when it makes no sense.
pub(crate) fn package(words: &[&str]) -> Option<Outcome> {
    let (what, profile) = match words {
        [what] => (*what, Profile::Release),
        [what, "--quick"] => (*what, Profile::Quick),
        _ => return None,
    };
    Some(match what {
        "relay" => relay::package(profile),
        "cli" => cli::package(profile),
        "desktop" => desktop::package(profile),
        "windows" => windows::package(profile),
        "try" => trial::trial(profile),
        "reproducible" => reproducible::reproducible(profile),
        _ => return None,
    })
}
