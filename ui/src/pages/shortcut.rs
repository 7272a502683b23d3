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
    Withdraw,
    Alert,
    Note,
    Template,
    Search,
    Palette,
    Filter,
    Menu,
    Pick,
    PickDown,
    PickUp,
    Read,
    AcknowledgePicked,
    NextField,
    NextStop,
    StopBefore,
    Send,
    Undo,
    Close,
    Help,
    Keys,
}

impl Shortcut {
    /// Goes on while its key is held down.
    pub(super) fn moves(self) -> bool {
        matches!(
            self,
            Self::Down
                | Self::Up
                | Self::PickDown
                | Self::PickUp
                | Self::NextStop
                | Self::StopBefore
        )
    }
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
    /// That field has one line.
    pub(super) line: bool,
}

/// A key as the browser tells it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key<'a> {
    /// What it types or is called under the layout in use (`KeyboardEvent.key`).
    pub(crate) key: &'a str,
    /// Which key it is on the keyboard, named after the US layout (`KeyboardEvent.code`).
    pub(crate) code: &'a str,
}

impl Key<'_> {
    /// The key under its engraved name: a small letter, whatever Caps Lock says; under a layout
    /// that writes no Latin letters (Russian, Arabic), the Latin letter of the same physical key.
    ///
    /// Turned down: the physical key under Latin layouts too. On a French keyboard the key that
    /// says `A` would then be the `Q` of the sheet.
    pub(crate) fn engraved(self) -> String {
        let mut chars = self.key.chars();
        let one = chars.next().filter(|_| chars.next().is_none());
        match one {
            Some(c) if c.is_ascii_alphabetic() => return c.to_ascii_lowercase().to_string(),
            // The Russian layout has its full stop there, and its comma with Shift.
            Some('.' | ',') if self.code == SLASH => {}
            Some(c) if c.is_ascii() => return self.key.to_owned(),
            // A name: `Enter`, `ArrowDown`. A dead key, or one that writes two letters, has none.
            None if self.key.is_ascii() && self.key != "Dead" => return self.key.to_owned(),
            _ => {}
        }
        match self.code.strip_prefix("Key") {
            Some(letter) => letter.to_ascii_lowercase(),
            None if self.code == SLASH => "/".into(),
            None => self.key.to_owned(),
        }
    }
}

const SLASH: &str = "Slash";

