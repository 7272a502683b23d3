//! Dates with times as they are typed, in the form that is read.

use aircop_codes::plain;

use crate::typed_date::date_as_typed;

/// A date and time in plain characters; also as it is shown, with a space before the offset, and with
/// the day first.
pub(super) fn moment_as_typed(text: &str) -> String {
    let typed = plain(text).replace(" +", "+").replace(" -", "-");
    let typed = with_whole_offset(typed.trim());
    let typed = typed.as_str();
    let colon = typed.find(':').unwrap_or(0);
    let before = typed.get(..colon).unwrap_or_default();
    let at = before.rfind(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (date, rest) = typed.split_at_checked(at).unwrap_or((typed, ""));
    match (date_as_typed(date), rest.strip_prefix(['T', 't', ' '])) {
        (Some(date), Some(time)) => format!("{date}T{time}"),
        _ => typed.to_owned(),
    }
}

/// The offset as RFC 3339 writes it: `-03` and `-0300` are `-03:00`, `UTC` and `GMT` are `Z`.
fn with_whole_offset(typed: &str) -> String {
    let upper = typed.to_ascii_uppercase();
    if let Some(wall) = [" UTC", " GMT", "UTC"]
        .iter()
        .find_map(|zone| upper.strip_suffix(zone))
    {
        return format!("{wall}Z");
    }
    let colon = typed.find(':').unwrap_or(typed.len());
    let sign = typed.rfind(['+', '-']).filter(|at| *at > colon);
    let Some((wall, offset)) = sign.and_then(|at| typed.split_at_checked(at)) else {
        return typed.to_owned();
    };
    let (sign, digits) = offset.split_at_checked(1).unwrap_or((offset, ""));
    match (digits.len(), digits.split_at_checked(2)) {
        (2, Some((hours, _))) => format!("{wall}{sign}{hours}:00"),
        (4, Some((hours, minutes))) if !digits.contains(':') => {
            format!("{wall}{sign}{hours}:{minutes}")
        }
        _ => typed.to_owned(),
    }
}
