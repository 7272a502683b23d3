//! The journey, what is suspected, and what travels without a passenger.

use aircop_message::{Cargo, Conveyance, Leg, Post, SuspectedGoods};

use super::{Facts, Section, several};
use crate::Locale;

pub(super) fn legs(locale: &Locale, legs: &[Leg]) -> Section {
    several(locale, ("legs", "message-journey"), legs, |facts, leg| {
        facts.airport("message-airport", &leg.airport);
        facts.label("message-leg-role", &leg.role);
        facts.number("message-flight", leg.flight.as_ref());
        facts.time("message-arrives", leg.eta);
        facts.time("message-leaves", leg.etd);
        facts.newer(&leg.newer);
    })
}

pub(super) fn suspected(locale: &Locale, goods: &[SuspectedGoods]) -> Section {
    several(locale, ("goods", "message-goods"), goods, |facts, goods| {
        facts.label("write-category", &goods.category);
        facts.maybe("write-drug", goods.drug.as_ref());
        facts.free("write-description", &goods.description);
        facts.newer(&goods.newer);
    })
}

pub(super) fn consignment(
    locale: &Locale,
    cargo: Option<&Cargo>,
    post: Option<&Post>,
    conveyance: Option<&Conveyance>,
) -> Vec<Section> {
    let mut sections = Vec::new();
    if let Some(cargo) = cargo {
        let mut facts = Facts::new(locale);
        facts.number("form-awb", cargo.awb.as_ref());
        facts.number("form-house-awb", cargo.house_awb.as_ref());
        facts.free("form-shipper", &cargo.shipper);
        facts.free("form-consignee", &cargo.consignee);
        facts.free("form-declared-goods", &cargo.declared_goods);
        facts.number("form-hs-code", cargo.hs_code.as_ref());
        facts.number("form-pieces", cargo.pieces.as_ref());
        facts.number("form-kg", cargo.kg.as_ref());
        facts.newer(&cargo.newer);
        sections.push(facts.section("cargo", "form-cargo"));
    }
    if let Some(post) = post {
        let mut facts = Facts::new(locale);
        facts.number("form-item", post.item.as_ref());
        facts.free("form-sender", &post.sender);
        facts.free("form-addressee", &post.addressee);
        facts.newer(&post.newer);
        sections.push(facts.section("post", "form-post"));
    }
    if let Some(conveyance) = conveyance {
        let mut facts = Facts::new(locale);
        facts.label("form-conveyance-kind", &conveyance.kind);
        facts.number("form-registration", conveyance.registration.as_ref());
        facts.number("form-imo", conveyance.imo.as_ref());
        facts.number("form-container", conveyance.container.as_ref());
        facts.number("form-seal", conveyance.seal.as_ref());
        facts.free("write-description", &conveyance.description);
        facts.newer(&conveyance.newer);
        sections.push(facts.section("conveyance", "form-conveyance"));
    }
    sections
}
