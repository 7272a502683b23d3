//! What is new in a message, for its row in a list: the subject of an answer is only that of its
//! alert, and a correction looks like what it corrects.

use aircop_api::{Changed, Gist, SeizedGist};
use aircop_codes::{ReplyStatus, StandDown};
use aircop_message::{Alert, Leg, Message, OfficeId, Person, shown};

use crate::desk::State;
use crate::error::Outcome;
use crate::screen::owed;

/// As many as a row has room for.
const MOST: usize = 3;

impl State {
    /// What is new in a message, where its subject does not say it.
    pub(crate) fn gist(&self, sender: &OfficeId, message: &Message) -> Outcome<Option<Gist>> {
        if let Some(seizure) = message.seizure.as_ref().filter(|s| s.is_withdrawn()) {
            return Ok(Some(Gist::ReportedByMistake {
                reason: shown(&seizure.withdrawn),
            }));
        }
        if let Some(earlier) = message.supersedes {
            let stored = self.archive.get(earlier)?;
            // Nobody corrects another's message.
            let stored = stored.filter(|stored| stored.row.sender_office == *sender);
            let earlier = stored.and_then(|s| Message::from_stored(&s.payload).ok());
            let changes = earlier.map_or_else(Vec::new, |earlier| changes(&earlier, message));
            return Ok(Some(Gist::Correction { changes }));
        }
        if let Some(reply) = &message.reply
            && reply.status == ReplyStatus::Withdrawn
        {
            let alert = self.archive.get(reply.alert)?;
            return Ok(Some(Gist::StandDown {
                reason: reply.stand_down.clone().unwrap_or(StandDown::Other),
                holds: alert.is_some_and(|alert| {
                    alert.row.sender_office == *sender && alert.row.thread == message.thread
                }),
            }));
        }
        if let Some(reply) = &message.reply {
            return Ok(Some(Gist::Reply {
                status: reply.status.clone(),
                outcome: reply.outcome.clone(),
                asks: owed::asks(reply),
            }));
        }
        Ok(message.seizure.as_ref().map(|seizure| {
            let goods = seizure.goods.iter().take(MOST).map(|goods| SeizedGist {
                category: goods.category.clone(),
                drug: goods.drug.clone(),
                quantity: goods.quantity.as_ref().map(|q| q.amount),
                unit: goods.quantity.as_ref().map(|q| q.unit.clone()),
            });
            Gist::Seizure {
                goods: goods.collect(),
            }
        }))
    }
}

/// What a correction changes of what an officer acts upon, in the order of the form.
fn changes(was: &Message, now: &Message) -> Vec<Changed> {
    let mut found = Vec::new();
    if let (Some(was), Some(now)) = (&was.alert, &now.alert) {
        legs(&was.legs, &now.legs, &mut found);
        persons(&was.persons, &now.persons, &mut found);
        consignment(was, now, &mut found);
    }
    if found.is_empty() && was.subject != now.subject {
        text(Some(&was.subject), Some(&now.subject), &mut found);
    }
    found.truncate(MOST);
    found
}

fn legs(was: &[Leg], now: &[Leg], found: &mut Vec<Changed>) {
    let longest = was.len().max(now.len());
    let mut known: Vec<(String, String)> = Vec::new();
    for at in 0..longest {
        let (was, now) = (was.get(at), now.get(at));
        let airport = |leg: Option<&Leg>| leg.map(|leg| leg.airport.clone());
        text(airport(was).as_ref(), airport(now).as_ref(), found);
        let flight = |leg: Option<&Leg>| leg.and_then(|leg| leg.flight.clone()).unwrap_or_default();
        // A flight stands at both of its ends.
        let pair = (flight(was), flight(now));
        if pair.0 != pair.1 && !known.contains(&pair) {
            text(Some(&pair.0), Some(&pair.1), found);
            known.push(pair);
        }
        for of in [|leg: &Leg| leg.eta, |leg: &Leg| leg.etd] {
            let (was, now) = (was.and_then(of), now.and_then(of));
            if was != now {
                found.push(Changed::Time { was, now });
            }
        }
    }
}

fn persons(was: &[Person], now: &[Person], found: &mut Vec<Changed>) {
    for at in 0..was.len().max(now.len()) {
        let (was, now) = (was.get(at), now.get(at));
        let name = |person: Option<&Person>| person.map(|p| p.name.clone());
        text(name(was).as_ref(), name(now).as_ref(), found);
        for of in [
            |p: &Person| p.born.clone(),
            |p: &Person| p.document_number.clone(),
            |p: &Person| p.seat.clone(),
            |p: &Person| p.nationality.clone(),
        ] {
            text(was.and_then(of).as_ref(), now.and_then(of).as_ref(), found);
        }
    }
}

fn consignment(was: &Alert, now: &Alert, found: &mut Vec<Changed>) {
    let awb = |alert: &Alert| alert.cargo.as_ref()?.awb.clone();
    text(awb(was).as_ref(), awb(now).as_ref(), found);
    let item = |alert: &Alert| alert.post.as_ref()?.item.clone();
    text(item(was).as_ref(), item(now).as_ref(), found);
}

fn text(was: Option<&String>, now: Option<&String>, found: &mut Vec<Changed>) {
    if was != now {
        let said = |value: Option<&String>| value.map(|v| shown(v)).unwrap_or_default();
        found.push(Changed::Text {
            was: said(was),
            now: said(now),
        });
    }
}
