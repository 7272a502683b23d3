//! The invitation that the program was started with, as by a double click on the file.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use aircop_api::Reply;

/// Longer than any invitation, in bytes.
const MOST: u64 = 64 * 1024;

/// Its name and what it holds; empty when there is none.
#[derive(Default)]
pub(crate) struct Invitation {
    name: String,
    text: String,
}

impl Invitation {
    /// What cannot be read is as good as none: the page asks for the file then.
    pub(crate) fn read(path: Option<&Path>) -> Self {
        let Some(path) = path else {
            return Self::default();
        };
        let mut text = String::new();
        let read = File::open(path).and_then(|file| file.take(MOST).read_to_string(&mut text));
        if let Err(error) = read {
            eprintln!("aircop-desktop: {}: {error}", path.display());
            return Self::default();
        }
        let name = path.file_name().unwrap_or_default();
        Self {
            name: name.to_string_lossy().into_owned(),
            text,
        }
    }

    /// For the page that joins.
    pub(crate) fn reply(&self) -> Reply {
        Reply::Invitation {
            name: self.name.clone(),
            text: self.text.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    #[test]
    fn an_invitation_is_handed_on_and_anything_else_is_none() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("dakar.invitation");
        std::fs::write(&file, "{\"v\": 1}").unwrap();
        let read = Invitation::read(Some(&file));
        assert_eq!(
            (read.name.as_str(), read.text.as_str()),
            ("dakar.invitation", "{\"v\": 1}")
        );
        std::fs::write(&file, [0xff, 0xfe]).unwrap();
        assert_eq!(Invitation::read(Some(&file)).text, "");
        assert_eq!(Invitation::read(Some(&dir.path().join("none"))).text, "");
        assert_eq!(Invitation::read(None).text, "");
    }
}
