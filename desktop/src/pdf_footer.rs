//! What stands at the foot of every sheet of a PDF: a sheet that gets lost still says what it
//! belongs to and what may be done with it.
//!
//! Stamped afterwards, since the web view repeats nothing on its sheets: neither heads of tables
//! nor what is fixed to the page.

use std::path::Path;

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, ObjectId, Result, Stream, dictionary};

use crate::letters;

/// Makes the text of the file legible to a search, and marks every sheet with `text`, which is ASCII, and its number of how many.
///
/// # Errors
/// When the file is no PDF, or cannot be written.
pub(crate) fn stamp(path: &Path, text: &str) -> Result<()> {
    let mut document = Document::load(path)?;
    letters::spell_out(&mut document)?;
    // One of the fonts that every reader has (ISO 32000-1, 9.6.2.2).
    let font = document.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type1",
        "BaseFont" => "Helvetica-Bold",
        "Encoding" => "WinAnsiEncoding",
    });
    // What the web view leaves of its own transformations must not turn the mark round.
    let before = document.add_object(stream(b"q\n".to_vec()));
    let pages = document.get_pages();
    let total = pages.len();
    for (number, page) in pages {
        add_font(&mut document, page, font)?;
        let line = format!("{text}   {number}/{total}");
        let operations = Content {
            operations: vec![
                Operation::new("Q", vec![]),
                Operation::new("BT", vec![]),
                Operation::new("Tf", vec![FONT.into(), SIZE.into()]),
                Operation::new("Td", vec![LEFT.into(), BOTTOM.into()]),
                Operation::new("Tj", vec![Object::string_literal(line)]),
                Operation::new("ET", vec![]),
            ],
        };
        let after = document.add_object(stream(operations.encode()?));
        let mut contents = vec![Object::Reference(before)];
        let there = document.get_page_contents(page);
        contents.extend(there.into_iter().map(Object::Reference));
        contents.push(Object::Reference(after));
        let page = document.get_object_mut(page)?.as_dict_mut()?;
        page.set("Contents", contents);
    }
    document.save(path)?;
    Ok(())
}

fn stream(content: Vec<u8>) -> Object {
    Object::Stream(Stream::new(dictionary! {}, content))
}

/// Gives a page the font under its name.
fn add_font(document: &mut Document, page: ObjectId, font: ObjectId) -> Result<()> {
    let resources = document.get_or_create_resources(page)?.as_dict_mut()?;
    let fonts = match resources.get(b"Font") {
        Ok(Object::Reference(id)) => {
            let id = *id;
            document.get_object_mut(id)?.as_dict_mut()?
        }
        Ok(Object::Dictionary(_)) => resources.get_mut(b"Font")?.as_dict_mut()?,
        _ => {
            resources.set("Font", dictionary! {});
            resources.get_mut(b"Font")?.as_dict_mut()?
        }
    };
    fonts.set(FONT, Object::Reference(font));
    Ok(())
}

/// The font's name on a page; the web view's own begin otherwise.
const FONT: &str = "AircopMark";
/// Points.
const SIZE: i64 = 8;
const LEFT: i64 = 18;
/// Within the margin, which is 40 points there.
const BOTTOM: i64 = 18;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pdf_is_an_error_and_stays_as_it_was() {
        let dir = std::env::temp_dir().join(format!("aircop-sheets-{}", std::process::id()));
        std::fs::write(&dir, b"%PDF-1.7 and then nothing").unwrap();
        assert!(stamp(&dir, "SN-DSS-2026-000001").is_err());
        assert_eq!(std::fs::read(&dir).unwrap(), b"%PDF-1.7 and then nothing");
        std::fs::remove_file(&dir).unwrap();
    }
}
