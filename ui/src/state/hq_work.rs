//! Headquarters' larger pieces of work: a list of offices that are invited in one go, proposals that
//! gather signatures, and how headquarters stands.

use aircop_api::{
    ApiError, Command, ErrorCode, HqHealthView, OfficeListDraft, OfficeListRow, OfficeListView,
    ProposalView, Reply, RoleDraft, Secret,
};
use aircop_message::FieldError;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::list::waiting;
use super::{Desk, HqSheet, HqTab, Load, NoticeKind};
use crate::{bridge, page};

/// Bytes of a list, of a proposal and of a key file.
const MOST_LIST: u64 = 4 * 1024 * 1024;
const MOST_PROPOSAL: u64 = 16 * 1024 * 1024;
const MOST_KEY: u64 = 8 * 1024;

/// An office of the list on screen.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ListRow {
    pub(crate) row: OfficeListRow,
    pub(crate) faults: Vec<FieldError>,
    /// Every cell can be typed into, not the faulty ones alone.
    pub(crate) open: bool,
    /// Cells that were faulty when the list was read; they stay fields once they are mended.
    pub(crate) mended: Vec<String>,
    pub(crate) left_out: bool,
}

/// What the page knows of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HqWork {
    /// The list of offices; nothing while none is open.
    pub(crate) list: RwSignal<Load<Vec<ListRow>>>,
    /// Headings of it that are not read.
    pub(crate) ignored: RwSignal<Vec<String>>,
    /// Groups that all of them will be in.
    pub(crate) roles: RwSignal<Vec<RoleDraft>>,
    /// How long the invitations are good.
    pub(crate) hours: RwSignal<u32>,
    /// Counts questions, so that an older answer mends nothing.
    asked: RwSignal<u32>,
    /// The proposals.
    pub(crate) proposals: RwSignal<Load<Vec<ProposalView>>>,
    /// What opens the key file on the sheet.
    pub(crate) passphrase: RwSignal<String>,
    /// How headquarters stands.
    pub(crate) health: RwSignal<Load<HqHealthView>>,
}

/// Hours that the invitations of a list are good at first.
const HOURS: u32 = 168;

impl HqWork {
    pub(super) fn new() -> Self {
        Self {
            list: RwSignal::new(Load::Nothing),
            ignored: RwSignal::new(Vec::new()),
            roles: RwSignal::new(Vec::new()),
            hours: RwSignal::new(HOURS),
            asked: RwSignal::new(0),
            proposals: RwSignal::new(Load::Nothing),
            passphrase: RwSignal::new(String::new()),
            health: RwSignal::new(Load::Nothing),
        }
    }

    pub(super) fn forget(self) {
        self.forget_list();
        self.proposals.set(Load::Nothing);
        self.passphrase.set(String::new());
        self.health.set(Load::Nothing);
    }

    /// Puts the list away.
    pub(crate) fn forget_list(self) {
        self.asked.update(|asked| *asked = asked.wrapping_add(1));
        self.list.set(Load::Nothing);
        self.ignored.set(Vec::new());
        self.roles.set(Vec::new());
        self.hours.set(HOURS);
    }

    fn ask(self) -> u32 {
        let question = self.asked.get_untracked().wrapping_add(1);
        self.asked.set(question);
        question
    }

    /// Changes a row of the list by its line.
    pub(crate) fn change(self, line: u32, change: impl FnOnce(&mut ListRow)) {
        self.list.update(|list| {
            if let Load::Here(rows) = list
                && let Some(row) = rows.iter_mut().find(|known| known.row.line == line)
            {
                change(row);
            }
        });
    }

    /// The rows that are to be invited.
    fn chosen(self) -> Vec<OfficeListRow> {
        self.list.with_untracked(|list| match list {
            Load::Here(rows) => {
                let kept = rows.iter().filter(|row| !row.left_out);
                let mut kept: Vec<_> = kept.map(|row| row.row.clone()).collect();
                // As the officer knows the list.
                kept.sort_by_key(|row| row.line);
                kept
            }
            _ => Vec::new(),
        })
    }
}

/// The list as it was read: what has to be mended stands first.
fn begun(view: OfficeListView) -> Vec<ListRow> {
    let rows = view.rows.into_iter().map(|one| ListRow {
        mended: one.faults.iter().map(|at| at.field.clone()).collect(),
        row: one.row,
        faults: one.faults,
        ..ListRow::default()
    });
    let mut rows: Vec<ListRow> = rows.collect();
    rows.sort_by_key(|row| row.faults.is_empty());
    rows
}

