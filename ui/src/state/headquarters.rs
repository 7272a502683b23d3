//! Headquarters' desk: who asks to join, invitations, and changes that are read before they are
//! signed.

use std::collections::BTreeSet;

use aircop_api::{
    ApiError, Command, EntryView, ErrorCode, GroupDraft, HistoryRow, HqChange, HqView,
    InvitationDraft, InvitedView, OfficesInvited, PlanView, Reply, RequestView, RetentionDraft,
};
use aircop_message::OfficeId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::hq_work::HqWork;
use super::list::waiting;
use super::{Desk, Load, NoticeKind, View};
use crate::bridge;

/// What the section shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HqTab {
    /// Who asks to join.
    Requests,
    /// Whom headquarters has invited.
    Invitations,
    /// Offices and their devices.
    Offices,
    /// Groups and their members.
    Groups,
    /// What the directory says, entry by entry.
    History,
    /// What needs more signatures.
    Proposals,
    /// How headquarters stands.
    Health,
}

/// What lies over the desk.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum HqSheet {
    /// A change, read before it is signed.
    Change(HqChange),
    /// A request that is to be refused.
    Refuse(RequestView),
    /// An invitation that is to be made.
    Invite,
    /// An invitation that was made.
    Invited(InvitedView),
    /// A group that is to be opened.
    Group,
    /// Where an office is called: its id and name.
    Telephone(OfficeId, String),
    /// How long messages of a group are kept, by its name; of every group when that is empty.
    Retention(String),
    /// Offices of a list that were invited.
    OfficesInvited(OfficesInvited),
    /// A proposal that a key file signs: the file's name and its bytes in base64.
    KeyFile {
        id: String,
        name: String,
        bytes: String,
    },
}

/// What the page knows of headquarters' work.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Headquarters {
    /// Which part is shown.
    pub(crate) tab: RwSignal<HqTab>,
    /// Requests and invitations.
    pub(crate) view: RwSignal<Load<HqView>>,
    /// The directory's history.
    pub(crate) history: RwSignal<Load<Vec<HistoryRow>>>,
    /// What lies over the desk.
    pub(crate) sheet: RwSignal<Option<HqSheet>>,
    /// What the change on the sheet will do.
    pub(crate) plan: RwSignal<Load<PlanView>>,
    /// Why something is revoked or refused, as it is typed.
    pub(crate) reason: RwSignal<String>,
    /// The invitation that is typed.
    pub(crate) invitation: RwSignal<InvitationDraft>,
    /// The group that is typed.
    pub(crate) group: RwSignal<GroupDraft>,
    /// The number that is typed.
    pub(crate) telephone: RwSignal<String>,
    /// The days of keeping that are typed.
    pub(crate) retention: RwSignal<RetentionDraft>,
    /// Why what is typed was not taken.
    pub(crate) refused: RwSignal<Option<ApiError>>,
    /// Something is on its way: a second press does nothing.
    pub(crate) busy: RwSignal<bool>,
    /// Offices that are marked.
    pub(crate) picked: RwSignal<BTreeSet<OfficeId>>,
    /// Lists of offices, proposals, how headquarters stands.
    pub(crate) work: HqWork,
}

impl Headquarters {
    pub(super) fn new() -> Self {
        Self {
            tab: RwSignal::new(HqTab::Requests),
            view: RwSignal::new(Load::Nothing),
            history: RwSignal::new(Load::Nothing),
            sheet: RwSignal::new(None),
            plan: RwSignal::new(Load::Nothing),
            reason: RwSignal::new(String::new()),
            invitation: RwSignal::new(begun()),
            group: RwSignal::new(first_group()),
            telephone: RwSignal::new(String::new()),
            retention: RwSignal::new(RetentionDraft::default()),
            refused: RwSignal::new(None),
            busy: RwSignal::new(false),
            picked: RwSignal::new(BTreeSet::new()),
            work: HqWork::new(),
        }
    }

    pub(super) fn forget(self) {
        self.tab.set(HqTab::Requests);
        self.view.set(Load::Nothing);
        self.history.set(Load::Nothing);
        self.close();
        self.invitation.set(begun());
        self.group.set(first_group());
        self.busy.set(false);
        self.picked.update(BTreeSet::clear);
        self.work.forget();
    }

    /// Puts away what lies over the desk; what was typed stays.
    pub(crate) fn close(self) {
        self.sheet.set(None);
        self.plan.set(Load::Nothing);
        self.reason.set(String::new());
        self.refused.set(None);
    }

