//! `cargo xtask package windows`: the installer for one user and the MSI for administrators, each
//! installed and removed silently under Wine.
//!
//! An installer's exit code is not believed: a 32-bit one does nothing under a Wine without 32 bits,
//! and reports success. What counts is what lies on the drive.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::deb::copy;
use super::programs::Profile;
use crate::run::{Outcome, output, root, run, target};
use crate::windows::{self, LOADER, Wine};
use crate::{setup, ui};

/// What is installed.
const PROGRAMS: [&str; 2] = ["aircop-desktop.exe", "aircop.exe"];
const LICENSE: &str = "LICENSE.txt";
/// When the MSI refuses, and what it says then.
const CONDITION: &str = "INSERT INTO `LaunchCondition` (`Condition`, `Description`) VALUES \
     ('Installed OR WEBVIEWHERE OR WITHOUTWEBVIEW', 'AIRCOP needs the Microsoft Edge WebView2 \
     runtime. Install it first, or give WITHOUTWEBVIEW=1.')";
/// An uninstaller copies itself away and goes on after the one that was started has ended.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) fn package(profile: Profile) -> Outcome {
    setup::windows(&["nsis", "wixl", "msitools"])?;
    ui::build(match profile {
        Profile::Release => ui::Profile::Release,
        Profile::Quick => ui::Profile::Quick,
    })?;
    let built = windows::build(profile, windows::PROGRAMS)?;
    let place = target().join("package");
    let files = place.join("windows");
    let _ = fs::remove_dir_all(&files);
    for program in PROGRAMS {
        let to = files.join(program);
        copy(&built.join(program), &to, 0o755)?;
        run(Command::new("x86_64-w64-mingw32-strip").arg(&to))?;
    }
    copy(&built.join(LOADER), &files.join(LOADER), 0o644)?;
    copy(&root().join("LICENSE"), &files.join(LICENSE), 0o644)?;

    let version = env!("CARGO_PKG_VERSION");
    let scripts = root().join("desktop/install/windows");
    let setup = place.join(format!("aircop-{version}-setup.exe"));
    let mut nsis = Command::new("makensis");
    nsis.args(["-V2", "-WX", &format!("-DVERSION={version}")])
        .arg(format!("-DFILES={}", files.display()))
        .arg(format!(
            "-DICON={}",
            root().join("desktop/icons/icon.ico").display()
        ))
        .arg(format!("-DOUT={}", setup.display()));
    if profile == Profile::Quick {
        nsis.arg("-DQUICK");
    }
    run(nsis.arg(scripts.join("aircop.nsi")))?;
    let msi = place.join(format!("aircop-{version}.msi"));
    let mut wixl = Command::new("wixl");
    wixl.args(["-a", "x64", "-D", &format!("VERSION={version}"), "-o"])
        .arg(&msi)
        .arg(scripts.join("aircop.wxs"));
    // It takes files by names without a folder.
    run(wixl.current_dir(&files))?;
    // What wixl has no word for.
    run(Command::new("msibuild").arg(&msi).args(["-q", CONDITION]))?;
    for made in [&setup, &msi] {
        let bytes = fs::metadata(made).map_or(0, |made| made.len());
        println!("  {} ({bytes} bytes)", made.display());
    }
    let wine = Wine::start(&target().join("windows"))?;
    try_setup(&wine, &setup)?;
    try_msi(&wine, &msi)
}

fn try_setup(wine: &Wine, setup: &Path) -> Outcome {
    run_it(wine.program().arg(setup).args(["/S", "/AUTOSTART"]))?;
    let users = wine.drive().join("users");
    let user = fs::read_dir(&users)
        .map_err(|error| format!("{}: {error}", users.display()))?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.join("AppData/Local/Programs/AIRCOP").is_dir())
        .ok_or("the installer installed nothing")?;
    let folder = user.join("AppData/Local/Programs/AIRCOP");
    let menu = user.join("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/AIRCOP.lnk");
    there(
        &folder,
        &[PROGRAMS[0], PROGRAMS[1], LOADER, LICENSE, "uninstall.exe"],
    )?;
    there(&menu, &[""])?;
    starts(wine, &folder)?;
    let run_key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run";
    let class = r"HKCU\Software\Classes\AIRCOP.invitation\shell\open\command";
    for key in [run_key, class] {
        if !registry(wine, key).contains("aircop-desktop.exe") {
            return Err(format!("{key} does not name the program"));
        }
    }
    refuses_while_open(wine, setup, &folder)?;
    // Over itself, as an update does: nobody is asked about autostart again.
    run_it(wine.program().arg(setup).arg("/S"))?;
    there(&folder, &[PROGRAMS[0], PROGRAMS[1], LOADER, LICENSE])?;
    starts(wine, &folder)?;
    if !registry(wine, run_key).contains("aircop-desktop.exe") {
        return Err("an update has taken autostart back".to_owned());
    }
    run_it(wine.program().arg(folder.join("uninstall.exe")).arg("/S"))?;
    gone(&folder)?;
    gone(&menu)?;
    for key in [run_key, class] {
        if registry(wine, key).contains("aircop-desktop.exe") {
            return Err(format!("{key} is still there"));
        }
    }
    println!("  the installer installs, starts, updates and removes silently");
    Ok(())
}

