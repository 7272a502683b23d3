//! A desktop window, and what a person does with it.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Element, Screen, Session, WebDriverError};
use crate::process::{Group, bound, children_of, kill_one};

/// How long a person would wait before calling it broken.
const PATIENCE: Duration = Duration::from_secs(20);

/// Between two keys of a fast hand.
const HAND: Duration = Duration::from_millis(60);

/// Between two looks at the page.
const LOOK: Duration = Duration::from_millis(25);

/// Which program to open, on which data.
#[derive(Debug, Clone)]
pub struct Desktop {
    /// Path of `aircop-desktop`.
    pub program: PathBuf,
    /// The office's data directory; what it saves goes beside it, with `.downloads` behind the name.
    pub data: PathBuf,
    /// Standard output and error go to this file, when there is one.
    pub log: Option<PathBuf>,
    /// Address of the message bus that stands for the session's and the system's; none for a PC
    /// without one, so that no test reaches the desktop of who runs it.
    pub bus: Option<String>,
}

/// Where no bus listens.
const NO_BUS: &str = "unix:path=/nonexistent/aircop-tests";

/// A real window under its own driver. All of it is killed when dropped.
///
/// Keep it in the thread that opened it: the kernel ends the driver with that thread.
#[derive(Debug)]
pub struct Window {
    driver: Group,
    session: Session,
}

impl Window {
    /// Opens a window and waits until its page is there.
    ///
    /// # Errors
    /// When the driver or the program cannot be started.
    pub fn open(screen: &Screen, desktop: &Desktop) -> Result<Self, WebDriverError> {
        let start = |source| WebDriverError::Start {
            program: "WebKitWebDriver".into(),
            source,
        };
        let port = free_port().map_err(start)?;
        let mut command = bound(Path::new("WebKitWebDriver"));
        command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // The locale of the person who runs the tests shall not decide the first language.
            .env("LC_ALL", "C.UTF-8")
            .env("LANGUAGE", "en")
            .stdin(Stdio::null());
        match &desktop.log {
            Some(path) => {
                let file = |source| WebDriverError::File {
                    path: path.clone(),
                    source,
                };
                let log = std::fs::File::options()
                    .create(true)
                    .append(true)
                    .open(path)
                    .map_err(file)?;
                command.stderr(log.try_clone().map_err(file)?).stdout(log);
            }
            None => {
                command.stdout(Stdio::null()).stderr(Stdio::null());
            }
        }
        let mut driver = Group::start(screen.show(&mut command)).map_err(start)?;
        listening(port, &mut driver)?;
        // The driver hides the session's bus from what it starts.
        let bus = desktop.bus.as_deref().unwrap_or(NO_BUS);
        let session = format!("DBUS_SESSION_BUS_ADDRESS={bus}");
        let system = format!("DBUS_SYSTEM_BUS_ADDRESS={bus}");
        // The program is bound to its driver as the driver is to us.
        let options = json!({
            "binary": "/usr/bin/setpriv",
            "args": ["--pdeathsig", "KILL", "--", "env", session, system, desktop.program, "--data", desktop.data, "--downloads", desktop.data.with_extension("downloads")],
        });
        let session = Session::open(
            &format!("http://127.0.0.1:{port}"),
            &json!({ "webkitgtk:browserOptions": options }),
        )?;
        Ok(Self { driver, session })
    }

    /// The protocol itself, for what has no word here.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Waits for an element that can be seen.
    ///
    /// # Errors
    /// [`WebDriverError::Late`] with the page's text.
    pub fn find(&self, css: &str) -> Result<Element, WebDriverError> {
        self.until(css, || match self.session.find(css) {
            Ok(element) => Ok(Some(element)),
            Err(error) => not_yet(error),
        })
    }

