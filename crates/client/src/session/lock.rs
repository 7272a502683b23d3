//! How a desk is closed: by an officer, because nobody is there any more, or for good.

use std::sync::Arc;
use std::time::Duration;

use aircop_api::Event;
use aircop_archive::AuditAction;
use tokio::sync::watch;

use crate::desk::Preferences;
use crate::error::{ClientError, Outcome};
use crate::session::engine::{Engine, Open};
use crate::session::locked_watch::{Lookout, Post};
use crate::session::wipe;
use crate::vault::Vault;

/// How long a wipe waits for the exchange with the relay to end by itself.
const WIPE_PATIENCE: Duration = Duration::from_secs(2);

impl Engine {
    /// Locks the desk; it goes on listening where it may.
    pub(crate) async fn lock(&self) {
        let _one = self.inner.session.lock().await;
        self.close_and_listen().await;
    }

    /// Locks because nobody is there, unless the desk of `stopped` was closed meanwhile.
    pub(crate) async fn lock_idle(&self, stopped: &watch::Receiver<bool>) {
        {
            let _one = self.inner.session.lock().await;
            if *stopped.borrow() {
                return;
            }
            self.close_and_listen().await;
        }
        self.tell_status();
    }

    /// Destroys this installation: the keys at once, then what they opened.
    pub(crate) async fn wipe(&self) -> Outcome<()> {
        let _one = self.inner.session.lock().await;
        let open = self.inner.open().take();
        let destroyed = {
            // Nobody may be in the middle of writing the vault anew.
            let held = open.as_ref().map(|open| open.desk.lock());
            let destroyed = Vault::destroy(
                &self.inner.config.vault(),
                self.inner.config.keyring.as_ref(),
            );
            drop(held);
            destroyed
        };
        self.stop_listening().await;
        if let Some(Open { desk, stop, sync }) = open {
            stop.send_replace(true);
            if let Some(mut sync) = sync {
                // A relay that does not answer must not keep the archive open.
                let ended = tokio::time::timeout(WIPE_PATIENCE, &mut sync).await;
                if ended.is_err() {
                    sync.abort();
                    let _ = sync.await;
                }
            }
            drop(desk);
        }
        *self.inner.preferences() = Preferences::default();
        let removed = wipe::remove_files(&self.inner.config).map_err(ClientError::from);
        destroyed?;
        removed
    }

    async fn close_and_listen(&self) {
        let post = self.post();
        self.close().await;
        let Some(post) = post else { return };
        let weak = Arc::downgrade(&self.inner);
        let changed = move || {
            if let Some(inner) = weak.upgrade() {
                Self { inner }.tell_status();
            }
        };
        let lookout = Lookout::begin(post, self.inner.config.clock.clone(), changed);
        *self.inner.lookout() = Some(lookout);
    }

    fn tell_status(&self) {
        match self.status() {
            Ok(status) => self.tell(Event::Status(Box::new(status))),
            Err(error) => tracing::error!(%error, "no status"),
        }
    }

    /// What listening needs; none where nobody sits who could hear it, or an officer does not want
    /// it.
    fn post(&self) -> Option<Post> {
        let config = &self.inner.config;
        if !config.attended || !config.online || !self.inner.preferences().listens {
            return None;
        }
        let desk = self.desk().ok()?;
        // Before it is admitted there is no mail.
        desk.lock().office().ok()?;
        let (relay, transport, prekey) = {
            let state = desk.lock();
            let secrets = &state.secrets;
            let (relay, transport) = (secrets.relay.clone()?, secrets.transport.clone());
            (relay, transport, secrets.current_prekey())
        };
        Some(Post {
            link: desk.link().ok()?,
            relay,
            dial: config.dial.clone(),
            transport,
            prekey,
            credential: desk.credential().ok()?,
            since: desk.now(),
            colleagues: desk.lock().ear(),
        })
    }

    /// Ends listening.
    pub(crate) async fn stop_listening(&self) {
        let lookout = self.inner.lookout().take();
        if let Some(lookout) = lookout {
            lookout.end().await;
        }
    }

    pub(crate) async fn close(&self) {
        self.let_go().await;
        let open = self.inner.open().take();
        let Some(open) = open else { return };
        open.stop.send_replace(true);
        if let Some(sync) = open.sync {
            // It panicked or it ended: either way it is over.
            let _ = sync.await;
        }
        // A disk that is full now must not keep the desk open.
        let logged = {
            let mut state = open.desk.lock();
            let logged = state.audit(AuditAction::Locked, None, open.desk.now());
            logged.and_then(|()| state.save_secrets())
        };
        if let Err(error) = logged {
            tracing::error!(%error, "the audit log could not be written");
        }
        // The last holder of the keys goes here, unless a command is just being carried out.
        drop(open.desk);
    }
}
