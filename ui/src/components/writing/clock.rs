//! Which clock a time is typed by: that of the airport on that day, until an officer says otherwise;
//! where no airport is known, this desk's own on that day.

use aircop_codes::plain_code;
use aircop_message::zone;
use leptos::prelude::*;

use crate::form::{self, When};
use crate::state::{Desk, use_desk};

/// The clock of a row of the form.
#[derive(Debug, Clone, Copy)]
pub(super) struct ClockThere {
    /// Minutes east of UTC.
    pub(super) offset: RwSignal<i16>,
    /// An officer has said otherwise.
    pub(super) chosen: RwSignal<bool>,
    /// The airport whose clock it is; empty when it is none's, or an officer has said otherwise.
    pub(super) airport: Signal<String>,
    /// The airport, whatever the clock; empty where there is none.
    pub(super) place: Signal<String>,
}

/// The clock for times that are typed in `times` (the first that is filled in counts) at the place in
/// `airport`, on `day` while no date is typed.
pub(super) fn clock_there(
    airport: Option<Memo<String>>,
    times: [Memo<String>; 2],
    day: Option<Memo<String>>,
) -> ClockThere {
    let desk = use_desk();
    let usual = desk.words.offset();
    let typed = move || {
        times
            .iter()
            .map(|text| text.get())
            .find(|text| !text.is_empty())
    };
    let code = move || airport.map(|airport| plain_code(&airport.get()));
    let found = move || {
        let when = typed().map(|text| When::split(&text, usual));
        let day = day.map(|day| day.get()).unwrap_or_default();
        offset_of(desk, code().as_deref(), when.as_ref(), &day, usual)
    };
    // What was sent before, or chosen, is an officer's word.
    let (offset, otherwise) = untrack(|| {
        let written = typed().map(|text| When::split(&text, usual).offset_minutes);
        let there = found();
        let offset = written.unwrap_or(there);
        (offset, offset != there)
    });
    let offset = RwSignal::new(offset);
    let chosen = RwSignal::new(otherwise);
    Effect::new(move |_| {
        let there = found();
        if !chosen.get() && offset.get_untracked() != there {
            offset.set(there);
        }
    });
    let airport = Signal::derive(move || match code() {
        Some(code) if !chosen.get() && aircop_codes::airport(&code).is_some() => code,
        _ => String::new(),
    });
    let place = Signal::derive(move || code().unwrap_or_default());
    ClockThere {
        offset,
        chosen,
        airport,
        place,
    }
}

fn offset_of(desk: Desk, code: Option<&str>, when: Option<&When>, day: &str, usual: i16) -> i16 {
    let typed = when.and_then(|when| {
        let date = form::whole_date(&when.date)?;
        let time = form::tidy_time(&when.time).unwrap_or_default();
        Some((date, time))
    });
    let (date, time) = typed.unwrap_or_else(|| {
        let day = if day.is_empty() {
            form::wall_date(desk.now.get_untracked(), usual)
        } else {
            day.to_owned()
        };
        (day, String::new())
    });
    code.and_then(|code| zone::offset_there(code, &date, &time))
        .or_else(|| zone::offset_on(&desk.words.zone(), &date, &time))
        .unwrap_or(usual)
}
