//! Draws a screen that is open in its three combinations, once nothing in it moves any more.

use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use serde_json::json;

use super::compare::Picture;
use super::{PicturesError, Shot, shots};
use crate::stage::Desk;
use crate::webdriver::{WebDriverError, Window};

/// Size of the window in which the way to a screen is gone.
const AT_EASE: (u32, u32) = (1366, 768);
/// Between two looks at whether something still moves.
const STILL: Duration = Duration::from_millis(150);

/// The page's own clock stands still as the engine's does: between two answers of the engine it
/// would count on.
const STOP_CLOCK: &str = "const at = arguments[0]; Date.now = () => at;";

/// Nothing blinks, turns or fades; notices come and go at their own time. Keys are drawn by lot when
/// an office is made, so their letters and the code that holds an invitation are not shown; neither are
/// the relay's port and the offices that joined at one moment of the clock, in the order of their keys.
const HOLD_STILL: &str = "
    if (!window.__still) {
        window.__still = new CSSStyleSheet();
        window.__still.replaceSync(`
            *, *::before, *::after { animation: none !important; transition: none !important;
                caret-color: transparent !important; }
            .working { opacity: 1 !important; }
            .notices, .hq-health, .hq-answered + .hq-table, [data-testid=hq-qr] { visibility: hidden !important; }`);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.__still];
    }
    const keys = document.querySelectorAll('.fingerprint, .fingerprint-groups li');
    for (const key of keys) {
        const walk = document.createTreeWalker(key, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
            const text = walk.currentNode.data.replace(/[0-9a-z]/gi, '0');
            if (text !== walk.currentNode.data) walk.currentNode.data = text;
        }
    }";

/// What draws into a folder.
pub(super) struct Camera<'a> {
    folder: &'a Path,
    clock: i64,
    taken: usize,
    screens: &'a [String],
    say: &'a mut dyn FnMut(&str),
}

impl<'a> Camera<'a> {
    pub(super) fn new(
        folder: &'a Path,
        screens: &'a [String],
        clock: i64,
        say: &'a mut dyn FnMut(&str),
    ) -> Self {
        Self {
            folder,
            clock,
            taken: 0,
            screens,
            say,
        }
    }

    /// Stops the page's clock; before the desk is unlocked, so that it is set by the engine's after.
    pub(super) fn stop_clock(&self, window: &Window) -> Result<(), WebDriverError> {
        let clock = [json!(self.clock)];
        window.session().script(STOP_CLOCK, &clock).map(drop)
    }

    /// Whether any of these screens is to be drawn.
    pub(super) fn wants(&self, screens: &[&str]) -> bool {
        let named = |screen: &&str| self.screens.iter().any(|name| name == screen);
        self.screens.is_empty() || screens.iter().any(named)
    }

    /// A size in which every pane stands there.
    pub(super) fn at_ease(desk: &Desk) -> Result<(), WebDriverError> {
        let (width, height) = AT_EASE;
        desk.window().resize(width, height)?;
        inner_size(desk.window(), AT_EASE)
    }

    /// Draws the screen that is open in all its combinations.
    pub(super) fn draw(&mut self, screen: &str, desk: &Desk) -> Result<(), PicturesError> {
        self.draw_after(screen, desk, &|_| Ok(()))
    }

    /// The same, doing something in each combination first.
    pub(super) fn draw_after(
        &mut self,
        screen: &str,
        desk: &Desk,
        first: &dyn Fn(&Window) -> Result<(), WebDriverError>,
    ) -> Result<(), PicturesError> {
        if !self.wants(&[screen]) {
            return Ok(());
        }
        for shot in shots().iter().filter(|shot| shot.screen == screen) {
            take_on(desk, shot)?;
            first(desk.window())?;
            let png = still(desk.window())?;
            let path = self.folder.join(format!("{}.png", shot.name()));
            std::fs::write(&path, png).map_err(|source| PicturesError::file(&path, source))?;
            self.taken += 1;
        }
        (self.say)(&format!("{screen} ({} of {})", self.taken, shots().len()));
        Self::at_ease(desk)?;
        Ok(())
    }
}

/// Language, theme and size.
fn take_on(desk: &Desk, shot: &Shot) -> Result<(), WebDriverError> {
    let window = desk.window();
    desk.speak(shot.language)?;
    desk.look(shot.theme)?;
    window.find(&format!("html[data-theme={}]", shot.theme))?;
    let (width, height) = shot.size;
    window.resize(width, height)?;
    inner_size(window, shot.size)
}

fn inner_size(window: &Window, size: (u32, u32)) -> Result<(), WebDriverError> {
    let script = "return [innerWidth, innerHeight]";
    window.until("the window's size", || {
        let found = window.session().script(script, &[])?;
        Ok((found == json!([size.0, size.1])).then_some(()))
    })
}

/// The screenshot that is twice the same, but for noise.
fn still(window: &Window) -> Result<Vec<u8>, PicturesError> {
    // The fonts of another language come when they are first used.
    let fonts = "const done = arguments[0]; document.fonts.ready.then(() => done(true));";
    window.session().script_async(fonts, &[])?;
    let mut before = None;
    for _ in 0..20 {
        sleep(STILL);
        window.session().script(HOLD_STILL, &[])?;
        let png = window.session().screenshot()?;
        let now = Picture::of_screenshot(&png)?;
        if before.is_some_and(|before: Picture| !before.difference(&now).is_seen()) {
            return Ok(png);
        }
        before = Some(now);
    }
    let moves = WebDriverError::NotReady("a screen without motion".into());
    Err(moves.into())
}