    /// The fault of a field of what is typed, tracked.
    pub(crate) fn fault(self, desk: Desk, field: &str) -> Option<String> {
        self.refused.with(|refused| {
            let refused = refused.as_ref()?;
            if refused.code == ErrorCode::NameTaken && field == "name" {
                return Some(desk.words.error(refused));
            }
            let mut fields = refused.fields.iter();
            let found = fields.find(|fault| fault.field == field)?;
            Some(desk.words.text(&format!("fault-{}", found.fault.code())))
        })
    }
}

/// What an invitation begins with: a task force, three days.
fn begun() -> InvitationDraft {
    InvitationDraft {
        kind: "JAITF".to_owned(),
        languages: vec!["en".to_owned()],
        hours: 72,
        ..InvitationDraft::default()
    }
}

fn first_group() -> GroupDraft {
    GroupDraft {
        kind: "OPERATION".to_owned(),
        ..GroupDraft::default()
    }
}

impl Desk {
    /// Loads what the section shows.
    pub(crate) fn reload_headquarters(self) {
        let hq = self.headquarters;
        hq.view.update(waiting);
        self.ask_headquarters(Command::Headquarters);
        match hq.tab.get_untracked() {
            HqTab::History => {
                hq.history.update(waiting);
                spawn_local(async move {
                    let answer = bridge::call(Command::DirectoryHistory).await;
                    hq.history.set(match answer {
                        Ok(Reply::History(rows)) => Load::Here(rows),
                        Ok(other) => Load::Failed(unexpected(&other)),
                        Err(error) => Load::Failed(error),
                    });
                });
            }
            HqTab::Proposals => self.load_proposals(),
            HqTab::Health => self.load_health(),
            // Also invitations name groups.
            _ => self.reload_directory(),
        }
    }

    pub(super) fn reload_headquarters_if_shown(self) {
        if self.view.get_untracked() == View::Headquarters {
            self.reload_headquarters();
        }
    }

    fn ask_headquarters(self, command: Command) {
        let view = self.headquarters.view;
        spawn_local(async move {
            let answer = bridge::call(command).await;
            view.set(match answer {
                Ok(Reply::Headquarters(found)) => Load::Here(*found),
                Ok(other) => Load::Failed(unexpected(&other)),
                Err(error) => Load::Failed(error),
            });
        });
    }

    /// Shows what a change will do; nothing is signed before it is confirmed.
    pub(crate) fn plan_change(self, change: HqChange) {
        let hq = self.headquarters;
        hq.close();
        hq.plan.set(Load::Waiting);
        hq.sheet.set(Some(HqSheet::Change(change.clone())));
        spawn_local(async move {
            let answer = bridge::call(Command::PlanChange { change }).await;
            hq.plan.set(match answer {
                Ok(Reply::Planned(plan)) => Load::Here(*plan),
                Ok(other) => Load::Failed(unexpected(&other)),
                Err(error) => Load::Failed(error),
            });
        });
    }

    /// Signs the change that was read.
    pub(crate) fn make_change(self) {
        let hq = self.headquarters;
        let Some(HqSheet::Change(change)) = hq.sheet.get_untracked() else {
            return;
        };
        let Load::Here(plan) = hq.plan.get_untracked() else {
            return;
        };
        if hq.busy.get_untracked() {
            return;
        }
        hq.busy.set(true);
        let reason = hq.reason.get_untracked().trim().to_owned();
        let (change, shown) = (
            with_reason(change, &reason),
            plan.says.into_iter().map(|says| because(says, &reason)),
        );
        let shown = shown.collect();
        spawn_local(async move {
            let answer = bridge::call(Command::MakeChange { change, shown }).await;
            hq.busy.set(false);
            match answer {
                Ok(Reply::Stated { missing, file }) => {
                    hq.close();
                    hq.group.set(first_group());
                    hq.picked.update(BTreeSet::clear);
                    if file.is_some() {
                        // Nothing has changed yet: this is where it is followed.
                        self.show_proposals();
                    }
                    self.notify(match file {
                        Some(file) => NoticeKind::Proposed { missing, file },
                        None => NoticeKind::Signed,
                    });
                    self.reload_headquarters_if_shown();
                }
                Ok(other) => hq.refused.set(Some(unexpected(&other))),
                Err(error) => hq.refused.set(Some(error)),
            }
        });
    }

    /// Refuses the request on the sheet.
    pub(crate) fn refuse_request(self) {
        let hq = self.headquarters;
        let Some(HqSheet::Refuse(request)) = hq.sheet.get_untracked() else {
            return;
        };
        let command = Command::RefuseRequest {
            fingerprint: request.fingerprint,
            reason: hq.reason.get_untracked(),
        };
        self.answer_with(command);
    }

