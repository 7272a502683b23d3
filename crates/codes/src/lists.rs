//! The lists themselves.

use crate::list::code_list;

code_list!(
    /// How fast an alert must be seen. FLASH interrupts.
    Urgency, "urgency", Flash = "FLASH", Urgent = "URGENT", Routine = "ROUTINE"
);
code_list!(
    /// What kind of formatted message it is.
    Kind, "kind", Alert = "ALERT", Reply = "REPLY", Seizure = "SEIZURE", Note = "NOTE",
    Briefing = "BRIEFING"
);
code_list!(
    /// How the person or the goods travel.
    Vector, "vector", AirPax = "AIR_PAX", AirCargo = "AIR_CARGO", Postal = "POSTAL",
    Express = "EXPRESS", GeneralAviation = "GENERAL_AVIATION", Container = "CONTAINER",
    Vessel = "VESSEL", Vehicle = "VEHICLE", Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// What led to the suspicion.
    Reason, "reason", Profile = "PROFILE", Intelligence = "INTELLIGENCE", ApiPnr = "API_PNR",
    DbHit = "DB_HIT", PriorSeizure = "PRIOR_SEIZURE", Canine = "CANINE", Xray = "XRAY",
    Routine = "ROUTINE", Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// Which way, seen from the airport that is asked to act.
    Direction, "direction", Arrival = "ARRIVAL", Transit = "TRANSIT", Departure = "DEPARTURE",
    Unknown = "UNKNOWN"
);
code_list!(
    /// The part that an airport plays in a journey.
    LegRole, "leg-role", Departure = "DEPARTURE", Transit = "TRANSIT", Destination = "DESTINATION"
);
code_list!(
    /// What the receiving office is asked to do.
    RequestedAction, "action", CheckFull = "CHECK_FULL", CheckDiscreet = "CHECK_DISCREET",
    InfoOnly = "INFO_ONLY", ContactBeforeAction = "CONTACT_BEFORE_ACTION",
    ControlledDeliveryContact = "CONTROLLED_DELIVERY_CONTACT"
);
code_list!(
    /// Europol handling codes: what the reader may do with the information.
    Handling, "handling", H0 = "H0", H1 = "H1", H2 = "H2", H3 = "H3"
);
code_list!(
    /// Traffic Light Protocol 2.0 (FIRST, 2022).
    Tlp, "tlp", Clear = "CLEAR", Green = "GREEN", Amber = "AMBER", AmberStrict = "AMBER_STRICT",
    Red = "RED"
);
code_list!(
    /// 4x4 evaluation of the source: A always reliable to C mostly not, X untested.
    SourceGrade, "source", A = "A", B = "B", C = "C", X = "X"
);
code_list!(
    /// 4x4 evaluation of the information: 1 certain to 4 hearsay that cannot be checked.
    InformationGrade, "information", One = "1", Two = "2", Three = "3", Four = "4"
);
code_list!(
    /// ICAO 9303: F, M, X (unspecified).
    Sex, "sex", Female = "F", Male = "M", Unspecified = "X"
);
code_list!(
    /// The document that a person travels on.
    DocumentType, "document", Passport = "PASSPORT", Identity = "IDENTITY_CARD",
    Residence = "RESIDENCE_PERMIT", Refugee = "REFUGEE_DOCUMENT", Seaman = "SEAFARER_BOOK", Visa = "VISA",
    Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// What is suspected or was seized.
    GoodsCategory, "goods", Drugs = "DRUGS", Precursors = "PRECURSORS", Nps = "NPS",
    Medicines = "MEDICINES", Tobacco = "TOBACCO", Currency = "CURRENCY", Weapons = "WEAPONS",
    Ammunition = "AMMUNITION", Explosives = "EXPLOSIVES", CitesFauna = "CITES_FAUNA",
    CitesFlora = "CITES_FLORA", Cultural = "CULTURAL", Counterfeit = "COUNTERFEIT",
    Precious = "PRECIOUS", Strategic = "STRATEGIC", Waste = "WASTE", FalseDocs = "FALSE_DOCS",
    Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// Drugs, for goods of category DRUGS.
    Drug, "drug", CocaineHcl = "COCAINE_HCL", CocaineBase = "COCAINE_BASE", Crack = "CRACK",
    CocaineLiquid = "COCAINE_LIQUID", Cocaine = "COCAINE", CocaLeaf = "COCA_LEAF",
    Heroin = "HEROIN", Opium = "OPIUM", Morphine = "MORPHINE", Fentanyls = "FENTANYLS",
    Nitazenes = "NITAZENES", Tramadol = "TRAMADOL", CannabisHerb = "CANNABIS_HERB",
    CannabisResin = "CANNABIS_RESIN", CannabisOil = "CANNABIS_OIL",
    CannabisPlant = "CANNABIS_PLANT", Amphetamine = "AMPHETAMINE",
    Methamphetamine = "METHAMPHETAMINE", Captagon = "CAPTAGON", Mdma = "MDMA",
    Ketamine = "KETAMINE", Khat = "KHAT", Lsd = "LSD", Ghb = "GHB",
    Benzodiazepines = "BENZODIAZEPINES", SyntheticCannabinoids = "SYNTHETIC_CANNABINOIDS",
    SyntheticCathinones = "SYNTHETIC_CATHINONES", Other = "OTHER", Unknown = "UNKNOWN"
);
