//! The lists of the reply.

use crate::list::code_list;

code_list!(
    /// How far the answering office is with an alert. WITHDRAWN is said by the office that sent it,
    /// and means nothing from another.
    ReplyStatus, "reply-status", Received = "RECEIVED", InProgress = "IN_PROGRESS",
    Closed = "CLOSED", Withdrawn = "WITHDRAWN"
);
code_list!(
    /// Why the office that sent an alert withdraws it: a stand-down.
    StandDown, "stand-down", WrongPerson = "WRONG_PERSON", WrongFlight = "WRONG_FLIGHT",
    Solved = "SOLVED", Ordered = "ORDERED", Other = "OTHER"
);
code_list!(
    /// What came of an alert.
    Outcome, "outcome", PositiveSeizure = "POSITIVE_SEIZURE", PositiveOther = "POSITIVE_OTHER",
    Negative = "NEGATIVE", NotLocated = "NOT_LOCATED", NoShow = "NO_SHOW",
    MissedTooLate = "MISSED_TOO_LATE", NotChecked = "NOT_CHECKED",
    RefusedLegal = "REFUSED_LEGAL", Other = "OTHER", Unknown = "UNKNOWN"
);
code_list!(
    /// A check that was made.
    Check, "check", Interview = "INTERVIEW", BagSearch = "BAG_SEARCH",
    BodySearch = "BODY_SEARCH", BodyXray = "BODY_XRAY", UrineTest = "URINE_TEST",
    Canine = "CANINE", Xray = "XRAY", Trace = "TRACE", DocExam = "DOC_EXAM",
    DbCheck = "DB_CHECK", Other = "OTHER", Unknown = "UNKNOWN"
);
