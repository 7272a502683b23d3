//! The same for what is being typed: half a form, in the officer's own spelling.

use super::{EntityKind, Found, Mention};
use crate::draft_forms::{CargoDraft, ConveyanceDraft, PostDraft};
use crate::{Draft, LegDraft, PersonDraft, date_as_typed, part_as_typed};

impl Draft {
    /// Everything by which what is typed so far may be connected to a message.
    #[must_use]
    pub fn mentions(&self) -> Vec<Mention> {
        let mut found = Found::default();
        found.all_words([&self.subject, &self.narrative]);
        match self.kind.as_str() {
            "BRIEFING" => {
                for text in &self.briefing.texts {
                    found.all_words([&text.subject, &text.text]);
                }
            }
            "ALERT" => {
                let alert = &self.alert;
                found.drafted_legs(&alert.legs);
                for person in &alert.persons {
                    found.drafted_person(person);
                }
                found.words(&alert.reason_text);
                found.all_words(alert.goods.iter().map(|goods| &goods.description));
                found.drafted_consignment(&alert.cargo, &alert.post, &alert.conveyance);
            }
            "REPLY" => found.all_words([
                &self.reply.other_text,
                &self.reply.reason_not_done,
                &self.reply.new_leads,
                &self.reply.question,
            ]),
            "SEIZURE" => {
                let seizure = &self.seizure;
                found.one(EntityKind::Address, &seizure.place);
                found.drafted_legs(&seizure.legs);
                found.all_words([
                    &seizure.place,
                    &seizure.other_text,
                    &seizure.case_text,
                    &seizure.authority,
                    &seizure.withdrawn,
                ]);
                for goods in &seizure.goods {
                    found.one(EntityKind::Serial, &goods.serial);
                    found.of_country(
                        EntityKind::Document,
                        &goods.document_number,
                        &country(&goods.document_country),
                    );
                    found.all_words([&goods.description, &goods.packaging, &goods.logo]);
                }
                found.all_words(seizure.concealment.iter().map(|c| &c.description));
                for offender in &seizure.offenders {
                    found.drafted_person(&offender.person);
                    found.words(&offender.other_text);
                }
                found.drafted_consignment(&seizure.cargo, &seizure.post, &seizure.conveyance);
            }
            _ => {}
        }
        found.done()
    }
}

impl Found {
    fn drafted_person(&mut self, person: &PersonDraft) {
        self.next_person();
        self.one(EntityKind::Person, &person.name);
        for alias in person.aliases.split(',') {
            self.one(EntityKind::Person, alias);
        }
        if let Some(born) = born_as_typed(&person.born) {
            self.one(EntityKind::Born, &born);
        }
        self.of_country(
            EntityKind::Document,
            &person.document_number,
            &country(&person.document_country),
        );
        self.one(EntityKind::Pnr, &person.pnr);
        for tag in person.bag_tags.split([',', ';', '/', '\n', ' ']) {
            self.one(EntityKind::BagTag, tag);
        }
        self.words(&person.companions);
        self.nobody();
    }

    fn drafted_legs(&mut self, legs: &[LegDraft]) {
        for leg in legs {
            self.one(EntityKind::Flight, &leg.flight);
        }
    }

    fn drafted_consignment(
        &mut self,
        cargo: &CargoDraft,
        post: &PostDraft,
        conveyance: &ConveyanceDraft,
    ) {
        self.one(EntityKind::Waybill, &cargo.awb);
        self.one(EntityKind::Waybill, &cargo.house_awb);
        self.party(&cargo.shipper);
        self.party(&cargo.consignee);
        self.words(&cargo.declared_goods);
        self.one(EntityKind::Waybill, &post.item);
        self.party(&post.sender);
        self.party(&post.addressee);
        self.one(EntityKind::Registration, &conveyance.registration);
        let imo = conveyance.imo.trim();
        let bare = imo.strip_prefix("IMO").or_else(|| imo.strip_prefix("imo"));
        self.one(EntityKind::Registration, bare.unwrap_or(imo));
        self.one(EntityKind::Container, &conveyance.container);
        self.one(EntityKind::Seal, &conveyance.seal);
        self.words(&conveyance.description);
    }
}

/// A date of birth as a form takes it, whole or in part, in ISO 8601.
#[must_use]
pub fn born_as_typed(typed: &str) -> Option<String> {
    let whole = date_as_typed(typed).map(|date| date.to_string());
    whole.or_else(|| part_as_typed(typed))
}

/// A country as it is typed; what is none counts as not known.
fn country(typed: &str) -> String {
    let code = aircop_codes::plain_code(typed);
    if code.len() == 2 { code } else { String::new() }
}