impl Desk {
    /// Opens a list of offices.
    pub(crate) fn open_office_list(self, file: web_sys::File) {
        let hq = self.headquarters;
        hq.refused.set(None);
        hq.work.forget_list();
        hq.work.list.set(Load::Waiting);
        let question = hq.work.ask();
        spawn_local(async move {
            let read = match bytes_of(&file, MOST_LIST).await {
                Ok(bytes) => bridge::call(Command::ReadOfficeList { bytes }).await,
                Err(error) => Err(error),
            };
            if hq.work.asked.get_untracked() != question {
                return;
            }
            match read {
                Ok(Reply::OfficeList(view)) => {
                    hq.work.ignored.set(view.ignored.clone());
                    hq.work.list.set(Load::Here(begun(*view)));
                }
                Ok(other) => self.no_list(unexpected(&other)),
                Err(error) => self.no_list(error),
            }
        });
    }

    fn no_list(self, error: ApiError) {
        self.headquarters.work.list.set(Load::Nothing);
        self.headquarters.refused.set(Some(error));
    }

    /// Looks through the list again, after something was mended or left out.
    pub(crate) fn check_office_list(self) {
        let work = self.headquarters.work;
        let question = work.ask();
        let rows = work.chosen();
        spawn_local(async move {
            let asked = Command::CheckOfficeList { rows: rows.clone() };
            let answer = bridge::call(asked).await;
            if work.asked.get_untracked() != question {
                return;
            }
            match answer {
                Ok(Reply::OfficeList(view)) => work.list.update(|list| {
                    let Load::Here(known) = list else { return };
                    for (asked, checked) in rows.iter().zip(view.rows) {
                        let mut known = known.iter_mut();
                        let Some(row) = known.find(|row| row.row.line == asked.line) else {
                            continue;
                        };
                        // What was typed since is judged next.
                        if row.row == *asked {
                            row.row = checked.row;
                        }
                        for at in &checked.faults {
                            if !row.mended.contains(&at.field) {
                                row.mended.push(at.field.clone());
                            }
                        }
                        row.faults = checked.faults;
                    }
                }),
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }

    /// Invites everybody on the list.
    pub(crate) fn invite_offices(self) {
        let hq = self.headquarters;
        if hq.busy.get_untracked() {
            return;
        }
        hq.busy.set(true);
        hq.refused.set(None);
        let draft = OfficeListDraft {
            rows: hq.work.chosen(),
            roles: hq.work.roles.get_untracked(),
            hours: hq.work.hours.get_untracked(),
        };
        spawn_local(async move {
            let answer = bridge::call(Command::InviteOffices { draft }).await;
            hq.busy.set(false);
            match answer {
                Ok(Reply::OfficesInvited(made)) => {
                    hq.work.forget_list();
                    hq.sheet.set(Some(HqSheet::OfficesInvited(*made)));
                    self.reload_headquarters_if_shown();
                }
                Ok(other) => hq.refused.set(Some(unexpected(&other))),
                Err(error) => {
                    let faulty = error.code == ErrorCode::InvalidDraft;
                    hq.refused.set(Some(error));
                    if faulty {
                        self.check_office_list();
                    }
                }
            }
        });
    }

    /// Loads the proposals; what lies over the desk stays.
    pub(crate) fn load_proposals(self) {
        let proposals = self.headquarters.work.proposals;
        proposals.update(waiting);
        spawn_local(async move {
            let answer = bridge::call(Command::Proposals).await;
            proposals.set(match answer {
                Ok(Reply::Proposals(all)) => Load::Here(all),
                Ok(other) => Load::Failed(unexpected(&other)),
                Err(error) => Load::Failed(error),
            });
        });
    }

    /// Goes to the proposals, where a change that needs more signatures is followed.
    pub(super) fn show_proposals(self) {
        self.headquarters.tab.set(HqTab::Proposals);
        self.load_proposals();
    }

    /// For commands that are answered with all proposals.
    fn does_with_proposal(self, command: Command) {
        let hq = self.headquarters;
        if hq.busy.get_untracked() {
            return;
        }
        hq.busy.set(true);
        hq.refused.set(None);
        let in_force = matches!(command, Command::SubmitProposal { .. });
        spawn_local(async move {
            let answer = bridge::call(command).await;
            hq.busy.set(false);
            match answer {
                Ok(Reply::Proposals(all)) => {
                    hq.close();
                    hq.work.passphrase.set(String::new());
                    hq.work.proposals.set(Load::Here(all));
                    if in_force {
                        self.notify(NoticeKind::Signed);
                    }
                }
                Ok(other) => hq.refused.set(Some(unexpected(&other))),
                Err(error) => hq.refused.set(Some(error)),
            }
        });
    }

    /// Takes the file of a proposal, or of a copy of one.
    pub(crate) fn open_proposal(self, file: web_sys::File) {
        let hq = self.headquarters;
        spawn_local(async move {
            match bytes_of(&file, MOST_PROPOSAL).await {
                Ok(bytes) => self.does_with_proposal(Command::OpenProposal { bytes }),
                Err(error) => hq.refused.set(Some(error)),
            }
        });
    }

    /// Signs with this desk's own key.
    pub(crate) fn sign_proposal(self, id: String) {
        self.does_with_proposal(Command::SignProposal {
            id,
            key_file: String::new(),
            passphrase: Secret::default(),
        });
    }

    /// Takes a key file, and asks for what opens it.
    pub(crate) fn open_key_file(self, id: String, file: web_sys::File) {
        let hq = self.headquarters;
        spawn_local(async move {
            match bytes_of(&file, MOST_KEY).await {
                Ok(bytes) => {
                    hq.close();
                    hq.work.passphrase.set(String::new());
                    let name = file.name();
                    hq.sheet.set(Some(HqSheet::KeyFile { id, name, bytes }));
                    crate::focus::focus_soon("hq-passphrase");
                }
                Err(error) => hq.refused.set(Some(error)),
            }
        });
    }

    /// Signs with the key file on the sheet.
    pub(crate) fn sign_with_key_file(self) {
        let hq = self.headquarters;
        let Some(HqSheet::KeyFile { id, bytes, .. }) = hq.sheet.get_untracked() else {
            return;
        };
        self.does_with_proposal(Command::SignProposal {
            id,
            key_file: bytes,
            passphrase: Secret(hq.work.passphrase.get_untracked()),
        });
    }

    /// Puts a proposal in force, states it again, or keeps it no longer.
    pub(crate) fn submit_proposal(self, id: String) {
        self.does_with_proposal(Command::SubmitProposal { id });
    }

    /// States a stale proposal again.
    pub(crate) fn renew_proposal(self, id: String) {
        self.does_with_proposal(Command::RenewProposal { id });
    }

    /// Keeps a proposal no longer.
    pub(crate) fn forget_proposal(self, id: String) {
        self.does_with_proposal(Command::ForgetProposal { id });
    }

    /// Writes a proposal to be passed on.
    pub(crate) fn save_proposal(self, id: String) {
        self.save_with(Command::SaveProposal { id });
    }

    /// Loads how headquarters stands.
    pub(crate) fn load_health(self) {
        let health = self.headquarters.work.health;
        health.update(waiting);
        spawn_local(async move {
            let answer = bridge::call(Command::HqHealth).await;
            health.set(match answer {
                Ok(Reply::HqHealth(view)) => Load::Here(*view),
                Ok(other) => Load::Failed(unexpected(&other)),
                Err(error) => Load::Failed(error),
            });
        });
    }
}

async fn bytes_of(file: &web_sys::File, most: u64) -> Result<String, ApiError> {
    let size = super::files::size(file);
    if size > most {
        return Err(ApiError::new(ErrorCode::FileTooLong));
    }
    let bytes = page::read_base64(file, 0, size).await;
    bytes.ok_or_else(|| ApiError::new(ErrorCode::FileFailed))
}

#[cfg(test)]
mod tests {
    use aircop_api::OfficeListChecked;
    use aircop_message::Fault;

    use super::*;

    #[test]
    fn what_has_to_be_mended_stands_first_in_the_order_of_the_list() {
        let row = |line: u32, faults: Vec<FieldError>| OfficeListChecked {
            row: OfficeListRow {
                line,
                ..OfficeListRow::default()
            },
            faults,
        };
        let bad = || vec![FieldError::new("name", Fault::Required)];
        let view = OfficeListView {
            rows: vec![
                row(2, Vec::new()),
                row(3, bad()),
                row(4, Vec::new()),
                row(5, bad()),
            ],
            ignored: Vec::new(),
        };
        let lines: Vec<u32> = begun(view).iter().map(|row| row.row.line).collect();
        assert_eq!(lines, [3, 5, 2, 4]);
    }
}
