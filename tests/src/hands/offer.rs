//! A program that offers something: it owns a selection and hands it out on request (ICCCM 2).

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ConnectionExt as _, CreateWindowAux, EventMask, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::HandsError;

/// Something that another program takes: its media type and its bytes, at most 200 KiB.
#[derive(Debug, Clone)]
pub struct Offer {
    /// `image/png`, `text/uri-list`.
    pub media: &'static str,
    /// As they are handed out.
    pub bytes: Vec<u8>,
}

/// The program, until it is dropped.
pub struct Offered {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Offered {
    pub(super) fn of(display: &str, selection: &[u8], offer: Offer) -> Result<Self, HandsError> {
        let source = Source::open(display, selection, offer)?;
        let stop = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stop);
        let thread = thread::spawn(move || {
            while !told.load(Ordering::Relaxed) {
                match source.x.poll_for_event() {
                    Ok(Some(event)) => {
                        let _ = source.answer(&event);
                    }
                    Ok(None) => thread::sleep(Duration::from_millis(2)),
                    Err(_) => return,
                }
            }
        });
        Ok(Self {
            stop,
            thread: Some(thread),
        })
    }
}

impl Drop for Offered {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What another program has put on the clipboard, as text; empty when there is none.
pub(super) fn text_on_clipboard(display: &str) -> Result<String, HandsError> {
    let nothing = Offer {
        media: "UTF8_STRING",
        bytes: Vec::new(),
    };
    // Of a selection that nobody asks for: only its window is wanted.
    let asker = Source::open(display, b"AIRCOP_TEST", nothing)?;
    let (x, window) = (&asker.x, asker.window);
    let clipboard = asker.atom(b"CLIPBOARD")?;
    let place = asker.atom(b"AIRCOP_TEST_TEXT")?;
    x.convert_selection(window, clipboard, asker.media, place, x11rb::CURRENT_TIME)?
        .check()?;
    for _ in 0..1000 {
        if let Some(Event::SelectionNotify(told)) = x.poll_for_event()? {
            if told.property == x11rb::NONE {
                break;
            }
            let found = x
                .get_property(true, window, place, AtomEnum::ANY, 0, 1 << 16)?
                .reply()?;
            return Ok(String::from_utf8_lossy(&found.value).into_owned());
        }
        thread::sleep(Duration::from_millis(2));
    }
    Ok(String::new())
}

/// A window that owns a selection.
pub(super) struct Source {
    pub(super) x: RustConnection,
    pub(super) window: Window,
    pub(super) root: Window,
    pub(super) media: Atom,
    targets: Atom,
    bytes: Vec<u8>,
}

impl Source {
    pub(super) fn open(display: &str, selection: &[u8], offer: Offer) -> Result<Self, HandsError> {
        let (x, at) = x11rb::connect(Some(display))?;
        let root = x.setup().roots.get(at).map_or(0, |screen| screen.root);
        let window = x.generate_id()?;
        let events = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        x.create_window(
            x11rb::COPY_DEPTH_FROM_PARENT,
            window,
            root,
            0,
            0,
            1,
            1,
            0,
            WindowClass::INPUT_OUTPUT,
            x11rb::COPY_FROM_PARENT,
            &events,
        )?
        .check()?;
        let atom = |name: &[u8]| -> Result<Atom, HandsError> {
            Ok(x.intern_atom(false, name)?.reply()?.atom)
        };
        let (selection, targets) = (atom(selection)?, atom(b"TARGETS")?);
        let media = atom(offer.media.as_bytes())?;
        x.set_selection_owner(window, selection, x11rb::CURRENT_TIME)?
            .check()?;
        Ok(Self {
            media,
            targets,
            window,
            root,
            bytes: offer.bytes,
            x,
        })
    }

    pub(super) fn atom(&self, name: &[u8]) -> Result<Atom, HandsError> {
        Ok(self.x.intern_atom(false, name)?.reply()?.atom)
    }

    /// Hands out what is asked for.
    pub(super) fn answer(&self, event: &Event) -> Result<(), HandsError> {
        let Event::SelectionRequest(asked) = event else {
            return Ok(());
        };
        let property = self.hand_out(asked)?;
        let told = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property,
        };
        self.x
            .send_event(false, asked.requestor, EventMask::NO_EVENT, told)?
            .check()?;
        Ok(())
    }

    /// The property that it was put into; none for what is not offered.
    fn hand_out(&self, asked: &SelectionRequestEvent) -> Result<Atom, HandsError> {
        // Old programs name no property (ICCCM 2.2).
        let property = match asked.property {
            x11rb::NONE => asked.target,
            property => property,
        };
        let (to, mode) = (asked.requestor, PropMode::REPLACE);
        if asked.target == self.targets {
            let offered = [self.targets, self.media];
            self.x
                .change_property32(mode, to, property, AtomEnum::ATOM, &offered)?
                .check()?;
        } else if asked.target == self.media {
            self.x
                .change_property8(mode, to, property, self.media, &self.bytes)?
                .check()?;
        } else {
            return Ok(x11rb::NONE);
        }
        Ok(property)
    }
}
