//! Forms that begin from a message, as in the window: the engine fills in what is known, and what is
//! said here stands over it.

use aircop_api::{ApiError, Command, ErrorCode, Reply};
use aircop_client::Engine;
use aircop_codes::{CodeList as _, ReplyStatus};
use aircop_message::{Draft, MessageId};
use serde_json::Value;

/// What the engine knows for an answer, a seizure, a correction or a withdrawal (by its code, a
/// correction as `CORRECTION`, a withdrawal as `STAND_DOWN`); an empty draft for another kind.
pub(crate) async fn begin(
    engine: &Engine,
    kind: &str,
    message: MessageId,
) -> Result<Draft, ApiError> {
    let command = match kind {
        "REPLY" => Command::BeginReply { message },
        "STAND_DOWN" => Command::BeginStandDown { message },
        "SEIZURE" => Command::BeginSeizure { message },
        "CORRECTION" => Command::BeginCorrection { message },
        _ => return Ok(Draft::default()),
    };
    match engine.dispatch(command).await? {
        Reply::Begun(begun) => Ok(begun.draft),
        _ => Err(ApiError::with(ErrorCode::Internal, "no draft")),
    }
}

/// Values over those that a form begins with. A list replaces the whole list; an empty text leaves
/// what is there, and `null` empties it.
pub(crate) fn over(begun: &Draft, said: Value) -> Result<Draft, ApiError> {
    let bad = |error: serde_json::Error| ApiError::with(ErrorCode::Malformed, error);
    let of_reply = |field: &str| {
        let said = said.get("reply").and_then(|reply| reply.get(field));
        said.and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let (status, outcome) = (of_reply("status"), of_reply("outcome"));
    let mut values = serde_json::to_value(begun).map_err(bad)?;
    lay_over(&mut values, said);
    let mut draft: Draft = serde_json::from_value(values).map_err(bad)?;
    // Whoever says that it is under way again takes back what had come of it.
    if !status.is_empty() && status != ReplyStatus::Closed.code() && outcome.is_empty() {
        draft.reply.outcome.clear();
    }
    Ok(draft)
}

fn lay_over(under: &mut Value, over: Value) {
    match (under, over) {
        (Value::Object(under), Value::Object(over)) => {
            for (key, value) in over {
                lay_over(under.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::String(_), Value::String(over)) if over.is_empty() => {}
        (Value::String(under), Value::Null) => under.clear(),
        (under, over) => *under = over,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_said_stands_over_what_is_known() {
        let begun: Draft = serde_json::from_value(json!({
            "kind": "SEIZURE", "subject": "Courier",
            "seizure": {"airport": "LOS", "goods": [{"category": "UNKNOWN"}],
                        "offenders": [{"person": {"name": "Rocha"}}]},
        }))
        .unwrap();
        let said = json!({
            "subject": "",
            "seizure": {"at": "2026-01-01T10:00:00Z", "goods": [{"category": "DRUGS"}]},
        });
        let draft = over(&begun, said).unwrap();
        assert_eq!(draft.subject, "Courier");
        assert_eq!(draft.seizure.airport, "LOS");
        assert_eq!(draft.seizure.at, "2026-01-01T10:00:00Z");
        assert_eq!(draft.seizure.goods.len(), 1);
        assert_eq!(draft.seizure.goods[0].category, "DRUGS");
        assert_eq!(draft.seizure.offenders[0].person.name, "Rocha");
        let emptied = over(&begun, json!({"subject": null})).unwrap();
        assert_eq!(emptied.subject, "");
        let begun: Draft = serde_json::from_value(json!({
            "kind": "REPLY", "reply": {"status": "CLOSED", "outcome": "NEGATIVE"},
        }))
        .unwrap();
        let draft = over(&begun, json!({"reply": {"status": "IN_PROGRESS"}})).unwrap();
        assert_eq!(draft.reply.outcome, "");
        let draft = over(&begun, json!({"reply": {"status": "CLOSED"}})).unwrap();
        assert_eq!(draft.reply.outcome, "NEGATIVE");
        let wrong = over(&begun, json!({"seizure": {"weather": "fine"}}));
        assert_eq!(wrong.unwrap_err().code, ErrorCode::Malformed);
    }
}
