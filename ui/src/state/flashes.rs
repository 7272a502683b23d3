//! Flash alerts that came and that nobody here has looked at: what the line on top says of them
//! follows what becomes of them. Pure.

use aircop_api::{AttentionView, Gist, MOST_CALLS, MessageRow, Why};
use aircop_codes::{Kind, Urgency};
use aircop_message::MessageId;

/// Takes what has arrived. A flash alert stands behind those that came before it; a correction takes
/// the place of what it corrects, and what was withdrawn goes: the calls of the status say that.
pub(super) fn take(flashes: &mut Vec<MessageRow>, row: &MessageRow) {
    let place = flashes.iter().position(|flash| flash.thread == row.thread);
    let overtakes = matches!(
        row.gist,
        Some(Gist::Correction { .. } | Gist::StandDown { holds: true, .. })
    );
    if overtakes {
        flashes.retain(|flash| flash.thread != row.thread);
    }
    // An answer to a flash alert does not interrupt like the alert itself.
    let interrupts = row.urgency == Urgency::Flash && row.kind == Kind::Alert && !row.outgoing;
    if interrupts && flashes.iter().all(|flash| flash.id != row.id) {
        let place = place.filter(|_| overtakes).unwrap_or(flashes.len());
        flashes.insert(place.min(flashes.len()), row.clone());
    }
}

/// Those of `flashes` that another PC of the office has dealt with, or that nobody waits for any more:
/// the status called for them before and does not now.
pub(super) fn dealt_with(
    flashes: &[MessageRow],
    before: &[AttentionView],
    now: &[AttentionView],
) -> Vec<MessageId> {
    // Of many calls some are left out, and missing says nothing.
    if now.len() > (MOST_CALLS / 2) as usize {
        return Vec::new();
    }
    let calls_for = |calls: &[AttentionView], id| {
        let mut calls = calls.iter();
        calls.any(|call| call.message == id && call.why == Why::Unacknowledged)
    };
    let ids = flashes.iter().map(|flash| flash.id);
    ids.filter(|id| calls_for(before, *id) && !calls_for(now, *id))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn row(id: char, thread: char, gist: Value) -> MessageRow {
        let [id, thread] = [id, thread].map(|c| c.to_string().repeat(32));
        serde_json::from_value(json!({
            "id": id, "thread": thread, "group": id, "exercise": false, "kind": "ALERT",
            "urgency": "FLASH", "reference": "", "subject": "", "route": [], "flights": [],
            "next_leg": null, "next_airport": null,
            "from": { "id": id, "name": "", "kind": "JAITF", "place": "",
                "country": "SN", "languages": [], "devices": 0, "revoked": false },
            "officer": "", "created": 0, "received": 0, "outgoing": false, "read": false,
            "acknowledged": false, "state": "RECEIVED", "problem": null, "recipients": 0,
            "delivered": 0, "read_by": 0, "acknowledged_by": 0, "hit": null, "gist": gist,
        }))
        .unwrap()
    }

    fn call(flash: &MessageRow, why: Why) -> AttentionView {
        let why = serde_json::to_value(why).unwrap();
        serde_json::from_value(json!({
            "message": flash.id, "why": why, "urgency": "FLASH", "reference": "", "subject": "",
            "office": "", "due": null, "due_airport": null,
        }))
        .unwrap()
    }

    fn ids(flashes: &[MessageRow]) -> Vec<MessageId> {
        flashes.iter().map(|flash| flash.id).collect()
    }

    #[test]
    fn a_correction_takes_the_place_of_what_it_corrects_and_what_is_withdrawn_goes() {
        let (first, second) = (row('1', '1', Value::Null), row('2', '2', Value::Null));
        let mut flashes = Vec::new();
        for row in [&first, &second, &first] {
            take(&mut flashes, row);
        }
        assert_eq!(ids(&flashes), [first.id, second.id]);

        let corrected = row('3', '1', json!({ "new": "correction", "changes": [] }));
        take(&mut flashes, &corrected);
        assert_eq!(ids(&flashes), [corrected.id, second.id]);

        // One that is no longer so urgent interrupts nobody, and what it corrects is not true any more.
        let mut calmer = row('4', '2', json!({ "new": "correction", "changes": [] }));
        calmer.urgency = Urgency::Urgent;
        take(&mut flashes, &calmer);
        assert_eq!(ids(&flashes), [corrected.id]);

        let withdraws = |holds| {
            let gist = json!({ "new": "stand-down", "reason": "WRONG_PERSON", "holds": holds });
            let mut row = row('5', '1', gist);
            row.kind = Kind::Reply;
            row
        };
        take(&mut flashes, &withdraws(false));
        assert_eq!(ids(&flashes), [corrected.id]);
        take(&mut flashes, &withdraws(true));
        assert!(flashes.is_empty());
    }

    #[test]
    fn what_the_status_no_longer_calls_for_has_been_dealt_with() {
        let (known, fresh) = (row('1', '1', Value::Null), row('2', '2', Value::Null));
        let flashes = [known.clone(), fresh];
        let before = [call(&known, Why::Unacknowledged)];
        assert!(dealt_with(&flashes, &before, &before).is_empty());
        assert_eq!(dealt_with(&flashes, &before, &[]), [known.id]);
        // That an answer is due is no longer that nobody has taken note.
        let now = [call(&known, Why::AnswerDue)];
        assert_eq!(dealt_with(&flashes, &before, &now), [known.id]);
        // The status of before a flash alert came says nothing of it.
        assert!(dealt_with(&flashes, &[], &[]).is_empty());
    }
}
