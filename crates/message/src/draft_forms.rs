//! The parts of a draft that only the long form, the reply and the seizure have.

use serde::{Deserialize, Serialize};

use crate::MessageId;
use crate::draft::{LegDraft, PersonDraft};

macro_rules! draft {
    ($(#[$doc:meta])* $name:ident { $( $(#[$field_doc:meta])* $field:ident: $type:ty, )+ }) => {
        $(#[$doc])*
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $( $(#[$field_doc])* pub $field: $type, )+
        }
    };
}

draft!(
    /// A drafted briefing: what is said in other languages than that of the subject and narrative.
    BriefingDraft {
        /// At most 9, each language once.
        texts: Vec<BriefingTextDraft>,
    }
);
draft!(
    /// A briefing in one more language.
    BriefingTextDraft {
        /// BCP 47; required.
        language: String,
        /// Required.
        subject: String,
        /// Required.
        text: String,
    }
);
draft!(
    /// A drafted air cargo or express consignment.
    CargoDraft {
        /// Air waybill, 11 digits with its check digit; spaces and hyphens do not count.
        awb: String,
        /// House air waybill.
        house_awb: String,
        /// Nominal.
        shipper: String,
        /// Nominal.
        consignee: String,
        /// What the papers say.
        declared_goods: String,
        /// 4, 6, 8 or 10 digits; points do not count.
        hs_code: String,
        /// A whole number.
        pieces: String,
        /// Gross weight in kilograms.
        kg: String,
    }
);
draft!(
    /// A drafted postal item.
    PostDraft {
        /// S10 item number with its check digit; for EXPRESS the carrier's own.
        item: String,
        /// Nominal.
        sender: String,
        /// Nominal.
        addressee: String,
    }
);
draft!(
    /// A drafted conveyance.
    ConveyanceDraft {
        /// Empty means CONTAINER with a container number, SHIP with an IMO number, else UNKNOWN.
        kind: String,
        /// Number plate, tail number or call sign.
        registration: String,
        /// Seven digits with the check digit, with or without IMO before them.
        imo: String,
        /// ISO 6346 with its check digit.
        container: String,
        /// Number on the seal.
        seal: String,
        /// Required for OTHER.
        description: String,
    }
);
draft!(
    /// The reply part of a draft.
    ReplyDraft {
        /// The alert; empty means the message that the draft answers.
        alert: Option<MessageId>,
        /// Empty means RECEIVED, or CLOSED when there is an outcome.
        status: String,
        /// Required when CLOSED.
        outcome: String,
        /// Required when WITHDRAWN: why the alert is withdrawn.
        stand_down: String,
        /// Codes.
        checks: Vec<String>,
        /// RFC 3339, or by the clock of this desk without an offset, or empty.
        acted_at: String,
        /// Required for an outcome, a check or a stand-down OTHER.
        other_text: String,
        /// Required for NOT_CHECKED and REFUSED_LEGAL.
        reason_not_done: String,
        /// Any lines.
        new_leads: String,
        /// Reference of the seizure.
        seizure_reference: String,
        /// 1 to 5 or empty.
        usefulness: String,
        /// Any lines.
        question: String,
    }
);
draft!(
    /// The seizure part of a draft.
    SeizureDraft {
        /// The alert that led to it.
        alert: Option<MessageId>,
        /// RFC 3339, or by the clock of the airport (else of this desk) without an offset; required.
        at: String,
        /// IATA code; this or `place` is required.
        airport: String,
        /// In words.
        place: String,
        /// Empty means UNKNOWN.
        location: String,
        /// Empty means UNKNOWN.
        direction: String,
        /// Empty means AIR_PAX.
        vector: String,
        /// The journey.
        legs: Vec<LegDraft>,
        /// Codes; at least one.
        detection: Vec<String>,
        /// Required for a location or a detection OTHER.
        other_text: String,
        /// At least one.
        goods: Vec<SeizedGoodsDraft>,
        /// Where and how.
        concealment: Vec<ConcealmentDraft>,
        /// Who.
        offenders: Vec<OffenderDraft>,
        /// Empty means none.
        cargo: CargoDraft,
        /// Empty means none.
        post: PostDraft,
        /// Empty means none.
        conveyance: ConveyanceDraft,
        /// Empty means PENDING.
        case_outcome: String,
        /// Required for a case outcome OTHER.
        case_text: String,
        /// Who leads the case.
        authority: String,
        /// Empty means NOT_SENT.
        cen_export: String,
        /// Empty means NOT_SENT.
        ncb_export: String,
        /// Of a correction: why the seizure was reported by mistake; empty means that it stands.
        withdrawn: String,
    }
);
draft!(
    /// Drafted seized goods.
    SeizedGoodsDraft {
        /// Required.
        category: String,
        /// For DRUGS.
        drug: String,
        /// For PRECURSORS.
        precursor: String,
        /// For WEAPONS.
        weapon: String,
        /// Required for OTHER.
        description: String,
        /// An exact decimal; this, `units` or `value` is required.
        quantity: String,
        /// Required with a quantity.
        unit: String,
        /// A whole number.
        units: String,
        /// An exact decimal; required for CURRENCY.
        value: String,
        /// ISO 4217; required with a value.
        currency: String,
        /// Per cent, 0 to 100.
        purity: String,
        /// Empty means NONE.
        test: String,
        /// In words.
        packaging: String,
        /// In words.
        logo: String,
        /// For PRECURSORS.
        incb_table: String,
        /// For CITES_FAUNA and CITES_FLORA.
        species: String,
        /// For CITES_FAUNA and CITES_FLORA.
        appendix: String,
        /// For WEAPONS.
        make: String,
        /// For WEAPONS and AMMUNITION.
        calibre: String,
        /// For WEAPONS.
        serial: String,
        /// For CURRENCY.
        declared: String,
        /// For FALSE_DOCS.
        fraud: String,
        /// For FALSE_DOCS; ISO 3166-1 alpha-2.
        document_country: String,
        /// For FALSE_DOCS.
        document_number: String,
    }
);
draft!(
    /// A drafted hiding place.
    ConcealmentDraft {
        /// Empty means UNKNOWN.
        place: String,
        /// Empty means UNKNOWN.
        method: String,
        /// Required for OTHER.
        description: String,
    }
);
draft!(
    /// A drafted offender.
    OffenderDraft {
        /// Empty means UNKNOWN.
        role: String,
        /// Empty means UNKNOWN.
        outcome: String,
        /// Required for a role or an outcome OTHER.
        other_text: String,
        /// Full years, 0 to 120.
        age: String,
        /// ISO 3166-1 alpha-2.
        residence: String,
        /// Who; the name may stay empty.
        person: PersonDraft,
    }
);
