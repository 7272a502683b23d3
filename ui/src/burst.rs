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
pub(crate) const GAP: f64 = 30.0;
/// A burst is over after so much silence: readers pause between the lines of a zone.
pub(crate) const END: f64 = 150.0;
/// Keys in a text are looked at together up to so many milliseconds apart: what is no passport stays
/// as it was typed, whoever typed it, and a busy PC tells the keys of a reader later.
const TEXT_GAP: f64 = 100.0;
/// Fewer characters than this are two hands on two keys, not something that was read.
const SHORTEST: usize = 4;
/// So many keys before a burst belong to it when they came within [`END`] of each other: a PC that is
/// busy lets the first keys of a reader come like a hand's.
const LEAD: usize = 3;

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
    /// What was read before a pause, and nobody has asked for yet.
    before: String,
    /// Whether they are one.
    reading: bool,
    /// What was said to be over: a key that waited somewhere while its PC was busy shows that it was not.
    told: String,
    /// When the last key came.
    last: f64,
    /// Counts keys.
    number: u32,
    /// Keys that seemed a hand's and came just before the one that waits.
    lead: String,
    /// Whether the keys write a text.
    in_text: bool,
}

impl<C> Default for Burst<C> {
    fn default() -> Self {
        Self {
            waiting: None,
            text: String::new(),
            before: String::new(),
            reading: false,
            told: String::new(),
            last: f64::NEG_INFINITY,
            number: 0,
            lead: String::new(),
            in_text: false,
        }
    }
}

impl<C> Burst<C> {
    /// Says whether the keys write a text, where nothing comes of a hand that is taken for a reader:
    /// up to [`TEXT_GAP`] apart they are a burst then, and what stood before is no part of it.
    pub(crate) fn in_text(&mut self, in_text: bool) {
        self.in_text = in_text;
    }

    /// Two keys that come closer are not a hand's, milliseconds.
    fn gap(&self) -> f64 {
        if self.in_text { TEXT_GAP } else { GAP }
    }

    /// A key that writes `text`, or ends a line (`\n`), and would command `command`.
    pub(crate) fn key(&mut self, at: f64, text: &str, command: C) -> Step<C> {
        self.number = self.number.wrapping_add(1);
        let since = at - self.last;
        self.last = at;
        if since <= self.gap() || (self.reading && since <= END) {
            self.waiting = None;
            self.go_on();
            self.text.push_str(text);
            return Step::Read;
        }
        self.told.clear();
        let before = self.waiting.take().map(|(_, command)| command);
        if self.reading {
            self.keep();
        } else if since <= END && !self.in_text {
            self.lead.push_str(&self.text);
            let over = self.lead.chars().count().saturating_sub(LEAD);
            self.lead = self.lead.chars().skip(over).collect();
        } else {
            self.lead.clear();
        }
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
        let some = !self.text.is_empty() || !self.told.is_empty();
        let reads = some && (since <= self.gap() || (self.reading && since <= END));
        if reads {
            self.last = at;
            self.number = self.number.wrapping_add(1);
            self.waiting = None;
            self.go_on();
            self.text.push('\n');
        }
        reads
    }

    /// Whether a key at this moment comes as close behind the last one as only a reader's does.
    pub(crate) fn is_close(&self, at: f64) -> bool {
        at - self.last <= GAP
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
        self.before.clear();
        self.told.clear();
        std::mem::take(&mut self.text)
    }

    /// The keys go elsewhere now: what was read, which the next key is no part of.
    pub(crate) fn leave(&mut self) -> Option<String> {
        if std::mem::take(&mut self.reading) {
            self.keep();
        }
        let text = std::mem::take(&mut self.before);
        self.told.clear();
        self.text.clear();
        self.lead.clear();
        self.waiting = None;
        // No key is close behind another one's in another place.
        self.last = f64::NEG_INFINITY;
        (text.chars().count() >= SHORTEST).then_some(text)
    }

    /// What is read so far; empty while a hand types.
    pub(crate) fn so_far(&self) -> &str {
        if self.reading { &self.text } else { "" }
    }

    /// What was read, once a burst is over; with what came before a pause that nobody has heard of.
    pub(crate) fn over(&mut self, at: f64) -> Option<String> {
        // Asked for by a key's own time and [`END`], it is over: a difference would be rounded.
        if self.reading && at < self.last + END {
            return None;
        }
        if std::mem::take(&mut self.reading) {
            self.keep();
        }
        let text = std::mem::take(&mut self.before);
        if !text.is_empty() {
            self.told.clone_from(&text);
        }
        (text.chars().count() >= SHORTEST).then_some(text)
    }

