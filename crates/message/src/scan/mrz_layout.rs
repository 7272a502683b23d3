//! Where the fields of each machine-readable zone are (ICAO Doc 9303 parts 4 to 7), and putting a
//! text into lines of the right length.

/// A part of a zone, from and to, from 0, without line ends.
pub(super) type Span = (usize, usize);

/// Offsets into the zone without line ends.
#[derive(Debug)]
pub(super) struct Layout {
    /// Lines, and characters of each.
    pub(super) lines: usize,
    pub(super) columns: usize,
    pub(super) name: Span,
    /// Of these fields each is followed by its check digit.
    pub(super) number: Span,
    pub(super) birth: Span,
    pub(super) expiry: Span,
    pub(super) sex: Span,
    pub(super) nationality: Span,
    pub(super) optional: Span,
    /// What the last digit is over; empty for visas, which have none.
    pub(super) composite: &'static [Span],
    pub(super) last: usize,
    /// The optional data has a check digit.
    pub(super) checks_optional: bool,
    /// A long number goes on in the optional data.
    pub(super) long_numbers: bool,
}

/// Passports.
pub(super) const TD3: Layout = Layout {
    lines: 2,
    columns: 44,
    name: (5, 44),
    number: (44, 53),
    nationality: (54, 57),
    birth: (57, 63),
    sex: (64, 65),
    expiry: (65, 71),
    optional: (72, 86),
    composite: &[(44, 54), (57, 64), (65, 87)],
    last: 87,
    checks_optional: true,
    long_numbers: false,
};

/// Cards of two lines.
pub(super) const TD2: Layout = Layout {
    lines: 2,
    columns: 36,
    name: (5, 36),
    number: (36, 45),
    nationality: (46, 49),
    birth: (49, 55),
    sex: (56, 57),
    expiry: (57, 63),
    optional: (64, 71),
    composite: &[(36, 46), (49, 56), (57, 71)],
    last: 71,
    checks_optional: false,
    long_numbers: true,
};

/// Cards of three lines.
pub(super) const TD1: Layout = Layout {
    lines: 3,
    columns: 30,
    name: (60, 90),
    number: (5, 14),
    nationality: (45, 48),
    birth: (30, 36),
    sex: (37, 38),
    expiry: (38, 44),
    optional: (15, 30),
    composite: &[(5, 30), (30, 37), (38, 45), (48, 59)],
    last: 59,
    checks_optional: false,
    long_numbers: true,
};

/// Visas of the size of a passport's page (part 7).
pub(super) const MRV_A: Layout = Layout {
    optional: (72, 88),
    composite: &[],
    checks_optional: false,
    ..TD3
};

/// Smaller visas.
pub(super) const MRV_B: Layout = Layout {
    optional: (64, 72),
    composite: &[],
    long_numbers: false,
    ..TD2
};

/// The layouts that the lines of a text may have, the likeliest first.
pub(super) fn layouts(zone: &Lines) -> &'static [&'static Layout] {
    let first = zone.0.concat().chars().next();
    match (first, zone.0.len(), zone.longest()) {
        (Some('V'), 1, 88) => &[&MRV_A],
        (Some('V'), 1, 72) => &[&MRV_B],
        (Some('V'), 2, 37..=44) => &[&MRV_A],
        // Cut off, either can be as short.
        (Some('V'), 2, 1..=36) => &[&MRV_B, &MRV_A],
        (Some('P'), 1, 88) | (Some('P'), 2, 1..=44) => &[&TD3],
        (Some('A' | 'C' | 'I'), 1, 72) | (Some('A' | 'C' | 'I'), 2, 1..=36) => &[&TD2],
        (Some('A' | 'C' | 'I'), 1, 90) | (Some('A' | 'C' | 'I'), 3, 1..=30) => &[&TD1],
        _ => &[],
    }
}

/// A text in the letters of a zone, by lines; blanks are left out, since none are printed.
pub(super) struct Lines(pub(super) Vec<String>);

impl Lines {
    /// # Errors
    /// The place, from 1, of a character that no zone holds.
    pub(super) fn of(text: &str) -> Result<Self, usize> {
        let mut seen = 0;
        let mut lines = Vec::new();
        for line in text.split(['\n', '\r']) {
            let mut zone = String::new();
            for c in line.chars().filter(|c| !c.is_whitespace()) {
                seen += 1;
                let c = c.to_ascii_uppercase();
                if !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '<') {
                    return Err(seen);
                }
                zone.push(c);
            }
            if !zone.is_empty() {
                lines.push(zone);
            }
        }
        Ok(Self(lines))
    }

    pub(super) fn length(&self) -> usize {
        self.0.iter().map(String::len).sum()
    }

    fn longest(&self) -> usize {
        self.0.iter().map(String::len).max().unwrap_or(0)
    }

    /// In one line, each line filled up to the layout's columns; none when one is too long.
    pub(super) fn laid_out(&self, layout: &Layout) -> Option<String> {
        let whole = layout.lines * layout.columns;
        if let [one] = self.0.as_slice() {
            return (one.len() == whole).then(|| one.clone());
        }
        let fits = self.0.len() == layout.lines && self.longest() <= layout.columns;
        fits.then(|| {
            let padded = self.0.iter().map(|line| {
                let missing = layout.columns - line.len();
                format!("{line}{}", "<".repeat(missing))
            });
            padded.collect()
        })
    }
}
