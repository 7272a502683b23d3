//! How long a message may be, the same for who writes and who reads.

use aircop_codes::Phrase;

use crate::{Cargo, Conveyance, Leg, Message, Person, Post, Seizure};

/// Characters of a subject.
pub const SUBJECT_CHARS: usize = 200;
/// Characters of a narrative, counted on screen.
pub const NARRATIVE_CHARS: usize = 20_000;
/// Characters of a name, an alias, a description.
pub const LINE_CHARS: usize = 200;
/// Legs of one journey.
pub const LEGS: usize = 12;
/// Persons in one alert.
pub const PERSONS: usize = 50;
/// Suspected goods in one alert.
pub const GOODS: usize = 50;

/// Characters of a language tag (RFC 5646 section 4.4.1).
pub const LANGUAGE_CHARS: usize = 35;
/// Codes in one field of several.
pub const CODES: usize = 30;
/// Sentences of the phrasebook in one message: more are not read at three in the morning.
pub const PHRASES: usize = 12;
/// Aliases of one person.
pub const ALIASES: usize = 20;
/// Bag tags of one person.
pub const BAG_TAGS: usize = 20;
/// Hiding places in one seizure.
pub const CONCEALMENTS: usize = 20;
/// Texts of a briefing in other languages than the sender's.
pub const BRIEFING_TEXTS: usize = 9;
/// Characters of new leads, of a question back, of a reason.
pub const LEADS_CHARS: usize = 4_000;

/// A part of a received message is longer than any honest client would send.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field} is longer than {limit}")]
pub struct TooMuch {
    /// Which part.
    pub field: &'static str,
    /// What it may hold.
    pub limit: usize,
}

pub(crate) fn keep(message: &Message) -> Result<(), TooMuch> {
    chars("reference", &message.reference, 40)?;
    chars("language", &message.language, LANGUAGE_CHARS)?;
    chars("subject", &message.subject, SUBJECT_CHARS)?;
    count("phrases", message.phrases.len(), PHRASES)?;
    chars("narrative", &message.narrative, NARRATIVE_CHARS)?;
    if let Some(alert) = &message.alert {
        count("persons", alert.persons.len(), PERSONS)?;
        count("goods", alert.goods.len(), GOODS)?;
        count("reasons", alert.reasons.len(), CODES)?;
        count("risks", alert.risks.len(), CODES)?;
        chars("reason_text", &alert.reason_text, LINE_CHARS)?;
        legs(&alert.legs)?;
        alert.persons.iter().try_for_each(person)?;
        for goods in &alert.goods {
            chars("goods", &goods.description, LINE_CHARS)?;
        }
        consignment(&alert.cargo, &alert.post, &alert.conveyance)?;
    }
    if let Some(reply) = &message.reply {
        count("checks", reply.checks.len(), CODES)?;
        chars("other_text", &reply.other_text, LINE_CHARS)?;
        chars("seizure_reference", &reply.seizure_reference, 40)?;
        for text in [&reply.reason_not_done, &reply.new_leads, &reply.question] {
            chars("reply", text, LEADS_CHARS)?;
        }
    }
    if let Some(briefing) = &message.briefing {
        count("briefing", briefing.texts.len(), BRIEFING_TEXTS)?;
        for text in &briefing.texts {
            chars("language", &text.language, LANGUAGE_CHARS)?;
            chars("subject", &text.subject, SUBJECT_CHARS)?;
            chars("narrative", &text.text, NARRATIVE_CHARS)?;
        }
    }
    message.seizure.as_ref().map_or(Ok(()), seizure)
}

/// Places of the sentences that stand further up already.
pub(crate) fn doubled(phrases: &[Phrase]) -> impl Iterator<Item = usize> {
    let places = phrases.iter().enumerate();
    places
        .filter(|(i, phrase)| phrases.iter().take(*i).any(|earlier| earlier == *phrase))
        .map(|(i, _)| i)
}

