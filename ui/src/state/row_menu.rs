//! The context menu of a message: what can be done with it from where it stands in the list.

use aircop_api::MessageRow;
use aircop_codes::Kind;
use aircop_message::MessageId;
use leptos::prelude::*;

use super::{Desk, NoticeKind};
use crate::page;
use crate::rows::{can_acknowledge, can_correct, can_withdraw};

/// What the menu of a row offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowAction {
    Open,
    Acknowledge,
    Reply,
    Seize,
    Correct,
    Withdraw,
    MarkRead,
    Pick,
    CopyReference,
}

impl RowAction {
    /// What makes sense for a row, in the order of the menu.
    pub(crate) fn of(row: &MessageRow) -> Vec<Self> {
        [
            (Self::Open, true),
            (Self::Acknowledge, can_acknowledge(row)),
            (Self::Reply, true),
            (
                Self::Seize,
                !matches!(row.kind, Kind::Note | Kind::Briefing),
            ),
            (Self::Correct, can_correct(row)),
            (Self::Withdraw, can_withdraw(row)),
            (Self::MarkRead, !row.outgoing && !row.read),
            (Self::Pick, true),
            (Self::CopyReference, !row.reference.is_empty()),
        ]
        .into_iter()
        .filter_map(|(action, fits)| fits.then_some(action))
        .collect()
    }

    /// Whether it is done on the open message, whose thread says what the form begins with.
    fn needs_thread(self) -> bool {
        matches!(
            self,
            Self::Reply | Self::Seize | Self::Correct | Self::Withdraw
        )
    }
}

/// A menu on screen.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowMenu {
    pub(crate) row: MessageRow,
    /// Where it was asked for, CSS pixels from the left and top edge of the page.
    pub(crate) at: (f64, f64),
}

/// The menu, and what it leaves to be done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowMenus {
    pub(crate) shown: RwSignal<Option<RowMenu>>,
    /// To be done with this message once its thread is here.
    waiting: RwSignal<Option<(MessageId, RowAction)>>,
}

impl RowMenus {
    pub(super) fn new() -> Self {
        Self {
            shown: RwSignal::new(None),
            waiting: RwSignal::new(None),
        }
    }
}

impl Desk {
    /// Shows the menu of a row; the cursor goes there, so that it is seen which one is meant.
    pub(crate) fn show_row_menu(self, id: MessageId, at: (f64, f64)) {
        let row = self
            .rows
            .with_untracked(|rows| rows.iter().find(|row| row.id == id).cloned());
        if let Some(row) = row {
            self.cursor.set(Some(id));
            self.row_menu.shown.set(Some(RowMenu { row, at }));
        }
    }

    /// The same by a key: of the row under the cursor.
    pub(crate) fn show_row_menu_at_cursor(self) {
        let at = self.cursor.get_untracked().or(self.opened.get_untracked());
        if let Some(id) = at
            && let Some(place) = page::place_of(&super::row_id(id))
        {
            self.show_row_menu(id, place);
        }
    }

    /// Puts the menu away; the keys are the list's again.
    pub(crate) fn close_row_menu(self) {
        if self.row_menu.shown.with_untracked(Option::is_some) {
            self.row_menu.shown.set(None);
            crate::focus::focus("rows");
        }
    }

    /// Does what was chosen.
    pub(crate) fn do_with_row(self, row: &MessageRow, action: RowAction) {
        self.close_row_menu();
        let id = row.id;
        if action.needs_thread() {
            self.open(id);
            self.row_menu.waiting.set(Some((id, action)));
            return;
        }
        match action {
            RowAction::Acknowledge => self.acknowledge(id),
            RowAction::MarkRead => self.mark_one_read(id),
            RowAction::Pick => self.pick(id),
            RowAction::CopyReference => {
                page::copy(&row.reference);
                self.notify(NoticeKind::Copied(row.reference.clone()));
            }
            _ => self.open(id),
        }
    }

    /// Goes on with what was chosen in the menu, once the thread is here.
    pub(super) fn go_on_from_menu(self) {
        let Some((id, action)) = self.row_menu.waiting.get_untracked() else {
            return;
        };
        self.row_menu.waiting.set(None);
        let Some(message) = self.opened_message().filter(|message| message.row.id == id) else {
            return;
        };
        match action {
            RowAction::Reply => self.write_reply(&message),
            RowAction::Seize => self.write_seizure(),
            RowAction::Correct => self.write_correction(id),
            RowAction::Withdraw => self.write_stand_down(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row that just came, of no kind in particular.
    fn row() -> MessageRow {
        let id = "0".repeat(32);
        serde_json::from_value(serde_json::json!({
            "id": id, "thread": id, "group": id, "exercise": false, "kind": "NOTE",
            "urgency": "ROUTINE", "reference": "", "subject": "", "route": [], "flights": [],
            "next_leg": null, "next_airport": null,
            "from": { "id": id, "name": "", "kind": "JAITF", "place": "",
                "country": "SN", "languages": [], "devices": 0, "revoked": false },
            "officer": "", "created": 0, "received": 0, "outgoing": false, "read": false,
            "acknowledged": false, "state": "RECEIVED", "problem": null, "recipients": 0,
            "delivered": 0, "read_by": 0, "acknowledged_by": 0, "hit": null,
        }))
        .unwrap()
    }

    #[test]
    fn the_menu_offers_what_makes_sense_for_the_row() {
        let mut alert = row();
        alert.kind = Kind::Alert;
        alert.reference = "SN-DKR-2026-000001".into();
        let theirs = RowAction::of(&alert);
        for offered in [
            RowAction::Acknowledge,
            RowAction::Reply,
            RowAction::MarkRead,
        ] {
            assert!(theirs.contains(&offered), "{offered:?}");
        }
        for not in [RowAction::Withdraw, RowAction::Correct] {
            assert!(!theirs.contains(&not), "{not:?}");
        }
        alert.acknowledged = true;
        alert.read = true;
        let done = RowAction::of(&alert);
        assert!(!done.contains(&RowAction::Acknowledge) && !done.contains(&RowAction::MarkRead));
        alert.outgoing = true;
        alert.state = "DELIVERED".into();
        let ours = RowAction::of(&alert);
        assert!(ours.contains(&RowAction::Withdraw) && ours.contains(&RowAction::Correct));
        // What still waits is taken back.
        alert.state = "WAITING".into();
        assert!(!RowAction::of(&alert).contains(&RowAction::Withdraw));
    }
}
