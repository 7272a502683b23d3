//! Words for the page: every human text comes from here, and here from `locales/`.

use aircop_api::ApiError;
use aircop_codes::CodeList;
use aircop_locale::{Arg, Locale};
use aircop_message::{LocalTime, Timestamp, zone};
use leptos::prelude::*;

/// The words of the language that is chosen now. A copy is two indices.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    locale: Memo<Locale>,
    offset_minutes: Memo<i16>,
    zone: Memo<String>,
}

impl Words {
    pub(crate) fn new(locale: Memo<Locale>, offset_minutes: Memo<i16>, zone: Memo<String>) -> Self {
        Self {
            locale,
            offset_minutes,
            zone,
        }
    }

    /// The locale, tracked: what reads it is drawn again when the language changes.
    pub(crate) fn locale(self) -> Locale {
        self.locale.get()
    }

    /// A text that follows the language, for a text node or an attribute.
    pub(crate) fn t(self, id: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
        move || self.locale.get().text(id)
    }

    /// A text now.
    pub(crate) fn text(self, id: &str) -> String {
        self.locale.get().text(id)
    }

    /// A text now, with values.
    pub(crate) fn say(self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locale.get().text_with(id, args)
    }

    /// Several names or values in one line.
    pub(crate) fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        self.locale.with(|locale| locale.list(items))
    }

    /// The label of a coded value.
    pub(crate) fn label<C: CodeList>(self, code: &C) -> String {
        self.locale.get().label(code)
    }

    /// What went wrong, and what to do.
    pub(crate) fn error(self, error: &ApiError) -> String {
        self.locale.get().error(error.code.code())
    }

    /// Minutes east of UTC at this desk now.
    pub(crate) fn offset(self) -> i16 {
        self.offset_minutes.get()
    }

    /// The time zone of this desk (IANA), empty where the PC names none.
    pub(crate) fn zone(self) -> String {
        self.zone.get()
    }

    /// Minutes east of UTC at this desk at that moment: July has July's.
    pub(crate) fn offset_at(self, at: Timestamp) -> i16 {
        let known = self.zone.with(|zone| zone::offset_at(zone, at));
        known.unwrap_or_else(|| self.offset())
    }

    /// Date and time by this desk's clock.
    pub(crate) fn here(self, at: Timestamp) -> String {
        self.locale.get().date_time(at, self.offset_at(at))
    }

    /// The time alone when it is today by this desk's clock, else date and time.
    pub(crate) fn short(self, at: Timestamp, now: Timestamp) -> String {
        let (locale, offset) = (self.locale.get(), self.offset_at(at));
        if locale.date(at, offset) == locale.date(now, self.offset_at(now)) {
            locale.time(at, offset)
        } else {
            locale.date_time(at, offset)
        }
    }

    /// The time alone by the clock at that place.
    pub(crate) fn clock_there(self, when: LocalTime) -> String {
        self.locale.get().time(when.at, when.offset_minutes)
    }

    /// Whether two times fall on one day, each by the clock at its place, and those clocks agree.
    pub(crate) fn same_day_there(self, one: LocalTime, other: LocalTime) -> bool {
        let date = |when: LocalTime| self.locale.get().date(when.at, when.offset_minutes);
        one.offset_minutes == other.offset_minutes && date(one) == date(other)
    }

    /// Date and time by the clock at that place.
    pub(crate) fn there(self, when: LocalTime) -> String {
        self.locale.get().date_time(when.at, when.offset_minutes)
    }
}
