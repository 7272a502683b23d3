//! Tells a reader that types (a keyboard wedge) from a hand, by the time between two keys.
//!
//! A reader that is pointed at a passport while the focus is on the list types some ninety
//! characters and Enter. Each of them would be a command. So a letter waits [`HOLD`] before it
//! commands anything: when another follows within [`GAP`], both are text, and so is all that
//! follows until [`END`] of silence. A hand that holds a key down repeats it faster than that; the
//! browser marks such keys, and they do not come here.
//!
//! Pure: times are arguments, in milliseconds of any one clock.

/// A key waits so long before it commands.
pub(crate) const HOLD: f64 = 45.0;
/// Two keys that come closer than this were not typed by one hand: the fastest typists leave
/// some 60 ms, readers 1 to 20.
const GAP: f64 = 30.0;
/// A burst is over after so much silence: readers pause between the lines of a zone.
pub(crate) const END: f64 = 150.0;
/// Fewer characters than this are two hands on two keys, not something that was read.
const SHORTEST: usize = 4;

/// What to do with a key.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step<C> {
    /// It waits; `before` is a command that waited and is to be carried out now.
    Wait { number: u32, before: Option<C> },
    /// A reader typed it: it is not a command, and neither was the one before.
    Read,
}

/// The keys of the last moment.
#[derive(Debug, Clone)]
pub(crate) struct Burst<C> {
    /// What waits, with its number.
    waiting: Option<(u32, C)>,
    /// Characters so far that may be a burst.
    text: String,
    /// Whether they are one.
    reading: bool,
    /// When the last key came.
    last: f64,
    /// Counts keys.
    number: u32,
}

impl<C> Default for Burst<C> {
    fn default() -> Self {
        Self {
            waiting: None,
            text: String::new(),
            reading: false,
            last: f64::NEG_INFINITY,
            number: 0,
        }
    }
}

impl<C> Burst<C> {
    /// A key that writes `text`, or ends a line (`\n`), and would command `command`.
    pub(crate) fn key(&mut self, at: f64, text: &str, command: C) -> Step<C> {
        self.number = self.number.wrapping_add(1);
        let since = at - self.last;
        self.last = at;
        if since <= GAP || (self.reading && since <= END) {
            self.waiting = None;
            self.reading = true;
            self.text.push_str(text);
            return Step::Read;
        }
        let before = self.waiting.take().map(|(_, command)| command);
        self.reading = false;
        text.clone_into(&mut self.text);
        self.waiting = Some((self.number, command));
        Step::Wait {
            number: self.number,
            before,
        }
    }

    /// Whether Enter at this moment ends what a reader types; it is no command then.
    pub(crate) fn ends_line(&mut self, at: f64) -> bool {
        let since = at - self.last;
        let reads = !self.text.is_empty() && (since <= GAP || (self.reading && since <= END));
        if reads {
            self.last = at;
            self.number = self.number.wrapping_add(1);
            self.waiting = None;
            self.reading = true;
            self.text.push('\n');
        }
        reads
    }

    /// A command that waits, to be carried out before another key's.
    pub(crate) fn at_once(&mut self) -> Option<C> {
        self.waiting.take().map(|(_, command)| command)
    }

    /// The command of a key that has waited, if nothing came to take it back.
    pub(crate) fn ripe(&mut self, number: u32) -> Option<C> {
        match self.waiting.take() {
            Some((waiting, command)) if waiting == number => Some(command),
            other => {
                self.waiting = other;
                None
            }
        }
    }

    /// What is read so far, and nothing is read any more: it is whole as it stands.
    pub(crate) fn cut(&mut self) -> String {
        self.reading = false;
        std::mem::take(&mut self.text)
    }

    /// What is read so far; empty while a hand types.
    pub(crate) fn so_far(&self) -> &str {
        if self.reading { &self.text } else { "" }
    }

