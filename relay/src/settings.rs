//! The configuration file: what one device may use, and how much the store may. TOML, every field
//! optional; read at the start, and again at SIGHUP.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

use crate::limits::{Allowance, Limits, Quota, Rate, Room};

/// What is wrong with the file. The operator's fault.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// It cannot be read.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// It is no TOML, or says what this program does not know.
    #[error("{}, line {line}: {}", path.display(), source.message().replace('\n', "; "))]
    Toml {
        /// The file.
        path: PathBuf,
        /// From 1.
        line: usize,
        /// What.
        source: Box<toml::de::Error>,
    },
    /// A limit under which no desk could work.
    #[error("{}, line {line}: {field} must be at least {least}", path.display())]
    TooSmall {
        /// The file.
        path: PathBuf,
        /// From 1.
        line: usize,
        /// Which.
        field: &'static str,
        /// The least that is taken.
        least: u64,
    },
}

/// What the file says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Bytes that the database and the files may use; read at the start only.
    pub max_bytes: Option<u64>,
    /// Bytes that deposits leave free on the disk; read at the start only.
    pub reserve_bytes: Option<u64>,
    /// TCP addresses to serve at, beside UDP; read at the start only.
    pub tcp: Vec<SocketAddr>,
    /// Loopback port of the metrics; read at the start only.
    pub metrics_port: Option<u16>,
    /// Of one device, and of one mailbox.
    limits: LimitSettings,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct LimitSettings {
    connections: Said,
    requests_per_second: Said,
    requests_burst: Said,
    bytes_per_second: Said,
    bytes_burst: Said,
    file_bytes_per_second: Said,
    file_bytes_burst: Said,
    files: Said,
    file_bytes: Said,
    mailbox_envelopes: Said,
    mailbox_bytes: Said,
    sender_envelopes: Said,
    sender_bytes: Said,
    reserve_small_bytes: Said,
}

/// A number and where it stands, when the file says it.
type Said = Option<Spanned<u64>>;

impl Settings {
    /// Reads the file.
    ///
    /// # Errors
    /// [`SettingsError`].
    pub fn read(path: &Path) -> Result<Self, SettingsError> {
        let text = std::fs::read_to_string(path).map_err(|source| SettingsError::Io {
            path: path.to_owned(),
            source,
        })?;
        let settings: Self = toml::from_str(&text).map_err(|source| SettingsError::Toml {
            path: path.to_owned(),
            line: line(&text, source.span().map_or(0, |span| span.start)),
            source: Box::new(source),
        })?;
        settings.check(path, &text)?;
        Ok(settings)
    }

    /// The limits, where the file says nothing the defaults.
    #[must_use]
    pub fn limits(&self) -> Limits {
        let (said, default) = (&self.limits, Limits::default());
        let or = |said: &Said, default| said.as_ref().map_or(default, |said| *said.get_ref());
        let rate = |per_second: &Said, burst: &Said, default: Rate| Rate {
            per_second: or(per_second, default.per_second),
            burst: or(burst, default.burst),
        };
        Limits {
            room: Room {
                quota: Quota {
                    envelopes: or(&said.mailbox_envelopes, default.room.quota.envelopes),
                    bytes: or(&said.mailbox_bytes, default.room.quota.bytes),
                },
                share: Quota {
                    envelopes: or(&said.sender_envelopes, default.room.share.envelopes),
                    bytes: or(&said.sender_bytes, default.room.share.bytes),
                },
                reserve_bytes: or(&said.reserve_small_bytes, default.room.reserve_bytes),
            },
            requests: rate(
                &said.requests_per_second,
                &said.requests_burst,
                default.requests,
            ),
            bytes: rate(&said.bytes_per_second, &said.bytes_burst, default.bytes),
            allowance: Allowance {
                blobs: or(&said.files, default.allowance.blobs),
                bytes: or(&said.file_bytes, default.allowance.bytes),
            },
            chunks: rate(
                &said.file_bytes_per_second,
                &said.file_bytes_burst,
                default.chunks,
            ),
            connections: said
                .connections
                .as_ref()
                .and_then(|said| usize::try_from(*said.get_ref()).ok())
                .unwrap_or(default.connections),
        }
    }

    fn check(&self, path: &Path, text: &str) -> Result<(), SettingsError> {
        let limits = &self.limits;
        let least = [
            ("connections", &limits.connections, 1),
            ("requests_per_second", &limits.requests_per_second, 1),
            ("requests_burst", &limits.requests_burst, 10),
            ("bytes_per_second", &limits.bytes_per_second, 1024),
            ("bytes_burst", &limits.bytes_burst, 4 << 20),
            ("file_bytes_per_second", &limits.file_bytes_per_second, 1024),
            ("file_bytes_burst", &limits.file_bytes_burst, 1 << 20),
            ("mailbox_envelopes", &limits.mailbox_envelopes, 1),
            ("mailbox_bytes", &limits.mailbox_bytes, 4 << 20),
            ("sender_envelopes", &limits.sender_envelopes, 1),
            ("sender_bytes", &limits.sender_bytes, 2 << 20),
        ];
        for (field, said, least) in least {
            if let Some(said) = said
                && *said.get_ref() < least
            {
                return Err(SettingsError::TooSmall {
                    path: path.to_owned(),
                    line: line(text, said.span().start),
                    field,
                    least,
                });
            }
        }
        Ok(())
    }
}

/// The number, from 1, of the line that a byte stands in.
fn line(text: &str, at: usize) -> usize {
    let before = text.bytes().take(at);
    1 + before.filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Settings, SettingsError> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("relay.toml");
        std::fs::write(&path, text).unwrap();
        Settings::read(&path)
    }

    #[test]
    fn what_the_file_does_not_say_stays_as_it_is() {
        assert_eq!(read("").unwrap().limits(), Limits::default());
        let said = read(
            "max_bytes = 5\ntcp = [\"[::]:443\"]\n[limits]\nrequests_burst = 77\nmailbox_envelopes = 3\n",
        );
        let said = said.unwrap();
        assert_eq!(said.max_bytes, Some(5));
        assert_eq!(said.tcp, ["[::]:443".parse().unwrap()]);
        let mut expected = Limits::default();
        expected.requests.burst = 77;
        expected.room.quota.envelopes = 3;
        assert_eq!(said.limits(), expected);
    }

    #[test]
    fn a_file_that_is_wrong_says_what() {
        let told = |text| read(text).unwrap_err().to_string();
        for (text, expected) in [
            (
                "[limits]\nrequest_burst = 1",
                "relay.toml, line 2: unknown field `request_burst`",
            ),
            ("[limit]\n", "relay.toml, line 1: unknown field `limit`"),
            ("\n\nmax_bytes = [", "relay.toml, line 3: "),
            ("metrics_port = 70000", "relay.toml, line 1: "),
            ("\n\ntcp = [\"443\"]", "relay.toml, line 3: "),
            ("\nmax_bytes = -1", "relay.toml, line 2: "),
            ("max_bytes = \"much\"", "relay.toml, line 1: "),
            (
                "[limits]\n\nconnections = 0",
                "relay.toml, line 3: connections must be at least 1",
            ),
        ] {
            let told = told(text);
            assert!(told.contains(expected), "{text}: {told}");
            assert!(!told.contains('\n'), "{told}");
        }
        assert!(matches!(
            Settings::read(Path::new("/nowhere/relay.toml")),
            Err(SettingsError::Io { .. })
        ));
    }
}
