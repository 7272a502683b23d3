//! Which key does what at the desk. Pure, so that a test can hold the sheet against it.

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Shortcut {
    Down,
    Up,
    Open,
    Attention,
    Acknowledge,
    Reply,
    Seizure,
    Alert,
    Note,
    Template,
    Search,
    Filter,
    Pick,
    PickDown,
    PickUp,
    Read,
    AcknowledgePicked,
    NextStop,
    StopBefore,
    Send,
    Close,
    Help,
}

/// What is held down and where the focus is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Held {
    /// Control or the command key.
    pub(super) command: bool,
    pub(super) shift: bool,
    pub(super) alt: bool,
    /// A form is open.
    pub(super) writing: bool,
    /// What is typed goes into a field.
    pub(super) typing: bool,
}

/// What a key does, by the name that the browser gives it.
pub(super) fn of(key: &str, held: Held) -> Option<Shortcut> {
    match key {
        "Escape" => return Some(Shortcut::Close),
        "Enter" if held.command && held.writing => return Some(Shortcut::Send),
        "F6" if held.writing && held.shift => return Some(Shortcut::StopBefore),
        "F6" if held.writing => return Some(Shortcut::NextStop),
        _ => {}
    }
    if held.command || held.alt || held.typing {
        return None;
    }
    match key {
        "/" => return Some(Shortcut::Search),
        "?" => return Some(Shortcut::Help),
        _ if held.writing => return None,
        _ => {}
    }
    let shortcut = match key {
        "J" | "ArrowDown" if held.shift => Shortcut::PickDown,
        "K" | "ArrowUp" if held.shift => Shortcut::PickUp,
        "j" | "ArrowDown" => Shortcut::Down,
        "k" | "ArrowUp" => Shortcut::Up,
        "x" => Shortcut::Pick,
        "e" => Shortcut::Read,
        "A" => Shortcut::AcknowledgePicked,
        "g" => Shortcut::Attention,
        "f" => Shortcut::Filter,
        "Enter" => Shortcut::Open,
        "a" => Shortcut::Acknowledge,
        "r" => Shortcut::Reply,
        "s" => Shortcut::Seizure,
        "n" => Shortcut::Alert,
        "m" => Shortcut::Note,
        "t" => Shortcut::Template,
        _ => return None,
    };
    Some(shortcut)
}

/// The sheet: names of keys as they are engraved, what they say, and what they do.
pub(super) const SHEET: &[(&[&str], &str, Shortcut)] = &[
    (&["j", "\u{2193}"], "keys-move", Shortcut::Down),
    (&["k", "\u{2191}"], "keys-move-back", Shortcut::Up),
    (&["Enter"], "keys-open", Shortcut::Open),
    (&["g"], "keys-attention", Shortcut::Attention),
    (&["a"], "keys-acknowledge", Shortcut::Acknowledge),
    (&["r"], "keys-reply", Shortcut::Reply),
    (&["s"], "keys-seizure", Shortcut::Seizure),
    (&["n"], "keys-alert", Shortcut::Alert),
    (&["m"], "keys-note", Shortcut::Note),
    (&["t"], "keys-template", Shortcut::Template),
    (&["/"], "keys-search", Shortcut::Search),
    (&["f"], "keys-filter", Shortcut::Filter),
    (&["x"], "keys-pick", Shortcut::Pick),
    (&["Shift", "\u{2193}"], "keys-pick-on", Shortcut::PickDown),
    (&["e"], "keys-read", Shortcut::Read),
    (&["A"], "keys-acknowledge-all", Shortcut::AcknowledgePicked),
    (&["F6"], "keys-stop", Shortcut::NextStop),
    (&["Ctrl", "Enter"], "keys-send", Shortcut::Send),
    (&["Esc"], "keys-close", Shortcut::Close),
    (&["?"], "keys-help", Shortcut::Help),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// Pressed as the sheet says.
    fn press(keys: &[&str], writing: bool) -> Vec<Option<Shortcut>> {
        let held = Held {
            command: keys.contains(&"Ctrl"),
            shift: keys.contains(&"Shift"),
            writing,
            ..Held::default()
        };
        keys.iter()
            .filter(|key| !matches!(**key, "Ctrl" | "Shift"))
            .map(|key| {
                let name = match *key {
                    "\u{2193}" => "ArrowDown",
                    "\u{2191}" => "ArrowUp",
                    "Esc" => "Escape",
                    key => key,
                };
                of(name, held)
            })
            .collect()
    }

    #[test]
    fn every_key_of_the_sheet_does_what_the_sheet_says() {
        for (keys, says, shortcut) in SHEET {
            let form = matches!(shortcut, Shortcut::NextStop | Shortcut::Send);
            for found in press(keys, form) {
                assert_eq!(found, Some(*shortcut), "{says}");
            }
        }
        let listed: HashSet<&str> = SHEET.iter().map(|(_, says, _)| *says).collect();
        assert_eq!(listed.len(), SHEET.len());
    }

    #[test]
    fn every_key_that_does_something_is_on_the_sheet() {
        let on_sheet: HashSet<Shortcut> = SHEET.iter().map(|(_, _, does)| *does).collect();
        // The way back of a key that the sheet has.
        let back = [Shortcut::PickUp, Shortcut::StopBefore];
        let keys = (' '..='~').map(|c| c.to_string()).chain(
            ["Enter", "Escape", "F6", "ArrowUp", "ArrowDown", "Tab", "F1"].map(str::to_owned),
        );
        let mut found = HashSet::new();
        for key in keys {
            for bits in 0..8 {
                let held = Held {
                    command: bits & 1 > 0,
                    shift: bits & 2 > 0,
                    writing: bits & 4 > 0,
                    ..Held::default()
                };
                found.extend(of(&key, held));
            }
        }
        for does in &found {
            assert!(on_sheet.contains(does) || back.contains(does), "{does:?}");
        }
        assert_eq!(found.len(), on_sheet.len() + back.len());
    }

    #[test]
    fn who_types_into_a_field_types() {
        let held = Held {
            typing: true,
            ..Held::default()
        };
        for key in ["a", "n", "/", "?", "x", "j", "Enter"] {
            assert_eq!(of(key, held), None, "{key}");
        }
        assert_eq!(of("Escape", held), Some(Shortcut::Close));
        // In an open form only what belongs to it.
        let writing = Held {
            writing: true,
            ..Held::default()
        };
        assert_eq!(of("n", writing), None);
    }
}
