//! Numbers as they are written and as they are compared: telephones, documents, flights, dates.
//!
//! Each is folded into one token, with a letter before it that tells the kinds apart in the index:
//! `p` a telephone number from its end, `f` a flight, `d` a date, `m` a month of a year, `y` a day of
//! any year. A document is its letters and
//! digits without anything between. The folding is meant for whatever compares such numbers, not for
//! search alone.

use super::date::{Dated, dates, digits};
use super::words::{Word, ascii};

/// Digits of a telephone number: E.164 allows 15, shorter than 7 is an extension.
const TELEPHONE: std::ops::RangeInclusive<usize> = 7..=15;
/// Letters and digits of a code that is written in groups.
const CODE: std::ops::RangeInclusive<usize> = 4..=24;
/// Words that may belong to one code.
const GROUPS: usize = 6;
/// Characters between two words of one number: `(0) 77`, `12. 03`.
const GAP: usize = 2;

/// A document number, seal, registration or waybill without blanks, dashes and case: `AB 12-34` is
/// `ab1234`. Empty when nothing of it is a letter or digit.
#[must_use]
pub fn fold_code(text: &str) -> String {
    ascii(&super::normalise(text))
}

/// A telephone number by its digits, without what stands for "international" (`+`, `00`) or
/// "national" (`0`); `None` if it cannot be one. Two numbers are one line if one of them
/// ends with the other: `771234567` and `221771234567`.
#[must_use]
pub fn fold_telephone(text: &str) -> Option<String> {
    let text = super::normalise(text).replace("(0)", "");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    telephone(&digits)
}

fn telephone(digits: &str) -> Option<String> {
    let bare = digits.strip_prefix("00").unwrap_or(digits);
    let bare = bare.strip_prefix('0').unwrap_or(bare);
    TELEPHONE.contains(&bare.len()).then(|| bare.to_owned())
}

/// A flight without leading zeros and by its airline's two characters where those are known: `TP0641`,
/// `TP 641`, `tp641` and `TAP641` are `tp641`; `None` for what is
/// no designator of two or three and up to four digits with at most one letter behind (SSIM 3.1).
#[must_use]
pub fn fold_flight(text: &str) -> Option<String> {
    let code = fold_code(text);
    // Two letters, a letter and a digit, or three letters.
    [2, 3].into_iter().find_map(|len| {
        let (carrier, number) = code.split_at_checked(len)?;
        let letters = carrier.chars().filter(char::is_ascii_alphabetic).count();
        let operational = number.strip_suffix(|c: char| c.is_ascii_alphabetic());
        let digits = operational.unwrap_or(number);
        let fits = letters > 0
            && (len == 2 || letters == 3)
            && (1..=4).contains(&digits.len())
            && digits.chars().all(|c| c.is_ascii_digit());
        let suffix = number.get(digits.len()..).unwrap_or_default();
        let number = digits.trim_start_matches('0');
        fits.then(|| {
            let known = aircop_codes::carrier_of_icao(&carrier.to_ascii_uppercase());
            let carrier = known.map_or_else(
                || carrier.to_owned(),
                |known| known.code.to_ascii_lowercase(),
            );
            format!(
                "{carrier}{}{suffix}",
                if number.is_empty() { "0" } else { number }
            )
        })
    })
}

/// The whole dates that a text may be, as `YYYYMMDD`: `1985-03-07`, `07.03.1985`, `7/3/85`, `07MAR1985`,
/// `7 mars 1985`, `7 марта 1985`, `850307` of a passport's machine-readable zone. Day comes before
/// month wherever both are numbers. Several where it can be read in several ways.
#[must_use]
pub fn fold_date(text: &str) -> Vec<String> {
    let normal = super::normalise(text);
    let words: Vec<&str> = normal
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let days = dates(&words).into_iter().filter_map(|dated| match dated {
        Dated::Day(date) => Some(date),
        _ => None,
    });
    days.collect()
}

