//! A passenger list as an officer has it: PAXLST, or a table as CSV or XLSX.

use std::collections::BTreeMap;

use aircop_api::{ErrorCode, TableFault};
use aircop_archive::Precision;
use aircop_codes::fold;
use aircop_locale::{Language, Locale};
use aircop_message::{PersonDraft, Timestamp};

use super::import::Dates;
use super::sheet::{Sheet, SheetRow, fault_of};
use super::{paxlst, value};
use crate::error::{ClientError, Outcome};

/// Passengers and crew of a list: the largest aircraft carries fewer than 900.
const MOST: usize = 2_000;

/// What a list says.
#[derive(Debug, Default)]
pub(crate) struct PassengerList {
    pub(crate) flight: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) departs: String,
    pub(crate) arrives: String,
    pub(crate) persons: Vec<Listed>,
    /// Headings that are not read.
    pub(crate) ignored: Vec<String>,
}

/// Somebody on it.
#[derive(Debug, Default)]
pub(crate) struct Listed {
    pub(crate) crew: bool,
    pub(crate) person: PersonDraft,
    /// ISO 8601 date of the booking, where the list says it.
    pub(crate) booked: String,
    /// ISO 8601 date of the return, where the list says it.
    pub(crate) returns: String,
    /// The list says that there is no return.
    pub(crate) one_way: bool,
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
    Expires,
    Seat,
    Pnr,
    Payment,
    Trip,
    Booked,
    Returns,
    Flight,
    From,
    To,
    Departs,
}

/// Its code, the label of the form that names it in seven languages, and what lists head it with.
const FIELDS: [(Field, &str, &str, &[&str]); 19] = [
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
        &["issuing country", "issuing state", "document country"],
    ),
    (
        Field::Expires,
        "expires",
        "form-document-expiry",
        &["expiry", "expiry date", "date of expiry", "document expiry"],
    ),
    (Field::Seat, "seat", "message-seat", &["seat number"]),
    (
        Field::Pnr,
        "pnr",
        "message-pnr",
        &["booking", "record locator", "reservation"],
    ),
    (
        Field::Payment,
        "payment",
        "form-ticket-payment",
        &["form of payment", "fop", "paid by", "paiement", "pago"],
    ),
    (
        Field::Trip,
        "trip",
        "",
        &["ticket type", "trip type", "one way", "aller simple"],
    ),
    (
        Field::Booked,
        "booked",
        "",
        &[
            "booking date",
            "date booked",
            "booked on",
            "date de reservation",
        ],
    ),
    (
        Field::Returns,
        "returns",
        "",
        &["return", "return date", "date de retour", "retour"],
    ),
    (
        Field::Flight,
        "flight",
        "write-flight",
        &["flight number", "flight no"],
    ),
    (Field::From, "from", "", &["origin", "departure airport"]),
    (Field::To, "to", "", &["destination", "arrival airport"]),
    (
        Field::Departs,
        "departs",
        "",
        &[
            "flight date",
            "travel date",
            "departure date",
            "date of travel",
        ],
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
        return Err(ClientError::with(ErrorCode::FileTooLong, most));
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
    let cells = |row| Cells {
        sheet,
        row,
        places: &places,
        options,
    };
    for row in &sheet.rows {
        list.persons.push(cells(row).listed()?);
    }
    let all = |field| said_by_all(sheet, &places, field);
    let flight = all(Field::Flight);
    list.flight = aircop_message::flight(&flight).unwrap_or(flight);
    list.from = all(Field::From).to_ascii_uppercase();
    list.to = all(Field::To).to_ascii_uppercase();
    if let Some(row) = sheet.rows.first()
        && !all(Field::Departs).is_empty()
    {
        list.departs = cells(row).date(Field::Departs)?;
    }
    Ok(list)
}

