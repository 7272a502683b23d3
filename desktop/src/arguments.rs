//! The command line: where this office's data are.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

pub(crate) const USAGE: &str = "\
aircop-desktop [--data DIR] [--downloads DIR] [FILE.invitation]
aircop-desktop --autostart on|off

  --data DIR       where this office's vault and archive are (default: the platform's data directory)
  --downloads DIR  where files are saved (default: the platform's downloads directory)
  --autostart      whether the window opens with this user's session (Linux; on Windows the
                   installer asks)
  --version        the version

The log is the folder `log` inside the data directory; AIRCOP_LOG=info, or for example
aircop_client=debug, chooses what it notes. It holds nothing of a message.
";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Open the window.
    Open(Places),
    /// Open the window with the session, or no longer.
    Autostart(bool),
    /// Print the version.
    Version,
    /// Print how it is used.
    Help,
}

/// Directories that were named; the default ones otherwise.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Places {
    /// Vault and archive.
    pub(crate) data: Option<PathBuf>,
    /// Files that are saved.
    pub(crate) downloads: Option<PathBuf>,
    /// What to join with.
    pub(crate) invitation: Option<PathBuf>,
}

/// Reads the arguments after the program's name; none when they make no sense.
pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Option<Request> {
    let mut arguments = arguments.into_iter();
    let mut places = Places::default();
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--data") => places.data = Some(PathBuf::from(arguments.next()?)),
            Some("--downloads") => places.downloads = Some(PathBuf::from(arguments.next()?)),
            Some("--autostart") => {
                return match arguments.next()?.to_str() {
                    Some("on") => Some(Request::Autostart(true)),
                    Some("off") => Some(Request::Autostart(false)),
                    _ => None,
                };
            }
            Some("--version") => return Some(Request::Version),
            Some("--help" | "-h") => return Some(Request::Help),
            _ if is_invitation(&argument) && places.invitation.is_none() => {
                places.invitation = Some(PathBuf::from(argument));
            }
            _ => return None,
        }
    }
    Some(Request::Open(places))
}

/// By its name, so that a typing slip does not open the default office.
fn is_invitation(argument: &OsStr) -> bool {
    let ending = Path::new(argument).extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("invitation"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(words: &[&str]) -> Option<Request> {
        read(words.iter().map(OsString::from))
    }

    #[test]
    fn the_data_directory_may_be_named() {
        assert_eq!(given(&[]), Some(Request::Open(Places::default())));
        assert_eq!(
            given(&["--data", "/srv/dakar", "--downloads", "/srv/saved"]),
            Some(Request::Open(Places {
                data: Some("/srv/dakar".into()),
                downloads: Some("/srv/saved".into()),
                invitation: None,
            }))
        );
    }

    #[test]
    fn a_typing_slip_does_not_open_the_default_office() {
        assert_eq!(given(&["--data"]), None);
        assert_eq!(given(&["--date", "x"]), None);
        assert_eq!(given(&["/srv/dakar"]), None);
        assert_eq!(given(&["a.invitation", "b.invitation"]), None);
        assert_eq!(given(&["--autostart"]), None);
        assert_eq!(given(&["--autostart", "yes"]), None);
    }

    #[test]
    fn a_double_click_names_an_invitation() {
        for file in ["/media/stick/dakar.invitation", "DAKAR.INVITATION"] {
            let places = Places {
                invitation: Some(file.into()),
                ..Places::default()
            };
            assert_eq!(given(&[file]), Some(Request::Open(places)));
        }
    }

    #[test]
    fn autostart_is_chosen() {
        assert_eq!(
            given(&["--autostart", "on"]),
            Some(Request::Autostart(true))
        );
        assert_eq!(
            given(&["--autostart", "off"]),
            Some(Request::Autostart(false))
        );
    }
}
