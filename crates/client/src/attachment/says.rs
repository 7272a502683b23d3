//! What a file says of where, when and with what it was made.
//!
//! Read from the sealed bytes that will leave, so it is what goes along, whatever was cleaned away
//! before. Only what is needed of a file is read, and never more than [`MOST`] of it: what cannot
//! be read within that, or is broken, is said to be unknown and never to be nothing.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use aircop_api::FileSays;
use aircop_archive::Attachment;
use memchr::memmem;
use nom_exif::{EntryValue, Error, Exif, ExifTag, GPSInfo, MediaParser, MediaSource, TrackInfoTag};
use zeroize::Zeroizing;

use super::chunk::{CHUNK, Cipher};
use super::{one_line, photo, save};

/// Bytes that are read of a file at most.
const MOST: u64 = 32 << 20;
/// Characters of each thing that it says at most.
const CHARS: usize = 100;
/// Files of which it is kept at most.
const KNOWN: usize = 256;

/// What is known of files that wait for their message, by the names of their sealed bytes.
#[derive(Default)]
pub(crate) struct Known(Mutex<HashMap<[u8; 16], Option<FileSays>>>);

impl Known {
    /// What the file says whose sealed bytes lie at `path`; none for nothing that is known of.
    pub(super) fn of(&self, path: &Path, file: &Attachment) -> Option<FileSays> {
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(says) = lock().get(&file.file) {
            return says.clone();
        }
        let mut says = look(&file.kind, || Sealed::open(path, file));
        if says.as_ref().is_some_and(|says| says.unknown) && is_clean(path, file) {
            says = None;
        }
        let mut known = lock();
        if known.len() >= KNOWN {
            known.clear();
        }
        known.insert(file.file, says.clone());
        says
    }
}

/// Whether it is a photo of which nothing is left that could be cleaned away.
fn is_clean(path: &Path, file: &Attachment) -> bool {
    if !photo::is_one(&file.kind) || file.size > photo::MAX_PHOTO {
        return false;
    }
    let mut bytes = Zeroizing::new(Vec::new());
    let read = save::read_all(path, file, |chunk| {
        bytes.extend_from_slice(chunk);
        Ok(())
    });
    let clean = photo::stripped(&file.kind, &bytes).map(Zeroizing::new);
    read.is_ok() && clean.is_ok_and(|clean| clean == bytes)
}

/// How a file is looked into.
enum Way {
    Photo,
    Track,
    /// It says something, where nobody knows.
    Closed,
    /// Only what stands in it in clear is looked for.
    Marks,
}

fn way(kind: &str) -> Option<Way> {
    Some(match kind {
        "image/jpeg" | "image/png" | "image/webp" | "image/tiff" | "image/heic" | "image/heif"
        | "image/avif" | "image/x-canon-cr3" | "image/x-fuji-raf" => Way::Photo,
        "video/mp4" | "video/quicktime" | "video/3gpp" | "video/webm" | "audio/mp4" => Way::Track,
        "image/gif" | "application/pdf" => Way::Marks,
        kind if ["image/", "video/", "audio/"]
            .iter()
            .any(|of| kind.starts_with(of)) =>
        {
            Way::Closed
        }
        _ => return None,
    })
}

/// Looks into a file of this kind, which is opened anew for each look.
fn look<R: Read + Seek>(kind: &str, open: impl Fn() -> io::Result<R>) -> Option<FileSays> {
    let way = way(kind)?;
    let found = match way {
        Way::Photo => quietly(|| of_photo(open()?)),
        Way::Track => quietly(|| of_track(open()?)),
        Way::Closed => None,
        Way::Marks => Some(FileSays::default()),
    };
    // The library does not tell a HEIC without EXIF from one whose EXIF it does not find.
    let boxes = matches!(kind, "image/heic" | "image/heif" | "image/avif");
    let silent = found
        .as_ref()
        .is_none_or(|says| *says == FileSays::default());
    let found = if boxes && silent {
        names_no_exif(&open).then(FileSays::default)
    } else {
        found
    };
    let mut says = found.unwrap_or_else(unknown);
    let mut marks = Vec::new();
    if says.place.is_empty() {
        marks.extend_from_slice(OF_PLACES);
    }
    if says.device.is_empty() {
        marks.extend_from_slice(OF_DEVICES);
    }
    if !says.unknown {
        says.unknown = open().and_then(|file| holds(file, &marks)).unwrap_or(true);
    }
    (says != FileSays::default()).then_some(says)
}

