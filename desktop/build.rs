//! Checks the configuration and cuts the web view's rights to what `capabilities` names.

use std::path::Path;

/// What a build without the interface shows. `cargo xtask ui` puts the real one in its place.
const PLACEHOLDER: &str = "<!doctype html><meta charset=\"utf-8\"><title>AIRCOP</title>\
     <h1>AIRCOP</h1><p>Built without its interface: run cargo xtask ui.</p>\n";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dist = Path::new("../target/ui");
    println!("cargo:rerun-if-changed={}", dist.display());
    // So that cargo check and clippy work on a clean clone.
    if !dist.join("index.html").exists() {
        std::fs::create_dir_all(dist)?;
        std::fs::write(dist.join("index.html"), PLACEHOLDER)?;
    }
    // Named here, `dispatch` needs a permission like any other command.
    let commands = tauri_build::AppManifest::new().commands(&["dispatch"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))?;
    // As much as on Linux: Windows gives the first thread 1 MiB.
    if std::env::var_os("CARGO_CFG_WINDOWS").is_some() {
        let stack = match std::env::var("CARGO_CFG_TARGET_ENV").as_deref() {
            Ok("msvc") => "/STACK:8388608",
            _ => "-Wl,--stack,8388608",
        };
        println!("cargo:rustc-link-arg-bins={stack}");
    }
    Ok(())
}
