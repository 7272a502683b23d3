//! What was found, where, and where the case stands.

use aircop_message::{SeizedGoods, Seizure};

use super::{Facts, Known, Section, other, parts, people, several};
use crate::Locale;

pub(super) fn sections(locale: &Locale, seizure: &Seizure, known: &Known<'_>) -> Vec<Section> {
    let mut found = Facts::new(locale);
    if let Some(alert) = seizure.alert {
        found.code("statement-from-alert", &other(alert, known));
    }
    found.time("form-at", Some(seizure.at));
    if let Some(airport) = &seizure.airport {
        found.airport("message-airport", airport);
    }
    found.free("form-place", &seizure.place);
    found.label("form-location", &seizure.location);
    found.labels("form-detection", &seizure.detection);
    found.free("form-other-text", &seizure.other_text);
    found.label("message-direction", &seizure.direction);
    found.label("message-vector", &seizure.vector);
    found.newer(&seizure.newer);
    let hidden = ("concealment", "form-concealment");
    let mut sections = vec![
        found.section("seizure", "statement-seizure"),
        several(
            locale,
            ("seized-goods", "form-seized-goods"),
            &seizure.goods,
            seized,
        ),
        several(locale, hidden, &seizure.concealment, |facts, hidden| {
            facts.label("form-concealment-place", &hidden.place);
            facts.label("form-concealment-method", &hidden.method);
            facts.free("write-description", &hidden.description);
            facts.newer(&hidden.newer);
        }),
        people::offenders(locale, &seizure.offenders),
        parts::legs(locale, &seizure.legs),
    ];
    sections.extend(parts::consignment(
        locale,
        seizure.cargo.as_ref(),
        seizure.post.as_ref(),
        seizure.conveyance.as_ref(),
    ));
    let mut case = Facts::new(locale);
    case.free("form-seizure-withdrawn", &seizure.withdrawn);
    case.label("form-case-outcome", &seizure.case_outcome);
    case.free("form-case-text", &seizure.case_text);
    case.free("form-authority", &seizure.authority);
    case.label("form-cen-export", &seizure.cen_export);
    case.label("form-ncb-export", &seizure.ncb_export);
    sections.push(case.section("case", "form-case"));
    sections
}

fn seized(facts: &mut Facts<'_>, goods: &SeizedGoods) {
    facts.label("write-category", &goods.category);
    facts.maybe("write-drug", goods.drug.as_ref());
    facts.maybe("form-precursor", goods.precursor.as_ref());
    facts.maybe("form-weapon", goods.weapon.as_ref());
    facts.free("write-description", &goods.description);
    if let Some(quantity) = &goods.quantity {
        let unit = facts.locale.label(&quantity.unit);
        facts.words("form-quantity", format!("{} {unit}", quantity.amount));
    }
    facts.number("form-units", goods.units.as_ref());
    if let Some(money) = &goods.value {
        let name = facts.locale.currency_said(&money.currency);
        let value = format!("{} {} ({name})", money.amount, money.currency);
        facts.words("form-value", value);
    }
    facts.number("form-purity", goods.purity.as_ref());
    facts.label("form-test", &goods.test);
    facts.free("form-packaging", &goods.packaging);
    facts.free("form-logo", &goods.logo);
    facts.maybe("form-incb-table", goods.incb_table.as_ref());
    facts.free("form-species", &goods.species);
    facts.maybe("form-appendix", goods.appendix.as_ref());
    facts.free("form-make", &goods.make);
    facts.free("form-calibre", &goods.calibre);
    facts.number("form-serial", goods.serial.as_ref());
    facts.maybe("form-declared", goods.declared.as_ref());
    facts.maybe("form-fraud", goods.fraud.as_ref());
    facts.country("form-document-country", goods.document_country.as_ref());
    facts.number("write-document-number", goods.document_number.as_ref());
    facts.newer(&goods.newer);
}
