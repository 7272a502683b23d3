//! Drafts that begin from what is known: an answer, a seizure and a correction retype nothing.

use aircop_codes::{
    CodeList, Decimal, Direction, Kind, Location, OffenderRole, ReplyStatus, airport,
};

use crate::briefing::Briefing;
use crate::draft::{AlertDraft, Draft, GoodsDraft, LegDraft, PersonDraft};
use crate::draft_forms::{
    BriefingDraft, BriefingTextDraft, CargoDraft, ConcealmentDraft, ConveyanceDraft, OffenderDraft,
    PostDraft, ReplyDraft, SeizedGoodsDraft, SeizureDraft,
};
use crate::{
    Alert, Cargo, Conveyance, Leg, Message, MessageId, Person, Post, Reply, SeizedGoods, Seizure,
};

impl Draft {
    /// An answer to `message`, whose own id is `id`: urgency, handling and subject as it has them.
    #[must_use]
    pub fn reply_to(id: MessageId, message: &Message) -> Self {
        Self {
            reply: ReplyDraft {
                alert: Some(id),
                ..ReplyDraft::default()
            },
            ..answer(id, Kind::Reply, message)
        }
    }

    /// The withdrawal of the alert `alert` of our own, whose id is `id`; the officer says why.
    #[must_use]
    pub fn stand_down_of(id: MessageId, alert: &Message) -> Self {
        let mut draft = Self::reply_to(id, alert);
        draft.reply.status = ReplyStatus::Withdrawn.code().to_owned();
        draft
    }

    /// A seizure out of the alert `alert`, whose own id is `id`, and the reply to it: journey,
    /// consignment, suspects as offenders, suspected goods, and when and why.
    #[must_use]
    pub fn seizure_from(id: MessageId, alert: &Message, reply: Option<&Message>) -> Self {
        let acted_at = reply
            .and_then(|m| m.reply.as_ref())
            .and_then(|r| r.acted_at);
        let mut seizure = alert.alert.as_ref().map(seizure_of).unwrap_or_default();
        seizure.alert = Some(id);
        seizure.at = shown(&acted_at);
        Self {
            seizure,
            ..answer(id, Kind::Seizure, alert)
        }
    }

    /// A signed correction of `message`, whose own id is `id`: every field as it was sent. Fields
    /// of a newer version cannot be edited and stay with the message that is corrected.
    #[must_use]
    pub fn correction_of(id: MessageId, message: &Message) -> Self {
        Self {
            supersedes: Some(id),
            reply_by: shown(&message.reply_by),
            retain_until: shown(&message.retain_until),
            language: message.language.clone(),
            source: message.source.to_string(),
            information: message.information.to_string(),
            phrases: codes(&message.phrases),
            narrative: message.narrative.clone(),
            alert: message.alert.as_ref().map(alert).unwrap_or_default(),
            reply: message.reply.as_ref().map(reply).unwrap_or_default(),
            seizure: message.seizure.as_ref().map(seizure).unwrap_or_default(),
            briefing: message.briefing.as_ref().map(briefing).unwrap_or_default(),
            ..answer(id, message.kind.clone(), message)
        }
    }
}

fn briefing(briefing: &Briefing) -> BriefingDraft {
    let texts = briefing.texts.iter();
    BriefingDraft {
        texts: texts
            .map(|text| BriefingTextDraft {
                language: text.language.clone(),
                subject: text.subject.clone(),
                text: text.text.clone(),
            })
            .collect(),
    }
}

fn answer(id: MessageId, kind: Kind, message: &Message) -> Draft {
    Draft {
        kind: kind.to_string(),
        group: Some(message.group),
        in_reply_to: Some(id),
        urgency: message.urgency.to_string(),
        handling: message.handling.to_string(),
        tlp: message.tlp.to_string(),
        subject: message.subject.clone(),
        ..Draft::default()
    }
}

