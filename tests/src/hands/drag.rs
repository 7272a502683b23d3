//! The source of a drag, as the freedesktop.org specification "Drag-and-Drop Protocol for the X
//! Window System" (XDND, version 5) has it.

use std::thread;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, Window,
};

use super::HandsError;
use super::offer::{Offer, Source};

const VERSION: u32 = 5;
/// In so many steps the hand comes near, and so often it is told yes before it lets go.
const STEPS: i16 = 12;
const STAYS: u32 = 5;
/// How long a program may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Drags something to a pixel and lets go of it.
pub(super) fn drop_at(display: &str, x: i16, y: i16, offer: Offer) -> Result<(), HandsError> {
    let source = Source::open(display, b"XdndSelection", offer)?;
    let names = Names::of(&source)?;
    let target = aware(&source, names.aware, x, y)?.ok_or(HandsError::NotTaken(x, y))?;
    let say = |kind: Atom, data: [u32; 5]| -> Result<(), HandsError> {
        let message = ClientMessageEvent::new(32, target, kind, data);
        source
            .x
            .send_event(false, target, EventMask::NO_EVENT, message)?
            .check()?;
        Ok(())
    };
    let own = source.window;
    say(names.enter, [own, VERSION << 24, source.media, 0, 0])?;
    // A hand moves there, and stays a moment: a web view first says no, and yes once its page has
    // been asked.
    let mut steps = 0_i16;
    let mut taken = 0;
    within(|| {
        let left = (STEPS - steps).max(0);
        steps = (steps + 1).min(STEPS + 1);
        let place = (x - left * 4, y - left);
        let place = (u32::from(place.0.unsigned_abs()) << 16) | u32::from(place.1.unsigned_abs());
        say(
            names.position,
            [own, 0, place, x11rb::CURRENT_TIME, names.copy],
        )?;
        let status = heard(&source, names.status, Duration::from_millis(100))?;
        let yes = status.is_some_and(|status| status.data.as_data32()[1] & 1 == 1);
        taken = if yes && left == 0 { taken + 1 } else { 0 };
        thread::sleep(Duration::from_millis(20));
        Ok(taken == STAYS)
    })?;
    let taken = taken == STAYS;
    if !taken {
        say(names.leave, [own, 0, 0, 0, 0])?;
        return Err(HandsError::NotTaken(x, y));
    }
    say(names.drop, [own, 0, x11rb::CURRENT_TIME, 0, 0])?;
    // It fetches what was dropped before it says that it is done.
    let done = within(|| {
        let finished = heard(&source, names.finished, Duration::from_millis(100))?;
        Ok(finished.is_some())
    })?;
    if done {
        Ok(())
    } else {
        Err(HandsError::NotTaken(x, y))
    }
}

struct Names {
    aware: Atom,
    enter: Atom,
    position: Atom,
    status: Atom,
    leave: Atom,
    drop: Atom,
    finished: Atom,
    copy: Atom,
}

impl Names {
    fn of(source: &Source) -> Result<Self, HandsError> {
        Ok(Self {
            aware: source.atom(b"XdndAware")?,
            enter: source.atom(b"XdndEnter")?,
            position: source.atom(b"XdndPosition")?,
            status: source.atom(b"XdndStatus")?,
            leave: source.atom(b"XdndLeave")?,
            drop: source.atom(b"XdndDrop")?,
            finished: source.atom(b"XdndFinished")?,
            copy: source.atom(b"XdndActionCopy")?,
        })
    }
}

/// The window at a pixel that says that it takes drags, from the root inwards.
fn aware(source: &Source, name: Atom, x: i16, y: i16) -> Result<Option<Window>, HandsError> {
    let mut within = source.root;
    loop {
        let inner = source
            .x
            .translate_coordinates(source.root, within, x, y)?
            .reply()?
            .child;
        if inner == x11rb::NONE {
            return Ok(None);
        }
        let said = source
            .x
            .get_property(false, inner, name, AtomEnum::ANY, 0, 1)?
            .reply()?;
        if said.type_ != x11rb::NONE {
            return Ok(Some(inner));
        }
        within = inner;
    }
}

/// Tries until it works, for as long as a program may take.
fn within(mut work: impl FnMut() -> Result<bool, HandsError>) -> Result<bool, HandsError> {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        if work()? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The next message of this kind; requests for what is dragged are answered meanwhile.
fn heard(
    source: &Source,
    kind: Atom,
    patience: Duration,
) -> Result<Option<ClientMessageEvent>, HandsError> {
    let end = Instant::now() + patience;
    while Instant::now() < end {
        match source.x.poll_for_event()? {
            Some(Event::ClientMessage(message)) if message.type_ == kind => {
                return Ok(Some(message));
            }
            Some(event) => source.answer(&event)?,
            None => thread::sleep(Duration::from_millis(2)),
        }
    }
    Ok(None)
}
