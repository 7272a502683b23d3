//! Two drawings of a screen: reduced, in few shades, and compared block by block.
//!
//! Turned down: comparing every pixel (edges of letters differ a little from run to run), and a
//! perceptual measure (what matters here is that a button stands where it stood).

use std::path::Path;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::thumbnail;
use image::{ExtendedColorType, GrayImage, ImageEncoder as _, Luma};

use super::PicturesError;

/// Pixels that a kept picture is wide.
pub const WIDTH: u32 = 480;
/// From one shade to the next: sixteen of them, from black to white.
const SHADE: u8 = 17;
/// Pixels along a block.
const BLOCK: u32 = 12;
/// What all pixels together may differ by, of 255.
const MEAN: f64 = 0.8;
/// What the pixels of one block may differ by, of 255.
const WORST: f64 = 6.0;

/// A screen as it is kept: small, grey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picture(GrayImage);

/// How far two pictures are apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Of a pixel on average, 0 to 255.
    pub mean: f64,
    /// Of a pixel of the block that differs most, 0 to 255.
    pub worst: f64,
    /// That block's upper left corner.
    pub at: (u32, u32),
}

impl Difference {
    /// Whether somebody has to look at it.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.mean > MEAN || self.worst > WORST
    }
}

impl Picture {
    /// Reduces a screenshot.
    ///
    /// # Errors
    /// When it is no PNG.
    pub(super) fn of_screenshot(png: &[u8]) -> Result<Self, PicturesError> {
        let grey = image::load_from_memory(png)?.into_luma8();
        let height = (grey.height().saturating_mul(WIDTH) / grey.width().max(1)).max(1);
        Ok(Self::of(thumbnail(&grey, WIDTH, height)))
    }

    /// In few shades, since a kept picture shall be small.
    fn of(mut grey: GrayImage) -> Self {
        for Luma([shade]) in grey.pixels_mut() {
            let step = (u16::from(*shade) + u16::from(SHADE) / 2) / u16::from(SHADE);
            *shade = u8::try_from(step)
                .unwrap_or(u8::MAX / SHADE)
                .saturating_mul(SHADE);
        }
        Self(grey)
    }

