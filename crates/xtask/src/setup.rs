//! `cargo xtask setup`: Debian packages and a way to compile to WebAssembly.
//!
//! Runs again harmlessly and says what it finds. Asks for nothing but, where it is not root and
//! something is missing, sudo.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::run::{Outcome, output, root, run, shown, which};
use crate::windows;

pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// What compiling, the window and its tests need.
const PACKAGES: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libssl-dev",
    "libgtk-3-dev",
    "libwebkit2gtk-4.1-dev",
    "libayatana-appindicator3-1",
    "webkit2gtk-driver",
    "xvfb",
    "python3-venv",
    "poppler-utils",
    "faketime",
    "x11-utils",
    "dbus",
    "gnome-keyring",
];

/// What building for Windows and running it here need.
const WINDOWS_PACKAGES: &[&str] = &["gcc-mingw-w64-x86-64", "g++-mingw-w64-x86-64", "wine64"];

/// Debian's compiler for its browsers, with std's source: what builds WebAssembly where rustup's
/// downloads cannot be had.
const WASM_PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "lld"];

/// Where Debian puts std's source.
const STD_SOURCE: &str = "/usr/lib/rustlib/src/rust/library/std";

/// rustup without a network can wait for minutes before it gives up.
const RUSTUP_PATIENCE: Duration = Duration::from_secs(120);

/// How WebAssembly is compiled here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WasmToolchain {
    /// The compiler in use has the target.
    Installed,
    /// Debian's compiler builds std for it first.
    BuildStd,
}

pub(crate) fn setup() -> Outcome {
    packages(PACKAGES)?;
    wasm()
}

/// What the commands for Windows need, and these Debian packages too.
pub(crate) fn windows(more: &[&str]) -> Outcome {
    packages(WINDOWS_PACKAGES)?;
    packages(more)?;
    if has_target(windows::TARGET) {
        return Ok(());
    }
    let by_hand = format!("run `rustup target add {}`", windows::TARGET);
    if which("rustup").is_some() {
        let mut add = Command::new("rustup");
        add.args(["target", "add", windows::TARGET])
            .current_dir(root());
        if run_for(&mut add, RUSTUP_PATIENCE) && has_target(windows::TARGET) {
            return Ok(());
        }
    }
    Err(format!("no way to compile for Windows: {by_hand}"))
}

/// Whether the compiler in use has the standard library of a target.
fn has_target(target: &str) -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(root());
    output(&mut rustc).is_some_and(|sysroot| {
        let libraries = Path::new(sysroot.trim()).join("lib/rustlib").join(target);
        libraries.join("lib").is_dir()
    })
}

/// How WebAssembly can be compiled now, if at all.
pub(crate) fn wasm_toolchain() -> Option<WasmToolchain> {
    if has_target(WASM) {
        return Some(WasmToolchain::Installed);
    }
    let debian = ["/usr/bin/cargo", "/usr/bin/rustc", "/usr/bin/wasm-ld"];
    (debian.iter().all(|path| Path::new(path).exists()) && Path::new(STD_SOURCE).is_dir())
        .then_some(WasmToolchain::BuildStd)
}

fn wasm() -> Outcome {
    match wasm_toolchain() {
        Some(WasmToolchain::Installed) => {
            println!("  WebAssembly: the compiler has {WASM}");
            return Ok(());
        }
        Some(WasmToolchain::BuildStd) => {
            println!("  WebAssembly: by Debian's rustc-web, with std built from its source");
            return Ok(());
        }
        None => {}
    }
    if which("rustup").is_some() {
        let mut add = Command::new("rustup");
        add.args(["target", "add", WASM])
            .env("RUSTUP_MAX_RETRIES", "0")
            .current_dir(root());
        if run_for(&mut add, RUSTUP_PATIENCE) && wasm_toolchain().is_some() {
            return Ok(());
        }
        println!("  rustup cannot fetch the target here; Debian's compiler can stand in");
    }
    packages(WASM_PACKAGES)?;
    match wasm_toolchain() {
        Some(_) => Ok(()),
        None => Err(format!(
            "no way to compile to WebAssembly: run `rustup target add {WASM}` where there is a \
             network"
        )),
    }
}

/// Installs those Debian packages that are missing.
pub(crate) fn packages(wanted: &[&str]) -> Outcome {
    if which("dpkg-query").is_none() || which("apt-get").is_none() {
        println!(
            "  not Debian: taking it that these or their like are there: {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|name| !installed(name))
        .collect();
    if missing.is_empty() {
        println!("  Debian packages: all {} there", wanted.len());
        return Ok(());
    }
    println!("  Debian packages missing: {}", missing.join(" "));
    let by_hand = format!(
        "run `sudo apt-get update && sudo apt-get install {}`",
        missing.join(" ")
    );
    run(apt(&["update", "--quiet"])
        .ok_or(&by_hand)?
        .stdin(Stdio::null()))
    .map_err(|error| format!("{error}; {by_hand}"))?;
    let mut install = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    install.extend(&missing);
    run(&mut apt(&install).ok_or(&by_hand)?).map_err(|error| format!("{error}; {by_hand}"))
}

fn installed(package: &str) -> bool {
    output(
        Command::new("dpkg-query")
            .args(["--show", "--showformat", "${db:Status-Status}", package])
            .stderr(Stdio::null()),
    )
    .is_some_and(|status| {
        status
            .split_whitespace()
            .any(|word| word.starts_with("installed"))
    })
}

/// apt-get as root, or by sudo; none when neither can be had.
fn apt(arguments: &[&str]) -> Option<Command> {
    const QUIET: &str = "DEBIAN_FRONTEND=noninteractive";
    let root = output(Command::new("id").arg("-u"))?.trim() == "0";
    let mut command = if root {
        Command::new("env")
    } else {
        which("sudo")?;
        // sudo asks by itself, at a terminal; without one it must not hang.
        let mut sudo = Command::new("sudo");
        if !std::io::IsTerminal::is_terminal(&std::io::stdin()) {
            sudo.arg("-n");
        }
        sudo.arg("env");
        sudo
    };
    command.arg(QUIET).arg("apt-get").args(arguments);
    Some(command)
}

/// Runs a command that may hang; true when it succeeded in time.
fn run_for(command: &mut Command, patience: Duration) -> bool {
    println!("  $ {}", shown(command));
    let Ok(mut child) = command.stdin(Stdio::null()).spawn() else {
        return false;
    };
    let deadline = Instant::now() + patience;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if Instant::now() < deadline => {
                std::thread::sleep(Duration::from_millis(100));
            }
            Ok(None) | Err(_) => {
                // It may have ended just now; either way it is gone after this.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}
