//! Tying the vault to this PC, and untying it, by the officer who has unlocked it.
//!
//! A keyring may ask its user first. Meanwhile the desk goes on: its lock is not held.

use std::sync::Arc;

use aircop_api::{ErrorCode, Reply, Secret};
use aircop_archive::AuditAction;

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::vault::Tie;

/// Ties it and tells the recovery code, once.
pub(crate) async fn tie(desk: Arc<Desk>) -> Outcome<Reply> {
    apart(move || {
        let keyring = desk.config.keyring.as_ref();
        let tie = {
            let mut state = desk.lock();
            if state.vault.is_tied() {
                return Err(ClientError::with(ErrorCode::NothingToDo, "tied already"));
            }
            Tie::fresh(&mut state.rng)
        };
        tie.keep(keyring)?;
        let code = Secret(tie.code().to_string());
        let tied = {
            let mut state = desk.lock();
            let State { vault, rng, .. } = &mut *state;
            vault.tie(tie.clone(), rng)
        };
        if let Err(error) = tied {
            tie.forget(keyring);
            return Err(error.into());
        }
        desk.lock()
            .log_officer(&desk, AuditAction::KeyringTied, "")?;
        desk.tell_status();
        Ok(Reply::Recovery { code })
    })
    .await
}

/// Unties it.
pub(crate) async fn untie(desk: Arc<Desk>) -> Outcome<Reply> {
    apart(move || {
        let untied = {
            let mut state = desk.lock();
            let State { vault, rng, .. } = &mut *state;
            let untied = vault.untie(rng)?;
            state.log_officer(&desk, AuditAction::KeyringUntied, "")?;
            untied
        };
        if let Some(tie) = untied {
            tie.forget(desk.config.keyring.as_ref());
        }
        Ok(Reply::Done)
    })
    .await
}

async fn apart(work: impl FnOnce() -> Outcome<Reply> + Send + 'static) -> Outcome<Reply> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(error::internal)?
}
