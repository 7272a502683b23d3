//! Whether the window opens with the user's session: each user's own choice, by an entry in the
//! folder that desktops look into (XDG Autostart). On Windows the installer asks.

use std::io;
use std::path::{Path, PathBuf};

const NAME: &str = "int.aircop.desktop.desktop";
const ENTRY: &str = "[Desktop Entry]
Type=Application
Name=AIRCOP
Exec=aircop-desktop
Icon=int.aircop.desktop
Terminal=false
";

/// Makes the entry, or removes it.
pub(crate) fn choose(on: bool) -> io::Result<()> {
    if cfg!(not(target_os = "linux")) {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let folder = folder(|name| std::env::var_os(name).map(PathBuf::from))
        .ok_or_else(|| io::Error::other("there is no home directory"))?;
    choose_in(&folder, on)
}

fn folder(var: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    // A relative path counts as none (XDG Base Directory Specification).
    let absolute = |name: &str| var(name).filter(|path| path.is_absolute());
    let configuration =
        absolute("XDG_CONFIG_HOME").or_else(|| Some(absolute("HOME")?.join(".config")))?;
    Some(configuration.join("autostart"))
}

fn choose_in(folder: &Path, on: bool) -> io::Result<()> {
    let entry = folder.join(NAME);
    if on {
        std::fs::create_dir_all(folder)?;
        return std::fs::write(entry, ENTRY);
    }
    match std::fs::remove_file(entry) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    #[test]
    fn the_choice_is_made_and_taken_back() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("autostart");
        choose_in(&folder, false).unwrap();
        choose_in(&folder, true).unwrap();
        choose_in(&folder, true).unwrap();
        let entry = std::fs::read_to_string(folder.join(NAME)).unwrap();
        assert!(entry.starts_with("[Desktop Entry]\n") && entry.contains("Exec=aircop-desktop\n"));
        choose_in(&folder, false).unwrap();
        assert!(!folder.join(NAME).exists());
    }

    #[cfg(unix)]
    #[test]
    fn it_lies_where_desktops_look() {
        let home = |name: &str| (name == "HOME").then(|| PathBuf::from("/home/diop"));
        assert_eq!(
            folder(home).unwrap(),
            Path::new("/home/diop/.config/autostart")
        );
        let other = |name: &str| match name {
            "XDG_CONFIG_HOME" => Some(PathBuf::from("/srv/diop")),
            _ => home(name),
        };
        assert_eq!(folder(other).unwrap(), Path::new("/srv/diop/autostart"));
        assert_eq!(folder(|_| None), None);
    }
}
