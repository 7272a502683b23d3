//! Headquarters' section of the window: its commands, and what it shows.

use std::collections::BTreeSet;
use std::sync::Arc;

use aircop_api::{
    Command, ErrorCode, HqView, InvitationDraft, InvitationRow, InvitedView, LastHeard,
    OfficeListView, QrView, Reply, RequestState, RequestView, RetentionRow,
};
use aircop_archive::{AuditAction, Enrolment};
use aircop_directory::Directory;
use aircop_message::RetentionDays;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};
use zeroize::Zeroizing;

use crate::desk::{Desk, State};
use crate::error::{self, ClientError, Outcome};
use crate::export::paper::{downloads, saved_file};
use crate::hq::admit::{EnrolmentRecord, InvitationRecord};
use crate::hq::{entry, office_list, proposals, typed};
use crate::join::invitation::Invitation;

/// Modules on a side of a code that a telephone still reads off a screen: version 25.
const MOST_MODULES: usize = 117;
/// Bytes of a list of offices.
const MOST_LIST: usize = 4 * 1024 * 1024;

/// Carries out a command of headquarters.
pub(crate) fn on_desk(desk: &Arc<Desk>, command: Command) -> Outcome<Reply> {
    match command {
        Command::PlanChange { change } => {
            let plan = desk.plan(&change)?;
            Ok(Reply::Planned(Box::new(plan)))
        }
        Command::MakeChange { change, shown } => desk.make(&change, &shown),
        Command::Invite { draft } => {
            let made = invite(desk, &draft)?;
            desk.tell_status();
            Ok(Reply::Invited(Box::new(made)))
        }
        Command::CancelInvitation { id } => {
            desk.cancel_invitation(&id)?;
            desk.tell_status();
            seen(desk)
        }
        Command::RefuseRequest {
            fingerprint,
            reason,
        } => {
            desk.refuse(&fingerprint, &typed::reason(&reason)?)?;
            desk.tell_status();
            seen(desk)
        }
        Command::DirectoryHistory => desk.lock().history().map(Reply::History),
        Command::HqHealth => {
            let view = desk.lock().health_view()?;
            Ok(Reply::HqHealth(Box::new(view)))
        }
        Command::ReadOfficeList { bytes } => {
            let bytes = of_base64(&bytes, MOST_LIST)?;
            let view = office_list::read(desk, &bytes)?;
            Ok(Reply::OfficeList(Box::new(view)))
        }
        Command::CheckOfficeList { rows } => {
            let rows = office_list::check(desk, &rows)?;
            let ignored = Vec::new();
            Ok(Reply::OfficeList(Box::new(OfficeListView {
                rows,
                ignored,
            })))
        }
        Command::InviteOffices { draft } => {
            let made = office_list::invite_into_downloads(desk, &draft)?;
            desk.tell_status();
            Ok(Reply::OfficesInvited(Box::new(made)))
        }
        Command::Proposals
        | Command::OpenProposal { .. }
        | Command::SignProposal { .. }
        | Command::SaveProposal { .. }
        | Command::SubmitProposal { .. }
        | Command::RenewProposal { .. }
        | Command::ForgetProposal { .. } => proposals::on_desk(desk, command),
        _ => seen(desk),
    }
}

/// Commands that read a whole log, derive a key or make hundreds of files.
pub(crate) fn is_long(command: &Command) -> bool {
    matches!(
        command,
        Command::ReadOfficeList { .. }
            | Command::CheckOfficeList { .. }
            | Command::InviteOffices { .. }
            | Command::Proposals
            | Command::OpenProposal { .. }
            | Command::SignProposal { .. }
            | Command::SaveProposal { .. }
            | Command::SubmitProposal { .. }
            | Command::RenewProposal { .. }
            | Command::ForgetProposal { .. }
    )
}

/// The same beside everything else that the window asks.
pub(crate) async fn beside(desk: Arc<Desk>, command: Command) -> Outcome<Reply> {
    tokio::task::spawn_blocking(move || on_desk(&desk, command))
        .await
        .map_err(error::internal)?
}

