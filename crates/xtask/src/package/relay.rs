//! `cargo xtask package relay`: the relay as a Debian package, by `dpkg-deb`.
//!
//! Turned down: `cargo-deb` (one more program to install for one folder and one text).

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Outcome, cargo, output, root, run, target, which};

const NAME: &str = "aircop-relay";

/// The relay's data outlive the package: neither removal nor purge touches them.
const POSTINST: &str = "#!/bin/sh
set -e
if [ \"$1\" = configure ] && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    # Only where it runs: a new relay is set up by its operator first.
    if [ -n \"$2\" ]; then
        systemctl try-restart aircop-relay.service
    fi
fi
";
const PRERM: &str = "#!/bin/sh
set -e
if [ \"$1\" = remove ] && [ -d /run/systemd/system ]; then
    systemctl disable --now aircop-relay.service
fi
";
const POSTRM: &str = "#!/bin/sh
set -e
if [ \"$1\" != upgrade ] && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
fi
";

/// What goes where from `relay/operate`.
const FILES: &[(&str, &str)] = &[
    (
        "aircop-relay.service",
        "usr/lib/systemd/system/aircop-relay.service",
    ),
    ("relay.toml", "etc/aircop/relay.toml"),
    ("alerts.yml", "usr/share/doc/aircop-relay/alerts.yml"),
    ("grafana.json", "usr/share/doc/aircop-relay/grafana.json"),
];

pub(crate) fn relay() -> Outcome {
    if which("dpkg-deb").is_none() {
        return Err("dpkg-deb is not here: packages are made on Debian".to_owned());
    }
    run(&mut cargo(&[
        "build",
        "--release",
        "--package",
        NAME,
        "--bin",
        NAME,
    ]))?;
    let tree = target().join("package").join("relay");
    let _ = fs::remove_dir_all(&tree);
    let program = tree.join("usr/bin").join(NAME);
    copy(&target().join("release").join(NAME), &program, 0o755)?;
    run(Command::new("strip").arg(&program))?;
    let operate = root().join("relay").join("operate");
    for (from, to) in FILES {
        copy(&operate.join(from), &tree.join(to), 0o644)?;
    }
    let doc = tree.join("usr/share/doc").join(NAME);
    compress(
        &operate.join("aircop-relay.8"),
        &tree.join("usr/share/man/man8"),
    )?;
    compress(&root().join("CHANGELOG.md"), &doc)?;
    write(&doc.join("copyright"), &copyright(), 0o644)?;

    let architecture = output(Command::new("dpkg").arg("--print-architecture"))
        .ok_or("dpkg does not say which architecture this is")?;
    let version = env!("CARGO_PKG_VERSION");
    let control = control(version, architecture.trim(), &libraries(&program)?);
    let debian = tree.join("DEBIAN");
    write(&debian.join("control"), &control, 0o644)?;
    write(&debian.join("conffiles"), "/etc/aircop/relay.toml\n", 0o644)?;
    for (name, text) in [("postinst", POSTINST), ("prerm", PRERM), ("postrm", POSTRM)] {
        write(&debian.join(name), text, 0o755)?;
    }
    let made = target().join("package");
    let made = made.join(format!("{NAME}_{version}_{}.deb", architecture.trim()));
    let mut build = Command::new("dpkg-deb");
    build.args(["--root-owner-group", "--build"]);
    run(build.arg(&tree).arg(&made))?;
    println!("  {}", made.display());
    Ok(())
}

fn control(version: &str, architecture: &str, libraries: &str) -> String {
    format!(
        "Package: {NAME}\n\
         Version: {version}\n\
         Section: net\n\
         Priority: optional\n\
         Architecture: {architecture}\n\
         Depends: {libraries}\n\
         Maintainer: AIRCOP maintainers <maintainers@aircop.invalid>\n\
         Description: relay of an AIRCOP network\n \
         A QUIC server that stores and forwards sealed envelopes between offices, and can\n \
         read none. Set it up with aircop-relay init, then start aircop-relay.service.\n"
    )
}

/// The packages of the libraries that the program is linked to, at least in this machine's versions.
fn libraries(program: &Path) -> Outcome<String> {
    let linked = output(Command::new("ldd").arg(program)).ok_or("ldd failed")?;
    let mut packages: Vec<String> = Vec::new();
    let paths = linked
        .split_whitespace()
        .filter(|word| word.starts_with('/'));
    for path in paths {
        // dpkg knows files by the names that they were installed under.
        let path = fs::canonicalize(path).map_err(|error| format!("{path}: {error}"))?;
        let path = path.to_string_lossy();
        let owner = output(Command::new("dpkg").args(["--search", path.as_ref()]))
            .or_else(|| output(Command::new("dpkg").args(["--search", path.strip_prefix("/usr")?])))
            .ok_or_else(|| format!("no package has {path}"))?;
        let package = owner.split(':').next().unwrap_or_default().to_owned();
        let mut query = Command::new("dpkg-query");
        query.args(["--show", "--showformat=${Version}", &package]);
        let version = output(&mut query).ok_or_else(|| format!("{package} has no version"))?;
        // Up to the Debian revision: what the library's maintainers call the version.
        let version = version.split('-').next().unwrap_or_default().to_owned();
        let needed = format!("{package} (>= {version})");
        if !packages.contains(&needed) {
            packages.push(needed);
        }
    }
    packages.sort();
    Ok(packages.join(", "))
}

fn copyright() -> String {
    format!(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\
         Upstream-Name: {NAME}\n\n\
         Files: *\n\
         Copyright: the AIRCOP maintainers\n\
         License: Apache-2.0\n \
         On Debian systems the text stands in /usr/share/common-licenses/Apache-2.0.\n"
    )
}

fn compress(from: &Path, folder: &Path) -> Outcome {
    let name = from.file_name().unwrap_or_default();
    // As Debian names it.
    let name = if name == "CHANGELOG.md" {
        "changelog".as_ref()
    } else {
        name
    };
    let to: PathBuf = folder.join(name);
    copy(from, &to, 0o644)?;
    run(Command::new("gzip").args(["--best", "--no-name"]).arg(&to))
}

fn copy(from: &Path, to: &Path, mode: u32) -> Outcome {
    let put = || {
        fs::create_dir_all(to.parent().unwrap_or(to))?;
        fs::copy(from, to)?;
        fs::set_permissions(to, fs::Permissions::from_mode(mode))
    };
    put().map_err(|error: std::io::Error| format!("{}: {error}", from.display()))
}

fn write(to: &Path, text: &str, mode: u32) -> Outcome {
    let put = || {
        fs::create_dir_all(to.parent().unwrap_or(to))?;
        fs::write(to, text)?;
        fs::set_permissions(to, fs::Permissions::from_mode(mode))
    };
    put().map_err(|error: std::io::Error| format!("{}: {error}", to.display()))
}
