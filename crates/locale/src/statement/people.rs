//! Travellers and offenders.

use aircop_message::{Offender, Person};

use super::{Facts, Section, several};
use crate::Locale;

pub(super) fn persons(locale: &Locale, persons: &[Person]) -> Section {
    several(locale, ("persons", "message-persons"), persons, person)
}

pub(super) fn offenders(locale: &Locale, all: &[Offender]) -> Section {
    several(
        locale,
        ("offenders", "form-offenders"),
        all,
        |facts, offender| {
            facts.label("form-role", &offender.role);
            facts.label("form-offender-outcome", &offender.outcome);
            facts.free("form-other-text", &offender.other_text);
            person(facts, &offender.person);
            facts.number("form-age", offender.age.as_ref());
            facts.country("form-residence", offender.residence.as_ref());
            facts.newer(&offender.newer);
        },
    )
}

fn person(facts: &mut Facts<'_>, person: &Person) {
    facts.free("message-name", &person.name);
    facts.free("message-aliases", &person.aliases.join("; "));
    facts.label("write-sex", &person.sex);
    facts.number("message-born", person.born.as_ref());
    facts.maybe("form-age-band", person.age_band.as_ref());
    facts.country("message-nationality", person.nationality.as_ref());
    facts.label("message-document", &person.document);
    facts.number("write-document-number", person.document_number.as_ref());
    facts.country("form-document-country", person.document_country.as_ref());
    facts.number("form-document-expiry", person.document_expiry.as_ref());
    facts.number("message-pnr", person.pnr.as_ref());
    facts.number("message-seat", person.seat.as_ref());
    facts.code("form-bag-tags", &person.bag_tags.join(", "));
    facts.maybe("form-ticket-payment", person.ticket_payment.as_ref());
    facts.free("form-companions", &person.companions);
    facts.newer(&person.newer);
}
