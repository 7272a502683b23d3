//! The relay that headquarters has moved everybody to.

/// Addresses of one relay at most.
pub const MAX_ADDRESSES: usize = 5;
/// Characters of an address at most: a DNS name of 253, a colon, a port.
const MAX_ADDRESS: usize = 259;

/// A relay as the log states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relay {
    /// `host:port`, 1 to 5, the first to be tried first.
    pub addresses: Vec<String>,
    /// The Ed25519 key that it shows in TLS.
    pub key: [u8; 32],
    /// The Ed25519 key of headquarters that it obeys.
    pub admin: [u8; 32],
    /// The entry that stated it.
    pub stated_at: u64,
}

/// Whether a text is `host:port`: visible ASCII, a host that is not empty (an IPv6 address in
/// brackets), a port from 1 to 65535 in decimal.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let Some((host, port)) = text.rsplit_once(':') else {
        return false;
    };
    let bracketed = host.starts_with('[') && host.ends_with(']') && host.len() > 2;
    text.len() <= MAX_ADDRESS
        && text.chars().all(|c| c.is_ascii_graphic())
        && !host.is_empty()
        && (bracketed || !host.contains([':', '[', ']']))
        && port.chars().all(|c| c.is_ascii_digit())
        && port.parse::<u16>().is_ok_and(|port| port > 0)
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_is_a_host_and_a_port() {
        for good in [
            "relay.example.org:4433",
            "10.0.0.7:1",
            "[2001:db8::1]:65535",
        ] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            ":4433",
            "relay.example.org",
            "relay.example.org:",
            "relay.example.org:0",
            "relay.example.org:65536",
            "relay.example.org:+1",
            "relay example:1",
            "2001:db8::1:4433",
            "[]:1",
            "r\u{e9}lais:1",
            "a\n:1",
        ] {
            assert!(!is_address(bad), "{bad:?}");
        }
        assert!(!is_address(&format!("{}:1", "a".repeat(300))));
    }
}
