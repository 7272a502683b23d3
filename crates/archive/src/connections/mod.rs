//! "Seen before": what connects a message to earlier ones, and how sure that is.
//!
//! What a message mentions is folded into keys ([`EntityKey`]) and kept in the transaction that
//! stores the message (`table/entity.rs`). A lookup asks for equal keys first ([`Reason::is_exact`]),
//! then for what is alike: names across scripts of persons born on the same day, day and month
//! exchanged, one character off in a document. Likeness is a hint to an officer; nothing is merged.
//!
//! Candidates are few by construction, at any size of the archive: equal keys by the index; names
//! among those born on two days; neighbours of a document's number by asking for each of them
//! (some hundreds of point look-ups). Turned down: keys with one character left out for each stored
//! document (ten rows for one, on every arrival), and a score (an officer cannot check a number).

mod fold;
mod links;
mod neighbours;
mod network;
mod person;
mod watching;

pub use fold::EntityKey;
pub use links::{Asked, Because, Connection, Earlier, Reason};
pub use network::{Edge, Network, Node};
pub use watching::WatchedLeg;

pub(crate) use fold::{VERSION, fold};
pub(crate) use watching::watch_keys;
