//! Reaching one of several addresses, and what stands in the way.

use std::future::Future;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{Instant, sleep, sleep_until};

use super::LinkError;

/// From a name and a port to addresses.
pub type Lookup = Arc<dyn Fn(&str, u16) -> std::io::Result<Vec<SocketAddr>> + Send + Sync>;

/// How long an attempt is waited for before the next address is tried beside it (RFC 8305 section 5).
pub(super) const STAGGER: Duration = Duration::from_millis(250);
/// How long an attempt goes on after the network has said that there is nobody. Such a message
/// (ICMP) is not authenticated: it labels the failure and does not cut short what would still connect.
const GRACE: Duration = Duration::from_millis(700);
/// When the connected socket is asked for such messages.
const LISTEN_AGAIN: Duration = Duration::from_millis(300);

/// The parts of `host:port`; an IPv6 address stands in brackets.
pub(super) fn host_and_port(addr: &str) -> Result<(&str, u16), LinkError> {
    let bad_address = || LinkError::BadAddress(addr.to_owned());
    let (host, port) = addr.rsplit_once(':').ok_or_else(bad_address)?;
    let host = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'))
        .unwrap_or(host);
    Ok((host, port.parse().map_err(|_| bad_address())?))
}

/// The addresses of a name, at least one.
pub(super) async fn look_up(
    host: &str,
    port: u16,
    lookup: Option<&Lookup>,
) -> Result<Vec<SocketAddr>, LinkError> {
    let found: Vec<SocketAddr> = match lookup {
        Some(lookup) => lookup(host, port).unwrap_or_default(),
        None => match tokio::net::lookup_host((host, port)).await {
            Ok(found) => found.collect(),
            Err(_) => Vec::new(),
        },
    };
    if !found.is_empty() {
        return Ok(found);
    }
    Err(if any_route() {
        LinkError::NameUnknown(host.to_owned())
    } else {
        LinkError::NoNetwork
    })
}

/// Addresses in the order in which they are tried: that of the resolver, with the two families taking
/// turns (RFC 8305 section 4), so that a broken IPv6 does not stand before every IPv4.
pub(super) fn in_turn(found: Vec<SocketAddr>) -> Vec<SocketAddr> {
    let six_first = found.first().is_some_and(SocketAddr::is_ipv6);
    let (first, second): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|addr| addr.is_ipv6() == six_first);
    let (mut first, mut second) = (first.into_iter(), second.into_iter());
    let mut order = Vec::new();
    loop {
        let pair = [first.next(), second.next()];
        if pair == [None, None] {
            break;
        }
        for addr in pair.into_iter().flatten() {
            if !order.contains(&addr) {
                order.push(addr);
            }
        }
    }
    order
}

/// The first of these attempts that succeeds. Each begins when the one before has failed or has been
/// silent for `stagger`; the others are given up. If all fail, the failure that tells most. A refusal
/// is the relay's word, which is the same wherever it is asked.
pub(super) async fn first_of<A, T, F>(
    places: Vec<A>,
    stagger: Duration,
    attempt: impl Fn(A) -> F,
) -> Result<T, LinkError>
where
    F: Future<Output = Result<T, LinkError>>,
{
    let mut waiting = places.into_iter();
    let mut running = Vec::new();
    let mut failure = LinkError::Unreachable;
    let mut next_at = Instant::now();
    loop {
        if next_at <= Instant::now() || running.is_empty() {
            match waiting.next() {
                Some(place) => running.push(Box::pin(attempt(place))),
                None if running.is_empty() => return Err(failure),
                None => {}
            }
            next_at = Instant::now() + stagger;
        }
        let ended = std::future::poll_fn(|cx| {
            for (n, attempt) in running.iter_mut().enumerate() {
                if let std::task::Poll::Ready(outcome) = attempt.as_mut().poll(cx) {
                    return std::task::Poll::Ready((n, outcome));
                }
            }
            std::task::Poll::Pending
        });
        tokio::select! {
            (n, outcome) = ended => {
                drop(running.swap_remove(n));
                match outcome {
                    Ok(reached) => return Ok(reached),
                    Err(refused @ LinkError::Refused(_)) => return Err(refused),
                    Err(error) if error.tells() >= failure.tells() => failure = error,
                    Err(_) => {}
                }
                next_at = Instant::now();
            }
            () = sleep_until(next_at), if waiting.len() > 0 => {}
        }
    }
}

/// Bytes that wait in the kernel to be sent, which it doubles. More would stand before an alert on a
/// slow line; less would slow a fast one down.
const SEND_BUFFER: u32 = 64 * 1024;

/// A TCP connection to one address.
pub(super) async fn tcp(addr: SocketAddr) -> Result<TcpStream, LinkError> {
    let of = |error: std::io::Error| told(error.kind());
    let socket = if addr.is_ipv4() {
        TcpSocket::new_v4()
    } else {
        TcpSocket::new_v6()
    };
    // Without IPv6 on this machine its sockets fail, which says nothing of the network.
    let socket = socket.map_err(|_| LinkError::NoNetwork)?;
    socket.set_send_buffer_size(SEND_BUFFER).map_err(of)?;
    let stream = socket.connect(addr).await.map_err(of)?;
    stream.set_nodelay(true).map_err(of)?;
    Ok(stream)
}

