//! Telephones, e-mail addresses and tickets in words: the model has no fields for them.
//!
//! Only what can hardly be anything else is taken: a telephone number with `+`, with `00` before
//! it, or in groups of digits as numbers are read out; a bare run of digits is a waybill or a sum
//! as often.

use super::EntityKind;

/// Digits of a telephone number (ITU-T E.164), without an extension.
const TELEPHONE: std::ops::RangeInclusive<usize> = 8..=15;
/// Digits of a ticket: the airline's three and ten (IATA Resolution 722f).
const TICKET: usize = 13;
/// Mentions out of one text at most.
const MOST: usize = 32;

/// What stands in `text`, in its order.
#[must_use]
pub fn in_text(text: &str) -> Vec<(EntityKind, String)> {
    let mut found = Vec::new();
    emails(text, &mut found);
    for run in runs(text) {
        if found.len() >= MOST {
            break;
        }
        found.extend(number(&run).map(|kind| (kind, run)));
    }
    found
}

fn emails(text: &str, found: &mut Vec<(EntityKind, String)>) {
    let ends = |c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')' | '"' | '«' | '»' | ':')
    };
    for word in text.split(ends) {
        let word = word.trim_matches(['.', '/', '\'', '!', '?', '،', '؛']);
        let Some((name, host)) = word.split_once('@') else {
            continue;
        };
        let host_is_one = host
            .rsplit_once('.')
            .is_some_and(|(domain, top)| !domain.is_empty() && top.chars().count() >= 2)
            && !host.contains('@')
            && host
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
        if !name.is_empty() && host_is_one && found.len() < MOST {
            found.push((EntityKind::Email, word.to_owned()));
        }
    }
}

/// Runs of digits with what people put between them.
fn runs(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut run = String::new();
    let mut last = ' ';
    for c in text.chars().chain([' ', 'x']) {
        let digit = c.is_ascii_digit() || is_arabic_digit(c);
        let begins = run.is_empty() && !last.is_alphanumeric() && (digit || c == '+' || c == '(');
        let single = |last: char| !matches!(last, ' ' | '\u{a0}' | '-' | '.' | '/');
        let between =
            matches!(c, ' ' | '\u{a0}' | '-' | '.' | '/') && single(last) || matches!(c, '(' | ')');
        let plus = c == '+' && run == "(";
        if begins || plus || (!run.is_empty() && (digit || between)) {
            run.push(c);
        } else if !run.is_empty() {
            // AB1234567 and 12kg are no telephone numbers.
            let whole = std::mem::take(&mut run);
            let touches = c.is_alphanumeric() && last.is_alphanumeric();
            if !touches {
                all.push(
                    whole
                        .trim_end_matches([' ', '-', '.', '/', '(', '\u{a0}'])
                        .to_owned(),
                );
            }
        }
        last = c;
    }
    all
}

fn is_arabic_digit(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

fn number(run: &str) -> Option<EntityKind> {
    let digits = |text: &str| text.chars().filter(|c| c.is_numeric()).count();
    let count = digits(run);
    let groups: Vec<usize> = run
        .split(|c: char| !c.is_numeric())
        .filter(|group| !group.is_empty())
        .map(|group| group.chars().count())
        .collect();
    if count == TICKET
        && matches!(groups.as_slice(), [13] | [3, 10])
        && !run.starts_with(['+', '('])
    {
        return Some(EntityKind::Ticket);
    }
    if !TELEPHONE.contains(&count) {
        return None;
    }
    let international = run.starts_with('+') || run.starts_with("(+") || run.starts_with("00");
    // 77 123 45 67, 06-12-34-56-78; not 24.11.2026, 1 200 000 or 2026-11-24.
    let read_out = groups.len() >= 3
        && groups.iter().all(|group| (2..=4).contains(group))
        && groups.contains(&2)
        && !is_date(run, &groups);
    (international || read_out).then_some(EntityKind::Telephone)
}

fn is_date(run: &str, groups: &[usize]) -> bool {
    // A date, alone or with a time behind it.
    matches!(groups, [2, 2, 4, ..] | [4, 2, 2, ..] | [2, 2, 2])
        && (groups.len() <= 5)
        && !run.starts_with('0')
        || matches!(groups, [2, 2, 4] | [4, 2, 2] | [2, 2, 2])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: EntityKind, text: &str) -> Vec<String> {
        let all = in_text(text).into_iter();
        all.filter(|(found, _)| *found == kind)
            .map(|(_, text)| text)
            .collect()
    }

    #[test]
    fn telephones_are_found_as_people_write_them() {
        for (text, number) in [
            ("Tel. +221 77 123 45 67.", "+221 77 123 45 67"),
            ("appeler 00221771234567 ce soir", "00221771234567"),
            ("numéro 77 123 45 67, puis rien", "77 123 45 67"),
            ("call (+234) 803-123-4567!", "(+234) 803-123-4567"),
            ("06-12-34-56-78", "06-12-34-56-78"),
            ("هاتف +٢٢١٧٧١٢٣٤٥٦٧", "+٢٢١٧٧١٢٣٤٥٦٧"),
        ] {
            assert_eq!(of(EntityKind::Telephone, text), [number], "{text}");
        }
    }

    #[test]
    fn dates_sums_and_codes_are_no_telephones() {
        for text in [
            "le 24.11.2026 à 19:00",
            "2026-11-24",
            "1 200 000 CFA",
            "passeport AB12345678",
            "lta 020-12345675",
            "12345678",
            "12.5 kg, 3 valises",
        ] {
            assert!(of(EntityKind::Telephone, text).is_empty(), "{text}");
        }
    }

    #[test]
    fn mail_and_tickets_are_found_among_words() {
        let text =
            "Billet 047-2345678901 payé par <a.diop@example.org>, 0472345678902; pas @x ni a@b";
        assert_eq!(
            of(EntityKind::Ticket, text),
            ["047-2345678901", "0472345678902"]
        );
        assert_eq!(of(EntityKind::Email, text), ["a.diop@example.org"]);
    }

    #[test]
    fn a_text_full_of_numbers_stays_bounded() {
        let many = "+221771234567, ".repeat(10_000);
        assert!(in_text(&many).len() <= MOST);
    }
}
