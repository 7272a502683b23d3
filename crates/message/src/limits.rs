//! How long a message may be, the same for who writes and who reads.

use crate::Message;

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

/// Codes in one field of several.
pub const CODES: usize = 30;
/// Aliases of one person.
pub const ALIASES: usize = 20;
/// Bag tags of one person.
pub const BAG_TAGS: usize = 20;
/// Hiding places in one seizure.
pub const CONCEALMENTS: usize = 20;
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
    chars("language", &message.language, 35)?;
    chars("subject", &message.subject, SUBJECT_CHARS)?;
    chars("narrative", &message.narrative, NARRATIVE_CHARS)?;
    let Some(alert) = &message.alert else {
        return Ok(());
    };
    count("legs", alert.legs.len(), LEGS)?;
    count("persons", alert.persons.len(), PERSONS)?;
    count("goods", alert.goods.len(), GOODS)?;
    count("reasons", alert.reasons.len(), 20)?;
    for leg in &alert.legs {
        chars("airport", &leg.airport, 4)?;
        chars("flight", leg.flight.as_deref().unwrap_or_default(), 8)?;
    }
    for person in &alert.persons {
        count("aliases", person.aliases.len(), 20)?;
        let texts = [
            &person.born,
            &person.nationality,
            &person.document_number,
            &person.pnr,
            &person.seat,
        ];
        for text in texts
            .into_iter()
            .flatten()
            .chain(&person.aliases)
            .chain([&person.name])
        {
            chars("person", text, LINE_CHARS)?;
        }
    }
    for goods in &alert.goods {
        chars("goods", &goods.description, LINE_CHARS)?;
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
