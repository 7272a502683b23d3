//! Which field of a message names what.

use super::{EntityKind, Found, Mention};
use crate::{Alert, Cargo, Conveyance, Leg, Message, Person, Post, Reply, SeizedGoods, Seizure};

impl Message {
    /// Everything by which this message may be connected to another, in the order of the form.
    #[must_use]
    pub fn mentions(&self) -> Vec<Mention> {
        let mut found = Found::default();
        found.all_words([&self.subject, &self.narrative]);
        let briefing = self.briefing.iter().flat_map(|briefing| &briefing.texts);
        for text in briefing {
            found.all_words([&text.subject, &text.text]);
        }
        if let Some(alert) = &self.alert {
            found.alert(alert);
        }
        if let Some(reply) = &self.reply {
            found.reply(reply);
        }
        if let Some(seizure) = &self.seizure {
            found.seizure(seizure);
        }
        found.done()
    }
}

impl Found {
    fn alert(&mut self, alert: &Alert) {
        self.legs(&alert.legs);
        for person in &alert.persons {
            self.person(person);
        }
        self.words(&alert.reason_text);
        self.all_words(alert.goods.iter().map(|goods| &goods.description));
        self.consignment(
            alert.cargo.as_ref(),
            alert.post.as_ref(),
            alert.conveyance.as_ref(),
        );
    }

    fn reply(&mut self, reply: &Reply) {
        self.all_words([
            &reply.other_text,
            &reply.reason_not_done,
            &reply.new_leads,
            &reply.question,
        ]);
    }

    fn seizure(&mut self, seizure: &Seizure) {
        self.one(EntityKind::Address, &seizure.place);
        self.legs(&seizure.legs);
        self.all_words([
            &seizure.place,
            &seizure.other_text,
            &seizure.case_text,
            &seizure.authority,
            &seizure.withdrawn,
        ]);
        for goods in &seizure.goods {
            self.goods(goods);
        }
        self.all_words(seizure.concealment.iter().map(|c| &c.description));
        for offender in &seizure.offenders {
            self.person(&offender.person);
            self.words(&offender.other_text);
        }
        self.consignment(
            seizure.cargo.as_ref(),
            seizure.post.as_ref(),
            seizure.conveyance.as_ref(),
        );
    }

    fn goods(&mut self, goods: &SeizedGoods) {
        self.maybe(EntityKind::Serial, goods.serial.as_ref());
        if let Some(number) = &goods.document_number {
            let country = goods.document_country.as_deref().unwrap_or_default();
            self.of_country(EntityKind::Document, number, country);
        }
        self.all_words([&goods.description, &goods.packaging, &goods.logo]);
    }

    fn person(&mut self, person: &Person) {
        self.next_person();
        self.one(EntityKind::Person, &person.name);
        for alias in &person.aliases {
            self.one(EntityKind::Person, alias);
        }
        self.maybe(EntityKind::Born, person.born.as_ref());
        if let Some(number) = &person.document_number {
            let country = person.document_country.as_deref().unwrap_or_default();
            self.of_country(EntityKind::Document, number, country);
        }
        self.maybe(EntityKind::Pnr, person.pnr.as_ref());
        for tag in &person.bag_tags {
            self.one(EntityKind::BagTag, tag);
        }
        self.words(&person.companions);
        self.nobody();
    }

    fn legs(&mut self, legs: &[Leg]) {
        for leg in legs {
            self.maybe(EntityKind::Flight, leg.flight.as_ref());
        }
    }

    fn consignment(
        &mut self,
        cargo: Option<&Cargo>,
        post: Option<&Post>,
        conveyance: Option<&Conveyance>,
    ) {
        if let Some(cargo) = cargo {
            self.maybe(EntityKind::Waybill, cargo.awb.as_ref());
            self.maybe(EntityKind::Waybill, cargo.house_awb.as_ref());
            self.party(&cargo.shipper);
            self.party(&cargo.consignee);
            self.words(&cargo.declared_goods);
        }
        if let Some(post) = post {
            self.maybe(EntityKind::Waybill, post.item.as_ref());
            self.party(&post.sender);
            self.party(&post.addressee);
        }
        if let Some(conveyance) = conveyance {
            self.maybe(EntityKind::Registration, conveyance.registration.as_ref());
            self.maybe(EntityKind::Registration, conveyance.imo.as_ref());
            self.maybe(EntityKind::Container, conveyance.container.as_ref());
            self.maybe(EntityKind::Seal, conveyance.seal.as_ref());
            self.words(&conveyance.description);
        }
    }
}
