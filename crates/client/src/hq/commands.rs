//! Headquarters' commands on the engine: what the command line calls.

use aircop_api::ApiError;
use aircop_directory::{Event as Entry, GroupKind, PolicyKey, Role};
use aircop_message::{GroupId, OfficeId, RetentionDays, Timestamp};

use crate::bytes::Key;
use crate::desk::secrets::{HqSecrets, Secrets};
use crate::directory_log::log_key::{LogKey, LogKeys};
use crate::error::{self, ClientError};
use crate::hq::admit::{EnrolmentView, InvitationView, Invited};
use crate::hq::announce::Stated;
use crate::hq::ceremony::{Signer, Thresholds, first_policy};
use crate::hq::{Answered, OfficePlan, typed};
use crate::join::invitation::Invitation;
use crate::session::engine::Engine;
use rand_core::Rng as _;

/// What a relay must be told when it is set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founded {
    /// Which directory it is, for invitations and for people to compare.
    pub fingerprint: String,
    /// The public key whose orders the relay obeys, hexadecimal.
    pub relay_admin_key: String,
    /// Headquarters' office.
    pub office: OfficeId,
}

impl Engine {
    /// Makes this installation headquarters: keys, directory, its own office and device.
    ///
    /// # Errors
    /// [`aircop_api::ErrorCode::AlreadyJoined`] when there is a vault; weak passwords; bad values.
    pub async fn found_headquarters(
        &self,
        plan: &OfficePlan,
        key_name: &str,
        officer: &str,
        password: &str,
    ) -> Result<Founded, ApiError> {
        let alone = Thresholds::default();
        Ok(self
            .found_headquarters_with(plan, key_name, (&[], &alone), officer, password)
            .await?
            .done()
            .ok_or_else(|| error::internal("one key was not enough"))?)
    }

    /// The same with the keys of other people: this installation's own key is the first of the
    /// policy. When more than its signature is needed, it waits until their signatures are
    /// submitted.
    ///
    /// # Errors
    /// As [`Engine::found_headquarters`]; a policy that cannot be.
    pub async fn found_headquarters_with(
        &self,
        plan: &OfficePlan,
        key_name: &str,
        (signers, needs): (&[Signer], &Thresholds),
        officer: &str,
        password: &str,
    ) -> Result<Stated<Founded>, ApiError> {
        if crate::vault::Vault::exists(&self.inner.config.vault()) {
            return Err(ClientError::new(aircop_api::ErrorCode::AlreadyJoined).into());
        }
        crate::vault::check_password(officer, password).map_err(ClientError::from)?;
        let mut rng = self.inner.rng();
        let mut secrets = Secrets::generate(&mut rng);
        let mut seeds = [Key::default(), Key::default(), Key::default()];
        for seed in &mut seeds {
            rng.fill_bytes(seed.as_mut_slice());
        }
        let [seed, admin, reading] = seeds;
        secrets.log_keys = LogKeys::founded(LogKey::random(&mut rng));
        secrets.hq = Some(HqSecrets {
            name: key_name.to_owned(),
            seed,
            admin,
            reading,
        });
        self.create(officer, password, secrets, &[]).await?;
        let desk = self.desk()?;
        let founded = {
            let mut state = desk.lock();
            let now = desk.now();
            let own = state.hq().map(|hq| hq.key());
            own.and_then(|key| {
                let own = PolicyKey {
                    name: key.name().to_owned(),
                    key: hex::encode(key.public()),
                };
                let stated = state.found(plan, first_policy(own, signers, needs), now)?;
                Ok(match stated {
                    Stated::Done(()) => Stated::Done(state.founded()?),
                    Stated::Proposed(proposal) => Stated::Proposed(proposal),
                })
            })
        };
        if founded.is_err() {
            drop(desk);
            self.shutdown().await;
            // Nothing was founded, so nothing is kept.
            let _ = crate::vault::Vault::destroy(
                &self.inner.config.vault(),
                self.inner.config.keyring.as_ref(),
            );
        }
        Ok(founded?)
    }

    /// Says under which addresses (1 to 5, `host:port`) the relay is and which key it shows. Where
    /// others know another relay already this is a statement in the log, under the threshold for
    /// admissions, which moves every desk.
    ///
    /// # Errors
    /// Not headquarters; a key or an address that is none.
    pub fn set_relay(&self, addresses: &[String], key: &str) -> Result<Stated<()>, ApiError> {
        Ok(self.desk()?.set_relay(addresses, key)?)
    }

