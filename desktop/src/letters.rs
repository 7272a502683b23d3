//! The letters behind the shapes of a PDF, so that a word is found as it is typed.
//!
//! WebKitGTK prints through cairo, which says of each glyph which character it shows. For Arabic that
//! is a presentation form (U+FB50 to U+FEFF): the letter in one of its shapes, under which nobody
//! searches, and for lam-alef one form for two letters. Here each form becomes its letter (NFKC), and
//! a ligature its first letter; the others are put before it as glyphs that are not drawn and have no
//! width, because readers disagree about a glyph of several letters: poppler and PDFium turn them
//! round with the line, pypdf does not. One glyph, one letter is read alike by all three (poppler
//! 22.12, PDFium 7.x, pypdf 7.1). Latin ligatures are switched off on paper by the style sheet: the
//! font has no character for them and they would be lost.
//!
//! Turned down: another layout engine for paper (it would say everything a second time), one form
//! to two letters in either order (two readers of three), `ActualText` (pypdf and PDFium pass it by).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, ObjectId, Result, Stream, StringFormat};
use unicode_normalization::UnicodeNormalization;

/// Codes of glyphs that are not drawn begin here; glyph ids of a font on paper end long before.
const UNDRAWN: u16 = 0xff00;

/// What a font needs: for the code of a ligature the codes that stand before it.
type Ligatures = BTreeMap<u16, Vec<u16>>;

/// Gives every page's text its letters.
///
/// # Errors
/// When a part of the file cannot be read or written.
pub(crate) fn spell_out(document: &mut Document) -> Result<()> {
    let mut done: BTreeMap<ObjectId, Ligatures> = BTreeMap::new();
    for page in document.get_pages().into_values() {
        let mut fonts: BTreeMap<Vec<u8>, Ligatures> = BTreeMap::new();
        for (name, map) in maps(document, page)? {
            let ligatures = match done.get(&map.to_unicode) {
                Some(known) => known.clone(),
                None => {
                    let found = spell_font(document, &map)?;
                    done.insert(map.to_unicode, found.clone());
                    found
                }
            };
            if !ligatures.is_empty() {
                fonts.insert(name, ligatures);
            }
        }
        if !fonts.is_empty() {
            spell_page(document, page, &fonts)?;
        }
    }
    Ok(())
}

/// A composite font that says what its glyphs mean.
struct Map {
    to_unicode: ObjectId,
    /// The font with the widths.
    descendant: ObjectId,
}

fn maps(document: &Document, page: ObjectId) -> Result<Vec<(Vec<u8>, Map)>> {
    let mut found = Vec::new();
    for (name, font) in document.get_page_fonts(page)? {
        let to_unicode = font.get(b"ToUnicode").and_then(Object::as_reference);
        let descendant = font
            .get_deref(b"DescendantFonts", document)
            .and_then(Object::as_array)
            .ok()
            .and_then(|fonts| fonts.first())
            .and_then(|font| font.as_reference().ok());
        if let (Ok(to_unicode), Some(descendant)) = (to_unicode, descendant) {
            found.push((
                name,
                Map {
                    to_unicode,
                    descendant,
                },
            ));
        }
    }
    Ok(found)
}

/// Rewrites what the glyphs of a font mean.
fn spell_font(document: &mut Document, map: &Map) -> Result<Ligatures> {
    let stream = document.get_object(map.to_unicode)?.as_stream()?;
    let meaning = String::from_utf8_lossy(&stream.decompressed_content()?).into_owned();
    let (meaning, ligatures, undrawn) = spell_map(&meaning);
    let stream = document.get_object_mut(map.to_unicode)?.as_stream_mut()?;
    stream.set_plain_content(meaning.into_bytes());
    if let Some(&drawn) = ligatures.keys().next() {
        give_room(document, map.descendant, undrawn, drawn)?;
    }
    Ok(ligatures)
}

