//! An office's window, and what an officer does in it. Every selector of the interface that the
//! journeys use stands here and nowhere else.

use std::path::Path;

use super::Office;
use crate::bus::Bus;
use crate::process::program;
use serde_json::json;

use crate::webdriver::{Desktop, Screen, WebDriverError, Window};

const PASSWORD: &str = "[data-testid=unlock-password]";

/// An open window of an office.
#[derive(Debug)]
pub struct Desk {
    office: Office,
    window: Window,
}

impl Desk {
    /// Opens an office's window.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn open(screen: &Screen, office: &Office) -> Result<Self, WebDriverError> {
        Self::open_on(screen, office, None)
    }

    /// Opens it on a PC with a message bus.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn open_on(
        screen: &Screen,
        office: &Office,
        bus: Option<&Bus>,
    ) -> Result<Self, WebDriverError> {
        let start = |source| WebDriverError::Start {
            program: "aircop-desktop".into(),
            source,
        };
        let desktop = Desktop {
            program: program("aircop-desktop").map_err(start)?,
            data: office.data.clone(),
            log: Some(office.data.with_extension("window.log")),
            bus: bus.map(|bus| bus.address().to_owned()),
        };
        Ok(Self {
            office: office.clone(),
            window: Window::open(screen, &desktop)?,
        })
    }

    /// The window itself.
    #[must_use]
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// The window itself, to close it or to kill it.
    #[must_use]
    pub fn into_window(self) -> Window {
        self.window
    }

    /// Types the password and waits for the list.
    ///
    /// # Errors
    /// When the inbox does not open.
    pub fn unlock(&self) -> Result<(), WebDriverError> {
        self.window.find(PASSWORD)?;
        self.window.fill(PASSWORD, &self.office.password)?;
        self.window.click("[data-testid=unlock-submit]")?;
        self.window.find("[data-testid=new-alert]").map(drop)
    }

    /// Chooses the language of the interface by its BCP 47 code.
    ///
    /// # Errors
    /// When there is none to choose from.
    pub fn speak(&self, language: &str) -> Result<(), WebDriverError> {
        self.prefers("[data-testid=language]", "language", language)?;
        self.window
            .find(&format!("html[lang={language}]"))
            .map(drop)
    }

    /// Chooses the theme: `light`, `dark`.
    ///
    /// # Errors
    /// When there is none to choose from.
    pub fn look(&self, theme: &str) -> Result<(), WebDriverError> {
        self.prefers("[data-testid=theme]", "theme", theme)
    }

    /// By its field where that is on screen; else as the settings would, without leaving the page
    /// that a picture is to be taken of.
    fn prefers(&self, field: &str, what: &str, value: &str) -> Result<(), WebDriverError> {
        if self.window.has(field)? {
            return self.window.choose(field, value);
        }
        let command = json!({ "do": format!("set-{what}"), what: value });
        let answer = self.window.dispatch(&command)?;
        answer
            .map(drop)
            .map_err(|error| WebDriverError::Malformed(error.to_string()))
    }

    /// Types a short alert about a flight from Lisbon to Praia, for the offices with these names,
    /// up to the point where it can be sent.
    ///
    /// # Errors
    /// When the form does not take it.
    pub fn type_alert(&self, subject: &str, to: &[&str]) -> Result<(), WebDriverError> {
        let w = &self.window;
        w.click("[data-testid=new-alert]")?;
        w.find("[data-testid=compose]")?;
        w.click("[data-testid=urgency-FLASH]")?;
        w.fill("[data-testid=field-subject]", subject)?;
        w.click("[data-testid=reason-PROFILE]")?;
        w.choose("[data-testid=field-alert-action]", "CHECK_FULL")?;
        w.fill("[data-testid=leg-0-airport]", "LIS")?;
        w.fill("[data-testid=leg-0-flight]", "TP1547")?;
        if !w.has("[data-testid=leg-1-airport]")? {
            w.click("[data-testid=add-leg]")?;
        }
        w.fill("[data-testid=leg-1-airport]", "RAI")?;
        w.fill("[data-testid=leg-1-eta-time]", "2350")?;
        if !w.has("[data-testid=person-0-name]")? {
            w.click("[data-testid=add-person]")?;
        }
        w.fill("[data-testid=person-0-name]", "Pimentel Rocha Everaldo")?;
        w.fill(
            "[data-testid=field-narrative]",
            "Billet payé comptant la veille. A refusé de boire pendant l'entretien.",
        )?;
        self.choose_offices(to)
    }

    /// Types a note for the offices with these names, up to the point where it can be sent.
    ///
    /// # Errors
    /// When the form does not take it.
    pub fn type_note(&self, subject: &str, to: &[&str]) -> Result<(), WebDriverError> {
        let w = &self.window;
        w.click("[data-testid=new-note]")?;
        w.find("[data-testid=compose]")?;
        w.fill("[data-testid=field-subject]", subject)?;
        w.fill("[data-testid=field-narrative]", subject)?;
        self.choose_offices(to)
    }

    fn choose_offices(&self, to: &[&str]) -> Result<(), WebDriverError> {
        let w = &self.window;
        for name in to {
            let office = format!("[data-testid=recipient][data-office=\"{name}\"]");
            w.click(&format!("{office} input"))?;
            w.find(&format!("{office}[data-chosen=true]"))?;
        }
        w.find("[data-testid=send]:enabled").map(drop)
    }

    /// Presses send and waits for the form to close.
    ///
    /// # Errors
    /// When it is not sent.
    pub fn send(&self) -> Result<(), WebDriverError> {
        self.window.click("[data-testid=send]:enabled")?;
        self.window.wait_gone("[data-testid=compose]")
    }

    /// Waits for a row with this subject and returns its reference.
    ///
    /// # Errors
    /// When it does not come.
    pub fn row(&self, subject: &str) -> Result<String, WebDriverError> {
        self.window.until("a row with the subject", || {
            let rows = self.window.session().script(
                "return [...document.querySelectorAll('[data-testid=row]')]
                   .filter((row) => row.textContent.includes(arguments[0]))
                   .map((row) => row.dataset.reference);",
                &[serde_json::json!(subject)],
            )?;
            Ok(rows
                .get(0)
                .and_then(|reference| reference.as_str())
                .map(str::to_owned))
        })
    }

    /// Opens the row with this reference.
    ///
    /// # Errors
    /// When there is none.
    pub fn open_row(&self, reference: &str) -> Result<(), WebDriverError> {
        self.window.click(&format!(
            "[data-testid=row][data-reference=\"{reference}\"]"
        ))?;
        self.window
            .find(&format!(
                "[data-testid=message][data-reference=\"{reference}\"]"
            ))
            .map(drop)
    }

    /// Draws everything at so many per cent of its size, and waits until it is. The driver presses
    /// beside things that are not drawn at their own size.
    ///
    /// # Errors
    /// When it does not become so large.
    pub fn text_size(&self, percent: u32) -> Result<(), WebDriverError> {
        let size = percent.to_string();
        self.window.choose("[data-testid=strip-text-size]", &size)?;
        let script = "return Math.abs(outerWidth / innerWidth * 100 - arguments[0]) < 2";
        self.window.until(&format!("text at {percent} %"), || {
            let is = self
                .window
                .session()
                .script(script, &[serde_json::json!(percent)])?;
            Ok((is == true).then_some(()))
        })
    }

    /// Saves what it shows in English, French and Arabic, light and dark, into the folder that
    /// `AIRCOP_PICTURES` names; does nothing without it.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn pictures(&self, name: &str) -> Result<(), WebDriverError> {
        let Some(folder) = std::env::var_os("AIRCOP_PICTURES") else {
            return Ok(());
        };
        for (language, theme) in [("en", "light"), ("fr", "dark"), ("ar", "dark")] {
            self.speak(language)?;
            self.look(theme)?;
            self.window
                .find(&format!("html[data-theme={theme}]"))
                .map(drop)?;
            // The answer about the language still brought the old theme.
            std::thread::sleep(std::time::Duration::from_millis(300));
            let file = format!("{name}-{language}-{theme}.png");
            self.picture(&Path::new(&folder).join(file))?;
        }
        self.speak("en")?;
        self.look("light")
    }

    /// Saves what it shows as it is, in the same way.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn snapshot(&self, name: &str) -> Result<(), WebDriverError> {
        match std::env::var_os("AIRCOP_PICTURES") {
            Some(folder) => self.picture(&Path::new(&folder).join(format!("{name}.png"))),
            None => Ok(()),
        }
    }

    /// Saves what it shows.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn picture(&self, path: &Path) -> Result<(), WebDriverError> {
        self.window.screenshot(path)
    }
}
