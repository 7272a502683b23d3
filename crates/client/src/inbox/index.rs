//! From a message to the columns by which the archive lists and finds it.

use aircop_archive::search::SearchFields;
use aircop_archive::{Direction, Indexed, State};
use aircop_codes::{CodeList, Sex, Urgency};
use aircop_message::{
    Alert, Cargo, Conveyance, DeviceKey, Leg, LocalTime, Message, MessageId, OfficeId, Person,
    Post, Reply, SeizedGoods, Seizure, Timestamp,
};

/// What is known of a message beside what it says.
#[derive(Debug, Clone)]
pub struct Circumstances {
    /// Its id.
    pub id: MessageId,
    /// Which way it went.
    pub direction: Direction,
    /// The office that sent it.
    pub sender_office: OfficeId,
    /// The device that signed it.
    pub sender_device: DeviceKey,
    /// The name of the officer who sent it.
    pub officer: String,
    /// When its sender made it.
    pub created: Timestamp,
    /// When it was stored here, or handed in.
    pub received: Timestamp,
    /// When it is no longer valid.
    pub expires: Timestamp,
    /// How far it has come.
    pub state: State,
    /// Our own airport, where our office has one.
    pub airport: Option<String>,
    /// Its canonical encoding.
    pub payload: Vec<u8>,
    /// The bytes that were signed.
    pub signed: Vec<u8>,
    /// The signature over them.
    pub signature: Vec<u8>,
}

/// The message as the archive takes it.
#[must_use]
pub fn indexed(message: &Message, c: Circumstances) -> Indexed {
    let Found {
        text,
        names,
        codes,
        labels,
    } = Found::in_message(message);
    Indexed {
        id: c.id,
        thread: message.thread,
        kind: message.kind.code().to_ascii_lowercase(),
        direction: c.direction,
        group: message.group,
        exercise: message.exercise,
        sender_office: c.sender_office,
        sender_device: c.sender_device,
        sender_officer: c.officer,
        reference: message.reference.clone(),
        urgency: rank(&message.urgency),
        subject: message.subject.clone(),
        language: message.language.clone(),
        created: c.created,
        received: c.received,
        expires: c.expires,
        reply_by: message.reply_by.map(|t| t.at),
        next_leg_at: message.next_leg(c.received).map(|moment| moment.when.at),
        due_at: message.due(c.airport.as_deref()),
        here: c
            .airport
            .as_deref()
            .is_some_and(|ours| message.route().contains(&ours)),
        route: message.route().join(" "),
        handling: message.handling.code().to_owned(),
        tlp: message.tlp.code().to_owned(),
        state: c.state,
        text,
        names,
        codes,
        labels,
        mentions: message.mentions(),
        payload: c.payload,
        signed: c.signed,
        signature: c.signature,
    }
}

/// Larger is more urgent; what a newer version calls otherwise counts as urgent, to be safe.
pub(crate) fn rank(urgency: &Urgency) -> u8 {
    match urgency {
        Urgency::Flash => 2,
        Urgency::Urgent | Urgency::Unrecognised(_) => 1,
        Urgency::Routine => 0,
    }
}

/// The urgency of a rank.
pub(crate) fn urgency(rank: u8) -> Urgency {
    match rank {
        0 => Urgency::Routine,
        1 => Urgency::Urgent,
        _ => Urgency::Flash,
    }
}

/// Raised when [`Found`] holds something else: messages that were stored before are then read again,
/// see [`aircop_archive::Archive::index_again`].
pub(crate) const VERSION: u32 = 2;

/// What search finds a message by.
pub(crate) fn search_fields(message: &Message) -> SearchFields {
    let found = Found::in_message(message);
    SearchFields {
        text: found.text,
        names: found.names,
        codes: found.codes,
        labels: found.labels,
    }
}

/// Digits of a bag's licence plate (IATA Resolution 740), and of the bag's own number at its end.
const BAG_TAG: usize = 10;
const BAG_SERIAL: usize = 6;

/// What search finds a message by, beside its subject, reference and route.
#[derive(Default)]
struct Found {
    text: String,
    names: Vec<String>,
    codes: Vec<String>,
    labels: Vec<String>,
}