    /// What was read, once a burst is over.
    pub(crate) fn over(&mut self, at: f64) -> Option<String> {
        if !self.reading || at - self.last < END {
            return None;
        }
        self.reading = false;
        let text = std::mem::take(&mut self.text);
        (text.chars().count() >= SHORTEST).then_some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Types a text at so many milliseconds a key; the commands that were carried out.
    fn typed(burst: &mut Burst<char>, text: &str, from: f64, every: f64) -> Vec<char> {
        let mut done = Vec::new();
        let mut held: Option<(u32, f64)> = None;
        for (at, c) in text.chars().enumerate() {
            let now = from + every * f64::from(u32::try_from(at).unwrap());
            if let Some((number, due)) = held
                && due <= now
            {
                done.extend(burst.ripe(number));
            }
            if c == '\n' {
                if !burst.ends_line(now) {
                    done.extend(burst.at_once());
                    done.push(c);
                }
                continue;
            }
            match burst.key(now, &c.to_string(), c) {
                Step::Wait { number, before } => {
                    done.extend(before);
                    held = Some((number, now + HOLD));
                }
                Step::Read => {}
            }
        }
        if let Some((number, _)) = held {
            done.extend(burst.ripe(number));
        }
        done
    }

    #[test]
    fn a_reader_commands_nothing_and_is_read_whole() {
        for every in [1.0, 5.0, 20.0] {
            let mut burst = Burst::default();
            let zone = "P<GMBJALLOW<<LAMIN\nA12345678\n";
            assert!(typed(&mut burst, zone, 1000.0, every).is_empty(), "{every}");
            let end = 1000.0 + every * 28.0;
            assert_eq!(burst.over(end + 10.0), None);
            assert_eq!(burst.over(end + END).as_deref(), Some(zone));
            assert_eq!(burst.over(end + END), None);
        }
    }

    #[test]
    fn a_hand_commands_every_key_in_order() {
        for every in [40.0, 60.0, 200.0] {
            let mut burst = Burst::default();
            let done = typed(&mut burst, "jjka\n", 1000.0, every);
            assert_eq!(done, ['j', 'j', 'k', 'a', '\n'], "{every}");
            assert_eq!(burst.over(9000.0), None);
        }
        let mut burst = Burst::default();
        assert_eq!(typed(&mut burst, "jjxa", 0.0, 60.0), ['j', 'j', 'x', 'a']);
    }

    /// A second line that comes after the reader's pause belongs to the first.
    #[test]
    fn a_pause_between_two_lines_is_part_of_what_was_read() {
        let mut burst = Burst::default();
        assert!(typed(&mut burst, "P<GMB\n", 0.0, 5.0).is_empty());
        assert!(typed(&mut burst, "L898902C3\n", 25.0 + 120.0, 5.0).is_empty());
        assert_eq!(burst.over(500.0).as_deref(), Some("P<GMB\nL898902C3\n"));
    }

    /// What is whole is cut off, and nobody's words behind it are taken for its end.
    #[test]
    fn a_hand_right_behind_what_is_whole_is_a_hand() {
        let mut burst = Burst::default();
        assert!(typed(&mut burst, "M1ERIKSSON\n", 0.0, 5.0).is_empty());
        assert_eq!(burst.so_far(), "M1ERIKSSON\n");
        assert_eq!(burst.cut(), "M1ERIKSSON\n");
        assert_eq!(burst.so_far(), "");
        let hand = typed(&mut burst, "seen", 50.0 + 60.0, 60.0);
        assert_eq!(hand, ['s', 'e', 'e', 'n']);
        assert_eq!(burst.over(900.0), None);
    }

    #[test]
    fn a_hand_after_a_reader_commands_again() {
        let mut burst = Burst::default();
        typed(&mut burst, "12345678\n", 0.0, 5.0);
        assert_eq!(burst.over(400.0).as_deref(), Some("12345678\n"));
        assert_eq!(typed(&mut burst, "a", 600.0, 60.0), ['a']);
        // Two fingers at once are nothing that was read.
        let mut burst = Burst::default();
        assert!(typed(&mut burst, "jk", 0.0, 10.0).is_empty());
        assert_eq!(burst.over(400.0), None);
    }
}
