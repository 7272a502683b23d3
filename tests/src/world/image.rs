//! Disk images of a desk: taken, put back later, or started beside the original.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aircop_client::{Config, Engine};

use super::Office;

/// A copy of a desk's whole data folder at one moment.
#[derive(Debug)]
pub struct Image {
    folder: PathBuf,
}

impl Office {
    /// Copies the data folder as a disk image does while the PC is off. The desk is locked
    /// afterwards.
    pub async fn image(&mut self, name: &str) -> Image {
        self.halt().await;
        let folder = self.config.data.with_extension(name);
        copy(&self.config.data, &folder);
        self.start_again();
        Image { folder }
    }

    /// Puts an image in the place of everything that came since. The desk is locked afterwards.
    pub async fn put_back(&mut self, image: &Image) {
        self.halt().await;
        fs::remove_dir_all(&self.config.data).unwrap();
        copy(&image.folder, &self.config.data);
        self.start_again();
    }

    /// Puts the archive of an image in the place of this one, and nothing else. The desk is locked
    /// afterwards.
    pub async fn put_archive_back(&mut self, image: &Image) {
        self.halt().await;
        for name in ["archive.db", "archive.db-wal", "archive.db-shm"] {
            let (from, to) = (image.folder.join(name), self.config.data.join(name));
            let _ = fs::remove_file(&to);
            if from.exists() {
                fs::copy(from, to).unwrap();
            }
        }
        self.start_again();
    }

    /// Starts a copy of this desk on another PC, locked: the same keys, a folder of its own.
    #[must_use]
    pub fn copy_on_another_pc(&self, image: &Image) -> Office {
        let clock = Arc::new(self.clock.right());
        let mut config = Config {
            clock: clock.clone(),
            data: image.folder.clone(),
            downloads: Some(image.folder.with_extension("downloads")),
            ..self.config.clone()
        };
        if let Some(seed) = config.seed.as_mut() {
            seed[30] = seed[30].wrapping_add(1);
        }
        Office {
            name: format!("copy of {}", self.name),
            officer: self.officer.clone(),
            engine: Engine::start_with(config.clone()).unwrap(),
            id: self.id,
            clock,
            config,
        }
    }
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
