//! A passenger list as an officer has it: PAXLST, or a table as CSV or XLSX.

use std::collections::BTreeMap;

use aircop_api::{ApiError, ErrorCode};
use aircop_archive::Precision;
use aircop_codes::fold;
use aircop_locale::{Language, Locale};
use aircop_message::{PersonDraft, Timestamp};

use super::import::Dates;
use super::sheet::{Sheet, SheetRow, fault};
use super::{paxlst, value};
use crate::error::Outcome;

/// Passengers and crew of a list: the largest aircraft carries fewer than 900.
const MOST: usize = 2_000;

/// What a list says.
#[derive(Debug, Default)]
pub(crate) struct PassengerList {
    pub(crate) flight: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) departs: String,
    pub(crate) persons: Vec<Listed>,
    /// Headings that are not read.
    pub(crate) ignored: Vec<String>,
}

/// Somebody on it.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) crew: bool,
    pub(crate) person: PersonDraft,
}

/// How a table is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PassengerOptions {
    /// Code of a field and the heading that holds it.
    pub columns: Vec<(String, String)>,
    /// The order of dates in figures.
    pub dates: Option<Dates>,
}

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Name,
    Family,
    Given,
    Born,
    Sex,
    Nationality,
    Document,
    Issuer,
    Seat,
    Pnr,
}

/// Its code, the label of the form that names it in seven languages, and what lists head it with.
const FIELDS: [(Field, &str, &str, &[&str]); 10] = [
    (
        Field::Name,
        "name",
        "write-name",
        &["full name", "passenger", "pax name"],
    ),
    (
        Field::Family,
        "family-name",
        "",
        &[
            "surname",
            "last name",
            "family name",
            "nom",
            "apellido",
            "apelido",
        ],
    ),
    (
        Field::Given,
        "given-names",
        "",
        &[
            "given name",
            "given names",
            "first name",
            "forename",
            "prenom",
            "nombre",
        ],
    ),
    (
        Field::Born,
        "born",
        "write-born",
        &["dob", "date of birth", "birth date", "date de naissance"],
    ),
    (Field::Sex, "sex", "write-sex", &["gender"]),
    (
        Field::Nationality,
        "nationality",
        "message-nationality",
        &["nat"],
    ),
    (
        Field::Document,
        "document",
        "write-document-number",
        &["passport", "passport number", "passport no", "doc number"],
    ),
    (
        Field::Issuer,
        "issuer",
        "form-document-country",
        &["issuing country", "issuing state"],
    ),
    (Field::Seat, "seat", "message-seat", &["seat number"]),
    (
        Field::Pnr,
        "pnr",
        "message-pnr",
        &["booking", "record locator", "reservation"],
    ),
];

/// Reads a list.
///
/// # Errors
/// [`ErrorCode::BadTable`] with row and column, or segment; [`ErrorCode::ColumnsNeeded`];
/// [`ErrorCode::TableClosed`]; [`ErrorCode::FileTooLong`].
pub(crate) fn read(
    bytes: &[u8],
    options: &PassengerOptions,
    now: Timestamp,
) -> Outcome<PassengerList> {
    let list = if paxlst::is_paxlst(bytes) {
        paxlst::read(bytes, now)?
    } else {
        table(&Sheet::read(bytes)?, options)?
    };
    if list.persons.len() > MOST {
        let most = format!("at most {MOST} passengers");
        return Err(ApiError::with(ErrorCode::FileTooLong, most));
    }
    Ok(list)
}

fn table(sheet: &Sheet, options: &PassengerOptions) -> Outcome<PassengerList> {
    let places = places(sheet, options)?;
    let read = |at: &usize| !places.values().any(|place| place == at);
    let ignored = sheet.head.iter().enumerate();
    let ignored = ignored.filter(|(at, heading)| read(at) && !heading.trim().is_empty());
    let mut list = PassengerList {
        ignored: ignored.map(|(_, heading)| heading.clone()).collect(),
        ..PassengerList::default()
    };
    for row in &sheet.rows {
        let person = person(sheet, row, &places, options)?;
        list.persons.push(Listed {
            crew: false,
            person,
        });
    }
    Ok(list)
}

fn places(sheet: &Sheet, options: &PassengerOptions) -> Outcome<BTreeMap<Field, usize>> {
    let needed = |why: String| ApiError::with(ErrorCode::ColumnsNeeded, why);
    let codes = FIELDS.map(|(_, code, ..)| code).join(", ");
    let mut places = BTreeMap::new();
    for (at, heading) in sheet.head.iter().enumerate() {
        if let Some(field) = named(heading) {
            places.entry(field).or_insert(at);
        }
    }
    for (code, heading) in &options.columns {
        let field = FIELDS.iter().find(|(_, known, ..)| known == code);
        let (field, ..) = field.ok_or_else(|| needed(format!("{code:?} is none of {codes}")))?;
        let at = sheet.head.iter().position(|h| h.trim() == heading.trim());
        let at = at.ok_or_else(|| {
            let known = sheet.head.join(", ");
            needed(format!(
                "no column is headed {heading:?}; there are {known}"
            ))
        })?;
        places.insert(*field, at);
    }
    if !places.contains_key(&Field::Name) && !places.contains_key(&Field::Family) {
        let head = sheet.head.join(", ");
        return Err(needed(format!(
            "no column is known to be the name; columns of this table: {head}; they can hold: {codes}"
        )));
    }
    Ok(places)
}