/// A file that the page has read.
pub(crate) fn of_base64(bytes: &str, most: usize) -> Outcome<Vec<u8>> {
    let file = STANDARD.decode(bytes.as_bytes());
    let file = file.map_err(|_| ClientError::with(ErrorCode::Malformed, "no base64"))?;
    if file.len() > most {
        return Err(ClientError::new(ErrorCode::FileTooLong));
    }
    Ok(file)
}

fn seen(desk: &Desk) -> Outcome<Reply> {
    let invitations = desk.invitations()?;
    let rows = invitations.into_iter().map(|made| InvitationRow {
        id: made.id,
        office: made.office,
        made: made.made,
        expires: made.expires,
        state: made.state.code().to_owned(),
    });
    let rows = rows.collect();
    let view = desk.lock().hq_view(rows)?;
    Ok(Reply::Headquarters(Box::new(view)))
}

/// Makes an invitation and writes it down. One that cannot be written is of no use to anyone and is
/// taken back.
fn invite(desk: &Desk, draft: &InvitationDraft) -> Outcome<InvitedView> {
    let (invited, telephone) = typed::invited(draft)?;
    // Before it exists: without a place for its file nothing is made.
    downloads(&desk.config)?;
    let made = desk.invite(&invited, draft.hours, &telephone)?;
    let text = Zeroizing::new(made.to_text());
    let file = match write(desk, &stem(&made.office), "invitation", text.as_bytes()) {
        Ok(file) => file,
        Err(why) => {
            desk.cancel_invitation(&hex::encode(made.ticket().hash().as_bytes()))?;
            return Err(why);
        }
    };
    let detail = format!("invitation, {}", made.office);
    let now = desk.now();
    let state = desk.lock();
    state.audit_with(AuditAction::Exported, None, detail, now)?;
    drop(state);
    Ok(InvitedView {
        office: made.office.clone(),
        expires: made.expires,
        file,
        qr: qr(&made),
    })
}

/// A file's name out of an office's: letters and digits of any script.
pub(crate) fn stem(office: &str) -> String {
    let plain: String = office
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .take(60)
        .collect();
    let plain = plain.trim_matches('-');
    if plain.is_empty() {
        "invitation".to_owned()
    } else {
        plain.to_lowercase()
    }
}

/// The invitation as a code; none where it would be too fine to be read off a screen.
fn qr(invitation: &Invitation) -> Option<QrView> {
    let text = Zeroizing::new(invitation.to_line());
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::L).ok()?;
    let size = code.width();
    if size > MOST_MODULES {
        return None;
    }
    let modules = code.to_colors();
    let row = |row: &[Color]| row.iter().map(|m| m.select('1', '0')).collect();
    Some(QrView {
        size: u32::try_from(size).ok()?,
        rows: modules.chunks(size).map(row).collect(),
    })
}

/// Writes a file for its owner alone into the downloads directory, under a name that is free; the
/// name.
pub(crate) fn write(desk: &Desk, stem: &str, extension: &str, bytes: &[u8]) -> Outcome<String> {
    let folder = downloads(&desk.config)?;
    saved_file(&folder, stem, extension, bytes)
}

impl State {
    fn hq_view(&self, invitations: Vec<InvitationRow>) -> Outcome<HqView> {
        let directory = self.directory()?;
        let mut heard = Vec::new();
        for office in directory.offices().filter(|office| !office.is_revoked()) {
            let last = self.archive.last_heard(office.id)?;
            heard.extend(last.map(|at| LastHeard {
                office: office.id,
                at,
            }));
        }
        let mut requests = self.request_views()?;
        let waits = |request: &RequestView| request.state != RequestState::Waiting;
        requests.sort_by_key(|request| {
            let at = request.asked.0;
            (waits(request), if waits(request) { -at } else { at })
        });
        Ok(HqView {
            needs: entry::needs(directory.policy()),
            requests,
            invitations,
            heard,
            relay: self
                .relay()
                .map(|relay| relay.addresses)
                .unwrap_or_default(),
            retention: retention(directory),
        })
    }