    /// Whether a selector finds anything now.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn has(&self, css: &str) -> Result<bool, WebDriverError> {
        Ok(!self.session.find_all(css)?.is_empty())
    }

    /// The text of an element.
    ///
    /// # Errors
    /// As [`Self::find`].
    pub fn text(&self, css: &str) -> Result<String, WebDriverError> {
        self.until(css, || {
            match self
                .session
                .find(css)
                .and_then(|element| self.session.text(&element))
            {
                Ok(text) => Ok(Some(text)),
                Err(error) => not_yet(error),
            }
        })
    }

    /// The texts of all elements that a selector finds now.
    ///
    /// # Errors
    /// When the driver does not answer or the page changes meanwhile.
    pub fn texts(&self, css: &str) -> Result<Vec<String>, WebDriverError> {
        self.session
            .find_all(css)?
            .iter()
            .map(|element| self.session.text(element))
            .collect()
    }

    /// Waits until an element's text holds `words`, and returns the text.
    ///
    /// # Errors
    /// As [`Self::find`].
    pub fn wait_for(&self, css: &str, words: &str) -> Result<String, WebDriverError> {
        self.until(&format!("“{words}” in {css}"), || {
            for element in self.session.find_all(css)? {
                match self.session.text(&element) {
                    Ok(text) if text.contains(words) => return Ok(Some(text)),
                    Ok(_) => {}
                    Err(error) => return not_yet(error),
                }
            }
            Ok(None)
        })
    }

    /// Waits until a selector finds nothing any more.
    ///
    /// # Errors
    /// As [`Self::find`].
    pub fn wait_gone(&self, css: &str) -> Result<(), WebDriverError> {
        self.until(&format!("{css} to go"), || {
            Ok((!self.has(css)?).then_some(()))
        })
    }

    /// Clicks an element once it is there and nothing lies over it.
    ///
    /// # Errors
    /// As [`Self::find`].
    pub fn click(&self, css: &str) -> Result<(), WebDriverError> {
        self.until(&format!("a click on {css}"), || {
            let found = self.reveal(css).and_then(|()| self.session.find(css));
            let element = match found {
                Ok(element) => element,
                Err(error) => return once_more(error),
            };
            match self.session.click(&element) {
                Ok(()) => Ok(Some(())),
                Err(error) => not_yet(error),
            }
        })
    }

    /// Types at the end of a field.
    ///
    /// # Errors
    /// As [`Self::find`].
    pub fn type_into(&self, css: &str, keys: &str) -> Result<(), WebDriverError> {
        self.until(&format!("typing into {css}"), || {
            match self
                .session
                .find(css)
                .and_then(|field| self.session.type_into(&field, keys))
            {
                Ok(()) => Ok(Some(())),
                Err(error) => not_yet(error),
            }
        })
    }

    /// Empties a field and types.
    ///
    /// # Errors
    /// As [`Self::find`].
    pub fn fill(&self, css: &str, keys: &str) -> Result<(), WebDriverError> {
        self.until(&format!("{css} to empty"), || {
            let cleared = self
                .reveal(css)
                .and_then(|()| self.session.find(css))
                .and_then(|field| self.session.clear(&field));
            cleared.map_or_else(once_more, |()| Ok(Some(())))
        })?;
        self.type_into(css, keys)
    }

    /// Scrolls an element into sight: the driver looks at the window and not at the pane that
    /// scrolls in it.
    fn reveal(&self, css: &str) -> Result<(), WebDriverError> {
        let script = "const found = document.querySelector(arguments[0]);
            if (found) found.scrollIntoView({ block: 'nearest' });";
        let css = serde_json::json!(css);
        self.session.script(script, &[css]).map(drop)
    }

    /// Chooses an entry of a `<select>` by its value. By script, since WebKitGTK opens a native
    /// menu that no driver reaches.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn choose(&self, css: &str, value: &str) -> Result<(), WebDriverError> {
        self.find(css)?;
        let script = "const field = document.querySelector(arguments[0]);
             field.value = arguments[1];
             if (field.value !== arguments[1]) throw new Error('no entry ' + arguments[1]);
             field.dispatchEvent(new Event('input', { bubbles: true }));
             field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.session
            .script(script, &[json!(css), json!(value)])
            .map(drop)
    }

    /// What stands in the field with this `data-testid`.
    ///
    /// # Errors
    /// When there is none.
    pub fn value(&self, handle: &str) -> Result<String, WebDriverError> {
        let css = format!("[data-testid={handle}]");
        self.find(&css)?;
        let script = "return document.querySelector(arguments[0]).value";
        let value = self.session.script(script, &[json!(css)])?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Presses keys together, wherever the focus is.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn chord(&self, keys: &[char]) -> Result<(), WebDriverError> {
        // The driver types faster than a hand, and would be taken for a reader.
        sleep(HAND);
        self.session.chord(keys)
    }

    /// The whole page's text.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn page(&self) -> Result<String, WebDriverError> {
        let text = self.session.script("return document.body.innerText", &[])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Sends a command to the engine as the interface does: `Ok` is the reply, `Err` the API error.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn dispatch(&self, command: &Value) -> Result<Result<Value, Value>, WebDriverError> {
        let script = "const done = arguments[1];
             window.__TAURI__.core.invoke('dispatch', { command: arguments[0] })
               .then((reply) => done([true, reply]), (error) => done([false, error]));";
        let answer = self
            .session
            .script_async(script, std::slice::from_ref(command))?;
        match answer.as_array().map(Vec::as_slice) {
            Some([Value::Bool(true), reply]) => Ok(Ok(reply.clone())),
            Some([Value::Bool(false), error]) => Ok(Err(error.clone())),
            _ => Err(WebDriverError::Malformed(answer.to_string())),
        }
    }

    /// Saves the page as PNG.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn screenshot(&self, path: &Path) -> Result<(), WebDriverError> {
        // What was changed last has been drawn once two frames have begun.
        let drawn = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.session.script_async(drawn, &[])?;
        let png = self.session.screenshot()?;
        std::fs::write(path, png).map_err(|source| WebDriverError::File {
            path: path.to_path_buf(),
            source,
        })
    }

    /// Makes the window so many pixels large.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn resize(&self, width: u32, height: u32) -> Result<(u64, u64), WebDriverError> {
        self.session.resize(width, height)
    }

    /// Closes the window as a person does; the engine shuts down in order.
    ///
    /// # Errors
    /// When the driver does not answer, or the program does not end in time.
    pub fn close(self) -> Result<(), WebDriverError> {
        let programs = children_of(self.driver.id());
        self.session.close()?;
        let deadline = Instant::now() + PATIENCE;
        while children_of(self.driver.id())
            .iter()
            .any(|id| programs.contains(id))
        {
            if Instant::now() > deadline {
                return Err(WebDriverError::NotReady("the closed window's end".into()));
            }
            sleep(LOOK);
        }
        Ok(())
    }

    /// The desktop program itself.
    #[must_use]
    pub fn program(&self) -> Option<u32> {
        children_of(self.driver.id()).first().copied()
    }

    /// `kill -9` to the desktop program itself.
    pub fn kill(self) {
        for id in children_of(self.driver.id()) {
            // Fails when it has just ended by itself.
            let _ = kill_one(id);
            // The signal returns before it has ended, and with it its lock on the data.
            let deadline = Instant::now() + PATIENCE;
            while is_running(id) && Instant::now() < deadline {
                sleep(LOOK);
            }
        }
    }

    /// Looks again and again until `look` finds something.
    ///
    /// # Errors
    /// What `look` fails with, or [`WebDriverError::Late`].
    pub fn until<T>(
        &self,
        what: &str,
        mut look: impl FnMut() -> Result<Option<T>, WebDriverError>,
    ) -> Result<T, WebDriverError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look()? {
                return Ok(found);
            }
            if Instant::now() > deadline {
                return Err(WebDriverError::Late {
                    what: what.to_owned(),
                    seconds: PATIENCE.as_secs(),
                    page: self.page().unwrap_or_else(|error| error.to_string()),
                });
            }
            sleep(LOOK);
        }
    }
}