/// A program that runs is neither written over nor removed, and nothing beside it either. What it
/// leaves lacks a file and has a stranger in the window's place.
fn refuses_while_open(wine: &Wine, setup: &Path, folder: &Path) -> Outcome {
    windows::compile("open.c", &folder.join(PROGRAMS[0]), &[])?;
    fs::remove_file(folder.join(LICENSE)).map_err(|error| format!("{LICENSE}: {error}"))?;
    let failed = |error| format!("wine: {error}");
    let mut open = wine
        .program()
        .arg(folder.join(PROGRAMS[0]))
        .spawn()
        .map_err(failed)?;
    // Until Windows has it open, nothing is to be refused.
    sleep(Duration::from_secs(3));
    let refused = run_it(wine.program().arg(setup).arg("/S"))
        .and_then(|()| run_it(wine.program().arg(folder.join("uninstall.exe")).arg("/S")));
    sleep(Duration::from_secs(3));
    let kept = there(folder, &[PROGRAMS[0], PROGRAMS[1], "uninstall.exe"]);
    open.kill().map_err(failed)?;
    open.wait().map_err(failed)?;
    refused.and(kept)?;
    if folder.join(LICENSE).exists() {
        return Err("the installer wrote while AIRCOP was open".to_owned());
    }
    Ok(())
}

fn try_msi(wine: &Wine, msi: &Path) -> Outcome {
    let folder = wine.drive().join("Program Files/AIRCOP");
    let msiexec = |does: &str, more: &[&str]| {
        let mut command = wine.program();
        command.args(["msiexec", does]).arg(msi).arg("/qn");
        run_it(command.args(more))
    };
    // Wine has no WebView2, which is what the MSI looks for.
    msiexec("/i", &[])?;
    if folder.exists() {
        return Err("the MSI did not look for the WebView2 runtime".to_owned());
    }
    msiexec("/i", &["WITHOUTWEBVIEW=1"])?;
    there(&folder, &[PROGRAMS[0], PROGRAMS[1], LOADER, LICENSE])?;
    starts(wine, &folder)?;
    msiexec("/x", &[])?;
    gone(&folder)?;
    println!("  the MSI refuses without WebView2, installs, starts and removes silently");
    Ok(())
}

/// Whatever it says of itself.
fn run_it(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| format!("wine: {error}"))?;
    println!(
        "  {} ended with {:?}",
        crate::run::shown(command),
        status.code()
    );
    Ok(())
}

fn there(folder: &Path, names: &[&str]) -> Outcome {
    for name in names {
        let path: PathBuf = if name.is_empty() {
            folder.into()
        } else {
            folder.join(name)
        };
        if !path.is_file() {
            return Err(format!("{} is not there", path.display()));
        }
    }
    Ok(())
}

fn gone(path: &Path) -> Outcome {
    let begun = Instant::now();
    while path.exists() {
        if begun.elapsed() > PATIENCE {
            return Err(format!("{} is still there", path.display()));
        }
        sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// What was installed runs, as far as it can without a web view: the window's program finds its
/// libraries, which are loaded before its first line.
fn starts(wine: &Wine, folder: &Path) -> Outcome {
    let version = env!("CARGO_PKG_VERSION");
    for program in PROGRAMS {
        let said = output(wine.program().arg(folder.join(program)).arg("--version"));
        if !said.as_ref().is_some_and(|said| said.contains(version)) {
            return Err(format!("{program} says {said:?} instead of {version}"));
        }
    }
    Ok(())
}

fn registry(wine: &Wine, key: &str) -> String {
    output(wine.program().args(["reg", "query", key, "/s"])).unwrap_or_default()
}