/// What stands in clear where a place is written that the library does not read: XMP, streams of
/// QuickTime's, GoPro's and Android's places, and the place of a 3GPP film (TS 26.244).
const OF_PLACES: &[&[u8]] = &[
    b"GPSLatitude",
    b"location.ISO6709",
    b"gpmd\0\0\0\0\0\0",
    b"camm\0\0\0\0\0\0",
    b"loci\0\0\0\0",
];
/// The same for devices.
const OF_DEVICES: &[&[u8]] = &[
    b"tiff:Model",
    b"com.android.model",
    b"com.android.manufacturer",
];
/// Bytes of the longest of them, and some more.
const LONGEST: usize = 32;

/// Whether the list of items of a picture in boxes is there, and names no EXIF.
fn names_no_exif<R: Read>(open: &impl Fn() -> io::Result<R>) -> bool {
    let mut head = Zeroizing::new(Vec::new());
    let read = open().and_then(|file| file.take(MOST / 16).read_to_end(&mut head));
    let has = |mark: &[u8]| memmem::find(&head, mark).is_some();
    read.is_ok() && has(b"iinf") && !has(b"Exif")
}

fn unknown() -> FileSays {
    FileSays {
        unknown: true,
        ..FileSays::default()
    }
}

/// Runs the library on a stranger's bytes: what it makes of them goes into no log, and should it
/// ever panic on them, that is one more way of not knowing. None for whatever went wrong.
fn quietly(look: impl FnOnce() -> Result<FileSays, Error>) -> Option<FileSays> {
    let nobody = tracing::subscriber::NoSubscriber::default();
    let looked = tracing::subscriber::with_default(nobody, || catch_unwind(AssertUnwindSafe(look)));
    looked.ok()?.ok()
}

fn of_photo(file: impl Read + Seek) -> Result<FileSays, Error> {
    let exif: Exif = match MediaParser::new().parse_exif(MediaSource::seekable(file)?) {
        Ok(entries) => entries.into(),
        Err(Error::ExifNotFound) => return Ok(FileSays::default()),
        Err(error) => return Err(error),
    };
    let place = exif.gps_info().and_then(degrees).unwrap_or_default();
    let times = [
        ExifTag::DateTimeOriginal,
        ExifTag::CreateDate,
        ExifTag::ModifyDate,
    ];
    let latitude = exif.get(ExifTag::GPSLatitude);
    Ok(FileSays {
        unknown: place.is_empty() && (latitude.is_some() || !exif.errors().is_empty()),
        place,
        time: times
            .iter()
            .find_map(|tag| time(exif.get(*tag)))
            .unwrap_or_default(),
        device: device(exif.get(ExifTag::Make), exif.get(ExifTag::Model)),
    })
}

fn of_track(file: impl Read + Seek) -> Result<FileSays, Error> {
    let track = MediaParser::new().parse_track(MediaSource::seekable(file)?)?;
    let said = text(track.get(TrackInfoTag::GpsIso6709));
    Ok(FileSays {
        place: track.gps_info().and_then(degrees).unwrap_or(said),
        time: time(track.get(TrackInfoTag::CreateDate)).unwrap_or_default(),
        device: device(
            track.get(TrackInfoTag::Make),
            track.get(TrackInfoTag::Model),
        ),
        unknown: false,
    })
}

/// In degrees to about a metre: `14.74, -17.49`.
fn degrees(place: &GPSInfo) -> Option<String> {
    let short = |degrees: f64| {
        let said = format!("{degrees:.5}");
        let said = said.trim_end_matches('0').trim_end_matches('.');
        said.to_owned()
    };
    let (latitude, longitude) = (place.latitude_decimal()?, place.longitude_decimal()?);
    Some(format!("{}, {}", short(latitude), short(longitude)))
}