    /// Asks the relay at each of these addresses whether it shows this key and lets headquarters in.
    ///
    /// # Errors
    /// Not headquarters; a key or an address that is none.
    pub async fn try_relay(
        &self,
        addresses: &[String],
        key: &str,
    ) -> Result<Vec<Answered>, ApiError> {
        let desk = self.desk()?;
        Ok(desk.try_relay(addresses, key).await?)
    }

    /// Whether it is known where the relay is; without, nothing is exchanged.
    ///
    /// # Errors
    /// Locked or not joined.
    pub fn has_relay(&self) -> Result<bool, ApiError> {
        Ok(self.desk()?.lock().relay().is_some())
    }

    /// Makes an invitation that is good for `hours`.
    ///
    /// # Errors
    /// Not headquarters; no relay set; a name that is taken.
    pub fn invite(&self, invited: &Invited, hours: u32) -> Result<Invitation, ApiError> {
        Ok(self.desk()?.invite(invited, hours, "")?)
    }

    /// The same, with the number at which its officer is called to compare the fingerprint. It
    /// becomes a new office's in the directory.
    ///
    /// # Errors
    /// As [`Self::invite`]; no number that can be dialled.
    pub fn invite_called(
        &self,
        invited: &Invited,
        hours: u32,
        telephone: &str,
    ) -> Result<Invitation, ApiError> {
        let telephone = typed::telephone(telephone)?;
        Ok(self.desk()?.invite(invited, hours, &telephone)?)
    }

    /// Who has asked to join.
    ///
    /// # Errors
    /// Not headquarters.
    pub fn enrolment_requests(&self) -> Result<Vec<EnrolmentView>, ApiError> {
        Ok(self.desk()?.requests()?)
    }

    /// Admits the device with this fingerprint, after it was compared by telephone.
    ///
    /// # Errors
    /// Not headquarters; no such request; approved before.
    pub fn approve(&self, fingerprint: &str) -> Result<Stated<OfficeId>, ApiError> {
        Ok(self.desk()?.approve(fingerprint)?)
    }

    /// Refuses the request with this fingerprint; the relay tells who asked.
    ///
    /// # Errors
    /// Not headquarters; no such request, or answered before.
    pub fn refuse(&self, fingerprint: &str, reason: &str) -> Result<(), ApiError> {
        Ok(self.desk()?.refuse(fingerprint, reason)?)
    }

    /// Every invitation, the latest first.
    ///
    /// # Errors
    /// Not headquarters.
    pub fn invitations(&self) -> Result<Vec<InvitationView>, ApiError> {
        Ok(self.desk()?.invitations()?)
    }

    /// Takes an invitation back, by the beginning of its id. Returns the office that it was for.
    ///
    /// # Errors
    /// Not headquarters; none or several of this id; used or cancelled before.
    pub fn cancel_invitation(&self, id: &str) -> Result<String, ApiError> {
        Ok(self.desk()?.cancel_invitation(id)?)
    }

    /// Asks the relay for the time, for up to `patience`: what is signed next is then dated by a
    /// clock that was compared. Without an answer the log's last entry is the only witness.
    ///
    /// # Errors
    /// Locked or not joined.
    pub async fn ask_time(&self, patience: std::time::Duration) -> Result<(), ApiError> {
        let desk = self.desk()?;
        if desk.lock().relay().is_none() {
            return Ok(());
        }
        match tokio::time::timeout(patience, desk.ask_time()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::info!(%error, "the relay was not asked for the time"),
            Err(_) => tracing::info!("the relay did not say the time soon enough"),
        }
        Ok(())
    }

    /// Opens a group with headquarters as its OCU.
    ///
    /// # Errors
    /// Not headquarters; values that the directory's rules refuse.
    pub fn open_group(
        &self,
        name: &str,
        kind: GroupKind,
        span: (Option<Timestamp>, Option<Timestamp>),
        briefing: &str,
    ) -> Result<Stated<GroupId>, ApiError> {
        Ok(self.desk()?.open_group(name, kind, span, briefing)?)
    }

    /// Gives an office a role in a group, or takes it out of the group.
    ///
    /// # Errors
    /// Not headquarters; unknown office or group.
    pub fn set_role(
        &self,
        group: GroupId,
        office: OfficeId,
        role: Option<Role>,
    ) -> Result<Stated<()>, ApiError> {
        Ok(self.desk()?.declare(&match role {
            Some(role) => Entry::RoleGranted {
                group,
                office,
                role,
            },
            None => Entry::RoleWithdrawn { group, office },
        })?)
    }