fn seizure_of(alert: &Alert) -> SeizureDraft {
    let location = match alert.direction {
        Direction::Arrival => Location::PaxArrival,
        Direction::Transit => Location::PaxTransit,
        Direction::Departure => Location::PaxDeparture,
        Direction::Unknown | Direction::Unrecognised(_) => Location::Unknown,
    };
    let by_air = alert.vector == aircop_codes::Vector::AirPax;
    SeizureDraft {
        direction: alert.direction.to_string(),
        vector: alert.vector.to_string(),
        location: if by_air {
            location.to_string()
        } else {
            String::new()
        },
        legs: alert.legs.iter().map(leg).collect(),
        detection: codes(&alert.reasons),
        other_text: alert.reason_text.clone(),
        goods: alert
            .goods
            .iter()
            .map(|goods| SeizedGoodsDraft {
                category: goods.category.to_string(),
                drug: shown(&goods.drug),
                description: goods.description.clone(),
                ..SeizedGoodsDraft::default()
            })
            .collect(),
        offenders: alert
            .persons
            .iter()
            .map(|suspect| OffenderDraft {
                role: if by_air {
                    OffenderRole::Courier.to_string()
                } else {
                    String::new()
                },
                residence: String::new(),
                person: person(suspect),
                ..OffenderDraft::default()
            })
            .collect(),
        cargo: alert.cargo.as_ref().map(cargo).unwrap_or_default(),
        post: alert.post.as_ref().map(post).unwrap_or_default(),
        conveyance: alert
            .conveyance
            .as_ref()
            .map(conveyance)
            .unwrap_or_default(),
        ..SeizureDraft::default()
    }
}

fn alert(alert: &Alert) -> AlertDraft {
    AlertDraft {
        vector: alert.vector.to_string(),
        reasons: codes(&alert.reasons),
        direction: alert.direction.to_string(),
        action: alert.action.to_string(),
        legs: alert.legs.iter().map(leg).collect(),
        persons: alert.persons.iter().map(person).collect(),
        goods: alert
            .goods
            .iter()
            .map(|goods| GoodsDraft {
                category: goods.category.to_string(),
                drug: shown(&goods.drug),
                description: goods.description.clone(),
            })
            .collect(),
        risks: codes(&alert.risks),
        reason_text: alert.reason_text.clone(),
        cargo: alert.cargo.as_ref().map(cargo).unwrap_or_default(),
        post: alert.post.as_ref().map(post).unwrap_or_default(),
        conveyance: alert
            .conveyance
            .as_ref()
            .map(conveyance)
            .unwrap_or_default(),
    }
}

fn reply(reply: &Reply) -> ReplyDraft {
    ReplyDraft {
        alert: Some(reply.alert),
        status: reply.status.to_string(),
        outcome: shown(&reply.outcome),
        stand_down: shown(&reply.stand_down),
        checks: codes(&reply.checks),
        acted_at: shown(&reply.acted_at),
        other_text: reply.other_text.clone(),
        reason_not_done: reply.reason_not_done.clone(),
        new_leads: reply.new_leads.clone(),
        seizure_reference: reply.seizure_reference.clone(),
        usefulness: shown(&reply.usefulness),
        question: reply.question.clone(),
    }
}

fn seizure(seizure: &Seizure) -> SeizureDraft {
    SeizureDraft {
        alert: seizure.alert,
        at: seizure.at.to_string(),
        airport: shown(&seizure.airport),
        place: seizure.place.clone(),
        location: seizure.location.to_string(),
        direction: seizure.direction.to_string(),
        vector: seizure.vector.to_string(),
        legs: seizure.legs.iter().map(leg).collect(),
        detection: codes(&seizure.detection),
        other_text: seizure.other_text.clone(),
        goods: seizure.goods.iter().map(seized_goods).collect(),
        concealment: seizure
            .concealment
            .iter()
            .map(|hidden| ConcealmentDraft {
                place: hidden.place.to_string(),
                method: hidden.method.to_string(),
                description: hidden.description.clone(),
            })
            .collect(),
        offenders: seizure
            .offenders
            .iter()
            .map(|offender| OffenderDraft {
                role: offender.role.to_string(),
                outcome: offender.outcome.to_string(),
                other_text: offender.other_text.clone(),
                age: shown(&offender.age),
                residence: shown(&offender.residence),
                person: person(&offender.person),
            })
            .collect(),
        cargo: seizure.cargo.as_ref().map(cargo).unwrap_or_default(),
        post: seizure.post.as_ref().map(post).unwrap_or_default(),
        conveyance: seizure
            .conveyance
            .as_ref()
            .map(conveyance)
            .unwrap_or_default(),
        case_outcome: seizure.case_outcome.to_string(),
        case_text: seizure.case_text.clone(),
        authority: seizure.authority.clone(),
        cen_export: seizure.cen_export.to_string(),
        ncb_export: seizure.ncb_export.to_string(),
        withdrawn: seizure.withdrawn.clone(),
    }
}

