//! Numbers as they are typed: digits of any script, groups, and signs that mean two things.

use aircop_codes::plain;

/// What was typed with plain digits and signs, and without the blanks between groups of three. Blanks
/// that stand elsewhere stay, so that it is no number: `1 81` may be anything. The Arabic sign for
/// thousands groups likewise.
pub(super) fn number_as_typed(text: &str) -> String {
    let typed = plain(text);
    // An apostrophe groups in one country and parts the fraction in another, like point and comma.
    let typed = typed.trim().replace('\u{2019}', "'");
    ungrouped(&ungrouped(&typed, char::is_whitespace), |c| c == '\u{66c}')
}

/// Without the signs between groups of three digits, where all of them stand so.
fn ungrouped(typed: &str, is_sign: impl Fn(char) -> bool) -> String {
    let (whole, fraction) = match typed.find(|c: char| !c.is_ascii_digit() && !is_sign(c)) {
        Some(at) => typed.split_at(at),
        None => (typed, ""),
    };
    let mut groups = whole.split(&is_sign);
    let first = groups
        .next()
        .is_some_and(|first| (1..=3).contains(&first.len()));
    if first && groups.all(|group| group.len() == 3) {
        let whole: String = whole.chars().filter(|c| !is_sign(*c)).collect();
        return whole + fraction;
    }
    typed.to_owned()
}

/// The number with a point before its fraction; none when a sign could mean two things. What is no
/// number at all comes out as it is.
pub(super) fn unambiguous(typed: &str) -> Option<String> {
    if typed.contains('\u{66b}') {
        return Some(typed.replacen('\u{66b}', ".", 1));
    }
    let is_sign = |c: &char| matches!(c, '.' | ',' | '\'');
    let signs: Vec<char> = typed.chars().filter(is_sign).collect();
    match signs.as_slice() {
        [] => Some(typed.to_owned()),
        [sign] => {
            let (whole, fraction) = typed.split_once(*sign)?;
            // Before a sign between groups there are three digits at most.
            let may_group = (1..=3).contains(&whole.len()) && !whole.starts_with('0');
            let two_ways = fraction.len() == 3 && may_group;
            (!two_ways).then(|| format!("{whole}.{fraction}"))
        }
        [group, .., last] => {
            let (_, others) = signs.split_last()?;
            let grouped = others.iter().all(|sign| sign == group);
            let (whole, fraction) = typed.rsplit_once(*last)?;
            let groups = |text: &str| in_groups(text, *group);
            if group == last && groups(typed) {
                Some(typed.replace(*group, ""))
            } else if group != last && grouped && groups(whole) {
                Some(format!("{}.{fraction}", whole.replace(*group, "")))
            } else {
                Some(typed.to_owned())
            }
        }
    }
}

/// Whether a number stands in groups of three digits, or as in India of two before the last three:
/// `12,34,567`.
fn in_groups(number: &str, sign: char) -> bool {
    let parts: Vec<usize> = number.split(sign).map(str::len).collect();
    let Some((first, rest)) = parts.split_first() else {
        return false;
    };
    let threes = (1..=3).contains(first) && rest.iter().all(|len| *len == 3);
    let indian = match rest.split_last() {
        Some((3, twos)) if sign == ',' && !twos.is_empty() => {
            (1..=2).contains(first) && twos.iter().all(|len| *len == 2)
        }
        _ => false,
    };
    threes || indian
}
