//! Joining: an invitation becomes a request, sealed to headquarters; the admission makes an office
//! of it.

pub mod invitation;

use std::sync::Arc;

use aircop_api::{ErrorCode, Event};
use aircop_archive as archive;
use aircop_directory::{Consistency, Cosigned, Directory};
use aircop_envelope::{ContentKind, Opened, PrekeyBundle, Unsealed, message_id, seal};
use aircop_message::Timestamp;
use aircop_wire::{Credential, Deposit, DepositId, Item, MailboxId, Reply, Request, Ticket, Wrap};
use rand::rngs::StdRng;
use rand_core::Rng as _;
use zeroize::Zeroizing;

use crate::bytes::Bytes;
use crate::desk::clock;
use crate::desk::secrets::{Joining, OwnPrekey, Secrets};
use crate::desk::{Desk, State};
use crate::directory_log::file::MAX_DIRECTORY_FILE;
use crate::directory_log::log_key::{LogKeys, open_entry};
use crate::directory_log::reading::Reader;
use crate::error::{self, ClientError, Outcome};
use crate::hq::admit::InvitationRecord;
use crate::inbox::receive::Handled;
use crate::join::invitation::Invitation;
use crate::link::{Connection, Link, LinkError};
use crate::outbox::compose::LIFETIME_SECONDS;
use crate::outbox::payload::{self, EnrolRequest};
use crate::sync::relay_address::RelayAddress;

/// How often a relay whose log is older than the invitation is asked again ...
const TRIES: u32 = 5;
/// ... and after how long.
const PAUSE: std::time::Duration = std::time::Duration::from_secs(2);

/// What a new device learnt before anything was written to disk.
pub(crate) struct Prepared {
    pub(crate) secrets: Secrets,
    /// The log's entries so far, verified.
    pub(crate) entries: Vec<Vec<u8>>,
    /// The note that covers them.
    pub(crate) checkpoint: Vec<u8>,
}

