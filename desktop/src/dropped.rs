//! Files that are dropped on the window.
//!
//! WebKitGTK 2.50 tells a page that something of the type `text/uri-list` was dropped, and hands no
//! file over; left to itself it types the address into the field under the pointer. The toolkit
//! knows the paths. The page never names one: it may read what an officer has dropped, by number.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use aircop_api::{ApiError, DroppedFile, ErrorCode, Event, Reply};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tauri::{DragDropEvent, Emitter, Manager, WebviewWindow, WindowEvent};

/// What was dropped since the window opened; a file's number is its place.
#[derive(Default)]
pub(crate) struct Dropped(Mutex<List>);

#[derive(Default)]
struct List {
    paths: Vec<PathBuf>,
    /// So many of them the page knows.
    taken: usize,
}

/// Hears what is dropped.
pub(crate) fn watch(window: &WebviewWindow) {
    let page = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
            page.state::<Dropped>().with(|list| {
                list.paths.extend(paths.iter().cloned());
            });
            // Fails only when the window is gone.
            let _ = page.emit(crate::EVENTS, Event::Dropped);
        }
    });
}

/// A part is never longer.
const MOST: u32 = 4 * 1024 * 1024;

impl Dropped {
    fn with<T>(&self, work: impl FnOnce(&mut List) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What was dropped since the last time.
    pub(crate) fn take(&self) -> Reply {
        // Files are asked outside of the lock: one on a drive that does not answer holds up no event.
        let fresh: Vec<(usize, PathBuf)> = self.with(|list| {
            let fresh = list.paths.iter().cloned().enumerate().skip(list.taken);
            let fresh = fresh.collect();
            list.taken = list.paths.len();
            fresh
        });
        let files = fresh.iter().map(|(at, path)| described(*at, path));
        Reply::Dropped(files.collect())
    }

    /// A part of one.
    pub(crate) fn read(&self, number: u32, from: u64, length: u32) -> Result<Reply, ApiError> {
        let path = self.with(|list| {
            let at = usize::try_from(number).ok()?;
            list.paths.get(at).cloned()
        });
        let path = path.ok_or_else(|| ApiError::new(ErrorCode::UnknownAttachment))?;
        let part = part(&path, from, length.min(MOST))
            .map_err(|error| ApiError::with(ErrorCode::FileFailed, error.to_string()))?;
        Ok(Reply::DroppedPart {
            data: STANDARD.encode(part),
        })
    }
}

fn described(at: usize, path: &Path) -> DroppedFile {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // What cannot be opened is said now and not in the middle.
    // A pipe would be waited for when it is opened: it is asked first what it is.
    let is_file = std::fs::metadata(path).is_ok_and(|found| found.is_file());
    let size = is_file
        .then(|| File::open(path).and_then(|file| file.metadata()).ok())
        .flatten()
        .map(|found| found.len());
    DroppedFile {
        name: name.into_owned(),
        number: u32::try_from(at).unwrap_or(u32::MAX),
        size,
    }
}

fn part(path: &Path, from: u64, length: u32) -> std::io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from))?;
    let mut part = Vec::new();
    file.take(length.into()).read_to_end(&mut part)?;
    Ok(part)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

    use super::*;

    #[test]
    fn what_was_dropped_is_read_by_number_and_nothing_else_is() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("scan 7.pdf");
        std::fs::write(&file, b"%PDF-1").unwrap();
        let dropped = Dropped::default();
        dropped.with(|list| {
            list.paths = vec![file, dir.path().to_path_buf(), dir.path().join("gone")];
        });
        let Reply::Dropped(files) = dropped.take() else {
            panic!("another reply");
        };
        let sizes: Vec<Option<u64>> = files.iter().map(|file| file.size).collect();
        assert_eq!(sizes, [Some(6), None, None]);
        assert_eq!(
            files.first().map(|file| file.name.as_str()),
            Some("scan 7.pdf")
        );
        // Told once.
        assert_eq!(dropped.take(), Reply::Dropped(Vec::new()));
        let data = |number, from| match dropped.read(number, from, 4) {
            Ok(Reply::DroppedPart { data }) => Some(data),
            _ => None,
        };
        assert_eq!(data(0, 0).as_deref(), Some("JVBERg=="));
        assert_eq!(data(0, 4).as_deref(), Some("LTE="));
        assert_eq!(data(1, 0), None);
        assert_eq!(data(3, 0), None);
    }
}
