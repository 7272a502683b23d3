//! `cargo xtask pictures`: sixty screens of the window, drawn from the demo's data with a clock that
//! stands still, and compared with those that somebody has looked at.
//!
//! What is accepted lies in `tests/pictures`, small and grey. What was drawn last lies in
//! `target/pictures`: `full` as on the screen, `now` as it would be kept, `changed` before and after
//! beside each other, and sheets to look through. Fonts are drawn differently from machine to
//! machine, so this is a tool for whoever changes the window and no part of `cargo xtask test`.

mod camera;
mod compare;
mod plan;
mod scene;
mod sheet;

use std::path::{Path, PathBuf};

use compare::Picture;
pub use compare::{Difference, WIDTH};
pub use plan::{SCREENS, Shot, shots};

use crate::stage::StageError;
use crate::webdriver::WebDriverError;

/// Why a picture could not be drawn, compared or kept.
#[derive(Debug, thiserror::Error)]
pub enum PicturesError {
    /// The window.
    #[error("{0}")]
    Window(#[from] WebDriverError),
    /// Relay, headquarters and offices.
    #[error("{0}")]
    Stage(#[from] StageError),
    /// A picture that is none.
    #[error("{0}")]
    Image(#[from] image::ImageError),
    /// A file.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It was called in the wrong way.
    #[error("{0}")]
    Usage(String),
}

impl PicturesError {
    fn file(path: &Path, source: std::io::Error) -> Self {
        Self::File {
            path: path.to_path_buf(),
            source,
        }
    }
}

/// Draws these screens, or all of them, into `folder` and compares them with what is kept; returns the
/// names of the pictures that have changed or are new.
///
/// # Errors
/// When there is no such screen, or one cannot be reached or drawn.
pub fn draw(
    folder: &Path,
    screens: &[String],
    say: &mut dyn FnMut(&str),
) -> Result<Vec<String>, PicturesError> {
    let is_none = |name: &&String| !SCREENS.iter().any(|screen| screen.name == name.as_str());
    if let Some(unknown) = screens.iter().find(is_none) {
        return Err(PicturesError::Usage(format!("no screen {unknown}")));
    }
    if screens.is_empty() && folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|source| PicturesError::file(folder, source))?;
    }
    for part in ["full", "now", "changed"] {
        let part = folder.join(part);
        std::fs::create_dir_all(&part).map_err(|source| PicturesError::file(&part, source))?;
    }
    scene::play(&folder.join("full"), screens, say)?;
    if screens.is_empty() {
        sheet::lay_out(folder)?;
    }
    compare(folder, screens, say)
}

fn compare(
    folder: &Path,
    screens: &[String],
    say: &mut dyn FnMut(&str),
) -> Result<Vec<String>, PicturesError> {
    let mut changed = Vec::new();
    let is_drawn =
        |shot: &Shot| screens.is_empty() || screens.iter().any(|name| name == shot.screen);
    for shot in shots().into_iter().filter(is_drawn) {
        let name = shot.name();
        let full = folder.join("full").join(format!("{name}.png"));
        let png = std::fs::read(&full).map_err(|source| PicturesError::file(&full, source))?;
        let after = Picture::of_screenshot(&png)?;
        after.write(&drawn(folder, &name))?;
        let before = Picture::read(&kept(&name))?;
        let line = match &before {
            None => format!("{name}: new"),
            Some(before) => {
                let found = before.difference(&after);
                if !found.is_seen() {
                    continue;
                }
                let Difference { mean, worst, at } = found;
                format!("{name}: changed (mean {mean:.2}, worst {worst:.1} at {at:?})")
            }
        };
        let beside = folder.join("changed").join(format!("{name}.png"));
        Picture::beside(before.as_ref(), &after).write(&beside)?;
        say(&format!("{line}: {}", beside.display()));
        changed.push(name);
    }
    Ok(changed)
}

/// Keeps what was drawn last: these screens, or all of them; returns how many. A name may also be
/// that of a screen, for all its pictures.
///
/// # Errors
/// When there is no such picture, or none was drawn.
pub fn accept(folder: &Path, names: &[String]) -> Result<usize, PicturesError> {
    let all = shots();
    let is = |shot: &Shot, name: &String| shot.name() == *name || shot.screen == name;
    if let Some(unknown) = names
        .iter()
        .find(|name| !all.iter().any(|shot| is(shot, name)))
    {
        return Err(PicturesError::Usage(format!("no picture {unknown}")));
    }
    let mut accepted = 0;
    for shot in &all {
        if !names.is_empty() && !names.iter().any(|name| is(shot, name)) {
            continue;
        }
        let (from, to) = (drawn(folder, &shot.name()), kept(&shot.name()));
        let Some(now) = Picture::read(&from)? else {
            let hint = format!("{} was not drawn: cargo xtask pictures", shot.name());
            return Err(PicturesError::Usage(hint));
        };
        // One that only differs by noise stays as it is, and out of the history.
        let before = Picture::read(&to)?;
        if before.is_none_or(|before| before.difference(&now).is_seen()) {
            now.write(&to)?;
            accepted += 1;
        }
    }
    Ok(accepted)
}

/// What somebody has looked at and accepted.
fn kept(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures");
    folder.join(format!("{name}.png"))
}

fn drawn(folder: &Path, name: &str) -> PathBuf {
    folder.join("now").join(format!("{name}.png"))
}
