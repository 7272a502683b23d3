//! The phrasebook: whole sentences that officers say to each other, as codes.
//!
//! They have no parameters: a name, a place or a time in them would be read wrongly in another
//! language's grammar, and has a field of its own. A sentence that was sent once keeps its meaning;
//! one that is to mean something else is a new code.

use crate::CodeList;
use crate::list::code_list;

code_list!(
    /// What the sentences of the phrasebook are grouped by.
    PhrasePurpose, "phrase-purpose", Passenger = "PASSENGER", Surveillance = "SURVEILLANCE", ControlledDelivery = "CONTROLLED_DELIVERY", Baggage = "BAGGAGE", Cargo = "CARGO", Documents = "DOCUMENTS", Result = "RESULT", Request = "REQUEST", Contact = "CONTACT", Safety = "SAFETY", Source = "SOURCE", Evidence = "EVIDENCE"
);
code_list!(
    /// A sentence of the phrasebook, read in the reader's language. In the order of their purposes.
    Phrase, "phrase",
    // PASSENGER.
    LetPassengerContinue = "LET_PASSENGER_CONTINUE", DoNotApproach = "DO_NOT_APPROACH",
    DoNotArouseSuspicion = "DO_NOT_AROUSE_SUSPICION", StopOnArrival = "STOP_ON_ARRIVAL",
    StopBeforeBoarding = "STOP_BEFORE_BOARDING", CheckAsRoutine = "CHECK_AS_ROUTINE",
    InterviewSeparately = "INTERVIEW_SEPARATELY", NoTelephoneCalls = "NO_TELEPHONE_CALLS",
    InterpreterNeeded = "INTERPRETER_NEEDED", TreatAsPossibleVictim = "TREAT_AS_POSSIBLE_VICTIM",
    // SURVEILLANCE.
    KeepUnderSurveillance = "KEEP_UNDER_SURVEILLANCE", NoteWhoMeets = "NOTE_WHO_MEETS",
    FollowToExit = "FOLLOW_TO_EXIT", NoteVehicle = "NOTE_VEHICLE",
    WatchTransitArea = "WATCH_TRANSIT_AREA", WatchBaggageBelt = "WATCH_BAGGAGE_BELT",
    KeepCameraRecordings = "KEEP_CAMERA_RECORDINGS",
    PassengerLostFromSight = "PASSENGER_LOST_FROM_SIGHT",
    SurveillanceTakenOver = "SURVEILLANCE_TAKEN_OVER", EndSurveillance = "END_SURVEILLANCE",
    // CONTROLLED_DELIVERY.
    DeliveryPlanned = "DELIVERY_PLANNED", DeliveryAuthorised = "DELIVERY_AUTHORISED",
    DeliveryNotAuthorised = "DELIVERY_NOT_AUTHORISED", StopDelivery = "STOP_DELIVERY",
    GoodsSubstituted = "GOODS_SUBSTITUTED", GoodsNotSubstituted = "GOODS_NOT_SUBSTITUTED",
    DoNotSeizeYet = "DO_NOT_SEIZE_YET", LetConsignmentPass = "LET_CONSIGNMENT_PASS",
    ProsecutorInformed = "PROSECUTOR_INFORMED", AgreeTimeOfAction = "AGREE_TIME_OF_ACTION",
    // BAGGAGE.
    HoldBaggage = "HOLD_BAGGAGE", SearchAllBaggage = "SEARCH_ALL_BAGGAGE",
    XrayBaggage = "XRAY_BAGGAGE", DogOnBaggage = "DOG_ON_BAGGAGE",
    LookForFalseBottom = "LOOK_FOR_FALSE_BOTTOM", BagTagsDoNotMatch = "BAG_TAGS_DO_NOT_MATCH",
    BaggageNotCollected = "BAGGAGE_NOT_COLLECTED",
    BaggageDidNotArrive = "BAGGAGE_DID_NOT_ARRIVE", SendBagTagNumbers = "SEND_BAG_TAG_NUMBERS",
    PhotographBaggage = "PHOTOGRAPH_BAGGAGE",
    // CARGO.
    HoldConsignment = "HOLD_CONSIGNMENT", ReleaseConsignment = "RELEASE_CONSIGNMENT",
    XrayConsignment = "XRAY_CONSIGNMENT", OpenConsignment = "OPEN_CONSIGNMENT",
    SealBroken = "SEAL_BROKEN", SealNumberDiffers = "SEAL_NUMBER_DIFFERS",
    WeightDiffers = "WEIGHT_DIFFERS", NoteWhoCollects = "NOTE_WHO_COLLECTS",
    ConsigneeUnknown = "CONSIGNEE_UNKNOWN", PostalItemStopped = "POSTAL_ITEM_STOPPED",
    // DOCUMENTS.
    ExamineDocument = "EXAMINE_DOCUMENT", DocumentForged = "DOCUMENT_FORGED",
    DocumentStolenOrLost = "DOCUMENT_STOLEN_OR_LOST",
    DocumentOfAnotherPerson = "DOCUMENT_OF_ANOTHER_PERSON", SecondPassport = "SECOND_PASSPORT",
    DocumentRetained = "DOCUMENT_RETAINED", CopyPassport = "COPY_PASSPORT",
    CopyTicket = "COPY_TICKET", VisaNotGenuine = "VISA_NOT_GENUINE",
    InterpolHit = "INTERPOL_HIT",
    // RESULT.
    SearchedNothingFound = "SEARCHED_NOTHING_FOUND",
    PassengerNotOnBoard = "PASSENGER_NOT_ON_BOARD",
    PassengerAlreadyGone = "PASSENGER_ALREADY_GONE",
    PassengerChangedFlight = "PASSENGER_CHANGED_FLIGHT",
    PassengerArrested = "PASSENGER_ARRESTED", PassengerReleased = "PASSENGER_RELEASED",
    DrugsFound = "DRUGS_FOUND", UndeclaredCashFound = "UNDECLARED_CASH_FOUND",
    FieldTestPositive = "FIELD_TEST_POSITIVE", CheckUnderWay = "CHECK_UNDER_WAY",
    // REQUEST.
    SendPhotograph = "SEND_PHOTOGRAPH", SendBookingData = "SEND_BOOKING_DATA",
    SendEarlierJourneys = "SEND_EARLIER_JOURNEYS", CheckYourDatabases = "CHECK_YOUR_DATABASES",
    ConfirmIdentity = "CONFIRM_IDENTITY", WhoUsesTelephone = "WHO_USES_TELEPHONE",
    WhoPaidTicket = "WHO_PAID_TICKET", WhoTravelsWith = "WHO_TRAVELS_WITH",
    SendSeizureReport = "SEND_SEIZURE_REPORT",
    TellResultEvenIfNegative = "TELL_RESULT_EVEN_IF_NEGATIVE",
    // CONTACT.
    CallUsAtOnce = "CALL_US_AT_ONCE", CallBeforeActing = "CALL_BEFORE_ACTING",
    WaitForOurCall = "WAIT_FOR_OUR_CALL", AnswerBeforeLanding = "ANSWER_BEFORE_LANDING",
    WeAreInPosition = "WE_ARE_IN_POSITION", NoStaffToAct = "NO_STAFF_TO_ACT",
    LawDoesNotAllow = "LAW_DOES_NOT_ALLOW", InformNextAirport = "INFORM_NEXT_AIRPORT",
    NextAirportInformed = "NEXT_AIRPORT_INFORMED", PoliceInformed = "POLICE_INFORMED",
    // SAFETY.
    MayBeArmed = "MAY_BE_ARMED", MayBeViolent = "MAY_BE_VIOLENT",
    ExplosivesPossible = "EXPLOSIVES_POSSIBLE", MayBeInfectious = "MAY_BE_INFECTIOUS",
    MayHaveSwallowedDrugs = "MAY_HAVE_SWALLOWED_DRUGS", HaveDoctorReady = "HAVE_DOCTOR_READY",
    TakeToHospital = "TAKE_TO_HOSPITAL", SubstanceDangerous = "SUBSTANCE_DANGEROUS",
    ApproachInPairs = "APPROACH_IN_PAIRS", MayHarmSelf = "MAY_HARM_SELF",
    // SOURCE.
    ProtectSource = "PROTECT_SOURCE", DoNotNameUs = "DO_NOT_NAME_US",
    NotForCourt = "NOT_FOR_COURT", DoNotPassOn = "DO_NOT_PASS_ON",
    AskBeforePassingOn = "ASK_BEFORE_PASSING_ON", DoNotMentionAlert = "DO_NOT_MENTION_ALERT",
    SourceWouldBeInDanger = "SOURCE_WOULD_BE_IN_DANGER", OnlyWhoMustKnow = "ONLY_WHO_MUST_KNOW",
    InformationUnverified = "INFORMATION_UNVERIFIED",
    InformationConfirmed = "INFORMATION_CONFIRMED",
    // EVIDENCE.
    SecureEvidence = "SECURE_EVIDENCE", SecureTelephones = "SECURE_TELEPHONES",
    PhotographFindings = "PHOTOGRAPH_FINDINGS", TakeFingerprints = "TAKE_FINGERPRINTS",
    TakeSample = "TAKE_SAMPLE", KeepPackaging = "KEEP_PACKAGING",
    LaboratoryResultFollows = "LABORATORY_RESULT_FOLLOWS", ReportFollows = "REPORT_FOLLOWS",
    InvestigationOpened = "INVESTIGATION_OPENED",
    SendLegalAssistanceRequest = "SEND_LEGAL_ASSISTANCE_REQUEST"
);

