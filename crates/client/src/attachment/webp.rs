//! A picture in WebP (RFC 9649), without what the camera wrote beside it.

use image::metadata::Orientation;

use super::photo::{BadPhoto, orientation_alone};

/// Chunks that a picture and its colours are made of.
const KEPT: &[&[u8; 4]] = &[
    b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];
/// Those of a frame of a moving picture.
const OF_FRAME: &[&[u8; 4]] = &[b"VP8 ", b"VP8L", b"ALPH"];
/// Bytes of a frame before its own chunks.
const FRAME_HEAD: usize = 16;
/// In the first byte of the extended header.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

/// The picture, its colours and which side is up; nothing else, and nothing behind its end.
///
/// (Turned down for it: img-parts 0.4, which keeps chunks that it does not know and what it finds
/// in the frames of a moving picture.)
pub(super) fn cleaned(photo: &[u8]) -> Result<Vec<u8>, BadPhoto> {
    let rest = photo.strip_prefix(b"RIFF").ok_or(BadPhoto)?;
    let (len, rest) = rest.split_first_chunk::<4>().ok_or(BadPhoto)?;
    let rest = rest
        .get(..number(*len)?)
        .and_then(|rest| rest.strip_prefix(b"WEBP"))
        .ok_or(BadPhoto)?;
    let mut kept = b"WEBP".to_vec();
    let mut orientation = Orientation::NoTransforms;
    // Where the flags of the extended header stand.
    let mut flags = None;
    let mut pictures = false;
    for chunk in Chunks(rest) {
        let (kind, content) = chunk?;
        match kind {
            b"EXIF" => {
                // Some write the mark of a JPEG before it.
                let exif = content.strip_prefix(b"Exif\0\0").unwrap_or(content);
                orientation = Orientation::from_exif_chunk(exif).unwrap_or(orientation);
            }
            b"ANMF" => {
                let (head, own) = content.split_at_checked(FRAME_HEAD).ok_or(BadPhoto)?;
                let mut frame = head.to_vec();
                for chunk in Chunks(own) {
                    let (kind, content) = chunk?;
                    if OF_FRAME.contains(&kind) {
                        write(&mut frame, kind, content)?;
                    }
                }
                write(&mut kept, kind, &frame)?;
                pictures = true;
            }
            kind if KEPT.contains(&kind) => {
                if kind == b"VP8X" {
                    flags = Some(kept.len() + 8);
                }
                pictures |= matches!(kind, b"VP8 " | b"VP8L");
                write(&mut kept, kind, content)?;
            }
            _ => {}
        }
    }
    if !pictures {
        return Err(BadPhoto);
    }
    if let Some(flags) = flags.and_then(|at| kept.get_mut(at)) {
        *flags &= !(HAS_EXIF | HAS_XMP);
        // Only an extended picture has a place for it.
        if orientation != Orientation::NoTransforms {
            *flags |= HAS_EXIF;
            write(&mut kept, b"EXIF", &orientation_alone(orientation))?;
        }
    }
    let mut out = b"RIFF".to_vec();
    out.extend_from_slice(&size(&kept)?);
    out.extend_from_slice(&kept);
    Ok(out)
}

/// Chunks one behind the other; ends after the first that is cut.
struct Chunks<'a>(&'a [u8]);

impl<'a> Iterator for Chunks<'a> {
    type Item = Result<(&'a [u8; 4], &'a [u8]), BadPhoto>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let chunk = self.split();
        if chunk.is_err() {
            self.0 = &[];
        }
        Some(chunk)
    }
}

impl<'a> Chunks<'a> {
    fn split(&mut self) -> Result<(&'a [u8; 4], &'a [u8]), BadPhoto> {
        let (kind, rest) = self.0.split_first_chunk::<4>().ok_or(BadPhoto)?;
        let (len, rest) = rest.split_first_chunk::<4>().ok_or(BadPhoto)?;
        let len = number(*len)?;
        let (content, rest) = rest.split_at_checked(len).ok_or(BadPhoto)?;
        // Each begins at an even place; the last may lack the byte that sees to it.
        self.0 = rest.get(len % 2..).unwrap_or_default();
        Ok((kind, content))
    }
}

fn number(bytes: [u8; 4]) -> Result<usize, BadPhoto> {
    usize::try_from(u32::from_le_bytes(bytes)).map_err(|_| BadPhoto)
}

