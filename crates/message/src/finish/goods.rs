//! Seized goods: what does not belong to their category is refused, never left out.

use aircop_codes::{
    Decimal, DocumentFraud, Drug, GoodsCategory, Precursor, Test, Unit, Weapon, currency,
    plain_code,
};

use super::faults::Faults;
use crate::draft::{Fault, known_code};
use crate::draft_forms::SeizedGoodsDraft;
use crate::model::Newer;
use crate::seizure::{Money, Quantity, SeizedGoods};

pub(super) fn seized_goods(
    draft: &SeizedGoodsDraft,
    path: &str,
    faults: &mut Faults,
) -> SeizedGoods {
    let at = |field: &str| format!("{path}.{field}");
    let category = faults
        .code(&at("category"), &draft.category, None)
        .unwrap_or(GoodsCategory::Unknown);
    let quantity = quantity(draft, path, faults);
    let units = faults.whole(&at("units"), &draft.units, 1..=u32::MAX);
    let value = money(draft, path, faults);
    let is = |wanted: &[GoodsCategory]| wanted.contains(&category);
    let no_value = draft.value.trim().is_empty() && draft.currency.trim().is_empty();
    if is(&[GoodsCategory::Currency]) && no_value {
        faults.add(at("value"), Fault::Required);
    } else if [
        &draft.quantity,
        &draft.unit,
        &draft.units,
        &draft.value,
        &draft.currency,
    ]
    .iter()
    .all(|text| text.trim().is_empty())
    {
        faults.add(at("quantity"), Fault::Required);
    }
    let purity = faults.decimal(&at("purity"), &draft.purity);
    if purity.is_some_and(|p| p > Decimal::whole(100)) {
        faults.add(at("purity"), Fault::Range);
    }
    for (field, text, categories) in extras(draft) {
        faults.belongs(&at(field), text, &draft.category, categories);
    }
    let words = |field: &str, text: &str, faults: &mut Faults| faults.words(at(field), text, false);
    let drug: Option<Drug> = faults.optional(&at("drug"), &draft.drug);
    let precursor: Option<Precursor> = faults.optional(&at("precursor"), &draft.precursor);
    let weapon: Option<Weapon> = faults.optional(&at("weapon"), &draft.weapon);
    let fraud: Option<DocumentFraud> = faults.optional(&at("fraud"), &draft.fraud);
    // Read as codes, so that `other` and a pasted OTHER count too; a unit also without a quantity.
    let says_other = category == GoodsCategory::Other
        || drug == Some(Drug::Other)
        || precursor == Some(Precursor::Other)
        || weapon == Some(Weapon::Other)
        || fraud == Some(DocumentFraud::Other)
        || known_code(&draft.unit) == Some(Unit::Other);
    SeizedGoods {
        description: faults.words(at("description"), &draft.description, says_other),
        quantity,
        units,
        value,
        purity,
        test: faults.usual(&at("test"), &draft.test, Test::None),
        packaging: words("packaging", &draft.packaging, faults),
        logo: words("logo", &draft.logo, faults),
        incb_table: faults.optional(&at("incb_table"), &draft.incb_table),
        species: words("species", &draft.species, faults),
        appendix: faults.optional(&at("appendix"), &draft.appendix),
        make: words("make", &draft.make, faults),
        calibre: words("calibre", &draft.calibre, faults),
        serial: faults.token(&at("serial"), &draft.serial, 40),
        declared: faults.optional(&at("declared"), &draft.declared),
        fraud,
        document_country: faults.country(&at("document_country"), &draft.document_country),
        document_number: faults.token(
            &at("document_number"),
            &draft.document_number.replace('.', ""),
            24,
        ),
        drug,
        precursor,
        weapon,
        category,
        newer: Newer::new(),
    }
}

/// The fields that some categories alone have, with what was typed and the codes of those.
fn extras(draft: &SeizedGoodsDraft) -> [(&'static str, &str, &'static [&'static str]); 13] {
    const WILDLIFE: &[&str] = &["CITES_FAUNA", "CITES_FLORA"];
    [
        ("drug", &draft.drug, &["DRUGS"]),
        ("precursor", &draft.precursor, &["PRECURSORS"]),
        ("weapon", &draft.weapon, &["WEAPONS"]),
        ("incb_table", &draft.incb_table, &["PRECURSORS"]),
        ("species", &draft.species, WILDLIFE),
        ("appendix", &draft.appendix, WILDLIFE),
        ("make", &draft.make, &["WEAPONS"]),
        ("calibre", &draft.calibre, &["WEAPONS", "AMMUNITION"]),
        ("serial", &draft.serial, &["WEAPONS"]),
        ("declared", &draft.declared, &["CURRENCY"]),
        ("fraud", &draft.fraud, &["FALSE_DOCS"]),
        ("document_country", &draft.document_country, &["FALSE_DOCS"]),
        ("document_number", &draft.document_number, &["FALSE_DOCS"]),
    ]
}

fn quantity(draft: &SeizedGoodsDraft, path: &str, faults: &mut Faults) -> Option<Quantity> {
    let field = format!("{path}.quantity");
    let typed = !draft.quantity.trim().is_empty();
    let amount = faults.decimal(&field, &draft.quantity);
    if amount.is_some_and(Decimal::is_zero) {
        faults.add(field, Fault::Range);
    }
    let unit_path = format!("{path}.unit");
    let unit: Option<Unit> = if typed {
        faults.code(&unit_path, &draft.unit, None)
    } else {
        if !draft.unit.trim().is_empty() {
            faults.add(format!("{path}.quantity"), Fault::Required);
        }
        None
    };
    Some(Quantity {
        amount: amount?,
        unit: unit?,
    })
}

fn money(draft: &SeizedGoodsDraft, path: &str, faults: &mut Faults) -> Option<Money> {
    let amount = faults.decimal(&format!("{path}.value"), &draft.value);
    let field = format!("{path}.currency");
    let code = plain_code(&draft.currency);
    if code.is_empty() {
        if !draft.value.trim().is_empty() {
            faults.add(field, Fault::Required);
        }
        return None;
    }
    if currency(&code).is_none() {
        faults.add(field, Fault::UnknownCurrency);
        return None;
    }
    if draft.value.trim().is_empty() {
        faults.add(format!("{path}.value"), Fault::Required);
    }
    Some(Money {
        amount: amount?,
        currency: code,
    })
}
