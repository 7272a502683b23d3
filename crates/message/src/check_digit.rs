//! Check digits of the numbers that officers copy from papers, parcels and steel.

/// What is wrong with such a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misprint {
    /// Not the right letters and digits in the right places.
    Format,
    /// The form is right, the check digit is not.
    CheckDigit,
}

/// Air waybill (IATA Resolution 600a): eleven digits, the last is the seven before it modulo 7.
pub(crate) fn air_waybill(digits: &str) -> Result<(), Misprint> {
    let all = digits_of(digits, 11)?;
    let (serial, check) = all.split_at_checked(10).ok_or(Misprint::Format)?;
    let serial = serial.iter().skip(3).fold(0, |n, d| n * 10 + d);
    verdict(check.first().copied() == Some(serial % 7))
}

/// Postal item (UPU S10): two letters, eight digits, check digit, ISO country.
pub(crate) fn postal_item(item: &str) -> Result<(), Misprint> {
    let (service, rest) = item.split_at_checked(2).ok_or(Misprint::Format)?;
    let (number, country) = rest.split_at_checked(9).ok_or(Misprint::Format)?;
    let letters = service.bytes().all(|b| b.is_ascii_uppercase());
    if !letters || !aircop_codes::is_country(country) {
        return Err(Misprint::Format);
    }
    let number = digits_of(number, 9)?;
    let sum: u32 = number
        .iter()
        .zip([8, 6, 4, 2, 3, 5, 9, 7])
        .map(|(d, w)| d * w)
        .sum();
    let expected = match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        digit => digit,
    };
    verdict(number.last().copied() == Some(expected))
}

/// What a number is by its form and check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberKind {
    AirWaybill,
    ExpressWaybill,
    PostalItem,
    Container,
    Ship,
}

impl NumberKind {
    /// The kind whose check digit the number bears, so that one typed into the wrong field can be
    /// told where it belongs. A ship's number counts with `IMO` before it alone: one in ten numbers
    /// of seven digits bears its check digit by chance.
    pub(crate) fn of(number: &str) -> Option<Self> {
        if air_waybill(number).is_ok() {
            Some(Self::AirWaybill)
        } else if postal_item(number).is_ok() {
            Some(Self::PostalItem)
        } else if container(number).is_ok() {
            Some(Self::Container)
        } else if number.strip_prefix("IMO").is_some_and(|n| imo(n).is_ok()) {
            Some(Self::Ship)
        } else if is_express_waybill(number) {
            Some(Self::ExpressWaybill)
        } else {
            None
        }
    }
}

