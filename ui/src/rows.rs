//! What a row of the list says, as one word for each state. Pure.

use aircop_api::{Gist, MessageRow};
use aircop_codes::Kind;
use aircop_message::Timestamp;

/// The state of a message as this desk sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowState {
    /// Received, nobody here has read it.
    Unread,
    /// Received and read.
    Read,
    /// Received and acknowledged by an officer here.
    Acknowledged,
    /// Ours, waiting in the outbox.
    Waiting,
    /// Ours, at the relay.
    Sent,
    /// Ours, at every office.
    Delivered,
    /// Ours, refused.
    Failed,
    /// Ours, taken back before it left: nobody has it.
    Recalled,
}

/// Whether a message of ours has failed, or is late at some office by the engine's judgement.
pub(crate) fn is_late(row: &MessageRow, now: Timestamp) -> bool {
    match RowState::of(row) {
        RowState::Failed => true,
        RowState::Waiting | RowState::Sent => row.late_from.is_some_and(|from| now >= from),
        _ => false,
    }
}

/// Alerts that came from elsewhere and that nobody here has acknowledged. Notes too: a shift
/// handed over is worth a word; briefings, whose roll is called; and of a withdrawal, or the alert would be acted on.
pub(crate) fn can_acknowledge(row: &MessageRow) -> bool {
    !row.outgoing
        && !row.acknowledged
        && (matches!(row.kind, Kind::Alert | Kind::Note | Kind::Briefing)
            || matches!(row.gist, Some(Gist::StandDown { holds: true, .. })))
}

/// Ours, and not yet corrected or withdrawn. Only what went out can be corrected; what still waits
/// is taken back.
pub(crate) fn can_correct(row: &MessageRow) -> bool {
    let withdrawn = row
        .standing
        .as_ref()
        .is_some_and(|s| s.stand_down.is_some());
    row.outgoing
        // A newer briefing takes the place of an older one.
        && row.kind != Kind::Briefing
        && row.corrected_by.is_none()
        && !withdrawn
        && matches!(RowState::of(row), RowState::Sent | RowState::Delivered)
}

/// An alert of ours that is in force.
pub(crate) fn can_withdraw(row: &MessageRow) -> bool {
    row.kind == Kind::Alert && can_correct(row)
}

impl RowState {
    /// Reads it off a row. A state that only a newer engine knows counts as sent or read.
    pub(crate) fn of(row: &MessageRow) -> Self {
        if row.outgoing {
            return match row.state.as_str() {
                "WAITING" => Self::Waiting,
                "DELIVERED" => Self::Delivered,
                "FAILED" => Self::Failed,
                "RECALLED" => Self::Recalled,
                _ => Self::Sent,
            };
        }
        match (row.acknowledged, row.read) {
            (true, _) => Self::Acknowledged,
            (false, true) => Self::Read,
            (false, false) => Self::Unread,
        }
    }

    /// The Fluent id of its word.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Unread => "row-unread",
            Self::Read => "row-read",
            Self::Acknowledged => "row-acknowledged",
            Self::Waiting => "row-waiting",
            Self::Sent => "row-sent",
            Self::Delivered => "row-delivered",
            Self::Failed => "row-failed",
            Self::Recalled => "row-recalled",
        }
    }

    /// The class of the style sheet, and the state that journeys look for.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Unread => "unread",
            Self::Read => "read",
            Self::Acknowledged => "acknowledged",
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
            Self::Recalled => "recalled",
        }
    }
}

/// Cuts a search hit into pieces, each with whether it is marked. Marks out of order, overlapping
/// or beyond the end lose nothing of the text.
pub(crate) fn pieces(text: &str, marks: &[(u32, u32)]) -> Vec<(String, bool)> {
    let chars: Vec<char> = text.chars().collect();
    let mut out: Vec<(String, bool)> = Vec::new();
    let is_marked = |at: usize| {
        u32::try_from(at).is_ok_and(|at| marks.iter().any(|(from, to)| (*from..*to).contains(&at)))
    };
    for (at, c) in chars.into_iter().enumerate() {
        let marked = is_marked(at);
        match out.last_mut() {
            Some((piece, same)) if *same == marked => piece.push(c),
            _ => out.push((c.into(), marked)),
        }
    }
    out
}

/// Whether a text is mostly read in Arabic script: the class of the style sheet for it.
pub(crate) fn is_arabic(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(
        |c| matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}'),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_says_the_script() {
        assert!(is_arabic("2 \u{661} راكب AT501"));
        assert!(!is_arabic("AT501 راكب") && !is_arabic("2134") && !is_arabic("Молния"));
    }

    #[test]
    fn a_hit_is_cut_at_its_marks() {
        let cut = |marks: &[(u32, u32)]| pieces("el Muḥammad 2134", marks);
        assert_eq!(
            cut(&[(3, 11)]),
            [
                ("el ".to_owned(), false),
                ("Muḥammad".to_owned(), true),
                (" 2134".to_owned(), false)
            ]
        );
        for marks in [
            &[][..],
            &[(12, 900)],
            &[(5, 2)],
            &[(4, 8), (6, 11)],
            &[(u32::MAX, u32::MAX)],
        ] {
            let whole: String = cut(marks).into_iter().map(|(piece, _)| piece).collect();
            assert_eq!(whole, "el Muḥammad 2134", "{marks:?}");
        }
        assert_eq!(cut(&[(4, 8), (6, 11)]).len(), 3);
    }
}