    fn request_views(&self) -> Outcome<Vec<RequestView>> {
        let asked = self.archive.enrolments()?;
        let states = states(&asked);
        let mut views = Vec::with_capacity(asked.len());
        for (request, state) in asked.into_iter().zip(states) {
            let made = self.archive.invitation(&request.ticket);
            let made = made?;
            let invited: Option<InvitationRecord> =
                made.and_then(|made| serde_json::from_str(&made.document).ok());
            let device: EnrolmentRecord =
                serde_json::from_str(&request.document).map_err(error::internal)?;
            let mut view = RequestView {
                fingerprint: request.fingerprint,
                office: String::new(),
                kind: String::new(),
                country: String::new(),
                place: String::new(),
                telephone: String::new(),
                officer: device.officer.clone(),
                asked: request.asked,
                further: false,
                state,
            };
            if let Some(invited) = &invited {
                describe(&mut view, self, invited);
            }
            views.push(view);
        }
        Ok(views)
    }

    /// How many requests can be answered and have not been; 0 at any desk that is no headquarters.
    pub(crate) fn waiting_requests(&self) -> Outcome<u32> {
        if self.secrets.hq.is_none() {
            return Ok(0);
        }
        // With every status: neither invitations nor documents are read for it.
        let asked = self.archive.enrolments()?;
        let states = states(&asked);
        let waits = |state: &&RequestState| **state == RequestState::Waiting;
        let waiting = states.iter().filter(waits).count();
        Ok(u32::try_from(waiting).unwrap_or(u32::MAX))
    }
}

/// How each request stands; one whose invitation another device has used comes late.
fn states(asked: &[Enrolment]) -> Vec<RequestState> {
    let approved = asked.iter().filter(|request| request.approved.is_some());
    let used: BTreeSet<[u8; 32]> = approved.map(|request| request.ticket).collect();
    let state = |request: &Enrolment| match (request.approved, request.refused) {
        (Some(_), _) => RequestState::Approved,
        (None, Some(_)) => RequestState::Refused,
        (None, None) if used.contains(&request.ticket) => RequestState::Late,
        (None, None) => RequestState::Waiting,
    };
    asked.iter().map(state).collect()
}

/// What headquarters knows of who asks, out of the invitation; nothing of it is from the request.
fn describe(view: &mut RequestView, state: &State, invited: &InvitationRecord) {
    view.telephone.clone_from(&invited.telephone);
    view.further = invited.device_of.is_some();
    let known = invited.device_of.as_ref().and_then(|id| {
        let directory = state.directory.as_ref()?;
        directory.office(id)
    });
    let (name, kind, country, place) = match (&invited.office, known) {
        (Some(plan), _) => (&plan.name, plan.kind, &plan.country, &plan.place),
        (None, Some(office)) => {
            if view.telephone.is_empty() {
                view.telephone.clone_from(&office.telephone);
            }
            (&office.name, office.kind, &office.country, &office.place)
        }
        (None, None) => return,
    };
    view.office.clone_from(name);
    view.kind = kind.code().to_owned();
    view.country.clone_from(country);
    view.place.clone_from(place);
}

/// For how long messages are kept: what holds for every group stands first, stated or not.
fn retention(directory: &Directory) -> Vec<RetentionRow> {
    let mut rows: Vec<RetentionRow> = directory
        .stated_retention()
        .map(|(group, days)| RetentionRow { group, days })
        .collect();
    if rows.first().is_none_or(|row| row.group.is_some()) {
        let days = RetentionDays::default();
        rows.insert(0, RetentionRow { group: None, days });
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_file_holds_letters_of_any_script_and_no_path() {
        assert_eq!(stem("JAITF São Paulo"), "jaitf-são-paulo");
        assert_eq!(stem("../../etc/passwd"), "etc-passwd");
        assert_eq!(stem("مكتب داكار"), "مكتب-داكار");
        assert_eq!(stem("///"), "invitation");
    }
}