/// The tokens of every number in a line of words, for the index.
pub(crate) fn tokens(words: &[Word]) -> Vec<String> {
    let mut out = Vec::new();
    for from in 0..words.len() {
        for groups in 1..=GROUPS {
            let Some(window) = words.get(from..from + groups) else {
                break;
            };
            if !close(window) {
                break;
            }
            // Every number has a digit, and most of a text has none.
            if !window
                .iter()
                .any(|word| word.normal.contains(|c: char| c.is_ascii_digit()))
            {
                continue;
            }
            window_tokens(window, &mut out);
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn close(window: &[Word]) -> bool {
    window.windows(2).all(|pair| match pair {
        [a, b] => b.start.saturating_sub(a.end) <= GAP,
        _ => true,
    })
}

fn window_tokens(window: &[Word], out: &mut Vec<String>) {
    let parts: Vec<&str> = window.iter().map(|word| word.normal.as_str()).collect();
    out.extend(dates(&parts).iter().flat_map(Dated::tokens));
    let code: String = parts.iter().map(|part| ascii(part)).collect();
    if !code.chars().any(|c| c.is_ascii_digit()) {
        return;
    }
    if digits(&code) {
        out.extend(telephone(&code).map(|number| reversed(&number)));
    }
    let short = |word: &&str| word.chars().count() <= 3 || word.chars().any(|c| c.is_ascii_digit());
    let grouped = parts.iter().all(short) || is_container(&code);
    if window.len() > 1 && CODE.contains(&code.len()) && grouped {
        out.push(code.clone());
    }
    if window.len() <= 2 {
        out.extend(fold_flight(&code).map(|flight| format!("f{flight}")));
    }
}

/// Whether it has the form of a container's number (ISO 6346): MSKU 123456-7.
fn is_container(code: &str) -> bool {
    let parts = code.split_at_checked(4);
    parts.is_some_and(|(owner, serial)| {
        owner.bytes().all(|b| b.is_ascii_lowercase()) && serial.len() == 7 && digits(serial)
    })
}

/// What the words of a query, read as one number, are looked for: tokens, and whether each may go on.
pub(crate) fn asked(words: &[&str], begun: bool) -> Vec<(String, bool)> {
    let mut out: Vec<(String, bool)> = dates(words)
        .iter()
        .map(|date| (date.token(), false))
        .collect();
    let code: String = words.iter().map(|word| ascii(word)).collect();
    if !code.chars().any(|c| c.is_ascii_digit()) {
        return out;
    }
    if digits(&code)
        && let Some(number) = telephone(&code)
    {
        // The number here may lack the country's code (one to three digits) or have one more.
        for without in 1..=3 {
            if let Some(national) = number.get(without..).and_then(telephone)
                && national.len() >= 7
            {
                out.push((reversed(&national), false));
            }
        }
        out.push((reversed(&number), true));
    }
    if words.len() > 1 && CODE.contains(&code.len()) {
        out.push((code.clone(), begun));
    }
    if words.len() <= 2 {
        out.extend(fold_flight(&code).map(|flight| (format!("f{flight}"), false)));
        out.extend(seat(&code).map(|seat| (seat.to_owned(), false)));
    }
    out
}

/// A seat as it is stored, without the zeros that passes print before it.
fn seat(code: &str) -> Option<&str> {
    let seat = code.trim_start_matches('0');
    let row = seat.strip_suffix(|c: char| c.is_ascii_lowercase())?;
    ((1..=2).contains(&row.len()) && digits(row)).then_some(seat)
}

fn reversed(number: &str) -> String {
    std::iter::once('p').chain(number.chars().rev()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_is_one_however_it_is_written() {
        let national = fold_telephone("77 123 45 67").unwrap();
        for written in [
            "+221 77 123 45 67",
            "00221771234567",
            "(221) 77-123-45-67",
            "٧٧١٢٣٤٥٦٧",
            "+221 (0) 77 123 45 67".replace("(0) ", "(0)").as_str(),
        ] {
            let number = fold_telephone(written).unwrap();
            assert!(number.ends_with(&national), "{written}: {number}");
        }
        assert_eq!(fold_telephone("0612345678").as_deref(), Some("612345678"));
        assert_eq!(fold_telephone("1547"), None);
    }

    #[test]
    fn a_flight_has_no_zeros_before_it() {
        for written in ["TP641", "TP0641", "tp 641", "TP-0641", "ТР641", "ＴＰ٠٦٤١"] {
            let flight = fold_flight(written);
            let cyrillic = written.starts_with('Т');
            let expected = if cyrillic { "tr641" } else { "tp641" };
            assert_eq!(flight.as_deref(), Some(expected), "{written}");
        }
        assert_eq!(fold_flight("BAW070W").as_deref(), Some("ba70w"));
        assert_eq!(fold_flight("TAP0641").as_deref(), Some("tp641"));
        assert_eq!(fold_flight("QQZ12").as_deref(), Some("qqz12"));
        assert_eq!(fold_flight("6E0012").as_deref(), Some("6e12"));
        assert_eq!(fold_flight("1234"), None);
        assert_eq!(fold_flight("AB123456"), None);
    }

    #[test]
    fn a_date_is_one_in_every_way_to_write_it() {
        for written in [
            "1985-03-07",
            "07.03.1985",
            "7/3/1985",
            "07/03/85",
            "07MAR1985",
            "7 mars 1985",
            "7 de março de 1985",
            "7. März 1985",
            "7 марта 1985 г.",
            "7 مارس 1985",
            "7 de marzo de 1985",
            "March 7, 1985",
            "19850307",
            "07031985",
            "850307",
        ] {
            let dates = fold_date(written);
            assert!(
                dates.contains(&"19850307".to_owned()),
                "{written}: {dates:?}"
            );
        }
        assert!(fold_date("1985-13-07").is_empty());
        assert!(fold_date("TP 1547").is_empty());
    }

    #[test]
    fn a_code_has_no_blanks_and_dashes() {
        assert_eq!(fold_code("AB 123-456"), "ab123456");
        assert_eq!(fold_code(" - "), "");
    }
}
