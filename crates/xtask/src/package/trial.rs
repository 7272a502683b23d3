//! `cargo xtask package try [--quick]`: the Debian packages in a clean root. An older version is
//! installed, worked with, upgraded and removed; what an office keeps stays throughout.
//!
//! As root, since it makes a root file system. The window opens on a display of this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::programs::{DEBIAN, Profile, build};
use super::{cli, deb, desktop, relay};
use crate::run::{Outcome, output, run, target};
use crate::{setup, ui};

/// Of the packages that are installed first: older than any.
const BEFORE: &str = "0.0.1";
const NOW: &str = env!("CARGO_PKG_VERSION");
/// What is tried.
const NAMES: [&str; 3] = ["aircop", "aircop-relay", "aircop-desktop"];
/// A display that nobody else is likely to have.
const DISPLAY: &str = ":87";
/// How long a window may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) fn trial(profile: Profile) -> Outcome {
    setup::packages(&[
        "debootstrap",
        "lintian",
        "xvfb",
        "x11-utils",
        "desktop-file-utils",
        "appstream",
    ])?;
    ui::build(match profile {
        Profile::Release => ui::Profile::Release,
        Profile::Quick => ui::Profile::Quick,
    })?;
    let programs = build(profile, DEBIAN)?;
    for version in [BEFORE, NOW] {
        relay::lay_out(&programs, version)?;
        cli::lay_out(&programs, version)?;
        desktop::lay_out(&programs, version)?;
    }
    let place = target().join("package");
    for name in NAMES {
        run(Command::new("lintian")
            .args(["--fail-on", "error", "--no-tag-display-limit"])
            .arg(place.join(file(name, NOW)?)))?;
    }
    let root = Root::make(&place.join("root"))?;
    root.install(&place, BEFORE)?;
    let office = root.found()?;
    root.window()?;
    root.install(&place, NOW)?;
    for name in NAMES {
        let version = root.dpkg(name);
        if version.as_deref() != Some(NOW) {
            return Err(format!("{name} is {version:?} after the upgrade"));
        }
    }
    root.keeps(&office)?;
    root.window()?;
    root.remove(&place)?;
    println!("  installed, upgraded and removed; the office's data are there");
    Ok(())
}

fn file(name: &str, version: &str) -> Outcome<String> {
    let architecture = output(Command::new("dpkg").arg("--print-architecture"));
    let architecture = architecture.ok_or("dpkg does not say which architecture this is")?;
    Ok(format!("{name}_{version}_{}.deb", architecture.trim()))
}

/// A Debian of its own in a folder.
struct Root(PathBuf);

impl Root {
    fn make(path: &Path) -> Outcome<Self> {
        let root = Self(path.to_owned());
        root.unmount();
        let _ = fs::remove_dir_all(path);
        let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
        let release = release
            .lines()
            .find_map(|line| line.strip_prefix("VERSION_CODENAME="))
            .ok_or("this is no Debian")?;
        run(Command::new("debootstrap")
            .args(["--variant=minbase", release])
            .arg(path))?;
        // The window's web view looks at itself there.
        run(Command::new("mount")
            .args(["-t", "proc", "proc"])
            .arg(path.join("proc")))?;
        run(&mut root.command(&["useradd", "--create-home", "officer"]))?;
        Ok(root)
    }