/// Asks the relay for the directory and headquarters' prekey with the invitation's ticket, makes
/// the device's keys and seals its request. Writes nothing: an invitation that does not work
/// leaves nothing behind.
pub(crate) async fn prepare(
    invitation: &Invitation,
    officer: &str,
    link: impl Fn(&Secrets) -> Result<Arc<dyn Link>, LinkError>,
    now: Timestamp,
    rng: &mut StdRng,
) -> Outcome<Prepared> {
    if invitation.expires <= now {
        return Err(ClientError::new(ErrorCode::InvitationExpired));
    }
    let mut secrets = Secrets::generate(rng);
    secrets.relay = Some(RelayAddress {
        addresses: invitation.relay_addresses.clone(),
        key: invitation.relay_key.clone(),
        admin: invitation.relay_admin.clone(),
    });
    secrets.log = Some(invitation.log);
    let prekey = aircop_envelope::PrekeySecret::generate(now, rng, &secrets.signing, 1);
    secrets.sequence = 1;
    secrets.prekeys.push(OwnPrekey {
        secret: prekey,
        superseded: None,
    });

    let ticket = Credential::Ticket(invitation.ticket());
    let mut connection = connect(&link, &secrets, &ticket).await?;
    clock::check_newcomer(now, connection.welcome().relay_time_ms)?;
    let mut read = fetch(connection.as_ref(), invitation).await?;
    // The invitation may be older than the relay.
    let named = read.directory.relay().map(RelayAddress::from);
    if let Some(named) = named.filter(|named| named.key != invitation.relay_key) {
        connection.close();
        secrets.relay = Some(named);
        connection = connect(&link, &secrets, &ticket).await?;
        read = fetch(connection.as_ref(), invitation).await?;
    }
    let Read {
        directory,
        entries,
        keys,
    } = read;
    secrets.log_keys = LogKeys::of(keys.eras().to_vec());
    let hq = hq_prekey(connection.as_ref(), invitation, &directory, now).await?;
    connection.close();

    let request = EnrolRequest {
        invitation: Bytes::new(invitation.ticket().hash().as_bytes()),
        proof: Bytes::new(invitation::proof(&invitation.secret, &secrets.device()).as_slice()),
        transport_key: Bytes::new(secrets.transport_key().as_bytes()),
        mailbox: secrets.mailbox,
        prekey: Bytes::new(&secrets.current_prekey().unwrap_or_default()),
        reading: Bytes::new(secrets.reading.as_slice()),
        officer: officer.chars().take(80).collect(),
        label: format!("aircop {}", env!("CARGO_PKG_VERSION")),
    };
    let mut random = [0; 8];
    rng.fill_bytes(&mut random);
    let unsealed = Unsealed {
        kind: ContentKind::EnrolRequest,
        message: message_id(&secrets.device(), random),
        sender_office: None,
        officer: None,
        created: now,
        expires: now.plus_seconds(LIFETIME_SECONDS),
        in_reply_to: None,
        answered_hash: None,
        recipients: vec![invitation.hq_office],
        checkpoint: None,
        prekey: None,
        attachments: Vec::new(),
        payload: payload::to_bytes(&request),
    };
    let sealed = seal(now, rng, &secrets.signing, &unsealed, &[hq]).map_err(error::internal)?;
    let wrap = sealed.wraps.first().map(|(_, wrap)| wrap.as_slice());
    let mut deposit_id = [0; 16];
    rng.fill_bytes(&mut deposit_id);
    secrets.joining = Some(Joining {
        ticket: Bytes::new(&invitation.ticket().0),
        deposit_id: Bytes::new(&deposit_id),
        body: Bytes::new(&sealed.body),
        wrap: Bytes::new(wrap.unwrap_or_default()),
        reading: Bytes::new(invitation.reading().as_slice()),
        inbox: invitation.inbox,
        deposited: false,
        refused: false,
    });
    let checkpoint = directory.latest().map(|latest| latest.note.clone());
    Ok(Prepared {
        secrets,
        entries,
        checkpoint: checkpoint.unwrap_or_default(),
    })
}

async fn connect(
    link: impl Fn(&Secrets) -> Result<Arc<dyn Link>, LinkError>,
    secrets: &Secrets,
    ticket: &Credential,
) -> Outcome<Arc<dyn Connection>> {
    let link = link(secrets)?;
    link.connect(ticket).await.map_err(ClientError::from)
}

/// The log as a relay serves it to who holds an invitation.
struct Read {
    directory: Directory,
    entries: Vec<Vec<u8>>,
    keys: LogKeys,
}

/// Opens and verifies a log with the invitation's keys and those that it gives to whoever holds it.
fn read(invitation: &Invitation, sealed: &[Vec<u8>]) -> Outcome<Read> {
    let closed = || ClientError::with(ErrorCode::DirectoryInvalid, "an entry does not open");
    let believe = ClientError::Directory;
    let mut keys = LogKeys::of(invitation.log_keys.clone());
    keys.trace_back(sealed).ok_or_else(closed)?;
    let reading = invitation.reading();
    let readers = [Reader {
        id: *invitation.ticket().hash().as_bytes(),
        key: reading.as_slice(),
    }];
    let open = |keys: &LogKeys, index: u64, sealed: &[u8]| {
        if !keys.reach(index) {
            return Err(ClientError::new(ErrorCode::InvitationOutdated));
        }
        open_entry(keys, index, sealed).ok_or_else(closed)
    };
    let mut sealed = (0_u64..).zip(sealed);
    let (_, genesis) = sealed.next().ok_or_else(|| {
        ClientError::with(ErrorCode::DirectoryInvalid, "the relay holds no directory")
    })?;
    let genesis = open(&keys, 0, genesis)?;
    let mut directory = Directory::from_genesis(&invitation.log, &genesis).map_err(believe)?;
    let mut entries = vec![genesis];
    let mut stated = 0;
    for (index, entry) in sealed {
        let replaced = directory.log_keys().len();
        if replaced != stated {
            stated = replaced;
            keys.follow(&directory, &readers);
        }
        let entry = open(&keys, index, entry)?;
        directory.append(&entry).map_err(believe)?;
        entries.push(entry);
    }
    Ok(Read {
        directory,
        entries,
        keys,
    })
}

