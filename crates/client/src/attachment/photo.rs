//! Photos: without what the camera wrote beside the picture, and with a small preview.
//!
//! A photo of a courier's luggage says where and when it was taken, with which telephone, and
//! sometimes holds a larger picture than the one that was cut out. What an officer did not mean to
//! send is removed before it is sealed: everything but what the picture needs to look right (its
//! colours and which side is up).

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::{Bytes, ImageEXIF as _};

/// Bytes of a photo at most; a larger one is sent as a file, without preview.
pub(crate) const MAX_PHOTO: u64 = 64 << 20;
/// Bytes of a preview at most.
pub(crate) const MAX_PREVIEW: usize = 8 * 1024;
const PREVIEW_SIDE: u32 = 192;
/// Sides of a picture that we decode at most, and of a preview that came.
const MAX_SIDE: u32 = 20_000;
const MAX_PREVIEW_SIDE: u32 = 512;
/// Memory that decoding may take, in bytes.
const MAX_MEMORY: u64 = 512 << 20;

/// What cannot be read as the photo that it says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the photo cannot be read")]
pub(crate) struct BadPhoto;

/// The photo without metadata.
pub(crate) fn stripped(kind: &str, photo: Vec<u8>) -> Result<Vec<u8>, BadPhoto> {
    match kind {
        "image/jpeg" => jpeg(photo),
        "image/png" => png(photo),
        _ => Err(BadPhoto),
    }
}

/// A small JPEG of it, upright; none when it cannot be decoded within bounds.
pub(crate) fn preview(photo: &[u8]) -> Option<Vec<u8>> {
    let small = decoded(photo, MAX_SIDE, &[ImageFormat::Jpeg, ImageFormat::Png])?
        .thumbnail(PREVIEW_SIDE, PREVIEW_SIDE);
    encoded(&small)
}

/// A preview that somebody sent, decoded and made anew: what the screen gets is ours.
pub(crate) fn sanitised(preview: &[u8]) -> Option<Vec<u8>> {
    if preview.len() > MAX_PREVIEW {
        return None;
    }
    encoded(&decoded(preview, MAX_PREVIEW_SIDE, &[ImageFormat::Jpeg])?)
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

fn encoded(image: &DynamicImage) -> Option<Vec<u8>> {
    let image = image.to_rgb8();
    [75, 55, 35, 20].into_iter().find_map(|quality| {
        let mut out = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut out, quality);
        image.write_with_encoder(encoder).ok()?;
        (out.len() <= MAX_PREVIEW).then_some(out)
    })
}

/// Keeps what the picture is made of, its colours (ICC, Adobe's transform) and which side is up.
fn jpeg(photo: Vec<u8>) -> Result<Vec<u8>, BadPhoto> {
    let mut jpeg = Jpeg::from_bytes(Bytes::from(photo)).map_err(|_| BadPhoto)?;
    let orientation = jpeg
        .exif()
        .and_then(|exif| Orientation::from_exif_chunk(&exif))
        .filter(|orientation| *orientation != Orientation::NoTransforms);
    jpeg.segments_mut().retain(|segment| match segment.marker() {
        markers::COM => false,
        markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE\0"),
        markers::APP14 => segment.contents().starts_with(b"Adobe"),
        markers::APP0 => segment.contents().starts_with(b"JFIF\0") && segment.contents().len() <= 16,
        markers::APP1..=markers::APP15 => false,
        _ => true,
    });
    // Behind the end of the picture some cameras append films, depth maps and the uncut original.
    let last = jpeg.segments_mut().iter_mut().rev().find(|s| s.has_entropy());
    if let Some(last) = last {
        cut_after_end(last);
    }
    if let Some(orientation) = orientation {
        jpeg.set_exif(Some(upright(orientation).into()));
    }
    Ok(jpeg.encoder().bytes().to_vec())
}

/// Entropy-coded data end at the first marker that is neither stuffing nor a restart.
fn cut_after_end(scan: &mut JpegSegment) {
    let Some(entropy) = scan.entropy() else { return };
    let end = entropy
        .windows(2)
        .position(|pair| matches!(pair, [0xff, 0xd9]));
    if let Some(end) = end {
        let head = entropy.slice(..end);
        let cut = JpegSegment::new_with_entropy(scan.marker(), scan.contents().clone(), head);
        *scan = cut;
    }
}

/// The smallest EXIF block (TIFF 6.0): one directory with the orientation alone.
fn upright(orientation: Orientation) -> Vec<u8> {
    let mut tiff = Vec::new();
    tiff.extend_from_slice(b"MM\0\x2a\0\0\0\x08");
    tiff.extend_from_slice(b"\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    tiff.push(orientation.to_exif());
    tiff.extend_from_slice(b"\0\0\0\0\0\0");
    tiff
}

/// Keeps the chunks that the picture and its colours are made of (W3C PNG, third edition).
fn png(photo: Vec<u8>) -> Result<Vec<u8>, BadPhoto> {
    let mut png = Png::from_bytes(Bytes::from(photo)).map_err(|_| BadPhoto)?;
    png.chunks_mut().retain(|chunk| {
        matches!(
            &chunk.kind(),
            b"IHDR" | b"PLTE" | b"IDAT" | b"IEND" | b"tRNS" | b"cHRM" | b"gAMA" | b"iCCP"
                | b"sBIT" | b"sRGB" | b"cICP" | b"bKGD" | b"hIST" | b"pHYs" | b"acTL" | b"fcTL"
                | b"fdAT"
        )
    });
    Ok(png.encoder().bytes().to_vec())
}