    /// A command as root in there.
    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("chroot");
        command
            .arg(&self.0)
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .env("LC_ALL", "C.UTF-8");
        command
    }

    /// A command as somebody who works there.
    fn officer(&self, words: &[&str]) -> Command {
        let mut command = Command::new("chroot");
        command
            .arg("--userspec=officer:officer")
            .arg(&self.0)
            .args(words)
            .env("HOME", "/home/officer")
            .env("LC_ALL", "C.UTF-8")
            .env("AIRCOP_PASSWORD", "lumafosi-geda-77")
            .env_remove("XDG_DATA_HOME")
            .env_remove("XDG_RUNTIME_DIR")
            .env_remove("DBUS_SESSION_BUS_ADDRESS");
        command
    }

    fn install(&self, place: &Path, version: &str) -> Outcome {
        let mut words = vec![
            "apt-get",
            "install",
            "--yes",
            "--quiet",
            "--no-install-recommends",
        ];
        let mut files = Vec::new();
        for name in NAMES {
            let name = file(name, version)?;
            deb::copy(&place.join(&name), &self.0.join("opt").join(&name), 0o644)?;
            files.push(format!("/opt/{name}"));
        }
        words.extend(files.iter().map(String::as_str));
        run(&mut self.command(&words))
    }

    fn dpkg(&self, name: &str) -> Option<String> {
        let format = "--showformat=${Version}";
        output(&mut self.command(&["dpkg-query", "--show", format, name]))
    }

    /// An office is founded, and a relay with a configuration of its operator's.
    fn found(&self) -> Outcome<String> {
        let init = ["aircop", "hq", "init", "--officer", "Duty officer"];
        let office = [
            "--name",
            "OCU Brussels",
            "--country",
            "BE",
            "--place",
            "Brussels",
        ];
        run(&mut self.officer(&[&init[..], &office[..]].concat()))?;
        let settings = self.0.join("etc/aircop/relay.toml");
        let text = fs::read_to_string(&settings)
            .map_err(|error| format!("{}: {error}", settings.display()))?;
        deb::write(&settings, &format!("{text}# the operator's\n"), 0o644)?;
        self.whoami()
    }

    fn whoami(&self) -> Outcome<String> {
        let said = output(&mut self.officer(&["aircop", "directory", "--json"]));
        said.ok_or_else(|| "the office does not open".to_owned())
    }

    fn keeps(&self, office: &str) -> Outcome {
        if self.whoami()? != office {
            return Err("the office is another one after the upgrade".to_owned());
        }
        let settings = fs::read_to_string(self.0.join("etc/aircop/relay.toml"));
        if !settings.is_ok_and(|text| text.ends_with("# the operator's\n")) {
            return Err("the relay's configuration was overwritten".to_owned());
        }
        Ok(())
    }

    /// Opens the window and waits until it is on the screen.
    fn window(&self) -> Outcome {
        let screen = Command::new("Xvfb")
            .args([DISPLAY, "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
            .stderr(Stdio::null())
            .spawn();
        let _screen = Ends(screen.map_err(|error| format!("Xvfb: {error}"))?);
        sleep(Duration::from_secs(1));
        let mut window = self.officer(&["aircop-desktop", "--data", "/home/officer/desk"]);
        let window = window
            .env("DISPLAY", DISPLAY)
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .spawn();
        let mut window = Ends(window.map_err(|error| format!("aircop-desktop: {error}"))?);
        let begun = Instant::now();
        loop {
            let mut look = Command::new("xwininfo");
            look.args(["-display", DISPLAY, "-root", "-tree"]);
            if output(&mut look).is_some_and(|tree| tree.contains("\"AIRCOP\"")) {
                println!("  the window is open");
                return Ok(());
            }
            if let Ok(Some(status)) = window.0.try_wait() {
                return Err(format!("the window ended ({status})"));
            }
            if begun.elapsed() > PATIENCE {
                return Err("no window was seen".to_owned());
            }
            sleep(Duration::from_millis(200));
        }
    }

    /// Removes all of it: programs go, data stay.
    fn remove(&self, place: &Path) -> Outcome {
        let mut words = vec!["apt-get", "remove", "--yes", "--quiet"];
        words.extend(NAMES);
        run(&mut self.command(&words))?;
        for name in NAMES {
            if self.0.join("usr/bin").join(name).exists() {
                return Err(format!("{name} is still there"));
            }
        }
        for left in [
            "etc/aircop/relay.toml",
            "home/officer/.local/share/int.aircop.desktop/vault",
        ] {
            if !self.0.join(left).exists() {
                return Err(format!("{left} is gone"));
            }
        }
        // Put back, everything is as it was.
        self.install(place, NOW)?;
        let mut words = vec!["apt-get", "purge", "--yes", "--quiet"];
        words.extend(NAMES);
        self.whoami()?;
        run(&mut self.command(&words))?;
        if self.0.join("etc/aircop/relay.toml").exists() {
            return Err("the relay's configuration outlives a purge".to_owned());
        }
        Ok(())
    }

    fn unmount(&self) {
        let proc = self.0.join("proc");
        if proc.join("self").exists() {
            let _ = Command::new("umount").arg(&proc).status();
        }
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        self.unmount();
    }
}

/// A program that ends with what started it.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
