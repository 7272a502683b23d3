//! Photos: without what the camera wrote beside the picture, and with a small preview.
//!
//! A photo of a courier's luggage says where and when it was taken, with which telephone, and
//! sometimes holds a larger picture than the one that was cut out. What an officer did not mean to
//! send is removed before it is sealed: everything but what the picture needs to look right (its
//! colours and which side is up).

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

use super::webp;

/// Bytes of a photo at most; a larger one is sent as a file, without preview.
pub(crate) const MAX_PHOTO: u64 = 64 << 20;
/// Bytes of a preview at most.
pub(crate) const MAX_PREVIEW: usize = 8 * 1024;
const PREVIEW_SIDE: u32 = 192;
/// Pixels of a side of a photo on the screen at most.
pub(crate) const MAX_SCREEN_SIDE: u32 = 2000;
/// Bytes of a photo on the screen at most.
const MAX_SCREEN: usize = 8 << 20;
const PREVIEW_QUALITIES: [u8; 4] = [75, 55, 35, 20];
/// Sides of a picture that we decode at most, and of a preview that came.
const MAX_SIDE: u32 = 20_000;
const MAX_PREVIEW_SIDE: u32 = 512;
/// Memory that decoding may take, in bytes.
const MAX_MEMORY: u64 = 512 << 20;

/// What cannot be read as the photo that it says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the photo cannot be read")]
pub(crate) struct BadPhoto;

/// Formats that are decoded, by libraries in safe Rust.
const FORMATS: [ImageFormat; 3] = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];

/// Whether a file of this type is a photo that is cleaned, previewed and looked at.
pub(crate) fn is_one(kind: &str) -> bool {
    matches!(kind, "image/jpeg" | "image/png" | "image/webp")
}

/// The photo without metadata.
pub(crate) fn stripped(kind: &str, photo: &[u8]) -> Result<Vec<u8>, BadPhoto> {
    match kind {
        "image/jpeg" => jpeg(photo),
        "image/png" => png(photo),
        "image/webp" => webp::cleaned(photo),
        _ => Err(BadPhoto),
    }
}

/// A small JPEG of it, upright; none when it cannot be decoded within bounds.
pub(crate) fn preview(photo: &[u8]) -> Option<Vec<u8>> {
    let small = decoded(photo, MAX_SIDE, &FORMATS)?.thumbnail(PREVIEW_SIDE, PREVIEW_SIDE);
    encoded(&small, &PREVIEW_QUALITIES, MAX_PREVIEW)
}

/// The photo as the screen gets it: upright, made anew, no larger than a screen; none when it
/// cannot be decoded within bounds.
pub(crate) fn for_screen(photo: &[u8]) -> Option<Vec<u8>> {
    let mut image = decoded(photo, MAX_SIDE, &FORMATS)?;
    if image.width().max(image.height()) > MAX_SCREEN_SIDE {
        image = image.resize(MAX_SCREEN_SIDE, MAX_SCREEN_SIDE, FilterType::Triangle);
    }
    encoded(&image, &[90, 75, 50], MAX_SCREEN)
}

/// A preview that somebody sent, decoded and made anew: what the screen gets is ours.
pub(crate) fn sanitised(preview: &[u8]) -> Option<Vec<u8>> {
    if preview.len() > MAX_PREVIEW {
        return None;
    }
    let image = decoded(preview, MAX_PREVIEW_SIDE, &[ImageFormat::Jpeg])?;
    encoded(&image, &PREVIEW_QUALITIES, MAX_PREVIEW)
}

fn decoded(bytes: &[u8], side: u32, formats: &[ImageFormat]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    if !formats.contains(&reader.format()?) {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(side);
    limits.max_image_height = Some(side);
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    Some(image)
}

/// A JPEG of the first quality that fits.
fn encoded(image: &DynamicImage, qualities: &[u8], most: usize) -> Option<Vec<u8>> {
    // On white, as a sheet of paper: a JPEG has nothing to see through.
    let mut image = image.to_rgba8();
    for pixel in image.pixels_mut() {
        let [colours @ .., alpha] = &mut pixel.0;
        for colour in colours {
            let over = u16::from(*colour) * u16::from(*alpha) + 255 * (255 - u16::from(*alpha));
            *colour = u8::try_from(over / 255).unwrap_or(u8::MAX);
        }
        *alpha = u8::MAX;
    }
    let image = DynamicImage::ImageRgba8(image).to_rgb8();
    qualities.iter().find_map(|quality| {
        let mut out = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut out, *quality);
        image.write_with_encoder(encoder).ok()?;
        (out.len() <= most).then_some(out)
    })
}