    /// Another key belongs to what is read.
    fn go_on(&mut self) {
        if !self.reading && self.text.is_empty() {
            self.text = std::mem::take(&mut self.told);
        }
        self.reading = true;
    }

    /// Puts what is read now to what was read before. Two fingers at once are nothing that was read,
    /// whatever a hand typed before them.
    fn keep(&mut self) {
        let (lead, text) = (
            std::mem::take(&mut self.lead),
            std::mem::take(&mut self.text),
        );
        if text.chars().count() >= SHORTEST {
            self.before.push_str(&lead);
        }
        self.before.push_str(&text);
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

    /// A busy PC lets the first keys of a reader come like a hand's.
    #[test]
    fn what_a_reader_typed_is_told_with_the_keys_that_came_late() {
        let mut burst = Burst::default();
        // No command: capital letters wait for nothing.
        for (at, c) in [(0.0, "P"), (60.0, "<"), (130.0, "U"), (180.0, "T")] {
            assert!(matches!(burst.key(at, c, ()), Step::Wait { .. }));
        }
        for (at, c) in [(185.0, "O"), (190.0, "E"), (195.0, "R")] {
            assert_eq!(burst.key(at, c, ()), Step::Read);
        }
        assert_eq!(burst.over(400.0).as_deref(), Some("P<UTOER"));
        // In a text they are the officer's own words.
        burst.in_text(true);
        assert!(matches!(burst.key(1000.0, "a", ()), Step::Wait { .. }));
        assert!(matches!(burst.key(1120.0, "P", ()), Step::Wait { .. }));
        for (at, c) in [(1125.0, "<"), (1130.0, "U"), (1135.0, "T")] {
            assert_eq!(burst.key(at, c, ()), Step::Read);
        }
        assert_eq!(burst.over(1400.0).as_deref(), Some("P<UT"));
        // Two fingers at once behind a hand's keys are nothing that was read.
        let mut burst = Burst::default();
        typed(&mut burst, "jjj", 0.0, 60.0);
        typed(&mut burst, "k", 130.0, 60.0);
        assert_eq!(burst.over(400.0), None);
    }

    /// Times of events are parts of a millisecond, which a difference does not give back whole.
    #[test]
    fn a_burst_is_over_at_its_end_at_any_time_of_day() {
        for part in 0..1000 {
            let from = 70_000.0 + f64::from(part) / 1000.0;
            let mut burst = Burst::default();
            typed(&mut burst, "4006381333931\n", from, 5.0);
            let last = from + 5.0 * 13.0;
            assert_eq!(
                burst.over(last + END).as_deref(),
                Some("4006381333931\n"),
                "{from}"
            );
        }
    }

    /// The page was asked in time, and the shell was late with the next key.
    #[test]
    fn what_was_told_too_early_is_told_whole() {
        let mut burst = Burst::default();
        typed(&mut burst, "P<GMBJALLOW", 0.0, 5.0);
        assert_eq!(burst.over(50.0 + END).as_deref(), Some("P<GMBJALLOW"));
        for (at, c) in [(55.0, "<"), (60.0, "<"), (65.0, "L")] {
            assert_eq!(burst.key(at, c, 'x'), Step::Read);
        }
        assert_eq!(burst.over(65.0 + END).as_deref(), Some("P<GMBJALLOW<<L"));
        assert!(burst.ends_line(70.0));
        assert_eq!(burst.over(70.0 + END).as_deref(), Some("P<GMBJALLOW<<L\n"));
        // The next thing that is read has nothing to do with it.
        typed(&mut burst, "12345678", 1_000.0, 5.0);
        assert_eq!(burst.over(1_035.0 + END).as_deref(), Some("12345678"));
    }

    #[test]
    fn what_was_read_before_a_pause_is_not_lost() {
        let mut burst = Burst::default();
        typed(&mut burst, "P<GMBJALLOW", 0.0, 5.0);
        // The page was busy: the rest comes before anybody has asked for the beginning.
        typed(&mut burst, "<<LAMIN", 400.0, 5.0);
        assert_eq!(burst.over(300.0), None);
        assert_eq!(burst.over(900.0).as_deref(), Some("P<GMBJALLOW<<LAMIN"));
        assert_eq!(burst.over(2_000.0), None);
        // Or a hand has gone on.
        typed(&mut burst, "P<GMB", 3_000.0, 5.0);
        typed(&mut burst, "n", 3_400.0, 5.0);
        assert_eq!(burst.over(3_500.0).as_deref(), Some("P<GMB"));
        assert_eq!(burst.over(3_600.0), None);
    }
}