impl Found {
    fn in_message(message: &Message) -> Self {
        let mut found = Self {
            text: message.narrative.clone(),
            ..Self::default()
        };
        for text in message.briefing.iter().flat_map(|briefing| &briefing.texts) {
            found.lines([&text.subject, &text.text]);
        }
        found.label(&message.kind);
        found.label(&message.urgency);
        found.label_all(&message.phrases);
        if let Some(alert) = &message.alert {
            found.alert(alert);
        }
        if let Some(reply) = &message.reply {
            found.reply(reply);
        }
        if let Some(seizure) = &message.seizure {
            found.seizure(seizure);
        }
        found
    }

    fn alert(&mut self, alert: &Alert) {
        self.flights(&alert.legs);
        alert.persons.iter().for_each(|person| self.person(person));
        for goods in &alert.goods {
            self.lines([&goods.description]);
            self.label(&goods.category);
            self.label_all(&goods.drug);
        }
        self.label(&alert.vector);
        self.label(&alert.direction);
        self.label(&alert.action);
        self.label_all(&alert.reasons);
        self.label_all(&alert.risks);
        self.lines([&alert.reason_text]);
        self.consignment(&alert.cargo, &alert.post, &alert.conveyance);
    }

    fn reply(&mut self, reply: &Reply) {
        self.days([reply.acted_at]);
        self.lines([
            &reply.other_text,
            &reply.reason_not_done,
            &reply.new_leads,
            &reply.question,
        ]);
        self.codes([&reply.seizure_reference]);
        self.label(&reply.status);
        self.label_all(&reply.outcome);
        self.label_all(&reply.stand_down);
        self.label_all(&reply.checks);
    }

    fn seizure(&mut self, seizure: &Seizure) {
        self.codes(&seizure.airport);
        self.days([Some(seizure.at)]);
        self.label(&seizure.location);
        self.label(&seizure.direction);
        self.label(&seizure.vector);
        self.label(&seizure.case_outcome);
        self.label_all(&seizure.detection);
        self.flights(&seizure.legs);
        self.lines([
            &seizure.place,
            &seizure.other_text,
            &seizure.case_text,
            &seizure.authority,
            &seizure.withdrawn,
        ]);
        for goods in &seizure.goods {
            self.goods(goods);
        }
        for concealment in &seizure.concealment {
            self.lines([&concealment.description]);
            self.label(&concealment.place);
            self.label(&concealment.method);
        }
        for offender in &seizure.offenders {
            self.lines([&offender.other_text]);
            self.label(&offender.role);
            self.label(&offender.outcome);
            self.countries(&offender.residence);
            self.person(&offender.person);
        }
        self.consignment(&seizure.cargo, &seizure.post, &seizure.conveyance);
    }

    fn goods(&mut self, goods: &SeizedGoods) {
        self.lines([
            &goods.description,
            &goods.packaging,
            &goods.logo,
            &goods.species,
            &goods.make,
            &goods.calibre,
        ]);
        self.codes(&goods.serial);
        self.codes(&goods.document_number);
        self.label(&goods.category);
        self.label_all(&goods.drug);
        self.label_all(&goods.precursor);
        self.label_all(&goods.weapon);
        self.label_all(&goods.incb_table);
        self.label_all(&goods.appendix);
        self.label_all(&goods.declared);
        self.label_all(&goods.fraud);
        self.countries(&goods.document_country);
        let currency = goods
            .value
            .as_ref()
            .map(|value| value.currency.to_ascii_lowercase());
        self.labels
            .extend(currency.map(|code| format!("currency-{code}")));
    }