/// Refusals that only say that the page is still on its way.
fn not_yet<T>(error: WebDriverError) -> Result<Option<T>, WebDriverError> {
    const PASSING: [&str; 5] = [
        "no such element",
        "stale element reference",
        "element click intercepted",
        "element not interactable",
        "invalid element state",
    ];
    match error {
        WebDriverError::Refused { code, .. } if PASSING.contains(&code.as_str()) => Ok(None),
        error => Err(error),
    }
}

/// The same for what may be done twice: under load WebKit answers now and then with no more than an
/// "unknown error". A click or a key could have been taken all the same.
fn once_more<T>(error: WebDriverError) -> Result<Option<T>, WebDriverError> {
    match error {
        WebDriverError::Refused { code, .. } if code == "unknown error" => Ok(None),
        error => not_yet(error),
    }
}

/// A port that nobody listens on now.
fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

fn listening(port: u16, driver: &mut Group) -> Result<(), WebDriverError> {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline && matches!(driver.ended(), Ok(None)) {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        sleep(LOOK);
    }
    Err(WebDriverError::NotReady("WebKitWebDriver".into()))
}

/// Whether a process still runs; one that has ended and waits to be counted by its parent does not.
fn is_running(id: u32) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // The name stands in brackets and may hold any sign.
    let state = stat
        .rsplit_once(") ")
        .and_then(|(_, rest)| rest.chars().next());
    state.is_some_and(|state| state != 'Z' && state != 'X')
}