/// Waits for a sign that there is nobody at this address, and then [`GRACE`] longer; for ever when
/// there is none. quinn's own socket is not connected and gets none of these signs.
pub(super) async fn obstacle(addr: SocketAddr) -> LinkError {
    let found = match probe(addr) {
        Ok(socket) => listen(&socket).await,
        Err(error) => error,
    };
    sleep(GRACE).await;
    found
}

fn probe(addr: SocketAddr) -> Result<UdpSocket, LinkError> {
    let here: SocketAddr = if addr.is_ipv4() {
        (Ipv4Addr::UNSPECIFIED, 0).into()
    } else {
        (Ipv6Addr::UNSPECIFIED, 0).into()
    };
    let socket = UdpSocket::bind(here).map_err(|_| LinkError::NoNetwork)?;
    socket
        .set_nonblocking(true)
        .map_err(|_| LinkError::NoNetwork)?;
    socket.connect(addr).map_err(|error| told(error.kind()))?;
    // One byte is no QUIC packet: a relay drops it unanswered.
    match socket.send(&[0]) {
        Ok(_) => Ok(socket),
        Err(error) => Err(told(error.kind())),
    }
}

async fn listen(socket: &UdpSocket) -> LinkError {
    let mut buffer = [0; 1];
    loop {
        match socket.recv(&mut buffer) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => return told(error.kind()),
            Ok(_) => {}
        }
        sleep(LISTEN_AGAIN).await;
    }
}

pub(super) fn told(kind: ErrorKind) -> LinkError {
    match kind {
        ErrorKind::ConnectionRefused | ErrorKind::HostUnreachable => LinkError::NothingThere,
        ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown | ErrorKind::AddrNotAvailable => {
            LinkError::NoNetwork
        }
        _ => LinkError::Unreachable,
    }
}

/// Whether this machine has a way to any other.
pub(super) fn any_route() -> bool {
    here().is_some()
}

/// The address of this machine towards all others, which tells one network from another. Connecting
/// a UDP socket sends nothing; the addresses are those of RFC 5737 and RFC 3849, which belong to nobody.
pub(super) fn here() -> Option<IpAddr> {
    let towards = |here: SocketAddr, there: SocketAddr| {
        let socket = UdpSocket::bind(here).ok()?;
        socket.connect(there).ok()?;
        socket.local_addr().ok().map(|addr| addr.ip())
    };
    let four = (Ipv4Addr::UNSPECIFIED, 0).into();
    let six = (Ipv6Addr::UNSPECIFIED, 0).into();
    let nobody = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
    towards(four, (Ipv4Addr::new(192, 0, 2, 1), 9).into())
        .or_else(|| towards(six, (nobody, 9).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addrs(list: &[&str]) -> Vec<SocketAddr> {
        list.iter().map(|addr| addr.parse().unwrap()).collect()
    }

    #[test]
    fn families_take_turns_in_the_resolvers_order() {
        let found = addrs(&[
            "[::1]:1",
            "[::2]:1",
            "127.0.0.1:1",
            "[::1]:1",
            "127.0.0.2:1",
        ]);
        let order = addrs(&["[::1]:1", "127.0.0.1:1", "[::2]:1", "127.0.0.2:1"]);
        assert_eq!(in_turn(found), order);
        assert!(in_turn(Vec::new()).is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn a_silent_address_does_not_hold_up_the_next() {
        let begun = Instant::now();
        let reached = first_of(
            addrs(&["10.0.0.1:1", "10.0.0.2:1"]),
            STAGGER,
            |addr| async move {
                if addr.ip().to_string() == "10.0.0.1" {
                    sleep(Duration::from_secs(9)).await;
                    return Err(LinkError::Silent { port: 1 });
                }
                Ok(addr)
            },
        );
        assert_eq!(reached.await, Ok(addrs(&["10.0.0.2:1"])[0]));
        assert!(begun.elapsed() <= STAGGER * 2);
    }

    #[tokio::test(start_paused = true)]
    async fn of_several_failures_the_one_that_tells_most_is_told() {
        let failed = first_of(
            addrs(&["10.0.0.1:1", "10.0.0.2:1", "10.0.0.3:1"]),
            STAGGER,
            |addr| async move {
                Err::<(), _>(match addr.ip().to_string().as_str() {
                    "10.0.0.1" => LinkError::NoNetwork,
                    "10.0.0.2" => LinkError::Silent { port: 1 },
                    _ => LinkError::NothingThere,
                })
            },
        );
        assert_eq!(failed.await, Err(LinkError::Silent { port: 1 }));
        let none = first_of(Vec::<()>::new(), STAGGER, |()| async { Ok(()) }).await;
        assert_eq!(none, Err(LinkError::Unreachable));
    }
}