/// What every row says alike; a table of several flights has no flight.
fn said_by_all(sheet: &Sheet, places: &BTreeMap<Field, usize>, field: Field) -> String {
    let Some(at) = places.get(&field) else {
        return String::new();
    };
    let mut said = sheet.rows.iter().filter_map(|row| row.cells.get(*at));
    let first = said.next().map_or("", |cell| cell.trim());
    if said.all(|cell| cell.trim() == first) {
        first.to_owned()
    } else {
        String::new()
    }
}

fn places(sheet: &Sheet, options: &PassengerOptions) -> Outcome<BTreeMap<Field, usize>> {
    let needed = |why: String| ClientError::with(ErrorCode::ColumnsNeeded, why);
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

/// A row with what its columns hold.
struct Cells<'a> {
    sheet: &'a Sheet,
    row: &'a SheetRow,
    places: &'a BTreeMap<Field, usize>,
    options: &'a PassengerOptions,
}

impl Cells<'_> {
    fn listed(&self) -> Outcome<Listed> {
        let trip = fold(&self.text(Field::Trip));
        Ok(Listed {
            crew: false,
            person: self.person()?,
            booked: self.date(Field::Booked)?,
            returns: self.date(Field::Returns)?,
            one_way: ONE_WAY.iter().any(|known| fold(known) == trip),
        })
    }

    fn person(&self) -> Outcome<PersonDraft> {
        let sex = match self.text(Field::Sex).to_ascii_uppercase().as_str() {
            "F" | "FEMALE" => "F",
            "M" | "MALE" => "M",
            "X" => "X",
            _ => "",
        };
        Ok(PersonDraft {
            name: self.name(),
            born: self.part_of_date(Field::Born)?,
            sex: sex.to_owned(),
            nationality: self.country(Field::Nationality)?,
            document_number: self.text(Field::Document),
            document_country: self.country(Field::Issuer)?,
            document_expiry: self.date(Field::Expires)?,
            seat: self.text(Field::Seat),
            pnr: self.text(Field::Pnr),
            ticket_payment: self.payment(),
            ..PersonDraft::default()
        })
    }

    fn name(&self) -> String {
        let name = self.text(Field::Name);
        let (family, given) = (self.text(Field::Family), self.text(Field::Given));
        match (name.is_empty(), family.is_empty(), given.is_empty()) {
            (false, ..) => name,
            (true, false, false) => format!("{family}, {given}"),
            (true, _, _) => format!("{family}{given}"),
        }
    }

    /// A code of `TicketPayment`; what is none of them says nothing.
    fn payment(&self) -> String {
        let typed = self.text(Field::Payment);
        // The airlines' own abbreviation (IATA form of payment).
        if typed.eq_ignore_ascii_case("CA") {
            return CASH.to_owned();
        }
        let found = value::coded(&typed, &["payment"]).ok();
        let code = found.map(|id| id.trim_start_matches("payment-").replace('-', "_"));
        code.unwrap_or_default().to_ascii_uppercase()
    }

    /// What stands in a column, and its heading; none where nothing does.
    fn cell(&self, field: Field) -> Option<(&str, &str)> {
        let at = self.places.get(&field)?;
        let text = self.row.cells.get(*at)?.trim();
        let heading = self.sheet.head.get(*at).map_or("", String::as_str);
        (!text.is_empty()).then_some((text, heading))
    }

    fn text(&self, field: Field) -> String {
        let cell = self.cell(field);
        cell.map(|(text, _)| text.to_owned()).unwrap_or_default()
    }

    fn country(&self, field: Field) -> Outcome<String> {
        let Some((text, heading)) = self.cell(field) else {
            return Ok(String::new());
        };
        value::country(text)
            .map_err(|why| fault_of(TableFault::Country, self.row.line, heading, &why))
    }

    /// A whole date; less says nothing.
    fn date(&self, field: Field) -> Outcome<String> {
        let date = self.part_of_date(field)?;
        Ok(Some(date)
            .filter(|date| date.len() == 10)
            .unwrap_or_default())
    }

    fn part_of_date(&self, field: Field) -> Outcome<String> {
        let Some((text, heading)) = self.cell(field) else {
            return Ok(String::new());
        };
        let (date, precision) = value::date(text, self.options.dates).map_err(|why| {
            // In another order, or said at all, it would be one.
            let order = [Dates::DayFirst, Dates::MonthFirst].into_iter();
            let fault = match order.map(|o| value::date(text, Some(o))).any(|r| r.is_ok()) {
                true => TableFault::DateOrder,
                false => TableFault::Date,
            };
            fault_of(fault, self.row.line, heading, &why)
        })?;
        let date = date.to_string();
        let known = match precision {
            Precision::Day => date.len(),
            Precision::Month => "1985-06".len(),
            Precision::Year => "1985".len(),
        };
        Ok(date.get(..known).unwrap_or(&date).to_owned())
    }
}

