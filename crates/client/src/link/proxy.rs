//! A way through a proxy: CONNECT of HTTP (RFC 9110 section 9.3.6) or SOCKS5 (RFC 1928, names and
//! passwords by RFC 1929), and where the proxy is said.
//!
//! The setting of this installation comes first: `direct` for none, or
//! `http://[name:password@]host:port`, or the same with `socks5`.
//! Where it is empty the environment counts as other programs have it: `HTTPS_PROXY` or `https_proxy`,
//! else `ALL_PROXY` or `all_proxy`, and not for what `NO_PROXY` or `no_proxy` names. The proxy sees
//! where we go, how much and when; what is said is between us and the relay's key.
//!
//! SOCKS5 is spoken by tokio-socks 0.5.3 (four dependencies, which are here anyway). It is told the
//! relay's name as it stands, with `socks5` as with `socks5h`: networks that have such a proxy often
//! have no name service that knows anything outside. (Turned down: fast-socks5, mostly a server.)

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio_socks::Error;
use tokio_socks::tcp::Socks5Stream;
use url::{Host, Url};
use zeroize::Zeroizing;

use super::LinkError;

/// Where an HTTP proxy listens that names no port.
const PORT: u16 = 80;
/// The same of a SOCKS proxy (RFC 1928 section 3).
const SOCKS_PORT: u16 = 1080;
/// Bytes of an answer's head at most.
const HEAD: usize = 16 * 1024;

/// An HTTP or SOCKS5 proxy.
#[derive(Clone)]
pub struct Proxy {
    host: String,
    port: u16,
    spoken: Spoken,
}

/// How it is spoken to.
#[derive(Clone)]
enum Spoken {
    /// With `name:password` in Base64.
    Http(Option<Zeroizing<String>>),
    /// With name and password.
    Socks(Option<(Zeroizing<String>, Zeroizing<String>)>),
}

impl std::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Proxy")
            .field("host", &self.host)
            .field("port", &self.port)
            .finish_non_exhaustive()
    }
}

impl Proxy {
    /// Reads `http://[name:password@]host[:port]`, or `socks5` or `socks5h` in the place of `http`;
    /// the scheme may be missing. `None` for anything else: a proxy that is spoken to by TLS or by
    /// SOCKS4 is none of ours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let url = match text.contains("://") {
            true => Url::parse(text).ok()?,
            false => Url::parse(&format!("http://{text}")).ok()?,
        };
        let socks = match url.scheme() {
            "http" => false,
            "socks5" | "socks5h" => true,
            _ => return None,
        };
        if !matches!(url.path(), "" | "/") {
            return None;
        }
        let host = match url.host()? {
            Host::Ipv6(address) => address.to_string(),
            other => other.to_string(),
        };
        let decoded = |part: &str| Zeroizing::new(percent_decode_str(part).collect::<Vec<u8>>());
        let credentials = (!url.username().is_empty()).then(|| {
            (
                decoded(url.username()),
                decoded(url.password().unwrap_or("")),
            )
        });
        let spoken = match (socks, credentials) {
            (false, None) => Spoken::Http(None),
            (true, None) => Spoken::Socks(None),
            (false, Some((name, password))) => {
                let both = Zeroizing::new([name.as_slice(), b":", password.as_slice()].concat());
                Spoken::Http(Some(Zeroizing::new(STANDARD.encode(both.as_slice()))))
            }
            (true, Some((name, password))) => {
                let text = |bytes: &[u8]| {
                    let text = std::str::from_utf8(bytes).ok()?.to_owned();
                    // RFC 1929 has one byte for the length.
                    (1..=255)
                        .contains(&text.len())
                        .then(|| Zeroizing::new(text))
                };
                Spoken::Socks(Some((text(&name)?, text(&password)?)))
            }
        };
        let usual = if socks { SOCKS_PORT } else { PORT };
        Some(Self {
            host,
            port: url.port().unwrap_or(usual),
            spoken,
        })
    }

    pub(super) fn host(&self) -> &str {
        &self.host
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// Has the proxy connect to the relay: afterwards the socket leads there.
    pub(super) async fn lead(
        &self,
        socket: &mut (impl AsyncRead + AsyncWrite + Unpin),
        host: &str,
        port: u16,
    ) -> Result<(), LinkError> {
        let credentials = match &self.spoken {
            Spoken::Http(credentials) => credentials.as_deref(),
            Spoken::Socks(credentials) => {
                let credentials = credentials.as_ref();
                let said = credentials.map(|(name, password)| (name.as_str(), password.as_str()));
                return by_socks(socket, (host, port), said).await;
            }
        };
        let lost = |_| LinkError::Unreachable;
        let ask = question(host, port, credentials.map(String::as_str));
        socket.write_all(ask.as_bytes()).await.map_err(lost)?;
        socket.flush().await.map_err(lost)?;
        let mut head = Vec::new();
        // A byte at a time: what follows belongs to TLS.
        while !head.ends_with(b"\r\n\r\n") {
            let byte = socket.read_u8().await.map_err(lost)?;
            head.push(byte);
            if head.len() > HEAD {
                return Err(LinkError::Unreachable);
            }
        }
        match status(&head) {
            Some(200..=299) => Ok(()),
            Some(status) => Err(LinkError::ProxyRefused { status }),
            None => Err(LinkError::Unreachable),
        }
    }
}

