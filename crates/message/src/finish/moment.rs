//! Dates with times as they are typed, in the form that is read.

use aircop_codes::plain;

use crate::LocalTime;
use crate::typed_date::journey_date_as_typed;
use crate::typed_time::time_as_typed;

/// A date and time in plain characters; also as it is shown, with a space before the offset, with the
/// day first, and with the time as tickets print it (`10h30`, `2315`, `9:30`, `11:15 PM`).
pub(crate) fn moment_as_typed(text: &str) -> String {
    let typed = with_whole_offset(plain(text).trim());
    let typed = typed.replace(" +", "+").replace(" -", "-");
    let typed = typed.as_str();
    let colon = typed.find(':').unwrap_or(0);
    let before = typed.get(..colon).unwrap_or_default();
    let at = before.rfind(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (date, rest) = typed.split_at_checked(at).unwrap_or((typed, ""));
    let usual = match (
        journey_date_as_typed(date),
        rest.strip_prefix(['T', 't', ' ']),
    ) {
        (Some(date), Some(time)) => format!("{date}T{time}"),
        _ => typed.to_owned(),
    };
    let is_read = |text: &str| {
        text.parse::<LocalTime>().is_ok() || text.parse::<jiff::civil::DateTime>().is_ok()
    };
    if is_read(&usual) {
        return usual;
    }
    as_printed(typed).unwrap_or(usual)
}

/// A whole date, and behind a blank or a `T` a time that is not written as RFC 3339 writes it.
fn as_printed(typed: &str) -> Option<String> {
    let (wall, offset) = without_offset(typed);
    let read = |at: usize| {
        let (date, time) = wall.split_at_checked(at)?;
        let time = time.get(1..)?.trim();
        // A number of one or two digits may be a part of the date.
        let may_be_time = time.len() > 2;
        let date = journey_date_as_typed(date)?;
        let time = time_as_typed(time).filter(|_| may_be_time)?;
        Some(format!("{date}T{time}{offset}"))
    };
    let mut ends = wall.match_indices(['T', 't', ' ']).map(|(at, _)| at);
    ends.find_map(read)
}

/// The wall clock, and the offset of RFC 3339 behind it, if any.
fn without_offset(typed: &str) -> (&str, &str) {
    let at = if typed.ends_with(['Z', 'z']) {
        typed.len().checked_sub(1)
    } else {
        let at = typed.len().checked_sub(6);
        at.filter(|at| {
            let tail = typed.get(*at..).unwrap_or_default();
            tail.starts_with(['+', '-']) && tail.get(3..4) == Some(":")
        })
    };
    let (wall, offset) = at
        .and_then(|at| typed.split_at_checked(at))
        .unwrap_or((typed, ""));
    (wall.trim_end(), offset)
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
    // Without a colon a hyphen may stand in the date, unless a blank is before it.
    let sign = match typed.find(':') {
        Some(colon) => typed.rfind(['+', '-']).filter(|at| *at > colon),
        None => typed
            .rfind('+')
            .or_else(|| typed.rfind(" -").map(|blank| blank + 1)),
    };
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
