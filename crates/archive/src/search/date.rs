//! Dates as seven languages write them, whole or in part.
//!
//! Day comes before month wherever both are numbers and that is possible. Readings that fit are all
//! kept: nobody can tell from `7/3/85` alone which century was meant.

use aircop_codes::months;

/// A date as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Dated {
    /// `YYYYMMDD`.
    Day(String),
    /// `YYYYMM`.
    Month(String),
    /// `MMDD`, of any year.
    DayOfYear(String),
}

impl Dated {
    /// What the index holds for it: its own token, and for a whole date those of its parts.
    pub(super) fn tokens(&self) -> Vec<String> {
        match self {
            Self::Day(date) => {
                let part = |from: usize, to: usize| date.get(from..to).unwrap_or_default();
                vec![
                    format!("d{date}"),
                    format!("m{}", part(0, 6)),
                    format!("y{}", part(4, 8)),
                ]
            }
            _ => vec![self.token()],
        }
    }

    /// What is asked for when it is typed. A letter before it tells it from other numbers.
    pub(super) fn token(&self) -> String {
        match self {
            Self::Day(date) => format!("d{date}"),
            Self::Month(date) => format!("m{date}"),
            Self::DayOfYear(date) => format!("y{date}"),
        }
    }
}

/// The dates that these normalised words may be.
pub(super) fn dates(words: &[&str]) -> Vec<Dated> {
    let words: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !BETWEEN.contains(word))
        .collect();
    let mut found = Vec::new();
    match words.as_slice() {
        [one] => in_one_word(&mut found, one),
        [a, b] => in_two_words(&mut found, a, b),
        [a, b, c] => in_three_words(&mut found, a, b, c),
        // كانون الثاني: two words for one month.
        [day, first, second, year] => named(&mut found, day, &pair(first, second), year),
        _ => {}
    }
    found
}

fn in_one_word(found: &mut Vec<Dated>, one: &str) {
    match one.len() {
        8 if digits(one) => {
            let (year, month, day) = (part(one, 0..4), part(one, 4..6), part(one, 6..8));
            whole(found, year, month, day);
            let (day, month, year) = (part(one, 0..2), part(one, 2..4), part(one, 4..8));
            whole(found, year, month, day);
        }
        6 if digits(one) => {
            let (first, month, last) = (part(one, 0..2), part(one, 2..4), part(one, 4..6));
            whole(found, first, month, last);
            whole(found, last, month, first);
        }
        // 07MAR1985, 07MAR, MAR1985
        _ => {
            let day = one.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
            let (day, rest) = one.split_at(day);
            let year = rest
                .find(|c: char| c.is_ascii_digit())
                .unwrap_or(rest.len());
            let (month, year) = rest.split_at(year);
            match (day.is_empty(), year.is_empty()) {
                (false, false) => named(found, day, month, year),
                (false, true) => named_day(found, day, month),
                (true, false) => named_month(found, month, year),
                (true, true) => {}
            }
        }
    }
}

fn in_two_words(found: &mut Vec<Dated>, a: &str, b: &str) {
    match (digits(a), digits(b)) {
        (true, true) if a.len() == 4 && b.len() <= 2 => month_of(found, a, b),
        (true, true) if b.len() == 4 && a.len() <= 2 => month_of(found, b, a),
        (true, true) => {}
        (_, true) if b.len() == 4 => {
            named_month(found, a, b);
            // 07MAR 1985
            in_three_words_of_two(found, a, b);
        }
        // mars 85, March 7
        (false, true) => {
            named_month(found, a, b);
            named_day(found, b, a);
        }
        (true, false) if a.len() == 4 => named_month(found, b, a),
        (_, false) => named_day(found, day_of(a), b),
    }
    if let Some(day) = day_of(b).get(..).filter(|day| *day != b && digits(day)) {
        // March 1st
        named_day(found, day, a);
    }
}

fn in_three_words_of_two(found: &mut Vec<Dated>, day_and_month: &str, year: &str) {
    let at = day_and_month.find(|c: char| !c.is_ascii_digit());
    if let Some((day, month)) = at.and_then(|at| day_and_month.split_at_checked(at)) {
        named(found, day, month, year);
    }
}

fn in_three_words(found: &mut Vec<Dated>, a: &str, b: &str, c: &str) {
    if digits(a) && digits(b) && digits(c) {
        if a.len() == 4 {
            whole(found, a, b, c);
            return;
        }
        let (year, first, second) = (c, a, b);
        // Where the second can be no month, it is the day, as in the United States.
        let month_first = number(second) > 12;
        let (day, month) = if month_first {
            (second, first)
        } else {
            (first, second)
        };
        whole(found, year, month, day);
        return;
    }
    let months = [pair(a, b), pair(b, c)];
    let [first, last] = &months;
    if digits(c) {
        named_month(found, first, c);
    }
    named_day(found, day_of(a), last);
    named(found, day_of(a), b, c);
    named(found, day_of(b), a, c);
    if a.len() == 4 {
        named(found, day_of(c), b, a);
        named_month(found, last, a);
    }
}

fn pair(first: &str, second: &str) -> String {
    [first, second].join("-")
}

fn part(text: &str, range: std::ops::Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

pub(super) fn digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or(0)
}

/// The number of a day that is written as an ordinal: 1st, 1er, 1º, premier.
fn day_of(word: &str) -> &str {
    if FIRST.contains(&word) {
        return "1";
    }
    let at = word.find(|c: char| !c.is_ascii_digit());
    match at.and_then(|at| word.split_at_checked(at)) {
        Some((day, ending)) if ENDINGS.contains(&ending) => day,
        _ => word,
    }
}

