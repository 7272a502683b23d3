//! Reads the style sheet and measures its colours as WCAG 2.2 does (relative luminance, contrast
//! ratio): every text on every ground, in light, dark and high contrast.

use std::collections::BTreeMap;

const SHEET: &str = include_str!("../static/aircop.css");

/// WCAG 2.2, success criterion 1.4.3 (AA).
const LEAST: f64 = 4.5;

const GROUNDS: [&str; 6] = ["ground", "pane", "raised", "sunken", "hover", "chosen"];
const TEXTS: [&str; 6] = ["text", "muted", "flash", "urgent", "routine", "accent"];
/// Texts that stand on a ground of their own.
const PAIRS: [(&str, &str); 7] = [
    ("flash", "flash-soft"),
    ("text", "flash-soft"),
    ("urgent", "urgent-soft"),
    ("exercise", "exercise-soft"),
    ("on-flash", "flash-fill"),
    ("on-accent", "accent-fill"),
    ("text", "mark"),
];

#[test]
fn every_text_is_readable_on_every_ground() {
    let mut bad = Vec::new();
    let all = GROUNDS
        .iter()
        .flat_map(|ground| TEXTS.iter().map(move |text| (*text, *ground)))
        .chain(PAIRS);
    for (text, ground) in all {
        for more in [false, true] {
            for dark in [false, true] {
                let ratio = contrast(color(text, dark, more), color(ground, dark, more));
                if ratio < LEAST {
                    bad.push(format!(
                        "{text} on {ground}, dark {dark}, high contrast {more}: {ratio:.2}"
                    ));
                }
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn the_measure_agrees_with_published_examples() {
    // WCAG 2.2: black on white is 21, and #767676 is the lightest grey that passes on white.
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.01);
    assert!(contrast([0x77; 3], [255; 3]) < LEAST);
}

/// The system's wish and the desk's choice are one palette.
#[test]
fn high_contrast_is_the_same_by_wish_and_by_choice() {
    let wish = SHEET.split_once("prefers-contrast: more").unwrap().1;
    let (wish, rest) = wish.split_once("/* The same").unwrap();
    let (choice, _) = rest.split_once("/* ----").unwrap();
    for theme in ["contrast", "contrast-dark"] {
        assert!(
            choice.contains(&format!("data-theme=\"{theme}\"")),
            "{theme}"
        );
    }
    // Dark by the desk's choice, whatever the system wishes.
    let dark = SHEET
        .lines()
        .find(|line| line.contains("color-scheme: dark;"));
    assert!(dark.is_some_and(|line| line.contains("data-theme=\"contrast-dark\"")));
    assert_eq!(tokens(wish), tokens(choice));
    assert!(tokens(wish).len() > 8);
}

/// A token as it is set, or set again for high contrast.
fn color(name: &str, dark: bool, more: bool) -> [u8; 3] {
    let (usual, high) = SHEET
        .split_once("prefers-contrast: more")
        .unwrap_or_else(|| panic!("no high contrast"));
    let high = high.split_once("/* ----").map_or(high, |(high, _)| high);
    let usual = tokens(usual);
    let found = more
        .then(|| tokens(high).get(name).copied())
        .flatten()
        .or_else(|| usual.get(name).copied())
        .unwrap_or_else(|| panic!("no token {name}"));
    found[usize::from(dark)]
}

/// Light and dark of each token.
fn tokens(css: &str) -> BTreeMap<String, [[u8; 3]; 2]> {
    css.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": ")?;
            let value = value.trim_end_matches(';');
            let pair = match value.strip_prefix("light-dark(") {
                Some(both) => {
                    let (light, dark) = both.trim_end_matches(')').split_once(", ")?;
                    [hex(light)?, hex(dark)?]
                }
                None => [hex(value)?; 2],
            };
            Some((name.to_owned(), pair))
        })
        .collect()
}

fn hex(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(rgb: [u8; 3]) -> f64 {
    let linear = rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