fn question(host: &str, port: u16, credentials: Option<&str>) -> Zeroizing<String> {
    let there = match host.contains(':') {
        true => format!("[{host}]:{port}"),
        false => format!("{host}:{port}"),
    };
    let mut ask = Zeroizing::new(format!("CONNECT {there} HTTP/1.1\r\nHost: {there}\r\n"));
    if let Some(credentials) = credentials {
        ask.push_str("Proxy-Authorization: Basic ");
        ask.push_str(credentials);
        ask.push_str("\r\n");
    }
    ask.push_str("\r\n");
    ask
}

/// The same by SOCKS5. A refusal is told by the status of HTTP that says as much.
async fn by_socks(
    socket: &mut (impl AsyncRead + AsyncWrite + Unpin),
    there: (&str, u16),
    credentials: Option<(&str, &str)>,
) -> Result<(), LinkError> {
    let led = match credentials {
        None => Socks5Stream::connect_with_socket(socket, there).await,
        Some((name, password)) => {
            Socks5Stream::connect_with_password_and_socket(socket, there, name, password).await
        }
    };
    led.map(drop).map_err(|error| match error {
        Error::NoAcceptableAuthMethods
        | Error::PasswordAuthFailure(_)
        | Error::AuthorizationRequired => LinkError::ProxyRefused { status: 407 },
        Error::ConnectionNotAllowedByRuleset => LinkError::ProxyRefused { status: 403 },
        Error::GeneralSocksServerFailure
        | Error::NetworkUnreachable
        | Error::HostUnreachable
        | Error::ConnectionRefused
        | Error::TtlExpired => LinkError::ProxyRefused { status: 502 },
        _ => LinkError::Unreachable,
    })
}

/// The status of an answer's first line.
fn status(head: &[u8]) -> Option<u16> {
    let line = head.split(|byte| *byte == b'\r').next()?;
    let mut words = std::str::from_utf8(line).ok()?.split(' ');
    words.next().filter(|word| word.starts_with("HTTP/1."))?;
    words.next()?.parse().ok()
}

/// The proxy on the way to `host`: that of the setting, else of the environment, which `variable`
/// reads.
pub(super) fn towards(
    host: &str,
    setting: &str,
    variable: impl Fn(&str) -> Option<String>,
) -> Option<Proxy> {
    match setting.trim() {
        "direct" => return None,
        "" => {}
        said => return Proxy::parse(said),
    }
    let one_of = |names: [&str; 2]| {
        let mut said = names.into_iter().filter_map(&variable);
        said.find(|value| !value.trim().is_empty())
    };
    let excepted = one_of(["NO_PROXY", "no_proxy"]);
    if excepted.is_some_and(|list| list.split(',').any(|name| covers(name, host))) {
        return None;
    }
    let said = one_of(["HTTPS_PROXY", "https_proxy"]);
    Proxy::parse(&said.or_else(|| one_of(["ALL_PROXY", "all_proxy"]))?)
}

