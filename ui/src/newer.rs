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

#[cfg(test)]
mod tests {
    use super::*;
    use aircop_message::{
        Draft, GroupId, LegDraft, MessageId, OffenderDraft, SeizedGoodsDraft, Stamp, Timestamp,
    };

    #[test]
    fn a_field_of_a_newer_version_is_named_with_its_place_and_once() {
        let mut draft = Draft {
            kind: "SEIZURE".into(),
            subject: "Two cases".into(),
            ..Draft::default()
        };
        let seizure = &mut draft.seizure;
        seizure.at = "2026-11-25T03:40:00-01:00".into();
        seizure.airport = "RAI".into();
        seizure.detection = vec!["CANINE".into()];
        seizure.legs = vec![LegDraft {
            airport: "LIS".into(),
            ..LegDraft::default()
        }];
        let goods = SeizedGoodsDraft {
            category: "TOBACCO".into(),
            units: "3".into(),
            ..SeizedGoodsDraft::default()
        };
        seizure.goods = vec![goods.clone(), goods];
        seizure.offenders = vec![OffenderDraft {
            age: "30".into(),
            ..OffenderDraft::default()
        }];
        let stamp = Stamp {
            id: MessageId([1; 16]),
            reference: "CV-RAI-2026-000001".into(),
            group: GroupId([2; 16]),
            exercise: false,
            thread: None,
            now: Timestamp(1_795_600_000_000),
            offset_minutes: 0,
            language: "pt".into(),
        };
        let mut said = draft.finish(&stamp).unwrap();
        assert!(newer_fields(&said).is_empty());
        let new = |newer: &mut Newer, name: &str| {
            newer.insert(name.into(), 1.into());
        };
        new(&mut said.newer, "priority");
        let seizure = said.seizure.as_mut().unwrap();
        for goods in &mut seizure.goods {
            new(&mut goods.newer, "batch");
        }
        new(&mut seizure.offenders[0].person.newer, "iris");
        new(&mut seizure.legs[0].newer, "gate");
        assert_eq!(
            newer_fields(&said),
            ["priority", "goods.batch", "persons.iris", "legs.gate"]
        );
    }
}