    /// Takes an invitation back.
    pub(crate) fn cancel_invitation(self, id: String) {
        self.answer_with(Command::CancelInvitation { id });
    }

    /// For commands that are answered with the whole desk.
    fn answer_with(self, command: Command) {
        let hq = self.headquarters;
        if hq.busy.get_untracked() {
            return;
        }
        hq.busy.set(true);
        spawn_local(async move {
            let answer = bridge::call(command).await;
            hq.busy.set(false);
            match answer {
                Ok(Reply::Headquarters(found)) => {
                    hq.close();
                    hq.view.set(Load::Here(*found));
                }
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) if hq.sheet.with_untracked(Option::is_some) => {
                    hq.refused.set(Some(error));
                }
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Opens the form of an invitation, for one more device of an office where that is known.
    pub(crate) fn begin_invitation(self, device_of: Option<OfficeId>) {
        let hq = self.headquarters;
        hq.close();
        hq.invitation.update(|draft| draft.device_of = device_of);
        hq.sheet.set(Some(HqSheet::Invite));
        crate::focus::focus_soon("hq-invite-name");
    }

    /// Makes the invitation that was typed.
    pub(crate) fn invite_typed(self) {
        let hq = self.headquarters;
        if hq.busy.get_untracked() {
            return;
        }
        hq.busy.set(true);
        hq.refused.set(None);
        let draft = hq.invitation.get_untracked();
        spawn_local(async move {
            let answer = bridge::call(Command::Invite { draft }).await;
            hq.busy.set(false);
            match answer {
                Ok(Reply::Invited(made)) => {
                    hq.invitation.set(begun());
                    hq.sheet.set(Some(HqSheet::Invited(*made)));
                    self.reload_headquarters_if_shown();
                }
                Ok(other) => hq.refused.set(Some(unexpected(&other))),
                Err(error) => hq.refused.set(Some(error)),
            }
        });
    }

    /// Opens the form of a group.
    pub(crate) fn begin_group(self) {
        self.headquarters.close();
        self.headquarters.sheet.set(Some(HqSheet::Group));
        crate::focus::focus_soon("hq-group-name");
    }

    /// Opens the form of an office's number.
    pub(crate) fn begin_telephone(self, office: OfficeId, name: String, known: String) {
        let hq = self.headquarters;
        hq.close();
        hq.telephone.set(known);
        hq.sheet.set(Some(HqSheet::Telephone(office, name)));
        crate::focus::focus_soon("hq-office-telephone");
    }

    /// Reads what the number that was typed will change.
    pub(crate) fn telephone_typed(self, office: OfficeId) {
        let telephone = self.headquarters.telephone.get_untracked();
        self.read_typed(HqChange::SetTelephone { office, telephone });
    }

    /// Reads what the group that was typed will be.
    pub(crate) fn group_typed(self) {
        self.read_typed(HqChange::OpenGroup(self.headquarters.group.get_untracked()));
    }

    /// Reads what the days that were typed will change.
    pub(crate) fn retention_typed(self) {
        self.read_typed(HqChange::SetRetention(
            self.headquarters.retention.get_untracked(),
        ));
    }

    /// Reads what a change that was typed will do; faults stay at their fields.
    fn read_typed(self, change: HqChange) {
        let hq = self.headquarters;
        if hq.busy.get_untracked() {
            return;
        }
        hq.busy.set(true);
        hq.refused.set(None);
        let asked = change.clone();
        spawn_local(async move {
            let answer = bridge::call(Command::PlanChange { change: asked }).await;
            hq.busy.set(false);
            match answer {
                Ok(Reply::Planned(plan)) => {
                    hq.plan.set(Load::Here(*plan));
                    hq.sheet.set(Some(HqSheet::Change(change)));
                }
                Ok(other) => hq.refused.set(Some(unexpected(&other))),
                Err(error) => hq.refused.set(Some(error)),
            }
        });
    }

    /// Saves the history on screen as a PDF.
    pub(crate) fn print_history(self) {
        self.save_with(Command::HistoryPaper);
    }
}

/// The reason is typed while the rest is read.
fn with_reason(change: HqChange, why: &str) -> HqChange {
    let reason = why.to_owned();
    match change {
        HqChange::RevokeOffice { office, .. } => HqChange::RevokeOffice { office, reason },
        HqChange::RevokeDevice { device, .. } => HqChange::RevokeDevice { device, reason },
        other => other,
    }
}

/// The same in what was read.
fn because(says: EntryView, why: &str) -> EntryView {
    let mut says = says;
    if let EntryView::OfficeRevoked { reason, .. } | EntryView::DeviceRevoked { reason, .. } =
        &mut says
    {
        why.clone_into(reason);
    }
    says
}
