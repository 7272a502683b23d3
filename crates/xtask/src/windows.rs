//! Windows programs out of this machine, and Wine to run them in.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::package::programs::{Profile, arguments, same_paths};
use crate::run::{Outcome, cargo, root, run, target};
use crate::setup;

pub(crate) const TARGET: &str = "x86_64-pc-windows-gnu";

/// What is built for Windows.
pub(crate) const PROGRAMS: &[&str] = &["aircop-cli", "aircop-desktop"];
/// The loader of WebView2 comes out of the build, beside the window's program.
pub(crate) const LOADER: &str = "WebView2Loader.dll";

/// Debian's programs, called directly: the ones in the path print what tests would read.
const WINE: &str = "/usr/lib/wine/wine64";
const WINESERVER: &str = "/usr/lib/wine/wineserver";
/// How long the server stays without a program, in seconds.
const LASTING: &str = "-p600";

/// Builds packages of the workspace for Windows; where their programs are.
pub(crate) fn build(profile: Profile, packages: &[&str]) -> Outcome<PathBuf> {
    setup::windows(&[])?;
    let mut command = command(&["build"]);
    command.args(["--locked", "--bins"]);
    arguments(&mut command, profile, packages);
    let folder = target();
    if profile == Profile::Release {
        same_paths(&mut command, &root(), &folder)?;
    }
    run(&mut command)?;
    Ok(folder.join(TARGET).join(profile.folder()))
}

/// cargo, for Windows.
pub(crate) fn command(words: &[&str]) -> Command {
    let mut command = cargo(words);
    // AWS-LC's assembler comes translated: NASM is not needed.
    command
        .args(["--target", TARGET])
        .env("AWS_LC_SYS_PREBUILT_NASM", "1");
    command
}

/// Compiles a test aid of `tests/wine`.
pub(crate) fn compile(source: &str, to: &Path, more: &[&str]) -> Outcome {
    let mut compiler = Command::new("x86_64-w64-mingw32-gcc");
    compiler
        .args(["-O2", "-Wall", "-Wextra", "-s", "-o"])
        .arg(to)
        .arg(root().join("tests/wine").join(source));
    run(compiler.args(more))
}

/// A Windows of its own in a folder, which ends when this is dropped.
pub(crate) struct Wine {
    prefix: PathBuf,
    aid: PathBuf,
}

impl Wine {
    /// Makes it anew and starts its server.
    ///
    /// The server must be there before any program: otherwise the first one starts it with its own
    /// standard output, and whoever reads that to the end waits for the server.
    pub(crate) fn start(folder: &Path) -> Outcome<Self> {
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        let wine = Self {
            prefix: folder.join("prefix"),
            aid: folder.join("aid"),
        };
        let _ = fs::remove_dir_all(&wine.prefix);
        fs::create_dir_all(&wine.prefix).map_err(failed)?;
        fs::create_dir_all(&wine.aid).map_err(failed)?;
        let aid = wine.aid.join("bcryptprimitives.dll");
        compile("bcryptprimitives.c", &aid, &["-shared", "-ladvapi32"])?;
        // It is the server that makes files. Wine lets them inherit from the folder above even where
        // Windows is told not to: nothing there may be open to others.
        let closed = format!("umask 077; exec {WINESERVER} {LASTING}");
        run(quiet(wine.with("sh").args(["-c", &closed])))?;
        run(quiet(wine.with(WINE).arg("wineboot")))?;
        Ok(wine)
    }

    /// A program of Wine's, in this Windows.
    pub(crate) fn program(&self) -> Command {
        self.with(WINE)
    }

    /// Drive C, as this machine sees it.
    pub(crate) fn drive(&self) -> PathBuf {
        self.prefix.join("drive_c")
    }

    /// A script that runs a Windows program as if it were one of this machine. Without a program it
    /// runs the one that is named to it.
    pub(crate) fn script(&self, path: &Path, program: Option<&Path>) -> Outcome {
        let program = program.map_or(String::new(), |program| format!(" '{}'", program.display()));
        let text = format!(
            "#!/bin/sh\nexport WINEDEBUG=-all WINEPREFIX='{}' WINEPATH='{}'\nexec {WINE}{program} \"$@\"\n",
            self.prefix.display(),
            self.aid_path(),
        );
        let put = || {
            fs::create_dir_all(path.parent().unwrap_or(path))?;
            fs::write(path, &text)?;
            fs::set_permissions(path, fs::Permissions::from_mode(0o755))
        };
        put().map_err(|error: std::io::Error| format!("{}: {error}", path.display()))
    }

    fn with(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("WINEPREFIX", &self.prefix)
            .env("WINEPATH", self.aid_path())
            .env("WINEDEBUG", "-all");
        command
    }

    /// Drive Z is this machine's root.
    fn aid_path(&self) -> String {
        format!("Z:{}", self.aid.display()).replace('/', "\\")
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        // It ends by itself when nothing runs.
        let _ = quiet(self.with(WINESERVER).arg("-k")).status();
    }
}

/// Without a word: what it starts would hold our streams open.
fn quiet(command: &mut Command) -> &mut Command {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
}