/// Keeps what the picture is made of, its colours (ICC, Adobe's transform) and which side is up, in
/// every scan, and nothing behind its end: there some cameras append films, depth maps and the
/// uncut original. (Turned down: img-parts 0.4, which stops at the first scan and cannot cut what
/// follows the last.)
fn jpeg(photo: &[u8]) -> Result<Vec<u8>, BadPhoto> {
    let mut rest = photo.strip_prefix(&[0xff, SOI]).ok_or(BadPhoto)?;
    let mut kept = Vec::with_capacity(photo.len());
    let mut orientation = Orientation::NoTransforms;
    loop {
        let (marker, behind) = next_marker(rest)?;
        rest = behind;
        if marker == EOI {
            break;
        }
        if matches!(marker, 0x01 | 0xd0..=0xd7) {
            kept.extend_from_slice(&[0xff, marker]);
            continue;
        }
        let len = rest.first_chunk::<2>().ok_or(BadPhoto)?;
        let len = usize::from(u16::from_be_bytes(*len));
        let (segment, behind) = rest.split_at_checked(len.max(2)).ok_or(BadPhoto)?;
        rest = behind;
        let content = segment.get(2..).unwrap_or_default();
        if let (0xe1, Some(exif)) = (marker, content.strip_prefix(b"Exif\0\0")) {
            orientation = Orientation::from_exif_chunk(exif).unwrap_or(orientation);
        }
        if keeps(marker, content) {
            kept.extend_from_slice(&[0xff, marker]);
            kept.extend_from_slice(segment);
        }
        if marker == SOS {
            // Entropy-coded data end at the first marker that is neither stuffing nor a restart.
            let end = rest
                .windows(2)
                .position(|pair| matches!(pair, [0xff, m] if !matches!(m, 0 | 0xd0..=0xd7 | 0xff)));
            let (scan, behind) = rest
                .split_at_checked(end.ok_or(BadPhoto)?)
                .ok_or(BadPhoto)?;
            kept.extend_from_slice(scan);
            rest = behind;
        }
    }
    let mut out = vec![0xff, SOI];
    if orientation != Orientation::NoTransforms {
        out.extend_from_slice(&upright(orientation));
    }
    out.extend_from_slice(&kept);
    out.extend_from_slice(&[0xff, EOI]);
    Ok(out)
}

/// The next marker and what follows it; any number of fill bytes may stand before one.
fn next_marker(rest: &[u8]) -> Result<(u8, &[u8]), BadPhoto> {
    let after = rest.strip_prefix(&[0xff]).ok_or(BadPhoto)?;
    let fill = after.iter().take_while(|byte| **byte == 0xff).count();
    match after.get(fill..).and_then(<[u8]>::split_first) {
        Some((marker, behind)) if *marker != 0 => Ok((*marker, behind)),
        _ => Err(BadPhoto),
    }
}

fn keeps(marker: u8, content: &[u8]) -> bool {
    match marker {
        0xe0 => content.starts_with(b"JFIF\0") && content.len() <= 14,
        0xe2 => content.starts_with(b"ICC_PROFILE\0"),
        0xee => content.starts_with(b"Adobe"),
        // Other application data, extensions and comments.
        0xe1..=0xfe => false,
        _ => true,
    }
}

const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;

/// The smallest EXIF block (TIFF 6.0): one directory with the orientation alone.
fn upright(orientation: Orientation) -> Vec<u8> {
    let mut segment = b"\xff\xe1\0\x22Exif\0\0".to_vec();
    segment.extend_from_slice(&orientation_alone(orientation));
    segment
}

/// The same without what stands around it in a JPEG; 26 bytes.
pub(super) fn orientation_alone(orientation: Orientation) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
    tiff.extend_from_slice(b"\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    tiff.push(orientation.to_exif());
    tiff.extend_from_slice(b"\0\0\0\0\0\0");
    tiff
}

