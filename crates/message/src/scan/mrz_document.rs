//! What kind of document a zone belongs to, by its first two letters (ICAO Doc 9303 parts 4 to 7).
//!
//! Most second letters are the issuer's own choice and say nothing. Those that are agreed are told:
//! a diplomat is treated otherwise than a tourist, and a refugee is not sent to the consulate.

use super::Note;

/// A kind of document that a form has no entry of its own for, or that an officer should notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// `PD`.
    Diplomatic,
    /// `PO`.
    Official,
    /// `PE`.
    Emergency,
    /// `PR`: the convention of 1951.
    Refugee,
    /// `AC`: a crew member certificate.
    Crew,
    /// `IS`: a seafarer's identity document (ILO convention 185).
    Seafarer,
    /// A card that ends in R: the European Union's residence permit.
    Residence,
}

/// The document's code in our list, and a note where its kind should be noticed.
pub(super) fn document(code: &str, notes: &mut Vec<Note>) -> &'static str {
    let (document, kind) = match code {
        "PD" => ("PASSPORT", DocumentKind::Diplomatic),
        "PO" => ("PASSPORT", DocumentKind::Official),
        "PE" => ("PASSPORT", DocumentKind::Emergency),
        "PR" => ("REFUGEE_DOCUMENT", DocumentKind::Refugee),
        "AC" => ("OTHER", DocumentKind::Crew),
        "IS" => ("SEAFARER_BOOK", DocumentKind::Seafarer),
        "AR" | "CR" | "IR" => ("RESIDENCE_PERMIT", DocumentKind::Residence),
        _ if code.starts_with('P') => return "PASSPORT",
        _ if code.starts_with('V') => {
            notes.push(Note::Visa);
            return "VISA";
        }
        _ => return "IDENTITY_CARD",
    };
    notes.push(Note::Document(kind));
    document
}