fn size(bytes: &[u8]) -> Result<[u8; 4], BadPhoto> {
    let len = u32::try_from(bytes.len()).map_err(|_| BadPhoto)?;
    Ok(len.to_le_bytes())
}

fn write(out: &mut Vec<u8>, kind: &[u8; 4], content: &[u8]) -> Result<(), BadPhoto> {
    out.extend_from_slice(kind);
    out.extend_from_slice(&size(content)?);
    out.extend_from_slice(content);
    out.extend(std::iter::repeat_n(0, content.len() % 2));
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::ImageFormat;

    use super::*;

    fn plain() -> Vec<u8> {
        let mut image = image::RgbImage::new(60, 40);
        for (x, y, pixel) in image.enumerate_pixels_mut() {
            *pixel = image::Rgb([x as u8 * 4, y as u8 * 6, 90]);
        }
        let mut out = Cursor::new(Vec::new());
        image.write_to(&mut out, ImageFormat::WebP).unwrap();
        out.into_inner()
    }

    fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        write(&mut out, kind, content).unwrap();
        out
    }

    fn riff(content: &[Vec<u8>]) -> Vec<u8> {
        let content = [&b"WEBP"[..], &content.concat()].concat();
        [&b"RIFF"[..], &size(&content).unwrap(), &content].concat()
    }

    /// A camera's: EXIF that turns it and says where, XMP, an unknown chunk, something behind.
    fn photographed() -> Vec<u8> {
        let picture = plain()[12..].to_vec();
        let mut exif = orientation_alone(Orientation::Rotate90);
        exif.extend_from_slice(b"GPS 14.74N");
        let header = [HAS_EXIF | HAS_XMP, 0, 0, 0, 59, 0, 0, 39, 0, 0];
        let mut photo = riff(&[
            chunk(b"VP8X", &header),
            picture,
            chunk(b"EXIF", &exif),
            chunk(b"XMP ", b"<x:xmpmeta/>"),
            chunk(b"NOTE", b"taken by Diop"),
        ]);
        photo.extend_from_slice(b"behind the end");
        photo
    }

    fn holds(bytes: &[u8], text: &str) -> bool {
        bytes.windows(text.len()).any(|w| w == text.as_bytes())
    }

    #[test]
    fn a_picture_in_webp_loses_what_the_camera_wrote_and_keeps_every_pixel() {
        let photo = photographed();
        let clean = cleaned(&photo).unwrap();
        for secret in ["GPS", "xmpmeta", "XMP ", "Diop", "behind"] {
            assert!(holds(&photo, secret), "{secret}");
            assert!(!holds(&clean, secret), "{secret}");
        }
        let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().to_rgb8();
        assert_eq!(pixels(&clean), pixels(&plain()));
        assert_eq!(cleaned(&clean).unwrap(), clean);
        // What has nothing beside the picture stays as it is.
        assert_eq!(cleaned(&plain()).unwrap(), plain());
        // Which side is up stays.
        let preview = super::super::photo::for_screen(&clean).unwrap();
        let preview = image::load_from_memory(&preview).unwrap();
        assert_eq!((preview.width(), preview.height()), (40, 60));
    }

    #[test]
    fn the_frames_of_a_moving_picture_lose_it_too() {
        let inside = plain()[12..].to_vec();
        let frame = [vec![0; FRAME_HEAD], inside, chunk(b"EXIF", b"GPS")].concat();
        let photo = riff(&[chunk(b"VP8X", &[2; 10]), chunk(b"ANMF", &frame)]);
        let clean = cleaned(&photo).unwrap();
        assert!(holds(&photo, "GPS") && !holds(&clean, "GPS"));
        assert!(holds(&clean, "VP8L"));
    }

    #[test]
    fn what_is_cut_or_no_picture_is_refused_and_never_panics() {
        let whole = photographed();
        let end = whole.len() - b"behind the end".len();
        for cut in 0..end {
            assert!(cleaned(&whole[..cut]).is_err(), "{cut}");
        }
        assert!(cleaned(b"something else").is_err());
        // It says that it is a picture, and has none.
        assert!(cleaned(&riff(&[chunk(b"EXIF", b"GPS")])).is_err());
    }
}