/// Keeps the chunks that the picture and its colours are made of (W3C PNG, third edition), and
/// nothing behind the last.
fn png(photo: &[u8]) -> Result<Vec<u8>, BadPhoto> {
    let mut rest = photo.strip_prefix(PNG).ok_or(BadPhoto)?;
    let mut out = PNG.to_vec();
    loop {
        let (head, _) = rest.split_first_chunk::<8>().ok_or(BadPhoto)?;
        let [a, b, c, d, kind @ ..] = *head;
        let len = usize::try_from(u32::from_be_bytes([a, b, c, d])).map_err(|_| BadPhoto)?;
        let whole = len.checked_add(12).ok_or(BadPhoto)?;
        let (chunk, behind) = rest.split_at_checked(whole).ok_or(BadPhoto)?;
        rest = behind;
        if KEPT.contains(&&kind) {
            out.extend_from_slice(chunk);
        }
        if &kind == b"IEND" {
            return Ok(out);
        }
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const KEPT: &[&[u8; 4]] = &[
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"bKGD", b"hIST", b"pHYs", b"acTL", b"fcTL", b"fdAT",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(format: ImageFormat) -> Vec<u8> {
        let mut image = image::RgbImage::new(60, 40);
        for (x, y, pixel) in image.enumerate_pixels_mut() {
            *pixel = image::Rgb([x as u8 * 4, y as u8 * 6, 90]);
        }
        let mut out = Cursor::new(Vec::new());
        image.write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    /// A camera's: EXIF with a place, XMP, a comment, and a film behind the end.
    fn photographed(turned: u8) -> Vec<u8> {
        let plain = picture(ImageFormat::Jpeg);
        let mut exif = upright(Orientation::from_exif(turned).unwrap());
        exif.extend_from_slice(b"GPS 14.74N 17.49W");
        let len = u16::try_from(exif.len() - 2).unwrap().to_be_bytes();
        exif[2..4].copy_from_slice(&len);
        let mut photo = plain[..2].to_vec();
        photo.extend_from_slice(&exif);
        for (marker, content) in [
            (0xe1, &b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"[..]),
            (0xfe, b"taken by Diop"),
            (0xed, b"Photoshop 3.0\0"),
        ] {
            let len = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
            photo.extend_from_slice(&[0xff, marker, len[0], len[1]]);
            photo.extend_from_slice(content);
        }
        photo.extend_from_slice(&plain[2..]);
        photo.extend_from_slice(b"ftypmp42 a film with its place");
        photo
    }

    fn holds(bytes: &[u8], text: &str) -> bool {
        bytes.windows(text.len()).any(|w| w == text.as_bytes())
    }

    #[test]
    fn a_photo_loses_what_the_camera_wrote_and_keeps_every_pixel() {
        let photo = photographed(6);
        let clean = stripped("image/jpeg", &photo).unwrap();
        for secret in ["GPS", "xmpmeta", "Diop", "Photoshop", "ftyp"] {
            assert!(holds(&photo, secret), "{secret}");
            assert!(!holds(&clean, secret), "{secret}");
        }
        let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_rgb8();
        assert_eq!(pixels(&clean), pixels(&picture(ImageFormat::Jpeg)));
        // Which side is up stays: the preview of a turned photo is turned.
        let upright = decoded(&clean, MAX_SIDE, &[ImageFormat::Jpeg]).unwrap();
        assert_eq!((upright.width(), upright.height()), (40, 60));
        assert_eq!(stripped("image/jpeg", &clean).unwrap(), clean);
        assert_eq!(
            stripped("image/jpeg", &photographed(1)).unwrap(),
            picture(ImageFormat::Jpeg)
        );
    }

    #[test]
    fn a_picture_in_png_loses_its_texts() {
        let plain = picture(ImageFormat::Png);
        let mut noted = plain[..33].to_vec();
        for (kind, content) in [(b"tEXt", &b"Author\0Diop"[..]), (b"eXIf", b"MM\0*GPS")] {
            noted.extend_from_slice(&u32::try_from(content.len()).unwrap().to_be_bytes());
            noted.extend_from_slice(kind);
            noted.extend_from_slice(content);
            noted.extend_from_slice(&[0; 4]);
        }
        noted.extend_from_slice(&plain[33..]);
        noted.extend_from_slice(b"behind the end");
        assert_eq!(stripped("image/png", &noted).unwrap(), plain);
    }

    #[test]
    fn what_is_cut_or_no_photo_is_refused_and_never_panics() {
        for kind in ["image/jpeg", "image/png"] {
            let format = if kind == "image/png" {
                ImageFormat::Png
            } else {
                ImageFormat::Jpeg
            };
            let whole = picture(format);
            for cut in 0..whole.len() {
                assert!(stripped(kind, &whole[..cut]).is_err(), "{kind} {cut}");
            }
            assert!(stripped(kind, b"something else").is_err());
        }
        assert!(stripped("application/pdf", b"%PDF-").is_err());
    }

    #[test]
    fn previews_are_small_and_ours() {
        let preview = preview(&photographed(6)).unwrap();
        assert!(preview.len() <= MAX_PREVIEW);
        assert!(sanitised(&preview).is_some());
        assert!(sanitised(b"\xff\xd8\xffnothing").is_none());
        assert!(sanitised(&picture(ImageFormat::Png)).is_none());
        assert!(sanitised(&vec![0xff; MAX_PREVIEW + 1]).is_none());
    }
}