    fn person(&mut self, person: &Person) {
        self.names([&person.name]);
        self.names(&person.aliases);
        self.codes(&person.born);
        if person.sex != Sex::Unspecified {
            self.label(&person.sex);
        }
        self.label_all(&person.age_band);
        self.label(&person.document);
        self.countries(&person.nationality);
        self.countries(&person.document_country);
        self.codes(&person.document_number);
        self.codes(&person.document_expiry);
        self.codes(&person.pnr);
        self.codes(&person.seat);
        self.label_all(&person.ticket_payment);
        self.codes(&person.bag_tags);
        // Also in its two parts: officers read out the last six digits.
        let parts = person.bag_tags.iter().filter(|tag| tag.len() == BAG_TAG);
        let parts = parts.filter_map(|tag| tag.split_at_checked(BAG_TAG - BAG_SERIAL));
        let parts: Vec<String> = parts
            .map(|(issuer, bag)| format!("{issuer}-{bag}"))
            .collect();
        self.codes(&parts);
        self.lines([&person.companions]);
    }

    fn flights(&mut self, legs: &[Leg]) {
        self.codes(legs.iter().filter_map(|leg| leg.flight.as_ref()));
        self.days(legs.iter().flat_map(|leg| [leg.eta, leg.etd]));
    }

    /// The days on which something was, by the calendar of the place.
    fn days(&mut self, times: impl IntoIterator<Item = Option<LocalTime>>) {
        for time in times.into_iter().flatten() {
            let time = time.to_string();
            let day = time.split('T').next().unwrap_or_default().to_owned();
            if !self.codes.contains(&day) {
                self.codes.push(day);
            }
        }
    }

    fn consignment(
        &mut self,
        cargo: &Option<Cargo>,
        post: &Option<Post>,
        conveyance: &Option<Conveyance>,
    ) {
        if let Some(cargo) = cargo {
            self.names([&cargo.shipper, &cargo.consignee]);
            self.lines([&cargo.declared_goods]);
            self.codes(&cargo.awb);
            // Also as it is printed, so that the airline's prefix and the serial number are found
            // each by itself.
            let parts = cargo.awb.as_deref().and_then(|awb| awb.split_at_checked(3));
            self.codes(&parts.map(|(airline, serial)| format!("{airline}-{serial}")));
            self.codes(&cargo.house_awb);
            self.codes(&cargo.hs_code);
        }
        if let Some(post) = post {
            self.names([&post.sender, &post.addressee]);
            self.codes(&post.item);
        }
        if let Some(conveyance) = conveyance {
            self.lines([&conveyance.description]);
            self.label(&conveyance.kind);
            self.codes(&conveyance.registration);
            self.codes(&conveyance.imo);
            self.codes(&conveyance.container);
            self.codes(&conveyance.seal);
        }
    }

    fn lines<'a>(&mut self, lines: impl IntoIterator<Item = &'a String>) {
        for line in lines.into_iter().filter(|line| !line.is_empty()) {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.text.push_str(line);
        }
    }

    fn names<'a>(&mut self, names: impl IntoIterator<Item = &'a String>) {
        let names = names.into_iter().filter(|name| !name.is_empty());
        self.names.extend(names.cloned());
    }

    /// What nobody chose is not worth finding.
    fn label(&mut self, value: &impl CodeList) {
        if value.is_recognised() && !matches!(value.code(), "UNKNOWN" | "NONE" | "OTHER") {
            self.labels.push(value.label_id());
        }
    }

    fn label_all<'a, C: CodeList + 'a>(&mut self, values: impl IntoIterator<Item = &'a C>) {
        values.into_iter().for_each(|value| self.label(value));
    }

    fn countries(&mut self, country: &Option<String>) {
        let id = |code: &String| format!("country-{}", code.to_ascii_lowercase());
        self.labels.extend(country.as_ref().map(id));
    }

    fn codes<'a>(&mut self, codes: impl IntoIterator<Item = &'a String>) {
        let codes = codes.into_iter().filter(|code| !code.is_empty());
        self.codes.extend(codes.cloned());
    }
}

#[cfg(test)]
mod tests {
    use aircop_archive::{Archive, ArchiveKey, ListQuery, Received};
    use aircop_message::{Draft, GroupId, Stamp};
    use serde_json::{Value, json};

    use super::*;

    const NOW: Timestamp = Timestamp(1_795_546_800_000); // 2026-11-24T19:00:00Z