/// A CMap with forms as letters, the ligatures in it, and how many codes were added.
fn spell_map(meaning: &str) -> (String, Ligatures, u16) {
    let mut out = String::with_capacity(meaning.len());
    let mut ligatures = Ligatures::new();
    let mut undrawn: Vec<char> = Vec::new();
    for line in meaning.lines() {
        let pair = line.trim().split_once("> <");
        let pair =
            pair.and_then(|(code, form)| Some((code.strip_prefix('<')?, form.strip_suffix('>')?)));
        let spelled = pair.and_then(|(code, form)| {
            let code = u16::from_str_radix(code, 16).ok()?;
            let form = char::from_u32(u32::from_str_radix(form, 16).ok()?)?;
            Some((code, letters(form)?))
        });
        match spelled {
            Some((code, letters)) => {
                let mut letters = letters.chars();
                let first = letters.next().map_or(0, u32::from);
                let _ = writeln!(out, "<{code:04X}> <{first:04X}>");
                let before: Vec<u16> = letters
                    .map(|letter| {
                        let at = undrawn.iter().position(|known| *known == letter);
                        let at = at.unwrap_or_else(|| {
                            undrawn.push(letter);
                            undrawn.len() - 1
                        });
                        UNDRAWN + u16::try_from(at).unwrap_or(0)
                    })
                    .collect();
                if !before.is_empty() {
                    // What is drawn from right to left stands from left to right in the file.
                    ligatures.insert(code, before.into_iter().rev().collect());
                }
            }
            None if line.trim() == "endcmap" && !undrawn.is_empty() => {
                let _ = writeln!(out, "{} beginbfchar", undrawn.len());
                for (code, letter) in (UNDRAWN..).zip(&undrawn) {
                    let _ = writeln!(out, "<{code:04X}> <{:04X}>", u32::from(*letter));
                }
                out.push_str("endbfchar\nendcmap\n");
            }
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    let count = u16::try_from(undrawn.len()).unwrap_or(u16::MAX);
    (out, ligatures, count)
}

/// The letters of an Arabic presentation form; `None` for any other character.
fn letters(form: char) -> Option<String> {
    matches!(form, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}').then(|| {
        // The forms of vowel signs bring a blank to stand on.
        let letters: String = form.nfkc().filter(|c| !c.is_whitespace()).collect();
        if letters.is_empty() {
            form.to_string()
        } else {
            letters
        }
    })
}

/// Widths of nothing for the codes that are not drawn, and a shape that PDFium wants to see there.
fn give_room(document: &mut Document, font: ObjectId, undrawn: u16, drawn: u16) -> Result<()> {
    let last = UNDRAWN + undrawn;
    let glyphs: Vec<u8> = (0..last)
        .flat_map(|code| if code < UNDRAWN { code } else { drawn }.to_be_bytes())
        .collect();
    let mut glyphs = Stream::new(lopdf::Dictionary::new(), glyphs);
    glyphs.compress()?;
    let glyphs = document.add_object(glyphs);
    let widths = document.get_dictionary(font)?;
    let mut widths = widths
        .get_deref(b"W", document)
        .and_then(Object::as_array)
        .cloned()
        .unwrap_or_default();
    widths.push(i64::from(UNDRAWN).into());
    widths.push(Object::Array(vec![0.into(); usize::from(undrawn)]));
    let font = document.get_object_mut(font)?.as_dict_mut()?;
    // A font with PostScript outlines has its glyphs by its own numbers.
    if font.get(b"Subtype").and_then(Object::as_name)? == b"CIDFontType2" {
        font.set("CIDToGIDMap", glyphs);
    }
    font.set("W", widths);
    Ok(())
}

/// Puts the letters of ligatures before them.
fn spell_page(
    document: &mut Document,
    page: ObjectId,
    fonts: &BTreeMap<Vec<u8>, Ligatures>,
) -> Result<()> {
    let content = Content::decode(&document.get_page_content(page))?;
    let mut out = Vec::with_capacity(content.operations.len());
    let mut ligatures = None;
    for operation in content.operations {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("Tf", [Object::Name(font), ..]) => {
                ligatures = fonts.get(font);
                out.push(operation);
            }
            ("Tj", [shown @ Object::String(..)]) => match ligatures {
                Some(ligatures) => spell_text(std::slice::from_ref(shown), ligatures, &mut out),
                None => out.push(operation),
            },
            ("TJ", [Object::Array(shown)]) => match ligatures {
                Some(ligatures) => spell_text(shown, ligatures, &mut out),
                None => out.push(operation),
            },
            _ => out.push(operation),
        }
    }
    let content = Content { operations: out }.encode()?;
    let mut stream = Stream::new(lopdf::Dictionary::new(), content);
    stream.compress()?;
    let stream = document.add_object(stream);
    let page = document.get_object_mut(page)?.as_dict_mut()?;
    page.set("Contents", stream);
    Ok(())
}

