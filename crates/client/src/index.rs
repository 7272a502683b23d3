//! From a message to the columns by which the archive lists and finds it.

use aircop_archive::{Direction, Indexed, State};
use aircop_codes::{CodeList, Urgency};
use aircop_message::{DeviceKey, Message, MessageId, OfficeId, Timestamp};

/// What is known of a message beside what it says.
pub(crate) struct Circumstances {
    pub(crate) id: MessageId,
    pub(crate) direction: Direction,
    pub(crate) sender_office: OfficeId,
    pub(crate) sender_device: DeviceKey,
    pub(crate) officer: String,
    pub(crate) created: Timestamp,
    pub(crate) received: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) state: State,
    pub(crate) payload: Vec<u8>,
    pub(crate) signed: Vec<u8>,
    pub(crate) signature: Vec<u8>,
}

pub(crate) fn indexed(message: &Message, c: Circumstances) -> Indexed {
    let mut text = message.narrative.clone();
    let (mut names, mut codes) = (Vec::new(), Vec::new());
    if let Some(alert) = &message.alert {
        codes.extend(alert.legs.iter().filter_map(|leg| leg.flight.clone()));
        for person in &alert.persons {
            names.push(person.name.clone());
            names.extend(person.aliases.iter().cloned());
            let numbers = [&person.document_number, &person.pnr];
            codes.extend(numbers.into_iter().flatten().cloned());
        }
        for goods in &alert.goods {
            push_line(&mut text, &goods.description);
        }
    }
    Indexed {
        id: c.id,
        thread: message.thread,
        kind: message.kind.code().to_ascii_lowercase(),
        direction: c.direction,
        group: message.group,
        exercise: message.exercise,
        sender_office: c.sender_office,
        sender_device: c.sender_device,
        sender_officer: c.officer,
        reference: message.reference.clone(),
        urgency: rank(&message.urgency),
        subject: message.subject.clone(),
        language: message.language.clone(),
        created: c.created,
        received: c.received,
        expires: c.expires,
        reply_by: message.reply_by.map(|t| t.at),
        next_leg_at: message.next_leg(c.received).map(|moment| moment.when.at),
        route: message.route().join(" "),
        handling: message.handling.code().to_owned(),
        tlp: message.tlp.code().to_owned(),
        state: c.state,
        text,
        names,
        codes,
        payload: c.payload,
        signed: c.signed,
        signature: c.signature,
    }
}

/// Larger is more urgent; what a newer version calls otherwise counts as urgent, to be safe.
pub(crate) fn rank(urgency: &Urgency) -> u8 {
    match urgency {
        Urgency::Flash => 2,
        Urgency::Urgent | Urgency::Unrecognised(_) => 1,
        Urgency::Routine => 0,
    }
}

/// The urgency of a rank.
pub(crate) fn urgency(rank: u8) -> Urgency {
    match rank {
        0 => Urgency::Routine,
        1 => Urgency::Urgent,
        _ => Urgency::Flash,
    }
}

fn push_line(text: &mut String, line: &str) {
    if !line.is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line);
    }
}
