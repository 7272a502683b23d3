//! Whether this desk goes on from where it was, or works with older data, or not alone.
//!
//! Three things outside the archive know: the relay keeps what the last connection left
//! ([`aircop_wire::Resume`]) and how far the mailbox was ever acknowledged; it keeps the newest
//! prekey bundle, which this very device has signed, so that it cannot be invented; and the vault
//! keeps the head of the audit log, for an archive that was exchanged alone (`desk`). What is found
//! leads to `gap`: the other offices are asked for what is missing.
//!
//! A relay that lies here causes an alarm and some envelopes. It loses nothing, destroys nothing
//! and learns nothing: messages come from other offices, signed and sealed.

use aircop_envelope::{PrekeyBundle, PrekeyError};
use aircop_message::Timestamp;
use aircop_wire::{Course, MailboxId, Reply, Request, Resume, Resumed, TAG_LEN};
use rand_core::Rng as _;

use crate::continuity::gap::Found;
use crate::desk::{Desk, State};
use crate::error::{ClientError, Outcome};
use crate::link::{Connection, LinkError};

/// Connections so far, as the relay counted.
const COUNT: &str = "session.count";
/// The tag that was left last; hexadecimal.
const LAST: &str = "session.last";
/// The tag that is to be left, until the relay has answered; hexadecimal.
const NEXT: &str = "session.next";
/// How far envelopes of a relay that was left are handled here; followed by its key.
const HANDLED: &str = "session.handled";
/// When this archive was last found older; milliseconds since 1970.
const BEFORE: &str = "session.behind";
/// Data that are behind again within this time are somebody else's doing; later, a second image.
const AGAIN_SECONDS: i64 = 2 * 24 * 3600;

impl Desk {
    /// Before anything else happens on a new connection.
    pub(crate) async fn resume_session(
        &self,
        connection: &dyn Connection,
    ) -> Result<(), LinkError> {
        let (resume, own) = {
            let mut state = self.lock();
            let own = MailboxId(state.secrets.mailbox.0);
            (state.resume_request().map_err(local)?, own)
        };
        let mailboxes = vec![own];
        // Side by side: on a slow line each answer takes a second.
        let (answer, served) = tokio::join!(
            connection.request(Request::Resume(resume)),
            connection.request(Request::GetPrekeys { mailboxes }),
        );
        let Reply::Resumed(resumed) = answer? else {
            return Err(LinkError::Malformed("no answer to a session".into()));
        };
        let Reply::Prekeys(served) = served? else {
            return Err(LinkError::Malformed("no prekeys".into()));
        };
        let served = served.into_iter().find_map(|(_, bundle)| bundle);
        let now = self.now();
        let mut state = self.lock();
        let found = state.judge(&resumed, now).map_err(local)?;
        let foreign = served.and_then(|bundle| state.foreign_prekey(&bundle, now));
        let found = found.or(foreign.map(|_| Found::Older));
        if let Some(found) = found {
            // A relay that serves no bundle, or an old one, must not make us one that is too old.
            state
                .outgrow_prekeys(foreign.unwrap_or(0), now)
                .map_err(local)?;
            state.begin_fresh_series(resumed.count).map_err(local)?;
            state.is_older(found, now).map_err(local)?;
            for message in state.renumber_unsealed(now).map_err(local)? {
                self.tell(aircop_api::Event::Changed { message });
            }
        }
        // Last, so that after a crash the relay is asked again and answers the same.
        state
            .keep_session(&resume, &resumed, found.map(|_| now))
            .map_err(local)?;
        drop(state);
        if found.is_some() {
            self.tell_status();
        }
        Ok(())
    }

    /// The relay says that something with our key has come with older data, or takes our mail.
    pub(crate) fn not_alone(&self) -> Outcome<()> {
        let now = self.now();
        self.lock().is_older(Found::Twin, now)?;
        self.tell_status();
        Ok(())
    }
}

impl State {
    fn resume_request(&mut self) -> Outcome<Resume> {
        let next = match self.tag(NEXT)? {
            Some(next) => next,
            None => {
                let mut next = [0; TAG_LEN];
                self.rng.fill_bytes(&mut next);
                // Written down before it is shown: if the answer is lost, the same is shown again.
                self.archive.set_setting(NEXT, &hex::encode(next))?;
                next
            }
        };
        let count = self.archive.setting(COUNT)?;
        Ok(Resume {
            count: count.and_then(|text| text.parse().ok()).unwrap_or(0),
            last: self.tag(LAST)?.unwrap_or_default(),
            next,
        })
    }

