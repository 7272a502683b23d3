//! What a reader types into fields: one burst belongs to one field, and knows how it found it.
//!
//! Pure: a field is anything that can be compared (`F`), and how it was found is whatever the caller
//! keeps of it (`B`).

use crate::burst::{self, Burst, Step};

/// A line that a reader types is at least so long: the shortest of a passport's zone has 30.
const LINE: u32 = 28;

/// A label with fewer characters than this is read so seldom that Enter behind it may be a hand's.
const CODE: u32 = 6;

/// The keys of the last moment in a field.
pub(crate) struct FieldBurst<F, B> {
    burst: Burst<()>,
    /// Where the last key came, and how the burst found it.
    begun: Option<(F, B)>,
    /// Characters of the burst.
    typed: u32,
    /// When its first one came.
    at: f64,
}

impl<F, B> Default for FieldBurst<F, B> {
    fn default() -> Self {
        Self {
            burst: Burst::default(),
            begun: None,
            typed: 0,
            at: 0.0,
        }
    }
}

impl<F: PartialEq, B: Clone> FieldBurst<F, B> {
    /// A key comes to a field: what was read in another one just before, which it is no part of.
    pub(crate) fn enters(&mut self, field: &F, in_text: bool) -> Option<(String, B)> {
        self.burst.in_text(in_text);
        if self.begun.as_ref().is_none_or(|(known, _)| known == field) {
            return None;
        }
        let text = self.burst.leave();
        let (_, begun) = self.begun.take()?;
        Some((text?, begun))
    }

    /// A key that writes `text`. True when a reader typed it. `find` says how the field is found,
    /// before the key has done anything in it.
    pub(crate) fn key(&mut self, at: f64, text: &str, field: F, find: impl FnOnce() -> B) -> bool {
        let reads = self.burst.key(at, text, ()) == Step::Read;
        // A burst that goes on behind what was cut off has begun here as well.
        if !reads || self.begun.is_none() {
            self.begun = Some((field, find()));
            self.typed = 0;
            self.at = at;
        }
        self.typed += 1;
        reads
    }

    /// Whether Enter or Tab at this moment ends a line that a reader types. In a form it only goes on
    /// to the next field; elsewhere it is a command.
    pub(crate) fn ends_line(&mut self, at: f64, in_form: bool) -> bool {
        // No hand is so fast over a whole line.
        let fast = at - self.at <= burst::GAP * f64::from(self.typed);
        let line = if in_form || !self.burst.is_close(at) {
            LINE
        } else {
            CODE
        };
        self.typed >= line && fast && self.burst.ends_line(at)
    }

    /// What is read so far.
    pub(crate) fn so_far(&self) -> &str {
        self.burst.so_far()
    }

    /// Cuts off what is read so far: it is whole. Whatever follows is a hand's.
    pub(crate) fn cut(&mut self) -> Option<(String, B)> {
        let text = self.burst.cut();
        Some((text, self.begun.take()?.1))
    }

    /// What was read, once the burst of the key at this moment is over.
    pub(crate) fn over(&mut self, at: f64) -> Option<(String, B)> {
        let text = self.burst.over(at + burst::END)?;
        // The next burst may have begun already.
        Some((text, self.begun.as_ref()?.1.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Fields = FieldBurst<&'static str, usize>;

    /// Types into a field of text or a control; what was told of another field.
    fn typed(
        fields: &mut Fields,
        field: &'static str,
        text: &str,
        from: f64,
        every: f64,
    ) -> Vec<String> {
        let mut told = Vec::new();
        for (at, c) in text.chars().enumerate() {
            let now = from + every * f64::from(u32::try_from(at).unwrap());
            told.extend(fields.enters(&field, field != "box").map(|(text, _)| text));
            fields.key(now, &c.to_string(), field, || at);
        }
        told
    }

    /// A hand's word right behind a passport, and a reader in the next field right behind the word.
    #[test]
    fn what_is_read_in_the_next_field_is_not_lost_behind_what_was_cut_off() {
        let mut fields = Fields::default();
        typed(
            &mut fields,
            "subject",
            "P<GMBJALLOW<<LAMIN<<<<<<<<<<<<",
            0.0,
            5.0,
        );
        assert!(fields.ends_line(150.0, true));
        assert!(fields.cut().is_some());
        assert!(typed(&mut fields, "subject", "and", 240.0, 90.0).is_empty());
        let told = typed(&mut fields, "box", "4006381333931", 440.0, 8.0);
        assert!(told.is_empty(), "{told:?}");
        let last = 440.0 + 8.0 * 12.0;
        assert_eq!(fields.over(last), Some(("4006381333931".into(), 0)));
    }

    /// The page takes the focus elsewhere in the middle: both halves are told, each of its field.
    #[test]
    fn a_burst_belongs_to_one_field() {
        let mut fields = Fields::default();
        typed(&mut fields, "subject", "40063", 0.0, 5.0);
        let told = typed(&mut fields, "box", "81333931", 25.0, 5.0);
        assert_eq!(told, ["40063"]);
        assert_eq!(fields.over(60.0), Some(("81333931".into(), 0)));
        assert_eq!(fields.over(60.0), None);
    }

    /// A word behind a reading in the same field is no part of it, and has a beginning of its own.
    #[test]
    fn what_a_hand_types_behind_a_reading_stays_a_hands() {
        let mut fields = Fields::default();
        typed(
            &mut fields,
            "subject",
            "P<GMBJALLOW<<LAMIN<<<<<<<<<<<<",
            0.0,
            5.0,
        );
        assert!(fields.ends_line(150.0, true));
        assert_eq!(fields.cut().map(|(_, found)| found), Some(0));
        typed(&mut fields, "subject", "seen", 240.0, 90.0);
        assert!(!fields.ends_line(600.0, true));
    }
}