fn spell_text(shown: &[Object], ligatures: &Ligatures, out: &mut Vec<Operation>) {
    let mut line = Vec::new();
    let show = |line: &mut Vec<Object>, out: &mut Vec<Operation>| {
        if !line.is_empty() {
            let shown = Object::Array(std::mem::take(line));
            out.push(Operation::new("TJ", vec![shown]));
        }
    };
    for piece in shown {
        let Object::String(codes, _) = piece else {
            line.push(piece.clone());
            continue;
        };
        let mut run: Vec<u8> = Vec::new();
        for code in codes.chunks(2) {
            let number = match code {
                [high, low] => u16::from_be_bytes([*high, *low]),
                _ => 0,
            };
            if let Some(before) = ligatures.get(&number) {
                if !run.is_empty() {
                    line.push(codes_of(std::mem::take(&mut run)));
                }
                show(&mut line, out);
                let before = before.iter().flat_map(|code| code.to_be_bytes()).collect();
                out.push(Operation::new("Tr", vec![INVISIBLE.into()]));
                out.push(Operation::new("Tj", vec![codes_of(before)]));
                out.push(Operation::new("Tr", vec![FILLED.into()]));
            }
            run.extend_from_slice(code);
        }
        if !run.is_empty() {
            line.push(codes_of(run));
        }
    }
    show(&mut line, out);
}

fn codes_of(codes: Vec<u8>) -> Object {
    Object::String(codes, StringFormat::Hexadecimal)
}

/// Text rendering modes (ISO 32000-1, table 106).
const FILLED: i64 = 0;
const INVISIBLE: i64 = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_become_letters_and_a_ligature_its_first() {
        let map =
            "2 beginbfchar\n<0012> <FE8E>\n<0311> <FEFB>\n<0041> <0041>\nendbfchar\nendcmap\nend\n";
        let (map, ligatures, undrawn) = spell_map(map);
        assert!(
            map.contains("<0012> <0627>\n<0311> <0644>\n<0041> <0041>\n"),
            "{map}"
        );
        assert!(
            map.contains("1 beginbfchar\n<FF00> <0627>\nendbfchar\nendcmap\nend\n"),
            "{map}"
        );
        assert_eq!(ligatures, BTreeMap::from([(0x311, vec![0xff00])]));
        assert_eq!(undrawn, 1);
    }

    #[test]
    fn every_form_has_letters_and_nothing_else_has() {
        assert_eq!(letters('\u{fef5}').as_deref(), Some("لآ"));
        assert_eq!(letters('\u{fc32}').as_deref(), Some("في"));
        assert_eq!(letters('\u{fe76}').as_deref(), Some("\u{64e}"));
        assert_eq!(letters('ا'), None);
        assert_eq!(letters('é'), None);
    }

    #[test]
    fn what_is_not_drawn_stands_before_its_ligature() {
        let ligatures = BTreeMap::from([(0x311, vec![0xff00])]);
        let text = codes_of(vec![0, 0x12, 3, 0x11, 0, 0x41]);
        let mut out = Vec::new();
        spell_text(&[text, 7.into()], &ligatures, &mut out);
        let operators: Vec<_> = out.iter().map(|one| one.operator.as_str()).collect();
        assert_eq!(operators, ["TJ", "Tr", "Tj", "Tr", "TJ"]);
        assert_eq!(out[2].operands, [codes_of(vec![0xff, 0])]);
        let rest = Object::Array(vec![codes_of(vec![3, 0x11, 0, 0x41]), 7.into()]);
        assert_eq!(out[4].operands, [rest]);
    }
}