async fn fetch(connection: &dyn Connection, invitation: &Invitation) -> Outcome<Read> {
    let fault = ClientError::Link;
    let believe = ClientError::Directory;
    let invalid = |why: &str| ClientError::with(ErrorCode::DirectoryInvalid, why);
    let mut sealed: Vec<Vec<u8>> = Vec::new();
    let mut bytes = 0;
    let mut tries = 0;
    let (mut log, note) = loop {
        let from = sealed.len() as u64;
        let request = Request::DirectoryGet { from };
        let Reply::DirectoryEntries(page) = connection.request(request).await.map_err(fault)?
        else {
            return Err(ClientError::new(ErrorCode::DirectoryInvalid));
        };
        if page.entries.is_empty() {
            let log = read(invitation, &sealed)?;
            // Headquarters may be about to put up what the invitation knows.
            let invited = invitation.checkpoint.as_bytes();
            let invited = log.directory.check_checkpoint(invited);
            let ahead = matches!(invited, Ok(Consistency::Ahead { .. }));
            // Its witnesses may be about to cosign what it has just put up.
            let few = few(&log.directory, &page.checkpoint).is_some();
            if (ahead || few) && tries < TRIES {
                tries += 1;
                tokio::time::sleep(PAUSE).await;
                continue;
            }
            break (log, page.checkpoint);
        }
        // Only the end of the log tells under which keys its beginning is sealed.
        bytes += page.entries.iter().map(Vec::len).sum::<usize>();
        if bytes > MAX_DIRECTORY_FILE {
            return Err(invalid("the relay serves a directory that has no end"));
        }
        sealed.extend(page.entries);
    };
    let directory = &mut log.directory;
    if directory.accept_checkpoint(&note).map_err(believe)? != Consistency::Same {
        return Err(invalid(
            "no checkpoint covers what the relay serves of the directory",
        ));
    }
    if let Some(few) = few(directory, &note) {
        return Err(error::uncosigned(few));
    }
    // What headquarters had signed when it wrote the invitation stands in the log that is served.
    let invited = directory.check_checkpoint(invitation.checkpoint.as_bytes());
    if let Consistency::Ahead { size } = invited.map_err(believe)? {
        return Err(invalid(&format!(
            "the relay's directory has {} entries, the invitation knows {size}",
            directory.size()
        )));
    }
    Ok(log)
}

/// What a note lacks of the cosignatures of witnesses that the policy asks for.
fn few(directory: &Directory, note: &[u8]) -> Option<Cosigned> {
    let cosigned = directory.cosigned(note).ok()?;
    (!cosigned.is_enough()).then_some(cosigned)
}

