//! Who may knock, before anything is known about them.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use quinn::Incoming;

use super::flood::Flood;

/// Strangers at once, over all.
const STRANGERS: usize = 1024;
/// Strangers at once from one address; offices may share one behind a translation.
const STRANGERS_PER_ADDRESS: usize = 128;
/// Strangers from which an address has to be proved first.
const UNPROVED: usize = 64;

/// Counts strangers: connections whose greeting has not been accepted yet.
#[derive(Default, Clone)]
pub(super) struct Gate(Arc<Mutex<Counts>>);

#[derive(Default)]
struct Counts {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
    flood: Flood,
}

pub(super) enum Decision {
    Refuse,
    Retry,
    Enter(Stranger),
}

/// One that knocks; counted until dropped.
pub(super) struct Stranger {
    gate: Gate,
    address: IpAddr,
}

impl Gate {
    pub(super) fn decide(&self, incoming: &Incoming, now_ms: i64) -> Decision {
        let proved = incoming.remote_address_validated() || !incoming.may_retry();
        self.judge(incoming.remote_address().ip(), proved, now_ms)
    }

    /// The same for one who has proved his address by answering from there, as TCP has it.
    pub(super) fn decide_proved(&self, address: IpAddr, now_ms: i64) -> Decision {
        self.judge(address, true, now_ms)
    }

    fn judge(&self, address: IpAddr, proved: bool, now_ms: i64) -> Decision {
        let mut counts = self.lock();
        if let Some(decision) = counts.flood.decide(address, proved, now_ms) {
            return decision;
        }
        if counts.all >= UNPROVED && !proved {
            return Decision::Retry;
        }
        let here = counts.by_address.get(&address).copied().unwrap_or(0);
        if counts.all >= STRANGERS || here >= STRANGERS_PER_ADDRESS {
            return Decision::Refuse;
        }
        counts.all += 1;
        counts.by_address.insert(address, here + 1);
        drop(counts);
        Decision::Enter(Stranger {
            gate: self.clone(),
            address,
        })
    }

    fn lock(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        let mut counts = self.gate.lock();
        counts.all = counts.all.saturating_sub(1);
        if let Some(here) = counts.by_address.get_mut(&self.address) {
            *here = here.saturating_sub(1);
            if *here == 0 {
                counts.by_address.remove(&self.address);
            }
        }
    }
}
