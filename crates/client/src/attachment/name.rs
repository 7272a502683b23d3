//! One function from whatever a sender calls a file to what is shown and written.
//!
//! The rules of every system at once, since a file that is saved here may be carried there on a
//! stick: no path, no control or direction marks, nothing that Windows reserves, at most 120
//! characters. What a double click would run gets one more extension, so that it opens nowhere.

use unicode_normalization::UnicodeNormalization as _;

/// Characters of a name at most.
const MAX_CHARS: usize = 120;
/// Bytes of a name at most: file systems take 255, and a number or `.unsafe` may be added.
const MAX_BYTES: usize = 200;
/// Characters of an extension that are kept when a name is shortened.
const MAX_EXTENSION: usize = 12;
/// What a name without anything left is called.
const NAMELESS: &str = "file";
/// Put behind what would run.
const UNSAFE: &str = ".unsafe";

/// A name that can be shown on one line and written into any directory.
pub(crate) fn safe(raw: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let mut name = String::new();
    for c in last.nfc().filter(|c| !is_invisible(*c)) {
        let c = match c {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        // Many spaces would push an extension out of sight.
        if c != ' ' || !name.ends_with(' ') {
            name.push(c);
        }
    }
    let name = name.trim_matches([' ', '.']);
    let (stem, extension) = split(name);
    let stem = stem.trim_end_matches([' ', '.']);
    let extension = extension.trim();
    let mut name = if extension.is_empty() {
        shortened(stem, 0)
    } else {
        format!("{}.{extension}", shortened(stem, extension.len() + 1))
    };
    if name.is_empty() {
        name = NAMELESS.into();
    }
    if is_reserved(&name) {
        name.insert(0, '_');
    }
    if runs(split(&name).1) {
        name.push_str(UNSAFE);
    }
    name
}

/// The n-th name beside one that is taken: `photo (2).jpg`.
pub(crate) fn numbered(name: &str, n: u32) -> String {
    match split(name) {
        (stem, "") => format!("{stem} ({n})"),
        (stem, extension) => format!("{stem} ({n}).{extension}"),
    }
}

/// The extension, in lower case.
pub(crate) fn extension(name: &str) -> String {
    split(name).1.to_ascii_lowercase()
}

fn split(name: &str) -> (&str, &str) {
    match name.rsplit_once('.') {
        Some((stem, extension))
            if !stem.is_empty() && extension.chars().count() <= MAX_EXTENSION =>
        {
            (stem, extension)
        }
        _ => (name, ""),
    }
}

fn shortened(stem: &str, taken: usize) -> String {
    let mut short = String::new();
    for c in stem.chars().take(MAX_CHARS) {
        if short.len() + c.len_utf8() + taken > MAX_BYTES {
            break;
        }
        short.push(c);
    }
    short.trim_end_matches([' ', '.']).to_owned()
}

/// Controls, marks of direction, what has no width, and what is no character.
pub(super) fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Device names of Windows, with or without an extension.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_ascii_uppercase();
    let port = stem.strip_prefix("COM").or(stem.strip_prefix("LPT"));
    let mut digits = port.unwrap_or_default().chars();
    let numbered = matches!(
        (digits.next(), digits.next()),
        (Some('0'..='9' | '\u{b9}' | '\u{b2}' | '\u{b3}'), None)
    );
    numbered
        || matches!(
            stem.as_str(),
            "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
        )
}