/// Headquarters' prekey, if the device that signed it is the one of the directory and invitation.
async fn hq_prekey(
    connection: &dyn Connection,
    invitation: &Invitation,
    directory: &Directory,
    now: Timestamp,
) -> Outcome<aircop_envelope::Prekey> {
    let device = directory.device(&invitation.hq_device);
    let fits = device.is_some_and(|d| {
        d.office == invitation.hq_office
            && d.mailbox == invitation.inbox
            && directory.device_is_live(&d.key)
    });
    if !fits {
        return Err(ClientError::with(
            ErrorCode::DirectoryInvalid,
            "the invitation names a device that is not headquarters'",
        ));
    }
    let request = Request::GetPrekeys {
        mailboxes: vec![MailboxId(invitation.inbox.0)],
    };
    let reply = connection.request(request).await;
    let Reply::Prekeys(served) = reply? else {
        return Err(ClientError::new(ErrorCode::PrekeyExpired));
    };
    let expired = |e| ClientError::with(ErrorCode::PrekeyExpired, e);
    let bytes = served.into_iter().find_map(|(_, prekey)| prekey);
    let bytes = bytes.ok_or_else(|| ClientError::new(ErrorCode::PrekeyExpired))?;
    let bundle = PrekeyBundle::from_bytes(&bytes).map_err(expired)?;
    if bundle.device != invitation.hq_device {
        return Err(ClientError::with(
            ErrorCode::PrekeyExpired,
            "the relay serves another device's prekey",
        ));
    }
    bundle.verify(now).map_err(expired)
}

impl Desk {
    /// One attempt to get on with joining. True once headquarters has admitted this device.
    pub(crate) async fn join_step(&self, link: &dyn Link) -> Result<bool, LinkError> {
        let joining = self.lock().secrets.joining.clone();
        if let Some(joining) = joining
            && !joining.deposited
        {
            self.deposit_request(link, &joining).await?;
        }
        let connection = match link.connect(&Credential::Known).await {
            Ok(connection) => connection,
            Err(LinkError::Refused(aircop_wire::Refusal::NotAdmitted)) => {
                self.note_refused(false);
                self.look_for_another_relay(link).await;
                return Ok(false);
            }
            Err(error) => {
                if error == LinkError::Refused(aircop_wire::Refusal::Revoked) {
                    self.note_refused(true);
                }
                return Err(error);
            }
        };
        let ms = connection.welcome().relay_time_ms;
        let now = self.now();
        self.lock().relay_clock.note(ms, now);
        self.fetch_log(connection.as_ref()).await?;
        connection.close();
        let joined = self.lock().find_ourselves();
        match joined {
            Ok(joined) => Ok(joined),
            Err(error) => Err(LinkError::Local(error.to_string())),
        }
    }

    /// Kept, so that who asks without a line is told too.
    fn note_refused(&self, refused: bool) {
        let mut state = self.lock();
        let Some(joining) = state.secrets.joining.as_mut() else {
            return;
        };
        if std::mem::replace(&mut joining.refused, refused) != refused
            && let Err(error) = state.save_secrets()
        {
            // It is heard again at the next attempt.
            tracing::warn!(%error, "the vault was not written");
        }
    }

    /// Now and then a desk that waits to be admitted reads the log by its ticket: the relay may be
    /// replaced meanwhile.
    async fn look_for_another_relay(&self, link: &dyn Link) {
        let ticket = {
            let state = self.lock();
            let joining = state.secrets.joining.as_ref();
            joining.and_then(|joining| joining.ticket.array())
        };
        let now = self.now();
        let due = self.visits.is_due(now);
        let (Some(ticket), true) = (ticket, due) else {
            return;
        };
        let ticket = Credential::Ticket(Ticket(*ticket));
        // What fails now is tried again in a minute.
        if let Ok(connection) = link.connect(&ticket).await {
            let _ = self.fetch_log(connection.as_ref()).await;
            connection.close();
        }
    }

    async fn deposit_request(&self, link: &dyn Link, joining: &Joining) -> Result<(), LinkError> {
        let damaged = || LinkError::Local("the request to join is damaged".into());
        let ticket: Zeroizing<[u8; 32]> = joining.ticket.array().ok_or_else(damaged)?;
        let id: Zeroizing<[u8; 16]> = joining.deposit_id.array().ok_or_else(damaged)?;
        let wrap = Wrap::from_slice(&joining.wrap.0).map_err(|_| damaged())?;
        let connection = link.connect(&Credential::Ticket(Ticket(*ticket))).await?;
        self.fetch_log(connection.as_ref()).await?;
        if self.lock().must_move() {
            return Ok(());
        }
        let deposit = Deposit {
            id: DepositId(*id),
            expires_at_ms: self.now().plus_seconds(LIFETIME_SECONDS).0,
            body: joining.body.0.to_vec(),
            wraps: vec![(MailboxId(joining.inbox.0), wrap)],
        };
        connection.request(Request::Deposit(deposit)).await?;
        connection.close();
        let mut state = self.lock();
        if let Some(joining) = state.secrets.joining.as_mut() {
            joining.deposited = true;
        }
        state
            .save_secrets()
            .map_err(|e| LinkError::Local(e.to_string()))
    }
}