/// Whether one entry of `NO_PROXY` names this host: itself, a domain above it, or everything.
fn covers(entry: &str, host: &str) -> bool {
    let entry = entry.trim().to_ascii_lowercase();
    let host = host.to_ascii_lowercase();
    if entry == "*" {
        return true;
    }
    let entry = entry.strip_prefix('*').unwrap_or(&entry);
    let entry = entry.strip_prefix('.').unwrap_or(entry);
    let above = host.strip_suffix(entry);
    !entry.is_empty() && above.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(pairs: &[(&str, &str)], host: &str, setting: &str) -> Option<(String, u16)> {
        let variable = |name: &str| {
            let found = pairs.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        towards(host, setting, variable).map(|proxy| (proxy.host, proxy.port))
    }

    fn said_by(pairs: &[(&str, &str)], host: &str) -> Option<(String, u16)> {
        said(pairs, host, "")
    }

    #[test]
    fn the_setting_comes_before_the_environment_and_exceptions_count() {
        let env = [
            ("https_proxy", "http://proxy.airport.example:3128"),
            ("ALL_PROXY", "http://other.example"),
            ("NO_PROXY", "localhost, .customs.example,10.0.0.1"),
        ];
        let proxy = Some(("proxy.airport.example".to_owned(), 3128));
        assert_eq!(said(&env, "relay.example.org", ""), proxy);
        assert_eq!(said(&env, "relay.example.org", "direct"), None);
        assert_eq!(
            said(&env, "localhost", "10.1.1.1:8080"),
            Some(("10.1.1.1".to_owned(), 8080))
        );
        for excepted in [
            "localhost",
            "relay.customs.example",
            "CUSTOMS.EXAMPLE",
            "10.0.0.1",
        ] {
            assert_eq!(said(&env, excepted, ""), None, "{excepted}");
        }
        for other in ["notcustoms.example", "110.0.0.1", "10.0.0.11"] {
            assert_eq!(said(&env, other, ""), proxy, "{other}");
        }
        let all = said(&env[1..2], "relay.example.org", "");
        assert_eq!(all, Some(("other.example".to_owned(), 80)));
        assert_eq!(said(&[], "relay.example.org", ""), None);
    }

    #[test]
    fn a_proxy_is_http_or_socks5_and_its_password_appears_nowhere() {
        let proxy = Proxy::parse("http://duty%40lys:s%3Acret@[2001:db8::1]:8080/").unwrap();
        assert_eq!((proxy.host(), proxy.port()), ("2001:db8::1", 8080));
        assert!(!format!("{proxy:?}").contains("cret"));
        let Spoken::Http(said) = &proxy.spoken else {
            panic!("not HTTP")
        };
        let said = said.as_ref().map(|said| said.as_str());
        let asked = question("2001:db8::2", 443, said);
        let credentials = STANDARD.encode("duty@lys:s:cret");
        assert_eq!(
            asked.as_str(),
            format!(
                "CONNECT [2001:db8::2]:443 HTTP/1.1\r\nHost: [2001:db8::2]:443\r\n\
                 Proxy-Authorization: Basic {credentials}\r\n\r\n"
            )
        );
        let proxy = Proxy::parse("socks5h://duty:s%3Acret@proxy.airport.example").unwrap();
        assert_eq!(
            (proxy.host(), proxy.port()),
            ("proxy.airport.example", 1080)
        );
        assert!(!format!("{proxy:?}").contains("cret"));
        let Spoken::Socks(Some((name, password))) = &proxy.spoken else {
            panic!("not SOCKS")
        };
        assert_eq!((name.as_str(), password.as_str()), ("duty", "s:cret"));
        let env = [("ALL_PROXY", "socks5://10.0.0.9:9050")];
        let all = Some(("10.0.0.9".to_owned(), 9050));
        assert_eq!(said_by(&env, "relay.example.org"), all);
        for wrong in [
            "",
            "https://proxy:1",
            "socks4://proxy:1",
            "socks5://duty@proxy:1",
            "http://proxy/path",
            "a b",
        ] {
            assert!(Proxy::parse(wrong).is_none(), "{wrong}");
        }
    }

    /// What comes of it when a SOCKS proxy answers with these bytes, and what it was asked.
    async fn socks(proxy: &str, answer: &'static [u8]) -> (Result<(), LinkError>, Vec<u8>) {
        let (mut ours, mut theirs) = tokio::io::duplex(4096);
        theirs.write_all(answer).await.unwrap();
        let proxy = Proxy::parse(proxy).unwrap();
        let led = proxy.lead(&mut ours, "relay.example.org", 443).await;
        drop(ours);
        let mut asked = Vec::new();
        theirs.read_to_end(&mut asked).await.unwrap();
        (led, asked)
    }

    #[tokio::test]
    async fn a_socks_proxy_is_asked_for_the_name_and_what_it_says_is_understood() {
        let (led, asked) = socks(
            "socks5://proxy:9050",
            b"\x05\x00\x05\x00\x00\x01\x7f\x00\x00\x01\x01\xbb",
        )
        .await;
        assert_eq!(led, Ok(()));
        assert_eq!(
            asked,
            b"\x05\x01\x00\x05\x01\x00\x03\x11relay.example.org\x01\xbb"
        );
        let named = "socks5://duty:key@proxy";
        let (led, asked) = socks(named, b"\x05\x02\x01\x01").await;
        assert_eq!(led, Err(LinkError::ProxyRefused { status: 407 }));
        assert!(asked.ends_with(b"\x01\x04duty\x03key"), "{asked:?}");
        let forbids = b"\x05\x00\x05\x02\x00\x01\x00\x00\x00\x00\x00\x00";
        let (led, _) = socks("socks5://proxy", forbids).await;
        assert_eq!(led, Err(LinkError::ProxyRefused { status: 403 }));
        let (led, _) = socks("socks5://proxy", b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        assert_eq!(led, Err(LinkError::Unreachable));
    }

    #[tokio::test]
    async fn what_a_proxy_says_is_understood() {
        let asked = |answer: &'static [u8]| async move {
            let (mut ours, mut theirs) = tokio::io::duplex(32 * 1024);
            theirs.write_all(answer).await.unwrap();
            let proxy = Proxy::parse("proxy:3128").unwrap();
            let led = proxy.lead(&mut ours, "relay.example.org", 443).await;
            drop(ours);
            led
        };
        assert_eq!(asked(b"HTTP/1.1 200 OK\r\nVia: x\r\n\r\n").await, Ok(()));
        assert_eq!(asked(b"HTTP/1.0 200\r\n\r\n").await, Ok(()));
        let refused = Err(LinkError::ProxyRefused { status: 407 });
        assert_eq!(asked(b"HTTP/1.1 407 Who?\r\n\r\n").await, refused);
        let other = Err(LinkError::Unreachable);
        assert_eq!(asked(b"SSH-2.0-x\r\n\r\n").await, other);
        let endless: &'static [u8] = Box::leak(vec![b'x'; HEAD + 1].into_boxed_slice());
        assert_eq!(asked(endless).await, other);
    }
}
