//! A Debian package out of a folder of files.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::programs;
use crate::run::{Outcome, output, root, run, target, which};

/// What a package says of itself.
pub(crate) struct About<'a> {
    pub(crate) name: &'a str,
    pub(crate) section: &'a str,
    /// Beside the libraries that the programs are linked to.
    pub(crate) depends: &'a str,
    pub(crate) recommends: &'a str,
    pub(crate) suggests: &'a str,
    /// The first line, and the others after a newline and a space.
    pub(crate) description: &'a str,
}

/// A package that is being laid out.
pub(crate) struct Deb {
    name: String,
    tree: PathBuf,
    programs: Vec<PathBuf>,
}

impl Deb {
    /// An empty one.
    pub(crate) fn begin(name: &str) -> Outcome<Self> {
        if which("dpkg-deb").is_none() {
            return Err("dpkg-deb is not here: packages are made on Debian".to_owned());
        }
        let tree = target().join("package").join(name);
        let _ = fs::remove_dir_all(&tree);
        Ok(Self {
            name: name.to_owned(),
            tree,
            programs: Vec::new(),
        })
    }

    /// A program, without what a debugger reads.
    pub(crate) fn program(&mut self, from: &Path) -> Outcome {
        let name = from.file_name().unwrap_or_default();
        let to = self.tree.join("usr/bin").join(name);
        copy(from, &to, 0o755)?;
        run(Command::new("strip")
            .args(["--remove-section=.comment", "--remove-section=.note"])
            .arg(&to))?;
        self.programs.push(to);
        Ok(())
    }

    /// A file as it is.
    pub(crate) fn file(&self, from: &Path, to: &str) -> Outcome {
        copy(from, &self.tree.join(to), 0o644)
    }

    /// A file with this text.
    pub(crate) fn text(&self, text: &str, to: &str) -> Outcome {
        write(&self.tree.join(to), text, 0o644)
    }

    /// A page of the manual.
    pub(crate) fn manual(&self, page: &Path) -> Outcome {
        let section = page.extension().unwrap_or_default().to_string_lossy();
        let folder = self.tree.join(format!("usr/share/man/man{section}"));
        compress(page, &folder)
    }

    /// What dpkg runs; `conffiles` and the like too.
    pub(crate) fn control_file(&self, name: &str, text: &str) -> Outcome {
        let script = text.starts_with("#!");
        let mode = if script { 0o755 } else { 0o644 };
        write(&self.tree.join("DEBIAN").join(name), text, mode)
    }

    /// Writes the package and says where it is.
    pub(crate) fn finish(self, about: &About<'_>, version: &str) -> Outcome<PathBuf> {
        let doc = self.tree.join("usr/share/doc").join(&self.name);
        compress(&root().join("CHANGELOG.md"), &doc)?;
        write(&doc.join("copyright"), &copyright(&self.name), 0o644)?;
        let architecture = output(Command::new("dpkg").arg("--print-architecture"))
            .ok_or("dpkg does not say which architecture this is")?;
        let architecture = architecture.trim();
        let mut depends = libraries(&self.programs)?;
        if !about.depends.is_empty() {
            depends.push_str(", ");
            depends.push_str(about.depends);
        }
        let control = control(about, version, architecture, &depends, self.kib());
        self.control_file("control", &control)?;
        self.sums()?;
        let made = target().join("package");
        let made = made.join(format!("{}_{version}_{architecture}.deb", self.name));
        let mut build = Command::new("dpkg-deb");
        build.args(["--root-owner-group", "--build"]);
        // So that the times inside are the commit's.
        build.env("SOURCE_DATE_EPOCH", programs::date("%ct")?);
        run(build.arg(&self.tree).arg(&made))?;
        let bytes = fs::metadata(&made).map_or(0, |made| made.len());
        println!("  {} ({} bytes)", made.display(), bytes);
        Ok(made)
    }