fn whole(found: &mut Vec<Dated>, year: &str, month: &str, day: &str) {
    let (month, day) = (number(month), number(day));
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return;
    }
    let dates = years(year).into_iter();
    found.extend(dates.map(|year| Dated::Day(format!("{year}{month:02}{day:02}"))));
}

fn month_of(found: &mut Vec<Dated>, year: &str, month: &str) {
    let month = number(month);
    if (1..=12).contains(&month) {
        let dates = years(year).into_iter();
        found.extend(dates.map(|year| Dated::Month(format!("{year}{month:02}"))));
    }
}

/// A year of two digits is one of either century. Others than ours are house numbers.
fn years(text: &str) -> Vec<String> {
    match text.len() {
        4 if digits(text) && (text.starts_with("19") || text.starts_with("20")) => {
            vec![text.to_owned()]
        }
        2 if digits(text) => ["19", "20"]
            .map(|century| format!("{century}{text}"))
            .into(),
        _ => Vec::new(),
    }
}

fn named(found: &mut Vec<Dated>, day: &str, month: &str, year: &str) {
    if digits(day) && day.len() <= 2 {
        for month in months(month) {
            whole(found, year, &month.to_string(), day);
        }
    }
}

fn named_month(found: &mut Vec<Dated>, month: &str, year: &str) {
    for month in months(month) {
        month_of(found, year, &month.to_string());
    }
}

fn named_day(found: &mut Vec<Dated>, day: &str, month: &str) {
    if !digits(day) || day.len() > 2 || !(1..=31).contains(&number(day)) {
        return;
    }
    let day = number(day);
    found.extend(
        months(month)
            .into_iter()
            .map(|month| Dated::DayOfYear(format!("{month:02}{day:02}"))),
    );
}

/// Words between the parts of a date.
const BETWEEN: &[&str] = &[
    "de", "of", "del", "do", "ano", "the", "г", "года", "год", "году", "го", "ое", "е", "o", "a",
    "من", "شهر", "سنه", "عام",
];

/// The first of a month in words.
const FIRST: &[&str] = &[
    "premier",
    "primero",
    "primeiro",
    "first",
    "erster",
    "ersten",
    "erste",
    "первое",
    "первого",
    "الاول",
    "اول",
];

/// Endings of an ordinal behind its digits.
const ENDINGS: &[&str] = &[
    "st", "nd", "rd", "th", "er", "re", "e", "eme", "o", "a", "ro", "го", "е", "ое", "ter", "te",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::words;

    fn read(text: &str) -> Vec<String> {
        let words: Vec<String> = words(text).map(|word| word.normal).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut tokens: Vec<String> = dates(&words).iter().map(Dated::token).collect();
        tokens.dedup();
        tokens
    }

    #[test]
    fn a_month_without_a_day() {
        for written in [
            "March 1985",
            "1985-03",
            "03/1985",
            "3.1985",
            "mars 1985",
            "março de 1985",
            "marzo del 1985",
            "März 1985",
            "март 1985 года",
            "марте 1985",
            "مارس 1985",
            "آذار ١٩٨٥",
            "MAR1985",
            "MAR 85",
            "1985 mars",
        ] {
            let read = read(written);
            assert!(read.contains(&"m198503".into()), "{written}: {read:?}");
        }
        for (written, month) in [
            ("كانون الثاني 1985", "m198501"),
            ("شباط 1985", "m198502"),
            ("نيسان 1985", "m198504"),
            ("أيار 1985", "m198505"),
            ("حزيران 1985", "m198506"),
            ("تموز 1985", "m198507"),
            ("آب 1985", "m198508"),
            ("أيلول 1985", "m198509"),
            ("تشرين الأول 1985", "m198510"),
            ("تشرين الثاني 1985", "m198511"),
            ("كانون الأول 1985", "m198512"),
            ("جانفي 1985", "m198501"),
            ("جويلية 1985", "m198507"),
            ("يوليوز 1985", "m198507"),
            ("يونية 1985", "m198506"),
            ("غشت 1985", "m198508"),
            ("أوت 1985", "m198508"),
            ("setiembre 1985", "m198509"),
            ("Jänner 1985", "m198501"),
        ] {
            let read = read(written);
            assert!(read.contains(&month.into()), "{written}: {read:?}");
        }
        for none in ["13/1985", "AB 1985", "03 1385", "1985", "March"] {
            assert_eq!(read(none), [""; 0], "{none}");
        }
    }

    #[test]
    fn ordinals_and_dates_in_another_order() {
        for written in [
            "1er mars 1985",
            "1er. mars 1985",
            "1st March 1985",
            "March 1st, 1985",
            "the 1st of March 1985",
            "1.º de marzo de 1985",
            "1º de março de 1985",
            "primero de marzo de 1985",
            "premier mars 1985",
            "1-го марта 1985",
            "1. März 1985",
            "1 آذار 1985",
            "1985-MAR-01",
            "01-MAR-85",
            "01MAR 1985",
            "010385",
            "850301",
            "1985 March 1",
        ] {
            let read = read(written);
            assert!(read.contains(&"d19850301".into()), "{written}: {read:?}");
        }
        assert!(read("1 كانون الثاني 1985").contains(&"d19850101".into()));
        assert!(read("03/25/1985").contains(&"d19850325".into()));
        assert_eq!(read("03/04/1985"), ["d19850403"]);
    }

    #[test]
    fn a_day_without_a_year() {
        for written in [
            "1st March",
            "1er mars",
            "March 1",
            "01MAR",
            "1 марта",
            "1 آذار",
        ] {
            let read = read(written);
            assert!(read.contains(&"y0301".into()), "{written}: {read:?}");
        }
        assert!(!read("32 March").iter().any(|token| token.starts_with('y')));
    }
}
