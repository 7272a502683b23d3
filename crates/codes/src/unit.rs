//! Units of quantity, what they measure, and exact conversion.

use crate::Decimal;
use crate::list::code_list;

code_list!(
    /// A unit that seized goods are measured or counted in.
    Unit, "unit", Gram = "G", Kilogram = "KG", Tonne = "T", Millilitre = "ML", Litre = "L",
    Tablet = "TABLET", Capsule = "CAPSULE", Blotter = "BLOTTER", Plant = "PLANT",
    Piece = "PIECE", Package = "PACKAGE", Carton = "CARTON", Note = "NOTE", Other = "OTHER",
    Unknown = "UNKNOWN"
);

/// What a unit measures. Things that are counted each are a dimension of their own: two tablets
/// and three plants are not five of anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// In grams.
    Mass,
    /// In millilitres.
    Volume,
    /// In that unit itself.
    Count(Unit),
}

impl Dimension {
    /// The unit that totals are added up in.
    #[must_use]
    pub fn base(&self) -> Unit {
        match self {
            Self::Mass => Unit::Gram,
            Self::Volume => Unit::Millilitre,
            Self::Count(unit) => unit.clone(),
        }
    }
}

impl Unit {
    /// What it measures.
    #[must_use]
    pub fn dimension(&self) -> Dimension {
        match self {
            Self::Gram | Self::Kilogram | Self::Tonne => Dimension::Mass,
            Self::Millilitre | Self::Litre => Dimension::Volume,
            counted => Dimension::Count(counted.clone()),
        }
    }

    /// How many decimal places it is above its dimension's base unit.
    fn power(&self) -> i8 {
        match self {
            Self::Kilogram | Self::Litre => 3,
            Self::Tonne => 6,
            _ => 0,
        }
    }

    /// `amount` of this unit in another; `None` across dimensions or when digits would be lost.
    #[must_use]
    pub fn convert(&self, amount: Decimal, to: &Self) -> Option<Decimal> {
        (self.dimension() == to.dimension())
            .then(|| amount.shifted(self.power() - to.power()))
            .flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CodeList;

    #[test]
    fn within_a_dimension_exactly_and_never_across() {
        let amount: Decimal = "1.81".parse().unwrap();
        assert_eq!(
            Unit::Tonne.convert(amount, &Unit::Kilogram),
            Some(Decimal::whole(1810))
        );
        for from in Unit::all() {
            for to in Unit::all() {
                let converts = from.convert(Decimal::whole(1_000_000), to).is_some();
                assert_eq!(converts, from.dimension() == to.dimension(), "{from} {to}");
            }
        }
    }
}