    /// What the relay's answer says about our data.
    fn judge(&self, resumed: &Resumed, now: Timestamp) -> Outcome<Option<Found>> {
        let handled = self.archive.cursor()?.handled;
        // What was acknowledged was on our disk first.
        if resumed.course != Course::Behind && resumed.acknowledged <= handled {
            return Ok(None);
        }
        // Data that were put back are behind once; soon once more is somebody else's doing.
        let before = self.archive.setting(BEFORE)?;
        let before = before.and_then(|text| text.parse().ok()).map(Timestamp);
        Ok(Some(
            if before.is_some_and(|at| now < at.plus_seconds(AGAIN_SECONDS)) {
                Found::Twin
            } else {
                Found::Older
            },
        ))
    }

    /// From here on the numbers are right.
    fn keep_session(
        &self,
        resume: &Resume,
        resumed: &Resumed,
        older: Option<Timestamp>,
    ) -> Outcome<()> {
        self.archive.transaction(|archive| -> Outcome<()> {
            archive.set_setting(COUNT, &resumed.count.to_string())?;
            archive.set_setting(LAST, &hex::encode(resume.next))?;
            archive.set_setting(NEXT, "")?;
            archive.set_handled(resumed.acknowledged)?;
            if let Some(now) = older {
                archive.set_setting(BEFORE, &now.0.to_string())?;
            }
            Ok(())
        })
    }

    /// The number of a prekey that this device has signed and that is not here, though it is not
    /// older than what is: older or other data made it. The signature is our own.
    fn foreign_prekey(&self, bundle: &[u8], now: Timestamp) -> Option<u64> {
        let bundle = PrekeyBundle::from_bytes(bundle).ok()?;
        if bundle.device != self.secrets.device() || bundle.sequence < self.secrets.sequence {
            return None;
        }
        // The signature is checked before the time.
        match bundle.verify(now) {
            Ok(_) | Err(PrekeyError::Expired | PrekeyError::NotYetValid) => {}
            Err(_) => return None,
        }
        let mut ours = self.secrets.prekeys.iter();
        let known = ours.any(|prekey| prekey.secret.hash() == bundle.hash());
        (!known).then_some(bundle.sequence)
    }

    /// Each relay counts for itself. What was agreed with the one that is left is put by for the
    /// case that this desk comes back to it; what was agreed with the next one is taken out again.
    pub(crate) fn change_session(&self, left: Option<&str>, next: &str) -> Outcome<()> {
        let handled = self.archive.cursor()?.handled;
        self.archive
            .transaction(|archive| {
                for name in [COUNT, LAST, NEXT] {
                    if let Some(left) = left {
                        let value = archive.setting(name)?.unwrap_or_default();
                        archive.set_setting(&of_relay(name, left), &value)?;
                    }
                    let value = archive.setting(&of_relay(name, next))?;
                    archive.set_setting(name, &value.unwrap_or_default())?;
                }
                archive.reset_cursor()?;
                if let Some(left) = left {
                    archive.set_setting(&of_relay(HANDLED, left), &handled.to_string())?;
                }
                let back = archive.setting(&of_relay(HANDLED, next))?;
                archive.set_handled(back.and_then(|text| text.parse().ok()).unwrap_or(0))
            })
            .map_err(ClientError::from)
    }

    /// Envelopes up to here were taken at a relay that was left.
    pub(crate) fn handled_elsewhere(&self, relay: &str, seq: u64) -> Outcome<()> {
        let name = of_relay(HANDLED, relay);
        let known = self.archive.setting(&name)?;
        let known: u64 = known.and_then(|text| text.parse().ok()).unwrap_or(0);
        self.archive
            .set_setting(&name, &known.max(seq).to_string())
            .map_err(ClientError::from)
    }

    fn tag(&self, key: &str) -> Outcome<Option<[u8; TAG_LEN]>> {
        let text = self.archive.setting(key)?;
        Ok(text.and_then(|text| hex::decode(text).ok()?.try_into().ok()))
    }
}

fn of_relay(name: &str, relay: &str) -> String {
    format!("{name}.{relay}")
}

fn local(error: impl std::fmt::Display) -> LinkError {
    LinkError::Local(error.to_string())
}
