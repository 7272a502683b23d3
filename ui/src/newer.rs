//! What a message of a newer version says that this one has no name for.

use aircop_message::{Message, Newer, Person};

/// The names of such fields, each with where it stands: `alert.legs.gate`. No values: without
/// their meaning a value misleads.
pub(crate) fn newer_fields(said: &Message) -> Vec<String> {
    let mut found = Vec::new();
    let mut add = |place: &str, newer: &Newer| {
        for name in newer.keys() {
            let place = if place.is_empty() {
                name.clone()
            } else {
                [place, name].join(".")
            };
            if !found.contains(&place) {
                found.push(place);
            }
        }
    };
    add("", &said.newer);
    let mut persons: Vec<&Person> = Vec::new();
    let mut legs = Vec::new();
    let mut cargo = Vec::new();
    let mut post = Vec::new();
    let mut conveyance = Vec::new();
    if let Some(alert) = &said.alert {
        add("alert", &alert.newer);
        alert
            .goods
            .iter()
            .for_each(|goods| add("goods", &goods.newer));
        persons.extend(&alert.persons);
        legs.extend(&alert.legs);
        cargo.extend(&alert.cargo);
        post.extend(&alert.post);
        conveyance.extend(&alert.conveyance);
    }
    if let Some(reply) = &said.reply {
        add("reply", &reply.newer);
    }
    if let Some(seizure) = &said.seizure {
        add("seizure", &seizure.newer);
        for goods in &seizure.goods {
            add("goods", &goods.newer);
        }
        for hidden in &seizure.concealment {
            add("concealment", &hidden.newer);
        }
        for offender in &seizure.offenders {
            add("offenders", &offender.newer);
            persons.push(&offender.person);
        }
        legs.extend(&seizure.legs);
        cargo.extend(&seizure.cargo);
        post.extend(&seizure.post);
        conveyance.extend(&seizure.conveyance);
    }
    for person in persons {
        add("persons", &person.newer);
    }
    for leg in legs {
        add("legs", &leg.newer);
    }
    for part in cargo {
        add("cargo", &part.newer);
    }
    for part in post {
        add("post", &part.newer);
    }
    for part in conveyance {
        add("conveyance", &part.newer);
    }
    found
}
