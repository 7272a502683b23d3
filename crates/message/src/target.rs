//! Whom or what an alert has looked for: an answer to one version of it is none to another that looks
//! for somebody else.

use crate::{Alert, Leg, LocalTime, Person};

impl Alert {
    /// Whether both versions of an alert look for the same traveller or thing on the same journey.
    ///
    /// A journey is another one when an airport, a flight or the day at an airport has changed, or a
    /// flight was added. A traveller is another one when there are more of them, when a name is written
    /// otherwise, or when date of birth or document number are known in both and differ. A delay on the
    /// same day, a seat, or what is suspected change nothing; each word about cargo, post and
    /// conveyance does.
    #[must_use]
    pub fn looks_for_the_same(&self, other: &Self) -> bool {
        self.legs.len() == other.legs.len()
            && self.legs.iter().zip(&other.legs).all(same_leg)
            && self.persons.len() == other.persons.len()
            && self.persons.iter().zip(&other.persons).all(same_person)
            && self.cargo == other.cargo
            && self.post == other.post
            && self.conveyance == other.conveyance
    }
}

fn same_leg((a, b): (&Leg, &Leg)) -> bool {
    a.airport == b.airport
        && a.flight == b.flight
        && same_day(a.eta.as_ref(), b.eta.as_ref())
        && same_day(a.etd.as_ref(), b.etd.as_ref())
}

/// The day by the clocks there; a time that is only added is no other day.
fn same_day(a: Option<&LocalTime>, b: Option<&LocalTime>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.to_string().get(..10) == b.to_string().get(..10),
        _ => true,
    }
}

fn same_person((a, b): (&Person, &Person)) -> bool {
    let known = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || a == b;
    a.name == b.name && known(&a.born, &b.born) && known(&a.document_number, &b.document_number)
}