/// Whether it is an express carrier's waybill: ten digits of which the last is the nine before it
/// modulo 7 (DHL), twelve digits with a check digit modulo 11 (FedEx), `1Z` and sixteen (UPS), or a
/// piece by its licence plate (ISO/IEC 15459-2: `JD` or `JJD` and digits, DHL).
fn is_express_waybill(number: &str) -> bool {
    let Ok(digits) = digits_of(number, number.len()) else {
        let behind = |prefix: &str| number.strip_prefix(prefix);
        let ups = behind("1Z").is_some_and(|rest| {
            rest.len() == 16 && rest.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        let plate = behind("JJD").or_else(|| behind("JD")).is_some_and(|rest| {
            (16..=20).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit())
        });
        return ups || plate;
    };
    let Some((last, serial)) = digits.split_last() else {
        return false;
    };
    match serial.len() {
        9 => serial.iter().fold(0, |n, d| (n * 10 + d) % 7) == *last,
        11 => {
            let weights = [3, 1, 7].into_iter().cycle();
            let sum: u32 = serial.iter().zip(weights).map(|(d, w)| d * w).sum();
            sum % 11 % 10 == *last
        }
        _ => false,
    }
}

/// Freight container (ISO 6346: owner, category U, J or Z) or swap body and other intermodal unit
/// (EN 13044-1: owner, category K or A to E), six digits, check digit. The check digit of a
/// remainder of 10 is 0: the standard advises against such numbers, and there are many.
pub(crate) fn container(number: &str) -> Result<(), Misprint> {
    let (owner, serial) = number.split_at_checked(4).ok_or(Misprint::Format)?;
    let letters = owner.bytes().all(|b| b.is_ascii_uppercase());
    if !letters || !owner.ends_with(['U', 'J', 'Z', 'K', 'A', 'B', 'C', 'D', 'E']) {
        return Err(Misprint::Format);
    }
    let serial = digits_of(serial, 7)?;
    // Letters count from 10 and leave out the multiples of 11.
    let letter = |b: u8| match u32::from(b - b'A') {
        0 => 10,
        n @ 1..=10 => n + 11,
        n @ 11..=20 => n + 12,
        n => n + 13,
    };
    let values = owner.bytes().map(letter).chain(serial.iter().copied());
    let sum: u32 = values.take(10).enumerate().map(|(i, v)| v << i).sum();
    verdict(serial.last().copied() == Some(sum % 11 % 10))
}

/// IMO ship number (resolution A.1117(30)): six digits weighted 7 to 2, then the sum's last digit.
pub(crate) fn imo(digits: &str) -> Result<(), Misprint> {
    let digits = digits_of(digits, 7)?;
    let sum: u32 = digits.iter().zip((2..=7).rev()).map(|(d, w)| d * w).sum();
    verdict(digits.last().copied() == Some(sum % 10))
}

fn digits_of(text: &str, count: usize) -> Result<Vec<u32>, Misprint> {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
    digits.filter(|d| d.len() == count).ok_or(Misprint::Format)
}

fn verdict(fits: bool) -> Result<(), Misprint> {
    if fits {
        Ok(())
    } else {
        Err(Misprint::CheckDigit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every single wrong digit of `good` must be caught, as each scheme promises (but for the
    /// doubled remainder of ISO 6346 and S10, and 0/7, 1/8, 2/9 of modulo 7).
    fn wrong_last_digits(check: fn(&str) -> Result<(), Misprint>, good: &str, at: usize) {
        assert_eq!(check(good), Ok(()), "{good}");
        for digit in '0'..='9' {
            let mut bad: Vec<char> = good.chars().collect();
            bad[at] = digit;
            let bad: String = bad.into_iter().collect();
            if bad != good {
                assert_eq!(check(&bad), Err(Misprint::CheckDigit), "{bad}");
            }
        }
    }

    #[test]
    fn published_numbers() {
        wrong_last_digits(air_waybill, "02012345675", 10);
        wrong_last_digits(postal_item, "RA473124829GB", 10);
        wrong_last_digits(container, "CSQU3054383", 10);
        wrong_last_digits(imo, "9074729", 6);
        for good in ["MSKU2666542", "TOLU4734787"] {
            assert_eq!(container(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn swap_bodies_and_a_remainder_of_ten() {
        // 8 + 16 * 30 ... gives a remainder of 10, printed as 0.
        let of_ten = (0..1_000_000)
            .map(|n| format!("MSKU{n:06}"))
            .find(|number| {
                (1..10).all(|digit| container(&format!("{number}{digit}")).is_err())
                    && container(&format!("{number}0")).is_ok()
                    && remainder(number) == 10
            })
            .unwrap();
        assert_eq!(container(&format!("{of_ten}0")), Ok(()));
        let swap = (0..10).map(|digit| format!("HUPK123456{digit}"));
        assert_eq!(swap.filter(|n| container(n).is_ok()).count(), 1);
    }

    /// ISO 6346 annex A, by hand: letters from 10 without the multiples of 11.
    fn remainder(number: &str) -> u32 {
        let values: Vec<u32> = (10..=38).filter(|n| n % 11 != 0).collect();
        let letter = |c: char| "ABCDEFGHIJKLMNOPQRSTUVWXYZ".find(c).unwrap();
        let value = |c: char| c.to_digit(10).unwrap_or_else(|| values[letter(c)]);
        number
            .chars()
            .enumerate()
            .map(|(i, c)| value(c) << i)
            .sum::<u32>()
            % 11
    }

    #[test]
    fn express_waybills_are_known() {
        assert!(is_express_waybill("1234567891"));
        assert!(is_express_waybill("1Z999AA10123456784"));
        for other in ["", "1234567890", "02012345675", "RA473124829GB"] {
            assert!(!is_express_waybill(other), "{other}");
        }
    }

    #[test]
    fn what_has_another_form_is_no_such_number() {
        for bad in ["", "0201234567", "020-1234567", "é2012345675"] {
            assert_eq!(air_waybill(bad), Err(Misprint::Format), "{bad}");
        }
        for bad in ["RA473124829ZZ", "R1473124829GB", "RA47312482GB", "ééé"] {
            assert_eq!(postal_item(bad), Err(Misprint::Format), "{bad}");
        }
        for bad in ["CSQX3054383", "CSQ3054383", "CSQU305438", "ééééé"] {
            assert_eq!(container(bad), Err(Misprint::Format), "{bad}");
        }
        assert_eq!(imo("IMO9074729"), Err(Misprint::Format));
    }
}
