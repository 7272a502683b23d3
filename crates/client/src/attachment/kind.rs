//! What a file is, by its first bytes, and whether it may be opened by a click.

use super::name;

/// Bytes that [`of`] looks at.
pub(crate) const HEAD: usize = 16;
/// What nothing else is known of.
pub(crate) const UNKNOWN: &str = "application/octet-stream";

/// The media type of a file that begins so; text is known by its name, having no mark.
pub(crate) fn of(head: &[u8], name: &str) -> &'static str {
    let marks: [(&[u8], &str); 6] = [
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"%PDF-", "application/pdf"),
        (b"PK\x03\x04", "application/zip"),
        (b"GIF8", "image/gif"),
        (b"\x1a\x45\xdf\xa3", "video/webm"),
    ];
    if let Some((_, kind)) = marks.iter().find(|(mark, _)| head.starts_with(mark)) {
        return kind;
    }
    match (head.get(4..8), name::extension(name).as_str()) {
        (Some(b"ftyp"), _) => "video/mp4",
        (_, "txt" | "csv") if !head.contains(&0) => "text/plain",
        _ => UNKNOWN,
    }
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
}
