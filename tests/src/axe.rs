//! axe-core in a page: the rules of WCAG 2.2 AA that a program can check.
//!
//! The checker (MPL-2.0) is fetched for the tests and is no part of what is shipped. It comes by
//! the Python Package Index, which the tests need anyway; a JavaScript package manager would be one
//! more thing to install.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::webdriver::{WebDriverError, Window};

/// The wheel that carries axe-core 4.12.1.
const PACKAGE: &str = "axe-playwright-python==0.1.8";
const FILE: &str = "axe_playwright_python/axe.min.js";

/// Runs every rule of WCAG 2.0 to 2.2, A and AA; answers with those that do not hold.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const only = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
    // A colour that is on its way to another is nobody's choice. What never ends refuses to.
    for (const moving of document.getAnimations()) {
        try { moving.finish(); } catch { /* it goes on */ }
    }
    axe.run(document, { runOnly: only, resultTypes: ['violations'] })
        .then(found => done({
            rules: found.passes.length,
            violations: found.violations.map(rule => [rule.impact, rule.id, rule.help,
                rule.nodes.map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? ''))]),
        }))
        .catch(error => done({ error: String(error) }));";

/// A checker that can be put into any page.
#[derive(Debug)]
pub struct Axe {
    source: String,
}

impl Axe {
    /// Fetches it once into `folder`.
    ///
    /// # Errors
    /// What pip or the disk says.
    pub fn fetch(folder: &Path) -> Result<Self, String> {
        let file = folder.join(FILE);
        if !file.is_file() {
            let output = Command::new("python3")
                .args(["-m", "venv", "--clear"])
                .arg(folder.join("venv"))
                .output()
                .map_err(|error| error.to_string())?;
            if !output.status.success() {
                return Err(String::from_utf8_lossy(&output.stderr).into_owned());
            }
            let output = Command::new(folder.join("venv/bin/python"))
                .args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"])
                .arg(folder)
                .arg(PACKAGE)
                .output()
                .map_err(|error| error.to_string())?;
            if !output.status.success() {
                return Err(String::from_utf8_lossy(&output.stderr).into_owned());
            }
        }
        let source = std::fs::read_to_string(&file).map_err(|error| error.to_string())?;
        Ok(Self { source })
    }

    /// What is serious or worse on the page now, a line each, and how many rules were applied.
    ///
    /// # Errors
    /// When the page cannot be checked.
    pub fn serious(&self, window: &Window) -> Result<(Vec<String>, u64), WebDriverError> {
        let session = window.session();
        let there = session.script("return typeof axe", &[])?;
        if there != json!("object") {
            // The page's content policy binds the page, not its driver.
            session.script(&format!("{}\nwindow.axe = axe;", self.source), &[])?;
        }
        let found = session.script_async(RUN, &[])?;
        let rules = found.pointer("/rules").and_then(Value::as_u64).unwrap_or(0);
        let lines = found
            .pointer("/violations")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter(|rule| {
                matches!(
                    rule.pointer("/0").and_then(Value::as_str),
                    Some("serious" | "critical")
                )
            })
            .map(Value::to_string);
        let mut lines: Vec<String> = lines.collect();
        if let Some(error) = found.pointer("/error").and_then(Value::as_str) {
            lines.push(error.to_owned());
        }
        Ok((lines, rules))
    }
}
