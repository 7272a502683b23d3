//! Times of day as officers type them and tickets print them.

use aircop_codes::plain;

/// `14:30` out of `14:30`, `1430`, `14.30`, `14h30`, `930`, `9`, `9h`, `2:30 PM`, `2.30 p.m.`; none for
/// what is no time of day, and for one with seconds.
#[must_use]
pub fn time_as_typed(typed: &str) -> Option<String> {
    let typed = plain(typed).to_ascii_lowercase();
    let (clock, half) = halves(typed.trim());
    let (hours, minutes) = match clock.split_once([':', '.', 'h']) {
        Some((hours, "")) => (hours, "0"),
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some(_) => return None,
        None if clock.len() <= 2 => (clock, "0"),
        None => clock.split_at_checked(clock.len().checked_sub(2)?)?,
    };
    let (hours, minutes) = (digits(hours)?, digits(minutes)?);
    let hours = match half {
        None => hours,
        Some(_) if !(1..=12).contains(&hours) => return None,
        Some(half) => hours % 12 + half,
    };
    (hours < 24 && minutes < 60).then(|| format!("{hours:02}:{minutes:02}"))
}

/// The clock of twelve hours: what stands before `AM` or `PM`, and the hours that the half adds.
fn halves(typed: &str) -> (&str, Option<u32>) {
    let found = HALVES.into_iter().find_map(|(words, add)| {
        let clock = typed.strip_suffix(words)?;
        Some((clock.trim_end(), Some(add)))
    });
    found.unwrap_or((typed, None))
}

fn digits(text: &str) -> Option<u32> {
    let all = !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    all.then(|| text.parse().ok()).flatten()
}

const HALVES: [(&str, u32); 4] = [("am", 0), ("a.m.", 0), ("pm", 12), ("p.m.", 12)];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_it_is_written() {
        for (typed, time) in [
            ("14:30", "14:30"),
            ("1430", "14:30"),
            ("14.30", "14:30"),
            ("14h30", "14:30"),
            ("14H30", "14:30"),
            ("930", "09:30"),
            ("9:30", "09:30"),
            ("9", "09:00"),
            ("9h", "09:00"),
            ("0005", "00:05"),
            ("2:30 PM", "14:30"),
            ("2.30 p.m.", "14:30"),
            ("1115pm", "23:15"),
            ("12:05 am", "00:05"),
            ("12 PM", "12:00"),
            ("١٤٣٠", "14:30"),
        ] {
            assert_eq!(time_as_typed(typed).as_deref(), Some(time), "{typed}");
        }
        for bad in [
            "", "2460", "25:00", "14:3", "noon", "-1:30", "14:300", "123456", "14:30 PM",
            "0:30 am", "pm", "14:30:00", "+9",
        ] {
            assert_eq!(time_as_typed(bad), None, "{bad}");
        }
    }
}
