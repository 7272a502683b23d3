//! One installation, from locked to unlocked: the engine, every command it takes, who may open the
//! desk, and what a locked desk still does.

pub(crate) mod dispatch;
pub(crate) mod engine;
pub(crate) mod idle;
pub(crate) mod keyring_tie;
pub(crate) mod lock;
pub(crate) mod locked_keys;
pub(crate) mod locked_watch;
pub(crate) mod officer_accounts;
pub(crate) mod unlock;
pub(crate) mod wipe;