fn seizure(seizure: &Seizure) -> Result<(), TooMuch> {
    count("detection", seizure.detection.len(), CODES)?;
    count("goods", seizure.goods.len(), GOODS)?;
    count("concealment", seizure.concealment.len(), CONCEALMENTS)?;
    count("offenders", seizure.offenders.len(), PERSONS)?;
    legs(&seizure.legs)?;
    chars("airport", seizure.airport.as_deref().unwrap_or_default(), 4)?;
    for text in [
        &seizure.place,
        &seizure.other_text,
        &seizure.case_text,
        &seizure.authority,
        &seizure.withdrawn,
    ] {
        chars("seizure", text, LINE_CHARS)?;
    }
    for goods in &seizure.goods {
        let codes = [
            &goods.serial,
            &goods.document_country,
            &goods.document_number,
        ];
        let texts = [
            &goods.description,
            &goods.packaging,
            &goods.logo,
            &goods.species,
            &goods.make,
            &goods.calibre,
        ];
        for text in codes.into_iter().flatten().chain(texts) {
            chars("goods", text, LINE_CHARS)?;
        }
        if let Some(value) = &goods.value {
            chars("currency", &value.currency, 3)?;
        }
    }
    for hidden in &seizure.concealment {
        chars("concealment", &hidden.description, LINE_CHARS)?;
    }
    for offender in &seizure.offenders {
        chars("offender", &offender.other_text, LINE_CHARS)?;
        chars(
            "residence",
            offender.residence.as_deref().unwrap_or_default(),
            3,
        )?;
        person(&offender.person)?;
    }
    consignment(&seizure.cargo, &seizure.post, &seizure.conveyance)
}

fn legs(legs: &[Leg]) -> Result<(), TooMuch> {
    count("legs", legs.len(), LEGS)?;
    for leg in legs {
        chars("airport", &leg.airport, 4)?;
        chars("flight", leg.flight.as_deref().unwrap_or_default(), 8)?;
    }
    Ok(())
}

fn person(person: &Person) -> Result<(), TooMuch> {
    count("aliases", person.aliases.len(), ALIASES)?;
    count("bag_tags", person.bag_tags.len(), BAG_TAGS)?;
    let texts = [
        &person.born,
        &person.nationality,
        &person.document_number,
        &person.pnr,
        &person.seat,
        &person.document_country,
        &person.document_expiry,
    ];
    for text in texts
        .into_iter()
        .flatten()
        .chain(&person.aliases)
        .chain(&person.bag_tags)
        .chain([&person.name, &person.companions])
    {
        chars("person", text, LINE_CHARS)?;
    }
    Ok(())
}

fn consignment(
    cargo: &Option<Cargo>,
    post: &Option<Post>,
    conveyance: &Option<Conveyance>,
) -> Result<(), TooMuch> {
    if let Some(cargo) = cargo {
        let codes = [&cargo.awb, &cargo.house_awb, &cargo.hs_code];
        let texts = [&cargo.shipper, &cargo.consignee, &cargo.declared_goods];
        for text in codes.into_iter().flatten().chain(texts) {
            chars("cargo", text, LINE_CHARS)?;
        }
    }
    if let Some(post) = post {
        for text in post.item.iter().chain([&post.sender, &post.addressee]) {
            chars("post", text, LINE_CHARS)?;
        }
    }
    if let Some(conveyance) = conveyance {
        let codes = [
            &conveyance.registration,
            &conveyance.imo,
            &conveyance.container,
            &conveyance.seal,
        ];
        for text in codes.into_iter().flatten().chain([&conveyance.description]) {
            chars("conveyance", text, LINE_CHARS)?;
        }
    }
    Ok(())
}

fn chars(field: &'static str, text: &str, limit: usize) -> Result<(), TooMuch> {
    count(field, text.chars().count(), limit)
}

fn count(field: &'static str, found: usize, limit: usize) -> Result<(), TooMuch> {
    if found > limit {
        Err(TooMuch { field, limit })
    } else {
        Ok(())
    }
}