    /// Reads a kept one; none when there is none yet.
    ///
    /// # Errors
    /// When the file is no PNG.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, PicturesError> {
        match std::fs::read(path) {
            Ok(png) => Ok(Some(Self(image::load_from_memory(&png)?.into_luma8()))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(PicturesError::file(path, source)),
        }
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(super) fn write(&self, path: &Path) -> Result<(), PicturesError> {
        let mut png = Vec::new();
        // Neighbours of the same shade are found better in plain rows than in filtered ones.
        PngEncoder::new_with_quality(&mut png, CompressionType::Best, FilterType::NoFilter)
            .write_image(
                self.0.as_raw(),
                self.0.width(),
                self.0.height(),
                ExtendedColorType::L8,
            )?;
        std::fs::write(path, png).map_err(|source| PicturesError::file(path, source))
    }

    /// How far this one is from another. Of another size, it is as far as it can be.
    #[must_use]
    pub(super) fn difference(&self, other: &Self) -> Difference {
        let (width, height) = self.0.dimensions();
        if other.0.dimensions() != (width, height) {
            return Difference {
                mean: 255.0,
                worst: 255.0,
                at: (0, 0),
            };
        }
        let mut difference = Difference {
            mean: 0.0,
            worst: 0.0,
            at: (0, 0),
        };
        for top in (0..height).step_by(BLOCK as usize) {
            for left in (0..width).step_by(BLOCK as usize) {
                let (right, bottom) = ((left + BLOCK).min(width), (top + BLOCK).min(height));
                let pixels = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
                let (mut sum, mut lighter) = (0, 0);
                for (x, y) in pixels {
                    let shift = self.shift(other, x, y);
                    lighter += shift;
                    // One shade is what antialiasing makes of an edge.
                    sum += (shift.abs() - i32::from(SHADE)).max(0);
                }
                let count = f64::from(((right - left) * (bottom - top)).max(1));
                // A ground of another shade is seen too, where noise goes up and down.
                let ground = f64::from(lighter.abs()) / count / 1.5;
                let here = (f64::from(sum) / count).max(ground);
                difference.mean += f64::from(sum);
                if here > difference.worst {
                    (difference.worst, difference.at) = (here, (left, top));
                }
            }
        }
        difference.mean /= f64::from((width * height).max(1));
        difference
    }

    /// How much lighter the other one is there, -255 to 255.
    fn shift(&self, other: &Self, x: u32, y: u32) -> i32 {
        let Luma([ours]) = *self.0.get_pixel(x, y);
        let Luma([theirs]) = *other.0.get_pixel(x, y);
        i32::from(theirs) - i32::from(ours)
    }

    /// Before, after, and where they differ (dark), beside each other.
    #[must_use]
    pub(super) fn beside(before: Option<&Self>, after: &Self) -> Self {
        const GAP: u32 = 8;
        let (width, height) = after.0.dimensions();
        let mut sheet = GrayImage::from_pixel(width * 3 + GAP * 2, height, Luma([128]));
        if let Some(before) = before {
            image::imageops::replace(&mut sheet, &before.0, 0, 0);
        }
        let second = i64::from(width + GAP);
        image::imageops::replace(&mut sheet, &after.0, second, 0);
        if let Some(before) = before.filter(|before| before.0.dimensions() == (width, height)) {
            let apart = GrayImage::from_fn(width, height, |x, y| {
                let far = before.shift(after, x, y).abs().saturating_mul(3).min(255);
                Luma([u8::try_from(255 - far).unwrap_or_default()])
            });
            image::imageops::replace(&mut sheet, &apart, second * 2, 0);
        }
        Self(sheet)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::*;

    /// A light page with lines of text and, at `button`, a button of 70 by 12 with a dark border.
    fn page(button: (u32, u32)) -> GrayImage {
        GrayImage::from_fn(WIDTH, 270, |x, y| {
            let within = |left, top, width, height| {
                (left..left + width).contains(&x) && (top..top + height).contains(&y)
            };
            let (left, top) = button;
            if within(left, top, 70, 12) {
                let inside = within(left + 1, top + 1, 68, 10);
                return Luma([if inside { 235 } else { 110 }]);
            }
            let letters = y % 9 < 4 && x.is_multiple_of(3) && x < 300;
            Luma([if letters { 130 } else { 245 }])
        })
    }

    /// What antialiasing makes of it: every pixel a little lighter or darker.
    fn shaken(mut image: GrayImage, by: i16) -> GrayImage {
        let mut state = 7_u32;
        for Luma([shade]) in image.pixels_mut() {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise = i16::try_from(state >> 24).unwrap() % (2 * by + 1) - by;
            *shade = u8::try_from((i16::from(*shade) + noise).clamp(0, 255)).unwrap();
        }
        image
    }

    #[test]
    fn a_button_that_moved_by_a_few_pixels_is_seen() {
        let before = Picture::of(page((340, 60)));
        for moved in [(343, 60), (340, 62), (340, 100)] {
            let found = before.difference(&Picture::of(page(moved)));
            assert!(found.is_seen(), "{moved:?}: {found:?}");
            assert!(found.at.0 >= 336, "{found:?}");
        }
        // In a picture with the usual noise too.
        let found = before.difference(&Picture::of(shaken(page((343, 60)), 3)));
        assert!(found.is_seen(), "{found:?}");
    }

    #[test]
    fn noise_is_not_seen() {
        let before = Picture::of(page((340, 60)));
        assert!(!before.difference(&before).is_seen());
        let found = before.difference(&Picture::of(shaken(page((340, 60)), 3)));
        assert!(!found.is_seen(), "{found:?}");
    }

    #[test]
    fn a_word_that_is_gone_and_another_size_are_seen() {
        let before = Picture::of(page((340, 60)));
        let mut gone = page((340, 60));
        for y in 90..94 {
            for x in 60..84 {
                gone.put_pixel(x, y, Luma([245]));
            }
        }
        assert!(before.difference(&Picture::of(gone)).is_seen());
        // A pane of another ground, by little more than a shade.
        let mut pane = page((340, 60));
        for y in 150..200 {
            for x in 320..440 {
                pane.put_pixel(x, y, Luma([222]));
            }
        }
        assert!(before.difference(&Picture::of(pane)).is_seen());
        let lower = Picture::of(GrayImage::from_pixel(WIDTH, 260, Luma([245])));
        assert!(before.difference(&lower).is_seen());
    }

    #[test]
    fn what_is_kept_is_what_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.png");
        assert_eq!(Picture::read(&path).unwrap(), None);
        let kept = Picture::of(shaken(page((340, 60)), 9));
        kept.write(&path).unwrap();
        assert_eq!(Picture::read(&path).unwrap(), Some(kept));
    }
}
