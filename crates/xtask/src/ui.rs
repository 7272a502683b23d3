//! `cargo xtask ui`: the interface as WebAssembly, with its page and its assets, in `target/ui`.
//!
//! cargo says by itself whether the code changed; the rest is skipped when neither the wasm nor an
//! asset did, and only files that differ are written, so that the desktop (which embeds
//! `target/ui`) is not compiled again without need.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Outcome, cargo, root, run, target};
use crate::setup::{WASM, WasmToolchain, wasm_toolchain};

const NAME: &str = "aircop-ui";

/// Where `index.html` names the style sheets.
const STYLES: &str = "<!-- styles -->";

/// How much the compiler tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// For work and tests.
    Quick,
    /// For people: small.
    Release,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Quick => "wasm-quick",
            Self::Release => "wasm",
        }
    }
}

pub(crate) fn build(profile: Profile) -> Outcome {
    let build = target().join("ui-build");
    run(&mut compile(profile, &build)?)?;
    let wasm = build
        .join(WASM)
        .join(profile.name())
        .join(format!("{NAME}.wasm"));

    let assets = assets()?;
    let stamp = stamp(&wasm, &assets)?;
    let stamp_file = build.join("stamp");
    // Not `CARGO_TARGET_DIR`: the desktop embeds exactly this directory.
    let dist = root().join("target/ui");
    if dist.join("init.js").is_file() && fs::read_to_string(&stamp_file).ok() == Some(stamp.clone())
    {
        println!("  target/ui is up to date");
        return Ok(());
    }

    let bound = build.join("bound");
    if bound.exists() {
        fs::remove_dir_all(&bound).map_err(|error| at(&bound, &error))?;
    }
    let mut bindgen = cargo(&["run", "--quiet", "--package", "xtask"]);
    bindgen.args(["--features", "bindgen", "--bin", "bindgen", "--"]);
    run(bindgen.arg(&wasm).arg(&bound))?;

    let mut files = assets;
    for (name, path) in walk(&bound)? {
        files.insert(name, read(&path)?);
    }
    publish(&files, &dist)?;
    fs::write(&stamp_file, stamp).map_err(|error| at(&stamp_file, &error))?;
    let size: usize = files.values().map(Vec::len).sum();
    println!(
        "  target/ui: {} files, {} KiB",
        files.len(),
        size.div_ceil(1024)
    );
    Ok(())
}

/// cargo for the target that was found, with a target directory of its own: the two compilers
/// may differ, and neither shall throw away the other's work.
fn compile(profile: Profile, build: &Path) -> Outcome<Command> {
    let mut command = match wasm_toolchain() {
        Some(WasmToolchain::Installed) => cargo(&["build"]),
        Some(WasmToolchain::BuildStd) => {
            let mut debian = Command::new("/usr/bin/cargo");
            let path = std::env::var("PATH").unwrap_or_default();
            debian
                .current_dir(root())
                // rustup's variables would bring its own compiler back.
                .env_remove("CARGO")
                .env_remove("RUSTC")
                .env_remove("RUSTUP_TOOLCHAIN")
                .env_remove("LD_LIBRARY_PATH")
                .env("PATH", format!("/usr/bin:{path}"))
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld")
                .args(["build", "-Z", "build-std=std,panic_abort"]);
            debian
        }
        None => return Err("no way to compile to WebAssembly: run `cargo xtask setup`".into()),
    };
    command
        .args(["--package", NAME, "--bin", NAME, "--target", WASM])
        .args(["--profile", profile.name(), "--target-dir"])
        .arg(build);
    Ok(command)
}

/// The page, its start script and everything under `ui/static`, by their names in the dist.
fn assets() -> Outcome<BTreeMap<String, Vec<u8>>> {
    let ui = root().join("ui");
    let mut files = BTreeMap::new();
    let fixed = ui.join("static");
    if fixed.is_dir() {
        for (name, path) in walk(&fixed)? {
            files.insert(name, read(&path)?);
        }
    }
    let styles: String = files
        .keys()
        .filter(|name| name.ends_with(".css") && !name.contains('/'))
        .map(|name| format!("<link rel=\"stylesheet\" href=\"/{name}\">\n"))
        .collect();
    let page =
        String::from_utf8_lossy(&read(&ui.join("index.html"))?).replace(STYLES, styles.trim());
    files.insert("index.html".into(), page.into_bytes());
    files.insert("init.js".into(), read(&ui.join("init.js"))?);
    Ok(files)
}

fn stamp(wasm: &Path, assets: &BTreeMap<String, Vec<u8>>) -> Outcome<String> {
    let mut hasher = DefaultHasher::new();
    read(wasm)?.hash(&mut hasher);
    assets.hash(&mut hasher);
    include_str!("bin/bindgen.rs").hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

/// Makes `dist` hold exactly `files`, writing only what differs.
fn publish(files: &BTreeMap<String, Vec<u8>>, dist: &Path) -> Outcome {
    if dist.is_dir() {
        for (name, path) in walk(dist)? {
            if !files.contains_key(&name) {
                fs::remove_file(&path).map_err(|error| at(&path, &error))?;
            }
        }
    }
    for (name, bytes) in files {
        let path = dist.join(name);
        if fs::read(&path).is_ok_and(|old| old == *bytes) {
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| at(parent, &error))?;
        }
        fs::write(&path, bytes).map_err(|error| at(&path, &error))?;
    }
    Ok(())
}

/// Every file below a directory, by its name with forward slashes.
fn walk(dir: &Path) -> Outcome<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), dir.to_path_buf())];
    while let Some((prefix, dir)) = open.pop() {
        for entry in fs::read_dir(&dir).map_err(|error| at(&dir, &error))? {
            let entry = entry.map_err(|error| at(&dir, &error))?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let path = entry.path();
            if path.is_dir() {
                open.push((format!("{name}/"), path));
            } else {
                found.push((name, path));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| at(path, &error))
}

fn at(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