/// None for what stands where nobody set a clock.
fn time(value: Option<&EntryValue>) -> Option<String> {
    let said = match value? {
        EntryValue::NaiveDateTime(at) => at.to_string(),
        EntryValue::DateTime(at) => at.to_string(),
        EntryValue::Text(said) => said.clone(),
        _ => return None,
    };
    let said = one_line(&said, CHARS);
    let unset = ["1904-01-01", "1970-01-01", "0000"];
    (!said.is_empty() && !unset.iter().any(|day| said.starts_with(day))).then_some(said)
}

/// Maker and model; most models begin with their maker.
fn device(maker: Option<&EntryValue>, model: Option<&EntryValue>) -> String {
    let (maker, model) = (text(maker), text(model));
    if model.to_lowercase().starts_with(&maker.to_lowercase()) {
        return model;
    }
    format!("{maker} {model}").trim().to_owned()
}

fn text(value: Option<&EntryValue>) -> String {
    match value {
        Some(EntryValue::Text(said)) => one_line(said.trim_matches('\0'), CHARS),
        _ => String::new(),
    }
}

/// Whether one of these stands in its first or its last part.
fn holds(mut file: impl Read + Seek, marks: &[&[u8]]) -> io::Result<bool> {
    let size = file.seek(SeekFrom::End(0))?;
    let part = MOST / 2;
    for from in [0, size.saturating_sub(part).max(part)] {
        file.seek(SeekFrom::Start(from))?;
        let mut part = file.by_ref().take(part);
        let mut window = Zeroizing::new(Vec::new());
        while part.by_ref().take(CHUNK as u64).read_to_end(&mut window)? > 0 {
            if marks
                .iter()
                .any(|mark| memmem::find(&window, mark).is_some())
            {
                return Ok(true);
            }
            // One may lie over the edge.
            let done = window.len().saturating_sub(LONGEST);
            window.drain(..done);
        }
    }
    Ok(false)
}

/// A sealed file, opened chunk by chunk where it is read; fails once [`MOST`] of it was.
struct Sealed {
    file: File,
    cipher: Cipher,
    size: u64,
    at: u64,
    chunk: Option<(u16, Zeroizing<Vec<u8>>)>,
    left: u64,
}

impl Sealed {
    fn open(path: &Path, of: &Attachment) -> io::Result<Self> {
        Ok(Self {
            file: File::open(path)?,
            cipher: Cipher::new(&of.key, &of.blob, of.size),
            size: of.size,
            at: 0,
            chunk: None,
            left: MOST,
        })
    }
}

impl Read for Sealed {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.size || out.is_empty() {
            return Ok(0);
        }
        if self.left == 0 {
            return Err(io::Error::other("too much of a file to look into"));
        }
        let index = u16::try_from(self.at / CHUNK as u64).map_err(io::Error::other)?;
        let chunk = match self.chunk.take() {
            Some((known, chunk)) if known == index => chunk,
            _ => {
                let bad = |_| io::Error::other("a chunk does not open");
                let mut chunk =
                    save::read_chunk(&mut self.file, &self.cipher, index).map_err(bad)?;
                let opened = self.cipher.open(index, &mut chunk);
                opened.map_err(io::Error::other)?;
                chunk
            }
        };
        let from = usize::try_from(self.at % CHUNK as u64).unwrap_or(CHUNK);
        let most = usize::try_from(self.left).unwrap_or(usize::MAX);
        let here = chunk.get(from..).unwrap_or_default();
        let len = here.len().min(out.len()).min(most);
        let (Some(from), Some(to)) = (here.get(..len), out.get_mut(..len)) else {
            return Ok(0);
        };
        to.copy_from_slice(from);
        self.chunk = Some((index, chunk));
        self.at += len as u64;
        self.left -= len as u64;
        Ok(len)
    }
}

impl Seek for Sealed {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.size.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}
