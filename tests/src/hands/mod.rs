//! Hands on a screen that nobody sees: keys, a pointer, a clipboard and something that is dragged,
//! through the X server itself, so that a window gets what it gets from real devices.
//!
//! WebDriver makes its events inside the web view: what the toolkit does with a key that comes 5 ms
//! after another, with a picture that another program offers, or with a file that is dropped, it
//! does not show. Turned down: `xdotool` and `xclip`, two more programs to install, neither of which
//! drags between programs.

mod drag;
mod offer;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt as _, Keycode, Window};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::webdriver::{Screen, WebDriverError};

pub use offer::Offer;

/// What goes wrong between us and the X server.
#[derive(Debug, thiserror::Error)]
pub enum HandsError {
    /// No connection.
    #[error("no X server: {0}")]
    Connect(#[from] x11rb::errors::ConnectError),
    /// It broke.
    #[error("the X server is gone: {0}")]
    Connection(#[from] x11rb::errors::ConnectionError),
    /// It refused.
    #[error("the X server: {0}")]
    Reply(#[from] x11rb::errors::ReplyError),
    /// No more ids.
    #[error("the X server: {0}")]
    Id(#[from] x11rb::errors::ReplyOrIdError),
    /// The keyboard has no such key.
    #[error("the keyboard has no key for {0:?}")]
    NoKey(char),
    /// Nothing there takes what is dragged.
    #[error("nothing at {0}, {1} takes what is dragged")]
    NotTaken(i16, i16),
}

/// Keyboard and pointer of one screen.
pub struct Hands {
    x: RustConnection,
    root: Window,
    /// Key code and whether Shift is held, by X11 key symbol.
    keys: std::collections::HashMap<u32, (Keycode, bool)>,
    display: String,
}

/// The passport of ICAO Doc 9303 part 4, appendix B, as a reader types it.
pub const PASSPORT: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
    L898902C36UTO7408122F1204159ZE184226B<<<<<10\n";

/// X11 symbols of keys without a character (`keysymdef.h`).
pub mod symbol {
    /// Return.
    pub const RETURN: u32 = 0xff0d;
    /// Left Shift.
    pub const SHIFT: u32 = 0xffe1;
    /// Left Control.
    pub const CONTROL: u32 = 0xffe3;
    /// Escape.
    pub const ESCAPE: u32 = 0xff1b;
    /// F10.
    pub const F10: u32 = 0xffc7;
    /// Arrow down.
    pub const DOWN: u32 = 0xff54;
}

/// The middle of an element of a window, pixels of its screen.
///
/// # Errors
/// When there is none.
pub fn middle(window: &crate::webdriver::Window, css: &str) -> Result<(i16, i16), WebDriverError> {
    window.find(css)?;
    let script = "const found = document.querySelector(arguments[0]);
        found.scrollIntoView({ block: 'nearest' });
        const box = found.getBoundingClientRect(), k = window.devicePixelRatio;
        return [Math.round(window.screenX + (box.left + box.width / 2) * k),
            Math.round(window.screenY + (box.top + box.height / 2) * k)]";
    let found = window.session().script(script, &[css.into()])?;
    let at = |i: usize| {
        let place = found.get(i).and_then(serde_json::Value::as_i64);
        place.and_then(|place| i16::try_from(place).ok())
    };
    at(0)
        .zip(at(1))
        .ok_or_else(|| WebDriverError::Malformed(found.to_string()))
}

impl Hands {
    /// Hands on a screen.
    ///
    /// # Errors
    /// When its server does not answer.
    pub fn on(screen: &Screen) -> Result<Self, HandsError> {
        let (x, at) = x11rb::connect(Some(screen.display()))?;
        let setup = x.setup();
        let root = setup.roots.get(at).map_or(0, |screen| screen.root);
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let mapping = x.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let mut keys = std::collections::HashMap::new();
        let levels = usize::from(mapping.keysyms_per_keycode).max(1);
        for (code, symbols) in (first..=last).zip(mapping.keysyms.chunks(levels)) {
            for (level, symbol) in symbols.iter().take(2).enumerate() {
                keys.entry(*symbol).or_insert((code, level == 1));
            }
        }
        Ok(Self {
            x,
            root,
            keys,
            display: screen.display().to_owned(),
        })
    }

    fn key(&self, symbol: u32) -> Result<(Keycode, bool), HandsError> {
        let known = self.keys.get(&symbol).copied();
        known.ok_or_else(|| HandsError::NoKey(char::from_u32(symbol).unwrap_or('?')))
    }

    fn fake(&self, kind: u8, detail: u8) -> Result<(), HandsError> {
        self.x
            .xtest_fake_input(kind, detail, 0, self.root, 0, 0, 0)?
            .check()?;
        Ok(())
    }

    /// Types a text, so many milliseconds from key to key; a line feed is Return.
    ///
    /// The server itself waits between the keys, as the clock of a device does: a test that is not
    /// scheduled for a moment would make a hand out of a reader.
    ///
    /// # Errors
    /// When the keyboard has no key for a character, or the server is gone.
    pub fn type_text(&self, text: &str, every: u32) -> Result<(), HandsError> {
        let (shift, _) = self.key(symbol::SHIFT)?;
        for c in text.chars() {
            let (code, shifted) = self.key(if c == '\n' { symbol::RETURN } else { c.into() })?;
            let mut events = vec![(PRESS, code), (RELEASE, code)];
            if shifted {
                events.insert(0, (PRESS, shift));
                events.push((RELEASE, shift));
            }
            let mut wait = every;
            for (kind, detail) in events {
                self.x
                    .xtest_fake_input(kind, detail, wait, self.root, 0, 0, 0)?
                    .ignore_error();
                wait = 0;
            }
        }
        // It answers in order: by then it has done all of it.
        self.x.get_input_focus()?.reply()?;
        Ok(())
    }

    /// Presses keys together, by their symbols.
    ///
    /// # Errors
    /// As [`Self::type_text`].
    pub fn chord(&self, symbols: &[u32]) -> Result<(), HandsError> {
        let codes: Vec<Keycode> = symbols
            .iter()
            .map(|symbol| self.key(*symbol).map(|(code, _)| code))
            .collect::<Result<_, _>>()?;
        for code in &codes {
            self.fake(PRESS, *code)?;
        }
        for code in codes.iter().rev() {
            self.fake(RELEASE, *code)?;
        }
        Ok(())
    }

    /// Moves the pointer to a pixel of the screen.
    ///
    /// # Errors
    /// When the server is gone.
    pub fn point(&self, x: i16, y: i16) -> Result<(), HandsError> {
        self.x
            .xtest_fake_input(MOTION, 0, 0, self.root, x, y, 0)?
            .check()?;
        Ok(())
    }

    /// Presses and lets go of a button where the pointer is: 1 is the left one, 3 the right one.
    ///
    /// # Errors
    /// When the server is gone.
    pub fn click(&self, button: u8) -> Result<(), HandsError> {
        self.fake(BUTTON_PRESS, button)?;
        self.fake(BUTTON_RELEASE, button)
    }

    /// Drops what another program offers at a pixel of the screen, as a file manager does.
    ///
    /// # Errors
    /// When nothing there takes it.
    pub fn drop_at(&self, x: i16, y: i16, offer: Offer) -> Result<(), HandsError> {
        drag::drop_at(&self.display, x, y, offer)
    }

    /// The text on the clipboard, as another program would paste it; empty when there is none.
    ///
    /// # Errors
    /// When the server is gone.
    pub fn clipboard_text(&self) -> Result<String, HandsError> {
        offer::text_on_clipboard(&self.display)
    }

    /// Offers something on the clipboard, as a program does in which it was copied; until the
    /// answer is dropped.
    ///
    /// # Errors
    /// When the server is gone.
    pub fn copy(&self, offer: Offer) -> Result<offer::Offered, HandsError> {
        offer::Offered::of(&self.display, b"CLIPBOARD", offer)
    }
}

// Codes of core protocol events, which XTEST takes.
const PRESS: u8 = 2;
const RELEASE: u8 = 3;
const BUTTON_PRESS: u8 = 4;
const BUTTON_RELEASE: u8 = 5;
const MOTION: u8 = 6;
