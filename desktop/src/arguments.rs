//! The command line: where this office's data are.

use std::ffi::OsString;
use std::path::PathBuf;

pub(crate) const USAGE: &str = "\
aircop-desktop [--data DIR] [--downloads DIR]

  --data DIR       where this office's vault and archive are (default: the platform's data directory)
  --downloads DIR  where files are saved (default: the platform's downloads directory)
  --version        the version

The log is the folder `log` inside the data directory; AIRCOP_LOG=info, or for example
aircop_client=debug, chooses what it notes. It holds nothing of a message.
";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Open the window.
    Open(Places),
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
}

/// Reads the arguments after the program's name; none when they make no sense.
pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Option<Request> {
    let mut arguments = arguments.into_iter();
    let mut places = Places::default();
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--data") => places.data = Some(PathBuf::from(arguments.next()?)),
            Some("--downloads") => places.downloads = Some(PathBuf::from(arguments.next()?)),
            Some("--version") => return Some(Request::Version),
            Some("--help" | "-h") => return Some(Request::Help),
            _ => return None,
        }
    }
    Some(Request::Open(places))
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
            }))
        );
    }

    #[test]
    fn a_typing_slip_does_not_open_the_default_office() {
        assert_eq!(given(&["--data"]), None);
        assert_eq!(given(&["--date", "x"]), None);
        assert_eq!(given(&["/srv/dakar"]), None);
    }
}
