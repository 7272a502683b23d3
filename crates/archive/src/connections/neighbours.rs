//! The numbers that one slip of the hand makes of a document's number.

use std::collections::BTreeSet;

/// Shorter numbers have too many neighbours that are somebody's.
const LEAST: usize = 6;
/// Longer ones are no document's.
const MOST: usize = 20;

/// Every number that differs by one character replaced, left out, added, or two neighbours
/// exchanged; none for numbers that are too short for that to mean anything.
pub(crate) fn neighbours(number: &str) -> BTreeSet<String> {
    let letters: Vec<char> = number.chars().collect();
    let mut all = BTreeSet::new();
    if !(LEAST..=MOST).contains(&letters.len()) || !number.is_ascii() {
        return all;
    }
    let with = |at: usize, skip: usize, between: &[char]| -> String {
        let head = letters.iter().take(at);
        let tail = letters.iter().skip(at + skip);
        head.chain(between).chain(tail).collect()
    };
    for at in 0..=letters.len() {
        for c in ('0'..='9').chain('a'..='z') {
            all.insert(with(at, 0, &[c]));
            if at < letters.len() {
                all.insert(with(at, 1, &[c]));
            }
        }
        if let (Some(&a), Some(&b)) = (letters.get(at), letters.get(at + 1)) {
            all.insert(with(at, 2, &[b, a]));
        }
        if at < letters.len() {
            all.insert(with(at, 1, &[]));
        }
    }
    all.remove(number);
    all
}

/// A date of birth (`YYYYMMDD`) with day and month exchanged, where that is another date.
pub(crate) fn exchanged(born: &str) -> Option<String> {
    let (year, rest) = born.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    let possible = day.parse::<u8>().is_ok_and(|day| (1..=12).contains(&day));
    (born.len() == 8 && possible && day != month).then(|| format!("{year}{day}{month}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_found_and_two_are_not() {
        let near = neighbours("a01234567");
        for one in [
            "a01234568",
            "a0123456",
            "a012345677",
            "a10234567",
            "b01234567",
        ] {
            assert!(near.contains(one), "{one}");
        }
        for other in ["a01234567", "a01234589", "b11234567"] {
            assert!(!near.contains(other), "{other}");
        }
        assert!(near.len() < 800, "{}", near.len());
        assert!(neighbours("1234").is_empty());
    }

    #[test]
    fn day_and_month_are_exchanged_where_both_can_be_a_month() {
        assert_eq!(exchanged("19850307").as_deref(), Some("19850703"));
        for one in ["19850303", "19850325", "1985", "198503"] {
            assert_eq!(exchanged(one), None, "{one}");
        }
    }
}
