//! Seized goods: what belongs to the category is read, the rest of the row is left out.

use aircop_codes::{Decimal, GoodsCategory, Test, Unit, currency};

use super::faults::Faults;
use crate::draft::Fault;
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
    if is(&[GoodsCategory::Currency]) && draft.value.trim().is_empty() {
        faults.add(at("value"), Fault::Required);
    } else if [&draft.quantity, &draft.units, &draft.value]
        .iter()
        .all(|text| text.trim().is_empty())
    {
        faults.add(at("quantity"), Fault::Required);
    }
    let purity = faults.decimal(&at("purity"), &draft.purity);
    if purity.is_some_and(|p| p > Decimal::whole(100)) {
        faults.add(at("purity"), Fault::Range);
    }
    let wildlife = is(&[GoodsCategory::CitesFauna, GoodsCategory::CitesFlora]);
    let weapons = is(&[GoodsCategory::Weapons]);
    let armed = is(&[GoodsCategory::Weapons, GoodsCategory::Ammunition]);
    let papers = is(&[GoodsCategory::FalseDocs]);
    let chemical = is(&[GoodsCategory::Precursors]);
    let cash = is(&[GoodsCategory::Currency]);
    let words = |belongs: bool, field: &str, text: &str, faults: &mut Faults| {
        let text = faults.words(at(field), text, false);
        if belongs { text } else { String::new() }
    };
    SeizedGoods {
        drug: faults
            .optional(&at("drug"), &draft.drug)
            .filter(|_| is(&[GoodsCategory::Drugs])),
        precursor: faults
            .optional(&at("precursor"), &draft.precursor)
            .filter(|_| chemical),
        weapon: faults
            .optional(&at("weapon"), &draft.weapon)
            .filter(|_| weapons),
        description: faults.words(
            at("description"),
            &draft.description,
            is(&[GoodsCategory::Other])
                || [
                    &draft.drug,
                    &draft.precursor,
                    &draft.weapon,
                    &draft.fraud,
                    &draft.unit,
                ]
                .iter()
                .any(|code| code.trim() == "OTHER"),
        ),
        quantity,
        units,
        value,
        purity,
        test: faults.usual(&at("test"), &draft.test, Test::None),
        packaging: faults.words(at("packaging"), &draft.packaging, false),
        logo: faults.words(at("logo"), &draft.logo, false),
        incb_table: faults
            .optional(&at("incb_table"), &draft.incb_table)
            .filter(|_| chemical),
        species: words(wildlife, "species", &draft.species, faults),
        appendix: faults
            .optional(&at("appendix"), &draft.appendix)
            .filter(|_| wildlife),
        make: words(weapons, "make", &draft.make, faults),
        calibre: words(armed, "calibre", &draft.calibre, faults),
        serial: faults
            .token(&at("serial"), &draft.serial, 40)
            .filter(|_| weapons),
        declared: faults
            .optional(&at("declared"), &draft.declared)
            .filter(|_| cash),
        fraud: faults
            .optional(&at("fraud"), &draft.fraud)
            .filter(|_| papers),
        document_country: faults
            .country(&at("document_country"), &draft.document_country)
            .filter(|_| papers),
        document_number: faults
            .token(&at("document_number"), &draft.document_number, 24)
            .filter(|_| papers),
        category,
        newer: Newer::new(),
    }
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
        faults.optional(&unit_path, &draft.unit)
    };
    Some(Quantity {
        amount: amount?,
        unit: unit?,
    })
}

fn money(draft: &SeizedGoodsDraft, path: &str, faults: &mut Faults) -> Option<Money> {
    let amount = faults.decimal(&format!("{path}.value"), &draft.value);
    let field = format!("{path}.currency");
    let code = draft.currency.trim().to_ascii_uppercase();
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
    Some(Money {
        amount: amount?,
        currency: code,
    })
}
