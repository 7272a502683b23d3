//! What a file is, by its first bytes, and whether it may be opened by a click.

use super::name;

/// Bytes that [`of`] looks at.
pub(crate) const HEAD: usize = 64;
/// What nothing else is known of.
pub(crate) const UNKNOWN: &str = "application/octet-stream";

/// What begins so, whatever it is called.
const MARKS: &[(&[u8], &str)] = &[
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"GIF8", "image/gif"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
    // TIFF and BigTIFF, and most cameras' raw pictures, which are made of it.
    (b"II\x2a\0", "image/tiff"),
    (b"MM\0\x2a", "image/tiff"),
    (b"II\x2b\0", "image/tiff"),
    (b"MM\0\x2b", "image/tiff"),
    (b"FUJIFILMCCD-RAW", "image/x-fuji-raf"),
    (b"\0\0\0\x0cjP  \r\n", "image/jp2"),
    (b"\0\0\0\x0cJXL \r\n", "image/jxl"),
    (b"\xff\x0a", "image/jxl"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-asf"),
];

/// The media type of a file that begins so; text is known by its name, having no mark.
pub(crate) fn of(head: &[u8], name: &str) -> &'static str {
    if let Some((_, kind)) = MARKS.iter().find(|(mark, _)| head.starts_with(mark)) {
        return kind;
    }
    match (head.get(..4), head.get(4..8), head.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => return "image/webp",
        (Some(b"RIFF"), _, Some(b"AVI ")) => return "video/x-msvideo",
        (Some(b"RIFF"), _, Some(b"WAVE")) => return "audio/wav",
        (_, Some(b"ftyp"), _) => return of_brands(head),
        // Films of QuickTime from before there were brands.
        (_, Some(b"moov" | b"mdat" | b"wide" | b"pnot"), _) => return "video/quicktime",
        _ => {}
    }
    match name::extension(name).as_str() {
        "txt" | "csv" if !head.contains(&0) => "text/plain",
        _ => UNKNOWN,
    }
}

/// What an ISO base media file is (ISO/IEC 14496-12): by its major brand, or, where that says
/// nothing, by those that it says it is compatible with.
fn of_brands(head: &[u8]) -> &'static str {
    let len = head.first_chunk().map_or(0, |len| u32::from_be_bytes(*len));
    let len = usize::try_from(len).unwrap_or(usize::MAX).min(head.len());
    // The second four bytes of the box's content are a version.
    let compatible = head.get(16..len).unwrap_or_default().chunks_exact(4);
    let major = head.get(8..12).into_iter();
    major
        .chain(compatible)
        .find_map(|brand| match brand {
            b"avif" | b"avis" => Some("image/avif"),
            b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"hevm" | b"hevs" => {
                Some("image/heic")
            }
            b"crx " => Some("image/x-canon-cr3"),
            b"qt  " | b"mqt " => Some("video/quicktime"),
            b"M4A " | b"M4B " | b"M4P " => Some("audio/mp4"),
            brand if brand.starts_with(b"3g") => Some("video/3gpp"),
            b"isom" | b"iso2" | b"mp41" | b"mp42" | b"avc1" | b"M4V " => Some("video/mp4"),
            _ => None,
        })
        .unwrap_or_else(|| match head.get(8..12) {
            Some(b"mif1" | b"msf1" | b"miaf" | b"mif2") => "image/heif",
            _ => "video/mp4",
        })
}

/// Whether a file of this name and type may be opened by a click: both are on the list and agree.
/// Everything else is only saved.
pub(crate) fn may_be_opened(kind: &str, name: &str) -> bool {
    let extension = name::extension(name);
    let fitting: &[&str] = match kind {
        "image/jpeg" => &["jpg", "jpeg"],
        "image/png" => &["png"],
        "application/pdf" => &["pdf"],
        "text/plain" => &["txt", "csv"],
        _ => &[],
    };
    fitting.contains(&extension.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_what_it_says_may_be_opened() {
        for (kind, name, may) in [
            ("image/jpeg", "a.jpg", true),
            ("image/jpeg", "a.JPEG", true),
            ("image/jpeg", "a.exe.unsafe", false),
            ("image/jpeg", "a.pdf", false),
            ("application/pdf", "a.pdf", true),
            ("application/zip", "a.zip", false),
            ("text/html", "a.html", false),
            ("", "a", false),
        ] {
            assert_eq!(may_be_opened(kind, name), may, "{kind} {name}");
        }
        assert_eq!(of(b"\xff\xd8\xff\xe0", "x"), "image/jpeg");
        assert_eq!(of(b"MZ\0\0", "x.jpg"), UNKNOWN);
        assert_eq!(of(b"a,b", "x.csv"), "text/plain");
        assert_eq!(of(b"a\0b", "x.csv"), UNKNOWN);
        assert_eq!(of(b"", "x"), UNKNOWN);
    }

    #[test]
    fn pictures_films_and_sounds_are_told_apart_by_what_is_in_them() {
        for (head, kind) in [
            (&b"RIFF\x10\0\0\0WEBPVP8X"[..], "image/webp"),
            (b"RIFF\x10\0\0\0WAVEfmt ", "audio/wav"),
            (b"RIFF\x10\0\0\0AVI LIST", "video/x-msvideo"),
            (b"II\x2a\0\x08\0\0\0", "image/tiff"),
            (b"MM\0\x2a\0\0\0\x08", "image/tiff"),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image/heic"),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "image/heic"),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "image/avif"),
            (b"\0\0\0\x14ftypmif1\0\0\0\0mif1", "image/heif"),
            // What stands behind the box is no brand.
            (b"\0\0\0\x14ftypmif1\0\0\0\0mif1heic", "image/heif"),
            (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "image/avif"),
            (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", "video/mp4"),
            (b"\0\0\0\x14ftypxxxx\0\0\0\0yyyy", "video/mp4"),
            (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "video/quicktime"),
            (b"\0\0\0\x08wide\0\0\0\x08mdat", "video/quicktime"),
            (b"\0\0\0\x14ftyp3gp5\0\0\0\0isom", "video/3gpp"),
            (b"\0\0\0\x14ftypM4A \0\0\0\0isom", "audio/mp4"),
            (b"OggS\0\x02", "audio/ogg"),
            (b"\0\0\0\x18ftyp", "video/mp4"),
            (b"\0\0\0\x0cJXL \r\n\x87\n", "image/jxl"),
        ] {
            assert_eq!(of(head, "photo.jpg"), kind, "{head:?}");
        }
    }
}
