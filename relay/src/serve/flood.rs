//! How often strangers may knock: a bucket for each address and for each network.
//!
//! Who empties the bucket of an address has to prove it first (Retry), which costs the relay a
//! datagram and no memory. Only proved addresses draw on their network's bucket, so that nobody keeps
//! a network out by writing its addresses on his packets; who empties that is refused. A proved address
//! has a second bucket, half as large as its network's: one host cannot keep its neighbours out.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};

use super::gate::Decision;
use crate::limits::Rate;
use crate::relay::Bucket;

/// Of one address. A whole office may sit behind it.
const ADDRESS: Rate = Rate {
    per_second: 20,
    burst: 200,
};
/// Of one network: /24 of IPv4, /48 of IPv6. Many offices may sit behind one translation, and all of
/// them come back at once after a restart.
const NETWORK: Rate = Rate {
    per_second: 500,
    burst: 5_000,
};
/// Of one address that was proved. Many offices may sit behind it, too.
const PROVED: Rate = Rate {
    per_second: 250,
    burst: 2_500,
};
/// Buckets of each kind that are remembered; beyond, all begin anew full.
const BUCKETS: usize = 16_384;

/// The buckets.
#[derive(Default)]
pub(super) struct Flood {
    addresses: HashMap<IpAddr, Bucket>,
    proved: HashMap<IpAddr, Bucket>,
    networks: HashMap<IpAddr, Bucket>,
}

impl Flood {
    /// What is to be done with one that knocks, if its buckets decide that.
    pub(super) fn decide(
        &mut self,
        address: IpAddr,
        proved: bool,
        now_ms: i64,
    ) -> Option<Decision> {
        let address = address.to_canonical();
        let take = |buckets: &mut HashMap<IpAddr, Bucket>, key, rate| {
            if buckets.len() >= BUCKETS && !buckets.contains_key(&key) {
                buckets.clear();
            }
            let bucket = buckets.entry(key);
            bucket
                .or_insert_with(|| Bucket::full(rate, now_ms))
                .take(1, rate, false, now_ms)
        };
        if proved {
            // What its own bucket refuses costs its network nothing.
            let within = take(&mut self.proved, address, PROVED)
                && take(&mut self.networks, network(address), NETWORK);
            return (!within).then_some(Decision::Refuse);
        }
        let within = take(&mut self.addresses, address, ADDRESS);
        (!within).then_some(Decision::Retry)
    }
}

fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            IpAddr::from([a, b, c, 0])
        }
        IpAddr::V6(v6) => {
            let [a, b, c, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(flood: &mut Flood, address: &str, proved: bool, now_ms: i64) -> Option<Decision> {
        flood.decide(address.parse().unwrap(), proved, now_ms)
    }

    #[test]
    fn an_address_that_floods_has_to_be_proved_and_its_neighbours_need_not() {
        let mut flood = Flood::default();
        for _ in 0..200 {
            assert!(of(&mut flood, "192.0.2.1", false, 0).is_none());
        }
        for _ in 0..10_000 {
            let decided = of(&mut flood, "192.0.2.1", false, 0);
            assert!(matches!(decided, Some(Decision::Retry)));
        }
        // Written on the packets of a liar, it costs the owner of the address a round trip only.
        assert!(of(&mut flood, "192.0.2.1", true, 0).is_none());
        assert!(of(&mut flood, "192.0.2.2", false, 0).is_none());
        assert!(of(&mut flood, "192.0.2.1", false, 1_000).is_none());
    }

    #[test]
    fn a_network_whose_proved_addresses_flood_is_refused_and_others_are_not() {
        let mut flood = Flood::default();
        for n in 0..5_000 {
            let address = format!("2001:db8:1::{n:x}");
            assert!(of(&mut flood, &address, true, 0).is_none(), "{n}");
        }
        let refused = of(&mut flood, "2001:db8:1:ffff::1", true, 0);
        assert!(matches!(refused, Some(Decision::Refuse)));
        assert!(of(&mut flood, "2001:db8:2::1", true, 0).is_none());
        assert!(of(&mut flood, "2001:db8:1::1", true, 10).is_none());
        // An address of IPv4 is the same behind a socket of IPv6.
        for _ in 0..200 {
            of(&mut flood, "::ffff:192.0.2.1", false, 0);
        }
        let same = of(&mut flood, "192.0.2.1", false, 0);
        assert!(matches!(same, Some(Decision::Retry)));
    }

    #[test]
    fn one_proved_address_that_floods_is_refused_and_its_neighbours_are_not() {
        let mut flood = Flood::default();
        for n in 0..2_500 {
            assert!(of(&mut flood, "192.0.2.1", true, 0).is_none(), "{n}");
        }
        for _ in 0..100_000 {
            let decided = of(&mut flood, "192.0.2.1", true, 0);
            assert!(matches!(decided, Some(Decision::Refuse)));
        }
        assert!(of(&mut flood, "192.0.2.2", true, 0).is_none());
        assert!(of(&mut flood, "192.0.2.1", true, 4).is_none());
    }

    #[test]
    fn memory_is_bounded_whatever_addresses_are_written_on_packets() {
        let mut flood = Flood::default();
        for n in 0..200_000_u32 {
            let address = IpAddr::from(n.to_be_bytes());
            flood.decide(address, n % 2 == 0, 0);
        }
        let kept = [&flood.addresses, &flood.proved, &flood.networks];
        assert!(kept.iter().all(|buckets| buckets.len() <= BUCKETS));
    }
}
