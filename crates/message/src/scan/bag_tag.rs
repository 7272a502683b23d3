//! Bag tags of a boarding pass (IATA Resolution 792, items 23, 31 and 32).

use super::Note;
use crate::limits::BAG_TAGS;

/// Thirteen digits stand for a row of bags: the licence plate of the first, ten digits, and how many
/// there are with consecutive numbers, of which the last six digits count on. A pass may hold three
/// such rows.
pub(super) fn in_rows(items: &[&str], notes: &mut Vec<Note>) -> String {
    let mut tags: Vec<String> = items.iter().flat_map(|item| row(item)).collect();
    tags.dedup();
    if tags.len() > BAG_TAGS {
        notes.push(Note::BagTagsLeftOut(tags.len() - BAG_TAGS));
        tags.truncate(BAG_TAGS);
    }
    tags.join(", ")
}

fn row(item: &str) -> Vec<String> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let plate = item.get(..10).filter(|plate| digits(plate));
    let Some((issuer, serial)) = plate.and_then(|plate| plate.split_at_checked(4)) else {
        return Vec::new();
    };
    let Ok(first) = serial.parse::<u32>() else {
        return Vec::new();
    };
    // A row of none, or of blanks, is that of the bag that is named.
    let count = item.get(10..13).map(str::trim).filter(|n| digits(n));
    let count = count.and_then(|n| n.parse::<u32>().ok()).unwrap_or(1);
    (0..count.max(1))
        .map(|n| format!("{issuer}{:06}", (first + n) % 1_000_000))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_stands_for_several_bags() {
        let tags = |items: &[&str]| in_rows(items, &mut Vec::new());
        assert_eq!(
            tags(&["0047123456003"]),
            "0047123456, 0047123457, 0047123458"
        );
        assert_eq!(tags(&["0047123456000"]), "0047123456");
        assert_eq!(tags(&["0047999999002"]), "0047999999, 0047000000");
        assert_eq!(
            tags(&["0047123456001", "0047200000002"]),
            "0047123456, 0047200000, 0047200001"
        );
        assert_eq!(tags(&["             ", "004712345"]), "");
        let mut notes = Vec::new();
        assert_eq!(
            in_rows(&["0047123456025"], &mut notes).split(", ").count(),
            BAG_TAGS
        );
        assert_eq!(notes, [Note::BagTagsLeftOut(5)]);
    }
}
