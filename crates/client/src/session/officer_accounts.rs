//! The officers of a vault, changed by the one who has unlocked it.

use std::sync::Arc;

use aircop_api::{ErrorCode, OfficerRow, Reply, Secret};
use aircop_archive::{AuditAction, AuditEntry};
use aircop_message::OfficerId;

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::vault::{Attempts, VaultError};

/// Who can unlock it.
pub(crate) fn listed(desk: &Desk) -> Outcome<Reply> {
    Ok(Reply::Officers(desk.lock().officers()))
}

/// Adds one.
pub(crate) async fn add(desk: Arc<Desk>, officer: String, password: Secret) -> Outcome<Reply> {
    apart(desk, move |desk, state| {
        let State { vault, rng, .. } = state;
        let added = vault.add_officer(&officer, &password.0, &desk.config.kdf, rng);
        added?;
        state.log_officer(desk, AuditAction::OfficerAdded, &officer)?;
        Ok(Reply::Officers(state.officers()))
    })
    .await
}

/// Removes another one by name.
pub(crate) fn remove(desk: &Desk, officer: &str) -> Outcome<Reply> {
    let mut state = desk.lock();
    state.administers_or_refuse()?;
    let State {
        vault,
        rng,
        secrets,
        ..
    } = &mut *state;
    let found = vault.listed().into_iter().find(|o| o.name == officer);
    let found = found.ok_or(VaultError::UnknownOfficer)?;
    vault.remove_officer(found.id, rng)?;
    secrets.administrators.retain(|id| *id != found.id);
    state.save_secrets()?;
    state.log_officer(desk, AuditAction::OfficerRemoved, officer)?;
    Ok(Reply::Officers(state.officers()))
}

/// Names an administrator, or no longer.
pub(crate) fn set_administrator(desk: &Desk, officer: &str, on: bool) -> Outcome<Reply> {
    let mut state = desk.lock();
    state.administers_or_refuse()?;
    let found = state.vault.listed().into_iter().find(|o| o.name == officer);
    let found = found.ok_or(VaultError::UnknownOfficer)?;
    let named = &mut state.secrets.administrators;
    named.retain(|id| *id != found.id);
    if on {
        named.push(found.id);
    } else if named.is_empty() {
        named.push(found.id);
        return Err(ClientError::new(ErrorCode::LastAdministrator));
    }
    let action = if on {
        AuditAction::AdministratorNamed
    } else {
        AuditAction::AdministratorEnded
    };
    state.log_officer(desk, action, officer)?;
    state.save_secrets()?;
    Ok(Reply::Officers(state.officers()))
}

/// Asks the officer who has unlocked for the password again. A wrong one counts like a wrong one
/// at the unlock screen.
pub(crate) async fn confirm(desk: Arc<Desk>, password: Secret) -> Outcome<()> {
    apart(desk, move |desk, state| {
        let (path, now) = (desk.config.vault(), desk.now());
        Attempts::check(&path, now)?;
        match state.vault.confirm(&password.0) {
            Ok(()) => {
                Attempts::clear(&path)?;
                Ok(Reply::Done)
            }
            Err(wrong) => {
                if matches!(wrong, VaultError::WrongPassword) {
                    Attempts::record(&path, now)?;
                }
                Err(wrong.into())
            }
        }
    })
    .await
    .map(drop)
}

/// Changes the password of the one who has unlocked. A wrong old one counts like a wrong one at
/// the unlock screen: an open desk must be no place to guess.
pub(crate) async fn change_password(desk: Arc<Desk>, old: Secret, new: Secret) -> Outcome<Reply> {
    apart(desk, move |desk, state| {
        let (path, now) = (desk.config.vault(), desk.now());
        Attempts::check(&path, now)?;
        let State { vault, rng, .. } = state;
        match vault.change_password(&old.0, &new.0, &desk.config.kdf, rng) {
            Ok(()) => Attempts::clear(&path)?,
            Err(wrong) => {
                if matches!(wrong, VaultError::WrongPassword) {
                    Attempts::record(&path, now)?;
                }
                return Err(wrong.into());
            }
        }
        let own = state.officer();
        state.log_officer(desk, AuditAction::PasswordChanged, &own)?;
        Ok(Reply::Done)
    })
    .await
}

/// Deriving a key takes most of a second of one core. The desk waits meanwhile: the vault must
/// not change under it.
async fn apart(
    desk: Arc<Desk>,
    work: impl FnOnce(&Desk, &mut State) -> Outcome<Reply> + Send + 'static,
) -> Outcome<Reply> {
    tokio::task::spawn_blocking(move || work(&desk, &mut desk.lock()))
        .await
        .map_err(error::internal)?
}

impl State {
    fn officers(&self) -> Vec<OfficerRow> {
        let own = self.vault.officer().id;
        let listed = self.vault.listed().into_iter();
        listed
            .map(|officer| OfficerRow {
                you: officer.id == own,
                administers: self.administers(officer.id),
                name: officer.name,
            })
            .collect()
    }

    /// Whether an officer administers this desk.
    pub(crate) fn administers(&self, officer: OfficerId) -> bool {
        self.secrets.administrators.contains(&officer)
    }

    /// # Errors
    /// [`ErrorCode::NotAdministrator`] when the officer who has unlocked does not.
    pub(crate) fn administers_or_refuse(&self) -> Outcome<()> {
        if self.administers(self.vault.officer().id) {
            Ok(())
        } else {
            Err(ClientError::new(ErrorCode::NotAdministrator))
        }
    }

    /// A new desk is administered by its first officer, and so is one whose administrators are all
    /// gone.
    pub(crate) fn ensure_administrator(&mut self) {
        let listed = self.vault.listed();
        let named = &mut self.secrets.administrators;
        named.retain(|id| listed.iter().any(|officer| officer.id == *id));
        if named.is_empty() {
            named.extend(listed.first().map(|officer| officer.id));
        }
    }

    /// Notes what an officer did to the vault.
    pub(crate) fn log_officer(&self, desk: &Desk, action: AuditAction, whom: &str) -> Outcome<()> {
        let officer = self.vault.officer();
        self.archive
            .audit(&AuditEntry {
                at: desk.now(),
                action,
                officer: officer.id,
                name: officer.name.clone(),
                message: None,
                detail: whom.trim().to_owned(),
            })
            .map(drop)
            .map_err(ClientError::from)
    }
}
