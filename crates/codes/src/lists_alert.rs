//! The lists of the alert's long form: travellers, consignments, conveyances, risk.

use crate::list::code_list;

code_list!(
    /// A person's age when the date of birth is not known.
    AgeBand, "age-band", Under12 = "UNDER_12", From12 = "12_17", From18 = "18_24",
    From25 = "25_34", From35 = "35_44", From45 = "45_54", From55 = "55_64", From65 = "65_OVER",
    Unknown = "UNKNOWN"
);
code_list!(
    /// How the ticket was paid.
    TicketPayment, "payment", Cash = "CASH", Card = "CARD", ThirdPartyCard = "THIRD_PARTY_CARD",
    Transfer = "TRANSFER", MobileMoney = "MOBILE_MONEY", Agency = "AGENCY", Miles = "MILES",
    Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// What drew attention. From published passenger and cargo targeting guides.
    RiskIndicator, "risk", CashTicket = "CASH_TICKET", LateBooking = "LATE_BOOKING",
    UnusualRoute = "UNUSUAL_ROUTE", BrokenJourney = "BROKEN_JOURNEY", ShortStay = "SHORT_STAY",
    FrequentTravel = "FREQUENT_TRAVEL", ThirdPartyBooking = "THIRD_PARTY_BOOKING",
    SharedContact = "SHARED_CONTACT", NewDocument = "NEW_DOCUMENT",
    DocumentAnomaly = "DOCUMENT_ANOMALY", LuggageMismatch = "LUGGAGE_MISMATCH",
    NoLuggage = "NO_LUGGAGE", NervousBehaviour = "NERVOUS_BEHAVIOUR",
    EvasiveAnswers = "EVASIVE_ANSWERS", KnownAssociate = "KNOWN_ASSOCIATE",
    FirstTimeShipper = "FIRST_TIME_SHIPPER", VagueDescription = "VAGUE_DESCRIPTION",
    WeightMismatch = "WEIGHT_MISMATCH", ValueMismatch = "VALUE_MISMATCH",
    SealAnomaly = "SEAL_ANOMALY", FalseAddress = "FALSE_ADDRESS",
    SourceCountry = "SOURCE_COUNTRY", PossibleVictim = "POSSIBLE_VICTIM",
    Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// What carries the goods or the person.
    ConveyanceType, "conveyance", Aircraft = "AIRCRAFT", PrivateAircraft = "PRIVATE_AIRCRAFT",
    Container = "CONTAINER", Ship = "SHIP", Boat = "BOAT", Truck = "TRUCK", Van = "VAN",
    Car = "CAR", Bus = "BUS", Motorcycle = "MOTORCYCLE", Train = "TRAIN", Other = "OTHER",
    Unknown = "UNKNOWN"
);