impl State {
    /// Whether the directory has admitted this device by now.
    fn find_ourselves(&mut self) -> Outcome<bool> {
        let me = self.secrets.device();
        let found = self.directory.as_ref().and_then(|d| d.device(&me));
        let Some(office) = found.map(|device| device.office) else {
            return Ok(false);
        };
        // Some of them may have come by the invitation, which is nobody's any more.
        let keys = self.log_keys(self.directory.as_ref())?;
        self.secrets.log_keys = LogKeys::of(keys.eras().to_vec());
        self.secrets.office = Some(office);
        self.secrets.joining = None;
        self.save_secrets()?;
        Ok(true)
    }

    /// Headquarters: notes a request. It counts only when it proves the invitation's secret.
    pub(crate) fn take_enrol_request(
        &mut self,
        item: &Item,
        opened: &Opened,
        now: Timestamp,
    ) -> Outcome<Handled> {
        let content = opened.content();
        let device = content.sender_device;
        let refused = |state: &mut Self, reason: &str, detail: String| {
            state.archive.quarantine(&archive::Quarantined {
                received: now,
                reason: reason.to_owned(),
                detail,
                sender_device: Some(device),
                body: item.body.clone(),
                wrap: item.wrap.as_bytes().to_vec(),
                relay_seq: item.seq,
                relay_received: Timestamp(item.received_at_ms),
            })?;
            Ok(Handled::Done(vec![Event::Quarantined]))
        };
        if self.secrets.hq.is_none() {
            return refused(self, "not_headquarters", String::new());
        }
        let request = match EnrolRequest::read(&content.payload) {
            Ok(request) => request,
            Err(why) => return refused(self, "bad_payload", why.to_string()),
        };
        let ticket: [u8; 32] = request.invitation.array().map(|a| *a).unwrap_or_default();
        let record = self.archive.invitation(&ticket)?;
        let record = record.filter(|made| made.cancelled.is_none());
        let record =
            record.and_then(|made| serde_json::from_str::<InvitationRecord>(&made.document).ok());
        let proved = record.is_some_and(|record| {
            record
                .secret()
                .is_some_and(|secret| invitation::proves(&secret, &device, &request.proof.0))
        });
        let prekey = PrekeyBundle::from_bytes(&request.prekey.0);
        let own = prekey.is_ok_and(|p| p.device == device && p.verify(now).is_ok());
        if !proved || !own {
            return refused(self, "not_invited", String::new());
        }
        let asked = crate::hq::admit::EnrolmentRecord {
            device,
            transport_key: hex::encode(&*request.transport_key.0),
            mailbox: request.mailbox,
            officer: request.officer,
            label: request.label,
            reading: hex::encode(&*request.reading.0),
        };
        let fingerprint = payload::fingerprint(&device, &request.transport_key.0, &request.mailbox);
        let document = serde_json::to_string(&asked).map_err(error::internal)?;
        self.archive.transaction(|archive| {
            archive.remember(device, content.message, content.expires)?;
            archive.add_enrolment(&archive::Enrolment {
                fingerprint,
                ticket,
                asked: now,
                approved: None,
                refused: None,
                document,
            })?;
            archive.set_handled(item.seq)
        })?;
        Ok(Handled::Done(vec![Event::DirectoryChanged]))
    }
}