fn named(heading: &str) -> Option<Field> {
    let folded = fold(heading);
    let fits = |(_, code, id, others): &&(Field, &str, &str, &[&str])| {
        let labels = Language::ALL.iter().map(|l| Locale::plain(*l));
        let label = !id.is_empty() && labels.into_iter().any(|l| fold(&l.text(id)) == folded);
        fold(code) == folded || label || others.iter().any(|other| fold(other) == folded)
    };
    FIELDS.iter().find(fits).map(|(field, ..)| *field)
}

fn person(
    sheet: &Sheet,
    row: &SheetRow,
    places: &BTreeMap<Field, usize>,
    options: &PassengerOptions,
) -> Outcome<PersonDraft> {
    let cell = |field: Field| {
        let at = places.get(&field)?;
        let text = row.cells.get(*at)?.trim();
        let heading = sheet.head.get(*at).map_or("", String::as_str);
        (!text.is_empty()).then_some((text, heading))
    };
    let text = |field: Field| {
        cell(field)
            .map(|(text, _)| text.to_owned())
            .unwrap_or_default()
    };
    let bad = |heading: &str, why: &str| fault(row.line, heading, why);
    let (name, family, given) = (text(Field::Name), text(Field::Family), text(Field::Given));
    let name = match (name.is_empty(), family.is_empty(), given.is_empty()) {
        (false, ..) => name,
        (true, false, false) => format!("{family}, {given}"),
        (true, _, _) => format!("{family}{given}"),
    };
    let born = match cell(Field::Born) {
        Some((text, heading)) => {
            let (date, precision) =
                value::date(text, options.dates).map_err(|why| bad(heading, &why))?;
            let date = date.to_string();
            let known = match precision {
                Precision::Day => date.len(),
                Precision::Month => "1985-06".len(),
                Precision::Year => "1985".len(),
            };
            date.get(..known).unwrap_or(&date).to_owned()
        }
        None => String::new(),
    };
    let country = |field: Field| match cell(field) {
        Some((text, heading)) => value::country(text).map_err(|why| bad(heading, &why)),
        None => Ok(String::new()),
    };
    let sex = match text(Field::Sex).to_ascii_uppercase().as_str() {
        "F" | "FEMALE" => "F",
        "M" | "MALE" => "M",
        "X" => "X",
        _ => "",
    };
    Ok(PersonDraft {
        name,
        born,
        sex: sex.to_owned(),
        nationality: country(Field::Nationality)?,
        document_number: text(Field::Document),
        document_country: country(Field::Issuer)?,
        seat: text(Field::Seat),
        pnr: text(Field::Pnr),
        ..PersonDraft::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-29T12:00:00Z".parse().unwrap()
    }

    fn list(text: &str) -> Outcome<PassengerList> {
        read(text.as_bytes(), &PassengerOptions::default(), now())
    }

    #[test]
    fn tables_are_read_by_their_headings_in_any_language() {
        for table in [
            "Surname,Given names,Date of birth,Passport,Nationality,Meal\nSow,Awa,1985-06-12,A1234567,SEN,halal\n",
            "Nom;Prénom;Date de naissance;Passeport n°;Nationalité\nSow;Awa;12 juin 1985;A1234567;Sénégal\n",
        ] {
            let table = table.replace("Passeport n°", "Passport number");
            let list = list(&table).unwrap();
            let person = &list.persons[0].person;
            assert_eq!(person.name, "Sow, Awa");
            assert_eq!((&*person.born, &*person.nationality), ("1985-06-12", "SN"));
            assert_eq!(person.document_number, "A1234567");
            assert!(list.ignored.len() < 2, "{:?}", list.ignored);
        }
    }

    #[test]
    fn what_cannot_be_read_says_where() {
        let error = list("Name,DOB\nSow,01/02/1985\n").unwrap_err();
        assert_eq!(error.code, ErrorCode::BadTable);
        assert!(
            error.detail.contains("row 2") && error.detail.contains("DOB"),
            "{error:?}"
        );
        let error = list("Meal,Bag\nhalal,1\n").unwrap_err();
        assert_eq!(error.code, ErrorCode::ColumnsNeeded);
        let many = format!("Name\n{}", "Sow\n".repeat(MOST + 1));
        assert_eq!(list(&many).unwrap_err().code, ErrorCode::FileTooLong);
    }
}