    /// Says where an office is called; empty for nowhere any more.
    ///
    /// # Errors
    /// Not headquarters; unknown office; no number that can be dialled.
    pub fn set_telephone(&self, office: OfficeId, telephone: &str) -> Result<Stated<()>, ApiError> {
        let telephone = typed::telephone(telephone)?;
        Ok(self
            .desk()?
            .declare(&Entry::OfficeReached { office, telephone })?)
    }

    /// Says for how many days messages are kept, in one group or in every one that has no statement
    /// of its own.
    ///
    /// # Errors
    /// Not headquarters; unknown group; numbers outside 1 to 3,650, or above the longest.
    pub fn set_retention(
        &self,
        group: Option<GroupId>,
        days: RetentionDays,
    ) -> Result<Stated<()>, ApiError> {
        Ok(self.desk()?.declare(&Entry::Retention {
            group,
            alert: days.alert,
            reply: days.reply,
            seizure: days.seizure,
            note: days.note,
            longest: days.longest,
        })?)
    }

    /// For how many days messages of a group are kept.
    ///
    /// # Errors
    /// Locked.
    pub fn retention_of(&self, group: Option<GroupId>) -> Result<RetentionDays, ApiError> {
        let desk = self.desk()?;
        let state = desk.lock();
        let directory = state.directory()?;
        // No group has the id of zeros.
        Ok(directory.retention(&group.unwrap_or(GroupId([0; 16]))))
    }

    /// Closes a group: nothing is sent in it any more.
    ///
    /// # Errors
    /// Not headquarters; closed already.
    pub fn close_group(&self, group: GroupId) -> Result<Stated<()>, ApiError> {
        Ok(self.desk()?.declare(&Entry::GroupClosed { group })?)
    }

    /// Revokes an office with all its devices.
    ///
    /// # Errors
    /// Not headquarters; unknown or revoked already.
    pub fn revoke_office(&self, office: OfficeId, reason: &str) -> Result<Stated<()>, ApiError> {
        Ok(self.desk()?.declare(&Entry::OfficeRevoked {
            office,
            reason: reason.to_owned(),
        })?)
    }

    /// Revokes one device.
    ///
    /// # Errors
    /// Not headquarters; unknown or revoked already.
    pub fn revoke_device(
        &self,
        device: aircop_message::DeviceKey,
        reason: &str,
    ) -> Result<Stated<()>, ApiError> {
        Ok(self.desk()?.declare(&Entry::DeviceRevoked {
            device,
            reason: reason.to_owned(),
        })?)
    }

    /// Replaces the key under which the relay keeps the directory, as each revocation does by itself.
    ///
    /// # Errors
    /// Not headquarters.
    pub fn replace_log_key(&self) -> Result<Stated<()>, ApiError> {
        Ok(self.desk()?.replace_log_key()?)
    }

    /// Says that headquarters is there.
    ///
    /// # Errors
    /// Not headquarters.
    pub fn heartbeat(&self) -> Result<Stated<()>, ApiError> {
        let desk = self.desk()?;
        let at = desk.now();
        Ok(desk.declare(&Entry::Heartbeat { at })?)
    }

    /// Who takes part, as it stands here.
    ///
    /// # Errors
    /// Locked or not joined.
    pub fn directory(&self) -> Result<aircop_api::DirectoryView, ApiError> {
        let desk = self.desk()?;
        let now = desk.now();
        Ok(desk.lock().directory_view(now)?)
    }

    /// What this desk's clock says.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.inner.config.clock.now()
    }

    /// An office by its id or its name.
    ///
    /// # Errors
    /// None or several of that name.
    pub fn find_office(&self, wanted: &str) -> Result<OfficeId, ApiError> {
        Ok(self.desk()?.lock().find_office(wanted)?)
    }

    /// A device in use by its key, or by the beginning of its key or fingerprint.
    ///
    /// # Errors
    /// None or several that begin so; fewer than four digits.
    pub fn find_device(&self, wanted: &str) -> Result<aircop_message::DeviceKey, ApiError> {
        Ok(self.desk()?.lock().find_device(wanted)?)
    }

    /// A group by its id or its name.
    ///
    /// # Errors
    /// None or several of that name.
    pub fn find_group(&self, wanted: &str) -> Result<GroupId, ApiError> {
        Ok(self.desk()?.lock().find_group(wanted)?)
    }
}
