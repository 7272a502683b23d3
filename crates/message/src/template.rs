//! What of a draft is kept when an officer saves it to begin the next one from.

use crate::draft::{AlertDraft, Draft, LegDraft};
use crate::draft_forms::SeizureDraft;

impl Draft {
    /// The draft without what belongs to one case: times, persons, consignments, numbers, and the
    /// messages that it is about. The words of subject and narrative stay; the officer who saves
    /// them reads them. `None` for an answer and for a correction, which begin from a message.
    #[must_use]
    pub fn to_template(&self) -> Option<Self> {
        let general = matches!(self.kind.as_str(), "ALERT" | "SEIZURE" | "NOTE");
        if !general || self.supersedes.is_some() {
            return None;
        }
        Some(Self {
            in_reply_to: None,
            reply_by: String::new(),
            retain_until: String::new(),
            alert: AlertDraft {
                legs: legs(&self.alert.legs),
                persons: Vec::new(),
                cargo: Default::default(),
                post: Default::default(),
                conveyance: Default::default(),
                ..self.alert.clone()
            },
            reply: Default::default(),
            seizure: SeizureDraft {
                airport: self.seizure.airport.clone(),
                place: self.seizure.place.clone(),
                location: self.seizure.location.clone(),
                direction: self.seizure.direction.clone(),
                vector: self.seizure.vector.clone(),
                legs: legs(&self.seizure.legs),
                detection: self.seizure.detection.clone(),
                authority: self.seizure.authority.clone(),
                ..SeizureDraft::default()
            },
            ..self.clone()
        })
    }
}

fn legs(legs: &[LegDraft]) -> Vec<LegDraft> {
    let timeless = legs.iter().map(|leg| LegDraft {
        day: String::new(),
        eta: String::new(),
        etd: String::new(),
        ..leg.clone()
    });
    timeless.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::PersonDraft;
    use crate::{MessageId, RecipientsDraft};

    #[test]
    fn a_template_keeps_the_route_and_names_nobody() {
        let mut draft = Draft {
            kind: "ALERT".into(),
            subject: "Couriers from GRU".into(),
            reply_by: "2026-11-25T18:00:00Z".into(),
            to: RecipientsDraft {
                classes: vec!["ALL_PLAIN".into()],
                offices: Vec::new(),
            },
            ..Draft::default()
        };
        draft.alert.reasons = vec!["PROFILE".into()];
        draft.alert.legs = vec![LegDraft {
            airport: "GRU".into(),
            flight: "TP104".into(),
            day: "2026-11-25".into(),
            etd: "2026-11-25T18:00:00-03:00".into(),
            ..LegDraft::default()
        }];
        draft.alert.persons = vec![PersonDraft {
            name: "Everaldo Pimentel".into(),
            document_number: "FX123456".into(),
            ..PersonDraft::default()
        }];
        draft.alert.cargo.shipper = "Somebody".into();
        let template = draft.to_template().unwrap();
        let text = serde_json::to_string(&template).unwrap();
        for gone in ["Everaldo", "FX123456", "Somebody", "2026-11-25"] {
            assert!(!text.contains(gone), "{gone}");
        }
        assert_eq!(template.alert.legs[0].flight, "TP104");
        assert_eq!(template.subject, draft.subject);
        assert_eq!(template.to, draft.to);
        assert_eq!(template.to_template().unwrap(), template);
    }

    #[test]
    fn answers_and_corrections_are_no_templates() {
        let kind = |kind: &str| Draft {
            kind: kind.into(),
            ..Draft::default()
        };
        assert!(kind("REPLY").to_template().is_none());
        assert!(kind("").to_template().is_none());
        let correction = Draft {
            supersedes: Some(MessageId([1; 16])),
            ..kind("ALERT")
        };
        assert!(correction.to_template().is_none());
    }
}
