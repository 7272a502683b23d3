//! The lists of the seizure.

use crate::list::code_list;

code_list!(
    /// Where at the airport.
    Location, "location", PaxArrival = "PAX_ARRIVAL", PaxTransit = "PAX_TRANSIT",
    PaxDeparture = "PAX_DEPARTURE", BaggageHall = "BAGGAGE_HALL", CargoShed = "CARGO_SHED",
    Postal = "POSTAL", Express = "EXPRESS", Aircraft = "AIRCRAFT", Landside = "LANDSIDE",
    Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// What led to the find: the reasons of an alert, and two that only a find can have.
    Detection, "detection", Profile = "PROFILE", Intelligence = "INTELLIGENCE",
    ApiPnr = "API_PNR", DbHit = "DB_HIT", PriorSeizure = "PRIOR_SEIZURE", Canine = "CANINE",
    Xray = "XRAY", Routine = "ROUTINE", Declaration = "DECLARATION", Accidental = "ACCIDENTAL",
    Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// How the substance was identified.
    Test, "test", Field = "FIELD", Lab = "LAB", None = "NONE", Unknown = "UNKNOWN"
);
code_list!(
    /// Precursors of Tables I and II of the 1988 Convention that airports meet, for goods of
    /// category PRECURSORS (INCB Red List).
    Precursor, "precursor", AceticAnhydride = "ACETIC_ANHYDRIDE",
    AnthranilicAcid = "ANTHRANILIC_ACID", Acetone = "ACETONE", Anpp = "ANPP",
    Apaa = "APAA", Apaan = "APAAN", Ephedrine = "EPHEDRINE", Ergometrine = "ERGOMETRINE",
    Ergotamine = "ERGOTAMINE", EthylEther = "ETHYL_ETHER",
    HydrochloricAcid = "HYDROCHLORIC_ACID", Isosafrole = "ISOSAFROLE",
    LysergicAcid = "LYSERGIC_ACID", Mapa = "MAPA", Mdp2p = "MDP2P", Mek = "MEK",
    Norephedrine = "NOREPHEDRINE", Npp = "NPP", P2p = "P2P",
    PhenylaceticAcid = "PHENYLACETIC_ACID", Piperidine = "PIPERIDINE", Piperonal = "PIPERONAL",
    PotassiumPermanganate = "POTASSIUM_PERMANGANATE", Pseudoephedrine = "PSEUDOEPHEDRINE",
    Safrole = "SAFROLE", SulphuricAcid = "SULPHURIC_ACID", Toluene = "TOLUENE",
    Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// Table of the 1988 Convention, or INCB's limited international special surveillance list.
    IncbTable, "incb-table", TableI = "TABLE_I", TableIi = "TABLE_II",
    SurveillanceList = "SURVEILLANCE_LIST", NotListed = "NOT_LISTED", Unknown = "UNKNOWN"
);
code_list!(
    /// Appendix of the Convention on International Trade in Endangered Species.
    CitesAppendix, "cites", I = "APPENDIX_I", Ii = "APPENDIX_II", Iii = "APPENDIX_III",
    NotListed = "NOT_LISTED", Unknown = "UNKNOWN"
);
code_list!(
    /// Weapons, for goods of category WEAPONS.
    Weapon, "weapon", Pistol = "PISTOL", Revolver = "REVOLVER", Rifle = "RIFLE",
    HuntingRifle = "HUNTING_RIFLE", Shotgun = "SHOTGUN", Automatic = "AUTOMATIC",
    GasAlarm = "GAS_ALARM", AirGun = "AIR_GUN", Parts = "PARTS", Blade = "BLADE",
    Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// Whether currency was declared.
    Declared, "declared", Declared = "DECLARED", NotDeclared = "NOT_DECLARED",
    FalselyDeclared = "FALSELY_DECLARED", Unknown = "UNKNOWN"
);
code_list!(
    /// What is wrong with a document.
    DocumentFraud, "document-fraud", Forged = "FORGED", Counterfeit = "COUNTERFEIT",
    Stolen = "STOLEN", Impostor = "IMPOSTOR", Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// Where the goods were hidden.
    ConcealmentPlace, "concealment-place", Swallowed = "SWALLOWED", Inserted = "INSERTED",
    OnBody = "ON_BODY", Clothing = "CLOTHING", Shoes = "SHOES", Wig = "WIG",
    CabinBag = "CABIN_BAG", HoldBag = "HOLD_BAG", UnaccompaniedBag = "UNACCOMPANIED_BAG",
    Cargo = "CARGO", Mail = "MAIL", AircraftStructure = "AIRCRAFT_STRUCTURE",
    Vehicle = "VEHICLE", Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// How the goods were hidden.
    ConcealmentMethod, "concealment-method", FalseBottom = "FALSE_BOTTOM",
    FalseWall = "FALSE_WALL", AmongEffects = "AMONG_EFFECTS", InFood = "IN_FOOD",
    InElectronics = "IN_ELECTRONICS", Impregnated = "IMPREGNATED", Liquid = "LIQUID",
    RipOn = "RIP_ON", Special = "SPECIAL", None = "NONE", Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// The part a person played.
    OffenderRole, "offender-role", Courier = "COURIER", Escort = "ESCORT", Sender = "SENDER",
    Recipient = "RECIPIENT", Driver = "DRIVER", Crew = "CREW", AirportStaff = "AIRPORT_STAFF",
    Organiser = "ORGANISER", Holder = "HOLDER", Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// What happened to the person.
    OffenderOutcome, "offender-outcome", Arrested = "ARRESTED", Detained = "DETAINED",
    Released = "RELEASED", Hospitalised = "HOSPITALISED", Fugitive = "FUGITIVE",
    HandedOver = "HANDED_OVER", PossibleVictim = "POSSIBLE_VICTIM", Other = "OTHER",
    Unknown = "UNKNOWN"
);
code_list!(
    /// Where the case stands.
    CaseOutcome, "case-outcome", Pending = "PENDING", Investigation = "INVESTIGATION",
    Prosecution = "PROSECUTION", Convicted = "CONVICTED", Acquitted = "ACQUITTED",
    Settlement = "SETTLEMENT", Dismissed = "DISMISSED", Transferred = "TRANSFERRED",
    Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// How far the hand-over to WCO's Customs Enforcement Network or INTERPOL's bureau is.
    ExportState, "export-state", NotSent = "NOT_SENT", Prepared = "PREPARED", Sent = "SENT",
    Confirmed = "CONFIRMED", Refused = "REFUSED", NotApplicable = "NOT_APPLICABLE",
    Unknown = "UNKNOWN"
);