    /// What it takes on the disk, in KiB.
    fn kib(&self) -> u64 {
        let mut du = Command::new("du");
        du.args(["--apparent-size", "--summarize", "--block-size=1K"]);
        let said = output(du.arg(&self.tree)).unwrap_or_default();
        let kib = said.split_whitespace().next().and_then(|n| n.parse().ok());
        kib.unwrap_or_default()
    }

    /// So that `debsums` and `dpkg --verify` find a changed file.
    fn sums(&self) -> Outcome {
        let mut md5 = Command::new("sh");
        md5.args([
            "-c",
            "find etc usr -type f 2>/dev/null | LC_ALL=C sort | xargs -d '\\n' md5sum",
        ]);
        let sums = output(md5.current_dir(&self.tree)).ok_or("md5sum failed")?;
        self.control_file("md5sums", &sums)
    }
}

fn control(
    about: &About<'_>,
    version: &str,
    architecture: &str,
    depends: &str,
    kib: u64,
) -> String {
    let mut text = format!(
        "Package: {}\n\
         Version: {version}\n\
         Section: {}\n\
         Priority: optional\n\
         Architecture: {architecture}\n\
         Installed-Size: {kib}\n\
         Depends: {depends}\n",
        about.name, about.section
    );
    for (field, value) in [
        ("Recommends", about.recommends),
        ("Suggests", about.suggests),
    ] {
        if !value.is_empty() {
            text.push_str(&format!("{field}: {value}\n"));
        }
    }
    text.push_str(&format!(
        "Maintainer: AIRCOP maintainers <maintainers@aircop.invalid>\n\
         Description: {}\n",
        about.description
    ));
    text
}

/// The packages of the libraries that the programs name themselves, at least in this machine's
/// versions. What those need in turn is theirs to say.
fn libraries(programs: &[PathBuf]) -> Outcome<String> {
    let mut packages: Vec<String> = Vec::new();
    for program in programs {
        let headers = output(Command::new("objdump").arg("-p").arg(program));
        let headers = headers.ok_or("objdump failed")?;
        let linked = output(Command::new("ldd").arg(program)).ok_or("ldd failed")?;
        let named = headers
            .lines()
            .filter_map(|line| line.trim().strip_prefix("NEEDED"));
        for name in named {
            let name = name.trim();
            // `libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x...)`; the loader has no arrow.
            let path = linked.lines().find_map(|line| {
                let (before, after) = line.trim().split_once(" => ")?;
                (before == name).then(|| after.split_whitespace().next())?
            });
            if let Some(path) = path {
                let needed = package_of(path)?;
                if !packages.contains(&needed) {
                    packages.push(needed);
                }
            }
        }
    }
    packages.sort();
    Ok(packages.join(", "))
}

/// The package that has a library, with its version.
fn package_of(path: &str) -> Outcome<String> {
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
    let version = version.split('-').next().unwrap_or_default();
    Ok(format!("{package} (>= {version})"))
}

fn copyright(name: &str) -> String {
    format!(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\
         Upstream-Name: {name}\n\n\
         Files: *\n\
         Copyright: 2026 the AIRCOP maintainers\n\
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
    run(Command::new("gzip")
        .args(["--best", "--no-name", "--force"])
        .arg(&to))
}

pub(crate) fn copy(from: &Path, to: &Path, mode: u32) -> Outcome {
    let put = || {
        fs::create_dir_all(to.parent().unwrap_or(to))?;
        fs::copy(from, to)?;
        fs::set_permissions(to, fs::Permissions::from_mode(mode))
    };
    put().map_err(|error: std::io::Error| format!("{}: {error}", from.display()))
}

pub(crate) fn write(to: &Path, text: &str, mode: u32) -> Outcome {
    let put = || {
        fs::create_dir_all(to.parent().unwrap_or(to))?;
        fs::write(to, text)?;
        fs::set_permissions(to, fs::Permissions::from_mode(mode))
    };
    put().map_err(|error: std::io::Error| format!("{}: {error}", to.display()))
}