/// Extensions that a double click runs, mounts or installs, on any system.
fn runs(extension: &str) -> bool {
    const RUN: &[&str] = &[
        "apk",
        "app",
        "appimage",
        "application",
        "appref-ms",
        "appx",
        "bash",
        "bat",
        "chm",
        "cmd",
        "com",
        "command",
        "cpl",
        "deb",
        "desktop",
        "dll",
        "dmg",
        "docm",
        "exe",
        "gadget",
        "hta",
        "htm",
        "html",
        "img",
        "inf",
        "iso",
        "jar",
        "js",
        "jse",
        "lnk",
        "mht",
        "msc",
        "msi",
        "msix",
        "msp",
        "pif",
        "pkg",
        "pl",
        "pptm",
        "ps1",
        "psm1",
        "py",
        "pyw",
        "rb",
        "reg",
        "rpm",
        "run",
        "scf",
        "scr",
        "sct",
        "settingcontent-ms",
        "sh",
        "svg",
        "url",
        "vb",
        "vbe",
        "vbs",
        "vhd",
        "vhdx",
        "website",
        "workflow",
        "ws",
        "wsc",
        "wsf",
        "wsh",
        "xht",
        "xhtml",
        "xll",
        "xlsm",
        "xml",
        "zsh",
    ];
    RUN.contains(&extension.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_become_harmless_ones() {
        for (raw, shown) in [
            ("photo.jpg", "photo.jpg"),
            ("../../x", "x"),
            ("/etc/passwd", "passwd"),
            ("C:\\Windows\\evil.pdf", "evil.pdf"),
            ("..", "file"),
            ("", "file"),
            ("   ", "file"),
            (".bashrc", "bashrc"),
            ("a\0b.txt", "ab.txt"),
            ("line\nbreak.txt", "line break.txt"),
            // Right to left override: shown as `passportexe.jpg` while it is an `exe`.
            ("passport\u{202e}gpj.exe", "passportgpj.exe.unsafe"),
            ("\u{2066}a\u{2069}.pdf", "a.pdf"),
            ("zero\u{200b}width.pdf", "zerowidth.pdf"),
            ("report.pdf.exe", "report.pdf.exe.unsafe"),
            ("report.pdf          .exe", "report.pdf.exe.unsafe"),
            ("report.EXE", "report.EXE.unsafe"),
            ("report.exe.", "report.exe.unsafe"),
            ("report.exe ", "report.exe.unsafe"),
            ("report. exe", "report.exe.unsafe"),
            ("name.lnk", "name.lnk.unsafe"),
            ("page.html", "page.html.unsafe"),
            ("NUL", "_NUL"),
            ("con.txt", "_con.txt"),
            ("COM1.jpg", "_COM1.jpg"),
            ("COM\u{b9}.jpg", "_COM\u{b9}.jpg"),
            ("COM10.jpg", "COM10.jpg"),
            ("aux .txt", "_aux.txt"),
            ("console.txt", "console.txt"),
            ("trailing dots...", "trailing dots"),
            ("what?<is>|this*:\".txt", "what__is__this___.txt"),
            ("вложение.pdf", "вложение.pdf"),
            ("صورة.jpg", "صورة.jpg"),
            // The same name in one form.
            ("e\u{301}te\u{301}.pdf", "\u{e9}t\u{e9}.pdf"),
        ] {
            assert_eq!(safe(raw), shown, "{raw:?}");
        }
    }

    #[test]
    fn long_names_keep_their_extension_and_everything_is_stable() {
        let long = format!("{}.pdf", "a".repeat(5000));
        assert_eq!(safe(&long), format!("{}.pdf", "a".repeat(120)));
        let wide = format!("{}.jpg", "\u{1f6eb}".repeat(5000));
        assert!(safe(&wide).len() <= MAX_BYTES && safe(&wide).ends_with(".jpg"));
        let endless = format!("a.{}", "b".repeat(5000));
        assert!(safe(&endless).chars().count() <= MAX_CHARS);
        for raw in [
            long.as_str(),
            &wide,
            &endless,
            "../../x",
            "NUL",
            "report.pdf.exe",
            " . ",
        ] {
            let once = safe(raw);
            assert_eq!(safe(&once), once, "{raw:?}");
        }
        assert_eq!(numbered("a.jpg", 2), "a (2).jpg");
        assert_eq!(numbered("a", 3), "a (3)");
    }
}