    fn finished(draft: Value) -> Message {
        let draft: Draft = serde_json::from_value(draft).unwrap();
        let stamp = Stamp {
            id: MessageId([1; 16]),
            reference: "SN-DSS-2026-000001".into(),
            group: GroupId([2; 16]),
            exercise: false,
            thread: None,
            now: NOW,
            offset_minutes: 0,
            language: "fr".into(),
        };
        draft.finish(&stamp).unwrap()
    }

    /// What of `typed` does not find the message in a real archive.
    fn missed_by<'a>(message: &Message, typed: &[&'a str]) -> Vec<&'a str> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("archive.db");
        let archive = Archive::create(&path, &ArchiveKey::new(&[1; 32])).unwrap();
        let circumstances = Circumstances {
            id: MessageId([1; 16]),
            direction: Direction::In,
            sender_office: OfficeId([3; 16]),
            sender_device: DeviceKey([4; 32]),
            officer: "A. Diop".into(),
            created: NOW,
            received: NOW,
            expires: NOW.plus_seconds(3600),
            state: State::Delivered,
            airport: None,
            payload: message.to_bytes().unwrap(),
            signed: Vec::new(),
            signature: Vec::new(),
        };
        let received = Received {
            message: indexed(message, circumstances),
            recipients: vec![OfficeId([5; 16])],
            remember_until: NOW.plus_seconds(3600),
            receipt: None,
            relay_seq: None,
        };
        archive.receive(&received).unwrap();
        let misses = |text: &&str| {
            let list = ListQuery {
                text: (*text).into(),
                ..ListQuery::default()
            };
            archive.list(&list).unwrap().is_empty()
        };
        assert!(misses(&"absent"));
        typed.iter().copied().filter(misses).collect()
    }

    #[test]
    fn a_seizure_is_found_by_what_was_seized_on_whom_and_in_what() {
        let seizure = finished(json!({
            "kind": "SEIZURE", "subject": "S", "seizure": {
                "at": "2026-11-16T10:00:00Z", "airport": "DSS", "place": "hangar Teranga",
                "detection": ["PROFILE"], "authority": "OCRTIS", "case_text": "instruction ouverte",
                "legs": [{"airport": "LIS", "flight": "TP1483", "etd": "2026-11-15T23:30:00+00:00"}],
                "goods": [
                    {"category": "DRUGS", "drug": "COCAINE_HCL", "quantity": "1.26", "unit": "KG",
                     "packaging": "cellophane noir", "logo": "Escorpión"},
                    {"category": "WEAPONS", "weapon": "PISTOL", "units": "1", "make": "Zastava",
                     "calibre": "7.62", "serial": "K482913"},
                    {"category": "CURRENCY", "value": "4000", "currency": "BGN"},
                ],
                "concealment": [{"place": "OTHER", "method": "OTHER", "description": "prothèse"}],
                "offenders": [{"person": {
                    "name": "EXEMPLO, Joana", "aliases": "Каллас", "document_number": "FX 778 90",
                    "born": "1985-03-07", "nationality": "PT", "sex": "F",
                    "document_expiry": "2031-05-15", "document_country": "DE", "seat": "23A",
                    "ticket_payment": "CASH",
                    "bag_tags": "0047123456", "companions": "deux enfants",
                }}],
                "cargo": {"awb": "020-1234 5675", "house_awb": "HB991", "shipper": "Oliveira Lda",
                          "consignee": "Mbacké", "declared_goods": "piments secs"},
                "conveyance": {"container": "CSQU 305438 3", "seal": "ZX4411"},
            },
        }));
        let typed = [
            "DSS",
            "teranga",
            "ocrtis",
            "ouverte",
            "TP1483",
            "cellophane",
            "escorpion",
            "zastava",
            "7.62",
            "K482913",
            "prothese",
            "joana",
            "kallas",
            "FX77890",
            "FX 77890",
            "fx-778-90",
            "07.03.1985",
            "7 de março de 1985",
            "1985-03-07",
            "07MAR85",
            "cocaïne",
            "кокаин",
            "كوكايين",
            "Pistole",
            "португалия",
            "TP 1483",
            "0047123456",
            "123456",
            "0047 123456",
            "023A",
            "enfants",
            "02012345675",
            "020-12345675",
            "020 12345675",
            "12345675",
            "HB991",
            "oliveira",
            "mbacke",
            "piments",
            "CSQU3054383",
            "csqu",
            "ZX4411",
            "15.05.2031",
            "15 mai 2031",
            "05/2031",
            "23A",
            "16 novembre 2026",
            "15/11/2026",
            "15NOV",
            "ноябрь 2026",
            "espèces",
            "bar",
            "weiblich",
            "femme",
            "COCAINE_HCL",
            "BGN",
            "lev",
            "DE",
            "DEU",
            "Allemagne",
            "TAP1483",
            "mars 1985",
            "1985-03",
        ];
        assert_eq!(missed_by(&seizure, &typed), [""; 0]);
    }

    #[test]
    fn an_alert_is_found_by_what_it_says_in_other_spellings() {
        let alert = finished(json!({
            "kind": "ALERT", "subject": "A", "narrative": "Joindre le +221 77 123 45 67.", "alert": {
                "action": "CHECK_FULL", "reasons": ["PROFILE"],
                "legs": [{"airport": "LIS", "flight": "TP641"}, {"airport": "DSS"}],
                "goods": [{"category": "DRUGS", "drug": "COCAINE_HCL"}],
                "persons": [
                    {"name": "N'Diaye Abdelrahman", "document_number": "A 12-345 678"},
                    {"name": "田中太郎"}, {"name": "สมชาย ใจดี"},
                ],
            },
        }));
        let typed = [
            "Ndiaye",
            "N’DIAYE",
            "n diaye",
            "Abd al-Rahman",
            "عبد الرحمن",
            "Абдуррахман",
            "771234567",
            "77 123 45 67",
            "00221771234567",
            "+221771234567",
            "A12345678",
            "a12 345678",
            "TP0641",
            "TP 0641",
            "tp641",
            "Cocaine hydrochloride",
            "кокаин",
            "太郎",
            "中",
            "ชาย",
        ];
        assert_eq!(missed_by(&alert, &typed), [""; 0]);
        let strange = [
            "Abdelkarim",
            "Ndoye",
            "771234568",
            "TP0642",
            "A12345679",
            "08.03.1985",
            "героин",
            "郎太",
        ];
        assert_eq!(missed_by(&alert, &strange), strange);
    }

    #[test]
    fn a_reply_is_found_by_its_free_text_and_its_seizure() {
        let reply = finished(json!({
            "kind": "REPLY", "subject": "R", "in_reply_to": MessageId([9; 16]), "reply": {
                "outcome": "OTHER", "acted_at": "2026-11-16T10:00:00Z", "other_text": "renvoyé",
                "new_leads": "second téléphone", "question": "photographie disponible",
                "seizure_reference": "SN-DSS-2026-000077",
            },
        }));
        let typed = ["renvoye", "telephone", "photographie", "SN-DSS-2026-000077"];
        assert_eq!(missed_by(&reply, &typed), [""; 0]);
    }

    #[test]
    fn an_alert_is_found_by_its_parcel_and_its_ship() {
        let alert = finished(json!({
            "kind": "ALERT", "subject": "A", "alert": {
                "action": "CHECK_FULL", "reasons": ["OTHER"], "reason_text": "odeur suspecte",
                "vector": "POSTAL", "direction": "ARRIVAL", "legs": [{"airport": "DSS"}],
                "goods": [{"category": "DRUGS", "description": "poudre brune"}],
                "post": {"item": "RA473124829GB", "sender": "Whitfield", "addressee": "Sow"},
                "conveyance": {"imo": "9074729", "registration": "6V-ABC",
                               "description": "chalutier bleu"},
            },
        }));
        let typed = [
            "suspecte",
            "brune",
            "RA473124829GB",
            "whitfield",
            "sow",
            "9074729",
            "6V-ABC",
            "chalutier",
        ];
        assert_eq!(missed_by(&alert, &typed), [""; 0]);
    }
}
