//! Sums over seized goods: exact, within one dimension, one currency, one substance.

use std::collections::BTreeMap;

use aircop_codes::{Decimal, Dimension, Drug, GoodsCategory, Precursor, Unit};

use crate::SeizedGoods;

/// What a sum is a sum of. Masses and tablets of one drug are two sums.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Substance {
    /// The category.
    pub category: GoodsCategory,
    /// The drug, for DRUGS.
    pub drug: Option<Drug>,
    /// The precursor, for PRECURSORS.
    pub precursor: Option<Precursor>,
    /// What is measured.
    pub dimension: Dimension,
}

/// Sums of many goods.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// In each dimension's base unit: grams, millilitres, or the counted unit.
    pub amounts: BTreeMap<Substance, Decimal>,
    /// Seized money by ISO 4217 code: the value of goods of category CURRENCY.
    pub money: BTreeMap<String, Decimal>,
    /// Goods that no sum holds: without a figure, or too large to add exactly.
    pub left_out: usize,
}

impl Totals {
    /// Adds up `goods`.
    #[must_use]
    pub fn of<'a>(goods: impl IntoIterator<Item = &'a SeizedGoods>) -> Self {
        let mut totals = Self::default();
        for item in goods {
            if !totals.add(item) {
                totals.left_out += 1;
            }
        }
        totals
    }

    fn add(&mut self, goods: &SeizedGoods) -> bool {
        if goods.category == GoodsCategory::Currency
            && let Some(value) = &goods.value
        {
            return add_to(&mut self.money, value.currency.clone(), value.amount);
        }
        let (amount, unit) = match (&goods.quantity, goods.units) {
            (Some(quantity), _) => (quantity.amount, quantity.unit.clone()),
            (None, Some(units)) => (Decimal::whole(units), Unit::Piece),
            (None, None) => return false,
        };
        let dimension = unit.dimension();
        let Some(amount) = unit.convert(amount, &dimension.base()) else {
            return false;
        };
        let substance = Substance {
            category: goods.category.clone(),
            drug: goods.drug.clone(),
            precursor: goods.precursor.clone(),
            dimension,
        };
        add_to(&mut self.amounts, substance, amount)
    }
}

fn add_to<K: Ord>(sums: &mut BTreeMap<K, Decimal>, key: K, amount: Decimal) -> bool {
    let sum = sums.entry(key).or_default();
    match sum.checked_add(amount) {
        Some(more) => {
            *sum = more;
            true
        }
        None => false,
    }
}