/// What a key does.
pub(super) fn of(key: Key<'_>, held: Held) -> Option<Shortcut> {
    let engraved = key.engraved();
    match engraved.as_str() {
        "Escape" => return Some(Shortcut::Close),
        "Enter" if held.command && held.writing => return Some(Shortcut::Send),
        "Enter" if held.writing && held.line && !held.command && !held.alt => {
            return Some(Shortcut::NextField);
        }
        "F6" if held.writing && held.shift => return Some(Shortcut::StopBefore),
        "F6" if held.writing => return Some(Shortcut::NextStop),
        "F1" => return Some(Shortcut::Help),
        // Wherever the officer is: they leave what is being written as it is.
        "k" if held.command && !held.shift && !held.alt => return Some(Shortcut::Palette),
        "f" if held.command && !held.shift && !held.alt => return Some(Shortcut::Search),
        _ => {}
    }
    // In a field it undoes what was typed there.
    if engraved == "z" && held.command && !held.shift && !held.alt && !held.typing {
        return Some(Shortcut::Undo);
    }
    if held.command || held.alt || held.typing {
        return None;
    }
    match engraved.as_str() {
        "?" => return Some(Shortcut::Keys),
        // Where it is a key of its own, and where it stands above another one.
        "/" if held.shift && key.key != "/" => return Some(Shortcut::Keys),
        "/" => return Some(Shortcut::Search),
        _ if held.writing => return None,
        _ => {}
    }
    let shortcut = match (engraved.as_str(), held.shift) {
        ("j" | "ArrowDown", true) => Shortcut::PickDown,
        ("k" | "ArrowUp", true) => Shortcut::PickUp,
        ("a", true) => Shortcut::AcknowledgePicked,
        ("F10", true) | ("ContextMenu", _) => Shortcut::Menu,
        ("Enter", _) => Shortcut::Open,
        (_, true) => return None,
        ("j" | "ArrowDown", _) => Shortcut::Down,
        ("k" | "ArrowUp", _) => Shortcut::Up,
        ("x", _) => Shortcut::Pick,
        ("e", _) => Shortcut::Read,
        ("g", _) => Shortcut::Attention,
        ("f", _) => Shortcut::Filter,
        ("a", _) => Shortcut::Acknowledge,
        ("r", _) => Shortcut::Reply,
        ("s", _) => Shortcut::Seizure,
        ("w", _) => Shortcut::Withdraw,
        ("n", _) => Shortcut::Alert,
        ("m", _) => Shortcut::Note,
        ("t", _) => Shortcut::Template,
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
    (&["w"], "keys-withdraw", Shortcut::Withdraw),
    (&["n"], "keys-alert", Shortcut::Alert),
    (&["m"], "keys-note", Shortcut::Note),
    (&["t"], "keys-template", Shortcut::Template),
    (&["/"], "keys-search", Shortcut::Search),
    (&["Ctrl", "f"], "keys-find", Shortcut::Search),
    (&["Ctrl", "k"], "keys-palette", Shortcut::Palette),
    (&["f"], "keys-filter", Shortcut::Filter),
    (&["x"], "keys-pick", Shortcut::Pick),
    (&["Shift", "\u{2193}"], "keys-pick-on", Shortcut::PickDown),
    (&["e"], "keys-read", Shortcut::Read),
    (&["Shift", "F10"], "keys-menu", Shortcut::Menu),
    (
        &["Shift", "a"],
        "keys-acknowledge-all",
        Shortcut::AcknowledgePicked,
    ),
    (&["Enter"], "keys-next-field", Shortcut::NextField),
    (&["F6"], "keys-stop", Shortcut::NextStop),
    (&["Ctrl", "Enter"], "keys-send", Shortcut::Send),
    (&["Ctrl", "z"], "keys-undo", Shortcut::Undo),
    (&["Esc"], "keys-close", Shortcut::Close),
    (&["F1"], "keys-guide", Shortcut::Help),
    (&["?"], "keys-help", Shortcut::Keys),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// Pressed as the sheet says.
    fn press(keys: &[&str], held: Held) -> Vec<Option<Shortcut>> {
        let held = Held {
            command: keys.contains(&"Ctrl"),
            shift: keys.contains(&"Shift"),
            ..held
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
                of(latin(name), held)
            })
            .collect()
    }

    fn latin(key: &str) -> Key<'_> {
        Key { key, code: "" }
    }

    #[test]
    fn every_key_of_the_sheet_does_what_the_sheet_says() {
        for (keys, says, shortcut) in SHEET {
            let field = *shortcut == Shortcut::NextField;
            let held = Held {
                writing: field || matches!(shortcut, Shortcut::NextStop | Shortcut::Send),
                typing: field,
                line: field,
                ..Held::default()
            };
            for found in press(keys, held) {
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
            [
                "Enter",
                "Escape",
                "F6",
                "F10",
                "ArrowUp",
                "ArrowDown",
                "Tab",
                "F1",
            ]
            .map(str::to_owned),
        );
        let mut found = HashSet::new();
        for key in keys {
            for bits in 0..16 {
                let held = Held {
                    command: bits & 1 > 0,
                    shift: bits & 2 > 0,
                    writing: bits & 4 > 0,
                    typing: bits & 8 > 0,
                    line: bits & 8 > 0,
                    ..Held::default()
                };
                found.extend(of(latin(&key), held));
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
            assert_eq!(of(latin(key), held), None, "{key}");
        }
        assert_eq!(of(latin("Escape"), held), Some(Shortcut::Close));
        // In an open form only what belongs to it.
        let writing = Held {
            writing: true,
            ..Held::default()
        };
        assert_eq!(of(latin("n"), writing), None);
    }

    /// A line of text ends with Enter, a reader's too: that never sends.
    #[test]
    fn enter_in_a_field_goes_on_and_only_ctrl_enter_sends() {
        let field = Held {
            writing: true,
            typing: true,
            line: true,
            ..Held::default()
        };
        assert_eq!(of(latin("Enter"), field), Some(Shortcut::NextField));
        let command = Held {
            command: true,
            ..field
        };
        assert_eq!(of(latin("Enter"), command), Some(Shortcut::Send));
        let text = Held {
            line: false,
            ..field
        };
        assert_eq!(of(latin("Enter"), text), None);
    }

    #[test]
    fn letters_are_keys_under_every_layout_and_shift_decides() {
        let (plain, shift) = (
            Held::default(),
            Held {
                shift: true,
                ..Held::default()
            },
        );
        for (key, code) in [
            ("a", "KeyA"),
            // Caps Lock.
            ("A", "KeyA"),
            // Russian, Arabic.
            ("\u{444}", "KeyA"),
            ("\u{634}", "KeyA"),
            // French: the engraved letter counts.
            ("a", "KeyQ"),
        ] {
            let key = Key { key, code };
            assert_eq!(of(key, plain), Some(Shortcut::Acknowledge), "{key:?}");
            assert_eq!(of(key, shift), Some(Shortcut::AcknowledgePicked), "{key:?}");
        }
        for (key, code) in [("/", "Slash"), (".", "Slash"), ("\u{638}", "Slash")] {
            assert_eq!(
                of(Key { key, code }, plain),
                Some(Shortcut::Search),
                "{key}"
            );
        }
        // German and French have it above the 7 and the colon.
        for code in ["Digit7", "Period"] {
            let key = Key { key: "/", code };
            assert_eq!(of(key, shift), Some(Shortcut::Search), "{code}");
        }
        for key in ["?", ",", "\u{61f}"] {
            let key = Key { key, code: SLASH };
            assert_eq!(of(key, shift), Some(Shortcut::Keys), "{key:?}");
        }
        // Two letters by one key of the Arabic layout.
        let lam_alef = Key {
            key: "\u{644}\u{627}",
            code: "KeyG",
        };
        assert_eq!(of(lam_alef, plain), Some(Shortcut::Attention));
        let full_stop = Key {
            key: ".",
            code: "Period",
        };
        assert_eq!(of(full_stop, plain), None);
        assert_eq!(
            of(
                Key {
                    key: "N",
                    code: "KeyN"
                },
                shift
            ),
            None
        );
    }
}