/// The code of `TicketPayment` for cash.
pub(crate) const CASH: &str = "CASH";

/// How lists say that there is no return; `yes` in seven languages where the column asks for it.
const ONE_WAY: [&str; 17] = [
    "one way",
    "oneway",
    "one-way",
    "ow",
    "aller simple",
    "solo ida",
    "só ida",
    "somente ida",
    "einfache Strecke",
    "в одну сторону",
    "ذهاب فقط",
    "yes",
    "oui",
    "sim",
    "sí",
    "да",
    "نعم",
];

#[cfg(test)]
mod tests {
    use aircop_api::ApiError;

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
    fn a_table_says_its_flight_how_was_paid_and_when_the_return_is() {
        let list = list(
            "Name,Flight,From,To,Travel date,Paid by,Ticket type,Booking date,Return date,Expiry\n\
             Sow,tp 1547,LIS,RAI,2026-11-30,espèces,One way,2026-11-30,,2026-12-05\n\
             Ba,tp 1547,LIS,RAI,2026-11-30,card,return,,2026-12-02,\n",
        )
        .unwrap();
        assert_eq!((&*list.flight, &*list.departs), ("TP1547", "2026-11-30"));
        assert_eq!((&*list.from, &*list.to), ("LIS", "RAI"));
        let [sow, ba] = list.persons.as_slice() else {
            panic!("{:?}", list.persons)
        };
        assert_eq!(sow.person.ticket_payment, CASH);
        assert_eq!(sow.person.document_expiry, "2026-12-05");
        assert!(sow.one_way && sow.booked == "2026-11-30");
        assert_eq!(ba.person.ticket_payment, "CARD");
        assert!(!ba.one_way && ba.returns == "2026-12-02");
    }

    #[test]
    fn what_cannot_be_read_says_where() {
        let error = ApiError::from(list("Name,DOB\nSow,01/02/1985\n").unwrap_err());
        assert_eq!(error.code, ErrorCode::BadTable);
        assert!(
            error.detail.contains("row 2") && error.detail.contains("DOB"),
            "{error:?}"
        );
        let columns = list("Meal,Bag\nhalal,1\n").unwrap_err();
        assert_eq!(columns.code(), ErrorCode::ColumnsNeeded);
        let place = error.place.unwrap();
        assert_eq!((place.row, &*place.column), (2, "DOB"));
        assert_eq!(place.fault, TableFault::DateOrder);
        for (row, fault) in [
            ("Sow,31/31/1985,SN", TableFault::Date),
            ("Sow,1985-06-12,Atlantis", TableFault::Country),
        ] {
            let error = list(&format!("Name,DOB,Nationality\n{row}\n")).unwrap_err();
            let error = ApiError::from(error);
            assert_eq!(error.place.unwrap().fault, fault, "{row}");
        }
        let many = format!("Name\n{}", "Sow\n".repeat(MOST + 1));
        assert_eq!(list(&many).unwrap_err().code(), ErrorCode::FileTooLong);
    }
}
