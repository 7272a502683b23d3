//! The non-nominal record of a seizure for WCO's Customs Enforcement Network: everything of it but
//! names, dates of birth, numbers of documents, tickets, bags and waybills, registrations, and free
//! text.
//!
//! Each field stands here by name: a field that is new in the model stays out until somebody has
//! judged it. (Turned down: taking the nominal fields out of a copy, which forgets the next one.)

use aircop_codes::{AgeBand, CodeList, airport};
use aircop_message::{Message, Offender, SeizedGoods};
use serde::Serialize;

use super::table::{Cell, Table};

/// The record. Coded values are stable codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Transfer {
    reference: String,
    exercise: bool,
    office: String,
    office_country: String,
    date: String,
    airport: String,
    country: String,
    location: String,
    direction: String,
    vector: String,
    conveyance: String,
    detection: Vec<String>,
    route: Vec<RouteLeg>,
    goods: Vec<Goods>,
    concealment: Vec<Hidden>,
    persons: Vec<Trafficker>,
    case_outcome: String,
    /// Only where an officer says that it names nobody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    text: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct RouteLeg {
    role: String,
    airport: String,
    flight: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Goods {
    category: String,
    #[serde(rename = "type")]
    kind: String,
    quantity: String,
    unit: String,
    units: String,
    value: String,
    currency: String,
    purity: String,
    test: String,
    incb_table: String,
    cites_appendix: String,
    declared: String,
    document_fraud: String,
    document_country: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Hidden {
    place: String,
    method: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Trafficker {
    role: String,
    sex: String,
    age_band: String,
    nationality: String,
    residence: String,
    document: String,
    outcome: String,
}

impl Transfer {
    /// The record of a seizure by an office of this name and country; none of another message.
    #[must_use]
    pub fn of(
        message: &Message,
        office: Option<(String, String)>,
        text_names_nobody: bool,
    ) -> Option<Self> {
        let seizure = message.seizure.as_ref()?;
        let (office, office_country) = office.unwrap_or_default();
        let place = seizure.airport.clone().unwrap_or_default();
        let country = airport(&place).map_or("", |place| place.country);
        let mut text = Vec::new();
        if text_names_nobody {
            let goods = seizure.goods.iter();
            text.extend([message.subject.clone(), message.narrative.clone()]);
            text.extend([seizure.place.clone(), seizure.other_text.clone()]);
            text.extend(goods.flat_map(|goods| {
                [
                    &goods.description,
                    &goods.packaging,
                    &goods.logo,
                    &goods.species,
                ]
                .map(Clone::clone)
            }));
            let hidden = seizure.concealment.iter();
            text.extend(hidden.map(|hidden| hidden.description.clone()));
            text.retain(|text| !text.is_empty());
        }
        let at = seizure.at.to_string();
        let year = at.get(..4).and_then(|year| year.parse().ok()).unwrap_or(0);
        Some(Self {
            reference: message.reference.clone(),
            exercise: message.exercise,
            office,
            office_country,
            date: at,
            country: country.to_owned(),
            airport: place,
            location: code(&seizure.location),
            direction: code(&seizure.direction),
            vector: code(&seizure.vector),
            conveyance: seizure
                .conveyance
                .as_ref()
                .map(|conveyance| code(&conveyance.kind))
                .unwrap_or_default(),
            detection: seizure.detection.iter().map(code).collect(),
            route: seizure
                .legs
                .iter()
                .map(|leg| RouteLeg {
                    role: code(&leg.role),
                    airport: leg.airport.clone(),
                    flight: leg.flight.clone().unwrap_or_default(),
                })
                .collect(),
            goods: seizure.goods.iter().map(Goods::of).collect(),
            concealment: seizure
                .concealment
                .iter()
                .map(|hidden| Hidden {
                    place: code(&hidden.place),
                    method: code(&hidden.method),
                })
                .collect(),
            persons: seizure
                .offenders
                .iter()
                .map(|offender| Trafficker::of(offender, year))
                .collect(),
            case_outcome: code(&seizure.case_outcome),
            text,
        })
    }

    /// A line for each kind of goods; what is of the whole seizure stands in each.
    pub(crate) fn table(&self) -> Table {
        let join = |parts: Vec<String>| parts.join("; ");
        let route = |wanted: &str| {
            let legs = self.route.iter().filter(|leg| leg.role == wanted);
            join(legs.map(|leg| leg.airport.clone()).collect())
        };
        let hidden = |part: fn(&Hidden) -> &String| {
            join(self.concealment.iter().map(|h| part(h).clone()).collect())
        };
        let people = |part: fn(&Trafficker) -> &String| {
            join(self.persons.iter().map(|p| part(p).clone()).collect())
        };
        let text = |text: &String| Cell::text(text);
        let mut head = [
            "reference",
            "exercise",
            "office",
            "office_country",
            "date",
            "airport",
            "country",
            "location",
            "direction",
            "vector",
            "conveyance",
            "detection",
            "departure",
            "transit",
            "destination",
            "flights",
            "category",
            "type",
            "quantity",
            "unit",
            "units",
            "value",
            "currency",
            "purity",
            "test",
            "incb_table",
            "cites_appendix",
            "declared",
            "document_fraud",
            "document_country",
            "concealment_place",
            "concealment_method",
            "person_role",
            "person_sex",
            "person_age_band",
            "person_nationality",
            "person_residence",
            "person_document",
            "person_outcome",
            "case_outcome",
        ]
        .map(str::to_owned)
        .to_vec();
        if !self.text.is_empty() {
            head.push("text".to_owned());
        }
        let flights = self.route.iter().map(|leg| leg.flight.clone());
        let flights = join(flights.filter(|flight| !flight.is_empty()).collect());
        let rows = self.goods.iter().map(|goods| {
            let number = |number: &String| match number.as_str() {
                "" => Cell::text(""),
                number => Cell::Number(number.to_owned()),
            };
            let mut row = vec![
                text(&self.reference),
                Cell::text(self.exercise.to_string()),
                text(&self.office),
                text(&self.office_country),
                text(&self.date),
                text(&self.airport),
                text(&self.country),
                text(&self.location),
                text(&self.direction),
                text(&self.vector),
                text(&self.conveyance),
                Cell::text(join(self.detection.clone())),
                Cell::text(route("DEPARTURE")),
                Cell::text(route("TRANSIT")),
                Cell::text(route("DESTINATION")),
                text(&flights),
                text(&goods.category),
                text(&goods.kind),
                number(&goods.quantity),
                text(&goods.unit),
                number(&goods.units),
                number(&goods.value),
                text(&goods.currency),
                number(&goods.purity),
                text(&goods.test),
                text(&goods.incb_table),
                text(&goods.cites_appendix),
                text(&goods.declared),
                text(&goods.document_fraud),
                text(&goods.document_country),
                Cell::text(hidden(|h| &h.place)),
                Cell::text(hidden(|h| &h.method)),
                Cell::text(people(|p| &p.role)),
                Cell::text(people(|p| &p.sex)),
                Cell::text(people(|p| &p.age_band)),
                Cell::text(people(|p| &p.nationality)),
                Cell::text(people(|p| &p.residence)),
                Cell::text(people(|p| &p.document)),
                Cell::text(people(|p| &p.outcome)),
                text(&self.case_outcome),
            ];
            if !self.text.is_empty() {
                row.push(Cell::text(self.text.join("\n")));
            }
            row
        });
        Table {
            rows: rows.collect(),
            head,
            ..Table::default()
        }
    }
}

impl Goods {
    fn of(goods: &SeizedGoods) -> Self {
        let kind = goods
            .drug
            .as_ref()
            .map(code)
            .or(goods.precursor.as_ref().map(code))
            .or(goods.weapon.as_ref().map(code));
        let quantity = goods.quantity.as_ref();
        let value = goods.value.as_ref();
        let units = goods.units.map(|units| units.to_string());
        let purity = goods.purity.map(|purity| purity.to_string());
        Self {
            category: code(&goods.category),
            kind: kind.unwrap_or_default(),
            quantity: quantity.map(|q| q.amount.to_string()).unwrap_or_default(),
            unit: quantity.map(|q| code(&q.unit)).unwrap_or_default(),
            units: units.unwrap_or_default(),
            value: value.map(|v| v.amount.to_string()).unwrap_or_default(),
            currency: value.map(|v| v.currency.clone()).unwrap_or_default(),
            purity: purity.unwrap_or_default(),
            test: code(&goods.test),
            incb_table: goods.incb_table.as_ref().map(code).unwrap_or_default(),
            cites_appendix: goods.appendix.as_ref().map(code).unwrap_or_default(),
            declared: goods.declared.as_ref().map(code).unwrap_or_default(),
            document_fraud: goods.fraud.as_ref().map(code).unwrap_or_default(),
            document_country: goods.document_country.clone().unwrap_or_default(),
        }
    }
}

impl Trafficker {
    fn of(offender: &Offender, year: i32) -> Self {
        let person = &offender.person;
        let born = person.born.as_deref().and_then(|born| born.get(..4));
        let born: Option<i32> = born.and_then(|year| year.parse().ok());
        let age = offender.age.map(i32::from).or(born.map(|born| year - born));
        let band = match (&person.age_band, age) {
            (Some(band), _) => code(band),
            (None, Some(age)) => band(age).code().to_owned(),
            (None, None) => String::new(),
        };
        Self {
            role: code(&offender.role),
            sex: code(&person.sex),
            age_band: band,
            nationality: person.nationality.clone().unwrap_or_default(),
            residence: offender.residence.clone().unwrap_or_default(),
            document: code(&person.document),
            outcome: code(&offender.outcome),
        }
    }
}

fn band(age: i32) -> AgeBand {
    match age {
        ..12 => AgeBand::Under12,
        12..18 => AgeBand::From12,
        18..25 => AgeBand::From18,
        25..35 => AgeBand::From25,
        35..45 => AgeBand::From35,
        45..55 => AgeBand::From45,
        55..65 => AgeBand::From55,
        65.. => AgeBand::From65,
    }
}

/// A code. One that only a newer version knows is another's text and stays here.
fn code<C: CodeList>(value: &C) -> String {
    if value.is_recognised() {
        value.code().to_owned()
    } else {
        "OTHER".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use aircop_message::{Draft, GroupId, MessageId, Stamp};
    use ciborium::Value;
    use serde_json::json;

    use super::*;
    use crate::transfer::Format;

    const MARKER: &str = "MARKER";

    /// A seizure in which every field is filled: what names somebody or is free text with a marker,
    /// numbers that have a form with digits of their own.
    fn filled() -> Message {
        let person = json!({
            "name": "MARKER, Joana", "aliases": "MARKER ALIAS", "born": "1979-03-07", "sex": "F",
            "nationality": "PT", "document": "PASSPORT", "document_number": "MARKER1",
            "document_country": "PT", "document_expiry": "2031-05-15", "pnr": "MARKER",
            "seat": "23A", "bag_tags": "0047123456", "ticket_payment": "CASH",
            "companions": "MARKER and child",
        });
        let draft: Draft = serde_json::from_value(json!({
            "kind": "SEIZURE", "subject": "MARKER", "narrative": "MARKER",
            "seizure": {
                "at": "2026-11-16T10:00:00Z", "airport": "DSS", "place": "MARKER",
                "location": "OTHER", "detection": ["OTHER"], "other_text": "MARKER",
                "direction": "ARRIVAL", "vector": "AIR_PAX", "authority": "MARKER",
                "case_outcome": "OTHER", "case_text": "MARKER",
                "legs": [{"airport": "GRU", "flight": "TP82"}, {"airport": "DSS"}],
                "goods": [
                    {"category": "DRUGS", "drug": "COCAINE_HCL", "quantity": "1.26", "unit": "KG",
                     "description": "MARKER", "packaging": "MARKER", "logo": "MARKER"},
                    {"category": "WEAPONS", "weapon": "PISTOL", "units": "1", "make": "MARKER",
                     "calibre": "MARKER", "serial": "MARKER9"},
                    {"category": "CITES_FAUNA", "units": "1", "species": "MARKER"},
                    {"category": "FALSE_DOCS", "units": "1", "fraud": "FORGED",
                     "document_country": "GN", "document_number": "MARKER7"},
                ],
                "concealment": [{"place": "OTHER", "method": "OTHER", "description": "MARKER"}],
                "offenders": [{"role": "OTHER", "outcome": "OTHER", "other_text": "MARKER",
                    "age": "47", "residence": "SN", "person": person}],
                "cargo": {"awb": "020-1234 5675", "house_awb": "MARKER3", "shipper": "MARKER",
                    "consignee": "MARKER", "declared_goods": "MARKER", "pieces": "3", "kg": "12"},
                "post": {"item": "RA 473124829 GB", "sender": "MARKER", "addressee": "MARKER"},
                "conveyance": {"kind": "CAR", "registration": "MARKER5", "seal": "MARKER6",
                    "container": "CSQU 305438 3", "imo": "9074729", "description": "MARKER"},
            },
        }))
        .unwrap();
        let stamp = Stamp {
            id: MessageId([1; 16]),
            reference: "SN-DSS-2026-000001".into(),
            group: GroupId([2; 16]),
            exercise: false,
            thread: None,
            now: "2026-11-16T12:00:00Z".parse().unwrap(),
            offset_minutes: 0,
            language: "fr".into(),
        };
        draft.finish(&stamp).unwrap()
    }

    fn texts(value: &Value, path: &str, out: &mut Vec<(String, String)>) {
        match value {
            Value::Text(text) => out.push((path.to_owned(), text.clone())),
            Value::Array(all) => all.iter().for_each(|value| texts(value, path, out)),
            Value::Map(all) => {
                for (key, value) in all {
                    let key = key.as_text().unwrap_or_default();
                    texts(value, &format!("{path}.{key}"), out);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn nothing_that_names_somebody_and_no_free_text_is_in_the_record() {
        let message = filled();
        let mut said = Vec::new();
        texts(&Value::serialized(&message).unwrap(), "", &mut said);
        let marked = said.iter().filter(|(_, text)| text.contains(MARKER));
        assert!(marked.count() >= 30, "{said:?}");
        let record = Transfer::of(&message, Some(("JAITF Dakar".into(), "SN".into())), false);
        let record = record.unwrap();
        let hidden = [
            "1979",
            "0047123456",
            "23A",
            "2031-05-15",
            "02012345675",
            "RA473124829GB",
            "CSQU3054383",
            "9074729",
        ];
        for format in [Format::Json, Format::Csv] {
            let bytes = record.table().write(format, &record).unwrap();
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains(MARKER), "{text}");
            for number in hidden {
                assert!(
                    said.iter().any(|(_, text)| text.contains(number)),
                    "{number}"
                );
                assert!(!text.contains(number), "{number} in {text}");
            }
            for kept in [
                "COCAINE_HCL",
                "1.26",
                "45_54",
                "PT",
                "GRU",
                "TP82",
                "FORGED",
                "DSS",
            ] {
                assert!(text.contains(kept), "{kept} is not in {text}");
            }
        }
        // The officer may say that the text names nobody; persons stay out all the same.
        let record = Transfer::of(&message, None, true).unwrap();
        let text = serde_json::to_string(&record).unwrap();
        assert!(text.contains(MARKER));
        for number in hidden.into_iter().chain(["Joana", "MARKER1", "ALIAS"]) {
            assert!(!text.contains(number), "{number} in {text}");
        }
    }

    #[test]
    fn a_code_of_a_newer_version_carries_no_text_out() {
        let mut message = filled();
        let seizure = message.seizure.as_mut().unwrap();
        seizure.location = aircop_codes::Location::from_code("MARKER LIVES HERE");
        seizure
            .newer
            .insert("names".into(), Value::Text(MARKER.into()));
        let record = Transfer::of(&message, None, false).unwrap();
        assert!(!serde_json::to_string(&record).unwrap().contains(MARKER));
    }
}