fn seized_goods(goods: &SeizedGoods) -> SeizedGoodsDraft {
    let (quantity, unit) = goods
        .quantity
        .as_ref()
        .map(|q| (decimal(&Some(q.amount)), q.unit.to_string()))
        .unwrap_or_default();
    let (value, currency) = goods
        .value
        .as_ref()
        .map(|v| (decimal(&Some(v.amount)), v.currency.clone()))
        .unwrap_or_default();
    SeizedGoodsDraft {
        category: goods.category.to_string(),
        drug: shown(&goods.drug),
        precursor: shown(&goods.precursor),
        weapon: shown(&goods.weapon),
        description: goods.description.clone(),
        quantity,
        unit,
        units: shown(&goods.units),
        value,
        currency,
        purity: decimal(&goods.purity),
        test: goods.test.to_string(),
        packaging: goods.packaging.clone(),
        logo: goods.logo.clone(),
        incb_table: shown(&goods.incb_table),
        species: goods.species.clone(),
        appendix: shown(&goods.appendix),
        make: goods.make.clone(),
        calibre: goods.calibre.clone(),
        serial: shown(&goods.serial),
        declared: shown(&goods.declared),
        fraud: shown(&goods.fraud),
        document_country: shown(&goods.document_country),
        document_number: shown(&goods.document_number),
    }
}

fn leg(leg: &Leg) -> LegDraft {
    LegDraft {
        role: leg.role.to_string(),
        airport: leg.airport.clone(),
        // A code that no table knows came from a ticket, and stays.
        printed: if airport(&leg.airport).is_some() {
            String::new()
        } else {
            leg.airport.clone()
        },
        day: String::new(),
        flight: shown(&leg.flight),
        eta: shown(&leg.eta),
        etd: shown(&leg.etd),
    }
}

fn person(person: &Person) -> PersonDraft {
    PersonDraft {
        name: person.name.clone(),
        aliases: person.aliases.join(", "),
        sex: person.sex.to_string(),
        born: shown(&person.born),
        nationality: shown(&person.nationality),
        document: person.document.to_string(),
        document_number: shown(&person.document_number),
        pnr: shown(&person.pnr),
        seat: shown(&person.seat),
        age_band: shown(&person.age_band),
        document_country: shown(&person.document_country),
        document_expiry: shown(&person.document_expiry),
        bag_tags: person.bag_tags.join(", "),
        ticket_payment: shown(&person.ticket_payment),
        companions: person.companions.clone(),
    }
}

fn cargo(cargo: &Cargo) -> CargoDraft {
    CargoDraft {
        awb: shown(&cargo.awb),
        house_awb: shown(&cargo.house_awb),
        shipper: cargo.shipper.clone(),
        consignee: cargo.consignee.clone(),
        declared_goods: cargo.declared_goods.clone(),
        hs_code: shown(&cargo.hs_code),
        pieces: shown(&cargo.pieces),
        kg: decimal(&cargo.kg),
    }
}

fn post(post: &Post) -> PostDraft {
    PostDraft {
        item: shown(&post.item),
        sender: post.sender.clone(),
        addressee: post.addressee.clone(),
    }
}

fn conveyance(conveyance: &Conveyance) -> ConveyanceDraft {
    ConveyanceDraft {
        kind: conveyance.kind.to_string(),
        registration: shown(&conveyance.registration),
        imo: shown(&conveyance.imo),
        container: shown(&conveyance.container),
        seal: shown(&conveyance.seal),
        description: conveyance.description.clone(),
    }
}

/// As an officer would have to type it: with three decimals a point could be taken for one between
/// thousands, with a fourth it cannot.
fn decimal(value: &Option<Decimal>) -> String {
    let text = shown(value);
    match text.split_once('.') {
        Some((_, fraction)) if fraction.len() == 3 => format!("{text}0"),
        _ => text,
    }
}

fn shown<T: ToString>(value: &Option<T>) -> String {
    value.as_ref().map(T::to_string).unwrap_or_default()
}

fn codes<L: CodeList>(list: &[L]) -> Vec<String> {
    list.iter().map(|code| code.code().to_owned()).collect()
}