impl Phrase {
    /// What it is for; none for a sentence that only a newer version knows.
    #[must_use]
    pub fn purpose(&self) -> Option<PhrasePurpose> {
        // What is not known stands behind all others in the order of the enumeration.
        let begun = |(first, _): &&(Self, PhrasePurpose)| first <= self;
        let last = FIRST
            .iter()
            .rev()
            .find(begun)
            .filter(|_| self.is_recognised());
        last.map(|(_, purpose)| purpose.clone())
    }
}

/// The first sentence of each purpose.
static FIRST: [(Phrase, PhrasePurpose); 12] = [
    (Phrase::LetPassengerContinue, PhrasePurpose::Passenger),
    (Phrase::KeepUnderSurveillance, PhrasePurpose::Surveillance),
    (Phrase::DeliveryPlanned, PhrasePurpose::ControlledDelivery),
    (Phrase::HoldBaggage, PhrasePurpose::Baggage),
    (Phrase::HoldConsignment, PhrasePurpose::Cargo),
    (Phrase::ExamineDocument, PhrasePurpose::Documents),
    (Phrase::SearchedNothingFound, PhrasePurpose::Result),
    (Phrase::SendPhotograph, PhrasePurpose::Request),
    (Phrase::CallUsAtOnce, PhrasePurpose::Contact),
    (Phrase::MayBeArmed, PhrasePurpose::Safety),
    (Phrase::ProtectSource, PhrasePurpose::Source),
    (Phrase::SecureEvidence, PhrasePurpose::Evidence),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_hundred_and_twenty_sentences_ten_for_each_purpose_and_in_its_order() {
        let all = Phrase::all();
        let codes: BTreeSet<&str> = all.iter().map(CodeList::code).collect();
        assert_eq!((all.len(), codes.len()), (120, 120));
        // What travels is at most so long.
        assert!(codes.iter().all(|code| code.len() <= 40), "{codes:?}");
        let purposes: Vec<_> = all.iter().filter_map(Phrase::purpose).collect();
        let expected: Vec<_> = PhrasePurpose::all()
            .iter()
            .flat_map(|purpose| std::iter::repeat_n(purpose.clone(), 10))
            .collect();
        assert_eq!(purposes, expected);
    }

    #[test]
    fn a_sentence_of_a_newer_version_has_no_purpose_and_keeps_its_code() {
        let later = Phrase::from_code("DO_NOT_FEED_THE_DOG");
        assert_eq!(later.purpose(), None);
        assert_eq!(later.code(), "DO_NOT_FEED_THE_DOG");
        assert!(!later.is_recognised());
    }
}
